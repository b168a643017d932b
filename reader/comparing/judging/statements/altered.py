"""What differs between two versions of a quotation, in stretches of words that can be read."""

from __future__ import annotations

from reader.facts.lexer import words_of
from reader.facts.types import Fact

_BETWEEN = 2
"""common words between two differences that are shown with them"""
_SHOWN = 14
"""words of a difference that are shown at most"""


def difference(a: Fact, b: Fact) -> tuple[str, str]:
    """The stretches of words in which two quotations differ, as they are spelled; few words between two join them."""
    from rapidfuzz.distance import Indel  # a tenth of the time this room takes to import

    left, right = a.quote.words, b.quote.words
    stretches: list[list[int]] = []
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            continue
        if stretches and op.src_start - stretches[-1][1] <= _BETWEEN and op.dest_start - stretches[-1][3] <= _BETWEEN:
            stretches[-1][1], stretches[-1][3] = op.src_end, op.dest_end
        else:
            stretches.append([op.src_start, op.src_end, op.dest_start, op.dest_end])
    ours, theirs = _spellings(a), _spellings(b)
    return (
        _shown([ours[lo:hi] for lo, hi, _, _ in stretches]),
        _shown([theirs[lo:hi] for _, _, lo, hi in stretches]),
    )


def _shown(stretches: list[list[str]]) -> str:
    told: list[str] = []
    left = _SHOWN
    for words in stretches:
        if words and left > 0:
            told.append(" ".join(words[:left]) + (" …" if len(words) > left else ""))
            left -= len(words)
    return " … ".join(told).replace("… …", "…")


def _spellings(fact: Fact) -> list[str]:
    """The words of a quotation as the text spells them, one for each of its keys."""
    words = [w.text for w in words_of(fact.text) if w.is_word]
    return words if len(words) == len(fact.quote.words) else list(fact.quote.words)
