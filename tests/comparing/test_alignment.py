"""Which paragraphs are linked, and which are not."""

import pytest

from reader.alignment import Strength
from reader.comparing.alignment import align_articles, align_units
from tests.comparing.articles import HARBOUR, HARBOUR_RETOLD, ORCHESTRA, article


def pairs(links):
    return {(link.left, link.right) for link in links}


def test_a_retold_report_is_linked_whatever_its_order():
    found = pairs(align_units(HARBOUR, HARBOUR_RETOLD))
    assert {(0, 0), (1, 2), (2, 3), (3, 4), (4, 1)} <= found
    assert len(found) <= 7


def test_articles_on_different_events_are_not_linked():
    left, right = article(*HARBOUR), article(*ORCHESTRA)
    assert align_articles(left, right) == ()
    assert align_articles(left, article(*HARBOUR_RETOLD))


def test_a_moved_paragraph_is_found_and_marked():
    moved = (*HARBOUR[1:], HARBOUR[0])
    links = {link.left: link for link in align_articles(article(*HARBOUR), article(*moved))}
    assert links[1].right == 5 and links[1].moved
    assert not links[2].moved


def test_split_and_merged_paragraphs_are_linked_to_both_parts():
    merged = (f"{HARBOUR[0]} {HARBOUR[1]}", *HARBOUR[2:])
    assert {(0, 0), (1, 0), (2, 1)} <= pairs(align_units(HARBOUR, merged))
    assert {(0, 0), (0, 1), (1, 2)} <= pairs(align_units(merged, HARBOUR))


def test_typography_is_no_difference():
    links = align_units(["“It’s a U.S.‑led plan”, he said."], ['"It\'s a US-led plan", he said.', "Another day."])
    assert pairs(links) == {(0, 0)}


def test_the_same_words_have_the_highest_score_and_say_so():
    (link, *_) = align_units(HARBOUR, HARBOUR)
    assert link.score == 1.0 and link.strength is Strength.STRONG and link.reason == "the same words"


def test_a_reason_names_what_is_shared():
    links = {(k.left, k.right): k.reason for k in align_units(HARBOUR, HARBOUR_RETOLD)}
    assert "Ilse Brandt" in links[1, 2] and "14" in links[1, 2]


def test_copies_of_one_paragraph_are_paired_in_order():
    assert pairs(align_units(["Stay tuned."] * 3, ["Stay tuned."] * 2)) == {(0, 0), (1, 1)}


def test_headings_link_to_headings_only():
    left = article("Harbour closed", *HARBOUR, headings=(1,))
    right = article(*HARBOUR_RETOLD)
    assert all(link.left != 1 for link in align_articles(left, right))


SECTIONED = ("Core disputes", *HARBOUR[:2], "What comes next", *HARBOUR[2:])
SECTIONED_RETOLD = ("The main obstacles", *HARBOUR_RETOLD[:3], "Outlook", *HARBOUR_RETOLD[3:])


def test_headings_without_a_common_word_are_linked_by_their_topic_and_their_sections():
    left, right = article(*SECTIONED, headings=(1, 4)), article(*SECTIONED_RETOLD, headings=(1, 5))
    links = {(k.left, k.right): k for k in align_articles(left, right)}
    assert {(1, 1), (4, 5)} <= links.keys()
    assert not {(1, 5), (4, 1)} & links.keys()
    assert links[4, 5].reason == "their sections tell the same"


def test_headings_on_one_topic_over_sections_that_tell_other_things_are_not_linked():
    left = article("Core disputes", *HARBOUR, headings=(1,))
    right = article("The main obstacles", *ORCHESTRA, "The harbour", *HARBOUR_RETOLD, headings=(1, 6))
    assert (1, 1) not in pairs(align_articles(left, right))


def test_bare_paragraphs_that_look_like_headings_are_linked_like_them():
    assert (3, 4) in pairs(align_units(SECTIONED, SECTIONED_RETOLD))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ["北京市政府周二宣布关闭港口。", "没有人受伤,十四艘船在等待。"],
            ["没有人受伤,但有十四艘船在外面等待。", "周二,北京市政府关闭了港口。"],
        ),
        (
            ["أغلق الميناء يوم الثلاثاء بعد سقوط رافعة", "لم يصب أحد بأذى"],
            ["أغلق الميناء بعد سقوط رافعة يوم الثلاثاء", "مرحبا"],
        ),
        (["मंगलवार को बंदरगाह बंद कर दिया गया", "कोई घायल नहीं हुआ"], ["बंदरगाह मंगलवार को बंद कर दिया गया", "नमस्ते"]),
        (
            ["Der Hafen von Velmar wurde am Dienstag geschlossen.", "Verletzt wurde niemand."],
            ["Am Dienstag wurde der Hafen in Velmar geschlossen.", "Gute Nacht."],
        ),
    ],
)
def test_other_scripts_and_languages_do_not_break(left, right):
    assert all(0 <= k.score <= 1 for k in align_units(left, right))


@pytest.mark.parametrize(
    ("left", "right"), [([], []), (["a"], []), ([], ["a"]), ([""], [""]), (["…"], ["!!!"]), (["\u00ad"], ["\u200b"])]
)
def test_nothing_to_link_gives_no_link(left, right):
    assert align_units(left, right) == []


def test_one_huge_paragraph_is_fine():
    huge = " ".join(HARBOUR * 400)
    assert align_units([huge], [huge + " Indeed."])


def test_a_huge_paragraph_without_names_meets_its_edited_version():
    words = "the council said that a new plan for water would be put before people who live near the river".split()
    huge = words * 300
    edited = [*huge[:100], "entirely", *huge[103:]]
    links = align_units([" ".join(huge), "A short one about rain."], ["Another small thing.", " ".join(edited)])
    assert [(k.left, k.right) for k in links] == [(0, 1)]
