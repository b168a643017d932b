"""Words that one speaker is quoted with in the same place."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import mention
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.sources import one_speaker
from reader.facts.types import Fact

_FEW_WORDS = 12
_LINKED, _ALIKE, _MUTUAL, _SHORT = 1.5, 3.0, 0.5, 0.5
_LEAST_QUOTE = 1.9


def doubtful_quotes(context: Context, told: Told) -> Iterator[Doubt]:
    """`called it “a small step”` / `spoke of “a surrender”`: short words set apart that one speaker says."""
    theirs = [f for f in context.right.quotes if _is_short(f) and not _is_told(told, f, False)]
    for one in context.left.quotes:
        if not _is_short(one) or _is_told(told, one, True):
            continue
        for other in theirs:
            if not _one_voice(context, one, other) or not _may_replace(one, other):
                continue
            link = context.links.get((one.n, other.n), 0.0)
            score = _LINKED * link + _ALIKE * context.similarity(one.sentence, other.sentence) - _LEAST_QUOTE
            score += _MUTUAL * context.mutual(one.sentence, other.sentence)
            score += _SHORT * (len(one.quote.words) <= 5 and len(other.quote.words) <= 5)
            if score > 0:
                reason = f"other words quoted in much the same place: {one.text} / {other.text}; perhaps two quotations"
                yield Doubt(score, one.kind, mention(one), mention(other), reason, ("same speaker",))


def _is_short(fact: Fact) -> bool:
    return fact.quote.direct and 1 < len(fact.quote.words) <= _FEW_WORDS


def _is_told(told: Told, fact: Fact, is_left: bool) -> bool:
    return told.disputed(fact.n, fact.start, fact.end, is_left) or told.agreed_from(
        FactKind.QUOTE, fact.n, fact.start, is_left
    )


def _may_replace(one: Fact, other: Fact) -> bool:
    a, b = len(one.quote.words), len(other.quote.words)
    return max(a, b) <= 2.5 * min(a, b)


def _one_voice(context: Context, one: Fact, other: Fact) -> bool:
    """Whether one speaks both: by name, or as far as the sentences tell."""
    a, b = one.quote.speaker, other.quote.speaker
    if a and b:
        return one_speaker(a, b)
    name = (a or b).split()[-1:] or [""]
    words = (context.right if a else context.left).sentences[(other if a else one).sentence].words
    return bool(name[0]) and any(w.key.removesuffix("'s") == name[0] for w in words)
