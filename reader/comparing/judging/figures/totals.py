"""Figures that answer one another as wholes and parts, as rough and exact, as the only ones of their sort."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.figures.matching import Look
from reader.comparing.judging.making import both, same_figure
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import (
    Relation,
    compare_quantities,
    group_of_fact,
    is_count,
    is_score,
    why_near,
)
from reader.comparing.judging.slots.ties import same_head, same_object
from reader.comparing.judging.slots.wholes import whole_of
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Quantity
from reader.facts.words import stem


def rough_rest(context: Context, left: list[Fact], right: list[Fact], matched: set[int], look: Look) -> list[Finding]:
    """The one figure of its sort that is left in either of two short texts, rough in one: 48 percent, just under half.

    Also one value in two forms: 160 km/h, 100 mph.
    """
    found: list[Finding] = []
    if not context.few:
        return found
    rest: dict[Hashable, tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for side, facts in enumerate((left, right)):
        for fact in facts:
            if id(fact) not in matched and fact.kind is not FactKind.ORDINAL:
                rest[group_of_fact(fact)][side].append(fact)
    for ours, theirs in rest.values():
        pairs = [(a, b) for a in ours for b in theirs if a.kind is FactKind.MEASURE and _in_two_units(a, b, look)]
        if len(pairs) == 1 and (len(ours) > 1 or len(theirs) > 1):
            ours, theirs = [pairs[0][0]], [pairs[0][1]]
        if len(ours) != 1 or len(theirs) != 1:
            continue
        a, b = ours[0], theirs[0]
        relation = look(a, b)
        if relation is not Relation.NEAR and not (relation is Relation.EQUAL and a.kind in _IN_TWO_FORMS):
            continue
        if same_head(a, b) < 0 or (a.slot.predicate or b.slot.predicate) != (b.slot.predicate or a.slot.predicate):
            continue
        if same_object(a.slot.of_object, b.slot.of_object) < 0 and not (
            _of_its(context.left, a, context.right, b) or _of_its(context.right, b, context.left, a)
        ):
            continue
        matched.update((id(a), id(b)))
        evidence = ("the only ones left",)
        if relation is Relation.NEAR:
            found.append(both(a, b, Verdict.CHANGED, why_near(a, b), evidence, 2))
        else:
            found.append(same_figure(a, b, evidence))
    return found


def _in_two_units(a: Fact, b: Fact, look: Look) -> bool:
    return a.quantity.unit != b.quantity.unit and look(a, b) is Relation.EQUAL


_IN_TWO_FORMS = (FactKind.MEASURE, FactKind.PERCENT, FactKind.DURATION, FactKind.MONEY)
_ITS = frozenset("its their his her".split())


def _of_its(side: Facts, fact: Fact, other: Facts, answer: Fact) -> bool:
    """Whether a share is of what its sentence says of the other's whole: a third of the lake, the lake lost 32% of its surface."""
    words = side.sentences[fact.sentence].words
    owned = any(w.key in _ITS for w in words[fact.last + 1 : fact.last + 4])
    whole = {w.concept for w in other.sentences[answer.sentence].words[answer.last + 1 : answer.last + 5] if w.is_word}
    before = {w.concept for w in words[: fact.first] if is_content(w)}
    return owned and bool(whole & before)


def _of_other_shock(side: Facts, fact: Fact) -> bool:
    """Whether a magnitude is an aftershock's, or a quake's of another year."""
    words = side.sentences[fact.sentence].words
    return any(w.stem in ("aftershock", "foreshock") or (w.is_digit and len(w.text) == 4) for w in words)


