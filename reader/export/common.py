"""What every writer heeds and says alike: options, safe text, painted text, counts, and the words of findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.alignment import Pair
from reader.article import Article, Comparison, FactKind, Finding, Mention, Verdict
from reader.comparing.marks import Mark, Role
from reader.comparing.reading_order import numbered, to_read


class Include(StrEnum):
    """How much of a comparison is written."""

    FINDINGS = "findings"
    """provenance, summary and the table of findings"""
    DIFFERENCES = "differences"
    """all but the rows and facts on which both agree"""
    WHOLE = "whole"


class Layout(StrEnum):
    """How aligned rows stand in Markdown."""

    TABLE = "table"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Options:
    """The choices a writer heeds; each takes those that mean something to it."""

    include: Include = Include.WHOLE
    layout: Layout = Layout.TABLE
    front_matter: bool = False
    criticmarkup: bool = False
    theme: str | None = None
    """HTML: the theme to use instead of the light and dark default"""
    width: int = 80
    """text: columns; from 100 on both articles stand side by side"""
    colour: bool = False
    """text: ANSI colours instead of `[-removed-]` and `{+added+}`"""


INCLUDED = {
    Include.FINDINGS: "findings only",
    Include.DIFFERENCES: "differences only",
    Include.WHOLE: "whole comparison",
}

VERDICT_WORDS = {
    Verdict.CONFLICT: "conflict",
    Verdict.CHANGED: "changed",
    Verdict.ONLY_LEFT: "only A",
    Verdict.ONLY_RIGHT: "only B",
    Verdict.RESTATED: "restated",
    Verdict.SAME: "same",
}

VERDICTS_EXPLAINED = (
    "Conflict: both cannot be true. Changed: the same place has other content, and both could be true. "
    "Only A, only B: the other article states it nowhere."
)

_AROUND = 50
"""characters shown on each side of a fact that needs its surroundings"""

_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001eeff]")


def one_line(text: str) -> str:
    """`text` without control, direction-overriding and unpaired surrogate characters; line breaks become spaces.

    Every character is kept, removed or replaced by one on its own, so texts may be cut before or after.
    """
    return _UNSAFE.sub("", _BREAKS.sub(" ", text))


def is_rtl(text: str) -> bool:
    """Whether `text` holds a letter that is written from right to left."""
    return _RTL.search(text) is not None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph's text with one look."""

    text: str
    roles: frozenset[Role] = frozenset()
    findings: tuple[int, ...] = ()
    """positions in `Comparison.findings`"""
    closes: tuple[int, ...] = ()
    """those of `findings` whose mention ends here, so that a reference is written once"""


def segments(text: str, marks: Sequence[Mark]) -> list[Segment]:
    """All of `text` in order, cut where the look changes."""
    found: list[Segment] = []
    place = 0
    last = {position: i for i, mark in enumerate(marks) for position in mark.findings}
    for i, mark in enumerate(marks):
        if place < mark.start:
            found.append(Segment(text[place : mark.start]))
        closes = tuple(position for position in mark.findings if last[position] == i)
        found.append(Segment(text[mark.start : mark.end], mark.roles, mark.findings, closes))
        place = mark.end
    if place < len(text):
        found.append(Segment(text[place:]))
    return found


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 paragraph`, `2 paragraphs`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def verdict_of(finding: Finding) -> str:
    return VERDICT_WORDS[finding.verdict]


def where(finding: Finding) -> str:
    """The paragraphs of a finding, e.g. `A ¶12, B ¶23`."""
    sides = (("A", finding.left), ("B", finding.right))
    return ", ".join(f"{side} ¶{mention.n}" for side, mention in sides if mention)


def stated(finding: Finding, comparison: Comparison) -> Pair[str]:
    """A fact as each article has it."""
    return Pair(
        in_words(finding.kind, finding.left, comparison.left) if finding.left else "–",
        in_words(finding.kind, finding.right, comparison.right) if finding.right else "–",
    )


def in_words(kind: str, mention: Mention, article: Article) -> str:
    """The words of a fact; who states a thing and whether it is denied can be understood only with what stands around."""
    if kind not in (FactKind.ATTRIBUTION, FactKind.POLARITY):
        return mention.text
    text = article.paragraphs[mention.n - 1].text
    before, after = text[max(0, mention.start - _AROUND) : mention.start], text[mention.end : mention.end + _AROUND]
    if mention.start > _AROUND:
        before = f"… {before.partition(' ')[2]}"
    if mention.end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return f"{before}{mention.text}{after}"


def numbered_findings(comparison: Comparison) -> tuple[list[tuple[int, Finding]], list[tuple[int, Finding]]]:
    """The findings to read and those on which both agree, numbered on through both lists from 1."""
    return numbered(comparison.findings)


def references(comparison: Comparison) -> Mapping[int, int]:
    """The numbers to which marked text refers: of conflicts and changes, by position in `Comparison.findings`."""
    grave = (Verdict.CONFLICT, Verdict.CHANGED)
    return {i: n for n, i in enumerate(to_read(comparison.findings), 1) if comparison.findings[i].verdict in grave}
