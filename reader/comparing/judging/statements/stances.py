"""Judges which way something went in two whole reports that tell it in words of their own: for or against, up or down.

`polarity` asks for one verb or its opposite in sentences that are much alike. Independent reports hardly have these. What
ties them here: for and against are said of the same thing by the same side, up and down of the same figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import kept, spot
from reader.comparing.judging.sentences.clauses import GENERIC, Names
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.scoring import scorer_of
from reader.facts.gazetteer import capital_of, country_of
from reader.facts.slots import is_content
from reader.facts.statements.levels import MOVED, WITH_PARTICLE
from reader.facts.types import Fact, Facts, Sentence, Word
from reader.facts.words import NEGATIONS, stem

FOR = """accept agree consent approve support back favour favor endorse welcome allow permit embrace approval backing
ratify acceptance consent endorsement authorise authorize sign"""
AGAINST = """reject refuse oppose resist resistance opposition decline dismiss rebuff block veto ban bar boycott disagree object
objection rejection refusal rule spurn forbid prohibit condemn"""
_UP = """rise increase climb grow gain jump surge soar growth advance rally rebound strengthen expand add higher up"""
_DOWN = """fall lose drop decline decrease slump sink plunge tumble shrink dip contract slide retreat plummet weaken slip
shed lower down"""
_ENDS = frozenset(",;:.—–()")
_OBJECT, _SUBJECT = 8, 8
"""words after and before a word for or against that say what, and who"""
_NEAR_FIGURE = 5
_MOST = 40
"""figures that move which are held against those of the other report"""
_ALIKE = 0.2
_FIGURES = frozenset((FactKind.PERCENT, FactKind.MONEY))


class Stance(NamedTuple):
    is_for: bool
    at: int
    thing: frozenset[str]
    """what it is for or against"""
    who: frozenset[str]


class Moving(NamedTuple):
    figure: Fact
    is_up: bool
    word: Word


@cache
def _sides(one: str, other: str) -> dict[str, bool]:
    return {stem(word): side for words, side in ((one, True), (other, False)) for word in words.split()}


def judge_stances(context: Context, found: Sequence[Finding]) -> list[Finding]:
    """At most one finding for each left sentence and for each pair of figures."""
    if not context.related or context.few:
        return []
    told = {f.left.n for f in found if f.kind is FactKind.POLARITY and f.left is not None and f.right is not None}
    return [*_for_and_against(context, told), *_up_and_down(context)]


def _for_and_against(context: Context, told: set[int]) -> Iterator[Finding]:
    ours, theirs = kept(context.left, stances), kept(context.right, stances)
    for index, mine in ours.items():
        left = context.left.sentences[index]
        if left.n in told:
            continue
        for candidate in context.candidates(index)[:2]:
            right = context.right.sentences[candidate]
            if candidate not in theirs or not _answering(context, left, right):
                continue
            pair = _opposed(mine, theirs[candidate])
            if pair is not None:
                one, other = left.words[pair[0].at], right.words[pair[1].at]
                shared = context.spelled(index, pair[0].thing & pair[1].thing)
                reason = f"for in one report, against in the other: {one.text} / {other.text}"
                yield _finding(left, one, right, other, reason, ("both of: " + shared,))
                break


def _answering(context: Context, left: Sentence, right: Sentence) -> bool:
    return (
        context.similarity(left.index, right.index) >= _ALIKE
        and context.mutual(left.index, right.index)
        and (left.n, right.n) in context.links
    )


def _opposed(ours: list[Stance], theirs: list[Stance]) -> tuple[Stance, Stance] | None:
    """The first two stances on one thing that are opposed, where neither sentence tells the other's stance too."""
    for one in ours:
        on_it = [
            s for s in theirs if len(s.thing & one.thing) > 1 and not (s.who and one.who and s.who.isdisjoint(one.who))
        ]
        if not on_it or any(s.is_for == one.is_for for s in on_it):
            continue
        other = on_it[0]
        if all(s.is_for == one.is_for for s in ours if len(s.thing & other.thing) > 1):
            return one, other
    return None


