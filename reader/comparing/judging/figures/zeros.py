"""Judges no things against some: `the audit found no errors` in one report, `the audit found six errors` in the other."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import DISPUTES, mention, overlap, passage
from reader.comparing.judging.sentences.acts import acts_at
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import sorts_differ
from reader.comparing.judging.slots.days import compare_dates
from reader.comparing.judging.slots.quantities import Relation, is_count
from reader.facts.slots import is_content, is_plural, noun_after
from reader.facts.types import Fact, Facts, Sentence

_ALIKE = 0.3
"""least likeness of two sentences"""
_MORE = frozenset("more fewer less longer further other additional".split())
"""words after `no` that count beyond what there is"""


class _Counted(NamedTuple):
    """What is counted, and what is done to it or by it."""

    noun: str
    sorts: frozenset[str]
    """the words before the noun"""
    acts: frozenset[str]


class _Zero(NamedTuple):
    sentence: Sentence
    first: int
    last: int
    counted: _Counted


def judge_zeros(context: Context, found: list[Finding]) -> list[Finding]:
    """One finding for each `no` before a plural that the other report contradicts by a number of the same."""
    if not context.related:
        return []
    disputes = [f for f in found if f.verdict in DISPUTES]
    judged: list[Finding] = []
    for own, other, is_left in ((context.left, context.right, True), (context.right, context.left, False)):
        for sentence in own.sentences:
            for zero in _zeros(sentence):
                some = _some(context, own, zero, other, is_left)
                if some is None:
                    continue
                words = sentence.words
                none = passage(own, sentence.n, words[zero.first].start, words[zero.last].end)
                left, right = (none, mention(some)) if is_left else (mention(some), none)
                if any(overlap(f.left, left) or overlap(f.right, right) for f in disputes):
                    continue
                reason = f"none in one report, some in the other: {left.text} / {right.text}"
                judged.append(Finding(FactKind.NUMBER, Verdict.CONFLICT, 3, left, right, reason, _GROUND))
    return judged


_GROUND = ("same thing counted", "same event")


def _zeros(sentence: Sentence) -> list[_Zero]:
    words = sentence.words
    found = []
    for i, word in enumerate(words[:-1]):
        if word.key != "no" or words[i + 1].key in _MORE or (sentence.depth and sentence.depth[i]):
            continue
        noun, at = noun_after(words, i + 1, 4)
        if at > i and is_plural(words[at].key):
            found.append(_Zero(sentence, i, at, _counted(sentence, i, i, noun, at)))
    return found


def _counted(sentence: Sentence, first: int, last: int, noun: str, at: int) -> _Counted:
    """What is counted by the words `first` to `last` before the noun at `at`."""
    words = sentence.words
    return _Counted(
        noun, frozenset(w.concept for w in words[last + 1 : at] if is_content(w)), acts_at(words, first, at)
    )


def _some(context: Context, own: Facts, zero: _Zero, other: Facts, is_left: bool) -> Fact | None:
    """The number of the same things of which the same is said."""
    if any(_counts(own, f, zero) for f in own.amounts):
        # none in May, but some in June
        return None
    for fact in other.amounts:
        counted = _counts(other, fact, zero)
        if counted is None or not counted.acts & zero.counted.acts:
            continue
        pair = (zero.sentence.index, fact.sentence) if is_left else (fact.sentence, zero.sentence.index)
        if not context.few and context.similarity(*pair) < _ALIKE:
            continue
        if not _apart(context, *pair):
            return fact
    return None


def _counts(side: Facts, fact: Fact, zero: _Zero) -> _Counted | None:
    """What a number counts, if it is some of the same things."""
    if not is_count(fact) or fact.quantity.lo <= 0 or fact.slot.in_quote:
        return None
    sentence = side.sentences[fact.sentence]
    noun, at = noun_after(sentence.words, fact.last + 1, 4)
    if noun != zero.counted.noun or at < 0:
        return None
    counted = _counted(sentence, fact.first, fact.last, noun, at)
    return counted if counted.sorts == zero.counted.sorts else None


def _apart(context: Context, left: int, right: int) -> bool:
    """Whether two sentences speak of two places, days or things."""
    if sorts_differ(context.left.sentences[left], context.right.sentences[right]):
        return True
    places = [
        {f.entity.key for f in side.names_of(at) if f.kind is FactKind.PLACE}
        for side, at in ((context.left, left), (context.right, right))
    ]
    if places[0] and places[1] and places[0].isdisjoint(places[1]):
        return True
    anchors = context.left.anchor, context.right.anchor
    days = [compare_dates(a, b, anchors) for a in context.left.dates_of(left) for b in context.right.dates_of(right)]
    return bool(days) and all(day is Relation.DIFFERENT for day in days)
