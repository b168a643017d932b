"""All marked articles at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.app.store import Entry


def open_story(reader: NewsdiffApp, entries: Sequence[Entry]) -> None:
    """Show the story of `entries`, or say why there is none."""
    if len(entries) < 2:
        reader.tell("A story needs two articles or more: mark them with space.")
        return
    reader.tell("The story of several articles is not there yet. Mark two and press d to compare them.")
