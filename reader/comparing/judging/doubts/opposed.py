"""One thing affirmed and denied, or told by a word and by its opposite, in sentences that are worded apart."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.answers import answers_of, beside, shared
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.doubts.sides import NUMBER, Side, Sides, denies, sides
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import sorts_differ
from reader.comparing.judging.statements.scope import (
    asked_for,
    counted,
    denied_clause,
    limits,
    opposed_near,
    other_portion,
    put_off,
)
from reader.facts.slots import EVENTS, is_content
from reader.facts.statements.siding import BEING
from reader.facts.types import Predicate, Sentence
from reader.facts.words import stem

_LEAST, _LEAST_TIE, _SURE_TIE = 1.4, 0.4, 1.5
_SHARED, _ONE_WORD = 0.5, 0.3
_MOST_SHARED = 3
_SAME = 0.9
"""likeness from which two sentences are one"""
_REACH = 6
_LOST = frozenset(
    stem(w)
    for w in """cut lose fail knock deprive destroy wreck end stop halt strip rob deny lack without remove rob
    withdraw reject refuse prevent avoid""".split()
)
"""words by which a thing is not there any more"""


def doubtful_opposites(context: Context, told: Told) -> Iterator[Doubt]:
    """`resource-rich regions` / `towns poor in resources`: opposed words, and one thing that both are said of."""
    answers = answers_of(context, told)
    ours, theirs = kept(context.left, sides), kept(context.right, sides)
    for i, j, tie in answers.pairs:
        mine, its = ours.get(i), theirs.get(j)
        if tie < _LEAST_TIE or mine is None or its is None or _told_elsewhere(context, i, j):
            continue
        left, right = context.left.sentences[i], context.right.sentences[j]
        for one, other in _opposed(mine, its):
            if told.disputed(one.mention, True) or _no_opposites(left, one, right, other):
                continue
            both = _around(context, i, one, j, other)
            if both < 1 + (one.concept != other.concept and tie < _SURE_TIE):
                continue
            score = tie + _SHARED * min(_MOST_SHARED, both) - _LEAST + _ONE_WORD * _one_word(one.key, other.key)
            if score > 0:
                a, b = one.mention, other.mention
                reason = f"perhaps opposed: {a.text} / {b.text}; perhaps of two things"
                yield Doubt(score, FactKind.POLARITY, a, b, reason, ("one thing beside both",))


def _told_elsewhere(context: Context, i: int, j: int) -> bool:
    """Whether the other report tells one of two sentences in nearly the same words elsewhere, and so agrees with it."""
    here = context.similarity(i, j)
    ahead, back = context.best_right.get(i), context.best_left.get(j)
    return any(best is not None and best[0][0] >= _SAME and best[0][0] > here for best in (ahead or None, back or None))


def _opposed(ours: Sides, theirs: Sides) -> Iterator[tuple[Side, Side]]:
    """The opposed words of two sentences; a sentence that says both denies nothing."""
    pairs = [
        (one, other)
        for concept, those in ours.by_concept.items()
        if concept in theirs.by_concept
        for one in those
        for other in theirs.opposed(one)
    ]
    pairs += [
        (one, other)
        for one in ours.denied
        for other in theirs.affirming(one)
        if one.concept != other.concept or not theirs.opposed(one)
    ]
    pairs += [
        (one, other)
        for other in theirs.denied
        for one in ours.affirming(other)
        if one.concept != other.concept or not ours.opposed(other)
    ]
    for one, other in pairs:
        if not ours.opposed(one) and not theirs.opposed(other):
            yield one, other


_GOVERNING = frozenset("from of by for without against".split())
_UNLESS = frozenset("unless until till before".split())
"""Words after which a denial holds no longer"""


def _one_word(one: str, other: str) -> bool:
    """Whether one word is said and denied: clear and not clear, clear and unclear."""
    a, b = stem(one), stem(other)
    return a == b or a in [p + b for p in _PREFIXES] or b in [p + a for p in _PREFIXES]


_PREFIXES = ("un", "in", "im", "dis", "non-")


_Beside = dict[int, frozenset[str]]


def _around(context: Context, i: int, one: Side, j: int, other: Side) -> int:
    """How many words around two opposed words are shared, before both or behind both: the object of `is cut` stands before."""
    around: list[tuple[bool, bool, _Beside, _Beside]] = []
    for facts, index, side in ((context.left, i, one), (context.right, j, other)):
        words = facts.sentences[index].words
        compound = "-" in words[side.at].key
        before = beside(facts, index, range(side.at - _REACH, side.at + compound))
        after = beside(facts, index, range(side.at + 1, side.at + _REACH + 1))
        passive = any(w.key in BEING for w in words[max(0, side.at - 3) : side.at])
        around.append((compound, passive, before, after))
    (compound, passive, before, after), (its_compound, its_passive, its_before, its_after) = around
    if compound or its_compound or passive or its_passive:
        return shared({**before, **after}, {**its_before, **its_after})
    return shared(before, its_before) + shared(after, its_after)


def _of_others(sentence: Sentence, at: int, other: Sentence) -> bool:
    """Whether a number is of things that the other sentence does not speak of, or of those to whom it happened: none of the
    children, five of the injured."""
    words = sentence.words[at + 1 : at + 4]
    if len(words) < 3 or words[0].key != "of" or words[1].key not in ("the", "these", "those", "its", "their"):
        return False
    return is_content(words[2]) and (words[2].concept not in other.content or words[2].concept in EVENTS)


def _is_disliked(said: Predicate) -> bool:
    """Whether a deed is denied only in that somebody is against doing it."""
    return said.negated and "against" in said.text.lower().split()


def _no_opposites(left: Sentence, one: Side, right: Sentence, other: Side) -> bool:
    """Whether two opposed words may both be true, as `judging.statements.scope` and the sentences tell."""
    if one.concept == NUMBER:
        return sorts_differ(left, right) or _of_others(left, one.at, right) or _of_others(right, other.at, left)
    if asked_for(left, one.at) != asked_for(right, other.at):
        return True
    if counted(left, one.at) != counted(right, other.at) or other_portion(left, one.at, right, other.at):
        return True
    if sorts_differ(left, right):
        return True
    a, b = one.said, other.said
    if a is None or b is None:
        return False
    if _is_disliked(a) != _is_disliked(b):
        # what people are against may be done all the same
        return True
    if one.denied != other.denied:
        denied, affirmed = (left, right) if one.denied else (right, left)
        said, plain = (a, b) if one.denied else (b, a)
        words, at = affirmed.words, plain.at
        if said.text.startswith(("without", "had ")) or denied_clause(affirmed, plain):
            # `had never won` before it won
            return True
        if at and words[at].key.endswith("ing") and words[at - 1].key in _GOVERNING:
            # `to keep them from attacking`
            return True
        if any(w.key in _UNLESS for w in denied.words) or sum(map(denies, denied.words)) > 1:
            return True
        if any(w.stem in _LOST for w in words[max(0, at - _REACH) : at + _REACH]):
            return True
        limited = limits(left, one.at), limits(right, other.at)
        return (said.negated and put_off(left, a) != put_off(right, b)) or (all(limited) and limited[0] != limited[1])
    return opposed_near(left, one.at, right, other.at)
