"""Takes back what sounds like a contradiction but may be two times: another stage, another day's count, a rough hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import DISPUTES, SEVERITY
from reader.comparing.judging.review.stages import stage_of
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import is_count
from reader.facts.types import Fact, Facts, Quantity, Sentence

_ROUGHLY = frozenset(
    "about around roughly approximately nearly almost before after shortly towards toward circa".split()
)
"""words beside a clock time that make it a rough one"""
_ROUGH = 60
"""minutes that such a time may be off"""
_Index = dict[tuple[str, int, int], Fact]
"""facts by kind, paragraph and start"""


def soften(context: Context, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those that two times explain brought down to `changed`."""
    facts = _facts(context.left), _facts(context.right)
    found: list[Finding] = []
    for finding in findings:
        pair = _pair(finding, facts)
        if pair is None or finding.verdict not in DISPUTES:
            found.append(finding)
        elif finding.verdict is Verdict.CONFLICT and (reason := _two_times(context, finding.kind, *pair)):
            texts = f"{pair[0].text} / {pair[1].text}"
            verdict = Verdict.CHANGED
            found.append(replace(finding, verdict=verdict, severity=SEVERITY[verdict], reason=f"{reason}: {texts}"))
        else:
            found.append(finding)
    return found


def _two_times(context: Context, kind: FactKind, left: Fact, right: Fact) -> str:
    """What makes both true, or nothing."""
    if kind is FactKind.DATE:
        stages = [stage_of(facts, fact) for facts, fact in ((context.left, left), (context.right, right))]
        return "days of two stages" if -1 not in stages and stages[0] != stages[1] else ""
    if kind is FactKind.TIME:
        rough = [
            _is_rough(facts.sentences[f.sentence], f) for facts, f in ((context.left, left), (context.right, right))
        ]
        return "a rough time beside another" if any(rough) and _minutes_apart(left, right) <= _ROUGH else ""
    if kind in _FIGURES and _two_sources(context, left, right):
        return "figures of two sources"
    days = context.left.anchor, context.right.anchor
    if kind is FactKind.NUMBER and None not in days and days[0] != days[1] and is_count(left) and is_count(right):
        return "counts told on two days"
    return ""


_FIGURES = (FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY)


def _two_sources(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two rough figures are each put down to somebody else: 2,000 by the union, 600 by the company."""
    if not all(isinstance(f.value, Quantity) and f.value.approximate for f in (left, right)):
        return False
    ours, theirs = (
        {f.value for f in side.sources if f.sentence == fact.sentence}
        for side, fact in ((context.left, left), (context.right, right))
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_rough(sentence: Sentence, fact: Fact) -> bool:
    return any(w.key in _ROUGHLY for w in sentence.words[max(0, fact.first - 2) : fact.last + 1])


def _minutes_apart(left: Fact, right: Fact) -> int:
    """On the clock, round midnight too."""
    if not isinstance(left.value, int) or not isinstance(right.value, int):
        return 0
    apart = abs(left.value - right.value) % 1440
    return min(apart, 1440 - apart)


def _facts(facts: Facts) -> _Index:
    return {(f.kind, f.n, f.start): f for f in (*facts.amounts, *facts.dates, *facts.names)}


def _pair(finding: Finding, facts: tuple[_Index, _Index]) -> tuple[Fact, Fact] | None:
    if finding.left is None or finding.right is None:
        return None
    left = facts[0].get((finding.kind, finding.left.n, finding.left.start))
    right = facts[1].get((finding.kind, finding.right.n, finding.right.start))
    return (left, right) if left and right else None
