"""Judges who is spoken of where a report knows the other's person too: the one stands in the one, the other in the other sentence."""

from __future__ import annotations

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, kept
from reader.comparing.judging.sentences.context import FEW, Context
from reader.facts.gazetteer import sound
from reader.facts.types import Fact, Facts

_ALIKE = (0.2, 0.3)
"""how much alike two sentences must be where either report alone knows one of the persons, where both know both"""
_LINKED = 0.5


def judge_persons(context: Context, found: list[Finding]) -> list[Finding]:
    """`Berg called the strike a mistake` / `A mistake, Lind calls the strike`: at most one finding for each sentence."""
    if not context.related or len(context.left.sentences) + len(context.right.sentences) <= FEW:
        return []
    told = {(f.left.n, f.left.start) for f in found if f.left and f.verdict in (Verdict.CHANGED, Verdict.CONFLICT)}
    ours, theirs = kept(context.left, _by_sentence), kept(context.right, _by_sentence)
    around = kept(context.left, _by_paragraph), kept(context.right, _by_paragraph)
    everyone = [frozenset[str]().union(*side.values()) for side in around]
    made = []
    for index, mine in ours.items():
        best = context.best_right.get(index)
        other = theirs.get(best[0][1]) if best else None
        if not best or other is None or not context.mutual(index, best[0][1]):
            continue
        a, b = _who(mine), _who(other)
        if a == b or a in around[1][other.n] or b in around[0][mine.n]:
            continue
        known = (a in everyone[1]) + (b in everyone[0])
        if not known or best[0][0] < _ALIKE[known - 1] or (mine.n, mine.start) in told:
            continue
        if context.links.get((mine.n, other.n), 0.0) >= _LINKED:
            reason = f"of another person in much the same words: {mine.text} / {other.text}; perhaps two persons"
            made.append(both(mine, other, Verdict.CHANGED, reason, (f"sentences alike {best[0][0]:.2f}",)))
    return made


def _who(fact: Fact) -> str:
    return sound(fact.entity.parts[-1])


def _persons(facts: Facts) -> list[Fact]:
    """The persons that are spoken of; what is theirs is something else."""
    sentences = facts.sentences
    return [
        f
        for f in facts.names
        if f.kind is FactKind.PERSON
        and f.entity.parts
        and not sentences[f.sentence].words[f.last].key.endswith(("'s", "s'"))
    ]


def _by_sentence(facts: Facts) -> dict[int, Fact]:
    """The person of each sentence that names only one."""
    found: dict[int, list[Fact]] = {}
    for fact in _persons(facts):
        found.setdefault(fact.sentence, []).append(fact)
    return {index: people[0] for index, people in found.items() if len({_who(p) for p in people}) == 1}


def _by_paragraph(facts: Facts) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for fact in _persons(facts):
        found[fact.n] = found.get(fact.n, frozenset()) | {_who(fact)}
    return found
