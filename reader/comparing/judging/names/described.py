"""Judges a place that one report only describes and the other names: a northern Spanish port, Gijón."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import country_of, places
from reader.facts.types import Fact, Facts, Word

_SORTS = frozenset(
    """port town city village resort island province district region suburb valley harbour harbor municipality community
    settlement mountain lake river beach""".split()
)
_BEFORE = frozenset("a an the one".split())
_PLACING = frozenset("in at near off on outside around to from of".split())
_BETWEEN = 2
"""words between the adjective and the noun: a Polish mining town"""


def named_places(
    context: Context, left: dict[str, Named], right: dict[str, Named]
) -> tuple[list[Finding], set[str], set[str]]:
    """Places that one of two short texts describes by their country and the other names.

    Args:
        left, right: the names that nothing answers yet.

    Returns:
        The findings, and the ids of the left and of the right names they tell.
    """
    found: list[Finding] = []
    told: tuple[set[str], set[str]] = (set(), set())
    if not context.few:
        return found, *told
    for own, others, is_left in ((left, right, True), (right, left, False)):
        sides = (context.left, context.right) if is_left else (context.right, context.left)
        described = [(n, p) for n in own.values() for f in n.facts if (p := _description(sides[0], f)) is not None]
        named = [(n, n.best) for n in others.values() if _is_placed(sides[1], n)]
        if len(described) != 1 or len(named) != 1:
            continue
        (one, phrase), (other, place) = described[0], named[0]
        a, b = (phrase, place) if is_left else (place, phrase)
        if not context.mutual(a.sentence, b.sentence) or not _may_lie_in(one.best, place):
            continue
        reason = f"place named more closely in one report: {a.text} / {b.text}"
        found.append(both(a, b, Verdict.CHANGED, reason, ("best sentences for each other",)))
        told[0 if is_left else 1].add(one.id)
        told[1 if is_left else 0].add(other.id)
    return found, *told


def _description(side: Facts, fact: Fact) -> Fact | None:
    """The phrase that describes a place by the adjective of its country; None for an adjective of anything else."""
    known = places().get(fact.entity.key)
    if known is None or known.kind != "demonym":
        return None
    words = side.sentences[fact.sentence].words
    noun = next((k for k in range(fact.last + 1, min(fact.last + 2 + _BETWEEN, len(words))) if _is_sort(words[k])), 0)
    if not noun:
        return None
    first = fact.first - (fact.entity.qualifier != "")
    if first < 1 or words[first - 1].key not in _BEFORE:
        return None
    text = side.texts[fact.n][words[first].start : words[noun].end]
    return replace(
        fact, kind=FactKind.PLACE, first=first, last=noun, start=words[first].start, end=words[noun].end, text=text, label=text
    )  # fmt: skip


def _is_sort(word: Word) -> bool:
    return word.key in _SORTS


def _is_placed(side: Facts, named: Named) -> bool:
    """Whether a name is where something happens: in Gijón, off Naxos."""
    fact = named.best
    if fact.kind is not FactKind.PLACE and fact.entity.type != "name":
        return False
    before = side.sentences[fact.sentence].words[fact.first - 1].key if fact.first else ""
    return before in _PLACING


def _may_lie_in(adjective: Fact, place: Fact) -> bool:
    """Whether a place is not known to lie in another country than the adjective's."""
    known, country = places().get(place.entity.key), places().get(adjective.entity.key)
    if known is not None and known.kind == "country":
        return False
    return known is None or country is None or country_of().get(known.id, country.id) == country.id != known.id
