"""One fact told otherwise in a whole report: found where it stands, and nothing said of what agrees."""

from __future__ import annotations

import pytest
from test_real_reports import FILL, RETOLD, report

from reader.comparing.alignment import align_articles
from reader.comparing.findings import find_findings


def loud(left: tuple[str, ...], right: tuple[str, ...], *, retold: bool = True) -> list[tuple[str, str, str, str]]:
    """Kind, verdict and words of every dispute of two reports that differ in a few added paragraphs."""
    a, b = report("a", FILL, *left), report("b", RETOLD if retold else FILL, *right)
    return [
        (str(f.kind), str(f.verdict), f.left.text if f.left else "", f.right.text if f.right else "")
        for f in find_findings(a, b, align_articles(a, b))
        if str(f.verdict) in ("changed", "conflict")
    ]


def edited(sentence: str, other: str) -> list[tuple[str, str, str, str]]:
    """The disputes of a report and itself with one sentence edited."""
    return loud((sentence,), (other,), retold=False)


# -- figures


def test_a_figure_with_a_nought_too_many_is_found_however_far_apart_the_two_are():
    found = loud(
        ("The oldest pier carries 60 tonnes of grain, the keeper Arne Voll said.",),
        ("Its keeper, Arne Voll, says that the oldest pier bears a load of 600 tonnes.",),
    )
    assert [(kind, left, right) for kind, _, left, right in found] == [("measure", "60 tonnes", "600 tonnes")]


def test_some_of_one_whole_are_compared_with_some_of_it():
    found = loud(
        ("Havposten, the shipping line, runs two of the harbour’s four ferry berths.",),
        ("Three ferry berths out of four are run by Havposten, a shipping line.",),
    )
    assert ("number", "two", "Three") in [(kind, left, right) for kind, _, left, right in found]


def test_the_second_session_is_no_third_round_of_the_talks():
    found = loud(
        ("Islanders and crews began their second harbour-led session of talks on the fares on Monday.",),
        ("Crews and islanders have begun a third round of harbour-led talks on the fares.",),
    )
    assert ("ordinal", "second", "third") in [(kind, left, right) for kind, _, left, right in found]


def test_a_first_and_a_second_round_that_both_reports_know_are_no_dispute():
    rounds = ("The first round of talks on the fares was held in May.", "A second round of talks on the fares is near.")
    assert not loud(rounds, ("In May came a first round of talks on the fares; a second round of talks is due.",))


def test_an_hour_in_words_is_one_of_the_morning_that_is_named():
    found = loud(
        ("The crews’ strike ends at four tomorrow morning.",),
        ("The strike of the crews is due to end at 8 a.m., the union says.",),
    )
    assert [(kind, left, right) for kind, _, left, right in found] == [("time", "four", "8 a.m.")]


def test_a_share_in_a_high_fraction_is_the_same_in_percent():
    assert not loud(
        ("Operators can be fined up to 4 percent of yearly turnover.",),
        ("The fine for an operator is up to a twenty-fifth of annual turnover.",),
    )


def test_what_is_spread_over_two_years_takes_no_longer():
    assert not loud(
        ("The board offered 5 percent, spread over two years.",),
        ("The offer of the board is 5 percent, spread across two years.",),
    )


def test_lengths_in_two_units_that_are_near_each_other_do_not_contradict():
    found = loud(
        ("The oldest pier will be shut for ten weeks for the repair.",),
        ("The repair shuts the oldest pier for two and a half months.",),
    )
    assert "conflict" not in [verdict for _, verdict, _, _ in found]


# -- names and roles


def test_the_one_person_of_either_report_is_another_in_the_other():
    found = loud(
        ("The harbour’s delegation is led by Peter Voll.",),
        ("Leading the delegation of the harbour is Anna Strand.",),
    )
    assert [(kind, left, right) for kind, _, left, right in found] == [("person", "Peter Voll", "Anna Strand")]


def test_places_of_one_sort_are_told_apart():
    found = loud(
        ("The board met at Velmar Sund Palace for talks on the fares.",),
        ("Talks on the fares were held by the board at Korsvik Palace.",),
    )
    assert ("place", "Velmar Sund Palace", "Korsvik Palace") in [(k, left, right) for k, _, left, right in found]


def test_a_title_that_begins_a_sentence_is_no_part_of_the_name():
    found = loud(
        ("The line’s chief wants lower fares. Chief Executive Ada Lind said so.",),
        ("Ada Lind, the chief executive, said that she wants lower fares.",),
    )
    assert not found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Lind, chairman of the line, wants lower fares.", "The line’s spokesman Ada Lind wants lower fares."),
        ("Mediator Ada Lind, a former judge, spoke first.", "Ada Lind, a former diplomat, spoke first."),
        ("The line, which Ada Lind serves as its deputy treasurer, is small.", "Ada Lind, the treasurer, is calm."),
    ],
)
def test_two_offices_of_one_person_differ(left, right):
    assert ("role", "changed") in [(kind, verdict) for kind, verdict, _, _ in loud((left,), (right,))]


