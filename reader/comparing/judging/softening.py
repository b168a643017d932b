"""Takes back what sounds like a contradiction but may be two times: another stage, another day's count, another period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import SEVERITY, alone
from reader.comparing.judging.slotting import is_count
from reader.facts.types import DateExpr, Fact, Facts, Sentence
from reader.facts.words import stem

_STAGES = {
    stem(word): stage
    for stage, words in enumerate(
        (
            "start started begin began open opened launch convene convened sit sat arrive arrived gather gathered",
            "continue continued resume resumed reconvene proceed proceeded drag extend extended enter entered",
            "end ended close closed conclude concluded finish finished adjourn adjourned collapse collapsed",
        )
    )
    for word in words.split()
}
"""verbs that say which part of something long a day belongs to"""
_DISPUTES = (Verdict.CONFLICT, Verdict.CHANGED)


def soften(context: Context, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those that two times explain brought down to `changed`, or to what one report has alone."""
    facts = _facts(context.left), _facts(context.right)
    apart = set(_of_periods(findings, facts))
    found: list[Finding] = []
    for finding in findings:
        pair = _pair(finding, facts)
        if pair is None or finding.verdict not in _DISPUTES:
            found.append(finding)
        elif id(finding) in apart:
            found += [alone(pair[0], True, "another period in the other report")]
            found += [alone(pair[1], False, "another period in the other report")]
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
        stages = [
            _stage(facts.sentences[fact.sentence], fact)
            for facts, fact in ((context.left, left), (context.right, right))
        ]
        return "days of two stages" if -1 not in stages and stages[0] != stages[1] else ""
    days = context.left.anchor, context.right.anchor
    if kind is FactKind.NUMBER and None not in days and days[0] != days[1] and is_count(left) and is_count(right):
        return "counts told on two days"
    return ""


def _stage(sentence: Sentence, fact: Fact) -> int:
    """The stage that the nearest verb before a day, or else after it, speaks of; -1 for none."""
    words = sentence.words
    for word in (*reversed(words[: fact.first]), *words[fact.last + 1 :]):
        if word.stem in _STAGES:
            return _STAGES[word.stem]
    return -1


def _of_periods(
    findings: Sequence[Finding], facts: tuple[dict[tuple[str, int, int], Fact], dict[tuple[str, int, int], Fact]]
) -> Iterator[int]:
    """Disputed figures of two months or years, with those months or years: `6 percent in June`, `5 percent in May`."""
    disputed = [(f, pair) for f in findings if f.verdict in _DISPUTES and (pair := _pair(f, facts))]
    for finding, (left, right) in disputed:
        if not (_is_period(left) and _is_period(right)):
            continue
        place = left.sentence, right.sentence
        figures = [f for f, (a, b) in disputed if f.kind is not FactKind.DATE and (a.sentence, b.sentence) == place]
        if figures:
            yield id(finding)
            yield from map(id, figures)


def _is_period(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, DateExpr) and value.day is None and value.weekday is None and value.unit != "day"


def _facts(facts: Facts) -> dict[tuple[str, int, int], Fact]:
    return {(f.kind, f.n, f.start): f for f in (*facts.amounts, *facts.dates)}


def _pair(
    finding: Finding, facts: tuple[dict[tuple[str, int, int], Fact], dict[tuple[str, int, int], Fact]]
) -> tuple[Fact, Fact] | None:
    if finding.left is None or finding.right is None:
        return None
    left = facts[0].get((finding.kind, finding.left.n, finding.left.start))
    right = facts[1].get((finding.kind, finding.right.n, finding.right.start))
    return (left, right) if left and right else None
