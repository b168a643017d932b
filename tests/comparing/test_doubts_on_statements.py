"""Doubts on what is said and done: opposed words, sources, channels, doers, talks and quotations, in sentences worded apart."""

import pytest

import reader
from reader.article import Finding, Verdict

_LEFT = """The orchard growers of Velmark met in Torsby on Monday to discuss the blight in the cherry trees and its costs.

Agronomist Karin Holt told the growers that the blight had last been seen in 1987, when the cannery was closed.

The beekeepers of Lake Ostra, who keep their hives beside the orchards, want 12 million crowns for lost honey.

The farm minister, Jonas Edel, said the government would look at the spraying plan before the autumn recess.

{}

Workers from Velmark Timber expect the felling to take two winters, because the trunks must be burned on the spot.
"""
_RIGHT = """The costs of the blight in Velmark's cherry trees were before the orchard growers, who met in Torsby on Monday.

It was in 1987, the year the cannery was closed, that the blight was last seen, agronomist Karin Holt recalled.

Those who keep bees on Lake Ostra and have hives by the orchards are asking for 12 million crowns for lost honey.

Jonas Edel, the farm minister, said that before the autumn recess the government would look at the spraying plan.

{}

The trunks have to be burned on the spot, so workers from Velmark Timber expect two winters of felling.
"""


def findings(left: str, right: str) -> tuple[Finding, ...]:
    """What is found of two reports of one event with these paragraphs in them."""
    pair = [reader.parse(text.format(own), name="a") for text, own in ((_LEFT, left), (_RIGHT, right))]
    return reader.compare(*pair).findings


def doubts(left: str, right: str, verdict: str = "") -> list[tuple[str, str, str]]:
    """Kind, left and right words of what is in dispute; of one verdict if it is given."""
    found = []
    for finding in findings(left, right):
        if finding.verdict in (Verdict.CHANGED, Verdict.CONFLICT) and finding.left and finding.right:
            if verdict not in ("", finding.verdict):
                continue
            found.append((str(finding.kind), finding.left.text, finding.right.text))
    return found


