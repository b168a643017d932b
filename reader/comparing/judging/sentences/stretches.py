"""The stretches that two sentences have in common."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

_REPETITIVE = 10_000
"""pairs of equal words above which two sentences are no sentences"""


def common_stretches(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    """(place in `a`, place in `b`, length) of the common stretches, in order, as difflib's matcher finds them without junk.

    The longest first, the earliest of equals, then the longest before and behind it (Ratcliff and Obershelp 1988). The
    words that only one side has are passed over, and two sentences that are compared here are mostly such words:
    this takes a third of difflib's time.
    """
    if a == b:
        return [(0, 0, len(a))] if a else []
    places: dict[str, list[int]] = {}
    for j, word in enumerate(b):
        places.setdefault(word, []).append(j)
    hits = [(i, places[word]) for i, word in enumerate(a) if word in places]
    if sum([len(at) for _, at in hits]) > _REPETITIVE:
        # "a b c a b c …" would take minutes; the plain longest common subsequence does not mind
        return [(o.src_start, o.dest_start, o.src_end - o.src_start) for o in Indel.opcodes(a, b) if o.tag == "equal"]
    found: list[tuple[int, int, int]] = []
    open_parts = [(0, len(hits), 0, len(b))]
    while open_parts:
        first, last, lo, hi = open_parts.pop()
        best_i = best_j = size = 0
        before: dict[int, int] = {}
        previous = -2
        for i, at in hits[first:last]:
            ending: dict[int, int] = {}
            if i != previous + 1:
                before = {}
            for j in at:
                if j < lo:
                    continue
                if j >= hi:
                    break
                length = ending[j] = before.get(j - 1, 0) + 1
                if length > size:
                    best_i, best_j, size = i - length + 1, j - length + 1, length
            before, previous = ending, i
        if size:
            found.append((best_i, best_j, size))
            cut = first
            while hits[cut][0] < best_i:
                cut += 1
            if cut > first and best_j > lo:
                open_parts.append((first, cut, lo, best_j))
            if cut + size < last and best_j + size < hi:
                open_parts.append((cut + size, last, best_j + size, hi))
    found.sort()
    return _joined(found)


def _joined(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    joined: list[tuple[int, int, int]] = []
    for i, j, size in found:
        if joined:
            i_before, j_before, before = joined[-1]
            if i_before + before == i and j_before + before == j:
                joined[-1] = (i_before, j_before, before + size)
                continue
        joined.append((i, j, size))
    return joined
