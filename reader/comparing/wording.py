"""Word diffs that a person can read, and how much wording two articles share.

difflib finds the longest common runs of words; what a reader would not call common wording (a lone word, a run of
nothing but "of the") is then given back to the change around it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, count, pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.article import Article, Op, Pair, Paragraph, ParagraphKind, RowKind, Span, WordEdit
from reader.parsing.tokens import plain_text, tokens_of
from reader.tables.stopwords import stop_words

READABLE = 0.4
"""share of the words that must stay for a word diff to be worth reading"""
RUN = 5
"""words in a common run that counts as shared wording"""
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


def same_words(left: str, right: str) -> bool:
    """Whether only typography, case or white space tells the two apart."""
    return _same_text(left, right) or [t.key for t in tokens_of(left)] == [t.key for t in tokens_of(right)]


def _same_text(left: str, right: str) -> bool:
    return left == right or plain_text(left) == plain_text(right)


def compare_wording(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> tuple[RowKind, tuple[WordEdit, ...]]:
    """What kind of row these paragraphs make, and its edits."""
    if len(left) == len(right) == 1 and _same_text(left[0].text, right[0].text):
        return RowKind.SAME, ()
    a, b = _words(left), _words(right)
    if [w.key for w in a] == [w.key for w in b]:
        return RowKind.SAME, ()
    if _at_best(a, b) >= READABLE:
        blocks = clean_blocks(a, _common_blocks(a, b))
        if kept_share(a, b, blocks) >= READABLE:
            return RowKind.REWORDED, _covering(left, right, a, b, blocks)
    return RowKind.REWRITTEN, _phrases(a, b)


def word_edits(left: str, right: str) -> tuple[WordEdit, ...]:
    """The steps from `left` to `right`, covering both in order; each text counts as paragraph 1 of its side."""
    ones = [_paragraph(left)], [_paragraph(right)]
    a, b = _words(ones[0]), _words(ones[1])
    return _covering(*ones, a, b, clean_blocks(a, _common_blocks(a, b)))


def _paragraph(text: str) -> Paragraph:
    return Paragraph(1, ParagraphKind.BODY, 1, text)


def _words(paragraphs: Sequence[Paragraph]) -> list[Word]:
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


def _at_best(a: Sequence[Word], b: Sequence[Word]) -> float:
    """The share of words that could be kept if order did not matter; spares the comparison where even this is small."""
    left, right = Counter(w.key for w in a if w.word), Counter(w.key for w in b if w.word)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def _common_blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
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


def _phrases(a: Sequence[Word], b: Sequence[Word]) -> tuple[WordEdit, ...]:
    """Common phrases wherever they stand, longest first, none twice; in left order."""
    found = sorted(_common_runs(a, b), key=lambda r: (-r.size, abs(r.left - r.right), r.left + r.right, r.left))
    used_a, used_b = bytearray(len(a)), bytearray(len(b))
    chosen = []
    for i, j, size in found:
        if not any(used_a[i : i + size]) and not any(used_b[j : j + size]):
            used_a[i : i + size] = used_b[j : j + size] = b"\1" * size
            chosen.append((i, j, size))
    return tuple(WordEdit(Op.EQUAL, _span(a, i, i + n), _span(b, j, j + n)) for i, j, n in sorted(chosen))


def _common_runs(a: Sequence[Word], b: Sequence[Word]) -> set[Block]:
    """The runs that make a phrase, each as long as it can be, without marks at its ends."""
    places: dict[tuple[str, str], list[int]] = {}
    for j in range(len(b) - 1):
        places.setdefault((b[j].key, b[j + 1].key), []).append(j)
    found = set()
    for i in range(len(a) - 1):
        for j in places.get((a[i].key, a[i + 1].key), ())[:_OFTEN]:
            if i and j and a[i - 1].key == b[j - 1].key and a[i - 1].n == a[i].n and b[j - 1].n == b[j].n:
                continue  # part of the run that began before
            size = 0
            while (
                i + size < len(a)
                and j + size < len(b)
                and a[i + size].key == b[j + size].key
                and a[i + size].n == a[i].n
                and b[j + size].n == b[j].n
            ):
                size += 1
            first, last = 0, size
            while last and not a[i + last - 1].word:
                last -= 1
            while first < last and not a[i + first].word:
                first += 1
            run = a[i + first : i + last]
            if _is_phrase(run):
                found.add(Block(i + first, j + first, last - first))
    return found


def _is_phrase(run: Sequence[Word]) -> bool:
    """Three words, two of them content; or two that tell something together, as a name does."""
    content = sum(w.content for w in run)
    words = sum(w.word for w in run)
    return content >= 2 and (words >= 3 or words == len(run))


_OFTEN = 6
"""places at which a pair of words is looked up; in a paragraph of news none comes oftener"""


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    return Span(words[start].n, words[start].start, words[end - 1].end)


def _split_at_paragraphs(a: Sequence[Word], b: Sequence[Word], block: Block) -> Iterator[Block]:
    start = 0
    for k in range(1, block.size + 1):
        if (
            k == block.size
            or a[block.left + k].n != a[block.left + k - 1].n
            or b[block.right + k].n != b[block.right + k - 1].n
        ):
            yield Block(block.left + start, block.right + start, k - start)
            start = k


def _runs(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    """`start` … `end` cut where a new paragraph begins."""
    cuts = [start, *(k for k in range(start + 1, end) if words[k].n != words[k - 1].n), end]
    return [(x, y) for x, y in pairwise(cuts) if x < y]


def _covering(
    left: Sequence[Paragraph], right: Sequence[Paragraph], a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block]
) -> tuple[WordEdit, ...]:
    steps: list[tuple[Op, tuple[int, int] | None, tuple[int, int] | None]] = []
    i = j = 0
    for block in [*blocks, Block(len(a), len(b), 0)]:
        gone, new = _runs(a, i, block.left), _runs(b, j, block.right)
        for k in range(max(len(gone), len(new))):
            x = gone[k] if k < len(gone) else None
            y = new[k] if k < len(new) else None
            steps.append((Op.REPLACE if x and y else Op.DELETE if x else Op.INSERT, x, y))
        for p, q, size in _split_at_paragraphs(a, b, block):
            steps.append((Op.EQUAL, (p, p + size), (q, q + size)))
        i, j = block.left + block.size, block.right + block.size
    sides = (
        _spans(a, {p.n: len(p.text) for p in left}, [(op, x) for op, x, _ in steps]),
        _spans(b, {p.n: len(p.text) for p in right}, [(op, y) for op, _, y in steps]),
    )
    return tuple(WordEdit(op, x, y) for (op, _, _), x, y in zip(steps, *sides, strict=True))


def _spans(
    words: Sequence[Word], lengths: dict[int, int], steps: Sequence[tuple[Op, tuple[int, int] | None]]
) -> list[Span | None]:
    """Spans without gaps: white space goes to the unchanged neighbour, so that no change is painted over it."""
    spans: list[Span | None] = []
    last: int | None = None  # where in `spans` the step before stands
    for op, step in steps:
        if step is None:
            spans.append(None)
            continue
        span = _span(words, *step)
        before = spans[last] if last is not None else None
        if before is None or before.n != span.n:
            if before is not None and last is not None:
                spans[last] = Span(before.n, before.start, lengths[before.n])
            span = Span(span.n, 0, span.end)
        elif op is Op.EQUAL and steps[last or 0][0] is not Op.EQUAL:
            span = Span(span.n, before.end, span.end)
        elif last is not None:
            spans[last] = Span(before.n, before.start, span.start)
        last = len(spans)
        spans.append(span)
    if last is not None and (end := spans[last]) is not None:
        spans[last] = Span(end.n, end.start, lengths[end.n])
    return spans


def shared_wording(left: Article, right: Article) -> Pair[float]:
    """Share of each article's words that stand in runs of five words and more found in the other, 0 to 1."""
    number: defaultdict[str, int] = defaultdict(count().__next__)
    a, b = (
        list(chain.from_iterable(map(number.__getitem__, _WORD.findall(plain_text(p.text))) for p in side.paragraphs))
        for side in (left, right)
    )
    runs = Pair(_runs_of_five(a), _runs_of_five(b))
    return Pair(_covered(runs.left, frozenset(runs.right), len(a)), _covered(runs.right, frozenset(runs.left), len(b)))


_WORD = re.compile(r"[^\W_](?:[^\W_]|['.,-](?=[^\W_]))*")


def _runs_of_five(words: Sequence[int]) -> list[int]:
    """The hash of each run of five words; two runs of sixty-four bits that differ and yet are alike do not happen."""
    return list(map(hash, zip(*(words[k:] for k in range(RUN)), strict=False)))


def _covered(runs: Sequence[int], known: frozenset[int], words: int) -> float:
    """The share of words that stand in a known run: a mark for each run's first word, set four words on as well."""
    first = int.from_bytes(bytes(map(known.__contains__, runs)), "little")
    marks = first
    for k in range(1, RUN):
        marks |= first << 8 * k
    return marks.to_bytes(words + RUN, "little").count(1) / words if words else 0.0
