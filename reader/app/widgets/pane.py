"""A column of a document: numbered paragraphs with their marks, drawn line by line from a shared layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.app.ink import RoleSpan, painted, palette_of, spans_within, strip_of
from reader.app.layout import MORE, Cell, Layout, Line
from reader.app.palette import GLYPHS
from reader.app.wrap import cells

SpansOf = Callable[[Cell], Sequence[RoleSpan]]
"""what is to be painted on a paragraph: disjoint, in order"""

_WORST_FIRST = ("fact.conflict", "fact.changed", "fact.only", "fact.restated", "artifact")
_MAX_STRIPS = 3000


class TextPane(ScrollView, can_focus=True):
    """One column; panes that are `level_with` each other scroll as one."""

    ALLOW_SELECT = True

    DEFAULT_CSS = """
    TextPane {
        background: $background;
        overflow-x: hidden;
        scrollbar-size-vertical: 0;
    }
    TextPane.-bar { scrollbar-size-vertical: 1; }
    """

    @dataclass
    class Clicked(Message):
        """A line was clicked; `offset` counts into `line.cell.text`."""

        pane: TextPane
        y: int
        line: Line | None
        offset: int

    @dataclass
    class Resized(Message):
        """The pane has another width; the layout no longer fits."""

        pane: TextPane

    @dataclass
    class Scrolled(Message):
        """Another part of the document is in view."""

        pane: TextPane

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, type(self))

    def __init__(self, column: int = 0, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.column = column
        self.peer: TextPane | None = None
        self.page: Layout | None = None
        self.number_width = 0
        """cells for paragraph numbers; 0 shows none"""
        self.indent = 0
        """empty cells at the left, to set a narrow text in the middle"""
        self.letters = False
        """put A or B before the paragraph numbers"""
        self._spans_of: SpansOf = lambda cell: ()
        self._strips: dict[int, Strip] = {}
        self._width = 0
        self._syncing = False

    @property
    def margin_width(self) -> int:
        """Cells before the text: number, verdict glyph and spaces."""
        return self.indent + (self.number_width + 3 if self.number_width else 3)

    @property
    def text_width(self) -> int:
        """Cells for the text of a line, the indent not counted."""
        return max(1, self.scrollable_content_region.width - self.margin_width + self.indent - 1)

    def level_with(self, peer: TextPane) -> None:
        """Scroll as one with `peer`."""
        self.peer, peer.peer = peer, self

    def show(self, page: Layout, spans_of: SpansOf) -> None:
        """Show a layout; where the pane is scrolled to stays as it is."""
        self.page = page
        self._spans_of = spans_of
        self._strips.clear()
        self.virtual_size = Size(self.size.width, page.height)
        self.refresh()

    def repaint(self) -> None:
        """Draw anew what the layout holds: marks or hits have changed."""
        self._strips.clear()
        self.refresh()

    def jump(self, y: int, alone: bool = False) -> None:
        """Bring line `y` to the top, as far as the document reaches; `alone` leaves the peer where it is."""
        self._syncing = alone
        self.scroll_to(y=max(0, min(y, self.max_scroll_y)), animate=False, force=True)
        self._syncing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        peer = self.peer
        if peer is not None and not self._syncing and not peer._syncing and peer.scroll_y != new_value:
            peer.scroll_target_y = new_value
            peer.scroll_y = new_value
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled(self))

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        if self.size.width != self._width:
            self._width = self.size.width
            self._strips.clear()
            self.post_message(self.Resized(self))

    def on_click(self, event: events.Click) -> None:
        if self.page is None:
            return
        y = int(event.y) + self.scroll_offset.y
        line = self.page.line(y, self.column)
        offset = 0
        if line is not None:
            x = int(event.x) - self.margin_width
            offset = line.start
            while offset < line.end and cells(line.cell.text[line.start : offset + 1]) <= x:
                offset += 1
        self.post_message(self.Clicked(self, y, line, offset))

    # drawing

    def render_line(self, y: int) -> Strip:
        document_y = y + self.scroll_offset.y
        page = self.page
        width = self.scrollable_content_region.width
        if page is None or document_y >= page.height:
            palette = palette_of(self)
            return strip_of((), width, palette.base, palette)
        selection = self.text_selection
        span = selection.get_span(document_y) if selection is not None else None
        if span is not None:
            return self._selected(self._draw(page, document_y, width), span).apply_offsets(0, document_y)
        strip = self._strips.get(document_y)
        if strip is None:
            if len(self._strips) >= _MAX_STRIPS:
                self._strips.clear()
            strip = self._draw(page, document_y, width).apply_offsets(0, document_y)
            self._strips[document_y] = strip
        return strip

    def _draw(self, page: Layout, y: int, width: int) -> Strip:
        palette = palette_of(self)
        base = palette.base
        line = page.line(y, self.column)
        if line is None:
            return strip_of((), width, base, palette)
        cell = line.cell
        blank = " " * self.margin_width
        if line.note:
            return strip_of([(blank, ""), (cell.note, "muted")], width, base, palette)
        if not cell.n and self.number_width:
            return strip_of([(blank, ""), (cell.text, "muted")], width, base, palette)
        spans = self._spans_of(cell)
        margin = self._margin(line, spans)
        segments = [Segment(text, base + palette.role(role)) for text, role in margin]
        ground = base + palette.role("heading") if cell.heading else base
        end = line.end
        room = width - self.margin_width
        text = cell.text
        if cell.brief and end < len(text):
            segments += painted(text, line.start, end, spans, ground, palette)
            segments.append(Segment(MORE, base + palette.role("muted")))
        else:
            segments += painted(text, line.start, end, spans, ground, palette)
        strip = Strip(segments)
        return strip.adjust_cell_length(self.margin_width + room, base)

    def _margin(self, line: Line, spans: Sequence[RoleSpan]) -> list[tuple[str, str]]:
        number = ""
        if line.first and self.number_width:
            letter = "AB"[line.cell.side] if self.letters else ""
            number = f"{letter}{line.cell.n}"
        present = {role for _, _, roles in spans_within(spans, line.start, line.end) for role in roles}
        worst = next((role for role in _WORST_FIRST if role in present), "")
        glyph = GLYPHS[worst] if worst else " "
        if line.cell.item and line.first and not worst:
            glyph = "•"
        lead = " " * self.indent + " " + number.rjust(self.number_width)
        return [(lead, "muted"), (glyph, worst and f"glyph.{worst}"), (" ", "")]

    def _selected(self, strip: Strip, span: tuple[int, int]) -> Strip:
        """`strip` with the characters of `span` drawn as selected, but for the margin."""
        characters = len(strip.text)
        start, end = max(span[0], self.margin_width), characters if span[1] < 0 else min(span[1], characters)
        if start >= end:
            return strip
        first, last = strip.index_to_cell_position(start), strip.index_to_cell_position(end)
        before, inside, after = strip.crop(0, first), strip.crop(first, last), strip.crop(last)
        style = palette_of(self).selection
        chosen = Strip([Segment(text, (old or style) + style) for text, old, _ in inside], inside.cell_length)
        return Strip.join([before, chosen, after])

    # selecting and copying

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The clean text under the selection: no numbers, no padding, no line breaks of the screen."""
        page = self.page
        if page is None:
            return None
        first = selection.start.y if selection.start is not None else 0
        last = selection.end.y if selection.end is not None else page.height - 1
        pieces: list[tuple[Cell, int, int]] = []
        for y in range(max(0, first), min(last, page.height - 1) + 1):
            span, line = selection.get_span(y), page.line(y, self.column)
            if span is None or line is None or line.note or (not line.cell.n and self.number_width):
                continue
            start = min(line.end, line.start + max(0, span[0] - self.margin_width))
            end = line.end if span[1] < 0 else min(line.end, line.start + max(0, span[1] - self.margin_width))
            if end <= start:
                continue
            if pieces and pieces[-1][0] is line.cell:
                pieces[-1] = (line.cell, pieces[-1][1], end)
            else:
                pieces.append((line.cell, start, end))
        text = "\n\n".join(cell.text[start:end] for cell, start, end in pieces)
        return (text, "\n\n") if text else None
