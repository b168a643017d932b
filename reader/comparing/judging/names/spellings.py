"""Whether two spellings or forms of a name are one name's, by their parts alone."""

from __future__ import annotations

from reader.facts.gazetteer import organisation_words, places, sound
from reader.facts.types import Entity


def spelled_alike(one: Entity, two: Entity) -> bool:
    """Whether two names of as many parts sound the same in each: Muammar Gaddafi, Moammar Gadhafi."""
    return (
        len(one.parts) == len(two.parts) > 1
        and all(len(part) > 2 or part == two.parts[k] for k, part in enumerate(one.parts))
        and all(sound(a) == sound(b) for a, b in zip(one.parts, two.parts, strict=True))
    )


_SORTS_OF_PLACES = frozenset(
    """city island islands province county district region town municipality village river lake mount mountain isle isles
    state bay peninsula""".split()
)


def more_closely(short: Entity, long: Entity) -> bool:
    """Whether the longer name only adds what sort of place it is: Zamora, Zamora City; not Kyoto, Kyoto University."""
    rest = set(long.parts) - set(short.parts)
    return (
        len(long.parts) == len(short.parts) + 1
        and rest <= _SORTS_OF_PLACES
        and set(short.parts) <= set(long.parts)
        and "person" not in (short.type, long.type)
        and len(short.key) > 3
    )


_PUBLIC = frozenset(
    """university police council hospital school college court brigade service museum airport office department
    government ministry newspaper times post parliament assembly army navy union""".split()
)


def body_of(short: Entity, long: Entity) -> bool:
    """Whether the longer name is a public body's and the shorter that of where it is: the Cornwall Fire Brigade."""
    return (
        long.parts[-1] in _PUBLIC and short.parts == long.parts[: len(short.parts)] and short.type in ("place", "name")
    )


def surname(short: Entity, long: Entity) -> bool:
    """Whether a capital word is the surname of a person whom the other report names in full: `the Trump plan`."""
    return (
        long.type == "person"
        and len(long.parts) > 1
        and short.type in ("person", "name")
        and short.parts == long.parts[-1:]
        and short.key not in places()
        and short.key not in organisation_words()
    )


_JOINTS = frozenset("of the and for on in to".split())


def initials(parts: tuple[str, ...]) -> frozenset[str]:
    """The initials of a name, without and with those of its little words: `Bureau of Meteorology` gives bm and bom."""
    return frozenset(
        (
            "".join(part[0] for part in parts if part not in _JOINTS),
            "".join(part[0] for part in parts if part not in ("the", "and")),
        )
    )


def inner_capitals(text: str) -> str:
    """The capitals of a name written in one word: GSK for GlaxoSmithKline; empty where there are but two."""
    capitals = "".join(c for c in text if c.isupper())
    return capitals if _LEAST_CAPITALS <= len(capitals) < len(text) else ""


_LEAST_CAPITALS = 3
_IN_FULL = {
    "bros": "brothers", "intl": "international", "assn": "association", "assoc": "association", "univ": "university",
    "dept": "department", "natl": "national", "mfg": "manufacturing", "govt": "government", "inst": "institute", "labs": "laboratories",
    "pharma": "pharmaceuticals", "st": "saint", "mt": "mount", "ft": "fort", "int'l": "international", "nat'l": "national",
    "cttee": "committee", "comm": "commission", "org": "organization", "organisation": "organization", "programme": "program",
    "centre": "center", "theatre": "theater", "harbour": "harbor", "labour": "labor", "defence": "defense",
}  # fmt: skip


def in_full(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name's parts with its abbreviations written out: `Quillon Bros.`, `Mt. Etna`; one spelling for English and American."""
    return tuple(_IN_FULL.get(part, part) for part in parts if part not in ("and", "the", "&"))
