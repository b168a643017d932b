"""What the clause of a fact says besides the fact: who it is said of, in which year, in which words.

Two reports tell one fact in clauses of few common words. These are the signs that outweigh common words: another
holder, another year, and the value itself standing elsewhere in the other report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable
from functools import cached_property
from math import log
from typing import NamedTuple

from reader.article import Verdict
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import kept
from reader.comparing.judging.slotting import same_head, same_object, tie
from reader.comparing.judging.values import group_of
from reader.facts.gazetteer import places
from reader.facts.slots import is_content
from reader.facts.types import DateExpr, Fact, Facts, Quantity

_STOPS = frozenset(';:.—–()“”"')
_BREAKS = frozenset("while whereas but".split())
_REACH = 14
"""words on either side that a clause may hold"""
GENERIC = frozenset(
    "PERSON SAY CHILD man woman more new one year day week month time percent % last first total within go come".split()
)
"""concepts that tie nothing: nearly every report counts people and days"""


class _Names:
    """The names of an article by sentence, each as (first word, last word, who)."""

    def __init__(self, facts: Facts) -> None:
        self.by_sentence: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self.all: set[str] = set()
        known = places()
        for fact in facts.names:
            parts = fact.entity.parts
            if not parts or fact.entity.type == "weak":
                continue
            place = known.get(fact.entity.key)
            who = "@" + place.id if place else parts[-1]
            self.by_sentence[fact.sentence].append((fact.first, fact.last, who))
            self.all.add(who)


class Footing:
    """The surroundings of one fact."""

    def __init__(self, facts: Facts, fact: Fact) -> None:
        self._facts, self._fact = facts, fact
        words = facts.sentences[fact.sentence].words
        lo, hi = fact.first, fact.last
        least, most = max(0, lo - _REACH), min(len(words), hi + 1 + _REACH)
        while lo > least and words[lo - 1].text not in _STOPS and words[lo - 1].key not in _BREAKS:
            lo -= 1
        while hi + 1 < most and words[hi + 1].text not in _STOPS and words[hi + 1].key not in _BREAKS:
            hi += 1
        self.lo, self.hi = lo, hi

    @cached_property
    def words(self) -> frozenset[str]:
        """Content concepts of the clause, the fact's own and generic ones left out."""
        words, fact = self._facts.sentences[self._fact.sentence].words, self._fact
        own = {w.concept for w in words[fact.first : fact.last + 1]}
        found = {w.concept for w in words[self.lo : self.hi + 1] if is_content(w)}
        return frozenset(found - own - GENERIC)

    @cached_property
    def plain(self) -> frozenset[str]:
        """Those of the words that belong to no name and stand before none."""
        words = self._facts.sentences[self._fact.sentence].words
        names = kept(self._facts, _Names).by_sentence.get(self._fact.sentence, ())
        # the word before a name says who that is: `President Aldave`
        return self.words - {w.concept for first, last, _ in names for w in words[max(0, first - 1) : last + 1]}

    @cached_property
    def names(self) -> frozenset[str]:
        """Who and where the clause speaks of."""
        return frozenset(
            who
            for first, last, who in kept(self._facts, _Names).by_sentence.get(self._fact.sentence, ())
            if self.lo <= first and last <= self.hi
        )

    @cached_property
    def holder(self) -> str:
        """The nearest name before the fact in its sentence; empty for none."""
        before = [
            (last, who)
            for _, last, who in kept(self._facts, _Names).by_sentence.get(self._fact.sentence, ())
            if last < self._fact.first
        ]
        return max(before)[1] if before else ""

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the sentence names, the fact's own left out."""
        words, fact = self._facts.sentences[self._fact.sentence].words, self._fact
        return frozenset(
            w.key
            for k, w in enumerate(words)
            if w.is_digit and len(w.text) == 4 and w.key[:2] in ("18", "19", "20") and not fact.first <= k <= fact.last
        )


class Sign(NamedTuple):
    name: str
    amount: float
    """weight among amounts"""
    date: float
    """weight among dates and times"""
    words: str = ""
    """how a reader is told of it; empty for what needs no telling"""


class Judgement(NamedTuple):
    score: float
    verdict: Verdict
    evidence: tuple[str, ...]


