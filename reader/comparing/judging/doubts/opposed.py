"""One thing affirmed and denied, or told by a word and by its opposite, in sentences that are worded apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.answers import answers_of, beside, senses, shared
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import sorts_differ
from reader.comparing.judging.statements.reversals import turns
from reader.comparing.judging.statements.scope import counted, denied_clause, limits, opposed_near, portion, put_off
from reader.comparing.judging.statements.subjects import WEAK
from reader.facts.name_words import SPEECH
from reader.facts.polarity import opposite_concepts, opposites
from reader.facts.siding import BEING
from reader.facts.types import Facts, Predicate, Sentence, Word
from reader.facts.words import NEGATIONS, stem

_LEAST, _LEAST_TIE, _SURE_TIE = 1.4, 0.4, 1.5
_SHARED, _ONE_WORD = 0.5, 0.3
_MOST_SHARED = 3
_REACH = 6
_VAGUE = frozenset(stem(w) for w in "leave press file drop clear keep hold".split())
"""Verbs of many meanings; what is opposed to one of these need not be to another"""
_GOING = frozenset(stem(w) for w in "begin continue".split())
"""What begins and ends, goes on and stops, is hardly ever one thing"""
_SAY_LITTLE = _GOING | WEAK
_LOST = frozenset(
    stem(w)
    for w in """cut lose fail knock deprive destroy wreck end stop halt strip rob deny lack without remove rob
    withdraw reject refuse prevent avoid""".split()
)
"""words by which a thing is not there any more"""


class Side(NamedTuple):
    """A word on one side of a pair of opposites."""

    at: int
    key: str
    concept: str
    positive: bool
    denied: bool
    said: Predicate | None
    mention: Mention


class Sides:
    """The words of one sentence that may be denied or have an opposite, by what they may be opposed to."""

    def __init__(self) -> None:
        self.by_concept: dict[str, list[Side]] = defaultdict(list)
        self.denied: list[Side] = []
        self.plain: list[tuple[Predicate, str]] = []
        """what is said by words without an opposite: only a denial of it is asked for, and few sentences deny"""

    def add(self, side: Side) -> None:
        self.by_concept[side.concept].append(side)
        if side.denied and stem(side.key) not in SPEECH:
            self.denied.append(side)

    @cached_property
    def by_sense(self) -> dict[str, list[Side]]:
        found: dict[str, list[Side]] = defaultdict(list)
        sides = [side for those in self.by_concept.values() for side in those]
        for said, key in self.plain:
            mention = Mention(said.n, said.start, said.end, said.text, said.text)
            sides.append(Side(said.at, key, said.concept, True, False, said, mention))
        for side in sides:
            if not side.denied and stem(side.key) not in SPEECH:
                for sense in senses(side.key):
                    found[sense].append(side)
        return found

    def opposed(self, other: Side) -> list[Side]:
        return [side for side in self.by_concept.get(other.concept, ()) if side.positive != other.positive]

    def affirming(self, denial: Side) -> list[Side]:
        """Those that say what is denied, in whatever sense of it."""
        found = {id(s): s for sense in sorted(senses(denial.key)) for s in self.by_sense.get(sense, ())}
        return [side for side in found.values() if side.positive != denial.positive]


def doubtful_opposites(context: Context, told: Told) -> Iterator[Doubt]:
    """`resource-rich regions` / `towns poor in resources`: opposed words, and one thing that both are said of."""
    answers = answers_of(context, told)
    ours, theirs = kept(context.left, _sides), kept(context.right, _sides)
    for i, j, tie in answers.pairs:
        mine, its = ours.get(i), theirs.get(j)
        if tie < _LEAST_TIE or mine is None or its is None:
            continue
        left, right = context.left.sentences[i], context.right.sentences[j]
        for one, other in _opposed(mine, its):
            if told.disputed(left.n, one.mention.start, one.mention.end, True) or _no_opposites(
                left, one, right, other
            ):
                continue
            both = _around(context, i, one, j, other)
            if both < 1 + (one.concept != other.concept and tie < _SURE_TIE):
                continue
            score = tie + _SHARED * min(_MOST_SHARED, both) - _LEAST + _ONE_WORD * _one_word(one.key, other.key)
            if score > 0:
                a, b = one.mention, other.mention
                reason = f"perhaps opposed: {a.text} / {b.text}; perhaps of two things"
                yield Doubt(score, FactKind.POLARITY, a, b, reason, ("one thing beside both",))


def _opposed(ours: Sides, theirs: Sides) -> Iterator[tuple[Side, Side]]:
    """The opposed words of two sentences; a sentence that says both denies nothing."""
    pairs = [
        (one, other)
        for concept, those in ours.by_concept.items()
        if concept in theirs.by_concept
        for one in those
        for other in theirs.opposed(one)
    ]
    pairs += [
        (one, other)
        for one in ours.denied
        for other in theirs.affirming(one)
        if one.concept != other.concept or not theirs.opposed(one)
    ]
    pairs += [
        (one, other)
        for other in theirs.denied
        for one in ours.affirming(other)
        if one.concept != other.concept or not ours.opposed(other)
    ]
    for one, other in pairs:
        if not ours.opposed(one) and not theirs.opposed(other):
            yield one, other


_GOVERNING = frozenset("from of by for without against".split())
_UNLESS = frozenset("unless until till before".split())
"""Words after which a denial holds no longer"""


def _denies(word: Word) -> bool:
    return word.key in NEGATIONS or word.key.endswith("n't") or word.stem in _FAILING


_FAILING = frozenset(map(stem, "fail refuse decline".split()))


def _one_word(one: str, other: str) -> bool:
    """Whether one word is said and denied: clear and not clear, clear and unclear."""
    a, b = stem(one), stem(other)
    return a == b or a in [p + b for p in _PREFIXES] or b in [p + a for p in _PREFIXES]


_PREFIXES = ("un", "in", "im", "dis", "non-")


_Beside = dict[int, frozenset[str]]


def _around(context: Context, i: int, one: Side, j: int, other: Side) -> int:
    """How many words around two opposed words are shared, before both or behind both: the object of `is cut` stands before."""
    sides: list[tuple[bool, bool, _Beside, _Beside]] = []
    for facts, index, side in ((context.left, i, one), (context.right, j, other)):
        words = facts.sentences[index].words
        compound = "-" in words[side.at].key
        before = beside(facts, index, range(side.at - _REACH, side.at + compound))
        after = beside(facts, index, range(side.at + 1, side.at + _REACH + 1))
        passive = any(w.key in BEING for w in words[max(0, side.at - 3) : side.at])
        sides.append((compound, passive, before, after))
    (compound, passive, before, after), (its_compound, its_passive, its_before, its_after) = sides
    if compound or its_compound or passive or its_passive:
        return shared({**before, **after}, {**its_before, **its_after})
    return shared(before, its_before) + shared(after, its_after)


def _no_opposites(left: Sentence, one: Side, right: Sentence, other: Side) -> bool:
    if counted(left, one.at) != counted(right, other.at) or portion(left, one.at) != portion(right, other.at):
        return True
    if sorts_differ(left, right):
        return True
    a, b = one.said, other.said
    if a is None or b is None:
        return False
    if one.denied != other.denied:
        denied, affirmed = (left, right) if one.denied else (right, left)
        said, plain = (a, b) if one.denied else (b, a)
        words, at = affirmed.words, plain.at
        if said.text.startswith(("without", "had ")) or denied_clause(affirmed, plain):
            # `had never won` before it won
            return True
        if at and words[at].key.endswith("ing") and words[at - 1].key in _GOVERNING:
            # `to keep them from attacking`
            return True
        if any(w.key in _UNLESS for w in denied.words) or sum(map(_denies, denied.words)) > 1:
            return True
        if any(w.stem in _LOST for w in words[max(0, at - _REACH) : at + _REACH]):
            return True
        limited = limits(left, one.at), limits(right, other.at)
        return (said.negated and put_off(left, a) != put_off(right, b)) or (all(limited) and limited[0] != limited[1])
    return opposed_near(left, one.at, right, other.at)


def _sides(facts: Facts) -> dict[int, Sides]:
    """What each sentence says by words that may be denied or have an opposite; quotations left out."""
    found: dict[int, Sides] = defaultdict(Sides)
    said_at: dict[tuple[int, int], Predicate] = {}
    for said in facts.predicates:
        said_at[said.sentence, said.at] = said
        sentence = facts.sentences[said.sentence]
        word = sentence.words[said.at]
        if sentence.depth[said.at] or word.is_cap or said.concept in _SAY_LITTLE:
            continue
        if word.stem in _VAGUE and said.concept != word.key:
            continue
        verb = -1 if said.negated else _given_up(sentence.words, said.at)
        positive, denied = said.positive != (verb >= 0), said.negated or verb >= 0
        if positive and not denied and said.concept not in opposite_concepts():
            found[said.sentence].plain.append((said, word.key))
            continue
        start = said.start if verb < 0 else sentence.words[verb].start
        text = said.text if verb < 0 else facts.texts[said.n][start : said.end]
        mention = Mention(said.n, start, said.end, text, text)
        found[said.sentence].add(Side(said.at, word.key, said.concept, positive, denied, said, mention))
    for sentence in facts.sentences:
        for at, word in enumerate(sentence.words):
            pairs = () if word.is_digit or not word.is_word or sentence.depth[at] else _turned(word.key)
            if pairs:
                plain = said_at.get((sentence.index, at))
                denied = plain is not None and plain.negated
                start = plain.start if plain is not None and denied else word.start
                text = facts.texts[sentence.n][start : word.end]
                mention = Mention(sentence.n, start, word.end, text, text)
                for concept, side in pairs:
                    found[sentence.index].add(Side(at, word.key, concept, side != denied, denied, plain, mention))
    return found


def _given_up(words: list[Word], at: int) -> int:
    """Where the verb stands by which an act is given up: has stopped seeking, ruled out taking; -1 for none."""
    if at < 2 or not words[at].key.endswith("ing"):
        return -1
    if words[at - 1].stem in _GIVING_UP:
        verb = at - 1
    elif words[at - 2].stem == stem("rule") and words[at - 1].key == "out":
        verb = at - 2
    else:
        return -1
    return -1 if any(map(_denies, words[max(0, verb - 3) : verb])) else verb


_MORE = frozenset("additional extra further".split())
_GIVING_UP = frozenset(stem(w) for w in "stop cease quit avoid".split())
_LITTLE = frozenset(
    """everything nothing always never all none everyone nobody everybody before after behind ahead inside outside above
    below first last more less most least former current with without yes no early late peace war""".split()
)
"""Opposites that are said of other things more often than not"""


@cache
def _turned(word: str) -> tuple[tuple[str, bool], ...]:
    """The pairs of opposites that a word or a part of it stands in beside those of reports, and on which side."""
    found = [(stem("raise"), True)] if word in _MORE else []
    for part in word.split("-"):
        if part not in _LITTLE:
            others = sorted(turns().get(part, ()))
            found += [(min(part, other) + "/" + max(part, other), part < other) for other in others]
        if part != word:
            found += opposites().get(stem(part), ())
    return tuple(found)
