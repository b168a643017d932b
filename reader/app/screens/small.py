"""What a terminal shows that is too small to read in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from reader.app.widgets.bar import Bar
from reader.app.wrap import wrap

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp


class SmallScreen(ModalScreen[None]):
    """Covers everything until the terminal has grown, or the user goes on all the same."""

    WIDTH = 30
    HEIGHT = 8

    BINDINGS = [
        Binding("enter", "go_on", "Go on", id="small.go_on", tooltip="show it all the same"),
        Binding("q", "app.quit", "Quit", id="small.quit", tooltip="close the reader"),
    ]

    CSS = """
    SmallScreen { background: $background; align: left top; }
    SmallScreen Bar { height: 1fr; background: $background; }
    """

    def compose(self) -> ComposeResult:
        yield Bar(page=True)

    def on_resize(self) -> None:
        bar = self.query_one(Bar)
        text = "Please make the terminal larger (40 x 12 or more). enter goes on, q quits."
        lines = wrap(text, max(4, self.size.width - 2))
        bar.show_lines([([(text[start:end], "")], ()) for start, end in lines])

    def action_go_on(self) -> None:
        cast("NewsdiffApp", self.app).accept_small()
