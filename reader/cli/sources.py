"""The articles that a command names: files, folders, standard input, and what git hands over."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.cleaning.policy import Policy
    from reader.parsing.files import Source

STANDARD_INPUT = "-"
NOTHING = "nothing"
"""what the missing side of a new or deleted file is called"""


def policy(name: str | None = None) -> Policy:
    """The cleaning policy of the user's settings, its name overruled by `name`; what cannot be used is complained of."""
    from dataclasses import replace

    from reader.cleaning.policy import Policy
    from reader.cli import streams
    from reader.config import load_config

    settings, notices = load_config()
    found, faults = Policy.from_mapping(settings.cleaning)
    for notice in (*notices, *faults):
        streams.complain(notice)
    return found if name is None else replace(found, name=name)


def model(folder: str | None) -> str | None:
    """The folder of the sentence model that is asked for, or else that of the user's settings."""
    from reader.config import load_config

    return folder or load_config()[0].model or None


def load(name: str, policy: Policy) -> Article:
    """The article that an argument names: a file, `-` for standard input, or nothing (/dev/null, as git says it).

    Where git itself asks, an empty file is an article without a word as well: a revision may well be empty.
    """
    if name == STANDARD_INPUT:
        return load_input(policy)
    if name == os.devnull:
        return nothing(NOTHING)
    if os.environ.get("GIT_DIFF_PATH_COUNTER") and is_blank(Path(name)):
        from reader.parsing.files import shown

        return nothing(shown(Path(name).name))
    import reader

    return reader.load(name, policy)


def is_blank(path: Path) -> bool:
    """Whether `path` is a file without a word in it."""
    try:
        return path.is_file() and path.stat().st_size < _BLANK_BYTES and not path.read_bytes().strip()
    except OSError:
        return False  # said better when it is read


_BLANK_BYTES = 10_000


def load_input(policy: Policy) -> Article:
    from reader.parsing.articles import parse_article

    source = _input()
    return parse_article(
        source.text, name="standard input", notices=source.notices, known=source.metadata, policy=policy
    )


def _input() -> Source:
    from reader.cli import streams
    from reader.parsing.files import MAX_BYTES, read_source

    return read_source(streams.read_input(MAX_BYTES), STANDARD_INPUT)


def load_text(name: str) -> tuple[str, str]:
    """Name and original text of an article, line ends as they are; of an HTML page the text of the article in it."""
    from reader.parsing.files import HTML_SUFFIXES, read_bytes, read_source, shown

    if name == STANDARD_INPUT:
        return "standard input", _input().text
    path = Path(name)
    return shown(name), read_source(read_bytes(path), shown(name), path.suffix.lower() in HTML_SUFFIXES).text


def nothing(name: str) -> Article:
    """An article without a word: what stands against a text that is new or gone."""
    return Article(
        id="0" * 16,
        name=name,
        path=None,
        title=None,
        published=None,
        metadata={},
        paragraphs=(),
        artifacts=(),
        source="",
    )


def load_all(paths: Sequence[str], policy: Policy) -> tuple[list[Article], list[str]]:
    """The articles of files, folders and `-`, and a notice for each file in a folder that cannot be read.

    Raises:
        ReaderError: a path is missing, a file that was named itself cannot be read, or there is no article at all.
    """
    from reader.parsing.library import discover

    if list(paths).count(STANDARD_INPUT) > 1:
        raise ReaderError("-: standard input can be read only once; name a file for the other")
    named = [Path(p) for p in paths if p != STANDARD_INPUT]
    articles: list[Article] = []
    notices: list[str] = []
    if named:
        library = discover(named)
        notices += library.notices
        explicit = {p for p in named if not p.is_dir()}
        for file in library.files:
            try:
                articles.append(load(str(file), policy))
            except ReaderError as error:
                if file in explicit:
                    raise
                notices.append(str(error))
    if len(named) < len(paths):
        articles.append(load_input(policy))
    if not articles:
        raise ReaderError("; ".join(notices) or "no article found; name a file or a folder")
    return articles, notices


def load_what_can_be(paths: Sequence[str], policy: Policy) -> tuple[list[Article], list[str], list[str]]:
    """The articles of all paths that can be read, notices of files in folders, and what is wrong with other paths.

    Raises:
        ReaderError: there is no article at all.
    """
    articles: dict[str, Article] = {}
    notices: list[str] = []
    faults: list[str] = []
    if list(paths).count(STANDARD_INPUT) > 1:
        raise ReaderError("-: standard input can be read only once; name a file for the other")
    for path in dict.fromkeys(paths):
        try:
            found, told = load_all([path], policy)
        except ReaderError as error:
            faults.append(str(error))
        else:
            notices += told
            for article in found:
                articles.setdefault(article.path or article.id, article)
    if not articles:
        raise ReaderError("; ".join(faults) or "no article found; name a file or a folder")
    return list(articles.values()), notices, faults


def names_of(articles: Sequence[Article], paths: Sequence[str]) -> list[str]:
    """The file of each article, with the folders below the one that was named, which itself is told of several."""
    from reader.parsing.files import shown

    folders = [Path(p) for p in paths if Path(p).is_dir()]
    names = []
    for article in articles:
        path = Path(article.path) if article.path else None
        folder = next((f for f in folders if path and path.is_relative_to(f)), None)
        if path is None or folder is None:
            names.append(article.name)
        else:
            names.append(shown((path.relative_to(folder) if len(folders) == 1 else path).as_posix()))
    return names


def library_paths() -> list[str]:
    """The user's library: the paths that the reader opened last, at first the sample articles."""
    from reader.config import load_state
    from reader.shipped import shipped

    paths = [p for p in load_state().library if Path(p).exists()]
    return paths or [str(shipped("seeds"))]
