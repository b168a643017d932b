"""Facts of two whole reports: one slot told twice contradicts, a look-alike elsewhere does not."""

import pytest

import reader
from reader.article import Verdict

LEFT = """# Quarry wall slides into lake at Norrwick

A wall of the slate quarry at Norrwick slid into Lake Hallen on Monday and sank two ferries at their moorings.

The wave reached the boathouses of Tarn, four kilometres away, in less than nine minutes, the harbour office said.

Geologist Ada Lindqvist, 52, had measured cracks in the upper terrace and warned the owner, Brask Stone, in a letter dated May 12.

Brask Stone promised the boat owners a relief fund of 30 million crowns and closed the pit. The firm digs 85,000 tonnes a year.

In Tarn, a village of 6,400, the waterworks stopped after slate dust was found in the pipes.

The Fishermen’s League wants 35 percent of the fund; the hotel keepers ask for 22 percent. “Nobody asked us,” said hotel keeper Bo Rask.

Ada Lindqvist, a former alpine rower, now works for the county.
"""
RIGHT = """# Wave after quarry slide destroys boats on Lake Hallen

Part of the Norrwick slate quarry broke off on Monday. The wave that it sent across Lake Hallen sank two ferries.

According to the harbour office, boathouses in Tarn, four kilometres from the pit, were hit within nine minutes.

Warnings there had been: Ada Lindqvist, 52, a geologist, wrote to the owner Brask Stone about cracks in a letter dated May 12.

Boat owners are to share a relief fund of 30 million crowns that Brask Stone has promised. The pit is closed.

Tarn has 6,400 inhabitants, who get no water from the works at present because of slate dust in the pipes.

How to divide the fund is open. The hotel keepers would like 22 percent, the Fishermen’s League 35 percent.
"""


def read(text: str, name: str) -> reader.Article:
    return reader.parse(text, name=name)


def between(left: str, right: str):
    return [f for f in reader.compare(read(left, "left"), read(right, "right")).findings if f.left and f.right]


def test_reports_that_agree_give_no_conflict():
    assert [f for f in between(LEFT, RIGHT) if f.verdict is Verdict.CONFLICT] == []
    assert [f for f in between(RIGHT, LEFT) if f.verdict is Verdict.CONFLICT] == []


@pytest.mark.parametrize(
    ("told", "altered", "answer"),
    [
        ("four kilometres away", "seven kilometres away", "four kilometres"),
        ("Lindqvist, 52,", "Lindqvist, 58,", "52"),
        ("May 12", "April 12", "May 12"),
        ("30 million crowns", "45 million crowns", "30 million crowns"),
    ],
)
def test_another_value_in_one_slot_is_a_conflict(told, altered, answer):
    assert LEFT.count(told) == 1
    found = [f for f in between(LEFT.replace(told, altered), RIGHT) if f.verdict is Verdict.CONFLICT]
    assert [f.right.text for f in found] == [answer]
    assert found[0].left.text in altered


def test_a_share_that_stands_equal_elsewhere_is_not_paired_with_another_holder_s():
    shares = {"22 percent", "35 percent"}
    wrong = [f for f in between(LEFT, RIGHT) if f.left.text in shares and f.left.text != f.right.text]
    assert wrong == []


def test_a_part_of_the_missing_is_not_another_figure_for_all_of_them():
    left = LEFT + "\nHer brother and two cousins of Bo Rask are among the missing.\n"
    right = RIGHT + "\nBy Tuesday 41 people were missing around Lake Hallen, the county said.\n"
    pairs = [(f.left.text, f.right.text) for f in between(left, right)]
    assert ("two", "41") not in pairs


def test_an_institution_and_its_executive_do_not_contradict():
    left = LEFT + "\nThe mayor of Tarn, Ines Holm, asked the European Union to suspend the licence of the quarry.\n"
    right = RIGHT + "\nInes Holm, mayor of Tarn, asked the European Commission to suspend the licence of the quarry.\n"
    assert [f for f in between(left, right) if f.verdict is Verdict.CONFLICT] == []


def test_one_person_described_in_two_ways_raises_no_alarm_against_the_own_copy():
    roles = [f for f in between(LEFT, LEFT) if f.verdict in (Verdict.CHANGED, Verdict.CONFLICT)]
    assert roles == []


def test_one_figure_in_two_units_is_a_conflict():
    left = LEFT + "\nPumps on the quay took 9 million litres of grey water out of the harbour at Tarn.\n"
    right = RIGHT + "\nFrom the harbour at Tarn, pumps took 9 million gallons of grey water.\n"
    found = [f for f in between(left, right) if f.verdict is Verdict.CONFLICT]
    assert [(f.left.text, f.right.text) for f in found] == [("9 million litres", "9 million gallons")]


def test_a_figure_is_not_paired_with_one_beside_its_equal():
    left = LEFT + "\nThree members of the council voted against the licence of Brask Stone.\n"
    right = RIGHT + "\nIn the council three voted against the licence of Brask Stone, and seven members abstained.\n"
    pairs = [(f.left.text, f.right.text) for f in between(left, right)]
    assert ("Three", "seven") not in pairs
