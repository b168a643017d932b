"""A text as the rules see it: its lines, what stands around them, and what is quoted in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import pairwise
from operator import attrgetter

from reader.article import Edit
from reader.cleaning.shields import Shield, line_shields

HEAD_LINES = 8
"""lines with text at the top where bylines and interface leftovers stand"""
BLOCK = 1 << 16
"""code points of a text that are searched at a time"""
OVERLAP = 64
"""more than the longest literal"""
TAIL_LINES = 12
"""lines with text at the end where forms, links and sign-offs stand"""


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"”’»)\]]{0,3}$")


class Document:
    """The lines of one text with lazily computed context; never changed after it is made."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.bare = [line.strip() for line in self.lines]
        starts, position = [], 0
        for line in self.lines:
            starts.append(position)
            position += len(line) + 1
        self.starts = starts
        self._shields: dict[int, tuple[Shield, ...]] = {}
        self._prose: dict[int, bool] = {}
        self._present: dict[str, bool] = {}

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character that occurs."""
        return frozenset(self.text)

    @cached_property
    def lower(self) -> str:
        return self.text.lower()

    def look_for(self, literals: Iterable[str]) -> None:
        """Find out at once which of `literals` occur: block by block, so that each block stays in the processor's cache."""
        characters = self.characters | frozenset("".join(self.characters).lower())
        waiting: dict[bool, list[str]] = {False: [], True: []}
        for literal in literals:
            if len(literal) > 1:
                if characters.issuperset(literal):
                    waiting[literal.islower()].append(literal)
                else:
                    self._present[literal] = False
        for start in range(0, len(self.text), BLOCK):
            block = self.text[start : start + BLOCK + OVERLAP]
            for lower, names in waiting.items():
                if lower:
                    block = block.lower()
                for literal in [name for name in names if name in block]:
                    names.remove(literal)
                    self._present[literal] = True
        self._present.update(dict.fromkeys((*waiting[True], *waiting[False]), False))

    def look_near(self, previous: Document, edits: Iterable[Edit], literals: Iterable[str]) -> None:
        """As `look_for` for what `edits` made of `previous`: a new literal can only stand at their places."""
        pieces, shift = [], 0
        for edit in edits:
            place = edit.start - shift
            pieces.append(self.text[max(0, place - OVERLAP) : place + len(edit.replacement) + OVERLAP])
            shift += edit.end - edit.start - len(edit.replacement)
        if sum(map(len, pieces)) * 2 > len(self.text):
            self.look_for(literals)
            return
        places = "\n\n".join(pieces)
        lowered = places.lower()
        for literal in literals:
            if len(literal) > 1:
                known = previous._present.get(literal, True)
                self._present[literal] = known or literal in (lowered if literal.islower() else places)

    def has(self, literal: str) -> bool:
        """Whether `literal` occurs; one in lower case is looked for in any case, "" stands for any non-ASCII character."""
        known = self._present.get(literal)
        if known is None:
            if not literal:
                known = not self.text.isascii()
            elif len(literal) == 1:
                known = literal in self.characters
            elif literal.islower():
                known = literal in self.lower
            else:
                known = literal in self.text
            self._present[literal] = known
        return known

    @cached_property
    def has_glued_sentences(self) -> bool:
        """Whether a capital stands right behind a stop somewhere, as in `word.Next`."""
        for stop in ".!?":
            if stop in self.characters:
                pieces = self.text.split(stop)
                for before, after in pairwise(pieces):
                    if "A" <= after[:1] <= "Z" and before[-1:].islower():
                        return True
        return False

    def stretches(self, needs: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Start and end of the lines that hold one of `needs`; of the whole text where that is simpler."""
        found: set[int] = set()
        for literal in needs:
            if not self.has(literal):
                continue
            where = self.lower if literal.islower() else self.text
            if not literal or len(where) != len(self.text):
                yield 0, len(self.text)
                return
            position = where.find(literal)
            while position >= 0:
                index = self.line_at(position)
                found.add(index)
                position = where.find(literal, self.starts[index] + len(self.lines[index]))
        for index in sorted(found):
            yield self.starts[index], self.starts[index] + len(self.lines[index])

    def line_at(self, position: int) -> int:
        """The index of the line that holds `position`."""
        return bisect_right(self.starts, position) - 1

    def span(self, index: int) -> tuple[int, int]:
        """Where line `index` begins and ends without the white space around it."""
        line = self.lines[index]
        start = self.starts[index] + len(line) - len(line.lstrip())
        return start, start + len(self.bare[index])

    @cached_property
    def filled(self) -> list[int]:
        """The indexes of lines with text."""
        return [index for index, line in enumerate(self.bare) if line]

    @cached_property
    def rank(self) -> dict[int, int]:
        """Line index to its place among the lines with text."""
        return {index: place for place, index in enumerate(self.filled)}

    def near(self, index: int, step: int) -> str:
        """The line with text `step` places after (before, if negative) line `index`; empty beyond the ends."""
        place = self.rank[index] + step
        return self.bare[self.filled[place]] if 0 <= place < len(self.filled) else ""

    def is_prose(self, index: int) -> bool:
        """Whether line `index` reads as a sentence of a report: several words and a final stop."""
        known = self._prose.get(index)
        if known is None:
            known = self._prose[index] = is_prose(self.bare[index])
        return known

    @cached_property
    def first_prose(self) -> int:
        """The index of the first line that reads as a sentence; beyond the last line if there is none."""
        return next((index for index in self.filled if self.is_prose(index)), len(self.lines))

    @cached_property
    def last_prose(self) -> int:
        return next((index for index in reversed(self.filled) if self.is_prose(index)), -1)

    def in_head(self, index: int) -> bool:
        return self.rank[index] < HEAD_LINES

    def in_tail(self, index: int, lines: int = TAIL_LINES) -> bool:
        return self.rank[index] >= len(self.filled) - lines

    @cached_property
    def fenced(self) -> frozenset[int]:
        """Lines inside (and of) code fences that open and close in mid-text."""
        if "```" not in self.text:
            return frozenset()
        marks = [index for index in self.filled if self.bare[index].startswith("```")]
        inside: set[int] = set()
        for opener, closer in zip(marks[::2], marks[1::2], strict=False):
            if opener == self.filled[0] and closer == self.filled[-1]:
                continue
            inside.update(range(opener, closer + 1))
        return frozenset(inside)

    def shields(self, index: int) -> tuple[Shield, ...]:
        """What is quoted in line `index`."""
        known = self._shields.get(index)
        if known is None:
            known = line_shields(self.lines[index], self.starts[index], index in self.fenced)
            self._shields[index] = known
        return known

    def covering(self, start: int, end: int) -> Iterator[Shield]:
        """The quoted places that hold `start:end`."""
        shields = self.shields(self.line_at(start))
        # ordered by start and nested at most once, so only the nearest ones can hold the place
        place = bisect_right(shields, start, key=attrgetter("start"))
        for shield in shields[max(0, place - 4) : place]:
            if shield.covers(start, end):
                yield shield


def is_prose(line: str) -> bool:
    if len(line) < 12 or line.count(" ") < 2:
        return False
    if _sentence_end().search(line[-5:]):
        return line.count(" ") >= 3 or line[-1] == "."
    return len(line) > 120 and ". " in line
