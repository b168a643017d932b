"""The frozen data of an alignment: links between two sequences, the rows in which paragraphs stand level, and word edits.

All of it speaks of two articles by position alone: `left` and `right` are numbers of units, spans are code points of
the clean text of paragraph `n`, start inclusive, end exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """Two things of one kind, one for each side of a comparison."""

    left: T
    right: T

    def __iter__(self) -> Iterator[T]:
        yield self.left
        yield self.right

    def map(self, function: Callable[[T], U]) -> Pair[U]:
        return Pair(function(self.left), function(self.right))

    def swapped(self) -> Pair[T]:
        return Pair(self.right, self.left)


class Strength(StrEnum):
    STRONG = "strong"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Link:
    """Two units that tell the same thing.

    From `reader.align` the positions count from 0 in the two sequences; in a `Comparison` they are paragraph
    numbers, which count from 1.
    """

    left: int
    right: int
    score: float
    """0 to 1, calibrated: about the chance that a human annotator would link the two"""
    strength: Strength
    moved: bool = False
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "left": self.left,
            "right": self.right,
            "score": round(self.score, 3),
            "strength": str(self.strength),
            "moved": self.moved,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of paragraph `n`."""

    n: int
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        return {"n": self.n, "start": self.start, "end": self.end}


class Op(StrEnum):
    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class WordEdit:
    """One step of a word diff; `left` is None for an insertion, `right` for a deletion."""

    op: Op
    left: Span | None
    right: Span | None

    def to_dict(self) -> dict[str, Any]:
        return {
            "op": str(self.op),
            "left": self.left.to_dict() if self.left else None,
            "right": self.right.to_dict() if self.right else None,
        }


class RowKind(StrEnum):
    SAME = "same"
    """the same words, typography apart"""
    REWORDED = "reworded"
    """a word diff is readable: `edits` cover both texts in order"""
    REWRITTEN = "rewritten"
    """little wording in common: `edits` hold the shared phrases only, all `equal`, in left order"""
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stand level with each other; every paragraph stands in exactly one row."""

    kind: RowKind
    left: tuple[int, ...]
    """paragraph numbers, ascending"""
    right: tuple[int, ...]
    edits: tuple[WordEdit, ...] = ()
    moved: bool = False
    """the right side stands elsewhere in its article's own order"""

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": str(self.kind),
            "left": list(self.left),
            "right": list(self.right),
            "moved": self.moved,
            "edits": [e.to_dict() for e in self.edits],
        }
