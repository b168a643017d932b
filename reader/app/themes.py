"""Themes: one TOML file each, shipped or the user's own.

A file gives colours for the screen, for articles, for differences and for facts, and names the Pygments style from
which tints it does not give are taken. A file that cannot be used is one notice, never a crash. `themes/README.md`
describes the keys.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.palette import FACTS, TINTS, WORDING, parse_style

if TYPE_CHECKING:
    from textual.theme import Theme

SCREEN_KEYS = (
    "background",
    "surface",
    "text",
    "muted",
    "accent",
    "line",
    "cursor",
    "selection",
    "selection_text",
)
"""the table `[screen]`; all are colours, all are needed"""

MINIMUM_CONTRAST = 4.5
"""of letters against their ground, after WCAG 2.1 level AA; tints taken from Pygments are moved until they have it"""

_TINT_TOKENS = {
    "quote": "Literal.String",
    "number": "Literal.Number",
    "date": "Literal.Date",
    "name": "Name.Class",
    "heading": "Generic.Heading",
    "artifact": "Comment",
}
"""the Pygments token whose colour a tint takes where the theme gives none"""

_FALLBACK = {
    "hit": "#000000 on #ffd75f",
    "hit.current": "#000000 on #ffaf00",
}


class ThemeError(ValueError):
    """A theme file that cannot be used; the message says why in one line."""


@dataclass(frozen=True)
class ThemeSpec:
    """One theme as its file gives it."""

    name: str
    """the file's name without `.toml`; what the config file and the picker call it"""
    title: str
    dark: bool
    ansi: bool
    """take the colours from the terminal's own palette; they are names such as `ansi_red`"""
    pygments: str
    screen: Mapping[str, str]
    given: Mapping[str, str] = field(default_factory=dict)
    """role → style, as far as the file gives them"""

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """Every role's style; tints that the file leaves out come from its Pygments style."""
        return {**_FALLBACK, **self._pygments_tints(), **self.given}

    def _pygments_tints(self) -> dict[str, str]:
        missing = [tint for tint in TINTS if tint not in self.given]
        if not missing or self.ansi:
            return dict.fromkeys(missing, "")
        from pygments.styles import get_style_by_name
        from pygments.token import string_to_tokentype
        from pygments.util import ClassNotFound

        try:
            style = get_style_by_name(self.pygments)
        except ClassNotFound:
            return dict.fromkeys(missing, "")
        tints = {}
        for tint in missing:
            color = style.style_for_token(string_to_tokentype(_TINT_TOKENS[tint]))["color"]
            tints[tint] = readable(f"#{color}", self.screen["background"]) if color else ""
        return tints

    def textual_theme(self) -> Theme:
        """The same theme for Textual's own widgets."""
        from textual.theme import Theme

        s = self.screen
        variables = {
            "muted": s["muted"],
            "line": s["line"],
            "cursor": s["cursor"],
            "bar": s["surface"],
            "screen-selection-background": s["selection"],
            "screen-selection-foreground": s["selection_text"],
            "input-selection-background": s["selection"],
            "input-selection-foreground": s["selection_text"],
            "input-cursor-background": s["text"],
            "input-cursor-foreground": s["background"],
            "block-cursor-background": s["cursor"],
            "block-cursor-foreground": s["text"],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": s["cursor"],
            "block-cursor-blurred-foreground": s["text"],
            "block-hover-background": s["cursor"],
            "footer-background": s["surface"],
            "footer-foreground": s["muted"],
            "footer-key-foreground": s["accent"],
            "footer-description-foreground": s["muted"],
            "footer-description-background": s["surface"],
            "footer-key-background": s["surface"],
            "footer-item-background": s["surface"],
            "border": s["accent"],
            "border-blurred": s["line"],
            "text-muted": s["muted"],
            "text-primary": s["accent"],
            "text-accent": s["accent"],
            "scrollbar": s["line"],
            "scrollbar-hover": s["muted"],
            "scrollbar-active": s["accent"],
            "scrollbar-background": s["background"],
            "scrollbar-background-hover": s["background"],
            "scrollbar-background-active": s["background"],
            "scrollbar-corner-color": s["background"],
        }
        if self.ansi:
            from textual.theme import BUILTIN_THEMES

            # what else Textual's own style sheets ask of a theme in the terminal's colours
            native = BUILTIN_THEMES["ansi-dark" if self.dark else "ansi-light"].variables
            ours = ("muted", "line", "cursor", "bar", "text-muted", "text-primary", "text-accent")
            variables = {**{key: variables[key] for key in ours}, **native}
        return Theme(
            name=self.name,
            primary=s["accent"],
            secondary=s["muted"],
            accent=s["accent"],
            warning=s["accent"],
            error=s["accent"],
            success=s["accent"],
            foreground=s["text"],
            background=s["background"],
            surface=s["surface"],
            panel=s["surface"],
            boost=s["surface"],
            dark=self.dark,
            text_alpha=1.0,
            variables=variables,
            ansi=self.ansi,
        )


