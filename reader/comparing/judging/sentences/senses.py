"""Words that reports use for one another: brokered and mediated, held and hosted.

`sense` is strict, the one group that a word stands in first; `senses` are all that it may stand for, and ask for other ties.
"""

from __future__ import annotations

from functools import cache

from reader.facts.words import concept, stem
from reader.tables.reading import read_groups
from reader.tables.synonyms import synonym_groups

_PARTS = (("rest", "remainder", "remaining"), ("portion", "part", "section"))
"""words of which one may stand for another before `of`, though they link no paragraphs"""


def sense(word: str) -> str:
    """What a concept or a stem has in common with the words that may replace it; itself where that is nothing."""
    return _first_groups().get(word, word)


@cache
def _first_groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in reversed((*synonym_groups(), *_PARTS)):
        for word in group:
            found[stem(word)] = found[concept(word)] = "=" + group[0]
    return found


@cache
def senses(key: str) -> frozenset[str]:
    """What a word may stand for: its concept, and the groups of words that reports use for one another."""
    base = stem(key)
    return frozenset((concept(key), *_all_groups().get(base, ()), *_all_groups().get(_verb(base), ())))


@cache
def _all_groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    single = [[w for w in group if " " not in w] for group in read_groups("wordings.txt")]
    for group in (*synonym_groups(), *single):
        for word in group:
            found[stem(word)] = (*found.get(stem(word), ()), "=" + min(group))
    return found


_ENDINGS = ("ation", "ion", "al", "ment", "anc")


def _verb(base: str) -> str:
    """The verb of a noun, as far as its ending tells: withdrawal, accusation."""
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) > 3:
            return base.removesuffix(ending)
    return base
