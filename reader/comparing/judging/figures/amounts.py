"""Judges numbers, percent, money, measures, durations and ordinals."""

from __future__ import annotations

from collections.abc import Hashable

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.figures.ages import ages
from reader.comparing.judging.figures.crossing import cross
from reader.comparing.judging.figures.distant import is_specific, pair_distant, pair_equals
from reader.comparing.judging.figures.matching import Look, Match, Shelf, match, only_answer, remembering
from reader.comparing.judging.figures.nobody import none_and_some
from reader.comparing.judging.figures.portions import portions, shares_of_counts
from reader.comparing.judging.figures.remainders import remainders
from reader.comparing.judging.figures.results import results
from reader.comparing.judging.figures.totals import all_and_part, rough_rest, strengths, sums, turned_round, votes
from reader.comparing.judging.making import EXCHANGED, TWIN, Stretch, alone, both, kept, outside, same_figure, spoken
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.aspects import of_two_aspects
from reader.comparing.judging.slots.complements import are_shares_of_one
from reader.comparing.judging.slots.parts import of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of_fact, is_count, why_near
from reader.comparing.judging.slots.scoring import NEAR_SLOT, scorer_of
from reader.comparing.judging.slots.stated import superseded
from reader.comparing.judging.slots.ties import same_head, same_object
from reader.comparing.judging.slots.wholes import opposite_parts, whole_of
from reader.facts.types import Fact, Facts, Quantity

_LEAST = {Relation.EQUAL: 0.12, Relation.NEAR: 0.32, Relation.DIFFERENT: 0.40}


def _value(fact: Fact) -> Hashable:
    if isinstance(fact.value, Quantity):
        return f"{fact.value.lo:.3g}"
    return fact.value


_FAIRLY = 0.6
"""the least score of two figures that the sentences prove to be one thing's"""


def relate(left: Fact, right: Fact) -> Relation:
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        return compare_quantities(left.value, right.value)
    if isinstance(left.value, int) and isinstance(right.value, int):
        return Relation.EQUAL if left.value == right.value else Relation.DIFFERENT
    return Relation.UNKNOWN


def judge_amounts(context: Context, left_spans: list[Stretch], right_spans: list[Stretch]) -> list[Finding]:
    """Findings on amounts, except those in the given stretches, which a relation has dealt with."""
    look = remembering(relate)
    left, right = outside(context.left.amounts, left_spans), outside(context.right.amounts, right_spans)
    shelves = Shelf(left, group_of_fact, _value), Shelf(right, group_of_fact, _value)
    old = kept(context.left, superseded) | kept(context.right, superseded)
    current = [f for f in left if id(f) not in old], [f for f in right if id(f) not in old]
    pairs = match(context, *current, group_of_fact, _value, look, _LEAST)
    pairs = cross(context, pairs, look)
    if old:
        # what was first thought answers only the same figure
        used = {id(f) for p in pairs for f in (p.left, p.right)}
        rest = [f for f in left if id(f) not in used], [f for f in right if id(f) not in used]
        pairs += [
            p
            for p in match(context, *rest, group_of_fact, _value, look, _LEAST)
            if p.relation is Relation.EQUAL and (id(p.left) in old or id(p.right) in old)
        ]
    matched: set[int] = {id(f) for p in pairs if p.relation is Relation.EQUAL for f in (p.left, p.right)}
    findings = [
        *portions(context, left, right, matched),
        *shares_of_counts(context, left, right, matched),
        *votes(context, left, right, matched),
        *sums(context, left, right, matched),
        *ages(context, left, right, matched),
        *strengths(context, left, right, matched),
        *remainders(context, left, right, matched),
    ]
    for pair in pairs:
        if pair.relation is not Relation.EQUAL and (id(pair.left) in matched or id(pair.right) in matched):
            continue
        finding = _verdict(context, pair, shelves, look)
        if finding:
            findings.append(finding)
            matched.update((id(pair.left), id(pair.right)))
    for pair in _distant(context, *current, matched, shelves, look):
        findings.append(_late_verdict(pair))
        matched.update((id(pair.left), id(pair.right)))
    findings += results(context, left, right, matched)
    findings += rough_rest(context, left, right, matched, look)
    findings += all_and_part(context, left, right, matched)
    findings += none_and_some(context, left, right, matched)
    findings += _alone((context.left, context.right), left, shelves[1], matched, look, is_left=True)
    findings += _alone((context.right, context.left), right, shelves[0], matched, look, is_left=False)
    return findings


