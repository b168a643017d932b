"""What of a thing a measure tells: its height or its length, how long it lasts or after how long it goes on.

Two measures of one thing answer each other only where they are of one aspect.
"""

from __future__ import annotations

from functools import cache

from reader.article import FactKind
from reader.comparing.judging.sentences.senses import sense
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import STOP, concept, stem

_LENGTHS = (
    "high tall height altitude elevation tower", "long length span stretch", "wide width broad breadth", "deep depth below beneath",
    "thick thickness", "diameter", "radius", "away distant distance",
)  # fmt: skip
"""words for one aspect of a thing's size, a line each"""
_AFTER, _BEFORE = 2, 5
"""words after and before a measure among which its aspect is told"""
_LASTING = frozenset(stem(w) for w in "last take run".split())
_RESUMING = frozenset(stem(w) for w in "resume restart reopen return start begin open continue".split())
_PAUSES = frozenset("delay break pause hiatus gap interruption".split())
_TO_COME = frozenset("will expected planned due set scheduled likely could may might".split())
_SPENDING = frozenset(stem(w) for w in "spend invest allocate earmark budget".split())
_ON = frozenset("on in for".split())
_SHOCKS = frozenset("aftershock foreshock".split())
_TO_SHOCK = 8


def of_two_aspects(left_side: Facts, left: Fact, right_side: Facts, right: Fact) -> bool:
    """Whether two figures tell two aspects of a thing: 40 metres high, 60 metres long."""
    a, b = aspect_of(left_side, left), aspect_of(right_side, right)
    return bool(a and b) and a != b


def aspect_of(side: Facts, fact: Fact) -> str:
    """What of a thing a figure tells; empty where it does not say."""
    if not isinstance(fact.value, Quantity):
        return ""
    words = side.sentences[fact.sentence].words
    if fact.value.dimension == "length":
        return _of_length(words, fact)
    if fact.value.dimension == "magnitude":
        return _of_shock(words, fact)
    if fact.kind is FactKind.DURATION:
        return _of_time(words, fact)
    return _of_spending(words, fact) if fact.kind is FactKind.MONEY else ""


@cache
def _sizes() -> dict[str, str]:
    return {stem(word): line.split()[0] for line in _LENGTHS for word in line.split()}


def _of_length(words: list[Word], fact: Fact) -> str:
    table = _sizes()
    for word in words[fact.last + 1 : fact.last + 1 + _AFTER]:
        if not word.is_word or word.is_digit:
            break
        if word.stem in table:
            return table[word.stem]
    for word in reversed(words[max(0, fact.first - _BEFORE) : fact.first]):
        if not word.is_word or word.is_digit:
            break
        if word.stem in table:
            return table[word.stem]
    return ""


def _of_shock(words: list[Word], fact: Fact) -> str:
    """Whether a magnitude is an aftershock's or the quake's, by the word nearest to it."""
    near = (*reversed(words[max(0, fact.first - _TO_SHOCK) : fact.first]), *words[fact.last + 1 : fact.last + 4])
    for word in near:
        if word.stem in _SHOCKS:
            return "aftershock"
        if word.concept == "QUAKE":
            return "quake"
    return ""


def _of_time(words: list[Word], fact: Fact) -> str:
    """Whether a length of time is how long something lasts, lasts so far or is to last, or how long it stood still."""
    before = words[max(0, fact.first - _BEFORE) : fact.first]
    if any(w.stem in _PAUSES for w in words[fact.last + 1 : fact.last + 3]):
        return "pause"
    if before and before[-1].key == "after":
        return "pause" if any(w.stem in _RESUMING for w in before) else ""
    if not any(w.stem in _LASTING for w in before[-3:]):
        return ""
    keys = {w.key for w in words[max(0, fact.first - 7) : fact.first]}
    if keys & _TO_COME:
        return "to come"
    return "so far" if keys & {"has", "have", "already"} and "lasted" in keys else "length"


def _of_spending(words: list[Word], fact: Fact) -> str:
    """What a sum is spent on: the noun behind it."""
    after = fact.last + 1
    if after >= len(words) or words[after].key not in _ON:
        return ""
    if not any(w.stem in _SPENDING for w in words[max(0, fact.first - 4) : fact.first]):
        return ""
    noun = ""
    for word in words[after + 1 : after + 5]:
        if not word.is_word or (word.key in STOP and noun):
            break
        if is_content(word):
            noun = word.concept
    return sense(concept(noun)) if noun else ""
