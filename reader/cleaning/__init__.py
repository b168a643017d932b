"""Artifacts in raw text: found as edits first, applied second."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Action, Edit
from reader.cleaning.policy import Policy


def scan(text: str, policy: str | Policy = "safe") -> list[Edit]:
    """The artifacts in `text`, in order of place."""
    return []


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with `edits` (ordered, disjoint) carried out; flags change nothing."""
    pieces, at = [], 0
    for edit in edits:
        if edit.action is not Action.FLAG:
            pieces += [text[at : edit.start], edit.replacement]
            at = edit.end
    return "".join([*pieces, text[at:]])
