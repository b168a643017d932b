"""The two parties of a contest: the noun phrases beside the word that tells it, and whom its sentence is about."""

from __future__ import annotations

from collections.abc import Callable

from reader.facts.types import Sentence, Word
from reader.facts.words import STOP

Phrase = Callable[[list[Word], int], tuple[frozenset[str], int]]
"""gives the noun phrase before or after a word, and where it begins or ends"""
Contest = tuple[str, frozenset[str], frozenset[str], int, int]
"""relation, doer, done to, first word, word after the last"""

_AROUND = frozenset("in at on from near of with for over against to by after before during into between".split())
_CLAUSE = frozenset("; : .".split())
_FAR = 60
"""words before a noun among which its doer is looked for"""


def is_amount(word: Word) -> bool:
    """Whether a word belongs to a score or a margin: 6-3, four points."""
    return (
        word.is_digit
        or word.text in "-–‑"
        or word.key in ("points", "point", "percentage", "goals", "sets", "seats", "votes")
    )


def after_amounts(words: list[Word], j: int) -> int:
    """The index after a score or a margin that stands before a preposition: `lost 6-3, 6-4 to`."""
    k = j
    while k < len(words) - 1 and k < j + 14 and (is_amount(words[k]) or words[k].text == ","):
        k += 1
    return k


class Parties:
    """Gathers the contests of one sentence; `left` and `right` give the noun phrase before and after a word."""

    def __init__(self, sentence: Sentence, left: Phrase, right: Phrase) -> None:
        self.words = sentence.words
        self._left, self._right = left, right
        self.found: list[Contest] = []

    def left(self, i: int) -> tuple[frozenset[str], int]:
        """The noun phrase before word `i`, and where it begins."""
        return self._left(self.words, i)

    def right(self, i: int) -> tuple[frozenset[str], int]:
        """The noun phrase from word `i` on, and where it ends."""
        return self._right(self.words, i)

    def add(
        self, relation: str, doer: frozenset[str], other: frozenset[str], a: int, b: int, turned: bool = False
    ) -> None:
        """Keeps a contest of two parties; `turned` where the first is the one it is done to."""
        if turned:
            doer, other = other, doer
        if doer and other and not doer & other:
            self.found.append((relation, doer, other, a, b))

    def name_begin(self, k: int) -> int:
        """The first of the words with a capital that stand together up to word `k`."""
        while k > 0 and self.words[k - 1].is_cap:
            k -= 1
        return k

    def subject(self, i: int) -> tuple[frozenset[str], int]:
        """The nearest capital name before word `i` that no preposition governs; failing that, what opens the clause."""
        k = i - 1
        first = lowest = max(0, i - _FAR)
        while k >= lowest:
            if self.words[k].text in _CLAUSE:
                first = k + 1
                break
            if self.words[k].is_cap and self.words[k].is_word:
                begin = self.name_begin(k)
                if not self._governed(begin) and self.words[k].key not in STOP:
                    return self.right(begin)[0], begin
                k = begin - 1
                continue
            k -= 1
        phrase, _ = self.right(first)
        return phrase, first

    def _governed(self, begin: int) -> bool:
        """Whether a preposition governs the name that begins at a word."""
        before = begin - 1
        while before >= 0 and (self.words[before].key in ("the", "a", "an") or self._plain(before)):
            before -= 1
        return before >= 0 and self.words[before].key in _AROUND

    def _plain(self, k: int) -> bool:
        """Whether a word may stand between a preposition and its name: over the retailer Casa."""
        word = self.words[k]
        return (
            word.is_word
            and not word.is_cap
            and word.key not in STOP
            and not word.is_digit
            and word.key.endswith(("er", "or", "st", "an"))
        )
