"""Dates told from another day: yesterday, last week, the end of the year, two days ago, a quarter, a season."""

from __future__ import annotations

from reader.facts.dates.calendar import CalendarReader
from reader.facts.dates.words import (
    DAY_PARTS,
    MONTHS,
    QUARTER_WORDS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    year_number,
)
from reader.facts.numbers.reading import read_number
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.types import DateExpr

ORDINAL_DAYS = {
    word: day
    for day, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
}
DAYS_TOLD = {
    word + ending: offset
    for word, offset in (("today", 0), ("yesterday", -1), ("tomorrow", 1), ("tonight", 0))
    for ending in ("", "'s")
}
"""days by how far they are from the report's: yesterday, tomorrow's"""
RELATIVE_STARTS = frozenset(
    ORDINAL_DAYS
) | frozenset(
    (
        *QUARTER_WORDS, *SEASONS, *SMALL, *TENS, *DAYS_TOLD, "a", "an", "the", "last", "next", "this", "previous", "past", "coming", "current", "following",
        "year's", "month's", "week's", "year",
    )
)  # fmt: skip
"""the words that `RelativeReader.relative` can begin at, besides figures; most words are passed over by this alone"""


_FIRST_MONTHS = {"six": "half", "three": "quarter", "6": "half", "3": "quarter"}
_CLOSING = frozenset("year month week".split())
_UP_TO = frozenset("to through ended ending until".split())
_TO_COME = frozenset(
    """begin begins start starts open opens close closes end ends expire expires resume resumes return returns meet meets due
    election polls place""".split()
)
"""words after which `in ten days` says when, and not how long"""


