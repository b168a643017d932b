"""Likeness of paragraphs by runs of letters, function words included.

Reports that tell the same in other words still share spellings, inflected forms, names in other letters and small words;
cosine over weighted character n-grams of words (Cavnar and Trenkle 1994; weights as in TF-IDF) sees all of these. Every
pair is measured, so this is for texts of the size of an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt
from operator import mul

from reader.comparing.units import Unit

LENGTHS = (4,)
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
    spread = Counter(chain.from_iterable(grams for grams, _ in chain(*sides)))
    size = 1 + len(left) + len(right)
    rare = [1 + log(size / (1 + n)) for n in range(size)]
    rarity = {gram: rare[n] for gram, n in spread.items()}
    postings: dict[str, list[tuple[int, float]]] = {gram: [] for grams, _ in sides[0] for gram in grams}
    for j, counted in enumerate(sides[1]):
        for gram, weight in _weighed(counted, rarity):
            if gram in postings:
                postings[gram].append((j, weight))
    found = []
    for counted in sides[0]:
        row = [0.0] * len(right)
        for gram, weight in _weighed(counted, rarity):
            for j, other in postings[gram]:
                row[j] += weight * other
        # the last digit of a sum depends on the order, and so on which side is left
        found.append([round(value, 9) for value in row])
    return found


_TIMES = [0.0, *(1 + log(n) for n in range(1, 65))]

_Counted = tuple[tuple[str, ...], tuple[float, ...]]


def _counted(unit: Unit) -> _Counted:
    if unit.grams is None:
        counts = Counter(chain.from_iterable(map(_grams, unit.keys)))
        unit.grams = tuple(counts), tuple([_TIMES[n if n < 64 else 64] for n in counts.values()])
    return unit.grams


def _weighed(counted: _Counted, rarity: dict[str, float]) -> Iterator[tuple[str, float]]:
    grams, times = counted
    weights = list(map(mul, times, map(rarity.__getitem__, grams)))
    norm = sqrt(sum(map(mul, weights, weights))) or 1.0
    return zip(grams, [weight / norm for weight in weights], strict=True)
