"""The library: every article of the files and folders given, with a preview of the one under the cursor."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.binding import Binding
from textual.worker import get_current_worker

from reader.app.keys import HELP_BINDING
from reader.app.screens.library_page import LibraryPage
from reader.app.store import SORTS
from reader.app.widgets.bar import Bar
from reader.app.widgets.line_list import LineList
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found, searching
from reader.app.wrap import counted
from reader.errors import ReaderError

if TYPE_CHECKING:
    pass

_PATIENCE = 0.05  # seconds by which the first paint may wait for the files, so that it is the only one
_AHEAD = 0.05  # seconds between two reports of the reading worker
_SILENCE = 0.5  # seconds after which work says how far it is
_POLITE = 0.25  # seconds for which it rests after a key


class LibraryScreen(LibraryPage):
    """List and preview."""

    HELP = "The articles of your library. Mark one with space, go to another, and press d to set them side by side."

    BINDINGS = [
        HELP_BINDING,
        Binding("space", "mark", "Mark", id="library.mark", tooltip="mark or unmark the article: A, B and more"),
        Binding("d", "compare", "Compare", id="library.compare", tooltip="set the marked article beside this one"),
        Binding("enter", "open", "Open", show=False, priority=False, id="library.open",
                tooltip="compare with the marked article; with none marked, read"),
        Binding("o", "read", "Read", id="library.read", tooltip="read the article"),
        Binding("slash", "filter", "Filter", key_display="/", id="library.filter", tooltip="as you type, what has these words in title, source or file name"),
        Binding("s", "sort", "Sort", id="library.sort", tooltip="by title, source, date, words, artifacts, file"),
        Binding("S", "reverse", "Reverse", show=False, id="library.reverse", tooltip="turn the order round"),
        Binding("m", "story", "Story", id="library.story", tooltip="all marked articles at once"),
        Binding("u", "unmark", "Unmark all", show=False, id="library.unmark", tooltip="take all marks away"),
        Binding("r", "read_on", "Read on", show=False, id="library.read_on", tooltip="read the files that esc left unread"),
        Binding("y", "copy", "Copy", show=False, id="library.copy", tooltip="copy the selection, or the title"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="library.pane", tooltip="list or preview"),
        Binding("q", "quit", "Quit", id="library.quit", tooltip="end the filter, or quit"),
        Binding("escape", "escape", "Stop or quit", show=False, id="library.escape",
                tooltip="end the filter, stop reading files, or quit"),
    ]  # fmt: skip

    # finding and reading the articles

    def on_mount(self) -> None:
        self.query_one("#list", LineList).focus()
        finding = self.reader.finding
        finding.join(_PATIENCE)
        if finding.is_alive():
            self._say_title()
            self.wait_for_files()
        else:
            self._found()

    @work(group="find", exclusive=True)
    async def wait_for_files(self) -> None:
        from reader.app.background import apart

        await apart(self.reader.finding.join)
        self._found()

    def _found(self) -> None:
        """The files are known: list them now, and read them after the first paint."""
        finding = self.reader.finding
        if finding.problem:
            self.query_one("#list", LineList).empty = "Nothing to read here. Open another folder: newsdiff PATH"
            self.reader.tell(finding.problem, "error")
        self.reader.store.fill(finding.files)
        for notice in finding.notices[:3]:
            self.reader.tell(notice, "warning")
        self._refill()
        self.call_after_refresh(self._show_preview_side)

    async def _show_preview_side(self) -> None:
        """The preview is made after the first paint of the list."""
        gc.enable()
        from reader.app.widgets.pane import TextPane

        side = self.query_one("#preview-side")
        if not side.is_attached:
            return  # the reader was closed at once
        await side.mount(Bar(id="preview-title", page=True, of="preview"), TextPane(id="preview", classes="-bar"))
        self._preview()
        self._begin_reading()
        if self.reader.pair is None and not self.reader.finding.problem:
            self.reader.remember(library=tuple(str(p.absolute()) for p in self.reader.library_paths))

    def _begin_reading(self) -> None:
        entries = self.reader.store.entries
        waiting = [i for i, entry in enumerate(entries) if not entry.read]
        self._read = len(entries) - len(waiting)
        self._stopped = False
        self.reading = bool(waiting)
        if waiting:
            self.read_all(dict.fromkeys(waiting))
            self.set_timer(_SILENCE, self._say_title)

    @work(thread=True, group="read", exclusive=True)
    def read_all(self, waiting: dict[int, None]) -> None:
        """Read the files at these positions, those in view first, resting while keys are pressed."""
        worker = get_current_worker()
        store, told = self.reader.store, time.monotonic()
        while waiting and not worker.is_cancelled:
            while time.monotonic() - self._last_key < _POLITE and not worker.is_cancelled:
                time.sleep(0.02)
            position = next((i for i in self._in_view() if i in waiting), next(iter(waiting)))
            del waiting[position]
            entry = store.entries[position]
            if not entry.read:
                try:
                    store.article(entry)
                except ReaderError:
                    pass
                except Exception as error:  # a file must never end the reader
                    entry.fail(f"{entry.name}: cannot be read ({error.__class__.__name__})")
            self._read += 1
            if time.monotonic() - told > _AHEAD or not waiting:
                told = time.monotonic()
                if not worker.is_cancelled:
                    self.app.call_from_thread(self._progress, not waiting)

    def _in_view(self) -> list[int]:
        rows = self.query_one("#list", LineList)
        top = rows.scroll_offset.y
        return self.shown[top : top + max(1, rows.size.height)]

    def _progress(self, done: bool) -> None:
        if not self.is_attached or not self.reading:
            return
        self.reading = not done
        if done and self.sort not in ("file",):
            self._refill(keep=True)
        self.query_one("#list", LineList).refresh()
        self._say_title()

    def action_read_on(self) -> None:
        if self.reading:
            self.reader.tell("The files are being read.")
        elif all(entry.read for entry in self.reader.store.entries):
            self.reader.tell("Every file has been read.")
        else:
            self._begin_reading()

    def _stop_reading(self) -> None:
        self.workers.cancel_group(self, "read")
        self.reading, self._stopped = False, True
        self._say_title()
        self.reader.tell("Stopped reading; an article is read when you go to it. r reads the others.")

    # actions

    def on_key(self, event: events.Key) -> None:
        self._last_key = time.monotonic()

    def action_mark(self) -> None:
        entry = self.current
        if entry is None:
            return
        if entry in self.marked:
            self.marked.remove(entry)
        else:
            self.marked.append(entry)
        rows = self.query_one("#list", LineList)
        rows.refresh()
        rows.action_cursor(1)

    def action_unmark(self) -> None:
        self.marked.clear()
        self.query_one("#list", LineList).refresh()

    @on(LineList.Chosen, "#list")
    def _chosen(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        if self.marked and (self.current not in self.marked or len(self.marked) > 1):
            self.action_compare()
        else:
            self.action_read()

    def action_compare(self) -> None:
        current = self.current
        if len(self.marked) >= 2:
            left, right = self.marked[0], self.marked[1]
        elif self.marked and current is not None and current is not self.marked[0]:
            left, right = self.marked[0], current
        else:
            self.reader.tell("Mark one article with space, go to another, and press d.")
            return
        for entry in (left, right):
            if entry.error:
                self.reader.tell(entry.error, "error")
                return
        from reader.app.screens.compare import CompareScreen

        self.app.push_screen(CompareScreen(left.path, right.path))

    def action_read(self) -> None:
        entry = self.current
        if entry is None:
            self.reader.tell("There is no article to read here. Open another folder: newsdiff PATH")
        elif entry.error:
            self.reader.tell(entry.error, "error")
        else:
            from reader.app.screens.article import ArticleScreen

            self.app.push_screen(ArticleScreen(entry))

    def action_story(self) -> None:
        from reader.app.screens.story import open_story

        open_story(self.reader, self.reader.store.chosen())

    def action_sort(self) -> None:
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self._refill()

    def action_reverse(self) -> None:
        self.backwards = not self.backwards
        self._refill()

    def action_filter(self) -> None:
        open_search(self, "Filter", "words of title, source or file name")

    @on(SearchChanged)
    def _filter_changed(self, event: SearchChanged) -> None:
        self.filter_text = event.text
        self._refill()
        say_found(self, counted(len(self.shown), "match", "matches"))

    @on(SearchKept)
    def _filter_kept(self) -> None:
        self.query_one("#list", LineList).focus()

    @on(SearchEnded)
    def _filter_closed(self) -> None:
        self.filter_text = ""
        self._refill()
        self.query_one("#list", LineList).focus()

    def action_copy(self) -> None:
        if not self.reader.copy_selection() and self.current is not None:
            self.app.copy_to_clipboard(self.current.label)
            self.reader.tell("Copied the title.")

    async def action_escape(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        elif self.reading:
            self._stop_reading()
        else:
            self.app.exit()

    async def action_quit(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        else:
            self.app.exit()
