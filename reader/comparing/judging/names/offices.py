"""Judges offices: one post, and each report gives it to somebody else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import TWIN, both, statement
from reader.comparing.judging.names.entities import is_bare_office
from reader.comparing.judging.names.titled import meaning
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import groups_of, sound
from reader.facts.types import Fact, Facts, Frame

_ALIKE = 0.3
"""least likeness of the two sentences"""


def judge_offices(context: Context) -> list[Finding]:
    """`The choir picked Ada Lind as conductor` / `Bo Rask was picked as conductor`: one finding for each office."""
    if not context.related:
        return []
    ours = [f for f in context.left.frames if f.relation == "office"]
    theirs = [f for f in context.right.frames if f.relation == "office"]
    found: list[Finding] = []
    told: set[frozenset[str]] = set()
    for left in ours[:40]:
        for right in theirs[:40]:
            if left.patient != right.patient or left.agent & right.agent or left.patient in told:
                continue
            if left.third and right.third and not left.third & right.third:
                continue
            similarity = context.similarity(left.sentence, right.sentence)
            least = (0.05 if context.few else _ALIKE / 2) if left.third & right.third else _ALIKE
            if similarity < least or not context.mutual(left.sentence, right.sentence):
                continue
            if (
                _named(context.right, left)
                or _named(context.left, right)
                or _several(ours, left)
                or _several(theirs, right)
            ):
                continue
            told.add(left.patient)
            reason = f"one office, two names: {left.text} / {right.text}"
            evidence = ("same office", f"sentences alike {similarity:.2f}")
            found.append(
                Finding(FactKind.PERSON, Verdict.CONFLICT, 3, statement(left), statement(right), reason, evidence)
            )
    return found


def other_offices(context: Context, finding: Finding) -> bool:
    """Whether the two persons of a finding were given different offices: the mayor and her deputy."""
    given = []
    for side, place in ((context.left, finding.left), (context.right, finding.right)):
        if place is None:
            return False
        given.append(
            {f.patient for f in side.frames if f.relation == "office" and (f.n, f.start) == (place.n, place.start)}
        )
    return bool(given[0] and given[1] and not given[0] & given[1])


def _several(frames: list[Frame], frame: Frame) -> bool:
    """Whether one report gives the office to two: before and after, or two such posts."""
    return any(f.patient == frame.patient and not f.agent & frame.agent for f in frames)


def _named(side: Facts, frame: Frame) -> bool:
    """Whether a report names the person of a frame of the other one, in whatever spelling."""
    own = {sound(part) for part in frame.agent}
    return any(sound(part) in own for name in side.names for part in name.entity.parts[-1:])


def judge_holders(context: Context) -> list[Finding]:
    """One office, two names: the president of X is A here and B there, and neither report knows the other's."""
    if not context.related:
        return []
    named = [{f.entity.parts[-1] for f in side.names if f.entity.parts} for side in (context.left, context.right)]
    ours_by_head, theirs_by_head = _by_office(context.left.roles), _by_office(context.right.roles)
    found: list[Finding] = []
    listed: set[tuple[str, str]] = set()
    for heads, mine in ours_by_head.items():
        others = theirs_by_head.get(heads, [])
        single = len({f.slot.subject for f in mine}) == len({f.slot.subject for f in others}) == 1
        for left, right in ((a, b) for a in mine[:8] for b in others[:8]):
            rest, other_rest = meaning(left.text)[1], meaning(right.text)[1]
            if not (rest == other_rest != frozenset()) and not (
                single and heads <= _SINGLE_OFFICES and (not rest or not other_rest or rest & other_rest)
            ):
                continue
            ours, theirs = _holder(context.left, left), _holder(context.right, right)
            if ours is None or theirs is None or (ours.entity.key, theirs.entity.key) in listed:
                continue
            if ours.entity.parts[-1] in named[1] and theirs.entity.parts[-1] in named[0]:
                continue
            known = ours.entity.parts[-1] in named[1] or theirs.entity.parts[-1] in named[0]
            if known and (left.n, right.n) not in context.links:
                continue
            if _bears(context.left, theirs, heads) or _bears(context.right, ours, heads):
                continue
            if sound(ours.entity.parts[-1]) == sound(theirs.entity.parts[-1]):
                continue
            listed.add((ours.entity.key, theirs.entity.key))
            reason = f"one office, two names: {ours.text} / {theirs.text}"
            found.append(both(ours, theirs, Verdict.CHANGED, reason, ("same office: " + left.text,), 3))
    return found


def _bears(side: Facts, name: Fact, heads: frozenset[str]) -> bool:
    """Whether a report gives an office to the person whom the other report names there."""
    surname = name.entity.parts[-1]
    return any(role.slot.subject.split()[-1:] == [surname] and heads & meaning(role.text)[0] for role in side.roles)


def _by_office(roles: list[Fact]) -> dict[frozenset[str], list[Fact]]:
    """Present roles by their titles."""
    table: dict[frozenset[str], list[Fact]] = defaultdict(list)
    for fact in roles:
        heads, rest = meaning(fact.text)
        if heads and "former" not in rest:
            table[heads].append(fact)
    return table


_SINGLE_OFFICES = groups_of(
    """president prime_minister chancellor chief_executive chief_financial_officer judge coach mayor governor owner king queen pope
    chairman envoy founder foreign_minister finance_minister interior_minister defence_minister secretary_general pilot"""
)


def _holder(side: Facts, role: Fact) -> Fact | None:
    """The person whom a role stands beside."""
    beside = [n for n in side.names if n.sentence == role.sentence and n.entity.key == role.slot.subject]
    return beside[0] if beside and len(beside[0].entity.parts) > 1 else None


def judge_bare_offices(context: Context) -> list[Finding]:
    """`the Foreign Secretary flew to Cairo` / `the Home Secretary flew to Cairo`: offices whose holders nobody names."""
    found: list[Finding] = []
    for left in filter(is_bare_office, context.left.names):
        for right in filter(is_bare_office, context.right.names):
            if _one_office(left, right) or not context.same_gap(left, right):
                continue
            pair = replace(left, kind=FactKind.ROLE), replace(right, kind=FactKind.ROLE)
            found.append(both(*pair, Verdict.CHANGED, f"another office: {left.text} / {right.text}", TWIN))
    return found


def _one_office(left: Fact, right: Fact) -> bool:
    """Whether two offices may be one: the minister and the health minister, the premier and the prime minister."""
    (heads, rest), (other_heads, other_rest) = meaning(left.text), meaning(right.text)
    return bool(heads & other_heads) and (not rest or not other_rest or bool(rest & other_rest))
