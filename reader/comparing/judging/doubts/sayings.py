"""Words that one speaker is quoted with in the same place, and the same words where other parties are named."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.answers import answers_of
from reader.comparing.judging.doubts.parties import known_as, named
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.sources import one_speaker
from reader.facts.gazetteer import sound
from reader.facts.types import Fact

_FEW_WORDS = 12
_OPENING, _LONGEST = 3, 25
"""first words that two tellings of one sentence have in common, and the words of the longest that are looked at"""
_SHORT, _NOT_SURELY_ONE, _OPENED = 0.3, 0.5, 0.6
_LEAST, _LEAST_CALLED = 1.1, 0.5


def doubtful_quotes(context: Context, told: Told) -> Iterator[Doubt]:
    """`called it “a small step”` / `spoke of “a surrender”`: short words set apart that one speaker says."""
    answers = answers_of(context, told)
    theirs = [f for f in context.right.quotes if _is_direct(f) and not _is_told(told, f, False)]
    for one in context.left.quotes:
        if not _is_direct(one) or _is_told(told, one, True):
            continue
        for other in theirs:
            voice = _one_voice(context, one, other)
            opened = _same_opening(one, other)
            if voice is None or not (opened or _may_replace(one, other)):
                continue
            score = answers.tie(one.sentence, other.sentence) - _LEAST
            score += _SHORT * (len(one.quote.words) <= 5 and len(other.quote.words) <= 5)
            score += _OPENED * opened - _NOT_SURELY_ONE * (not voice)
            if score > 0:
                reason = f"other words quoted in much the same place: {one.text} / {other.text}; perhaps two quotations"
                yield Doubt(score, one.kind, mention(one), mention(other), reason, ("same speaker",) if voice else ())


def doubtful_callers(context: Context, told: Told) -> Iterator[Doubt]:
    """`Danish envoys called it “a small step”` / `the Swiss envoy called it “a small step”`: nobody else is named in either."""
    answers = answers_of(context, told)
    names = kept(context.left, named), kept(context.right, named)
    for kind, here, there in told.agreements:
        if (
            kind is not FactKind.QUOTE
            or here.n not in answers.by_paragraph[0]
            or there.n not in answers.by_paragraph[1]
        ):
            continue
        i, j = answers.at(True, here.n, here.start), answers.at(False, there.n, there.start)
        ours = [f for f in names[0].get(i, ()) if f.end <= here.start]
        theirs = [f for f in names[1].get(j, ()) if f.end <= there.start]
        if not ours or not theirs or told.disputed(ours[0], True) or told.disputed(theirs[0], False):
            continue
        who = {w for f in names[0][i] for w in known_as(f)}, {w for f in names[1][j] for w in known_as(f)}
        if who[0] & who[1] or ours[0].kind is not theirs[0].kind:
            continue
        score = answers.tie(i, j) - _LEAST_CALLED
        if score > 0:
            a, b = mention(ours[0]), mention(theirs[0])
            reason = f"the same words beside other names: {a.text} / {b.text}; perhaps of one speaker"
            yield Doubt(score, FactKind.SPEAKER, a, b, reason, ("the same words",))


def _is_direct(fact: Fact) -> bool:
    return fact.quote.direct and 1 < len(fact.quote.words) <= _LONGEST


def _same_opening(one: Fact, other: Fact) -> bool:
    """`They continue to bet on …` / `They continue to count on …`: two sentences that begin alike and go on otherwise."""
    a, b = one.quote.words, other.quote.words
    return min(len(a), len(b)) > _OPENING and list(a[:_OPENING]) == list(b[:_OPENING])


def _is_told(told: Told, fact: Fact, is_left: bool) -> bool:
    return told.disputed(fact, is_left) or told.agreed_from(FactKind.QUOTE, fact.n, fact.start, is_left)


def _may_replace(one: Fact, other: Fact) -> bool:
    a, b = len(one.quote.words), len(other.quote.words)
    if max(a, b) > _FEW_WORDS:
        return False
    if one.text[:1].isupper() != other.text[:1].isupper():
        # a sentence of its own, and words set into one
        return False
    return max(a, b) <= 2.5 * min(a, b)


def _one_voice(context: Context, one: Fact, other: Fact) -> bool | None:
    """Whether one speaks both: by name, or as far as the sentences tell; None where two speak."""
    a, b = one.quote, other.quote
    if a.speaker and b.speaker and one_speaker(a.speaker, b.speaker):
        return True
    if a.speaker_named and b.speaker_named:
        return None
    ours, theirs = (
        {
            sound(f.entity.parts[-1])
            for f in side.names
            if f.sentence == quote.sentence and f.entity.parts and f.kind is FactKind.PERSON
        }
        for side, quote in ((context.left, one), (context.right, other))
    )
    return bool(ours & theirs)
