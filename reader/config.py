"""What the user has set (`config.toml`) and what the reader remembers between runs (`state.toml`).

Both lie in one folder: `NEWSDIFF_CONFIG_DIR` where that is set, else the system's place for user configuration.
Nothing here writes the folder until there is something to remember, and no file in it can stop the reader: what
cannot be read becomes one plain notice and the default.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

VIEWS = ("everything", "differences", "facts", "shared")
"""The four views of a comparison, in the order in which the key walks them."""

DEFAULT_THEME = "dark"


@dataclass(frozen=True)
class Config:
    """The settings of `config.toml`; every field is one key of that file."""

    theme: str = DEFAULT_THEME
    """name of a theme: a shipped one or a file in the `themes` folder beside the config file"""
    view: str = "everything"
    """with which view a comparison opens: everything, differences, facts or shared"""
    wrap: int = 76
    """widest line of an article in the reading view, in terminal cells (20 to 200)"""
    model: str = ""
    """folder of a sentence model to be heard for the links (needs `newsdiff[semantic]`); none by default"""
    remember: bool = True
    """keep theme, view and last library between runs"""
    keys: Mapping[str, str] = field(default_factory=dict)
    """`[keys]`: action id = "key" or "key,key"; the help screen shows the ids"""
    cleaning: Mapping[str, Any] = field(default_factory=dict)
    """`[cleaning]`: the policy for artifacts, e.g. policy = "safe", and a table of rules"""


@dataclass(frozen=True)
class State:
    """What is kept between runs."""

    theme: str | None = None
    """the theme picked last"""
    theme_over: str | None = None
    """what the config file said then; a theme set there later wins over the pick"""
    view: str | None = None
    library: tuple[str, ...] = ()
    """the paths opened last"""


def config_folder() -> Path:
    """Where the user's files belong; it need not exist."""
    override = os.environ.get("NEWSDIFF_CONFIG_DIR")
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path("newsdiff", appauthor=False)


def config_path() -> Path:
    return config_folder() / "config.toml"


def state_path() -> Path:
    return config_folder() / "state.toml"


def user_themes_folder() -> Path:
    return config_folder() / "themes"


def load_config(path: Path | None = None) -> tuple[Config, tuple[str, ...]]:
    """The user's settings and one notice for each thing in the file that could not be used."""
    path = config_path() if path is None else path
    table, notices = _read_toml(path)
    config = Config()
    known = {f.name for f in fields(Config)}
    for key, value in table.items():
        if key not in known:
            notices.append(f"{path.name}: “{key}” is no setting; known are {', '.join(sorted(known))}.")
            continue
        problem = _problem(key, value)
        if problem:
            notices.append(f"{path.name}: {key} {problem}; the default is used.")
        else:
            config = replace(config, **{key: value})
    return config, tuple(notices)


def load_state(path: Path | None = None) -> State:
    """What was remembered; a file that cannot be read counts as nothing remembered."""
    table, _ = _read_toml(state_path() if path is None else path)
    texts = {key: value for key, value in table.items() if isinstance(value, str)}
    library = table.get("library", [])
    return State(
        theme=texts.get("theme"),
        theme_over=texts.get("theme_over"),
        view=texts["view"] if texts.get("view") in VIEWS else None,
        library=tuple(p for p in library if isinstance(p, str)) if isinstance(library, list) else (),
    )


def save_state(state: State, path: Path | None = None) -> None:
    """Remember `state`, whole or not at all.

    Raises:
        OSError: the folder cannot be made or written.
    """
    path = state_path() if path is None else path
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".state-", suffix=".toml")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write("# written by newsdiff; settings belong in config.toml\n" + _state_toml(state))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def effective_theme(config: Config, state: State) -> str:
    """The theme to start with: the last pick, unless the config file has been set to another one since."""
    if state.theme and (state.theme_over or DEFAULT_THEME) == config.theme:
        return state.theme
    return config.theme


def effective_toml(config: Config) -> str:
    """The settings in force, as a config file would state them."""
    lines = [f"theme = {_quoted(config.theme)}", f"view = {_quoted(config.view)}", f"wrap = {config.wrap}"]
    lines.append(f"model = {_quoted(config.model)}")
    lines.append(f"remember = {'true' if config.remember else 'false'}")
    lines += ["", "[keys]", *(f"{_quoted(key)} = {_quoted(value)}" for key, value in config.keys.items())]
    lines += ["", "[cleaning]", *(f"{_quoted(key)} = {_toml_value(value)}" for key, value in config.cleaning.items())]
    return "\n".join(lines) + "\n"


def _problem(key: str, value: Any) -> str | None:
    """Why `value` cannot be the setting `key`, or None."""
    if key in ("theme", "view", "model"):
        if not isinstance(value, str):
            return f"must be a {'path' if key == 'model' else 'name'} in quotation marks"
        if key == "view" and value not in VIEWS:
            return f"must be one of {', '.join(VIEWS)}"
    elif key == "wrap":
        if isinstance(value, bool) or not isinstance(value, int) or not 20 <= value <= 200:
            return "must be a whole number from 20 to 200"
    elif key == "remember":
        if not isinstance(value, bool):
            return "must be true or false"
    elif not isinstance(value, dict):
        return f"must be a table, [{key}]"
    elif key == "keys" and not all(isinstance(v, str) and v.strip(", ") for v in value.values()):
        return 'must hold keys in quotation marks, such as compare.next = "n"'
    return None


def _read_toml(path: Path) -> tuple[dict[str, Any], list[str]]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file), []
    except FileNotFoundError:
        return {}, []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return {}, [f"{path.name} is not valid TOML ({error}); the defaults are used."]
    except OSError as error:
        return {}, [f"{path.name} cannot be read ({error.strerror or error}); the defaults are used."]


def _state_toml(state: State) -> str:
    lines = []
    for key in ("theme", "theme_over", "view"):
        value = getattr(state, key)
        if value:
            lines.append(f"{key} = {_quoted(value)}")
    lines.append("library = [" + ", ".join(_quoted(p) for p in state.library) + "]")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """`text` as a TOML basic string: JSON's, but for DEL, which only TOML forbids; lone surrogates become `?`."""
    import json

    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _toml_value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(_toml_value(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_quoted(k)} = {_toml_value(v)}" for k, v in value.items()) + " }"
    return _quoted(str(value))
