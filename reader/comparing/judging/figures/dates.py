"""Judges dates and times."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.figures.distant import pair_distant, pair_equals
from reader.comparing.judging.figures.matching import Look, Match, Shelf, match, remembering
from reader.comparing.judging.making import TWIN, Judged, Stretch, alone, both, outside, same_figures, spoken
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.days import are_own_days, compare_dates, date_values, day_counts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities
from reader.comparing.judging.slots.scoring import scorer_of
from reader.facts.types import DateExpr, Fact, Quantity

_LEAST = {Relation.EQUAL: 0.1, Relation.NEAR: 0.32, Relation.DIFFERENT: 0.42}


def _kind(fact: Fact) -> Hashable:
    return fact.kind


def _granularity(fact: Fact) -> Hashable:
    return fact.kind, fact.date.granularity if fact.date else ""


def judge_dates(context: Context, left_spans: list[Stretch], right_spans: list[Stretch]) -> list[Finding]:
    """Findings on dates and times, except those in the given stretches."""
    anchors = (context.left.anchor, context.right.anchor)
    left, right = outside(context.left.dates, left_spans), outside(context.right.dates, right_spans)

    def value(fact: Fact) -> Hashable:
        if isinstance(fact.value, DateExpr):
            found = date_values(fact, fact, anchors)[0] if fact.date is None else fact.date
            if found is not None:
                return found.lo
            # the tense is only a guess
            return str(replace(fact.value, direction=""))
        return str(fact.value)

    @remembering
    def relate(a: Fact, b: Fact) -> Relation:
        return compare_dates(a, b, anchors)

    shelves = Shelf(left, _kind, value), Shelf(right, _kind, value)
    pairs = match(context, left, right, _kind, value, relate, _LEAST)
    findings: list[Finding] = []
    matched: set[int] = set()
    for pair in pairs:
        finding = _verdict(context, pair, shelves, relate)
        if finding:
            findings.append(finding)
            matched.update((id(pair.left), id(pair.right)))
    if context.related:
        for pair in _distant(context, left, right, matched, value, relate, shelves):
            a, b = pair.left, pair.right
            if pair.relation is Relation.EQUAL:
                verdict = Verdict.SAME if same_figures(a.text, b.text) else Verdict.RESTATED
                findings.append(both(a, b, verdict, f"same {_sort(a)}: {spoken(a)}", pair.evidence))
            elif not same_figures(a.text, b.text) and day_counts(context.left, a) == day_counts(context.right, b):
                if pair.relation is not Relation.DIFFERENT:
                    findings.append(_less_exact(a, b, pair.evidence))
                    matched.update((id(a), id(b)))
                    continue
                reason = f"{_sort(a)}s of what seems the same thing: {spoken(a)} / {spoken(b)}"
                findings.append(both(a, b, Verdict.CHANGED, reason, pair.evidence, 2))
            matched.update((id(a), id(b)))
    findings += _last_ones(context, left, right, matched, relate)
    for own, others, is_left in ((left, shelves[1], True), (right, shelves[0], False)):
        listed: set[Hashable] = set()
        for fact in own:
            if id(fact) in matched or not _concrete(fact):
                continue
            if any(
                (relate(fact, other) if is_left else relate(other, fact)) in (Relation.EQUAL, Relation.NEAR)
                for other in others.near(fact)
            ):
                continue
            key = value(fact)
            if key not in listed:
                listed.add(key)
                findings.append(
                    alone(
                        fact,
                        is_left,
                        "only this report gives this " + ("time" if fact.kind is FactKind.TIME else "date"),
                    )
                )
    return findings


def _last_ones(context: Context, left: list[Fact], right: list[Fact], matched: set[int], relate: Look) -> list[Finding]:
    """The one date that is left in either of two short texts, told less exactly in one: on Sunday, at the weekend."""
    ours, theirs = ([f for f in side if id(f) not in matched and f.kind is FactKind.DATE] for side in (left, right))
    if not context.few or len(ours) != 1 or len(theirs) != 1 or relate(ours[0], theirs[0]) is not Relation.NEAR:
        return []
    a, b = ours[0], theirs[0]
    if not context.mutual(a.sentence, b.sentence):
        return []
    matched.update((id(a), id(b)))
    return [_less_exact(a, b, ("the only ones left",))]


def _distant(
    context: Context,
    left: list[Fact],
    right: list[Fact],
    matched: set[int],
    value: Callable[[Fact], Hashable],
    relate: Look,
    shelves: tuple[Shelf, Shelf],
) -> list[Match]:
    """Dates that nothing answered yet: equal days anywhere, then different ones beside the same rare words."""
    mine = [f for f in left if id(f) not in matched]
    theirs = [f for f in right if id(f) not in matched]
    equal = pair_equals(context, mine, theirs, _kind, value, relate, _concrete)
    used = {id(f) for p in equal for f in (p.left, p.right)}

    def stated(fact: Fact, others: Shelf, flip: bool) -> bool:
        return any((relate(o, fact) if flip else relate(fact, o)) is Relation.EQUAL for o in others.near(fact))

    mine = [f for f in mine if id(f) not in used and _concrete(f) and not stated(f, shelves[1], False)]
    theirs = [f for f in theirs if id(f) not in used and _concrete(f) and not stated(f, shelves[0], True)]
    pairs = pair_distant(context, mine, theirs, _granularity, relate, least=0.45)
    if context.links and scorer_of(context).whole:
        # over whole articles, dates that exclude each other are left to `leftovers`
        pairs = [p for p in pairs if p.relation is not Relation.DIFFERENT]
    return equal + pairs


def _verdict(context: Context, pair: Match, shelves: tuple[Shelf, Shelf], relate: Look) -> Finding | None:
    left, right, relation, link = pair[:4]
    if pair.twin:
        if same_figures(left.text, right.text):
            return None
        if relation is Relation.NEAR:
            return _less_exact(left, right, TWIN)
        if are_own_days(left, right, (context.left.anchor, context.right.anchor)):
            return _each_day(left, right, TWIN)
        return both(
            left,
            right,
            Verdict.CONFLICT,
            f"other {_sort(left)} in the same sentence: {spoken(left)} / {spoken(right)}",
            TWIN,
        )
    if relation is Relation.EQUAL:
        if same_figures(left.text, right.text):
            return both(left, right, Verdict.SAME, f"same {_sort(left)}", link.evidence)
        return both(left, right, Verdict.RESTATED, f"same {_sort(left)} in another form: {spoken(left)}", link.evidence)
    if same_figures(left.text, right.text):
        # one day, by an hour in one report; or one relative word told from two days
        return (
            both(left, right, Verdict.SAME, f"same {_sort(left)}", link.evidence) if relation is Relation.NEAR else None
        )
    if relation is Relation.NEAR:
        if link.parallel < 0.3 and not context.mutual(left.sentence, right.sentence):
            return None
        return _less_exact(left, right, link.evidence)
    for fact, others, flip in ((left, shelves[1], False), (right, shelves[0], True)):
        for other in others.near(fact):
            found = relate(other, fact) if flip else relate(fact, other)
            if found is Relation.EQUAL:
                return None
    signs = (
        (link.sentence >= 0.4)
        + (link.parallel >= 0.5)
        + (context.mutual(left.sentence, right.sentence) and link.sentence >= 0.3)
        + (len(left.slot.near & right.slot.near) >= 2)
    )
    if signs >= 3:
        if are_own_days(left, right, (context.left.anchor, context.right.anchor)):
            return _each_day(left, right, link.evidence)
        return both(
            left,
            right,
            Verdict.CONFLICT,
            f"other {_sort(left)} for the same thing: {spoken(left)} / {spoken(right)}",
            link.evidence,
        )
    return None


def _sort(fact: Fact) -> str:
    return "time" if fact.kind is FactKind.TIME else "date"


def _each_day(left: Fact, right: Fact, evidence: tuple[str, ...]) -> Finding:
    reason = f"each report tells its own day: {spoken(left)} / {spoken(right)}"
    return both(left, right, Verdict.CHANGED, reason, evidence, 2)


def _less_exact(left: Fact, right: Fact, evidence: tuple[str, ...]) -> Finding:
    """One date told more or less closely; only part of a day apart is a mere detail."""
    days = [f.value.weekday if isinstance(f.value, DateExpr) else None for f in (left, right)]
    known = [f.date.lo if f.date and f.date.lo == f.date.hi else None for f in (left, right)]
    fixed = [
        (f.value.month, f.value.day) if isinstance(f.value, DateExpr) and f.value.day else None for f in (left, right)
    ]
    if any(told[0] is not None and told[0] == told[1] for told in (days, fixed)) or (
        known[0] is not None and known[0] == known[1]
    ):
        reason = f"same day, told more closely in one report: {left.text} / {right.text}"
        return both(left, right, Verdict.RESTATED, reason, evidence)
    reason = f"same {_sort(left)}, other precision: {left.text} / {right.text}"
    return both(left, right, Verdict.CHANGED, reason, evidence, 2)


def judge_since(context: Context) -> Judged:
    """`the highest since 1994` against `the highest in three decades`, told from the day of the report."""
    judged = Judged([], [], [])
    for dates, amounts, is_left in (
        (context.left.dates, context.right.amounts, True),
        (context.right.dates, context.left.amounts, False),
    ):
        anchor = context.left.anchor or context.right.anchor
        since = [d for d in dates if isinstance(d.value, DateExpr) and d.value.since and d.value.year]
        if not since or anchor is None:
            continue
        spans = [a for a in amounts if a.kind is FactKind.DURATION and a.quantity.lo >= 2 * 31556952]
        for day in since:
            assert isinstance(day.value, DateExpr) and day.value.year is not None
            years = anchor.year - day.value.year
            for span in spans:
                pair = (day.sentence, span.sentence) if is_left else (span.sentence, day.sentence)
                alike = context.similarity(*pair) >= 0.3 or _one_figure(context, *pair)
                if not alike or abs(span.quantity.middle / 31556952 - years) > 1 + 0.05 * years:
                    continue
                reason = f"told from the day of the report: {day.text} is {years} years back"
                shown = replace(span, kind=FactKind.DATE)
                a, b = (day, shown) if is_left else (shown, day)
                judged.findings.append(both(a, b, Verdict.RESTATED, reason))
                judged.left_spans.append((a.n, a.start, a.end))
                judged.right_spans.append((b.n, b.start, b.end))
                break
    return judged


def _one_figure(context: Context, left: int, right: int) -> bool:
    """Whether two sentences give one figure that is no small count."""
    theirs = [f.value for f in context.right.amounts_of(right) if isinstance(f.value, Quantity)]
    return any(
        compare_quantities(f.value, other) is Relation.EQUAL
        for f in context.left.amounts_of(left)
        if isinstance(f.value, Quantity)
        and f.value.dimension != "duration"
        and (f.kind is not FactKind.NUMBER or f.value.lo > 12)
        for other in theirs
    )


def _concrete(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, DateExpr):
        return (
            bool(value.year or value.month or value.weekday is not None or value.unit in ("day",))
            and value.position != "ago"
        )
    return True
