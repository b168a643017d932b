"""Wrapping, layout and the lexer: pure parts of the page."""

from __future__ import annotations

import harbour
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.app.document import ArtifactPage, code_points
from reader.app.ink import overlaid
from reader.app.layout import LEFT, Cell, DocRow, Layout
from reader.app.lexer import tints
from reader.app.rows import Reading
from reader.app.wrap import cells, fit, is_plain, wrap


@example("\u0301 aa日", 3)
@given(st.text(alphabet="ab ’é—日👩\u200d\u0301\n", max_size=60), st.integers(2, 30))
def test_wrapped_lines_hold_every_letter_once_and_fit(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    at = 0
    for start, end in lines:
        assert at <= start <= end
        assert not text[at:start].strip(" \n")
        assert cells(text[start:end].rstrip(" ")) <= width or end - start <= 2
        at = end
    assert not text[at:].strip(" \n")


@given(st.text(max_size=30), st.integers(0, 20))
def test_fit_gives_exactly_the_width(text: str, width: int) -> None:
    text = "".join(c for c in text if c.isprintable())
    assert cells(fit(text, width)) == width


def test_plain_characters_are_one_cell_wide() -> None:
    from rich.cells import cell_len

    for code in (*range(0x20, 0x530), *range(0x2000, 0x2300)):
        if is_plain(chr(code)):
            assert cell_len(chr(code)) == 1, hex(code)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 200), min_size=1, max_size=12), st.integers(10, 60))
def test_every_line_of_a_layout_belongs_to_its_row(lengths: list[int], width: int) -> None:
    rows = [
        DocRow(i, "same", (Cell(0, i + 1, "word " * (n // 5)),), (Cell(1, i + 1, "other " * (n // 9)),))
        for i, n in enumerate(lengths)
    ]
    page = Layout(rows, (width, width))
    assert page.height == page.starts[-1]
    for y in range(page.height):
        position = page.row_at(y)
        assert page.starts[position] <= y < page.starts[position + 1]
        line = page.line(y, LEFT)
        if line is not None:
            assert line.cell.n == position + 1
            assert page.place(position, LEFT, line.cell.n, line.start) <= y


def test_places_are_found_in_either_form() -> None:
    reading = Reading(harbour.comparison())
    two, one = Layout(reading.page("everything"), (60, 60)), Layout(reading.page("everything", stacked=True), (60,))
    for page in (two, one):
        position = page.position(2)
        assert position is not None
        y = page.place(position, 1, 4, 0)
        line = page.line(y, 0 if page.stacked else 1)
        assert line is not None and line.cell.text.startswith("Eleven")


def test_facts_only_paints_no_wording_and_shared_paints_only_it() -> None:
    reading = Reading(harbour.comparison())
    cell = Cell(0, 3, harbour.LEFT_TEXTS[2])
    assert reading.spans("everything")(cell)[0][2] == {"removed", "fact.conflict"}
    assert reading.spans("facts")(cell)[0][2] == {"fact.conflict"}
    assert all(roles == {"shared"} for _, _, roles in reading.spans("shared")(cell))


def test_overlays_are_disjoint_and_complete() -> None:
    one, two = frozenset("a"), frozenset("b")
    assert overlaid([(0, 10, one)], [(3, 5, two)]) == [(0, 3, one), (3, 5, one | two), (5, 10, one)]
    assert overlaid([], [(3, 5, two)]) == [(3, 5, two)]


def test_the_artifact_page_shows_the_whole_source_and_the_rule() -> None:
    page = ArtifactPage(harbour.left())
    text = "\n".join(row.left[0].text for row in page.rows)
    assert f"{harbour.ADVERT} ⟨ads.slot⟩" in text
    for line in harbour.LEFT_TEXTS:
        assert line in text
    row = page.rows[page.row_of[0]].left[0]
    assert page.spans(row)[0] == (0, len(harbour.ADVERT), frozenset(("artifact",)))


def test_the_lexer_tells_quotations_dates_numbers_and_names_apart() -> None:
    text = "On 4 March Ada Holt said “we have 12 boats”. Some 20 percent of the crews agreed in Port Ellen."
    found = {text[start:end]: next(iter(roles)) for start, end, roles in tints(text)}
    assert found == {
        "4 March": "date",
        "Ada Holt": "name",
        "“we have 12 boats”": "quote",
        "20 percent": "number",
        "Port Ellen": "name",
    }


def test_the_lexer_is_linear() -> None:
    for text in ("“" * 20_000, "A " * 20_000, "1," * 20_000, "Aa" * 20_000, '"' * 20_000):
        tints(text)


def test_signs_that_look_like_others_are_told_by_their_code_points() -> None:
    assert code_points("\u2011") == "  U+2011"
    assert code_points("\u200b\ufeff") == "  U+200B U+FEFF"
    assert code_points("Share this article") == ""
    assert code_points("café") == ""


def test_the_original_shows_where_paragraphs_begin() -> None:
    made = harbour.left()
    page = ArtifactPage(made)
    first = next(row for row in page.rows if row.left[0].n == made.paragraphs[0].line)
    assert first.left[0].text.startswith("¶1 ")
