"""Two articles side by side: level rows, one scroll, the findings below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.app import engine
from reader.app.ink import Piece, RoleSpan, overlaid
from reader.app.keys import HELP_BINDING
from reader.app.layout import LEFT, RIGHT, Cell, Layout
from reader.app.rows import DIFFERENCES, Reading
from reader.app.store import Entry, source_of
from reader.app.widgets.bar import Bar
from reader.app.widgets.findings import Findings, figures
from reader.app.widgets.gutter import Gutter
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.widgets.pane import TextPane
from reader.app.widgets.ruler import Ruler
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found, searching
from reader.article import Article, Finding
from reader.config import VIEWS
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp

_VIEW_NAMES = {
    "everything": "everything",
    "differences": "differences only",
    "facts": "facts only",
    "shared": "shared wording",
}
_MAX_HITS = 5000
_HIT = frozenset(("hit",))
_CURRENT = frozenset(("hit.current",))

Hit = tuple[int, int, int, int, int]
"""row of the comparison, side, paragraph, start, end"""


class CompareScreen(Screen[None]):
    """The comparison."""

    HELP = (
        "A stands left, B right; paragraphs that tell the same stand level. Between them: = same, ≈ reworded, "
        "~ rewritten, ↕ moved, ‹ only in A, › only in B. Beside the text: ✗ conflict, ≠ changed, ≡ restated, "
        "+ only there. Bold words differ, slanted words are shared, underlined words are facts."
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
            yield Bar(id="head-left", page=True)
            yield Bar(id="head-gap", page=True)
            yield Bar(id="head-right", page=True)
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

    def on_mount(self) -> None:
        config, state = self.reader.config, self.reader.state
        self.view = state.view or config.view
        self.left.focus()
        self.query_one("#title", Bar).show([("newsdiff", "accent"), ("   Comparing …   esc cancels", "muted")])
        self.compare()

    # the comparison itself

    @work(thread=True, group="compare", exclusive=True)
    def compare(self) -> None:
        worker = get_current_worker()
        try:
            left, right = (self._article(side) for side in self.sides)
            reading = Reading(engine.compare(left, right)).ready()
        except ReaderError as error:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._failed, str(error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._ready, reading)

    def _article(self, side: Path | Article) -> Article:
        if isinstance(side, Article):
            return side
        return self.reader.store.article(self._entry(side))

    def _entry(self, path: Path) -> Entry:
        for entry in self.reader.store.entries:
            if entry.path == path:
                return entry
        return Entry(path, path.name)

    def _failed(self, message: str) -> None:
        self.reader.tell(message, "error")
        if self.is_attached:
            self.dismiss()

    def _ready(self, reading: Reading) -> None:
        if not self.is_attached:
            return
        self.reading = reading
        self.opened, self.row, self.finding, self.hits, self.hit = frozenset(), 0, None, [], -1
        self.visited.clear()
        self.query_one(Findings).show(reading.comparison)
        self._say_heads()
        self.page = None
        self._lay_out()
        if self._places:
            side, n, _ = self._places[0]
            rows = reading.row_of.right if side else reading.row_of.left
            if n in rows:
                self.call_after_refresh(self.go_to, rows[n], self._places)
            self._places = ()
        for article in reading.comparison.articles:
            for notice in article.notices:
                self.reader.tell(f"{article.name}: {notice}", "warning")

    def refresh_article(self, article: Article) -> None:
        """One side has changed (an artifact was taken back): compare again."""
        self.sides = tuple(  # type: ignore[assignment]
            article if isinstance(side, Article) and side.id == article.id else side for side in self.sides
        )
        self.compare()

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
        shared = "/".join(f"{share:.0%}".replace("%", " %") for share in comparison.shared)
        right: list[Piece] = []
        if self.size.width >= 80 + len(shown):
            right = [(f"{count} link{'' if count == 1 else 's'}  ·  shared wording {shared}  ·  ", "muted")]
        right += figures([f for f in comparison.findings if f.verdict in DIFFERENCES[:2]]) or [("no conflict", "muted")]
        if self.query_one(Gutter).apart:
            right = [("sides apart: scroll to level them", "accent")]
        self.query_one("#title", Bar).show(left, right)

    def _say_heads(self) -> None:
        if self.reading is None:
            return
        for letter, name, article in zip("AB", ("left", "right"), self.reading.comparison.articles, strict=True):
            about = [source_of(article), article.published.isoformat() if article.published else ""]
            about.append(f"{article.words} words")
            if article.artifacts:
                about.append(f"⚑{len(article.artifacts)}")
            pane = self.right if name == "right" else self.left
            role = "accent" if pane.has_focus else "muted"
            self.query_one(f"#head-{name}", Bar).show(
                [(f"{letter} ", role), (article.label, "heading")], [("  ".join(a for a in about if a), "muted")]
            )

    def on_descendant_focus(self) -> None:
        self._say_heads()

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
        top, height = self.left.scroll_offset.y, self.left.size.height
        position = page.position(self.row)
        if position is None or page.starts[position + 1] <= top or page.starts[position] >= top + height:
            # the current row has left the screen: the first row that begins on it takes over
            first = page.row_at(top)
            if page.starts[first] < top and first + 1 < len(page.rows) and page.starts[first + 1] < top + height:
                first += 1
            row = page.rows[first]
            self.row = row.index if row.index >= 0 else row.hidden[0]
            self._point()
        gutter.refresh()
        self.query_one(Ruler).refresh()

    # moving about

    def _scroller(self) -> TextPane:
        return self.right if self.right.has_focus and not self.stacked else self.left

    def action_scroll(self, lines: int) -> None:
        pane = self._scroller()
        pane.jump(round(pane.scroll_y) + lines)

    def action_page(self, pages: float) -> None:
        pane = self._scroller()
        pane.jump(round(pane.scroll_y) + int(pages * max(2, pane.size.height - 2)))

    def action_end(self, bottom: int) -> None:
        pane = self._scroller()
        pane.jump(pane.max_scroll_y if bottom else 0)

    def go_to(self, row: int, places: tuple[tuple[int, int, int], ...] = ()) -> None:
        """Bring a row into view, on both sides.

        Args:
            row: position in the comparison's rows; it is unfolded if need be.
            places: side, paragraph and offset of what is meant; sides that stand far apart part company.
        """
        reading, page = self.reading, self.page
        if reading is None or page is None:
            return
        self.visited.append((self.left.scroll_y, self.right.scroll_y, self.row))
        rows = {row} | {(reading.row_of.right if side else reading.row_of.left)[n] for side, n, _ in places}
        hidden = {i for i in rows if (p := page.position(i)) is None or page.rows[p].hidden or self._is_brief(p)}
        if hidden:
            self.opened |= hidden
            self._lay_out()
            page = cast(Layout, self.page)
        self.row = row
        lines: dict[int, int] = {}
        for side, n, offset in places:
            position = page.position((reading.row_of.right if side else reading.row_of.left)[n])
            if position is not None:
                lines[side] = page.place(position, side, n, offset)
        position = page.position(row)
        if position is None:
            return
        height = self.left.size.height
        above = max(1, height // 4)
        first, second = lines.get(LEFT), lines.get(RIGHT)
        if self.stacked or first is None or second is None or abs(first - second) < height - 2 * above:
            start = page.starts[position]
            targets = [y for y in (first, second) if y is not None] or [start]
            target = min(targets)
            if target - start < above:
                target = start
            if self.stacked and self._second_place and len(targets) == 2:
                target = max(targets)
            if not self._in_view([*targets]) or self.left.scroll_y != self.right.scroll_y or self.stacked:
                self.left.jump(target - above)
                if self.right.scroll_y != self.left.scroll_y:
                    self.right.jump(round(self.left.scroll_y))
        else:
            self.left.jump(first - above, alone=True)
            self.right.jump(second - above, alone=True)
            self._scrolled()
        self.row = row
        self._point()

    def _is_brief(self, position: int) -> bool:
        row = cast(Layout, self.page).rows[position]
        return any(cell.brief for cell in (*row.left, *row.right))

    def _in_view(self, lines: list[int]) -> bool:
        top, height = self.left.scroll_offset.y, self.left.size.height
        return all(top + 1 <= y < top + height - 1 for y in lines)

    def action_return(self) -> None:
        if not self.visited:
            self.reader.tell("There is no jump to go back from.")
            return
        left, right, self.row = self.visited.pop()
        self.left.jump(round(left), alone=True)
        self.right.jump(round(right), alone=True)
        self._scrolled()
        self._point()

    @on(Ruler.Picked)
    def _picked(self, event: Ruler.Picked) -> None:
        self.left.jump(event.y - self.left.size.height // 4)

    @on(TextPane.Clicked)
    def _clicked(self, event: TextPane.Clicked) -> None:
        page, reading = self.page, self.reading
        if page is None or reading is None or not page.rows or event.y >= page.height:
            return
        row = page.rows[page.row_at(event.y)]
        self.row = row.index if row.index >= 0 else row.hidden[0]
        self._point()
        line = event.line
        if row.hidden or (line is not None and (line.note or line.cell.brief)):
            self.action_follow()
        elif line is not None:
            for finding in self._findings_at(line.cell.side, line.cell.n, event.offset):
                if self.query_one(Findings).select(finding):
                    self._show_finding(finding, jump=False)
                    break

    def _findings_at(self, side: int, n: int, offset: int) -> list[Finding]:
        found = []
        for finding in self.query_one(Findings).findings:
            mention = finding.right if side else finding.left
            if mention is not None and mention.n == n and mention.start <= offset < mention.end:
                found.append(finding)
        return found

    def action_follow(self) -> None:
        """Unfold the current row, or go where its pointer leads."""
        page, reading = self.page, self.reading
        if page is None or reading is None or not page.rows:
            return
        position = page.position(self.row)
        if position is None:
            return
        row = page.rows[position]
        if row.hidden or self._is_brief(position):
            self.opened |= set(row.hidden or (row.index,))
            self._lay_out()
            return
        sides = (RIGHT, LEFT) if self.right.has_focus else (LEFT, RIGHT)
        for side in sides:
            pointers = reading.pointers.right if side else reading.pointers.left
            for cell in row.cells(side):
                if cell.side == side and cell.n in pointers:
                    other, n = 1 - side, pointers[cell.n][0]
                    target = (reading.row_of.right if other else reading.row_of.left)[n]
                    self.go_to(target, ((other, n, 0),))
                    return
        self.reader.tell("This row has no pointer to follow.")

    # findings

    def action_walk(self, step: int) -> None:
        """Next or previous finding; hits while a search is open; rows that differ where there are no findings."""
        if searching(self) is not None:
            self._walk_hits(step)
            return
        panel = self.query_one(Findings)
        if panel.findings:
            cursor = panel.rows.cursor
            if self.finding is not None:
                cursor += step
            if not 0 <= cursor < len(panel.findings):
                self.reader.tell("That was the last finding." if step > 0 else "That was the first finding.")
                return
            panel.rows.move_to(cursor)
            self._show_finding(panel.findings[cursor])
            return
        self._walk_rows(step)

    def _walk_rows(self, step: int) -> None:
        reading = self.reading
        if reading is None:
            return
        at = self.row + step
        while 0 <= at < len(reading.comparison.rows):
            if reading.differs(at):
                self.go_to(at)
                return
            at += step
        self.reader.tell("No further difference." if step > 0 else "No earlier difference.")

    @on(LineList.Chosen, "#findings-list")
    def _finding_chosen(self, event: LineList.Chosen) -> None:
        finding = self.query_one(Findings).current
        if finding is not None:
            self._second_place = self.finding is finding and not self._second_place
            self._show_finding(finding)

    @on(LineList.Highlighted, "#findings-list")
    def _finding_highlighted(self) -> None:
        self._second_place = False

    def _show_finding(self, finding: Finding, jump: bool = True) -> None:
        self.finding = finding
        self._light()
        reading = self.reading
        if not jump or reading is None:
            return
        mentions = enumerate((finding.left, finding.right))
        places = tuple((side, m.n, m.start) for side, m in mentions if m is not None)
        rows = reading.rows_of(finding)
        if rows:
            self.go_to(rows[0], places)

    def action_findings(self) -> None:
        panel = self.query_one(Findings)
        off = bool(panel.display)
        panel.set_class(off, "-off")
        panel.set_class(not off, "-on")
        if off and panel.rows.has_focus:
            self.left.focus()

    def action_agreement(self) -> None:
        panel = self.query_one(Findings)
        if self.reading is not None:
            panel.agreement = not panel.agreement
            panel.show(self.reading.comparison)

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
        self.sides = (self.sides[1], self.sides[0])
        self.query_one("#title", Bar).show([("newsdiff", "accent"), ("   Comparing …   esc cancels", "muted")])
        self.compare()

    def action_artifacts(self) -> None:
        if self.reading is None:
            return
        side = RIGHT if self.right.has_focus else LEFT
        article = self.reading.comparison.right if side else self.reading.comparison.left
        from reader.app.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(article, artifacts=True, changed=self.refresh_article))

    def action_story(self) -> None:
        from reader.app.screens.story import open_story

        open_story(self.reader, [e for e in self.reader.store.entries if not e.error])

    # search

    def action_search(self) -> None:
        open_search(self, "Search")

    @on(SearchChanged)
    def _search(self, event: SearchChanged) -> None:
        self.hits, self.hit = self._find(event.text), -1
        self._light()
        more = "+" if len(self.hits) >= _MAX_HITS else ""
        say_found(self, f"{len(self.hits)}{more} hits" if event.text else "")

    def _find(self, text: str) -> list[Hit]:
        reading = self.reading
        if not text.strip() or reading is None:
            return []
        pattern = re.compile(re.escape(text), re.IGNORECASE)
        hits: list[Hit] = []
        for index, row in enumerate(reading.comparison.rows):
            for side, numbers in enumerate((row.left, row.right)):
                article = reading.comparison.right if side else reading.comparison.left
                for n in numbers:
                    for match in pattern.finditer(article.paragraphs[n - 1].text):
                        hits.append((index, side, n, *match.span()))
                        if len(hits) >= _MAX_HITS:
                            return hits
        return hits

    @on(SearchKept)
    def _search_kept(self) -> None:
        self.left.focus()
        self._walk_hits(1)

    def _walk_hits(self, step: int) -> None:
        if not self.hits:
            self.reader.tell("No hits. esc ends the search.")
            return
        self.hit = (self.hit + step) % len(self.hits) if self.hit >= 0 else (0 if step > 0 else len(self.hits) - 1)
        row, side, n, start, _ = self.hits[self.hit]
        self._light()
        self.go_to(row, ((side, n, start),))
        say_found(self, f"{self.hit + 1} of {len(self.hits)}")

    @on(SearchEnded)
    def _search_closed(self) -> None:
        self.hits, self.hit = [], -1
        self._light()
        self.left.focus()

    # the rest

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
        self.reader.tell("Copied the current row, left and right.")

    def action_export(self) -> None:
        if self.reading is None:
            return
        from reader.app.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.reading.comparison))

    async def action_escape(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        elif self.finding is not None and self.reading is not None:
            self.finding = None
            self._light()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.workers.cancel_group(self, "compare")
        self.dismiss()
