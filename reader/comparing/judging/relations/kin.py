"""Judges kinship: who is a wife in one report is a sister in the other."""

from __future__ import annotations

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.facts.relations.kinship import Kinship, read_kinships
from reader.facts.types import Fact, Facts


def judge_kin(context: Context) -> list[Finding]:
    """One finding for each two persons of whom the reports tell other kinships, and no common one."""
    ours, theirs = kept(context.left, _kinships), kept(context.right, _kinships)
    found: list[Finding] = []
    told: set[frozenset[str]] = set()
    for left in ours:
        both = frozenset((left.one.entity.key, left.other.entity.key))
        answers = [(right, way) for right in theirs if (way := _one_pair(left, right))]
        if not answers or both in told or any(_agree(left, right, way) for right, way in answers):
            continue
        told.add(both)
        right, _ = answers[0]
        a, b = (
            passage(side, kin.one.n, kin.start, kin.end) for side, kin in ((context.left, left), (context.right, right))
        )
        near = {left.sort, right.sort} in _NEAR
        reason = f"other kin: {a.text} of {left.other.text} / {b.text} of {right.other.text}"
        verdict = Verdict.CHANGED if near else Verdict.CONFLICT
        found.append(Finding(FactKind.RELATION, verdict, 2 if near else 3, a, b, reason, ("the same two persons",)))
    return found


_NEAR = ({"spouse", "betrothed"}, {"child", "child by law"}, {"parent", "parent by law"}, {"sibling", "sibling by law"})
"""sorts that a report may well tell for each other"""


def _kinships(side: Facts) -> list[Kinship]:
    return [kin for s in side.sentences for kin in read_kinships(s, side.names_of(s.index))]


def _one_pair(left: Kinship, right: Kinship) -> int:
    """1 if both speak of the same two persons, -1 if they name them crosswise, 0 for others."""
    if _one(left.one, right.one) and _one(left.other, right.other):
        return 1
    return -1 if _one(left.one, right.other) and _one(left.other, right.one) else 0


def _one(a: Fact, b: Fact) -> bool:
    """Whether a name is the other one or part of it; kin share their surname, so nothing looser will do."""
    mine, other = a.entity.parts, b.entity.parts
    return mine == other or (min(len(mine), len(other)) == 1 and mine[0] == other[0])


def _agree(left: Kinship, right: Kinship, way: int) -> bool:
    if way < 0:
        return left.sort == right.inverse
    # nobody is a brother and a sister
    return left.sort == right.sort and {left.female, right.female} != {True, False}
