"""Scores how surely two figures or dates of two whole articles are said of one thing, and when they contradict.

Two exact values contradict where the score is high, their clauses share telling words, and nothing speaks against one
slot: no other holder, no other year, neither value elsewhere in the other report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from math import log
from typing import NamedTuple

from reader.article import FactKind, ParagraphKind, Verdict
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.clauses import Clause, Names
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.features import (
    BASE,
    SIGNS,
    distance,
    is_age,
    is_amount,
    is_small,
    other_years,
    plain_value,
    rough,
    same_rate,
    same_whole,
    shape,
    sort_of,
    telling,
    weights,
)
from reader.comparing.judging.slots.misprints import misprint, other_unit
from reader.comparing.judging.slots.quantities import group_of_fact
from reader.comparing.judging.slots.stated import stands_beside, stands_in
from reader.comparing.judging.slots.ties import same_head, tie
from reader.facts.types import DateExpr, Fact, Facts, Quantity


class Judgement(NamedTuple):
    score: float
    verdict: Verdict
    evidence: tuple[str, ...]


class Scorer:
    """Scores how surely two facts of two whole articles are said of one thing."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sides = context.left, context.right
        self._clauses: dict[int, Clause] = {}
        self._elsewhere: dict[int, bool] = {}
        self._places: list[dict[tuple[Hashable, int], list[Fact]]] = [defaultdict(list), defaultdict(list)]
        for place, side in zip(self._places, self._sides, strict=True):
            for fact in (*side.amounts, *side.dates):
                place[group_of_fact(fact), fact.n].append(fact)
        self._rivals: dict[tuple[Hashable, int, int], int] = {}
        self._unanswered: list[Counter[Hashable]] | None = None
        self.whole = not context.few
        """whole articles are compared, not short paragraphs, where one statement answers the other anyway"""

    def clause(self, fact: Fact, is_left: bool) -> Clause:
        found = self._clauses.get(id(fact))
        if found is None:
            found = self._clauses[id(fact)] = Clause(self._sides[0 if is_left else 1], fact)
        return found

    def holder(self, left: Fact, right: Fact) -> int:
        """1 where both clauses speak of one name, -1 where of two that both reports know, 0 where that is not known."""
        one, two = self.clause(left, True), self.clause(right, False)
        if one.names & two.names or one.holder == two.holder != "":
            return 1
        ours, theirs = ({f.holder} - {""} or f.names for f in (one, two))
        known = kept(self._sides[1], Names).all, kept(self._sides[0], Names).all
        return -1 if ours and theirs and ours <= known[0] and theirs <= known[1] else 0

    def _rivals_of(self, group: Hashable, n: int, other_n: int) -> int:
        """How many pairs two paragraphs could make of values that stand in only one of them."""
        key = group, n, other_n
        found = self._rivals.get(key)
        if found is None:
            ours, theirs = self._places[0].get((group, n), []), self._places[1].get((group, other_n), [])
            left, right = {plain_value(f) for f in ours}, {plain_value(f) for f in theirs}
            found = self._rivals[key] = max(1, len(left - right)) * max(1, len(right - left))
        return found

    def _only(self, left: Fact, right: Fact) -> float:
        """1 where either report has one value of the sort that the other gives nowhere, a half where one of them has two."""
        if self._unanswered is None:
            self._unanswered = [self._count_unanswered(True), self._count_unanswered(False)]
        ours, theirs = self._unanswered
        return 1 / max(1, ours[sort_of(left)], theirs[sort_of(right)])

    def _count_unanswered(self, is_left: bool) -> Counter[Hashable]:
        side = self._sides[0 if is_left else 1]
        values = {
            (sort_of(f), plain_value(f))
            for f in (*side.amounts, *side.dates)
            if telling(f) and not self.elsewhere(f, is_left)
        }
        return Counter(sort for sort, _ in values)

    def elsewhere(self, fact: Fact, is_left: bool) -> bool:
        """Whether the other report gives the very value somewhere, in whatever unit."""
        found = self._elsewhere.get(id(fact))
        if found is None:
            found = self._elsewhere[id(fact)] = stands_in(fact, self._sides[1 if is_left else 0])
        return found

    def signs(self, left: Fact, right: Fact) -> tuple[float, ...]:
        """The evidence in the order of `SIGNS`."""
        context = self._context
        one, two = self.clause(left, True), self.clause(right, False)
        link = tie(context, left, right)
        shared = one.words & two.words
        least = min(context.weight(one.words), context.weight(two.words))
        linked = context.links.get((left.n, right.n), 0.0)
        holder = self.holder(left, right)
        stated = self.elsewhere(left, True) or self.elsewhere(right, False)
        rivals = self._rivals_of(group_of_fact(left), left.n, right.n)
        ahead, back = context.best_right.get(left.sentence), context.best_left.get(right.sentence)
        best = bool(ahead and ahead[0][1] == right.sentence) + bool(back and back[0][1] == left.sentence)
        beside = (left.slot.before[:1] == right.slot.before[:1] != ()) + (
            left.slot.after[:1] == right.slot.after[:1] != ()
        )
        near = left.slot.near & right.slot.near
        events = left.slot.predicate, right.slot.predicate
        return (
            float(context.mutual(left.sentence, right.sentence)),
            link.parallel,
            linked,
            float(linked >= 0.5),
            beside / 2,
            min(context.weight(near), 10.0) / 10,
            context.weight(shared) / (least + 6.0),
            min(len(one.plain & two.plain), 3) / 3,
            float(link.head > 0 or same_rate(left, right) or other_unit(left, right)),
            float(link.head < 0),
            float(link.event < 0),
            float(bool(events[0]) != bool(events[1])),
            float(link.of_object < 0),
            float(same_whole(context, left, right)),
            float(holder > 0),
            float(holder < 0),
            float(stated),
            float(other_years(one, two)),
            distance(left, right),
            float(shape(left) == shape(right)),
            1 / rivals,
            best / 2,
            self._only(left, right),
            float(rough(left) != rough(right)),
            misprint(left, right),
        )

    def score(self, left: Fact, right: Fact) -> float:
        """Above `SAME_SLOT` both fill one slot more likely than not."""
        return self._weigh(left, self.signs(left, right))

    def _weigh(self, fact: Fact, signs: tuple[float, ...]) -> float:
        base = BASE[is_amount(fact)]
        return base + sum([w * s for w, s in zip(weights(fact), signs, strict=True)])

    def judge(self, left: Fact, right: Fact) -> Judgement | None:
        """What two values that exclude each other are; None where they hardly fill one slot."""
        if self._strangers(left, right):
            return None
        signs = self.signs(left, right)
        score = self._weigh(left, signs)
        shared = self.shared(left, right)
        least = _ALIKE_SLOT if shared > 1 else SAME_SLOT
        if shared < 2 and not self._answering(left, right):
            least = _LOOSE_SLOT
        if score < least or (self.whole and self.answered(left, right)):
            return None
        evidence = _telling_signs(signs)
        # that two figures look alike makes them no surer to be of one thing
        surely = score - weights(left)[-1] * signs[-1]
        sure = surely >= _sure_from(left, shared) and self.firm(left, right)
        verdict = Verdict.CONFLICT if sure and left.kind is not FactKind.ORDINAL else Verdict.CHANGED
        return Judgement(score, verdict, evidence)

    def evidence(self, left: Fact, right: Fact) -> tuple[str, ...]:
        """The signs that two values are of one thing, in words."""
        return _telling_signs(self.signs(left, right))

    def _answering(self, left: Fact, right: Fact) -> bool:
        """Whether their paragraphs are linked, or each sentence is the other's best."""
        linked = (left.n, right.n) in self._context.links
        return linked or self._context.mutual(left.sentence, right.sentence)

    def _strangers(self, left: Fact, right: Fact) -> bool:
        """Whether the first look says no: far apart in size, or in sentences and paragraphs with nothing in common."""
        if is_age(left) and self.holder(left, right) <= 0:
            return True
        if distance(left, right) > _FAR or self.in_heading(left, True) != self.in_heading(right, False):
            return True
        if left.kind is FactKind.DATE and self._context.few:
            ours, theirs = (_around(s, f) for s, f in zip(self._sides, (left, right), strict=True))
            if ours.isdisjoint(theirs):
                # two sentences of two things
                return True
        return (
            self._context.similarity(left.sentence, right.sentence) == 0.0
            and (left.n, right.n) not in self._context.links
            and (left.slot.near.isdisjoint(right.slot.near) or distance(left, right) > _NOT_FAR)
        )

    def in_heading(self, fact: Fact, is_left: bool) -> bool:
        return self._sides[0 if is_left else 1].sentences[fact.sentence].kind is ParagraphKind.HEADING

    def shared(self, left: Fact, right: Fact) -> int:
        """How many telling words the clauses share; one counts for two where the same is counted or one name stands by."""
        shared = len(self.clause(left, True).plain & self.clause(right, False).plain)
        return 2 if shared == 1 and (same_head(left, right) > 0 or self.holder(left, right) > 0) else shared

    def answered(self, left: Fact, right: Fact) -> bool:
        """Whether one of the two stands in the other report already: then this one is no other value of it.

        Small counts and weekdays stand everywhere and say nothing, but in the very paragraph of the other.
        """
        if stands_beside(left, right, self._sides[1]) or stands_beside(right, left, self._sides[0]):
            return True
        stated = self.elsewhere(left, True), self.elsewhere(right, False)
        return any(told and not is_small(fact) for told, fact in zip(stated, (left, right), strict=True))

    def firm(self, left: Fact, right: Fact) -> bool:
        """Whether nothing speaks against one slot and both values are exact: only then may they contradict."""
        one_figure = other_unit(left, right)
        for fact in () if one_figure else (left, right):
            # `under 12` says exactly who is meant
            q = fact.value if isinstance(fact.value, Quantity) else None
            if q is not None and (q.vague or q.approximate or (q.bound and q.dimension != "age")):
                return False
        one, two = self.clause(left, True), self.clause(right, False)
        return (
            (one_figure or shape(left) == shape(right))
            and not other_years(one, two)
            and self.holder(left, right) >= 0
            and not self.elsewhere(left, True)
            and not self.elsewhere(right, False)
        )


