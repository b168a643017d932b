"""Ranks told by a superlative: the largest port of the coast, its second-largest; and since when nothing was more so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.article import Mention
from reader.comparing.judging.making import passage
from reader.comparing.judging.sentences.senses import sense
from reader.facts.slots import is_content
from reader.facts.statements.siding import BEING
from reader.facts.types import Facts, Sentence, Word
from reader.facts.words import stem

_NO_DEGREE = frozenset(
    stem(w)
    for w in """interest forest rainforest request protest arrest contest harvest invest suggest latest conquest honest modest
    digest manifest unrest midwest northwest southwest northeast southeast earnest tempest"""
    """ infest reinvest divest attest detest ingest molest priest breast quest guest crest chest""".split()
)
_IRREGULAR = frozenset(("best", "worst"))
_RANKS = {w: k + 2 for k, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split())}
_SINCE_REACH = 6
"""words from a superlative to its `since`"""


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
    opens: bool
    """it opens the sentence, and so says which one is meant: the second-oldest church was damaged"""


def ranks(facts: Facts) -> list[Rank]:
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
        things = _things(words, first, last)
        if not things:
            continue
        rank, degree = 1, words[last].stem
        ordinal, _, plain = word.key.rpartition("-")
        if ordinal in _RANKS:
            rank, degree = _RANKS[ordinal], stem(plain)
        before = first - 1 - (first > 0 and words[first - 1].key == "-")
        if before >= 0 and (found := _RANKS.get(words[before].key)):
            rank, first = found, before
        whose = words[first - 1].key.removesuffix("'s") if first and words[first - 1].is_cap else ""
        here = passage(facts, sentence.n, words[first].start, words[last].end)
        since = _since(facts, sentence, last + 1)
        opens = not any(w.is_word and w.key not in _ARTICLES for w in words[:first])
        yield Rank(sentence.index, here, rank, degree, things, whose, since, opens)


def _things(words: list[Word], first: int, last: int) -> frozenset[str]:
    """What is ranked: the words right after, or where none follows the noun before `is`: the lake is the deepest."""
    things = set()
    for after in words[last + 1 : last + 4]:
        if not after.is_word or not is_content(after):
            break
        things.add(sense(after.concept))
    if things:
        return frozenset(things)
    k = first - 1
    while k > 0 and (words[k].key in _ARTICLES or words[k].key in _RANKS):
        k -= 1
    if 0 < k < first - 1 and words[k].key in BEING and is_content(words[k - 1]):
        return frozenset((sense(words[k - 1].concept),))
    return frozenset()


_ARTICLES = frozenset(("the", "its", "their", "-"))


def _since(facts: Facts, sentence: Sentence, k: int) -> Mention | None:
    """The name after `since`, a few words on."""
    words = sentence.words
    at = next((m for m in range(k, min(k + _SINCE_REACH, len(words))) if words[m].key == "since"), None)
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
