"""The page: every paragraph once, in the left article's order."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import Link, RowKind, Strength
from reader.comparing import compare_articles
from reader.comparing.alignment import align_articles
from reader.comparing.order import choose_partners
from reader.comparing.rows import build_rows
from tests.comparing.articles import HARBOUR, HARBOUR_RETOLD, ORCHESTRA, article

SENTENCES = st.sampled_from([*HARBOUR, *HARBOUR_RETOLD, *ORCHESTRA, "Stay tuned.", "", "In Velmar"])
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=2).map(" ".join), max_size=7)


def rows(left, right):
    return build_rows(left, right, align_articles(left, right))


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_paragraph_stands_in_exactly_one_row_and_the_left_in_its_order(left, right):
    page = rows(article(*left), article(*right))
    assert [n for row in page for n in row.left] == list(range(1, len(left) + 1))
    assert sorted(n for row in page for n in row.right) == list(range(1, len(right) + 1))


MIRROR = {RowKind.LEFT_ONLY: RowKind.RIGHT_ONLY, RowKind.RIGHT_ONLY: RowKind.LEFT_ONLY}


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_swapping_the_sides_gives_the_mirror_image(left, right):
    a, b = article(*left), article(*right)
    there, back = align_articles(a, b), align_articles(b, a)
    assert {(k.left, k.right, k.score) for k in there} == {(k.right, k.left, k.score) for k in back}
    assert {(row.left, row.right, row.kind) for row in rows(a, b)} == {
        (row.right, row.left, MIRROR.get(row.kind, row.kind)) for row in rows(b, a)
    }


def test_two_sentences_that_change_places_are_one_kind_of_row_either_way():
    a = article(f"{HARBOUR[1]} {ORCHESTRA[0]}")
    b = article(f"{HARBOUR[0]} {ORCHESTRA[0]}", HARBOUR[1])
    assert [row.kind for row in rows(a, b)] == [row.kind for row in rows(b, a)]


def test_the_same_input_gives_the_same_output():
    a, b = article(*HARBOUR), article(*HARBOUR_RETOLD)
    assert compare_articles(a, b).to_dict() == compare_articles(a, b).to_dict()


def test_kinds_follow_the_wording():
    changed = HARBOUR[0].replace("Tuesday", "Wednesday")
    page = rows(article(*HARBOUR[:3]), article(changed, HARBOUR_RETOLD[2], HARBOUR[2]))
    assert [row.kind for row in page] == [RowKind.REWORDED, RowKind.REWRITTEN, RowKind.SAME]


def test_a_pair_is_parted_where_two_weigh_more():
    links = [
        Link(9, 21, 0.624, Strength.STRONG),
        Link(9, 13, 0.484, Strength.PARTIAL),
        Link(12, 21, 0.543, Strength.PARTIAL),
    ]
    assert choose_partners(links) == {9: 13, 12: 21}
    mirrored = [replace(k, left=k.right, right=k.left) for k in links]
    assert choose_partners(mirrored) == {13: 9, 21: 12}


def test_a_good_pair_is_not_parted_for_two_poor_ones():
    poor = [Link(1, 2, 0.4, Strength.PARTIAL), Link(3, 1, 0.4, Strength.PARTIAL)]
    assert choose_partners([Link(1, 1, 0.7, Strength.STRONG), *poor]) == {1: 1}
    fair = [Link(1, 2, 0.8, Strength.STRONG), Link(3, 1, 0.8, Strength.STRONG)]
    assert choose_partners([Link(1, 1, 0.95, Strength.STRONG), *fair]) == {1: 1}


def test_neighbours_that_were_split_share_a_row():
    merged = f"{HARBOUR[0]} {HARBOUR[1]}"
    page = rows(article(*HARBOUR), article(merged, *HARBOUR[2:]))
    assert (page[0].left, page[0].right) == ((1, 2), (1,))


def test_what_only_the_right_has_follows_what_it_follows_there():
    page = rows(article(*HARBOUR[:3]), article(HARBOUR[0], ORCHESTRA[2], HARBOUR[1], HARBOUR[2]))
    assert [(row.left, row.right) for row in page] == [((1,), (1,)), ((), (2,)), ((2,), (3,)), ((3,), (4,))]


def test_a_moved_row_is_marked():
    page = rows(article(*HARBOUR), article(*HARBOUR[1:], HARBOUR[0]))
    assert [row.moved for row in page] == [True, False, False, False, False]
