"""Headings that head the same matter.

Two headings seldom share a word ("Core disputes", "The main obstacles"). What links them is that their sections tell the
same, and that both name one topic of the kind that sections of reports are about, or share a word of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reader.alignment import Pair
from reader.comparing.stems import stem
from reader.comparing.units import Unit, term_of
from reader.tables.reading import read_groups

CHANCE = 0.7
"""share of such links that people gave too, over the labelled pairs of reports that have headings"""
_TOLD = 0.3
"""chances of links between two sections, for each paragraph of the shorter one, from which they tell the same"""
_FAINT = 0.2
"""chance below which a link does not count for its sections"""


@cache
def _topics() -> dict[str, str]:
    """Stem → its topic, named by an upper-case word."""
    return {stem(word): group[0].upper() for group in read_groups("headings.txt") for word in group}


@cache
def _of_any_heading() -> frozenset[str]:
    """Terms that say nothing of what is headed."""
    return frozenset(map(term_of, "key main major central final latest new more what who how why day".split()))


def link_headings(
    sides: Pair[list[Unit]],
    headings: Pair[list[bool]],
    chances: Mapping[tuple[int, int], float],
) -> list[tuple[int, int]]:
    """The pairs of headings that head the same matter.

    Args:
        headings: for each unit of either side whether it is a heading.
        chances: pairs of units and the chance of a link between them.
    """
    if not (any(headings.left) and any(headings.right)):
        return []
    above_left, above_right = _above(headings.left), _above(headings.right)
    sizes = Counter(above_left), Counter(above_right)
    told: dict[tuple[int, int], float] = {}
    for (i, j), chance in chances.items():
        pair = above_left[i], above_right[j]
        if chance >= _FAINT and -1 not in pair:
            told[pair] = told.get(pair, 0.0) + chance
    found = []
    for (h, g), chance in told.items():
        fewer = min(sizes[0][h], sizes[1][g])
        if chance >= _TOLD * fewer and not _topics_of(sides.left[h]).isdisjoint(_topics_of(sides.right[g])):
            found.append((h, g))
    return sorted(found)


def _above(headings: Sequence[bool]) -> list[int]:
    """For each unit the place of the heading that it stands under, or -1."""
    above, last = [], -1
    for k, heading in enumerate(headings):
        last = k if heading else last
        above.append(-1 if heading else last)
    return above


def _topics_of(unit: Unit) -> set[str]:
    """The topics named, as upper-case words, and the heading's own terms."""
    topics = _topics()
    return {topics[found] for found in map(stem, unit.keys) if found in topics} | (unit.terms - _of_any_heading())
