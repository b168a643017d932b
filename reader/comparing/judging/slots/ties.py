"""How surely two mentions fill one slot, with the evidence in words."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context, dice
from reader.facts.amounts.ordinals import TIME
from reader.facts.gazetteer import places, plain
from reader.facts.slots import PEOPLE
from reader.facts.types import Fact
from reader.facts.words import concept


class Tie(NamedTuple):
    score: float
    """about 0 to 1"""
    head: int
    """1 the same thing is counted, -1 another, 0 unknown"""
    of_object: int
    event: int
    parallel: float
    sentence: float
    evidence: tuple[str, ...]

    @property
    def vetoed(self) -> bool:
        return self.of_object < 0 or self.event < 0


def _object_words(text: str) -> frozenset[str]:
    found = set()
    for word in text.split():
        # concepts are lower or upper case throughout, a place has its own name
        place = places().get(plain(word)) if word.istitle() else None
        found.add("@" + place.id if place else word)
    return frozenset(found)


def same_object(a: str, b: str) -> int:
    """Whether two `of …` objects are one: 1 yes, -1 no, 0 unknown."""
    if not a or not b:
        return 0
    left, right = _object_words(a), _object_words(b)
    if "PERSON" in left | right and left <= PEOPLE and right <= PEOPLE:
        # `of the 300 people`, `of the 300 residents`
        return 1
    if left & right:
        named_left, named_right = {w for w in left if w[0] == "@"}, {w for w in right if w[0] == "@"}
        return -1 if named_left and named_right and not named_left & named_right else 1
    for short, long in ((a, b), (b, a)):
        initials = "".join(word[0] for word in long.lower().split())
        if len(initials) > 1 and short.lower().split()[-1] == initials:
            return 1
    return -1


_YOUNG = frozenset("CHILD STUDENT boy girl teenager".split())


def same_head(left: Fact, right: Fact) -> int:
    a, b = left.slot.head, right.slot.head
    if not a or not b:
        # `seats 1,350`, `a 1,530-seat hall`
        named = left.slot.before[:1] if b else right.slot.before[:1]
        return int((a or b) != "" and named == (a or b,))
    if a == b:
        return 1
    if left.slot.predicate and left.slot.predicate == right.slot.predicate:
        return 1
    if TIME in (a, b) and left.kind is right.kind is FactKind.ORDINAL:
        return _happening(*((left, right) if a == TIME else (right, left)))
    # `5 crew members` and `5 crew`
    if a in right.slot.after[:2] and b in left.slot.after[:2]:
        return 1
    if a in right.slot.after[:2] or b in left.slot.after[:2]:
        return 0
    # people may be any people, pupils may be children
    return 0 if {a, b} <= PEOPLE and ("PERSON" in (a, b) or {a, b} <= _YOUNG) else -1


_ROOT = 5
"""letters that a verb and its noun have in common: evacuated, evacuation"""


_PERIODS = frozenset(concept(word) for word in "day week month quarter year season decade century floor place".split())


def _happening(times: Fact, counted: Fact) -> int:
    """Whether what happened `for a third time` is the third of what the other report counts; 0 where that is open."""
    noun = counted.slot.head
    if noun in _PERIODS:
        # `in its eighth week` numbers no deed
        return -1
    if noun in times.slot.near:
        return 1
    root = noun[:_ROOT]
    return int(len(root) == _ROOT and any(word.startswith(root) for word in times.slot.near))


OCCASIONS = frozenset(concept(word) for word in "round session meeting talks attempt sitting hearing".split())
"""words for the times that people come together, of which one may stand for another"""


def one_sequence(left: Fact, right: Fact) -> bool:
    """Whether two ordinals number the same things: the second session / a third round of talks."""
    return same_head(left, right) > 0 or {left.slot.head, right.slot.head} <= OCCASIONS


def most(left: Fact, right: Fact, similarity: float) -> float:
    """The highest score that `tie` can give, without the dear comparison of places in the sentences."""
    score = 0.35 * similarity + 0.06 + (0.25 if similarity >= 0.12 else 0.0)
    score += 0.2 * dice(left.slot.near, right.slot.near)
    score += 0.15 * (left.slot.head != "" and right.slot.head != "")
    score += 0.1 * (left.slot.of_object != "" and right.slot.of_object != "")
    if left.slot.predicate and right.slot.predicate:
        score += 0.15 if left.slot.predicate == right.slot.predicate else -0.4
    return score


def tie(context: Context, left: Fact, right: Fact) -> Tie:
    """The evidence that two mentions fill one slot."""
    sentence = context.similarity(left.sentence, right.sentence)
    parallel = context.parallel(left, right)
    near = dice(left.slot.near, right.slot.near)
    head = same_head(left, right)
    of_object = same_object(left.slot.of_object, right.slot.of_object)
    event = 0
    if left.slot.predicate and right.slot.predicate:
        event = 1 if left.slot.predicate == right.slot.predicate else -1
    score = 0.35 * sentence + 0.25 * parallel + 0.2 * near
    evidence = []
    if sentence >= 0.3:
        evidence.append(f"sentences alike {sentence:.2f}")
    if parallel >= 0.5:
        evidence.append("same place in the sentence")
    if head > 0:
        score += 0.15
        evidence.append("same thing counted")
    elif head < 0:
        score -= 0.25
    if of_object > 0:
        score += 0.1
        evidence.append("same whole: " + context.spelled(left.sentence, left.slot.of_object.split()))
    elif of_object < 0:
        score -= 0.3
    if event > 0:
        score += 0.15
        evidence.append("same event")
    elif event < 0:
        score -= 0.4
    if left.slot.subject and right.slot.subject:
        if left.slot.subject == right.slot.subject:
            score += 0.06
        else:
            score -= 0.04
    if (left.n, right.n) in context.links:
        evidence.append("linked paragraphs")
    return Tie(score, head, of_object, event, parallel, sentence, tuple(evidence))
