"""The page of a comparison: two level panes, their gutter and ruler, and the lines above them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from reader.app.ink import Piece, RoleSpan, overlaid
from reader.app.layout import LEFT, RIGHT, Cell, Layout
from reader.app.rows import DIFFERENCES, Reading
from reader.app.store import source_of, told_apart
from reader.app.widgets.bar import Bar
from reader.app.widgets.findings import Findings, figures
from reader.app.widgets.gutter import Gutter
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.pane import TextPane
from reader.app.widgets.ruler import Ruler
from reader.app.wrap import counted
from reader.article import STRANGERS, Article, Finding, percent

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp

_VIEW_NAMES = {
    "everything": "everything",
    "differences": "differences only",
    "facts": "facts only",
    "shared": "shared wording",
}
_HIT = frozenset(("hit",))
_CURRENT = frozenset(("hit.current",))

Hit = tuple[int, int, int, int, int]
"""row of the comparison, side, paragraph, start, end"""


class ComparePage(Screen[None]):
    """What is on the page, and what is lit on it; where to go and what to compare is left to those that build on it."""

    CSS = """
    CompareScreen #heads, CompareScreen #heads Bar { height: 1; background: $background; }
    CompareScreen #head-left { width: 1fr; }
    CompareScreen #head-gap, CompareScreen #head-end { width: 3; }
    CompareScreen #head-right { width: 1fr; }
    CompareScreen #panes { height: 1fr; }
    CompareScreen TextPane { width: 1fr; height: 1fr; }
    CompareScreen Gutter, CompareScreen Ruler { height: 1fr; }
    CompareScreen.-narrow #right, CompareScreen.-narrow #head-gap { display: none; }
    CompareScreen.-narrow Gutter { dock: left; }
    CompareScreen.-narrow #heads { layout: vertical; height: 2; }
    CompareScreen.-narrow #head-left, CompareScreen.-narrow #head-right { width: 1fr; }
    CompareScreen.-narrow #head-end { display: none; }
    CompareScreen.-short #heads { display: none; }
    CompareScreen.-tiny #heads { display: none; }
    CompareScreen.-short Findings, CompareScreen.-tiny Findings { display: none; }
    CompareScreen.-narrow Findings { height: 8; }
    CompareScreen Findings.-off { display: none; }
    CompareScreen.-short Findings.-on, CompareScreen.-tiny Findings.-on { display: block; height: 5; }
    """

    def __init__(
        self, left: Path | Article, right: Path | Article, places: tuple[tuple[int, int, int], ...] = ()
    ) -> None:
        """`places` (side, paragraph, offset) are in view when the comparison opens."""
        super().__init__()
        self._places = places
        self.sides: tuple[Path | Article, Path | Article] = (left, right)
        self.reading: Reading | None = None
        self.view = "everything"
        self.collapsed = False
        self.opened: frozenset[int] = frozenset()
        self.row = 0
        """position of the current row in the comparison"""
        self.drifted = False
        """scrolling has put the mark on the current row; nobody has gone to it"""
        self.hits: list[Hit] = []
        self.hit = -1
        self.finding: Finding | None = None
        """the finding that is lit on the page"""
        self.visited: list[tuple[float, float, int]] = []
        """where jumps began: scroll of both panes and the current row"""
        self.page: Layout | None = None
        self._over: dict[tuple[int, int], list[RoleSpan]] = {}
        self._lit: dict[tuple[int, int], list[RoleSpan]] = {}
        self._second_place = False

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    @property
    def left(self) -> TextPane:
        return self.query_one("#left", TextPane)

    @property
    def right(self) -> TextPane:
        return self.query_one("#right", TextPane)

    @property
    def stacked(self) -> bool:
        return self.has_class("-narrow")

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        with Horizontal(id="heads"):
            yield Bar(id="head-left", page=True, of="left")
            yield Bar(id="head-gap", page=True)
            yield Bar(id="head-right", page=True, of="right")
            yield Bar(id="head-end", page=True)
        with Horizontal(id="panes"):
            left, right = TextPane(LEFT, id="left"), TextPane(RIGHT, id="right")
            left.level_with(right)
            yield left
            yield Gutter(left, id="gutter")
            yield right
            yield Ruler(left, id="ruler")
        yield Findings(id="findings")
        yield KeyBar()

    # the page

    @on(TextPane.Resized)
    def _resized(self) -> None:
        self.call_after_refresh(self._lay_out)

    def _lay_out(self) -> None:
        """Lay the page out at the panes' width; what stood at the top stays there."""
        reading = self.reading
        if reading is None or not self.is_attached:
            return
        left, right = self.left, self.right
        comparison = reading.comparison
        digits = len(str(max(1, len(comparison.left.paragraphs), len(comparison.right.paragraphs))))
        for pane in (left, right):
            pane.number_width = digits + (1 if self.stacked else 0)
            pane.letters = self.stacked
        widths = (left.text_width,) if self.stacked else (left.text_width, right.text_width)
        top = left.scroll_offset.y
        old = self.page
        anchor = None
        if old is not None and old.rows:
            position = old.row_at(top)
            row = old.rows[position]
            anchor = (row.index if row.index >= 0 else row.hidden[0], top - old.starts[position])
        rows = reading.page(self.view, self.collapsed, self.opened, self.stacked)
        page = self.page = Layout(rows, widths)
        self._base = reading.spans(self.view)
        self._lit.clear()
        for pane in (left, right):
            pane.show(page, self._spans)
        facts: dict[int, str] = {}
        for index, role in reading.worst_facts.items():
            at = page.position(index)
            if at is not None and role != "fact.only":
                facts.setdefault(at, role)
        self.query_one(Ruler).show(page, facts)
        if anchor is not None:
            at = page.position(anchor[0])
            if at is not None:
                left.jump(page.starts[at] + min(anchor[1], page.starts[at + 1] - page.starts[at] - 1))
        if not rows:
            self.reader.tell(f"Nothing to show in this view ({_VIEW_NAMES[self.view]}). v goes on to the next.")
        self._say_title()
        self._say_heads()
        if rows and page.position(self.row) is None:
            self._mark_row(page)
        self._point()

    def _spans(self, cell: Cell) -> Sequence[RoleSpan]:
        over = self._over.get((cell.side, cell.n))
        if not over:
            return self._base(cell)
        key = (cell.side, cell.n)
        if key not in self._lit:
            self._lit[key] = overlaid(self._base(cell), over)
        return self._lit[key]

    def _light(self) -> None:
        """Gather what is lit on the page: the hits of the search, or the finding under the cursor."""
        over: dict[tuple[int, int], list[RoleSpan]] = {}
        if self.hits:
            for i, (_, side, n, start, end) in enumerate(self.hits):
                over.setdefault((side, n), []).append((start, end, _CURRENT if i == self.hit else _HIT))
        elif self.finding is not None:
            for side, mention in enumerate((self.finding.left, self.finding.right)):
                if mention is not None and mention.end > mention.start:
                    over.setdefault((side, mention.n), []).append((mention.start, mention.end, _CURRENT))
        self._over = over
        self._lit.clear()
        self.left.repaint()
        self.right.repaint()

    def _say_title(self) -> None:
        reading = self.reading
        if reading is None:
            return
        comparison = reading.comparison
        left: list[Piece] = [("newsdiff", "accent"), ("   Compare", "heading")]
        shown = _VIEW_NAMES[self.view] + (", collapsed" if self.collapsed else "")
        if shown != "everything":
            left.append((f"   {shown}", "accent"))
        count = len(comparison.links)
        shared = "/".join(map(percent, comparison.shared))
        right: list[Piece] = []
        if self.size.width >= 80 + len(shown):
            right = [(f"{count} link{'' if count == 1 else 's'}  ·  shared wording {shared}  ·  ", "muted")]
        right += figures([f for f in comparison.findings if f.verdict in DIFFERENCES[:2]]) or [("no conflict", "muted")]
        if not comparison.links and all(article.paragraphs for article in comparison.articles):
            right = [(STRANGERS, "accent")]
        if self.query_one(Gutter).apart:
            right = [("sides apart: scroll to level them", "accent")]
        self.query_one("#title", Bar).show(left, right)

    def _say_heads(self) -> None:
        if self.reading is None:
            return
        articles = self.reading.comparison.articles
        called = told_apart(articles)
        for letter, name, article, label in zip("AB", ("left", "right"), articles, called, strict=True):
            about = [source_of(article), article.published.isoformat() if article.published else ""]
            about.append(counted(article.words, "word"))
            if article.artifacts:
                about.append(f"⚑{len(article.artifacts)}")
            head = self.query_one(f"#head-{name}", Bar)
            head.of = "left" if self.stacked else name  # stacked, the left pane holds both
            head.show([(f"{letter} ", "muted"), (label, "heading")], [("  ".join(a for a in about if a), "muted")])

    def _point(self) -> None:
        """Show which row is the current one."""
        gutter = self.query_one(Gutter)
        position = self.page.position(self.row) if self.page is not None else None
        gutter.current = -1 if position is None else position
        gutter.refresh()

    @on(TextPane.Scrolled)
    def _scrolled(self) -> None:
        page = self.page
        if page is None or not page.rows:
            return
        gutter = self.query_one(Gutter)
        apart = not self.stacked and self.left.scroll_y != self.right.scroll_y
        if apart != gutter.apart:
            gutter.apart = apart
            self._say_title()
        self._mark_row(page)
        gutter.refresh()
        self.query_one(Ruler).refresh()

    def _mark_row(self, page: Layout) -> None:
        """After scrolling: the current row is one that can be seen, and the lit finding's before any other."""
        position = page.position(self.row)
        if position is not None and self._in_sight(page, position) and not self.drifted:
            return
        lit = self.reading.rows_of(self.finding) if self.reading is not None and self.finding is not None else ()
        here = next((i for i in lit if (p := page.position(i)) is not None and self._in_sight(page, p)), None)
        if here is not None:
            self.row, self.drifted = here, False
        else:
            # the first row that begins on the screen, which is the topmost whole one where there is any
            top, height = self.left.scroll_offset.y, self.left.size.height
            first = page.row_at(top)
            if page.starts[first] < top and first + 1 < len(page.rows) and page.starts[first + 1] < top + height:
                first += 1
            row = page.rows[first]
            self.row, self.drifted = row.index if row.index >= 0 else row.hidden[0], True
        self._point()

    def _in_sight(self, page: Layout, position: int) -> bool:
        """A line of the row can be seen, the empty one below it not counted."""
        top, height = self.left.scroll_offset.y, self.left.size.height
        end = page.starts[position + 1] - (0 if page.rows[position].tight else 1)
        return end > top and page.starts[position] < top + height
