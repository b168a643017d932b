"""Which names could stand for one another: two persons, two towns, two bodies; and what lies in what."""

from __future__ import annotations

from functools import cache

from reader.article import FactKind
from reader.comparing.judging.names.entities import Named
from reader.facts.gazetteer import (
    country_of,
    organisation_words,
    places,
    regions,
)
from reader.facts.names.quarters import compass
from reader.facts.names.words import ARTICLES, INNER, PLACE_WORDS
from reader.facts.types import Entity


def comparable(a: Named, b: Named) -> bool:
    """Whether one could stand for the other: two persons, two countries, two towns, two bodies of unknown sort."""
    sorts = a.sort, b.sort
    if sorts in (("demonym", "demonym"), ("org", "org")):
        return True
    if "weak" in sorts or "demonym" in sorts:
        return False
    first, second = a.best.entity, b.best.entity
    if a.kind is not FactKind.PERSON:
        if len(first.parts) == len(second.parts) == 1 and first.key[:4] == second.key[:4]:
            return False
        if not (set(first.parts) - ARTICLES).isdisjoint(second.parts) and not (
            _two_bodies(first.parts, second.parts) or _across(first.parts, second.parts)
        ):
            return False
    if a.too_short or b.too_short:
        return False
    levels = a.level, b.level
    if a.kind is FactKind.PLACE and b.kind is FactKind.PLACE:
        return levels[0] == levels[1] or "country" not in levels or lies_in(first, second) or lies_in(second, first)
    if a.kind is b.kind:
        return (first.type == "name") == (second.type == "name") or "person" not in (first.type, second.type)
    return "name" in (first.type, second.type) and not any(levels)


def _across(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two places have one name but for the compass: North Korea, South Korea."""
    parts = compass(one[0]), compass(two[0])
    return one[1:] == two[1:] != () and all(parts) and parts[0] != parts[1]


def lies_in(outer: Entity, inner: Entity) -> bool:
    """Whether the first is the country or the region that the second lies in."""
    whole, place = places().get(_CONTINENTS.get(outer.key, outer.key)), places().get(inner.key)
    if whole is None or place is None:
        return False
    country = country_of().get(place.id, "-")
    members = regions().get(whole.id, ())
    return country == whole.id or place.id in members or country in members


_CONTINENTS = {
    "european": "europe", "europeans": "europe", "african": "africa", "africans": "africa", "asian": "asia", "asians": "asia",
}  # fmt: skip


def _two_bodies(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether only the sort of place or body is the same: Kyoto University, Osaka University."""
    if max(len(one), len(two)) > 4:
        return False
    ours, theirs = set(one) - sort_words(), set(two) - sort_words()
    alike = set(one) & set(two)
    begins = {part[:4] for part in ours}, {part[:4] for part in theirs}
    return bool(ours and theirs and alike <= sort_words() and alike - _PARTICLES and begins[0].isdisjoint(begins[1]))


_PARTICLES = INNER | frozenset("the of and new old san santa saint st port porto puerto".split())


@cache
def sort_words() -> frozenset[str]:
    """Parts of names that many names have: words for sorts of places and bodies, and particles."""
    return organisation_words() | PLACE_WORDS | _PARTICLES
