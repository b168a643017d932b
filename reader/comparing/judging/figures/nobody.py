"""Judges none against some: `nobody was hurt` in one report, `two firefighters were hurt` in the other."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Finding, Verdict
from reader.comparing.judging.making import both
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import is_count
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Sentence
from reader.facts.words import is_adverb


def none_and_some(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """`nobody was hurt` in one report, `two firefighters were hurt` in the other."""
    found: list[Finding] = []
    if not context.related:
        return found
    for own, others, is_left in ((left, right, True), (right, left, False)):
        for zero in own:
            event = zero.slot.predicate
            if not event or not is_count(zero) or zero.quantity.lo != 0 or zero.slot.head not in ("", "PERSON", event):
                continue
            if any(f is not zero and f.slot.predicate == event and is_count(f) and f.quantity.lo > 0 for f in own):
                # nobody there, but some elsewhere
                continue
            for some in others:
                if some.slot.predicate != event or not is_count(some) or some.quantity.lo == 0 or id(some) in matched:
                    continue
                a, b = (zero, some) if is_left else (some, zero)
                if context.few or context.similarity(a.sentence, b.sentence) >= 0.3 or (a.n, b.n) in context.links:
                    matched.update((id(zero), id(some)))
                    reason = f"none in one report, some in the other: {a.text} / {b.text}"
                    found.append(both(a, b, Verdict.CONFLICT, reason, ("same event",)))
                    break
    return found


_MOST = 8
"""zeros of an article that are looked at"""
_ONE = frozenset("one a an another".split())
_BETWEEN = frozenset("was were is are been be being has have had also later who reportedly".split())
_DENIALS = frozenset("not no never nobody none nearly almost".split())


def judge_nobody(context: Context, taken: set[tuple[int, int]]) -> list[Finding]:
    """One finding for each `nobody` that the other report contradicts by a single person.

    Args:
        taken: paragraph and offset of left mentions that another finding tells already.
    """
    if not context.related:
        return []
    found: list[Finding] = []
    for own, other, is_left in ((context.left, context.right, True), (context.right, context.left, False)):
        zeros = [f for f in own.amounts if is_count(f) and f.quantity.lo == 0]
        for zero in zeros[:_MOST]:
            if is_left and (zero.n, zero.start) in taken:
                continue
            act = _act(own.sentences[zero.sentence], zero)
            some = _single(context, other, zero, act, is_left) if act and not _elsewhere(own, zero, act) else None
            if some is not None:
                a, b = (zero, some) if is_left else (some, zero)
                reason = f"none in one report, one in the other: {a.text} / {b.text}"
                found.append(both(a, b, Verdict.CONFLICT, reason, ("same event",)))
    return found


def _act(sentence: Sentence, zero: Fact) -> str:
    """The concept of what nobody did or suffered."""
    words = sentence.words
    for k in range(zero.last + 1, min(zero.last + 6, len(words))):
        if words[k].text in ",;.":
            break
        if is_content(words[k]) and words[k].key not in _BETWEEN and words[k].concept != "PERSON":
            return words[k].concept
    return ""


def _elsewhere(side: Facts, zero: Fact, act: str) -> bool:
    """Whether the report speaks of some to whom it happened all the same."""
    return any(
        f is not zero
        and is_count(f)
        and f.quantity.lo > 0
        and act in (f.slot.predicate, f.slot.head, *f.slot.after[:2])
        for f in side.amounts
    )


def _single(context: Context, side: Facts, zero: Fact, act: str, is_left: bool) -> Fact | None:
    for sentence in side.sentences:
        pair = (zero.sentence, sentence.index) if is_left else (sentence.index, zero.sentence)
        if not context.few and context.similarity(*pair) < 0.3:
            continue
        words = sentence.words
        for k, word in enumerate(words):
            if word.concept != act or (sentence.depth and sentence.depth[k]):
                continue
            span = _before(sentence, k) or _after(sentence, k)
            if span and not any(w.key in _DENIALS for w in words[max(0, span[0] - 3) : k + 1]):
                first, last = span
                start, end = words[first].start, words[last].end
                text = side.texts[sentence.n][start:end]
                return replace(
                    zero,
                    n=sentence.n,
                    start=start,
                    end=end,
                    text=text,
                    label=text,
                    sentence=sentence.index,
                    first=first,
                    last=last,
                )
    return None


def _before(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """`One man drowned`, `a cyclist was killed`: at most two words between the article and the verb."""
    words = sentence.words
    j = k - 1
    while j > 0 and (words[j].key in _BETWEEN or is_adverb(words[j].key)):
        j -= 1
    for size in (1, 2, 3):
        first = j - size
        if first < 0:
            return None
        if words[first].key in _ONE:
            plain = all(w.is_word and not w.is_digit and is_content(w) for w in words[first + 1 : j + 1])
            return (first, j) if plain and not words[j].key.endswith("s") else None
    return None


def _after(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """`killed a cyclist`, `killing one man`."""
    words = sentence.words
    if k + 2 >= len(words) or words[k + 1].key not in _ONE:
        return None
    last = k + 2
    return (
        (k + 1, last) if words[last].is_word and is_content(words[last]) and words[last].concept in _PERSONS else None
    )


_PERSONS = frozenset(
    "PERSON man woman CHILD boy girl SOLDIER RESIDENT PASSENGER civilian POLICE driver cyclist pedestrian climber worker pupil student firefighter".split()
)