class RelativeReader(CalendarReader):
    """Adds the dates that need an anchor."""

    def positioned(self, i: int) -> tuple[DateExpr, int] | None:
        """`early March`, `mid-2024`, `the end of the year`, `late last month`."""
        key = self.key(i)
        j = i + 1
        position = {
            "beginning": "early",
            "start": "early",
            "end": "end",
            "close": "end",
            "middle": "mid",
            "midway": "mid",
        }.get(key, key)
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
        elif key in ("beginning", "start", "end", "close", "middle", "midway"):
            return None
        if j >= len(self.words):
            return None
        inner: tuple[DateExpr, int] | None = None
        if self.key(j) in MONTHS and self.words[j].is_cap:
            inner = self.month(j)
        elif year_number(self.words[j]):
            inner = DateExpr(year=year_number(self.words[j])), j + 1
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
        if (
            key == "first"
            and self.key(i + 2) == "months"
            and nxt in _FIRST_MONTHS
            and self.key(i - 1) in ("the", "its", "in")
        ):
            # `the first six months of the year`
            year, k = self.year_after(i + 3)
            told = year or [self.key(i + n) for n in (3, 4, 5)] == ["of", "the", "year"]
            k = k if year else i + 6 if told else i + 3
            return DateExpr(year=year, unit=_FIRST_MONTHS[nxt], index=1, offset=0 if told and not year else None), k
        month = MONTHS.get(self.key(i + 3), 0)
        if key in ("three", "3") and nxt == "months" and self.key(i + 2) in _UP_TO and month and month % 3 == 0:
            # `the three months to June`
            year, k = self.year_after(i + 4)
            return DateExpr(year=year, unit="quarter", index=month // 3), k
        hyphen = nxt in ("-", "‑") and self.key(i + 2) == "quarter"
        if hyphen:
            nxt = "quarter"
        if key in QUARTER_WORDS and (key[0] == "q" or nxt in ("quarter", "half")):
            half = nxt == "half"
            j = i + 1 if key[0] == "q" else i + 2 + hyphen
            if half and QUARTER_WORDS[key] > 2:
                return None
            year, k = self.year_after(j)
            if (
                year is None
                and self.key(j) == "of"
                and self.key(j + 1) in ("the", "this", "last", "next")
                and self.key(j + 2) == "year"
            ):
                offset = {"last": -1, "next": 1}.get(self.key(j + 1), 0)
                return DateExpr(unit="half" if half else "quarter", index=QUARTER_WORDS[key], offset=offset), j + 3
            if half and year is None:
                return None
            return DateExpr(year=year, unit="half" if half else "quarter", index=QUARTER_WORDS[key]), k
        return None

    def relative(self, i: int) -> tuple[DateExpr, int] | None:
        key, nxt = self.key(i), self.key(i + 1)
        if found := self.quarter(i):
            return found
        if key in ORDINAL_DAYS and nxt == "of" and self.key(i + 2) in MONTHS and self.words[i + 2].is_cap:
            # `the first of May`
            year, j = self.year_after(i + 3)
            return DateExpr(year=year, month=MONTHS[self.key(i + 2)], day=ORDINAL_DAYS[key]), j
        if key in DAYS_TOLD:
            part = "night" if key.startswith("tonight") else ""
            if key == "today" and self.key(i - 1) in ("are", "than", "even", "of"):
                # `where the front lines are today`: nowadays
                return None
            j = i + 1
            if self.key(j) in DAY_PARTS:
                part, j = DAY_PARTS[self.key(j)], j + 1
            return DateExpr(unit="day", offset=DAYS_TOLD[key], part=part), j
        if key in ("last", "next", "this", "previous", "past", "coming", "current", "following"):
            offset = {"last": -1, "next": 1, "previous": -1, "coming": 1, "following": 1}.get(key, 0)
            if (
                key in ("past", "previous", "following", "current", "coming")
                and self.key(i - 1) in ("the", "this")
                and nxt in ("year", "month", "week")
            ) and key in ("past", "previous", "following"):
                return None
            if self.lasts(i):
                return None
            if nxt.removesuffix("'s") in WEEKDAYS and i + 1 < len(self.words) and self.words[i + 1].is_cap:
                inner = self.weekday(i + 1)
                return (inner[0], inner[1]) if inner else None
            if nxt in UNITS and (key != "past"):
                if nxt in ("day",) or (key == "following"):
                    return None
                return DateExpr(unit="weekend" if nxt == "weekend" else nxt, offset=offset), i + 2
            if nxt.removesuffix("'s") in MONTHS and i + 1 < len(self.words) and self.words[i + 1].is_cap:
                found_month = self.month(i + 1)
                if found_month and not found_month[0].year:
                    e = found_month[0]
                    return DateExpr(
                        None, e.month, e.day, direction={-1: "past", 1: "future"}.get(offset, "near")
                    ), found_month[1]
            if nxt in SEASONS:
                return DateExpr(
                    unit="season",
                    index=SEASONS[nxt],
                    offset=offset,
                    direction={-1: "past", 1: "future"}.get(offset, "near"),
                ), i + 2
            if nxt in ("night", "evening", "morning", "afternoon") and key in ("last", "this"):
                # `the next morning` is that after what was told
                return DateExpr(unit="day", offset=-1 if key == "last" else 0, part=DAY_PARTS[nxt]), i + 2
        if found := self._closing(i):
            return found
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
        if key in SEASONS and key != "fall" and (found := self._season_of_year(i)):
            return found
        if key in SEASONS and (key != "fall" or self.key(i + 1).isdigit()):
            year, j = self.year_after(i + 1)
            if (
                year
                or self.key(i - 1) in ("in", "by", "until", "since", "during", "from", "before", "after", "till", "be")
                or (
                    self.key(i - 1) in ("the", "early", "late", "mid")
                    and self.key(i - 2) in ("in", "by", "until", "since", "during")
                )
            ):
                return DateExpr(year=year, unit="season", index=SEASONS[key]), j
            return None
        return self.ago(i)

    def _season_of_year(self, i: int) -> tuple[DateExpr, int] | None:
        """`autumn last year`, `the autumn of last year`: last autumn."""
        j = i + 1 + (self.key(i + 1) == "of")
        turn = {"last": -1, "this": 0, "next": 1}.get(self.key(j))
        if turn is None or self.key(j + 1) != "year":
            return None
        direction = {-1: "past", 0: "near", 1: "future"}[turn]
        return DateExpr(unit="season", index=SEASONS[self.key(i)], offset=turn, direction=direction), j + 2

    def _closing(self, i: int) -> tuple[DateExpr, int] | None:
        """`year's end`, `the month's end`, `year-end`, `before the year is out`."""
        j = i + (self.key(i) == "the")
        if (self.key(j), self.key(j + 1), self.key(j + 2)) == ("year", "-", "end"):
            return DateExpr(unit="year", offset=0, position="end"), j + 3
        unit = self.key(j).removesuffix("'s")
        if unit not in _CLOSING:
            return None
        if self.key(j).endswith("'s") and self.key(j + 1) == "end":
            return DateExpr(unit=unit, offset=0, position="end"), j + 2
        if j > i and self.key(i - 1) == "before" and (self.key(j + 1), self.key(j + 2)) == ("is", "out"):
            return DateExpr(unit=unit, offset=0, position="end"), j + 3
        return None

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
        if unit not in UNITS or value >= 4000:
            return None
        scale = 2 if unit == "fortnight" else 1
        unit = "week" if unit == "fortnight" else unit
        if self.key(j + 1) == "ago":
            return DateExpr(unit=unit, offset=-value * scale, position="ago"), j + 2
        if self.key(i - 1) == "in" and (time := self._time_ahead(i, j)):
            return DateExpr(unit=unit, offset=value * scale, position="ago"), time
        return None

    def _time_ahead(self, i: int, j: int) -> int:
        """Index after `in ten days`, `in two weeks' time`, where that says when something will be; 0 for none."""
        after = j + 1
        if self.key(j).endswith(("'s", "s'")) and self.key(after) == "time":
            return after + 1
        if self.key(after) == "'" and self.key(after + 1) == "time":
            return after + 2
        closed = after >= len(self.words) or self.words[after].text in ".,;"
        # `its fourth election in three years` counts what has been
        counted = self.key(i - 3) in _COUNTED or self.key(i - 3)[:1].isdigit()
        return after if closed and not counted and self.key(i - 2) in _TO_COME else 0


_COUNTED = frozenset("second third fourth fifth sixth seventh eighth ninth tenth only".split())
