"""Word diffs that can be read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import Op, RowKind
from reader.article import Paragraph, ParagraphKind
from reader.comparing.wording import compare_wording, same_words, shared_wording, word_edits
from tests.comparing.articles import HARBOUR, article


def spell(text, span):
    return text[span.start : span.end] if span else None


def steps(left, right):
    return [(str(e.op), spell(left, e.left), spell(right, e.right)) for e in word_edits(left, right)]


def paragraphs(*texts):
    return [Paragraph(n, ParagraphKind.BODY, n, text) for n, text in enumerate(texts, start=1)]


WORDS = st.lists(
    st.sampled_from("the of port crane fell ships 14 U.S. “grain” war, peace. a co‑op and Ilse Brandt said".split()),
    max_size=30,
)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
@settings(max_examples=150, deadline=None)
def test_edits_cover_both_texts_in_order_and_cut_no_word(left, right):
    edits = word_edits(left, right)
    for text, spans in ((left, [e.left for e in edits if e.left]), (right, [e.right for e in edits if e.right])):
        assert "".join(spell(text, s) for s in spans) == (text if spans else "")
        for span in spans:
            for place in (span.start, span.end):
                assert (
                    not text[max(0, place - 1) : place + 1].isalnum()
                    or place in (0, len(text))
                    or " " in text[place - 1 : place + 1]
                )


@given(WORDS.map(" ".join), WORDS.map(" ".join))
@settings(max_examples=80, deadline=None)
def test_equal_steps_hold_the_same_words(left, right):
    for edit in word_edits(left, right):
        if edit.op is Op.EQUAL:
            assert same_words(spell(left, edit.left).strip(), spell(right, edit.right).strip())


def test_a_changed_word_is_the_only_change():
    left = "The harbour was closed on Tuesday after a crane fell."
    assert steps(left, left.replace("Tuesday", "Wednesday")) == [
        ("equal", "The harbour was closed on ", "The harbour was closed on "),
        ("replace", "Tuesday", "Wednesday"),
        ("equal", " after a crane fell.", " after a crane fell."),
    ]


def test_lone_function_words_are_not_kept():
    kept = [
        text
        for op, text, _ in steps("Talks of the deal in Velmar ended", "Hopes of the harbour in ruins")
        if op == "equal"
    ]
    assert kept == []


def test_typography_is_no_change():
    assert same_words("“Peace,” said the U.S.‑led group", '"Peace," said the US-led group')
    kind, edits = compare_wording(paragraphs("It’s  over"), paragraphs("It's over"))
    assert kind is RowKind.SAME and edits == ()


def test_a_rewritten_row_holds_shared_phrases_only_wherever_they_stand():
    left = "Brandt called for a just and lasting peace when ministers met again in Velmar."
    right = (
        "At noon the envoys gathered. Nothing but a just and lasting peace would do, they were told by somebody else."
    )
    kind, edits = compare_wording(paragraphs(left), paragraphs(right))
    assert kind is RowKind.REWRITTEN
    assert {e.op for e in edits} == {Op.EQUAL}
    assert [spell(left, e.left) for e in edits] == ["a just and lasting peace"]


def test_spans_of_a_split_paragraph_name_their_paragraph():
    kind, edits = compare_wording(paragraphs(f"{HARBOUR[0]} {HARBOUR[1]}"), paragraphs(HARBOUR[0], HARBOUR[1]))
    assert kind in (RowKind.SAME, RowKind.REWORDED)
    assert {e.right.n for e in edits if e.right} <= {1, 2}


def test_shared_wording_counts_runs_of_five_words():
    left = article("One two three four five six. Quite another matter here.")
    right = article("He said one two three four five six.")
    assert shared_wording(left, right).left == 0.6
    assert shared_wording(left, right).right == 0.75
    assert shared_wording(article(), right).left == 0.0


def test_huge_paragraphs_are_compared_in_reasonable_time():
    left = " ".join(f"word{k % 977} of the" for k in range(4000))
    assert word_edits(left, left.replace("word5 ", "other ")) != ()
