"""Names told in one row: from Algeria, Libya and Mali; from Algeria, Libya and Chad."""

from __future__ import annotations

from reader.facts.gazetteer import places
from reader.facts.types import Fact, Facts

_JOINS = frozenset(", and or & the".split())
_COMMON = 2
"""names that two rows must share for a third to stand in another's place"""


def in_one_list(left: Facts, one: Fact, right: Facts, other: Fact) -> bool:
    """Whether two names stand in rows of as many names that are the same otherwise."""
    ours, theirs = _row(left, one), _row(right, other)
    return len(ours) == len(theirs) > _COMMON and ours - {_who(one)} == theirs - {_who(other)}


def _row(side: Facts, fact: Fact) -> frozenset[str]:
    """Who is named in the row in which a name stands."""
    names = sorted((n for n in side.names_of(fact.sentence) if n.entity.parts), key=lambda n: n.first)
    words = side.sentences[fact.sentence].words
    row: list[Fact] = []
    for name in names:
        gap = words[row[-1].last + 1 : name.first] if row else []
        if row and not (gap and all(w.key in _JOINS for w in gap)):
            if fact in row:
                break
            row = []
        row.append(name)
    return frozenset(map(_who, row)) if fact in row else frozenset((_who(fact),))


def _who(name: Fact) -> str:
    place = places().get(name.entity.key)
    return f"@{place.id}" if place else name.entity.key
