"""Units and currencies by the words that name them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.facts.types import Word
from reader.tables.reading import read_rows


class Unit(NamedTuple):
    dimension: str
    factor: float
    offset: float
    name: str


class Currency(NamedTuple):
    code: str
    factor: float


@cache
def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for dimension, factor, offset, names in read_rows("units.txt"):
        plain = names.split()
        for name in plain:
            spoken = name.replace("_", " ")
            table[spoken] = Unit(dimension, float(factor), float(offset), plain[0].replace("_", " "))
    return table


@cache
def _currencies() -> dict[str, Currency]:
    return {
        name.replace("_", " ").strip(): Currency(code, float(factor))
        for code, factor, names in read_rows("currencies.txt")
        for name in names.split()
        if not name.endswith("_")
    }


def unit_named(name: str) -> Unit:
    """The unit of a name that the table holds."""
    return _units()[name]


def factor_of(name: str) -> float:
    """How many base units a unit is, by the name that its quantities carry; 1 for no such unit."""
    unit = _units().get(name)
    return unit.factor if unit else 1.0


@cache
def _starts() -> frozenset[str]:
    """First words of unit names, so that most look-ups end at once."""
    return frozenset(name.split()[0] for name in _units())


def unit_at(words: list[Word], i: int) -> tuple[Unit, int] | None:
    """The unit named from word `i` on and the index after it; the longest name wins."""
    if i >= len(words) or (words[i].key not in _starts() and words[i].text != "°"):
        return None
    table = _units()
    key = words[i].key
    if words[i].text == "°" and i + 1 < len(words) and words[i + 1].key in ("c", "f"):
        return table["°" + words[i + 1].key], i + 2
    for length in (3, 2):
        if i + length <= len(words):
            name = " ".join(w.key for w in words[i : i + length])
            if name in table:
                return table[name], i + length
            if length == 3 and words[i + 1].key in ("-", "/"):
                name = words[i].key + ("/" if words[i + 1].key == "/" else " ") + words[i + 2].key
                if name in table:
                    return table[name], i + 3
    found = table.get(key)
    if found is None or (key in ("c", "f", "m", "s") and words[i].text not in ("C", "F", "m", "s")):
        return None
    return found, i + 1


def currency_sign(words: list[Word], i: int) -> tuple[Currency, int] | None:
    """A currency written before its number: `$`, `US$`, `Rs`, `EUR`."""
    if i >= len(words):
        return None
    text = words[i].text
    if text.isalpha() and i + 1 < len(words) and words[i + 1].text == "$" and words[i + 1].start == words[i].end:
        found = _currencies().get(words[i].key + "$")
        return (found, i + 2) if found else None
    if text.isalpha() and not (text in ("Rs", "RS") or (text.isupper() and len(text) == 3)):
        return None
    found = _currencies().get(words[i].key)
    if found is None:
        return None
    j = i + 1
    if j < len(words) and words[j].text == "." and text == "Rs":
        j += 1
    return found, j


def currency_word(words: list[Word], i: int) -> tuple[Currency, int] | None:
    """A currency written after its number: `dollars`, `US dollars`, `€`."""
    if i >= len(words):
        return None
    table = _currencies()
    if i + 2 < len(words) and words[i].is_cap and words[i + 1].is_cap:
        three = f"{words[i].key} {words[i + 1].key} {words[i + 2].key}"
        if three in table:
            return table[three], i + 3
    if i + 1 < len(words):
        two = words[i].key + " " + words[i + 1].key
        if two in table:
            return table[two], i + 2
        if words[i + 1].key in table and words[i].key in ("us", "american"):
            return table[words[i + 1].key], i + 2
    found = table.get(words[i].key)
    if found is None or (words[i].text.isalpha() and len(words[i].text) <= 2):
        return None
    if words[i].key == "won" and not _is_large(words, i - 1):
        # `the party with 120 won`: mostly a verb
        return None
    return found, i + 1


def _is_large(words: list[Word], i: int) -> bool:
    """Whether the number that ends at word `i` is too great to be of votes or games: 9,000, 40 million, 3.2bn."""
    if i < 0:
        return False
    key = words[i].key
    return key in _GREAT or ("," in key and key.endswith("00"))


_GREAT = frozenset("thousand million billion trillion m mn bn b tn trn".split())
