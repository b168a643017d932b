"""Which partner a paragraph stands beside, and which partners break the order of the page.

Everything here gives the mirror image when the sides are swapped: ties are broken by keys that do not know left
from right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol


class Linked(Protocol):
    @property
    def left(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def score(self) -> float: ...


def link_rank(link: Linked) -> tuple[float, int, int]:
    """Sorts the best link first. Two links that tie share neither side, so their order never matters."""
    return (-round(link.score, 6), abs(link.left - link.right), link.left + link.right)


FIRM = 0.9
"""chance of a link from which a pair is not parted for the sake of two others"""


def choose_partners(links: Iterable[Linked]) -> dict[int, int]:
    """left → right, one to one: the best link first, then the best between what is left.

    A pair is parted where each of the two has another partner that would stand alone otherwise, and the two links weigh
    more together: of 0.62 between A9 and B21 against 0.48 (A9, B13) and 0.54 (A12, B21) the two are taken. Links count
    by their squares, so that one good link is not given up for two poor ones.
    """
    ranked = sorted(links, key=link_rank)
    partners: dict[int, int] = {}
    taken: dict[int, int] = {}
    for link in ranked:
        if link.left not in partners and link.right not in taken:
            partners[link.left] = link.right
            taken[link.right] = link.left
    of_left: dict[int, list[Linked]] = {}
    of_right: dict[int, list[Linked]] = {}
    for link in ranked:
        of_left.setdefault(link.left, []).append(link)
        of_right.setdefault(link.right, []).append(link)
    while exchanges := _exchanges(ranked, partners, taken, of_left, of_right):
        for _, old, one, other in exchanges:
            # an exchange before this one may have taken what it needs
            if partners[old.left] == old.right and one.right not in taken and other.left not in partners:
                partners[one.left] = one.right
                partners[other.left] = other.right
                taken[one.right], taken[other.right] = one.left, other.left
    return partners


def _exchanges(
    ranked: Sequence[Linked],
    partners: Mapping[int, int],
    taken: Mapping[int, int],
    of_left: Mapping[int, Sequence[Linked]],
    of_right: Mapping[int, Sequence[Linked]],
) -> list[tuple[float, Linked, Linked, Linked]]:
    """What may be gained by parting a pair for two others: minus the gain, the pair's link and the two, best first."""
    found = []
    for link in ranked:
        if partners.get(link.left) != link.right or link.score >= FIRM:
            continue
        one = next((k for k in of_left[link.left] if k.right not in taken), None)
        other = next((k for k in of_right[link.right] if k.left not in partners), None)
        if one is not None and other is not None:
            gain = round(one.score**2 + other.score**2 - link.score**2, 6)
            if gain > 0:
                found.append((-gain, link, one, other))
    return sorted(found, key=lambda exchange: (exchange[0], link_rank(exchange[1])))


def in_order(partners: Mapping[int, int], weight: Mapping[int, float]) -> dict[int, int]:
    """The heaviest part of `partners` that runs in the same order on both sides; the rest has moved.

    Heaviest increasing subsequence in O(n log n), with a Fenwick tree of prefix maxima. `weight` is by left position.
    """
    lefts = sorted(partners)
    if not lefts:
        return {}
    ranks = {right: rank for rank, right in enumerate(sorted(partners.values()), start=1)}
    size = len(ranks)
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before: dict[int, int] = {}
    best = (0.0, -1)
    for left in lefts:
        rank = ranks[partners[left]]
        found = (0.0, -1)
        at = rank - 1
        while at > 0:
            if tree[at][0] > found[0]:
                found = tree[at]
            at -= at & -at
        before[left] = found[1]
        here = (found[0] + weight[left], left)
        if here[0] > best[0]:
            best = here
        at = rank
        while at <= size:
            if here[0] > tree[at][0]:
                tree[at] = here
            at += at & -at
    kept: dict[int, int] = {}
    left = best[1]
    while left >= 0:
        kept[left] = partners[left]
        left = before[left]
    return dict(sorted(kept.items()))


class Backbone:
    """The partners that keep the order; tells whether another link crosses them."""

    def __init__(self, ordered: Mapping[int, int]) -> None:
        self.lefts: Sequence[int] = list(ordered)
        self.rights: Sequence[int] = list(ordered.values())

    def crosses(self, left: int, right: int) -> bool:
        at = bisect_left(self.lefts, left)
        if at and self.rights[at - 1] > right:
            return True
        if at < len(self.lefts) and self.lefts[at] == left:
            at += 1
        return at < len(self.rights) and self.rights[at] < right
