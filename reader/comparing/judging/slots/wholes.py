"""The whole that a count is a part of: three of the five, three mines out of five, of the 30 crew members, 29."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.complements import told_of_opposites
from reader.comparing.judging.slots.quantities import is_count
from reader.facts.slots import EVENTS, PEOPLE
from reader.facts.types import Fact, Facts, Word

_NOUN_WORDS = 4
"""words that what is counted may take before `out of`"""
_FROM_START = 5
"""words at the head of a sentence among which a whole behind `of` stands"""
_TO_AMONG = 12
"""words after a part among which `among the dead` stands"""
_THE = frozenset("the its his her their these those".split())


def whole_of(side: Facts, fact: Fact) -> float | None:
    """The number of a whole that a count is given as part of: 5 for `three of the five` and `three mines out of five`."""
    words = side.sentences[fact.sentence].words
    after = fact.last + 1
    if after + 1 >= len(words) or words[after].key != "of":
        for k in range(after, min(after + _NOUN_WORDS, len(words) - 2)):
            if (words[k].key, words[k + 1].key) == ("out", "of"):
                return _count_at(side, fact, k + 2)
        return _whole_before(side, fact)
    if words[after + 1].key in ("which", "whom", "them"):
        # `64 aircraft, eight of which are leased`
        before = [f for f in side.amounts_of(fact.sentence) if f.last < fact.first and is_count(f)]
        return before[-1].quantity.lo if before else None
    at = after + 1 + (words[after + 1].key in _THE)
    # `of the club's 80 members`
    at += at < len(words) and words[at].key.endswith(("'s", "s'"))
    return _count_at(side, fact, at)


def _count_at(side: Facts, fact: Fact, at: int) -> float | None:
    """The count that begins at a word of a fact's sentence."""
    return next((f.quantity.lo for f in side.amounts_of(fact.sentence) if f.first == at and is_count(f)), None)


def _whole_before(side: Facts, fact: Fact) -> float | None:
    """The whole named before its part: `of the 30 crew members, 29 were rescued`, `23 guests, of whom four`."""
    words = side.sentences[fact.sentence].words
    before = [f for f in side.amounts_of(fact.sentence) if f.last < fact.first and is_count(f)]
    if not before or fact.first < 2:
        return None
    whole = before[-1]
    if words[fact.first - 2].key == "of" and words[fact.first - 1].key in ("whom", "which", "them"):
        return whole.quantity.lo
    opened = whole.first - 1 - (whole.first > 0 and words[whole.first - 1].key in _THE)
    led = opened >= 0 and words[opened].key == "of" and (opened == 0 or not words[opened - 1].is_word)
    crew = led or (words[0].key == "of" and whole.first <= _FROM_START)
    return whole.quantity.lo if crew and words[fact.first - 1].text == "," else None


def is_whole(side: Facts, fact: Fact) -> bool:
    """Whether a count is the whole of which another is a part: the five of `three of the five`."""
    words = side.sentences[fact.sentence].words
    of = fact.first - 1 - (fact.first > 0 and words[fact.first - 1].key in _THE)
    return of > 0 and words[of].key == "of" and any(f.last == of - 1 for f in side.amounts_of(fact.sentence))


def is_of_them(side: Facts, fact: Fact) -> bool:
    """Whether a count is a part of what was counted before: `300,000 of them`."""
    words = side.sentences[fact.sentence].words
    after = [w.key for w in words[fact.last + 1 : fact.last + 3]]
    if after[:1] == ["of"] and after[-1] in ("them", "whom", "which", "these", "those"):
        return True
    if whole_of(side, fact) is not None or _is_among(words, fact.last):
        return True
    # `of the 84 patients, 17 were in intensive care`
    return words[0].key == "of" and any(f.last < fact.first for f in side.amounts_of(fact.sentence) if is_count(f))


def _is_among(words: list[Word], last: int) -> bool:
    """Whether some are told to be of those something happened to: two cousins are among the missing, two of the dead."""
    near = words[last + 1 : last + _TO_AMONG]
    return any(
        a.key in ("among", "of") and b.key == "the" and c.concept in EVENTS
        for a, b, c in zip(near, near[1:], near[2:], strict=False)
    )


def adds_up(side: Facts, fact: Fact, total: float) -> bool:
    """Whether a count and another beside it make the total: `two by May and the remaining six` of eight."""
    rest = total - fact.quantity.lo
    return any(
        f is not fact and f.quantity.lo == rest > 0 and abs(f.first - fact.first) <= 8
        for f in side.amounts_of(fact.sentence)
        if is_count(f)
    )


def of_one_whole(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two counts are parts of one number, told by one verb: close two of its nine plants, shut three of its nine."""
    if not (is_count(left) and is_count(right)):
        return False
    whole = whole_of(context.left, left)
    verbs = left.slot.before[:1], right.slot.before[:1]
    heads = {left.slot.head, right.slot.head}
    said = {*left.slot.after} & {*right.slot.after} - (heads if len(heads) == 1 else heads & PEOPLE)
    one = verbs[0] == verbs[1] != () or bool(said)
    return whole is not None and whole == whole_of(context.right, right) and one


def opposite_parts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two counts make up one number and opposites are told of them: lost 18 of its 41 seats, kept 23 of its 41."""
    if not (is_count(left) and is_count(right)):
        return False
    whole = whole_of(context.left, left)
    if whole is None or whole != whole_of(context.right, right) or left.quantity.lo + right.quantity.lo != whole:
        return False
    return told_of_opposites(context.left, left, context.right, right)
