"""The rows that are written, their signs and words, and the links that they cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.alignment import Pair, Row, RowKind
from reader.article import Comparison
from reader.export.common import Include

GLYPHS = {
    RowKind.SAME: "=",
    RowKind.REWORDED: "≈",
    RowKind.REWRITTEN: "~",
    RowKind.LEFT_ONLY: "‹",
    RowKind.RIGHT_ONLY: "›",
}
MOVED = "↕"
ELSEWHERE = "told elsewhere"
"""the sign `↕` alone: no paragraph stands beside this one, but one in another row tells the same"""

ROW_WORDS = {
    RowKind.SAME: "same",
    RowKind.REWORDED: "reworded",
    RowKind.REWRITTEN: "rewritten",
    RowKind.LEFT_ONLY: "only A",
    RowKind.RIGHT_ONLY: "only B",
}


def rows_of(comparison: Comparison, include: Include) -> Iterator[Row]:
    """The rows that `include` asks for, in page order; a paragraph without another beside it has a row of its own."""
    if include is Include.FINDINGS:
        return
    for row in comparison.rows:
        if not row.left or not row.right:
            yield from (replace(row, left=(n,)) for n in row.left)
            yield from (replace(row, right=(n,)) for n in row.right)
        elif include is Include.WHOLE or row.kind is not RowKind.SAME:
            yield row


Also = Mapping[int, tuple[int, ...]]
"""by paragraph: the paragraphs of the other article that it is linked to but does not stand beside"""


def also_linked(comparison: Comparison) -> Pair[Also]:
    """The links that rows cannot show, for each side."""
    beside = {(n, m) for row in comparison.rows for n in row.left for m in row.right}
    left: dict[int, tuple[int, ...]] = {}
    right: dict[int, tuple[int, ...]] = {}
    for link in comparison.links:
        if (link.left, link.right) not in beside:
            left[link.left] = (*left.get(link.left, ()), link.right)
            right[link.right] = (*right.get(link.right, ()), link.left)
    return Pair(left, right)


def also_words(side: str, numbers: Sequence[int]) -> str:
    """` (also B ¶14, ¶15)`; nothing for no number. `side` is the other article's."""
    return f" (also {side} {', '.join(f'¶{n}' for n in numbers)})" if numbers else ""


def pointer(row: Row, also: Pair[Also]) -> tuple[int, ...]:
    """For a row of one side: the paragraphs of the other side that tell the same in other rows."""
    if row.left and row.right:
        return ()
    return tuple(m for n in row.left for m in also.left.get(n, ())) + tuple(
        m for n in row.right for m in also.right.get(n, ())
    )


def arrow(numbers: Sequence[int]) -> str:
    """`→ ¶14, ¶15`; nothing for no number."""
    return f"→ {', '.join(f'¶{n}' for n in numbers)}" if numbers else ""


def row_glyph(row: Row, also: Pair[Also]) -> str:
    if pointer(row, also):
        return MOVED
    return GLYPHS[row.kind] + (MOVED if row.moved else "")


def row_words(row: Row, also: Pair[Also]) -> str:
    if pointer(row, also):
        return ELSEWHERE
    return ROW_WORDS[row.kind] + (", moved" if row.moved else "")
