"""Cleaning: what a scraper left in a text is found as edits first, applied second, and can be taken back.

edits = scan(text)          # what would be done, where and why
clean = apply(text, edits)  # do it
edits = undo(edits, edit)   # not this one
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.cleaning.edits import apply, undo, verify
    from reader.cleaning.policy import Policy, UserRule
    from reader.cleaning.scanner import scan

__all__ = ["Policy", "UserRule", "apply", "scan", "undo", "verify"]

_HOME = {
    "apply": "edits",
    "undo": "edits",
    "verify": "edits",
    "Policy": "policy",
    "UserRule": "policy",
    "scan": "scanner",
}


def __getattr__(name: str) -> Any:
    """The rules are imported when something is cleaned, not when a file name is made fit for the screen."""
    if name not in _HOME:
        raise AttributeError(name)
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"reader.cleaning.{_HOME[name]}"), name)
    return value
