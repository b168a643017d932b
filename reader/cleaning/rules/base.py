"""What a rule is.

Three kinds: an `Inline` rule is a pattern searched in the whole text once one of its literals occurs in it; a `Line`
rule must match a whole line, and is tried only on lines that begin as it says; a `Finder` is a function over the whole
document. Patterns are compiled when they are first needed, so importing all rules costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit

LONGEST_LINE = 400
"""code points of a line that can be an interface label, a byline or a notice"""

_ACROSS_LINES = ("[\\s\\S]", "\\n(?=", "\\s{0,20}", "\\s++", "\u2028")
"""in a pattern that holds one of these a match may reach beyond its line; one with \\\\Z is for the last line only"""
_QUOTES = frozenset("“„«\"‘'>;")

Judge = Callable[[Document, int, "re.Match[str]"], float]
"""document, line index, match -> confidence; 0 means: not an artifact after all"""
InlineJudge = Callable[[Document, "re.Match[str]"], float]


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


@dataclass(frozen=True)
class Inline:
    """A pattern that may stand anywhere in a line."""

    id: str
    action: Action
    confidence: float
    reason: str
    needs: tuple[str, ...]
    """one of these occurs in every text that matches; in lower case: in any case"""
    pattern: str
    flags: int = 0
    replacement: str | Callable[[re.Match[str]], str] = ""
    """a fixed text or what to make of the match; None keeps the place as it is"""
    judge: InlineJudge | None = None
    fields: Callable[[re.Match[str]], Fields] | None = None
    shield: str = "inside"
    """kept when it stands inside a quotation ("inside"), when it is all of it ("exactly"), in code only ("code")"""
    group: int | str = 0
    """the group that is the artifact"""
    tidy: bool = True
    rank: int = 0

    def _matches(self, document: Document) -> Iterator[re.Match[str]]:
        pattern = compiled(self.pattern, self.flags)
        text = document.text
        if self.pattern.startswith("\\A"):
            first = pattern.match(text)
            if first:
                yield first
            return
        if "\\Z" in self.pattern and "[\\s\\S]" not in self.pattern:
            yield from pattern.finditer(text, document.starts[document.filled[-1]] if document.filled else 0)
            return
        if any(mark in self.pattern for mark in _ACROSS_LINES):
            yield from pattern.finditer(text)
            return
        for start, end in document.stretches(self.needs):
            yield from pattern.finditer(document.text, start, end)

    def find(self, document: Document) -> Iterator[Hit]:
        if not any(document.has(literal) for literal in self.needs):
            return
        for match in self._matches(document):
            start, end = match.span(self.group)
            if start == end:
                continue
            confidence = self.judge(document, match) if self.judge else self.confidence
            if not confidence:
                continue
            if is_shielded(document, start, end, self.shield):
                yield Hit(self.id, Action.FLAG, start, end, 0.0, "quoted in the story, so it stays: " + self.reason)
                continue
            if self.shield == "inside" and mentioned(document.text, start, end):
                yield Hit(self.id, Action.FLAG, start, end, 0.0, "the story speaks of it, so it stays: " + self.reason)
                continue
            if self.action is Action.FLAG:
                yield Hit(self.id, Action.FLAG, start, end, confidence, self.reason, rank=-1)
                continue
            new = self.replacement if isinstance(self.replacement, str) else self.replacement(match)
            if new == match.group(self.group):
                continue
            fields = self.fields(match) if self.fields else ()
            yield Hit(self.id, self.action, start, end, confidence, self.reason, new, fields, self.tidy, self.rank)


@dataclass(frozen=True)
class Line:
    """A pattern that must match a line from its first to its last letter."""

    id: str
    action: Action
    confidence: float
    reason: str
    starts: tuple[str, ...]
    """what such a line begins with, in lower case; "0" stands for any digit, "" for anything"""
    pattern: str
    flags: int = re.IGNORECASE
    judge: Judge | None = None
    fields: Callable[[re.Match[str]], Fields] | None = None
    needs: tuple[str, ...] = ()
    """one of these the line must hold"""
    where: str = ""
    """head: above the first sentence or in the first lines; tail: the last lines; empty: anywhere"""
    rank: int = 1
    replacement: Callable[[re.Match[str]], str] | None = None

    def find(self, document: Document, index: int) -> Hit | None:
        line = document.bare[index]
        if self.needs:
            for literal in self.needs:
                if literal in line:
                    break
            else:
                return None
        if (self.where == "head" and not document.in_head(index)) or (
            self.where == "tail" and not document.in_tail(index)
        ):
            return None
        match = compiled(self.pattern, self.flags).fullmatch(line)
        if match is None:
            return None
        confidence = self.judge(document, index, match) if self.judge else self.confidence
        if not confidence:
            return None
        start, end = document.span(index)
        shields = document.shields(index) if line[0] in ">`\"“«„‘'" or document.fenced else ()
        if any(shield.covers(start, end) for shield in shields):
            return Hit(self.id, Action.FLAG, start, end, 0.0, "quoted in the story, so it stays: " + self.reason)
        fields = self.fields(match) if self.fields else ()
        new = self.replacement(match) if self.replacement else ""
        return Hit(self.id, self.action, start, end, confidence, self.reason, new, fields, True, self.rank)


@dataclass(frozen=True)
class Finder:
    """A function over the whole document, for what one line or pattern cannot tell."""

    id: str
    find: Callable[[Document], Iterable[Hit]]
    also: tuple[str, ...] = field(default=())
    """further rules whose hits it gives"""


Rule = Inline | Line | Finder


def is_shielded(document: Document, start: int, end: int, mode: str) -> bool:
    if mode == "never":
        return False
    if (
        mode == "exactly"
        and not document.fenced
        and "`" not in document.characters
        and not _QUOTES.intersection(document.text[max(0, start - 3) : start])
    ):
        return False  # nothing that could be a mark stands close enough
    return any(
        mode == "inside" or shield.kind == "code" or shield.is_exactly(start, end)
        for shield in document.covering(start, end)
    )


def mentioned(text: str, start: int, end: int) -> bool:
    """Whether the sentence talks about the match as a thing: "the tag <p> opens", "type &copy; and save"."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if compiled(
        r"^ ?(?:element|tag|class|character|marker|sign|symbol|string|token|code|key|parameter|placeholder)s?\b"
    ).search(after):
        return True
    if not compiled(r"^,? [a-z(]").search(after):
        return False
    if compiled(
        r"\b(?:[Tt]he|[Aa]|[Tt]ype|[Tt]yping|[Tt]yped|[Ww]rite|[Ww]rote|[Ee]nter|[Ee]ntered|called|named|labelled|tag|"
        r"class|string|token|marker|code|character|symbol|placeholder|parameter|template|command|notice|syntax|variable|"
        r"snippet|suffix|prefix|shortcode|word|letters) $"
    ).search(before):
        bare = before.rsplit(" ", 2)[-2] if before.count(" ") else before
        if bare.lower() in ("the", "a"):
            return compiled(r"^ (?:is|was|are|were|stands|means|in|at|of)\b").search(after) is not None
        return True
    opened = not before.strip() or before.rstrip(" ")[-1:] in ".!?\n"
    return (
        opened
        and compiled(r"^(?: (?:is|was|means|stands|appears|appeared|should) |, (?:the|a|said|says|it) )").search(after)
        is not None
    )


def unless_mentioned(confidence: float) -> InlineJudge:
    """A judge that gives `confidence`, but spares what the sentence talks about."""

    def judge(document: Document, match: re.Match[str]) -> float:
        return 0.0 if mentioned(document.text, match.start(), match.end()) else confidence

    return judge
