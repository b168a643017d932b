"""Numbers that are read off a scale: a quake of 5.9, 4.8 on the Richter scale, a category three storm."""

from __future__ import annotations

from reader.facts.numbers.words import HYPHEN, Number
from reader.facts.types import Word
from reader.facts.units import Unit, currency_word, unit_at, unit_named
from reader.facts.words import STOP, stem

_STRONGEST = 12
"""no earthquake reaches this magnitude"""
_SHOCKS = frozenset(stem(w) for w in "magnitude aftershock foreshock temblor seismologist richter shock".split())
"""stems of words that speak of an earthquake, beside those of its concept"""
_NO_READING = frozenset("% percent pct per percentage point points times - x fold".split())
_WITH_MAGNITUDE = 4
"""words from a number to `Richter scale` after it, or to `magnitude`"""
_GRADES = frozenset("category level tier grade number".split())
"""words before the number of a class or a step"""
_IN_WORDS = frozenset("category level tier grade".split())
"""those before which a number may be spelled out: a category three storm"""
_WINDS = frozenset("gale gales wind winds storm hurricane".split())


def is_magnitude(words: list[Word], i: int, number: Number) -> bool:
    """Whether the number at word `i` is the strength of an earthquake."""
    if number.hi >= _STRONGEST or number.fraction or number.vague:
        return False
    around = [_key(words, k) for k in (i - 1, number.end, number.end + 1)]
    if "magnitude" in around or (_key(words, i - 2), around[0]) in (("magnitude", "of"), ("magnitude", "-")):
        return True
    if "richter" in [_key(words, k) for k in range(number.end, number.end + _WITH_MAGNITUDE)]:
        return True
    if "." not in words[i].text or _key(words, number.end) in _NO_READING:
        return False
    if not any(w.concept == "QUAKE" or w.stem in _SHOCKS for w in words):
        return False
    j = number.end
    return unit_at(words, j) is None and unit_at(words, j + 1) is None and currency_word(words, j) is None


def grade_word(words: list[Word], i: int) -> str:
    """The word that makes the number at word `i` a class or a step, `category-3` too; empty for no such number."""
    before = i - 2 if i > 1 and words[i - 1].key in HYPHEN else i - 1
    key = _key(words, before)
    if key == "force" and _key(words, i + 1) in _WINDS:
        return key
    return key if key in _GRADES and (words[i].is_digit or key in _IN_WORDS) else ""


_WARMTH = frozenset(
    stem(w)
    for w in """temperature mercury heat heatwave hot cold warm cool thermometer frost freeze weather summer winter sun shade
    swelter scorch sizzle record hit reach soar plunge drop fall rise climb top low high""".split()
)
"""words of weather, and verbs that say how far a temperature went"""
_HEAT = frozenset(stem(w) for w in "temperature heat furnace oven kiln melt mercury thermometer".split())
_HOTTEST = 60
"""a greater number of degrees is told in Fahrenheit"""
_NO_WARMTH = frozenset("of from to angle turn latitude longitude north south east west".split())


def temperature_unit(words: list[Word], i: int, number: Number) -> Unit | None:
    """The unit of bare degrees after a number, where the sentence speaks of weather; None for honours and angles."""
    j = number.end
    if _key(words, i - 1) == "minus" and (j == len(words) or not words[j].is_word or words[j].key in STOP):
        # `it was minus 30 in Yakutsk`
        cold = _key(words, i - 3) == "it" or any(w.stem in _HEAT for w in words[:i])
        return unit_named("c") if cold else None
    if _key(words, j) not in ("degrees", "degree") or number.vague or number.fraction:
        return None
    if _key(words, j + 1) in _NO_WARMTH or _key(words, i - 1) in ("honorary", "by"):
        return None
    if number.hi > 2 * _HOTTEST:
        # of ovens and furnaces
        return unit_named("c") if any(w.stem in _HEAT for w in words) else None
    below = _key(words, j + 1) in ("below", "above")
    if not below and not any(w.stem in _WARMTH for w in words) and _key(words, i - 2) != "it":
        return None
    return unit_named("c" if number.hi <= _HOTTEST else "f")


def _key(words: list[Word], i: int) -> str:
    return words[i].key if 0 <= i < len(words) else ""
