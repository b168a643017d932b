"""The reading view: the clean article, and the artifacts in place."""

from __future__ import annotations

import harbour
import pytest
from pilots import Opened, press, screen_lines, screen_text

from reader.app.screens.article import ArticleScreen
from reader.app.screens.library import LibraryScreen


def screen_of(pilot: object) -> ArticleScreen:
    screen = pilot.app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, ArticleScreen)
    return screen


async def test_shows_the_clean_article_in_a_column_of_reading_width(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o")
        text = screen_text(pilot)
        assert "Fishing crews had asked" in text
        assert harbour.ADVERT not in text
        assert "72 words" in text
        line = next(line for line in screen_lines(pilot) if "Fishing crews" in line)
        number, _, words = line.strip().partition("  ")
        assert number == "5"
        assert len(words) <= 76
        assert line.startswith(" " * 30)


async def test_artifacts_are_shown_in_place_with_rule_and_reason(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "a")
        text = screen_text(pilot)
        assert harbour.ADVERT in text
        assert "⟨ads.slot⟩" in text
        assert "a line that only advertises" in text
        assert "confidence 0.97" in text
        await press(pilot, "a")
        assert harbour.ADVERT not in screen_text(pilot)


@pytest.mark.engine
async def test_an_artifact_can_be_taken_back_and_given_up_again(open_app: Opened) -> None:
    from reader.shipped import shipped

    async with open_app([shipped("seeds")]) as pilot:
        await press(pilot, "j", "j", "o")
        screen = screen_of(pilot)
        assert screen.article is not None
        before = screen.article
        assert before.artifacts
        await press(pilot, "a", "j", "j")
        assert "u takes back" in screen_text(pilot)
        await press(pilot, "u")
        # the list keeps its line and the focus, and says what u does now
        assert screen.artifacts.cursor == 2 and screen.artifacts.has_focus
        assert "u takes out again" in screen_text(pilot)
        assert "put back by you" in screen_text(pilot)
        assert screen.article is not before
        assert screen.article is not None
        kept = [e for e in screen.article.artifacts if e.action == "flag"]
        assert len(kept) == 1 + sum(e.action == "flag" for e in before.artifacts)
        assert "kept⟩" in screen_text(pilot)
        await press(pilot, "u")
        assert screen.article.paragraphs == before.paragraphs
        assert "u takes back" in screen_text(pilot)


async def test_take_back_without_the_list_says_what_to_press(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "u")
        assert "Press a first" in screen_text(pilot)


async def test_an_article_without_artifacts_says_so(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "j", "o", "a", "u", "n")
        text = screen_text(pilot)
        assert "No artifacts were found" in text
        assert "no artifact to take back" in text


async def test_search_walks_hits(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "slash", *"the", "enter")
        screen = screen_of(pilot)
        count = len(screen.hits)
        assert count > 3
        assert f"1 of {count}" in screen_text(pilot)
        await press(pilot, "n", "N", "N")
        assert f"{count} of {count}" in screen_text(pilot)
        await press(pilot, "escape")
        assert screen.hits == []
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


@pytest.mark.parametrize(
    ("key", "back"), [("j", "k"), ("down", "up"), ("space", "pageup"), ("ctrl+d", "ctrl+u"), ("G", "g")]
)
async def test_keys_scroll(open_app: Opened, key: str, back: str) -> None:
    async with open_app(size=(40, 12)) as pilot:
        await press(pilot, "o", key)
        assert screen_of(pilot).pane.scroll_y > 0
        await press(pilot, back)
        assert screen_of(pilot).pane.scroll_y == 0


async def test_copies_the_paragraph_at_the_top(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o", "y")
        assert pilot.app.clipboard == harbour.LEFT_TEXTS[0]


async def test_resize_keeps_the_paragraph_at_the_top(open_app: Opened) -> None:
    async with open_app(size=(40, 12)) as pilot:
        await press(pilot, "o", "j", "j", "j", "j", "j")
        screen = screen_of(pilot)
        assert screen.page is not None
        top = screen.page.row_at(screen.pane.scroll_offset.y)
        assert top > 0
        await pilot.resize_terminal(60, 12)
        await press(pilot)
        assert screen.page.row_at(screen.pane.scroll_offset.y) == min(
            top, screen.page.row_at(round(screen.pane.max_scroll_y))
        )