def test_a_retired_judge_is_a_former_judge():
    assert not loud(
        ("Ada Lind, a former judge, spoke first at the meeting.",),
        ("First at the meeting spoke Ada Lind, the retired judge.",),
    )


def test_another_name_in_the_same_part_of_a_deed_is_found_though_both_reports_know_both():
    told = ("Havposten and Nordlinjen share the piers.",)
    found = loud(
        (*told, "The mayor, Elise Brandvold, has accused Havposten of neglecting the winter timetable of the islands."),
        (*told, "Mayor Elise Brandvold accused Nordlinjen of neglect of the islands’ winter timetable."),
    )
    assert [(kind, left, right) for kind, _, left, right in found] == [("relation", "Havposten", "Nordlinjen")]


def test_a_person_whom_both_reports_know_is_found_in_anothers_place():
    left = (
        "Councillor Anna Strand called the crews’ winter walkout a costly mistake for the islands on Monday.",
        "The board’s treasurer, Peter Voll, was not asked.",
    )
    right = (
        "A costly mistake for the islands is what Peter Voll called the winter walkout of the crews.",
        "Anna Strand, a councillor, left the meeting early.",
    )
    assert [(k, v, a, b) for k, v, a, b in loud(left, right)] == [("person", "changed", "Anna Strand", "Peter Voll")]


def test_the_north_of_a_country_is_not_its_south_told_by_its_adjective():
    found = loud(
        ("The new ferry was built in a yard in northern Poland, the board said.",),
        ("A southern Polish yard, the board said, built the new ferry.",),
    )
    assert [(k, a, b) for k, _, a, b in found] == [("place", "northern Poland", "southern Polish")]


# -- which way


def test_for_and_against_are_opposed_in_words_of_either_report():
    found = loud(
        ("Public opinion on the islands supports a winter levy on ferries, surveys say.",),
        ("Surveys find strong resistance on the islands against any winter levy on ferries.",),
    )
    assert [(kind, left, right) for kind, _, left, right in found] == [("polarity", "supports", "resistance")]


def test_to_sign_nothing_is_to_accept_nothing():
    assert not loud(
        ("The crews insist they will not accept any fare agreement without longer breaks.",),
        ("The crews say they will sign no fare agreement unless breaks grow longer.",),
    )


def test_a_figure_does_not_go_up_here_and_down_there():
    found = loud(
        ("Shares in Havposten jumped 22 percent on Monday.",),
        ("The paper of Havposten fell by more than a fifth when the week began.",),
    )
    assert ("polarity", "jumped", "fell") in [(kind, left, right) for kind, _, left, right in found]


def test_a_demand_that_is_not_dropped_denies_no_withdrawal():
    found = loud(
        ("The islands demand that Havposten withdraw its oldest ferries from the northern piers.",),
        ("The islands have not dropped their demand that Havposten take its oldest ferries off the northern piers.",),
    )
    assert "polarity" not in [kind for kind, _, _, _ in found]


# -- a report and its edited self


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("the weather service", "the health ministry", "attribution"),
        ("a former wife", "a former business partner", "role"),
        ("Ada Lind", "Eva Lind", "person"),
        ("Puerto Alto", "Puerto Blanco", "place"),
        ("the highest", "the lowest", "relation"),
        ("half a percentage point", "half a percent", "percent"),
    ],
)
def test_a_word_that_stands_for_another_in_an_edited_report_is_found(old, new, kind):
    sentence = (
        "Ada Lind met a former wife of the mayor in Puerto Alto on the day of the highest waves, and the fares rose by "
        "half a percentage point, the weather service said."
    )
    found = edited(sentence, sentence.replace(old, new))
    assert [k for k, _, _, _ in found] == [kind]


def test_names_that_change_places_are_found():
    sentence = "Voll said that the crews had struck first; Strand said that the board had left them no choice."
    other = "Strand said that the crews had struck first; Voll said that the board had left them no choice."
    found = edited(sentence, other)
    assert [(verdict, left, right) for _, verdict, left, right in found] == [("conflict", "Voll", "Strand")]


@pytest.mark.parametrize(
    "other",
    [
        "The company said on Monday that the work on the oldest pier would begin before the summer.",
        "Havposten said on Monday that the work on the oldest pier would start before the summer.",
        "Havposten declared on Monday that the work on the oldest pier would begin before the summer.",
    ],
)
def test_a_report_edited_in_its_wording_alone_stays_quiet(other):
    assert not edited("Havposten said on Monday that the work on the oldest pier would begin before the summer.", other)
