"""Amounts that cannot answer each other: a part and a whole, a level and a difference, what is asked and given."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.ages import of_two_persons
from reader.comparing.judging.slots.aspects import of_two_aspects
from reader.comparing.judging.slots.complements import are_shares_of_one
from reader.comparing.judging.slots.quantities import is_count
from reader.comparing.judging.slots.wholes import adds_up, is_of_them, is_whole, whole_of
from reader.facts.slots import EVENTS
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import STOP, concept, stem

_COMPARATIVES = frozenset(
    """more less fewer higher lower longer shorter later earlier faster slower heavier lighter older younger farther
    further deeper cheaper dearer warmer colder taller wider narrower larger smaller bigger""".split()
)
_BEHIND_DEMAND = frozenset("for in at is was with from and".split())
_PUTTING = frozenset(stem(w) for w in "put lay pay set".split())
_SAVING = frozenset(stem(w) for w in "save trim shave slash".split())
_MOVING = frozenset(concept(w) for w in "rise fall cut raise lower widen narrow extend shorten lift slow".split())


def of_parts(context: Context, left: Fact, right: Fact, *, asked: bool = True, toll: bool = False) -> bool:
    """Whether two amounts cannot answer each other: a part and a whole, the two parts of one whole (three of five rescued,
    two of five missing), a level and a difference.

    Args:
        asked: also whether one is asked for and the other is what came of it, as far as their verbs tell.
        toll: both count those to whom one thing happened; then `nine of them drowned` may answer `ten drowned`.
    """
    if _is_difference(context.left, left) != _is_difference(context.right, right) and not (
        _is_by(context.left, left) and _is_by(context.right, right)
    ):
        return True
    if of_two_aspects(context.left, left, context.right, right):
        return True
    if of_two_persons(context, left, right) or _by_other_spans(context, left, right):
        return True
    if asked and is_asked(context.left, left) != is_asked(context.right, right):
        return True
    if are_shares_of_one(context.left, left, context.right, right):
        return True
    if not (is_count(left) and is_count(right)):
        return False
    if not toll and _of_two_fates(context, left, right):
        return True
    if _is_left_out(context.left, left) != _is_left_out(context.right, right):
        return True
    if _is_capacity(context.left, left) != _is_capacity(context.right, right):
        return True
    complements = _complement(context.left, left), _complement(context.right, right)
    if complements[0] and complements[1] and complements[0].isdisjoint(complements[1]):
        return True
    if is_whole(context.left, left) != is_whole(context.right, right):
        return True
    if not toll and is_of_them(context.left, left) != is_of_them(context.right, right):
        return True
    if adds_up(context.left, left, right.quantity.lo) or adds_up(context.right, right, left.quantity.lo):
        return True
    return left.quantity.lo + right.quantity.lo in (whole_of(context.left, left), whole_of(context.right, right))


def is_asked(side: Facts, fact: Fact) -> bool:
    """Whether a figure is what somebody asks for, and not what comes of it: asked for nine years, was given six."""
    if fact.kind not in (FactKind.DURATION, FactKind.MONEY, FactKind.PERCENT, FactKind.NUMBER):
        return False
    after: Word | None = None
    for word in reversed(side.sentences[fact.sentence].words[max(0, fact.first - 6) : fact.first]):
        if word.text in ",;:":
            break
        if (word.concept == "ASK" and not _is_noun_demand(word, after)) or word.key in ("wanted", "hoped", "proposed"):
            return True
        after = word
    return False


def _is_noun_demand(word: Word, after: Word | None) -> bool:
    """Whether `demand` is what a market has: meets demand for gas, 40 percent of demand."""
    return word.key == "demand" and after is not None and (not after.is_word or after.key in _BEHIND_DEMAND)


def _is_capacity(side: Facts, fact: Fact) -> bool:
    """Whether a count is how many there may be: can carry 400 passengers."""
    return any(
        w.key in ("can", "could") for w in side.sentences[fact.sentence].words[max(0, fact.first - 3) : fact.first]
    )


def _complement(side: Facts, fact: Fact) -> frozenset[str]:
    """What a count is said to be: `12 were women`, `20 were over 60`; empty for no such count."""
    words = side.sentences[fact.sentence].words
    k = fact.last + 1
    if k + 1 >= len(words) or words[k].key not in ("were", "are"):
        return frozenset()
    found: set[str] = set()
    for word in words[k + 1 : k + 5]:
        if not word.is_word:
            break
        if word.is_digit or word.key not in STOP:
            found.add(word.concept)
    return frozenset(found)


def _is_difference(side: Facts, fact: Fact) -> bool:
    """Whether an amount says how much more or less: `25 cents more than last year`; a percentage may always."""
    if fact.kind is FactKind.PERCENT:
        return False
    words = side.sentences[fact.sentence].words
    after = words[fact.last + 1].key if fact.last + 1 < len(words) else ""
    before = words[fact.first - 1].key if fact.first else ""
    near = words[max(0, fact.first - 5) : fact.first]
    moved = before == "by" and any(w.concept in _MOVING or w.key in ("up", "down") for w in near)
    # `went down 9 km from the port`, `put down 50 pounds`
    aside = fact.first > 1 and words[fact.first - 2].stem in _PUTTING
    gone = before in ("up", "down") and after != "from" and not aside
    return after in _COMPARATIVES or moved or gone or any(w.stem in _SAVING for w in near[-3:])


def _is_by(side: Facts, fact: Fact) -> bool:
    """Whether an amount is by how much something went: melts by two metres, shrinks by four."""
    return fact.first > 0 and side.sentences[fact.sentence].words[fact.first - 1].key == "by"


def _by_other_spans(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one percentage is told by the year and the other of several years: 4 percent a year, 12 percent in three years."""
    if not left.kind is right.kind is FactKind.PERCENT:
        return False
    sides = (context.left, left), (context.right, right)
    rates = [f.quantity.rate != "" for _, f in sides]
    return rates[0] != rates[1] and any(
        _over_years(side, f) for (side, f), rate in zip(sides, rates, strict=True) if not rate
    )


def _over_years(side: Facts, fact: Fact) -> bool:
    """Whether a length of time follows that an amount came about in: 12 percent in three years."""
    words = side.sentences[fact.sentence].words
    return any(
        f.kind is FactKind.DURATION
        and 0 < f.first - fact.last <= 4
        and words[f.first - 1].key in ("in", "over", "within", "past", "last")
        for f in side.amounts_of(fact.sentence)
    )


_LIST = 8
"""words between `all but` and the last of the numbers that it leaves out"""


def _is_left_out(side: Facts, fact: Fact) -> bool:
    """Whether a number counts those of whom it is not so: all but 21 of the drones and five of the missiles."""
    words = side.sentences[fact.sentence].words
    for k in range(fact.first - 1, max(0, fact.first - _LIST), -1):
        if words[k].text in ",;:.":
            return False
        if words[k].key in ("but", "except") and words[k - 1].key in ("all", "everyone", "everybody"):
            return True
    return False


_FATE = 6
"""words about a number in which it is told what has become of those counted"""
_FATES = EVENTS | {concept(w) for w in "captive capture prisoner hostage".split()}


def _of_two_fates(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two counts are of people to whom two things happened: 41 dead soldiers, 49 captured ones."""
    fates = [
        {w.concept for w in words[max(0, f.first - _FATE) : f.last + _FATE] if w.concept in _FATES}
        for f, words in (
            (left, context.left.sentences[left.sentence].words),
            (right, context.right.sentences[right.sentence].words),
        )
    ]
    return bool(fates[0]) and bool(fates[1]) and fates[0].isdisjoint(fates[1])
