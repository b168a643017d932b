"""Comparing two quantities as values, without asking where they stand."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from functools import lru_cache

from reader.facts.types import Fact, Quantity
from reader.facts.units import factor_of


class Relation(Enum):
    EQUAL = "equal"
    """one value, maybe in other units or words"""
    NEAR = "near"
    """both could be true: rounded, bounded, vague, one inside the other"""
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    """cannot be compared"""


def group_of(quantity: Quantity) -> str:
    """Quantities of one group can answer each other."""
    return _GROUPS.get(quantity.dimension, quantity.dimension)


_GROUPS = {
    dimension: "measure-" + dimension
    for dimension in (
        "length",
        "area",
        "mass",
        "volume",
        "temperature",
        "speed",
        "energy",
        "wattage",
        "data",
        "loudness",
    )
}


def _close(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-9)


def _rounded(a: float, b: float) -> bool:
    """Whether the rounder of two numbers is the other one rounded: 1,204 and 1,200; 2.43 and 2.4."""
    if a == b or a <= 0 or b <= 0:
        return a == b
    if abs(a - b) / max(a, b) > _ROUNDING:
        return False
    for exact, rough in ((a, b), (b, a)):
        for digits in (1, 2, 3):
            text = f"{exact:.{digits - 1}e}"
            if (
                float(text) == float(f"{rough:.6e}")
                and abs(exact - rough) / exact <= _ROUNDING
                and f"{exact:.6e}" != f"{rough:.6e}"
            ):
                # one significant digit rounds only numbers that show more digits
                if digits >= 2 or _significant(exact) >= 2:
                    return _significant(exact) > _significant(rough) and _significant(exact) >= 3
    return False


_ROUNDING = 0.06
"""share of itself that a number may lose when it is rounded"""


def _significant(value: float) -> int:
    return len(f"{value:.8e}".split("e")[0].replace(".", "").rstrip("0")) or 1


_FRACTIONS = (1 / 3, 2 / 3, 1 / 6, 5 / 6, 1 / 7, 1 / 9, 1 / 8)


@lru_cache(maxsize=4096)
def _is_fraction(value: float) -> bool:
    return any(abs(value - f) < 1e-9 for f in _FRACTIONS)


_LOOSE_CURRENCIES = {
    "KRO": frozenset("SEK NOK DKK ISK CZK".split()),
    "CENT": frozenset("USD EUR AUD CAD NZD HKD SGD ZAR KES".split()),
    "MXN": frozenset("ARS CLP COP UYU CUP DOP PHP".split()),
    "RSD": frozenset("KWD IQD JOD BHD DZD TND LYD".split()),
    "INR": frozenset("PKR LKR NPR".split()),
    "CHF": frozenset("XOF CDF RWF GNF BIF".split()),
    "GBP": frozenset("EGP LBP SDG SYP".split()),
    "KES": frozenset("UGX TZS SOS".split()),
    "SAR": frozenset("QAR YER OMR".split()),
    "IRR": frozenset("YER OMR".split()),
    "AED": frozenset("MAD".split()),
    "TRY": frozenset("LBP".split()),
}
"""words for the money of several countries: the code of the bare word, and what it may be short for"""


def one_currency(a: str, b: str) -> bool:
    """Whether two sums may be of one money: crowns and Swedish crowns, cents and euros."""
    return a == b or b in _LOOSE_CURRENCIES.get(a, ()) or a in _LOOSE_CURRENCIES.get(b, ())


def _slack(q: Quantity) -> float:
    """What rounding to a whole unit may change where few units are told: seven feet for 2 metres."""
    number = q.lo / factor_of(q.unit)
    few = abs(number - round(number)) < 1e-6 and 0 < number <= _FEW_UNITS
    return min(0.5 / number, _ROUNDED_UNIT) if few else 0.0


_FEW_UNITS = 10
_ROUNDED_UNIT = 0.09
_A_YEAR = {"day": 365.25, "week": 52.2, "month": 12.0, "quarter": 4.0, "year": 1.0}


def _one_rate(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts by two periods come to one: 24,000 euros a year, 2,000 a month."""
    if a.rate not in _A_YEAR or b.rate not in _A_YEAR or a.bound != b.bound:
        return False
    return _close(a.lo * _A_YEAR[a.rate], b.lo * _A_YEAR[b.rate], 0.02)


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    if a.dimension != b.dimension:
        return Relation.UNKNOWN
    if a.dimension == "money" and a.unit and b.unit and a.unit != b.unit:
        if not one_currency(a.unit, b.unit):
            return Relation.DIFFERENT
    if a.dimension == "score":
        # a 2-4 defeat is a 4-2 win
        return Relation.EQUAL if sorted((a.lo, a.hi)) == sorted((b.lo, b.hi)) else Relation.DIFFERENT
    if a.rate and b.rate and a.rate != b.rate:
        return Relation.EQUAL if _one_rate(a, b) else Relation.DIFFERENT
    tolerance = 1e-6
    if a.unit != b.unit and a.dimension not in ("money", "count", "percent"):
        tolerance = 0.04 if not (a.approximate or b.approximate or _significant(a.lo) <= 2) else 0.06
        if a.dimension == "mass" and {a.unit, b.unit} & {"ton"} and {a.unit, b.unit} & {"tonne"}:
            tolerance = 0.11
        tolerance = max(tolerance, _slack(a), _slack(b))
        if a.dimension == "duration":
            # nobody counts the days of `two months`
            tolerance = 0.085 if "month" in (a.unit, b.unit) and {a.unit, b.unit} & {"week", "day"} else 0.02
        if a.dimension == "temperature":
            return Relation.EQUAL if abs(a.middle - b.middle) <= 1.1 else Relation.DIFFERENT
    elif a.dimension == "percent":
        if _is_fraction(a.lo) or _is_fraction(b.lo):
            # `one in six`, `17 percent`
            tolerance = 0.021 if round(a.lo, 2) == round(b.lo, 2) else 0.012
    if _close(a.lo, b.lo, tolerance) and _close(a.hi, b.hi, tolerance):
        if a.bound[:1] == b.bound[:1] or (a.approximate and b.approximate and not (a.bound and b.bound)):
            # nearly four hours, close to four hours
            return Relation.EQUAL
        if {a.bound[:1], b.bound[:1]} == {"<", ">"}:
            rough = (a.approximate or a.bound == "") and (b.approximate or b.bound == "")
            return Relation.NEAR if rough or a.approximate or b.approximate else Relation.DIFFERENT
        return Relation.NEAR
    if a.dimension == "duration" and a.unit != b.unit and _close(a.middle, b.middle, 0.1):
        # `ten weeks` and `two and a half months`
        return Relation.NEAR
    if a.dimension == "age" and a.bound[:1] == b.bound[:1] != "":
        # who is meant: those over 65, those over 60
        return Relation.DIFFERENT
    if a.bound == b.bound == ">=":
        # two counts of one thing, each the latest its report knows
        return Relation.DIFFERENT
    if a.vague or b.vague or a.bound or b.bound or a.hi > a.lo or b.hi > b.lo:
        lo_a, hi_a = _reach(a)
        lo_b, hi_b = _reach(b)
        # `half` and `most` may be one figure, `half` and `a minority` too
        edge = _EDGE if a.dimension == "percent" and not (a.bound or b.bound) else 0.0
        if lo_a <= hi_b + edge and lo_b <= hi_a + edge:
            return Relation.NEAR
    # one of them is rough and the other within its reach
    if (a.approximate or b.approximate) and _close(a.middle, b.middle, 0.06):
        return Relation.NEAR
    few = a.dimension == b.dimension == "count" and max(a.middle, b.middle) <= 20
    if few and (a.approximate or b.approximate) and _close(a.middle, b.middle, 0.2):
        # `about a dozen` for ten
        return Relation.NEAR
    guess, exact = (a, b) if a.approximate else (b, a)
    if guess.approximate and not exact.approximate and _significant(guess.middle) == 1 < _significant(exact.middle):
        # `about 40 million` for 43 million
        if _close(a.middle, b.middle, 0.1) and a.dimension != "age":
            return Relation.NEAR
    if a.dimension != "age" and _rounded(a.middle, b.middle):
        return Relation.NEAR
    return Relation.DIFFERENT


