"""Writes words.txt: common English words, one a line, in order.

Source: the frequency figures of the wordfreq package (Robyn Speer, data under CC BY-SA 4.0), of which only the fact
that a word is common is used. Run `pip install wordfreq`, then `python -m reader.tables.build_words`.
"""

from __future__ import annotations

from pathlib import Path

COUNT = 24_000
"""enough for the words that news columns break"""


def main() -> None:
    from wordfreq import top_n_list  # type: ignore[import-untyped, unused-ignore]

    words = {word for word in top_n_list("en", 40_000) if word.isascii() and word.isalpha() and len(word) > 1}
    common = [word for word in top_n_list("en", 40_000) if word in words][:COUNT]
    Path(__file__).with_name("words.txt").write_text("\n".join(sorted(common)) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
