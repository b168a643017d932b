"""Turns pairs of facts into findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from reader.article import FactKind, Finding, Mention, Verdict
from reader.facts.types import Fact, Facts, Frame, Predicate, Quantity, Word
from reader.parsing.tokens import fold_typography

T = TypeVar("T")


def kept(facts: Facts, work_out: Callable[[Facts], T]) -> T:
    """What `work_out` makes of one article; worked out once, however many others the article is compared with."""
    if work_out not in facts.kept:
        facts.kept[work_out] = work_out(facts)
    found: T = facts.kept[work_out]
    return found


Stretch = tuple[int, int, int]
"""paragraph number, start, end"""


class Judged(NamedTuple):
    """Findings and the stretches of both articles whose facts they have dealt with."""

    findings: list[Finding]
    left_spans: list[Stretch]
    right_spans: list[Stretch]


def outside(facts: list[Fact], spans: list[Stretch]) -> list[Fact]:
    """The facts that begin in none of the stretches."""
    if not spans:
        return facts
    return [f for f in facts if not any(n == f.n and start <= f.start < end for n, start, end in spans)]


SEVERITY = {
    Verdict.CONFLICT: 3,
    Verdict.CHANGED: 2,
    Verdict.RESTATED: 1,
    Verdict.SAME: 1,
    Verdict.ONLY_LEFT: 1,
    Verdict.ONLY_RIGHT: 1,
}


DISPUTES = (Verdict.CONFLICT, Verdict.CHANGED)
EXCHANGED, ROLES = "figures exchanged", "roles exchanged"
"""how the reason begins for figures, and for parties, that stand in each other's places"""
ONE_CONTEST = ("the same two sides",)
"""evidence of two results of one game or vote, whoever is said to play at home"""
TWIN = ("the same sentence otherwise",)
"""evidence of what differs in twin sentences"""


def disputed_places(found: Iterable[Finding]) -> set[tuple[int, int]]:
    """Paragraph and start of what the left article has in dispute."""
    return {(f.left.n, f.left.start) for f in found if f.left and f.verdict in DISPUTES}


def overlap(a: Mention | Predicate | None, b: Mention | Predicate | None) -> bool:
    """Whether two mentions in one article have a word in common."""
    return a is not None and b is not None and a.n == b.n and a.start < b.end and b.start < a.end


def mention(fact: Fact) -> Mention:
    return Mention(fact.n, fact.start, fact.end, fact.text, fact.label or fact.text)


def statement(said: Frame | Predicate) -> Mention:
    """A statement, whose value is its own words."""
    return Mention(said.n, said.start, said.end, said.text, said.text)


def spot(n: int, word: Word) -> Mention:
    """One word of paragraph `n`."""
    return Mention(n, word.start, word.end, word.text, word.text)


def passage(side: Facts, n: int, start: int, end: int) -> Mention:
    """A stretch of paragraph `n` in the article's own words."""
    text = side.texts[n][start:end]
    return Mention(n, start, end, text, text)


def same_words(a: str, b: str) -> bool:
    """Equal text, typography and case apart."""
    return _folded(a) == _folded(b)


def same_figures(a: str, b: str) -> bool:
    """Equal text of a figure or a date, hyphens apart too: `light years`, `light-years`."""
    return _folded(a.replace("-", " ")) == _folded(b.replace("-", " "))


def _folded(text: str) -> list[str]:
    return fold_typography(text).casefold().split()


def spoken(fact: Fact) -> str:
    """A fact in the words of its report; a day told by its name or from the report's day is followed by its date."""
    day = fact.date
    if day is None or day.lo != day.hi or any(c.isdigit() for c in fact.text):
        return fact.text
    return f"{fact.text} ({day.lo.day} {day.lo:%B %Y})"


_SURER = (FactKind.PERSON, FactKind.PLACE)


def both(
    left: Fact, right: Fact, verdict: Verdict, reason: str, evidence: tuple[str, ...] = (), severity: int | None = None
) -> Finding:
    kind = left.kind
    if kind is not right.kind and kind is FactKind.ORG and right.kind in _SURER:
        # one of two names is of unknown sort; the same whichever is left
        kind = right.kind
    return Finding(kind, verdict, severity or SEVERITY[verdict], mention(left), mention(right), reason, evidence)


def same_figure(left: Fact, right: Fact, evidence: tuple[str, ...] = ()) -> Finding:
    """Two mentions of one figure: the same, or restated where it is written in another form."""
    if same_figures(*_without_rate(left, right)):
        return both(left, right, Verdict.SAME, "same figure", evidence)
    reason = f"same figure in another form: {left.text} / {right.text}"
    return both(left, right, Verdict.RESTATED, reason, evidence)


def _without_rate(left: Fact, right: Fact) -> tuple[str, str]:
    """Two figures in their words, without the period or the piece that only one of them is told by: $71 a barrel, $71."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return left.text, right.text
    told, bare = (left, right) if len(left.text) > len(right.text) else (right, left)
    return told.text[: len(bare.text)] if _RATE.match(told.text, len(bare.text)) else told.text, bare.text


_RATE = re.compile(r"\s(?:.*\s)?(?:an?|per|each|every|daily|weekly|monthly|annually|hourly|yearly)\b|/")


def alone(fact: Fact, is_left: bool, reason: str, severity: int = 1) -> Finding:
    verdict = Verdict.ONLY_LEFT if is_left else Verdict.ONLY_RIGHT
    own = mention(fact)
    return Finding(fact.kind, verdict, severity, own if is_left else None, None if is_left else own, reason)


def fact_at(side: Facts, n: int, start: int, kind: FactKind) -> Fact | None:
    """The amount or date of a kind that begins at a place."""
    return next((f for f in (*side.amounts, *side.dates) if f.n == n and f.start == start and f.kind is kind), None)


def facts_of(finding: Finding, left: Facts, right: Facts) -> tuple[Fact, Fact] | None:
    """The two amounts or dates that a finding is on; None for other findings and for what only one report has."""
    if finding.left is None or finding.right is None:
        return None
    ours = fact_at(left, finding.left.n, finding.left.start, finding.kind)
    theirs = fact_at(right, finding.right.n, finding.right.start, finding.kind)
    return (ours, theirs) if ours and theirs else None
