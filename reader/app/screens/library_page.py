"""The page of the library: the list with its columns, and the preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.app.ink import Piece
from reader.app.store import FALLING, Entry
from reader.app.widgets.bar import Bar
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import cells, counted, fit, one_line
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.app.widgets.pane import TextPane

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _called(path: Path) -> str:
    """A library as its user knows it: the samples by what they are, a path below home from there."""
    from reader.shipped import shipped

    if path == shipped("seeds"):
        return "the sample reports"
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) and path != home else str(path)


class LibraryPage(Screen[None]):
    """What the library shows: what is marked, filtered, sorted, and the article under the cursor."""

    DEFAULT_CSS = """
    LibraryPage #columns { height: 1fr; }
    LibraryPage #list-side { width: 3fr; height: 1fr; }
    LibraryPage #preview-side { width: 2fr; height: 1fr; border-left: vkey $line; }
    LibraryPage #preview { height: 1fr; }
    LibraryPage #head { background: $background; }
    LibraryPage.-narrow #columns { layout: vertical; }
    LibraryPage.-narrow #list-side { width: 1fr; height: 3fr; }
    LibraryPage.-narrow #preview-side { width: 1fr; height: 2fr; border-left: none; border-top: hkey $line; }
    LibraryPage.-narrow.-short #preview-side, LibraryPage.-tiny #preview-side { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[int] = []
        """positions in the store's entries, in the order of the list"""
        self.sort = "file"
        self.backwards = False
        self.filter_text = ""
        self.reading = False
        """files are being read beside the screen"""
        self._stopped = False
        self._read = 0
        self._last_key = 0.0
        self._previewed: Entry | None = None

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    @property
    def marked(self) -> list[Entry]:
        return self.reader.store.marked

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        with Horizontal(id="columns"):
            with Vertical(id="list-side"):
                yield Bar(id="head", page=True, of="list")
                yield LineList(id="list", empty="Looking for articles …")
            yield Vertical(id="preview-side")
        yield KeyBar()

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
            # the columns hold nothing here, so the reason goes on over them; the name is cut before the reason is
            room = width - 4 - cells(entry.reason) - 3
            name = "✗ " + entry.name
            return [*pieces, (fit(name, min(cells(name), max(12, room))) + "  ", "muted"), (entry.reason, "muted")]
        title = one_line(entry.label)
        pieces.append((fit(title, columns["title"] - 2) + "  ", "" if entry.read else "muted"))
        known = entry.read
        if "source" in columns:
            pieces.append((fit(entry.origin, 14) + "  ", "muted"))
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
        unreadable = sum(1 for entry in store.entries if entry.error)
        count = counted(total - unreadable, "article")
        if self.filter_text:
            count = f"{sum(1 for p in self.shown if not store.entries[p].error)} of {count}"
        right: list[Piece] = [(f"{count}, {unreadable} unreadable" if unreadable else count, "")]
        if self.reading and self._read < total:
            right = [(f"reading {self._read} of {total}, esc stops   ", "muted"), *right]
        elif any(not entry.read for entry in store.entries) and self._stopped:
            right = [("not all read, r reads on   ", "accent"), *right]
        if self.sort != "file" or self.backwards:
            falling = (self.sort in FALLING) != self.backwards
            right.append((f"   by {self.sort} {'↓' if falling else '↑'}", "muted"))
        place = ", ".join(_called(p) for p in self.reader.library_paths[:2])
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

    def on_screen_resume(self) -> None:
        """The terminal may have changed its size while another screen lay over this one."""
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
            self._say_title()  # it counts as unreadable from now on
            bar.show([("Cannot be read", "heading")])
            from reader.app.document import notice_rows

            pane.show(Layout(notice_rows(entry.error), (pane.text_width,)), lambda cell: ())
            return
        article = self.reader.store.article(entry)
        bar.show([(entry.name, "muted")], [(counted(entry.words, "word"), "muted")])
        pane.show(Layout(article_rows(article), (min(pane.text_width, self.reader.config.wrap),)), article_spans)
        if anew:
            pane.jump(0)

    def on_text_pane_resized(self) -> None:
        if self._previewed is not None:
            self._show_preview(self._previewed, anew=False)
