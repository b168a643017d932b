"""A place in a text that a rule found, before it is settled what happens there."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Action

Fields = tuple[tuple[str, str], ...]


class Hit(NamedTuple):
    """What one rule found at `start:end` of a document."""

    rule: str
    action: Action
    start: int
    end: int
    confidence: float
    reason: str
    replacement: str = ""
    fields: Fields = ()
    tidy: bool = True
    """repair the white space where it is taken out"""
    rank: int = 0
    """of two that overlap the higher one stays; at a tie the longer"""
