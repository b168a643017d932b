"""Doubts: what no judge is sure of is shown as `changed`, of little weight, and only a few in one comparison."""

import reader
from reader.article import Verdict

_LEFT = """The harbour council of Brask met in Ostmark on Monday to discuss the dredging of the old canal and its costs.

Councillor Ida Norrby told the meeting that the canal had last been cleared in 1998, when the mill was closed.

The fishermen of Lake Hallen, who moor their boats beside the mill, want 40 million crowns for lost catches.

The infrastructure minister, Olof Sandin, said the government would look at the plan before the summer recess.

Denmark demands that Norway withdraw its patrol boats from the northern banks, including the spawning grounds.

Engineers from Brask Stone expect the work to take two summers, because the gravel must be carried off by barge.
"""
_RIGHT = """Costs of the old canal's dredging were before the harbour council of Brask, which sat in Ostmark on Monday.

It was in 1998, the year the mill was closed, that the canal was last cleared, councillor Ida Norrby recalled.

Those who fish on Lake Hallen and moor their boats by the mill are asking for 40 million crowns for lost catches.

Olof Sandin, the infrastructure minister, said that before the summer recess the government would look at the plan.

The withdrawal of Norway's patrol boats from the northern banks is what Denmark demands of Norway.

The gravel has to be carried off by barge, so engineers from Brask Stone expect two summers of work.
"""


def loud(left: str, right: str) -> list[tuple[str, str, str, int]]:
    found = reader.compare(reader.parse(left, name="left"), reader.parse(right, name="right")).findings
    return [
        (str(f.verdict), f.left.text, f.right.text, f.severity)
        for f in found
        if f.verdict in (Verdict.CHANGED, Verdict.CONFLICT) and f.left and f.right
    ]


def test_reports_that_agree_raise_no_doubt():
    assert not loud(_LEFT, _RIGHT)


def test_another_minister_of_one_name_is_a_doubt():
    changed = _LEFT.replace("The infrastructure minister, Olof", "The interior minister, Olof")
    assert any("interior minister" in a and "infrastructure minister" in b for _, a, b, _ in loud(changed, _RIGHT))


def test_parties_exchanged_are_a_doubt():
    right = _RIGHT.replace(
        "The withdrawal of Norway's patrol boats from the northern banks is what Denmark demands of Norway.",
        "Norway demands that Denmark take its patrol boats away from the northern banks and the spawning grounds.",
    )
    found = loud(_LEFT, right)
    assert any(a.startswith("Denmark") and b.startswith("Norway") for _, a, b, _ in found)
    assert not any(verdict == "conflict" and a.startswith("Denmark") for verdict, a, _, _ in found)


def test_another_sum_that_is_asked_for_is_found():
    changed = _LEFT.replace("want 40 million crowns", "want 90 million crowns")
    assert any("90 million" in a and "40 million" in b for _, a, b, _ in loud(changed, _RIGHT))


def test_a_comparison_has_few_doubts():
    changed = _LEFT.replace("1998", "1974").replace("40 million", "90 million").replace("infrastructure", "interior")
    changed = changed.replace("two summers", "nine summers").replace(
        "Denmark demands that Norway", "Norway demands that Denmark"
    )
    doubts = [f for f in loud(changed, _RIGHT) if f[0] == "changed" and f[3] < 3]
    assert len(doubts) <= 6
