"""Two independent reports of one event: what is told in another form is not listed as another fact."""

from __future__ import annotations

from reader.article import Article, Paragraph, ParagraphKind, Verdict
from reader.comparing.alignment import align_articles
from reader.comparing.findings import find_findings

FILL = (
    "The harbour board of Velmar met again over the ferry fares that have divided the islands since spring.",
    "Shopkeepers on the northern islands had asked for lower fares, and the crews for longer breaks between crossings.",
    "The board put off a decision on the winter timetable, which the islands say leaves them cut off at weekends.",
    "A study of the piers, paid for by the islands, is due to be shown to the public before the season begins.",
    "Nobody at the meeting spoke against the plan to repair the oldest of the piers first.",
)
RETOLD = (
    "Ferry fares, over which the islands have been divided since spring, were again before Velmar’s harbour board.",
    "Crews want longer breaks between crossings; shopkeepers on the northern islands had asked that fares be lowered.",
    "No decision was taken on the winter timetable that, the islands say, leaves them cut off at weekends.",
    "The islands have paid for a study of the piers, which the public is to see before the season begins.",
    "The plan to repair the oldest of the piers first met with no objection.",
)


def report(name: str, fill: tuple[str, ...], *more: str) -> Article:
    texts = [*fill, *more]
    kinds = [ParagraphKind.BODY if text.endswith(".") else ParagraphKind.HEADING for text in texts]
    paragraphs = tuple(Paragraph(n, kinds[n - 1], n, text) for n, text in enumerate(texts, 1))
    return Article(name, name, None, None, None, {}, paragraphs, (), "\n".join(texts))


def told(left: tuple[str, ...], right: tuple[str, ...]):
    """All findings on two reports that differ in a few added paragraphs."""
    a, b = report("a", FILL, *left), report("b", RETOLD, *right)
    return find_findings(a, b, align_articles(a, b))


def texts(findings, *verdicts: str) -> set[tuple[str | None, str | None]]:
    return {(f.left and f.left.text, f.right and f.right.text) for f in findings if str(f.verdict) in verdicts}


def test_a_surname_is_the_person_whom_the_other_report_names_in_full():
    found = told(("The Brandvold plan would halve the fares.",), ("Mayor Elise Brandvold wants cheaper crossings.",))
    assert texts(found, "restated") == {("Brandvold", "Elise Brandvold")}
    assert not texts(found, "only_left", "only_right")


def test_a_country_told_by_its_adjective_or_in_a_compound_is_no_fact_of_one_report_alone():
    found = told(("Norway paid for the new pier.",), ("Norwegian money built the pier.",))
    assert not texts(found, "only_left", "only_right")
    found = told(("Talks brokered by Norway begin soon.",), ("Norway-brokered talks begin soon.",))
    assert not texts(found, "only_left", "only_right")


def test_a_run_in_label_and_a_heading_are_no_names():
    found = told(
        ("Harbour Guarantees: the board seeks them. - Winter Timetable: it is put off.",),
        ("International Observers", "International observers praised the board."),
    )
    assert not {f for f in found if str(f.kind) in ("org", "person", "place") and str(f.verdict) != "same"}


def test_a_body_of_two_fields_is_one_name():
    found = told(("Harbours fall under the Coastal Safety and Rescue Council.",), ("Nobody else was heard.",))
    assert texts(found, "only_left") == {("Coastal Safety and Rescue Council", None)}


def test_a_name_with_an_office_is_a_person():
    found = told(("Oddrun Tveitvik, the board’s treasurer, told Havposten online.",), ("She left.",))
    assert texts(found, "only_left") == {("Oddrun Tveitvik", None), ("Havposten", None)}
    assert {str(f.kind) for f in found if f.left and f.left.text == "Oddrun Tveitvik"} == {"person"}


def test_a_day_and_its_morning_are_one_day():
    found = told(
        ("The board met on Wednesday morning in the town hall.",), ("The board met on Wednesday in the town hall.",)
    )
    assert [(str(f.verdict), f.severity) for f in found if str(f.kind) == "date"][:1] == [("restated", 1)]


def test_places_and_persons_that_play_other_parts_are_not_exchanged_for_each_other():
    found = told(
        ("Swedish President Karl Holmgren wrote to the board.", "Talks were held in Florida on the fares."),
        ("Danish President Mads Overgaard called the board.", "Washington also faces pressure over the fares."),
    )
    assert not texts(found, "changed", "conflict")


def test_ordinals_of_unlike_things_are_not_compared():
    found = told(("The first round of talks on the fares ended.",), ("Talks on the fares went into a second day.",))
    assert not texts(found, "changed", "conflict")


def test_one_dispute_over_a_share_is_one_conflict():
    found = told(
        ("Denmark keeps its control over one-fifth of Slovenia.",), ("Norway still controls one-fifth of Slovenia.",)
    )
    loud = [f for f in found if f.verdict is not Verdict.SAME]
    assert [(str(f.kind), str(f.verdict)) for f in loud] == [("relation", "conflict")]
    assert (loud[0].left.value, loud[0].right.value) == ("Denmark: 0.2 of Slovenia", "Norway: 0.2 of Slovenia")


def test_values_are_plain_words_and_one_for_all_spellings():
    found = told(
        ("Envoy Ana Petrov flew to Lugansk.", "A third of trees died."),
        ("Envoy Ana Petrov went to Luhansk.", "Some 70 passengers fled."),
    )
    values = {m.value for f in found for m in (f.left, f.right) if m}
    assert {"Luhansk", "Ana Petrov: Envoy", "a third of trees"} <= values
    (spelling,) = [f for f in found if str(f.kind) == "place" and str(f.verdict) == "restated"]
    assert spelling.left.value == spelling.right.value


def test_capital_words_before_an_office_belong_to_the_office():
    found = told(("Harbour Minister Ewa Zaranka said so.",), ("Ewa Zaranka, the harbour minister, said so.",))
    assert {(str(f.kind), str(f.verdict)) for f in found if f.left and "Zaranka" in f.left.text} == {("person", "same")}


def test_a_year_beside_a_second_day_is_still_compared():
    found = told(
        ("On the second day of talks the board recalled that the quarrel over fares began in February 2022.",),
        ("The quarrel over fares, the board recalled, began in February 2025.",),
    )
    assert texts(found, "changed", "conflict") == {("February 2022", "February 2025")}


def test_every_finding_says_why_and_on_what_ground():
    found = told(
        ("Mayor Ada Lind opened the pier on Monday; 40 boats came.", "“We waited for it,” said Bo Rask, her deputy."),
        ("The pier was opened on 3 May by Ada Lind, the mayor, before some 40 boats and 300 guests.",),
    )
    assert {str(f.verdict) for f in found} >= {"same", "restated", "only_left", "only_right"}
    assert all(f.reason and f.evidence for f in found)
