"""From raw text to an `Article`: clean, find the structure, keep what the edits took out as metadata."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from reader.article import Action, Article, Edit, Paragraph, ParagraphKind
from reader.cleaning import apply, scan
from reader.cleaning.policy import Policy
from reader.cleaning.sanitise import sanitise_line
from reader.errors import ReaderError
from reader.parsing.cutting import LONGEST, READ_CLOSELY, pieces_of
from reader.parsing.structure import blocks

CAPTION_MAX = 300
"""characters of a sentence that a picture credit ends; more is a paragraph of the story"""


def parse_article(
    text: str,
    *,
    name: str,
    path: str | None = None,
    published: date | None = None,
    notices: Sequence[str] = (),
    policy: str | Policy = "safe",
    edits: Sequence[Edit] | None = None,
    known: Mapping[str, Any] | None = None,
) -> Article:
    """The article in `text`.

    `edits` are the artifacts to take out where they are known already (some may have been undone); by default they
    are what `scan` finds under `policy`. `known` is metadata that the file itself states; it goes before what the edits
    took out.

    Raises:
        ReaderError: nothing is left of `text` once it is clean.
    """
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    artifacts = tuple(scan(source, policy) if edits is None else edits)
    clean = apply(source, artifacts)
    origin = _Origin(source, artifacts)
    paragraphs: list[Paragraph] = []
    captions = _captions(clean, artifacts)
    too_long: list[int] = []
    for block in blocks(clean):
        body = sanitise_line(block.text)
        if body:
            kind = block.kind
            if (
                kind is ParagraphKind.BODY
                and len(body) <= CAPTION_MAX
                and _holds(captions, block.start, len(block.text))
            ):
                kind = ParagraphKind.CAPTION
            line = origin.line(block.start)
            if len(body) > LONGEST:
                too_long.append(line)
            paragraphs += [Paragraph(n, kind, line, p) for n, p in enumerate(pieces_of(body), len(paragraphs) + 1)]
    if not paragraphs:
        raise ReaderError(f"{name}: holds no article text; nothing is left once its artifacts are out")
    metadata = _metadata(artifacts, known or {})
    title = next((p.text for p in paragraphs if p.kind is ParagraphKind.TITLE), None) or metadata.get("title")
    digest = hashlib.sha256(f"{name}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Article(
        id=digest,
        name=name,
        path=path,
        title=title,
        published=published or _date(metadata.get("published")) or _date(metadata.get("updated")),
        metadata=metadata,
        paragraphs=tuple(paragraphs),
        artifacts=artifacts,
        source=source,
        notices=tuple(dict.fromkeys((*notices, *_notices(artifacts, metadata), *_too_long(paragraphs, too_long)))),
    )


_SEVERAL = {
    "credit": "credits",
    "caption": "captions",
    "related": "related",
    "cited": "cited",
    "tags": "tags",
    "post": "posts",
}
"""fields of which an article has more than one; they are kept as a list under the name on the right"""


def _metadata(edits: Sequence[Edit], known: Mapping[str, Any]) -> dict[str, Any]:
    """`known` and the fields of all edits, nested at the dot; the first value of a name stays, some names hold several."""
    metadata: dict[str, Any] = dict(known)
    for edit in edits:
        for key, value in edit.fields:
            outer, _, inner = key.partition(".")
            value = sanitise_line(value)
            if outer in _SEVERAL:
                values = [part.strip() for part in value.split(",")] if outer == "tags" else [value]
                listed = metadata.setdefault(_SEVERAL[outer], [])
                listed.extend(part for part in values if part and part not in listed)
            elif not inner:
                metadata.setdefault(outer, value)
            elif isinstance(nested := metadata.setdefault(outer, {}), dict):
                nested.setdefault(inner, value)
    if metadata.get("byline") in _NOBODY:
        del metadata["byline"]
    return metadata


_NOBODY = ("undefined", "null", "")


def _notices(edits: Sequence[Edit], metadata: Mapping[str, Any]) -> Iterator[str]:
    """What the reader should know before trusting the text."""
    if metadata.get("blocked"):
        yield "this is the page of a bot wall, not an article"
    if metadata.get("partial"):
        yield "the text may be incomplete: it was cut off or stands behind a paywall"
    if any(edit.rule == "enc.replacement" for edit in edits):
        yield "some letters were lost when the text was decoded"
    for edit in edits:
        if edit.rule.startswith("user.") and edit.start == edit.end:
            yield edit.reason


def _too_long(paragraphs: Sequence[Paragraph], cut: Sequence[int]) -> Iterator[str]:
    """Says what is not done for a text of this length; at the lines `cut` paragraphs begin that were too long to be any."""
    if cut:
        those = f"the paragraph at line {cut[0]} is" if len(cut) == 1 else f"{len(cut)} paragraphs are"
        yield f"{those} too long to be read in one go and shown in pieces of at most {LONGEST:,} characters"
    if sum(len(p.text) for p in paragraphs) > READ_CLOSELY:
        yield f"a very long text: facts are looked for in its first {READ_CLOSELY:,} characters only"


def _captions(clean: str, edits: Sequence[Edit]) -> list[int]:
    """Where in the clean text a picture credit was taken from behind a sentence: that sentence is its caption."""
    places, shift = [], 0
    for edit in edits:
        if edit.action is Action.FLAG:
            continue
        place = edit.start - shift
        if edit.rule == "media.credit" and place and clean[place - 1] != "\n":
            places.append(place)
        shift += edit.end - edit.start - len(edit.replacement)
    return places


def _holds(places: Sequence[int], start: int, length: int) -> bool:
    return any(start < place <= start + length + 1 for place in places)


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
