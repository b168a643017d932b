"""What a screen can do: every action with its keys, searchable."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input

from reader.app.ink import Piece
from reader.app.keys import ScreenAction, actions_of
from reader.app.screens.dialog import Dialog
from reader.app.widgets.bar import Bar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import cells, fit, wrap


class HelpScreen(Dialog):
    """Over the screen that it explains."""

    BINDINGS = [
        Binding("escape,f1", "close", "Close", id="help.close", tooltip="clear the search, or back to the screen"),
        Binding("down", "list_down", "Down", show=False, id="help.down", tooltip="one line down"),
        Binding("up", "list_up", "Up", show=False, id="help.up", tooltip="one line up"),
    ]

    CSS = """
    HelpScreen #help { width: 96%; max-width: 132; height: 90%; }
    HelpScreen #help-list { height: 1fr; }
    """

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self.about = str(getattr(screen, "HELP", None) or "")
        self.name_of_screen = type(screen).__name__.removesuffix("Screen")
        self.actions = actions_of(screen)
        self.shown: list[ScreenAction] = list(self.actions)

    def compose(self) -> ComposeResult:
        with Vertical(id="help", classes="dialog"):
            yield Bar(id="help-title", page=True)
            yield Bar(id="help-about", page=True)
            yield Input(placeholder="type to search the help", id="help-input")
            yield LineList(id="help-list", empty="No action is called that. esc clears the search.")
            yield Bar(id="help-end", page=True)

    def on_mount(self) -> None:
        self._say_title("")
        self.query_one(Input).focus()
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    def _say_title(self, sought: str) -> None:
        way_out = "esc clears the search" if sought else "esc closes"
        title = [(f"Help: {self.name_of_screen}", "heading")]
        self.query_one("#help-title", Bar).show(title, [(way_out, "muted")])

    def _fill(self) -> None:
        about = self.query_one("#help-about", Bar)
        lines = wrap(self.about, max(20, about.size.width - 2))
        if self.size.height < 20:
            lines = []
        about.styles.height = len(lines) + 1
        about.show_lines([([(self.about[start:end], "")], ()) for start, end in lines])
        self.query_one(LineList).show(len(self.shown), self._line)
        self._explain()

    def _line(self, index: int, width: int) -> list[Piece]:
        action = self.shown[index]
        keys = 2 + max(cells(a.keys) for a in self.actions)
        names = 2 + max(cells(a.name) for a in self.actions)
        ids = 1 + max(cells(a.id) for a in self.actions)
        room = width - 1 - keys - names
        pieces: list[Piece] = [(" " + fit(action.keys, keys), "accent"), (fit(action.name, names), "")]
        if room - ids - 2 >= max(cells(a.tooltip) for a in self.actions):
            return [*pieces, (fit(action.tooltip, room - ids), "muted"), (fit(action.id, ids), "muted")]
        return [*pieces, (fit(action.tooltip, room - 1), "muted")]

    @on(LineList.Highlighted)
    def _explain(self) -> None:
        """The action under the cursor in full, whatever the list had to cut, and how to give it another key."""
        bar = self.query_one("#help-end", Bar)
        action = self.shown[self.query_one(LineList).cursor] if self.shown else None
        text = f"{action.name}: {action.tooltip}" if action else ""
        rebind = f'another key: in config.toml under [keys], "{action.id}" = "key"' if action else ""
        lines = [text[start:end] for start, end in wrap(text, max(20, bar.size.width - 2))]
        bar.styles.height = 1 if self.size.height < 20 else len(lines) + 1
        bar.show_lines([*(([(line, "")], ()) for line in lines), ([(rebind, "muted")], ())])

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        self._say_title(event.value)
        words = event.value.casefold().split()
        self.shown = [a for a in self.actions if all(w in a.needle for w in words)]
        self.query_one(LineList).show(len(self.shown), self._line, 0)
        self._explain()

    def action_list_down(self) -> None:
        self.query_one(LineList).action_cursor(1)

    def action_list_up(self) -> None:
        self.query_one(LineList).action_cursor(-1)

    def action_close(self) -> None:
        field = self.query_one(Input)
        if field.value:
            field.clear()
        else:
            self.dismiss()
