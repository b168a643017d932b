"""Figures that a report gives only to take them back: eight at first, later put at 11; revised from eight to 11."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.values import group_of
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import stem

_MOST = 20
"""amounts of a sentence that are looked at; no sentence of news has more"""
_OLD = frozenset("initially originally earlier previously provisionally preliminary provisional".split())
_NEW = frozenset("later now since subsequently revised updated corrected final eventually".split())
_REVISED = frozenset(stem(w) for w in "revise raise lower update correct increase rise adjust upgrade amend".split())
_TOLLS = frozenset("toll figure estimate count number total tally forecast".split())


def superseded(side: Facts) -> set[int]:
    """Ids (`id()`) of the amounts that stand for what was first thought, with the later figure beside them."""
    found: set[int] = set()
    for sentence in side.sentences:
        words = sentence.words
        amounts = [
            f
            for f in side.amounts_of(sentence.index)
            if isinstance(f.value, Quantity) and f.kind is not FactKind.DURATION
        ]
        if not 2 <= len(amounts) <= _MOST:
            continue
        old, new = _marks(words)
        for fact in amounts:
            later = [f for f in amounts if f is not fact and group_of(f.quantity) == group_of(fact.quantity)]
            if not later:
                continue
            if (
                old
                and new
                and _nearest(fact, old) < _nearest(fact, new)
                and any(_nearest(f, new) < _nearest(f, old) for f in later)
            ) or _from_to(words, fact, later):
                found.add(id(fact))
    return found


def _marks(words: list[Word]) -> tuple[list[int], list[int]]:
    """Where a sentence says `at first` and where `later`."""
    old, new = [], []
    for k, word in enumerate(words):
        if word.key in _OLD or (word.key == "first" and k and words[k - 1].key in ("at", "was", "were", "had")):
            old.append(k)
        elif word.key in _NEW:
            new.append(k)
    return old, new


def _nearest(fact: Fact, places: list[int]) -> int:
    return min(abs(k - fact.first) for k in places)


def _from_to(words: list[Word], fact: Fact, later: list[Fact]) -> bool:
    """`raised the toll from eight to 11`."""
    if fact.first == 0 or words[fact.first - 1].key != "from":
        return False
    around = words[max(0, fact.first - 9) : fact.first]
    if not any(w.stem in _REVISED for w in around) or not any(w.key in _TOLLS or w.stem in _TOLLS for w in around):
        return False
    return any(f.first > fact.last and words[f.first - 1].key == "to" and f.first - fact.last < 6 for f in later)
