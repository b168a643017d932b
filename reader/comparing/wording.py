"""Word diffs that a person can read, and how much wording two articles share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, count, pairwise

from reader.alignment import Op, Pair, RowKind, Span, WordEdit
from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.blocks import Block, Word, at_best, clean_blocks, common_blocks, kept_share, words_of
from reader.parsing.tokens import plain_text, tokens_of

READABLE = 0.4
"""share of the words that must stay for a word diff to be worth reading"""
RUN = 5
"""words in a common run that counts as shared wording"""


def same_words(left: str, right: str) -> bool:
    """Whether only typography, case or white space tells the two apart."""
    return _same_text(left, right) or [t.key for t in tokens_of(left)] == [t.key for t in tokens_of(right)]


def _same_text(left: str, right: str) -> bool:
    return left == right or plain_text(left) == plain_text(right)


def compare_wording(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> tuple[RowKind, tuple[WordEdit, ...]]:
    """What kind of row these paragraphs make, and its edits."""
    if len(left) == len(right) == 1 and _same_text(left[0].text, right[0].text):
        return RowKind.SAME, ()
    a, b = words_of(left), words_of(right)
    if [w.key for w in a] == [w.key for w in b]:
        return RowKind.SAME, ()
    if at_best(a, b) >= READABLE:
        blocks = clean_blocks(a, common_blocks(a, b))
        if kept_share(a, b, blocks) >= READABLE:
            return RowKind.REWORDED, _covering(left, right, a, b, blocks)
    return RowKind.REWRITTEN, _phrases(a, b)


def word_edits(left: str, right: str) -> tuple[WordEdit, ...]:
    """The steps from `left` to `right`, covering both in order; each text counts as paragraph 1 of its side."""
    ones = [_paragraph(left)], [_paragraph(right)]
    a, b = words_of(ones[0]), words_of(ones[1])
    return _covering(*ones, a, b, clean_blocks(a, common_blocks(a, b)))


def _paragraph(text: str) -> Paragraph:
    return Paragraph(1, ParagraphKind.BODY, 1, text)


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
