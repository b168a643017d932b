"""Comparing two times of day: in one report the time, in the other some hour shortly before it."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Clock, Fact, Sentence

_ROUGHLY = frozenset(
    "about around roughly approximately nearly almost before after shortly towards toward circa".split()
)
"""words beside a time that make it a rough one"""
NEAR = 30
"""minutes by which a rough time may miss the one that it stands for"""


def perhaps_one_time(context: Context, left: Fact, right: Fact, minutes: int = NEAR) -> bool:
    """Whether two times are near each other and one is rough: 3:40, shortly before four."""
    rough = _is_rough(context.left.sentences[left.sentence], left) or _is_rough(
        context.right.sentences[right.sentence], right
    )
    return rough and _apart(left, right) <= minutes


def _is_rough(sentence: Sentence, fact: Fact) -> bool:
    return any(w.key in _ROUGHLY for w in sentence.words[max(0, fact.first - 2) : fact.last + 1])


def _apart(left: Fact, right: Fact) -> int:
    """Minutes on the clock, round midnight too."""
    if not isinstance(left.value, Clock) or not isinstance(right.value, Clock):
        return 0
    apart = abs(left.value.minutes - right.value.minutes) % 1440
    return min(apart, 1440 - apart)
