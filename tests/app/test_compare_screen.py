"""The comparison: every key, the page it shows, and where it goes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import harbour
import pytest
from pilots import Opened, press, screen_lines, screen_text, settled

from reader.alignment import Link, Pair, Strength
from reader.app.screens.article import ArticleScreen
from reader.app.screens.compare import CompareScreen
from reader.app.screens.library import LibraryScreen
from reader.app.store import told_apart
from reader.app.widgets.findings import Findings
from reader.app.widgets.gutter import Gutter
from reader.article import FactKind, Finding, Mention, Verdict
from reader.export.common import numbered_findings


def screen_of(pilot: object) -> CompareScreen:
    screen = pilot.app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, CompareScreen)
    return screen


async def test_linked_paragraphs_stand_on_one_line(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        line = next(line for line in screen_lines(pilot) if "Twelve members" in line)
        assert "Eleven members" in line
        assert "≈" in line


async def test_the_gutter_tells_every_kind_without_colour(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        glyphs = {}
        for line in screen_lines(pilot)[2:30]:
            for word in (
                "Harbour council votes",
                "voted on Tuesday",
                "Twelve",
                "Fishing crews",
                "old crane",
                "protest",
            ):
                if word in line:
                    glyphs.setdefault(word, line[76:80])
        for word, glyph in zip(
            ("Harbour council votes", "voted on Tuesday", "Twelve", "Fishing crews", "old crane", "protest"),
            "~=≈↕‹›",
            strict=True,
        ):
            assert glyph in glyphs[word], (word, glyphs)


async def test_the_header_counts(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        head = screen_lines(pilot)[0]
        assert "7 links" in head
        assert "42 %/40 %" in head
        assert "✗ 1 conflict" in head
        assert "≠ 1 changed" in head


async def test_wording_that_is_not_all_shared_never_reads_all(open_comparison: Opened) -> None:
    async with open_comparison(replace(harbour.comparison(), shared=Pair(0.998, 1.0))) as pilot:
        assert "over 99 %/100 %" in screen_lines(pilot)[0]


async def test_findings_come_worst_first_with_both_places(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        lines = screen_lines(pilot)[30:]
        rows = [line for line in lines if "¶" in line]
        assert "conflict" in rows[0] and "¶3 Twelve" in rows[0] and "¶4 Eleven" in rows[0]
        assert "changed" in rows[1]
        assert "only A" in rows[2] and "only B" in rows[3]
        assert "2 facts agree" in screen_text(pilot)


async def test_agreement_can_be_listed(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "F")
        assert "restated" in screen_text(pilot)
        assert len(screen_of(pilot).query_one(Findings).findings) == 6
        await press(pilot, "F")
        assert len(screen_of(pilot).query_one(Findings).findings) == 4


async def test_findings_have_the_numbers_and_the_order_of_the_exports(open_comparison: Opened) -> None:
    made = harbour.comparison()
    only = [f for f in made.findings if f.left is None or f.right is None]
    quote = replace(only[1], kind=FactKind.QUOTE)
    made = replace(made, findings=(*made.findings, quote))
    async with open_comparison(made) as pilot:
        listed = screen_of(pilot).query_one(Findings).findings
        read, _ = numbered_findings(made)
        assert [id(f) for f in listed] == [id(f) for _, f in read]
        assert listed[2] is quote
        line = next(line for line in screen_lines(pilot) if "only A" in line and "quote" in line)
        assert line.lstrip(" ▸›").startswith("3 ")


async def test_n_and_p_walk_the_findings_and_stop_at_the_ends(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen = screen_of(pilot)
        await press(pilot, "n")
        assert screen.finding is not None and screen.finding.reason == "12 / 11"
        await press(pilot, "right_square_bracket")
        assert screen.finding.reason.startswith("quotation")
        await press(pilot, "p", "left_square_bracket")
        assert screen.finding.reason == "12 / 11"
        assert "first finding" in screen_text(pilot)


async def test_a_finding_lights_both_places(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "n")
        screen = screen_of(pilot)
        assert screen._over == {
            (0, 3): [(0, 6, frozenset(("hit.current",)))],
            (1, 4): [(0, 6, frozenset(("hit.current",)))],
        }
        await press(pilot, "escape")
        assert screen._over == {}


async def test_views_are_walked_and_remembered(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen = screen_of(pilot)
        seen = []
        for _ in range(4):
            await press(pilot, "v")
            seen.append(screen.view)
        assert seen == ["differences", "facts", "shared", "everything"]
        await press(pilot, "v")
        assert pilot.app.state.view == "differences"  # type: ignore[attr-defined]


async def test_differences_only_folds_what_is_the_same_and_enter_opens_it(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "v")
        text = screen_text(pilot)
        assert "1 row not shown here" in text
        assert "voted on Tuesday to build" not in text
        screen = screen_of(pilot)
        screen.row = 1
        await press(pilot, "enter")
        assert "voted on Tuesday to build" in screen_text(pilot)


async def test_collapse_leaves_quiet_rows_their_first_line(open_comparison: Opened) -> None:
    async with open_comparison(harbour.long_comparison(12)) as pilot:
        screen = screen_of(pilot)
        assert screen.page is not None
        before = screen.page.height
        await press(pilot, "c")
        assert screen.page.height < before
        assert "Paragraph 11." in screen_text(pilot)
        assert "collapsed" in screen_text(pilot)
        await press(pilot, "c")
        assert screen.page.height == before


async def test_what_is_told_elsewhere_is_not_called_one_sided(open_comparison: Opened) -> None:
    made = harbour.comparison()
    links = (*made.links, Link(6, 2, 0.4, Strength.PARTIAL))
    async with open_comparison(replace(made, links=links)) as pilot:
        lines = screen_lines(pilot)
        at = next(i for i, line in enumerate(lines) if "old crane" in line)
        assert "↕" in lines[at]
        assert "‹" not in lines[at]
        assert any("→ told elsewhere: B ¶2" in line for line in lines[at : at + 5])
        voted = next(i for i, line in enumerate(lines) if "voted on Tuesday" in line)
        assert any("→ also B ¶4" in line and "→ also A ¶6" in line for line in lines[voted : voted + 4])


@pytest.mark.engine
async def test_collapse_leaves_rows_without_difference_one_line_each(open_app: Opened, tmp_path: Path) -> None:
    long = "The harbour master closed the port on {day} after the storm had torn two ships from their moorings."
    days = "Monday Tuesday Wednesday Thursday Friday".split()
    texts = [" ".join([long.format(day=day)] * 3) for day in days]
    pair = tmp_path / "one.txt", tmp_path / "two.txt"
    pair[0].write_text("\n\n".join(texts), encoding="utf-8")
    pair[1].write_text("\n\n".join([*texts[:2], texts[2].replace("torn", "pulled"), *texts[3:]]), encoding="utf-8")
    async with open_app(pair=pair, size=(100, 30)) as pilot:
        await press(pilot, "c")
        screen = screen_of(pilot)
        assert screen.page is not None
        heights = [b - a for a, b in pairwise(screen.page.starts)]
        assert [h == 1 for h in heights] == [True, True, False, True, True]
        first = screen_lines(pilot)[2]
        assert first.count("The harbour master closed the port") == 2
        assert first.count(" …") == 2


def test_titles_that_begin_alike_are_told_apart_by_their_files() -> None:
    one = harbour.article("north", ("Harbour council votes for the new quay after all",))
    two = harbour.article("south", ("Harbour council votes for the new quay, again",))
    assert told_apart(Pair(one, two)).left.startswith("north")
    assert told_apart(Pair(one, two)).right.startswith("south")
    here, there = replace(one, path="/a/monday/x.txt", name="x.txt"), replace(one, path="/a/friday/x.txt", name="x.txt")
    assert told_apart(Pair(here, there)).left.startswith("monday/x.txt: Harbour")
    other = harbour.article("west", ("Weather stays mild",))
    assert told_apart(Pair(one, other)) == Pair(one.label, other.label)


async def test_swap_exchanges_the_sides(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "space", "d", "s")
        screen = screen_of(pilot)
        assert screen.reading is not None
        assert screen.reading.comparison.left.id == "south"


async def test_search_finds_in_both_articles_and_walks(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen = screen_of(pilot)
        await press(pilot, "slash", *"STORM", "enter")
        assert [(side, n) for _, side, n, _, _ in screen.hits] == [(0, 5), (1, 3)]
        assert "1 of 2" in screen_text(pilot)
        await press(pilot, "n")
        assert "2 of 2" in screen_text(pilot)
        await press(pilot, "N")
        assert "1 of 2" in screen_text(pilot)
        await press(pilot, "escape")
        assert screen.hits == []
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_pointers_are_shown_followed_and_left_again(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen = screen_of(pilot)
        assert "→ also B ¶4" in screen_text(pilot)
        screen.row = 1
        await press(pilot, "enter")
        assert screen.row == 2
        await press(pilot, "backspace")
        assert screen.row == 1


async def test_export_needs_no_finding_and_escape_writes_nothing(open_comparison: Opened) -> None:
    async with open_comparison(writers={"markdown": lambda comparison: "x"}) as pilot:
        await press(pilot, "x")
        assert "Export" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_artifacts_open_the_article_of_the_focused_side(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "tab", "a")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.article is not None
        assert pilot.app.screen.article.id == "south"


async def test_findings_panel_goes_and_comes(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        panel = screen_of(pilot).query_one(Findings)
        assert panel.display
        await press(pilot, "f")
        assert not panel.display
        await press(pilot, "f")
        assert panel.display


async def test_copies_the_current_row_as_clean_text(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen_of(pilot).row = 2
        await press(pilot, "y")
        assert pilot.app.clipboard == f"{harbour.LEFT_TEXTS[2]}\n\n{harbour.RIGHT_TEXTS[3]}"
        assert "Copied paragraphs 3 left and 4 right." in screen_text(pilot)
        screen_of(pilot).row = 5
        await press(pilot, "y")
        assert "Copied paragraph 6 left." in screen_text(pilot)


async def test_after_scrolling_the_lit_row_is_copied_if_seen_or_else_the_topmost_whole_one(
    open_comparison: Opened,
) -> None:
    made = harbour.long_comparison()
    mention = Mention(5, 0, 9, "Paragraph", "5")
    lit = Finding(FactKind.NUMBER, Verdict.CONFLICT, 3, mention, mention, "lit")
    async with open_comparison(replace(made, findings=(lit,))) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "n", "space", "space")
        page = screen.page
        assert page is not None
        for _ in range(4):
            await press(pilot, "j", "y")
            top = screen.left.scroll_offset.y
            first = next(row for row, start in zip(page.rows, page.starts, strict=False) if start >= top)
            assert pilot.app.clipboard.startswith(f"Paragraph {first.index + 1}. ")
        await press(pilot, "g", "y")
        assert pilot.app.clipboard.startswith("Paragraph 5. ")
        # a row that is clicked stays the current one
        await pilot.click("#left", offset=(20, 1))
        await press(pilot, "j", "y")
        assert pilot.app.clipboard.startswith("Paragraph 1. ")


async def test_a_dragged_selection_is_copied_without_numbers_and_padding(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        screen = screen_of(pilot)
        y = next(i for i in range(20) if (line := screen.page.line(i, 0)) and line.cell.n == 3)  # type: ignore[union-attr]
        margin = screen.left.margin_width
        await pilot.mouse_down("#left", offset=(margin, y))
        await pilot.hover("#left", offset=(margin + 13, y))
        await pilot.mouse_up("#left", offset=(margin + 13, y))
        await settled(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard == "Twelve members"


@pytest.mark.parametrize(("key", "moves"), [("j", 1), ("down", 1), ("space", 10), ("ctrl+d", 5), ("G", 100)])
async def test_keys_scroll_both_panes_as_one(open_comparison: Opened, key: str, moves: int) -> None:
    async with open_comparison(harbour.long_comparison()) as pilot:
        screen = screen_of(pilot)
        await press(pilot, key)
        assert screen.left.scroll_y >= moves
        assert screen.left.scroll_y == screen.right.scroll_y
        back = {"j": "k", "down": "up", "space": "pageup", "ctrl+d": "ctrl+u", "G": "g"}[key]
        await press(pilot, back)
        assert screen.left.scroll_y == screen.right.scroll_y == 0


async def test_findings_far_apart_part_the_sides_until_the_next_scroll(open_comparison: Opened) -> None:
    made = harbour.long_comparison()
    far = Finding(
        FactKind.NUMBER, Verdict.CONFLICT, 3, Mention(5, 0, 9, "Paragraph", "5"), Mention(150, 0, 9, "Paragraph", "150"), "far"
    )  # fmt: skip
    async with open_comparison(replace(made, findings=(far,))) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "n")
        assert screen.query_one(Gutter).apart
        assert "sides apart" in screen_text(pilot)
        text = screen_text(pilot)
        assert "Paragraph 5." in text and "Paragraph 150." in text
        await press(pilot, "j")
        assert screen.left.scroll_y == screen.right.scroll_y
        assert not screen.query_one(Gutter).apart


async def test_a_click_on_the_ruler_jumps(open_comparison: Opened) -> None:
    async with open_comparison(harbour.long_comparison()) as pilot:
        screen = screen_of(pilot)
        height = screen.query_one("#ruler").size.height
        await pilot.click("#ruler", offset=(1, height - 2))
        await settled(pilot)
        assert screen.left.scroll_y > screen.left.max_scroll_y * 0.8


async def test_the_wheel_scrolls_both(open_comparison: Opened) -> None:
    async with open_comparison(harbour.long_comparison()) as pilot:
        screen = screen_of(pilot)
        screen.right._on_mouse_scroll_down  # noqa: B018 - the handler that a wheel event reaches
        screen.right.scroll_relative(y=3, animate=False)
        await settled(pilot)
        assert screen.left.scroll_y == screen.right.scroll_y == 3


async def test_resize_keeps_the_place_even_across_the_stacked_form(open_comparison: Opened) -> None:
    async with open_comparison(harbour.long_comparison()) as pilot:
        screen = screen_of(pilot)
        await press(pilot, "space", "space", "space")
        page = screen.page
        assert page is not None
        top = page.rows[page.row_at(screen.left.scroll_offset.y)].index
        for size in ((80, 24), (120, 40), (40, 12), (160, 48)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            page = screen.page
            assert page is not None
            assert page.rows[page.row_at(screen.left.scroll_offset.y)].index == top, size


async def test_stacked_form_names_the_sides(open_comparison: Opened) -> None:
    async with open_comparison(size=(80, 24)) as pilot:
        text = screen_text(pilot)
        assert "A3" in text
        assert "B4" in text


async def test_back_to_the_library(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_articles_without_paragraphs_in_common_say_so(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "space", "G", "d")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "do not seem to be about the same event" in screen_text(pilot)
        await press(pilot, "n", "p", "v", "c", "enter", "y", "slash", "a")


def settled_on(pilot: object) -> tuple[str, str]:
    """The words of the lit finding, which is the listed one as well."""
    screen = screen_of(pilot)
    finding = screen.query_one(Findings).current
    assert finding is not None and finding is screen.finding
    return tuple(m.text if m else "" for m in (finding.left, finding.right))  # type: ignore[return-value]


@pytest.mark.engine
async def test_exchanging_the_sides_keeps_the_finding_and_its_row(open_app: Opened) -> None:
    from reader.shipped import shipped

    folder = shipped("seeds")
    first, second = sorted(folder.glob("*.txt"))[:2]
    async with open_app([folder], pair=(first, second)) as pilot:
        await press(pilot, "n", "n", "n")
        left, right = settled_on(pilot)
        await press(pilot, "s")
        await settled(pilot)
        assert settled_on(pilot) == (right, left)
        assert screen_of(pilot).row in screen_of(pilot).reading.rows_of(screen_of(pilot).finding)  # type: ignore


async def test_showing_what_agrees_keeps_the_finding(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "n", "n")
        before = settled_on(pilot)
        await press(pilot, "F")
        assert settled_on(pilot) == before


async def test_a_long_explanation_is_wrapped(open_comparison: Opened) -> None:
    made = harbour.comparison()
    long = replace(made.findings[0], reason="a reason of many words " * 6)
    async with open_comparison(replace(made, findings=(long, *made.findings[1:])), size=(80, 30)) as pilot:
        assert pilot.app.screen.query_one("#findings-detail").region.height > 2
        assert screen_text(pilot).count("reason of many") >= 3


@pytest.mark.parametrize(
    ("size", "stops"), [((160, 30), ["▸A", "▸B", "▸Findings"]), ((80, 24), ["▸A ▸B", "▸Findings"])]
)
async def test_the_head_of_the_pane_that_has_the_focus_is_marked(
    open_comparison: Opened, size: tuple[int, int], stops: list[str]
) -> None:
    async with open_comparison(size=size) as pilot:
        for stop in stops:
            assert re.findall(r"▸\w+", screen_text(pilot)) == stop.split()
            await press(pilot, "tab")
