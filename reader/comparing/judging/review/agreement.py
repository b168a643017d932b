"""Figures and days of two short texts that agree in most else: then what is left of one sort in each is of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.names.perhaps import perhaps_one
from reader.comparing.judging.review.descriptions import acts_told
from reader.comparing.judging.review.sole_figures import AMOUNTS, may_exclude
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.days import are_own_days, compare_dates
from reader.comparing.judging.slots.features import shape
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of
from reader.facts.gazetteer import places
from reader.facts.types import DateExpr, Fact, Facts, Quantity

_ACCOUNTED = AMOUNTS | {FactKind.DATE, FactKind.TIME}
ALIKE = 0.35
"""least likeness of two sentences with figures of one thing"""
SEVERAL = 2
"""figures and days beside them that two sentences agree on when they tell one thing"""


def in_one_account(context: Context, left: Fact, right: Fact, found: list[Finding]) -> bool:
    """Whether two sentences, or the texts, give several other figures and days alike, and but these two of their sort otherwise."""
    agreed = agreed_figures(context, left, right)
    enough = SEVERAL - (context.similarity(left.sentence, right.sentence) >= ALIKE)
    if agreed < enough and not _last_of_account(context, left, right, found):
        return False
    if not context.mutual(left.sentence, right.sentence) or _other_acts(context, left, right):
        return False
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        return may_exclude(context, left, right)
    if left.kind is right.kind is FactKind.PLACE:
        return _is_spot(left) and _is_spot(right) and not perhaps_one(context, left, right)
    return left.kind is right.kind is FactKind.DATE and _days_exclude(context, left, right)


def _other_acts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether either sentence tells an act that the table knows, and none both: left port, arrived."""
    sides = (context.left, left), (context.right, right)
    ours, theirs = (acts_told(side.sentences[f.sentence].words) for side, f in sides)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_spot(fact: Fact) -> bool:
    """Whether a place is a town or smaller, as far as the table knows it: it lies in no other such."""
    place = places().get(fact.entity.key)
    return place is None or place.kind == "city"


def _days_exclude(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two days are told in one way and no report tells but its own: Friday, Monday; 3 May, 5 May."""
    told_on = context.left.anchor, context.right.anchor
    if are_own_days(left, right, told_on):
        return False
    return shape(left) == shape(right) and compare_dates(left, right, told_on) is Relation.DIFFERENT


def _last_of_account(context: Context, left: Fact, right: Fact, found: list[Finding]) -> bool:
    """Whether the texts agree on most of their figures and days, and nothing else of the sort of two is left in either."""
    agreed = sum(f.verdict in (Verdict.SAME, Verdict.RESTATED) and f.kind in _ACCOUNTED for f in found)
    alone = not any(_left_over(context.left, left, found, True)) and not any(
        _left_over(context.right, right, found, False)
    )
    return agreed > SEVERAL and alone


def agreed_figures(context: Context, left: Fact, right: Fact) -> int:
    """How many other figures and days the sentences of two facts give alike."""
    anchors = context.left.anchor, context.right.anchor
    theirs = _others(context.right, right)
    return sum(any(_agree(f, other, anchors) for other in theirs) for f in _others(context.left, left))


def _others(side: Facts, fact: Fact) -> list[Fact]:
    return [f for f in (*side.amounts_of(fact.sentence), *side.dates_of(fact.sentence)) if f is not fact]


def _agree(one: Fact, other: Fact, anchors: tuple[date | None, date | None]) -> bool:
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return compare_quantities(one.value, other.value) is Relation.EQUAL
    if one.kind is other.kind is FactKind.ORDINAL:
        return bool(one.value == other.value)
    dated = isinstance(one.value, DateExpr) and isinstance(other.value, DateExpr)
    return dated and compare_dates(one, other, anchors) is Relation.EQUAL


def told_twice(side: Facts, fact: Fact, found: list[Finding], is_left: bool) -> bool:
    """Whether another fact of the sort is left in the sentence that nothing answers yet."""
    return any(f.sentence == fact.sentence for f in _left_over(side, fact, found, is_left))


def _left_over(side: Facts, fact: Fact, found: list[Finding], is_left: bool) -> Iterator[Fact]:
    """The other facts of the sort that nothing answers yet."""
    answered = {
        (place.n, place.start)
        for f in found
        if f.left is not None and f.right is not None
        for place in ((f.left if is_left else f.right),)
    }
    group = group_alike(fact)
    for other in (*side.amounts, *side.dates):
        if other is not fact and group_alike(other) == group and (other.n, other.start) not in answered:
            yield other


def group_alike(fact: Fact) -> object:
    """What can be of one thing: quantities of one sort, dates written alike."""
    return group_of(fact.value) if isinstance(fact.value, Quantity) else shape(fact)
