"""A table of cells with a cursor on one of them; draws only the lines in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip

from reader.app.ink import Piece, palette_of, strip_of
from reader.app.widgets.line_list import LineList
from reader.app.wrap import fit

CellText = Callable[[int, int], Piece]
"""row and column in, text and role out"""


class Grid(LineList):
    """Lines as in a list, and a cursor that moves sideways over the columns."""

    BINDINGS = [
        Binding("right,l", "column(1)", "Right", show=False, id="grid.right", tooltip="one column to the right"),
        Binding("left,h", "column(-1)", "Left", show=False, id="grid.left", tooltip="one column to the left"),
    ]

    @dataclass
    class Picked(Message):
        """A cell was chosen."""

        grid: Grid
        row: int
        column: int

        @property
        def control(self) -> Grid:
            return self.grid

    def __init__(self, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(empty=empty, id=id)
        self.column = 0
        self.first = 0
        """the leftmost column that is drawn"""
        self.widths: Sequence[int] = ()
        """cells for each column"""
        self._label: Callable[[int, int], Sequence[Piece]] = lambda row, width: ()
        self.label_width = 0
        self._cell: CellText = lambda row, column: ("", "")

    def fill(
        self,
        rows: int,
        label: Callable[[int, int], Sequence[Piece]],
        label_width: int,
        widths: Sequence[int],
        cell: CellText,
    ) -> None:
        """Show `rows` lines: a label, then cells of the given widths."""
        self._label, self.label_width = label, label_width
        self.widths, self._cell = tuple(widths), cell
        self.column = min(self.column, max(0, len(widths) - 1))
        self.show(rows, lambda index, width: ())

    def shown_columns(self, width: int) -> list[int]:
        """The columns that fit, with the cursor's among them."""
        if self.column < self.first:
            self.first = self.column
        while True:
            room = width - self.label_width
            shown: list[int] = []
            for column in range(self.first, len(self.widths)):
                room -= self.widths[column]
                if room < 0 and shown:
                    break
                shown.append(column)
            if not shown or self.column <= shown[-1]:
                return shown
            self.first += 1

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        if not self.count or index >= self.count:
            return super().render_line(y)
        palette = palette_of(self)
        width = self.scrollable_content_region.width
        here = index == self.cursor
        base = palette.base
        strips = [strip_of(self._label(index, self.label_width), self.label_width, base, palette)]
        room = width - self.label_width
        for column in self.shown_columns(width):
            text, role = self._cell(index, column)
            cell_width = min(room, self.widths[column])
            chosen = here and column == self.column
            ground = base + palette.cursor(self.has_focus) if chosen else base
            strips.append(strip_of([(fit(text, cell_width - 2), role)], cell_width - 2, ground, palette))
            strips.append(strip_of((), min(2, cell_width), base, palette))
            room -= cell_width
        strip = Strip.join(strips)
        return strip.adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        x = int(event.x) - self.label_width
        for column in self.shown_columns(self.scrollable_content_region.width):
            if 0 <= x < self.widths[column]:
                self.column = column
            x -= self.widths[column]
        super().on_click(event)

    def action_column(self, step: int) -> None:
        if self.widths:
            self.column = max(0, min(self.column + step, len(self.widths) - 1))
            self.refresh()
            self.post_message(self.Highlighted(self, self.cursor))

    def action_choose(self) -> None:
        if self.count:
            self.post_message(self.Picked(self, self.cursor, self.column))
