"""Dates with a name or number in the calendar: weekdays, months, days, years, ranges, holidays."""

from __future__ import annotations

from reader.facts.dates.months import MonthReader
from reader.facts.dates.words import (
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    WEEKDAYS,
    ZONES,
    day_number,
    is_clock,
    year_number,
)
from reader.facts.numbers.words import RANGE_MARKS
from reader.facts.slots import is_content
from reader.facts.types import DateExpr

_LISTING = frozenset("on for from the by until since and between".split()) | {","}
"""words after which a day of the month may stand without its month"""

_RUNNING = frozenset("runs run ran lasts lasted open".split())
"""words after which `Monday to Friday` is one stretch"""


class CalendarReader(MonthReader):
    """Reads the calendar dates of one sentence; every method gives an expression and the index after it."""

    def weekday(self, i: int) -> tuple[DateExpr, int] | None:
        word = self.words[i]
        name = word.key.removesuffix("'s")
        if name != word.key:
            # `Thursday's session`
            return DateExpr(weekday=WEEKDAYS[name]), i + 1
        if (
            len(word.key) == 3
            and self.key(i + 1) not in (",", ".")
            and not (i + 1 < len(self.words) and (self.key(i + 1) in MONTHS or self.words[i + 1].is_digit))
        ) and word.key in ("sun", "sat", "wed", "mon", "fri"):
            return None
        j = i + 1
        while self.key(j) in (",", ".", "(") and j < i + 3:
            j += 1
        if j < len(self.words):
            inner = None
            if self.key(j) in MONTHS and self.words[j].is_cap:
                inner = self.month(j)
            elif self.words[j].is_digit and day_number(self.words[j]) and self.key(j + 1) in MONTHS:
                inner = self.numeric(j)
            elif (
                self.key(j) == "the"
                and j + 1 < len(self.words)
                and self.words[j + 1].key[-2:] in ("th", "st", "nd", "rd")
                and day_number(self.words[j + 1])
                # `on Monday the 5th victim`
                and not (j + 2 < len(self.words) and is_content(self.words[j + 2]))
            ):
                inner = DateExpr(day=day_number(self.words[j + 1])), j + 2
            if inner and inner[0].day:
                expr = inner[0]
                return self.dayparts(
                    DateExpr(
                        year=expr.year, month=expr.month, day=expr.day, weekday=WEEKDAYS[word.key], until=expr.until
                    ),
                    i,
                    inner[1],
                )
        direction = ""
        before = self.key(i - 1)
        if (before == "last" and not self.lasts(i - 1)) or before == "past":
            direction = "past"
        elif before == "next" or before == "coming":
            direction = "next" if before == "next" else "future"
        elif before == "this":
            direction = "near"
        if self.key(i + 1) == "week" and not direction:
            # `Thursday week`: a week after Thursday
            return DateExpr(weekday=WEEKDAYS[word.key], direction="week"), i + 2
        expr = DateExpr(weekday=WEEKDAYS[word.key], direction=direction)
        if self.key(i + 1) in RANGE_MARKS and self.key(i + 2) in WEEKDAYS:
            return DateExpr(
                weekday=expr.weekday, direction=direction, until=DateExpr(weekday=WEEKDAYS[self.key(i + 2)])
            ), i + 3
        told = self.key(i - 1) == "from" or self.lasts(i - 1) or self.key(i - 1) in _RUNNING
        if (self.key(i + 1) == "through" or (told and self.key(i + 1) in ("to", "until", "till"))) and self.key(
            i + 2
        ) in WEEKDAYS:
            return DateExpr(
                weekday=expr.weekday, direction=direction, until=DateExpr(weekday=WEEKDAYS[self.key(i + 2)])
            ), i + 3
        return self.dayparts(expr, i, i + 1)

    def dayparts(self, expr: DateExpr, i: int, j: int) -> tuple[DateExpr, int]:
        part = ""
        near = self.key(i - 2) if self.key(i - 1) == "on" else self.key(i - 1)
        if near in ("early", "late"):
            part = near
        elif [self.key(i - n) for n in (3, 2, 1)] == ["early", "hours", "of"]:
            part = "early"
        if self.key(j) in DAY_PARTS:
            part = DAY_PARTS[self.key(j)]
            j += 1
        elif i >= 2 and self.key(i - 1) in ("on", "of", "late", "early") and self.key(i - 2) in DAY_PARTS:
            part = DAY_PARTS[self.key(i - 2)]
        if part:
            expr = DateExpr(
                expr.year,
                expr.month,
                expr.day,
                expr.weekday,
                expr.unit,
                expr.offset,
                expr.index,
                expr.position,
                part,
                expr.direction,
                expr.until,
            )
        return expr, j

    def numeric(self, i: int) -> tuple[DateExpr, int] | None:
        """`3 June 2025`, `4-6 May`, `2025-06-03`, `03/06/2025`, `1990s`, a bare year."""
        words = self.words
        word = words[i]
        if (
            word.text[-1:] in "sS"
            and "in" in self._words_before(i, 3)
            and {"his", "her", "their"} & self._words_before(i, 2)
        ):
            # `a man in his 60s`
            return None
        if word.key.endswith("'s") and self.key(i - 1) != "the" and word.key[:-2].isdecimal() and len(word.key) == 6:
            # `2019's harvest`
            return DateExpr(year=int(word.key[:4])), i + 1
        if word.text[-1:] in "sS" and len(word.text) >= 3 and word.text.rstrip("sS'").isdecimal():
            base = int(word.text.rstrip("sS'"))
            if base % 10 == 0:
                base = base if base > 1000 else 1900 + base if base < 100 else base
                position = self.key(i - 1) if self.key(i - 1) in ("early", "late", "mid") else ""
                return DateExpr(unit="decade", index=base, position=position), i + 1
            return None
        # `2140 GMT` is an hour
        year = None if self.key(i + 1) in ZONES or is_clock(words, i) else year_number(word)
        if (
            year
            and self.key(i + 1) in ("-", "/")
            and i + 4 < len(words)
            and words[i + 2].is_digit
            and self.key(i + 3) in ("-", "/")
            and words[i + 4].is_digit
        ):
            iso_month, iso_day = int(words[i + 2].text), int(words[i + 4].text)
            if 1 <= iso_month <= 12 and 1 <= iso_day <= 31:
                return DateExpr(year=year, month=iso_month, day=iso_day), i + 5
        day = day_number(word)
        if day:
            j = i + 1
            until_day = None
            if (
                (self.key(j) in RANGE_MARKS or self.key(j) in ("to", "and"))
                and j + 1 < len(words)
                and day_number(words[j + 1])
                and self.key(j + 2) in MONTHS
            ):
                if self.key(j) == "and" and self.key(i - 1) != "between" and day_number(words[j + 1]) != day + 1:
                    # `on 12 and 26 April`: two days
                    month = MONTHS[self.key(j + 2)]
                    return (DateExpr(month=month, day=day), j) if self.key(i - 1) in _LISTING else None
                until_day = day_number(words[j + 1])
                j += 2
            if self.key(j) == "of" and self.key(j + 1) in MONTHS:
                j += 1
            if self.key(j) in MONTHS and words[j].is_cap:
                month = MONTHS[self.key(j)]
                if self.key(j + 1) in RANGE_MARKS or self.key(j + 1) in ("to", "until", "till", "through"):
                    k = j + 2
                    end_day = day_number(words[k]) if k < len(words) else None
                    if end_day and self.key(k + 1) in MONTHS:
                        found, m = self.year_after(k + 2)
                        return DateExpr(
                            year=found,
                            month=month,
                            day=day,
                            until=DateExpr(year=found, month=MONTHS[self.key(k + 1)], day=end_day),
                        ), m
                found, m = self.year_after(j + 1)
                if found is None and not until_day and (told := self._year_told(j + 1)):
                    return DateExpr(month=month, day=day, offset=told[0]), told[1]
                until = DateExpr(year=found, month=month, day=until_day) if until_day else None
                return DateExpr(year=found, month=month, day=day, until=until), m
            if self.key(i + 1) == "/" and self.key(i + 3) == "/" and i + 4 < len(words):
                second, third = day_number(words[i + 2]), year_number(words[i + 4])
                if second and third:
                    # day first as in most of the world, unless only the other reading exists
                    if second <= 12:
                        return DateExpr(year=third, month=second, day=day), i + 5
                    if day <= 12:
                        return DateExpr(year=third, month=day, day=second), i + 5
        if year:
            return self.bare_year(i, year)
        return None

    def _words_before(self, i: int, count: int) -> set[str]:
        return {w.key for w in self.words[max(0, i - count) : i]}

    def holiday(self, i: int) -> tuple[DateExpr, int] | None:
        if not self.words[i].is_cap:
            return None
        for length in (4, 3, 2, 1):
            key = tuple(w.key for w in self.words[i : i + length])
            if len(key) == length and key in HOLIDAYS:
                month, day = HOLIDAYS[key]
                year, j = self.year_after(i + length)
                return DateExpr(year=year, month=month, day=day), j
        return None
