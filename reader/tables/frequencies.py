"""How common a word stem is in English at large; the table is `frequencies.txt`, made by `build_frequencies.py`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

UNKNOWN = 2.5
"""the Zipf value of a stem that is not in the table"""


@cache
def zipf_values() -> dict[str, float]:
    """Stem → Zipf value: the base-10 logarithm of its occurrences in a thousand million words."""
    values: dict[str, float] = {}
    for line in (files("reader.tables") / "frequencies.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            tenths, *stems = line.split()
            values.update(dict.fromkeys(stems, int(tenths) / 10))
    return values
