"""Two articles set against each other: links, rows, word edits and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article, Comparison

if TYPE_CHECKING:
    from reader.comparing.meaning import Model


def compare_articles(left: Article, right: Article, model: Model | None = None) -> Comparison:
    """`left` set against `right`; swapping the two gives the mirror image. A sentence `model` helps to find the links."""
    from reader.collecting import without_collecting
    from reader.comparing.alignment import align_articles
    from reader.comparing.findings import find_findings
    from reader.comparing.rows import build_rows
    from reader.comparing.wording import shared_wording

    with without_collecting():
        links = align_articles(left, right, model=model)
        return Comparison(
            left=left,
            right=right,
            links=links,
            rows=build_rows(left, right, links),
            findings=find_findings(left, right, links),
            shared=shared_wording(left, right),
            model=model.name if model else "",
        )
