"""The colours of an HTML page: those of a theme, what it leaves open filled in from its Pygments style, all readable."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import ReaderError

LIGHT, DARK = "paper", "dark"
"""the themes of a page that follows the reader's own setting"""
READABLE = 4.5
"""least contrast of text, WCAG 2.2 level AA (success criterion 1.4.3)"""

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
_BASE = {
    False: {
        "background": "#ffffff",
        "surface": "#f3f3f3",
        "text": "#1c1c1c",
        "muted": "#595959",
        "accent": "#0b4f8a",
        "line": "#cccccc",
    },
    True: {
        "background": "#1b1d22",
        "surface": "#24272e",
        "text": "#dcdfe4",
        "muted": "#a3aab8",
        "accent": "#8fbdf5",
        "line": "#454b57",
    },
}
# what stands for a kind of word where a theme names no colour for it
_TOKENS = {"quote": "Literal.String", "number": "Literal.Number", "date": "Literal.Date", "name": "Name.Class"}
_PARTS = ("quote", "number", "date", "name")
_DIFFERENCES = ("removed", "added", "shared")
_FACTS = ("conflict", "changed")


@dataclass(frozen=True, slots=True)
class Palette:
    """The values of the page's CSS variables for one theme."""

    dark: bool
    variables: tuple[tuple[str, str], ...]

    def css(self) -> str:
        scheme = "dark" if self.dark else "light"
        return f"color-scheme:{scheme};" + "".join(f"--{name}:{value};" for name, value in self.variables)


def load_palette(name: str) -> Palette:
    """The palette of a shipped theme, or of the theme file that `name` is the path of.

    Raises:
        ReaderError: there is no such theme or it cannot be read.
    """
    return palette(_theme(name))


def default_palette(dark: bool) -> Palette:
    """The palette of the page's own light or dark theme; built-in colours where that theme is missing or broken."""
    try:
        return load_palette(DARK if dark else LIGHT)
    except ReaderError:
        return palette({"dark": dark})


def _theme(name: str) -> Mapping[str, Any]:
    from reader.shipped import shipped

    folder = shipped("themes")
    path = Path(name) if name.endswith(".toml") else folder / f"{name}.toml"
    try:
        if path.parent == folder and not path.is_file():
            known = sorted(p.stem for p in folder.glob("*.toml"))
            raise ReaderError(f"{name}: no such theme; there are {', '.join(known)}, or name a .toml file")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(f"{name}: this theme cannot be read ({reason}); choose another with --theme") from None


def palette(theme: Mapping[str, Any]) -> Palette:
    """The palette of a theme; a colour that is none is left out and one that is hard to read made stronger."""
    dark = theme.get("dark") is True
    screen = _table(theme, "screen")
    base = {key: _hex(screen.get(key)) or value for key, value in _BASE[dark].items()}
    background = base["background"]
    for key in ("text", "muted", "accent"):
        # on both grounds that it may stand on
        base[key] = readable(readable(base[key], background), base["surface"])
    variables = dict(base)
    article = _table(theme, "article")
    for part in _PARTS:
        colour, _ = _style(article.get(part))
        colour = colour or _from_pygments(theme.get("pygments"), _TOKENS[part]) or base["text"]
        variables[part] = readable(colour, background)
    for part in _DIFFERENCES:
        colour, ground = _style(_table(theme, "difference").get(part))
        ground = ground or base["surface"]
        variables[f"{part}-ground"] = ground
        variables[part] = readable(colour or base["text"], ground)
    for part in _FACTS:
        colour, _ = _style(_table(theme, "fact").get(part))
        variables[part] = readable(colour or base["accent"], background)
    return Palette(dark, tuple(variables.items()))


def contrast(one: str, other: str) -> float:
    """Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def readable(colour: str, ground: str) -> str:
    """`colour`, moved towards black or white as far as it takes to be read on `ground`."""
    if contrast(colour, ground) >= READABLE:
        return colour
    goal = max(("#000000", "#ffffff"), key=lambda c: contrast(c, ground))
    for step in range(1, 21):
        mixed = _mix(colour, goal, step / 20)
        if contrast(mixed, ground) >= READABLE:
            return mixed
    return goal


def _luminance(colour: str) -> float:
    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(one: str, other: str, share: float) -> str:
    parts = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _table(theme: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = theme.get(name)
    return value if isinstance(value, dict) else {}


def _hex(value: object) -> str | None:
    # only this form may enter a style sheet
    return value.lower() if isinstance(value, str) and _HEX.match(value) else None


def _style(value: object) -> tuple[str | None, str | None]:
    """Colour and ground of a style such as `bold #7d170c on #f8ddd2`."""
    if not isinstance(value, str):
        return None, None
    front, _, back = value.partition(" on ")
    colour = next((found for word in front.split() if (found := _hex(word))), None)
    return colour, _hex(back.strip())


def _from_pygments(style: object, token: str) -> str | None:
    from pygments.styles import get_style_by_name
    from pygments.token import string_to_tokentype
    from pygments.util import ClassNotFound

    try:
        found = get_style_by_name(str(style)).style_for_token(string_to_tokentype(token))
    except ClassNotFound:
        return None
    return _hex(f"#{found['color']}")
