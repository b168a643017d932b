"""Putting off Python's search for unused reference cycles while a long text is worked on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Nothing is searched for unused cycles meanwhile.

    The engine makes very many small objects and hardly any cycle. The search goes through all that live again and
    again, and takes a quarter of the time of a text of a thousand paragraphs.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
