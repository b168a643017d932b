"""Facts of one article: typed, normalised mentions, each with the slot it stands in.

`extract` is all that other rooms call; it looks at one article only, so its result can be kept and used again.
"""

from __future__ import annotations

from reader.facts.reading import extract
from reader.facts.types import Fact, Facts

__all__ = ["Fact", "Facts", "extract"]