def _verdict(context: Context, pair: Match, shelves: tuple[Shelf, Shelf], look: Look) -> Finding | None:
    left, right, relation, link = pair[:4]
    if pair.twin:
        if are_shares_of_one(context.left, left, context.right, right) or opposite_parts(context, left, right):
            return None
        if of_two_aspects(context.left, left, context.right, right):
            return None
        if relation is Relation.NEAR:
            return both(left, right, Verdict.CHANGED, why_near(left, right), TWIN, 2)
        return both(
            left, right, Verdict.CONFLICT, f"other figure in the same sentence: {spoken(left)} / {spoken(right)}", TWIN
        )
    if relation is Relation.EQUAL:
        if isinstance(left.value, Quantity) and left.quantity.lo == 0 and left.quantity.dimension == "count":
            return None
        if turned_round(context, left, right):
            reason = f"the two sides of the vote exchanged: {left.text} / {right.text}"
            return both(left, right, Verdict.CONFLICT, reason, link.evidence)
        return same_figure(left, right, link.evidence)
    if link.vetoed or link.head < 0:
        return None
    if relation is Relation.NEAR:
        if shelves[1].gives_apart(left, right) or shelves[0].gives_apart(right, left):
            # at least 17 died, the other report says 17, and 26 of another day
            return None
        return both(left, right, Verdict.CHANGED, why_near(left, right), link.evidence, 2)
    if not pair.swapped and of_parts(context, left, right):
        return None
    if pair.swapped and link.sentence >= 0.35:
        return both(left, right, Verdict.CONFLICT, f"{EXCHANGED}: {left.text} / {right.text}", link.evidence)
    if _stated_elsewhere(left, shelves[1], look) or _stated_elsewhere(right, shelves[0], look):
        swapped = any(
            look(left, other) is Relation.EQUAL and other.sentence == right.sentence
            for other in shelves[1].near(left)
            if other is not right
        )
        if not swapped:
            return None
    whole = scorer_of(context).whole
    if whole and not pair.swapped:
        judged = scorer_of(context).judge(left, right)
        if judged is None:
            return None
        # the next of a row may be meant, and a word such as dozens leaves much open
        vague = left.kind is FactKind.ORDINAL or any(
            isinstance(f.value, Quantity) and f.value.vague for f in (left, right)
        )
        if judged.verdict is Verdict.CHANGED and (vague or judged.score < _FAIRLY or not _sure(context, pair)):
            reason = f"figures differ: {spoken(left)} / {spoken(right)}"
            return both(left, right, Verdict.CHANGED, reason, link.evidence, 3)
    if whole or _sure(context, pair):
        return both(
            left,
            right,
            Verdict.CONFLICT,
            f"other figure for the same thing: {spoken(left)} / {spoken(right)}",
            link.evidence,
        )
    if link.score >= 0.5:
        return both(left, right, Verdict.CHANGED, f"figures differ: {spoken(left)} / {spoken(right)}", link.evidence, 3)
    return None


def _sure(context: Context, pair: Match) -> bool:
    link = pair.tie
    signs = 0
    signs += link.sentence >= 0.35
    signs += link.parallel >= 0.5
    signs += link.head > 0
    signs += link.of_object > 0
    signs += link.event > 0
    signs += link.sentence >= 0.25 and _lonely(context.left, pair.left) and _lonely(context.right, pair.right)
    signs += context.mutual(pair.left.sentence, pair.right.sentence) and link.sentence >= 0.25
    single = signs >= 3 and only_answer(context, pair.left, pair.right, link)
    return signs >= 3 and (link.score >= 0.42 or single)


def _distant(
    context: Context, left: list[Fact], right: list[Fact], matched: set[int], shelves: tuple[Shelf, Shelf], look: Look
) -> list[Match]:
    """Pairs figures that nothing answered yet, over the whole articles.

    Independent reports tell one figure in sentences of few common words. What still ties them: an exact value that
    is no round number, or rare words around it, when each is the other's only good answer.
    """
    if not context.related:
        return []
    mine = [f for f in left if id(f) not in matched]
    theirs = [f for f in right if id(f) not in matched]
    equal = pair_equals(context, mine, theirs, group_of_fact, _value, look, is_specific)
    used = {id(f) for p in equal for f in (p.left, p.right)}
    mine = [
        f
        for f in mine
        if id(f) not in used
        and (_concrete(f) or f.kind is FactKind.ORDINAL)
        and not _stated_elsewhere(f, shelves[1], look)
    ]
    theirs = [
        f
        for f in theirs
        if id(f) not in used
        and (_concrete(f) or f.kind is FactKind.ORDINAL)
        and not _stated_elsewhere(f, shelves[0], look)
    ]
    pairs = [p for p in pair_distant(context, mine, theirs, group_of_fact, look) if _said_of_one(context, p)]
    return equal + [p for p in pairs if p.relation is Relation.EQUAL or not of_parts(context, p.left, p.right)]


