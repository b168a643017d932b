"""Common English words, to tell a word that a column cut in two from a compound."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _words() -> frozenset[str]:
    packed = files("reader.tables").joinpath("words.txt").read_text("ascii")
    return frozenset(packed.split())


def is_word(word: str) -> bool:
    """Whether `word` (lower case) is a common English word."""
    return word in _words()
