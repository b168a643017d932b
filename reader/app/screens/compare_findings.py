"""From finding to place and from place to finding."""

from __future__ import annotations

from textual import on

from reader.app.screens.compare_search import CompareSearch
from reader.app.widgets.findings import Findings
from reader.app.widgets.line_list import LineList
from reader.app.widgets.pane import TextPane
from reader.app.widgets.search import searching
from reader.article import Finding


class CompareFindings(CompareSearch):
    """The page and its findings: walked, lit, clicked."""

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
            if self.finding is not None and not panel.lists(self.finding):
                # what is listed no more is lit no more
                self.finding = None
                self._light()

    @on(TextPane.Clicked)
    def _clicked(self, event: TextPane.Clicked) -> None:
        page, reading = self.page, self.reading
        if page is None or reading is None or not page.rows or event.y >= page.height:
            return
        row = page.rows[page.row_at(event.y)]
        self.row, self.drifted = row.index if row.index >= 0 else row.hidden[0], False
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
