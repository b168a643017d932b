"""A comparison as plain text for a pipe or, with colours, for a terminal and `less -R`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.alignment import Pair, Row, RowKind
from reader.article import Article, Comparison, Edit, Finding, Verdict
from reader.comparing.marks import Marks, Role, marks
from reader.export import common
from reader.export.columns import Piece, width, wrap
from reader.export.common import Include, Options, Segment, one_line, segments
from reader.export.rows import also_linked, also_words, arrow, pointer, row_glyph, row_words, rows_of
from reader.export.summary import called, provenance, sameness, summary_sentence

SIDE_BY_SIDE = 100
"""columns from which both articles fit beside each other"""

_BOLD, _DIM = "1", "2"
_VERDICT_STYLE = {Verdict.CONFLICT: "1;31", Verdict.CHANGED: "33"}


def write_text(comparison: Comparison, options: Options | None = None) -> str:
    """The comparison as lines of at most `options.width` columns; every line ends the colours it begins."""
    page = _Page(comparison, options or Options())
    page.head()
    differs = not sameness(comparison)
    if differs:
        page.findings()
    if page.options.include is not Include.FINDINGS:
        if differs:
            page.rows()
        page.artifacts()
    return page.text()


class _Page:
    def __init__(self, comparison: Comparison, options: Options) -> None:
        self.comparison = comparison
        self.references = common.references(comparison)
        self.also = also_linked(comparison)
        self.options = options
        self.width = max(options.width, 20)
        self._lines: list[str] = []

    def text(self) -> str:
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return "\n".join(self._lines) + "\n"

    def head(self) -> None:
        for side, article in (("A", self.comparison.left), ("B", self.comparison.right)):
            self._put([(one_line(called(article)), _BOLD)], lead=[(f"{side}  ", _BOLD)])
            self._put([(one_line(", ".join(provenance(article))), _DIM)], indent=3)
        self._put([])
        self._put([(summary_sentence(self.comparison), "")])
        self._put([])

    def findings(self) -> None:
        read, agreed = common.numbered_findings(self.comparison)
        if read:
            self._heading("Findings")
            for number, finding in read:
                self._finding(number, finding)
            self._put([])
        if agreed and self.options.include is Include.WHOLE:
            self._heading("Facts on which both agree")
            for number, finding in agreed:
                self._finding(number, finding)
            self._put([])

    def _finding(self, number: int, finding: Finding) -> None:
        style = _VERDICT_STYLE.get(finding.verdict, "")
        verdict = f"{common.verdict_of(finding):8}"
        stated = common.stated(finding, self.comparison)
        sides = [one_line(words) for words, m in zip(stated, (finding.left, finding.right), strict=True) if m]
        lead: list[Piece] = [(f"{number:>3}  ", _DIM), (verdict, style), (" ", "")]
        head: list[Piece] = [(f"{finding.kind}: ", ""), (" / ".join(sides), _BOLD)]
        self._put([*head, (f" ({common.where(finding)})", _DIM)], lead=lead)
        self._put([(one_line(finding.reason), "")], indent=14)

    def rows(self) -> None:
        chosen = list(rows_of(self.comparison, self.options.include))
        self._heading("Paragraphs side by side" if self._wide else "Paragraphs")
        painted = marks(self.comparison)
        for row in chosen:
            if self._wide:
                self._side_by_side(row, painted)
            else:
                self._stacked(row, painted)
        hidden = len(self.comparison.rows) - len(chosen)
        if hidden:
            self._put([(f"{common.count(hidden, 'row')} in the same words not shown.", _DIM)])
        self._put([])

    @property
    def _wide(self) -> bool:
        return self.width >= SIDE_BY_SIDE

    def _stacked(self, row: Row, painted: Pair[Marks]) -> None:
        if row.kind is RowKind.SAME:
            numbers = "/".join(f"{side}¶{n}" for side, own in (("A", row.left), ("B", row.right)) for n in own)
            self._put([(f"{row_glyph(row, self.also)} {numbers}", _DIM)])
            for pieces in self._texts(self.comparison.right, row.right, painted.right):
                self._put(pieces, indent=4)
        else:
            self._put([(f"{row_glyph(row, self.also)} {row_words(row, self.also)}", _DIM)])
            for n, pieces in zip(row.left, self._texts(self.comparison.left, row.left, painted.left), strict=True):
                self._put([(f"A ¶{n}{also_words('B', self.also.left.get(n, ()))} ", _DIM), *pieces], indent=4)
            for n, pieces in zip(row.right, self._texts(self.comparison.right, row.right, painted.right), strict=True):
                self._put([(f"B ¶{n}{also_words('A', self.also.right.get(n, ()))} ", _DIM), *pieces], indent=4)
        self._put([])

    def _side_by_side(self, row: Row, painted: Pair[Marks]) -> None:
        glyph = row_glyph(row, self.also)
        column = (self.width - 4) // 2
        left = self._column("A", row, painted.left, column)
        right = self._column("B", row, painted.right, column)
        for i in range(max(len(left), len(right))):
            line = left[i] if i < len(left) else []
            pad = " " * (column - sum(width(text) for text, _ in line))
            gutter = f" {glyph:<2} " if i == 0 else " │  "
            other = right[i] if i < len(right) else []
            self._lines.append(self._paint([*line, (pad, ""), (gutter, _DIM), *other]).rstrip())
        self._put([])

    def _column(self, side: str, row: Row, painted: Marks, columns: int) -> list[list[Piece]]:
        ours = side == "A"
        article = self.comparison.left if ours else self.comparison.right
        numbers, also = (row.left, self.also.left) if ours else (row.right, self.also.right)
        there = pointer(row, self.also)
        lines: list[list[Piece]] = []
        for n, pieces in zip(numbers, self._texts(article, numbers, painted), strict=True):
            more = also_words("B" if ours else "A", () if there else also.get(n, ()))
            lines += wrap([(f"¶{n}{more} ", _DIM), *pieces], columns)
        return lines if numbers or not there else [[(arrow(there), _DIM)]]

    def _texts(self, article: Article, numbers: Iterable[int], painted: Marks) -> Iterator[list[Piece]]:
        for n in numbers:
            pieces: list[Piece] = []
            for segment in segments(article.paragraphs[n - 1].text, painted.get(n, ())):
                pieces += self._segment(segment)
            yield pieces

    def _segment(self, segment: Segment) -> list[Piece]:
        text = one_line(segment.text)
        differs = bool(segment.roles & {Role.CONFLICT, Role.CHANGED})
        note = "".join(f"[{self.references[p]}]" for p in segment.closes if p in self.references)
        removed, added = Role.REMOVED in segment.roles, Role.ADDED in segment.roles
        if self.options.colour:
            style = "31;9" if removed else "32;4" if added else "36" if Role.SHARED in segment.roles else ""
            if differs:
                style = f"{style};1" if style else "1;33"
            return [(text, style), (note, _DIM)] if note else [(text, style)]
        if removed and text.strip():
            text = _inside("[-", text, "-]")
        elif added and text.strip():
            text = _inside("{+", text, "+}")
        return [(text + note, "")]

    def artifacts(self) -> None:
        found: list[tuple[str, Edit]] = [
            (side, edit)
            for side, article in (("A", self.comparison.left), ("B", self.comparison.right))
            for edit in article.artifacts
        ]
        if not found:
            return
        self._heading("Artifacts")
        for side, edit in found:
            shown = one_line(edit.exact[:60]).strip() or f"{common.count(len(edit.exact), 'invisible character')}"
            lead = [(f"{side} {edit.line}:{edit.column}".ljust(9) + " ", _DIM)]
            self._put([(f"{edit.rule} ({edit.action}): ", ""), (shown, _BOLD)], lead=lead)
            self._put([(one_line(edit.reason), "")], indent=10)

    def _heading(self, words: str) -> None:
        self._put([(words, "1;4" if self.options.colour else "")])
        if not self.options.colour:
            self._put([("-" * width(words), "")])

    def _put(self, pieces: Sequence[Piece], indent: int = 0, lead: Sequence[Piece] = ()) -> None:
        """Lines of `pieces`, all indented or all behind `lead`, which stands in the first."""
        margin = sum(width(text) for text, _ in lead) or indent
        for i, line in enumerate(wrap(pieces, self.width - margin)):
            if i == 0 and lead:
                self._lines.append(self._paint([*lead, *line]).rstrip())
            else:
                self._lines.append((" " * margin + self._paint(line)).rstrip())

    def _paint(self, pieces: Sequence[Piece]) -> str:
        if not self.options.colour:
            return "".join(text for text, _ in pieces)
        joined: list[Piece] = []
        for text, style in pieces:
            if joined and joined[-1][1] == style:
                joined[-1] = (joined[-1][0] + text, style)
            else:
                joined.append((text, style))
        return "".join(f"\x1b[{style}m{text}\x1b[0m" if style else text for text, style in joined)


def _inside(before: str, text: str, after: str) -> str:
    """`text` between two signs that touch its words, its outer spaces left outside."""
    core = text.strip()
    start = text.index(core)
    return text[:start] + before + core + after + text[start + len(core) :]
