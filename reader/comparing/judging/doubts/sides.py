"""The words of a sentence that may be denied, or have an opposite, for the doubts on what is said."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property
from typing import NamedTuple

from reader.article import Mention
from reader.comparing.judging.making import passage, statement
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.statements.reversals import turns
from reader.comparing.judging.statements.subjects import WEAK
from reader.facts.names.words import SPEECH
from reader.facts.numbers.words import SMALL
from reader.facts.statements.opposed_words import EVERYDAY, opposite_concepts, opposites
from reader.facts.types import Facts, Predicate, Word
from reader.facts.words import NEGATIONS, stem

_VAGUE = frozenset(stem(w) for w in "leave press file drop clear keep hold".split())
"""Verbs of many meanings; what is opposed to one of these need not be to another"""
_GOING = frozenset(stem(w) for w in "begin continue".split())
"""What begins and ends, goes on and stops, is hardly ever one thing"""
_SAY_LITTLE = _GOING | WEAK
NUMBER = "some of them"
"""the concept of words that say whether some of a number are meant, or none"""


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
        return [
            side
            for side in found.values()
            if side.positive != denial.positive
            # a criminal organisation, a charge that did not hold
            and (not side.key.endswith(("tion", "tions")) or stem(side.key) == stem(denial.key))
        ]


def sides(facts: Facts) -> dict[int, Sides]:
    """What each sentence says by words that may be denied or have an opposite; quotations left out."""
    found: dict[int, Sides] = defaultdict(Sides)
    said_at: dict[tuple[int, int], Predicate] = {}
    for said in facts.predicates:
        if said.concept.startswith(EVERYDAY):
            continue
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
        mention = statement(said) if verb < 0 else passage(facts, said.n, start, said.end)
        found[said.sentence].add(Side(said.at, word.key, said.concept, positive, denied, said, mention))
    for sentence in facts.sentences:
        for at, word in enumerate(sentence.words):
            if sentence.depth[at]:
                continue
            if (some := _some(sentence.words, at)) is not None:
                first = sentence.words[at - (word.key == "one" and not some)]
                mention = passage(facts, sentence.n, first.start, word.end)
                found[sentence.index].add(Side(at, word.key, NUMBER, some, False, None, mention))
                continue
            pairs = () if word.is_digit or not word.is_word else _turned(word.key)
            if pairs:
                plain = said_at.get((sentence.index, at))
                denied = plain is not None and plain.negated
                start = plain.start if plain is not None and denied else word.start
                mention = passage(facts, sentence.n, start, word.end)
                for concept, side in pairs:
                    found[sentence.index].add(Side(at, word.key, concept, side != denied, denied, plain, mention))
    return found


def _some(words: list[Word], at: int) -> bool | None:
    """Whether a word says that some of a number are meant, or that none is: two of them, not one; None for neither."""
    key, before = words[at].key, words[at - 1].key if at else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    if key in ("none", "nobody") or (before in ("not", "no") and key == "one"):
        return False
    if after == "of" and (key in SMALL or key in _SOME) and words[at + 2 : at + 3]:
        return True if words[at + 2].key in _THEM else None
    return None


_SOME = frozenset("several some many".split())
_THEM = frozenset("them those these the his her its their our".split())


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
    return -1 if any(map(denies, words[max(0, verb - 3) : verb])) else verb


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


def denies(word: Word) -> bool:
    """Whether a word denies what follows it."""
    return word.key in NEGATIONS or word.key.endswith("n't") or word.stem in _FAILING


_FAILING = frozenset(map(stem, "fail refuse decline".split()))
