"""What every stretch of both articles means in a comparison: computed once here, painted by the app and the exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from itertools import pairwise

from reader.alignment import Op, Pair, Row, RowKind, Span
from reader.article import Comparison, Finding, Mention, Verdict


class Role(StrEnum):
    """Why a stretch stands out."""

    REMOVED = "removed"
    """in a reworded row: only the left text has these words"""
    ADDED = "added"
    """in a reworded row: only the right text has these words"""
    SHARED = "shared"
    """in a rewritten row: a phrase that both texts have"""
    CONFLICT = "fact.conflict"
    CHANGED = "fact.changed"
    RESTATED = "fact.restated"
    SAME = "fact.same"
    ONLY = "fact.only"


_ROLE_OF = {
    Verdict.CONFLICT: Role.CONFLICT,
    Verdict.CHANGED: Role.CHANGED,
    Verdict.RESTATED: Role.RESTATED,
    Verdict.SAME: Role.SAME,
    Verdict.ONLY_LEFT: Role.ONLY,
    Verdict.ONLY_RIGHT: Role.ONLY,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a paragraph with all that is said of it; the marks of a paragraph are disjoint and in order."""

    start: int
    end: int
    roles: frozenset[Role]
    findings: tuple[int, ...] = ()
    """positions in `Comparison.findings`"""


Marks = dict[int, tuple[Mark, ...]]
"""by paragraph number; a paragraph without marks is missing"""


@dataclass(slots=True)
class _Layers:
    """Overlapping labelled spans of one side, before they are cut into disjoint marks."""

    spans: dict[int, list[tuple[int, int, Role, int | None]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, span: Span | Mention | None, role: Role, finding: int | None = None) -> None:
        if span is not None and span.start < span.end:
            self.spans[span.n].append((span.start, span.end, role, finding))

    def cut(self) -> Marks:
        return {n: tuple(_disjoint(spans)) for n, spans in self.spans.items()}


def marks(comparison: Comparison) -> Pair[Marks]:
    """The marks of both articles; linear in the number of edits and findings."""
    layers = Pair(_Layers(), _Layers())
    for row in comparison.rows:
        _mark_wording(row, layers)
    for position, finding in enumerate(comparison.findings):
        _mark_fact(position, finding, layers)
    return layers.map(_Layers.cut)


def _mark_wording(row: Row, layers: Pair[_Layers]) -> None:
    if row.kind is RowKind.REWORDED:
        for edit in row.edits:
            if edit.op is not Op.EQUAL:
                layers.left.add(edit.left, Role.REMOVED)
                layers.right.add(edit.right, Role.ADDED)
    elif row.kind is RowKind.REWRITTEN:
        for edit in row.edits:
            if edit.op is Op.EQUAL:
                layers.left.add(edit.left, Role.SHARED)
                layers.right.add(edit.right, Role.SHARED)


def _mark_fact(position: int, finding: Finding, layers: Pair[_Layers]) -> None:
    role = _ROLE_OF[finding.verdict]
    layers.left.add(finding.left, role, position)
    layers.right.add(finding.right, role, position)


@cache
def _one_of(roles: frozenset[Role]) -> frozenset[Role]:
    """The same object for the same roles: long comparisons have hundreds of thousands of marks and few sets."""
    return roles


def _disjoint(spans: Iterable[tuple[int, int, Role, int | None]]) -> list[Mark]:
    """Cut overlapping spans at every border; a stretch carries the roles of all spans over it."""
    spans = sorted(spans, key=lambda span: (span[0], span[1]))
    borders = sorted({place for start, end, *_ in spans for place in (start, end)})
    found: list[Mark] = []
    active: list[tuple[int, int, Role, int | None]] = []
    upcoming = 0
    for start, end in pairwise(borders):
        active = [span for span in active if span[1] > start]
        while upcoming < len(spans) and spans[upcoming][0] <= start:
            active.append(spans[upcoming])
            upcoming += 1
        if active:
            roles = _one_of(frozenset(span[2] for span in active))
            positions = tuple(sorted({span[3] for span in active if span[3] is not None}))
            if found and found[-1].end == start and (found[-1].roles, found[-1].findings) == (roles, positions):
                found[-1] = Mark(found[-1].start, end, roles, positions)
            else:
                found.append(Mark(start, end, roles, positions))
    return found