def _said_of_one(context: Context, pair: Match) -> bool:
    """Whether two figures that rare words pair are of one thing; over whole articles that asks for more.

    Figures that exclude each other are left to `leftovers` there.
    """
    if pair.relation is Relation.EQUAL or not (context.links and scorer_of(context).whole):
        return True
    if pair.left.kind is FactKind.ORDINAL:
        linked = context.links.get((pair.left.n, pair.right.n), 0.0)
        return linked >= 0.5 and context.mutual(pair.left.sentence, pair.right.sentence)
    return pair.relation is Relation.NEAR and scorer_of(context).score(pair.left, pair.right) >= NEAR_SLOT


def _late_verdict(pair: Match) -> Finding:
    left, right = pair.left, pair.right
    if pair.relation is Relation.EQUAL:
        return same_figure(left, right, pair.evidence)
    reason = f"figures for what seems the same thing: {spoken(left)} / {spoken(right)}"
    if pair.relation is Relation.NEAR:
        reason = why_near(left, right)
    return both(left, right, Verdict.CHANGED, reason, pair.evidence, 3 if pair.relation is Relation.DIFFERENT else 2)


def _lonely(side: Facts, fact: Fact) -> bool:
    """Whether the mention is the only one of its group in its sentence."""
    group = group_of_fact(fact)
    return not any(
        f is not fact and f.sentence == fact.sentence and group_of_fact(f) == group
        for f in side.amounts_of(fact.sentence)
    )


def _stated_elsewhere(fact: Fact, others: Shelf, look: Look) -> bool:
    for other in others.near(fact):
        if look(fact, other) is not Relation.EQUAL:
            continue
        if same_head(fact, other) >= 0 and same_object(fact.slot.of_object, other.slot.of_object) >= 0:
            return True
    return False


def _alone(
    sides: tuple[Facts, Facts], own: list[Fact], others: Shelf, matched: set[int], look: Look, *, is_left: bool
) -> list[Finding]:
    side, other_side = sides
    found: list[Finding] = []
    listed: set[Hashable] = set()
    for fact in own:
        if id(fact) in matched or not _concrete(fact):
            continue
        if any(_states(fact, other, look) for other in others.near(fact)):
            continue
        whole = whole_of(side, fact) if is_count(fact) else None
        if whole is not None and any(
            is_count(o) and o.quantity.lo == whole - fact.quantity.lo for o in others.near(fact)
        ):
            # seven of 19, where the other report speaks of the other twelve
            continue
        if any(are_shares_of_one(side, fact, other_side, o) for o in others.near(fact)):
            continue
        key = (group_of_fact(fact), _value(fact))
        if key in listed:
            continue
        listed.add(key)
        found.append(alone(fact, is_left, "only this report gives this figure"))
    return found


def _states(fact: Fact, other: Fact, look: Look) -> bool:
    """Whether the other report's figure gives this one too, maybe less exactly."""
    relation = look(fact, other)
    if relation is Relation.EQUAL and same_head(fact, other) > 0:
        return True
    if relation not in (Relation.EQUAL, Relation.NEAR) or same_object(fact.slot.of_object, other.slot.of_object) < 0:
        return False
    if relation is Relation.NEAR:
        return same_head(fact, other) >= 0 and fact.slot.predicate == other.slot.predicate
    return relation is Relation.EQUAL


def _concrete(fact: Fact) -> bool:
    """Whether a figure is worth saying that only one report has it."""
    value = fact.value
    if not isinstance(value, Quantity):
        return fact.kind is FactKind.ORDINAL and isinstance(value, int) and value > 2
    if value.dimension == "age" and value.bound:
        # `men over 60` says of whom something is told
        return False
    if value.vague or value.lo == 0 or value.dimension == "multiple":
        return False
    if value.dimension == "count":
        return value.lo > 2 or bool(fact.slot.predicate)
    return True
