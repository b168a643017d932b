"""Which files make up a library: a cheap listing, nothing is opened."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.parsing.files import SUFFIXES, shown

# what describes a folder rather than being an article in it
_ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing"})


@dataclass(frozen=True, slots=True)
class Library:
    """The article files found, in order of the paths given and then of name, and what could not be listed."""

    files: tuple[Path, ...]
    notices: tuple[str, ...] = ()


def discover(paths: Iterable[Path]) -> Library:
    """The article files that `paths` name: files as given, folders searched through.

    In folders only text and HTML files count; hidden files, README and the like are left out, and links to folders
    are not followed, so a folder that links to itself ends. A file named twice stands once.

    Raises:
        ReaderError: a path is missing or unreadable, or no path holds an article file.
    """
    paths = list(dict.fromkeys(paths))
    files: dict[Path, None] = {}
    notices: list[str] = []
    for path in paths:
        name = shown(path)
        try:
            if path.is_dir():
                before = len(files)
                for file in _walk(path, notices):
                    files.setdefault(file)
                if len(files) == before:
                    notices.append(f"{name}: no articles in this folder ({', '.join(sorted(SUFFIXES))})")
            elif path.exists():
                files.setdefault(path)
            else:
                raise ReaderError(f"{name}: no such file or folder; check the spelling")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise ReaderError(f"{name}: cannot be read ({reason}); check the path") from None
    if not files:
        raise ReaderError("; ".join(notices) or "no paths given; name a file or a folder")
    return Library(tuple(files), tuple(notices))


def _walk(folder: Path, notices: list[str]) -> Iterator[Path]:
    def failed(error: OSError) -> None:
        notices.append(f"{shown(error.filename or folder)}: folder may not be read ({error.strerror})")

    for parent, folders, names in os.walk(folder, onerror=failed):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            if file.suffix.lower() in SUFFIXES and not name.startswith(".") and file.stem.lower() not in _ABOUT:
                yield file
