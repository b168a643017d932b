"""Whether a stretch of a sentence is denied: that Ard did not beat Bell and that Bell beat Ard may both be so."""

from __future__ import annotations

from reader.article import Mention
from reader.facts.types import Frame, Sentence
from reader.facts.words import NEGATIONS, stem

_DENYING = NEGATIONS - {"without"}
_FAILING = frozenset(stem(w) for w in "fail refuse decline deny avoid".split())
_BEFORE = 3
"""words before a stretch among which its denial may stand"""


def denied_in(sentence: Sentence, stretch: Mention | Frame) -> bool:
    """Whether a denial stands in a stretch of a sentence or right before it."""
    return bool(_denials(sentence, stretch))


def denied_apart(left: Sentence, mine: Mention, right: Sentence, other: Mention) -> bool:
    """Whether a denial makes room for both of two stretches; that both tell who refused it is no denial of theirs."""
    denials = _denials(left, mine), _denials(right, other)
    return bool(denials[0] | denials[1]) and not (denials[0] == denials[1] <= _FAILING)


def _denials(sentence: Sentence, stretch: Mention | Frame) -> set[str]:
    """The denying words in a stretch or right before it, verbs by their stems."""
    words = sentence.words
    first = next((k for k, w in enumerate(words) if w.start >= stretch.start), 0)
    return {
        w.stem if w.stem in _FAILING else w.key
        for w in words[max(0, first - _BEFORE) :]
        if w.start < stretch.end and (w.key in _DENYING or w.key.endswith("n't") or w.stem in _FAILING)
    }
