"""What a denial reaches, and whether a thing is only wanted, put off or limited: then two statements do not contradict."""

from __future__ import annotations

from reader.comparing.judging.statements.subjects import CLAUSE_ENDS
from reader.facts.types import Predicate, Sentence
from reader.facts.words import NEGATIONS, stem


def left_out(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a negation denies a thing whose verb is left out: `but not the port`."""
    if not predicate.negated:
        return False
    words = sentence.words
    first = predicate.at
    while first > 0 and words[first].start > predicate.start:
        first -= 1
    return first > 0 and words[first].key == "not" and words[first - 1].key in ("but", ",", "and")


def denies(sentence: Sentence) -> bool:
    return any(w.key in NEGATIONS or w.key.endswith("n't") for w in sentence.words)


def denied_clause(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether something else is denied in the clause of an affirmed word."""
    words, ends = sentence.words, CLAUSE_ENDS
    first = last = predicate.at
    while first > 0 and words[first - 1].is_word and words[first - 1].key not in ends:
        first -= 1
    while last + 1 < len(words) and words[last + 1].is_word and words[last + 1].key not in ends:
        last += 1
    return any(w.key in NEGATIONS or w.key.endswith("n't") for w in words[first : last + 1])


_PUTTING_OFF = frozenset("before until till earlier sooner".split())


_AVOIDING = frozenset(
    stem(w)
    for w in """postpone delay defer shelve await avoid avert prevent block stop miss lack drop abandon scrap cancel
    adjourn hold halt reject refuse deny rule forgo waive want demand seek hope expect consider urge call need ask""".split()
)
"""Verbs whose object is not there, or not yet."""


def put_off(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb close by says that the thing a word names is not there yet, or never will be."""
    words, at = sentence.words, predicate.at
    for k in range(max(0, at - 4), min(len(words), at + 5)):
        if not predicate.start <= words[k].start < predicate.end and (
            words[k].stem in _AVOIDING
            or (words[k].stem == "put" and any(w.key in ("off", "back", "aside") for w in words[k + 1 : k + 3]))
        ):
            return True
    return False


_WANTED = frozenset("must should may might could need needs".split())


_PROSPECTS = _WANTED | {"will", "would", "shall", "won't", "wouldn't", "to", "can", "cannot", "can't"}


def only_wanted(affirmed: Sentence, word: Predicate, denied: Sentence, denial: Predicate) -> bool:
    """Whether one sentence says what should or may be done, and the other only what has not been done."""
    if word.negated or not denial.negated:
        return False
    before = {w.key for w in affirmed.words[max(0, word.at - 4) : word.at]}
    if not before & _WANTED:
        return False
    own = {w.key for w in denied.words[max(0, denial.at - 5) : denial.at]}
    return not own & (_PROSPECTS - {"to"}) and ("yet" in own or not own & {"to"})


def has_limit(sentence: Sentence, at: int) -> bool:
    """Whether a limit of time stands by the word: done until, before he can do, no earlier than."""
    words = sentence.words
    return any(w.key in _PUTTING_OFF for w in (*words[max(0, at - 5) : at], *words[at + 1 : at + 6]))
