"""Words that news reports use for one another; the list is `synonyms.txt` beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def synonym_groups() -> tuple[tuple[str, ...], ...]:
    """The groups in the order of the file. A word may stand in several; the first counts."""
    lines = (files("reader.tables") / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line.strip() and not line.startswith("#"))
