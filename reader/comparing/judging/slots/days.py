"""Comparing two dates or times as values, without asking where they stand."""

from __future__ import annotations

from datetime import date, timedelta

from reader.article import FactKind
from reader.comparing.judging.slots.quantities import Relation
from reader.facts.dates.resolving import resolve
from reader.facts.dates.words import HOURS
from reader.facts.types import Clock, DateExpr, DateValue, Fact, Facts
from reader.facts.words import concept


def date_values(
    left: Fact, right: Fact, anchors: tuple[date | None, date | None]
) -> tuple[DateValue | None, DateValue | None]:
    """Both dates as days; a side without an anchor takes the other's."""
    return _day(left, anchors[0] or anchors[1]), _day(right, anchors[1] or anchors[0])


def _day(fact: Fact, anchor: date | None) -> DateValue | None:
    if fact.date is None and isinstance(fact.value, DateExpr):
        return resolve(fact.value, anchor)
    return fact.date


def _expression_relation(a: DateExpr, b: DateExpr) -> Relation:
    """Two dates that no anchor brings to days."""
    if a.until or b.until:
        if a.until and b.until:
            first = _expression_relation(_single(a), _single(b))
            last = _expression_relation(_single(a.until), _single(b.until))
            if first is Relation.EQUAL and last is Relation.EQUAL:
                return Relation.EQUAL
            if Relation.DIFFERENT in (first, last):
                return Relation.DIFFERENT
            return Relation.UNKNOWN
        stretch, single = (a, b) if a.until else (b, a)
        return Relation.NEAR if _within(stretch, single) else Relation.UNKNOWN
    if {a.unit, b.unit} == {"season", ""}:
        season, month = (a, b) if a.unit else (b, a)
        if (
            season.index is not None
            and month.month
            and (not season.year or not month.year or season.year == month.year)
        ):
            # winter is December to February
            return Relation.NEAR if month.month % 12 // 3 == season.index else Relation.DIFFERENT
    if {a.unit, b.unit} == {"year", ""} and "end" in (a.position, b.position):
        # `by December`, `by the end of the year`
        return Relation.NEAR if 12 in (a.month, b.month) else Relation.UNKNOWN
    if a.unit or b.unit:
        if (a.unit, a.offset, a.index, a.year, a.position) == (b.unit, b.offset, b.index, b.year, b.position):
            return compare_parts(a.part, b.part)
        if (a.unit, a.offset, a.index) == (b.unit, b.offset, b.index) and {a.position, b.position} == {"ago", ""}:
            # `a week ago`, `last week`
            return Relation.EQUAL
        if a.unit == b.unit and a.unit and a.offset is not None and b.offset is not None and a.index == b.index:
            return Relation.DIFFERENT if a.offset != b.offset else Relation.NEAR
        if a.unit == b.unit and a.index != b.index and a.year == b.year:
            return Relation.DIFFERENT
        if {a.unit, b.unit} == {"week", ""}:
            week, day = (a, b) if a.unit else (b, a)
            return Relation.NEAR if day.weekday is not None and _in_week(week, day) else Relation.UNKNOWN
        if {a.unit, b.unit} == {"weekend", ""}:
            other = a if b.unit else b
            if other.weekday is not None:
                return Relation.NEAR if other.weekday >= 5 else Relation.DIFFERENT
        return Relation.UNKNOWN
    if a.month and b.month:
        if a.month != b.month or (a.year and b.year and a.year != b.year):
            return Relation.DIFFERENT
        if a.day and b.day:
            if a.day != b.day:
                return Relation.DIFFERENT
            return compare_parts(a.part, b.part)
        if {a.position, b.position} in ({"early", "late"}, {"early", "end"}) and not (a.day or b.day):
            return Relation.DIFFERENT
        if a.day or b.day or a.position != b.position:
            return Relation.NEAR
        return Relation.EQUAL
    if a.year and b.year and (a.month or b.month or (not a.month and not b.month)):
        if a.year != b.year:
            return Relation.DIFFERENT
        return Relation.EQUAL if a.month == b.month and a.position == b.position else Relation.NEAR
    if a.weekday is not None and b.weekday is not None:
        if a.weekday != b.weekday:
            return Relation.DIFFERENT
        return compare_parts(a.part, b.part)
    return Relation.UNKNOWN


