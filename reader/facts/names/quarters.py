"""Parts of a place by the compass: northern Italy, the south of Spain, Chile's northern half, Eastern Crete."""

from __future__ import annotations

from reader.facts.gazetteer import organisations, places
from reader.facts.names.words import DIRECTIONS, PLACE_PREPOSITIONS, name_parts
from reader.facts.types import Word

QUARTER_OF = {
    "north": "northern", "south": "southern", "east": "eastern", "west": "western", "northeast": "northeastern",
    "northwest": "northwestern", "southeast": "southeastern", "southwest": "southwestern", "centre": "central",
    "center": "central",
}  # fmt: skip
_PARTS = frozenset(
    """part parts half third quarter tip end edge area areas region regions province provinces district districts coast side
    fringe fringes corner portion stretch city cities town towns suburb suburbs outskirts""".split()
)
_OWN = frozenset(
    name.replace("_", " ")
    for name in """western_australia south_australia eastern_cape western_cape northern_cape northern_territory northern_cyprus
    northern_mariana_islands east_germany west_germany south_vietnam north_vietnam north_yemen south_yemen west_sussex
    east_sussex south_yorkshire north_yorkshire west_yorkshire south_holland north_holland""".split()
)
"""places whose name begins with a part of the compass, besides those that the table lists"""


def compass(key: str) -> str:
    """The part that a word names: `northeastern` for north-eastern and north-east; empty for other words."""
    key = key.replace("-", "").replace("‑", "")
    key = QUARTER_OF.get(key, key)
    return key if key in DIRECTIONS else ""


def begins_with_quarter(words: list[Word], i: int, j: int) -> bool:
    """Whether the first of the capital words `i` to `j` says which part of the place is meant that the others name."""
    part = compass(words[i].key)
    if not part or part in ("upper", "lower"):
        return False
    key, rest = " ".join(name_parts(words[i:j])), name_parts(words[i + 1 : j])
    if not rest or key in places() or key in organisations() or key in _OWN:
        return False
    place = places().get(" ".join(rest))
    if place is not None and place.kind != "demonym":
        return words[i].key.endswith("ern") or part == "central" or (i > 0 and words[i - 1].key in _BEFORE)
    return False


_BEFORE = PLACE_PREPOSITIONS | {"of", "from"}


def quarter(words: list[Word], start: int, j: int) -> str:
    """Which part of the place named by words `start` to `j` is meant; empty for the whole of it."""
    if start > 2 and words[start - 1].key == "the" and words[start - 2].key == "of":
        # `the south of the Czech Republic`
        start -= 1
    before = words[start - 1] if start else None
    if before is not None and (part := compass(before.key)):
        if start > 2 and words[start - 2].key in ("and", "or") and (other := compass(words[start - 3].key)):
            return " ".join(sorted((part, other)))
        return part
    if before is not None and before.key == "of" and start > 1:
        noun = words[start - 2].key
        if noun.replace("-", "") in QUARTER_OF:
            # `the south of Spain`
            return compass(noun)
        if noun in _PARTS and start > 2:
            # `the northern half of Spain`
            return compass(words[start - 3].key)
    if words[j - 1].key.endswith(("'s", "s'")) and j < len(words):
        noun = words[j].key
        if noun.replace("-", "") in QUARTER_OF:
            # `Spain's south`
            return compass(noun)
        if j + 1 < len(words) and words[j + 1].key in _PARTS:
            # `Spain's northern half`
            return compass(noun)
    return ""
