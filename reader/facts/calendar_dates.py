"""Dates with a name or number in the calendar: weekdays, months, days, years, ranges, holidays."""

from __future__ import annotations

from calendar import monthrange

from reader.facts.date_words import (
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    WEEKDAYS,
    ZONES,
    day_number,
    is_clock,
    year_number,
)
from reader.facts.numbers import RANGE_MARKS
from reader.facts.types import DateExpr
from reader.facts.words import STOP
from reader.facts.years import YearReader

_LISTING = frozenset("on for from the by until since and between".split()) | {","}
"""words after which a day of the month may stand without its month"""

_OF_PEOPLE = frozenset(
    """cabinet government premiership ministers husband wife son daughter mother father family home house career party aides
    allies team office speech letter plan plans deal brexit leadership resignation successor predecessor spokesman
    spokeswoman lawyer lawyers own side decision words remarks comments death body""".split()
)
"""what somebody called May has, and the month has not"""
_OF_A_MONTH = frozenset("is was will saw brought would marks marked and".split())
"""words before which a month may begin a sentence: March is the earliest, May saw the first of them"""
_YEARS_TOLD = {"last": -1, "this": 0, "next": 1}
_RUNNING = frozenset("runs run ran lasts lasted open".split())
"""words after which `Monday to Friday` is one stretch"""


class CalendarReader(YearReader):
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
        if (
            (self.key(i + 1) == "through" or (told and self.key(i + 1) in ("to", "until", "till")))
            and self.key(i + 2) in WEEKDAYS
        ):
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

    def month(self, i: int) -> tuple[DateExpr, int] | None:
        """`June 3`, `June 3rd, 2025`, `June 2025`, `May 4-6`, `June`."""
        word = self.words[i]
        month = MONTHS[word.key.removesuffix("'s")]
        j = i + 1
        if word.key.endswith("'s"):
            return self._owning(i, month)
        if self.key(j) == "." and len(word.key) <= 4 and j + 1 < len(self.words) and self.words[j + 1].is_digit:
            j += 1
        day = day_number(self.words[j]) if j < len(self.words) else None
        short = len(word.key) <= 4 and word.key not in ("may", "june", "july")
        if day is None:
            year, k = self.year_after(j)
            if (
                year is None
                and (word.key in ("mar", "dec", "jan", "may", "march", "sun") or short)
                and not self.month_context(i)
            ):
                return None
            if year is None and (told := self._year_told(j)):
                return DateExpr(month=month, offset=told[0]), told[1]
            joined = self.key(j) in RANGE_MARKS or (self.key(j), self.key(i - 1)) in (
                ("and", "between"),
                ("to", "from"),
            )
            if joined and self.key(j + 1) in MONTHS and self.words[j + 1].is_cap:
                first, last = month, MONTHS[self.key(j + 1)]
                if self.key(j + 2) == "quarter" and last == first + 2 and last % 3 == 0:
                    quarter_year, m = self.year_after(j + 3)
                    return DateExpr(year=quarter_year, unit="quarter", index=last // 3), m
                until_year, m = self.year_after(j + 2)
                if last == first + 2 and last % 3 == 0:
                    # `between July and September` is the third quarter
                    return DateExpr(year=until_year, unit="quarter", index=last // 3), m
                return DateExpr(
                    year=until_year, month=month, until=DateExpr(year=until_year, month=MONTHS[self.key(j + 1)])
                ), m
            return DateExpr(year=year, month=month), k
        j += 1
        # a clock time or an amount, not a day: "in June 3 people", "March 15,000"
        until, j = self.range_after(month, day, j, self.key(i - 1) == "between")
        year, j = self.year_after(j)
        if year is None and until is None and (told := self._year_told(j)):
            return DateExpr(month=month, day=day, offset=told[0]), told[1]
        if until and year:
            until = DateExpr(year=year, month=until.month, day=until.day)
        return DateExpr(year=year, month=month, day=day, until=until), j

    def _year_told(self, j: int) -> tuple[int, int] | None:
        """`last year`, `of this year` behind a month at word `j`: how many years from the report's, and the index after it."""
        k = j + (self.key(j) == "of")
        found = _YEARS_TOLD.get(self.key(k)) if self.key(k + 1) == "year" else None
        return (found, k + 2) if found is not None else None

    def _owning(self, i: int, month: int) -> tuple[DateExpr, int] | None:
        """`October's vote`; no `May's cabinet`, no `Jan's sister`."""
        name = self.words[i].key.removesuffix("'s")
        after_name = i > 1 and self.words[i - 1].is_cap
        if (len(name) == 3 and name != "may") or (after_name and not self.month_context(i)):
            return None
        if name == "may" and self.key(i + 1) in _OF_PEOPLE:
            return None
        return DateExpr(month=month), i + 1

    def month_context(self, i: int) -> bool:
        """Whether `May` or `March` at `i` is a month: after a preposition or a determiner."""
        if i == 0 and self.key(1) in _OF_A_MONTH:
            # `May is to resign` may be of somebody
            return self.key(0) != "may" or self.key(2) in ("the", "when", "a")
        return self.key(i - 1) in (
            "in", "since", "until", "till", "by", "from", "last", "next", "this", "of", "for", "during", "through", "early", "late", "mid", "-", "and",
            "to", "before", "after", "between", "every", "late-", "or", "as", "following", "previous",
        )  # fmt: skip

    def range_after(self, month: int, first: int, j: int, between: bool = False) -> tuple[DateExpr | None, int]:
        """The end of a range whose first day ends before word `j`, and the index after it; None where it is no range."""
        mark = self.key(j)
        if mark in RANGE_MARKS or mark in ("to", "through", "until", "till") or mark == "and":
            k = j + 1
            if mark != "and" and [self.key(k + n) for n in range(5)] == ["the", "end", "of", "the", "month"]:
                return DateExpr(month=month, day=monthrange(2001, month)[1]), k + 5
            if k < len(self.words):
                if (
                    self.key(k) in MONTHS
                    and k + 1 < len(self.words)
                    and self.words[k].is_cap
                    and (mark != "and" or between)
                ):
                    day = day_number(self.words[k + 1])
                    if day:
                        return DateExpr(month=MONTHS[self.key(k)], day=day), k + 2
                day = day_number(self.words[k])
                follows = self.words[k + 1] if k + 1 < len(self.words) else None
                ended = follows is None or not follows.is_word or follows.key in STOP
                two_days = mark == "and" and not between and day != first + 1
                if (
                    day
                    and (mark in RANGE_MARKS or self.key(k + 1) not in MONTHS)
                    and (mark != "and" or ended)
                    and not two_days
                ):
                    # `February 4 and 5`, but not `on February 4 and 12 people`
                    return DateExpr(month=month, day=day), k + 1
        return None, j

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
                if self.key(j + 1) in RANGE_MARKS or self.key(j + 1) in ("to", "until"):
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
            if key in HOLIDAYS:
                month, day = HOLIDAYS[key]
                year, j = self.year_after(i + length)
                return DateExpr(year=year, month=month, day=day), j
        return None