def strengths(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """The magnitudes of two reports that each know but one: a quake has one, other shocks apart."""
    ours, theirs = (
        [f for f in facts if isinstance(f.value, Quantity) and f.value.dimension == "magnitude" and not _of_other_shock(side, f)]
        for side, facts in ((context.left, left), (context.right, right))
    )  # fmt: skip
    if not context.related or any(len({f.quantity.lo for f in side}) != 1 for side in (ours, theirs)):
        return []
    a, b = ours[0], theirs[0]
    if id(a) in matched or id(b) in matched or compare_quantities(a.quantity, b.quantity) is not Relation.DIFFERENT:
        return []
    matched.update(id(f) for f in (*ours, *theirs))
    return [both(a, b, Verdict.CONFLICT, f"other magnitude: {a.text} / {b.text}", ("the only one in either report",))]


_EVERYONE = frozenset("all both entire whole".split())


def all_and_part(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """`three of the four were rescued` in one report, `all four were rescued` in the other."""
    found: list[Finding] = []
    if not context.related:
        return found
    for own, others, is_left in ((left, right, True), (right, left, False)):
        ours, theirs = (context.left, context.right) if is_left else (context.right, context.left)
        for part in own:
            whole = whole_of(ours, part) if is_count(part) else None
            if whole is None or part.quantity.lo >= whole:
                continue
            for full in others:
                words = theirs.sentences[full.sentence].words
                everyone = any(w.key in _EVERYONE for w in words[max(0, full.first - 4) : full.first])
                if not everyone or not is_count(full) or full.quantity.lo != whole or id(part) in matched:
                    continue
                event = part.slot.predicate
                a, b = (part, full) if is_left else (full, part)
                one = event == full.slot.predicate and bool(event)
                verb = {*part.slot.after} & {*full.slot.after} - {full.slot.head}
                verb |= set(part.slot.after[:2]) & set(full.slot.after)
                beside = part.slot.before[:1] == full.slot.before[:1] != () or bool(verb)
                # `30 survived`: the verb stands where the noun would
                one = one or (beside and same_head(part, full) > 0) or part.slot.head in verb
                if one and context.similarity(a.sentence, b.sentence) >= 0.3:
                    matched.update((id(part), id(full)))
                    reason = f"a part in one report, all in the other: {a.text} / {b.text}"
                    found.append(both(a, b, Verdict.CONFLICT, reason, ("same whole", "same event")))
    return found


def sums(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """Counts that one report adds up: 62 passengers and 5 crew / 67 people."""
    found: list[Finding] = []
    for own, others, is_left in ((left, right, True), (right, left, False)):
        groups: dict[int, list[Fact]] = defaultdict(list)
        for fact in own:
            if id(fact) not in matched and is_count(fact):
                groups[fact.sentence].append(fact)
        totals: dict[float, list[Fact]] = defaultdict(list)
        for fact in others:
            if id(fact) not in matched and is_count(fact):
                totals[fact.quantity.lo].append(fact)
        for parts in groups.values():
            if not 2 <= len(parts) <= 4:
                continue
            for total in totals.get(sum(p.quantity.lo for p in parts), ()):
                pair = (parts[0].sentence, total.sentence) if is_left else (total.sentence, parts[0].sentence)
                if context.similarity(*pair) < 0.2:
                    continue
                beside = {f.quantity.lo for f in others if f.sentence == total.sentence and is_count(f)}
                if any(p.quantity.lo in beside for p in parts):
                    # `three of seven counts` and `three counts, cleared of four`: both give a part and the whole
                    matched.update(id(p) for p in parts if p.quantity.lo not in beside)
                    matched.add(id(total))
                    break
                side = context.left if is_left else context.right
                text = side.texts[parts[0].n][parts[0].start : parts[-1].end]
                whole = replace(parts[0], end=parts[-1].end, text=text, label=total.label)
                a, b = (whole, total) if is_left else (total, whole)
                found.append(
                    both(
                        a,
                        b,
                        Verdict.CHANGED,
                        f"one report adds up: {whole.text} / {total.text}",
                        ("the parts add up",),
                        2,
                    )
                )
                matched.update(id(p) for p in parts)
                matched.add(id(total))
                break
    return found


_FOR_OR_AGAINST = frozenset("for against favour favor support opposed opposing yes no yea nay".split())


def votes(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """One vote as a score and in words: 311-94 / 311 votes in favour and 94 against; or with other numbers."""
    found: list[Finding] = []
    for own, others, is_left in ((left, right, True), (right, left, False)):
        side = context.right if is_left else context.left
        scores = [f for f in own if id(f) not in matched and is_score(f)]
        told = list(_in_words(side, [f for f in others if id(f) not in matched]))
        for score in scores:
            same = next((t for t in told if t.sides == {score.quantity.lo, score.quantity.hi}), None)
            if same is None and not (
                len(scores) == len(told) == 1 and _one_vote(context, score, told[0].fact, is_left)
            ):
                continue
            other = same or told[0]
            told.remove(other)
            fact = replace(other.fact, label=score.label) if same else other.fact
            a, b = (score, fact) if is_left else (fact, score)
            if same:
                found.append(both(a, b, Verdict.RESTATED, f"the same vote in words: {a.text} / {b.text}"))
            else:
                found.append(both(a, b, Verdict.CONFLICT, f"other result of one vote: {a.text} / {b.text}"))
            matched.update((id(score), *other.parts))
    return found


class _Vote(NamedTuple):
    """Two counts that are the two sides of a vote."""

    fact: Fact
    sides: set[float]
    parts: tuple[int, int]
    """ids of the two counts"""


def _in_words(side: Facts, counts: list[Fact]) -> Iterator[_Vote]:
    """`311 votes in favour and 94 against`, `52 votes against 48`."""
    for one, two in pairwise([f for f in counts if is_count(f)]):
        if one.sentence != two.sentence or not 0 < two.first - one.last <= _APART:
            continue
        words = side.sentences[one.sentence].words
        end = two.last
        while end + 1 < len(words) and words[end + 1].key in _FOR_OR_AGAINST | _VOTING:
            end += 1
        if not any(w.key in _FOR_OR_AGAINST for w in words[one.last : end + 1]):
            continue
        text = side.texts[one.n][one.start : words[end].end]
        sides = {one.quantity.lo, two.quantity.lo}
        yield _Vote(replace(one, end=words[end].end, text=text, label=text), sides, (id(one), id(two)))


def _one_vote(context: Context, score: Fact, told: Fact, is_left: bool) -> bool:
    """Whether two answering sentences tell one vote, as far as the words beside the numbers say."""
    pair = (score.sentence, told.sentence) if is_left else (told.sentence, score.sentence)
    return context.related and context.mutual(*pair) and context.similarity(*pair) >= _ALIKE_VOTE


_APART = 7
"""words between the two sides of a vote"""
_ALIKE_VOTE = 0.3


_VOTING = frozenset("in votes vote".split())
_DECIDED = frozenset(
    stem(w) for w in "win lose beat pass reject approve fail carry defeat adopt clear survive fall".split()
)


def turned_round(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one vote is told with its two sides exchanged, and nothing says who won: the vote was 52 to 48, 48 to 52."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)) or left.value.dimension != "score":
        return False
    if (left.value.lo, left.value.hi) == (right.value.lo, right.value.hi) or left.value.lo == left.value.hi:
        return False
    sides = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    words = [{w.stem for w in s.words} for s in sides]
    vote = all("VOTE" in s.content for s in sides)
    alike = context.similarity(left.sentence, right.sentence) >= _ONE_VOTE
    return vote and alike and words[0].isdisjoint(_DECIDED) and words[1].isdisjoint(_DECIDED)


_ONE_VOTE = 0.6
