"""Results that exclude each other: one game, one vote, told of the same two sides with two scores."""

from __future__ import annotations

from reader.article import Finding, Verdict
from reader.comparing.judging.making import ONE_CONTEST, both
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, is_score
from reader.facts.types import Fact, Facts
from reader.facts.words import stem

_PARTS = frozenset(stem(w) for w in "leg half set period quarter round game frame break aggregate interval".split())
"""words for the parts of a contest, of which each has its score"""
_SIDES = 2


def results(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """The only score of either short text, where both name the same two sides: won 3-1 at Porto, Porto went down 2-1."""
    ours, theirs = [f for f in left if is_score(f)], [f for f in right if is_score(f)]
    if not context.few or not context.related or not len(ours) == len(theirs) == 1:
        return []
    a, b = ours[0], theirs[0]
    if {id(a), id(b)} & matched or compare_quantities(a.quantity, b.quantity) is not Relation.DIFFERENT:
        return []
    sides = _capitals(context.left, a), _capitals(context.right, b)
    if len(sides[0] & sides[1]) < _SIDES or _in_parts(context.left, a) or _in_parts(context.right, b):
        return []
    days = [{d.date.lo for d in side.dates if d.date is not None} for side in (context.left, context.right)]
    if days[0] and days[1] and days[0].isdisjoint(days[1]):
        return []
    matched.update((id(a), id(b)))
    return [both(a, b, Verdict.CONFLICT, f"other result: {a.text} / {b.text}", ONE_CONTEST)]


def _capitals(side: Facts, fact: Fact) -> set[str]:
    return {w.concept for w in side.sentences[fact.sentence].words if w.is_cap}


def _in_parts(side: Facts, fact: Fact) -> bool:
    return any(w.stem in _PARTS for w in side.sentences[fact.sentence].words)
