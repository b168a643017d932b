"""Aligned rows as CriticMarkup: `{--deleted--}`, `{++inserted++}`, `{~~old~>new~~}`, `{>>comment<<}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.alignment import Op, Row, RowKind, Span
from reader.article import Article, Comparison
from reader.export.inline import escape, line_start


def critic_rows(comparison: Comparison, rows: Iterable[Row]) -> list[str]:
    """The rows in page order, a paragraph each; A's words count as deleted, B's as inserted.

    Accepting all changes gives B's paragraphs, rejecting them A's. Text that looks like CriticMarkup is escaped, so a
    Markdown renderer shows it as it was.
    """
    lines: list[str] = []
    for row in rows:
        if row.kind in (RowKind.REWORDED, RowKind.SAME) and row.edits:
            lines += [line_start(_joined(_steps(comparison, row))), ""]
        elif row.kind is RowKind.SAME:
            lines += [line_start(_text(comparison.left, row.left)), ""]
        else:
            old, new = _text(comparison.left, row.left), _text(comparison.right, row.right)
            lines += [_deleted(old) + _inserted(new), ""]
    return lines


def _joined(steps: Iterable[str]) -> str:
    # no text holds these signs: it is escaped
    return "".join(steps).replace("--}{--", "").replace("++}{++", "")


def _steps(comparison: Comparison, row: Row) -> Iterator[str]:
    left = _Walk(comparison.left, row.left)
    right = _Walk(comparison.right, row.right)
    for edit in row.edits:
        old, new = left.to(edit.left), right.to(edit.right)
        if edit.op is Op.EQUAL:
            # of words that are the same, typography apart, the right side's stand; a space at their ends that only
            # one side has is a change, or words would run together
            before, behind = _ends(old, new)
            core = f"{before}{new.strip(' ')}{behind}"
            yield _space(old[:1], new[:1]) + core + _space(old[-1:], new[-1:])
        elif old and new:
            yield f"{{~~{old}~>{new}~~}}"
        else:
            yield _deleted(old) + _inserted(new)
    yield right.rest()


def _ends(old: str, new: str) -> tuple[str, str]:
    """The spaces that both sides have before and behind the words."""
    before = " " if old[:1] == new[:1] == " " else ""
    behind = " " if old[-1:] == new[-1:] == " " else ""
    return before, behind


def _space(old: str, new: str) -> str:
    if old == " " != new:
        return "{-- --}"
    return "{++ ++}" if new == " " != old else ""


class _Walk:
    """Takes the texts of a row's paragraphs piece by piece, with the space before each piece."""

    def __init__(self, article: Article, numbers: tuple[int, ...]) -> None:
        self._texts = {n: article.paragraphs[n - 1].text for n in numbers}
        self._numbers = list(numbers)
        self._n = numbers[0] if numbers else 0
        self._place = 0

    def to(self, span: Span | None) -> str:
        if span is None:
            return ""
        before = ""
        if span.n != self._n and span.n in self._texts:
            before = self._texts[self._n][self._place :] + " "
            self._n, self._place = span.n, 0
        piece = before + self._texts.get(span.n, "")[self._place : span.end]
        self._place = max(self._place, span.end)
        return escape(piece, critic=True)

    def rest(self) -> str:
        text = self._texts.get(self._n, "")[self._place :]
        later = [self._texts[n] for n in self._numbers if n > self._n]
        return escape(" ".join([text, *later]) if later else text, critic=True)


def _text(article: Article, numbers: Iterable[int]) -> str:
    return escape(" ".join(article.paragraphs[n - 1].text for n in numbers), critic=True).strip()


def _deleted(text: str) -> str:
    return f"{{--{text}--}}" if text.strip() else text


def _inserted(text: str) -> str:
    return f"{{++{text}++}}" if text.strip() else text
