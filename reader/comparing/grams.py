"""Likeness of paragraphs by runs of letters, function words included.

Reports that tell the same in other words still share spellings, inflected forms, names in other letters and small words;
cosine over weighted character n-grams of words (Cavnar and Trenkle 1994; weights as in TF-IDF) sees all of these. Every
pair is measured, so this is for texts of the size of an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log, sqrt

from reader.comparing.units import Unit

LENGTHS = (3, 4)
"""letters in a run; the blanks about a word count"""
_LONGEST = 24
"""letters of a word that are read"""


@lru_cache(maxsize=16384)
def _grams(word: str) -> tuple[str, ...]:
    padded = f" {word[:_LONGEST]} "
    found = [padded[k : k + size] for size in LENGTHS for k in range(len(padded) - size + 1)]
    return tuple(found) or (padded,)


def gram_likeness(left: Sequence[Unit], right: Sequence[Unit]) -> list[list[float]]:
    """For each left unit its likeness to every right unit, 0 to 1."""
    sides = [[_counted(unit) for unit in side] for side in (left, right)]
    spread: dict[str, int] = {}
    for side in sides:
        for counts in side:
            for gram in counts:
                spread[gram] = spread.get(gram, 0) + 1
    size = 1 + len(left) + len(right)
    rarity = {n: 1 + log(size / (1 + n)) for n in set(spread.values())}
    postings: dict[str, list[tuple[int, float]]] = {}
    for j, counts in enumerate(sides[1]):
        for gram, weight in _weighed(counts, spread, rarity):
            postings.setdefault(gram, []).append((j, weight))
    found = []
    for counts in sides[0]:
        row = [0.0] * len(right)
        for gram, weight in _weighed(counts, spread, rarity):
            for j, other in postings.get(gram, ()):
                row[j] += weight * other
        found.append(row)
    return found


def _counted(unit: Unit) -> dict[str, int]:
    found: Counter[str] = Counter()
    for key in unit.keys:
        found.update(_grams(key))
    return found


def _weighed(counts: dict[str, int], spread: dict[str, int], rarity: dict[int, float]) -> list[tuple[str, float]]:
    # in an order of their own, so that the last digit of a sum does not depend on the side
    weights = [
        (gram, rarity[spread[gram]] * (1 + log(n) if n > 1 else 1.0)) for gram, n in sorted(counts.items())
    ]
    norm = sqrt(sum([w * w for _, w in weights])) or 1.0
    return [(gram, w / norm) for gram, w in weights]
