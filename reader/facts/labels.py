"""Values in words, for the reader."""

from __future__ import annotations

from reader.facts.gazetteer import places, plain
from reader.facts.slots import named
from reader.facts.types import DateExpr, DateValue, Entity, Fact, Quantity, Quote, Sentence

_BASE_UNITS = {
    "length": "m",
    "area": "m²",
    "mass": "kg",
    "volume": "l",
    "temperature": "°C",
    "speed": "m/s",
    "energy": "W",
    "wattage": "kWh",
    "duration": "s",
}


def plain_number(value: float) -> str:
    """`1200000` as `1.2 million`, `0.2` as `0.2`."""
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{value / scale:.6g} {word}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:.4g}"


_COUNTS = "no one two three four five six seven eight nine ten eleven".split()
_ORDINALS = {3: "third", 6: "sixth", 7: "seventh", 9: "ninth", 11: "eleventh", 12: "twelfth"}


def _share(value: float) -> str:
    """A share as a decimal number, or as a fraction where that has no end: `0.2`, `a third`."""
    for whole, name in _ORDINALS.items():
        parts = round(value * whole)
        if 0 < parts < whole and abs(value * whole - parts) < 1e-6:
            return f"a {name}" if parts == 1 else f"{_COUNTS[parts]}-{name}s"
    return plain_number(value)


def quantity_label(q: Quantity) -> str:
    if q.dimension == "score":
        return f"{int(q.lo)}-{int(q.hi)}"
    scale = 1.0
    unit = q.unit
    if q.dimension in ("percent",):
        unit = ""
    if q.unit == "CENT":
        scale, unit = 100.0, " cents"
    elif q.dimension == "points":
        scale, unit = 100.0, " percentage points"
    elif q.dimension in _BASE_UNITS:
        unit = " " + _BASE_UNITS[q.dimension]
        if q.dimension == "duration":
            for factor, name in (
                (31556952, "years"),
                (2629746, "months"),
                (86400, "days"),
                (3600, "hours"),
                (60, "minutes"),
            ):
                if q.lo >= factor:
                    scale, unit = 1 / factor, " " + name
                    break
            else:
                unit = " seconds"
        elif q.dimension == "length" and q.lo >= 1000:
            scale, unit = 0.001, " km"
    elif unit:
        unit = " " + unit
    text = _share(q.lo) if q.dimension == "percent" else plain_number(q.lo * scale)
    if q.hi != q.lo:
        text += " to " + plain_number(q.hi * scale)
    words = {">": "more than ", "<": "less than ", ">=": "at least ", "<=": "at most "}.get(q.bound, "")
    if not words and q.approximate:
        words = "about "
    return words + text + unit + (f" a {q.rate}" if q.rate else "")


def date_label(value: DateValue) -> str:
    lo, hi = value.lo, value.hi
    if lo == hi:
        return lo.isoformat() + (f" {value.part}" if value.part else "")
    if value.granularity == "year" and lo.month == 1 and lo.day == 1 and hi.month == 12 and hi.day == 31:
        return str(lo.year)
    if value.granularity == "month" and lo.day == 1 and lo.month == hi.month and hi.day >= 28:
        return f"{lo.year}-{lo.month:02d}"
    return f"{lo.isoformat()} to {hi.isoformat()}"


_EVENT_WORDS = {
    "DEAD": "dead", "HURT": "hurt", "MISSING": "missing", "ARREST": "arrested", "FLEE": "displaced", "RESCUE": "rescued",
    "DESTROY": "destroyed", "survive": "survived",
}  # fmt: skip


def label_of(fact: Fact, sentence: Sentence, speaker: str = "") -> str:
    """The value of a fact in plain words; equal for the spellings of one place.

    Args:
        speaker: who speaks a quotation, as the article writes the name.
    """
    value = fact.value
    if isinstance(value, Quantity):
        label = quantity_label(value)
        if fact.slot.of_object and value.dimension == "percent":
            return f"{label} of {_spoken(fact, sentence, fact.slot.of_object.split())}"
        if value.dimension == "count" and (fact.slot.predicate or fact.slot.head):
            event = _EVENT_WORDS.get(fact.slot.predicate)
            return f"{label} {event or _spoken(fact, sentence, [fact.slot.predicate or fact.slot.head])}"
        return label
    if isinstance(value, DateExpr):
        return date_label(fact.date) if fact.date else fact.text
    if isinstance(value, Entity):
        place = places().get(value.key)
        return place.name if place else fact.text
    if isinstance(value, Quote):
        return f"{speaker or value.speaker}: {fact.text}" if value.speaker else fact.text
    return fact.text


def _spoken(fact: Fact, sentence: Sentence, concepts: list[str]) -> str:
    """Concepts in the words of the sentence, those after the fact before those ahead of it; names alone where it has any."""
    words = [*sentence.words[fact.last + 1 :], *reversed(sentence.words[: fact.first])]
    names = [c for c in concepts if any(w.is_cap and named(w) == c for w in words)]
    found = []
    for concept in names or concepts:
        word = next((w for w in words if named(w) == concept or w.concept == concept), None)
        place = places().get(plain(word.text)) if word is not None and word.is_cap else None
        found.append(place.name if place else word.text if word is not None else concept.lower())
    return " ".join(found)