_EDGE = 0.0002


def why_near(left: Fact, right: Fact) -> str:
    """Why two amounts that differ may both be true, for the reader."""
    a, b = left.value, right.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        bound = bool(a.bound or b.bound or a.vague or b.vague or a.hi > a.lo or b.hi > b.lo)
        if a.bound != b.bound and a.middle == b.middle:
            return f"the same number, as a limit in one report: {left.text} / {right.text}"
        if not (_rounded(a.middle, b.middle) or (_close(a.middle, b.middle, _ROUNDING) and not bound)):
            return f"both can be true: {left.text} / {right.text}"
    return f"same figure, other precision: {left.text} / {right.text}"


def _reach(q: Quantity) -> tuple[float, float]:
    """The values that a quantity leaves possible; an open bound reaches no further than a writer would let it."""
    lo, hi = q.lo, q.hi
    if q.bound[:1] == ">":
        hi = hi * 3
        if q.bound == ">":
            lo = lo * 1.000001
    elif q.bound[:1] == "<":
        lo = lo * 0.66 if q.approximate or q.bound == "<=" else lo * 0.5
        if q.approximate:
            lo = q.lo * 0.88
    if q.vague and q.dimension != "percent":
        lo, hi = lo * 0.8, hi * 1.3
    return lo, hi


def is_count(fact: Fact) -> bool:
    """Whether a fact is a plain count of things."""
    return (
        isinstance(fact.value, Quantity)
        and fact.value.dimension == "count"
        and not fact.value.vague
        and not fact.value.bound
    )


def is_score(fact: Fact) -> bool:
    """Whether a fact is the result of a game or a vote."""
    return isinstance(fact.value, Quantity) and fact.value.dimension == "score"


def group_of_fact(fact: Fact) -> Hashable:
    if isinstance(fact.value, Quantity):
        return group_of(fact.value)
    return fact.kind
