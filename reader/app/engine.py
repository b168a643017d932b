"""Every call of the app into the engine, so that nothing heavy is imported before the first paint."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.article import Article, Comparison
    from reader.cleaning.policy import Policy
    from reader.parsing.library import Library
    from reader.stories import Story


def find_articles(paths: Iterable[Path]) -> Library:
    from reader.parsing.library import discover

    return discover(paths)


def cleaning_policy(mapping: Mapping[str, Any]) -> tuple[str | Policy, tuple[str, ...]]:
    """The policy of the config file's `[cleaning]` table, and notices about it."""
    if not mapping:
        return "safe", ()
    from reader.cleaning.policy import Policy

    return Policy.from_mapping(mapping)


def load_article(path: Path, policy: str | Policy = "safe") -> Article:
    """The article in a file, cleaned under `policy`.

    Raises:
        ReaderError: the file holds no article that can be read.
    """
    from reader.parsing.files import load_article as load

    return load(path, policy)


def with_artifacts_kept(article: Article, kept: Collection[tuple[str, int, int]]) -> Article:
    """`article` with the artifacts `kept` (rule, start, end) left in its text; its list only reports them.

    Raises:
        ReaderError: nothing would be left of the article.
    """
    from reader.article import Action
    from reader.parsing.articles import parse_article
    from reader.parsing.files import HTML_SUFFIXES

    # a page states its metadata outside its text; those of a plain text are what its edits found
    page = Path(article.path or article.name).suffix.lower() in HTML_SUFFIXES
    edits = [
        replace(edit, action=Action.FLAG, replacement=edit.exact) if (edit.rule, edit.start, edit.end) in kept else edit
        for edit in article.artifacts
    ]
    return parse_article(
        article.source,
        name=article.name,
        path=article.path,
        published=article.published,
        notices=article.notices,
        edits=edits,
        known=article.metadata if page else None,
    )


def compare(left: Article, right: Article, model: str = "") -> Comparison:
    """The comparison, with the sentence model in the folder `model` if one is named.

    Raises:
        ReaderError: the model cannot be read.
    """
    from reader.comparing import compare_articles
    from reader.comparing.meaning import model_in

    return compare_articles(left, right, model_in(model))


def story(articles: Sequence[Article], progress: Callable[[int, int], None], model: str = "") -> Story:
    from reader.comparing.meaning import model_in
    from reader.stories import compare_all

    return compare_all(articles, progress, model=model_in(model))
