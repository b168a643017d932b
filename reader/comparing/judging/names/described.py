"""Judges a place that one report only describes and the other names: a northern Spanish port, a port near Oviedo, Gijón."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import country_of, places
from reader.facts.names.words import DIRECTIONS
from reader.facts.types import Fact, Facts, Word

_SORTS = frozenset(
    """port town city village resort island archipelago province district region suburb valley harbour harbor municipality community
    settlement mountain lake river beach hamlet township commune county oasis airport peninsula forest glacier volcano canyon
    ravine gorge borough quarter neighbourhood neighborhood state isle islet atoll reservoir""".split()
)
_BEFORE = frozenset("a an the one".split())
_PLACING = frozenset("in at near off on outside around to from of".split())
_BESIDE = frozenset("near in outside of off on inside by within above below beside".split())
"""what stands between a sort of place and the name of a better known one: a town near Utrecht"""
_PARTS = frozenset("suburb borough quarter district neighbourhood neighborhood commune region".split())
"""sorts of places that lie in what follows with `of`"""
_SIDES = frozenset("north south east west northeast northwest southeast southwest".split())
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
        if _way(context.left, a) != _way(context.right, b):
            # somebody from a village near Lyon, arrested in Nice
            continue
        reason = f"place named more closely in one report: {a.text} / {b.text}"
        found.append(both(a, b, Verdict.CHANGED, reason, ("best sentences for each other",)))
        told[0 if is_left else 1].add(one.id)
        told[1 if is_left else 0].add(other.id)
    return found, *told


def _description(side: Facts, fact: Fact) -> Fact | None:
    """The phrase that describes a place by a country's adjective or by a known place; None for any other mention."""
    words = side.sentences[fact.sentence].words
    known = places().get(fact.entity.key)
    behind = words[fact.last + 1 : fact.last + 2]
    if known is not None and (known.kind == "demonym" or (behind and _is_sort(behind[0]))):
        # a Polish mining town, a Lagos district
        ends = range(fact.last + 1, min(fact.last + 2 + _BETWEEN, len(words)))
        last = next((k for k in ends if _is_sort(words[k])), 0)
        first = _article_before(words, fact.first)
    else:
        last = fact.last
        first = _sort_before(words, fact) if fact.kind is not FactKind.PERSON else 0
    if not last or not first:
        return None
    text = side.texts[fact.n][words[first].start : words[last].end].removesuffix("'s").removesuffix("’s")
    return replace(
        fact, kind=FactKind.PLACE, first=first, last=last, start=words[first].start, end=words[first].start + len(text),
        text=text, label=text,
    )  # fmt: skip


def _way(side: Facts, fact: Fact) -> str:
    """Whether a place is where something comes from or goes to; empty where it is but there."""
    before = side.sentences[fact.sentence].words[fact.first - 1 - (fact.first > 1)].key if fact.first else ""
    direct = side.sentences[fact.sentence].words[fact.first - 1].key if fact.first else ""
    return next((w for w in (direct, before) if w in ("from", "to")), "")


def _sort_before(words: list[Word], fact: Fact) -> int:
    """Where a phrase such as `mountain village in Nepal` begins that ends with a name; 0 where there is none."""
    k = fact.first - 1
    while k > 0 and (words[k].key in DIRECTIONS or words[k].key == "the"):
        k -= 1
    if k < 1 or words[k].key not in _BESIDE:
        return 0
    named = words[k].key == "of" and words[k - 1].key not in _SIDES
    k -= 1 + (words[k].key == "of" and not named)
    if k < 1 or not _is_sort(words[k]) or (named and words[k].key not in _PARTS):
        # `the port of Gijón` is Gijón
        return 0
    first = _article_before(words, k)
    return first if words[first - 1].key != "the" else 0


def _article_before(words: list[Word], k: int) -> int:
    """The index after the article before word `k` and the few words that may stand between; 0 where there is none."""
    return next((j for j in range(k, max(0, k - 1 - _BETWEEN), -1) if words[j - 1].key in _BEFORE), 0)


def _is_sort(word: Word) -> bool:
    return word.key in _SORTS


def _is_placed(side: Facts, named: Named) -> bool:
    """Whether a name is where something happens: in Gijón, off Naxos, Naxos is where, Kassel was hit by."""
    fact = named.best
    if fact.kind is not FactKind.PLACE and (fact.entity.type not in ("name", "weak") or fact.text.isupper()):
        return False
    words = side.sentences[fact.sentence].words
    if fact.first and words[fact.first - 1].key in _PLACING:
        return True
    after = [w.key for w in words[fact.last + 1 :]]
    if fact.first or len(after) < _PASSIVE or after[0] not in ("is", "was"):
        return False
    return after[1] == "where" or "by" in after[2:4]


_PASSIVE = 4
"""words that follow a name of which something is told: was hit by it"""


def _may_lie_in(described: Fact, place: Fact) -> bool:
    """Whether a place is not known to lie in another country than that of the description."""
    named, by = places().get(place.entity.key), places().get(described.entity.key)
    if named is not None and (named.kind != "city" or (by is not None and named.id == by.id)):
        return False
    if named is None or by is None:
        return True
    country = by.id if by.kind != "city" else country_of().get(by.id, "")
    return not country or country_of().get(named.id, country) == country
