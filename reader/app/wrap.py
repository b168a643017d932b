"""Where the lines of a paragraph break, in terminal cells.

Nearly all text is made of characters one cell wide; that is told by one search, and then a line break is two string
look-ups. Everything else is measured grapheme by grapheme. Both are linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Characters that are one cell wide in every Unicode version and never join their neighbours.
_OTHER_THAN_ONE_CELL = re.compile(
    "[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u21ff\u2200-\u22ff]"
)


def is_plain(text: str) -> bool:
    """Whether every character of `text` is one cell wide."""
    return (text.isascii() and text.isprintable()) or _OTHER_THAN_ONE_CELL.search(text) is None


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` at `width` cells, as (start, end) without the space at which they break.

    At least one line; a word longer than a line is cut. `width` below 1 counts as 1.
    """
    width = max(1, width)
    if len(text) <= width and is_plain(text):
        return [(0, len(text))]
    if not is_plain(text):
        return list(_wrap_measured(text, width))
    lines = []
    at, length = 0, len(text)
    while length - at > width:
        cut = text.rfind(" ", at + 1, at + width + 1)
        if cut < 0:
            lines.append((at, at + width))
            at += width
            continue
        lines.append((at, cut))
        at = cut + 1
        while at < length and text[at] == " ":
            at += 1
    if at < length or not lines:
        lines.append((at, length))
    return lines


@lru_cache(maxsize=512)
def _wrap_measured(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """`wrap` for text with wide, joined or zero-width characters; a newline ends a line."""
    from rich.cells import cell_len, split_graphemes

    lines = []
    at = 0  # start of the line
    used = 0  # its cells so far
    space = -1  # last place to break
    used_after_space = 0
    for start, end, cells in split_graphemes(text)[0]:
        char = text[start:end]
        if "\u200d" in char:  # a joiner that joins nothing is measured in two ways; the wider one fits
            cells = max(cells, cell_len(char))
        if char == "\n":
            lines.append((at, start))
            at, used, space = end, 0, -1
            continue
        if used + cells > width and start > at and char == " ":
            lines.append((at, start))
            at, used, space = end, 0, -1
            continue
        # what is left behind the last space may still be too long with a wide character after it
        while used + cells > width and start > at:
            if space > at:
                lines.append((at, space))
                at, used = space + 1, used - used_after_space
            else:
                lines.append((at, start))
                at, used = start, 0
            space = -1
        used += cells
        if char == " ":
            space, used_after_space = start, used
    lines.append((at, len(text)))
    return tuple(lines)


def one_line(text: str) -> str:
    """`text` as a terminal may show it, every character in its place: what it would obey has a harmless stand-in."""
    if text.isascii() and text.isprintable():
        return text
    from reader.cleaning.sanitise import visible

    return visible(text).replace("\n", " ")


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 match`, `2 matches`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def cells(text: str) -> int:
    """The width of `text` in terminal cells."""
    if is_plain(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fit(text: str, width: int) -> str:
    """`text` cut or padded to exactly `width` cells; what is cut ends in `…`."""
    if width <= 0:
        return ""
    if is_plain(text):
        return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"
