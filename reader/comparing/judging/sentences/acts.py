"""What is done in a sentence: its verbs in a past form and those after `will`, and which of them say only when."""

from __future__ import annotations

from reader.facts.slots import has_plural_ending, is_content, noun_after
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import concept, is_adverb

AHEAD = frozenset("will plan plans planned due set scheduled expected expects hopes would".split())
_MODAL = frozenset("to can cannot could may might must should".split())
TIMING = frozenset(
    concept(word)
    for word in """plan schedule expect set due slate fix pencil time begin start come take happen occur follow see hold
    go get be do have make bring mark end finish conclude""".split()
)
"""verbs that say of a deed told in a noun no more than that it is done: the demolition began, the resignation came"""


def acts(side: Facts, fact: Fact) -> frozenset[str]:
    """What is done in the sentence of a fact: the concepts of its verbs in a past form, and of plain words after `will`."""
    words = side.sentences[fact.sentence].words
    return frozenset(
        w.concept
        for k, w in enumerate(words)
        if is_content(w) and not w.is_cap and (w.key.endswith("ed") or is_past(w) or _is_governed(words, k))
    )


def _is_governed(words: list[Word], k: int) -> bool:
    """Whether a word follows `will`, `may` or `to` and is no plural: to run, not lost to locusts."""
    return k > 0 and words[k - 1].key in AHEAD | _MODAL and not has_plural_ending(words[k].key)


def is_past(word: Word) -> bool:
    """Whether a word is an irregular past form, as its stem is no beginning of it: fell, rose."""
    root = word.stem[: max(3, len(word.stem) - 1)] if word.key.endswith("s") else word.stem
    return is_content(word) and not word.is_cap and not word.key.startswith(root)


def of_another_act(left: Facts, one: Fact, right: Facts, other: Fact) -> bool:
    """Whether what is done in one sentence is told in the other only as what something else is done to.

    The demolition was approved on Monday, the mill was demolished on Friday: two days of two deeds.
    """
    ours, theirs = acts(left, one), acts(right, other)
    if ours & theirs:
        return False
    here, there = left.sentences[one.sentence].content, right.sentences[other.sentence].content
    return bool(
        (ours - TIMING - there and theirs and theirs <= here) or (theirs - TIMING - here and ours and ours <= there)
    )


_BETWEEN = frozenset("was were is are been be being has have had also later reportedly".split())
_NEAR = 4
"""words in which the noun that a figure counts follows it"""


def acts_at(words: list[Word], first: int, last: int) -> frozenset[str]:
    """What is done to the things at the words `first` to `last`, or by them: the words right before and right behind."""
    j = first - 1
    while j > 0 and (words[j].key in _BETWEEN or is_adverb(words[j].key)):
        j -= 1
    k = last + 1
    while k < len(words) and (words[k].key in _BETWEEN or is_adverb(words[k].key)):
        k += 1
    return frozenset(
        words[m].concept for m in (j, k) if 0 <= m < len(words) and is_content(words[m]) and not words[m].is_cap
    )


def acts_on(side: Facts, fact: Fact) -> frozenset[str]:
    """What is done to the things that a figure counts, or by them: seized nine paintings, nine were seized."""
    words = side.sentences[fact.sentence].words
    _, at = noun_after(words, fact.last + 1, _NEAR)
    named = at > 0 and not (words[at].key.endswith("ed") or is_past(words[at]))
    return acts_at(words, fact.first, at if named else fact.last)
