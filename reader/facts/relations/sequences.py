"""What comes first and what next in a sentence, by words of time and of cause: A before B, B after A, A and then B, A led to B."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.facts.slots import is_content
from reader.facts.types import Sentence, Word
from reader.facts.words import NEGATIONS, stem

_AHEAD = (("before",), ("prior", "to"), ("ahead", "of"), ("followed", "by"), ("preceded",), ("gave", "rise", "to"))
"""words between what comes first and what comes next"""
_BEHIND = (
    ("after",), ("preceded", "by"), ("having",), ("followed",), ("because", "of"), ("because",), ("owing", "to"), ("due", "to"), ("thanks", "to"),
    ("as", "a", "result", "of"), ("the", "result", "of"), ("resulted", "from"), ("stemmed", "from"), ("blamed", "on"),
    ("in", "the", "wake", "of"),
)  # fmt: skip
"""words between what comes next and what came first"""
_THEN = frozenset("then afterwards later subsequently".split())
_CAUSING = frozenset(stem(w) for w in "cause trigger spark prompt provoke".split())
_LEADING = {
    (stem(a), b) for a, b in (("lead", "to"), ("result", "in"), ("set", "off"), ("touch", "off"), ("bring", "about"))
}
_BE = frozenset("is are was were be been being".split())
_OPENING = 4
"""words before `after` with which a sentence may still open: it was only after"""
_COMMON = frozenset("as in the".split())
"""first words of markers that are in most sentences: the next word tells"""
_MARKERS = {words[0] for words in (*_AHEAD, *_BEHIND)} - _COMMON | _THEN | {"first", "than", "result", "wake"}


_Span = tuple[int, int]


class Sequence(NamedTuple):
    """Two events in their order, or two that are compared, each as the places of its content words."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    by: str
    """the words of a comparison of the two; empty for what is told in time"""


def sequences(sentence: Sentence) -> list[Sequence]:
    """The pairs of events of a sentence, the places of their content words each; quotations and denials are left out."""
    words = sentence.words
    if not any(w.key in _MARKERS or w.stem in _CAUSING or w.stem in _LEADERS for w in words):
        return []
    if any(sentence.depth) or any((w.key in NEGATIONS or w.key.endswith("n't")) for w in words):
        return []
    found = [Sequence(_content(words, first), _content(words, second), "") for first, second in _spans(words)]
    for at, than in _comparisons(words):
        begin, end = _clause(words, than)
        by = " ".join(w.stem for w in words[at:than] if w.is_word)
        found.append(Sequence(_content(words, (begin, at)), _content(words, (than + 1, end)), by))
    return [s for s in found if s.first and s.second]


def _content(words: list[Word], span: _Span) -> tuple[int, ...]:
    return tuple(k for k in range(*span) if is_content(words[k]))


def _comparisons(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Where two are compared, by the word that compares and its `than`: faster than, more medals than."""
    for than, word in enumerate(words):
        if word.key == "than" and than > 1:
            for at in range(than - 1, max(0, than - 4), -1):
                if words[at].key.endswith("er") or words[at].key in ("more", "less", "better", "worse"):
                    yield at, than
                    break


_LEADERS = frozenset(a for a, _ in _LEADING)


def _spans(words: list[Word]) -> Iterator[tuple[_Span, _Span]]:
    keys = [w.key for w in words]
    for k, word in enumerate(words):
        if not (word.key in _MARKERS or word.key in _COMMON or word.stem in _CAUSING or word.stem in _LEADERS):
            continue
        begin, end = _clause(words, k)
        then = k + 2 if keys[k] == "after" and keys[k + 1 : k + 2] and keys[k + 1] in _THAT else 0
        if then or (word.key in _THEN and k > 1 and keys[k - 1] in ("and", ",", "only", "then", "but")):
            # `and, after that, the bridge`
            yield (0, k - 1), (max(then, k + 1), len(words))
        elif keys[k : k + 2] != ["followed", "by"] and (size := _size(keys, k, _BEHIND)):
            if k <= _OPENING and (close := _close(words, k, keys)):
                yield (k + size, close), (close, len(words))
            elif k:
                yield (k + size, end), (begin, k)
        elif size := _size(keys, k, _AHEAD):
            if k == 0:
                if close := _close(words, k, keys):
                    yield (close, len(words)), (k + size, close)
            elif not (words[k + size : k + size + 1] and words[k + size].is_digit):
                yield (begin, k), (k + size, end)
        elif word.key == "first" and keys[k + 1 : k + 2] == ["and"] and "second" in keys[k + 2 :]:
            yield (begin, k), (k + 1, k + 2 + keys[k + 2 :].index("second"))
        elif word.stem in _CAUSING and k and not word.is_cap and k + 1 < end:
            if keys[k + 1] == "by":
                yield (k + 2, end), (begin, k)
            elif keys[k - 1] not in _BE:
                yield (begin, k), (k + 1, end)
        elif k and k + 1 < end and (word.stem, keys[k + 1]) in _LEADING and keys[k - 1] not in _BE:
            yield (begin, k), (k + 2, end)


def _clause(words: list[Word], k: int) -> _Span:
    """The words around one up to the next comma on either side; a comma right before it parts nothing."""
    begin = next((m + 1 for m in range(k - 2, -1, -1) if words[m].text == ","), 0)
    return begin, next((m for m in range(k + 1, len(words)) if words[m].text == ","), len(words))


def _size(keys: list[str], k: int, markers: tuple[tuple[str, ...], ...]) -> int:
    """How many words a marker that begins at word `k` has; 0 for none."""
    return next((len(m) for m in markers if keys[k] == m[0] and tuple(keys[k : k + len(m)]) == m), 0)


def _close(words: list[Word], k: int, keys: list[str]) -> int:
    """Where a phrase ends that opens a sentence: after Durban, / only after Durban did / it was after Durban that."""
    if k and (keys[k - 1] not in _ONLY or any(w.is_cap for w in words[1:k])):
        return 0
    known = False
    for m in range(k + 1, len(words) - 1):
        if words[m].text == "," or (k and keys[m] in _TURNING):
            return m
        if known and keys[m] in ("the", "a", "an") and is_content(words[m - 1]):
            # `before the flood the mill was sold`
            return m
        known = known or is_content(words[m])
    return 0


_ONLY = frozenset("only was is shortly soon just".split())
_TURNING = frozenset("that did does was were will has had".split())
_THAT = frozenset("that this which".split())
