"""Cleaning: what a scraper left in a text is found as edits first, applied second, and can be taken back.

edits = scan(text)          # what would be done, where and why
clean = apply(text, edits)  # do it
edits = undo(edits, edit)   # not this one
"""

from __future__ import annotations

from reader.cleaning.edits import apply, undo, verify
from reader.cleaning.policy import Policy, UserRule
from reader.cleaning.scanner import scan

__all__ = ["Policy", "UserRule", "apply", "scan", "undo", "verify"]
