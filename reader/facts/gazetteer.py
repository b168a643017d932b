"""Looks names up in the small tables: places, given names, titles, organisations; folds spellings."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from reader.tables.reading import read_groups, read_rows


class Place(NamedTuple):
    id: str
    """equal for all spellings of one place"""
    name: str
    kind: str
    """country, city or demonym"""


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name without case, accents, full stops of initials and typographic marks."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        if not name.isascii():
            from anyascii import anyascii

            name = anyascii(name)
    name = name.lower().replace("’", "'")
    if "." in name:
        name = name.replace(".", "")
    return name.removesuffix("'s").removesuffix("'")


_ARTICLE = re.compile(r"(?<!\S)([ae]l)-")


@cache
def places() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for row in read_rows("places.tsv"):
        if row[0] == "country":
            names = row[2].split(";")
            for name in names:
                table.setdefault(plain(name), Place(row[1], names[-1] if row[1] == "" else names[0], "country"))
            for demonym in row[3].split(";"):
                if demonym:
                    table.setdefault(plain(demonym), Place(row[1], names[0], "demonym"))
        else:
            names = row[1].split(";")
            for name in names:
                place = Place(plain(names[0]), names[0], "city")
                key = plain(name)
                table.setdefault(key, place)
                if "al-" in key or "el-" in key:
                    # the article is a part of its own, as in `facts.names.words.name_parts`
                    table.setdefault(_ARTICLE.sub(r"\1 ", key), place)
    return table


@cache
def capitals() -> dict[str, str]:
    """Place id of the capital, by country code."""
    table = {}
    for row in read_rows("places.tsv"):
        if row[0] == "country" and row[4]:
            found = places().get(plain(row[4]))
            if found:
                table[row[1]] = found.id
    return table


@cache
def country_of() -> dict[str, str]:
    """Country code, by the place id of a city or region."""
    return {plain(row[1].split(";")[0]): row[2] for row in read_rows("places.tsv") if row[0] == "city" and row[2]}


@cache
def regions() -> dict[str, frozenset[str]]:
    """Place ids of what lies in a region that is no state, by the place id of the region."""
    known = places()
    return {
        known[plain(name)].id: frozenset(known[plain(m)].id for m in members.split(";") if plain(m) in known)
        for name, members in read_rows("regions.txt")
        if plain(name) in known
    }


@cache
def capital_of() -> dict[str, str]:
    """Country code, by the place id of its capital; of two countries that name one city, the one where it lies."""
    found: dict[str, str] = {}
    for code, city in capitals().items():
        if city not in found or country_of().get(city) == code:
            found[city] = code
    return found


@cache
def given_names() -> dict[str, str]:
    """Given name or short form to the first name of its group; ambiguous short forms keep their first group."""
    table: dict[str, str] = {}
    for group in read_groups("given_names.txt"):
        table.setdefault(group[0], group[0])
    for group in read_groups("given_names.txt"):
        for name in group[1:]:
            table.setdefault(name, group[0])
    return table


@cache
def first_names() -> frozenset[str]:
    """Given names of many countries that `given_names` lacks: a sign of a person among others."""
    return frozenset(name for group in read_groups("first_names.txt") for name in group)


def is_given(name: str) -> bool:
    return name in given_names() or name in first_names()


@cache
def nickname_groups() -> dict[str, frozenset[int]]:
    """The groups that a given name belongs to; two names that share one may be one person's."""
    table: dict[str, set[int]] = {}
    for i, group in enumerate(read_groups("given_names.txt")):
        for name in group:
            table.setdefault(name, set()).add(i)
    return {name: frozenset(groups) for name, groups in table.items()}


@cache
def titles() -> dict[str, str]:
    """Role as written (lower case) to its group."""
    table = {member: group[0] for group in read_groups("titles.txt") for member in group[1:]}
    for member, group in list(table.items()):
        if " " not in member:
            for rank in ("vice", "deputy", "co", "ex", "acting"):
                table.setdefault(f"{rank}-{member}", group)
    return table


def groups_of(names: str) -> frozenset[str]:
    """Groups of titles as `titles` names them; `_` stands for a space, as in the table."""
    return frozenset(name.replace("_", " ") for name in names.split())


@cache
def title_lengths() -> dict[str, int]:
    """Longest title in words, by its first word."""
    longest: dict[str, int] = {}
    for name in titles():
        first, length = name.split()[0], len(name.split())
        longest[first] = max(longest.get(first, 1), length)
    return longest


@cache
def organisations() -> dict[str, str]:
    """Name of an organisation to the first name of its group."""
    return {plain(member): group[0] for group in read_groups("organisations.txt")[1:] for member in group}


@cache
def organisation_words() -> frozenset[str]:
    return frozenset(read_groups("organisations.txt")[0])


_OFFICE_ENDS = frozenset(
    """minister secretary president chancellor governor commissioner ambassador mayor senator premier chairman chairwoman
    spokesman spokeswoman spokesperson prosecutor""".split()
)
"""Last words of offices that no table lists: the Health Secretary."""


@lru_cache(maxsize=1 << 12)
def is_office(key: str) -> bool:
    """Whether a folded name is but an office with a capital: `prime minister`, `home secretary`."""
    return key in titles() or (" " in key and key.rsplit(" ", 1)[1] in _OFFICE_ENDS)


_SOUNDS = [
    ("you", "yu"), ("ye", "e"), ("yo", "e"), ("shch", "sch"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "z"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
    ("w", "v"), ("yy", "i"), ("iy", "i"), ("ij", "i"), ("ii", "i"), ("yi", "i"), ("y", "i"), ("j", "i"), ("x", "ks"), ("c", "k"), ("ie", "e"), ("ia", "a"), ("ei", "e"), ("ai", "e"), ("ae", "e"), ("oe", "o"), ("ue", "u"),
]  # fmt: skip


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """A rough key under which transliterations of one Slavic or Arabic name meet: Luhansk and Lugansk, Zelensky and Zelenskyy.

    It equates too much to prove anything alone; callers ask for a second sign (the other name part, the context).
    """
    key = plain(name)
    if key[:3] in ("al-", "el-", "al ", "el "):
        key = key[3:]
    key = key.replace("'", "").replace("-", "").replace(" ", "")
    for written, heard in _SOUNDS:
        key = key.replace(written, heard)
    key = key.replace("h", "g").replace("g", "k") if len(key) > 4 else key
    out: list[str] = []
    for c in key:
        if not out or out[-1] != c:
            out.append(c)
    key = "".join(out)
    for ending in ("ii", "i", "e"):
        if len(key) > 4 and key.endswith(ending):
            key = key[: -len(ending)]
            break
    return key.replace("e", "a").replace("o", "a").replace("u", "a") if len(key) > 4 else key


_FRENCH = [("you", "yu"), ("tch", "ch"), ("j", "zh"), ("sch", "sh"), ("gui", "gi"), ("gue", "ge"), ("eff", "ev")]
"""How French and German papers write what English ones write otherwise: Prigojine, Gorbatchev."""


@lru_cache(maxsize=1 << 14)
def sounds(name: str) -> frozenset[str]:
    """The keys of `sound` for a name and for its English spelling, if it is written the French way."""
    key = plain(name)
    for written, heard in _FRENCH:
        key = key.replace(written, heard)
    if len(key) > 5 and key.endswith("ine"):
        key = key[:-1]
    return frozenset((sound(name), sound(key)))


def one_sound(a: str, b: str) -> bool:
    """Whether two names may be two spellings of one."""
    return not sounds(a).isdisjoint(sounds(b))