def _around(side: Facts, fact: Fact) -> frozenset[str]:
    """The content of the sentence of a fact without the fact."""
    sentence = side.sentences[fact.sentence]
    return sentence.content - {w.concept for w in sentence.words[fact.first : fact.last + 1]}


def _telling_signs(signs: tuple[float, ...]) -> tuple[str, ...]:
    return tuple([sign.words for sign, value in zip(SIGNS, signs, strict=True) if sign.words and value >= 0.3])


def scorer_of(context: Context) -> Scorer:
    """The scorer of one comparison, made once."""
    if context.scorer is None:
        context.scorer = Scorer(context)
    found: Scorer = context.scorer
    return found


def _sure_from(fact: Fact, shared: int) -> float:
    """The score from which two values contradict: the lower, the more telling words their clauses share."""
    more = _DATES_ASK if isinstance(fact.value, DateExpr) else _TIMES_ASK if fact.kind is FactKind.TIME else 0.0
    return _SURE[min(shared, 3)] + more


SAME_SLOT = 0.3
"""the score from which two values may fill one slot"""
_ALIKE_SLOT = 0.0
"""the same where the clauses share telling words"""
_LOOSE_SLOT = 0.6
"""the same where neither the clauses share telling words nor the paragraphs or sentences answer each other"""
NEAR_SLOT = -2.2
"""the same for values of which both may be true"""
_FAR, _NOT_FAR = log(5.5), log(2.5)
_SURE = (99.0, 3.0, 2.7, 1.8)
"""the scores from which amounts contradict whose clauses share no telling word, one, two, three"""
_DATES_ASK, _TIMES_ASK = -0.3, 0.3
"""what dates and clock times need more; a report is full of times"""
