"""Judges attribution: a source that one report names for a statement and the other leaves out."""

from __future__ import annotations

from collections import defaultdict

from reader.article import Finding
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import alone
from reader.facts.types import Fact


def judge_sources(context: Context) -> list[Finding]:
    """Sources of sentences that the other report tells too, but without any source and without this one anywhere."""
    found: list[Finding] = []
    for own, others, is_left in (
        (context.left.sources, context.right.sources, True),
        (context.right.sources, context.left.sources, False),
    ):
        known = {fact.value for fact in others}
        sourced: dict[int, list[Fact]] = defaultdict(list)
        for fact in others:
            sourced[fact.sentence].append(fact)
        listed: set[object] = set()
        for fact in own:
            if fact.value in known or fact.value in listed:
                continue
            best = (context.best_right if is_left else context.best_left).get(fact.sentence)
            if not best or best[0][0] < 0.5 or best[0][1] in sourced:
                continue
            pair = (fact.sentence, best[0][1]) if is_left else (best[0][1], fact.sentence)
            if context.related and context.mutual(*pair):
                listed.add(fact.value)
                found.append(alone(fact, is_left, "only this report says who states it", 2))
    return found
