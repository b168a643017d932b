"""Which figures and days of two short texts are of one thing and cannot both be true."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import FactKind, Finding
from reader.comparing.judging.review.agreement import ALIKE, in_one_account, told_twice
from reader.comparing.judging.review.descriptions import (
    PERIODS,
    TELLING,
    WIDE_ACCOUNTS,
    accounts,
    are_then_and_ahead,
    deeds,
    names_near,
    one_account,
    told,
)
from reader.comparing.judging.review.sole_figures import AMOUNTS, far_apart, given_once, named_alike
from reader.comparing.judging.sentences.acts import acts, of_another_act
from reader.comparing.judging.sentences.clauses import clause_of
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import sense
from reader.comparing.judging.slots.ages import called_alike
from reader.comparing.judging.slots.days import are_own_days, compare_dates, compare_parts
from reader.comparing.judging.slots.misprints import other_unit, same_digits
from reader.comparing.judging.slots.parts import of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, one_currency
from reader.comparing.judging.slots.ties import same_head, same_object
from reader.comparing.judging.slots.wholes import of_one_whole
from reader.facts.slots import is_content
from reader.facts.types import DateExpr, Fact, Facts, Quantity

_WHOLLY = 0.75
"""share of the lesser of two sentences that the other tells too, when they tell one thing"""


_HALF_ELSE = 0.5
"""the same when the figures are given in two currencies"""


_SLIP = 12
"""how many times a figure may be another given of the same: a nought too many"""


_CHANCE = 3
"""digits from which two figures of the same ones in another order are hardly two things' by chance"""


