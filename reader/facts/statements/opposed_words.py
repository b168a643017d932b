"""The words and phrases that stand against one another, as the tables kept by hand have them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from reader.cleaning.words import is_word as is_common
from reader.facts.types import Word
from reader.facts.words import NEGATIONS, stem
from reader.tables.reading import read_groups

EVERYDAY = "~"
"""what the concept of a pair begins with that is of everyday words, and believed only in short texts and twin sentences"""
_TABLES = (("opposites.txt", ""), ("contraries.txt", EVERYDAY))
_QUALITIES = "qualities.txt"

Sides = tuple[tuple[str, bool], ...]
"""the positive members of the pairs that a word stands in, each with whether the word is on the positive side"""


def _members(table: str, mark: str) -> Iterator[tuple[str, str, bool]]:
    """Each word or phrase of a table with the concept of its pair and its side."""
    for number, group in enumerate(read_groups(table)):
        positive = group[0] if " " in group[0] else stem(group[0])
        concept = f"{mark}{number}" if mark else positive
        side = True
        for word in group:
            if word == "/":
                side = False
            elif word != "+":
                yield word, concept, side


@cache
def _phrases(everyday: bool) -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """First stem of a phrase to its other words, the concept of its pair and its side."""
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for name, mark in _TABLES if everyday else _TABLES[:1]:
        for word, concept, side in _members(name, mark):
            if " " in word:
                first, *others = word.split()
                table.setdefault(stem(first), []).append((tuple(others), concept, side))
    return table


def phrase_at(words: list[Word], i: int, everyday: bool) -> list[tuple[int, str, bool]]:
    """Where a phrase that begins at word `i` ends, its concept and its side; up to three words may stand between."""
    found = []
    for others, concept, side in _phrases(everyday).get(words[i].stem, ()):
        for k in range(i + 1, min(i + 5, len(words))):
            if words[k].key == others[0] and all(
                k + n < len(words) and words[k + n].key == other for n, other in enumerate(others)
            ):
                found.append((k + len(others) - 1, concept, side))
                break
            if not words[k].is_word or words[k].key in NEGATIONS:
                break
    return found


@cache
def _table(name: str, mark: str) -> dict[str, Sides]:
    table: dict[str, Sides] = {}
    for word, concept, side in _members(name, mark):
        if " " not in word:
            table[stem(word)] = (*table.get(stem(word), ()), (concept, side))
    return table


def opposites() -> dict[str, Sides]:
    """Stem to the sides of the words of reports."""
    return _table(*_TABLES[0])


def contraries() -> dict[str, Sides]:
    """Stem to the sides of the words of everyday."""
    return _table(*_TABLES[1])


def qualities() -> dict[str, Sides]:
    """Stem to the sides of the words that say of what sort a thing is; believed only of words before one word."""
    return _table(_QUALITIES, EVERYDAY)


def both_tables(stemmed: str) -> Sides:
    """The sides of a word in both tables."""
    return opposites().get(stemmed, ()) + contraries().get(stemmed, ())


@cache
def opposite_concepts() -> frozenset[str]:
    """The concepts of all pairs."""
    return frozenset(concept for name, mark in _TABLES for _, concept, _ in _members(name, mark))


@lru_cache(maxsize=1 << 12)
def _base_of(key: str) -> str:
    base = key[2:]
    if len(base) < 4 or not key.startswith("un") or not base.endswith(_PARTICIPLES) or stem(key) in opposites():
        return ""
    known = is_common(base) or is_common(stem(base)) or is_common(stem(base) + "e")
    return stem(base) if known or (base.endswith("able") and is_common(base[:-4])) else ""


_PARTICIPLES = ("ed", "able", "ible", "ing", "ful", "en")


def unprefixed(word: Word) -> str:
    """The stem that a word denies by its first letters: went unheeded, unsinkable; empty for none."""
    return "" if word.is_cap or word.stem in contraries() else _base_of(word.key)
