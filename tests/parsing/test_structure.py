"""Structure that scraping flattened comes back; metadata and notices come from the edits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader
from reader.article import ParagraphKind
from reader.parsing.structure import blocks

TITLE, HEADING, BODY, ITEM = ParagraphKind.TITLE, ParagraphKind.HEADING, ParagraphKind.BODY, ParagraphKind.LIST_ITEM


def kinds(text: str) -> list[ParagraphKind]:
    return [block.kind for block in blocks(text)]


def test_headings_need_no_blank_lines():
    text = (
        "Harbour Plan Approved\nThe council approved the plan on Monday.\nWhat Comes Next\n"
        "Work starts in May and takes two years.\nOpen Questions\nNobody knows who pays for the lights."
    )
    assert kinds(text) == [TITLE, BODY, HEADING, BODY, HEADING, BODY]


def test_a_text_that_begins_with_a_sentence_has_no_title():
    article = reader.parse("The council approved the plan on Monday.\n\nIt starts in May.")
    assert article.title is None
    assert [p.kind for p in article.paragraphs] == [BODY, BODY]


def test_flattened_labels_become_list_items_again():
    article = reader.parse(
        "Three Open Questions\n- Water Rights:\nThe valley wants more and will not wait. - Cost Sharing:\nThe port pays half.\n"
    )
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        (TITLE, "Three Open Questions"),
        (ITEM, "Water Rights:"),
        (BODY, "The valley wants more and will not wait."),
        (ITEM, "Cost Sharing:"),
        (BODY, "The port pays half."),
    ]
    assert [p.line for p in article.paragraphs] == [1, 2, 3, 3, 4]


def test_wrapped_lines_become_paragraphs():
    text = (
        "The council approved the plan for the\nnorthern harbour on Monday after nine\nhours of debate and two recesses that\n"
        "brought no agreement on the lights.\n\nWork starts in May and will take about\ntwo years, the engineer in charge of\n"
        "the project told the reporters later.\n"
    )
    found = blocks(text)
    assert [block.kind for block in found] == [BODY, BODY]
    assert found[0].text.startswith("The council approved the plan for the northern harbour on Monday after nine hours")
    assert text[found[1].start :].startswith("Work starts")


def test_short_paragraphs_on_lines_of_their_own_stay_apart():
    text = "He left.\nShe stayed.\nNobody asked why.\nThe ferry sailed at nine.\nIt was late."
    assert kinds(text) == [BODY] * 5


def test_short_lines_under_a_colon_are_a_list():
    text = "The firms that signed the code are:\nNorthern Boats\nCalder Shipping\nOrrin Freight\nAll have offices in the port."
    assert kinds(text) == [BODY, ITEM, ITEM, ITEM, BODY]


@pytest.mark.parametrize("sentence", ["Twelve boats sank.", "“Why now?” she asked.", "It rose 3.5% to €4 – 5 m²."])
def test_one_sentence_is_one_body_paragraph_as_it_stands(sentence):
    (paragraph,) = reader.parse(sentence).paragraphs
    assert (paragraph.kind, paragraph.text) == (BODY, sentence)


def test_metadata_is_taken_from_the_edits():
    article = reader.parse(
        "Ferry Back in Port\nBy Ana Pires\nPublished Feb 4, 2026\nLINDMOOR, Norway (AP) — The ferry is back in port.\n"
        "The crew on deck. (Photo by Lena Ortiz/AP)\nIt sails again on Monday.\nTags: ferry, harbour\n"
    )
    assert article.metadata["byline"] == "Ana Pires"
    assert article.metadata["dateline"] == {"place": "LINDMOOR", "agency": "AP", "region": "Norway"}
    assert article.metadata["tags"] == ["ferry", "harbour"]
    assert article.metadata["credits"] == ["Lena Ortiz/AP"]
    assert str(article.published) == "2026-02-04"
    assert [(p.kind, p.text) for p in article.paragraphs][1:3] == [
        (BODY, "The ferry is back in port."),
        (ParagraphKind.CAPTION, "The crew on deck."),
    ]


def test_cut_texts_say_so():
    article = reader.parse("The quake cracked walls in two villages… [+5844 chars]")
    assert any("incomplete" in notice for notice in article.notices)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_an_article_or_one_plain_error(text):
    try:
        article = reader.parse(text)
    except reader.ReaderError as error:
        assert "\n" not in str(error)
        return
    assert [p.n for p in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    assert all(1 <= p.line <= article.source.count("\n") + 1 for p in article.paragraphs)
    assert all(p.text == " ".join(p.text.split()) != "" for p in article.paragraphs)
