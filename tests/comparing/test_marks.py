"""Marks: disjoint, in order, and they carry every role laid over a place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import Op, Row, RowKind, Span, WordEdit
from reader.article import Article, Comparison, FactKind, Finding, Mention, Paragraph, ParagraphKind, Verdict
from reader.comparing.marks import Role, marks

LENGTH = 40


def article(name: str) -> Article:
    paragraph = Paragraph(1, ParagraphKind.BODY, 1, "x" * LENGTH)
    return Article(name, name, None, None, None, {}, (paragraph,), (), "x" * LENGTH)


def comparison(row: Row, *findings: Finding) -> Comparison:
    return Comparison(article("a"), article("b"), (), (row,), findings)


def finding(verdict: Verdict, left: tuple[int, int] | None, right: tuple[int, int] | None = None) -> Finding:
    def mention(span: tuple[int, int] | None) -> Mention | None:
        return Mention(1, *span, "x", "x") if span else None

    return Finding(FactKind.NUMBER, verdict, 3, mention(left), mention(right), "because")


def test_a_reworded_row_shows_what_changed_and_a_rewritten_one_what_is_shared():
    edits = (
        WordEdit(Op.EQUAL, Span(1, 0, 5), Span(1, 0, 5)),
        WordEdit(Op.REPLACE, Span(1, 6, 9), Span(1, 6, 12)),
        WordEdit(Op.INSERT, None, Span(1, 13, 20)),
    )
    reworded = marks(comparison(Row(RowKind.REWORDED, (1,), (1,), edits)))
    assert [(m.start, m.end, set(m.roles)) for m in reworded.left[1]] == [(6, 9, {Role.REMOVED})]
    assert [(m.start, m.end, set(m.roles)) for m in reworded.right[1]] == [
        (6, 12, {Role.ADDED}),
        (13, 20, {Role.ADDED}),
    ]
    rewritten = marks(comparison(Row(RowKind.REWRITTEN, (1,), (1,), edits[:1])))
    assert [(m.start, m.end, set(m.roles)) for m in rewritten.left[1]] == [(0, 5, {Role.SHARED})]


def test_a_fact_inside_a_changed_phrase_keeps_both_roles_and_names_its_finding():
    edits = (WordEdit(Op.DELETE, Span(1, 0, 10), None),)
    found = marks(comparison(Row(RowKind.REWORDED, (1,), (1,), edits), finding(Verdict.CONFLICT, (4, 6), (4, 6))))
    assert [(m.start, m.end, set(m.roles), m.findings) for m in found.left[1]] == [
        (0, 4, {Role.REMOVED}, ()),
        (4, 6, {Role.REMOVED, Role.CONFLICT}, (0,)),
        (6, 10, {Role.REMOVED}, ()),
    ]
    assert found.right[1][0].roles == {Role.CONFLICT}


def test_what_only_one_side_says_is_marked_there_alone():
    found = marks(comparison(Row(RowKind.LEFT_ONLY, (1,), ()), finding(Verdict.ONLY_LEFT, (2, 5))))
    assert found.left[1][0].roles == {Role.ONLY}
    assert found.right == {}


spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(st.tuples(st.sampled_from(Verdict), spans), max_size=12))
def test_marks_are_disjoint_ordered_and_cover_just_the_given_places(given_spans):
    findings = [finding(verdict, span) for verdict, span in given_spans]
    found = marks(comparison(Row(RowKind.LEFT_ONLY, (1,), ()), *findings)).left.get(1, ())
    assert all(a.end <= b.start for a, b in pairwise(found))
    for place in range(LENGTH):
        wanted = {i for i, (_, (start, end)) in enumerate(given_spans) if start <= place < end}
        got = {i for mark in found if mark.start <= place < mark.end for i in mark.findings}
        assert got == wanted
