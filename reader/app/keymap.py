"""What is wrong with the keys that a user has set: actions that there are not, and keys of two actions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from textual.binding import Binding

from reader.app.keys import key_name


def keymap_notices(keys: Mapping[str, str]) -> list[str]:
    """One plain line for each fault of the `[keys]` of the config file."""
    places = _places()
    known = [str(binding.id) for bindings in places.values() for binding in bindings]
    return [*_unknown(keys, known), *dict.fromkeys(_clashes(keys, places))]


def _unknown(keys: Mapping[str, str], known: Collection[str]) -> Iterator[str]:
    for identity in keys:
        if identity not in known:
            close = get_close_matches(identity, known, 1, 0.6)
            meant = f"did you mean “{close[0]}”?" if close else "the help (?) lists the actions with their names."
            yield f"config.toml, [keys]: there is no action “{identity}”; {meant}"


def _clashes(keys: Mapping[str, str], places: Mapping[str, list[Binding]]) -> Iterator[str]:
    """Keys that mean two things in one place; those that mean two by default, on purpose, are passed over."""
    for place, bindings in places.items():
        meaning: dict[str, list[Binding]] = {}
        for binding in bindings:
            for key in dict.fromkeys(k.strip() for k in keys.get(binding.id or "", binding.key).split(",")):
                meaning.setdefault(key, []).append(binding)
        for key, claimed in meaning.items():
            first = next((b for b in claimed if b.id in keys and key not in b.key.split(",")), None)
            other = next((b for b in claimed if first is not None and b.id != first.id), None)
            if first is not None and other is not None:
                yield (
                    f"config.toml, [keys]: “{key_name(key)}” means two things {place}, {_called(first)} and "
                    f"{_called(other)}; only one of them works. Give one another key."
                )


def _called(binding: Binding) -> str:
    return f"“{binding.description}” ({binding.id})"


def _places() -> dict[str, list[Binding]]:
    """Where keys are pressed, as a user would say it, and what they can mean there."""
    from reader.app.app import NewsdiffApp
    from reader.app.screens.article import ArticleScreen
    from reader.app.screens.compare import CompareScreen
    from reader.app.screens.export import ExportScreen
    from reader.app.screens.help import HelpScreen
    from reader.app.screens.library import LibraryScreen
    from reader.app.screens.small import SmallScreen
    from reader.app.screens.story import StoryScreen
    from reader.app.screens.themes import ThemeScreen
    from reader.app.widgets.grid import Grid
    from reader.app.widgets.line_list import LineList
    from reader.app.widgets.search_bar import SearchBar

    owners: dict[str, tuple[Any, ...]] = {
        "in the library": (LibraryScreen, LineList, NewsdiffApp),
        "in an article": (ArticleScreen, NewsdiffApp),
        "in a comparison": (CompareScreen, NewsdiffApp),
        "in a story": (StoryScreen, LineList, Grid, NewsdiffApp),
        "in the help": (HelpScreen, NewsdiffApp),
        "in the list of themes": (ThemeScreen, LineList, NewsdiffApp),
        "in the export dialog": (ExportScreen, LineList, NewsdiffApp),
        "in a small terminal": (SmallScreen, NewsdiffApp),
        "in the search line": (SearchBar, NewsdiffApp),
    }
    return {
        place: [b for owner in there for b in owner.BINDINGS if isinstance(b, Binding) and b.id]
        for place, there in owners.items()
    }
