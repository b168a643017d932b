"""Words that the hand-kept tables lack: one of nearly the same meaning tells nothing new, an opposite denies."""

from __future__ import annotations

from itertools import product

import pytest
from test_whole_reports import edited

from reader.facts.words import stem
from reader.tables.meanings import are_against, are_near
from reader.tables.reading import read_groups

ONE_MEANING = [
    ("The repairs to the long pier were costly.", "costly", "expensive"),
    ("The keeper was reluctant to open the old pier.", "reluctant", "unwilling"),
    ("The two oldest charts vanished in the winter.", "vanished", "disappeared"),
    ("The crews displayed their banners on the pier.", "displayed", "exhibited"),
    ("The board cautioned that the ice was thin.", "cautioned", "warned"),
    ("The grain trade of the islands is prosperous.", "prosperous", "thriving"),
    ("The storm was brief, but the sheds were lost.", "brief", "short"),
    ("Stacks of timber were piled on the quay.", "piled", "stacked"),
    ("The new mast is feebler than the old one.", "feebler", "weaker"),
]


@pytest.mark.parametrize(("sentence", "word", "other"), ONE_MEANING)
def test_a_word_of_nearly_the_same_meaning_is_mere_wording(sentence, word, other):
    changed = sentence.replace(word, other)
    assert changed != sentence
    assert not edited(sentence, changed)
    assert not edited(changed, sentence)


OPPOSITES = [
    ("The repairs to the long pier were costly.", "costly", "cheap"),
    ("The keeper conceded the loss of the old lamps.", "conceded", "denied"),
    ("The old crane of the harbour is feeble.", "feeble", "strong"),
    ("The sea off Holm was cooler than the air.", "cooler", "warmer"),
    ("The islanders often visited the long pier.", "often", "seldom"),
    ("The board noticed the cracks in the hull.", "noticed", "ignored"),
    ("A short strike closed the pier in the spring.", "short", "long"),
]


@pytest.mark.parametrize(("sentence", "word", "other"), OPPOSITES)
def test_an_opposite_in_a_sentence_that_is_otherwise_the_same_denies_it(sentence, word, other):
    changed = sentence.replace(word, other)
    assert changed != sentence
    for one, two, words in ((sentence, changed, (word, other)), (changed, sentence, (other, word))):
        ((kind, verdict, left, right),) = edited(one, two)
        assert (kind, verdict, left.lower(), right.lower()) == ("polarity", "conflict", *words)


@pytest.mark.parametrize(
    ("sentence", "word", "other"),
    [
        ("Rural schools of the islands close early on Friday.", "Rural", "Urban"),
        ("The crews asked for cheap tickets in the spring.", "for cheap", "for costly"),
        ("The ferries carry the heavy loads on Sunday.", "heavy", "light"),
    ],
)
def test_an_opposite_that_picks_other_things_denies_nothing(sentence, word, other):
    found = edited(sentence, sentence.replace(word, other))
    assert [verdict for _, verdict, _, _ in found] == ["changed"]


def test_what_another_finding_tells_of_the_sentence_is_told_once():
    one, other = "The keeper conceded that the lamps had failed.", "The keeper denied that the lamps had failed."
    assert len(edited(one, other)) == len(edited(other, one)) == 1


def test_a_second_difference_in_the_sentence_makes_an_opposite_doubtful():
    one = "The repairs to the long pier were costly, the keeper said."
    other = "The repairs to the oldest crane were cheap, the keeper said."
    assert "conflict" not in [verdict for _, verdict, _, _ in edited(one, other)]


def test_two_opposite_sentences_that_both_reports_have_are_no_dispute():
    both = "The cheap berths were let within an hour. The expensive berths were let within an hour."
    turned = "The expensive berths were let within an hour. The cheap berths were let within an hour."
    assert not edited(both, both)
    assert not edited(both, turned)


def test_hand_kept_opposites_are_never_of_one_meaning():
    for group in (*read_groups("opposites.txt"), *read_groups("contraries.txt")):
        if "/" in group:
            at = group.index("/")
            for one, other in product(group[:at], group[at + 1 :]):
                assert not are_near(stem(one), stem(other)), (one, other)


@pytest.mark.parametrize(
    "words",
    """rise/fall buy/sell convict/acquit tighten/loosen plummet/soar exonerate/convict lead/follow arrest/charge
    warn/threaten assault/rape sign/ratify deport/extradite postpone/cancel injure/kill steal/sell walk/run""".split(),
)
def test_kinds_of_one_thing_are_not_of_one_meaning(words):
    one, other = map(stem, words.split("/"))
    assert not are_near(one, other)


def test_no_two_words_are_alike_and_opposite_and_the_order_of_two_is_no_matter():
    pairs = 0
    for line in read_groups("meanings.txt"):
        at = line.index("/") if "/" in line else len(line)
        assert not set(line[1:at]) & set(line[at + 1 :])
        assert line[0] not in line[1:]
        for other in line[1:at]:
            pairs += 1
            assert are_near(line[0], other) and are_near(other, line[0])
            assert not are_against(line[0], other)
        for other in line[at + 1 :]:
            assert are_against(line[0], other) and are_against(other, line[0])
    assert pairs > 5_000
