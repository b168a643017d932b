"""Ranks told by a superlative: the largest port of the coast in one report, its second-largest in the other.

And since when nothing was more so: the worst flood since the Great Storm, the worst flood since Hurricane Ida.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import sense
from reader.facts.slots import is_content
from reader.facts.types import Facts, Sentence
from reader.facts.words import stem

_NO_DEGREE = frozenset(
    stem(w)
    for w in """interest forest rainforest request protest arrest contest harvest invest suggest latest conquest honest modest
    digest manifest unrest midwest northwest southwest northeast southeast earnest tempest"""
    """ infest reinvest divest attest detest ingest molest priest breast quest guest crest chest""".split()
)
_ROMAN = {"first": "i", "second": "ii", "third": "iii"}
"""the Second World War is World War II"""
_IRREGULAR = frozenset(("best", "worst"))
_RANKS = {w: k + 2 for k, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split())}
_LINKED, _ALIKE, _SAME_WORD, _BESIDE = 0.8, 2.0, 0.3, 0.5
_LEAST = 0.4
_TIED = 0.1
_SINCE, _REACH = 0.6, 6


class Rank(NamedTuple):
    sentence: int
    mention: Mention
    rank: int
    degree: str
    """the stem of its superlative"""
    things: frozenset[str]
    """what is ranked, in the words right after"""
    whose: str
    """the word before, as in Europe's largest; empty for an article"""
    since: Mention | None
    """the name of what was the last before it, where it is no year"""


def doubtful_ranks(context: Context, told: Told) -> Iterator[Doubt]:
    ours, theirs = kept(context.left, _ranks), kept(context.right, _ranks)
    for one in ours:
        answers = [other for other in theirs if one.things & other.things]
        if any(other.rank == one.rank and other.degree == one.degree for other in answers):
            continue
        for other in answers:
            here, there = one.mention, other.mention
            similar = context.similarity(one.sentence, other.sentence)
            link = context.links.get((here.n, there.n), 0.0)
            if one.rank == other.rank or (similar < _TIED and not link):
                continue
            if told.disputed(here, True) or told.disputed(there, False):
                continue
            if any(mine.rank == other.rank and mine.things & other.things for mine in ours):
                continue
            score = _LINKED * link + _ALIKE * similar + _SAME_WORD * (one.degree == other.degree) - _LEAST
            score += _BESIDE * (one.whose == other.whose != "")
            if score > 0:
                reason = f"perhaps another rank of one thing: {here.text} / {there.text}"
                yield Doubt(score, FactKind.ORDINAL, here, there, reason, ("the same thing ranked",))


def doubtful_since(context: Context, told: Told) -> Iterator[Doubt]:
    """`its deadliest war since the Crimean War` / `its bloodiest war since World War II`."""
    ours, theirs = kept(context.left, _ranks), kept(context.right, _ranks)
    for one in ours:
        for other in theirs:
            here, there = one.since, other.since
            if here is None or there is None or not one.things & other.things:
                continue
            names = [frozenset(_ROMAN.get(w, w) for w in m.text.casefold().split()) for m in (here, there)]
            if names[0] <= names[1] or names[1] <= names[0]:
                continue
            if told.disputed(here, True) or told.disputed(there, False):
                continue
            score = _SINCE + _LINKED * context.links.get((here.n, there.n), 0.0)
            score += _ALIKE * context.similarity(one.sentence, other.sentence)
            reason = f"perhaps since another event: {here.text} / {there.text}"
            yield Doubt(score, FactKind.DATE, here, there, reason, ("the same thing ranked",))


def _ranks(facts: Facts) -> list[Rank]:
    return [rank for sentence in facts.sentences for rank in _read(facts, sentence)]


def _read(facts: Facts, sentence: Sentence) -> Iterator[Rank]:
    words = sentence.words
    for k, word in enumerate(words):
        first = k
        if word.key == "most" and k + 2 < len(words) and words[k + 1].is_word and is_content(words[k + 1]):
            last = k + 1
        elif word.key in _IRREGULAR or (
            word.key[-3:] == "est" and len(word.key) > 5 and not word.is_cap and word.stem not in _NO_DEGREE
        ):
            last = k
        else:
            continue
        things = set()
        for after in words[last + 1 : last + 4]:
            if not after.is_word or not is_content(after):
                break
            things.add(sense(after.concept))
        if not things:
            continue
        rank = 1
        before = first - 1 - (first > 0 and words[first - 1].key == "-")
        if before >= 0 and (found := _RANKS.get(words[before].key)):
            rank, first = found, before
        whose = words[first - 1].key.removesuffix("'s") if first and words[first - 1].is_cap else ""
        here = passage(facts, sentence.n, words[first].start, words[last].end)
        since = _since(facts, sentence, last + 1)
        yield Rank(sentence.index, here, rank, words[last].stem, frozenset(things), whose, since)


def _since(facts: Facts, sentence: Sentence, k: int) -> Mention | None:
    """The name after `since`, a few words on."""
    words = sentence.words
    at = next((m for m in range(k, min(k + _REACH, len(words))) if words[m].key == "since"), None)
    if at is None:
        return None
    first = last = at + 1 + (words[at + 1 : at + 2] != [] and words[at + 1].key == "the")
    while last < len(words) and words[last].is_cap:
        last += 1
    if last == first:
        return None
    if last < len(words) and words[last].is_word and is_content(words[last]):
        # `the Yugoslav wars`
        last += 1
    return passage(facts, sentence.n, words[first].start, words[last - 1].end)
