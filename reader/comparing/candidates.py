"""Which pairs of paragraphs are worth a close look: same words first, then an index of the stems they share."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappush, heapreplace

from reader.comparing.units import Unit

BEST = 10
"""candidates kept for each paragraph of either side"""
BEST_OF_MANY = 4
"""the same for larger texts"""
FAINT = 0.02
"""likeness by runs of letters that makes a candidate by itself"""
SMALL = 300
"""paragraphs on both sides together up to which every stem is looked up"""
_RAREST = 16
"""stems looked up for each paragraph of larger texts"""
_LONGEST = 48
"""paragraphs that may share a stem for it to be looked up in larger texts"""


def find_twins(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """left → right where only typography, case or white space differs; copies are paired in order of place.

    Args:
        left, right: each paragraph's `plain_text`.
    """
    places: dict[str, list[int]] = {}
    for j in range(len(right) - 1, -1, -1):
        places.setdefault(right[j], []).append(j)
    twins: dict[int, int] = {}
    for i, plain in enumerate(left):
        found = places.get(plain)
        if plain and found:
            twins[i] = found.pop()
    return twins


def find_candidates(
    left: Sequence[Unit],
    right: Sequence[Unit],
    twins: dict[int, int],
    weights: dict[str, float],
    grams: Sequence[Sequence[float]] | None = None,
) -> list[tuple[int, int]]:
    """Pairs in order of place, without the twins; each paragraph brings its best by weighted shared stems."""
    rows = [i for i in range(len(left)) if i not in twins]
    taken = set(twins.values())
    columns = [j for j in range(len(right)) if j not in taken]
    small = len(left) + len(right) <= SMALL
    most = BEST if small else BEST_OF_MANY
    postings: dict[str, list[int]] = {}
    for j in columns:
        for term in _looked_up(right[j], weights, small):
            postings.setdefault(term, []).append(j)
    in_row: list[tuple[int, int]] = []
    best_of: dict[int, list[tuple[float, int]]] = {j: [] for j in columns}
    for i in rows:
        shared: dict[int, float] = {}
        for term in _looked_up(left[i], weights, small):
            found = postings.get(term, ())
            if small or len(found) <= _LONGEST:
                weight = weights[term] ** 2
                for j in found:
                    shared[j] = shared.get(j, 0.0) + weight
        if grams:
            # what is told in other words shares spellings at least
            shared = {j: shared.get(j, 0.0) for j in columns if j in shared or grams[i][j] >= FAINT}
        best_here: list[tuple[float, int]] = []
        norm = left[i].norm
        for j, weight in shared.items():
            score = weight / (norm * right[j].norm)
            if grams:
                score += grams[i][j]
            if len(best_here) < most or score >= best_here[0][0]:
                _keep(best_here, (score, -j), most)
            there = best_of[j]
            if len(there) < most or score >= there[0][0]:
                _keep(there, (score, -i), most)
        in_row += [(i, -j) for _, j in best_here]
    return sorted({*in_row, *((-i, j) for j, best in best_of.items() for _, i in best)})


def _keep(heap: list[tuple[float, int]], item: tuple[float, int], most: int) -> None:
    if len(heap) < most:
        heappush(heap, item)
    elif item > heap[0]:
        heapreplace(heap, item)


def _looked_up(unit: Unit, weights: dict[str, float], small: bool) -> list[str]:
    if small or len(unit.terms) <= _RAREST:
        return sorted(unit.terms)
    return sorted(unit.terms, key=lambda t: (-weights[t], t))[:_RAREST]
