"""From clean text to blocks: title, headings, body paragraphs, list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import ParagraphKind

HEADING_MAX = 90
"""characters; longer lines are prose even without a full stop"""
TITLE_MAX = 200

_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_LIST_MARK = re.compile(r"(?:[-*•‣▪–]|\d{1,2}[.)])\s+(?=\S)")
_HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")


class Block(NamedTuple):
    kind: ParagraphKind
    start: int
    """offset in the clean text"""
    text: str


class _Line(NamedTuple):
    start: int
    text: str
    after_blank: bool


def _lines(text: str) -> Iterator[_Line]:
    start, blank = 0, True
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            yield _Line(start + len(raw) - len(raw.lstrip()), line, blank)
        blank = not line
        start += len(raw) + 1


def _is_sentence(line: str) -> bool:
    return bool(_SENTENCE_END.search(line))


def blocks(text: str) -> list[Block]:
    """The blocks of `text` in order; every non-empty line is one.

    A heading is a short line without a sentence's end that prose follows; the first of them, before any prose, is
    the title.
    """
    lines = list(_lines(text))
    found: list[Block] = []
    for i, line in enumerate(lines):
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        kind, start, body = ParagraphKind.BODY, line.start, line.text
        if mark := _HEADING_MARK.match(body):
            kind, start, body = ParagraphKind.HEADING, start + mark.end(), body[mark.end() :]
        elif mark := _LIST_MARK.match(body):
            kind, start, body = ParagraphKind.LIST_ITEM, start + mark.end(), body[mark.end() :]
        elif i == 0 and following and len(body) <= TITLE_MAX and not _is_sentence(body):
            kind = ParagraphKind.TITLE
        elif following and len(body) <= HEADING_MAX and not _is_sentence(body) and len(following) > len(body):
            kind = ParagraphKind.HEADING
        if kind is ParagraphKind.HEADING and not found:
            kind = ParagraphKind.TITLE
        found.append(Block(kind, start, body))
    return found
