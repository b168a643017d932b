"""From clean text to blocks: title, headings, body paragraphs, list items.

A scraped text says little about its structure: headings stand without blank lines, lines may be wrapped at a fixed
width, lists may have lost their marks. What a line is follows from its own form and from the lines around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reader.article import ParagraphKind

HEADING_MAX = 90
"""characters; longer lines are prose even without a full stop"""
HEADING_WORDS = 16
TITLE_MAX = 200
WRAP_MAX = 120
"""characters of the widest line of a text that was wrapped at a fixed width"""
WRAP_SHARE = 0.8
"""share of line ends where the next word would not have fitted, from which a text counts as wrapped"""


class Block(NamedTuple):
    kind: ParagraphKind
    start: int
    """offset in the clean text"""
    text: str


class _Line(NamedTuple):
    start: int
    text: str
    after_blank: bool


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "sentence end": r"[.!?…。！？][\"'”’»)\]]*$",
            "list mark": r"(?:[-*•‣▪◦●–]|\d{1,2}[.)])\s+(?=\S)",
            "heading mark": r"#{1,6}\s+(?=\S)",
            "two sentences": r"[.!?][\"”’)]? [A-Z“\"‘]",
        }[name]
    )


def blocks(text: str) -> list[Block]:
    """The blocks of `text` in order; every line with text is one, or a run of lines where the text was wrapped.

    A heading is a short line without a sentence's end that prose follows; the first of them, before any prose, is the
    title.
    """
    lines = unwrapped(list(_lines(text)))
    found: list[Block] = []
    for i, line in enumerate(lines):
        kind, skip = _kind(lines, i, found)
        found.append(Block(kind, line.start + skip, line.text[skip:]))
    return found


def _kind(lines: list[_Line], i: int, found: list[Block]) -> tuple[ParagraphKind, int]:
    """What line `i` is, and how many characters of mark it begins with."""
    body = lines[i].text
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    if mark := _pattern("heading mark").match(body):
        return (ParagraphKind.HEADING if found else ParagraphKind.TITLE), mark.end()
    if mark := _pattern("list mark").match(body):
        return ParagraphKind.LIST_ITEM, mark.end()
    if i == 0 and following and _titles(body, lines[1]):
        return ParagraphKind.TITLE, 0
    if _listed(lines, i, found):
        return ParagraphKind.LIST_ITEM, 0
    if following and _heads(body, lines, i):
        return (ParagraphKind.HEADING if found else ParagraphKind.TITLE), 0
    return ParagraphKind.BODY, 0


def _titles(line: str, following: _Line) -> bool:
    if len(line) > TITLE_MAX or line.endswith(":") or _pattern("two sentences").search(line):
        return False
    if not _is_sentence(line):
        return True
    # a headline may be a question or a cry, but then it stands apart
    return line[-1] in "?!" and len(line) <= HEADING_MAX and following.after_blank and _is_prose(following.text)


def _heads(line: str, lines: list[_Line], i: int) -> bool:
    """Whether a short line heads the prose (or list, or further heading) that follows it."""
    if len(line) > HEADING_MAX or line.count(" ") >= HEADING_WORDS or line[0].islower() or line[-1] in ",;":
        return False
    if _is_sentence(line) and not (line[-1] == "?" and _in_title_case(line)):
        return False
    following = lines[i + 1].text
    if _is_prose(following) or _pattern("list mark").match(following):
        return len(following) > len(line) or _is_sentence(following)
    below = lines[i + 2].text if i + 2 < len(lines) else ""
    return not _is_sentence(following) and len(following) <= HEADING_MAX and _is_prose(below) and _in_title_case(line)


def _listed(lines: list[_Line], i: int, found: list[Block]) -> bool:
    """Whether line `i` is one of several short lines under a line that ends in a colon."""
    if not found or i == 0:
        return False
    line, before = lines[i].text, found[-1]
    if len(line) > HEADING_MAX or _is_sentence(line) or line.endswith(":"):
        return False
    if before.kind is ParagraphKind.LIST_ITEM and not _pattern("list mark").match(lines[i - 1].text):
        return not lines[i].after_blank
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    short = bool(following) and len(following) <= HEADING_MAX and not _is_sentence(following)
    return before.kind is ParagraphKind.BODY and before.text.endswith(":") and short and len(before.text) > 15


def unwrapped(lines: list[_Line]) -> list[_Line]:
    """`lines`, joined to paragraphs where the text was wrapped at a fixed width.

    It was if nearly all lines that another follows directly are so full that the next word would not have fitted.
    """
    if len(lines) < 4:
        return lines
    width = max(len(line.text) for line in lines)
    if width > WRAP_MAX or width < 30:
        return lines
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank and not _starts_item(b.text)]
    open_ended = [(a, b) for a, b in pairs if not _is_sentence(a.text)]
    full = sum(1 for a, b in pairs if _is_full(a.text, b.text, width))
    if len(pairs) < 3 or len(open_ended) * 2 < len(pairs) or full < WRAP_SHARE * len(pairs):
        return lines
    joined = [lines[0]]
    last = lines[0].text
    for line in lines[1:]:
        before = joined[-1]
        if line.after_blank or _starts_item(line.text) or not _is_full(last, line.text, width):
            joined.append(line)
        else:
            joined[-1] = before._replace(text=f"{before.text} {line.text}")
        last = line.text
    return joined


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 2


def _starts_item(line: str) -> bool:
    return _pattern("list mark").match(line) is not None or _pattern("heading mark").match(line) is not None


def _lines(text: str) -> Iterator[_Line]:
    start, blank = 0, True
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            yield _Line(start + len(raw) - len(raw.lstrip()), line, blank)
        blank = not line
        start += len(raw) + 1


def _is_sentence(line: str) -> bool:
    return _pattern("sentence end").search(line[-8:]) is not None


def _is_prose(line: str) -> bool:
    return (_is_sentence(line) and " " in line) or len(line) > HEADING_MAX


def _in_title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3]
    return bool(words) and sum(1 for word in words if word[0].isupper() or word[0].isdigit()) >= 0.7 * len(words)
