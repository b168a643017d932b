"""Figures that each of two short texts gives once, of one thing: the dead, the inhabitants, the turnout, the end of a change."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.review.descriptions import names_near, telling_account
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.parts import of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of, is_count, one_currency
from reader.comparing.judging.slots.tallies import tally_of
from reader.comparing.judging.slots.ties import same_head, same_object
from reader.facts.types import Fact, Facts, Quantity

AMOUNTS = frozenset((FactKind.MONEY, FactKind.MEASURE, FactKind.NUMBER, FactKind.PERCENT, FactKind.DURATION))
_ALIKE = 0.175
"""least likeness of two sentences that count all there are of one sort"""


def given_once(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two figures differ that either text gives once of one thing."""
    return (
        _one_toll(context, left, right)
        or _one_tally(context, left, right)
        or _one_change(context, left, right)
        or _sole_account(context, left, right)
    )


def _one_toll(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both count those to whom one thing happened, and nothing else in either text counts such: three died, two deaths."""
    event = left.slot.predicate
    if not event or event != right.slot.predicate or not (is_count(left) and is_count(right)):
        return False
    if left.quantity.approximate or right.quantity.approximate or of_parts(context, left, right, toll=True):
        return False
    counted = _people_of(left) | _people_of(right)
    alone = all(
        sum(f.slot.predicate == event and isinstance(f.value, Quantity) for f in side.amounts) == 1
        for side in (context.left, context.right)
    )
    return alone and len(counted) <= 1 and not _parted(context, left, right)


def _one_tally(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both count all there are of one sort, and neither text counts another such: home to 3,400, 4,300 inhabitants."""
    if (
        not (_is_plain(left) and _is_plain(right))
        or compare_quantities(left.quantity, right.quantity) is not Relation.DIFFERENT
    ):
        return False
    of = tally_of(context.left, left)
    if (
        not of
        or of != tally_of(context.right, right)
        or of_parts(context, left, right)
        or _parted(context, left, right)
    ):
        return False
    alone = all(
        sum(_is_plain(f) and tally_of(side, f) == of for f in side.amounts) == 1
        for side in (context.left, context.right)
    )
    low, high = sorted((left.quantity.middle, right.quantity.middle))
    if not alone or high > 3 * low or not far_apart(left.quantity, right.quantity):
        return False
    return context.similarity(left.sentence, right.sentence) >= _ALIKE and named_alike(context, left, right)


def _one_change(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both are where one change began or ended whose other end is one figure: to 3 percent from 4, 3 percent, down from 5."""
    if not may_exclude(context, left, right):
        return False
    sides = (context.left, left), (context.right, right)
    marks = [side.sentences[f.sentence].words[f.first - 1].key if f.first else "" for side, f in sides]
    if marks[0] != marks[1] or marks[0] not in _FROM_TO:
        return False
    ours, theirs = ({f.quantity.lo for f in _partners(side, fact)} for side, fact in sides)
    return bool(ours & theirs)


_FROM_TO = ("from", "to")
_ONE_CLAUSE = 9


def _partners(side: Facts, fact: Fact) -> list[Fact]:
    """The other figures of the sort close by in the sentence."""
    return [
        f
        for f in side.amounts_of(fact.sentence)
        if f is not fact
        and isinstance(f.value, Quantity)
        and group_of(f.value) == group_of(fact.quantity)
        and abs(f.first - fact.first) <= _ONE_CLAUSE
    ]


def may_exclude(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two amounts of one sort and size differ exactly and nothing parts them."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    a, b = left.value, right.value
    if left.kind not in AMOUNTS or compare_quantities(a, b) is not Relation.DIFFERENT or not far_apart(a, b):
        return False
    if same_head(left, right) < 0 or same_object(left.slot.of_object, right.slot.of_object) < 0:
        # among the young, among the over-50s
        return False
    if (a.dimension == "money" and not one_currency(a.unit, b.unit)) or a.rate != b.rate:
        return False
    low, high = sorted((a.middle, b.middle))
    return low > 0 and high <= 3 * low and not of_parts(context, left, right)


def _sole_account(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both are given of one thing that each text gives one figure of: turnout was 61 percent, turnout reached 64."""
    if left.kind not in (FactKind.PERCENT, FactKind.MONEY) or not may_exclude(context, left, right):
        return False
    of = telling_account(context.left, left)
    if not of or of != telling_account(context.right, right) or _parted(context, left, right):
        return False
    alone = all(
        sum(f.kind is left.kind and telling_account(side, f)[:1] == of[:1] for f in side.amounts) == 1
        for side in (context.left, context.right)
    )
    return alone and named_alike(context, left, right)


def _is_plain(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.dimension == "count" and not fact.value.vague


def named_alike(context: Context, left: Fact, right: Fact) -> bool:
    """Whether the sentences do not name two people or places."""
    names = names_near(context.left, left), names_near(context.right, right)
    return not names[0] or not names[1] or bool(names[0] & names[1])


def _people_of(fact: Fact) -> set[str]:
    """Which people are counted, where that says more than people."""
    return {fact.slot.head} - {"", "PERSON", "DEAD", "HURT", "MISSING", "ARREST", "victim", fact.slot.predicate}


def _parted(context: Context, left: Fact, right: Fact) -> bool:
    """Whether the sentences name two days or two places that the other text does not name."""
    for kinds in ({FactKind.DATE, FactKind.TIME}, {FactKind.PLACE}):
        sides = []
        for side, fact in ((context.left, left), (context.right, right)):
            facts = (*side.dates, *side.names)
            sides.append({f.text for f in facts if f.sentence == fact.sentence and f.kind in kinds})
        if sides[0] and sides[1] and not sides[0] & sides[1]:
            return True
    return False


def far_apart(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts that differ do so by more than `about` allows; limits and vague words leave too much open.

    Two figures of `at least` are each the latest that a report knows.
    """
    latest = a.bound == b.bound == ">="
    if a.vague or b.vague or (any(q.bound and not q.approximate for q in (a, b)) and not latest):
        return False
    low, high = sorted((a.middle, b.middle))
    return not (a.approximate or b.approximate) or high - low > _ABOUT * high


_ABOUT = 0.12
"""share of itself by which two figures may differ that are told with about, nearly or some"""
