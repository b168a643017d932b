"""The gutter between the panes: one glyph a row, readable without colour."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from reader.app.ink import palette_of
from reader.app.palette import GLYPHS
from reader.app.widgets.pane import TextPane


class Gutter(Widget):
    """Follows a pane's scrolling; the current row's glyph stands out."""

    DEFAULT_CSS = """
    Gutter {
        width: 3;
        background: $background;
    }
    """

    def __init__(self, pane: TextPane, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pane = pane
        self.current = -1
        """position of the current row in the layout"""
        self.apart = False
        """the panes show different places, so no glyph is true"""

    def notify_style_update(self) -> None:
        self.refresh()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        palette = palette_of(self)
        base = palette.base
        page = self._pane.page
        document_y = y + self._pane.scroll_offset.y
        if page is None or document_y >= page.height:
            return Strip.blank(3, base)
        position = page.row_at(document_y)
        row = page.rows[position]
        if self.apart:
            return Strip([Segment(" ┆ ", base + palette.role("muted"))], 3)
        current = position == self.current
        if document_y == page.starts[position]:
            glyph = GLYPHS.get(row.kind, "·")
            style = base + palette.role(f"glyph.{row.kind}")
            if current:
                return Strip([Segment("▸", base + palette.role("accent")), Segment(glyph + " ", style)], 3)
            return Strip([Segment(f" {glyph} ", style)], 3)
        last = document_y == page.starts[position + 1] - 1 and not row.tight
        if current and not last:
            return Strip([Segment(" │ ", base + palette.role("accent"))], 3)
        return Strip.blank(3, base)

    def on_click(self, event: events.Click) -> None:
        page = self._pane.page
        if page is not None:
            y = int(event.y) + self._pane.scroll_offset.y
            self.post_message(TextPane.Clicked(self._pane, y, None, 0))
