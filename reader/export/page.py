"""The frame of every HTML page: one file, no script, nothing fetched, light and dark."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from reader.export.colours import default_palette, load_palette
from reader.export.common import one_line


def esc(text: str) -> str:
    """`text` as HTML text or attribute value, on one line, without control characters."""
    return escape(one_line(text), quote=True)


def own_direction(text: str) -> str:
    """`text` in its own direction, whatever stands around it."""
    return f"<bdi>{esc(text)}</bdi>"


def page(title: str, body: Iterable[str], theme: str | None = None) -> str:
    """A whole document around `body`.

    Its policy lets nothing load and nothing run: the one style sheet is allowed by its hash.

    Raises:
        ReaderError: there is no theme of that name.
    """
    from reader import __version__

    style = stylesheet(theme)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="generator" content="newsdiff {esc(__version__)}">',
        f"<title>{esc(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        *body,
        f"<footer>Made by newsdiff {esc(__version__)}.</footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def stylesheet(theme: str | None = None) -> str:
    """The rules of the page with the colours of `theme`, or of the light and dark default."""
    rules = _rules()
    light, dark = default_palette(dark=False), default_palette(dark=True)
    if theme is not None:
        # paper is white, whatever the theme
        return f"@media screen{{:root{{{load_palette(theme).css()}}}}}\n@media print{{:root{{{light.css()}}}}}\n{rules}"
    return f":root{{{light.css()}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark.css()}}}}}\n{rules}"


@cache
def _rules() -> str:
    text = files("reader.export").joinpath("page.css").read_text(encoding="utf-8")
    return re.sub(r"\r\n?", "\n", text)


def list_table(caption: str, head: Sequence[str], rows: Iterable[str], css: str = "list") -> list[str]:
    """A table whose rows are HTML already; it scrolls by itself where the page is too narrow."""
    cells = "".join(f'<th scope="col">{esc(cell)}</th>' for cell in head)
    return [
        f'<div class="scroll" tabindex="0" role="region" aria-label="{esc(caption.split(". ")[0])}">',
        f'<table class="{css}"><caption>{esc(caption)}</caption>',
        f"<thead><tr>{cells}</tr></thead>",
        "<tbody>",
        *rows,
        "</tbody></table></div>",
    ]
