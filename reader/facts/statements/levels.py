"""Words that say which way a figure went, or which of two is more: up, fewer, six fewer than in 2021."""

from __future__ import annotations

from reader.facts.numbers.words import SMALL, TENS
from reader.facts.statements.siding import BEING
from reader.facts.types import Word
from reader.facts.words import stem

COMPARED = {"more": True, "higher": True, "less": False, "fewer": False, "lower": False}


MOVED = {"up": True, "down": False}


def is_moved(words: list[Word], i: int) -> bool:
    """Whether `up` or `down` says which way a figure went."""
    after = words[i + 1] if i + 1 < len(words) else None
    if after is not None and _begins_amount(after):
        return not (i and words[i - 1].stem in WITH_PARTICLE)
    return bool(i) and words[i - 1].key in BEING and (after is None or after.key in _SINCE or not after.is_word)


WITH_PARTICLE = frozenset(stem(w) for w in "make take give pick put set add end sum use turn show open buy".split())
"""verbs of which `up` or `down` is a part: made up 12 percent of sales"""
_SINCE = frozenset("on from in for compared sharply slightly again by last this year-on-year".split())


def has_figure(words: list[Word], i: int) -> bool:
    """Whether a figure stands beside a comparative: more than 40."""
    return any(w.is_digit or w.key in SMALL or w.key in TENS for w in words[max(0, i - 2) : i + 4])


def _begins_amount(word: Word) -> bool:
    return word.is_digit or word.key in SMALL or word.key in TENS or word.text in "$€£¥"


_AMOUNT_ENDS = frozenset("percent % cent points hundred thousand million billion trillion".split())


def ends_amount(words: list[Word], i: int) -> bool:
    """Whether a number or a percentage ends at a word."""
    word = words[i]
    return word.is_digit or word.key in SMALL or word.key in TENS or word.key in _AMOUNT_ENDS
