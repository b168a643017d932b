"""Who is whose kin: Ada, the wife of the clerk Bo; Bo's wife Ada; Ada, whose husband Bo is away; Bo and his wife, Ada."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.facts.gazetteer import titles
from reader.facts.types import Fact, Sentence, Word
from reader.facts.words import STOP

_KIN = {
    "spouse": "wife husband spouse widow widower",
    "betrothed": "fiance fiancee fiancé fiancée girlfriend boyfriend",
    "child": "son daughter child",
    "parent": "father mother",
    "sibling": "brother sister",
    "grandchild": "grandson granddaughter grandchild",
    "grandparent": "grandfather grandmother",
    "niece or nephew": "niece nephew",
    "uncle or aunt": "uncle aunt",
    "cousin": "cousin",
}
_SORT_OF = {word: sort for sort, words in _KIN.items() for word in words.split()}
_SORT_OF |= {word + "-in-law": sort + " by law" for word, sort in _SORT_OF.items()}
_SORT_OF |= {"step" + word: sort + " by law" for sort in ("child", "parent") for word in _KIN[sort].split()}
_INVERSE = {
    "child": "parent",
    "grandchild": "grandparent",
    "niece or nephew": "uncle or aunt",
    "child by law": "parent by law",
}
_INVERSE |= {b: a for a, b in _INVERSE.items()}
_WOMEN = frozenset(
    "wife widow fiancee fiancée girlfriend daughter mother sister granddaughter grandmother niece aunt".split()
)
_SEXLESS = frozenset("spouse child grandchild cousin".split())


def sort_of_kin(word: str) -> tuple[str, bool | None] | None:
    """What kin a word tells, and whether a woman (None where the word does not say); None for other words.

    `by law` is what a marriage makes so: a brother-in-law, a stepson.
    """
    sort = _SORT_OF.get(word)
    if sort is None:
        return None
    base = word.removeprefix("step").removesuffix("-in-law")
    return sort, None if base in _SEXLESS else base in _WOMEN


_BETWEEN = 6
"""words that may describe a person between the word of kin and the name: of the former mayor and party leader"""


@dataclass(frozen=True, slots=True)
class Kinship:
    """One person is the kin of another."""

    one: Fact
    other: Fact
    sort: str
    """spouse, betrothed, child, parent, sibling, …, by law where a marriage makes it so"""
    female: bool | None
    start: int
    end: int
    """offsets of the word of kin in the paragraph"""

    @property
    def inverse(self) -> str:
        """What the other is to the one."""
        return _INVERSE.get(self.sort, self.sort)


def read_kinships(sentence: Sentence, names: Sequence[Fact]) -> list[Kinship]:
    """The kinships between two persons of one sentence, both by name."""
    persons = [n for n in names if n.entity.type in ("person", "name", "weak")]
    if len(persons) < 2 or not any(w.key in _SORT_OF for w in sentence.words):
        return []
    around = _Around(sentence.words, persons)
    found = []
    for i, word in enumerate(sentence.words):
        kin = sort_of_kin(word.key)
        if kin and (pair := around.pair(i)) and pair[0].entity.key != pair[1].entity.key:
            found.append(Kinship(*pair, *kin, word.start, word.end))
    return found


class _Around:
    """The names about a word of kin."""

    def __init__(self, words: list[Word], persons: list[Fact]) -> None:
        self.words = words
        self.starts = {n.first: n for n in persons}
        self.ends = {n.last: n for n in persons}

    def _key(self, i: int) -> str:
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def pair(self, i: int) -> tuple[Fact, Fact] | None:
        """The one who is, and the other whose kin that is, by the word of kin at `i`."""
        if self._key(i - 1) == "-" and self._key(i - 2) in ("ex", "half", "step", "foster"):
            return None
        k = self._determiner(i)
        if self._key(k) == "whose":
            other = self._before(k - 1)
            one = self._after(i + 1)
        elif self._key(k) in ("his", "her"):
            before = {n.entity.key: n for n in self.ends.values() if n.last < k}
            other = next(iter(before.values())) if len(before) == 1 else None
            one = self._after(i + 1)
        elif k in self.ends and self.words[k].key.endswith(("'s", "s'")):
            other = self.ends[k]
            one = self._before(other.first - 1, comma=True) or self._after(i + 1)
        elif self._key(i + 1) == "of":
            other = self._of(i + 2)
            one = self._before(k - 1 if self._key(k) in ("the", "a", "an") else k)
            if one is None and other is not None and self._key(other.last + 1) == ",":
                one = self.starts.get(other.last + 2)
        else:
            return None
        return (one, other) if one and other else None

    def _determiner(self, i: int) -> int:
        """Before the adjectives of the word of kin: his late wife, the mayor's elder sister."""
        k = i - 1
        while k > i - 4 and k >= 0 and self._describes(k) and not self.words[k].key.endswith(("'s", "s'")):
            k -= 1
        return k

    def _describes(self, k: int) -> bool:
        word = self.words[k]
        return word.key == "-" or (word.is_word and word.key not in STOP and k not in self.ends)

    def _before(self, k: int, comma: bool = False) -> Fact | None:
        """The name that ends at word `k`, or before a comma or a form of `be`."""
        if self._key(k) == "," or (not comma and self._key(k) in ("is", "was")):
            return self.ends.get(k - 1)
        return None if comma else self.ends.get(k)

    def _after(self, k: int) -> Fact | None:
        """The name that begins at word `k`, or behind a comma, an article and a title; `his wife met Bo` names no wife."""
        if self._key(k) == ",":
            k += 1
        while self._key(k) in ("the", "then", "former") or self._key(k) in titles():
            k += 1
        return self.starts.get(k)

    def _of(self, k: int) -> Fact | None:
        """The name that begins at word `k` or behind what describes the person: of the former mayor and banker Bo."""
        for j in range(k, min(k + _BETWEEN, len(self.words))):
            if j in self.starts:
                return self.starts[j]
            if self._key(j) not in ("the", "a", "an", "and", "of") and not self._describes(j):
                return None
        return None
