"""Names that stand in one place of two sentences which tell of two things: troops sent to Chad, withdrawn from Mali."""

from __future__ import annotations

from collections import defaultdict

from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.superlatives import ranks
from reader.facts.statements.opposed_words import opposite_concepts
from reader.facts.types import Fact, Facts, Predicate


def are_contrasted(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences say opposite things, or rank two things: troops sent to Chad, withdrawn from Mali."""
    ours, theirs = (
        {(p.concept, p.positive) for p in kept(side, _said).get(fact.sentence, ())}
        for side, fact in ((context.left, left), (context.right, right))
    )
    if any((concept, not positive) in theirs for concept, positive in ours):
        return True
    ranked = [
        [r for r in kept(side, ranks) if r.sentence == fact.sentence]
        for side, fact in ((context.left, left), (context.right, right))
    ]
    return any(a.rank != b.rank and a.degree == b.degree and a.things & b.things for a in ranked[0] for b in ranked[1])


def _said(facts: Facts) -> dict[int, list[Predicate]]:
    """By sentence what is said by words that have an opposite, denials apart."""
    found: dict[int, list[Predicate]] = defaultdict(list)
    for predicate in facts.predicates:
        if not predicate.negated and predicate.concept in opposite_concepts():
            found[predicate.sentence].append(predicate)
    return found
