"""Places that rules must not touch: what is quoted, and what is code.

An article about machine-written copy quotes the very markers that cleaning looks for. A match inside such a place is
reported as quoted and kept.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

LONGEST_QUOTE = 120
"""code points between quotation marks; a longer stretch is speech, not a quoted marker"""


class Shield(NamedTuple):
    """A stretch of the text that is quoted; `inner` leaves the marks out."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    kind: str
    """quotation, code or quote line"""

    def covers(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end

    def is_exactly(self, start: int, end: int) -> bool:
        """Whether the quotation holds little more than `start:end`."""
        return self.covers(start, end) and start - self.inner_start + self.inner_end - end <= 2


@cache
def _quotations() -> re.Pattern[str]:
    most = LONGEST_QUOTE
    return re.compile(
        rf"`+[^`\n]{{1,{most}}}`+"
        rf"|“[^“”\n]{{1,{most}}}”"
        rf"|„[^„“”\n]{{1,{most}}}[“”]"
        rf"|«[^«»\n]{{1,{most}}}»"
        rf"|(?<![\w\\=])\"[^\"\n]{{1,{most}}}\"(?!\w)"
        rf"|‘(?:[^‘’\n]|’(?=\w)){{1,{most}}}’(?!\w)"
        rf"|(?<![\w\\])'[^'\n]{{1,{most}}}'(?!\w)"
    )


@cache
def _inner_single() -> re.Pattern[str]:
    return re.compile(r"‘(?:[^‘’\n]|’(?=\w)){1,120}’(?!\w)")


def line_shields(line: str, offset: int, fenced: bool) -> tuple[Shield, ...]:
    """The quoted places of one line, which begins at `offset` of its text."""
    end = offset + len(line)
    if fenced:
        return (Shield(offset, end, offset, end, "code"),)
    lead = line.lstrip()
    if lead.startswith((">", "&gt;")) and not lead.startswith((">>", "> >")):
        return (Shield(offset, end, offset, end, "quote line"),)
    found = []
    for match in _quotations().finditer(line):
        start, stop = offset + match.start(), offset + match.end()
        kind = "code" if match.group()[0] == "`" else "quotation"
        found.append(Shield(start, stop, start + 1, stop - 1, kind))
        if kind == "quotation" and "‘" in match.group()[1:]:
            for inner in _inner_single().finditer(line, match.start() + 1, match.end()):
                place = (offset + inner.start(), offset + inner.end())
                found.append(Shield(*place, place[0] + 1, place[1] - 1, "quotation"))
    return tuple(found)
