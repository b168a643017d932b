"""newsdiff: how reports on the same event differ.

The public API. Everything heavy is imported where it is used, so `import reader` is quick and never loads a
user-interface library.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from reader.alignment import Link
from reader.article import Article, Comparison, Edit
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
        TypeError: `path` is no path.
    """
    _expect(path, (str, os.PathLike), "path", "a str or Path")
    from pathlib import Path

    from reader.parsing.files import load_article

    return load_article(Path(path), policy)


def parse(text: str, name: str = "article", published: date | None = None, policy: str | Policy = "safe") -> Article:
    """The article in `text`; `published` is its date of publication where that is known from elsewhere.

    Raises:
        ReaderError: nothing is left of the text once it is clean, or there is no such policy.
        TypeError: an argument is of another type.
    """
    _expect(text, str, "text", "a str")
    _expect(name, str, "name", "a str")
    _expect(
        published, (date, type(None)), "published", "a datetime.date or None (date.fromisoformat makes one of a str)"
    )
    if isinstance(published, datetime):
        published = published.date()
    from reader.parsing.articles import parse_article

    return parse_article(text, name=name, published=published, policy=policy)


def scan(text: str, policy: str | Policy = "safe") -> list[Edit]:
    """The artifacts in `text`, as edits in order of place; offsets count into `text`.

    Raises:
        ReaderError: there is no such policy.
        TypeError: `text` is no str.
    """
    _expect(text, str, "text", "a str")
    from reader.cleaning import scan as scan_text

    return scan_text(text, policy)


def clean(text: str, policy: str | Policy = "safe") -> str:
    """`text` without its artifacts: `scan` and apply."""
    from reader.cleaning import apply

    return apply(text, scan(text, policy))


def align(left: Sequence[str], right: Sequence[str], model: str | Path | None = None) -> list[Link]:
    """The links between two sequences of units (paragraphs or sentences); positions count from 0.

    Args:
        model: folder of a sentence model to be heard as well; needs `newsdiff[semantic]`.

    Raises:
        ReaderError: `model` cannot be read.
        TypeError: one is no sequence of str.
    """
    from reader.collecting import without_collecting
    from reader.comparing.alignment import align_units
    from reader.comparing.meaning import model_in

    _expect(model, (str, os.PathLike, type(None)), "model", "a str or Path")
    texts = _listed(left, str, "left", "str"), _listed(right, str, "right", "str")
    with without_collecting():
        return align_units(*texts, model_in(model))


def compare(left: Article, right: Article, model: str | Path | None = None) -> Comparison:
    """`left` set against `right`: links, rows, word edits and findings.

    Args:
        model: folder of a sentence model to be heard for the links as well; needs `newsdiff[semantic]`.

    Raises:
        ReaderError: `model` cannot be read.
        TypeError: one is no Article.
    """
    _expect(left, Article, "left", _AN_ARTICLE)
    _expect(right, Article, "right", _AN_ARTICLE)
    _expect(model, (str, os.PathLike, type(None)), "model", "a str or Path")
    from reader.comparing import compare_articles
    from reader.comparing.meaning import model_in

    return compare_articles(left, right, model_in(model))


def story(articles: Sequence[Article], progress: Progress | None = None) -> Story:
    """All of `articles` set against each other; `progress` hears after each pair how many are done, and of how many.

    Raises:
        ReaderError: there is no article.
        TypeError: one is no Article, or `progress` cannot be called.
    """
    listed = _listed(articles, Article, "articles", "Article")
    if not listed:
        raise ReaderError("articles: there is none; a story is told by one or more, which reader.load makes of files")
    if progress is not None and not callable(progress):
        raise TypeError(f"progress must be a function of two numbers or None, not {type(progress).__name__}")
    from reader.stories import compare_all

    return compare_all(listed, progress)


_AN_ARTICLE = "an Article, as reader.load and reader.parse make them"


def _expect(value: object, kind: type | tuple[type, ...], name: str, wanted: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def _listed(values: Iterable[Any], kind: type, name: str, wanted: str) -> list[Any]:
    """All of `values`, each of which is checked."""
    if isinstance(values, str):
        raise TypeError(f"{name} must be a sequence of {wanted}, not one str: put it into a list")
    if not isinstance(values, Iterable):
        raise TypeError(f"{name} must be a sequence of {wanted}, not {type(values).__name__}")
    listed = list(values)
    for i, value in enumerate(listed):
        _expect(value, kind, f"{name}[{i}]", f"of type {wanted}")
    return listed