class Grounds:
    """Scores how surely two facts of two whole articles are said of one thing."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sides = context.left, context.right
        self._footings: dict[int, Footing] = {}
        self._elsewhere: dict[int, bool] = {}
        self._places: list[dict[tuple[Hashable, int], list[Fact]]] = [defaultdict(list), defaultdict(list)]
        for place, side in zip(self._places, self._sides, strict=True):
            for fact in (*side.amounts, *side.dates):
                place[_group(fact), fact.n].append(fact)
        self._rivals: dict[tuple[Hashable, int, int], int] = {}
        self.whole = len(context.left.sentences) + len(context.right.sentences) > FEW
        """whole articles are compared, not short paragraphs, where one statement answers the other anyway"""

    def footing(self, fact: Fact, is_left: bool) -> Footing:
        found = self._footings.get(id(fact))
        if found is None:
            found = self._footings[id(fact)] = Footing(self._sides[0 if is_left else 1], fact)
        return found

    def holder(self, left: Fact, right: Fact) -> int:
        """1 where both clauses speak of one name, -1 where of two that both reports know, 0 where that is not known."""
        one, two = self.footing(left, True), self.footing(right, False)
        if one.names & two.names or one.holder == two.holder != "":
            return 1
        ours, theirs = ({f.holder} - {""} or f.names for f in (one, two))
        known = kept(self._sides[1], _Names).all, kept(self._sides[0], _Names).all
        return -1 if ours and theirs and ours <= known[0] and theirs <= known[1] else 0

    def _rivals_of(self, group: Hashable, n: int, other_n: int) -> int:
        """How many pairs two paragraphs could make of values that stand in only one of them."""
        key = group, n, other_n
        found = self._rivals.get(key)
        if found is None:
            ours, theirs = self._places[0].get((group, n), []), self._places[1].get((group, other_n), [])
            left, right = {_plain_value(f) for f in ours}, {_plain_value(f) for f in theirs}
            found = self._rivals[key] = max(1, len(left - right)) * max(1, len(right - left))
        return found

    def elsewhere(self, fact: Fact, is_left: bool) -> bool:
        """Whether the other report gives the very value somewhere, in whatever unit."""
        found = self._elsewhere.get(id(fact))
        if found is None:
            found = self._elsewhere[id(fact)] = _stands_in(fact, self._sides[1 if is_left else 0])
        return found

    def signs(self, left: Fact, right: Fact) -> tuple[float, ...]:
        """The evidence in the order of `_SIGNS`."""
        context = self._context
        one, two = self.footing(left, True), self.footing(right, False)
        link = tie(context, left, right)
        shared = one.words & two.words
        least = min(context.weight(one.words), context.weight(two.words))
        linked = context.links.get((left.n, right.n), 0.0)
        holder = self.holder(left, right)
        stated = self.elsewhere(left, True) or self.elsewhere(right, False)
        rivals = self._rivals_of(_group(left), left.n, right.n)
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
            float(link.head > 0 or _same_rate(left, right) or _slip(left, right)),
            float(link.head < 0),
            float(link.event < 0),
            float(bool(events[0]) != bool(events[1])),
            float(link.of_object < 0),
            float(holder > 0),
            float(holder < 0),
            float(stated),
            float(_other_years(one, two)),
            _distance(left, right),
            float(shape(left) == shape(right)),
            1 / rivals,
            best / 2,
        )

    def score(self, left: Fact, right: Fact) -> float:
        """Above `SAME_SLOT` both fill one slot more likely than not; above `SURE` nearly always."""
        return self._weigh(left, self.signs(left, right))

    def _weigh(self, fact: Fact, signs: tuple[float, ...]) -> float:
        amount = isinstance(fact.value, Quantity)
        weights = _AMOUNTS if amount else _DATES
        return _BASE[amount] + sum([w * s for w, s in zip(weights, signs, strict=True)])

    def judge(self, left: Fact, right: Fact) -> Judgement | None:
        """What two values that exclude each other are; None where they hardly fill one slot."""
        if self._strangers(left, right):
            return None
        signs = self.signs(left, right)
        score = self._weigh(left, signs)
        sure = self._sure_from(left, right)
        least = SAME_SLOT if sure >= _SURE[0] else _ALIKE_SLOT
        if sure >= _SURE[0] and (left.n, right.n) not in self._context.links:
            least = _LOOSE_SLOT
        if score < least or (self.whole and self.answered(left, right)):
            return None
        evidence = tuple([sign.words for sign, value in zip(_SIGNS, signs, strict=True) if sign.words and value >= 0.3])
        verdict = Verdict.CONFLICT if score >= sure and self.firm(left, right) else Verdict.CHANGED
        return Judgement(score, verdict, evidence)

    def _strangers(self, left: Fact, right: Fact) -> bool:
        """Whether the first look says no: far apart in size, or in sentences and paragraphs with nothing in common."""
        if _distance(left, right) > _FAR:
            return True
        return (
            self._context.similarity(left.sentence, right.sentence) == 0.0
            and (left.n, right.n) not in self._context.links
            and (left.slot.near.isdisjoint(right.slot.near) or _distance(left, right) > _NOT_FAR)
        )

    def _sure_from(self, left: Fact, right: Fact) -> float:
        """The score from which two values contradict: the lower, the more telling words their clauses share."""
        shared = len(self.footing(left, True).plain & self.footing(right, False).plain)
        if not shared:
            return _NEVER
        if shared == 1 and (same_head(left, right) > 0 or self.holder(left, right) > 0):
            shared = 2
        return _SURE[min(shared, 3) - 1] + (0.0 if isinstance(left.value, Quantity) else _DATES_ASK)

    def answered(self, left: Fact, right: Fact) -> bool:
        """Whether one of the two stands in the other report already: then this one is no other value of it.

        Small counts and weekdays stand everywhere and say nothing, but in the very paragraph of the other.
        """
        if _beside(left, right, self._sides[1]) or _beside(right, left, self._sides[0]):
            return True
        stated = self.elsewhere(left, True), self.elsewhere(right, False)
        return any(told and not _small(fact) for told, fact in zip(stated, (left, right), strict=True))

    def firm(self, left: Fact, right: Fact) -> bool:
        """Whether nothing speaks against one slot and both values are exact: only then may they contradict."""
        slip = _slip(left, right)
        for fact in () if slip else (left, right):
            if isinstance(fact.value, Quantity) and (fact.value.vague or fact.value.approximate or fact.value.bound):
                return False
        one, two = self.footing(left, True), self.footing(right, False)
        return (
            (slip or shape(left) == shape(right))
            and not _other_years(one, two)
            and self.holder(left, right) >= 0
            and not self.elsewhere(left, True)
            and not self.elsewhere(right, False)
        )


def grounds_of(context: Context) -> Grounds:
    """The grounds of one comparison, worked out once."""
    if context.grounds is None:
        context.grounds = Grounds(context)
    found: Grounds = context.grounds
    return found


def _group(fact: Fact) -> Hashable:
    return group_of(fact.value) if isinstance(fact.value, Quantity) else fact.kind


def shape(fact: Fact) -> Hashable:
    """What values must have in common to be written in one slot: a weekday, a year, a unit, a rate."""
    value = fact.value
    if isinstance(value, DateExpr):
        return (value.year is None, value.month is None, value.day is None, value.weekday is None, value.unit)
    if isinstance(value, Quantity):
        return value.unit, value.bound, value.approximate, value.rate
    # `midnight` is no clock time
    return fact.kind, any(c.isdigit() for c in fact.text)


def _distance(left: Fact, right: Fact) -> float:
    """How far apart two amounts are: the logarithm of their ratio, at most 4."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return 0.0
    if _slip(left, right):
        return 0.0
    a, b = left.value.middle, right.value.middle
    return min(4.0, abs(log(a / b))) if a > 0 and b > 0 else 4.0


