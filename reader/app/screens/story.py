"""All marked articles at once: how much each two share, and which fact each one states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.binding import Binding
from textual.worker import get_current_worker

from reader.app import engine
from reader.app.background import apart
from reader.app.keys import HELP_BINDING
from reader.app.screens.story_tables import StoryTables
from reader.app.store import Entry
from reader.app.widgets.bar import Bar
from reader.app.widgets.grid import Grid
from reader.app.widgets.line_list import LineList
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found, searching
from reader.app.wrap import counted
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.article import Article
    from reader.stories import Story, StoryFact

MANY = 30
"""more articles than this are a library, not one story: mark those that are meant"""


def open_story(reader: NewsdiffApp, entries: Sequence[Entry]) -> None:
    """Show the story of `entries`, or say why there is none."""
    if len(entries) < 2:
        reader.tell("A story needs two articles or more: mark them with space.")
    elif len(entries) > MANY:
        reader.tell(f"A story of {len(entries)} articles is too long to read: mark up to {MANY} with space.")
    else:
        reader.push_screen(StoryScreen(entries))


class StoryScreen(StoryTables):
    """The story: it is gathered, walked, searched, exported."""

    HELP = (
        "Above: for every two articles the wording of the row's article that the column's has too, the facts on which "
        "both agree, and conflicts (✗). Below: every fact and what each article says of it; ✗ and ≠ stand beside who "
        "says otherwise than most do, + beside the lone voice. enter opens the comparison of a cell."
    )

    BINDINGS = [
        HELP_BINDING,
        Binding("n,right_square_bracket", "walk(1)", "Next", key_display="n/p", id="story.next",
                tooltip="next fact on which the articles differ, or next hit while searching"),
        Binding("p,N,left_square_bracket", "walk(-1)", "Previous", show=False, id="story.previous",
                tooltip="previous fact on which the articles differ, or previous hit"),
        Binding("v", "view", "View", id="story.view", tooltip="all facts, those that differ, those of one voice"),
        Binding("enter", "compare", "Compare", id="story.compare", tooltip="open the comparison of this cell"),
        Binding("slash", "search", "Search", key_display="/", id="story.search", tooltip="search the facts listed"),
        Binding("x", "export", "Export", id="story.export", tooltip="write the story to a file"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="story.pane", tooltip="matrix or facts"),
        Binding("y", "copy", "Copy", show=False, id="story.copy", tooltip="copy the fact under the cursor"),
        Binding("q", "leave", "Back", id="story.back", tooltip="back to the library"),
        Binding("escape", "escape", "Back", show=False, id="story.escape", tooltip="end the search, or back"),
    ]  # fmt: skip

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.entries = list(entries)

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

    # actions

    def on_descendant_focus(self) -> None:
        self._explain()

    def action_view(self) -> None:
        self.view = (self.view + 1) % len(self.VIEWS)
        self.query_one("#facts", Grid).cursor = 0
        self._fill()

    def action_walk(self, step: int) -> None:
        """The next or previous fact told differently; while a search is open, the next or previous hit."""
        if searching(self) is not None:
            self._walk_hits(step)
            return
        table = self.query_one("#facts", Grid)
        at = table.cursor + step
        while 0 <= at < len(self.facts):
            if str(self.facts[at].standing) in ("conflict", "changed"):
                table.move_to(at)
                return
            at += step
        self.reader.tell(
            "No further fact on which the articles differ."
            if step > 0
            else "No earlier fact on which the articles differ."
        )

    @on(Grid.Picked, "#matrix")
    def _pair_picked(self, event: Grid.Picked) -> None:
        if event.row == event.column:
            self.reader.tell("This cell is an article beside itself. Move to another column.")
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

    def action_export(self) -> None:
        if self.story is None:
            return
        from reader.app.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.story))

    # search

    def action_search(self) -> None:
        if self.story is not None:
            open_search(self, "Search", "words of a fact; after enter, n goes on")

    @property
    def hits(self) -> list[int]:
        """Positions of the listed facts that hold what is sought."""
        if not self.sought:
            return []
        return [i for i, fact in enumerate(self.facts) if self.sought in _words_of(fact)]

    @on(SearchChanged)
    def _search(self, event: SearchChanged) -> None:
        self.sought = event.text.strip().lower()
        hits, table = self.hits, self.query_one("#facts", Grid)
        say_found(self, counted(len(hits), "hit") if self.sought else "")
        table.refresh()
        if hits and table.cursor not in hits:
            table.move_to(next((at for at in hits if at > table.cursor), hits[0]))

    @on(SearchKept)
    def _search_kept(self) -> None:
        table = self.query_one("#facts", Grid)
        table.focus()
        hits = self.hits
        if table.cursor in hits:
            say_found(self, f"{hits.index(table.cursor) + 1} of {len(hits)}")
        else:
            self._walk_hits(1)

    @on(SearchEnded)
    def _search_ended(self) -> None:
        self.sought = ""
        table = self.query_one("#facts", Grid)
        table.refresh()
        table.focus()

    def _walk_hits(self, step: int) -> None:
        hits, table = self.hits, self.query_one("#facts", Grid)
        if not hits:
            self.reader.tell("Nothing found. esc ends the search.")
            return
        further = [i for i in hits if (i > table.cursor if step > 0 else i < table.cursor)]
        at = (further or hits)[0 if step > 0 else -1]
        table.move_to(at)
        say_found(self, f"{hits.index(at) + 1} of {len(hits)}")

    def action_leave(self) -> None:
        self.workers.cancel_group(self, "story")
        self.dismiss()


def _words_of(fact: StoryFact) -> str:
    return " ".join((fact.kind, fact.reason, *(voice.mention.text for voice in fact.voices))).lower()


class _CancelledError(Exception):
    """The user left before all pairs were compared."""
