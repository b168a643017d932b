"""One word put in another's place beside two figures: hired 180 engineers / 95 engineers left; sales jobs / support jobs.

Where two sentences are built alike, a word that stands for none of the other's near synonyms tells of another thing, and so
both figures may be right. Where they are built apart, other words tell the same all the time and show nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import EXCHANGED, facts_of, kept
from reader.comparing.judging.review.agreement import SEVERAL, agreed_figures
from reader.comparing.judging.review.descriptions import PERIODS, acts_told, of_two_accounts, one_sum
from reader.comparing.judging.review.sole_figures import AMOUNTS
from reader.comparing.judging.sentences.acts import AHEAD, TIMING
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import chosen_otherwise, picks
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.slots.misprints import same_digits
from reader.comparing.judging.slots.parts import is_asked
from reader.comparing.judging.slots.quantities import is_score
from reader.comparing.judging.twins.meanings import are_contrary, opposed_by_hand
from reader.comparing.stems import stem as light_stem
from reader.facts.slots import PEOPLE, is_content
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import concept, stem
from reader.tables.meanings import are_near

_JUDGED = AMOUNTS | {FactKind.DATE, FactKind.TIME}
_BUILT_ALIKE = 0.5
"""share of the words of two sentences that stand in one order in both; of 300 written pairs of figures of two things 203 were
told as conflicts before, 122 are now"""
_LONGEST = 3
"""content words that a stretch may hold for the other to stand in its place"""
_SPELLED_ALIKE = 5
"""first letters that two words of one root share"""


def weaken_replaced(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings on two short texts, those conflicts made `changed` whose figures or days stand beside a replaced word."""
    return [_weakened(context, f) for f in found] if context.few else found


def _weakened(context: Context, finding: Finding) -> Finding:
    judged = (
        finding.verdict is Verdict.CONFLICT and finding.kind in _JUDGED and not finding.reason.startswith(EXCHANGED)
    )
    pair = facts_of(finding, context.left, context.right) if judged else None
    if pair is None:
        return finding
    why = _why(context, *pair)
    if not why:
        return finding
    things = {FactKind.DATE: "dates", FactKind.TIME: "times"}.get(finding.kind, "figures")
    reason = f"{things} for what may be two things ({why}): {pair[0].text} / {pair[1].text}"
    return replace(finding, verdict=Verdict.CHANGED, severity=2, reason=reason)


def _why(context: Context, left: Fact, right: Fact) -> str:
    """What speaks for two things, for the reader; empty for nothing."""
    if agreed_figures(context, left, right) >= SEVERAL:
        # one thing is told, in whatever words
        return ""
    if words := replaced(context, left, right):
        return " / ".join(words)
    if is_asked(context.left, left) != is_asked(context.right, right):
        return "one was asked for"
    if left.kind is FactKind.PERCENT and of_two_accounts(context, left, right):
        return "each of another sum"
    if is_score(left):
        return ""
    return "of several such" if chosen_otherwise(context, left, right) else ""


def replaced(context: Context, left: Fact, right: Fact) -> tuple[str, str] | None:
    """Two words of which one stands in the other's place and means something else; None where there are none."""
    if same_digits(left, right) or _alike(context, left, right) < _BUILT_ALIKE:
        return None
    known = kept(context.left, _plain_words), kept(context.right, _plain_words)
    for ours, theirs in _stretches(context, left, right):
        a, b = _telling(ours), _telling(theirs)
        if not (0 < len(a) <= _LONGEST and 0 < len(b) <= _LONGEST) or acts_told(ours) & acts_told(theirs):
            continue
        a = [w for w in a if not any(_stands_for(w.key, other) for other in known[1])]
        b = [w for w in b if not any(_stands_for(w.key, other) for other in known[0])]
        chosen = any(_chooses(context.left, left, w) for w in a) and any(_chooses(context.right, right, w) for w in b)
        pairs = [(one.key, other.key) for one in a for other in b]
        if pairs and not any(_stands_for(*words) or (_opposed(*words) and not chosen) for words in pairs):
            return pairs[0]
    return None


def _alike(context: Context, left: Fact, right: Fact) -> float:
    """0 to 1: how many of the words of two sentences, the figures left out, stand in one order in both."""
    a, b = context.left.sentences[left.sentence].words, context.right.sentences[right.sentence].words
    common = sum(
        not (left.first <= i <= left.last) for i in context.alignment(left.sentence, right.sentence) if a[i].is_word
    )
    total = (
        sum(w.is_word for w in a) + sum(w.is_word for w in b) - (left.last - left.first) - (right.last - right.first)
    )
    return 2 * (common + 1) / max(1, total)


def _stretches(context: Context, left: Fact, right: Fact) -> Iterator[tuple[list[Word], list[Word]]]:
    """The stretches in which two sentences differ, cut at the two facts; the words of all other figures and days left out."""
    for i1, i2, j1, j2 in context.gaps(left.sentence, right.sentence):
        meets = i1 <= left.last and left.first < i2, j1 <= right.last and right.first < j2
        if meets[0] == meets[1]:
            for before in (True, False) if meets[0] else (None,):
                yield _plain(context.left, left, i1, i2, before), _plain(context.right, right, j1, j2, before)


def _plain(side: Facts, fact: Fact, first: int, end: int, before: bool | None) -> list[Word]:
    """Words of a stretch that belong to no figure, day or name; of those before a fact or behind it, or of all."""
    names = [f for f in side.names_of(fact.sentence) if f.entity.type != "weak"]
    others = (*side.amounts_of(fact.sentence), *side.dates_of(fact.sentence), *names)
    taken = {k for f in others for k in range(f.first, f.last + 1)}
    lo = max(first, fact.last + 1) if before is False else first
    hi = min(end, fact.first) if before else end
    words = side.sentences[fact.sentence].words
    return [words[k] for k in range(lo, hi) if k not in taken]


def _telling(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if is_content(w) and not w.is_cap and w.concept not in _SAYS_LITTLE and w.key not in AHEAD]


_SAYS_LITTLE = (
    PERIODS | TIMING | PEOPLE | frozenset(map(concept, "stand read finish enter total number figure time".split()))
)


def _plain_words(facts: Facts) -> frozenset[str]:
    return frozenset(w.key for s in facts.sentences for w in s.words if is_content(w))


@lru_cache(maxsize=1 << 13)
def _stands_for(one: str, other: str) -> bool:
    """Whether a report may have one word where another has the other."""
    if (
        concept(one) == concept(other)
        or light_stem(one) == light_stem(other)
        or not senses(one).isdisjoint(senses(other))
    ):
        return True
    if are_near(stem(one), stem(other)) or one_sum(one, other):
        return True
    return min(len(one), len(other)) >= _SPELLED_ALIKE and one[:_SPELLED_ALIKE] == other[:_SPELLED_ALIKE]


def _chooses(side: Facts, fact: Fact, word: Word) -> bool:
    """Whether a word picks some of the things that its noun names: on domestic routes."""
    sentence = side.sentences[fact.sentence]
    return picks(sentence, sentence.words.index(word))


def _opposed(one: str, other: str) -> bool:
    """Whether two words are told as opposites: then that is what the reports differ in, and of one thing."""
    return opposed_by_hand(one, other) or are_contrary(one, other)
