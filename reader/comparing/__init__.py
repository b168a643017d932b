"""Two articles set against each other: links, rows, word edits and findings."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from reader.article import Article, Comparison, Finding, Link


def compare_articles(left: Article, right: Article) -> Comparison:
    """`left` set against `right`; swapping the two gives the mirror image."""
    from reader.comparing.alignment import align_articles
    from reader.comparing.rows import build_rows
    from reader.comparing.wording import shared_wording

    links = align_articles(left, right)
    return Comparison(
        left=left,
        right=right,
        links=links,
        rows=build_rows(left, right, links),
        findings=_find(left, right, links),
        shared=shared_wording(left, right),
    )


def _find(left: Article, right: Article, links: Sequence[Link]) -> tuple[Finding, ...]:
    if find_spec("reader.comparing.findings") is None:
        return ()
    from reader.comparing.findings import find_findings  # type: ignore[import-not-found,unused-ignore]

    return tuple(find_findings(left, right, links))
