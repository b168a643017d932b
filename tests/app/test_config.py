"""Settings and what is remembered: nothing in the folder can stop the reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import Config, State, effective_theme, effective_toml, load_config, load_state, save_state


def test_nothing_there_means_the_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path / "no.toml") == (Config(), ())
    assert load_state(tmp_path / "no.toml") == State()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("theme = 3", "theme must be a name"),
        ('view = "upside down"', "view must be one of"),
        ("wrap = 7", "wrap must be a whole number"),
        ("wrap = true", "wrap must be a whole number"),
        ('remember = "yes"', "remember must be true or false"),
        ("keys = 4", "keys must be a table"),
        ("[keys]\nx = 4", "keys must hold keys"),
        ('colour = "red"', "“colour” is no setting"),
        ("theme = ", "not valid TOML"),
    ],
)
def test_what_cannot_be_used_is_one_notice_and_a_default(tmp_path: Path, line: str, says: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(line, encoding="utf-8")
    config, notices = load_config(file)
    assert config == Config()
    assert len(notices) == 1 and says in notices[0]


def test_a_folder_or_bytes_in_its_place_are_notices_too(tmp_path: Path) -> None:
    assert len(load_config(tmp_path)[1]) == 1
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")
    assert len(load_config(tmp_path / "config.toml")[1]) == 1


@given(st.text(), st.lists(st.text()))
def test_state_comes_back_as_it_was_saved(
    tmp_path_factory: pytest.TempPathFactory, theme: str, library: list[str]
) -> None:
    file = tmp_path_factory.mktemp("state") / "state.toml"
    state = State(theme=theme or None, library=tuple(library))
    save_state(state, file)
    assert load_state(file) == state
    assert list(file.parent.iterdir()) == [file]


def test_effective_settings_can_be_read_back(tmp_path: Path) -> None:
    config = Config(theme="paper", wrap=90, keys={"app.help": "h"}, cleaning={"policy": "flag", "off": ["ads.slot"]})
    file = tmp_path / "config.toml"
    file.write_text(effective_toml(config), encoding="utf-8")
    assert load_config(file) == (config, ())


def test_a_theme_set_in_the_file_after_a_pick_wins() -> None:
    picked = State(theme="mono", theme_over="dark")
    assert effective_theme(Config(theme="dark"), picked) == "mono"
    assert effective_theme(Config(theme="paper"), picked) == "paper"