def stances(facts: Facts) -> dict[int, list[Stance]]:
    """The words for and against something in each sentence, quotations left out."""
    sides = _sides(FOR, AGAINST)
    names = kept(facts, Names).by_sentence
    found: dict[int, list[Stance]] = {}
    for sentence in facts.sentences:
        words = sentence.words
        for i, word in enumerate(words):
            is_for = sides.get(word.stem)
            if is_for is None or word.is_cap or (sentence.depth and sentence.depth[i]):
                continue
            if word.stem == "rule" and (i + 1 == len(words) or words[i + 1].key != "out"):
                continue
            before = words[max(0, i - 4) : i]
            if is_for and any(sides.get(w.stem) is False for w in before):
                # `refused to accept`
                continue
            # `will not accept`, `will sign no agreement`
            if any(w.key in NEGATIONS or w.key.endswith("n't") for w in (*before[-3:], *words[i + 1 : i + 2])):
                is_for = not is_for
            who = frozenset(
                country(name) for first, last, name in names.get(sentence.index, ()) if last < i <= last + _SUBJECT
            )
            found.setdefault(sentence.index, []).append(Stance(is_for, i, _thing(words, i), who))
    return found


def _thing(words: list[Word], i: int) -> frozenset[str]:
    found = set()
    for word in words[i + 1 : i + 1 + _OBJECT]:
        if word.text in _ENDS:
            break
        if is_content(word):
            found.add(word.concept)
    return frozenset(found - GENERIC)


def country(who: str) -> str:
    """A town that acts stands for its country."""
    place = who.removeprefix("@")
    return "@" + capital_of().get(place, country_of().get(place, place)) if place != who else who


def _up_and_down(context: Context) -> Iterator[Finding]:
    """`shares rose 22 percent` / `shares fell by more than a fifth`, where both clauses speak of one name."""
    ours, theirs = kept(context.left, _moving), kept(context.right, _moving)
    scorer = scorer_of(context)
    for one in ours[:_MOST]:
        names = scorer.clause(one.figure, True).names
        answers = [
            other
            for other in theirs[:_MOST]
            if _near(one.figure, other.figure) and names & scorer.clause(other.figure, False).names
        ]
        if not answers or any(other.is_up == one.is_up for other in answers):
            continue
        a, b = context.left.sentences[one.figure.sentence], context.right.sentences[answers[0].figure.sentence]
        word, opposite = one.word, answers[0].word
        reason = f"the same figure up in one report, down in the other: {word.text} / {opposite.text}"
        yield _finding(a, word, b, opposite, reason, ("same figure", "same name beside"))


def _near(left: Fact, right: Fact) -> bool:
    """Whether two figures may be one."""
    a, b = left.quantity, right.quantity
    return a.unit == b.unit and b.middle > 0 and 0.8 <= a.middle / b.middle <= 1.25


def _moving(side: Facts) -> list[Moving]:
    """The percentages and sums that say how far something rose or fell."""
    found = []
    for fact in side.amounts:
        movement = _movement(side, fact) if fact.kind in _FIGURES else None
        if movement is not None:
            found.append(Moving(fact, *movement))
    return found


def _movement(side: Facts, fact: Fact) -> tuple[bool, Word] | None:
    """Whether a figure says how far something rose or fell, by the nearest such word; None where it is a level."""
    sentence = side.sentences[fact.sentence]
    words, sides = sentence.words, _sides(_UP, _DOWN)
    if fact.first and words[fact.first - 1].key in ("to", "at"):
        return None
    before = range(fact.first - 1, max(0, fact.first - _NEAR_FIGURE) - 1, -1)
    for k in (*before, *range(fact.last + 1, min(fact.last + 3, len(words)))):
        word = words[k]
        if word.text in _ENDS:
            break
        # `gave up 17 percent`: the particle goes nowhere
        if word.stem in sides and not (k and word.key in MOVED and words[k - 1].stem in WITH_PARTICLE):
            return sides[word.stem], word
    return None


def _finding(
    left: Sentence, one: Word, right: Sentence, other: Word, reason: str, evidence: tuple[str, ...]
) -> Finding:
    a, b = spot(left.n, one), spot(right.n, other)
    return Finding(FactKind.POLARITY, Verdict.CHANGED, 3, a, b, reason, evidence)
