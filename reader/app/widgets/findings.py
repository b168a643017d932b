"""The findings: what the articles state differently, worst first, each with both places and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.app.ink import Piece
from reader.app.palette import GLYPHS
from reader.app.rows import DIFFERENCES, ROLE_OF_VERDICT
from reader.app.widgets.bar import Bar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import counted, fit, one_line, wrap
from reader.article import Comparison, Finding, Mention, Verdict
from reader.comparing.reading_order import numbered

VERDICT_NAMES = {
    Verdict.CONFLICT: "conflict",
    Verdict.CHANGED: "changed",
    Verdict.RESTATED: "restated",
    Verdict.SAME: "same",
    Verdict.ONLY_LEFT: "only A",
    Verdict.ONLY_RIGHT: "only B",
}


_MOST_LINES = 4
"""lines that the explanation of a finding may take"""


class Findings(Vertical):
    """A list with a line under it that explains the finding under the cursor."""

    DEFAULT_CSS = """
    Findings {
        height: 12;
        background: $background;
    }
    Findings.-empty { height: 4; }
    Findings LineList { height: 1fr; }
    Findings #findings-detail { height: 2; background: $background; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.findings: list[Finding] = []
        """the findings listed, in the order of the exports: the place in it is a finding's number"""
        self.agreement = False
        """list what both articles say alike, too"""
        self._comparison: Comparison | None = None

    def compose(self) -> ComposeResult:
        yield Bar(id="findings-head", of="findings-list")
        yield LineList(id="findings-list", empty="")
        yield Bar(id="findings-detail", page=True)

    @property
    def rows(self) -> LineList:
        return self.query_one(LineList)

    @property
    def current(self) -> Finding | None:
        return self.findings[self.rows.cursor] if self.findings else None

    def show(self, comparison: Comparison) -> None:
        """List the findings; the cursor stays on its finding where that is listed still."""
        kept = self.current
        self._comparison = comparison
        read, agreeing = numbered(comparison.findings)
        self.findings = [f for _, f in (*read, *(agreeing if self.agreement else ()))]
        agreed = len(agreeing)
        head: list[Piece] = [("Findings", "heading"), ("   ", "")]
        head += figures(comparison.findings) or [("no difference of fact found", "muted")]
        agree, them = ("agrees", "it") if agreed == 1 else ("agree", "them")
        keys = "F hides" if self.agreement else "F shows"
        hint = f"{counted(agreed, 'fact')} {agree} ({keys} {them})" if agreed else ""
        self.query_one("#findings-head", Bar).show(head, [(hint, "muted")])
        self.rows.empty = (
            "The two articles state no fact differently." if comparison.findings else "No facts to compare."
        )
        self.set_class(not self.findings, "-empty")
        cursor = next((i for i, finding in enumerate(self.findings) if finding is kept), 0)
        self.rows.show(len(self.findings), self._line, cursor)
        self._explain()

    def select(self, finding: Finding) -> bool:
        """Put the cursor on a finding; False where it is not listed."""
        for i, listed in enumerate(self.findings):
            if listed is finding:
                self.rows.move_to(i)
                self._explain()
                return True
        return False

    def lists(self, finding: Finding) -> bool:
        return any(listed is finding for listed in self.findings)

    def reveal(self, finding: Finding) -> None:
        """Put the cursor on a finding; what both articles say alike is listed from then on if it is one of these."""
        if not self.lists(finding) and self._comparison is not None:
            self.agreement = True
            self.show(self._comparison)
        self.select(finding)

    @on(LineList.Highlighted)
    def _explain(self) -> None:
        detail = self.query_one("#findings-detail", Bar)
        finding = self.current
        if finding is None:
            detail.show(())
            return
        role = ROLE_OF_VERDICT[finding.verdict]
        values = "   ".join(
            f"{letter} {one_line(mention.value)}"
            for letter, mention in zip("AB", (finding.left, finding.right), strict=True)
            if mention is not None and mention.value
        )
        paired = finding.left is not None and finding.right is not None
        evidence = ("tied by: " if paired else "") + "; ".join(finding.evidence)
        more = "   ".join(
            text for text in (f"read as: {values}" if values else "", evidence if finding.evidence else "") if text
        )
        told = [(text, "") for text in self._wrapped(one_line(finding.reason))]
        told += [(text, "muted") for text in self._wrapped(more)]
        signs: list[Piece] = [(GLYPHS[role] + " ", f"glyph.{role}"), *[("  ", "")] * _MOST_LINES]
        lines = list(zip(signs, told[:_MOST_LINES], strict=False))
        detail.styles.height = max(2, len(lines))
        detail.show_lines([(line, ()) for line in lines])

    def _wrapped(self, text: str) -> list[str]:
        width = max(20, self.size.width - 4)
        return [text[start:end] for start, end in wrap(text, width)] if text else []

    def on_resize(self) -> None:
        self._explain()

    def _line(self, index: int, width: int) -> Sequence[Piece]:
        finding = self.findings[index]
        role = ROLE_OF_VERDICT[finding.verdict]
        digits = len(str(len(self.findings)))
        pieces: list[Piece] = [(f" {index + 1:>{digits}} ", "muted"), (f"{GLYPHS[role]} ", f"glyph.{role}")]
        room = width - digits - 4
        if width >= 60:
            pieces.append((fit(VERDICT_NAMES[finding.verdict], 10), ""))
            pieces.append((fit(str(finding.kind), 12), "muted"))
            room -= 22
        reason = room // 3 if room >= 110 else 0
        each = (room - reason) // 2
        pieces += self._mention(finding.left, each)
        pieces += self._mention(finding.right, each)
        if reason:
            pieces.append((fit(one_line(finding.reason), reason), "muted"))
        return pieces

    def _mention(self, mention: Mention | None, width: int) -> list[Piece]:
        if mention is None:
            return [(fit("–", width), "muted")]
        number = f"¶{mention.n} "
        return [(number, "muted"), (fit(one_line(mention.text), width - len(number) - 2) + "  ", "")]


def figures(findings: Sequence[Finding]) -> list[Piece]:
    """How many findings there are of each verdict that is a difference."""
    pieces: list[Piece] = []
    for verdict in DIFFERENCES:
        count = sum(1 for f in findings if f.verdict is verdict)
        if count:
            role = ROLE_OF_VERDICT[verdict]
            name = VERDICT_NAMES[verdict] + ("s" if verdict is Verdict.CONFLICT and count > 1 else "")
            if pieces:
                pieces.append(("  ", ""))
            pieces += [(GLYPHS[role], f"glyph.{role}"), (f" {count} {name}", "")]
    return pieces
