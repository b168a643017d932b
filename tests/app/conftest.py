"""An app on a library of small files, with an engine that answers at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import harbour
import pytest
from pilots import Opened, settled
from textual.pilot import Pilot

from reader.app import engine
from reader.app.app import NewsdiffApp
from reader.article import Article, Comparison
from reader.errors import ReaderError


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the settings of whoever runs it."""
    monkeypatch.setenv("NEWSDIFF_CONFIG_DIR", str(tmp_path / "config"))
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder of three articles; north and south are the two sides of the hand-made comparison."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "north.txt").write_text("\n".join(harbour.LEFT_TEXTS), encoding="utf-8")
    (folder / "south.txt").write_text("\n".join(harbour.RIGHT_TEXTS), encoding="utf-8")
    (folder / "west.txt").write_text("Weather stays mild\nA mild week lies ahead.", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def quick_engine(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Articles are read a paragraph a line; the comparison is the hand-made one. `engine` as a mark: the real one."""
    if request.node.get_closest_marker("engine"):
        return

    def load(path: Path, policy: object = "safe") -> Article:
        try:
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise ReaderError(f"{path.name}: cannot be read ({error.strerror})") from None
        if not text.strip():
            raise ReaderError(f"{path.name}: is empty; there is nothing to compare")
        article = harbour.article(path.stem, tuple(text.splitlines()), advert=path.stem == "north")
        object.__setattr__(article, "path", str(path))
        return article

    def compare(left: Article, right: Article, model: str = "") -> Comparison:
        made = harbour.comparison()
        if (left.id, right.id) == ("north", "south"):
            return made
        return Comparison(left, right, (), (), ())

    monkeypatch.setattr(engine, "load_article", load)
    monkeypatch.setattr(engine, "compare", compare)


@pytest.fixture
def open_app(library: Path) -> Opened:
    """`async with open_app(size=…, **options) as pilot`: the app on the library, at rest unless told."""

    @asynccontextmanager
    async def opened(
        paths: list[Path] | None = None, size: tuple[int, int] = (160, 48), rest: bool = True, **options: Any
    ) -> AsyncIterator[Pilot[None]]:
        app = NewsdiffApp(paths or [library], **options)
        async with app.run_test(size=size, notifications=True) as pilot:
            if rest:
                await settled(pilot)
            yield pilot

    return opened


@pytest.fixture
def open_comparison(open_app: Opened) -> Opened:
    """The app with the hand-made comparison open over the library."""

    @asynccontextmanager
    async def opened(
        comparison: Comparison | None = None, size: tuple[int, int] = (160, 48), **options: Any
    ) -> AsyncIterator[Pilot[None]]:
        made = comparison or harbour.comparison()
        engine.compare = lambda left, right, model: made  # type: ignore[assignment]
        async with open_app(size=size, pair=(made.left, made.right), **options) as pilot:
            await settled(pilot)
            yield pilot

    return opened
