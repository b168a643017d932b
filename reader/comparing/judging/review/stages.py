"""Stages of something long and acts that follow one another: opened on Monday, closed on Friday."""

from __future__ import annotations

from functools import cache

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import alone, fact_at
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact, Facts
from reader.facts.words import stem

_STAGES = {
    stem(word): stage
    for stage, words in enumerate(
        (
            "start started begin began open opened reopen reopened launch convene convened sit sat arrive arrived gather gathered",
            "continue continued resume resumed reconvene proceed proceeded drag extend extended enter entered",
            "end ended close closed conclude concluded finish finished adjourn adjourned collapse collapsed",
        )
    )
    for word in words.split()
}
"""verbs that say which part of something long a day belongs to"""


def stage_of(facts: Facts, fact: Fact) -> int:
    """The stage that the nearest verb before a day, or else after it, speaks of; -1 for none."""
    words = facts.sentences[fact.sentence].words
    for word in (*reversed(words[: fact.first]), *words[fact.last + 1 :]):
        if word.stem in _STAGES:
            return _STAGES[word.stem]
    return -1


_MOVES = (
    frozenset("leave depart sail exit".split()), frozenset("arrive enter reach land dock return".split()),
    frozenset("begin start open launch".split()), frozenset("end finish close shut conclude stop".split()),
    frozenset("detain arrest jail hold".split()), frozenset("release free".split()),
)  # fmt: skip
"""Verbs of acts that follow one another, in pairs."""


def part_successive(context: Context, found: list[Finding]) -> list[Finding]:
    """Left on Tuesday, arrived on Wednesday: two acts on two days, where nothing contradicts."""
    acts = [
        f
        for f in found
        if f.kind is FactKind.POLARITY
        and f.verdict is Verdict.CONFLICT
        and f.left
        and f.right
        and _follow(f.left.text, f.right.text)
    ]
    days = [
        f
        for f in found
        if f.kind in (FactKind.DATE, FactKind.TIME) and f.verdict is Verdict.CONFLICT and f.left and f.right
    ]
    if not acts:
        days = [f for f in days if f.left and f.right and _of_moves(context, f.left, f.right)]
    if not days:
        return found
    kept = [f for f in found if f not in acts and f not in days]
    for finding in days:
        for place, is_left in ((finding.left, True), (finding.right, False)):
            fact = place and fact_at(context.left if is_left else context.right, place.n, place.start, finding.kind)
            if fact:
                kept.append(alone(fact, is_left, "only this report gives this date"))
    return kept


def _follow(one: str, other: str) -> bool:
    a, b = ({stem(word) for word in text.lower().split()} for text in (one, other))
    return any((a & first and b & second) or (a & second and b & first) for first, second in _move_stems())


def _of_moves(context: Context, left: Mention, right: Mention) -> bool:
    """Whether one of two sentences tells the one act alone, and the other the other: left port, reached port."""
    a, b = (
        {w.stem for s in side.sentences if s.n == place.n and s.start <= place.start < s.end for w in s.words}
        for side, place in ((context.left, left), (context.right, right))
    )
    return any(
        (a & first and b & second and not (a & second or b & first))
        or (a & second and b & first and not (a & first or b & second))
        for first, second in _move_stems()
    )


@cache
def _move_stems() -> list[tuple[set[str], set[str]]]:
    return [({stem(w) for w in _MOVES[k]}, {stem(w) for w in _MOVES[k + 1]}) for k in range(0, len(_MOVES), 2)]