def _stands_in(fact: Fact, other: Facts) -> bool:
    value = fact.value
    if isinstance(value, Quantity):
        for f in other.amounts:
            if not isinstance(f.value, Quantity) or _slip(fact, f):
                continue
            if f.value.lo == value.lo and f.value.hi == value.hi and f.value.dimension == value.dimension:
                if same_head(fact, f) >= 0 and same_object(fact.slot.of_object, f.slot.of_object) >= 0:
                    return True
                continue
            # `17 percent for the one, 11 for the other`: a bare number may be a percentage
            count = fact if value.dimension == "count" else f
            loose = {f.value.dimension, value.dimension} == {"percent", "count"} and not count.slot.head
            if loose and abs(_plain(f.value) - _plain(value)) < 1e-9:
                return True
        return False
    if isinstance(value, DateExpr) and fact.date is not None:
        return any(f.date is not None and f.date.lo == fact.date.lo for f in other.dates)
    return False


def _plain_value(fact: Fact) -> Hashable:
    if isinstance(fact.value, Quantity):
        return fact.value.lo, fact.value.hi
    return (fact.date.lo, fact.date.hi) if fact.date is not None else fact.value


def _plain(q: Quantity) -> float:
    return q.lo * 100 if q.dimension == "percent" else q.lo


