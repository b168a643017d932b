"""What stays current in a comparison: over a swap, a change of an article, another list of findings."""

from __future__ import annotations

from dataclasses import replace

import harbour
import pytest
from pilots import Opened, press, screen_lines, settled

from reader.alignment import Row
from reader.app import engine
from reader.app.screens.compare import CompareScreen
from reader.app.widgets.findings import Findings
from reader.article import Comparison, FactKind, Finding, Mention, Verdict


def screen_of(pilot: object) -> CompareScreen:
    screen = pilot.app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, CompareScreen)
    return screen


def _mention(n: int) -> Mention:
    return Mention(n, 0, 9, "Paragraph", str(n))


def _far() -> Comparison:
    """Many rows, with findings far down, the last of which both sides state alike."""
    findings = tuple(
        Finding(FactKind.NUMBER, verdict, 3, _mention(n), _mention(n), f"no {n}")
        for n, verdict in ((12, Verdict.CONFLICT), (61, Verdict.CHANGED), (93, Verdict.CHANGED), (95, Verdict.SAME))
    )
    return replace(harbour.long_comparison(), findings=findings)


def _turned(made: Comparison) -> Comparison:
    """The same with its sides exchanged and, as in a real comparison, its findings in another order."""
    findings = [replace(f, left=f.right, right=f.left) for f in made.findings]
    rows = [Row(row.kind, row.right, row.left) for row in made.rows]
    order = [row for row in rows if row.left] + [row for row in rows if not row.left]
    changed = [f for f in findings if f.verdict is Verdict.CHANGED]
    rest = [f for f in findings if f.verdict is not Verdict.CHANGED]
    return replace(made, left=made.right, right=made.left, rows=tuple(order), findings=(*changed[::-1], *rest))


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_swapping_keeps_the_finding_and_the_row_in_view(open_comparison: Opened, size: tuple[int, int]) -> None:
    made = _far()
    async with open_comparison(made, size=size) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "n", "n", "n")
        engine.compare = lambda left, right, model: _turned(made) if left.id == "wide" else made  # type: ignore[assignment]
        for side in ("wide", "long"):
            await press(pilot, "s")
            assert screen.reading is not None and screen.page is not None
            comparison = screen.reading.comparison
            assert comparison.left.id == side
            assert comparison.rows[screen.row].left == (93,)
            panel = screen.query_one(Findings)
            assert screen.finding is not None and screen.finding.reason == "no 93"
            assert any(screen.finding is f for f in comparison.findings)
            assert panel.current is screen.finding
            assert set(screen._over) == {(0, 93), (1, 93)}
            assert any("Paragraph 93." in line for line in screen_lines(pilot))
            assert screen.left.scroll_y == screen.right.scroll_y


async def test_swapping_keeps_the_row_where_no_finding_is_lit(open_comparison: Opened) -> None:
    made = harbour.long_comparison()
    async with open_comparison(made) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "space", "space", "space")
        before = made.rows[screen.row].left
        engine.compare = lambda left, right, model: _turned(made)  # type: ignore[assignment]
        await press(pilot, "s")
        assert screen.reading is not None
        assert screen.row > 0
        assert screen.reading.comparison.rows[screen.row].right == before
        assert any(f"Paragraph {before[0]}." in line for line in screen_lines(pilot))


async def test_a_changed_article_keeps_the_finding_and_the_row(open_comparison: Opened) -> None:
    made = harbour.comparison()
    lines = (*harbour.LEFT_TEXTS[:2], harbour.ADVERT, *harbour.LEFT_TEXTS[2:])
    # one paragraph more on the left moves what stands below it
    moved = tuple(
        replace(f, left=replace(f.left, n=f.left.n + (f.left.n > 2)) if f.left else None) for f in made.findings
    )
    rows = tuple(Row(r.kind, tuple(n + (n > 2) for n in r.left), r.right, r.edits) for r in made.rows)
    rows = (*rows[:2], Row(rows[5].kind, (3,), ()), *rows[2:])
    changed = replace(made, left=harbour.article("north", lines), findings=moved, rows=rows, links=())
    async with open_comparison(made) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "n", "n")
        assert screen.row == 3
        engine.compare = lambda left, right, model: changed  # type: ignore[assignment]
        screen.refresh_article(changed.left)
        await settled(pilot)
        assert screen.row == 4
        assert screen.finding is moved[1]
        assert screen.query_one(Findings).current is moved[1]


async def test_a_fact_that_agrees_is_listed_lit_and_explained_where_it_is_opened(open_comparison: Opened) -> None:
    made = _far()
    agreed = made.findings[3]
    async with open_comparison(made) as pilot:
        pilot.app.push_screen(CompareScreen(made.left, made.right, places=((0, 95, 0), (1, 95, 0))))
        await settled(pilot)
        screen = screen_of(pilot)
        assert screen.finding is agreed
        assert screen.query_one(Findings).current is agreed
        assert screen.row in screen.reading.rows_of(agreed)  # type: ignore[union-attr]


async def test_what_is_listed_no_more_is_lit_no_more(open_comparison: Opened) -> None:
    async with open_comparison(_far()) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "F", "n", "n", "n", "n")
        assert screen.finding is not None and screen.finding.verdict is Verdict.SAME
        await press(pilot, "F")
        assert screen.finding is None
        assert not screen._over
