"""The library screen: what it lists, filters, sorts and marks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pilots import Opened, press, screen_text, settled

from reader.app import engine
from reader.app.screens.article import ArticleScreen
from reader.app.screens.compare import CompareScreen
from reader.app.screens.library import LibraryScreen
from reader.app.store import Store
from reader.app.widgets.line_list import LineList
from reader.article import Article
from reader.errors import ReaderError


async def test_lists_title_source_date_words_and_artifacts(open_app: Opened) -> None:
    async with open_app() as pilot:
        text = screen_text(pilot)
        assert "Harbour council votes for the new quay" in text
        assert "North Gazette" in text
        assert "2025-03-04" in text
        assert "⚑1" in text
        assert "3 articles" in text


async def test_previews_the_article_under_the_cursor(open_app: Opened) -> None:
    async with open_app() as pilot:
        assert "Fishing crews had asked" in screen_text(pilot)
        await press(pilot, "j", "j")
        assert "A mild week lies ahead." in screen_text(pilot)
        await press(pilot, "k")
        assert "A protest is planned" in screen_text(pilot)


async def test_filters_with_every_keystroke_and_escape_ends_it(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "slash")
        assert "words of title, source or file name" in screen_text(pilot)
        await press(pilot, *"mild")
        assert "1 of 3 articles" in screen_text(pilot)
        await press(pilot, "escape")
        assert "3 articles" in screen_text(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_says_so_when_nothing_matches(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "slash", *"zzz")
        assert "Nothing matches “zzz”" in screen_text(pilot)
        await press(pilot, "enter", "d")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_sorts_by_each_column_and_back(open_app: Opened) -> None:
    async with open_app() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, LibraryScreen)
        names = lambda: [pilot.app.store.entries[i].name for i in screen.shown]  # type: ignore[attr-defined]  # noqa: E731
        await press(pilot, "s")
        assert "by title ↑" in screen_text(pilot)
        assert names() == ["south.txt", "north.txt", "west.txt"]
        await press(pilot, "S")
        assert "by title ↓" in screen_text(pilot)
        assert names() == ["west.txt", "north.txt", "south.txt"]
        await press(pilot, "S", "s", "s", "s")
        assert "by words ↓" in screen_text(pilot)
        words = [pilot.app.store.entries[i].words for i in screen.shown]  # type: ignore[attr-defined]
        assert words == sorted(words, reverse=True)
        await press(pilot, "s")
        assert names()[0] == "north.txt"
        await press(pilot, "s")
        assert names() == ["north.txt", "south.txt", "west.txt"]
        assert "by file" not in screen_text(pilot)
        await press(pilot, "S")
        assert "by file ↓" in screen_text(pilot)
        assert names() == ["west.txt", "south.txt", "north.txt"]


def test_an_unknown_date_is_last_in_either_order() -> None:
    store = Store()
    store.fill([Path(f"{i}.txt") for i in range(3)])
    for entry, date in zip(store.entries, ("2025-03-04", "", "2025-03-05"), strict=True):
        entry.published = date
    assert store.ordered(range(3), "date") == [2, 0, 1]
    assert store.ordered(range(3), "date", reverse=True) == [0, 2, 1]


async def test_marks_are_lettered_and_two_marks_compare(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "space")
        screen = pilot.app.screen
        assert isinstance(screen, LibraryScreen)
        assert [e.name for e in screen.marked] == ["north.txt"]
        assert " A  Harbour council votes" in screen_text(pilot)
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, CompareScreen)
        await press(pilot, "q")
        await press(pilot, "u")
        assert screen.marked == []


async def test_compare_without_a_mark_says_what_to_do(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "Mark one article with space" in screen_text(pilot)


async def test_enter_reads_and_with_a_mark_compares(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await press(pilot, "escape", "space", "enter")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_file_that_cannot_be_read_is_shown_and_stops_nothing(open_app: Opened, library: Path) -> None:
    (library / "east.txt").write_text("", encoding="utf-8")
    async with open_app() as pilot:
        assert "✗ east.txt" in screen_text(pilot)
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "is empty" in screen_text(pilot)
        await press(pilot, "j", "o")
        assert isinstance(pilot.app.screen, ArticleScreen)


@pytest.mark.parametrize("width", [60, 100, 160])
async def test_an_unreadable_file_has_its_reason_beside_its_name_and_is_no_article(
    open_app: Opened, library: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    (library / "binary.txt").write_text("x", encoding="utf-8")
    quick = engine.load_article

    def load(path: Path, policy: object = "safe") -> Article:
        if path.name == "binary.txt":
            raise ReaderError(f"{path}: is binary, not text; export it as plain text or HTML first")
        return quick(path, policy)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "load_article", load)
    async with open_app(size=(width, 30)) as pilot:
        await press(pilot, "j")
        lines = screen_text(pilot).splitlines()
        assert "3 articles, 1 unreadable" in lines[0]
        row = next(line for line in lines if "✗" in line)
        assert row.startswith("    ✗ binary.txt  is binary, not text")
        assert lines[1].index("Title") == row.index("✗")
        await press(pilot, "slash", *"mild")
        assert "1 of 3 articles, 1 unreadable" in screen_text(pilot)


async def test_a_missing_path_leaves_an_empty_library_that_says_what_to_do(open_app: Opened, tmp_path: Path) -> None:
    async with open_app([tmp_path / "nowhere"]) as pilot:
        text = screen_text(pilot)
        assert "no such file or folder" in text
        assert "newsdiff PATH" in text
        await press(pilot, "d", "o", "y", "space", "m")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_quits_from_the_library(open_app: Opened) -> None:
    async with open_app() as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_the_wheel_and_a_click_move_the_cursor(open_app: Opened) -> None:
    async with open_app() as pilot:
        await pilot.click("#list", offset=(10, 2))
        await settled(pilot)
        assert pilot.app.screen.query_one("#list", LineList).cursor == 2
        await pilot.click("#list", offset=(10, 1), times=2)
        await settled(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_narrow_screens_show_the_preview_below(open_app: Opened) -> None:
    async with open_app(size=(80, 24)) as pilot:
        lines = screen_text(pilot).splitlines()
        assert any("Harbour council votes" in line for line in lines[:5])
        assert any("Fishing crews had asked" in line or "The harbour council voted" in line for line in lines[12:])


async def test_the_head_fits_a_terminal_resized_in_another_screen(open_app: Opened, library: Path) -> None:
    pair = library / "north.txt", library / "west.txt"
    async with open_app(size=(80, 24), pair=pair) as pilot:
        await pilot.resize_terminal(140, 30)
        await settled(pilot)
        await press(pilot, "q")
        lines = screen_text(pilot).splitlines()
        head = next(line for line in lines if "Title" in line)
        row = next(line for line in lines if "Harbour council votes" in line)
        assert head.index("Words") + len("Words") == row.index(" 72") + 3


async def test_one_match_is_said_in_the_singular(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "slash", *"weather")
        assert re.search(r"\b1 match$", screen_text(pilot), re.MULTILINE)
        await press(pilot, "escape", "slash", *"zzz")
        assert "0 matches" in screen_text(pilot)
