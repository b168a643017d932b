"""The page of a document: rows that stand level in one or two columns, and where each begins.

Pure: rows and widths in, places out. Heights are kept, lines are broken again when a row is drawn, which costs
microseconds and keeps ten thousand paragraphs small.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reader.app.wrap import wrap

LEFT, RIGHT = 0, 1
MORE = " …"
"""stands behind the first line of a cell that is shown in brief"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One paragraph in one column of a row."""

    side: int
    """0 left, 1 right"""
    n: int
    """the paragraph's number; 0 for text that is no paragraph"""
    text: str
    note: str = ""
    """a pointer under the paragraph, e.g. `also ¶14`"""
    heading: bool = False
    item: bool = False
    """a list item: a dot stands before it"""
    brief: bool = False
    """show the first line only"""


@dataclass(frozen=True, slots=True)
class DocRow:
    """Cells that begin on one line."""

    index: int
    """position in the comparison's rows; -1 where the row stands for others"""
    kind: str
    """what the gutter shows: same, reworded, rewritten, moved, left_only, right_only, fold, plain"""
    left: tuple[Cell, ...]
    right: tuple[Cell, ...] = ()
    hidden: tuple[int, ...] = ()
    """for a fold: the rows that it stands for"""
    tight: bool = False
    """no empty line below"""

    def cells(self, column: int) -> tuple[Cell, ...]:
        return self.right if column else self.left


class Line(NamedTuple):
    """One line of one column: `cell.text[start:end]`, or the cell's note."""

    cell: Cell
    start: int
    end: int
    first: bool
    note: bool = False


class Layout:
    """Where every row of a document stands at given column widths.

    Args:
        rows: top to bottom.
        widths: cells for the text of the left and right column; one width means one column, in which the left cells
            of a row stand above its right cells.
    """

    def __init__(self, rows: Sequence[DocRow], widths: Sequence[int]) -> None:
        self.rows = tuple(rows)
        self.widths = tuple(widths)
        self.stacked = len(self.widths) == 1
        heights = array("L", (self._height(row) for row in self.rows))
        self.starts = array("L", accumulate(heights, initial=0))
        self._by_index: dict[int, int] = {}
        for position, row in enumerate(self.rows):
            for index in row.hidden or (row.index,):
                self._by_index[index] = position
        self._lines = lru_cache(maxsize=256)(self._break)

    @property
    def height(self) -> int:
        """Lines of the whole document."""
        return self.starts[-1]

    def row_at(self, y: int) -> int:
        """Position of the row that covers line `y`; beyond the end, the last row. -1 without rows."""
        if not self.rows:
            return -1
        return min(max(0, bisect_right(self.starts, y) - 1), len(self.rows) - 1)

    def position(self, index: int) -> int | None:
        """Position of the document row that shows, or hides, the comparison's row `index`."""
        return self._by_index.get(index)

    def line(self, y: int, column: int) -> Line | None:
        """What stands on line `y` of a column; None for an empty line."""
        position = self.row_at(y)
        if position < 0:
            return None
        lines = self._lines(position, column)
        offset = y - self.starts[position]
        return lines[offset] if offset < len(lines) else None

    def place(self, position: int, side: int, n: int, offset: int) -> int:
        """The line on which character `offset` of paragraph `n` stands; the row's first line if it is not shown."""
        column = 0 if self.stacked else side
        start = self.starts[position]
        for i, line in enumerate(self._lines(position, column)):
            if (
                line is not None
                and line.cell.side == side
                and line.cell.n == n
                and not line.note
                and offset <= line.end
            ):
                return start + i
        return start

    def _columns(self, row: DocRow) -> tuple[tuple[tuple[Cell, ...], int], ...]:
        if self.stacked:
            return ((row.left + row.right, self.widths[0]),)
        return ((row.left, self.widths[0]), (row.right, self.widths[1]))

    def _height(self, row: DocRow) -> int:
        tallest = 1
        for cells, width in self._columns(row):
            height = 0
            for cell in cells:
                height += 1 if cell.brief else len(wrap(cell.text, width))
                height += (1 if cell.note else 0) + 1
            tallest = max(tallest, height - 1)
        return tallest + (0 if row.tight else 1)

    def _break(self, position: int, column: int) -> list[Line | None]:
        lines: list[Line | None] = []
        if column >= len(self.widths):
            return lines  # a second pane that is about to be hidden
        cells, width = self._columns(self.rows[position])[column]
        for cell in cells:
            if lines:
                lines.append(None)
            if cell.brief:
                whole = len(wrap(cell.text, width)) == 1
                # room is left for the mark that says that there is more
                lines.append(Line(cell, *wrap(cell.text, width if whole else width - len(MORE))[0], True))
                continue
            lines += [Line(cell, start, end, i == 0) for i, (start, end) in enumerate(wrap(cell.text, width))]
            if cell.note:
                lines.append(Line(cell, 0, 0, False, True))
        return lines
