"""The clause that a fact stands in: what else it says, whom and where it names, which years.

Two reports tell one fact in clauses of few common words. These are the signs that outweigh common words: another
holder, another year, and the value itself standing elsewhere in the other report.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
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


class Clause:
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


def beside_one_name(context: Context, left: Fact, right: Fact) -> int:
    """1 where the clauses of two figures name one place or person, -1 where each names another that both sentences know."""
    ours, theirs = _named_in_clause(context.left, left), _named_in_clause(context.right, right)
    if not ours or not theirs:
        return 0
    if ours & theirs:
        return 1
    known = [
        {who for _, _, who in kept(side, Names).by_sentence.get(fact.sentence, ())}
        for side, fact in ((context.right, right), (context.left, left))
    ]
    return -1 if ours <= known[0] and theirs <= known[1] else 0


def _named_in_clause(side: Facts, fact: Fact) -> frozenset[str]:
    names = kept(side, Names).by_sentence.get(fact.sentence)
    if not names:
        return frozenset()
    lo, hi = _clause_ends(side, fact)
    return frozenset(who for first, last, who in names if lo <= first and last <= hi)


_ENDS = frozenset("while whereas but and".split())


def _clause_ends(side: Facts, fact: Fact) -> tuple[int, int]:
    """The first and the last word of the clause that a fact stands in."""
    words = side.sentences[fact.sentence].words
    lo, hi = fact.first, fact.last
    while lo > 0 and words[lo - 1].text not in ",;:" and words[lo - 1].key not in _ENDS:
        lo -= 1
    while hi + 1 < len(words) and words[hi + 1].text not in ",;:." and words[hi + 1].key not in _ENDS:
        hi += 1
    return lo, hi


def clause_of(context: Context, fact: Fact, is_left: bool) -> frozenset[str]:
    """The content and the years of the clause that a fact stands in, itself and what counts as it left out."""
    side = context.left if is_left else context.right
    words = side.sentences[fact.sentence].words
    lo, hi = _clause_ends(side, fact)
    own = {w.concept for w in words[fact.first : fact.last + 1]}
    year = {w.key for w in words[lo : hi + 1] if len(w.key) == 4 and w.key.isdecimal()}
    return frozenset(w.concept for w in words[lo : hi + 1] if is_content(w) and w.concept not in own) | year
