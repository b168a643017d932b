"""Reads the small word tables that lie beside this module."""

from __future__ import annotations


def _text(name: str) -> str:
    # here, because importing pathlib takes as long as reading a table
    from pathlib import Path

    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def read_rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table; lines that begin with `#` are notes."""
    text = _text(name)
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def read_groups(name: str) -> list[list[str]]:
    """The lines of a table of words separated by spaces; `_` stands for a space inside an entry."""
    text = _text(name)
    return [
        [word.replace("_", " ") for word in line.split()]
        for line in text.splitlines()
        if line and not line.startswith("#")
    ]
