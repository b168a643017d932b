"""Numbers with what makes them facts: percent, money, measures, durations, ages, scores and counts."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import FactKind
from reader.facts.amounts.ages import DECADES
from reader.facts.amounts.lending import LendingReader
from reader.facts.amounts.scales import is_magnitude, temperature_unit
from reader.facts.amounts.wordless import SPECIAL_STARTS
from reader.facts.numbers.reading import read_number
from reader.facts.numbers.words import HYPHEN, NUMBER_STARTS, RANGE_MARKS, SCALES, SHORT_SCALES, SMALL, Number
from reader.facts.types import Fact, Sentence
from reader.facts.units import currency_sign, currency_word, unit_at

_STARTS = NUMBER_STARTS | SPECIAL_STARTS | DECADES.keys()
"""the words that an amount can begin at, besides figures and currencies"""


_RACES = frozenset(
    """hurdles heats races trials relays sprints finals freestyle backstroke breaststroke butterfly medley metres waves swimmers
    runners hurdlers sprinters steeplechases events records stairs towers cliffs waves straights tracks walls""".split()
)
_BEFORE_UNIT = frozenset(
    """more straight consecutive successive full whole long additional extra further working flying trading calendar
    entire solid tense gruelling""".split()
)
"""adjectives between a number and its unit"""


class _Reader(LendingReader):
    def read(self, i: int) -> int:
        """Reads an amount that begins at word `i`; the index to go on from."""
        words = self.words
        word = words[i]
        # a word in small letters is no currency before its number
        may_sign = word.is_cap or not word.text.isalpha() or (i + 1 < len(words) and words[i + 1].text == "$")
        if not may_sign and word.key not in _STARTS and not word.is_digit:
            return i + 1
        sign = currency_sign(words, i) if may_sign else None
        if sign and sign[1] < len(words):
            number = read_number(words, sign[1])
            if number and (words[sign[1]].is_digit or words[i].text.isalpha() is False):
                return self.money(i, sign[0].code, sign[0].factor, number)
        number = read_number(words, i)
        if number is None:
            return self.age_decade(i) or self.special(i)
        return self.plain(i, number)

    def _scaled(self, number: Number, allow_m: bool) -> Number:
        """A short scale such as bn, m or k glued to or following the number."""
        j = number.end
        if j < len(self.words):
            key = self.words[j].key
            if key in SHORT_SCALES and (key != "m" or allow_m) and (key != "b" or allow_m):
                factor = SHORT_SCALES[key]
                return Number(number.lo * factor, number.hi * factor, j + 1, number.vague, number.fraction)
        return number

    def _range_end(self, number: Number, money: bool = False) -> tuple[Number, bool]:
        """The second number of a range after the first: `10-15`, `5 to 10`, `between 5 and 10`."""
        j = number.end
        mark = self.key(j)
        if j + 1 >= len(self.words):
            return number, False
        k = j + 1
        joined = mark in RANGE_MARKS and (
            mark in HYPHEN or mark in "–−" or self.words[j].start == self.words[j - 1].end
        )
        if not (
            joined
            or (mark == "to" and self.key(self._core - 1) != "from")
            or (mark == "and" and self.key(self._core - 1) == "between")
        ):
            return number, False
        if money:
            sign = currency_sign(self.words, k)
            if sign:
                k = sign[1]
        if k >= len(self.words):
            return number, False
        second = read_number(self.words, k)
        if second is None or second.vague or second.fraction:
            return number, False
        second = self._scaled(second, money)
        lo = number.lo
        # `5-10 million`: the first number shares the scale of the second
        if lo < second.lo / 1000 and second.lo >= 1000:
            scale = 1000.0 ** int(len(str(int(second.lo))) // 3 - (len(str(int(second.lo))) % 3 == 0))
            if lo * scale <= second.lo:
                lo *= scale
        if lo > second.hi:
            return number, False
        return Number(lo, second.hi, second.end), True

    def money(self, i: int, code: str, factor: float, number: Number) -> int:
        self._core = i
        number = self._scaled(number, allow_m=True)
        number, _ = self._range_end(number, money=True)
        j = number.end
        # "$5 US", "$5 million dollars"
        extra = currency_word(self.words, j) if self.key(j) in ("dollars", "usd", "us") else None
        if extra:
            j = extra[1]
        return self.add(FactKind.MONEY, i, j, number, "money", code, factor)

    def plain(self, i: int, number: Number) -> int:
        words = self.words
        self._core = i
        first = words[i]
        j = number.end
        if number.fraction and self.key(j) == "of" and self.key(j + 1) == "a" and self.key(j + 2) in SCALES:
            # `three quarters of a million`
            scale = SCALES[self.key(j + 2)]
            number = Number(number.lo * scale, number.hi * scale, j + 3)
        if number.vague and self.key(j) == "of" and (money := currency_word(words, j + 1)):
            # `millions of dollars`
            return self.add(FactKind.MONEY, i, money[1], number, "money", money[0].code, money[0].factor)
        if clock := self.clock(i, number):
            return clock
        if score := self.score(i, number):
            return score
        if is_magnitude(words, i, number):
            return self.add(FactKind.NUMBER, i, number.end, number, "magnitude", "", 1)
        ranged = False
        if not number.fraction:
            number, ranged = self._range_end(number)
        j = number.end
        key, nxt = self.key(j), self.key(j + 1)
        if key in HYPHEN and not ranged:
            key, nxt, j = nxt, self.key(j + 2), j + 1
        if key == "to" and j + 1 < len(words) and not number.fraction:
            # `from 94 to 89 percent`, `by 61 to 39 percent`: the first number has the unit of the second
            second = read_number(words, j + 1)
            if second and self.key(i - 1) != "from" and not (self.key(i - 1) == "by" and second.hi < number.lo):
                second = None
            at = second.end if second else j
            if second and (self.key(at) in ("%", "percent") or (self.key(at) == "per" and self.key(at + 1) == "cent")):
                return self.add(FactKind.PERCENT, i, j, number, "percent", "%", 0.01)
            money = currency_word(words, at) if second else None
            if money:
                return self.add(FactKind.MONEY, i, j, number, "money", money[0].code, money[0].factor)
            unit = unit_at(words, at) if second else None
            if unit and unit[0].dimension != "duration":
                return self.measure(i, number, j, unit[0].dimension, unit[0].name, unit[0].factor, unit[0].offset)
        # percent
        told = any(f.kind is FactKind.PERCENT for f in self.facts)
        if key in ("point", "points") and (
            number.lo == number.hi == 0.5 or number.fraction or (told and number.hi < 40)
        ):
            return self.add(FactKind.PERCENT, i, j + 1, number, "points", "points", 0.01)
        if key in ("%", "percent", "pct", "％"):
            return self.add(FactKind.PERCENT, i, j + 1, number, "percent", "%", 0.01)
        if key == "per" and nxt == "cent":
            return self.add(FactKind.PERCENT, i, j + 2, number, "percent", "%", 0.01)
        if key == "of" and nxt == "a" and self.key(j + 2) == "percentage":
            return self.add(FactKind.PERCENT, i, j + 4, number, "points", "points", 0.01)
        if key in ("percentage", "percent") and nxt in ("point", "points"):
            return self.add(FactKind.PERCENT, i, j + 2, number, "points", "points", 0.01)
        if key == "a" and nxt == "percentage" and self.key(j + 2) == "point":
            return self.add(FactKind.PERCENT, i, j + 3, number, "points", "points", 0.01)
        if key == "basis" and nxt in ("point", "points"):
            return self.add(FactKind.PERCENT, i, j + 2, number, "points", "points", 0.0001)
        if number.fraction and number.hi <= 1:
            return self.fraction(i, number)
        if key == "p" and first.is_digit and words[j].start == words[j - 1].end and words[j].text == "p":
            return self.add(FactKind.MONEY, i, j + 1, number, "money", "GBP", 0.01)
        # money named after the number
        scaled = self._scaled(number, allow_m=first.is_digit and self._million(number.end))
        money = currency_word(words, scaled.end)
        if money is None and self.key(scaled.end) in HYPHEN:
            money = currency_word(words, scaled.end + 1)
        if money and not self._mass_pounds(i, money[0].code, scaled):
            small = words[money[1]].text if money[1] < len(words) else ""
            if money[0].factor == 1 and small.isdecimal() and len(small) == 2 and scaled.lo < 1000:
                # `12 euros 50`
                value = scaled.lo + int(small) / 100
                return self.add(
                    FactKind.MONEY, i, money[1] + 1, Number(value, value, money[1] + 1), "money", money[0].code, 1
                )
            return self.add(FactKind.MONEY, i, money[1], scaled, "money", money[0].code, money[0].factor)
        if money:
            return self.add(FactKind.MEASURE, i, money[1], scaled, "mass", "lb", 0.45359237)
        number = scaled if scaled.end > number.end else number
        j = number.end
        hyphen = self.key(j) in HYPHEN
        k = j + 1 if hyphen else j
        if age := self.age(i, number, k):
            return age
        unit = unit_at(words, k)
        if unit is None and (warmth := temperature_unit(words, i, number)):
            unit = warmth, j + (self.key(j) in ("degrees", "degree"))
        if unit is None and self.key(k) in _BEFORE_UNIT:
            # `three straight days`, `6,500 flying hours`
            unit = unit_at(words, k + 1)
        if (
            key == "times"
            and nxt in ("as", "more", "higher", "larger", "bigger", "greater", "longer", "faster")
            and number.hi < 1000
        ):
            return self.add(FactKind.NUMBER, i, j + 1, number, "multiple", "", 1)
        if unit and not (hyphen and unit[0].name == "second" and self.key(k + 1) != "-"):
            return self.measure(i, number, unit[1], unit[0].dimension, unit[0].name, unit[0].factor, unit[0].offset)
        if not hyphen and (lent := self.lent(i, number)):
            return lent
        return self.count(i, number)

    def _million(self, j: int) -> bool:
        """Whether an `m` after digits at `j` means million: a currency or a plural noun follows."""
        after = self.key(j + 1)
        if after in _RACES or (after == "in" and self.key(j - 2) in ("the", "men's", "women's", "s", "her", "his")):
            # `the 400m hurdles`, `won the 800m in Oslo`
            return False
        return (
            bool(currency_word(self.words, j + 1))
            or (after.endswith("s") and after.isalpha())
            or after in ("people", "of", "in")
        )

    def _mass_pounds(self, i: int, code: str, number: Number) -> bool:
        if code != "GBP" or number.hi >= 1e5:
            return False
        near = {w.stem for w in self.words[max(0, i - 6) : number.end + 6]}
        return bool(near & {"weigh", "weight", "heavy", "lb", "kilogram", "tuna", "meat", "fish", "thrust"}) or (
            self.key(number.end) in HYPHEN or self.key(number.end + 1) == "of"
        )


def read_amounts(
    sentence: Sentence, taken: set[int], name_before: Callable[[int], str], names: dict[int, str]
) -> list[Fact]:
    """All amounts of a sentence.

    Args:
        taken: indices of words that dates use.
        name_before: gives the nearest name before a word.
        names: last part of each name, by the index of its first word.
    """
    reader = _Reader(sentence, taken, name_before, names)
    figures = any(word.key in ("figure", "digit") for word in sentence.words)
    i = 0
    while i < len(sentence.words):
        if i in taken:
            i += 1
            continue
        word = sentence.words[i]
        if word.is_word or not word.text.isascii() or word.text in "$~":
            if figures and (word.key in SMALL or word.is_digit):
                number = read_number(sentence.words, i)
                done = reader.figure_sum(i, number) if number else 0
                if done:
                    i = done
                    continue
            nxt = reader.read(i)
            i = max(nxt, i + 1)
        else:
            i += 1
    return reader.facts
