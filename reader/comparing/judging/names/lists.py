"""Names told in one row: from Algeria, Libya and Mali; from Algeria, Libya and Chad."""

from __future__ import annotations

from datetime import date

from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import places
from reader.facts.types import Fact, Facts

_JOINS = frozenset(", and or & the".split())
_COMMON = 2
"""names that two rows must share for a third to stand in another's place"""


def in_one_list(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two names stand in rows of as many names that are the same otherwise, and no two days are told with them."""
    ours, theirs = _row(context.left, left), _row(context.right, right)
    if not (len(ours) == len(theirs) > _COMMON and ours - {_who(left)} == theirs - {_who(right)}):
        return False
    days, others = (_days(side, fact) for side, fact in ((context.left, left), (context.right, right)))
    return not (days and others and days.isdisjoint(others))


def _days(side: Facts, fact: Fact) -> set[date | str]:
    return {f.date.lo if f.date is not None else f.text.lower() for f in side.dates_of(fact.sentence)}


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
