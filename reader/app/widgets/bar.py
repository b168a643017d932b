"""A bar of one or more lines, with something at its left and something at its right edge."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from reader.app.ink import Piece, palette_of, spread, strip_of


class Bar(Widget):
    """Fixed lines of labelled pieces; never focused."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
        background: $bar;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None, page: bool = False) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: list[tuple[Sequence[Piece], Sequence[Piece]]] = []
        self._page = page
        self.flush = False
        """begin and end at the very edge"""

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
            return strip_of(spread(left, right, width), width, base, palette)
        pieces = [(" ", ""), *spread(left, right, width - 2), (" ", "")]
        return strip_of(pieces, width, base, palette)
