"""An article as a page of rows: clean, or as it came with its artifacts in place. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.layout import LEFT, Cell, DocRow
from reader.app.wrap import one_line
from reader.article import Action, Article, ParagraphKind

RoleSpan = tuple[int, int, frozenset[str]]

_ARTIFACT = frozenset(("artifact",))
_KEPT = frozenset(("hit",))
_LABEL = frozenset(("muted",))


def article_rows(article: Article) -> list[DocRow]:
    """One row a paragraph of the clean text; list items stand close together."""
    rows = []
    paragraphs = article.paragraphs
    for i, p in enumerate(paragraphs):
        heading = p.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
        item = p.kind is ParagraphKind.LIST_ITEM
        text = one_line(p.text)
        follows = i + 1 < len(paragraphs) and paragraphs[i + 1].kind is ParagraphKind.LIST_ITEM
        rows.append(DocRow(i, "plain", (Cell(LEFT, p.n, text, heading=heading, item=item),), tight=item and follows))
    return rows


def article_spans(cell: Cell) -> Sequence[RoleSpan]:
    """The tints of prose; headings are set apart as a whole."""
    if cell.heading or not cell.n:
        return ()
    from reader.app.lexer import tints

    return tints(cell.text)


def notice_rows(message: str) -> list[DocRow]:
    """A page that says one thing."""
    return [DocRow(0, "plain", (Cell(LEFT, 0, one_line(message)),))]


def code_points(text: str) -> str:
    """`  U+2011` behind a sign or two that look like others, or like nothing; nothing behind what can be read."""
    signs = dict.fromkeys(c for c in text if not c.isascii() and not c.isalnum())
    if not signs or any(c.isalnum() for c in text) or len(text) > _FEW:
        return ""
    return "  " + " ".join(f"U+{ord(c):04X}" for c in signs)


_FEW = 8
"""signs of an artifact whose code points are told"""


class ArtifactPage:
    """The original text, line by line, with every artifact struck out and named where it stands."""

    def __init__(self, article: Article) -> None:
        self.rows: list[DocRow] = []
        self._opens: dict[int, list[int]] = {}
        """line of the file → the paragraphs that begin in it"""
        for paragraph in article.paragraphs:
            self._opens.setdefault(paragraph.line, []).append(paragraph.n)
        self.row_of: dict[int, int] = {}
        """position in the article's artifacts → row in which it begins"""
        self._spans: dict[int, list[RoleSpan]] = {}
        edits = sorted(enumerate(article.artifacts), key=lambda item: (item[1].start, item[1].end))
        at = 0
        upcoming = 0
        carried: list[tuple[int, int]] = []  # artifacts that go on in the next line: position, end
        for number, line in enumerate(article.source.split("\n"), 1):
            end = at + len(line)
            here = [(position, at, min(stop, end), stop) for position, stop in carried]
            while upcoming < len(edits) and edits[upcoming][1].start <= end:
                position, edit = edits[upcoming]
                here.append((position, max(at, edit.start), min(edit.end, end), edit.end))
                self.row_of[position] = len(self.rows)
                upcoming += 1
            self._line(article, number, line, at, here)
            carried = [(position, stop) for position, _, _, stop in here if stop > end + 1]
            at = end + 1

    def _line(
        self, article: Article, number: int, line: str, at: int, here: Sequence[tuple[int, int, int, int]]
    ) -> None:
        if not line.strip() and not here:
            return
        pieces: list[str] = []
        spans: list[RoleSpan] = []
        length = done = 0
        if opens := self._opens.get(number):
            label = f"¶{opens[0]}{f'–{opens[-1]}' if len(opens) > 1 else ''} "
            spans.append((0, len(label), _LABEL))
            pieces.append(label)
            length = len(label)
        for position, start, end, stop in here:
            start, end = max(start - at, done), max(end - at, done)
            before, inside = one_line(line[done:start]), one_line(line[start:end])
            edit = article.artifacts[position]
            label = ""
            if (
                stop <= at + len(line) + 1 and edit.action is not Action.NORMALISE
            ):  # the list names those; here they are many
                kept = " kept" if edit.action is Action.FLAG else ""
                label = f" ⟨{one_line(edit.rule)}{kept}⟩"
            length += len(before)
            if inside:
                spans.append((length, length + len(inside), _KEPT if edit.action is Action.FLAG else _ARTIFACT))
            length += len(inside)
            if label:
                spans.append((length, length + len(label), _LABEL))
            length += len(label)
            pieces += [before, inside, label]
            done = end
        pieces.append(one_line(line[done:]))
        text = "".join(pieces)
        self._spans[number] = spans
        self.rows.append(DocRow(len(self.rows), "plain", (Cell(LEFT, number, text),)))

    def spans(self, cell: Cell) -> Sequence[RoleSpan]:
        return self._spans.get(cell.n, ())
