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
from reader.comparing.judging.misprints import SAME_DIGITS, misprint
from reader.comparing.judging.sentences.clauses import Clause, Names
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slotting import is_count, same_head, tie, whole_of
from reader.comparing.judging.stated import slip, stands_beside, stands_in
from reader.comparing.judging.values import group_of
from reader.facts.types import DateExpr, Fact, Quantity


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
        self._clauses: dict[int, Clause] = {}
        self._elsewhere: dict[int, bool] = {}
        self._places: list[dict[tuple[Hashable, int], list[Fact]]] = [defaultdict(list), defaultdict(list)]
        for place, side in zip(self._places, self._sides, strict=True):
            for fact in (*side.amounts, *side.dates):
                place[_group(fact), fact.n].append(fact)
        self._rivals: dict[tuple[Hashable, int, int], int] = {}
        self._unanswered: list[Counter[Hashable]] | None = None
        self.whole = len(context.left.sentences) + len(context.right.sentences) > FEW
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
            left, right = {_plain_value(f) for f in ours}, {_plain_value(f) for f in theirs}
            found = self._rivals[key] = max(1, len(left - right)) * max(1, len(right - left))
        return found

    def _only(self, left: Fact, right: Fact) -> float:
        """1 where either report has one value of the sort that the other gives nowhere, a half where one of them has two."""
        if self._unanswered is None:
            self._unanswered = [self._count_unanswered(True), self._count_unanswered(False)]
        ours, theirs = self._unanswered
        return 1 / max(1, ours[_sort(left)], theirs[_sort(right)])

    def _count_unanswered(self, is_left: bool) -> Counter[Hashable]:
        side = self._sides[0 if is_left else 1]
        values = {
            (_sort(f), _plain_value(f))
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
        """The evidence in the order of `_SIGNS`."""
        context = self._context
        one, two = self.clause(left, True), self.clause(right, False)
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
            float(link.head > 0 or _same_rate(left, right) or slip(left, right)),
            float(link.head < 0),
            float(link.event < 0),
            float(bool(events[0]) != bool(events[1])),
            float(link.of_object < 0),
            float(_same_whole(context, left, right)),
            float(holder > 0),
            float(holder < 0),
            float(stated),
            float(_other_years(one, two)),
            _distance(left, right),
            float(shape(left) == shape(right)),
            1 / rivals,
            best / 2,
            self._only(left, right),
            float(_rough(left) != _rough(right)),
            misprint(left, right),
        )

    def score(self, left: Fact, right: Fact) -> float:
        """Above `SAME_SLOT` both fill one slot more likely than not."""
        return self._weigh(left, self.signs(left, right))

    def _weigh(self, fact: Fact, signs: tuple[float, ...]) -> float:
        base = _BASE[_is_amount(fact)]
        return base + sum([w * s for w, s in zip(_weights(fact), signs, strict=True)])

    def judge(self, left: Fact, right: Fact) -> Judgement | None:
        """What two values that exclude each other are; None where they hardly fill one slot."""
        if self._strangers(left, right):
            return None
        signs = self.signs(left, right)
        score = self._weigh(left, signs)
        shared = self._shared(left, right)
        least = _ALIKE_SLOT if shared > 1 else SAME_SLOT
        if shared < 2 and not self._answering(left, right):
            least = _LOOSE_SLOT
        if score < least or (self.whole and self.answered(left, right)):
            return None
        evidence = tuple([sign.words for sign, value in zip(_SIGNS, signs, strict=True) if sign.words and value >= 0.3])
        # that two figures look alike makes them no surer to be of one thing
        surely = score - _weights(left)[-1] * signs[-1]
        sure = surely >= _sure_from(left, shared) and self.firm(left, right)
        verdict = Verdict.CONFLICT if sure and left.kind is not FactKind.ORDINAL else Verdict.CHANGED
        return Judgement(score, verdict, evidence)

    def _answering(self, left: Fact, right: Fact) -> bool:
        """Whether their paragraphs are linked, or each sentence is the other's best."""
        linked = (left.n, right.n) in self._context.links
        return linked or self._context.mutual(left.sentence, right.sentence)

    def _strangers(self, left: Fact, right: Fact) -> bool:
        """Whether the first look says no: far apart in size, or in sentences and paragraphs with nothing in common."""
        if _is_age(left) and self.holder(left, right) <= 0:
            return True
        if _distance(left, right) > _FAR or self._in_heading(left, True) != self._in_heading(right, False):
            return True
        return (
            self._context.similarity(left.sentence, right.sentence) == 0.0
            and (left.n, right.n) not in self._context.links
            and (left.slot.near.isdisjoint(right.slot.near) or _distance(left, right) > _NOT_FAR)
        )

    def _in_heading(self, fact: Fact, is_left: bool) -> bool:
        return self._sides[0 if is_left else 1].sentences[fact.sentence].kind is ParagraphKind.HEADING

    def _shared(self, left: Fact, right: Fact) -> int:
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
        return any(told and not _small(fact) for told, fact in zip(stated, (left, right), strict=True))

    def firm(self, left: Fact, right: Fact) -> bool:
        """Whether nothing speaks against one slot and both values are exact: only then may they contradict."""
        one_figure = slip(left, right)
        for fact in () if one_figure else (left, right):
            if isinstance(fact.value, Quantity) and (fact.value.vague or fact.value.approximate or fact.value.bound):
                return False
        one, two = self.clause(left, True), self.clause(right, False)
        return (
            (one_figure or shape(left) == shape(right))
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


def _sure_from(fact: Fact, shared: int) -> float:
    """The score from which two values contradict: the lower, the more telling words their clauses share."""
    more = _DATES_ASK if isinstance(fact.value, DateExpr) else _TIMES_ASK if fact.kind is FactKind.TIME else 0.0
    return _SURE[min(shared, 3)] + more


def _is_amount(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) or fact.kind is FactKind.ORDINAL


def _weights(fact: Fact) -> list[float]:
    return _AMOUNTS if _is_amount(fact) else _DATES


def telling(fact: Fact) -> bool:
    """Whether a figure or date is exact enough to be another one of something."""
    value = fact.value
    if isinstance(value, Quantity):
        bare = value.dimension == "duration" and fact.first == fact.last and not any(c.isdigit() for c in fact.text)
        return not value.vague and value.lo != 0 and not bare
    if isinstance(value, DateExpr):
        return bool(value.year or value.month or value.weekday is not None)
    # `the first` is of many things
    return fact.kind is FactKind.TIME or (fact.kind is FactKind.ORDINAL and fact.value != 1)


def _rough(fact: Fact) -> tuple[bool, str]:
    """What takes from the exactness of a figure: about, nearly, up to."""
    value = fact.value
    return (value.approximate, value.bound) if isinstance(value, Quantity) else (False, "")


def _is_age(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.dimension == "age"


def _same_whole(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both count some of the same things: `two of the four terminals` / `three terminals out of four`."""
    if not (is_count(left) and is_count(right)) or same_head(left, right) <= 0:
        return False
    whole = whole_of(context.left, left)
    return whole is not None and whole == whole_of(context.right, right)


def _sort(fact: Fact) -> Hashable:
    return _group(fact), fact.quantity.unit if isinstance(fact.value, Quantity) else ""


def _group(fact: Fact) -> Hashable:
    return group_of(fact.value) if isinstance(fact.value, Quantity) else fact.kind


def shape(fact: Fact) -> Hashable:
    """What values must have in common to be written in one slot: a weekday, a year, a unit, a rate."""
    value = fact.value
    if isinstance(value, DateExpr):
        return (value.year is None, value.month is None, value.day is None, value.weekday is None, value.unit)
    if isinstance(value, Quantity):
        return value.unit, value.bound, value.approximate, value.rate
    return fact.kind, fact.text.casefold() in _NO_CLOCK


def _distance(left: Fact, right: Fact) -> float:
    """How far apart two amounts are: the logarithm of their ratio, at most 4."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return 0.0
    if slip(left, right) or misprint(left, right) == SAME_DIGITS:
        return 0.0
    a, b = left.value.middle, right.value.middle
    apart = min(4.0, abs(log(a / b))) if a > 0 and b > 0 else 4.0
    # from `tens of thousands` the next such word is as far as that from the next number
    return apart / 2 if left.value.vague and right.value.vague else apart


def _plain_value(fact: Fact) -> Hashable:
    if isinstance(fact.value, Quantity):
        return fact.value.lo, fact.value.hi
    return (fact.date.lo, fact.date.hi) if fact.date is not None else fact.value


def _same_rate(left: Fact, right: Fact) -> bool:
    """Whether both are sums or measures by the day, by the month."""
    a, b = left.value, right.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.rate == b.rate != "" and a.unit == b.unit


def _other_years(one: Clause, two: Clause) -> bool:
    return one.years != two.years and one.years.isdisjoint(two.years)


def _small(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, DateExpr):
        return value.day is None and value.year is None
    return isinstance(value, Quantity) and value.dimension in ("count", "duration") and value.lo <= _FEW_THINGS


_NO_CLOCK = frozenset(("noon", "midday", "midnight"))
_FEW_THINGS = 12
"""counts up to which two reports may well give one figure for two things"""
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
FEW = 8
"""sentences in both texts together up to which they are no whole articles"""
_SIGNS = (
    Sign("mutual", 0.16, -0.17, "best sentences for each other"),
    Sign("parallel", 0.96, 2.27, "same place in the sentence"),
    Sign("linked", 1.04, -0.06, "linked paragraphs"),
    Sign("strong", 0.69, 1.1),
    Sign("beside", 0, 1.06, "the same word beside"),
    Sign("near", 1.21, -0.32),
    Sign("cover", 1.78, 0.87, "the same words around"),
    Sign("words", 0.58, 0.74),
    Sign("same thing", 1.57, 0, "same thing counted"),
    Sign("other thing", -0.23, 0),
    Sign("other event", -2.1, 0),
    Sign("event", -0.38, 0),
    Sign("other whole", -0.44, 0),
    Sign("same whole", 2.0, 0, "parts of one whole"),
    Sign("same holder", 0.17, 0.55, "same name beside"),
    Sign("other holder", -0.76, -0.56),
    Sign("elsewhere", -1.75, -1.1),
    Sign("other years", -0.24, -0.57),
    Sign("size", -0.88, 0),
    Sign("shape", 0.7, 0),
    Sign("alone", 1.13, 0.3, "the only one left there"),
    Sign("best", 0, 1.16),
    Sign("only", 1.98, 1.02, "the only one that the other report does not give"),
    Sign("rough", -1.01, 0.0),
    Sign("misprint", 3.0, 1.0, "written much alike"),
)
"""with weights fitted by logistic regression on some 700 altered figures and dates of the labelled pairs of reports
(`tests/data/pairs`, `tests/data/events`), eight parts held out in turn; those of `misprint` were set by hand, as the
altered figures were all misprints, and that of `same whole`, which few texts have"""
_BASE = {True: -3.54, False: -2.29}
"""of amounts, of dates"""
_AMOUNTS, _DATES = [s.amount for s in _SIGNS], [s.date for s in _SIGNS]
