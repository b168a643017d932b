"""The text export: for a pipe, a terminal and `less -R`."""

import re

import pytest
from factory import mirrored, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import RowKind
from reader.export import Include, Options
from reader.export.columns import width, wrap
from reader.export.common import one_line
from reader.export.text import write_text

SGR = re.compile("\x1b\\[[0-9;]*m")


def test_words_removed_and_added_are_bracketed_without_colour():
    text = write_text(sample())
    assert "[-Wednesday, 4-]" in text
    assert "{+Thursday, 5+}" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("columns", [20, 40, 80, 100, 160])
def test_no_line_is_wider_than_asked(columns):
    for colour in (False, True):
        text = SGR.sub("", write_text(sample(), Options(width=columns, colour=colour)))
        assert max(width(line) for line in text.split("\n")) <= columns


def test_a_wide_page_stands_side_by_side():
    lines = write_text(sample(), Options(width=120)).split("\n")
    row = next(line for line in lines if "[-Wednesday" in line)
    assert "{+Thursday" in row
    assert "≈" in row


def test_colours_end_on_the_line_on_which_they_begin():
    for columns in (50, 120):
        text = write_text(sample(), Options(colour=True, width=columns))
        assert "\x1b[" in text
        for line in text.split("\n"):
            codes = SGR.findall(line)
            assert not codes or codes[-1] == "\x1b[0m"
            assert all(bool(i % 2) == (code == "\x1b[0m") for i, code in enumerate(codes))


def test_colour_and_plain_text_have_the_same_words():
    plain = re.sub(r"\[-|-\]|\{\+|\+\}", "", write_text(sample(), Options(width=60)))
    coloured = SGR.sub("", write_text(sample(), Options(width=60, colour=True)))
    bare = re.sub(r"-{3,}", "", plain)
    assert bare.split() == coloured.split()


def test_findings_only_leaves_the_paragraphs_out():
    text = write_text(sample(), Options(include=Include.FINDINGS))
    assert "conflict date" in text
    assert "called the meeting" not in text


@given(
    left=st.text(min_size=1, max_size=80),
    right=st.text(min_size=1, max_size=80),
    kind=st.sampled_from([RowKind.REWORDED, RowKind.REWRITTEN]),
    columns=st.integers(20, 130),
)
@settings(max_examples=150, deadline=None)
def test_hostile_text_brings_no_control_and_breaks_no_line(left, right, kind, columns):
    text = write_text(mirrored(left, right, kind), Options(width=columns))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert all(width(line) <= columns for line in text.split("\n"))


@given(text=st.text(max_size=80), columns=st.integers(2, 30))
def test_wrapping_keeps_every_letter(text, columns):
    lines = wrap([(one_line(text), "")], columns)
    assert "".join(part for line in lines for part, _ in line).replace(" ", "") == "".join(one_line(text).split())
    assert all(sum(width(part) for part, _ in line) <= columns for line in lines)


def test_wide_letters_take_two_columns():
    assert [width(text) for text in ("abc", "字", "e\u0301", "\u200d")] == [3, 2, 1, 0]
