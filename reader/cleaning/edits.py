"""Edits applied, taken back, and checked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article import Action, Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with every edit done; flags change nothing.

    The edits are ordered and disjoint, as `scan` gives them.
    """
    pieces: list[str] = []
    position = 0
    for edit in edits:
        if edit.action is Action.FLAG:
            continue
        pieces += (text[position : edit.start], edit.replacement)
        position = edit.end
    pieces.append(text[position:])
    return "".join(pieces)


def undo(edits: Sequence[Edit], edit: Edit) -> list[Edit]:
    """`edits` with `edit` taken back: it becomes a flag, so that it is still listed."""
    return [
        replace(known, action=Action.FLAG, replacement=known.exact, fields=(), reason=f"taken back: {known.reason}")
        if known == edit
        else known
        for known in edits
    ]


def verify(text: str, edits: Sequence[Edit]) -> bool:
    """Whether the edits are ordered and disjoint and putting all they removed back rebuilds `text` exactly."""
    clean = apply(text, edits)
    pieces: list[str] = []
    position = shift = last = 0
    for edit in edits:
        if edit.start < last or edit.end < edit.start or text[edit.start : edit.end] != edit.exact:
            return False
        last = edit.end
        if edit.action is Action.FLAG:
            continue
        place = edit.start - shift
        pieces += (clean[position:place], edit.exact)
        position = place + len(edit.replacement)
        if clean[place:position] != edit.replacement:
            return False
        shift += edit.end - edit.start - len(edit.replacement)
    pieces.append(clean[position:])
    return "".join(pieces) == text


def compose(first: Sequence[Edit], between: str, second: Sequence[Edit], text: str) -> list[Edit]:
    """The edits of `text` that do what `first` and then `second` do.

    `first` are edits of `text` and give `between`, of which `second` are edits; all of them change the text. An edit of
    the second round that reaches over places of the first swallows those.
    """
    if not second:
        return list(first)
    # where each edit of the first round stands in the text between
    places, shift = [], 0
    for edit in first:
        start = edit.start - shift
        places.append((start, start + len(edit.replacement)))
        shift += edit.end - edit.start - len(edit.replacement)
    starts = [place[0] for place in places]
    result: list[Edit] = []
    taken = 0

    def original(position: int, done: int) -> int:
        """`position` of the text between, `done` edits of the first round before it, as a place of `text`."""
        return position if not done else first[done - 1].end + position - places[done - 1][1]

    for edit in second:
        low, high = edit.start, edit.end
        # the edits of the first round that end before this one; a deletion on its left border stays outside
        while taken < len(first) and places[taken][1] <= low and starts[taken] <= low:
            result.append(first[taken])
            taken += 1
        swallowed = []
        begin = min(low, starts[taken]) if taken < len(first) and starts[taken] < high else low
        source_start = original(begin, taken)
        while taken < len(first) and starts[taken] < high:
            swallowed.append(first[taken])
            high = max(high, places[taken][1])
            taken += 1
        source_end = original(high, taken)
        new = between[begin:low] + edit.replacement + between[edit.end : high]
        lead = max(swallowed, key=lambda known: known.end - known.start, default=edit)
        if swallowed and lead.end - lead.start < edit.end - edit.start:
            lead = edit
        fields = tuple(pair for known in (*swallowed, edit) for pair in known.fields)
        result.append(
            replace(
                lead,
                start=source_start,
                end=source_end,
                exact=text[source_start:source_end],
                replacement=new,
                fields=fields,
            )
        )
    result.extend(first[taken:])
    return [edit for edit in result if edit.exact != edit.replacement]


def numbered(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """`edits` with the line and column in which each begins."""
    if not edits:
        return []
    ends = [match.start() for match in re.finditer("\n", text)]
    result = []
    for edit in edits:
        line = bisect_right(ends, edit.start - 1)
        begin = ends[line - 1] + 1 if line else 0
        result.append(replace(edit, line=line + 1, column=edit.start - begin + 1))
    return result
