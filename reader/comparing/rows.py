"""The page: which paragraphs of two articles stand level with each other, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from reader.alignment import Link, Row, RowKind
from reader.article import Article
from reader.comparing.order import choose_partners, link_rank
from reader.comparing.wording import compare_wording, same_words


def build_rows(left: Article, right: Article, links: Sequence[Link]) -> tuple[Row, ...]:
    """The rows of the page, in the left article's reading order; every paragraph stands in exactly one.

    A paragraph stands beside its best partner. Where one paragraph was split into neighbours, these share a row.
    A paragraph whose partner stands elsewhere keeps a row of its own, and its links point there. Paragraphs that
    only the right article has follow the paragraph that they follow there.
    """
    pairs = _group(left, right, links)
    moved = {(link.left, link.right): link.moved for link in links}
    rows: dict[int, Row] = {}  # by first left paragraph
    for lefts, rights in pairs:
        kind, edits = compare_wording(
            [left.paragraphs[n - 1] for n in lefts], [right.paragraphs[n - 1] for n in rights]
        )
        crossing = all(moved.get((a, b), True) for a in lefts for b in rights)
        rows[lefts[0]] = Row(kind, lefts, rights, edits, crossing)
    placed_left = {n for lefts, _ in pairs for n in lefts}
    placed_right = {n for _, rights in pairs for n in rights}
    for paragraph in left.paragraphs:
        if paragraph.n not in placed_left:
            rows[paragraph.n] = Row(RowKind.LEFT_ONLY, (paragraph.n,), ())
    ordered = [rows[n] for n in sorted(rows)]

    anchors = {n: row for row in ordered for n in row.right if not row.moved}
    follows: dict[int, list[Row]] = {}
    anchor = 0
    for paragraph in right.paragraphs:
        if paragraph.n in anchors:
            anchor = anchors[paragraph.n].left[-1]
        elif paragraph.n not in placed_right:
            follows.setdefault(anchor, []).append(Row(RowKind.RIGHT_ONLY, (), (paragraph.n,)))
    page = follows.get(0, [])[:]
    for row in ordered:
        page.append(row)
        page.extend(follows.get(row.left[-1], []))
    return tuple(page)


def _group(left: Article, right: Article, links: Sequence[Link]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Best partners, each with the neighbours that were split off them or merged into them."""
    partners = choose_partners(links)
    of_left: dict[int, tuple[list[int], list[int]]] = {}
    of_right: dict[int, tuple[list[int], list[int]]] = {}
    closed: set[int] = set()  # ids of groups: nothing may join a row whose words are the same already
    groups: list[tuple[list[int], list[int]]] = []
    for a, b in sorted(partners.items()):
        group = ([a], [b])
        groups.append(group)
        of_left[a] = of_right[b] = group
        if same_words(left.paragraphs[a - 1].text, right.paragraphs[b - 1].text):
            closed.add(id(group))
    spare = sorted((k for k in links if k.left not in of_left or k.right not in of_right), key=link_rank)
    changed = True
    while changed:
        changed = False
        for link in spare:
            if link.left not in of_left and link.right in of_right:
                group, side, n, found = of_right[link.right], 0, link.left, of_left
            elif link.right not in of_right and link.left in of_left:
                group, side, n, found = of_left[link.left], 1, link.right, of_right
            else:
                continue
            numbers = group[side]
            if id(group) not in closed and n in (numbers[0] - 1, numbers[-1] + 1):
                numbers.append(n)
                numbers.sort()
                found[n] = group
                changed = True
    return [(tuple(a), tuple(b)) for a, b in groups]
