"""Common words of nearly one meaning, and opposites; the table is `meanings.txt`, made by `build_meanings.py`.

A weaker source than the tables kept by hand: it knows many words, but none of them as news reports use it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _lines() -> dict[str, str]:
    """A stem to the rest of its line."""
    lines = (files("reader.tables") / "meanings.txt").read_text(encoding="utf-8").splitlines()
    return {word: rest for word, _, rest in (line.partition(" ") for line in lines) if word != "#"}


@cache
def _sides(stem: str) -> tuple[frozenset[str], frozenset[str]]:
    same, _, other = f" {_lines().get(stem, '')} ".partition(" / ")
    return frozenset(same.split()), frozenset(other.split())


def are_near(stem: str, other: str) -> bool:
    """Whether two stems mean nearly the same."""
    first, second = sorted((stem, other))
    return second in _sides(first)[0]


def are_against(stem: str, other: str) -> bool:
    """Whether two stems mean the opposite."""
    first, second = sorted((stem, other))
    return second in _sides(first)[1]
