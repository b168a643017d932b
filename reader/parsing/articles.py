"""From raw text to an `Article`: clean, find the structure, keep what the edits took out as metadata."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any

from reader.article import Action, Article, Edit, Paragraph, ParagraphKind
from reader.cleaning import apply, scan
from reader.cleaning.policy import Policy
from reader.cleaning.sanitise import sanitise_line
from reader.errors import ReaderError
from reader.parsing.structure import blocks


def parse_article(
    text: str,
    *,
    name: str,
    path: str | None = None,
    published: date | None = None,
    notices: Sequence[str] = (),
    policy: str | Policy = "safe",
    edits: Sequence[Edit] | None = None,
) -> Article:
    """The article in `text`.

    `edits` are the artifacts to take out where they are known already (some may have been undone); by default they
    are what `scan` finds under `policy`.

    Raises:
        ReaderError: nothing is left of `text` once it is clean.
    """
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    artifacts = tuple(scan(source, policy) if edits is None else edits)
    clean = apply(source, artifacts)
    origin = _Origin(source, artifacts)
    paragraphs: list[Paragraph] = []
    for block in blocks(clean):
        body = sanitise_line(block.text)
        if body:
            paragraphs.append(Paragraph(len(paragraphs) + 1, block.kind, origin.line(block.start), body))
    if not paragraphs:
        raise ReaderError(f"{name}: holds no article text; nothing is left once its artifacts are out")
    title = next((p.text for p in paragraphs if p.kind is ParagraphKind.TITLE), None)
    metadata = _metadata(artifacts)
    digest = hashlib.sha256(f"{name}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Article(
        id=digest,
        name=name,
        path=path,
        title=title,
        published=published or _date(metadata.get("published")),
        metadata=metadata,
        paragraphs=tuple(paragraphs),
        artifacts=artifacts,
        source=source,
        notices=tuple(notices),
    )


def _metadata(edits: Sequence[Edit]) -> dict[str, Any]:
    """The fields of all edits, nested at the dot; the first value of a name stays."""
    metadata: dict[str, Any] = {}
    for edit in edits:
        for key, value in edit.fields:
            outer, _, inner = key.partition(".")
            value = sanitise_line(value)
            if not inner:
                metadata.setdefault(outer, value)
            elif isinstance(nested := metadata.setdefault(outer, {}), dict):
                nested.setdefault(inner, value)
    return metadata


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


class _Origin:
    """Finds the line of the original in which a place of the clean text stands."""

    def __init__(self, source: str, edits: Sequence[Edit]) -> None:
        self._newlines = [i for i, c in enumerate(source) if c == "\n"]
        self._starts: list[int] = []
        self._shifts: list[int] = []
        shift = 0
        for edit in edits:
            if edit.action is Action.FLAG:
                continue
            self._starts.append(edit.start - shift + len(edit.replacement))
            shift += (edit.end - edit.start) - len(edit.replacement)
            self._shifts.append(shift)

    def line(self, clean_offset: int) -> int:
        i = bisect_right(self._starts, clean_offset) - 1
        original = clean_offset + (self._shifts[i] if i >= 0 else 0)
        return bisect_right(self._newlines, original - 1) + 1
