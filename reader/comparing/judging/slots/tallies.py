"""Counts of all there are, whatever noun tells them: a town of 9,000, 9,000 people live there; employs 300, a workforce of 300."""

from __future__ import annotations

from functools import cache

from reader.facts.types import Fact, Facts
from reader.facts.words import stem

_TALLIES = (
    ("population", "population home", "town village city settlement hamlet island", "inhabitant live"),
    ("crowd", "crowd audience attendance gate draw attract", "", "spectator onlooker watch attend flock"),
    ("workforce", "employ workforce payroll headcount", "staff", "payroll"),
    ("seats", "seat accommodate capacity hold", "", "seat capacity"),
    ("aboard", "carry", "", "aboard board"),
    ("march", "", "", "march rally demonstrate protest"),
)
"""The name of a tally; words for it before the number; those directly before `of`; words for it after."""
_BEFORE, _AFTER = 6, 4
_CLOSE = frozenset(",;:.")


@cache
def _table() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    tables: tuple[dict[str, str], ...] = ({}, {}, {})
    for name, *lists in _TALLIES:
        for table, words in zip(tables, lists, strict=True):
            table.update({stem(word): name for word in words.split()})
    return tables[0], tables[1], tables[2]


def tally_of(side: Facts, fact: Fact) -> str:
    """Of what all are counted; empty where a count may be of some."""
    before, of, after = _table()
    words = side.sentences[fact.sentence].words
    if fact.first > 1 and words[fact.first - 1].key == "of" and (name := of.get(words[fact.first - 2].stem)):
        return name
    for k in range(fact.first - 1, max(-1, fact.first - 1 - _BEFORE), -1):
        if words[k].text in _CLOSE or words[k].is_digit:
            break
        if name := before.get(words[k].stem):
            return name
    for word in words[fact.last + 1 : fact.last + 1 + _AFTER]:
        if word.text in _CLOSE or word.is_digit:
            break
        if name := after.get(word.stem):
            return name
    return ""