def _one_grain(a: DateExpr, b: DateExpr) -> bool:
    """Whether two stretches are told alike, by days, by months or by years."""
    return (a.day is None, a.month is None, a.weekday is None) == (b.day is None, b.month is None, b.weekday is None)


def _within(stretch: DateExpr, single: DateExpr) -> bool:
    """Whether a day or month lies in a stretch of days or holds it: June 4, June 1 to June 20, June."""
    last = stretch.until
    if last is None or not stretch.month or not last.month or not single.month or single.unit:
        return False
    if single.year and stretch.year and single.year != stretch.year:
        return False
    if single.day is None or stretch.day is None or last.day is None:
        return stretch.month <= single.month <= last.month
    return (stretch.month, stretch.day) <= (single.month, single.day) <= (last.month, last.day)


def are_own_days(left: Fact, right: Fact, anchors: tuple[date | None, date | None]) -> bool:
    """Whether each report speaks of the day it was written, and these are two: a story told on Thursday and on Friday."""
    told = tuple(f.date.lo if f.date and f.date.lo == f.date.hi else None for f in (left, right))
    return None not in anchors and anchors[0] != anchors[1] and told == anchors


def _in_week(week: DateExpr, day: DateExpr) -> bool:
    """Whether a weekday may lie in a week that is told from the report's: last week, last Thursday."""
    said = {
        -1: ("past", "tense-past", ""),
        0: ("near", "tense-past", "tense-future", ""),
        1: ("next", "future", "tense-future"),
    }
    if week.position and (day.weekday is None or day.weekday not in _PARTS_OF_WEEK.get(week.position, ())):
        return False
    return week.offset in said and day.direction in said[week.offset]


_PARTS_OF_WEEK = {"early": range(3), "mid": range(1, 4), "late": range(3, 7)}
"""the weekdays, Monday being 0, that a part of a week may mean"""


def _single(e: DateExpr) -> DateExpr:
    return DateExpr(e.year, e.month, e.day, e.weekday, e.unit, e.offset, e.index, e.position, e.part)


def compare_parts(a: str, b: str) -> Relation:
    """How two parts of one day relate; one without a part is the whole day."""
    if a == b:
        return Relation.EQUAL
    if not a or not b:
        return Relation.NEAR
    (lo_a, hi_a), (lo_b, hi_b) = HOURS[a], HOURS[b]
    if lo_a < hi_b and lo_b < hi_a:
        return Relation.EQUAL
    return Relation.DIFFERENT


def _same_weekday(expr: DateExpr, day: DateValue, anchor: date | None) -> bool:
    """Whether a bare weekday may mean this day: its tense was only guessed, so the week before or after will do."""
    if (
        expr.weekday is None
        or expr.day
        or expr.until
        or expr.direction == "week"
        or day.lo != day.hi
        or anchor is None
        or day.granularity != "day"
    ):
        return False
    reach = 14 if expr.direction == "next" else 7
    return day.lo.weekday() == expr.weekday and abs((day.lo - anchor).days) <= reach


def _may_lie_in(expr: DateExpr, day: DateValue, other: DateValue) -> bool:
    """Whether a bare weekday, its tense only guessed, may be one of the days that the other report speaks of."""
    if (
        not _bare_weekday(expr)
        or expr.direction not in ("", "tense-past", "tense-future")
        or other.granularity == "day"
    ):
        return False
    return any(other.lo <= day.lo + timedelta(days=shift) <= other.hi for shift in (-7, 7))


def _days_back(expr: DateExpr, day: DateValue, anchor: date | None) -> bool:
    """Whether a day is as many weeks from the report's as `two weeks ago` says."""
    if expr.position != "ago" or expr.unit != "week" or expr.offset is None or anchor is None:
        return False
    return day.lo == day.hi == anchor + timedelta(weeks=expr.offset)


def _bare_weekday(expr: DateExpr) -> bool:
    return expr.weekday is not None and expr.day is None and expr.month is None and not expr.until


def _long(expr: DateExpr) -> bool:
    """Whether a date is a month, a year or longer."""
    return expr.day is None and expr.weekday is None and not expr.until and bool(expr.month or expr.year)


