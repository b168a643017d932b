"""Names that fill one slot: held in the one place, held in the other; Danish barges, barges from Norway.

The word that a name belongs to says more of its part than all the sentence: the noun or verb before its preposition, the
noun that it describes, the deed of `-brokered`. Two sentences may have little else in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Mention, ParagraphKind
from reader.comparing.judging.doubts.parties import LEADS
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention, spot
from reader.comparing.judging.names.standins import lies_in, sort_words
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import sense
from reader.comparing.judging.slots.ties import OCCASIONS
from reader.facts.gazetteer import capital_of, organisations, places, plain, sound
from reader.facts.slots import is_content
from reader.facts.types import Entity, Fact, Facts, Sentence, Word
from reader.facts.words import concept, stem

_NAMED = (FactKind.PERSON, FactKind.PLACE, FactKind.ORG)
_PREPOSITIONS = {
    word: part
    for part, those in {
        "at": "in at near outside inside around across off on", "of": "of from", "to": "to toward towards into", "by": "by", "with": "with",
        "against": "against", "for": "for",
    }.items()
    for word in those.split()
}  # fmt: skip
_ARTICLES = frozenset("the a an its his her their".split())
_NEAR = 3
"""words from a name to the word it belongs to"""


_DONE_BY = "ed led built made born held run".split()
_COMPOUND = re.compile(rf"\b[A-Z][\w.]*[-‐‑]\w*(?:{'|'.join(_DONE_BY)})\b")


class Filled(NamedTuple):
    """A name in its slots."""

    mention: Mention
    kind: FactKind
    who: str
    """equal for one name; a country for its capital and its people"""
    entity: Entity | None
    sentence: int
    slots: frozenset[tuple[str, str]]
    """its part with the concept of the word it belongs to"""
    whose: frozenset[tuple[str, str]]
    """the same with more of what it is said of: only there another name is another one"""


class _Slots:
    """The names of an article by slot."""

    def __init__(self, facts: Facts) -> None:
        self.filled: list[Filled] = []
        self.by_slot: dict[tuple[str, str], list[Filled]] = defaultdict(list)
        self.named: dict[int, set[str]] = defaultdict(set)
        self.holders: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.all: set[str] = set()
        for fact in facts.names:
            if fact.kind in _NAMED and fact.entity.parts and fact.entity.type != "weak":
                who, sentence = who_is(fact), facts.sentences[fact.sentence]
                self.named[fact.sentence].add(who)
                self.all.add(who)
                if sentence.kind is not ParagraphKind.HEADING and (slots := frozenset(_slots(sentence, fact))):
                    self._add(Filled(mention(fact), fact.kind, who, fact.entity, fact.sentence, slots, slots))
        for n in [n for n, text in facts.texts.items() if _COMPOUND.search(text)]:
            inside = {(f.sentence, k) for f in facts.names if f.n == n for k in range(f.first, f.last + 1)}
            for sentence in facts.sentences:
                if sentence.n == n:
                    for k, word in enumerate(sentence.words):
                        if "-" in word.key and (sentence.index, k) not in inside and (found := _compound(sentence, k)):
                            self.named[sentence.index].add(found.who)
                            self.all.add(found.who)
                            self._add(found)

    def _add(self, filled: Filled) -> None:
        self.filled.append(filled)
        for slot in filled.slots:
            self.by_slot[slot].append(filled)
        for slot in filled.whose:
            self.holders[slot].add(filled.who)


def who_is(fact: Fact) -> str:
    """What is equal for two mentions of one name: a country and its capital are one, a person is the surname as it sounds."""
    if place := places().get(fact.entity.key):
        return "@" + capital_of().get(place.id, place.id)
    if body := organisations().get(fact.entity.key):
        return "#" + body
    return sound(fact.entity.parts[-1]) if fact.kind is FactKind.PERSON else fact.entity.key


def _slots(sentence: Sentence, fact: Fact) -> Iterator[tuple[str, str]]:
    words, first, last = sentence.words, fact.first, fact.last
    k = first - 1 - (first > 0 and words[first - 1].key in _ARTICLES)
    part = _PREPOSITIONS.get(words[k].key, "") if k >= 0 else ""
    if part and k > 1 and words[k - 1].key == "place" and words[k - 2].stem in _TAKE:
        yield part, _HELD
    elif part and (head := _content(words, k - 1, -1)) and not (part == "by" and head.stem in LEADS):
        yield part, _sense(head)
    is_demonym = _is_demonym(fact)
    if part and not is_demonym and words[last + 1 : last + 2] and words[last + 1].concept in _REGIONS:
        return
    described = words[last].key.endswith(("'s", "s'")) or is_demonym
    if described:
        for word in _described(words, last + 1):
            yield "of", _sense(word)
    elif not part and (verb := _content(words, last + 1, 1)) and verb.key.endswith(("s", "ed", "e", "y", "n")):
        yield "does", _sense(verb)


def _sense(word: Word) -> str:
    return _OCCASION if word.concept in OCCASIONS else sense(word.concept)


_OCCASION = "OCCASION"
_HELD = sense(concept("hold"))
_TAKE = frozenset(map(stem, ("take", "took", "taken")))
"""before `place`: what takes place is held"""
_REGIONS = frozenset(concept(w) for w in "region province area city town district state county".split())


def _is_demonym(fact: Fact) -> bool:
    place = places().get(fact.entity.key)
    return place is not None and place.kind == "demonym"


def _content(words: list[Word], k: int, step: int) -> Word | None:
    """The nearest word from `k` on that says what a name belongs to; None where a mark or another name is nearer."""
    for _ in range(_NEAR):
        if not 0 <= k < len(words) or not words[k].is_word or (words[k].is_cap and k):
            return None
        if is_content(words[k]) and words[k].stem not in _ASPECTS:
            return None if words[k].concept in GENERIC else words[k]
        k += step
    return None


_ASPECTS = frozenset(stem(w) for w in "continue begin start keep try seem help cease".split())
"""Verbs that only say how far the deed has come which follows them."""


def _described(words: list[Word], k: int) -> Iterator[Word]:
    """The words right after a demonym or a genitive, among them the noun that is described."""
    for word in words[k : k + _NEAR]:
        if not word.is_word or word.is_cap or not is_content(word):
            return
        if word.concept not in GENERIC:
            yield word


def _compound(sentence: Sentence, k: int) -> Filled | None:
    """`US-brokered talks`: who has done it to what."""
    words = sentence.words
    word = words[k]
    cut = word.text.rfind("-")
    done = word.key[word.key.rfind("-") + 1 :]
    if not word.is_cap or not done.endswith(tuple(_DONE_BY)):
        return None
    place = places().get(plain(word.text[:cut]))
    if place is None and not word.text[:cut].isupper():
        return None
    who = "@" + capital_of().get(place.id, place.id) if place else word.text[:cut]
    here = spot(sentence.n, word)
    deed = sense(stem(done))
    things = frozenset((deed, _sense(thing)) for thing in _described(words, k + 1))
    return Filled(here, FactKind.ORG, who, None, sentence.index, frozenset({("done", deed)}), things)


_LEAST, _MORE_HEADS, _DONE = -0.2, 0.3, 0.5
"""the last for what one has done to something, which is hardly told of two"""
_LINKED, _ALIKE, _MUTUAL = 0.8, 3.0, 0.4
_KNOWN = 0.9
"""what it takes away that either name stands elsewhere in the other report"""
_TIED = 0.1


def doubtful_slots(context: Context, told: Told) -> Iterator[Doubt]:
    ours, theirs = kept(context.left, _Slots), kept(context.right, _Slots)
    for one in ours.filled:
        answers = {id(f): f for slot in sorted(one.slots) for f in theirs.by_slot.get(slot, ())}
        for other in answers.values():
            if not _answers(context, one, other, ours, theirs):
                continue
            here, there = one.mention, other.mention
            if told.disputed(here, True) or told.disputed(there, False):
                continue
            known = float(one.who in theirs.all) + (other.who in ours.all)
            if any(len(ours.holders[s]) == len(theirs.holders[s]) == 1 for s in one.slots & other.slots):
                known /= 2
            score = _score(context, one, other) - _KNOWN * known
            if score > 0:
                reason = f"perhaps another name in one slot: {here.text} / {there.text}; perhaps two things"
                yield Doubt(score, one.kind, here, there, reason, ("the same word beside",))


def _answers(context: Context, one: Filled, other: Filled, ours: _Slots, theirs: _Slots) -> bool:
    """Whether two names of one slot stand in sentences tied to each other, and neither report gives the other's name there."""
    if (one.mention.n, other.mention.n) not in context.links and (
        context.similarity(one.sentence, other.sentence) < _TIED
    ):
        return False
    # of a phrase that is otherwise the same, it matters little that the name stands elsewhere in the sentence
    near = len(one.slots & other.slots) < 2
    if near and (one.who in theirs.named[other.sentence] or other.who in ours.named[one.sentence]):
        return False
    slots = one.slots & other.slots if one.entity else one.whose | other.whose
    if any(one.who in theirs.holders[s] or other.who in ours.holders[s] for s in slots):
        return False
    return _may_differ(one, other)


def _score(context: Context, one: Filled, other: Filled) -> float:
    index, j = one.sentence, other.sentence
    score = _MORE_HEADS * (len(one.slots & other.slots) > 1) + _DONE * (one.entity is None) - _LEAST
    score += _LINKED * context.links.get((one.mention.n, other.mention.n), 0.0)
    return score + _MUTUAL * context.mutual(index, j) + _ALIKE * context.similarity(index, j)


def _may_differ(one: Filled, other: Filled) -> bool:
    if one.entity is None or other.entity is None:
        return one.entity is other.entity
    if one.kind is not other.kind or lies_in(one.entity, other.entity) or lies_in(other.entity, one.entity):
        return False
    parts = set(one.entity.parts), set(other.entity.parts)
    return parts[0] & parts[1] <= sort_words() and not (parts[0] <= parts[1] or parts[1] <= parts[0])
