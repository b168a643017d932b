"""What the clause of a fact says besides the fact: who it is said of, in which year, in which words.

Two reports tell one fact in clauses of few common words. These are the signs that outweigh common words: another
holder, another year, and the value itself standing elsewhere in the other report.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from reader.comparing.judging.making import kept
from reader.facts.gazetteer import places
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts

_STOPS = frozenset(';:.—–()“”"')
_BREAKS = frozenset("while whereas but".split())
_REACH = 14
"""words on either side that a clause may hold"""
GENERIC = frozenset(
    "PERSON SAY CHILD man woman more new one year day week month time percent % last first total within go come".split()
)
"""concepts that tie nothing: nearly every report counts people and days"""


class Names:
    """The names of an article by sentence, each as (first word, last word, who)."""

    def __init__(self, facts: Facts) -> None:
        self.by_sentence: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self.all: set[str] = set()
        known = places()
        for fact in facts.names:
            parts = fact.entity.parts
            if not parts or fact.entity.type == "weak":
                continue
            place = known.get(fact.entity.key)
            who = "@" + place.id if place else parts[-1]
            self.by_sentence[fact.sentence].append((fact.first, fact.last, who))
            self.all.add(who)


class Footing:
    """The surroundings of one fact."""

    def __init__(self, facts: Facts, fact: Fact) -> None:
        self._facts, self._fact = facts, fact
        words = facts.sentences[fact.sentence].words
        lo, hi = fact.first, fact.last
        least, most = max(0, lo - _REACH), min(len(words), hi + 1 + _REACH)
        while lo > least and words[lo - 1].text not in _STOPS and words[lo - 1].key not in _BREAKS:
            lo -= 1
        while hi + 1 < most and words[hi + 1].text not in _STOPS and words[hi + 1].key not in _BREAKS:
            hi += 1
        self.lo, self.hi = lo, hi

    @cached_property
    def words(self) -> frozenset[str]:
        """Content concepts of the clause, the fact's own and generic ones left out."""
        words, fact = self._facts.sentences[self._fact.sentence].words, self._fact
        own = {w.concept for w in words[fact.first : fact.last + 1]}
        found = {w.concept for w in words[self.lo : self.hi + 1] if is_content(w)}
        return frozenset(found - own - GENERIC)

    @cached_property
    def plain(self) -> frozenset[str]:
        """Those of the words that belong to no name and stand before none."""
        words = self._facts.sentences[self._fact.sentence].words
        names = kept(self._facts, Names).by_sentence.get(self._fact.sentence, ())
        # the word before a name says who that is: `President Aldave`
        return self.words - {w.concept for first, last, _ in names for w in words[max(0, first - 1) : last + 1]}

    @cached_property
    def names(self) -> frozenset[str]:
        """Who and where the clause speaks of."""
        return frozenset(
            who
            for first, last, who in kept(self._facts, Names).by_sentence.get(self._fact.sentence, ())
            if self.lo <= first and last <= self.hi
        )

    @cached_property
    def holder(self) -> str:
        """The nearest name before the fact in its sentence; empty for none."""
        before = [
            (last, who)
            for _, last, who in kept(self._facts, Names).by_sentence.get(self._fact.sentence, ())
            if last < self._fact.first
        ]
        return max(before)[1] if before else ""

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the sentence names, the fact's own left out."""
        words, fact = self._facts.sentences[self._fact.sentence].words, self._fact
        return frozenset(
            w.key
            for k, w in enumerate(words)
            if w.is_digit and len(w.text) == 4 and w.key[:2] in ("18", "19", "20") and not fact.first <= k <= fact.last
        )