_FIGURE = re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?")


def _slip(left: Fact, right: Fact) -> bool:
    """Whether one figure is given in two units or by two periods: 8 million litres / 8 million gallons, a day / a week.

    Sums in two currencies are none: both may write the same dollars.
    """
    a, b = left.value, right.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or a.dimension != b.dimension:
        return False
    if not ("" != a.rate != b.rate != "" or (a.unit != b.unit and a.dimension not in ("money", "count", "percent"))):
        return False
    figures = _FIGURE.search(left.text), _FIGURE.search(right.text)
    return figures[0] is not None and figures[1] is not None and figures[0].group() == figures[1].group()


def _same_rate(left: Fact, right: Fact) -> bool:
    """Whether both are sums or measures by the day, by the month."""
    a, b = left.value, right.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.rate == b.rate != "" and a.unit == b.unit


def _beside(fact: Fact, answer: Fact, other: Facts) -> bool:
    """Whether the paragraph of the answer gives the very value too: `three voted against` / `three sided, four abstained`."""
    value = fact.value
    if not isinstance(value, Quantity):
        return False
    return any(
        isinstance(f.value, Quantity) and f.value.lo == value.lo and f.value.dimension == value.dimension
        for f in other.amounts
        if f.n == answer.n and not _slip(fact, f)
    )


def _other_years(one: Footing, two: Footing) -> bool:
    return one.years != two.years and one.years.isdisjoint(two.years)


def _small(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, DateExpr):
        return value.day is None and value.year is None
    return isinstance(value, Quantity) and value.dimension in ("count", "duration") and value.lo <= _FEW_THINGS


_FEW_THINGS = 12
"""counts up to which two reports may well give one figure for two things"""
SAME_SLOT = 0.3
"""the score from which two values may fill one slot"""
_ALIKE_SLOT = 0.0
"""the same where the clauses share telling words"""
_LOOSE_SLOT = 1.3
"""the same where neither the clauses share telling words nor the paragraphs are linked"""
NEAR_SLOT = -0.4
"""the same for values of which both may be true"""
_FAR, _NOT_FAR = log(5.5), log(2.5)
_SURE = (1.6, 1.0, 0.7)
"""the scores from which amounts contradict whose clauses share one telling word, two, three"""
_DATES_ASK = 0.3
"""what dates need more, as many stand close together in any report"""
_NEVER = 99.0
FEW = 8
"""sentences in both texts together up to which they are no whole articles"""
_SIGNS = (
    Sign("mutual", 0.36, 0.68, "best sentences for each other"),
    Sign("parallel", 1.15, 0.56, "same place in the sentence"),
    Sign("linked", 0.46, 0.0, "linked paragraphs"),
    Sign("strong", 0.72, 0.52),
    Sign("beside", 0.36, 0.63, "the same word beside"),
    Sign("near", 0.0, 0.27),
    Sign("cover", 0.31, 0.73, "the same words around"),
    Sign("words", 0.12, 0.55),
    Sign("same thing", 0.74, 0.0, "same thing counted"),
    Sign("other thing", -1.24, 0.0),
    Sign("other event", -1.26, 0.0),
    Sign("event", -0.65, 0.0),
    Sign("other whole", -0.54, 0.0),
    Sign("same holder", 0.0, 0.61, "same name beside"),
    Sign("other holder", -0.85, -0.7),
    Sign("elsewhere", -1.8, -0.94),
    Sign("other years", -0.51, -0.5),
    Sign("size", -1.8, 0.0),
    Sign("shape", 0.47, 1.7),
    Sign("alone", 0.85, 0.2, "the only one left there"),
    Sign("best", 0.49, 0.26),
)
"""with weights fitted on some 500 altered figures and dates of the labelled pairs of reports (`tests/data/pairs`,
`tests/data/events`) by logistic regression, eight parts held out in turn"""
_BASE = {True: -1.07, False: -3.26}
"""of amounts, of dates"""
_AMOUNTS, _DATES = [s.amount for s in _SIGNS], [s.date for s in _SIGNS]
