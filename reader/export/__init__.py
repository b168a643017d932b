"""Comparisons and stories as Markdown, HTML, JSON and plain text.

A writer is a function of a comparison (or story) and `Options` that returns the whole document as text with LF line
ends. Writers are pure: the same input gives the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.article import Comparison
from reader.export.common import Include, Layout, Options

if TYPE_CHECKING:
    from reader.stories import Story

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Include",
    "Layout",
    "Options",
    "comparison_writer",
    "write_comparison",
    "write_story",
]

FORMATS = ("markdown", "html", "json", "text")

SUFFIXES = {"markdown": ".md", "html": ".html", "json": ".json", "text": ".txt"}
"""what a file of each format is called"""

ComparisonWriter = Callable[[Comparison, Options | None], str]


def comparison_writer(format: str) -> ComparisonWriter:  # noqa: A002 - the word users know
    """The writer of a format in `FORMATS`; imports no other.

    Raises:
        KeyError: there is no such format.
    """
    if format == "markdown":
        from reader.export.markdown import write_markdown

        return write_markdown
    if format == "html":
        from reader.export.html import write_html

        return write_html
    if format == "json":
        from reader.export.json import write_json

        return write_json
    if format == "text":
        from reader.export.text import write_text

        return write_text
    raise KeyError(format)


def write_comparison(comparison: Comparison, format: str, options: Options | None = None) -> str:  # noqa: A002
    """`comparison` in one of `FORMATS`."""
    return comparison_writer(format)(comparison, options)


def write_story(story: Story, format: str, options: Options | None = None) -> str:  # noqa: A002
    """`story` in one of `FORMATS`.

    Raises:
        KeyError: there is no such format.
    """
    from reader.export import story as writers

    writer = {
        "markdown": writers.write_story_markdown,
        "html": writers.write_story_html,
        "json": writers.write_story_json,
        "text": writers.write_story_text,
    }[format]
    return writer(story, options)
