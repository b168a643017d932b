"""Dates that begin with the name of a month: June 3, June 2025, May 4-6, October's vote, March last year."""

from __future__ import annotations

from calendar import monthrange

from reader.facts.dates.words import MONTHS, day_number, is_month_forename
from reader.facts.dates.years import YearReader
from reader.facts.numbers.words import RANGE_MARKS
from reader.facts.slots import is_content
from reader.facts.types import DateExpr
from reader.facts.words import STOP

_OF_PEOPLE = frozenset(
    """cabinet government premiership ministers husband wife son daughter mother father family home house career party aides
    allies team office speech letter plan plans deal brexit leadership resignation successor predecessor spokesman
    spokeswoman lawyer lawyers own side decision words remarks comments death body""".split()
)
"""what somebody called May has, and the month has not"""
_OF_A_MONTH = frozenset("is was will saw brought would marks marked and".split())
"""words before which a month may begin a sentence: March is the earliest, May saw the first of them"""
_YEARS_TOLD = {"last": -1, "this": 0, "next": 1}


class MonthReader(YearReader):
    """Reads dates by their month; every method gives an expression and the index after it."""

    def month(self, i: int) -> tuple[DateExpr, int] | None:
        """`June 3`, `June 3rd, 2025`, `June 2025`, `May 4-6`, `June`."""
        word = self.words[i]
        month = MONTHS[word.key.removesuffix("'s")]
        if word.key.endswith("'s"):
            return self._owning(i, month)
        j = self.after_month(i)
        day = day_number(self.words[j]) if j < len(self.words) else None
        short = len(word.key) <= 4 and word.key not in ("may", "june", "july")
        if day is None:
            year, k = self.year_after(j)
            if year is None and is_month_forename(self.words, i):
                return None
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

    def after_month(self, i: int) -> int:
        """The index after the name of a month at `i`, and after its full stop where a day follows: Feb. 10."""
        stopped = self.key(i + 1) == "." and len(self.key(i)) <= 4 and i + 2 < len(self.words)
        return i + 2 if stopped and self.words[i + 2].is_digit else i + 1

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
        if self.key(i - 1) == "the" and i + 1 < len(self.words):
            # `the March ballot`, not the March of 1963
            return is_content(self.words[i + 1]) and not self.words[i + 1].is_cap
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
                if self.key(k) in MONTHS and self.words[k].is_cap and (mark != "and" or between):
                    at = self.after_month(k)
                    day = day_number(self.words[at]) if at < len(self.words) else None
                    if day:
                        return DateExpr(month=MONTHS[self.key(k)], day=day), at + 1
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
