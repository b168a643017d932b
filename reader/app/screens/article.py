"""One article for reading, or as it came with its artifacts shown in place."""

from __future__ import annotations

import re

from textual import on
from textual.binding import Binding

from reader.app.keys import HELP_BINDING
from reader.app.layout import LEFT
from reader.app.screens.article_page import ArticlePage
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found, searching
from reader.app.wrap import counted
from reader.article import Article
from reader.errors import ReaderError


class ArticleScreen(ArticlePage):
    """The reading view: walked, searched, and artifacts put back."""

    HELP = "One article, clean. a shows what was taken out, where it stood and why; u puts one artifact back."

    BINDINGS = [
        HELP_BINDING,
        Binding("a", "artifacts", "Artifacts", id="article.artifacts", tooltip="show or hide what was taken out"),
        Binding("u", "undo", "Take back", id="article.undo", tooltip="put the chosen artifact back into the text, or take it out again"),
        Binding("slash", "search", "Search", key_display="/", id="article.search", tooltip="search the article"),
        Binding("n,right_square_bracket", "walk(1)", "Next", id="article.next", key_display="n",
                tooltip="next artifact, or next hit while searching"),
        Binding("p,N,left_square_bracket", "walk(-1)", "Previous", show=False, id="article.previous",
                tooltip="previous artifact, or previous hit while searching"),
        Binding("y", "copy", "Copy", id="article.copy", tooltip="copy the selection, or the paragraph at the top"),
        Binding("down,j", "scroll(1)", "Down", show=False, id="article.down", tooltip="one line down"),
        Binding("up,k", "scroll(-1)", "Up", show=False, id="article.up", tooltip="one line up"),
        Binding("space,pagedown", "page(1)", "Page", show=False, id="article.page_down", tooltip="a page down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="article.page_up", tooltip="a page up"),
        Binding("ctrl+d", "page(0.5)", "Half page", show=False, id="article.half_down", tooltip="half a page down"),
        Binding("ctrl+u", "page(-0.5)", "Half up", show=False, id="article.half_up", tooltip="half a page up"),
        Binding("g,home", "end(0)", "Top", show=False, id="article.top", tooltip="to the beginning"),
        Binding("G,end", "end(1)", "Bottom", show=False, id="article.bottom", tooltip="to the end"),
        Binding("tab", "app.focus_next", "Next pane", show=False, id="article.pane", tooltip="text or artifacts"),
        Binding("q", "leave", "Back", id="article.back", tooltip="back to the screen before"),
        Binding("escape", "escape", "Back", show=False, id="article.escape", tooltip="end the search, or back"),
    ]  # fmt: skip

    def on_mount(self) -> None:
        try:
            self.article = (
                self.subject if isinstance(self.subject, Article) else self.reader.store.article(self.subject)
            )
        except ReaderError as error:
            self.reader.tell(str(error), "error")
            self.dismiss()
            return
        if not isinstance(self.subject, Article):
            for notice in self.article.notices:
                self.reader.tell(notice, "warning")
        self.set_class(self.with_artifacts, "-artifacts")
        self.pane.focus()
        self._fill()

    def action_artifacts(self) -> None:
        self.with_artifacts = not self.with_artifacts
        self.set_class(self.with_artifacts, "-artifacts")
        self._say_title()
        self.page = None
        self.hits, self.hit, self._over = [], -1, {}
        self._lit.clear()
        self._lay_out()
        if self.with_artifacts:
            self.artifacts.focus()
            self.call_after_refresh(self._explain)
        else:
            self.pane.focus()

    def action_undo(self) -> None:
        edit, article = self._edit(), self.article
        if not self.with_artifacts:
            self.reader.tell("Press a first: it shows what was taken out.")
            return
        if edit is None or article is None:
            self.reader.tell("There is no artifact to take back.")
            return
        try:
            changed = self.reader.store.take_back(article, edit)
        except ReaderError as error:
            self.reader.tell(str(error), "error")
            return
        if changed is article:
            self.reader.tell("This one was only pointed out and never taken out, so there is nothing to take back.")
            return
        self.article = changed
        self._fill()
        if self._changed is not None:
            self._changed(changed)

    # search and moving about

    def action_search(self) -> None:
        open_search(self, "Search")

    @on(SearchChanged)
    def _search(self, event: SearchChanged) -> None:
        self.hits, self.hit = [], -1
        if event.text.strip() and self.page is not None:
            pattern = re.compile(re.escape(event.text), re.IGNORECASE)
            for position, row in enumerate(self.page.rows):
                for cell in row.left:
                    self.hits += [(position, cell.n, *m.span()) for m in pattern.finditer(cell.text)]
        self._light()
        say_found(self, counted(len(self.hits), "hit") if event.text else "")

    @on(SearchKept)
    def _search_kept(self) -> None:
        self.pane.focus()
        self.action_walk(1)

    @on(SearchEnded)
    def _search_closed(self) -> None:
        self.hits, self.hit = [], -1
        self._light()
        self.pane.focus()

    def action_walk(self, step: int) -> None:
        if searching(self) is None:
            if self.with_artifacts:
                self.artifacts.action_cursor(step)
            else:
                self.reader.tell("n goes to the next hit of a search (/) or, with a, to the next artifact.")
            return
        if not self.hits or self.page is None:
            self.reader.tell("Nothing found. esc ends the search.")
            return
        self.hit = (self.hit + step) % len(self.hits) if self.hit >= 0 else (0 if step > 0 else len(self.hits) - 1)
        self._light()
        row, n, start, _ = self.hits[self.hit]
        y = self.page.place(row, LEFT, n, start)
        top, height = self.pane.scroll_offset.y, self.pane.size.height
        if not top < y < top + height - 1:
            self.pane.jump(y - height // 3)
        say_found(self, f"{self.hit + 1} of {len(self.hits)}")

    def action_scroll(self, lines: int) -> None:
        self.pane.jump(round(self.pane.scroll_y) + lines)

    def action_page(self, pages: float) -> None:
        self.pane.jump(round(self.pane.scroll_y) + int(pages * max(2, self.pane.size.height - 2)))

    def action_end(self, bottom: int) -> None:
        self.pane.jump(self.pane.max_scroll_y if bottom else 0)

    def action_copy(self) -> None:
        if self.reader.copy_selection() or self.page is None or not self.page.rows:
            return
        row = self.page.rows[self.page.row_at(self.pane.scroll_offset.y)]
        self.app.copy_to_clipboard("\n\n".join(cell.text for cell in row.left))
        self.reader.tell("Copied the paragraph at the top.")
