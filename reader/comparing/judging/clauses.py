"""The clause that a figure stands in: what else it says, and whom and where it names."""

from __future__ import annotations

from reader.comparing.judging.context import Context
from reader.comparing.judging.footing import Names
from reader.comparing.judging.making import kept
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts


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


_BREAKS = frozenset("while whereas but and".split())


def _clause_ends(side: Facts, fact: Fact) -> tuple[int, int]:
    """The first and the last word of the clause that a fact stands in."""
    words = side.sentences[fact.sentence].words
    lo, hi = fact.first, fact.last
    while lo > 0 and words[lo - 1].text not in ",;:" and words[lo - 1].key not in _BREAKS:
        lo -= 1
    while hi + 1 < len(words) and words[hi + 1].text not in ",;:." and words[hi + 1].key not in _BREAKS:
        hi += 1
    return lo, hi


def clause_of(context: Context, fact: Fact, is_left: bool) -> frozenset[str]:
    """The content and the years of the clause that a fact stands in, itself and what counts as it left out."""
    side = context.left if is_left else context.right
    words = side.sentences[fact.sentence].words
    lo, hi = _clause_ends(side, fact)
    own = {w.concept for w in words[fact.first : fact.last + 1]}
    year = {w.key for w in words[lo : hi + 1] if w.is_digit and len(w.text) == 4}
    return frozenset(w.concept for w in words[lo : hi + 1] if is_content(w) and w.concept not in own) | year
