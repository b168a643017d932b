"""All marked articles at once: how much each two share, and which fact each one states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.app import engine
from reader.app.background import apart
from reader.app.ink import Piece
from reader.app.keys import HELP_BINDING
from reader.app.palette import GLYPHS
from reader.app.store import Entry
from reader.app.widgets.bar import Bar
from reader.app.widgets.grid import Grid
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import fit, one_line
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.article import Article
    from reader.stories import Story, StoryFact

MANY = 30
"""more articles than this are a library, not one story: mark those that are meant"""

_ROLES = {"conflict": "fact.conflict", "changed": "fact.changed", "agreed": "fact.same", "lone": "fact.only"}


def open_story(reader: NewsdiffApp, entries: Sequence[Entry]) -> None:
    """Show the story of `entries`, or say why there is none."""
    if len(entries) < 2:
        reader.tell("A story needs two articles or more: mark them with space.")
    elif len(entries) > MANY:
        reader.tell(f"A story of {len(entries)} articles is too long to read: mark up to {MANY} with space.")
    else:
        reader.push_screen(StoryScreen(entries))


class StoryScreen(Screen[None]):
    """A matrix of pairs above a table of facts."""

    HELP = (
        "Above: for every two articles the wording of the row's article that the column's has too, the facts on which "
        "both agree, and conflicts (✗). Below: every fact and what each article says of it; + marks the lone voice. "
        "enter opens the comparison of a cell."
    )

    BINDINGS = [
        HELP_BINDING,
        Binding("n,right_square_bracket", "walk(1)", "Next", key_display="n/p", id="story.next",
                tooltip="next fact on which the articles differ"),
        Binding("p,left_square_bracket", "walk(-1)", "Previous", show=False, id="story.previous",
                tooltip="fact before on which the articles differ"),
        Binding("v", "view", "View", id="story.view", tooltip="all facts, those that differ, those of one voice"),
        Binding("enter", "compare", "Compare", id="story.compare", tooltip="open the comparison of this cell"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="story.pane", tooltip="matrix or facts"),
        Binding("y", "copy", "Copy", show=False, id="story.copy", tooltip="copy the fact under the cursor"),
        Binding("q,escape", "leave", "Back", key_display="q", id="story.back", tooltip="back to the library"),
    ]  # fmt: skip

    CSS = """
    StoryScreen #matrix { height: auto; max-height: 40%; }
    StoryScreen #facts { height: 1fr; }
    StoryScreen #facts-head { margin-top: 1; }
    StoryScreen #fact { height: 2; background: $background; }
    StoryScreen.-short #matrix, StoryScreen.-tiny #matrix, StoryScreen.-short #matrix-head { display: none; }
    """

    VIEWS = ("all facts", "differing facts", "lone voices")

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.entries = list(entries)
        self.story: Story | None = None
        self.view = 0
        self.facts: list[StoryFact] = []

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        yield Bar(id="matrix-head", page=True)
        yield Grid(id="matrix")
        yield Bar(id="facts-head", page=True)
        yield Grid(id="facts", empty="No fact of this kind. v shows others.")
        yield Bar(id="fact", page=True)
        yield KeyBar()

    def on_mount(self) -> None:
        self._say_reading(0)
        self.query_one("#facts", Grid).focus()
        self.gather()

    def _say_progress(self, done: int, total: int) -> None:
        self._say_waiting(f"Comparing {done} of {total} pairs")

    def _say_reading(self, done: int) -> None:
        self._say_waiting(f"Reading {done} of {len(self.entries)} articles")

    def _say_waiting(self, what: str) -> None:
        title = self.query_one("#title", Bar)
        title.show([("newsdiff", "accent"), (f"   {what} …   ", ""), ("esc cancels", "muted")])

    @work(group="story", exclusive=True)
    async def gather(self) -> None:
        """Read and compare beside the screen; leaving ends the work before its next pair."""
        worker = get_current_worker()

        def tell(step: Callable[..., None], *counts: int) -> None:
            if worker.is_cancelled:
                raise _CancelledError
            self.app.call_from_thread(step, *counts)

        def work() -> Story:
            articles: list[Article] = []
            for entry in self.entries:
                tell(self._say_reading, len(articles))
                articles.append(self.reader.store.article(entry))
            return engine.story(articles, partial(tell, self._say_progress), self.reader.config.model)

        try:
            self.story = await apart(work)
        except ReaderError as error:
            self.reader.tell(str(error), "error")
            self.dismiss()
        else:
            self._fill()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    # filling

    def _letter(self, position: int) -> str:
        from reader.stories import letter

        return letter(position + 1)

    def _fill(self) -> None:
        story = self.story
        if story is None or not self.is_attached:
            return
        count = len(story.articles)
        figures = {"conflict": 0, "changed": 0, "agreed": 0, "lone": 0}
        for fact in story.facts:
            figures[str(fact.standing)] += 1
        right: list[Piece] = []
        for standing, name in (
            ("conflict", "in conflict"),
            ("changed", "changed"),
            ("agreed", "agreed"),
            ("lone", "alone"),
        ):
            role = _ROLES[standing]
            right += [(GLYPHS[role], f"glyph.{role}"), (f" {figures[standing]} {name}   ", "")]
        left: list[Piece] = [("newsdiff", "accent"), ("   Story", "heading"), (f"   {count} articles", "muted")]
        self.query_one("#title", Bar).show(left, right)

        matrix = self.query_one("#matrix", Grid)
        width = matrix.scrollable_content_region.width
        each = 15
        label = max(20, min(60, width - each * count))
        matrix.fill(count, self._matrix_label, label, [each] * count, self._matrix_cell)
        self._head("#matrix-head", "Shared wording · facts agreed · conflicts", label, [each] * count, matrix)

        wanted = {0: None, 1: ("conflict", "changed"), 2: ("lone",)}[self.view]
        self.facts = [f for f in story.facts if wanted is None or str(f.standing) in wanted]
        table = self.query_one("#facts", Grid)
        label = 24
        each = max(16, (width - label) // max(1, count))
        table.fill(len(self.facts), self._fact_label, label, [each] * count, self._fact_cell)
        self._head("#facts-head", f"Facts: {self.VIEWS[self.view]}", label, [each] * count, table)
        self._explain()

    def _head(self, bar: str, title: str, label: int, widths: Sequence[int], grid: Grid) -> None:
        pieces: list[Piece] = [(fit(" " + title, label), "heading")]
        if len(title) + 2 > label:
            pieces = [(fit(" " + title.partition(" ·")[0], label), "heading")]
        shown = grid.shown_columns(grid.scrollable_content_region.width)
        articles = cast("Story", self.story).articles
        for column in shown:
            name = one_line(articles[column].label)
            letter = self._letter(column) + " "
            pieces += [(letter, "accent"), (fit(name, widths[column] - len(letter) - 2) + "  ", "muted")]
        head = self.query_one(bar, Bar)
        head.flush = True
        head.show(pieces)

    def _matrix_label(self, row: int, width: int) -> list[Piece]:
        article = cast("Story", self.story).articles[row]
        return [(f" {self._letter(row)} ", "accent"), (fit(one_line(article.label), width - 5), "")]

    def _matrix_cell(self, row: int, column: int) -> Piece:
        if row == column:
            return "·", "muted"
        pair = cast("Story", self.story).pair(row + 1, column + 1)
        shared = pair.shared.left if row < column else pair.shared.right
        text = f"{shared:4.0%} {pair.agreed:3d}"
        return (f"{text}  ✗{pair.conflicts}", "") if pair.conflicts else (text, "")

    def _fact_label(self, row: int, width: int) -> list[Piece]:
        fact, count = self.facts[row], len(cast("Story", self.story).articles)
        role = _ROLES[str(fact.standing)]
        return [
            (f" {GLYPHS[role]} ", f"glyph.{role}"),
            (fit(str(fact.kind), 13), "muted"),
            (f"{fact.agreement}/{count}", "accent" if fact.agreement == count else ""),
        ]

    def _fact_cell(self, row: int, column: int) -> Piece:
        fact = self.facts[row]
        voice = fact.voice(column + 1)
        if voice is None:
            return "–", "muted"
        text = one_line(voice.mention.text)
        if voice.version > 1:
            role = _ROLES[str(fact.standing)]
            return f"{GLYPHS[role]} {text}", f"glyph.{role}"
        if str(fact.standing) == "lone":
            return f"+ {text}", "glyph.fact.only"
        return text, ""

    @on(LineList.Highlighted)
    def _explain(self) -> None:
        story, bar = self.story, self.query_one("#fact", Bar)
        table = self.query_one("#facts", Grid)
        if story is None:
            return
        if self.query_one("#matrix", Grid).has_focus:
            lines: list[tuple[list[Piece], tuple[()]]] = []
            for origin in story.origins[:2]:
                pair = f"  {self._letter(origin.left - 1)} and {self._letter(origin.right - 1)}: "
                lines.append(([(pair, "accent"), (origin.reason, "muted")], ()))
            bar.show_lines(lines)
            return
        if not self.facts:
            bar.show(())
            return
        fact = self.facts[min(table.cursor, len(self.facts) - 1)]
        voice = fact.voice(table.column + 1)
        role = _ROLES[str(fact.standing)]
        reason = fact.reason or {"agreed": "all who state it agree", "lone": "only one article states it"}.get(
            str(fact.standing), ""
        )
        said = f"{self._letter(table.column)} ¶{voice.mention.n}: {voice.mention.text}" if voice else ""
        if not said:
            said = f"{self._letter(table.column)} says nothing of it"
        bar.show_lines([([(GLYPHS[role] + " ", f"glyph.{role}"), (reason, "")], ()), ([("  " + said, "muted")], ())])

    # actions

    def on_descendant_focus(self) -> None:
        self._explain()

    def action_view(self) -> None:
        self.view = (self.view + 1) % len(self.VIEWS)
        self.query_one("#facts", Grid).cursor = 0
        self._fill()

    def action_walk(self, step: int) -> None:
        table = self.query_one("#facts", Grid)
        at = table.cursor + step
        while 0 <= at < len(self.facts):
            if str(self.facts[at].standing) in ("conflict", "changed"):
                table.move_to(at)
                return
            at += step
        self.reader.tell("No further fact on which the articles differ." if step > 0 else "No earlier one.")

    @on(Grid.Picked, "#matrix")
    def _pair_picked(self, event: Grid.Picked) -> None:
        if event.row == event.column:
            self.reader.tell("That is one article with itself. Move to another column.")
        else:
            self._compare(event.row, event.column)

    @on(Grid.Picked, "#facts")
    def _fact_picked(self, event: Grid.Picked) -> None:
        self.action_compare()

    @on(LineList.Chosen, "#facts")
    @on(LineList.Chosen, "#matrix")
    def _clicked(self, event: LineList.Chosen) -> None:
        cast(Grid, event.list).action_choose()

    def action_compare(self) -> None:
        """The chosen cell's article beside one that says otherwise, or else one that says the same."""
        table = self.query_one("#facts", Grid)
        if self.story is None or not self.facts:
            return
        fact = self.facts[min(table.cursor, len(self.facts) - 1)]
        one = table.column
        own = fact.voice(one + 1)
        others = [v for v in fact.voices if v.article != one + 1]
        others.sort(key=lambda v: (own is not None and v.version == own.version, v.article))
        if others:
            self._compare(one, others[0].article - 1, fact)
        else:
            self._compare(one, 1 if one == 0 else 0, fact)

    def _compare(self, one: int, other: int, fact: StoryFact | None = None) -> None:
        from reader.app.screens.compare import CompareScreen

        first, second = sorted((one, other))
        sides = [self.entries[i] for i in (first, second)]
        places = []
        for side, position in enumerate((first, second)):
            voice = fact.voice(position + 1) if fact is not None else None
            if voice is not None:
                places.append((side, voice.mention.n, voice.mention.start))
        paths: list[Path] = [entry.path for entry in sides]
        self.app.push_screen(CompareScreen(paths[0], paths[1], places=tuple(places)))

    def action_copy(self) -> None:
        if self.reader.copy_selection() or not self.facts or self.story is None:
            return
        fact = self.facts[min(self.query_one("#facts", Grid).cursor, len(self.facts) - 1)]
        lines = [f"{self._letter(v.article - 1)}: {v.mention.text}" for v in fact.voices]
        self.app.copy_to_clipboard("\n".join(lines))
        self.reader.tell("Copied the fact.")

    def action_leave(self) -> None:
        self.workers.cancel_group(self, "story")
        self.dismiss()


class _CancelledError(Exception):
    """The user left before all pairs were compared."""
