"""Reading dates: calendar dates, weekdays, relative days, months, quarters, seasons, years, ranges and holidays.

A date is first read as an expression (`DateExpr`), because the day it is told from may come from the other article;
`resolve` then brings it to days.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from reader.article import FactKind
from reader.facts.numbers import RANGE_MARKS, SMALL, TENS, read_number
from reader.facts.slots import slot_of
from reader.facts.types import DateExpr, DateValue, Fact, Sentence, Word

_MONTH_NAMES = [m.lower() for m in calendar.month_name]
MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES) if name}
MONTHS |= {name[:3]: i for name, i in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
WEEKDAYS |= {name[:3]: i for name, i in WEEKDAYS.items()} | {"tues": 1, "thurs": 3, "thur": 3, "weds": 2}
_SEASONS = {"winter": 0, "spring": 1, "summer": 2, "autumn": 3, "fall": 3}
_PARTS = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "midday": "noon", "noon": "noon",
    "dawn": "early", "midnight": "night", "lunchtime": "noon", "overnight": "night", "nightfall": "evening", "dusk": "evening",
}  # fmt: skip
_HOURS = {
    "early": (0, 9),
    "morning": (4, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 23),
    "night": (20, 30),
    "late": (17, 30),
}
_UNITS = {"day", "week", "month", "quarter", "year", "decade", "century", "weekend", "fortnight"}
_ORDINAL_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "q1": 1,
    "q2": 2,
    "q3": 3,
    "q4": 4,
}
_HOLIDAYS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26), ("new", "year", "'s", "day"): (1, 1),
    ("new", "year's", "day"): (1, 1), ("new", "year's", "eve"): (12, 31), ("new", "years", "eve"): (12, 31), ("valentine's", "day"): (2, 14),
    ("independence", "day"): (7, 4), ("bastille", "day"): (7, 14), ("halloween",): (10, 31), ("all", "saints", "day"): (11, 1),
    ("st", "patrick's", "day"): (3, 17), ("may", "day"): (5, 1), ("armistice", "day"): (11, 11), ("leap", "day"): (2, 29),
    ("international", "women's", "day"): (3, 8), ("juneteenth",): (6, 19), ("fourth", "of", "july"): (7, 4), ("epiphany",): (1, 6),
    ("veterans", "day"): (11, 11), ("christmas",): (12, 25), ("april", "fools", "day"): (4, 1), ("australia", "day"): (1, 26),
    ("canada", "day"): (7, 1), ("st", "stephen's", "day"): (12, 26), ("guy", "fawkes", "night"): (11, 5),
}  # fmt: skip
_HOLIDAY_STARTS = {key[0] for key in _HOLIDAYS}
_PAST = frozenset(
    """was were had said did ended held began opened killed died won lost met came announced told signed arrived""".split()
)
_FUTURE = frozenset(
    "resumes opens closes takes runs meets votes returns plays faces hosts will would shall expected due scheduled plans planned set next begins starts going hopes ahead upcoming"
    "".split()
)


def _day_number(word: Word) -> int | None:
    text = word.key
    if text[:1].isdigit():
        core = text[:-2] if text[-2:] in ("st", "nd", "rd", "th") else text
        if core.isdecimal() and 1 <= int(core) <= 31 and len(core) <= 2:
            return int(core)
    return None


def _year(word: Word) -> int | None:
    return (
        int(word.text)
        if word.is_digit and len(word.text) == 4 and word.text.isdecimal() and 1400 <= int(word.text) <= 2199
        else None
    )


class _Reader:
    def __init__(self, sentence: Sentence) -> None:
        self.words = sentence.words
        self.sentence = sentence

    def key(self, i: int) -> str:
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def read(self, i: int) -> tuple[DateExpr, int] | None:
        """The date that begins at word `i` and the index after it."""
        key = self.words[i].key
        word = self.words[i]
        if key in ("'", "the") and self.key(i + 1) in ("'",):
            return None
        found = None
        if key in ("early", "late", "mid", "midway", "beginning", "start", "end", "middle", "dawn"):
            found = self.positioned(i)
        if found is None and (key in WEEKDAYS and word.is_cap):
            found = self.weekday(i)
        if found is None and key in MONTHS and word.is_cap:
            found = self.month(i)
        if found is None and word.is_digit:
            found = self.numeric(i)
        if found is None and key in _HOLIDAY_STARTS:
            found = self.holiday(i)
        if found is None:
            found = self.relative(i)
        return found

    # -- calendar dates

    def weekday(self, i: int) -> tuple[DateExpr, int] | None:
        word = self.words[i]
        if (
            len(word.key) == 3
            and self.key(i + 1) not in (",", ".")
            and not (i + 1 < len(self.words) and (self.key(i + 1) in MONTHS or self.words[i + 1].is_digit))
        ) and word.key in ("sun", "sat", "wed", "mon", "fri"):
            return None
        j = i + 1
        while self.key(j) in (",", ".") and j < i + 3:
            j += 1
        if j < len(self.words):
            inner = None
            if self.key(j) in MONTHS and self.words[j].is_cap:
                inner = self.month(j)
            elif self.words[j].is_digit and _day_number(self.words[j]) and self.key(j + 1) in MONTHS:
                inner = self.numeric(j)
            elif (
                self.key(j) == "the"
                and j + 1 < len(self.words)
                and self.words[j + 1].key[-2:] in ("th", "st", "nd", "rd")
                and _day_number(self.words[j + 1])
            ):
                inner = DateExpr(day=_day_number(self.words[j + 1])), j + 2
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
        if before == "last" or (before == "past"):
            direction = "past"
        elif before == "next" or before == "coming":
            direction = "next" if before == "next" else "future"
        elif before == "this":
            direction = "near"
        expr = DateExpr(weekday=WEEKDAYS[word.key], direction=direction)
        if self.key(i + 1) in RANGE_MARKS and self.key(i + 2) in WEEKDAYS:
            return DateExpr(
                weekday=expr.weekday, direction=direction, until=DateExpr(weekday=WEEKDAYS[self.key(i + 2)])
            ), i + 3
        if self.key(i + 1) == "to" and self.key(i + 2) in WEEKDAYS and self.key(i - 1) == "from":
            return DateExpr(
                weekday=expr.weekday, direction=direction, until=DateExpr(weekday=WEEKDAYS[self.key(i + 2)])
            ), i + 3
        return self.dayparts(expr, i, i + 1)

    def dayparts(self, expr: DateExpr, i: int, j: int) -> tuple[DateExpr, int]:
        part = ""
        if (self.key(i - 1) == "early" and expr.day is None) or self.key(i - 1) == "early":
            part = "early"
        elif self.key(i - 1) == "late":
            part = "late"
        if self.key(j) in _PARTS:
            part = _PARTS[self.key(j)]
            j += 1
        elif i >= 2 and self.key(i - 1) in ("on", "of", "late", "early") and self.key(i - 2) in _PARTS:
            part = _PARTS[self.key(i - 2)]
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

    def year_after(self, j: int) -> tuple[int | None, int]:
        k = j + 1 if self.key(j) in (",", "of") else j
        if k < len(self.words):
            year = _year(self.words[k])
            if year and (k == j or self.key(j) == "," or self.key(j) == "of"):
                return year, k + 1
        return None, j

    def month(self, i: int) -> tuple[DateExpr, int] | None:
        """`June 3`, `June 3rd, 2025`, `June 2025`, `May 4-6`, `June`."""
        word = self.words[i]
        month = MONTHS[word.key]
        j = i + 1
        if self.key(j) == "." and len(word.key) <= 4 and j + 1 < len(self.words) and self.words[j + 1].is_digit:
            j += 1
        day = _day_number(self.words[j]) if j < len(self.words) else None
        short = len(word.key) <= 4 and word.key not in ("may", "june", "july")
        if day is None:
            year, k = self.year_after(j)
            if (
                year is None
                and (word.key in ("mar", "dec", "jan", "may", "march", "sun") or short)
                and not self.month_context(i)
            ):
                return None
            joined = self.key(j) in RANGE_MARKS or (self.key(j), self.key(i - 1)) in (
                ("and", "between"),
                ("to", "from"),
            )
            if joined and self.key(j + 1) in MONTHS and self.words[j + 1].is_cap:
                first, last = month, MONTHS[self.key(j + 1)]
                if self.key(j + 2) == "quarter" and last == first + 2 and last % 3 == 0:
                    quarter_year, m = self.year_after(j + 3)
                    return DateExpr(year=quarter_year, unit="quarter", index=last // 3, offset=0), m
                until_year, m = self.year_after(j + 2)
                return DateExpr(
                    year=until_year, month=month, until=DateExpr(year=until_year, month=MONTHS[self.key(j + 1)])
                ), m
            return DateExpr(year=year, month=month), k
        j += 1
        # a clock time or an amount, not a day: "in June 3 people", "March 15,000"
        until, j = self.range_after(month, j)
        year, j = self.year_after(j)
        if until and year:
            until = DateExpr(year=year, month=until.month, day=until.day)
        return DateExpr(year=year, month=month, day=day, until=until), j

    def month_context(self, i: int) -> bool:
        """Whether `May` or `March` at `i` is a month: after a preposition or a determiner."""
        return self.key(i - 1) in (
            "in", "since", "until", "till", "by", "from", "last", "next", "this", "of", "for", "during", "through", "early", "late", "mid", "-", "and",
            "to", "before", "after", "between", "every", "late-", "or", "as", "following", "previous",
        )  # fmt: skip

    def range_after(self, month: int, j: int) -> tuple[DateExpr | None, int]:
        mark = self.key(j)
        if mark in RANGE_MARKS or mark in ("to", "through", "until", "till") or mark == "and":
            k = j + 1
            if k < len(self.words):
                if self.key(k) in MONTHS and k + 1 < len(self.words) and self.words[k].is_cap and mark != "and":
                    day = _day_number(self.words[k + 1])
                    if day:
                        return DateExpr(month=MONTHS[self.key(k)], day=day), k + 2
                day = _day_number(self.words[k])
                if day and (mark in RANGE_MARKS or self.key(k + 1) not in MONTHS) and mark != "and":
                    return DateExpr(month=month, day=day), k + 1
        return None, j

    def numeric(self, i: int) -> tuple[DateExpr, int] | None:
        """`3 June 2025`, `4-6 May`, `2025-06-03`, `03/06/2025`, `1990s`, a bare year."""
        words = self.words
        word = words[i]
        if word.text[-1:] in "sS" and len(word.text) >= 3 and word.text.rstrip("sS'").isdecimal():
            base = int(word.text.rstrip("sS'"))
            if base % 10 == 0:
                base = base if base > 1000 else 1900 + base if base < 100 else base
                position = self.key(i - 1) if self.key(i - 1) in ("early", "late", "mid") else ""
                return DateExpr(unit="decade", index=base, position=position), i + 1
            return None
        year = _year(word)
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
        day = _day_number(word)
        if day:
            j = i + 1
            until_day = None
            if (
                (self.key(j) in RANGE_MARKS or self.key(j) in ("to", "and"))
                and j + 1 < len(words)
                and _day_number(words[j + 1])
                and self.key(j + 2) in MONTHS
            ):
                if self.key(j) == "and":
                    return None
                until_day = _day_number(words[j + 1])
                j += 2
            if self.key(j) == "of" and self.key(j + 1) in MONTHS:
                j += 1
            if self.key(j) in MONTHS and words[j].is_cap:
                month = MONTHS[self.key(j)]
                if self.key(j + 1) in RANGE_MARKS or self.key(j + 1) in ("to", "until"):
                    k = j + 2
                    end_day = _day_number(words[k]) if k < len(words) else None
                    if end_day and self.key(k + 1) in MONTHS:
                        found, m = self.year_after(k + 2)
                        return DateExpr(
                            year=found,
                            month=month,
                            day=day,
                            until=DateExpr(year=found, month=MONTHS[self.key(k + 1)], day=end_day),
                        ), m
                found, m = self.year_after(j + 1)
                until = DateExpr(year=found, month=month, day=until_day) if until_day else None
                return DateExpr(year=found, month=month, day=day, until=until), m
            if self.key(i + 1) == "/" and self.key(i + 3) == "/" and i + 4 < len(words):
                second, third = _day_number(words[i + 2]), _year(words[i + 4])
                if second and third:
                    # day first as in most of the world, unless only the other reading exists
                    if second <= 12:
                        return DateExpr(year=third, month=second, day=day), i + 5
                    if day <= 12:
                        return DateExpr(year=third, month=day, day=second), i + 5
        if year:
            return self.bare_year(i, year)
        return None

    def bare_year(self, i: int, year: int) -> tuple[DateExpr, int] | None:
        before = self.key(i - 1)
        after = self.key(i + 1)
        if after in RANGE_MARKS and i + 2 < len(self.words) and self.words[i + 2].is_digit:
            second = self.words[i + 2].text
            if len(second) == 2 and second.isdecimal():
                return DateExpr(year=year, until=DateExpr(year=year // 100 * 100 + int(second))), i + 3
            if _year(self.words[i + 2]):
                return DateExpr(year=year, until=DateExpr(year=_year(self.words[i + 2]))), i + 3
        if before in "$£€¥₹" and before:
            return None
        if before in (
            "more",
            "about",
            "some",
            "than",
            "least",
            "nearly",
            "almost",
            "approximately",
            "over",
            "roughly",
            "around",
            "up",
        ) and after not in (".", ",", "and", ""):
            return None
        if before == "-":
            prior = self.key(i - 2)
            position = {"mid": "mid", "early": "early", "late": "late"}.get(prior, "")
            if prior not in ("mid", "early", "late", "pre", "post"):
                return None
            return DateExpr(year=year, position=position), i + 1
        noun_follows = (
            after.isalpha() and after.endswith("s") and after not in ("is", "was", "has", "as", "'s") and year < 1950
        )
        if noun_follows or after in ("people", "%", "percent", "km", "kilometres", "miles", "metres", "men", "women"):
            return None
        if after and i + 1 < len(self.words) and self.words[i + 1].is_word and not self.words[i + 1].is_cap:
            from reader.facts.units import currency_word, unit_at

            if unit_at(self.words, i + 1) or currency_word(self.words, i + 1):
                return None
            if (
                before not in YEAR_LEADS
                and self.words[i + 1].key.endswith("s")
                and self.words[i + 1].key not in ("as", "was", "is", "has", "its", "this")
            ):
                return None
        position = before if before in ("early", "late") else ""
        if (
            before in ("from", "between")
            and after in ("to", "until", "and")
            and i + 2 < len(self.words)
            and _year(self.words[i + 2])
        ):
            return DateExpr(year=year, until=DateExpr(year=_year(self.words[i + 2]))), i + 3
        return DateExpr(year=year, position=position, since=before == "since"), i + 1

    def holiday(self, i: int) -> tuple[DateExpr, int] | None:
        if not self.words[i].is_cap:
            return None
        for length in (4, 3, 2, 1):
            key = tuple(w.key for w in self.words[i : i + length])
            if key in _HOLIDAYS:
                month, day = _HOLIDAYS[key]
                year, j = self.year_after(i + length)
                return DateExpr(year=year, month=month, day=day), j
        return None

    # -- relative dates

    def positioned(self, i: int) -> tuple[DateExpr, int] | None:
        """`early March`, `mid-2024`, `the end of the year`, `late last month`."""
        key = self.key(i)
        j = i + 1
        position = {"beginning": "early", "start": "early", "end": "end", "middle": "mid", "midway": "mid"}.get(
            key, key
        )
        if position in ("end", "early", "mid") and self.key(j) == "of":
            j += 1
            if self.key(j) in ("the", "this", "next", "last") and self.key(j + 1) in (
                "year",
                "month",
                "week",
                "decade",
                "century",
                "quarter",
            ):
                offset = {"next": 1, "last": -1}.get(self.key(j), 0)
                return DateExpr(unit=self.key(j + 1), offset=offset, position=position), j + 2
        elif self.key(j) in ("-",):
            j += 1
        elif key in ("beginning", "start", "end", "middle", "midway"):
            return None
        if j >= len(self.words):
            return None
        inner: tuple[DateExpr, int] | None = None
        if self.key(j) in MONTHS and self.words[j].is_cap:
            inner = self.month(j)
        elif _year(self.words[j]):
            inner = DateExpr(year=_year(self.words[j])), j + 1
        elif self.words[j].is_digit and self.words[j].text.endswith("s"):
            inner = self.numeric(j)
        elif self.key(j) in ("last", "next", "this"):
            inner = self.relative(j)
            if inner and inner[0].unit not in ("week", "month", "year", "quarter"):
                inner = None
        if inner is None or inner[0].day:
            return None
        e = inner[0]
        return DateExpr(e.year, e.month, None, None, e.unit, e.offset, e.index, position, "", e.direction), inner[1]

    def quarter(self, i: int) -> tuple[DateExpr, int] | None:
        """`the third quarter of 2024`, `Q3 2024`, `the first half of the year`."""
        key, nxt = self.key(i), self.key(i + 1)
        if key in _ORDINAL_WORDS and (key[0] == "q" or nxt in ("quarter", "half")):
            half = nxt == "half"
            j = i + 1 if key[0] == "q" else i + 2
            if half and _ORDINAL_WORDS[key] > 2:
                return None
            year, k = self.year_after(j)
            if (
                year is None
                and self.key(j) == "of"
                and self.key(j + 1) in ("the", "this", "last", "next")
                and self.key(j + 2) == "year"
            ):
                offset = {"last": -1, "next": 1}.get(self.key(j + 1), 0)
                return DateExpr(unit="half" if half else "quarter", index=_ORDINAL_WORDS[key], offset=offset), j + 3
            if half and year is None:
                return None
            return DateExpr(year=year, unit="half" if half else "quarter", index=_ORDINAL_WORDS[key]), k
        return None

    def relative(self, i: int) -> tuple[DateExpr, int] | None:
        key, nxt = self.key(i), self.key(i + 1)
        if found := self.quarter(i):
            return found
        if key in ("today", "yesterday", "tomorrow", "tonight", "overnight"):
            offset = {"yesterday": -1, "tomorrow": 1}.get(key, 0)
            part = "night" if key in ("tonight", "overnight") else ""
            if key == "overnight":
                return None
            j = i + 1
            if self.key(j) in _PARTS:
                part, j = _PARTS[self.key(j)], j + 1
            return DateExpr(unit="day", offset=offset, part=part), j
        if key in ("last", "next", "this", "previous", "past", "coming", "current", "following"):
            offset = {"last": -1, "next": 1, "previous": -1, "coming": 1, "following": 1}.get(key, 0)
            if (
                key in ("past", "previous", "following", "current", "coming")
                and self.key(i - 1) in ("the", "this")
                and nxt in ("year", "month", "week")
            ) and key in ("past", "previous", "following"):
                return None
            if nxt in WEEKDAYS and i + 1 < len(self.words) and self.words[i + 1].is_cap:
                inner = self.weekday(i + 1)
                return (inner[0], inner[1]) if inner else None
            if nxt in _UNITS and (key != "past"):
                if nxt in ("day",) or (key == "following"):
                    return None
                return DateExpr(unit="weekend" if nxt == "weekend" else nxt, offset=offset), i + 2
            if nxt in MONTHS and i + 1 < len(self.words) and self.words[i + 1].is_cap:
                found_month = self.month(i + 1)
                if found_month and not found_month[0].year:
                    e = found_month[0]
                    return DateExpr(
                        None, e.month, e.day, direction={-1: "past", 1: "future"}.get(offset, "near")
                    ), found_month[1]
            if nxt in _SEASONS:
                return DateExpr(
                    unit="season",
                    index=_SEASONS[nxt],
                    offset=offset,
                    direction={-1: "past", 1: "future"}.get(offset, "near"),
                ), i + 2
            if nxt in ("night", "evening", "morning", "afternoon"):
                return DateExpr(unit="day", offset=-1 if key == "last" else 0, part=_PARTS[nxt]), i + 2
        if key == "the" and nxt == "weekend" and self.key(i - 1) in ("over", "at", "during", "on", "by"):
            return DateExpr(unit="weekend", offset=0), i + 2
        if (
            key == "the"
            and nxt == "day"
            and self.key(i + 2) in ("before", "after")
            and self.key(i + 3) in ("yesterday", "tomorrow")
        ):
            return DateExpr(unit="day", offset=-2 if self.key(i + 2) == "before" else 2), i + 4
        # spring 2024, the summer of 2019
        if key in _SEASONS and (key != "fall" or self.key(i + 1).isdigit()):
            year, j = self.year_after(i + 1)
            if (
                year
                or self.key(i - 1) in ("in", "by", "until", "since", "during")
                or (
                    self.key(i - 1) in ("the", "early", "late", "mid")
                    and self.key(i - 2) in ("in", "by", "until", "since", "during")
                )
            ):
                return DateExpr(year=year, unit="season", index=_SEASONS[key]), j
            return None
        return self.ago(i)

    def ago(self, i: int) -> tuple[DateExpr, int] | None:
        """`two days ago`, `a year earlier`, `in three weeks`: only `ago` names a date by itself."""
        words = self.words
        key = self.key(i)
        if not (words[i].is_digit or key in SMALL or key in TENS or key in ("a", "an")):
            return None
        if key in ("a", "an"):
            value, j = 1, i + 1
        else:
            number = read_number(words, i)
            if number is None or number.fraction or number.vague:
                return None
            value, j = int(number.lo), number.end
        if j >= len(words):
            return None
        unit = words[j].stem
        if unit in _UNITS and self.key(j + 1) == "ago" and value < 4000:
            scale = 2 if unit == "fortnight" else 1
            return DateExpr(unit="week" if unit == "fortnight" else unit, offset=-value * scale, position="ago"), j + 2
        return None


YEAR_LEADS = frozenset("in since of by until from before after during between and for the early late to".split())


def read_dates(sentence: Sentence, name_before: Callable[[int], str]) -> tuple[list[Fact], set[int]]:
    """The dates of a sentence and the indices of the words they use."""
    reader = _Reader(sentence)
    words = sentence.words
    facts: list[Fact] = []
    taken: set[int] = set()
    i = 0
    while i < len(words):
        word = words[i]
        if not word.is_word:
            i += 1
            continue
        found = reader.read(i)
        if found is None:
            i += 1
            continue
        expr, j = found
        first = i
        while (
            first
            and reader.key(first - 1) in ("last", "next", "early", "late", "this", "mid", "coming")
            and first - 1 not in taken
        ):
            first -= 1
        if (
            expr.part
            and first >= 2
            and reader.key(first - 1) in ("on", "of")
            and reader.key(first - 2) in _PARTS
            and expr.part == _PARTS[reader.key(first - 2)]
        ):
            first -= 2
        taken.update(range(first, j))
        if (not expr.direction and expr.weekday is not None) or (expr.month and not expr.year):
            expr = _tensed(expr, words, first, j)
        facts.append(
            Fact(
                FactKind.DATE, sentence.n, words[first].start, words[j - 1].end, "", expr, "", sentence.index, first, j - 1,
                slot_of(sentence, first, j - 1, subject=name_before(first)),
            )
        )  # fmt: skip
        i = j
    return facts, taken


def _tensed(expr: DateExpr, words: list[Word], first: int, last: int) -> DateExpr:
    """The expression with the direction that the nearest tense gives it."""
    if expr.direction:
        return expr
    best = ""
    for distance in range(1, 12):
        for k in (first - distance, last - 1 + distance):
            if 0 <= k < len(words) and not best:
                if words[k].text in ".;":
                    continue
                if words[k].key in _FUTURE:
                    best = "future"
                elif words[k].key in _PAST or (words[k].key.endswith("ed") and len(words[k].key) > 4):
                    best = "past"
        if best:
            break
    if not best:
        return expr
    return DateExpr(
        expr.year, expr.month, expr.day, expr.weekday, expr.unit, expr.offset, expr.index, expr.position, expr.part,
        "tense-" + best, expr.until, expr.since,
    )  # fmt: skip


# -- bringing expressions to days


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


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
        soft = expr.year is None
        year = expr.year if expr.year is not None else _nearest_year(expr, anchor)
        if year is None:
            return None
        day = date(year, expr.month, expr.day)
        return DateValue(day, day, "day", soft, expr.part)
    if expr.month:
        soft = expr.year is None
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
