"""A Pygments lexer for news prose: quotations, dates, numbers and names.

It tints for reading and decides nothing: what counts as a fact is the engine's business. One paragraph at a time, one
pass, linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pygments.lexer import Lexer
from pygments.token import Generic, Literal, Name, Number, String, Text, _TokenType

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SPELLED = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|(?:m|b|tr)illions?|dozens?"
)
_UNIT = r"(?:\s?%|[ -](?:percent|per cent|hundred|thousand|million|billion|trillion)\b)?"

_PROSE = re.compile(
    r"(?P<quote>“[^“”\n]{1,1500}”|(?<!\w)\"[^\"\n]{1,1500}\")"
    rf"|(?P<date>\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})(?:\s\d{{4}})?\b"
    rf"|\b(?:{_MONTH})\s\d{{1,4}}(?:,\s\d{{4}})?\b|\b(?:{_DAY}|{_MONTH})(?!\w))"
    rf"|(?P<number>[$€£¥]?\b\d(?:[\d.,]{{0,30}}\d)?{_UNIT}|\b(?:{_SPELLED})(?:-(?:{_SPELLED}|one|fifths?|thirds?|quarters?))?\b)"
    r"|(?P<name>\b[^\W\d_a-z]\w+(?:[-’'.]?\w+){0,3}"
    r"(?:\s(?:of\s|de\s|van\s|von\s|bin\s|al-)?[^\W\d_a-z](?:[\w’'-]|\.(?=\w)){1,40}){0,5})"
)
_SENTENCE_END = re.compile(r"[.!?…:][”\"’)\]]*\s*$")

_TOKENS: dict[str, _TokenType] = {
    "quote": String,
    "date": Literal.Date,
    "number": Number,
    "name": Name.Class,
}

ROLES: dict[_TokenType, str] = {
    String: "quote",
    Literal.Date: "date",
    Number: "number",
    Name.Class: "name",
    Generic.Heading: "heading",
}
"""token → the role that the palette paints"""


class ArticleLexer(Lexer):  # type: ignore[misc]
    """News prose, one paragraph a line; a line that begins with `# ` is a heading."""

    name = "News article"
    aliases = ["news"]
    filenames: list[str] = []

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        at = 0
        for line in text.splitlines(keepends=True):
            if line.startswith("# "):
                yield at, Generic.Heading, line
            else:
                yield from ((at + start, token, piece) for start, token, piece in _prose(line))
            at += len(line)


def _prose(line: str) -> Iterator[tuple[int, _TokenType, str]]:
    at = 0
    for match in _PROSE.finditer(line):
        start, end = match.span()
        kind = match.lastgroup or ""
        if kind == "name" and not _is_name(line, start, end):
            continue
        if start > at:
            yield at, Text, line[at:start]
        yield start, _TOKENS[kind], line[start:end]
        at = end
    if at < len(line):
        yield at, Text, line[at:]


def _is_name(line: str, start: int, end: int) -> bool:
    """A single capitalised word that begins a sentence is most likely no name."""
    piece = line[start:end]
    if not piece[0].isupper():
        return False
    before = line[max(0, start - 4) : start]
    begins = not before.strip("“\"‘'( ") or _SENTENCE_END.search(before) is not None
    return not begins or " " in piece or piece.isupper()


@lru_cache(maxsize=1024)
def tints(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """The tinted stretches of one paragraph: start, end and role, disjoint and in order."""
    found = []
    for start, token, piece in ArticleLexer().get_tokens_unprocessed(text):
        role = ROLES.get(token)
        if role:
            found.append((start, start + len(piece), frozenset((role,))))
    return tuple(found)
