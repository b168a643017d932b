"""One line to type into at the bottom of a screen: the filter of lists, the search in texts."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from reader.app.widgets.bar import Bar


class SearchBar(Horizontal):
    """Hidden until it is opened; tells of every keystroke."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        display: none;
        background: $bar;
    }
    SearchBar.-open { display: block; }
    SearchBar Input { width: 1fr; }
    SearchBar #search-label { width: 10; }
    SearchBar #search-count { width: 24; }
    """

    BINDINGS = [
        Binding("escape", "close", "Close", show=False, id="search.close", tooltip="end the search"),
        Binding("down", "leave", "To the list", show=False, id="search.leave", tooltip="keep it and go on reading"),
    ]

    @dataclass
    class Changed(Message):
        """Other text stands in the line."""

        text: str

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, type(self))

    class Submitted(Message):
        """Enter was pressed."""

    class Closed(Message):
        """The line was closed; there is no search any more."""

    def __init__(self, label: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label = label

    def compose(self) -> ComposeResult:
        yield Bar(id="search-label")
        yield Input(select_on_focus=False, id="search-input")
        yield Bar(id="search-count")

    def on_mount(self) -> None:
        self.query_one("#search-label", Bar).show([(self._label, "accent")])

    @property
    def is_open(self) -> bool:
        return self.has_class("-open")

    @property
    def text(self) -> str:
        return self.query_one(Input).value

    def open(self) -> None:
        self.add_class("-open")
        self.query_one(Input).focus()

    def close(self) -> None:
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = ""
        self.remove_class("-open")
        self.say("")

    def say(self, text: str) -> None:
        """What stands at the right end: how much was found."""
        self.query_one("#search-count", Bar).show((), [(text, "muted")])

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())

    def action_leave(self) -> None:
        self.post_message(self.Submitted())

    def action_close(self) -> None:
        self.close()
        self.post_message(self.Closed())

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
