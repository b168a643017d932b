"""The two tables of a story: pairs of articles above, facts below, and what their heads say."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult

from reader.app.ink import Piece
from reader.app.palette import GLYPHS
from reader.app.widgets.bar import Bar
from reader.app.widgets.grid import Grid
from reader.app.widgets.keybar import KeyBar
from reader.app.widgets.line_list import LineList
from reader.app.widgets.search import SearchableScreen
from reader.app.wrap import fit, one_line
from reader.article import percent

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.stories import Story, StoryFact

_ROLES = {"conflict": "fact.conflict", "changed": "fact.changed", "agreed": "fact.same", "lone": "fact.only"}


def _short_percent(share: float) -> str:
    """A share in four signs: one that is not all never reads 100%, one that is something never 0%."""
    return percent(share).replace("over ", ">").replace("under ", "<").replace(" %", "%")


class StoryTables(SearchableScreen):
    """A matrix of pairs above a table of facts."""

    DEFAULT_CSS = """
    StoryTables #matrix { height: auto; max-height: 40%; }
    StoryTables #facts { height: 1fr; }
    StoryTables #facts-head { margin-top: 1; }
    StoryTables #fact { height: 2; background: $background; }
    StoryTables.-short #matrix, StoryTables.-tiny #matrix, StoryTables.-short #matrix-head { display: none; }
    """

    VIEWS = ("all facts", "differing facts", "lone voices")

    def __init__(self) -> None:
        super().__init__()
        self.story: Story | None = None
        self.view = 0
        self.facts: list[StoryFact] = []
        """the facts listed, in this view"""
        self.sought = ""
        """what the search looks for, in small letters"""

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        yield Bar(id="matrix-head", page=True, of="matrix")
        yield Grid(id="matrix")
        yield Bar(id="facts-head", page=True, of="facts")
        yield Grid(id="facts")
        yield Bar(id="fact", page=True)
        yield KeyBar()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

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

        self.query_one("#facts", Grid).empty = "No fact of this kind. v shows others."
        matrix = self.query_one("#matrix", Grid)
        width = matrix.scrollable_content_region.width
        each = 15 if width >= 20 + 15 * count else 14
        label = max(10, min(60, width - each * count))
        matrix.styles.height = count
        matrix.fill(count, self._matrix_label, label, [each] * count, self._matrix_cell)

        wanted = {0: None, 1: ("conflict", "changed"), 2: ("lone",)}[self.view]
        self.facts = [f for f in story.facts if wanted is None or str(f.standing) in wanted]
        table = self.query_one("#facts", Grid)
        label = 24
        each = max(16, (width - label) // max(1, count))
        table.fill(len(self.facts), self._fact_label, label, [each] * count, self._fact_cell)
        self._explain()

    def _head(self, bar: str, title: str, grid: Grid) -> None:
        """What the table shows and which articles its columns are; in two lines where the first words need them."""
        width = grid.scrollable_content_region.width
        label, widths = grid.label_width, grid.widths
        shown = grid.shown_columns(width)
        articles = cast("Story", self.story).articles
        names: list[Piece] = []
        for column in shown:
            name = one_line(articles[column].label)
            letter = self._letter(column) + " "
            names += [(letter, "accent"), (fit(name, widths[column] - len(letter) - 2) + "  ", "muted")]
        before, after = shown[0], len(widths) - 1 - shown[-1]
        more = "  ".join([f"← {before} more"] * (before > 0) + [f"{after} more →"] * (after > 0))
        lines: list[tuple[list[Piece], list[Piece]]] = [([(fit(" " + title, label), "heading"), *names], [])]
        if len(title) + 2 > label or more:
            lines = [([(" " + title, "heading")], [(more + " ", "accent")]), ([(" " * label, ""), *names], [])]
        head = self.query_one(bar, Bar)
        head.flush = True
        head.styles.height = len(lines)
        head.show_lines(lines)

    def _matrix_label(self, row: int, width: int) -> list[Piece]:
        article = cast("Story", self.story).articles[row]
        return [(f" {self._letter(row)} ", "accent"), (fit(one_line(article.label), width - 5), "")]

    def _matrix_cell(self, row: int, column: int) -> Piece:
        if row == column:
            return "·", "muted"
        pair = cast("Story", self.story).pair(row + 1, column + 1)
        shared = pair.shared.left if row < column else pair.shared.right
        text = f"{_short_percent(shared):>4} {pair.agreed:3d}"
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
        if self.sought and self.sought in text.lower():
            return text, "hit"
        if fact.odd(voice):
            role = _ROLES[str(fact.standing)]
            return f"{GLYPHS[role]} {text}", f"glyph.{role}"
        if str(fact.standing) == "lone":
            return f"+ {text}", "glyph.fact.only"
        return text, ""

    @on(LineList.Highlighted)
    def _moved(self) -> None:
        self._explain()

    def _explain(self) -> None:
        """The heads, which follow the columns in view, and the lines about the fact under the cursor."""
        if self.story is not None:
            self._head("#matrix-head", "Shared wording · facts agreed · ✗ conflicts", self.query_one("#matrix", Grid))
            self._head("#facts-head", f"Facts: {self.VIEWS[self.view]}", self.query_one("#facts", Grid))
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
