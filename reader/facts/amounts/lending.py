"""Numbers that take their unit from the amount before: rose to 950 euros a month from 800, from four hours to two."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.amounts.ages import AgeReader
from reader.facts.amounts.qualifier_words import RACES
from reader.facts.numbers.words import Number
from reader.facts.types import Fact
from reader.facts.units import unit_at
from reader.facts.words import STOP

_REACH = 6
"""words from an amount to the `from` before what it was"""
_REACHED = frozenset("to at hit hits reached reaches totalled was is".split())
"""words before an amount after which `from` tells what it was before"""
_MINOR = 20
"""so many times the sum named before, a number is of its cents or pence"""


class LendingReader(AgeReader):
    """Reads a number whose unit is told of another."""

    def lent(self, i: int, number: Number) -> int:
        """The amount of a number at word `i` that no noun follows; the index to go on from, or 0."""
        after = self.words[number.end] if number.end < len(self.words) else None
        if not self.facts or number.fraction or (after is not None and after.is_word and after.key not in STOP):
            return 0
        last = self.facts[-1]
        if self.key(i - 1) == "from" and i - last.last <= _REACH and self.key(last.first - 1) in _REACHED:
            return self._lent_by(last, i, number)
        if (self.key(i - 1) == "to" and last.last == i - 2) or (
            self.key(i - 1) == "with" and self.key(i - 2) == "compared"
        ):
            # `from four hours to two and a half`, `compared with four before`
            if lent := self._lent_unit(last, i, number):
                return lent
        if self.key(i - 1) == "to" and last.last == i - 2 and last.kind is FactKind.PERCENT:
            # `53 percent to 47`; `rose 5 percent to 120` goes on to something else
            if abs(last.quantity.lo * 100 + number.lo - 100) <= 1:
                return self._lent_by(last, i, number)
        if (
            self.key(i - 1) == "the"
            and number.lo in RACES
            and any(
                f.kind is FactKind.MEASURE and f.quantity.dimension == "length" and f.quantity.lo in RACES
                for f in self.facts
            )
        ):
            # `third in the 800 metres and fifth in the 1,500`
            return self.add(FactKind.MEASURE, i, number.end, number, "length", "metre", 1.0)
        return self._lent_money(i, number)

    def _lent_by(self, last: Fact, i: int, number: Number) -> int:
        """`to 950 euros a month from 800`: whatever the amount before is of."""
        if last.kind is FactKind.MONEY:
            factor = 0.01 if last.quantity.hi * _MINOR < number.lo else 1.0
            return self.add(FactKind.MONEY, i, number.end, number, "money", last.quantity.unit, factor)
        if last.kind is FactKind.PERCENT and last.quantity.unit == "%":
            return self.add(FactKind.PERCENT, i, number.end, number, "percent", "%", 0.01)
        return self._lent_unit(last, i, number)

    def _lent_unit(self, last: Fact, i: int, number: Number) -> int:
        unit = unit_at(self.words, last.last) if last.kind in (FactKind.DURATION, FactKind.MEASURE) else None
        if unit is None or unit[1] != last.last + 1:
            return 0
        kind = unit[0]
        return self.measure(i, number, number.end, kind.dimension, kind.name, kind.factor, kind.offset)

    def _lent_money(self, i: int, number: Number) -> int:
        """`asked for 90,000 dollars and got 40,000`: the currency of a sum named before; or 0."""
        if number.lo < 1000 or self.key(number.end) in ("of", "to", "and"):
            return 0
        money = next((f for f in reversed(self.facts) if f.kind is FactKind.MONEY), None)
        if money is None or len(self.facts) > 12:
            return 0
        return self.add(FactKind.MONEY, i, number.end, number, "money", money.quantity.unit, 1)
