"""The page of an article: its text, clean or with its artifacts in place, and beside it the list of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Center, Horizontal, Vertical

from reader.app.document import ArtifactPage, article_rows, article_spans, code_points
from reader.app.ink import Piece, RoleSpan, overlaid
from reader.app.layout import LEFT, Cell, Layout
from reader.app.store import Entry, source_of
from reader.app.widgets.bar import Bar
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.widgets.pane import TextPane
from reader.app.widgets.search import SearchableScreen
from reader.app.wrap import counted, fit, one_line
from reader.article import Action, Article, Edit

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp

_HIT = frozenset(("hit",))
_CURRENT = frozenset(("hit.current",))

_DONE = {
    Action.STRIP: "taken out",
    Action.UNWRAP: "unwrapped",
    Action.NORMALISE: "made plain",
    Action.METADATA: "moved to metadata",
    Action.FLAG: "left in, reported",
}


class ArticlePage(SearchableScreen):
    """What is on the page, and what is lit on it; what keys do is left to the screen that builds on it."""

    CSS = """
    ArticleScreen #body { height: 1fr; }
    ArticleScreen #reading { width: 1fr; height: 1fr; }
    ArticleScreen #text { width: 100%; height: 1fr; }
    ArticleScreen #side { display: none; width: 46; height: 1fr; border-left: vkey $line; }
    ArticleScreen.-artifacts #side { display: block; }
    ArticleScreen #artifacts { height: 1fr; }
    ArticleScreen #reason { height: 6; background: $background; }
    ArticleScreen.-narrow #body { layout: vertical; }
    ArticleScreen.-narrow #side { width: 1fr; height: 2fr; border-left: none; border-top: hkey $line; }
    ArticleScreen.-narrow #reading { height: 3fr; }
    ArticleScreen.-narrow #reason { height: 3; }
    ArticleScreen.-short #reason, ArticleScreen.-tiny #reason { display: none; }
    """

    def __init__(
        self, subject: Entry | Article, artifacts: bool = False, changed: Callable[[Article], None] | None = None
    ) -> None:
        """`changed` is told of the article whenever an artifact was taken back."""
        super().__init__()
        self.subject = subject
        self.with_artifacts = artifacts
        self._changed = changed
        self.article: Article | None = None
        self.hits: list[tuple[int, int, int, int]] = []
        """row, cell number, start, end"""
        self.hit = -1
        self.page: Layout | None = None
        self._artifact_page: ArtifactPage | None = None
        self._over: dict[int, list[RoleSpan]] = {}
        self._lit: dict[int, list[RoleSpan]] = {}

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    @property
    def pane(self) -> TextPane:
        return self.query_one("#text", TextPane)

    @property
    def artifacts(self) -> LineList:
        return self.query_one("#artifacts", LineList)

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        with Horizontal(id="body"):
            with Center(id="reading"):
                yield TextPane(LEFT, id="text", classes="-bar")
            with Vertical(id="side"):
                yield Bar(id="side-head", page=True, of="artifacts")
                yield LineList(id="artifacts", empty="No artifacts were found in this article.")
                yield Bar(id="reason", page=True)
        yield KeyBar()

    def _fill(self) -> None:
        article = self.article
        if article is None:
            return
        self._say_title()
        self._artifact_page = None
        self.artifacts.show(len(article.artifacts), self._artifact_line)
        self._explain()
        self._lay_out()

    def _say_title(self) -> None:
        article = self.article
        if article is None:
            return
        about = [source_of(article), article.published.isoformat() if article.published else ""]
        if self.with_artifacts:
            about.append("numbers are lines of the file")
        about += [counted(article.words, "word"), counted(len(article.paragraphs), "paragraph")]
        right: list[Piece] = [("  ·  ".join(a for a in about if a), "muted")]
        if article.artifacts:
            right.append((f"  ⚑{len(article.artifacts)}", "accent"))
        self.query_one("#title", Bar).show([("newsdiff", "accent"), ("   ", ""), (article.label, "heading")], right)

    # the page

    @on(TextPane.Resized)
    def _resized(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        article, pane = self.article, self.pane
        if article is None or not pane.size.width:
            return
        old = self.page
        anchor = old.row_at(pane.scroll_offset.y) if old is not None and old.rows else 0
        if self.with_artifacts:
            if self._artifact_page is None:
                self._artifact_page = ArtifactPage(article)
            rows = self._artifact_page.rows
            pane.number_width = len(str(article.source.count("\n") + 1))
        else:
            rows = article_rows(article)
            pane.number_width = len(str(len(article.paragraphs)))
        width = min(self.reader.config.wrap, pane.text_width)
        pane.indent = 0 if self.with_artifacts else max(0, (pane.text_width - width) // 2)
        page = self.page = Layout(rows, (pane.text_width if self.with_artifacts else width,))
        pane.show(page, self._spans)
        if rows:
            pane.jump(page.starts[min(anchor, len(rows) - 1)])

    def _spans(self, cell: Cell) -> Sequence[RoleSpan]:
        if self.with_artifacts and self._artifact_page is not None:
            spans = self._artifact_page.spans(cell)
        else:
            spans = article_spans(cell)
        over = self._over.get(cell.n)
        if not over:
            return spans
        if cell.n not in self._lit:
            self._lit[cell.n] = overlaid(spans, over)
        return self._lit[cell.n]

    def _light(self) -> None:
        self._over = {}
        self._lit.clear()
        for i, (_, n, start, end) in enumerate(self.hits):
            self._over.setdefault(n, []).append((start, end, _CURRENT if i == self.hit else _HIT))
        self.pane.repaint()

    # artifacts

    def _artifact_line(self, index: int, width: int) -> list[Piece]:
        edit = cast(Article, self.article).artifacts[index]
        kept = edit.action is Action.FLAG
        room = max(8, width - 10)
        return [
            (f"{edit.line:>5} ", "muted"),
            ("• " if kept else "⚑ ", "accent"),
            (fit(one_line(edit.rule), room // 2), ""),
            (" " + one_line(edit.exact) + code_points(edit.exact), "muted"),
        ]

    @on(LineList.Highlighted, "#artifacts")
    def _explain(self) -> None:
        self._say_head()
        bar = self.query_one("#reason", Bar)
        edit = self._edit()
        if edit is None:
            bar.show(())
            return
        from reader.app.wrap import wrap

        width = max(10, bar.size.width - 3)
        kept = self.reader.store.is_kept(cast(Article, self.article), edit)
        done = "put back by you" if kept else _DONE[edit.action]
        lines: list[tuple[list[Piece], tuple[()]]] = [([(f"{done}, confidence {edit.confidence:.2f}", "accent")], ())]
        text = one_line(edit.reason)
        lines += [([(text[start:end], "")], ()) for start, end in wrap(text, width)][:3]
        text = one_line(edit.exact) + code_points(edit.exact)
        lines += [([(text[start:end], "muted")], ()) for start, end in wrap(text, width)][:3]
        bar.show_lines(lines)
        self._show_artifact()

    def _say_head(self) -> None:
        """How many artifacts there are, and what u does to the one under the cursor."""
        article, edit = self.article, self._edit()
        if article is None:
            return
        left_in = sum(1 for edit in article.artifacts if edit.action is Action.FLAG)
        head = counted(len(article.artifacts), "artifact") + (f", {left_in} left in" if left_in else "")
        hint = "u takes back"
        if edit is None:
            hint = ""
        elif self.reader.store.is_kept(article, edit):
            hint = "u takes out again"
        elif edit.action is Action.FLAG:
            hint = "only reported"
        self.query_one("#side-head", Bar).show([(head, "heading")], [(hint, "muted")])

    def _edit(self) -> Edit | None:
        article = self.article
        if article is None or not article.artifacts:
            return None
        return article.artifacts[min(self.artifacts.cursor, len(article.artifacts) - 1)]

    def _show_artifact(self) -> None:
        page = self.page
        if not self.with_artifacts or page is None or self._artifact_page is None:
            return
        row = self._artifact_page.row_of.get(self.artifacts.cursor)
        if row is not None and row < len(page.rows):
            top, height = self.pane.scroll_offset.y, self.pane.size.height
            if not top <= page.starts[row] < top + height - 2:
                self.pane.jump(page.starts[row] - height // 4)
