"""What is true at two times, or of two things, is no contradiction."""

from datetime import date

import pytest

import reader


def verdicts(left: str, right: str, days: tuple[date | None, date | None] = (None, None)) -> list[tuple[str, str]]:
    comparison = reader.compare(reader.parse(left, published=days[0]), reader.parse(right, published=days[1]))
    return sorted((str(f.kind), str(f.verdict)) for f in comparison.findings if f.verdict not in ("same", "restated"))


def test_figures_of_two_periods_stand_each_for_itself():
    found = verdicts("Inflation stood at 3.4 percent in March.", "Inflation stood at 2.9 percent in May.")
    assert found == [("date", "only_left"), ("date", "only_right"), ("percent", "only_left"), ("percent", "only_right")]


def test_figures_of_one_period_contradict():
    found = verdicts("Inflation stood at 3.4 percent in March.", "Inflation stood at 2.9 percent in March.")
    assert found == [("percent", "conflict")]


def test_a_count_told_a_day_later_has_changed():
    left, right = "Rescuers said 47 miners died at Torvall.", "Rescuers said 58 miners died at Torvall."
    assert verdicts(left, right, (date(2026, 3, 10), date(2026, 3, 11))) == [("number", "changed")]
    assert verdicts(left, right, (date(2026, 3, 10), date(2026, 3, 10))) == [("number", "conflict")]


def test_the_day_of_the_opening_is_not_the_day_it_went_on():
    found = verdicts(
        "The fraud trial of Ilse Brandt opened in Torvall on Tuesday.",
        "The fraud trial of Ilse Brandt resumed in Torvall on Wednesday.",
    )
    assert ("date", "conflict") not in found
    found = verdicts(
        "The fraud trial of Ilse Brandt opened in Torvall on Tuesday.",
        "The fraud trial of Ilse Brandt opened in Torvall on Wednesday.",
    )
    assert ("date", "conflict") in found


def test_not_before_and_until_say_the_same():
    left = "The driver must pay 900 crowns before the van is returned."
    assert verdicts(left, "The van will not be returned until the driver has paid 900 crowns.") == []


def test_a_rough_hour_contradicts_none():
    left = "The dam above Torvall burst at about 5.40 a.m. on Monday."
    assert ("time", "conflict") not in verdicts(left, "The dam above Torvall burst just before 6 a.m. on Monday.")
    left = "The dam above Torvall burst at 5.40 a.m. on Monday."
    assert ("time", "conflict") in verdicts(left, "The dam above Torvall burst at 6.20 a.m. on Monday.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The first ferry leaves at 5.10 a.m.", "The last ferry leaves at 11.40 p.m."),
        ("The cheapest seat costs 12 crowns.", "The dearest seat costs 90 crowns."),
        ("Eight people drowned in Torvall.", "Eleven people drowned in Lisbon."),
        ("He swam the second leg in 58 seconds.", "He swam the third leg in 61 seconds."),
    ],
)
def test_figures_of_two_things_contradict_nothing(left, right):
    assert {verdict for _, verdict in verdicts(left, right)} <= {"only_left", "only_right"}
