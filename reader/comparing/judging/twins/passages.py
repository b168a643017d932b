"""Where a text that was edited lightly differs from the text it was made of.

Sentences that both texts have hold the two together; what stands between two of them was edited. A passage is the words
between, on either side, whatever sentences they make: an editor cuts a sentence in two, or ends a quotation earlier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.stretches import common_stretches
from reader.facts.types import Facts, Sentence, Word
from reader.facts.words import STOP, stem

_EDITS = 8
"""passages that may differ"""
_KEPT = 0.6
"""share of sentences that must be left as they were; where fewer are, a report was worded anew"""
_LONGEST = 240
"""words of a passage"""
_OWN = 0.35
"""share of a sentence that must stand in the other text; where less does, it is a sentence of its own"""
_TURNED = 0.75
"""share of its words that mean something, where the sentence was turned round"""
_HOST = 0.5
"""share of the words around an edit that must stand in both texts"""
_FORMS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "it's": ("it", "is"),
    "that's": ("that", "is"),
    "%": ("percent",),
    "&": ("and",),
}
_ENDINGS = (("n't", "not"), ("'ll", "will"), ("'ve", "have"), ("'re", "are"), ("'m", "am"), ("'d", "would"))


class Token(NamedTuple):
    """A word of a passage; a contraction makes two."""

    key: str
    sentence: Sentence
    at: int
    """index of the word in its sentence"""

    @property
    def base(self) -> str:
        """What it is told from other words by: its stem; a name keeps every letter."""
        return self.key if self.word.is_cap else stem(self.key)

    @property
    def word(self) -> Word:
        return self.sentence.words[self.at]

    @property
    def is_quoted(self) -> bool:
        return bool(self.sentence.depth) and self.sentence.depth[self.at]


@dataclass(slots=True)
class Stretch:
    """What differs in one place: tokens `i1` to `i2` of the left passage for `j1` to `j2` of the right one."""

    left: list[Token]
    right: list[Token]
    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def ours(self) -> list[Token]:
        return self.left[self.i1 : self.i2]

    @property
    def theirs(self) -> list[Token]:
        return self.right[self.j1 : self.j2]


def passages(context: Context) -> list[list[Stretch]]:
    """The edited stretches, passage by passage; none unless most sentences of the shorter text were kept."""
    ours, theirs = kept(context.left, _signatures), kept(context.right, _signatures)
    least = _KEPT * min(len(ours), len(theirs))
    common = set(ours) & set(theirs)
    if sum([s in common for s in ours]) < least or sum([s in common for s in theirs]) < least:
        return []
    gaps = list(_gaps(ours, theirs))
    if len(gaps) > _EDITS:
        return []
    found = []
    for i1, i2, j1, j2 in gaps:
        # a sentence that stands elsewhere in the other text was only moved
        mine = [s for s, k in zip(context.left.sentences[i1:i2], ours[i1:i2], strict=True) if k not in common]
        other = [s for s, k in zip(context.right.sentences[j1:j2], theirs[j1:j2], strict=True) if k not in common]
        left, right = _tokens(_with_quoted(context.left, mine, i1)), _tokens(_with_quoted(context.right, other, j1))
        if not (mine and other):
            # where one side has nothing, a quotation may have been cut after the sentence before
            if not any(_goes_on(rest[0]) for rest in (mine, other) if rest):
                continue
            left = left or _tokens(context.left.sentences[max(0, i1 - 1) : i1])
            right = right or _tokens(context.right.sentences[max(0, j1 - 1) : j1])
        if max(len(left), len(right)) <= _LONGEST:
            stretches = _edited(left, right)
            if stretches:
                found.append(stretches)
    return found


def _with_quoted(side: Facts, sentences: list[Sentence], begin: int) -> list[Sentence]:
    """The sentences, and the one before where they go on with its quotation."""
    if sentences and begin > 0 and sentences[0].index == begin and _goes_on(sentences[0]):
        return [side.sentences[begin - 1], *sentences]
    return sentences


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence begins within a quotation that a sentence before it has opened."""
    return bool(sentence.depth) and sentence.depth[0] and sentence.words[0].key != '"'


def _signatures(facts: Facts) -> list[tuple[str, ...]]:
    return [tuple([w.key for w in s.words if w.is_word]) for s in facts.sentences]


