"""Ordinals that say where somebody came: finished fourth, in twelfth place, a distant third, touched home in fifth."""

from __future__ import annotations

from reader.facts.types import Word
from reader.facts.words import STOP, stem

PLACE = "place"
"""what such an ordinal counts"""
PLACES = frozenset(stem(w) for w in "place position spot rank".split())
"""nouns for where somebody came, by stem"""
_REACHING = frozenset(
    stem(w)
    for w in "come finish place rank stand end lie qualify sit touch arrive cross run row ride ski sail swim drive start begin".split()
)
"""verbs after which an ordinal with nothing to count is a place"""
_TAKING = frozenset(
    stem(w)
    for w in "take claim grab snatch secure hold share earn manage settle tie slip drop fall climb rise move slide slump sink jump leap tumble plummet".split()
)
"""verbs after which it is one where the clause ends there"""
_TO_PLACE = frozenset("for to into up down from".split())
"""what may stand between such a verb and its place: settled for third, tied for fourth, slipped to ninth"""
_BEING = frozenset("is was are were be been being remains remained stays stayed".split())
_BETWEEN = frozenset(
    "in home only just back up joint equal overall finally the line over at first and - a an day race season overnight".split()
)
_AFTER = frozenset(
    "in behind at with for overall after on ahead among out and but or to while of overnight again today , . ; : )".split()
)
_AFTER_TAKING = frozenset("to in behind with overall ahead and but while , . ; : )".split())
_AFTER_BEING = frozenset("in behind at overall out among , . ;".split())
_PUTTING = frozenset(stem(w) for w in "put place rank rate list seed".split())
"""verbs that give somebody a place: the poll puts the liberals third"""
_LOOK_BACK = 5


def _is_put(words: list[Word], i: int) -> bool:
    """Whether somebody is given the place at word `i`: a verb of it, its object, and no preposition between."""
    for k in range(i - 1, max(-1, i - 1 - _LOOK_BACK), -1):
        word = words[k]
        if word.stem in _PUTTING and word.key not in ("place", "rank", "list", "rate", "seed"):
            return k < i - 1
        if not word.is_word or (word.key in STOP and word.key not in _OBJECTS):
            return False
    return False


_OBJECTS = frozenset("the a an his her its their it him them us our my".split())


def is_placing(words: list[Word], i: int, last: int, value: int) -> bool:
    """Whether the ordinal from word `i` to `last` is a place that somebody came in, told without the noun."""
    if i == 0:
        return False
    after = words[last + 1].key if last + 1 < len(words) else "."
    if after not in _AFTER:
        return False
    before = words[i - 1]
    if before.key in _BEING:
        return value > 1 and after in _AFTER_BEING
    if before.key in _TO_PLACE:
        # `fell three places to sixth`, `slid from third to sixth`
        moved = any(w.stem in _TAKING for w in words[max(0, i - _LOOK_BACK) : i - 1])
        return moved and after in _AFTER_TAKING and value > 1
    if before.stem in _TAKING:
        return after in _AFTER_TAKING and value > 1
    if value == 1 and after == "to":
        return False
    if value > 1 and after in _AFTER_TAKING and _is_put(words, i):
        return True
    if before.key in ("a", "an", "the"):
        # `came a third of the way`, `scored in the third`
        return False
    for k in range(i - 1, max(-1, i - 1 - _LOOK_BACK), -1):
        word = words[k]
        if word.stem in _REACHING and word.key not in ("place", "ranks", "end"):
            return value > 1 or k == i - 1
        # `a distant third`
        described = word.is_word and k and words[k - 1].key in ("a", "an")
        if word.key not in _BETWEEN and not described:
            return False
    return False
