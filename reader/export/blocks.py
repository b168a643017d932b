"""A document as headings, lines, lists and tables, and its three renderings: Markdown, HTML and text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.export.columns import Piece, width, wrap
from reader.export.common import one_line
from reader.export.inline import plain
from reader.export.page import esc, list_table, page

_NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    look: str = ""
    """`conflict`, `changed`, `lone`, `none` or nothing"""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: bool = False
    """cells are figures and stand in line"""
    explained: bool = False
    """the caption says what the heading does not, so formats without captions have it as a line"""


Block = Heading | Line | Items | Table


def blocks_to_markdown(title: str, blocks: Iterable[Block]) -> list[str]:
    """Lines of Markdown; strong where a look is grave."""
    from reader.export.markdown import table

    lines = [f"# {plain(title)}", ""]
    for block in blocks:
        match block:
            case Heading(text):
                lines += [f"## {plain(text)}", ""]
            case Line(text):
                # the writers' own sentences begin with a letter or a figure without a full stop behind it
                lines += [plain(text), ""]
            case Items(items):
                lines += [*(f"- {plain(item)}" for item in items), ""]
            case Table(caption, head, rows, figures, explained):
                lines += [plain(caption) + ".", ""] if explained else []
                cells = ([_markdown_cell(cell) for cell in row] for row in rows)
                lines += table([plain(cell) for cell in head], cells, figures)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _markdown_cell(cell: Cell) -> str:
    text = plain(cell.text)
    letters = one_line(cell.text).strip()
    # emphasis works everywhere only around letters and digits
    if cell.look == "conflict" and letters[:1].isalnum() and letters[-1:].isalnum():
        return f"**{text}**"
    return text


def blocks_to_html(title: str, blocks: Iterable[Block], theme: str | None) -> str:
    body = [f"<header><h1>{esc(title)}</h1></header>", "<main>"]
    for block in blocks:
        match block:
            case Heading(text):
                body.append(f"<h2>{esc(text)}</h2>")
            case Line(text):
                body.append(f'<p class="summary" dir="auto">{esc(text)}</p>')
            case Items(items):
                body.append("<ul>" + "".join(f'<li dir="auto">{esc(item)}</li>' for item in items) + "</ul>")
            case Table(caption, head, rows, figures, _):
                css = "list figures" if figures else "list"
                body += list_table(
                    caption, head, ("<tr>" + "".join(map(_html_cell, row)) + "</tr>" for row in rows), css
                )
    return page(f"newsdiff: {title}", [*body, "</main>"], theme)


def _html_cell(cell: Cell) -> str:
    look = {"conflict": "cell-conflict", "changed": "cell-changed"}.get(cell.look, cell.look)
    css = f' class="{look}"' if look else ""
    return f'<td dir="auto"{css}>{esc(cell.text)}</td>'


def blocks_to_text(title: str, blocks: Iterable[Block], columns: int, colour: bool) -> str:
    """Lines of at most `columns` columns; tables whose cells do not fit wrap inside their cells."""
    columns = max(columns, 40)
    lines = _wrapped(title, columns, "1" if colour else "")
    lines += [] if colour else ["=" * min(width(one_line(title)), columns)]
    lines.append("")
    for block in blocks:
        match block:
            case Heading(text):
                lines += _wrapped(text, columns, "1;4" if colour else "")
                lines += [] if colour else ["-" * min(width(text), columns)]
            case Line(text):
                lines += [*_wrapped(text, columns), ""]
            case Items(items):
                for item in items:
                    first, *more = _wrapped(item, columns - 2)
                    lines += [f"- {first}", *(f"  {line}" for line in more)]
                lines.append("")
            case Table(caption, head, rows, figures, explained):
                lines += [*_wrapped(caption + ".", columns), ""] if explained else []
                lines += [*_text_table(head, rows, columns, colour, figures), ""]
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


_SGR = {"conflict": "1;31", "changed": "33", "lone": "36", "none": "2"}


def _wrapped(text: str, columns: int, style: str = "") -> list[str]:
    return [_paint(line) for line in wrap([(one_line(text), style)], columns)]


def _paint(pieces: Sequence[Piece]) -> str:
    return "".join(f"\x1b[{style}m{text}\x1b[0m" if style else text for text, style in pieces)


def _text_table(
    head: Sequence[str], rows: Sequence[Sequence[Cell]], columns: int, colour: bool, figures: bool
) -> list[str]:
    if not head:
        return []
    table = [[Cell(cell, "head") for cell in head], *rows]
    widths = _column_widths(
        [[width(one_line(cell.text)) for cell in row] for row in table], columns - 2 * (len(head) - 1)
    )
    lines = []
    for row in table:
        cells = []
        for cell, room in zip(row, widths, strict=True):
            style = ("1" if cell.look == "head" else _SGR.get(cell.look, "")) if colour else ""
            cells.append(wrap([(one_line(cell.text), style)], room))
        for i in range(max(len(cell) for cell in cells)):
            parts = []
            for k, (wrapped, room) in enumerate(zip(cells, widths, strict=True)):
                line = wrapped[i] if i < len(wrapped) else []
                pad = " " * (room - sum(width(text) for text, _ in line))
                parts.append(pad + _paint(line) if figures and k else _paint(line) + pad)
            lines.append("  ".join(parts).rstrip())
    return lines


def _column_widths(sizes: Sequence[Sequence[int]], room: int) -> list[int]:
    """A width for each column: what it needs or, where that is too much in all, the widest give way first."""
    needs = [max(max(column), 1) for column in zip(*sizes, strict=True)]
    limit = max(needs)
    while limit > _NARROWEST and sum(min(need, limit) for need in needs) > room:
        limit -= 1
    return [min(need, limit) for need in needs]
