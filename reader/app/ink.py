"""From labelled pieces of text to a terminal line. The only place where text becomes segments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.app.wrap import cells, fit, one_line

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.app.palette import Palette

Piece = tuple[str, str]
"""text and role"""

Roles = frozenset[str]
RoleSpan = tuple[int, int, Roles]
"""start, end, roles"""


def palette_of(widget: Widget) -> Palette:
    """The palette in force."""
    return cast("Palette", cast(Any, widget.app).palette)


def strip_of(pieces: Iterable[Piece], width: int, base: Style, palette: Palette) -> Strip:
    """A line of exactly `width` cells; what does not fit ends in `…`."""
    segments: list[Segment] = []
    left = width
    for text, role in pieces:
        if left <= 0:
            break
        text = one_line(text)
        used = cells(text)
        if used > left:
            text, used = fit(text, left), left
        segments.append(Segment(text, base + palette.role(role) if role else base))
        left -= used
    if left > 0:
        segments.append(Segment(" " * left, base))
    return Strip(segments, width)


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> list[Piece]:
    """`left` at the left edge and `right` at the right edge of `width` cells; where both do not fit, `left` is cut."""
    right_cells = sum(cells(one_line(text)) for text, _ in right)
    room = width - right_cells - 1
    if not right_cells or room < 12:
        return list(left)
    pieces: list[Piece] = []
    for text, role in left:
        text = one_line(text)
        used = cells(text)
        if used > room:
            pieces.append((fit(text, max(0, room)), role))
            room = 0
            break
        pieces.append((text, role))
        room -= used
    return [*pieces, (" " * (room + 1), ""), *right]


def painted(text: str, start: int, end: int, spans: Sequence[RoleSpan], base: Style, palette: Palette) -> list[Segment]:
    """The segments of `text[start:end]`; `spans` are disjoint and in order."""
    segments = []
    at = start
    for span_start, span_end, roles in spans_within(spans, start, end):
        if span_start > at:
            segments.append(Segment(text[at:span_start], base))
            at = span_start
        stop = min(span_end, end)
        segments.append(Segment(text[at:stop], base + palette.roles(roles)))
        at = stop
    if at < end:
        segments.append(Segment(text[at:end], base))
    return segments


def spans_within(spans: Sequence[RoleSpan], start: int, end: int) -> Sequence[RoleSpan]:
    """Those of `spans`, disjoint and in order, that touch `start`–`end`; found by bisection, as a line may have many."""
    first = bisect_right(spans, start, key=itemgetter(1))
    return spans[first : bisect_left(spans, end, lo=first, key=itemgetter(0))]


def overlaid(spans: Sequence[RoleSpan], over: Sequence[RoleSpan]) -> list[RoleSpan]:
    """`spans` with `over` laid on top; both are disjoint and in order, and so is the result. Linear."""
    if not over:
        return list(spans)
    result: list[RoleSpan] = []
    borders = sorted({place for start, end, _ in (*spans, *over) for place in (start, end)})
    below = above = 0
    for start, end in pairwise(borders):
        while below < len(spans) and spans[below][1] <= start:
            below += 1
        while above < len(over) and over[above][1] <= start:
            above += 1
        roles: Roles = frozenset()
        if below < len(spans) and spans[below][0] <= start:
            roles |= spans[below][2]
        if above < len(over) and over[above][0] <= start:
            roles |= over[above][2]
        if roles:
            result.append((start, end, roles))
    return result
