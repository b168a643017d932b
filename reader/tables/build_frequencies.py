"""Writes `frequencies.txt`: how common English word stems are, for telling rare shared words from common ones.

    python -m reader.tables.build_frequencies      (needs the package wordfreq)

Source: wordfreq 3.1 by Robyn Speer, its "en" list, which blends subtitles, books, Wikipedia, news, the web and social
media; the word list is published under CC BY-SA 4.0 (https://github.com/rspeer/wordfreq). What is kept is a figure per
stem, rounded: its Zipf value, the base-10 logarithm of occurrences in a thousand million words, in tenths.
"""

from __future__ import annotations

from collections import defaultdict
from math import log10
from pathlib import Path

from reader.comparing.stems import stem

WORDS = 30_000
"""the most frequent words that are read"""
RARE = 28
"""stems below this Zipf value, in tenths, are left out: a word that is not in the table is rarer"""


def main() -> None:
    from wordfreq import top_n_list, word_frequency

    totals: defaultdict[str, float] = defaultdict(float)
    for word in top_n_list("en", WORDS):
        if word.isascii() and word.replace("'", "").isalpha():
            totals[stem(word)] += word_frequency(word, "en")
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for key, frequency in totals.items():
        tenths = round(10 * (log10(frequency) + 9))
        if tenths >= RARE and len(key) > 1:
            groups[tenths].append(key)
    lines = [
        "# Zipf value in tenths, then the stems that have it. Made by build_frequencies.py, which names the source."
    ]
    lines += [f"{tenths} {' '.join(sorted(groups[tenths]))}" for tenths in sorted(groups, reverse=True)]
    (Path(__file__).parent / "frequencies.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
