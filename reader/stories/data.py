"""The frozen data of a story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.alignment import Pair
from reader.article import Article, Mention


class Standing(StrEnum):
    """How the articles stand to one fact."""

    CONFLICT = "conflict"
    """two articles state what cannot both be true"""
    CHANGED = "changed"
    """two articles fill the same place differently, and both could be true"""
    AGREED = "agreed"
    """two articles or more state it, all alike"""
    LONE = "lone"
    """one article alone states it"""


@dataclass(frozen=True, slots=True)
class Voice:
    """One article's statement of a fact."""

    article: int
    """number of the article, from 1"""
    version: int
    """articles of one version agree; 1 is what most say"""
    mention: Mention

    def to_dict(self) -> dict[str, Any]:
        return {"article": self.article, "version": self.version, **self.mention.to_dict()}


@dataclass(frozen=True, slots=True)
class StoryFact:
    """One fact and everyone who states it, at most once each."""

    kind: str
    standing: Standing
    severity: int
    """3 read this first, 1 detail"""
    agreement: int
    """articles that state the first version"""
    voices: tuple[Voice, ...]
    """in order of the articles"""
    reason: str
    """why the versions differ; empty where they do not"""

    def voice(self, article: int) -> Voice | None:
        return next((v for v in self.voices if v.article == article), None)

    def odd(self, voice: Voice) -> bool:
        """Whether `voice` speaks against more who agree: of one against one, or two against two, nobody is the odd one."""
        return voice.version > 1 and sum(v.version == voice.version for v in self.voices) < self.agreement

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "standing": str(self.standing),
            "severity": self.severity,
            "agreement": self.agreement,
            "voices": [v.to_dict() for v in self.voices],
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class PairFigures:
    """What two of the articles have in common."""

    left: int
    right: int
    """numbers of the articles, from 1; left is the smaller"""
    shared: Pair[float]
    """share of each one's words in common runs of five words and more, 0 to 1"""
    links: int
    """links between paragraphs"""
    linked: Pair[float]
    """share of each one's paragraphs that have a link, 0 to 1"""
    agreed: int
    """facts that both state alike"""
    changed: int
    conflicts: int

    def to_dict(self) -> dict[str, Any]:
        def both(pair: Pair[float]) -> dict[str, float]:
            return {"left": round(pair.left, 3), "right": round(pair.right, 3)}

        return {
            "left": self.left,
            "right": self.right,
            "shared_words": both(self.shared),
            "links": self.links,
            "linked_paragraphs": both(self.linked),
            "facts": {"agreed": self.agreed, "changed": self.changed, "conflict": self.conflicts},
        }


@dataclass(frozen=True, slots=True)
class Origin:
    """A sign that two articles come from one source."""

    left: int
    right: int
    reason: str
    """one plain line with the figures"""

    def to_dict(self) -> dict[str, Any]:
        return {"left": self.left, "right": self.right, "reason": self.reason}


@dataclass(frozen=True)
class Story:
    """All articles set against each other."""

    articles: tuple[Article, ...]
    pairs: tuple[PairFigures, ...]
    """every pair, ordered by left, then right"""
    facts: tuple[StoryFact, ...]
    """conflicts first, then changed, agreed by most, and what one alone says"""
    origins: tuple[Origin, ...]
    """the most alike first"""

    def pair(self, one: int, other: int) -> PairFigures:
        """The figures of two articles, numbers from 1 in any order."""
        low, high = sorted((one, other))
        before = (low - 1) * len(self.articles) - low * (low - 1) // 2
        return self.pairs[before + high - low - 1]

    def alone(self, article: int) -> tuple[StoryFact, ...]:
        """The facts that only this article states."""
        return tuple(f for f in self.facts if f.standing is Standing.LONE and f.voices[0].article == article)

    @property
    def richest(self) -> int | None:
        """Number of the article with the most facts that all others lack; None where no article has any or several tie."""
        counts = [len(self.alone(n)) for n in range(1, len(self.articles) + 1)]
        most = max(counts, default=0)
        return counts.index(most) + 1 if most and counts.count(most) == 1 else None

    def to_dict(self) -> dict[str, Any]:
        """The JSON of schema `newsdiff.story/1`."""
        standings = {str(s): 0 for s in Standing}
        for fact in self.facts:
            standings[str(fact.standing)] += 1
        return {
            "schema": "newsdiff.story/1",
            "articles": [a.to_dict() for a in self.articles],
            "pairs": [p.to_dict() for p in self.pairs],
            "facts": [f.to_dict() for f in self.facts],
            "origins": [o.to_dict() for o in self.origins],
            "summary": {
                "facts": standings,
                "alone": [len(self.alone(n)) for n in range(1, len(self.articles) + 1)],
                "richest": self.richest,
            },
        }


def letter(number: int) -> str:
    """The name of an article in tables: 1 is A, 26 is Z, 27 is AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
