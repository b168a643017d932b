"""Which paragraphs of two articles tell the same thing."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import log, sqrt

from reader.article import Article, Link, ParagraphKind, Strength
from reader.comparing.order import Backbone, choose_partners, in_order
from reader.parsing.tokens import tokenize
from reader.tables.stopwords import is_stop_word


def align_units(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """The links between two sequences of paragraphs or sentences; positions count from 0."""
    a, b = [_terms(t) for t in left], [_terms(t) for t in right]
    df = Counter(k for u in (*a, *b) for k in u)
    n = len(a) + len(b)
    va, vb = [_weigh(u, df, n) for u in a], [_weigh(u, df, n) for u in b]
    postings: dict[str, list[int]] = {}
    for j, v in enumerate(vb):
        for k in v:
            postings.setdefault(k, []).append(j)
    scores: dict[tuple[int, int], float] = {}
    for i, v in enumerate(va):
        for k, w in v.items():
            found = postings.get(k, ())
            if len(found) <= 200:
                for j in found:
                    scores[i, j] = scores.get((i, j), 0.0) + w * vb[j][k]
    row: dict[int, float] = {}
    column: dict[int, float] = {}
    for (i, j), s in scores.items():
        row[i], column[j] = max(row.get(i, 0), s), max(column.get(j, 0), s)
    links = []
    for (i, j), s in sorted(scores.items()):
        if s > 0.22 and s > 0.6 * max(row[i], column[j]):
            score = min(1.0, s * 1.6)
            shared = sorted(set(va[i]) & set(vb[j]), key=lambda k: (-va[i][k] * vb[j][k], k))[:4]
            links.append(
                Link(
                    i, j, score, Strength.STRONG if s > 0.4 else Strength.PARTIAL, reason="shares " + ", ".join(shared)
                )
            )
    return links


def _terms(text: str) -> Counter[str]:
    return Counter(t.key[:6] for t in tokenize(text) if t.is_word and not is_stop_word(t.key))


def _weigh(terms: Counter[str], df: Counter[str], n: int) -> dict[str, float]:
    v = {k: (1 + log(c)) * log(1 + n / df[k]) for k, c in terms.items()}
    norm = sqrt(sum(w * w for w in v.values())) or 1.0
    return {k: w / norm for k, w in v.items()}


def align_articles(left: Article, right: Article) -> tuple[Link, ...]:
    """The links between the paragraphs of two articles; positions are paragraph numbers."""
    found = align_units([p.text for p in left.paragraphs], [p.text for p in right.paragraphs])
    links = []
    for link in found:
        kinds = {left.paragraphs[link.left].kind, right.paragraphs[link.right].kind}
        if ParagraphKind.HEADING in kinds and len(kinds) > 1:
            continue
        links.append(replace(link, left=link.left + 1, right=link.right + 1))
    return _mark_moved(left, right, links)


def _mark_moved(left: Article, right: Article, links: Sequence[Link]) -> tuple[Link, ...]:
    partners = choose_partners(links)
    weight = {}
    for i, j in partners.items():
        texts = sorted((left.paragraphs[i - 1].text, right.paragraphs[j - 1].text))
        # equal lengths must not be decided by the side: a trace of the words breaks the tie
        trace = zlib.crc32("\n".join(texts).encode("utf-8", "replace")) / 2**33
        weight[i] = sum(len(t.split()) for t in texts) + trace
    backbone = Backbone(in_order(partners, weight))
    return tuple(replace(link, moved=backbone.crosses(link.left, link.right)) for link in links)
