"""Amounts without a number word: no one, most voters, an hour, a hat-trick, doubled, a six-figure sum."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.amounts.kinds import KindReader, counts_on
from reader.facts.numbers.words import HYPHEN, Number
from reader.facts.slots import noun_after
from reader.facts.units import unit_at

_TAKING = frozenset(
    """take takes taken taking lasts spend spends serve served serving wait waited waiting until another missed needs
    need needed requires required give given gave got added adds every some throughout during only just the""".split()
)
_FROM_HERE = frozenset(
    """off from away long deep high tall wide thick north south east west upstream downstream inland offshore below above
    beyond underground""".split()
)
"""words after which `a mile` is a distance"""
_EVERY = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
"""parts told by an ordinal after `every`"""
_TALLIES = {"hat-trick": 3.0, "brace": 2.0}
"""goals told by one word"""


SPECIAL_STARTS = frozenset(
    "every hat-trick not brace twice thrice doubled tripled trebled quadrupled quintupled halved nobody none no majority most minority bulk a an one past hour day week month year decade".split()
)
"""the words that `WordReader.special` can begin at"""


_GROWN = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}
_BEFORE_SUPERLATIVE = frozenset("the at their its his her our my your".split())
_PLURALS = frozenset("people men women children voters staff police".split())
_NO_THINGS = frozenset("times always perhaps things cases others nights mornings evenings afternoons weekends".split())
"""words on -s after which `most` says how often, or nothing that another report would count"""


class WordReader(KindReader):
    """Reads what is counted or measured by a plain word."""

    def special(self, i: int) -> int:
        """Amounts without a number word: no one, a majority, the rest, an hour, a decade, a six-figure sum."""
        words = self.words
        if words[i].key not in SPECIAL_STARTS:
            return i + 1
        key, nxt = self.key(i), self.key(i + 1)
        if key in ("twice", "thrice") and nxt in ("as", "the"):
            if nxt == "the" or self.key(i + 3) == "as" or self.key(i + 2) in ("many", "much"):
                times = 2 if key == "twice" else 3
                return self.add(FactKind.NUMBER, i, i + 1, Number(times, times, i + 1), "multiple", "", 1)
        if key in _GROWN:
            return self.add(FactKind.NUMBER, i, i + 1, Number(_GROWN[key], _GROWN[key], i + 1), "multiple", "", 1)
        if key in _TALLIES and (key != "brace" or self.key(i - 1) == "a"):
            # `a hat-trick`, `scored a brace`
            start = i - 1 if self.key(i - 1) == "a" else i
            number = Number(_TALLIES[key], _TALLIES[key], i + 1)
            return self.add(FactKind.NUMBER, start, i + 1, number, "count", "", 1)
        if key == "every" and nxt in _EVERY and self._counts_things(i + 2):
            # `every fourth household`
            share = 1 / _EVERY[nxt]
            return self.add(FactKind.PERCENT, i, i + 2, Number(share, share, i + 2, fraction=True), "percent", "%", 1.0)
        if key in ("nobody", "none") or (key == "no" and nxt == "one"):
            return self.add(
                FactKind.NUMBER,
                i,
                i + (2 if nxt == "one" else 1),
                Number(0, 0, i + (2 if nxt == "one" else 1)),
                "count",
                "",
                1,
            )
        if key == "not" and nxt in ("a", "one") and (nxt == "one" or self.key(i + 2) == "single"):
            # `not a single passenger`
            end = i + (3 if nxt == "a" else 2)
            return self.add(FactKind.NUMBER, i, end, Number(0, 0, end), "count", "", 1)
        if key == "no" and i + 1 < len(words):
            noun, at = noun_after(words, i + 1, 3)
            if at > 0 and (
                noun in ("DEAD", "HURT", "PERSON", "ARREST", "MISSING", "GOAL", "life")
                or (words[at].key.endswith("s") and noun in ("case", "victim", "survivor"))
                or words[at].key == "lives"
            ):
                return self.add(FactKind.NUMBER, i, i + 1, Number(0, 0, i + 1), "count", "", 1)
        if key in ("majority", "most", "minority", "bulk") and (
            nxt == "of" or (key == "most" and self._most_of_them(i))
        ):
            lo, hi = (0.0, 0.4999) if key == "minority" else (0.5001, 1.0)
            return self.add(FactKind.PERCENT, i, i + 1, Number(lo, hi, i + 1, vague=True), "percent", "%", 1.0)
        if key in ("a", "an", "one") and nxt in (
            "hour",
            "day",
            "week",
            "month",
            "year",
            "decade",
            "century",
            "minute",
            "fortnight",
        ):
            start = self.qualifier(i)[0]
            before = self.key(start - 1)
            unit = unit_at(words, i + 1)
            if unit and [self.key(i + n) for n in (2, 3, 4)] == ["and", "a", "half"]:
                number = Number(1.5, 1.5, i + 5)
                return self.add(FactKind.DURATION, i, i + 5, number, "duration", nxt, unit[0].factor)
            if (
                start < i
                or before in _TAKING
                or before
                in (
                    "for",
                    "in",
                    "within",
                    "after",
                    "lasted",
                    "lasting",
                    "last",
                    "least",
                    "than",
                    "of",
                    "nearly",
                    "about",
                    "took",
                    "spent",
                    "over",
                    "almost",
                    "by",
                )
            ) and self.key(i + 2) not in (
                ("earlier", "ago", "later", "before")
                if before == "than" or self.key(i - 1) == "than"
                else ("earlier", "ago", "later")
            ):
                if unit:
                    return self.add(FactKind.DURATION, i, i + 2, Number(1, 1, i + 2), "duration", nxt, unit[0].factor)
        if key in ("a", "an") and self.key(i + 2) in _FROM_HERE:
            # `a mile off the coast`
            unit = unit_at(words, i + 1)
            if unit and unit[1] == i + 2 and unit[0].dimension == "length":
                return self.measure(i, Number(1, 1, i + 1), i + 2, "length", unit[0].name, unit[0].factor, 0.0)
        if key == "a":
            # `a full percentage point`
            j = i + 1 + (nxt in ("full", "whole"))
            if self.key(j) in ("percentage", "percent") and self.key(j + 1) == "point":
                return self.add(FactKind.PERCENT, i, j + 2, Number(1, 1, j + 2), "points", "points", 0.01)
        if key == "past" and self.key(i - 1) == "the" and nxt in ("decade", "century", "year", "month", "week"):
            unit = unit_at(words, i + 1)
            if unit:
                return self.add(FactKind.DURATION, i + 1, i + 2, Number(1, 1, i + 2), "duration", nxt, unit[0].factor)
        if key in ("hour", "day", "week", "month", "year", "decade") and nxt == "-" and self.key(i + 2) == "long":
            unit = unit_at(words, i)
            if unit:
                return self.add(FactKind.DURATION, i, i + 3, Number(1, 1, i + 3), "duration", key, unit[0].factor)
        return i + 1

    def _most_of_them(self, i: int) -> bool:
        """Whether `most` at word `i` says of more than half: most patients, not the most patients ever, most famous."""
        j = i + 1
        if self.key(i - 1) in _BEFORE_SUPERLATIVE or not counts_on(self.words, j) or self.words[j].is_cap:
            return False
        noun = self.key(j)
        plural = noun in _PLURALS or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
        return plural and len(noun) > 3 and unit_at(self.words, j) is None and noun not in _NO_THINGS

    def _counts_things(self, j: int) -> bool:
        """Whether a noun at word `j` is counted, and no time: every fourth household, not every second year."""
        return (
            counts_on(self.words, j)
            and unit_at(self.words, j) is None
            and self.words[j].stem not in ("time", "weekend")
        )

    def figure_sum(self, i: int, number: Number) -> int:
        """`a six-figure sum`: between 100,000 and 999,999 of the money it is set against."""
        j = number.end + 1 if self.key(number.end) in HYPHEN else number.end
        if self.key(j) not in ("figure", "digit") or not 3 < number.lo < 13:
            return 0
        digits = int(number.lo)
        lo, hi = 10.0 ** (digits - 1), 10.0**digits - 1
        if self.key(j) == "digit":
            return 0
        end = j + 2 if self.key(j + 1) in ("sum", "fee", "salary", "amount", "deal", "price") else j + 1
        return self.add(FactKind.MONEY, i, end, Number(lo, hi, end, vague=True), "money", "", 1)