def _gaps(ours: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> Iterator[tuple[int, int, int, int]]:
    """Where the sentences differ, as indices from and to on either side."""
    numbers: dict[tuple[str, ...], str] = {}
    a, b = ([numbers.setdefault(s, str(len(numbers))) for s in side] for side in (ours, theirs))
    return _between(a, b)


def _between(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    # the matcher depends on the order of its two sides; swapping the articles must only mirror the result
    turned = (len(a), list(a)) > (len(b), list(b))
    common = [(j, i, n) for i, j, n in common_stretches(b, a)] if turned else common_stretches(a, b)
    i = j = 0
    for first, other, size in [*common, (len(a), len(b), 0)]:
        if first > i or other > j:
            yield i, first, j, other
        i, j = first + size, other + size


def _tokens(sentences: Sequence[Sentence]) -> list[Token]:
    return [
        Token(key, sentence, at)
        for sentence in sentences
        for at, word in enumerate(sentence.words)
        if word.is_word or word.key in _FORMS
        for key in _keys(word.key)
    ]


def _keys(key: str) -> Sequence[str]:
    if "'" not in key:
        return _FORMS.get(key) or (key,)
    if key in _FORMS:
        return _FORMS[key]
    for ending, word in _ENDINGS:
        if key.endswith(ending) and len(key) > len(ending):
            return key.removesuffix(ending), word
    return (key.removesuffix("'s"),)


def _edited(left: list[Token], right: list[Token]) -> list[Stretch]:
    """The stretches of sentences that are otherwise one; what is a sentence of its own is left out."""
    places = list(_between([t.base for t in left], [t.base for t in right]))
    alone = (
        _alone(left, [(i1, i2) for i1, i2, _, _ in places], right),
        _alone(right, [(j1, j2) for _, _, j1, j2 in places], left),
    )
    made: list[Stretch] = []
    for i1, i2, j1, j2 in places:
        i1, i2 = _within(left, i1, i2, alone[0])
        j1, j2 = _within(right, j1, j2, alone[1])
        if i1 == i2 and j1 == j2:
            continue
        if made and _is_island(left[made[-1].i2 : i1]) and j1 - made[-1].j2 == i1 - made[-1].i2:
            made[-1].i2, made[-1].j2 = i2, j2
        else:
            made.append(Stretch(left, right, i1, i2, j1, j2))
    differing = sum(max(s.i2 - s.i1, s.j2 - s.j1) for s in made if not _is_one_sided(s))
    whole = max(len(left), len(right)) - max(_lost(left, alone[0]), _lost(right, alone[1]))
    return made if differing <= (1 - _HOST) * whole else []


def _is_one_sided(stretch: Stretch) -> bool:
    return stretch.i1 == stretch.i2 or stretch.j1 == stretch.j2


def _is_island(tokens: list[Token]) -> bool:
    """Whether two edits are parted by a word that means little."""
    return len(tokens) <= 1 and all(t.key in STOP and t.key not in ("and", "or") for t in tokens)


def _alone(tokens: list[Token], differing: list[tuple[int, int]], others: list[Token]) -> set[int]:
    """Sentences of which little stands in the other text, in any order."""
    size = Counter(t.sentence.index for t in tokens)
    gone = Counter(t.sentence.index for i1, i2 in differing for t in tokens[i1:i2])
    few = {index for index, n in size.items() if n - gone[index] < _OWN * n}
    if few:
        known = {t.base for t in others}
        for index in list(few):
            content = [t.base for t in tokens if t.sentence.index == index and t.key not in STOP]
            if content and sum([base in known for base in content]) >= _TURNED * len(content):
                few.remove(index)
    return few


def _lost(tokens: list[Token], alone: set[int]) -> int:
    return sum([t.sentence.index in alone for t in tokens])


def _within(tokens: list[Token], first: int, last: int, alone: set[int]) -> tuple[int, int]:
    """The part of a stretch that is no sentence of its own; a sentence that goes on with a quotation belongs to it."""

    def counts(k: int) -> bool:
        token = tokens[k]
        if token.sentence.index not in alone:
            return True
        return k > 0 and tokens[k - 1].is_quoted and token.is_quoted and _goes_on(token.sentence)

    while first < last and not counts(first):
        first += 1
    end = first
    while end < last and counts(end):
        end += 1
    return first, end
