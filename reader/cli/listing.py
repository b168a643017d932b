"""The articles of a library as a table or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.article import Article
from reader.export.columns import width
from reader.export.common import count, one_line
from reader.export.json import to_json


def listing_text(articles: Sequence[Article], names: Sequence[str]) -> str:
    """One line an article: its file by one of `names`, date, words, paragraphs, artifacts, title or first words."""
    rows = [
        (
            one_line(name),
            a.published.isoformat() if a.published else "-",
            count(a.words, "word"),
            count(len(a.paragraphs), "paragraph"),
            f"⚑{len(a.artifacts)}",
            one_line(a.label),
        )
        for a, name in zip(articles, names, strict=True)
    ]
    widths = [max((width(row[i]) for row in rows), default=0) for i in range(5)]
    lines = []
    for row in rows:
        cells = []
        for i, cell in enumerate(row[:5]):
            pad = " " * (widths[i] - width(cell))
            cells.append(pad + cell if i in (2, 3, 4) else cell + pad)
        lines.append("  ".join([*cells, row[5]]).rstrip())
    return "\n".join(lines) + "\n"


def listing_json(articles: Sequence[Article], notices: Sequence[str]) -> str:
    """Schema `newsdiff.list/1`."""
    entries: list[dict[str, Any]] = [
        {
            "id": a.id,
            "name": a.name,
            "path": a.path,
            "title": a.title,
            "label": a.label,
            "published": a.published.isoformat() if a.published else None,
            "words": a.words,
            "paragraphs": len(a.paragraphs),
            "artifacts": len(a.artifacts),
        }
        for a in articles
    ]
    return to_json({"schema": "newsdiff.list/1", "articles": entries, "notices": list(notices)})
