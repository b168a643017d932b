"""Text in columns of a terminal: how wide it is and where its lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

Piece = tuple[str, str]
"""a stretch of text and its style (an SGR code such as `31;9`, or nothing)"""


def width(text: str) -> int:
    """Columns that `text` takes: wide East Asian characters two, combining and format characters none."""
    if text.isascii():
        return len(text)
    return sum(_width(c) for c in text)


def _width(c: str) -> int:
    if c.isascii():
        return 1
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def wrap(pieces: Sequence[Piece], columns: int) -> list[list[Piece]]:
    """Styled text in lines of at most `columns` columns, broken at spaces or, where a word is too long, inside it."""
    columns = max(columns, 2)
    lines: list[list[Piece]] = []
    line: list[Piece] = []
    used = 0
    space: Piece | None = None
    for word in _words(pieces):
        if word[0][0] == " ":
            space = word[0] if line else None
            continue
        size = sum(width(text) for text, _ in word)
        if line and used + (space is not None) + size > columns:
            lines.append(line)
            line, used, space = [], 0, None
        if space is not None:
            line.append(space)
            used += 1
            space = None
        for text, style in word:
            for part in _cut(text, columns - used, columns) if used + width(text) > columns else [text]:
                if used + width(part) > columns:
                    lines.append(line)
                    line, used = [], 0
                if part:
                    line.append((part, style))
                    used += width(part)
    if line or not lines:
        lines.append(line)
    return lines


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Words, each as its styled parts, and single spaces between them."""
    word: list[Piece] = []
    for text, style in pieces:
        start = 0
        while start < len(text):
            is_space = text[start].isspace()
            end = start + 1
            while end < len(text) and text[end].isspace() == is_space:
                end += 1
            if is_space:
                if word:
                    yield word
                    word = []
                yield [(" ", style)]
            else:
                word.append((text[start:end], style))
            start = end
    if word:
        yield word


def _cut(text: str, first: int, columns: int) -> Iterator[str]:
    """`text` in parts: one of at most `first` columns, the others of at most `columns`."""
    start, room = 0, first
    used = 0
    for i, c in enumerate(text):
        size = _width(c)
        if used + size > room:
            yield text[start:i]
            start, used, room = i, 0, columns
        used += size
    yield text[start:]