def exclude_each_other(context: Context, left: Fact, right: Fact, found: list[Finding]) -> bool:
    """Whether two facts that differ are of one thing and cannot both be true."""
    similarity = context.similarity(left.sentence, right.sentence)
    if given_once(context, left, right):
        return True
    if of_one_whole(context, left, right):
        return similarity >= ALIKE / 2 and not of_parts(context, left, right)
    if isinstance(left.value, Quantity) and left.value.dimension == "age" and _sole(context, left, right):
        return _of_one_person(context, left, right)
    copied = same_digits(left, right) and sum(c.isdigit() for c in left.text) >= _CHANCE
    copied = copied or _sole_measure(context, left, right)
    # `80 inspections a week`, `80 inspections a month`: hardly anything else is counted in the same digits
    copied = copied or (other_unit(left, right) and same_head(left, right) > 0)
    score = isinstance(left.value, Quantity) and left.value.dimension == "score"
    least = ALIKE / 2 if score or same_digits(left, right) else ALIKE
    if not copied and (similarity < least or not context.mutual(left.sentence, right.sentence)):
        return False
    if told_twice(context.left, left, found, True) or told_twice(context.right, right, found, False):
        return False
    if in_one_account(context, left, right, found):
        return True
    shared = _shared(context, left, right)
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        return _amounts_exclude(context, left, right, shared, copied)
    if isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr):
        if compare_dates(left, right, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
            # told more closely in one report: autumn 2019, 2019
            return False
        return _dates_exclude(context, left, right, shared)
    return False


class _Shared(NamedTuple):
    """What the sentences of two facts have in common."""

    plain: frozenset[str]
    names: frozenset[str]
    cover: float
    """the share of the lesser one that the other tells too"""


def _shared(context: Context, left: Fact, right: Fact) -> _Shared:
    ours, theirs = (told(s, f) | _figures(s, f) for s, f in ((context.left, left), (context.right, right)))
    common = ours & theirs
    names = names_near(context.left, left) & names_near(context.right, right)
    plain = frozenset(c for c in common if c not in names and c.capitalize() not in names)
    return _Shared(plain, names, context.weight(common) / (min(context.weight(ours), context.weight(theirs)) or 1.0))


def _figures(side: Facts, fact: Fact) -> frozenset[str]:
    """The other figures of a sentence: the auction of 60 paintings, the sale of 60 paintings."""
    words = side.sentences[fact.sentence].words
    return frozenset(w.key for k, w in enumerate(words) if w.is_digit and not fact.first <= k <= fact.last)


def _of_one_person(context: Context, left: Fact, right: Fact) -> bool:
    """Whether the one age that each text tells is one person's."""
    differ = compare_quantities(left.quantity, right.quantity) is Relation.DIFFERENT
    if not differ or of_parts(context, left, right):
        return False
    shared = clause_of(context, left, True) & clause_of(context, right, False)
    alike = context.mutual(left.sentence, right.sentence) and context.similarity(left.sentence, right.sentence) >= ALIKE
    return same_digits(left, right) or bool(shared) or alike or called_alike(context, left, right)


def _amounts_exclude(context: Context, left: Fact, right: Fact, shared: _Shared, copied: bool) -> bool:
    a, b = left.quantity, right.quantity
    if left.kind not in AMOUNTS or compare_quantities(a, b) is not Relation.DIFFERENT or of_parts(context, left, right):
        return False
    if a.dimension == "score":
        # one vote or game, unless other names play
        return bool(shared.plain) and names_near(context.left, left) == names_near(context.right, right)
    if not far_apart(a, b):
        return False
    if same_head(left, right) < 0 or same_object(left.slot.of_object, right.slot.of_object) < 0:
        return False
    if a.dimension == "money" and not one_currency(a.unit, b.unit):
        # 5 million francs, 5 million euros; of two dollars either may be written as the other
        dollars = a.unit.endswith("D") and b.unit.endswith("D")
        return (a.lo, a.hi) == (b.lo, b.hi) and not dollars and shared.cover >= _HALF_ELSE
    if a.rate and b.rate and a.rate != b.rate and (a.lo, a.hi) == (b.lo, b.hi):
        # one amount, paid by the week or by the month
        return copied or (shared.cover >= 0.4 and bool(shared.plain or shared.names))
    if (a.dimension == "count" and same_head(left, right) <= 0) or (a.rate != b.rate and a.dimension == "money"):
        return False
    low, high = sorted((a.middle, b.middle))
    of_one = bool((accounts(context.left, left) & accounts(context.right, right)) - WIDE_ACCOUNTS)
    if low <= 0 or high > (_SLIP if of_one else 3) * low:
        return False
    if copied:
        return True
    turned = same_digits(left, right)
    one_rate = a.rate == b.rate != ""
    done = acts(context.left, left) & acts(context.right, right)
    if not (turned or done or one_rate or one_account(context, left, right)):
        # earned and paid out, spent and received
        return False
    enough = len(shared.plain) + len(shared.names) >= 2 or turned
    return bool(shared.plain) and shared.cover >= 0.4 and enough


def _dates_exclude(context: Context, left: Fact, right: Fact, shared: _Shared) -> bool:
    a, b = left.value, right.value
    assert isinstance(a, DateExpr) and isinstance(b, DateExpr)
    if _other_hours(a, b):
        # nothing else is dated, and what is done is one thing: left in the morning, set out late
        single = all(sum(f.kind is left.kind for f in side.dates) == 1 for side in (context.left, context.right))
        return single and bool(deeds(context.left, left) & deeds(context.right, right))
    days = [f.date for f in (left, right)]
    if are_own_days(left, right, (context.left.anchor, context.right.anchor)):
        return False
    if _one_end(a, b):
        return True
    years = bool(a.year and b.year and not a.month and not b.month)
    if not years and any(d is not None and d.lo != d.hi for d in days):
        return False
    if not years and are_then_and_ahead(context, left, right):
        # `opens on 3 June`, `will open on June 30`
        fixed = bool(a.day and b.day and a.month == b.month)
        return fixed and shared.cover >= _WHOLLY and len(shared.plain) >= 2
    by_weekday = a.weekday is not None and b.weekday is not None
    by_month = bool(a.month and b.month) and not (a.until or b.until) and bool(a.day) == bool(b.day)
    if any(d is None for d in days) and not (by_weekday or by_month):
        return False
    if _other_year(left, right):
        return True
    if not _one_act(context, left, right):
        return False
    if years:
        return len(shared.plain) >= 2 and shared.cover >= 0.5
    alike = context.similarity(left.sentence, right.sentence) >= 0.5
    return alike and len(shared.plain) >= 2 and shared.cover >= 0.55


def _one_end(a: DateExpr, b: DateExpr) -> bool:
    """Whether two stretches of days begin or end on one day: from 11 to 13 November, 11-15 November."""
    if a.until is None or b.until is None:
        return False
    starts, ends = (((e.year, e.month, e.day, e.weekday) for e in pair) for pair in ((a, b), (a.until, b.until)))
    return len(set(starts)) == 1 or len(set(ends)) == 1


def _one_act(context: Context, left: Fact, right: Fact) -> bool:
    """Whether what one sentence says is done the other tells too, be it in a noun: was demolished, the demolition begins."""
    if deeds(context.left, left) & deeds(context.right, right):
        return True
    if of_another_act(context.left, left, context.right, right):
        return False
    ours, theirs = acts(context.left, left), acts(context.right, right)
    return bool(ours & told(context.right, right) or theirs & told(context.left, left))


def _other_hours(a: DateExpr, b: DateExpr) -> bool:
    """Whether two weekdays are one, told by parts of it that exclude each other."""
    same = a.weekday == b.weekday is not None and a.part and b.part
    return bool(same) and compare_parts(a.part, b.part) is Relation.DIFFERENT


def _other_year(left: Fact, right: Fact) -> bool:
    """Whether two full dates differ in the year only."""
    a, b = left.value, right.value
    if not (isinstance(a, DateExpr) and isinstance(b, DateExpr)):
        return False
    return bool(a.day and a.year and b.year) and (a.day, a.month) == (b.day, b.month) and a.year != b.year


def _sole_measure(context: Context, left: Fact, right: Fact) -> bool:
    """Whether each text has one measure, sum or length of time of a sort, told in clauses that share words."""
    if left.kind not in (FactKind.MEASURE, FactKind.DURATION, FactKind.MONEY) or not isinstance(right.value, Quantity):
        return False
    one_unit = left.quantity.unit == right.value.unit or left.kind is FactKind.DURATION
    if not _sole(context, left, right) or not one_unit:
        return False
    ours, theirs = clause_of(context, left, True), clause_of(context, right, False)
    low, high = sorted((left.quantity.middle, right.value.middle))
    if left.kind is FactKind.MONEY:
        given = accounts(context.left, left), accounts(context.right, right)
        if given[0] and given[1] and given[0].isdisjoint(given[1]):
            return False
        return len(ours & theirs) > 0 and len(_senses(ours) & _senses(theirs)) >= TELLING
    if len(_senses(ours) & _senses(theirs)) >= TELLING:
        return True
    shared = ours & theirs
    if len(shared) != 1:
        return False
    (word,) = shared
    of_it = _is_topic(context.left, left, word) and _is_topic(context.right, right, word)
    return high <= (_DOUBLE if of_it else _HALF_MORE) * low


def _is_topic(side: Facts, fact: Fact, word: str) -> bool:
    """Whether a sentence begins with a thing, or a figure stands right before it: the moratorium runs, a ten-year moratorium."""
    words = side.sentences[fact.sentence].words
    first = next((w for w in words if is_content(w) and w.concept not in PERIODS), None)
    after = words[fact.last + 1].concept if fact.last + 1 < len(words) else ""
    return word in (first.concept if first else "", after)


def _senses(clause: frozenset[str]) -> frozenset[str]:
    """The words of a clause, with one for those that reports use for one another: gets, receives."""
    return frozenset(map(sense, clause))


_DOUBLE, _HALF_MORE = 2, 1.5
"""how many times one of two lengths may be the other where their clauses share but one word: what is told of, any other"""


def _sole(context: Context, left: Fact, right: Fact) -> bool:
    """Whether each text has one figure of the sort, and no name beside it that is not the other's too."""
    for side, fact in ((context.left, left), (context.right, right)):
        if (
            sum(isinstance(f.value, Quantity) and f.value.dimension == fact.quantity.dimension for f in side.amounts)
            != 1
        ):
            return False
    return named_alike(context, left, right)
