"""Ordinals that count something: the second round, its 5th attack, a third straight defeat."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.article import FactKind
from reader.facts.amounts.placings import PLACE, PLACES, is_placing
from reader.facts.slots import noun_after, slot_of
from reader.facts.types import Fact, Sentence, Slot, Word
from reader.facts.words import STOP, concept, stem

_WORDS = {
    w: i + 1
    for i, w in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "hundredth": 100,
    "initial": 1,
    "inaugural": 1,
    "maiden": 1,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NOT_AFTER = frozenset("of and or , . ; : ) half party lady person degree".split())

_AT_HAND = 2
"""what is told at first hand, or bought at second"""
_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_WINNING = frozenset(stem(w) for w in "win take claim earn secure get bag collect settle grab snatch miss".split())


def _value(word: Word) -> int | None:
    """The number that a word puts in order: 4 for `fourth` and `4th`."""
    if value := _WORDS.get(word.key):
        return value
    figures = word.key[:-2].replace(",", "")
    if word.text[:1].isdigit() and word.key[-2:] in ("st", "nd", "rd", "th") and figures.isdecimal():
        return int(figures)
    return None


def _won(sentence: Sentence, i: int) -> bool:
    """Whether the metal at word `i` is a medal: won silver in, took the bronze medal."""
    words = sentence.words
    after = words[i + 1] if i + 1 < len(words) else None
    if after is not None and after.key in ("medal", "medallist", "medalist"):
        return True
    closed = after is None or not after.is_word or after.key in STOP
    return closed and any(w.stem in _WINNING for w in words[max(0, i - 4) : i])


TIME = concept("time")
"""what an ordinal counts that says how often something happened"""


def read_ordinals(sentence: Sentence, taken: set[int]) -> list[Fact]:
    """Ordinals with the noun they count; fractions, dates and names are left out."""
    words = sentence.words
    facts: list[Fact] = []
    for i, word in enumerate(words):
        if i in taken or not word.is_word or (i and words[i - 1].key == "every"):
            continue
        if word.key in ("runner-up", "runners-up"):
            facts.append(_ordinal(sentence, i, i, 2, PLACE))
            continue
        if word.key in _MEDALS and _won(sentence, i):
            facts.append(_ordinal(sentence, i, i, _MEDALS[word.key], PLACE))
            continue
        value = _value(word)
        if value is None:
            continue
        first = i
        if i >= 2 and words[i - 1].key == "-" and words[i - 2].key in _TENS and value < 10:
            # twenty-first
            value, first = _TENS[words[i - 2].key] + value, i - 2
        if is_placing(words, first, i, value):
            facts.append(_ordinal(sentence, first, i, value, PLACE))
            continue
        if i + 1 >= len(words):
            continue
        nxt = words[i + 1]
        if (
            value > 1
            and i
            and words[i - 1].key == "the"
            and nxt.key == "of"
            and i + 3 < len(words)
            and words[i + 2].key in _WHOSE
        ):
            # `the third of her novels`
            facts.append(_ordinal(sentence, first, i, value, noun_after(words, i + 3, 3)[0]))
            continue
        if value > 1 and (counted := _as_predicate(sentence, first, i)):
            facts.append(_ordinal(sentence, first, i, value, counted))
            continue
        if nxt.key == "half" and i and words[i - 1].key == "the" and (i + 2 >= len(words) or words[i + 2].key != "of"):
            # of a game; `the first half of 2023` is a time
            facts.append(_ordinal(sentence, first, i, value, "half"))
            continue
        if value > 1 and nxt.key == "of" and i and words[i - 1].key.endswith(("'s", "s'")):
            # `the goal was Rusk's 6th of the tournament`
            facts.append(_ordinal(sentence, first, i, value, ""))
            continue
        if (
            nxt.key in _NOT_AFTER
            or (nxt.key == "hand" and value <= _AT_HAND)
            or (word.is_cap and nxt.is_cap and i)
            or (i and words[i - 1].key in ("one", "a", "an", "at") and value > 1 and nxt.key == "of")
        ):
            continue
        if i and (words[i - 1].key in ("two", "three", "four", "-") and first == i):
            continue
        head, _ = noun_after(words, i + 1, 3)
        if nxt.key in ("-",) and i + 2 < len(words):
            head = words[i + 2].concept
        if not head and value == 1:
            continue
        if value == 1 and head in (TIME, "glance", "sight"):
            continue
        if words[min(i + 1 + (nxt.key == "-"), len(words) - 1)].stem in PLACES:
            if value == 1 and (not i or words[i - 1].key in ("the", "-")):
                # `in the first place`
                continue
            head = PLACE
        facts.append(_ordinal(sentence, first, i, value, head))
    return facts


_BE = frozenset("is was are were be been being became becomes marked marks".split())
_WHOSE = frozenset("the his her their its a our my".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())


def _as_predicate(sentence: Sentence, first: int, last: int) -> str:
    """What an ordinal counts that is said of a noun before it: `the cup was her fourth`; empty for no such ordinal."""
    words = sentence.words
    be = first - 2
    if first > 1 and words[first - 1].key.endswith("'s"):
        # `the win was Ann Cole's fourth`
        while be > 0 and words[be].is_cap:
            be -= 1
    elif first < 3 or words[first - 1].key not in _WHOSE:
        return ""
    if be < 1 or words[be].key not in _BE:
        return ""
    after = words[last + 1].key
    if after not in (".", ",", ";", "to", "of", "in", "for", "this", "since", "on", "at", "and") or (
        after == "of" and last + 2 < len(words) and words[last + 2].key in _MONTHS
    ):
        return ""
    subject = words[be - 1]
    if subject.key in ("it", "that", "this", "which", "there"):
        return ""
    return subject.concept if subject.is_word and not subject.is_digit and subject.key not in STOP else ""


_PARTICLES = frozenset("out off down up over in away".split())


def _with_particles(sentence: Sentence, slot: Slot) -> Slot:
    """The slot of an ordinal that counts times, with the nouns of its verbs: walked out for a fourth time, their walkout."""
    words = sentence.words
    nouns = {
        concept(a.stem + b.key) for a, b in pairwise(words) if b.key in _PARTICLES and a.is_word and a.key not in STOP
    }
    return replace(slot, near=slot.near | nouns) if nouns else slot


def _ordinal(sentence: Sentence, first: int, last: int, value: int, head: str) -> Fact:
    words = sentence.words
    slot = slot_of(sentence, first, last, head=head)
    if head == TIME:
        slot = _with_particles(sentence, slot)
    return Fact(
        FactKind.ORDINAL, sentence.n, words[first].start, words[last].end, "", value, f"number {value}",
        sentence.index, first, last, slot,
    )  # fmt: skip
