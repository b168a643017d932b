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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The shipyard at Torvall hired 240 welders last year.",
            "The shipyard at Torvall trained 130 welders last year.",
        ),
        ("The choir rehearsed the mass in March.", "The choir performed the mass in May."),
        ("The bakery sold 900 loaves to the hospital.", "The bakery donated 650 loaves to the hospital."),
        ("The society counted 31 owls in the valley.", "The society ringed 19 owls in the valley."),
        (
            "The line carries 40,000 travellers on domestic routes.",
            "The line carries 31,000 travellers on foreign routes.",
        ),
        ("The council asked for 12 more buses.", "The council was given seven more buses."),
    ],
)
def test_a_word_in_the_place_of_another_leaves_room_for_two_things(left, right):
    assert "conflict" not in {verdict for _, verdict in verdicts(left, right)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The shipyard at Torvall hired 240 welders last year.",
            "The shipyard at Torvall recruited 130 welders last year.",
        ),
        ("The repairs cost the town 3 million crowns.", "The bill for the repairs was 5 million crowns."),
        ("The mill employs 310 people in Torvall.", "The mill employs 470 people in Torvall."),
    ],
)
def test_near_synonyms_leave_no_room(left, right):
    assert "conflict" in {verdict for _, verdict in verdicts(left, right)}


def test_the_words_are_told_to_the_reader():
    left, right = "The society counted 31 owls in the valley.", "The society ringed 19 owls in the valley."
    (finding,) = (f for f in reader.compare(reader.parse(left), reader.parse(right)).findings if f.verdict == "changed")
    assert "counted / ringed" in finding.reason


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "On Thursday the harbour board dismissed four pilots for taking bribes.",
            "Four pilots were sacked by the harbour board for bribery on Saturday.",
            "date",
        ),
        (
            "Snow closed 60 schools around Gamla, leaving 9,000 pupils at home for four days.",
            "For six days, 9,000 pupils stayed away from 60 schools that snow had shut around Gamla.",
            "duration",
        ),
        (
            "The glider came down in a field near Torvall after 14 minutes, and both men were unhurt.",
            "After 14 minutes the glider came down near Lomvik, and both men were unhurt.",
            "place",
        ),
    ],
)
def test_texts_that_agree_in_all_other_figures_contradict_in_the_last(left, right, kind):
    assert (kind, "conflict") in verdicts(left, right)


def test_two_acts_on_two_days_are_no_conflict_whatever_else_agrees():
    left, right = (
        "The ferry left Torvall on Monday with 30 cars.",
        "The ferry arrived at Lomvik on Tuesday with 30 cars.",
    )
    assert ("date", "conflict") not in verdicts(left, right)
