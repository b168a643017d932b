"""For and against by one side in sentences of unlike words: one stance in each report, and the two opposed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, spot
from reader.comparing.judging.sentences.clauses import Names
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.stances import country, stances
from reader.facts.types import Facts
from reader.facts.words import stem
from reader.tables.synonyms import synonym_groups

_LINKED, _ALIKE, _SHARED = 1.0, 2.0, 0.7
_LEAST = 0.3


def doubtful_stances(context: Context, told: Told) -> Iterator[Doubt]:
    """`Kyiv rejects the terms` / `Ukraine accepts`: one side, for in one report and against in the other."""
    ours, theirs = kept(context.left, _stands), kept(context.right, _stands)
    for one in ours:
        left = context.left.sentences[one.sentence]
        answers = [other for other in theirs if one.who & other.who and one.thing & other.thing]
        if not answers or any(other.is_for == one.is_for for other in answers):
            continue
        for other in answers:
            right = context.right.sentences[other.sentence]
            if any(s.is_for == other.is_for and s.who & other.who and s.thing & other.thing for s in ours):
                continue
            score = _LINKED * context.links.get((left.n, right.n), 0.0) - _LEAST
            score += _ALIKE * context.similarity(one.sentence, other.sentence)
            score += _SHARED * min(2, len(one.thing & other.thing))
            a, b = left.words[one.at], right.words[other.at]
            if score > 0 and not told.disputed(spot(left.n, a), True):
                reason = f"perhaps for in one report, against in the other: {a.text} / {b.text}; perhaps of two things"
                evidence = ("the same side",)
                yield Doubt(score, FactKind.POLARITY, spot(left.n, a), spot(right.n, b), reason, evidence)


class _Stand(NamedTuple):
    sentence: int
    at: int
    is_for: bool
    who: frozenset[str]
    thing: frozenset[str]


def _stands(facts: Facts) -> list[_Stand]:
    """Stances with what they are on in the broadest sense, of the side named last before, or first in the sentence."""
    names = kept(facts, Names).by_sentence
    found = []
    for index, those in kept(facts, stances).items():
        first = [country(name) for _, _, name in names.get(index, ())[:1]]
        for stance in those:
            thing = frozenset(_groups().get(word, word) for word in stance.thing)
            found.append(_Stand(index, stance.at, stance.is_for, stance.who or frozenset(first), thing))
    return found


@cache
def _groups() -> dict[str, str]:
    """Words that reports use for one another, each with the first of them."""
    return {stem(word): "=" + group[0] for group in reversed(synonym_groups()) for word in group}
