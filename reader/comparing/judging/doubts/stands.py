"""For and against by one side, and what one report denies where the other says it, in sentences of unlike words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, spot
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.stances import AGAINST, Stance, stances
from reader.facts.slots import is_content
from reader.facts.types import Facts, Sentence, Word
from reader.facts.words import NEGATIONS, stem

_LINKED, _ALIKE, _SHARED, _SAME_SIDE = 1.0, 2.0, 0.7, 0.6
_LEAST_STANCE = 1.6


def doubtful_stances(context: Context, told: Told) -> Iterator[Doubt]:
    """`Kyiv rejects the terms` / `Ukraine accepts`: one side, for in one report and against in the other."""
    ours, theirs = kept(context.left, stances), kept(context.right, stances)
    for i, mine in ours.items():
        left = context.left.sentences[i]
        for one in mine:
            for j, others in theirs.items():
                right = context.right.sentences[j]
                link = context.links.get((left.n, right.n), 0.0)
                similar = context.similarity(i, j)
                if not link and not similar:
                    continue
                for other in others:
                    if one.is_for == other.is_for or one.who.isdisjoint(other.who):
                        continue
                    shared = (one.thing & right.content) | (other.thing & left.content)
                    if not shared or any(s.is_for == one.is_for for s in others) or any(
                        s.is_for == other.is_for for s in mine
                    ):
                        continue
                    score = _LINKED * link + _ALIKE * similar + _SHARED * min(2, len(shared)) + _SAME_SIDE
                    a, b = left.words[one.at], right.words[other.at]
                    if score > _LEAST_STANCE and not told.disputed(left.n, a.start, a.end, True):
                        yield _doubt(score - _LEAST_STANCE, left, a, right, b, "perhaps for in one report, against in the other")


def _doubt(score: float, left: Sentence, a: Word, right: Sentence, b: Word, what: str) -> Doubt:
    reason = f"{what}: {a.text} / {b.text}; perhaps of two things"
    return Doubt(score, FactKind.POLARITY, spot(left.n, a), spot(right.n, b), reason, ("much the same words",))

