"""Text that would command a terminal or Textual's markup is only ever shown, on every screen, in every place."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import harbour
import pytest
from pilots import Opened, press, settled
from textual.pilot import Pilot

from reader.app import engine
from reader.app.ink import strip_of
from reader.app.palette import Palette
from reader.app.wrap import one_line, wrap
from reader.article import Article, Comparison, FactKind, Finding, Mention, Paragraph, Verdict
from reader.errors import ReaderError

NASTY = (
    "\x1b]0;owned\x07 \x1b[2J \x1b]52;c;aGk=\x07 \x9b31m \x00 \x7f \u202egnp.exe \u2066x\u2069 \u200b\ufeff "
    "\U000e0041 [@click=app.quit]press[/] [/nope] [link=http://x.example]y[/link] [red]z[/] é" + "\u0301" * 12
)
FORBIDDEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u206f\u200b\ufeff\U000e0000-\U000e007f]")


def hostile_article(name: str) -> Article:
    long = "x" * 20_000
    texts = (NASTY, f"One {NASTY}", "Plain words.", long, "日本語" * 40 + " 👩‍👩‍👧 ไทย " + NASTY)
    made = harbour.article(name, texts)
    edit = replace(
        harbour.left().artifacts[0], rule=f"ads.{NASTY}", exact=NASTY, reason=NASTY, start=0, end=len(NASTY), line=1
    )
    return replace(
        made, name=f"{NASTY}.txt", title=NASTY, metadata={"byline": NASTY}, artifacts=(edit,), notices=(NASTY,)
    )


def hostile_comparison() -> Comparison:
    left, right = hostile_article("north"), hostile_article("south")
    mention = Mention(2, 0, 9, NASTY, NASTY)
    finding = Finding(FactKind.QUOTE, Verdict.CONFLICT, 3, mention, mention, NASTY, (NASTY,))
    rows = harbour.long_comparison(5).rows
    return Comparison(left, right, (), rows, (finding,))


def assert_harmless(pilot: Pilot[Any]) -> None:
    """No segment of the screen holds a character that a terminal obeys, and none carries a link or an action."""
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            found = FORBIDDEN.search(segment.text)
            assert found is None, (found, segment.text)
            if segment.style is not None:
                assert segment.style.link is None
                assert "@click" not in segment.style.meta


@pytest.fixture
def hostile_library(library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (library / "ev\x1b[2Jil [@click=app.quit]x.txt").write_text("x", encoding="utf-8")
    (library / "bad.txt").write_text("x", encoding="utf-8")

    def load(path: Path, policy: object = "safe") -> Article:
        if path.name == "bad.txt":
            raise ReaderError(f"bad.txt: {NASTY}")
        return replace(hostile_article(path.stem), path=str(path))

    monkeypatch.setattr(engine, "load_article", load)
    monkeypatch.setattr(engine, "compare", lambda left, right, model: hostile_comparison())
    return library


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_no_screen_lets_hostile_text_through(
    hostile_library: Path, open_app: Opened, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        steps = (
            (),
            ("j",), ("j",), ("o",), ("a",), ("n",), ("slash", "x", "enter"), ("escape", "a"), ("q",),
            ("slash", "[", "/", "n", "enter"), ("escape",),
            ("ctrl+p", "o", "n", "e"), ("escape",),
            ("g", "j", "space", "j", "d"), ("n",), ("v",), ("v",), ("v",), ("v", "c"), ("F",), ("y",),
            ("slash", "x"), ("enter",), ("escape", "escape"), ("question_mark",), ("escape",), ("x",), ("escape",),
            ("t",), ("escape",), ("a",), ("q",), ("q",),
        )  # fmt: skip
        for keys in steps:
            await press(pilot, *keys)
            assert pilot.app.is_running, keys
            assert_harmless(pilot)
        assert pilot.app.is_running


async def test_a_hostile_error_is_shown_as_text(hostile_library: Path, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o")
        await settled(pilot)
        assert_harmless(pilot)


async def test_hostile_names_of_missing_paths(open_app: Opened, tmp_path: Path) -> None:
    async with open_app([tmp_path / "no\x1b[2J[/nope]"]) as pilot:
        assert_harmless(pilot)


def test_the_pen_itself_lets_nothing_through() -> None:
    from reader.app.app import _PLAIN_THEME

    palette = Palette(_PLAIN_THEME)
    strip = strip_of([(NASTY, "")], 400, palette.base, palette)
    assert FORBIDDEN.search(strip.text) is None
    assert len(one_line(NASTY)) == len(NASTY)


def test_a_line_of_200_000_letters_is_wrapped_at_once() -> None:
    assert len(wrap("x" * 200_000, 80)) == 2500
    assert len(wrap("界" * 100_000, 80)) == 2500


def test_paragraphs_are_shown_character_for_character() -> None:
    from reader.app.rows import Reading

    comparison = hostile_comparison()
    for row in Reading(comparison).page("everything"):
        for cell in (*row.left, *row.right):
            article = comparison.right if cell.side else comparison.left
            paragraph: Paragraph = article.paragraphs[cell.n - 1]
            assert len(cell.text) == len(paragraph.text)


async def test_hostile_names_of_two_files_compared_at_once(
    hostile_library: Path, open_app: Opened, tmp_path: Path
) -> None:
    name = tmp_path / "a\x1b]0;owned\x07 [@click=app.quit]x[nope].txt"
    name.write_text("x", encoding="utf-8")
    async with open_app(pair=(name, name)) as pilot:
        assert_harmless(pilot)
        await press(pilot, "x")
        assert_harmless(pilot)
        await press(pilot, "escape", "q")
        assert_harmless(pilot)
