"""Help, themes, export, palette, story, and the terminal that is too small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pilots import Opened, press, screen_text, settled
from textual.command import CommandPalette
from textual.widgets import Input

from reader.app.commands import ReaderCommands
from reader.app.keys import actions_of
from reader.app.screens.article import ArticleScreen
from reader.app.screens.compare import CompareScreen
from reader.app.screens.export import ExportScreen, with_ending
from reader.app.screens.help import HelpScreen
from reader.app.screens.library import LibraryScreen
from reader.app.screens.small import SmallScreen
from reader.app.screens.story import StoryScreen
from reader.app.screens.themes import ThemeScreen
from reader.app.widgets.grid import Grid
from reader.article import Comparison
from reader.config import load_state

# help


@pytest.mark.parametrize("opening", [(), ("o",), ("space", "d")])
async def test_help_lists_every_action_of_the_screen(open_app: Opened, opening: tuple[str, ...]) -> None:
    async with open_app() as pilot:
        await press(pilot, *opening)
        below = pilot.app.screen
        await press(pilot, "question_mark")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        assert {a.id for a in screen.actions} == {a.id for a in actions_of(below)}
        assert all(a.tooltip and a.keys for a in screen.actions)
        await press(pilot, "escape")
        assert pilot.app.screen is below


async def test_help_is_searched_while_typing(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "f1", *"swap")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        assert [a.id for a in screen.shown] == ["compare.swap"]
        assert "exchange left and right" in screen_text(pilot)
        assert "esc clears the search" in screen_text(pilot)
        await press(pilot, "escape")
        assert screen.shown == screen.actions
        assert "esc closes" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_every_binding_has_an_id_and_a_tooltip(open_app: Opened) -> None:
    from reader.app.app import NewsdiffApp
    from reader.app.widgets.line_list import LineList
    from reader.app.widgets.search_bar import SearchBar

    for owner in (NewsdiffApp, LibraryScreen, ArticleScreen, CompareScreen, StoryScreen, HelpScreen, ThemeScreen,
                  ExportScreen, SmallScreen, LineList, Grid, SearchBar):  # fmt: skip
        for binding in owner.BINDINGS:
            assert binding.id and binding.tooltip and binding.description, (owner, binding)  # type: ignore[union-attr]


async def test_keys_can_be_rebound_in_the_config_file(open_app: Opened, tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "config.toml").write_text('[keys]\n"library.read" = "r"\n', encoding="utf-8")
    async with open_app() as pilot:
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_the_help_of_the_library_knows_the_keys_of_its_list_and_the_palette(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "question_mark")
        text = screen_text(pilot)
        for keys in ("↓ j", "↑ k", "^d", "^u", "^p"):
            assert keys in text


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_help_cuts_nothing_that_it_does_not_tell_in_full_below(
    open_comparison: Opened, size: tuple[int, int]
) -> None:
    async with open_comparison(size=size) as pilot:
        await press(pilot, "question_mark", *"previous")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        text = " ".join(screen_text(pilot).replace("│", " ").split())
        assert f"{screen.shown[0].name}: {screen.shown[0].tooltip}" in text
        assert screen.shown[0].id in text
        if size[0] == 160:
            assert "…" not in text


async def test_faults_of_the_users_keys_are_told_once(open_app: Opened, tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "config.toml").write_text(
        '[keys]\n"library.raed" = "r"\n"library.read" = "d"\n"compare.view" = "V"\n', encoding="utf-8"
    )
    async with open_app() as pilot:
        text = "\n".join(notice.message for notice in pilot.app._notifications)
        assert "there is no action “library.raed”; did you mean “library.read”?" in text
        assert "“d” means two things in the library" in text
        assert text.count("means two things") == 1
        assert "compare.view" not in text


def test_keys_as_shipped_have_no_fault() -> None:
    from reader.app.keymap import keymap_notices

    assert keymap_notices({}) == []
    assert keymap_notices({"library.open": "enter", "compare.next": "n,right_square_bracket"}) == []


async def test_the_palette_names_brackets_as_they_are(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "ctrl+p", *"next finding")
        assert "(n ])" in screen_text(pilot)
        await press(pilot, *["backspace"] * 20, *"previous")
        assert "(p N [)" in screen_text(pilot)


# themes


async def test_a_theme_is_previewed_kept_and_remembered(open_app: Opened) -> None:
    async with open_app() as pilot:
        before = pilot.app.theme
        await press(pilot, "t", "g")
        first = pilot.app.theme
        assert first != before
        await press(pilot, "j", "enter")
        kept = pilot.app.theme
        assert kept not in (first,)
        assert load_state().theme == kept
    async with open_app() as pilot:
        assert pilot.app.theme == kept


async def test_escape_goes_back_to_the_theme_before(open_app: Opened) -> None:
    async with open_app() as pilot:
        before = pilot.app.theme
        await press(pilot, "t", "G")
        assert pilot.app.theme != before
        await press(pilot, "escape")
        assert pilot.app.theme == before
        assert load_state().theme is None


async def test_every_theme_paints_every_screen(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "n")
        for name in pilot.app.theme_files:  # type: ignore[attr-defined]
            assert pilot.app.use_theme(name)  # type: ignore[attr-defined]
            await pilot.pause()
            assert "Twelve members" in screen_text(pilot)


async def test_a_broken_theme_and_config_are_notices_not_crashes(open_app: Opened, tmp_path: Path) -> None:
    themes = tmp_path / "config" / "themes"
    themes.mkdir(parents=True)
    (themes / "mine.toml").write_text("dark = [", encoding="utf-8")
    (tmp_path / "config" / "config.toml").write_text('theme = "mine"\nwrap = "wide"\n', encoding="utf-8")
    async with open_app() as pilot:
        text = screen_text(pilot)
        assert "theme mine: not valid TOML" in text
        assert "wrap must be a whole number" in text
        assert "2 faults in your settings" in text
        assert len(pilot.app._notifications) == 1
        assert pilot.app.theme == "dark"


async def test_a_theme_of_the_user_is_offered(open_app: Opened, tmp_path: Path) -> None:
    from reader.shipped import shipped

    themes = tmp_path / "config" / "themes"
    themes.mkdir(parents=True)
    text = (shipped("themes") / "paper.toml").read_text(encoding="utf-8").replace('"Paper"', '"Rose garden"')
    (themes / "rose.toml").write_text(text, encoding="utf-8")
    async with open_app() as pilot:
        await press(pilot, "t")
        assert "Rose garden" in screen_text(pilot)


# export


def words(comparison: Comparison, include: str = "whole") -> str:
    return f"{include} {comparison.left.name} {comparison.right.name}\n"


async def test_export_writes_where_it_says(open_comparison: Opened, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    async with open_comparison(writers={"markdown": words, "json": words}) as pilot:
        await press(pilot, "x")
        field = pilot.app.screen.query_one(Input)
        assert field.value == str(Path.cwd() / "north-vs-south.md")
        await press(pilot, "j")
        assert field.value.endswith("north-vs-south.json")
        await press(pilot, "k")
        field.value = str(target)
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8") == "whole north.txt south.txt\n"
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "Wrote" in screen_text(pilot)


async def test_export_writes_the_part_that_is_chosen(open_comparison: Opened, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    async with open_comparison(writers={"markdown": words}) as pilot:
        await press(pilot, "x", "tab", "j")
        pilot.app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8").startswith("differences ")


@pytest.mark.parametrize(
    ("path", "renamed"), [("report.v2", "report.v2.html"), ("report.md", "report.html"), ("report", "report.html")]
)
def test_another_format_renames_only_the_ending_of_a_format(path: str, renamed: str) -> None:
    assert with_ending(path, ".html") == renamed


async def test_export_asks_before_it_overwrites(open_comparison: Opened, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("old", encoding="utf-8")
    async with open_comparison(writers={"markdown": words}) as pilot:
        await press(pilot, "x")
        pilot.app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        assert "That file exists" in screen_text(pilot)
        assert target.read_text(encoding="utf-8") == "old"
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8").startswith("whole")


async def test_export_into_a_missing_folder_says_so(open_comparison: Opened, tmp_path: Path) -> None:
    async with open_comparison(writers={"markdown": words}) as pilot:
        await press(pilot, "x")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "no" / "such" / "out.md")
        await press(pilot, "enter")
        assert "no such folder" in screen_text(pilot)
        assert isinstance(pilot.app.screen, ExportScreen)


async def test_export_without_formats_says_so(open_comparison: Opened) -> None:
    async with open_comparison() as pilot:
        await press(pilot, "x")
        assert "No export format is available" in screen_text(pilot)


async def test_the_field_of_the_export_that_has_the_focus_is_marked(open_comparison: Opened) -> None:
    async with open_comparison(writers={"markdown": words}) as pilot:
        await press(pilot, "x")
        assert "tab next field, enter writes, esc leaves" in screen_text(pilot)
        for field in ("Format", "Content", "File"):
            assert re.findall(r"▸(\w+)", screen_text(pilot)) == [field]
            await press(pilot, "tab")


# palette


async def test_the_palette_finds_actions_and_articles(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        await press(pilot, *"weather")
        await settled(pilot)
        assert "Weather stays mild" in screen_text(pilot)
        await press(pilot, "escape", "escape")


@pytest.mark.parametrize(
    ("opening", "named"),
    [
        (("space", "d"), ["Next finding", "Previous finding", "Back to the library", "Back to where you jumped from"]),
        (("o",), ["Next artifact", "Previous artifact", "Back to the screen before"]),
        (("m",), ["Next fact on which the articles differ", "Back to the library"]),
        ((), ["Quit"]),
    ],
)
async def test_the_palette_has_one_entry_for_each_action_and_says_what_it_does(
    open_app: Opened, opening: tuple[str, ...], named: list[str]
) -> None:
    async with open_app() as pilot:
        await press(pilot, *opening)
        commands = ReaderCommands(pilot.app.screen)
        names = [str(hit.text) async for hit in commands.discover()]
        assert len(set(names)) == len(names)
        assert set(named) <= set(names)
        assert not {"Next", "Previous", "Back", "Back to"} & set(names)


async def test_an_action_runs_from_the_palette(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+p", *"themes", "enter")
        assert isinstance(pilot.app.screen, ThemeScreen)


# story


@pytest.mark.engine
async def test_the_story_shows_pairs_and_facts_and_opens_a_comparison(open_app: Opened) -> None:
    from reader.shipped import shipped

    async with open_app([shipped("seeds")]) as pilot:
        await press(pilot, "space", "space", "space", "m")
        screen = pilot.app.screen
        assert isinstance(screen, StoryScreen)
        assert screen.story is not None
        assert len(screen.story.articles) == 3
        text = screen_text(pilot)
        assert "Shared wording" in text
        assert "/3" in text
        assert re.findall(r"▸(\w+)", text) == ["Facts"]
        await press(pilot, "tab")
        assert re.findall(r"▸(\w+)", screen_text(pilot)) == ["Shared"]
        await press(pilot, "tab")
        await press(pilot, "v", "v", "v", "n", "p", "right", "y", "tab", "right", "enter")
        assert isinstance(pilot.app.screen, CompareScreen)
        await press(pilot, "q", "q")
        assert isinstance(pilot.app.screen, LibraryScreen)


@pytest.mark.engine
async def test_the_story_from_a_comparison_is_of_the_marked_articles(open_app: Opened) -> None:
    async with open_app() as pilot:
        assert len(pilot.app.store.entries) == 3  # type: ignore[attr-defined]
        await press(pilot, "space", "down", "space", "d")
        await settled(pilot)
        await press(pilot, "m")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, StoryScreen)
        assert len(screen.entries) == 2


async def test_the_story_keeps_room_for_a_whole_fact(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "m")
        await settled(pilot)
        assert pilot.app.screen.query_one("#fact").region.height == 2


async def test_the_story_is_searched_and_exported(open_app: Opened, tmp_path: Path) -> None:
    from reader.cli.commands import app_writers
    from reader.shipped import shipped

    async with open_app([shipped("seeds")], writers=app_writers()) as pilot:
        await press(pilot, "m", "slash")
        assert "words of a fact" in screen_text(pilot)
        await press(pilot, *"umerov")
        screen = pilot.app.screen
        assert isinstance(screen, StoryScreen)
        # the first hit is gone to while typing
        assert screen.query_one("#facts", Grid).cursor == screen.hits[0]
        assert re.search(r"\d+ hits?", screen_text(pilot))
        await press(pilot, "enter")
        assert f"1 of {len(screen.hits)}" in screen_text(pilot)
        fact = screen.facts[screen.query_one("#facts", Grid).cursor]
        assert any("Umerov" in voice.mention.text for voice in fact.voices) or "Umerov" in fact.reason
        await press(pilot, "escape", "x")
        target = tmp_path / "told.html"
        pilot.app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, StoryScreen)
        assert "The story in 5 reports" in target.read_text(encoding="utf-8")


@pytest.mark.engine
async def test_a_narrow_story_explains_its_figures_and_says_that_there_is_more(open_app: Opened) -> None:
    from reader.shipped import shipped

    async with open_app([shipped("seeds")], size=(80, 24)) as pilot:
        await press(pilot, "m")
        text = screen_text(pilot)
        assert "Shared wording · facts agreed · ✗ conflicts" in text
        assert "2 more →" in text
        await press(pilot, "right", "right", "right")
        assert "← 1 more  1 more →" in screen_text(pilot)
        heads = [line for line in screen_text(pilot).splitlines() if line.lstrip().startswith("B ")]
        assert heads and "D " in heads[-1]


async def test_the_ending_of_the_file_name_chooses_the_format(open_comparison: Opened, tmp_path: Path) -> None:
    writers = {"markdown": lambda comparison: "# words", "html": lambda comparison: "<html>"}
    async with open_comparison(writers=writers) as pilot:
        await press(pilot, "x")
        target = tmp_path / "mine.html"
        pilot.app.screen.query_one(Input).value = str(target)
        await settled(pilot)
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8") == "<html>"


async def test_a_story_of_one_says_what_is_missing(open_app: Opened, tmp_path: Path) -> None:
    async with open_app([tmp_path / "library" / "west.txt"]) as pilot:
        await press(pilot, "m")
        assert "two articles or more" in screen_text(pilot)


# small terminals, keys of the app


async def test_a_tiny_terminal_asks_to_grow_and_goes_on(open_app: Opened) -> None:
    async with open_app(size=(20, 5)) as pilot:
        assert isinstance(pilot.app.screen, SmallScreen)
        assert "larger" in screen_text(pilot)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.resize_terminal(20, 5)
        await settled(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "space", "d", "n", "question_mark", "escape", "x", "escape", "q")


@pytest.mark.parametrize("size", [(160, 48), (100, 30), (80, 24), (40, 12)])
async def test_every_screen_stands_at_every_size(open_comparison: Opened, size: tuple[int, int]) -> None:
    async with open_comparison(size=size, writers={"markdown": words}) as pilot:
        for keys in (("n",), ("v",), ("c",), ("f", "f"), ("question_mark", "escape"), ("t", "escape"), ("x", "escape"),
                     ("a", "q"), ("slash", "q", "escape")):  # fmt: skip
            await press(pilot, *keys)
            assert isinstance(pilot.app.screen, CompareScreen), keys
            assert "newsdiff" in screen_text(pilot)


async def test_ctrl_c_copies_a_selection_and_else_quits(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "o")
        pilot.app.screen.query_one("#text").text_select_all()
        await press(pilot, "ctrl+c")
        assert pilot.app.is_running
        assert "Fishing crews" in pilot.app.clipboard
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_a_click_on_the_key_bar_does_what_the_key_does(open_app: Opened) -> None:
    from reader.app.widgets.keybar import KeyBar

    async with open_app() as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        start = next(start for start, _, action in bar._places if action == "read")
        await pilot.click(KeyBar, offset=(start, 0))
        await settled(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_the_library_is_remembered(open_app: Opened, library: Path) -> None:
    async with open_app() as pilot:
        await settled(pilot)
    assert load_state().library == (str(library),)
