"""How each role looks in a theme: the one table from roles to terminal styles.

A role names what a stretch of text is (`removed`, `quote`, `fact.conflict`); painters ask the palette for the style
of a set of roles. Weight and underline repeat what colour says, so that every role can be told without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rich.style import Style

if TYPE_CHECKING:
    from reader.app.themes import ThemeSpec

TINTS = ("quote", "number", "date", "name", "heading", "artifact")
"""What the article lexer tells apart."""

WORDING = ("removed", "added", "shared")
FACTS = ("fact.conflict", "fact.changed", "fact.restated", "fact.same", "fact.only")

GLYPHS: Mapping[str, str] = {
    "same": "=",
    "reworded": "≈",
    "rewritten": "~",
    "moved": "↕",
    "left_only": "‹",
    "right_only": "›",
    "fact.conflict": "✗",
    "fact.changed": "≠",
    "fact.restated": "≡",
    "fact.same": "=",
    "fact.only": "+",
    "artifact": "⚑",
}
"""One cell each, for gutter, margins and lists."""

# What repeats the colour. Removed and added stand in panes of their own, so one weight serves both.
_WEIGHT: Mapping[str, Style] = {
    "removed": Style(bold=True),
    "added": Style(bold=True),
    "shared": Style(italic=True),
    "heading": Style(bold=True),
    "artifact": Style(strike=True),
    "fact.conflict": Style(underline2=True, bold=True),
    "fact.changed": Style(underline=True, bold=True),
    "fact.only": Style(underline=True),
    "hit": Style(underline=True),
    "hit.current": Style(bold=True, underline=True),
}

# Whose colour the gutter's signs take.
_GLYPH_COLOURS: Mapping[str, str] = {
    "same": "muted",
    "reworded": "accent",
    "rewritten": "muted",
    "moved": "accent",
    "left_only": "removed",
    "right_only": "added",
    "fold": "muted",
    "plain": "muted",
    "fact.same": "muted",
}
_QUIET = frozenset({"fact.only", "fact.restated", "fact.same", "artifact"})

# Where several roles meet on one stretch, the first of these gives the colour of the letters.
_LETTERS = (
    "hit.current",
    "hit",
    "fact.conflict",
    "removed",
    "added",
    "fact.changed",
    "fact.only",
    "fact.restated",
    "shared",
    "artifact",
    "heading",
    "quote",
    "date",
    "number",
    "name",
)


class Palette:
    """The styles of one theme."""

    def __init__(self, theme: ThemeSpec) -> None:
        self.theme = theme
        self._styles: dict[frozenset[str], Style] = {}

    @cached_property
    def base(self) -> Style:
        """Plain text on the page."""
        return _style(self.theme.screen["text"], self.theme.screen["background"])

    @cached_property
    def bar(self) -> Style:
        """Text on bars and panels."""
        return _style(self.theme.screen["text"], self.theme.screen["surface"])

    @cached_property
    def selection(self) -> Style:
        if self.theme.ansi:
            return Style(reverse=True)
        return _style(self.theme.screen["selection_text"], self.theme.screen["selection"])

    def cursor(self, focused: bool = True) -> Style:
        """The row of a list that keys act on."""
        if self.theme.ansi:
            return Style(reverse=True, bold=focused)
        style = _style(None, self.theme.screen["cursor"])
        return style + Style(bold=True) if focused else style

    def role(self, name: str) -> Style:
        """The style of one role, without the page's background."""
        return self.roles(frozenset((name,)))

    def roles(self, roles: frozenset[str]) -> Style:
        """The style of a stretch that has all of `roles`; unknown roles look like plain text."""
        style = self._styles.get(roles)
        if style is None:
            style = self._styles[roles] = self._mix(roles)
        return style

    def _mix(self, roles: Iterable[str]) -> Style:
        roles = set(roles)
        only = next(iter(roles)) if len(roles) == 1 else ""
        if only == "key":
            return _style(self.theme.screen["accent"], None) + Style(bold=True)
        if only.startswith("glyph."):
            return self._glyph(only.removeprefix("glyph."))
        style = Style.null()
        for role in roles:
            style += _WEIGHT.get(role, Style.null())
        letters = next((r for r in _LETTERS if r in roles), None)
        if letters is None:
            plain = next((r for r in roles if r in self.theme.screen), None)
            return style + _style(self.theme.screen[plain], None) if plain else style
        # the ground of the wording stays under a fact's letters
        ground = next((r for r in ("hit.current", "hit", "removed", "added", "shared") if r in roles), None)
        if ground is not None:
            style += parse_style(self.theme.roles[ground])
        if letters in ("fact.changed", "fact.only", "fact.restated") and ground is not None:
            return style
        paint = parse_style(self.theme.roles.get(letters, ""))
        if ground is not None and ground != letters:
            paint = paint.without_color + Style(color=paint.color)
        return style + paint

    def _glyph(self, name: str) -> Style:
        """The colour of a sign in a margin or gutter; its shape says the same."""
        source = _GLYPH_COLOURS.get(name, name)
        if source in self.theme.screen:
            return _style(self.theme.screen[source], None)
        color = parse_style(self.theme.roles.get(source, "")).color
        return Style(color=color, bold=name not in _QUIET)


def parse_style(text: str) -> Style:
    """The style that a theme file writes as `bold #aa0000 on #ffeeee`: attributes, letters, `on` ground.

    Raises:
        ValueError: a word is neither an attribute nor a colour.
    """
    attributes: dict[str, bool] = {}
    letters = ground = None
    words = iter(text.split())
    for word in words:
        if word in ("bold", "italic", "underline", "underline2", "reverse", "strike"):
            attributes[word] = True
        elif word == "on":
            ground = next(words, "")
            _color(ground)
        else:
            letters = word
            _color(word)
    return _style(letters, ground) + Style(**attributes)  # type: ignore[arg-type]


def _style(letters: str | None, ground: str | None) -> Style:
    return Style(
        color=_color(letters) if letters else None,  # type: ignore[arg-type]
        bgcolor=_color(ground) if ground else None,  # type: ignore[arg-type]
    )


@lru_cache(maxsize=256)
def _color(name: str) -> object:
    from textual.color import Color, ColorParseError

    try:
        return Color.parse(name).rich_color
    except ColorParseError:
        raise ValueError(f"“{name}” is no colour") from None
