"""What is done once, so that it has one date and one length: the second round of the talks, the founding of a club."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import sense
from reader.comparing.judging.slots.ties import OCCASIONS, one_sequence
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts
from reader.facts.words import stem

_REACH = 12
"""words between a date and what it is the date of"""
_ONCE = tuple(
    frozenset(stem(w) for w in words.split())
    for words in (
        "found founded founding establish create born birth form launch inaugurate begin start date set",
        "die death dissolve abolish disband perish",
        "marry wed wedding marriage", "elect election", "appoint appointment name install",
        "buy acquire purchase sell sale takeover", "close shut closure",
    )
)  # fmt: skip
"""Deeds that one body or person does or suffers once, with the words for each."""


def one_occasion(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both stand beside one ordinal: in March the first round / the first round, last month."""
    if _limit(context.left, left) != _limit(context.right, right):
        return False
    theirs = _ordinals(context.right, right)
    return any(a.value == b.value and one_sequence(a, b) for a in _ordinals(context.left, left) for b in theirs)


_LIMITS = frozenset("through until till by since from to before after".split())


def _limit(side: Facts, fact: Fact) -> str:
    """The word before a date that makes it a beginning or an end; empty where it is the day itself."""
    before = side.sentences[fact.sentence].words[max(0, fact.first - 1) : fact.first]
    return before[0].key if before and before[0].key in _LIMITS else ""


def _ordinals(side: Facts, fact: Fact) -> list[Fact]:
    return [
        f
        for f in side.amounts_of(fact.sentence)
        if f.kind is FactKind.ORDINAL and f.slot.head and abs(f.first - fact.first) <= _REACH
    ]


def one_deed(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both stand beside words for one thing that is done once: founded in / born in."""
    ours, theirs = _stems(context.left, left), _stems(context.right, right)
    return any(not deed.isdisjoint(ours) and not deed.isdisjoint(theirs) for deed in _ONCE)


def _stems(side: Facts, fact: Fact) -> set[str]:
    words = side.sentences[fact.sentence].words
    return {w.stem for w in words[max(0, fact.first - 4) : fact.first]}


def described(side: Facts, fact: Fact) -> frozenset[str]:
    """The senses of the words right after a figure that describes: a two-day meeting, a 40-page report."""
    found: set[str] = set()
    for word in side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 5]:
        if word.key == ",":
            continue
        if not word.is_word or not is_content(word):
            break
        found.add("OCCASION" if word.concept in OCCASIONS else sense(word.concept))
    return frozenset(found)
