"""Years: bare ones, ranges of them, and the year after a day or a month."""

from __future__ import annotations

from reader.facts.dates.words import YEAR_LEADS, year_number
from reader.facts.numbers.words import RANGE_MARKS
from reader.facts.types import DateExpr, Sentence
from reader.facts.words import STOP

_ROUGHLY = frozenset("more about some than least nearly almost approximately over roughly around up".split())

_MODAL = frozenset("will would can could may might must should cannot not".split())
_PLANNED = frozenset("is are was were due set expected scheduled planned likely meant supposed".split())


class YearReader:
    """Reads the years of one sentence; the other readers of dates build on it."""

    def __init__(self, sentence: Sentence) -> None:
        self.words = sentence.words
        self.sentence = sentence

    def key(self, i: int) -> str:
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def lasts(self, i: int) -> bool:
        """Whether word `i` is the verb `last`: will last Monday through Friday."""
        before = self.key(i - 1)
        planned = before == "to" and self.key(i - 2) in _PLANNED
        return self.key(i) == "last" and (planned or before in _MODAL)

    def year_after(self, j: int) -> tuple[int | None, int]:
        k = j + 1 if self.key(j) in (",", "of") else j
        if k < len(self.words):
            year = year_number(self.words[k])
            if year and (k == j or self.key(j) == "," or self.key(j) == "of"):
                return year, k + 1
        return None, j

    def bare_year(self, i: int, year: int) -> tuple[DateExpr, int] | None:
        """A year that stands alone, or begins a range; None for a count that looks like one."""
        before = self.key(i - 1)
        after = self.key(i + 1)
        if year < 1400 and (before not in ("in", "since", "until", "circa") or (after.isalpha() and after not in STOP)):
            # so early a year, or a count?
            return None
        if before in ("a", "an", "his", "her", "its") and 1800 < year < 2100 and after.isalpha() and after[-1:] != "s":
            # `a 1962 sports car`
            return DateExpr(year=year), i + 1
        if after in RANGE_MARKS and i + 2 < len(self.words) and self.words[i + 2].is_digit:
            second = self.words[i + 2].text
            if len(second) == 2 and second.isdecimal():
                return DateExpr(year=year, until=DateExpr(year=year // 100 * 100 + int(second))), i + 3
            if year_number(self.words[i + 2]):
                return DateExpr(year=year, until=DateExpr(year=year_number(self.words[i + 2]))), i + 3
        if before in "$£€¥₹" and before:
            return None
        if before in _ROUGHLY and after not in (".", ",", "and", ""):
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
            and year_number(self.words[i + 2])
        ):
            return DateExpr(year=year, until=DateExpr(year=year_number(self.words[i + 2]))), i + 3
        return DateExpr(year=year, position=position, since=before == "since"), i + 1
