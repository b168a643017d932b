"""What kind of pair two texts are: versions of one text, reports on one event, or nothing to do with each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from reader.comparing.units import Unit
from reader.tables.frequencies import UNKNOWN, zipf_values


class Regime(NamedTuple):
    mono: float
    """share of the mutual best matches that keep their order, 0 to 1; near 0.5 where there are few"""
    level: float
    """mean of every paragraph's best likeness, both sides"""
    median: float
    """median best likeness on the side with fewer paragraphs"""
    top: float
    """mean of the upper quarter of these"""
    length: float
    """mean of the logarithm of words in a paragraph"""
    full: float
    """share of the units that hold more than one sentence: are these paragraphs or sentences?"""
    names: float
    """share of the names of the side that has fewer which the other has too"""
    words: float
    """the same for its rare words, weighted by rarity in English at large"""


class Fenwick:
    """Sums over the places up to a place, in logarithmic time."""

    def __init__(self, size: int) -> None:
        self.sums = [0.0] * (size + 1)

    def add(self, place: int, value: float) -> None:
        place += 1
        while place < len(self.sums):
            self.sums[place] += value
            place += place & -place

    def upto(self, place: int) -> float:
        """The sum over 0 … place, both counted."""
        place += 1
        total = 0.0
        while place > 0:
            total += self.sums[place]
            place &= place - 1
        return total


def measure_regime(
    left: Sequence[Unit],
    right: Sequence[Unit],
    twins: dict[int, int],
    pairs: Sequence[tuple[int, int]],
    likeness: Sequence[float],
) -> Regime:
    best_a: list[tuple[float, int]] = [(0.0, -1)] * len(left)
    best_b: list[tuple[float, int]] = [(0.0, -1)] * len(right)
    for (i, j), score in zip(pairs, likeness, strict=True):
        if score > best_a[i][0]:
            best_a[i] = (score, j)
        if score > best_b[j][0]:
            best_b[j] = (score, i)
    for i, j in twins.items():
        best_a[i], best_b[j] = (1.0, j), (1.0, i)
    if not best_a or not best_b:
        return Regime(0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    mutual = [(i, j, score) for i, (score, j) in enumerate(best_a) if j >= 0 and best_b[j][1] == i]
    side_a, side_b = sorted(s for s, _ in best_a), sorted(s for s, _ in best_b)
    # where both sides are equally long neither may be preferred
    fewer = side_a if len(side_a) < len(side_b) else side_b if len(side_b) < len(side_a) else max(side_a, side_b)
    upper = fewer[-max(1, len(fewer) // 4) :]
    words = [log(u.words + 1) for side in (left, right) for u in side]
    full = [len(u.sentences) > 1 for side in (left, right) for u in side if u.sentences]
    middle = len(fewer) // 2
    return Regime(
        _concordance(mutual, len(right)),
        (sum(side_a) / len(side_a) + sum(side_b) / len(side_b)) / 2,
        fewer[middle] if len(fewer) % 2 else (fewer[middle - 1] + fewer[middle]) / 2,
        sum(upper) / len(upper),
        min(4.5, sum(sorted(words)) / len(words)),
        sum(full) / len(full) if full else 0.5,
        *_common(left, right, bool(twins)),
    )


def _common(left: Sequence[Unit], right: Sequence[Unit], twins: bool) -> tuple[float, float]:
    """The shares of names and of rare words that both texts have."""
    zipf = zipf_values()
    names = [{name for unit in side for name in unit.names} for side in (left, right)]
    terms = [{term for unit in side for term in unit.terms} for side in (left, right)]
    weight = [
        sum(sorted([_RARE - value for t in some if (value := zipf.get(t, UNKNOWN)) < _RARE]))
        for some in (*terms, terms[0] & terms[1])
    ]
    fewer, least = min(len(names[0]), len(names[1])), min(weight[0], weight[1])
    words = weight[2] / (least + 5) if least else 1.0 if twins else 0.0
    # without capital letters there is no telling names: the words must do for both
    return (len(names[0] & names[1]) / (fewer + 3) if fewer else words), words


_RARE = 5.0
"""Zipf value below which a word says something of the subject"""


def _concordance(mutual: Sequence[tuple[int, int, float]], size: int) -> float:
    """Weighted share of pairs of matches that run the same way (Kendall), drawn to a half when there are few."""
    seen = Fenwick(size)
    kept = possible = so_far = 0.0
    for _, j, weight in mutual:
        kept += weight * seen.upto(j - 1)
        possible += weight * so_far
        seen.add(j, weight)
        so_far += weight
    trust = len(mutual) / (len(mutual) + 3)
    return trust * (kept / possible if possible else 0.5) + (1 - trust) * 0.5


def crossing_weight(pairs: Sequence[tuple[int, int]], chances: Sequence[float], twins: dict[int, int]) -> list[float]:
    """For each pair the chances of all pairs that cross it: before it on one side and after it on the other."""
    items = sorted([(i, j, c, k) for k, ((i, j), c) in enumerate(zip(pairs, chances, strict=True))])
    items = sorted([*items, *((i, j, 1.0, -1) for i, j in twins.items())])
    if not items:
        return []
    size = max(j for _, j, _, _ in items) + 1
    out = [0.0] * len(pairs)
    for turn in (items, items[::-1]):
        seen = Fenwick(size)
        total = 0.0
        forward = turn is items
        at = 0
        while at < len(turn):
            end = at
            while end < len(turn) and turn[end][0] == turn[at][0]:
                end += 1
            for _, j, _, k in turn[at:end]:
                if k >= 0:
                    out[k] += total - seen.upto(j) if forward else seen.upto(j - 1)
            for _, j, chance, _ in turn[at:end]:
                seen.add(j, chance)
                total += chance
            at = end
    return out
