"""Likeness by runs of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.grams import gram_likeness
from reader.comparing.units import make_unit

TEXTS = st.lists(st.text(alphabet="abc de’,.Ö文", max_size=40), min_size=1, max_size=5)


def likeness(left: list[str], right: list[str]) -> list[list[float]]:
    return gram_likeness([make_unit(t) for t in left], [make_unit(t) for t in right])


def test_inflected_words_and_small_words_count():
    left = ["She would not have resigned", "Rain fell on the harbour"]
    right = ["He has rained blows on them", "Her resignation would not have come"]
    found = likeness(left, right)
    assert found[0][1] > found[0][0]
    assert found[0][1] > found[1][1]


def test_the_same_words_are_wholly_alike_and_no_words_not_at_all():
    assert likeness(["A ferry ran aground", ""], ["A ferry ran aground", "..."]) == [
        [pytest.approx(1.0), 0.0],
        [0.0, 0.0],
    ]


@given(TEXTS, TEXTS)
def test_swapping_the_sides_gives_the_mirror_image(left, right):
    there, back = likeness(left, right), likeness(right, left)
    assert there == [list(column) for column in zip(*back, strict=True)]
