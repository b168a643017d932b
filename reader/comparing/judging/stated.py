"""Whether a report states the value of the other's figure or date somewhere, in whatever unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable

from reader.article import FactKind
from reader.comparing.judging.making import kept
from reader.comparing.judging.slotting import one_sequence, same_head, same_object
from reader.facts.types import DateExpr, Fact, Facts, Quantity


class _Values:
    """The amounts and dates of an article by value, so that long texts are not searched whole."""

    def __init__(self, facts: Facts) -> None:
        self.by_number: dict[float, list[Fact]] = defaultdict(list)
        self.by_place: dict[tuple[int, float], list[Fact]] = defaultdict(list)
        for fact in facts.amounts:
            if isinstance(fact.value, Quantity):
                self.by_number[_plain(fact.value)].append(fact)
                self.by_place[fact.n, fact.value.lo].append(fact)
        self.ordinals: dict[Hashable, list[Fact]] = defaultdict(list)
        for fact in facts.amounts:
            if fact.kind is FactKind.ORDINAL:
                self.ordinals[fact.value].append(fact)
        self.days = {fact.date.lo for fact in facts.dates if fact.date is not None}


def stands_in(fact: Fact, other: Facts) -> bool:
    """Whether a report gives the very value of the other's fact, of the same thing as far as it says so."""
    value, values = fact.value, kept(other, _Values)
    if isinstance(value, Quantity):
        for f in values.by_number.get(_plain(value), ()):
            assert isinstance(f.value, Quantity)
            if slip(fact, f):
                continue
            if f.value.hi == value.hi and f.value.dimension == value.dimension:
                if same_head(fact, f) >= 0 and same_object(fact.slot.of_object, f.slot.of_object) >= 0:
                    return True
                continue
            # `17 percent for the one, 11 for the other`: a bare number may be a percentage
            count = fact if value.dimension == "count" else f
            if {f.value.dimension, value.dimension} == {"percent", "count"} and not count.slot.head:
                return True
        return False
    if fact.kind is FactKind.ORDINAL:
        return any(one_sequence(fact, f) for f in values.ordinals.get(value, ()))
    if isinstance(value, DateExpr) and fact.date is not None:
        return fact.date.lo in values.days
    return False


def stands_beside(fact: Fact, answer: Fact, other: Facts) -> bool:
    """Whether the paragraph of the answer gives the very value too: `three voted against` / `three sided, four abstained`."""
    value = fact.value
    if not isinstance(value, Quantity):
        return False
    there = kept(other, _Values).by_place.get((answer.n, value.lo), ())
    return any(f.quantity.dimension == value.dimension and not slip(fact, f) for f in there)


def _plain(q: Quantity) -> float:
    """The number as written, to nine places: 22 for 0.22 of something."""
    return round(q.lo * 100 if q.dimension == "percent" else q.lo, 9)


_FIGURE = re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?")


def slip(left: Fact, right: Fact) -> bool:
    """Whether one figure is given in two units or by two periods: 8 million litres / 8 million gallons, a day / a week.

    Sums in two currencies are none: both may write the same dollars.
    """
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.dimension != b.dimension:
        return False
    if not ("" != a.rate != b.rate != "" or (a.unit != b.unit and a.dimension not in ("money", "count", "percent"))):
        return False
    figures = _FIGURE.search(left.text), _FIGURE.search(right.text)
    return figures[0] is not None and figures[1] is not None and figures[0].group() == figures[1].group()
