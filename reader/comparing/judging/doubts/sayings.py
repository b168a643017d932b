"""Words that one speaker is quoted with in the same place, and sources that one statement is put down to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import mention
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.sources import one_speaker
from reader.facts.types import Fact, Facts, Sentence

_FEW_WORDS = 12
_LINKED, _ALIKE, _MUTUAL, _SHORT = 1.5, 3.0, 0.5, 0.5
_LEAST_QUOTE = 1.9
_LEAST_SOURCE = 1.9
_SAYING = frozenset(
    "say tell announce confirm report claim reckon state put estimate warn believe think insist add note".split()
)


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


def doubtful_sources(context: Context, told: Told) -> Iterator[Doubt]:
    """One statement in sentences that are the best for each other, put down to two that the other sentence does not name."""
    ours, theirs = _by_sentence(context.left), _by_sentence(context.right)
    for index, mine in ours.items():
        best = context.best_right.get(index)
        if not best or len(mine) != 1:
            continue
        for similar, j in best[:2]:
            others = theirs.get(j, [])
            if len(others) != 1:
                continue
            one, other = mine[0], others[0]
            a, b = context.left.sentences[index], context.right.sentences[j]
            if _names(a, other) or _names(b, one) or one.value == other.value:
                continue
            if told.disputed(one.n, one.start, one.end, True) or told.disputed(other.n, other.start, other.end, False):
                continue
            score = _ALIKE * similar + _LINKED * context.links.get((one.n, other.n), 0.0) - _LEAST_SOURCE
            score += _MUTUAL * context.mutual(index, j)
            if score > 0:
                reason = f"perhaps another source: {one.text} / {other.text}; perhaps two sources"
                yield Doubt(score, FactKind.ATTRIBUTION, mention(one), mention(other), reason, ("one statement",))


def _by_sentence(facts: Facts) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts.sources:
        if not any(f.value == fact.value for f in found[fact.sentence]):
            found[fact.sentence].append(fact)
    return found


def _names(sentence: Sentence, source: Fact) -> bool:
    """Whether a sentence speaks of another's source."""
    own = set(str(source.value).split())
    return any(w.stem in own or w.key in own for w in sentence.words)
