"""Long work shows how far it is, can be left at any time, and is then forgotten."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import harbour
import pytest
from pilots import Opened, screen_text, settled
from textual.pilot import Pilot

from reader.app import engine
from reader.app.background import apart
from reader.app.screens.compare import CompareScreen
from reader.app.screens.library import LibraryScreen
from reader.app.screens.story import StoryScreen
from reader.article import Article, Comparison
from reader.errors import ReaderError


class Gate:
    """Work that begins, and then waits until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go, self.ended = threading.Event(), threading.Event(), threading.Event()

    def wait(self) -> None:
        self.begun.set()
        assert self.go.wait(20)


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.go.set()


async def until(pilot: Pilot[Any], met: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not met():
            await pilot.pause(0.01)


async def test_what_work_brings_comes_back_and_so_does_its_error() -> None:
    assert await apart(lambda: 7) == 7

    def fail() -> None:
        raise ReaderError("no")

    with pytest.raises(ReaderError, match="no"):
        await apart(fail)


async def test_whoever_stops_waiting_is_free_while_the_work_goes_on(gate: Gate) -> None:
    task = asyncio.create_task(apart(gate.wait))
    while not gate.begun.is_set():
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not gate.go.is_set()


@pytest.mark.parametrize("key", ["escape", "q"])
@pytest.mark.parametrize("fails", [False, True])
async def test_a_comparison_that_is_left_is_dropped_without_a_word(
    open_app: Opened, monkeypatch: pytest.MonkeyPatch, gate: Gate, key: str, fails: bool
) -> None:
    def compare(left: Article, right: Article, model: str = "") -> Comparison:
        gate.wait()
        gate.ended.set()
        if fails:
            raise ReaderError("too late to matter")
        return harbour.comparison()

    monkeypatch.setattr(engine, "compare", compare)
    async with open_app() as pilot:
        await pilot.press("space", "d")
        await until(pilot, gate.begun.is_set)
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "Comparing …" in screen_text(pilot) and "esc cancels" in screen_text(pilot)
        await pilot.press(key)
        await until(pilot, lambda: isinstance(pilot.app.screen, LibraryScreen))
        gate.go.set()
        await until(pilot, gate.ended.is_set)
        await settled(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "too late" not in screen_text(pilot)


async def test_a_long_comparison_counts_the_seconds(
    open_app: Opened, monkeypatch: pytest.MonkeyPatch, gate: Gate
) -> None:
    def compare(left: Article, right: Article, model: str = "") -> Comparison:
        gate.wait()
        return harbour.comparison()

    monkeypatch.setattr(engine, "compare", compare)
    async with open_app() as pilot:
        await pilot.press("space", "d")
        await until(pilot, lambda: re.search(r"Comparing …   [1-9] s   esc cancels", screen_text(pilot)) is not None)
        gate.go.set()
        await settled(pilot)
        assert "7 links" in screen_text(pilot)


async def test_escape_while_sides_are_swapped_keeps_the_page(
    open_comparison: Opened, monkeypatch: pytest.MonkeyPatch, gate: Gate
) -> None:
    async with open_comparison() as pilot:
        before = screen_text(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        sides = screen.sides

        def compare(left: Article, right: Article, model: str = "") -> Comparison:
            gate.wait()
            return harbour.comparison()

        monkeypatch.setattr(engine, "compare", compare)
        await pilot.press("s")
        await until(pilot, gate.begun.is_set)
        await pilot.press("escape")
        gate.go.set()
        await settled(pilot)
        assert pilot.app.screen is screen
        assert screen.sides == sides
        assert screen_text(pilot) == before


async def test_a_library_that_is_being_read_says_how_far_and_stops_on_escape(
    open_app: Opened, library: Path, monkeypatch: pytest.MonkeyPatch, gate: Gate
) -> None:
    load = engine.load_article

    def slow(path: Path, policy: Any = "safe") -> Article:
        if path.name == "west.txt":
            gate.wait()
        return load(path, policy)

    monkeypatch.setattr(engine, "load_article", slow)
    (library / "zenith.txt").write_text("A last report\nIt is short.", encoding="utf-8")
    async with open_app(rest=False) as pilot:
        await until(pilot, lambda: gate.begun.is_set() and "reading 2 of 4, esc stops" in screen_text(pilot))
        await pilot.press("escape")
        gate.go.set()
        await settled(pilot)
        assert pilot.app.is_running
        text = screen_text(pilot)
        assert "r reads on" in text
        assert "A last report" not in text
        await pilot.press("r")
        await settled(pilot)
        assert "A last report" in screen_text(pilot)
        assert "reads on" not in screen_text(pilot).splitlines()[0]
        await pilot.press("escape")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_a_story_says_how_far_it_is_and_ends_before_its_next_pair(
    open_app: Opened, monkeypatch: pytest.MonkeyPatch, gate: Gate
) -> None:
    pairs: list[int] = []

    def story(articles: Any, progress: Callable[[int, int], None], model: str) -> Any:
        try:
            for done in range(3):
                pairs.append(done)
                progress(done + 1, 3)
                if done == 0:
                    gate.wait()
        finally:
            gate.ended.set()

    monkeypatch.setattr(engine, "story", story)
    async with open_app() as pilot:
        await pilot.press("m")
        await until(pilot, lambda: gate.begun.is_set() and "Comparing 1 of 3 pairs …" in screen_text(pilot))
        assert isinstance(pilot.app.screen, StoryScreen)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, LibraryScreen))
        gate.go.set()
        await until(pilot, gate.ended.is_set)
        assert pairs == [0, 1]
        await settled(pilot)
        assert pilot.app.is_running