_ENDING = frozenset(concept(word) for word in "end close expire lapse run".split())
_STARTING = frozenset(concept(word) for word in "begin start open effect force".split())


def _limits(fact: Fact) -> bool:
    """Whether a date is the last on which something may come about or is so: by May 3, no later than May 3, expires on May 3."""
    return not _ENDING.isdisjoint(fact.slot.before[:2]) or fact.slot.before[:1] in (
        ("by",),
        ("until",),
        ("later",),
        ("before",),
    )


def _begins(fact: Fact) -> bool:
    """Whether a date is the first on which something is so: from May 3, as of May 3, takes effect on May 3."""
    return not _STARTING.isdisjoint(fact.slot.before[:2]) or fact.slot.before[:1] in (("from",), ("since",), ("of",))


def _compare_clocks(left: Clock, right: Clock) -> Relation:
    if left == right:
        return Relation.EQUAL
    half_a_day = abs(left.minutes - right.minutes) == 720
    return Relation.DIFFERENT if not half_a_day or (left.half_told and right.half_told) else Relation.EQUAL


def compare_dates(left: Fact, right: Fact, anchors: tuple[date | None, date | None]) -> Relation:
    if isinstance(left.value, Clock) and isinstance(right.value, Clock):
        return _compare_clocks(left.value, right.value)
    if not (isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr)):
        return Relation.UNKNOWN
    if (_bare_weekday(left.value) and _long(right.value)) or (_bare_weekday(right.value) and _long(left.value)):
        # nobody writes `Thursday` in one report and `January` in the other for one day
        return Relation.UNKNOWN
    a, b = date_values(left, right, anchors)
    if a is None or b is None:
        return _expression_relation(left.value, right.value)
    if a.hi == b.hi and "end" in (left.value.position, right.value.position) and _limits(left) and _limits(right):
        # `at the end of the year` may be some day near it, `by the end of the year` is by its last day
        return Relation.EQUAL
    if a.lo == b.lo and "early" in (left.value.position, right.value.position) and _begins(left) and _begins(right):
        # `from the start of next year` is from its first day
        return Relation.EQUAL
    if a.lo == b.lo and a.hi == b.hi:
        if "day" in (left.value.unit, right.value.unit) and not (a.part and b.part):
            # `last night` and the day it fell on
            return Relation.EQUAL
        ends = (left.value.position == "end") != (right.value.position == "end")
        return Relation.NEAR if ends else compare_parts(a.part, b.part)
    if _days_back(left.value, b, anchors[0]) or _days_back(right.value, a, anchors[1]):
        return Relation.EQUAL
    if (a.soft_year or b.soft_year) and left.value.month and right.value.month:
        relation = _expression_relation(left.value, right.value)
        if relation is Relation.EQUAL:
            return relation
    if _same_weekday(left.value, b, anchors[0] or anchors[1]) or _same_weekday(
        right.value, a, anchors[1] or anchors[0]
    ):
        return compare_parts(a.part, b.part)
    if a.granularity == b.granularity == "range" and _one_grain(left.value, right.value):
        # both say when it begins and when it ends
        return Relation.DIFFERENT
    if _may_lie_in(left.value, a, b) or _may_lie_in(right.value, b, a):
        return Relation.NEAR
    if a.lo <= b.hi and b.lo <= a.hi:
        fuzzy = {a.granularity, b.granularity} & {"week", "decade"} and a.granularity == b.granularity
        return Relation.EQUAL if fuzzy and a.lo == b.lo else Relation.NEAR
    return Relation.DIFFERENT


def day_counts(facts: Facts, fact: Fact) -> frozenset[int]:
    """The `second day` of a sentence: its date is another than that of a beginning; empty beside a month or a year."""
    if (
        isinstance(fact.value, DateExpr)
        and fact.value.day is None
        and fact.value.weekday is None
        and not fact.value.unit
    ):
        return frozenset()
    return frozenset(
        f.value
        for f in facts.amounts_of(fact.sentence)
        if f.kind is FactKind.ORDINAL and isinstance(f.value, int) and "day" in (f.slot.head, *f.slot.after[:1])
    )
