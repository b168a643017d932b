"""Names that the words around them make a place: in X, in X and Y, the village of X, X, Chile."""

from __future__ import annotations

from reader.facts.gazetteer import places, plain
from reader.facts.names.words import LOCAL
from reader.facts.types import Word
from reader.facts.words import STOP

_TIMES = frozenset("christmas easter ramadan eid diwali hanukkah passover thanksgiving halloween lent advent".split())
_PLACING = frozenset("in near outside across off throughout".split())


def is_placed(words: list[Word], i: int, j: int) -> bool:
    """Whether the words around an unknown name make it a place: in X, in X and Y, the village of X, X, Chile."""
    before = words[i - 1].key if i else ""
    after = words[j] if j < len(words) else None
    if words[j - 1].key in _TIMES:
        return False
    if before in _PLACING:
        return True
    if before == "at" and j == i + 1 and not words[i].key.endswith("'s"):
        return after is None or not after.is_word or after.key in STOP
    if before == "of" and i > 1 and words[i - 2].key in LOCAL:
        return True
    if after is not None and after.key in LOCAL and not after.is_cap and not words[j - 1].key.endswith("'s"):
        return True
    if after is not None and after.text == "," and j == i + 1 and j + 1 < len(words) and words[j + 1].is_cap:
        k = j + 2
        if k < len(words) and words[k].is_cap:
            k += 1
        country = places().get(plain(" ".join(w.text for w in words[j + 1 : k])))
        closed = k >= len(words) or not words[k].is_word or words[k].key in STOP
        if country is not None and country.kind != "demonym" and closed and not words[k - 1].key.endswith("'s"):
            return True
    return _is_listed(words, i, j)


def _is_listed(words: list[Word], i: int, j: int) -> bool:
    """Whether a name stands in a list of places: in X, Y and Z."""
    k = i - 1
    if k < 1 or words[k].text not in (",", "and", "or"):
        return False
    if words[k].text == "," and not (j + 1 < len(words) and words[j].key in ("and", "or") and words[j + 1].is_cap):
        return False
    for _ in range(4):
        while k > 0 and words[k].text in (",", "and", "or"):
            k -= 1
        m = k
        while m > 0 and words[m].is_cap and words[m].is_word:
            m -= 1
        if m == k:
            return False
        if words[m].text not in (",", "and", "or"):
            return words[m].key in _PLACING
        k = m
    return False
