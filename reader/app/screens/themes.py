"""The theme picker: what is under the cursor is on the screen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reader.app.ink import Piece
from reader.app.screens.dialog import Dialog
from reader.app.themes import load_themes
from reader.app.widgets.bar import Bar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import fit

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp


class ThemeScreen(Dialog):
    """At the right edge, so that the page behind shows the theme."""

    HELP = "Move to see a theme, enter keeps it, esc goes back to the one before."

    BINDINGS = [Binding("escape,q", "cancel", "Cancel", id="themes.cancel", tooltip="back to the theme before")]

    CSS = """
    ThemeScreen { align: right top; background: transparent; }
    ThemeScreen #themes { width: 44; max-width: 100%; height: auto; max-height: 90%; }
    ThemeScreen #theme-list { height: 9; }
    ThemeScreen #theme-sample { height: 6; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.before = ""

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    def compose(self) -> ComposeResult:
        with Vertical(id="themes", classes="dialog"):
            yield Bar(id="theme-title", page=True)
            yield LineList(id="theme-list")
            yield Bar(id="theme-sample", page=True)

    def on_mount(self) -> None:
        reader = self.reader
        self.before = reader.theme
        themes, notices = load_themes(reader.theme_files)
        for notice in notices:
            reader.tell(notice, "warning")
        reader._specs.update(themes)
        self.names = list(themes)
        self.query_one("#theme-title", Bar).show([("Themes", "heading")], [("enter keeps, esc leaves", "muted")])
        self._sample()
        rows = self.query_one(LineList)
        rows.show(len(self.names), self._line, self.names.index(self.before) if self.before in self.names else 0)
        rows.focus()

    def _sample(self) -> None:
        self.query_one("#theme-sample", Bar).show_lines(
            [
                ((), ()),
                ([("removed", "removed"), (" ", ""), ("added", "added"), (" ", ""), ("shared wording", "shared")], ()),
                ([("quote", "quote"), ("  12 percent", "number"), ("  4 May", "date"), ("  Mill Lane", "name")], ()),
                ([("conflict", "fact.conflict"), ("  ", ""), ("changed", "fact.changed"), ("  ", ""),
                  ("restated", "fact.restated"), ("  ", ""), ("only", "fact.only")], ()),
                ([("artifact", "artifact"), ("  ", ""), ("search hit", "hit"), ("  quiet text", "muted")], ()),
            ]
        )  # fmt: skip

    def _line(self, index: int, width: int) -> list[Piece]:
        spec = self.reader.spec(self.names[index])
        kind = "terminal" if spec.ansi else ("dark" if spec.dark else "light")
        return [(" " + fit(spec.title, width - 11), ""), (fit(kind, 9), "muted")]

    @on(LineList.Highlighted)
    def _preview(self, event: LineList.Highlighted) -> None:
        self.reader.use_theme(self.names[event.index])

    @on(LineList.Chosen)
    def _keep(self, event: LineList.Chosen) -> None:
        name = self.names[event.index]
        self.reader.use_theme(name)
        self.reader.remember(theme=name, theme_over=self.reader.config.theme)
        self.dismiss()

    def action_cancel(self) -> None:
        if self.before in self.names:
            self.reader.use_theme(self.before)
        self.dismiss()
