"""The frozen data that crosses every border of newsdiff: articles, findings, and the comparison that holds them.

Offsets are Unicode code points, start inclusive, end exclusive, and each refers to one named text: an `Edit` to
the article's `source`, everything else to the clean `text` of the paragraph that its `n` names (counted from 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from reader.alignment import Link, Pair, Row


class Action(StrEnum):
    """What cleaning does with an artifact."""

    STRIP = "strip"
    """remove it"""
    UNWRAP = "unwrap"
    """remove the wrapping markup, keep its words"""
    NORMALISE = "normalise"
    """replace it by its canonical text"""
    METADATA = "metadata"
    """take it out of the body and keep it in the article's metadata"""
    FLAG = "flag"
    """report it, leave the text as it is"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One artifact and what is to be done with it."""

    rule: str
    """`family.name` of the rule that found it, e.g. `ai.oaicite`"""
    action: Action
    start: int
    end: int
    exact: str
    """the text at `start:end` of the original"""
    replacement: str
    confidence: float
    """0 to 1"""
    reason: str
    """one plain line for the reader"""
    line: int = 0
    """1-based line of the original in which it begins"""
    column: int = 0
    """1-based code point in that line"""
    fields: tuple[tuple[str, str], ...] = ()
    """metadata taken out, e.g. (("dateline.place", "GENEVA"), ("dateline.agency", "AP"))"""

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "action": str(self.action),
            "confidence": self.confidence,
            "line": self.line,
            "column": self.column,
            "start": self.start,
            "end": self.end,
            "exact": self.exact,
            "replacement": self.replacement,
            "reason": self.reason,
        }


class ParagraphKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list_item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of clean text."""

    n: int
    """counted from 1"""
    kind: ParagraphKind
    line: int
    """1-based line of the original in which it begins"""
    text: str

    def to_dict(self) -> dict[str, Any]:
        return {"n": self.n, "kind": str(self.kind), "line": self.line, "text": self.text}


@dataclass(frozen=True)
class Article:
    """One cleaned, parsed report."""

    id: str
    """stable: the same name and text give the same id"""
    name: str
    path: str | None
    title: str | None
    published: date | None
    metadata: Mapping[str, Any]
    """byline, dateline {place, agency}, ...; only what was found"""
    paragraphs: tuple[Paragraph, ...]
    artifacts: tuple[Edit, ...]
    source: str = field(repr=False)
    """the original as decoded, its line ends made LF, before any edit; of a web page the text found in it. The places
    of `artifacts` count into this."""
    notices: tuple[str, ...] = ()
    """what the reader should know: a guessed encoding, a paywall stub, ..."""

    @property
    def words(self) -> int:
        return sum(len(p.text.split()) for p in self.paragraphs)

    @property
    def label(self) -> str:
        """The title or, where there is none, the first words."""
        if self.title:
            return self.title
        first = self.paragraphs[0].text if self.paragraphs else self.name
        return first if len(first) <= 80 else first[:80].rsplit(" ", 1)[0] + " …"

    def to_dict(self) -> dict[str, Any]:
        """The JSON of schema `newsdiff.article/1`."""
        return {
            "schema": "newsdiff.article/1",
            "id": self.id,
            "name": self.name,
            "path": self.path,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "metadata": dict(self.metadata),
            "paragraphs": [p.to_dict() for p in self.paragraphs],
            "artifacts": [e.to_dict() for e in self.artifacts],
        }


class FactKind(StrEnum):
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    PERSON = "person"
    ROLE = "role"
    PLACE = "place"
    ORG = "org"
    QUOTE = "quote"
    SPEAKER = "speaker"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    RELATION = "relation"


class Verdict(StrEnum):
    SAME = "same"
    """the same fact in the same words"""
    RESTATED = "restated"
    """the same fact in another form"""
    CHANGED = "changed"
    """the same slot with other content, and both could be true"""
    CONFLICT = "conflict"
    """both cannot be true"""
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact as one article states it."""

    n: int
    start: int
    end: int
    text: str
    value: str
    """the normalised value in words, e.g. `0.2 of Donetsk`"""

    def to_dict(self) -> dict[str, Any]:
        return {"n": self.n, "start": self.start, "end": self.end, "text": self.text, "value": self.value}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact looked up in both articles, with the verdict and why."""

    kind: FactKind
    verdict: Verdict
    severity: int
    """3 read this first, 1 detail"""
    left: Mention | None
    right: Mention | None
    reason: str
    """one plain line"""
    evidence: tuple[str, ...] = ()
    """what tied the two mentions together, a phrase each"""

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": str(self.kind),
            "verdict": str(self.verdict),
            "severity": self.severity,
            "left": self.left.to_dict() if self.left else None,
            "right": self.right.to_dict() if self.right else None,
            "reason": self.reason,
        }


STRANGERS = "these two do not seem to be about the same event"
"""what a reader is told of two articles without a link"""

_NONE_SHARED = Pair(0.0, 0.0)


@dataclass(frozen=True)
class Comparison:
    """Two articles set against each other."""

    left: Article
    right: Article
    links: tuple[Link, ...]
    """paragraph numbers, from 1; ordered by left, then right"""
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    """worst first"""
    shared: Pair[float] = _NONE_SHARED
    """share of each article's words that stand in common runs of five words and more, 0 to 1"""
    model: str = ""
    """name of the sentence model that was heard for the links, if any"""

    @property
    def articles(self) -> Pair[Article]:
        return Pair(self.left, self.right)

    def summary(self) -> dict[str, Any]:
        verdicts = {str(v): 0 for v in Verdict}
        for finding in self.findings:
            verdicts[str(finding.verdict)] += 1
        return {
            "links": len(self.links),
            # a paragraph whose partner stands in another row is alone in its row, but not in the story
            "only_left": len({p.n for p in self.left.paragraphs} - {k.left for k in self.links}),
            "only_right": len({p.n for p in self.right.paragraphs} - {k.right for k in self.links}),
            "shared_words": {"left": round(self.shared.left, 3), "right": round(self.shared.right, 3)},
            "findings": verdicts,
        }

    def to_dict(self) -> dict[str, Any]:
        """The JSON of schema `newsdiff.comparison/1`."""
        return {
            "schema": "newsdiff.comparison/1",
            "left": self.left.to_dict(),
            "right": self.right.to_dict(),
            "links": [k.to_dict() for k in self.links],
            "rows": [r.to_dict() for r in self.rows],
            "findings": [f.to_dict() for f in self.findings],
            "summary": self.summary(),
        }


def percent(share: float) -> str:
    """`0.314` as `31 %`; a share of something never reads `0 %`, one that is not all never `100 %`."""
    if 0 < share < 0.005:
        return "under 1 %"
    return "over 99 %" if 0.995 <= share < 1 else f"{round(share * 100)} %"
