"""What raises no alarm in whole articles: two things of one name, two counts, two hours, one body by two names, speakers."""

import pytest

from tests.comparing.test_doubts_on_statements import doubts, findings

NO_DOUBT = (
    # a day of the week told beside answers
    ("The saplings arrived in Torsby on Thursday.",
     "On Friday the saplings arrived in Torsby, after the trucks had left on Thursday."),
    # none of those of whom the other report does not speak
    ("Two of the children slept near the cannery when the cherry trees were felled.",
     "When the felling of cherry trees began, none of the drivers slept near the cannery."),
    ("Five of the injured growers slept near the cannery when the cherry trees were felled.",
     "When the felling of cherry trees began, the growers slept near the cannery; none of them was injured."),
    # what is only asked for
    ("The mayor called for the licence of the nursery to be suspended over the saplings.",
     "The licence of the nursery was not suspended over the saplings."),
    ("The mayor called for the saplings of the nursery to be banned in the cherry orchards.",
     "In the cherry orchards the nursery's saplings were still allowed."),
    ("The growers pressed the nursery to stop seeking state money for the cherry orchards.",
     "State money for the cherry orchards is what the nursery still seeks."),
    # a spokesman may speak for the body, a union may be the one that is named
    ("From Gdansk the saplings would be shipped in May, army spokeswoman Eva Brun said.",
     "The European Union reported that in May the saplings would be shipped from Gdansk."),
    ("The union said the saplings would be shipped from Gdansk in May.",
     "Growers United said that in May the saplings would be shipped from Gdansk."),
    # a town that stands for the Union
    ("Brussels demands that Norway withdraw its saplings from the border nurseries.",
     "The European Union demands Norwegian withdrawals of saplings from the nurseries along the border."),
    # a district lies in its town
    ("The saplings were sold in the Oliva district at low prices.",
     "Growers came to Gdansk for the saplings, as prices were low."),
    # those who are left out
    ("The growers saved all but 21 of the cherry trees.",
     "The growers saved 340 of the cherry trees."),
    ("The pumps saved all but 21 of the sheds and five of the barns.",
     "The pumps saved 340 sheds and 19 barns."),
    # two sorts of things, people of two fates
    ("Along with two diplomats, 62 growers came to the sapling talks.",
     "There were 62 growers.\n\nThe sapling talks had been put off three times, and seven trucks came."),
    ("The nursery said 62 growers had died in the flood, and 25 in the fire.",
     "In the flood 62 growers died, the nursery said.\n\nAt the border 31 growers were held captive by smugglers."),
    # a limit whose number the other report tells elsewhere
    ("At least 17 growers drowned on the hill.",
     "The first night 17 growers died there.\n\nIn all, 26 growers are dead, the nursery said of the flood."),
    # the owner told by the adjective and by the name
    ("Saplings were seen by the Scottish seed safety board.",
     "The seed safety board of Scotland looked at pears."),
    # a surname stands for the full name, before a pronoun and beside the quotation
    ("Agronomist Holt saw the cherry trees. “Nobody will lose a single tree to fear,” she said in Torsby.",
     "“Nobody will lose a single tree to fear,” Karin Holt said in Torsby."),
    ("Jonas Edel saw the cherry trees. “Nobody will lose a single tree to fear,” he said in Torsby.",
     "“Nobody will lose a single tree to fear,” Edel said in Torsby."),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right"), NO_DOUBT)
def test_what_agrees_or_is_of_two_things_is_no_doubt(left, right):
    assert not doubts(left, right)


def test_hours_of_two_deeds_of_one_morning_are_no_conflict():
    found = doubts(
        "Sirens woke Torsby at 5 a.m. on Tuesday.", "The alarm was lifted at 6:30 a.m. on Tuesday.", "conflict"
    )
    assert not found


def test_some_hour_shortly_after_a_time_is_a_rough_one():
    found = findings(
        "The cherry trees began to burn at 3.40 a.m. on Monday.",
        "Shortly before 4 a.m. on Monday the cherry trees of Torsby began to burn.",
    )
    reasons = [f.reason for f in found if f.kind == "time"]
    assert reasons == ["a rough time beside another: 3.40 a.m. / 4 a.m."]


SPEAKERS = (
    ("Jonas Edel saw the cherry trees. “Nobody will lose a single tree to fear,” he said in Torsby.",
     "“Nobody will lose a single tree to fear,” Karin Holt said in Torsby.", "Jonas Edel", "Karin Holt", "changed"),
    ("“The trees were black from top to root,” said Ola Brun, a tourist.",
     "Henrik Olsen, a Danish tourist, said: “The trees were black from top to root.”", "Ola Brun", "Henrik Olsen", "conflict"),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "one", "other", "verdict"), SPEAKERS)
def test_the_same_words_of_another_speaker(left, right, one, other, verdict):
    assert ("speaker", one, other) in doubts(left, right, verdict)


def test_those_with_knowledge_of_the_talks_speak():
    found = doubts(
        "The saplings would be shipped in May, according to growers.",
        "In May the saplings would be shipped, two diplomats with knowledge of the talks said.",
    )
    assert found == [("attribution", "growers", "two diplomats")]


def test_a_thing_of_another_owner():
    found = doubts(
        "The felled trees were shown to an OSCE plant safety mission.",
        "In Torsby the plant safety mission of the World Bank spoke of felled trees.",
    )
    assert found == [("org", "OSCE", "World Bank")]


def test_names_half_alike_of_one_role():
    found = doubts(
        "The sheep of Norrby were shorn early by the brothers Lund, as the nurse Ann Tolly recalled.\n\n"
        "Pears from Gdansk were dear in the market hall on Sunday.",
        "Early in the year the brothers Lund sheared the sheep of Norrby.\n\n"
        "In the market hall pears from Gdansk were dear on Sunday, and nurse Ann Brekke paid nine crowns.",
    )
    assert ("person", "Ann Tolly", "Ann Brekke") in found
