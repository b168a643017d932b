"""A list of any length that draws only the lines in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.ink import Piece, palette_of, strip_of

RenderItem = Callable[[int, int], Sequence[Piece]]
"""position and width in, the pieces of that line out"""


class LineList(ScrollView, can_focus=True):
    """One line an item, a cursor, keys and mouse; what an item says is asked for when it is drawn."""

    DEFAULT_CSS = """
    LineList {
        background: $background;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
    }
    """

    BINDINGS = [
        Binding("down,j", "cursor(1)", "Down", show=False, id="list.down", tooltip="one line down"),
        Binding("up,k", "cursor(-1)", "Up", show=False, id="list.up", tooltip="one line up"),
        Binding("g,home", "cursor_to(0)", "First", show=False, id="list.first", tooltip="to the first line"),
        Binding("G,end", "cursor_to(-1)", "Last", show=False, id="list.last", tooltip="to the last line"),
        Binding("ctrl+d", "cursor_page(0.5)", "Half page", show=False, id="list.half_down", tooltip="half a page down"),
        Binding("ctrl+u", "cursor_page(-0.5)", "Half up", show=False, id="list.half_up", tooltip="half a page up"),
        Binding("pagedown", "cursor_page(1)", "Page", show=False, id="list.page_down", tooltip="a page down"),
        Binding("pageup", "cursor_page(-1)", "Page up", show=False, id="list.page_up", tooltip="a page up"),
        Binding("enter", "choose", "Choose", show=False, id="list.choose", tooltip="choose the line under the cursor"),
    ]

    class Moved(Message):
        """Something happened to an item."""

        def __init__(self, list: LineList, index: int) -> None:  # noqa: A002 - the widget that tells
            super().__init__()
            self.list = list
            self.index = index

        @property
        def control(self) -> LineList:
            return self.list

    class Highlighted(Moved):
        """The cursor is on another item."""

        def can_replace(self, message: Message) -> bool:
            return type(message) is type(self)

    class Chosen(Moved):
        """An item was chosen by key or double click."""

    def __init__(self, *, empty: str = "", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.cursor = 0
        self.count = 0
        self._render_item: RenderItem = lambda index, width: ()
        self.empty = empty
        """what an empty list says"""
        self.choose_on_click = False

    def show(self, count: int, render_item: RenderItem, cursor: int | None = None) -> None:
        """Show `count` items; the cursor stays where it is unless given, and within the list."""
        self._render_item = render_item
        self.count = count
        self.virtual_size = Size(self.size.width, count)
        self.cursor = max(0, min(self.cursor if cursor is None else cursor, count - 1))
        self._follow()
        self.refresh()

    def move_to(self, index: int) -> None:
        """Put the cursor on an item and tell of it."""
        if not self.count:
            return
        index = max(0, min(index, self.count - 1))
        changed = index != self.cursor
        self.cursor = index
        self._follow()
        self.refresh()
        if changed:
            self.post_message(self.Highlighted(self, index))

    def render_line(self, y: int) -> Strip:
        palette = palette_of(self)
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not self.count:
            text = self.empty if y == 0 else ""
            return strip_of([(" " + text, "muted")], width, palette.base, palette)
        if index >= self.count:
            return strip_of((), width, palette.base, palette)
        base = palette.base
        if index == self.cursor:
            base += palette.cursor(self.has_focus)
        return strip_of(self._render_item(index, width), width, base, palette)

    def notify_style_update(self) -> None:
        self.refresh()
        super().notify_style_update()

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, self.count)
        self._follow()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        index = int(event.y) + self.scroll_offset.y
        if 0 <= index < self.count:
            again = index == self.cursor and self.has_focus
            self.move_to(index)
            if self.choose_on_click or event.chain == 2 or (again and event.chain > 1):
                self.post_message(self.Chosen(self, index))

    def action_cursor(self, step: int) -> None:
        self.move_to(self.cursor + step)

    def action_cursor_to(self, index: int) -> None:
        self.move_to(index if index >= 0 else self.count - 1)

    def action_cursor_page(self, pages: float) -> None:
        self.move_to(self.cursor + int(pages * max(2, self.size.height)))

    def action_choose(self) -> None:
        if self.count:
            self.post_message(self.Chosen(self, self.cursor))

    def _follow(self) -> None:
        """Keep the cursor in view."""
        height = self.size.height
        if not height:
            return
        top = self.scroll_offset.y
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)
