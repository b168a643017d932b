"""One line to type into at the bottom of a screen: the filter of lists, the search in texts."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input

from reader.app.widgets.bar import Bar
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept


class SearchBar(Horizontal):
    """Mounted when a search begins, removed when it ends; tells of every keystroke."""

    DEFAULT_CSS = """
    SearchBar { height: 1; background: $bar; }
    SearchBar Input, SearchBar Input:focus {
        width: 1fr;
        height: 1;
        border: none;
        padding: 0 1;
        background: $bar;
        color: $foreground;
    }
    SearchBar #search-label { width: 10; }
    SearchBar #search-count { width: 24; }
    """

    BINDINGS = [
        Binding("escape", "close", "Close", show=False, id="search.close", tooltip="end the search"),
        Binding("down", "leave", "To the list", show=False, id="search.leave", tooltip="keep it and go on reading"),
    ]

    def __init__(self, label: str, hint: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label, self._hint = label, hint

    def compose(self) -> ComposeResult:
        yield Bar(id="search-label")
        yield Input(placeholder=self._hint, select_on_focus=False, id="search-input")
        yield Bar(id="search-count")

    def on_mount(self) -> None:
        self.query_one("#search-label", Bar).show([(self._label, "accent")])
        self.take_focus()

    def take_focus(self) -> None:
        self.query_one(Input).focus()

    def say(self, text: str) -> None:
        """What stands at the right end."""
        self.query_one("#search-count", Bar).show((), [(text, "muted")])

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(SearchChanged(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(SearchKept())

    def action_leave(self) -> None:
        self.post_message(SearchKept())

    async def action_close(self) -> None:
        screen = self.screen
        await self.remove()
        screen.post_message(SearchEnded())

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
