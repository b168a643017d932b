"""Reads the small word tables that lie beside this module."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def read_rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table; lines that begin with `#` are notes."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def read_groups(name: str) -> list[list[str]]:
    """The lines of a table of words separated by spaces; `_` stands for a space inside an entry."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return [
        [word.replace("_", " ") for word in line.split()]
        for line in text.splitlines()
        if line and not line.startswith("#")
    ]
