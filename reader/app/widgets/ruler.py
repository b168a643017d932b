"""The overview ruler: the whole comparison at the height of the screen, with a tick where something differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.app.ink import palette_of
from reader.app.layout import Layout
from reader.app.palette import GLYPHS
from reader.app.widgets.pane import TextPane

_KINDS = ("left_only", "right_only", "moved", "reworded", "rewritten")
_FACTS = ("fact.conflict", "fact.changed")


class Ruler(Widget):
    """A tick for the worst row and the worst fact of each stretch; a click jumps there."""

    DEFAULT_CSS = """
    Ruler {
        width: 3;
        background: $bar;
    }
    """

    @dataclass
    class Picked(Message):
        """A place on the ruler was clicked; `y` is a line of the document."""

        y: int

    def __init__(self, pane: TextPane, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pane = pane
        self._ticks: list[tuple[str, str]] = []
        self._facts: Mapping[int, str] = {}
        self._page: Layout | None = None

    def show(self, page: Layout, facts: Mapping[int, str]) -> None:
        """`facts`: position of a layout row → its worst fact role."""
        self._page, self._facts = page, facts
        self._measure()

    def on_resize(self) -> None:
        self._measure()

    def notify_style_update(self) -> None:
        self.refresh()
        super().notify_style_update()

    def _measure(self) -> None:
        """Fold the document's rows onto the ruler's lines; once a layout, not once a frame."""
        page, height = self._page, self.size.height
        self._ticks = [("", "")] * height
        if page is None or not height or not page.height:
            return
        scale = min(1.0, height / page.height)
        for position, row in enumerate(page.rows):
            at = min(height - 1, int(page.starts[position] * scale))
            kind, fact = self._ticks[at]
            self._ticks[at] = (_worse(kind, row.kind, _KINDS), _worse(fact, self._facts.get(position, ""), _FACTS))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        palette = palette_of(self)
        page, height = self._page, self.size.height
        if page is None or y >= len(self._ticks) or not page.height:
            return Strip.blank(3, palette.bar)
        scale = min(1.0, height / page.height)
        top = self._pane.scroll_offset.y
        first, last = int(top * scale), int((top + self._pane.size.height) * scale)
        seen = first <= y < max(last, first + 1)
        base = palette.bar
        kind, fact = self._ticks[y]
        return Strip(
            [
                Segment("▐" if seen else " ", base + palette.role("accent" if seen else "line")),
                Segment(GLYPHS.get(kind, " "), base + palette.role(f"glyph.{kind}") if kind else base),
                Segment(GLYPHS.get(fact, " "), base + palette.role(f"glyph.{fact}") if fact else base),
            ],
            3,
        )

    def on_click(self, event: events.Click) -> None:
        page, height = self._page, self.size.height
        if page is not None and height:
            self.post_message(self.Picked(int(event.y / min(1.0, height / max(1, page.height)))))


def _worse(one: str, other: str, order: tuple[str, ...]) -> str:
    """Whichever comes first in `order`; what is not in it is nothing."""
    found = [role for role in order if role in (one, other)]
    return found[0] if found else ""