AGREE = (
    ("The nursery's irrigation rules would be adjusted after the spring count.",
     "After the count in spring the nursery would modify its irrigation rules."),
    ("Velmark's council has not dropped its demand for clean saplings from the state nursery.",
     "The council of Velmark continues to demand clean saplings of the state nursery."),
    ("The blight will cost 300 jobs in the packing sheds, the growers' union said.",
     "In the packing sheds 300 jobs will go with the blight, according to the union of growers."),
    ("Ida Vang of the seed company announced on Facebook that the saplings had been shipped.",
     "The saplings had been shipped, Ida Vang of the seed company wrote in a post."),
    ("Norway demands that Denmark withdraw its saplings from the border nurseries.",
     "Oslo wants Danish saplings withdrawn from the nurseries along the border."),
    ("Edel called the cherry harvest “a bitter season” in the Torsby hall.",
     "In the hall of Torsby Edel spoke of “a bitter season” for the cherry harvest."),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_reports_that_agree_raise_no_doubt(left, right):
    assert not doubts(left, right)


DIFFER = (
    # one thing by a word and by its opposite, told and denied
    ("The nursery's irrigation rules would remain unchanged after the spring count.",
     "After the count in spring the nursery would modify its irrigation rules.", "unchanged", "modify"),
    ("The nursery sells saplings that are poor in copper to the cherry growers.",
     "Copper-rich saplings come to the cherry growers from the nursery.", "poor", "Copper-rich"),
    ("It was already clear when inspectors from Norway would visit the cherry orchards.",
     "When the Norwegian inspectors would come to see the cherry trees was still unclear.", "clear", "unclear"),
    ("The nursery has stopped seeking state money for the cherry orchards.",
     "State money for the cherry orchards is what the nursery still seeks.", "stopped seeking", "seeks"),
    ("Two of them were near the Torsby cannery when the cherry trees were felled.",
     "When the felling of cherry trees began, not one was at the cannery of Torsby.", "Two", "not one"),
    # one claim of another source
    ("The blight will cost 300 jobs in the packing sheds, the insurers said.",
     "In the packing sheds 300 jobs will go with the blight, according to the union of growers.", "insurers", "union"),
    # one speaker, and another way to say it
    ("Ida Vang of the seed company told reporters that the saplings had been shipped.",
     "The saplings had been shipped, Ida Vang of the seed company wrote on Facebook.", "reporters", "Facebook"),
    # one deed of another doer
    ("Denmark demands that Norway withdraw its saplings from the border nurseries.",
     "Oslo demands Danish withdrawals of saplings from the nurseries along the border.", "Denmark", "Oslo"),
    ("The two sides signed a Swedish-brokered truce over the blighted saplings in Torsby.",
     "A Finnish-mediated truce over the blighted saplings was signed by the two sides in Torsby.", "Swedish", "Finnish"),
    ("The Norway-Denmark talks on blighted saplings were held in Gdansk.",
     "In Gdansk, Norwegian inspector Ola Brun met Swedish growers about the blighted saplings.", "Norway-Denmark", "met"),
    # a quotation in wholly other words
    ("Edel called the cherry harvest “a promising start” in the Torsby hall.",
     "In the hall of Torsby Edel spoke of “a bitter season” for the cherry harvest.", "promising", "bitter"),
    # a sentence that begins alike and goes on otherwise
    ("“They go on to count dead trees every morning,” Edel said of the cherry growers.",
     "“They go on to hope for rain,” Edel said when he had seen the cherry growers.", "dead trees", "hope"),
    # the same words of other people
    ("Danish inspectors called the cherry harvest “thin but sound” after a day in the orchards.",
     "Swedish inspector Ola Brun called the cherry harvest “thin but sound”.", "Danish", "Swedish"),
    # said in writing, said before reporters
    ("Ida Vang of the seed company told a press briefing that the saplings had been shipped.",
     "The saplings had been shipped, Ida Vang of the seed company wrote on social media.", "press briefing", "social"),
    # where it took place, what was the last before it, what somebody is the head of
    ("The first sapling fair was held in Gdansk in early spring, the nursery said.",
     "In early spring, the nursery said, the first sapling fair took place in Malmo.", "Gdansk", "Malmo"),
    ("It was the worst blight in the cherry trees since World War I, the nursery said.",
     "The nursery called it the gravest blight in cherry trees since World War II.", "World War I", "World War II"),
    ("It was the worst blight in the cherry trees since the Great Frost, the nursery said.",
     "The nursery called it the gravest blight in cherry trees since the Torsby Fire.", "Great Frost", "Torsby Fire"),
    ("The growers are led by Tom Asker, head of the Northern Seed Bank, in the cherry talks.",
     "In the cherry talks Tom Asker, who also leads the Coastal Plant Archive, is the growers' leader.",
     "Northern Seed Bank", "Coastal Plant Archive"),
    # a quality and its opposite before one word
    ("The orchards lie behind lightly fenced pastures, the growers of Velmark said of the deer.",
     "Heavily fenced pastures keep the deer from the orchards, said Velmark's growers.", "lightly fenced", "Heavily fenced"),
    ("The nursery called the small harvest of plums a fair reward for the growers.",
     "For the growers it was a fair reward, the nursery said of the huge harvest of plums.", "small", "huge"),
    # of one series, of one named day, of one stretch of time, the only count of its sort
    ("The fair was the second public, direct auction of saplings between Norway and Denmark.",
     "The fair was the first direct public auction of saplings between Denmark and Norway.", "second", "first"),
    ("The growers keep to the 4 May pledge on copper sprays, the nursery said.",
     "The pledge of 9 May on copper sprays is kept by the growers, the nursery said.", "4 May", "9 May"),
    ("From 9 p.m. to 6 a.m. nobody may walk in the sprayed orchards of Velmark.",
     "Walks in Velmark's sprayed orchards are forbidden between 7 p.m. and 6 a.m.", "9 p.m.", "7 p.m."),
    ("The nursery has 24 greenhouses for the cherry saplings and wants more.",
     "For its cherry saplings the nursery built 17 greenhouses on the hill.", "24", "17"),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "one", "other"), DIFFER)
def test_what_differs_is_a_doubt(left, right, one, other):
    found = doubts(left, right)
    assert any(one in a and other in b for _, a, b in found), found


OF_TWO = (
    ("The nursery has not stopped seeking state money for the cherry orchards.",
     "State money for the cherry orchards is what the nursery still seeks."),
    # a denial with a condition, a double one, a gerund
    ("The growers will sign no contract for saplings unless the nursery tests them.",
     "The growers want a contract for saplings that are tested by the nursery."),
    ("Copper sprays keep the blight from spreading in the cherry orchards.",
     "In the cherry orchards the blight cannot spread under copper sprays."),
    ("Nine growers came to Torsby with blighted branches, all of them tired.",
     "Nine growers brought blighted branches to Torsby, none of them from Velmark."),
    # the body and its man, initials
    ("The European Plant Office put the loss of cherry trees at 4,000.",
     "At 4,000 the EPO put the loss of cherry trees."),
    # a sentence of its own, and words set into one
    ("“We came to save the trees,” Edel told the cherry growers in Torsby.",
     "Edel told the cherry growers in Torsby that the season was “bitter and long”."),
    # one party, named by one report by what he is
    ("Danish inspectors called the cherry harvest “thin but sound” after a day in the orchards.",
     "The Danish inspector Ola Brun called the cherry harvest “thin but sound”."),
    # one war by two names
    ("It was the worst blight in the cherry trees since the Second World War, the nursery said.",
     "The nursery called it the gravest blight in cherry trees since World War II."),
    # both qualities are told of
    ("Heavily fenced pastures and lightly fenced pastures lie beside the orchards, the growers said.",
     "Beside the orchards, the growers said, are pastures that are lightly fenced."),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right"), OF_TWO)
def test_two_things_are_no_doubt(left, right):
    assert not doubts(left, right)
