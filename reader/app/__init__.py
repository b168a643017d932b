"""The terminal app. Importing this package imports no user-interface library; `run_app` does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.article import Article

Writer = Callable[..., str]
"""an export: a comparison in, the text of the file out"""


def run_app(
    library_paths: Sequence[Path] | None = None,
    pair: tuple[Path | Article, Path | Article] | None = None,
    writers: Mapping[str, Writer] | None = None,
) -> int:
    """Open the reader and return its exit status when it is closed.

    Args:
        library_paths: files and folders to list; None opens what was open last, or the shipped samples.
        pair: two articles to open side by side at once.
        writers: name of an export format → what makes its text from a comparison.
    """
    import gc

    # nothing that start-up makes is garbage; the collector would only look through it again and again
    gc.disable()
    try:
        from reader.app.app import NewsdiffApp

        app = NewsdiffApp(library_paths, pair=pair, writers=writers)
        app.run()
    finally:
        gc.enable()
    return int(app.return_code or 0)


def run(paths: Sequence[Path] | None = None, **options: Any) -> int:
    """`run_app` under a shorter name."""
    return run_app(paths, **options)
