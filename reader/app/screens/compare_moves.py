"""Moving about in a comparison: by lines and pages, to a row on both sides, and back."""

from __future__ import annotations

from typing import cast

from textual import on

from reader.app.layout import LEFT, RIGHT, Layout
from reader.app.screens.compare_page import ComparePage
from reader.app.widgets.pane import TextPane
from reader.app.widgets.ruler import Ruler


class CompareMoves(ComparePage):
    """The page, and ways to go on it."""

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
        self.row, self.drifted = row, False
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
        self.row, self.drifted = row, False
        self._point()

    def _is_brief(self, position: int) -> bool:
        row = cast(Layout, self.page).rows[position]
        return any(cell.brief for cell in (*row.left, *row.right))

    def _in_view(self, lines: list[int]) -> bool:
        top, height = self.left.scroll_offset.y, self.left.size.height
        return all(top + 1 <= y < top + height - 1 for y in lines)

    def action_return(self) -> None:
        if not self.visited:
            self.reader.tell("You have not jumped anywhere yet, so there is no place to go back to.")
            return
        left, right, row = self.visited.pop()
        self.row, self.drifted = row, False
        self.left.jump(round(left), alone=True)
        self.right.jump(round(right), alone=True)
        self._scrolled()
        self._point()

    @on(Ruler.Picked)
    def _picked(self, event: Ruler.Picked) -> None:
        self.left.jump(event.y - self.left.size.height // 4)

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
        self.reader.tell("Nothing more to show here: this paragraph is not told in another row.")
