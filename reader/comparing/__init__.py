"""Two articles set against each other: links, rows, word edits and findings."""

from __future__ import annotations

from reader.article import Article, Comparison


def compare_articles(left: Article, right: Article) -> Comparison:
    """`left` set against `right`; swapping the two gives the mirror image."""
    from reader.collecting import without_collecting
    from reader.comparing.alignment import align_articles
    from reader.comparing.findings import find_findings
    from reader.comparing.rows import build_rows
    from reader.comparing.wording import shared_wording

    with without_collecting():
        links = align_articles(left, right)
        return Comparison(
            left=left,
            right=right,
            links=links,
            rows=build_rows(left, right, links),
            findings=find_findings(left, right, links),
            shared=shared_wording(left, right),
        )
