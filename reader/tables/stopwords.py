"""English function words; the list is `stopwords.txt` beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def stop_words() -> frozenset[str]:
    lines = (files("reader.tables") / "stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_stop_word(key: str) -> bool:
    """Whether `key`, a folded word, is an English function word."""
    return key in stop_words()
