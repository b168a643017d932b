"""Judges events told in the other order: to Durban and then to Maputo / to Maputo before Durban; the fire caused the blast."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, kept, overlap, passage
from reader.comparing.judging.sentences.context import Context
from reader.facts.relations import sequences as reading
from reader.facts.types import Facts, Sentence

_ALIKE = 0.3
"""least likeness of two sentences"""
_TOLD = (FactKind.RELATION, FactKind.POLARITY)


def judge_successions(context: Context, told: Sequence[Finding]) -> list[Finding]:
    """At most one finding for each left sentence, in short texts and in twin sentences.

    Args:
        told: the findings so far; a sentence that one of them disputes already is left to it.
    """
    if not context.related:
        return []
    ours, theirs = kept(context.left, _read), kept(context.right, _read)
    if not ours or not theirs:
        return []
    disputes = [f for f in told if f.verdict in DISPUTES and f.kind in _TOLD]
    found = []
    for index, mine in ours.items():
        for other in context.candidates(index)[:2]:
            if other not in theirs or not (context.few or context.twins(index, other)):
                continue
            if context.similarity(index, other) < _ALIKE or not context.mutual(index, other):
                continue
            left, right = context.left.sentences[index], context.right.sentences[other]
            spans = _turned(left, mine, right, theirs[other])
            if spans is None:
                continue
            a, b = _mention(context.left, left, spans[0]), _mention(context.right, right, spans[1])
            if not any(overlap(f.left, a) or overlap(f.right, b) for f in disputes):
                reason = f"the other way round: {a.text} / {b.text}"
                found.append(Finding(FactKind.RELATION, Verdict.CONFLICT, 3, a, b, reason, ("same two events",)))
                break
    return found


def _read(side: Facts) -> dict[int, list[reading.Sequence]]:
    return {s.index: found for s in side.sentences if (found := reading.sequences(s))}


def _turned(
    left: Sentence, ours: list[reading.Sequence], right: Sentence, theirs: list[reading.Sequence]
) -> tuple[list[int], list[int]] | None:
    """The places of two events in either sentence that stand in the other order there; None if any two stand as here."""
    found = None
    for one in ours:
        for other in theirs:
            if one.by != other.by:
                continue
            a1, a2 = _concepts(left, one.first), _concepts(left, one.second)
            b1, b2 = _concepts(right, other.first), _concepts(right, other.second)
            # what governs both events stands with whichever is told first: calls at Durban, then at Maputo
            early, late = (a1 & b2) - a2 - b1, (a2 & b1) - a1 - b2
            straight = (a1 & b1) - a2 - b2, (a2 & b2) - a1 - b1
            if all(straight):
                return None
            if early and late and found is None:
                both = early | late
                found = _places(left, both, one), _places(right, both, other)
    return found


def _concepts(sentence: Sentence, places: tuple[int, ...]) -> frozenset[str]:
    return frozenset(sentence.words[k].concept for k in places)


def _places(sentence: Sentence, concepts: frozenset[str], sequence: reading.Sequence) -> list[int]:
    return [k for k in (*sequence.first, *sequence.second) if sentence.words[k].concept in concepts]


def _mention(side: Facts, sentence: Sentence, places: list[int]) -> Mention:
    words = sentence.words
    return passage(side, sentence.n, words[min(places)].start, words[max(places)].end)