def read_theme(path: Path) -> ThemeSpec:
    """The theme in the file at `path`.

    Raises:
        ThemeError: the file cannot be read, is no TOML, or lacks or misstates something.
    """
    name = path.stem
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThemeError(f"theme {name}: not valid TOML ({error})") from None
    except OSError as error:
        raise ThemeError(f"theme {name}: cannot be read ({error.strerror or error})") from None
    screen = _strings(name, table, "screen")
    missing = [key for key in SCREEN_KEYS if key not in screen]
    if missing:
        raise ThemeError(f"theme {name}: [screen] lacks {', '.join(missing)}")
    given = _strings(name, table, "article")
    given |= _strings(name, table, "difference")
    given |= {f"fact.{key}": value for key, value in _strings(name, table, "fact").items()}
    if "hit_current" in given:
        given["hit.current"] = given.pop("hit_current")
    unknown = sorted(set(given) - set(TINTS) - set(WORDING) - set(FACTS) - set(_FALLBACK))
    if unknown:
        raise ThemeError(f"theme {name}: no role is called {', '.join(unknown)}")
    missing = [role for role in (*WORDING, *FACTS) if role not in given]
    if missing:
        raise ThemeError(f"theme {name}: lacks {', '.join(missing)}")
    try:
        for key in SCREEN_KEYS:
            parse_style(screen[key])
            if len(screen[key].split()) != 1:
                raise ValueError(f"“{screen[key]}” is no single colour")
        for style in given.values():
            parse_style(style)
    except ValueError as error:
        raise ThemeError(f"theme {name}: {error}") from None
    title, pygments = table.get("title", name), table.get("pygments", "default")
    if not isinstance(title, str) or not isinstance(pygments, str):
        raise ThemeError(f"theme {name}: title and pygments must be in quotation marks")
    return ThemeSpec(
        name=name,
        title=title,
        dark=table.get("dark") is not False,
        ansi=table.get("ansi") is True,
        pygments=pygments,
        screen=screen,
        given=given,
    )


def theme_files(folders: Iterable[Path]) -> dict[str, Path]:
    """Name → file of every theme in `folders`; a name found twice means the later folder's."""
    files: dict[str, Path] = {}
    for folder in folders:
        try:
            found = sorted(p for p in folder.iterdir() if p.suffix == ".toml" and re.fullmatch(r"[\w-]+", p.stem))
        except OSError:
            continue
        files.update((path.stem, path) for path in found)
    return dict(sorted(files.items()))


def load_themes(files: Mapping[str, Path]) -> tuple[dict[str, ThemeSpec], tuple[str, ...]]:
    """All themes that can be used, by name, and one notice for each that cannot."""
    themes, notices = {}, []
    for name, path in files.items():
        try:
            themes[name] = read_theme(path)
        except ThemeError as error:
            notices.append(str(error))
    return themes, tuple(notices)


def luminance(color: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.1 defines it."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(letters: str, ground: str) -> float:
    """Contrast ratio of two `#rrggbb` colours, 1 to 21, as WCAG 2.1 defines it."""
    bright, dim = sorted((luminance(letters), luminance(ground)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def lightness(color: str) -> float:
    """CIE L* of `#rrggbb`, 0 (black) to 100 (white): what is left of a colour when hue is not seen."""
    y = luminance(color)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def readable(letters: str, ground: str) -> str:
    """`letters`, moved toward black or white until its contrast on `ground` is enough."""
    target = 0 if luminance(ground) > 0.18 else 255
    channels = [int(letters[i : i + 2], 16) for i in (1, 3, 5)]
    for step in range(21):
        mixed = "#" + "".join(f"{round(c + (target - c) * step / 20):02x}" for c in channels)
        if contrast(mixed, ground) >= MINIMUM_CONTRAST:
            return mixed
    return "#ffffff" if target else "#000000"


def _strings(name: str, table: Mapping[str, object], key: str) -> dict[str, str]:
    part = table.get(key, {})
    if not isinstance(part, dict) or not all(isinstance(value, str) for value in part.values()):
        raise ThemeError(f"theme {name}: [{key}] must hold texts in quotation marks")
    return dict(part)
