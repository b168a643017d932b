"""Whether a report states a value somewhere, in whatever unit, or takes it back: revised from eight to 11."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from reader.article import FactKind
from reader.comparing.judging.making import kept
from reader.comparing.judging.slots.misprints import other_unit
from reader.comparing.judging.slots.quantities import group_of
from reader.comparing.judging.slots.ties import one_sequence, same_head, same_object
from reader.facts.types import DateExpr, Fact, Facts, Quantity, Word
from reader.facts.words import stem


class _Values:
    """The amounts and dates of an article by value, so that long texts are not searched whole."""

    def __init__(self, facts: Facts) -> None:
        self.by_number: dict[float, list[Fact]] = defaultdict(list)
        self.by_place: dict[tuple[int, float], list[Fact]] = defaultdict(list)
        for fact in facts.amounts:
            if isinstance(fact.value, Quantity):
                self.by_number[_plain(fact.value)].append(fact)
                self.by_place[fact.n, fact.value.lo].append(fact)
        self.ordinals: dict[Hashable, list[Fact]] = defaultdict(list)
        for fact in facts.amounts:
            if fact.kind is FactKind.ORDINAL:
                self.ordinals[fact.value].append(fact)
        self.days = {fact.date.lo for fact in facts.dates if fact.date is not None}


def stands_in(fact: Fact, other: Facts) -> bool:
    """Whether a report gives the very value of the other's fact, of the same thing as far as it says so."""
    value, values = fact.value, kept(other, _Values)
    if isinstance(value, Quantity):
        for f in values.by_number.get(_plain(value), ()):
            assert isinstance(f.value, Quantity)
            if other_unit(fact, f):
                continue
            if f.value.hi == value.hi and f.value.dimension == value.dimension:
                if same_head(fact, f) >= 0 and same_object(fact.slot.of_object, f.slot.of_object) >= 0:
                    return True
                continue
            # `17 percent for the one, 11 for the other`: a bare number may be a percentage
            count = fact if value.dimension == "count" else f
            if {f.value.dimension, value.dimension} == {"percent", "count"} and not count.slot.head:
                return True
        return False
    if fact.kind is FactKind.ORDINAL:
        return any(one_sequence(fact, f) for f in values.ordinals.get(value, ()))
    if isinstance(value, DateExpr) and fact.date is not None:
        return fact.date.lo in values.days
    return False


def stands_beside(fact: Fact, answer: Fact, other: Facts) -> bool:
    """Whether the paragraph of the answer gives the very value too: `three voted against` / `three sided, four abstained`."""
    value = fact.value
    if not isinstance(value, Quantity):
        return False
    there = kept(other, _Values).by_place.get((answer.n, value.lo), ())
    return any(f.quantity.dimension == value.dimension and not other_unit(fact, f) for f in there)


def _plain(q: Quantity) -> float:
    """The number as written, to nine places: 22 for 0.22 of something."""
    return round(q.lo * 100 if q.dimension == "percent" else q.lo, 9)


_MOST_AMOUNTS = 20
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
        if not 2 <= len(amounts) <= _MOST_AMOUNTS:
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
