"""The common blocks of two texts: runs of words that stand in both, in the same order.

difflib finds the longest common runs of words; what a reader would not call common wording (a lone word, a run of
nothing but "of the") is then given back to the change around it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.article import Paragraph
from reader.parsing.tokens import tokens_of
from reader.tables.stopwords import stop_words

_LARGE = 4000
"""words in a row above which unique words cut the comparison into pieces first"""

_REPETITIVE = 100_000
"""pairs of equal words in a piece above which the texts are too repetitive for difflib"""


class Word(NamedTuple):
    """A token with its place: paragraph `n`, code points `start` to `end`."""

    key: str
    n: int
    start: int
    end: int
    content: bool
    word: bool


class Block(NamedTuple):
    """Words `left` … `left + size` are `right` … `right + size`."""

    left: int
    right: int
    size: int


def words_of(paragraphs: Sequence[Paragraph]) -> list[Word]:
    """The words and marks of `paragraphs`, in order."""
    stops = stop_words()
    words: list[Word] = []
    add, new = words.append, tuple.__new__
    for p in paragraphs:
        n = p.n
        for _, start, end, key in tokens_of(p.text):
            word = key[:1].isalnum()
            # the named way of making a tuple takes twice as long
            add(new(Word, (key, n, start, end, word and key not in stops, word)))
    return words


def at_best(a: Sequence[Word], b: Sequence[Word]) -> float:
    """The share of words that could be kept if order did not matter; spares the comparison where even this is small."""
    left, right = Counter(w.key for w in a if w.word), Counter(w.key for w in b if w.word)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def common_blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    """The longest common runs of words, in order; the same ones whichever side comes first."""
    keys_a, keys_b = [w.key for w in a], [w.key for w in b]
    if keys_b < keys_a:
        # difflib prefers what stands first on its first side; which text that is must not depend on the order given
        return [Block(k.right, k.left, k.size) for k in _blocks_of(keys_b, keys_a)]
    return _blocks_of(keys_a, keys_b)


def _blocks_of(keys_a: list[str], keys_b: list[str]) -> list[Block]:
    blocks = []
    for a0, a1, b0, b1 in _pieces(keys_a, keys_b):
        piece_a, piece_b = keys_a[a0:a1], keys_b[b0:b1]
        counts = Counter(piece_b)
        if sum(counts[key] for key in piece_a) > _REPETITIVE:
            # difflib takes minutes for "a b c a b c …"; the plain longest common subsequence does not mind
            found = Indel.opcodes(piece_a, piece_b)
            blocks += [
                Block(a0 + o.src_start, b0 + o.dest_start, o.src_end - o.src_start) for o in found if o.tag == "equal"
            ]
        else:
            matcher = SequenceMatcher(None, piece_a, piece_b, autojunk=False)
            blocks += [Block(a0 + m.a, b0 + m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
    return _joined(blocks)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].left + out[-1].size == block.left and out[-1].right + out[-1].size == block.right:
            out[-1] = Block(out[-1].left, out[-1].right, out[-1].size + block.size)
        else:
            out.append(block)
    return out


def _pieces(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Cut points, so that difflib never meets two huge texts: words that occur once on each side, in order."""
    if len(a) + len(b) <= _LARGE:
        yield 0, len(a), 0, len(b)
        return
    from reader.comparing.order import in_order

    counts: dict[str, list[int]] = {}
    for i, key in enumerate(a):
        counts.setdefault(key, [0, 0, 0, 0])[0] += 1
        counts[key][1] = i
    for j, key in enumerate(b):
        if key in counts:
            counts[key][2] += 1
            counts[key][3] = j
    unique = {c[1]: c[3] for c in counts.values() if c[0] == 1 and c[2] == 1}
    last_a = last_b = 0
    for i, j in in_order(unique, dict.fromkeys(unique, 1.0)).items():
        if i - last_a + j - last_b >= _LARGE // 8:
            yield from _halves(last_a, i, last_b, j)
            last_a, last_b = i, j
    yield from _halves(last_a, len(a), last_b, len(b))


def _halves(a0: int, a1: int, b0: int, b1: int) -> Iterator[tuple[int, int, int, int]]:
    """A piece without any unique word is cut at fixed lengths."""
    steps = max(1, -(-(a1 - a0) // _LARGE), -(-(b1 - b0) // _LARGE))
    for step in range(steps):
        yield (
            a0 + (a1 - a0) * step // steps,
            a0 + (a1 - a0) * (step + 1) // steps,
            b0 + (b1 - b0) * step // steps,
            b0 + (b1 - b0) * (step + 1) // steps,
        )


def clean_blocks(a: Sequence[Word], blocks: Sequence[Block]) -> list[Block]:
    """Without the runs that are only stop words or marks, or one chance word between two changes."""
    kept = []
    for block in blocks:
        run = a[block.left : block.left + block.size]
        words = sum(w.word for w in run)
        content = sum(w.content for w in run)
        if content >= 2 or (content and words >= 3):
            kept.append(block)
    return kept


def kept_share(a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block]) -> float:
    """Share of the words of both sides that stand in `blocks`, 0 to 1."""
    total = sum(w.word for w in a) + sum(w.word for w in b)
    kept = sum(w.word for block in blocks for w in a[block.left : block.left + block.size])
    return 2 * kept / total if total else 1.0
