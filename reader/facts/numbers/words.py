"""The words, figures and marks that numbers are written with, and what is read from them."""

from __future__ import annotations

from typing import NamedTuple

from reader.facts.types import Word

SMALL = {
    w: i
    for i, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
    )
}
TENS = {w: 10 * (i + 2) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "dozen": 12.0, "quadrillion": 1e15,
}  # fmt: skip
SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
VAGUE = {
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2000, 19999),
    "millions": (2e6, 2e7), "billions": (2e9, 2e10), "several": (3, 9), "handful": (2, 7), "couple": (2, 2),
    "multimillion": (2e6, 2e8), "multibillion": (2e9, 2e11),
}  # fmt: skip
GROUPS = {
    "duo": 2, "pair": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7,
    "octet": 8,
}  # fmt: skip
"""words for so many together, when followed by `of`"""
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "hundredth": 100, "hundredths": 100, "thousandth": 1000,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
"""fractions that are written with one sign, alone or behind a figure"""
HYPHEN = frozenset("-‐‑")
RANGE_MARKS = frozenset("-‐‑–—−")
NUMBER_STARTS = frozenset((*SMALL, *TENS, *VAGUE, *GROUPS, "a", "an", "tens", "half", "dozen"))
"""the words that a number can begin at, besides figures"""


class Number(NamedTuple):
    lo: float
    hi: float
    end: int
    """index of the word after it"""
    vague: bool = False
    fraction: bool = False


def key_at(words: list[Word], i: int) -> str:
    """The key of word `i`; empty beyond either end of a sentence."""
    return words[i].key if 0 <= i < len(words) else ""


def digits(text: str) -> float | None:
    """`1,204`, `1.2`, `2½` as a float; None for anything else, e.g. `1990s` or `3.2.1`."""
    extra = 0.0
    if text and text[-1] in GLYPHS:
        extra = GLYPHS[text[-1]]
        text = text[:-1]
        if not text:
            return extra
    plain = text.replace(",", "")
    if plain.count(".") > 1 or not plain.replace(".", "").isdecimal():
        return None
    try:
        return float(plain) + extra
    except ValueError:
        return None
