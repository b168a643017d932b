"""Words that take a side: voted against, spoke out in favour of, is for."""

from __future__ import annotations

from reader.facts.slots import is_content
from reader.facts.types import Word
from reader.facts.words import stem

SIDING = frozenset(
    stem(w)
    for w in "vote voted rule ruled argue argued campaign campaigned speak decide decided testify testified".split()
)
BEING = frozenset("is are was were be been remain remains remained stood stands".split())
_BEHALF = frozenset("favour favor support".split())


def side_at(words: list[Word], i: int) -> tuple[int, bool] | None:
    """Where words that take a side begin, and whether it is for: spoke out against, came out in favour of, is against."""
    key = words[i].key
    if key == "in" and i + 2 < len(words) and words[i + 1].key in _BEHALF and words[i + 2].key == "of":
        is_for = True
    elif key in ("for", "against"):
        is_for = key == "for"
    else:
        return None
    verb = i - 1
    while (
        verb > 0 and i - verb < 4 and (words[verb].key in ("out", "up", "publicly") or words[verb].key.endswith("ly"))
    ):
        verb -= 1
    if verb < 0:
        return None
    out = any(w.key == "out" for w in words[verb + 1 : i])
    sided = (
        words[verb].stem in SIDING
        or (words[verb].stem == "come" and out)
        or (words[verb].stem == "warn" and not is_for)
    )
    if key == "for" and words[verb].stem == "speak" and not out:
        # spoke for an hour, for the others
        return (verb, True) if verb == i - 1 and is_content(words[min(i + 1, len(words) - 1)]) else None
    determined = i + 1 < len(words) and words[i + 1].key in ("the", "a", "an", "this", "it")
    if sided or (words[verb].key in BEING and verb == i - 1 and (key != "for" or determined)):
        return verb, is_for
    return None
