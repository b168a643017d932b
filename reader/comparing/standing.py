"""How a pair of paragraphs stands among all others: its rivals, its neighbours, its place in the two texts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement, starmap
from math import log
from operator import mul

from reader.alignment import Pair
from reader.comparing.regime import Regime, crossing_weight

PLACE_SIGNALS = [
    "over_both",
    "over_one",
    "rival",
    "lesser_rival",
    "best_of_both",
    "best_of_one",
    "neighbours",
    "mono",
    "level",
    "median",
    "top",
    "length",
    "neighbours_mono",
    "place_mono",
]
SECOND_SIGNALS = [
    "first",
    "over_both2",
    "over_one2",
    "rival2",
    "lesser_rival2",
    "best_of_both2",
    "best_of_one2",
    "neighbours2",
    "crossing",
    "fewer_others",
    "more_others",
    "links_expected",
    "beside_both",
    "beside_one",
    "beyond_both",
    "beyond_one",
    "aslant",
    "lead",
    "near_lead",
    "openings",
    "headings",
    "heading_and_text",
]
CROSSED = (
    "first",
    "sentence_dice",
    "grams",
    "over_both2",
    "shorter",
    "rarest",
    "links_expected",
    "beside_both",
    "beside_one",
)
"""signals whose products with one another, and with themselves, are signals too: what a shared word or a linked neighbour is
worth depends on how long the paragraphs are and on what else is linked"""


class _Standing:
    """How a pair stands in its row, its column and on its diagonal."""

    def __init__(self, pairs: Sequence[tuple[int, int]], scores: Sequence[float], twins: dict[int, int]) -> None:
        self.of = dict(zip(pairs, scores, strict=True))
        self.rows: dict[int, tuple[float, float]] = {}
        self.columns: dict[int, tuple[float, float]] = {}
        for (i, j), score in self.of.items():
            _take(self.rows, i, score)
            _take(self.columns, j, score)
        self.of.update(dict.fromkeys(twins.items(), 1.0))

    def signals(self, i: int, j: int, score: float) -> list[float]:
        best, second = self.rows[i]
        row = second if score >= best else best
        top, next_ = self.columns[j]
        column = next_ if score >= top else top
        # the lesser of row and column first, so that swapping the sides changes nothing
        low, high = (row, column) if row < column else (column, row)
        firsts = (1.0 if score >= best else 0.0) + (1.0 if score >= top else 0.0)
        at = self.of.get
        return [
            score - high,
            score - low,
            high,
            low,
            1.0 if firsts == 2 else 0.0,
            1.0 if firsts else 0.0,
            at((i - 1, j - 1), 0.0) + at((i + 1, j + 1), 0.0),
        ]

    def around(self, i: int, j: int) -> list[float]:
        """What is linked with the same paragraph one step and two steps on, and across the diagonal.

        A statement told in two neighbouring paragraphs here and in one there makes two links side by side.
        """
        at = self.of.get
        row, column = at((i, j - 1), 0.0) + at((i, j + 1), 0.0), at((i - 1, j), 0.0) + at((i + 1, j), 0.0)
        far_row, far_column = at((i, j - 2), 0.0) + at((i, j + 2), 0.0), at((i - 2, j), 0.0) + at((i + 2, j), 0.0)
        return [
            *sorted((row, column)),
            *sorted((far_row, far_column)),
            at((i - 1, j + 1), 0.0) + at((i + 1, j - 1), 0.0),
        ]


def _take(tops: dict[int, tuple[float, float]], key: int, score: float) -> None:
    first, second = tops.get(key, (0.0, 0.0))
    if score > first:
        tops[key] = (score, first)
    elif score > second:
        tops[key] = (first, score)
    else:
        tops.setdefault(key, (first, second))


def place_signals(
    pairs: Sequence[tuple[int, int]],
    own: Sequence[list[float]],
    likeness: Sequence[float],
    twins: dict[int, int],
    regime: Regime,
    place: int,
) -> list[list[float]]:
    """Each pair's `own` signals, and after them its `PLACE_SIGNALS`.

    Args:
        place: where among its own signals a pair says how far apart its paragraphs stand.
    """
    standing = _Standing(pairs, likeness, twins)
    out = []
    for (i, j), signals, score in zip(pairs, own, likeness, strict=True):
        places = standing.signals(i, j, score)
        out.append([*signals, *places, *regime[:5], places[-1] * regime.mono, signals[place] * regime.mono])
    return out


def second_signals(
    pairs: Sequence[tuple[int, int]],
    twins: dict[int, int],
    first: Sequence[list[float]],
    headings: Pair[list[bool]],
    chances: Sequence[float],
    crossed: tuple[int, ...],
    least: float = 0.0,
) -> list[list[float]]:
    """All signals of every pair, with what the first round's `chances` say of its place.

    Args:
        least: chance below which a pair needs no second look; it gets an empty list.
        first: each pair's signals of the first round.
        headings: for each paragraph of either side whether it looks like a heading.
        crossed: the places of the signals whose products are wanted as well.
    """
    standing = _Standing(pairs, chances, twins)
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), chance in zip(pairs, chances, strict=True):
        rows[i] = rows.get(i, 0.0) + chance
        columns[j] = columns.get(j, 0.0) + chance
    total = sum(chances) + len(twins) or 1.0
    expected = min(2.0, total / max(1, min(len(headings.left), len(headings.right))))
    crossing = crossing_weight(pairs, chances, twins)
    out: list[list[float]] = []
    for pair, before, chance, crossing_here in zip(pairs, first, chances, crossing, strict=True):
        if chance < least:
            out.append([])
            continue
        i, j = pair
        a, b = headings.left[i], headings.right[j]
        signals = [
            *before,
            log(chance + 1e-4) - log(1 - chance + 1e-4),
            *standing.signals(i, j, chance),
            crossing_here / total,
            *sorted((min(3.0, rows[i] - chance), min(3.0, columns[j] - chance))),
            expected,
            *standing.around(i, j),
            1 / ((1 + i) * (1 + j)),
            1 / (1 + i + j),
            float((i == 0) + (j == 0)),
            float(a and b),
            float(a != b),
        ]
        if crossed:
            signals.extend(starmap(mul, combinations_with_replacement([signals[k] for k in crossed], 2)))
        out.append(signals)
    return out
