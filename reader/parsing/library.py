"""Which files make up a library: a cheap listing; of each file in a folder no more than the beginning is read."""

from __future__ import annotations

import os
import re
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

    In folders only text and HTML files count; hidden files, README and the like are left out, so is what newsdiff itself
    has exported, which a notice says; links to folders are not followed, so a folder that links to itself ends. A file
    named twice stands once.

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
                before, told, exports = len(files), len(notices), 0
                for file in _walk(path, notices):
                    if _is_export(file):
                        exports += 1
                    else:
                        files.setdefault(file)
                closed = len(notices) > told
                if exports:
                    left_out = (
                        "1 file left out that newsdiff" if exports == 1 else f"{exports} files left out that newsdiff"
                    )
                    notices.append(f"{name}: {left_out} has exported itself")
                if len(files) == before and not closed:
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


_BEGINNING = 6000
"""bytes of a file in which an export says what it is"""
_EXPORT = re.compile(
    rb'<meta name="generator" content="newsdiff |^- Compared by newsdiff \d|^# The story in \d+ reports?\r?\n\r?\n- A: '
    rb"|\AThe story in \d+ reports?\r?\n="
    rb"|^\d+\s+facts?\s+in\s+conflict,\s+\d+\s+changed,\s+\d+\s+agreed\s+\(\d+\s+in",
    re.MULTILINE,
)


def _is_export(file: Path) -> bool:
    """Whether newsdiff itself has written `file`: a comparison is no article."""
    try:
        if not file.is_file():
            return False  # opening a pipe would wait for its writer
        with file.open("rb") as opened:
            return _EXPORT.search(opened.read(_BEGINNING)) is not None
    except OSError:
        return False  # said better when it is read
