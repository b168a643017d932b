"""Words that reports use for one another, each with the first of its group: brokered and mediated, held and hosted."""

from __future__ import annotations

from functools import cache

from reader.facts.words import concept, stem
from reader.tables.synonyms import synonym_groups

_PARTS = (("rest", "remainder", "remaining"), ("portion", "part", "section"))
"""words of which one may stand for another before `of`, though they link no paragraphs"""


def sense(word: str) -> str:
    """What a concept or a stem has in common with the words that may replace it; itself where that is nothing."""
    return _groups().get(word, word)


@cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in reversed((*synonym_groups(), *_PARTS)):
        for word in group:
            found[stem(word)] = found[concept(word)] = "=" + group[0]
    return found
