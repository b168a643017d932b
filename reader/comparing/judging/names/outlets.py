"""Where something is said or written: an interview with Le Monde, a column in the Guardian, on Radio Kiel."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact, Sentence
from reader.facts.words import stem

_NOUNS = frozenset(
    """interview column letter article essay op-ed editorial email memo post blog podcast broadcast testimony piece commentary
    submission filing interviewed""".split()
)
_VERBS = frozenset(stem(w) for w in "tell write speak talk appear publish".split())
_PREPOSITIONS = frozenset("in for with on to by from".split())
_REACH = 5


def both_in_outlets(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two names say where one thing was said: the sentences quote, and the names are those of papers or hearers."""
    return _in_outlet(context.left.sentences[left.sentence], left) and _in_outlet(
        context.right.sentences[right.sentence], right
    )


def _in_outlet(sentence: Sentence, name: Fact) -> bool:
    words = sentence.words
    if not any(sentence.depth):
        return False
    k = name.first - 1
    if k >= 0 and words[k].key in ("the", "its", "a"):
        k -= 1
    if k >= 0 and words[k].stem == "tell":
        return True
    if k < 1 or words[k].key not in _PREPOSITIONS:
        return False
    for m in range(k - 1, max(-1, k - _REACH), -1):
        if not words[m].is_word:
            break
        if words[m].key in _NOUNS:
            return True
        if words[m].stem in _VERBS:
            return m == k - 1
    return False
