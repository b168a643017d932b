"""Figures and dates that exclude each other and may be of one thing, though no clause proves it.

`slots.scoring` scores the pairs; the judges before ask more than a score, so that what they call a difference is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.occasions import dated, described, one_deed, one_occasion, one_range, sole_count
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import mention
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.clocks import perhaps_one_time
from reader.comparing.judging.slots.days import compare_dates, day_counts
from reader.comparing.judging.slots.features import is_small, shape, telling
from reader.comparing.judging.slots.parts import of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of, is_count
from reader.comparing.judging.slots.scoring import Scorer, scorer_of
from reader.comparing.judging.slots.stated import stands_beside
from reader.comparing.judging.slots.ties import one_sequence, same_head, same_object
from reader.facts.types import DateExpr, Fact, Facts, Quantity

_LEAST = {FactKind.MONEY: -1.2, FactKind.MEASURE: -1.2, FactKind.PERCENT: -1.0, FactKind.DURATION: -0.6}
_LEAST_AMOUNT, _LEAST_DATE = -0.5, -0.2
"""the score from which amounts and dates are a doubt: sums are hardly ever told of two things that are as near"""
_LEAST_ORDINAL, _LEAST_RANK = 1.2, 2.0
"""the same for ordinals that number one sort of thing, and for others"""
_AGREED, _AGREED_AFAR = 0.8, 0.2
"""what it takes away that the other value has an answer already, and that it has one in paragraphs that do not answer each other"""


def doubtful_figures(context: Context, told: Told) -> Iterator[Doubt]:
    scorer = scorer_of(context)
    theirs: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in (*context.right.amounts, *context.right.dates):
        if not told.disputed(fact, False):
            theirs[_group(fact)].append(fact)
    for one in (*context.left.amounts, *context.left.dates):
        if told.disputed(one, True):
            continue
        if told.agreed(one, True) and not _is_weekday(one):
            continue
        for other in theirs.get(_group(one), ()):
            score = _score(context, scorer, told, one, other)
            if score is not None and score > 0:
                thing = _THING.get(one.kind, "figure")
                reason = f"perhaps another {thing} of one thing: {one.text} / {other.text}"
                yield Doubt(score, one.kind, mention(one), mention(other), reason, scorer.evidence(one, other))


_THING = {FactKind.DATE: "date", FactKind.TIME: "time", FactKind.MONEY: "sum"}


def _group(fact: Fact) -> Hashable:
    return group_of(fact.value) if isinstance(fact.value, Quantity) else fact.kind


def _score(context: Context, scorer: Scorer, told: Told, one: Fact, other: Fact) -> float | None:
    """The score above the least that a doubt of this kind needs; None where it is no doubt."""
    series = one.kind is FactKind.ORDINAL and _one_series(context, one, other)
    if one.kind is FactKind.ORDINAL and 1 in (one.value, other.value) and not series:
        # there are many first things
        return None
    if not _tied(context, one, other) or not _exclude(context, one, other):
        return None
    if scorer.in_heading(one, True) != scorer.in_heading(other, False):
        return None
    if scorer.elsewhere(one, True) and not (series or (_is_weekday(one) and _is_weekday(other))):
        return None
    if is_count(one) and (stands_beside(one, other, context.right) or stands_beside(other, one, context.left)):
        return None
    if (
        _is_weekday(one)
        and _is_weekday(other)
        and (_told_beside(context.right, one, other) or _told_beside(context.left, other, one))
    ):
        return None
    if is_count(one) and is_count(other) and _of_other_things(one, other):
        return None
    if one.kind is FactKind.TIME and perhaps_one_time(context, one, other):
        return None
    bonus = _bonus(context, scorer, one, other)
    score = scorer.score(one, other) + bonus
    mutual = context.mutual(one.sentence, other.sentence)
    shared = scorer.shared(one, other)
    stated = scorer.elsewhere(one, True) or scorer.elsewhere(other, False)
    if stated or told.agreed(other, False):
        # the other report's value has its answer: then this one must stand at the very place
        if not mutual or shared < 2 or (is_count(one) and is_small(one)):
            return None
        nearer = (one.n, other.n) in context.links and not told.answered_beside(other, context.links)
        score -= _AGREED_AFAR if nearer else _AGREED
    if one.kind is FactKind.ORDINAL:
        return score - (_LEAST_ORDINAL if one_sequence(one, other) else _LEAST_RANK)
    if not (_tells(one) and _tells(other)):
        return None
    if isinstance(one.value, Quantity):
        return score - _LEAST.get(one.kind, _LEAST_AMOUNT)
    if shape(one) == shape(other) or (bonus > 0 and _grain(one) == _grain(other) != ""):
        return score - _LEAST_DATE
    return None


def _told_beside(side: Facts, day: Fact, other: Fact) -> bool:
    """Whether a report names a day of the week in the paragraph where it names another one."""
    return any(f.n == other.n and f.value == day.value for f in side.dates)


def _of_other_things(one: Fact, other: Fact) -> bool:
    """Whether two counts are of things of two sorts: two diplomats, three times."""
    heads = one.slot.head, other.slot.head
    return all(heads) and same_head(one, other) <= 0 and (is_small(one) or is_small(other))


def _one_series(context: Context, one: Fact, other: Fact) -> bool:
    """Whether what is numbered is told in two or more of the same words: the second public, direct negotiations."""
    return len(described(context.left, one) & described(context.right, other)) > 1


def _bonus(context: Context, scorer: Scorer, one: Fact, other: Fact) -> float:
    """What the words beside two values add that are of one thing which has but one date or length."""
    if isinstance(one.value, DateExpr):
        if one_occasion(context, one, other):
            return _OCCASION
        if (thing := dated(context.left, one)) and thing == dated(context.right, other):
            return _OCCASION
        return _DEED if scorer.holder(one, other) > 0 and one_deed(context, one, other) else 0.0
    if one.kind is FactKind.TIME and one_range(context, one, other):
        return _OCCASION
    if is_count(one) and sole_count(context, one, other):
        return _SOLE
    if one.kind is FactKind.DURATION and described(context.left, one) & described(context.right, other):
        return _DESCRIBED
    return 0.0


_OCCASION, _DEED, _DESCRIBED, _SOLE = 2.0, 1.2, 0.8, 1.2


def _tells(fact: Fact) -> bool:
    """Whether a figure or date is exact enough; `last month` is where the day of the report is known."""
    return telling(fact) or _grain(fact) == "month"


def _grain(fact: Fact) -> str:
    """Whether a date is one day or one month, however it is told; empty for others."""
    day = fact.date
    if not isinstance(fact.value, DateExpr) or day is None or fact.value.until or fact.value.position:
        return ""
    return day.granularity if day.granularity in ("day", "month") else ""


def _is_weekday(fact: Fact) -> bool:
    """Whether a date is a day of the week, of which a report is full: the same day elsewhere does not answer it."""
    return isinstance(fact.value, DateExpr) and fact.value.weekday is not None


def _tied(context: Context, one: Fact, other: Fact) -> bool:
    return (
        (one.n, other.n) in context.links
        or context.similarity(one.sentence, other.sentence) > 0
        or same_head(one, other) > 0
        or not one.slot.near.isdisjoint(other.slot.near)
    )


def _other_limit(a: Quantity, b: Quantity) -> bool:
    """Whether both are a limit on one side and not the same: below 30 hectares, less than 50."""
    return (
        a.bound[:1] == b.bound[:1] != "" and min(a.lo, b.lo) < _ONE_LIMIT * max(a.lo, b.lo) and not (a.vague or b.vague)
    )


_ONE_LIMIT = 0.8
"""the share of the higher of two limits from which the lower may be the same, rounded"""


def _exclude(context: Context, one: Fact, other: Fact) -> bool:
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return (
            (compare_quantities(one.value, other.value) is Relation.DIFFERENT or _other_limit(one.value, other.value))
            and same_object(one.slot.of_object, other.slot.of_object) >= 0
            and not of_parts(context, one, other, asked=False)
        )
    if one.kind is FactKind.ORDINAL:
        return one.value != other.value
    return compare_dates(one, other, (context.left.anchor, context.right.anchor)) is Relation.DIFFERENT and (
        day_counts(context.left, one) == day_counts(context.right, other)
    )
