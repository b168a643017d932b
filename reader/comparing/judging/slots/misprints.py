"""Comparing two quantities as they are written.

Two reports that give other figures for one thing often differ by a slip of the pen: the same digits in another order,
size or unit, or one digit altered. Figures of two things hardly do.
"""

from __future__ import annotations

import re

from reader.facts.types import Fact, Quantity

SAME_DIGITS = 1.0
_ONE_OF_TWO, _ONE_OF_MANY = 0.2, 0.4
_MARKS = re.compile(r"(?<=\d)[.,](?=\d)")
_DIGITS = re.compile(r"\d+")


def misprint(left: Fact, right: Fact) -> float:
    """0 to 1: `SAME_DIGITS` for 60 and 600 or 41 and 14, less for 6.9 and 7.9, 0 for 60 and 90 and all else."""
    a, b = _digits(left), _digits(right)
    if not a or not b or a == b:
        return 0.0
    if a.rstrip("0") == b.rstrip("0"):
        return SAME_DIGITS if _one_step(left, right) else 0.0
    if len(a) != len(b):
        return 0.0
    while a[-1] == b[-1] == "0":
        a, b = a[:-1], b[:-1]
    if len(a) == 1:
        return 0.0
    if sorted(a) == sorted(b):
        return SAME_DIGITS
    if sum(x != y for x, y in zip(a, b, strict=True)) > 1:
        return 0.0
    return _ONE_OF_TWO if len(a) == 2 else _ONE_OF_MANY


def _one_step(left: Fact, right: Fact) -> bool:
    """Whether one value is ten or a thousand times the other: a nought too many, millions for billions."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return True
    low, high = sorted((left.value.middle, right.value.middle))
    return low > 0 and round(high / low, 6) in (10, 1000)


def _digits(fact: Fact) -> str:
    """The digits of a fact that is written with one figure; empty for words and for several figures."""
    found = _DIGITS.findall(_MARKS.sub("", fact.text))
    return found[0] if len(found) == 1 else ""


_FIGURE = re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?")


def other_unit(left: Fact, right: Fact) -> bool:
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


def same_digits(left: Fact, right: Fact) -> bool:
    """Whether two figures are of the same digits in another order, as an error of copying leaves them."""
    ours, theirs = (sorted(c for c in f.text if c.isdigit()) for f in (left, right))
    return ours == theirs and len(ours) > 1
