"""Turns pairs of facts into findings."""

from __future__ import annotations

from reader.article import Finding, Mention, Verdict
from reader.facts.types import Fact
from reader.parsing.tokens import fold_typography

SEVERITY = {
    Verdict.CONFLICT: 3,
    Verdict.CHANGED: 2,
    Verdict.RESTATED: 1,
    Verdict.SAME: 1,
    Verdict.ONLY_LEFT: 1,
    Verdict.ONLY_RIGHT: 1,
}


def mention(fact: Fact) -> Mention:
    return Mention(fact.n, fact.start, fact.end, fact.text, fact.label or fact.text)


def same_words(a: str, b: str) -> bool:
    """Equal text, typography and case apart."""
    return " ".join(fold_typography(a).casefold().split()) == " ".join(fold_typography(b).casefold().split())


def both(
    left: Fact, right: Fact, verdict: Verdict, reason: str, evidence: tuple[str, ...] = (), severity: int | None = None
) -> Finding:
    return Finding(left.kind, verdict, severity or SEVERITY[verdict], mention(left), mention(right), reason, evidence)


def alone(fact: Fact, is_left: bool, reason: str, severity: int = 1) -> Finding:
    verdict = Verdict.ONLY_LEFT if is_left else Verdict.ONLY_RIGHT
    own = mention(fact)
    return Finding(fact.kind, verdict, severity, own if is_left else None, None if is_left else own, reason)
