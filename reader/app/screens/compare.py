"""Two articles side by side: level rows, one scroll, the findings below."""

from __future__ import annotations

import time
from pathlib import Path

from textual import work
from textual.binding import Binding
from textual.timer import Timer

from reader.app import engine
from reader.app.background import apart
from reader.app.kept import Kept, found_at
from reader.app.keys import HELP_BINDING
from reader.app.layout import LEFT, RIGHT
from reader.app.rows import Reading
from reader.app.screens.compare_findings import CompareFindings
from reader.app.widgets.bar import Bar
from reader.app.widgets.findings import Findings
from reader.app.widgets.search import searching
from reader.article import Article
from reader.config import VIEWS
from reader.errors import ReaderError


class CompareScreen(CompareFindings):
    """The comparison."""

    HELP = (
        "A stands left, B right; paragraphs that tell the same stand level. Between them: = same, ≈ reworded, "
        "~ rewritten, ↕ moved or told elsewhere, ‹ only in A, › only in B. Beside the text: ✗ conflict, ≠ changed, "
        "≡ restated, + only there. Bold words differ, slanted words are shared, underlined words are facts."
    )

    BINDINGS = [
        HELP_BINDING,
        Binding("n,right_square_bracket", "walk(1)", "Next", key_display="n/p", id="compare.next",
                tooltip="next finding, or next hit while searching"),
        Binding("p,N,left_square_bracket", "walk(-1)", "Previous", show=False, id="compare.previous",
                tooltip="previous finding, or previous hit while searching"),
        Binding("v", "view", "View", id="compare.view", tooltip="everything, differences, facts, shared wording"),
        Binding("c", "collapse", "Collapse", id="compare.collapse", tooltip="rows without difference on one line"),
        Binding("f", "findings", "Findings", id="compare.findings", tooltip="findings on or off"),
        Binding("F", "agreement", "Agreement", show=False, id="compare.agreement", tooltip="list facts that agree, too"),
        Binding("s", "swap", "Swap", id="compare.swap", tooltip="exchange left and right"),
        Binding("a", "artifacts", "Artifacts", id="compare.artifacts", tooltip="what was taken out of this side's article"),
        Binding("slash", "search", "Search", key_display="/", id="compare.search", tooltip="search both articles"),
        Binding("x", "export", "Export", id="compare.export", tooltip="write the comparison to a file"),
        Binding("y", "copy", "Copy", show=False, id="compare.copy", tooltip="copy the selection, or the current row"),
        Binding("enter", "follow", "Follow", show=False, id="compare.follow",
                tooltip="follow “also ¶14”, or show a folded row"),
        Binding("backspace,b", "return", "Back to", show=False, id="compare.return", tooltip="back to where you jumped from"),
        Binding("m", "story", "Story", show=False, id="compare.story", tooltip="all marked articles at once"),
        Binding("down,j", "scroll(1)", "Down", show=False, id="compare.down", tooltip="one line down"),
        Binding("up,k", "scroll(-1)", "Up", show=False, id="compare.up", tooltip="one line up"),
        Binding("space,pagedown", "page(1)", "Page", show=False, id="compare.page_down", tooltip="a page down"),
        Binding("pageup,shift+space", "page(-1)", "Page up", show=False, id="compare.page_up", tooltip="a page up"),
        Binding("ctrl+d", "page(0.5)", "Half page", show=False, id="compare.half_down", tooltip="half a page down"),
        Binding("ctrl+u", "page(-0.5)", "Half up", show=False, id="compare.half_up", tooltip="half a page up"),
        Binding("g,home", "end(0)", "Top", show=False, id="compare.top", tooltip="to the beginning"),
        Binding("G,end", "end(1)", "Bottom", show=False, id="compare.bottom", tooltip="to the end"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="compare.pane", tooltip="left, right, findings"),
        Binding("q", "leave", "Back", id="compare.back", tooltip="back to the library"),
        Binding("escape", "escape", "Back", show=False, id="compare.escape", tooltip="end the search, put out the lit finding, or back"),
    ]  # fmt: skip

    busy = False
    """a comparison is being made"""
    _began = 0.0
    _waiting: Timer | None = None

    def on_mount(self) -> None:
        config, state = self.reader.config, self.reader.state
        self.view = state.view or config.view
        self.left.focus()
        self.compare(self.sides)

    # the comparison itself

    @work(group="compare", exclusive=True)
    async def compare(self, sides: tuple[Path | Article, Path | Article]) -> None:
        """Compare beside the screen; whoever cancels this sees and hears no more of it."""
        self._began = time.monotonic()
        self._say_waiting()
        self._rest()
        self._waiting = self.set_interval(0.5, self._say_waiting)
        self.busy = True
        try:
            reading = await apart(lambda: self._read(sides))
        except ReaderError as error:
            self._rest()
            self._failed(str(error))
        else:
            self._rest()
            self.sides = sides
            self._ready(reading)

    def _read(self, sides: tuple[Path | Article, Path | Article]) -> Reading:
        left, right = (self._article(side) for side in sides)
        return Reading(engine.compare(left, right, self.reader.config.model)).ready()

    def _say_waiting(self) -> None:
        seconds = int(time.monotonic() - self._began)
        lasted = f"{seconds} s   " if seconds else ""
        title = self.query_one("#title", Bar)
        title.show([("newsdiff", "accent"), ("   Comparing …   ", ""), (lasted, "accent"), ("esc cancels", "muted")])

    def _rest(self) -> None:
        self.busy = False
        if self._waiting is not None:
            self._waiting.stop()

    def _stop(self) -> None:
        """Give the comparison up that is being made; the page goes on showing the one before."""
        self.workers.cancel_group(self, "compare")
        self._rest()
        self._say_title()

    def _article(self, side: Path | Article) -> Article:
        store = self.reader.store
        return side if isinstance(side, Article) else store.article(store.entry_of(side))

    def _failed(self, message: str) -> None:
        self.reader.tell(message, "error")
        if self.reading is None:
            self.dismiss()
        else:
            self._say_title()

    def _ready(self, reading: Reading) -> None:
        kept = Kept(self.reading, reading) if self.reading is not None else None
        row, finding = (kept.row(self.row), kept.finding(self.finding)) if kept else (0, None)
        self.reading = reading
        self.opened, self.row, self.finding, self.hits, self.hit = frozenset(), 0, None, [], -1
        self.visited.clear()
        panel = self.query_one(Findings)
        panel.show(reading.comparison)
        self.page = None
        self._lay_out()
        places, self._places = self._places, ()
        if places:
            side, n, _ = places[0]
            row = (reading.row_of.right if side else reading.row_of.left).get(n, 0)
            finding = found_at(reading.comparison, places)
        if finding is not None:
            panel.reveal(finding)
            self.call_after_refresh(self._show_finding, finding)
        elif row or places:
            self.call_after_refresh(self.go_to, row, places)
        for article in reading.comparison.articles:
            for notice in article.notices:
                said = f"{article.name}: {notice}"
                if said not in self.reader.store.noticed:
                    self.reader.store.noticed.add(said)
                    self.reader.tell(said, "warning")

    def refresh_article(self, article: Article) -> None:
        """One side has changed (an artifact was taken back): compare again."""
        left, right = (article if isinstance(side, Article) and side.id == article.id else side for side in self.sides)
        self.compare((left, right))

    # views

    def action_view(self) -> None:
        self.view = VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)]
        self.opened = frozenset()
        self.reader.remember(view=self.view)
        self._lay_out()

    def action_collapse(self) -> None:
        self.collapsed = not self.collapsed
        self.opened = frozenset()
        self._lay_out()

    def action_swap(self) -> None:
        self.compare((self.sides[1], self.sides[0]))

    # other screens

    def action_artifacts(self) -> None:
        if self.reading is None:
            return
        side = RIGHT if self.right.has_focus else LEFT
        article = self.reading.comparison.right if side else self.reading.comparison.left
        from reader.app.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(article, artifacts=True, changed=self.refresh_article))

    def action_story(self) -> None:
        from reader.app.screens.story import open_story

        open_story(self.reader, self.reader.store.chosen())

    def action_copy(self) -> None:
        if self.reader.copy_selection() or self.reading is None:
            return
        comparison = self.reading.comparison
        if not comparison.rows:
            return
        row = comparison.rows[self.row]
        texts = [comparison.left.paragraphs[n - 1].text for n in row.left]
        texts += [comparison.right.paragraphs[n - 1].text for n in row.right]
        self.app.copy_to_clipboard("\n\n".join(texts))
        both = len(row.left) + len(row.right) > 1
        sides = ((row.left, "left"), (row.right, "right"))
        named = " and ".join(f"{', '.join(map(str, numbers))} {side}" for numbers, side in sides if numbers)
        self.reader.tell(f"Copied paragraph{'s' if both else ''} {named}.")

    def action_export(self) -> None:
        if self.reading is None:
            return
        from reader.app.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.reading.comparison))

    async def action_escape(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        elif self.busy and self.reading is not None:
            self._stop()
        elif self.finding is not None and self.reading is not None:
            self.finding = None
            self._light()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.workers.cancel_group(self, "compare")
        self.dismiss()
