"""Who an age is said of: the goalkeeper, 24; a 19-year-old cyclist; sprinter Dagny Holm, 26."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import STOP, stem

LIVING = frozenset(stem(w) for w in "die live marry retire turn drown".split())
_ANYBODY = frozenset("PERSON man woman boy girl CHILD suspect ATTACKER victim other teenager male female".split())
_BEFORE_AGE = frozenset(", of aged who in his her their early mid late".split())


def aged(side: Facts, fact: Fact) -> str:
    """Who is of an age, by a plain noun: the goalkeeper, 24; a 19-year-old cyclist; empty where that says nothing."""
    if not isinstance(fact.value, Quantity) or fact.value.dimension != "age" or fact.value.bound:
        return ""
    words = side.sentences[fact.sentence].words
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    noun = None
    if after is not None and after.is_word and after.key not in STOP:
        noun = after
    else:
        k = fact.first - 1
        while k > 0 and (words[k].key in _BEFORE_AGE or (words[k].key in ("is", "was") and words[k - 1].key == "who")):
            k -= 1
        noun = words[k] if 0 <= k < fact.first - 1 else None
        if noun is not None and noun.stem in LIVING:
            # `the monk died aged 98`
            noun = next((w for w in reversed(words[:k]) if is_content(w)), None)
    if noun is None:
        noun = _led_by_age(words, fact)
    if noun is None or noun.is_cap or not noun.is_word or noun.concept in _ANYBODY:
        return ""
    return noun.concept


def _led_by_age(words: list[Word], fact: Fact) -> Word | None:
    """The noun that an age leads to at the beginning of a sentence: Aged 61, the retiring conductor will."""
    if fact.first > 1 or [w.key for w in words[fact.last + 1 : fact.last + 3]] != [",", "the"]:
        return None
    k = fact.last + 3
    while k + 1 < len(words) and is_content(words[k + 1]):
        k += 1
    return words[k] if k + 1 < len(words) and words[k + 1].is_word else None


def of_two_persons(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two ages are of two: the goalkeeper, the striker; or of one whom the other sentence names beside a man of 54."""
    ours, theirs = aged(context.left, left), aged(context.right, right)
    if ours and theirs:
        return ours != theirs
    if called_alike(context, left, right):
        return False
    return (ours != "" and ours in context.right.sentences[right.sentence].content) or (
        theirs != "" and theirs in context.left.sentences[left.sentence].content
    )


def called_alike(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one age is that of a name with a noun before it, and the other that of the noun: sprinter Dagny Holm, 26, the sprinter, 26."""
    ours, theirs = aged(context.left, left), aged(context.right, right)
    return _called(context.left, left, theirs) or _called(context.right, right, ours)


def _called(side: Facts, fact: Fact, noun: str) -> bool:
    """Whether the name that an age stands behind is called by a noun: sprinter Dagny Holm, 26."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    while k > 0 and words[k].key in _BEFORE_AGE:
        k -= 1
    last = k
    while k >= 0 and words[k].is_cap and words[k].concept != noun:
        k -= 1
    return noun != "" and 0 <= k < last and words[k].concept == noun
