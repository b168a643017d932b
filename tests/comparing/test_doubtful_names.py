"""Doubts on names, offices and dates: reports of two outlets that tell one fact otherwise, in sentences of unlike words."""

import pytest

from tests.comparing.test_doubts import loud

_LEFT = """The museum of Varna reopened on Tuesday after the flood that had closed it, director Elka Dimova said in the old hall.

Finance minister Petar Genov promised that the state would pay for a new roof and for the pumps in the cellar.

The second round of the repair talks was held in Sofia last week and brought the builders and the museum together.

A Polish-financed programme of repairs has saved most of the paintings, the museum said.

The conservator Maria Stoyan, who dried the manuscripts leaf by leaf, was applauded by the visitors.

Halls in Varna, Burgas and Ruse had been under water in the spring.

The museum was founded in 1906 by a merchant who gave his house.

Its coins are the country’s largest collection, and none of them was lost.
"""
_RIGHT = """Visitors were back in the museum of Varna on Tuesday, for the first time since the flood that had closed it.

The state will pay for the pumps and for a new roof, as finance minister Petar Genov has promised the museum.

Builders and museum came together last week in repair talks held in Sofia, the second round since the spring.

Most of the paintings were saved by a programme of repairs, Polish-financed, according to the museum.

There was applause from the visitors for Maria Stoyan, the conservator who had dried the manuscripts.

In the spring the water had stood in halls of Varna, Burgas and Ruse.

A merchant gave his house, and in it the museum was born in 1906.

Not one coin was lost of what is the country’s largest collection.
"""


def test_reports_that_agree_raise_no_doubt():
    assert not loud(_LEFT, _RIGHT)


@pytest.mark.parametrize(
    ("old", "new", "one", "other"),
    [
        ("Finance minister Petar", "Transport minister Petar", "Transport minister", "finance minister"),
        ("held in Sofia", "held in Plovdiv", "Plovdiv", "Sofia"),
        ("A Polish-financed", "A Danish-financed", "Danish-financed", "Polish-financed"),
        ("Maria Stoyan", "Maria Kirov", "Maria Kirov", "Maria Stoyan"),
        ("Varna, Burgas and Ruse", "Varna, Pleven and Ruse", "Pleven", "Burgas"),
        ("founded in 1906", "founded in 1926", "1926", "1906"),
        ("country’s largest", "country’s third-largest", "third-largest", "largest"),
    ],
)
def test_one_fact_told_otherwise_is_found(old: str, new: str, one: str, other: str):
    assert old in _LEFT
    found = loud(_LEFT.replace(old, new), _RIGHT)
    assert any(one in a and other in b for _, a, b, _ in found), found


def test_no_new_doubt_is_a_conflict_when_two_names_stand_in_one_slot():
    found = loud(_LEFT.replace("A Polish-financed", "A Danish-financed"), _RIGHT)
    assert [verdict for verdict, a, _, _ in found if "Danish" in a] == ["changed"]


def test_swapping_the_reports_mirrors_the_doubts():
    left = _LEFT.replace("Maria Stoyan", "Maria Kirov").replace("founded in 1906", "founded in 1926")
    there = {(a, b) for _, a, b, _ in loud(left, _RIGHT)}
    assert {(b, a) for _, a, b, _ in loud(_RIGHT, left)} == there
