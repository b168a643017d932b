"""Likeness of paragraphs by runs of letters, function words included.

Reports that tell the same in other words still share spellings, inflected forms, names in other letters and small words;
cosine over weighted character n-grams of words (Cavnar and Trenkle 1994; weights as in TF-IDF) sees all of these. Every
pair is measured, so this is for texts of the size of an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
    spread = Counter(chain.from_iterable(chain(*sides)))
    size = 1 + len(left) + len(right)
    rare = [1 + log(size / (1 + n)) for n in range(size)]
    rarity = {gram: rare[n] for gram, n in spread.items()}
    postings: dict[str, list[tuple[int, float]]] = {gram: [] for counts in sides[0] for gram in counts}
    for j, counts in enumerate(sides[1]):
        for gram, weight in _weighed(counts, rarity):
            if gram in postings:
                postings[gram].append((j, weight))
    postings = {gram: places for gram, places in postings.items() if places}
    found = []
    for counts in sides[0]:
        row = [0.0] * len(right)
        for gram, weight in _weighed(counts, rarity):
            for j, other in postings.get(gram, ()):
                row[j] += weight * other
        # the last digit of a sum depends on the order, and so on which side is left
        found.append([round(value, 9) for value in row])
    return found


def _counted(unit: Unit) -> Counter[str]:
    return Counter(chain.from_iterable(map(_grams, unit.keys)))


_TIMES = [0.0, *(1 + log(n) for n in range(1, 65))]


def _weighed(counts: Counter[str], rarity: dict[str, float]) -> list[tuple[str, float]]:
    weights = [_TIMES[n if n < 64 else 64] * rarity[gram] for gram, n in counts.items()]
    norm = sqrt(sum(map(mul, weights, weights))) or 1.0
    return [(gram, weight / norm) for gram, weight in zip(counts, weights, strict=True)]
