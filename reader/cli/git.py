"""As git calls an external diff program, or one that makes text of a file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from reader.article import Article
from reader.cli import sources, streams
from reader.cli.parser import UsageError
from reader.errors import ReaderError
from reader.export import Include, Options, write_comparison


def external_diff(arguments: Sequence[str], colour: str = "auto") -> str:
    """What `git diff` shows for one file.

    git gives: path, old file, its hash, its mode, new file, its hash, its mode and, for a file that was renamed, the
    new path and a description (gitdiffs, GIT_EXTERNAL_DIFF). An unmerged path comes alone. A file that is no article
    is told in a line: git takes a failing program for a reason to stop.
    """
    path = arguments[0]
    if len(arguments) == 1:
        return f"* Unmerged path {path}\n"
    if len(arguments) < 7:
        raise UsageError("git-diff takes the arguments that git gives (7 or 9); see `newsdiff git-diff --help`")
    old, new = arguments[1], arguments[4]
    new_path = arguments[7] if len(arguments) > 7 else path
    head = f"newsdiff {path}\n" if new_path == path else f"newsdiff {path} → {new_path}\n"
    try:
        policy = sources.policy()
        comparison_of = _named(sources.load(old, policy), path), _named(sources.load(new, policy), new_path)
    except ReaderError as error:
        return f"{head}not compared as articles: {error}\n\n"
    import reader

    # git's pager is on the other end of the pipe and shows colours where git itself would use them
    coloured = streams.wants_colour(colour)
    if colour == "auto" and os.environ.get("GIT_PAGER_IN_USE") and not os.environ.get("NO_COLOR"):
        coloured = True
    options = Options(include=Include.DIFFERENCES, colour=coloured, width=_columns())
    return head + write_comparison(reader.compare(*comparison_of), "text", options) + "\n"


def text_of(name: str) -> str:
    """What git compares in place of the file: its cleaned text; a file that is no article is told in a line, as above."""
    if sources.is_blank(Path(name)):
        return ""
    import reader

    try:
        _, text = sources.load_text(name)
        return reader.clean(text, sources.policy())
    except ReaderError as error:
        return f"not an article: {error}\n"


def _named(article: Article, path: str) -> Article:
    """git's temporary file under the name that it has in the repository."""
    from dataclasses import replace

    from reader.parsing.files import shown

    return article if article.name == sources.NOTHING else replace(article, name=shown(path), path=shown(path))


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isascii() and given.isdigit() and 20 <= int(given) <= 2000 else streams.columns()
