"""Judges names and nouns that change places in a sentence that is otherwise word for word the same: X buys Y's gas."""

from __future__ import annotations

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, TWIN, kept, overlap
from reader.comparing.judging.relations.exchanges import MUTUAL, SHARED
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import places, sound
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.slots import is_content, written
from reader.facts.types import Fact, Facts, Sentence

_JOINING = frozenset("and or with the a an both".split())
"""words between two names that leave their order free"""
_ALIKE = 0.75
_LEAST = 4
"""words that a sentence must have besides the two"""
_Piece = tuple[str, int, Fact | None]
"""what stands there, the index of its first word, and the name if it is one"""


def judge_swaps(context: Context, found_before: list[Finding]) -> list[Finding]:
    """`Sweden's economy grew faster than Norway's` / `Norway's economy grew faster than Sweden's`.

    Args:
        found_before: what is found already; a sentence that it disputes is left to it.
    """
    found: list[Finding] = []
    if not context.related:
        return found
    disputed = [f.left for f in found_before if f.left and f.right and f.verdict in DISPUTES]
    ours, theirs = kept(context.left, _pieces), kept(context.right, _pieces)
    for index, mine in ours.items():
        for other in context.candidates(index)[:1]:
            if other not in theirs or context.similarity(index, other) < _ALIKE:
                continue
            span = _exchange(mine, theirs[other], context.left.sentences[index])
            if span:
                left = _mention(context.left.sentences[index], mine, span)
                if any(overlap(d, left) for d in disputed):
                    continue
                right = _mention(context.right.sentences[other], theirs[other], span)
                reason = f"names exchanged: {left.text} / {right.text}"
                found.append(Finding(FactKind.RELATION, Verdict.CONFLICT, 3, left, right, reason, TWIN))
    return found


def _pieces(facts: Facts) -> dict[int, list[_Piece]]:
    """The words of each sentence, with every name as one piece; marks are left out."""
    names: dict[int, dict[int, Fact]] = {}
    for name in facts.names:
        if name.entity.parts:
            names.setdefault(name.sentence, {})[name.first] = name
    found: dict[int, list[_Piece]] = {}
    for sentence in facts.sentences:
        starts = names.get(sentence.index, {})
        pieces: list[_Piece] = []
        words = sentence.words
        k = 0
        while k < len(words):
            at = starts.get(k)
            if at is not None:
                pieces.append((_id(at), k, at))
                k = at.last + 1
                continue
            if words[k].is_word:
                pieces.append((words[k].key, k, None))
            k += 1
        found[sentence.index] = pieces
    return found


def _id(name: Fact) -> str:
    place = places().get(name.entity.key)
    if place is not None:
        return "@" + place.id
    person = name.entity.type == "person"
    return "@" + sound(name.entity.parts[-1] if person else name.entity.key)


def _exchange(mine: list[_Piece], other: list[_Piece], sentence: Sentence) -> tuple[int, int] | None:
    """The positions of two names that have changed places, where nothing else differs."""
    if len(mine) != len(other) or len(mine) < _LEAST + 2:
        return None
    unlike = [k for k, (a, b) in enumerate(zip(mine, other, strict=True)) if a[0] != b[0]]
    if len(unlike) != 2 or not all(_may_stand(mine[k], sentence) for k in unlike):
        return None
    p, q = unlike
    if mine[p][0] != other[q][0] or mine[q][0] != other[p][0]:
        return None
    between = mine[p + 1 : q]
    if all(name is not None or key in _JOINING for key, _, name in between):
        return None
    words = {sentence.words[at].concept for _, at, name in between if name is None}
    if words & MUTUAL or (between[-1][0] == "with" and words & SHARED):
        # `Ard signed a deal with Bell`
        return None
    return p, q


def _may_stand(piece: _Piece, sentence: Sentence) -> bool:
    """Whether a piece is a name or a noun; figures are judged elsewhere."""
    _, at, name = piece
    word = sentence.words[at]
    return name is not None or (
        is_content(word) and not word.is_digit and word.key not in SMALL and word.key not in TENS
    )


def _mention(sentence: Sentence, pieces: list[_Piece], span: tuple[int, int]) -> Mention:
    (_, first, _), (_, last, name) = pieces[span[0]], pieces[span[1]]
    words = sentence.words[first : (name.last if name else last) + 1]
    text = written(words)
    return Mention(sentence.n, words[0].start, words[-1].end, text, text)
