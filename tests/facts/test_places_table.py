"""The table of places keeps its order, tells no name twice, and has all that is kept by hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reader.facts.gazetteer import country_of, places, plain
from reader.tables import build_places
from reader.tables.reading import read_rows

COLUMNS = {"country": 5, "city": 3}
"""by the kinds of rows"""
BY_HAND = read_rows("places_by_hand.txt")
SPELLINGS = read_rows("place_spellings.txt")


def rows(kind, table="places.tsv"):
    return [row[1:] for row in read_rows(table) if row[0] == kind]


def names(cell):
    return cell.split(";") if cell else []


def told_twice(keys):
    return sorted(key for key, times in Counter(keys).items() if times > 1)


@pytest.mark.parametrize("table", ["places.tsv", "places_by_hand.txt"])
def test_each_row_is_of_a_known_kind_and_has_all_its_columns(table):
    assert [row for row in read_rows(table) if len(row) != COLUMNS.get(row[0])] == []


def test_a_row_of_a_place_has_a_name_and_no_empty_or_padded_one():
    for _, *cells in read_rows("places.tsv"):
        assert cells[0]
        assert all(name and name == name.strip() for cell in cells if cell for name in cell.split(";"))
    assert all(row[1] for row in rows("country"))


@pytest.mark.parametrize("table", ["places.tsv", "places_by_hand.txt"])
def test_countries_stand_first_by_code_then_cities_by_name(table):
    kinds = [row[0] for row in read_rows(table)]
    assert kinds == sorted(kinds, key=["country", "city"].index)
    codes = [row[0] for row in rows("country", table)]
    heads = [plain(names(row[0])[0]) for row in rows("city", table)]
    assert codes == sorted(codes)
    assert heads == sorted(heads)


@pytest.mark.parametrize("table", ["places.tsv", "places_by_hand.txt"])
def test_no_name_is_of_two_countries_or_of_two_cities(table):
    assert told_twice(row[0] for row in rows("country", table)) == []
    assert told_twice(key for row in rows("country", table) for key in {plain(n) for n in names(row[1])}) == []
    assert told_twice(key for row in rows("city", table) for key in {plain(n) for n in names(row[0])}) == []


def test_no_spelling_by_hand_is_in_two_lines():
    assert told_twice(key for line, _ in SPELLINGS for key in {plain(n) for n in names(line)}) == []


def test_cities_lie_in_countries_that_the_table_has_and_capitals_are_cities_of_it():
    codes = {row[0] for row in rows("country")}
    cities = {plain(name) for row in rows("city") for name in names(row[0])}
    assert {row[1] for row in rows("city")} - {""} <= codes
    assert [row[3] for row in rows("country") if row[3] and plain(row[3]) not in cities] == []


def test_the_table_has_every_country_that_is_kept_by_hand():
    table = {row[0]: row for row in rows("country")}
    for kind, *kept in BY_HAND:
        if kind == "country":
            code, own, demonyms, capital = kept
            assert names(table[code][1])[: len(names(own))] == names(own)
            assert names(table[code][2])[: len(names(demonyms))] == names(demonyms)
            assert capital in ("", table[code][3])


def test_the_table_has_every_city_and_spelling_that_is_kept_by_hand():
    for line, country in [*(row[1:] for row in BY_HAND if row[0] == "city"), *SPELLINGS]:
        known = {places()[plain(name)].id for name in names(line)}
        if known != {"AQ"}:
            # the continent is a country of the table too
            (place,) = known
            assert country_of().get(place, "") == country


@pytest.mark.parametrize(
    ("city", "country"),
    [
        ("cologne", "DE"),
        ("kingston", "JM"),
        ("seville", "ES"),
        ("mecca", "SA"),
        ("fallujah", "IQ"),
        ("chornobyl", "UA"),
        ("mykolaiv", "UA"),
        ("zaporizhzhia", "UA"),
    ],
)
def test_cities_that_the_sources_call_otherwise_or_give_to_a_namesake_lie_in_their_country(city, country):
    assert country_of()[city] == country


@pytest.mark.skipif(bool(build_places.missing()), reason="only who makes the table has its sources")
def test_the_script_gives_the_table_as_it_stands():
    assert build_places.table() == Path(build_places.__file__).with_name("places.tsv").read_text(encoding="utf-8")
