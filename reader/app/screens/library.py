"""The library: every article of the files and folders given, with a preview of the one under the cursor."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, cast

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.app.ink import Piece
from reader.app.keys import HELP_BINDING
from reader.app.store import SORTS, Entry
from reader.app.widgets.bar import Bar
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found, searching
from reader.app.wrap import fit, one_line
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.app.widgets.pane import TextPane

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PATIENCE = 0.05  # seconds by which the first paint may wait for the files, so that it is the only one
_AHEAD = 0.05  # seconds between two reports of the reading worker
_POLITE = 0.25  # seconds for which it rests after a key


class LibraryScreen(Screen[None]):
    """List and preview."""

    HELP = "The articles of your library. Mark one with space, go to another, and press d to set them side by side."

    BINDINGS = [
        HELP_BINDING,
        Binding("space", "mark", "Mark", id="library.mark", tooltip="mark or unmark the article: A, B and more"),
        Binding("d", "compare", "Compare", id="library.compare", tooltip="set the marked article beside this one"),
        Binding("enter", "open", "Open", show=False, priority=False, id="library.open",
                tooltip="compare with the marked article; with none marked, read"),
        Binding("o", "read", "Read", id="library.read", tooltip="read the article"),
        Binding("slash", "filter", "Filter", key_display="/", id="library.filter", tooltip="show what matches, as you type"),
        Binding("s", "sort", "Sort", id="library.sort", tooltip="by title, source, date, words, artifacts, file"),
        Binding("S", "reverse", "Reverse", show=False, id="library.reverse", tooltip="turn the order round"),
        Binding("m", "story", "Story", id="library.story", tooltip="all marked articles at once"),
        Binding("u", "unmark", "Unmark all", show=False, id="library.unmark", tooltip="take all marks away"),
        Binding("y", "copy", "Copy", show=False, id="library.copy", tooltip="copy the selection, or the title"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="library.pane", tooltip="list or preview"),
        Binding("q,escape", "back", "Quit", key_display="q", id="library.quit", tooltip="end the filter, or quit"),
    ]  # fmt: skip

    DEFAULT_CSS = """
    LibraryScreen #columns { height: 1fr; }
    LibraryScreen #list-side { width: 3fr; height: 1fr; }
    LibraryScreen #preview-side { width: 2fr; height: 1fr; border-left: vkey $line; }
    LibraryScreen #preview { height: 1fr; }
    LibraryScreen Bar.head { background: $background; }
    LibraryScreen.-narrow #columns { layout: vertical; }
    LibraryScreen.-narrow #list-side { width: 1fr; height: 3fr; }
    LibraryScreen.-narrow #preview-side { width: 1fr; height: 2fr; border-left: none; border-top: hkey $line; }
    LibraryScreen.-narrow.-short #preview-side, LibraryScreen.-tiny #preview-side { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[int] = []
        """positions in the store's entries, in the order of the list"""
        self.marked: list[Entry] = []
        self.sort = "file"
        self.backwards = False
        self.filter_text = ""
        self._read = 0
        self._last_key = 0.0
        self._previewed: Entry | None = None

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        with Horizontal(id="columns"):
            with Vertical(id="list-side"):
                yield Bar(id="head", classes="head", page=True)
                yield LineList(id="list", empty="Looking for articles …")
            yield Vertical(id="preview-side")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#list", LineList).focus()
        finding = self.reader.finding
        finding.join(_PATIENCE)
        if finding.is_alive():
            self._say_title()
            self.wait_for_files()
        else:
            self._found()

    # finding and reading the articles

    @work(thread=True, group="find", exclusive=True)
    def wait_for_files(self) -> None:
        self.reader.finding.join()
        self.app.call_from_thread(self._found)

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
        await side.mount(Bar(id="preview-title", page=True), TextPane(id="preview", classes="-bar"))
        self._preview()
        self.read_all()
        if self.reader.pair is None and not self.reader.finding.problem:
            self.reader.remember(library=tuple(str(p.absolute()) for p in self.reader.library_paths))

    @work(thread=True, group="read", exclusive=True)
    def read_all(self) -> None:
        """Read every file once, those in view first, resting while keys are pressed."""
        worker = get_current_worker()
        store, told = self.reader.store, time.monotonic()
        waiting = dict.fromkeys(range(len(store.entries)))
        while waiting and not worker.is_cancelled:
            while time.monotonic() - self._last_key < _POLITE:
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
        if not self.is_attached:
            return
        if done and self.sort not in ("file",):
            self._refill(keep=True)
        self.query_one("#list", LineList).refresh()
        self._say_title()

    # the list

    def _refill(self, keep: bool = True) -> None:
        """Filter and sort anew; the cursor stays on its article where it is still shown."""
        store = self.reader.store
        rows = self.query_one("#list", LineList)
        current = self.current if keep else None
        self.shown = store.ordered(store.matching(self.filter_text), self.sort, self.backwards)
        cursor = 0
        if current is not None:
            cursor = next((i for i, p in enumerate(self.shown) if store.entries[p] is current), 0)
        if store.entries and not self.shown:
            rows.empty = f"Nothing matches “{self.filter_text}”. esc ends the filter."
        rows.show(len(self.shown), self._line, cursor)
        self._say_title()
        self._preview()

    @property
    def current(self) -> Entry | None:
        """The entry under the cursor."""
        rows = self.query_one("#list", LineList)
        if not self.shown or rows.cursor >= len(self.shown):
            return None
        return self.reader.store.entries[self.shown[rows.cursor]]

    def _columns(self, width: int) -> dict[str, int]:
        """Column → cells; the title takes what is left."""
        columns = {"words": 7, "artifacts": 5}
        if width >= 64:
            columns["paragraphs"] = 5
        if width >= 72:
            columns["date"] = 12
        if width >= 84:
            columns["source"] = 16
        columns["title"] = max(8, width - 4 - sum(columns.values()))
        return columns

    def _line(self, index: int, width: int) -> list[Piece]:
        entry = self.reader.store.entries[self.shown[index]]
        columns = self._columns(width)
        mark = _LETTERS[self.marked.index(entry)] if entry in self.marked and len(self.marked) <= 26 else " "
        pieces: list[Piece] = [(f" {mark}  ", "accent")]
        if entry.error:
            return [
                *pieces,
                (fit("✗ " + entry.name, min(40, columns["title"])), "muted"),
                ("  " + entry.error, "muted"),
            ]
        title = one_line(entry.label)
        pieces.append((fit(title, columns["title"] - 2) + "  ", "" if entry.read else "muted"))
        known = entry.read
        if "source" in columns:
            pieces.append((fit(entry.source, 14) + "  ", "muted"))
        if "date" in columns:
            pieces.append((f"{entry.published or ('–' if known else ''):<12}", "muted"))
        pieces.append((f"{entry.words if known else '…':>6} ", ""))
        if "paragraphs" in columns:
            pieces.append((f"{entry.paragraphs if known else '':>4} ", "muted"))
        flags = f"⚑{entry.artifacts}" if entry.artifacts else ""
        pieces.append((f"{flags:>5}", "accent"))
        return pieces

    def _say_title(self) -> None:
        store = self.reader.store
        total = len(store.entries)
        count = f"{len(self.shown)} of {total}" if self.filter_text else f"{total}"
        right: list[Piece] = [(f"{count} article{'' if total == 1 else 's'}", "")]
        if self._read < total:
            right = [(f"reading {self._read} of {total}   ", "muted"), *right]
        if self.sort != "file":
            right.append((f"   by {self.sort}{' ↑' if self.backwards else ''}", "muted"))
        place = ", ".join(str(p) for p in self.reader.library_paths[:2])
        left: list[Piece] = [("newsdiff", "accent"), ("   Library", "heading"), (f"   {one_line(place)}", "muted")]
        self.query_one("#title", Bar).show(left, right)
        rows = self.query_one("#list", LineList)
        width = rows.scrollable_content_region.width
        columns = self._columns(width)
        head: list[Piece] = [("    " + fit("Title", columns["title"]), "muted")]
        if "source" in columns:
            head.append((fit("Source", 16), "muted"))
        if "date" in columns:
            head.append((fit("Date", 12), "muted"))
        head.append((f"{'Words':>6} ", "muted"))
        if "paragraphs" in columns:
            head.append((f"{'¶':>4} ", "muted"))
        head.append((f"{'⚑':>5}", "muted"))
        bar = self.query_one("#head", Bar)
        bar.flush = True
        bar.show(head)

    def on_resize(self) -> None:
        self.call_after_refresh(self._say_title)

    # the preview

    @on(LineList.Highlighted, "#list")
    def _highlighted(self) -> None:
        self._preview()

    def _preview(self) -> None:
        if not self.query("#preview"):
            return
        entry = self.current
        if entry is None:
            self._previewed = None
            self.query_one("#preview-title", Bar).show(())
            from reader.app.layout import Layout

            self._preview_pane.show(Layout((), (10,)), lambda cell: ())
        elif entry is not self._previewed:
            self.read_for_preview(entry)

    @property
    def _preview_pane(self) -> TextPane:
        from reader.app.widgets.pane import TextPane

        return self.query_one("#preview", TextPane)

    @work(thread=True, group="preview", exclusive=True)
    def read_for_preview(self, entry: Entry) -> None:
        worker = get_current_worker()
        try:
            self.reader.store.article(entry)
        except ReaderError:
            pass
        except Exception as error:
            entry.fail(f"{entry.name}: cannot be read ({error.__class__.__name__})")
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_preview, entry)

    def _show_preview(self, entry: Entry, anew: bool = True) -> None:
        if not self.is_attached or entry is not self.current:
            return
        from reader.app.document import article_rows, article_spans
        from reader.app.layout import Layout

        self._previewed = entry
        pane = self._preview_pane
        bar = self.query_one("#preview-title", Bar)
        if entry.error:
            bar.show([("Cannot be read", "heading")])
            from reader.app.document import notice_rows

            pane.show(Layout(notice_rows(entry.error), (pane.text_width,)), lambda cell: ())
            return
        article = self.reader.store.article(entry)
        bar.show([(entry.name, "muted")], [(f"{entry.words} words", "muted")])
        pane.show(Layout(article_rows(article), (min(pane.text_width, self.reader.config.wrap),)), article_spans)
        if anew:
            pane.jump(0)

    def on_text_pane_resized(self) -> None:
        if self._previewed is not None:
            self._show_preview(self._previewed, anew=False)

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

        chosen = self.marked if len(self.marked) > 1 else self.reader.store.entries
        open_story(self.reader, [e for e in chosen if not e.error])

    def action_sort(self) -> None:
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self._refill()

    def action_reverse(self) -> None:
        self.backwards = not self.backwards
        self._refill()

    def action_filter(self) -> None:
        open_search(self, "Filter")

    @on(SearchChanged)
    def _filter_changed(self, event: SearchChanged) -> None:
        self.filter_text = event.text
        self._refill()
        say_found(self, f"{len(self.shown)} match{'' if len(self.shown) != 1 else 'es'}")

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

    async def action_back(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        else:
            self.app.exit()
