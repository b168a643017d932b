"""newsdiff: how reports on the same event differ.

The public API. Everything heavy is imported where it is used, so `import reader` is quick and never loads a
user-interface library.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reader.article import Article, Comparison, Edit, Link
from reader.errors import ReaderError

if TYPE_CHECKING:
    from pathlib import Path

    from reader.cleaning.policy import Policy
    from reader.stories import Progress, Story

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Comparison",
    "Edit",
    "Link",
    "ReaderError",
    "__version__",
    "align",
    "clean",
    "compare",
    "load",
    "parse",
    "scan",
    "story",
]


def load(path: str | Path, policy: str | Policy = "safe") -> Article:
    """The article in the file at `path`, cleaned under `policy`: "safe", "aggressive", "flag" or one of your own.

    Raises:
        ReaderError: the file is missing, not a regular file, too large, empty, binary or not readable.
    """
    from pathlib import Path

    from reader.parsing.files import load_article

    return load_article(Path(path), policy)


def parse(text: str, name: str = "article", published: date | None = None, policy: str | Policy = "safe") -> Article:
    """The article in `text`; `published` is its date of publication where that is known from elsewhere."""
    from reader.parsing.articles import parse_article

    return parse_article(text, name=name, published=published, policy=policy)


def scan(text: str, policy: str | Policy = "safe") -> list[Edit]:
    """The artifacts in `text`, as edits in order of place; offsets count into `text`."""
    from reader.cleaning import scan as scan_text

    return scan_text(text, policy)


def clean(text: str, policy: str | Policy = "safe") -> str:
    """`text` without its artifacts: `scan` and apply."""
    from reader.cleaning import apply

    return apply(text, scan(text, policy))


def align(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """The links between two sequences of units (paragraphs or sentences); positions count from 0."""
    from reader.collecting import without_collecting
    from reader.comparing.alignment import align_units

    with without_collecting():
        return align_units(left, right)


def compare(left: Article, right: Article) -> Comparison:
    """`left` set against `right`: links, rows, word edits and findings."""
    from reader.comparing import compare_articles

    return compare_articles(left, right)


def story(articles: Sequence[Article], progress: Progress | None = None) -> Story:
    """All of `articles` set against each other; `progress` hears after each pair how many are done, and of how many."""
    from reader.stories import compare_all

    return compare_all(articles, progress)
