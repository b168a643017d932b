"""Who a statement is put down to, and what is no attribution at all."""

from __future__ import annotations

import pytest

import reader
from reader.article import FactKind
from reader.facts import extract


def sources(text: str) -> list[tuple[str, object]]:
    return [(f.text, f.value) for f in extract(reader.parse(text, name="t")).sources]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bridge will be closed, the coast guard said.", [("coast guard", "guard")]),
        ("The coast guard put the number of survivors at 316.", [("coast guard", "guard")]),
        ("Dana Reyes resigned. The bridge will be closed, she said.", [("she", "dana reyes")]),
        ("Dana Reyes resigned. The bridge will be closed, said she.", [("she", "dana reyes")]),
        ("Boats left, per Polish state media.", [("per Polish state media", "medium")]),
        ("The Polish delegation said the talks failed.", [("Polish delegation", "delegation")]),
        ("A spokesperson for the negotiating team said talks failed.", [("spokesperson", "spokesperson")]),
        ("The toll rose, citing hospital officials.", [("citing hospital", "hospital")]),
        ("The harbour authority counted 318 stranded seals.", [("harbour authority", "authority")]),
        ("The owner reckons with 240 lost jobs.", [("owner", "owner")]),
        ("Some 64 barns burned down by the governor's count.", [("governor's", "governor")]),
        ("By the council's estimate, 3,000 homes are damp.", [("council's", "council")]),
        ("Insurers said the barn was dry.", [("Insurers", "insurer")]),
        ("The mayor has written that the pool will close.", [("mayor", "mayor")]),
    ],
)
def test_sources(text: str, wanted: list[tuple[str, object]]):
    assert sources(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The minister called off a visit to Oslo on Friday.",
        "Talks between Norway, the United States, and Chad began in Oslo, observed with suspense.",
        "Elena Ross, the top US diplomat, flew to Oslo on Tuesday and called it a day.",
        "The strike was announced in May and reported in Oslo.",
        "The governor called an election for May.",
        "Police urged residents to leave the valley.",
        "Polish state media were silent.",
        "The Polish claims were false.",
        "The owner counted on help.",
        "By the council's fence, 30 trees fell.",
        "Norland demands written assurances.",
        "The council had its say on the dam.",
    ],
)
def test_no_attribution(text: str):
    assert sources(text) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Laurent spoke. The bridge will be closed for six weeks, she said.", "The bridge will be closed for six weeks, Laurent said."),
        ("The coast guard put the number of survivors at 316.", "The number of survivors is 316, the coast guard said."),
    ],
)  # fmt: skip
def test_a_source_told_otherwise_is_no_difference(left: str, right: str):
    found = reader.compare(reader.parse(left, name="a"), reader.parse(right, name="b")).findings
    assert not [f for f in found if f.kind is FactKind.ATTRIBUTION]


def test_who_states_it_is_a_detail():
    left, right = (
        "The budget, Dana Reyes told parliament, will shrink by 3 percent.",
        "The budget will shrink by 3 percent.",
    )
    found = reader.compare(reader.parse(left, name="a"), reader.parse(right, name="b")).findings
    assert [f.severity for f in found if f.kind is FactKind.ATTRIBUTION] == [1]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "“Every such strike shows that nothing has changed in Moscow,” Lee said.",
            "“Each such Russian strike confirms that attitudes in Moscow have not changed,” Lee said.",
            "Every such strike shows that nothing has changed in Moscow / Each such Russian strike confirms that attitudes in Moscow have not changed",
        ),
        (
            "“We will not close the plant this year,” Ann Lee said.",
            "“We will never close the plant in this decade,” Ann Lee said.",
            "not … this year / never … in this decade",
        ),
        (
            "“The rain will ruin the roof of the house,” Lee said.",
            "“The rain will ruin the roof and the floor of the house,” Lee said.",
            "nothing / and the floor",
        ),
    ],
)  # fmt: skip
def test_what_differs_in_quotations_is_readable(left: str, right: str, reason: str):
    found = reader.compare(reader.parse(left, name="a"), reader.parse(right, name="b")).findings
    assert [f.reason for f in found if f.kind is FactKind.QUOTE] == ["quotation altered: " + reason]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We left at dawn and saw nothing,” Henrik Olsen, a Danish tourist at a hotel in Lom, said.", "henrik olsen"),
        (
            "“Stay where you are tonight,” said Marcela Ruiz.\n\n“We left at dawn and saw nothing,” Henrik Olsen, a Danish "
            "tourist at a hotel in Lom, said before the storm. “My daughter calls it an adventure.”",
            "henrik olsen",
        ),
        (
            "The driver died, spokesman Adam Wilk said.\n\nThe minister, Ewa Zaremba, told reporters that a signal had been "
            "passed. “It is too early to speak of an error,” she said.",
            "ewa zaremba",
        ),
    ],
)
def test_who_says_the_last_quotation(text: str, speaker: str):
    quotes = [f.quote for f in extract(reader.parse(text, name="t")).quotes if f.quote.direct]
    assert quotes[-1].speaker == speaker
