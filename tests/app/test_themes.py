"""Shipped themes: readable for everyone; broken ones: one notice each."""

from __future__ import annotations

from pathlib import Path

import pytest
from pilots import Opened, press, settled
from pygments.styles import STYLE_MAP
from textual.widgets import Input

from reader.app.palette import Palette, parse_style
from reader.app.themes import (
    ThemeError,
    ThemeSpec,
    contrast,
    lightness,
    load_themes,
    read_theme,
    readable,
    theme_files,
)
from reader.shipped import shipped

THEMES, PROBLEMS = load_themes(theme_files([shipped("themes")]))
COLOURED = [spec for spec in THEMES.values() if not spec.ansi]
LIGHTNESS_APART = 10.0
"""CIE L*: what is left between removed and added when hue is not seen"""


def colours(style: str) -> tuple[str | None, str | None]:
    parsed = parse_style(style)
    return (
        parsed.color.get_truecolor().hex if parsed.color else None,
        parsed.bgcolor.get_truecolor().hex if parsed.bgcolor else None,
    )


def test_eight_themes_ship_and_all_can_be_used() -> None:
    assert PROBLEMS == ()
    assert len(THEMES) >= 8
    assert {"paper", "dark", "mono", "contrast-light", "contrast-dark", "terminal"} <= set(THEMES)


@pytest.mark.parametrize("spec", THEMES.values(), ids=lambda s: s.name)
def test_every_theme_names_a_pygments_style(spec: ThemeSpec) -> None:
    assert spec.pygments in STYLE_MAP


@pytest.mark.parametrize("spec", COLOURED, ids=lambda s: s.name)
def test_every_text_role_is_readable_on_every_ground_it_stands_on(spec: ThemeSpec) -> None:
    page = [spec.screen[key] for key in ("background", "surface", "cursor")]
    for key in ("text", "muted", "accent"):
        for ground in page:
            assert contrast(spec.screen[key], ground) >= 4.5, (key, ground)
    assert contrast(spec.screen["selection_text"], spec.screen["selection"]) >= 4.5
    grounds = {role: colours(style)[1] for role, style in spec.roles.items()}
    for role, style in spec.roles.items():
        letters, ground = colours(style)
        letters = letters or spec.screen["text"]
        places = [ground] if ground else [*page, grounds["shared"]]
        if role == "fact.conflict":
            places += [grounds["removed"], grounds["added"]]
        for place in places:
            if place is not None:
                assert contrast(letters, place) >= 4.5, (role, letters, place)


@pytest.mark.parametrize("spec", COLOURED, ids=lambda s: s.name)
def test_removed_and_added_differ_in_lightness(spec: ThemeSpec) -> None:
    removed, added = colours(spec.roles["removed"])[0], colours(spec.roles["added"])[0]
    assert removed is not None and added is not None
    assert abs(lightness(removed) - lightness(added)) >= LIGHTNESS_APART


@pytest.mark.parametrize("spec", THEMES.values(), ids=lambda s: s.name)
def test_facts_are_told_apart_without_colour(spec: ThemeSpec) -> None:
    palette = Palette(spec)

    def shape(role: str) -> tuple[bool | None, ...]:
        style = palette.role(role)
        return style.bold, style.italic, style.underline, style.underline2

    assert len({shape(f"fact.{name}") for name in ("conflict", "changed", "only")}) == 3
    assert shape("removed")[0] and shape("added")[0]
    assert shape("shared")[1]


def test_tints_left_out_come_from_the_pygments_style_and_are_made_readable(tmp_path: Path) -> None:
    text = (shipped("themes") / "paper.toml").read_text(encoding="utf-8")
    start, end = text.index("[article]"), text.index("[difference]")
    (tmp_path / "bare.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    spec = read_theme(tmp_path / "bare.toml")
    for tint in ("quote", "number", "name"):
        assert contrast(spec.roles[tint], spec.screen["background"]) >= 4.5


@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#808080", "#faf5ea"])
def test_any_colour_can_be_made_readable(ground: str) -> None:
    for letters in ("#ffffff", "#000000", "#7f7f7f", "#ff0000"):
        assert contrast(readable(letters, ground), ground) >= 4.5


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("dark = [", "not valid TOML"),
        ("dark = true", "[screen] lacks"),
        ('[screen]\nbackground = "#000000"', "lacks surface"),
        ("[screen]\nbackground = 3", "quotation marks"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ThemeError, match="theme mine") as error:
        read_theme(tmp_path / "mine.toml")
    assert says in str(error.value)


def test_an_unknown_colour_is_named(tmp_path: Path) -> None:
    text = (shipped("themes") / "paper.toml").read_text(encoding="utf-8").replace("#faf5ea", "beigeish")
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    _, problems = load_themes(theme_files([tmp_path]))
    assert len(problems) == 1 and "beigeish" in problems[0]


def test_a_theme_of_the_user_replaces_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "paper.toml").write_text("", encoding="utf-8")
    assert theme_files([shipped("themes"), tmp_path])["paper"].parent == tmp_path


async def test_what_an_empty_input_says_can_be_read_in_every_theme(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "question_mark")
        field = pilot.app.screen.query_one(Input)
        for name, spec in THEMES.items():
            if spec.ansi:
                # the terminal's own colours
                continue
            pilot.app.register_theme(spec.textual_theme())
            pilot.app.theme = name
            await settled(pilot)
            ground = field.background_colors[1]
            letters = ground + field.get_component_styles("input--placeholder").color
            assert contrast(letters.hex6, ground.hex6) >= 4.5, name
