"""The actions of a screen with the keys they are on, as help and palette list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

HELP_BINDING = Binding(
    "question_mark,f1", "app.help", "Help", key_display="?", id="app.help", tooltip="what this screen can do"
)
"""first on every screen, so that no footer is too short for it"""

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "down": "↓",
    "up": "↑",
    "minus": "-",
    "plus": "+",
}


@dataclass(frozen=True, slots=True)
class ScreenAction:
    """One thing that can be done on a screen."""

    id: str
    name: str
    tooltip: str
    keys: str
    """as shown: `n ]`"""
    action: str
    needle: str


def key_name(key: str) -> str:
    """How a key is written on the screen."""
    return "-".join(_NAMES.get(part, part) for part in key.split("+")).replace("ctrl-", "^")


OF_LISTS = ("list.", "grid.")
"""how the ids of what a list can do begin"""


def _lists_of(screen: Screen[Any]) -> list[Any]:
    """The lists on a screen, one of each kind, a plain one first."""
    from reader.app.widgets.line_list import LineList

    kinds = {type(node): node for node in screen.query(LineList)}
    return sorted(kinds.values(), key=lambda node: type(node) is not LineList)


def actions_of(screen: Screen[Any]) -> list[ScreenAction]:
    """The actions of a screen, of the lists on it and of the app, each once, in the order of their bindings, with the
    keys in force."""
    app: App[Any] = screen.app
    found: dict[tuple[str, str], list[Any]] = {}
    for node in (screen, *_lists_of(screen), app):
        for key, bindings in node._bindings:  # there is no public list of all bindings of a node
            for binding in bindings if isinstance(bindings, list) else [bindings]:
                if binding.id and binding.description:
                    found.setdefault((binding.id, binding.action), []).append((key, binding))
    keymap = app._keymap
    actions = []
    for (identity, action), pairs in found.items():
        binding = pairs[0][1]
        keys = keymap[identity].split(",") if identity in keymap else [key for key, _ in pairs]
        shown = " ".join(dict.fromkeys(key_name(key.strip()) for key in keys))
        tooltip = binding.tooltip or binding.description
        needle = f"{binding.description} {tooltip} {identity} {shown}".casefold()
        actions.append(ScreenAction(identity, binding.description, tooltip, shown, action, needle))
    return actions
