"""Names of ships, and numbers that belong to a name: MV Lady Maren, Marta Lucinda 3."""

from __future__ import annotations

from reader.facts.dates.words import MONTHS
from reader.facts.gazetteer import places, plain
from reader.facts.names.words import PREFIXES, VESSELS
from reader.facts.types import Word
from reader.facts.words import STOP


def prefix_end(words: list[Word], i: int) -> int:
    """The index after what stands before the name of a ship from word `i` on (`MV`, `M/V`, `USS`); 0 for none."""
    word = words[i]
    if not word.text.isupper():
        return 0
    j = 0
    if plain(word.text) in PREFIXES:
        j = i + 1
    elif len(word.text) == 1 and i + 2 < len(words) and words[i + 1].text == "/" and len(words[i + 2].text) == 1:
        j = i + 3
    while j and j < len(words) and words[j].text in ".“‘\"'":
        j += 1
    return j if j and j < len(words) and words[j].is_cap and not words[j].text.isupper() else 0


def of_series(words: list[Word], i: int, j: int) -> bool:
    """Whether the number at word `j` belongs to the name before it: the Marta Lucinda 3 sank, Falcon 9 was launched."""
    after = words[j + 1] if j + 1 < len(words) else None
    if len(words[j].text) > 2 or plain(words[j - 1].text) in places() or words[j - 1].key in MONTHS:
        return False
    if after is not None and after.key in ("is", "was", "has") and words[j].text != "1":
        return True
    if len(words[j].text) > 1 or not i or words[i - 1].key != "the" or words[j - 1].text[-1] == "s":
        # `one party won 84 seats and the Civic Alliance 48`
        return False
    if after is None or not after.is_word:
        return after is None or after.text in ".,;:)"
    if after.is_cap or after.is_digit or after.key.endswith("s"):
        return False
    return j > i + 1 or after.key in STOP


def is_vessel(words: list[Word], i: int) -> bool:
    """Whether the words before say that a name is a ship's: the ferry X, a ship named X, MV X."""
    k = i - 1
    if (
        k >= 0
        and words[k].is_word
        and words[k].key not in VESSELS
        and words[k].key not in ("named", "called", "dubbed")
    ):
        return False
    while k >= 0 and words[k].text in "“‘\"'.":
        k -= 1
    if k < 0:
        return False
    if words[k].key in ("named", "called", "dubbed"):
        k -= 1
    return k >= 0 and (words[k].key in VESSELS and not words[k].is_cap)
