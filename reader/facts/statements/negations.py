"""What the words of denial reach: did not, without, no longer, at no time; one sentence is read from left to right."""

from __future__ import annotations

from reader.facts.slots import written
from reader.facts.statements.inversions import denied_by_nobody, fronted, turn_of
from reader.facts.statements.kept_undone import denied_by_not_one, untrue_clause
from reader.facts.types import Predicate, Sentence, Word
from reader.facts.words import NEGATIONS

AUXILIARIES = frozenset("did do does was were is are has have had will would could can".split())
WHOLE = frozenset("all every everyone everybody".split())
_REACH, _SHORT_REACH = 4, 3
"""words that a denial reaches, and what `no` and `without` reach"""
_SILENT = frozenset("nowhere nor neither nobody none nothing hardly".split())
"""words that deny what `inversions` and `kept_undone` find, and nothing by themselves"""
_MEANS = frozenset("power powers right authority way means intention chance will".split())
"""nouns for that without which nothing is done"""
_EVIDENCE = frozenset("evidence proof sign indication".split())


class Denials:
    """How far the denials of a sentence reach while it is read, and the statements found so far."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.found: list[Predicate] = []
        self.until = -1
        """the last word that the denial being read reaches"""
        self.marker = -1
        """the word that denies"""
        self.denied = (-1, -1)
        """a word further on that is denied, and the word that does it"""
        self.passed = -1
        """the last word that is read already"""

    def add(self, first: int, last: int, concept: str, positive: bool, negated: bool) -> None:
        words, sentence = self.words, self.sentence
        text = words[last].text if first == last else written(words[first : last + 1])
        self.found.append(
            Predicate(
                concept, positive, negated, sentence.n, words[first].start, words[last].end, text, sentence.index, last
            )
        )

    def reach(self, last: int, marker: int) -> None:
        """What `marker` denies goes on to word `last`."""
        self.until, self.marker = last, marker

    def deny(self, verb: int, marker: int) -> None:
        """`marker` denies a verb further on, and nothing before it."""
        self.denied = (verb, marker)
        self.until = -1

    def begins_at(self, i: int) -> int:
        """Where a denied statement begins that ends with word `i`: the denial with its auxiliaries."""
        if i > self.until:
            return i
        start = self.marker
        while start > 0 and self.words[start - 1].key in AUXILIARIES:
            start -= 1
        return start

    def verb_after(self, i: int, reach: int = 7) -> int:
        """The first auxiliary from word `i` on; -1 for none near."""
        words = self.words
        return next((k for k in range(i, min(i + reach, len(words))) if words[k].key in AUXILIARIES), -1)

    def read_denial(self, i: int) -> bool:
        """Whether word `i` is one of denial; what it reaches is known from here on."""
        words, key = self.words, self.words[i].key
        if not (key in NEGATIONS or key.endswith("n't") or key == "nowhere"):
            return False
        after = words[i + 1].key if i + 1 < len(words) else ""
        if clause := untrue_clause(words, i):
            # `it is not true that she was warned`
            self.deny(clause, i)
        elif key == "not" and i + 2 < len(words) and after in WHOLE:
            # `not all of them were freed`: some were
            self.add(i, i + 1, "all", False, True)
            self.until = -1
            self.passed = _verb_of_some(words, i)
        elif key == "without" and self.marker >= 0 and i - 2 <= self.marker < i and i <= self.until:
            # `not without risk`
            self.until = -1
        elif verb := denied_by_nobody(words, i) or denied_by_not_one(words, i):
            # `none of the crew survived`
            self.deny(verb, i)
        elif (turn := turn_of(words, i)) is not None:
            # `at no time met the banker`
            self.reach(turn + _REACH, i - 1)
            self.passed = turn
        elif (apart := fronted(words, i)) is not None:
            # `never has she complained`
            self.deny(apart[1], apart[0])
        elif key == "no" and after == "longer":
            self.reach(i + 1 + _REACH, i)
        elif key == "no" and (verb := _without_means(words, i)):
            # `the state has no power to stop it`
            self.deny(verb, i)
        elif key == "no" and after in _EVIDENCE and i + 2 < len(words) and words[i + 2].key == "that":
            self.denied = (self.verb_after(i + 3, 6), i)
        elif not _denies_nothing(key, after):
            self.reach(i + (_SHORT_REACH if key in ("no", "without") else _REACH), i)
            if key == "without":
                self.add(i, i, "with", False, True)
        return True


def _without_means(words: list[Word], i: int) -> int:
    """The verb of what there is no power, right or will to do, by the `no` at word `i`; 0 for none."""
    if i + 3 >= len(words) or words[i + 1].key not in _MEANS:
        return 0
    joint, verb = words[i + 2].key, words[i + 3]
    if verb.is_word and (
        (joint == "to" and not verb.key.endswith("s")) or (joint == "of" and verb.key.endswith("ing"))
    ):
        return i + 3
    return 0


def _denies_nothing(key: str, after: str) -> bool:
    """Whether a word of denial, as it stands, denies none of the words right after it: no one, not only."""
    return (
        key in _SILENT
        or (key == "no" and after in ("one", "more", "doubt"))
        or (key == "not" and after in ("only", "just", "least"))
    )


def _verb_of_some(words: list[Word], i: int) -> int:
    """The verb behind `not all of them`; it is said of some."""
    for k in range(i + 2, min(i + 9, len(words))):
        if not words[k].is_word:
            return k
        if words[k].key in AUXILIARIES:
            return k + 1
    return i + 1
