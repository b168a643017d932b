"""Brings date expressions to days, told from the day an article speaks from."""

from __future__ import annotations

from datetime import date, timedelta

from reader.facts.types import DateExpr, DateValue


def _month_span(year: int, month: int) -> tuple[date, date]:
    after = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date(year, month, 1), after - timedelta(days=1)


def _shift_month(anchor: date, months: int) -> tuple[int, int]:
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1


def _narrow(lo: date, hi: date, position: str) -> tuple[date, date]:
    """The early, middle or late part of a span."""
    length = (hi - lo).days + 1
    if position == "early":
        return lo, lo + timedelta(days=max(length // 3, 1) - 1 + length // 12)
    if position == "late":
        return hi - timedelta(days=max(length // 3, 1) + length // 12), hi
    if position == "end":
        return hi - timedelta(days=length // 12), hi
    if position == "mid":
        return lo + timedelta(days=length // 4), hi - timedelta(days=length // 4)
    return lo, hi


def resolve(expr: DateExpr, anchor: date | None) -> DateValue | None:
    """The days an expression means, told from `anchor`; None when it needs an anchor and there is none."""
    try:
        found = _resolve(expr, anchor)
    except (ValueError, OverflowError):
        return None
    if found is None or expr.until is None:
        return found
    later = expr.until
    if later.year is None and later.month is not None:
        later = DateExpr(year=found.lo.year, month=later.month, day=later.day)
    try:
        end = _resolve(later, found.lo if later.weekday is not None else anchor, forward=later.weekday is not None)
    except (ValueError, OverflowError):
        return None
    if end is None or end.hi < found.lo:
        return found
    return DateValue(found.lo, end.hi, "range", found.soft_year)


def _resolve(expr: DateExpr, anchor: date | None, forward: bool = False) -> DateValue | None:
    if expr.unit:
        return _resolve_unit(expr, anchor)
    if expr.month and expr.day:
        soft = expr.year is None and expr.offset is None
        year = expr.year if expr.year is not None else _nearest_year(expr, anchor)
        if year is None:
            return None
        day = date(year, expr.month, expr.day)
        return DateValue(day, day, "day", soft, expr.part)
    if expr.month:
        soft = expr.year is None and expr.offset is None
        year = expr.year if expr.year is not None else _nearest_year(expr, anchor)
        if year is None:
            return None
        lo, hi = _narrow(*_month_span(year, expr.month), expr.position)
        return DateValue(lo, hi, "month", soft)
    if expr.weekday is not None:
        if anchor is None:
            return None
        return _resolve_weekday(expr, anchor, forward)
    if expr.year:
        lo, hi = _narrow(date(expr.year, 1, 1), date(expr.year, 12, 31), expr.position)
        return DateValue(lo, hi, "year")
    return None


def _resolve_weekday(expr: DateExpr, anchor: date, forward: bool) -> DateValue:
    assert expr.weekday is not None
    back = (anchor.weekday() - expr.weekday) % 7
    ahead = (expr.weekday - anchor.weekday()) % 7
    if forward or expr.direction in ("future", "tense-future"):
        day = anchor + timedelta(days=ahead)
    elif expr.direction == "next":
        # next Sunday: the first Sunday after the day of the report
        day = anchor + timedelta(days=ahead or 7)
    elif expr.direction == "week":
        day = anchor + timedelta(days=7 + (ahead or 7))
    elif expr.direction == "past":
        day = anchor - timedelta(days=back or 7)
    elif expr.direction == "near":
        day = anchor - timedelta(days=back) if back <= 2 else anchor + timedelta(days=ahead)
    else:
        day = anchor - timedelta(days=back)
    return DateValue(day, day, "day", False, expr.part)


def _nearest_year(expr: DateExpr, anchor: date | None) -> int | None:
    if anchor is None or expr.month is None:
        return None
    if expr.offset is not None:
        return anchor.year + expr.offset
    day = expr.day or 15
    if expr.month == 2 and day == 29:
        day = 28
    options = [date(anchor.year + k, expr.month, day) for k in (-1, 0, 1)]
    if expr.direction == "tense-future" and min(d for d in options if d >= anchor) - anchor < timedelta(days=300):
        return min(d for d in options if d >= anchor).year
    if expr.direction == "tense-past" and anchor - max(d for d in options if d <= anchor) < timedelta(days=300):
        return max(d for d in options if d <= anchor).year
    if expr.direction in ("past",):
        return max(d for d in options if d <= anchor).year
    if expr.direction in ("future", "next"):
        return min(d for d in options if d >= anchor).year
    if expr.direction == "near":
        return anchor.year
    return min(options, key=lambda d: abs((d - anchor).days)).year


def _resolve_unit(expr: DateExpr, anchor: date | None) -> DateValue | None:
    unit, offset = expr.unit, expr.offset or 0
    if unit == "decade" and expr.index:
        lo, hi = _narrow(date(expr.index, 1, 1), date(expr.index + 9, 12, 31), expr.position)
        return DateValue(lo, hi, "decade")
    if unit in ("quarter", "half", "season") and expr.index is not None and (expr.year or anchor):
        soft = expr.year is None
        year = expr.year if expr.year else (anchor.year if anchor else 0) + offset
        if unit == "quarter":
            lo, hi = _month_span(year, 3 * expr.index - 2)[0], _month_span(year, 3 * expr.index)[1]
        elif unit == "half":
            lo, hi = _month_span(year, 6 * expr.index - 5)[0], _month_span(year, 6 * expr.index)[1]
        else:
            months = [(year - 1, 12, year, 2), (year, 3, year, 5), (year, 6, year, 8), (year, 9, year, 11)][expr.index]
            lo, hi = _month_span(months[0], months[1])[0], _month_span(months[2], months[3])[1]
        return DateValue(lo, hi, unit, soft)
    if anchor is None:
        return None
    if unit == "day":
        day = anchor + timedelta(days=offset)
        return DateValue(day, day, "day", False, expr.part)
    if unit == "weekend":
        if offset == 1:
            saturday = anchor + timedelta(days=(5 - anchor.weekday()) % 7 or 7)
        elif offset == 0 and expr.direction.endswith("future"):
            saturday = anchor + timedelta(days=(5 - anchor.weekday()) % 7)
        else:
            saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)
        return DateValue(saturday, saturday + timedelta(days=1), "weekend")
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=offset)
        if expr.position == "ago":
            day = anchor + timedelta(weeks=offset)
            return DateValue(day - timedelta(days=3), day + timedelta(days=3), "week")
        lo, hi = monday, monday + timedelta(days=6)
        if expr.position:
            lo, hi = _narrow(lo, hi, expr.position)
        return DateValue(lo, hi, "week")
    if unit == "month":
        lo, hi = _month_span(*_shift_month(anchor, offset))
        return DateValue(*_narrow(lo, hi, "" if expr.position == "ago" else expr.position), "month")
    if unit == "quarter":
        first = _shift_month(anchor, 3 * offset)
        month = (first[1] - 1) // 3 * 3 + 1
        return DateValue(_month_span(first[0], month)[0], _month_span(first[0], month + 2)[1], "quarter")
    if unit == "year":
        year = anchor.year + offset
        lo, hi = _narrow(date(year, 1, 1), date(year, 12, 31), "" if expr.position == "ago" else expr.position)
        return DateValue(lo, hi, "year")
    if unit == "decade":
        year = anchor.year + 10 * offset
        if expr.position == "ago":
            return DateValue(date(year - 1, 1, 1), date(year + 1, 12, 31), "decade")
        return DateValue(date(year // 10 * 10, 1, 1), date(year // 10 * 10 + 9, 12, 31), "decade")
    return None
