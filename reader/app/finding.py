"""Looking for the library's files, begun before the screen is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from reader.app import engine
from reader.errors import ReaderError


class Finding(Thread):
    """A thread that lists files: `files` and `notices`, or `problem`, once it has ended."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__(name="newsdiff-finding", daemon=True)
        self._paths = tuple(paths)
        self.files: tuple[Path, ...] = ()
        self.notices: tuple[str, ...] = ()
        self.problem = ""

    def run(self) -> None:
        try:
            library = engine.find_articles(self._paths)
        except ReaderError as error:
            self.problem = str(error)
        else:
            self.files, self.notices = library.files, library.notices
