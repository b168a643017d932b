"""A report and itself with a few words altered: every fact altered is told once, mere wording is not."""

from __future__ import annotations

import pytest
from test_whole_reports import edited, loud

ALTERED = [
    # verbs
    ("The ferrymen asked for a longer break after the storm.", "asked for", "refused", "asked for", "refused"),
    ("The three deckhands held on Monday have since been released.", "released", "charged", "released", "charged"),
    ("The youth choir of Sandvik won two medals in the spring.", "won", "was nominated for", "won", "nominated"),
    ("The sailors’ union contradicted him.", "contradicted him", "backed him up", "contradicted", "backed"),
    ("The keeper handed the old ledgers to a museum.", "handed", "sold", "handed", "sold"),
    ("The board will close the oldest pier in the spring.", "will close", "closed", "close", "closed"),
    # small words
    ("Both islands described the fares as fair.", "Both islands", "Neither island", "Both", "Neither"),
    ("The board said that all nine piers were safe.", "all nine", "nine", "all nine", "nine"),
    ("Some of the crews stayed at home on Monday.", "Some", "Most", "Some", "Most"),
    ("The vote was held ahead of the winter break.", "ahead of", "after", "ahead of", "after"),
    ("The new ferry burns less fuel than the old one.", "less", "more", "less", "more"),
    ("The fare covers two bags, including tools.", "including", "excluding", "including", "excluding"),
    ("The pier is shut because of the ice.", "because of", "despite", "because of", "despite"),
    ("The keeper must sign the paper within a week.", "must", "may", "must", "may"),
    ("The keeper took over the pier only in June.", "only in", "in", "only", "in"),
    ("He fell asleep at his desk, the keeper said.", "He", "She", "He", "She"),
    # put in and left out
    ("The ferries sail to Holm, Sandvik and Brekke.", "Holm, Sandvik", "Holm", "Sandvik", "Holm"),
    ("The ferries sail to Holm and Brekke.", "Holm and", "Holm, Sandvik and", "Holm", "Sandvik"),
    ("The hull appears to have been cracked in March.", "appears to have been", "was", "appears", "was"),
    ("The crane fell at dawn, dockers said.", ", dockers said", "", "dockers said", "dawn"),
    ("The board will pay for the repairs if the fares rise.", " if the fares rise", "", "if the fares rise", "repairs"),
    ("“We will sail tomorrow. We will sail on Sunday too,” said Voll.", " We will sail on Sunday too,", "", "Sunday", "tomorrow"),
    # other things
    ("The list was drawn up by the harbour office.", "harbour office", "grain trade", "harbour office", "grain trade"),
    ("A nurse was on her way to her sister’s wedding.", "wedding", "funeral", "wedding", "funeral"),
    # exchanged
    ("A court and not the board would decide on the fares.", "A court and not the board", "The board and not a court", "A court and not the board", "The board and not a court"),
    ("The council backed the plan by 46 votes to 41.", "46 votes to 41", "41 votes to 46", "46 votes to 41", "41 votes to 46"),
    ("The islands insist that the crews must go back to work.", "The islands insist that the crews", "The crews insist that the islands", "islands", "crews"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "old", "new", "left", "right"), ALTERED)
def test_an_altered_fact_is_told_once(sentence, old, new, left, right):
    other = sentence.replace(old, new)
    assert other != sentence
    for one, two, words in ((sentence, other, (left, right)), (other, sentence, (right, left))):
        (found,) = edited(one, two)
        assert all(word in said for word, said in zip(words, found[2:], strict=True)), found


WORDING = [
    # one word's forms, spellings, marks
    ("The harbour board has criticised the crews.", "The harbor board has criticized the crews."),
    ("The company must report a loss at once.", "The company must report losses at once."),
    ("Under the law, crews may rest at sea.", "Under the law crews may rest at sea."),
    ("A fireman of the island was travelling home.", "A fireman of the island was traveling home."),
    ("The keeper didn’t sign the long paper.", "The keeper did not sign the long paper."),
    ("The sailors carried an elderly woman off the pier.", "The sailors carried an eldrely woman off the pier."),
    # other words for it
    ("The crews asked for longer breaks at sea.", "The crews demanded longer breaks at sea."),
    ("The board opened an inquiry into the fares.", "The board launched an investigation into the fares."),
    ("The vote is planned for the early autumn.", "The vote is scheduled for the early autumn."),
    ("The talks may go on for some more days.", "The talks may continue for some more days."),
    ("The heaviest damage was seen on the oldest pier.", "The worst damage was seen on the oldest pier."),
    ("The keeper made a decision about the lamps.", "The keeper decided about the lamps."),
    # small words that tell nothing
    ("The board said the pier was safe for now.", "The board said that the pier was safe for now."),
    ("The sailors helped to carry the grain ashore.", "The sailors helped carry the grain ashore."),
    ("The pier stands at the northern side of Holm.", "The pier stands on the northern side of Holm."),
    # another order
    ("The ferries sail to Holm, Sandvik and Brekke.", "The ferries sail to Brekke, Sandvik and Holm."),
    ("On Monday the board said it would wait.", "The board said on Monday it would wait."),
    ("“We shall wait for the ice to melt,” Voll said.", "Voll said: “We shall wait for the ice to melt.”"),
    ("The crews had asked for a new pier.", "A new pier had been asked for by the crews."),
]


@pytest.mark.parametrize(("sentence", "other"), WORDING)
def test_mere_wording_is_not_told(sentence, other):
    assert not edited(sentence, other)
    assert not edited(other, sentence)


KEPT = (
    "The lamps on the pier are lit at dusk by two old men from the village.",
    "A museum in the capital has lent the island its oldest chart.",
    "The school on Brekke has eleven pupils, and the teacher plays the organ.",
    "Grain is stored in three sheds that were built before the railway.",
)


def test_several_facts_altered_in_one_report_are_told_one_by_one():
    left = (
        *KEPT,
        "The ferrymen asked for a longer break after the storm.",
        "Both islands described the fares as fair.",
        "The vote was held ahead of the winter break.",
        "The harbour board has criticised the crews.",
    )
    right = (
        *KEPT,
        "The ferrymen refused a longer break after the storm.",
        "Neither island described the fares as fair.",
        "The vote was held after the winter break.",
        "The harbour board has criticized the crews.",
    )
    assert len(loud(left, right, retold=False)) == 3


def test_a_paragraph_added_or_cut_is_no_altered_fact():
    old = ("The keeper took over the pier in June.", "The roof of the chapel was mended with tin.")
    new = ("The keeper took over the pier in June.", "Nobody on the island had seen such a winter, she said.")
    assert not loud(old, new, retold=False)


def test_a_report_told_anew_is_left_alone():
    assert not loud(
        ("The ferrymen asked for a longer break after the storm.",),
        ("The ferrymen refused a longer break after the storm.",),
    )
