"""A bar of one or more lines, with something at its left and something at its right edge."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from reader.app.ink import Piece, palette_of, spread, strip_of

POINTER = "▸"
"""points at what has the focus"""


class Bar(Widget):
    """Fixed lines of labelled pieces; never focused."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
        background: $bar;
    }
    """

    def __init__(self, *, id: str | None = None, page: bool = False, of: str = "") -> None:  # noqa: A002
        super().__init__(id=id)
        self.of = of
        """the id of the pane or list that this is the head of: the head is marked while that has the focus"""
        self._lines: list[tuple[Sequence[Piece], Sequence[Piece]]] = []
        self._page = page
        self.flush = False
        """begin and end at the very edge"""

    def on_mount(self) -> None:
        if self.of:
            self.watch(self.screen, "focused", self._focus_moved, init=False)

    def _focus_moved(self) -> None:
        self.refresh()

    @property
    def marked(self) -> bool:
        focused = self.screen.focused
        return bool(self.of) and focused is not None and focused.id == self.of

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = ()) -> None:
        """One line."""
        self.show_lines([(left, right)])

    def show_lines(self, lines: Sequence[tuple[Sequence[Piece], Sequence[Piece]]]) -> None:
        lines = list(lines)
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def notify_style_update(self) -> None:
        self.refresh()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        palette = palette_of(self)
        base = palette.base if self._page else palette.bar
        width = self.size.width
        if y >= len(self._lines) or width < 3:
            return strip_of((), width, base, palette)
        left, right = self._lines[y]
        if self.flush:
            pieces = spread(left, right, width)
        else:
            pieces = [(" ", ""), *spread(left, right, width - 2), (" ", "")]
        if y == 0 and self.marked and pieces:
            pieces = self._with_mark(pieces)
        return strip_of(pieces, width, base, palette)

    def _with_mark(self, pieces: list[Piece]) -> list[Piece]:
        """The first cell, which is empty, points; the first words stand out."""
        first, *others = pieces
        title = first[0][1:]
        if not title and others:
            title, others = others[0][0], others[1:]
        return [(POINTER, "key"), (title, "key"), *others]
