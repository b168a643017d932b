"""Which rows of a comparison a page shows, under each view, and what is painted on them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reader.alignment import Op, Pair, Row, RowKind
from reader.app.layout import LEFT, RIGHT, Cell, DocRow
from reader.app.palette import FACTS
from reader.app.wrap import one_line
from reader.article import Comparison, Finding, ParagraphKind, Verdict

if TYPE_CHECKING:
    from reader.comparing.marks import Marks

Roles = frozenset[str]
RoleSpan = tuple[int, int, Roles]

DIFFERENCES = (Verdict.CONFLICT, Verdict.CHANGED, Verdict.ONLY_LEFT, Verdict.ONLY_RIGHT)
"""verdicts that are differences, worst first; the others are agreement"""

ROLE_OF_VERDICT: Mapping[Verdict, str] = {
    Verdict.CONFLICT: "fact.conflict",
    Verdict.CHANGED: "fact.changed",
    Verdict.RESTATED: "fact.restated",
    Verdict.SAME: "fact.same",
    Verdict.ONLY_LEFT: "fact.only",
    Verdict.ONLY_RIGHT: "fact.only",
}

# what each view paints: the wording that changed, the wording in common, the facts
_PAINTS = {
    "everything": frozenset(("removed", "added", "shared", *FACTS)),
    "differences": frozenset(("removed", "added", "shared", *FACTS)),
    "facts": frozenset(FACTS),
    "shared": frozenset(("shared",)),
}


@dataclass(frozen=True)
class Reading:
    """A comparison made ready for the page; everything derived is computed once, when first asked for."""

    comparison: Comparison

    @cached_property
    def marks(self) -> Pair[Marks]:
        from reader.comparing.marks import marks

        return marks(self.comparison)

    def ready(self) -> Reading:
        """Compute now, in whatever thread this is, what the first page needs."""
        _ = self.marks, self.pointers, self.worst_facts
        return self

    @cached_property
    def common(self) -> Pair[Mapping[int, Sequence[RoleSpan]]]:
        """Wording in common, for the view that shows it; in rows that say the same everything is."""
        left: dict[int, list[RoleSpan]] = {}
        right: dict[int, list[RoleSpan]] = {}
        shared = frozenset(("shared",))
        for row in self.comparison.rows:
            if row.kind is RowKind.SAME:
                for side, numbers, found in self._sides(row, left, right):
                    for n in numbers:
                        found[n] = [(0, len(side.paragraphs[n - 1].text), shared)]
                continue
            for edit in row.edits:
                if edit.op is Op.EQUAL and edit.left and edit.right:
                    text = self.comparison.left.paragraphs[edit.left.n - 1].text
                    if len(text[edit.left.start : edit.left.end].split()) >= 3:
                        left.setdefault(edit.left.n, []).append((edit.left.start, edit.left.end, shared))
                        right.setdefault(edit.right.n, []).append((edit.right.start, edit.right.end, shared))
        for found in (*left.values(), *right.values()):
            found.sort(key=lambda span: span[:2])
        return Pair(left, right)

    def _sides(self, row: Row, left: dict, right: dict) -> Iterable[tuple]:  # type: ignore[type-arg]
        return ((self.comparison.left, row.left, left), (self.comparison.right, row.right, right))

    @cached_property
    def row_of(self) -> Pair[Mapping[int, int]]:
        """Paragraph number → position of its row."""
        rows = self.comparison.rows
        return Pair(
            {n: i for i, row in enumerate(rows) for n in row.left},
            {n: i for i, row in enumerate(rows) for n in row.right},
        )

    @cached_property
    def pointers(self) -> Pair[Mapping[int, tuple[int, ...]]]:
        """Paragraph number → paragraphs of the other side that it is linked to but does not stand beside."""
        left: dict[int, list[int]] = {}
        right: dict[int, list[int]] = {}
        for link in self.comparison.links:
            if self.row_of.left.get(link.left) != self.row_of.right.get(link.right):
                left.setdefault(link.left, []).append(link.right)
                right.setdefault(link.right, []).append(link.left)
        return Pair({n: tuple(v) for n, v in left.items()}, {n: tuple(v) for n, v in right.items()})

    @cached_property
    def worst_facts(self) -> Mapping[int, str]:
        """Row → role of the worst difference of fact in it; rows without one are missing."""
        worst: dict[int, str] = {}
        for verdict in DIFFERENCES:
            for finding in self.comparison.findings:
                if finding.verdict is verdict:
                    for row in self.rows_of(finding):
                        worst.setdefault(row, ROLE_OF_VERDICT[verdict])
        return worst

    def rows_of(self, finding: Finding) -> list[int]:
        """The rows in which a finding's mentions stand, left first."""
        found = []
        for mention, rows in zip((finding.left, finding.right), self.row_of, strict=True):
            if mention is not None and mention.n in rows:
                found.append(rows[mention.n])
        return found

    def differs(self, index: int) -> bool:
        """Whether row `index` holds a difference of wording, place or fact."""
        row = self.comparison.rows[index]
        return row.kind is not RowKind.SAME or row.moved or index in self.worst_facts

    def spans(self, view: str) -> Callable[[Cell], Sequence[RoleSpan]]:
        """What to paint on a paragraph under `view`."""
        wanted = _PAINTS[view]

        @lru_cache(maxsize=512)
        def spans(side: int, n: int) -> Sequence[RoleSpan]:
            if view == "shared":
                return (self.common.right if side else self.common.left).get(n, ())
            found = (self.marks.right if side else self.marks.left).get(n, ())
            painted = ((mark.start, mark.end, wanted.intersection(mark.roles)) for mark in found)
            return [span for span in painted if span[2]]

        return lambda cell: spans(cell.side, cell.n)

    def page(
        self, view: str, collapsed: bool = False, opened: frozenset[int] = frozenset(), stacked: bool = False
    ) -> list[DocRow]:
        """The rows of the page.

        Args:
            view: one of the four views; rows it has nothing to say of are folded.
            collapsed: show rows without difference by their first line only.
            opened: rows to show in full all the same.
            stacked: one column; rows that say the same on both sides stand there once.
        """
        rows: list[DocRow] = []
        folded: list[int] = []
        for index in range(len(self.comparison.rows)):
            if index not in opened and not self._wanted(index, view):
                folded.append(index)
                continue
            if folded:
                rows.append(_fold(folded))
                folded = []
            rows.append(self._row(index, collapsed and index not in opened and not self.differs(index), stacked))
        if folded:
            rows.append(_fold(folded))
        return rows

    def _wanted(self, index: int, view: str) -> bool:
        row = self.comparison.rows[index]
        if view == "differences":
            return self.differs(index)
        if view == "facts":
            return index in self.worst_facts
        if view == "shared":
            return any(n in self.common.left for n in row.left)
        return True

    def _row(self, index: int, brief: bool, stacked: bool) -> DocRow:
        row = self.comparison.rows[index]
        kind = "moved" if row.moved or self.told_elsewhere(row) else str(row.kind)
        once = stacked and row.kind is RowKind.SAME
        alone = not (row.left and row.right)
        right = () if once else self._cells(RIGHT, row.right, brief, alone)
        return DocRow(index, kind, self._cells(LEFT, row.left, brief, alone), right, (), brief)

    def told_elsewhere(self, row: Row) -> bool:
        """Whether nothing stands beside a row's paragraph, but another row of the other side tells the same."""
        if row.left and row.right:
            return False
        return any(n in self.pointers.left for n in row.left) or any(n in self.pointers.right for n in row.right)

    def _cells(self, side: int, numbers: Iterable[int], brief: bool, alone: bool) -> tuple[Cell, ...]:
        article = self.comparison.right if side else self.comparison.left
        pointers = self.pointers.right if side else self.pointers.left
        cells = []
        for n in numbers:
            paragraph = article.paragraphs[n - 1]
            also = pointers.get(n, ())
            note = _pointer(also, "A" if side else "B", alone) if also and not brief else ""
            heading = paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
            item = paragraph.kind is ParagraphKind.LIST_ITEM
            cells.append(Cell(side, n, one_line(paragraph.text), note, heading=heading, item=item, brief=brief))
        return tuple(cells[:1] if brief else cells)


def _pointer(numbers: Sequence[int], letter: str, alone: bool) -> str:
    """The line under a paragraph that leads to others, of the article with that letter; `alone`: none stands beside it."""
    more = ", …" if len(numbers) > _POINTERS else ""
    words = "told elsewhere:" if alone else "also"
    return f"→ {words} {letter} {', '.join(f'¶{m}' for m in numbers[:_POINTERS])}{more}"


_POINTERS = 6
"""paragraphs that a pointer names"""


def _fold(hidden: Sequence[int]) -> DocRow:
    rows = "1 row" if len(hidden) == 1 else f"{len(hidden)} rows"
    return DocRow(-1, "fold", (Cell(LEFT, 0, f"{rows} not shown here"),), (), tuple(hidden))
