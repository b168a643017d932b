"""Another rank of one thing in two short texts: the largest bank in Spain, the second-largest bank in Spain."""

from __future__ import annotations

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import kept, overlap
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.superlatives import Rank, ranks

_ALIKE = 0.5
"""likeness of two sentences that rank one thing"""


def judge_ranks(context: Context, found: list[Finding]) -> list[Finding]:
    """One finding for each rank of the left text that the right one gives otherwise; `found` are the findings before."""
    if not context.few or not context.related:
        return []
    made = []
    for one in kept(context.left, ranks):
        answers = [o for o in kept(context.right, ranks) if o.degree == one.degree and o.things & one.things]
        if len(answers) != 1 or answers[0].rank == one.rank or one.opens or answers[0].opens:
            continue
        if not _one_thing(context, one, answers[0]):
            continue
        a, b = one.mention, answers[0].mention
        if not any(overlap(f.left, a) or overlap(f.right, b) for f in found if f.left and f.right):
            reason = f"other rank of the same thing: {a.text} / {b.text}"
            made.append(Finding(FactKind.ORDINAL, Verdict.CONFLICT, 3, a, b, reason, ("the same thing ranked",)))
    return made


def _one_thing(context: Context, one: Rank, other: Rank) -> bool:
    """Whether two sentences rank one thing: they answer each other, and neither names another owner, place or body."""
    if context.similarity(one.sentence, other.sentence) < _ALIKE or not context.mutual(one.sentence, other.sentence):
        return False
    ours, theirs = (
        {name.entity.key for name in side.names_of(index)}
        for side, index in ((context.left, one.sentence), (context.right, other.sentence))
    )
    return not (ours - theirs and theirs - ours) and (one.whose == other.whose or not (one.whose and other.whose))
