"""Ranks told by a superlative: the largest port of the coast in one report, its second-largest in the other.

And since when nothing was more so: the worst flood since the Great Storm, the worst flood since Hurricane Ida.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.superlatives import ranks

_ROMAN = {"first": "i", "second": "ii", "third": "iii"}
"""the Second World War is World War II"""
_LINKED, _ALIKE, _SAME_WORD, _BESIDE = 0.8, 2.0, 0.3, 0.5
_LEAST = 0.4
_TIED = 0.1
_SINCE = 0.6


def doubtful_ranks(context: Context, told: Told) -> Iterator[Doubt]:
    ours, theirs = kept(context.left, ranks), kept(context.right, ranks)
    for one in ours:
        answers = [other for other in theirs if one.things & other.things]
        if any(other.rank == one.rank and other.degree == one.degree for other in answers):
            continue
        for other in answers:
            here, there = one.mention, other.mention
            similar = context.similarity(one.sentence, other.sentence)
            link = context.links.get((here.n, there.n), 0.0)
            if one.rank == other.rank or (similar < _TIED and not link):
                continue
            if told.disputed(here, True) or told.disputed(there, False):
                continue
            if any(mine.rank == other.rank and mine.things & other.things for mine in ours):
                continue
            score = _LINKED * link + _ALIKE * similar + _SAME_WORD * (one.degree == other.degree) - _LEAST
            score += _BESIDE * (one.whose == other.whose != "")
            if score > 0:
                reason = f"perhaps another rank of one thing: {here.text} / {there.text}"
                yield Doubt(score, FactKind.ORDINAL, here, there, reason, ("the same thing ranked",))


def doubtful_since(context: Context, told: Told) -> Iterator[Doubt]:
    """`its deadliest war since the Crimean War` / `its bloodiest war since World War II`."""
    ours, theirs = kept(context.left, ranks), kept(context.right, ranks)
    for one in ours:
        for other in theirs:
            here, there = one.since, other.since
            if here is None or there is None or not one.things & other.things:
                continue
            names = [frozenset(_ROMAN.get(w, w) for w in m.text.casefold().split()) for m in (here, there)]
            if names[0] <= names[1] or names[1] <= names[0]:
                continue
            if told.disputed(here, True) or told.disputed(there, False):
                continue
            score = _SINCE + _LINKED * context.links.get((here.n, there.n), 0.0)
            score += _ALIKE * context.similarity(one.sentence, other.sentence)
            reason = f"perhaps since another event: {here.text} / {there.text}"
            yield Doubt(score, FactKind.DATE, here, there, reason, ("the same thing ranked",))
