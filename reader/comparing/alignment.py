"""Which paragraphs of two articles tell the same thing."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace

from reader.article import Article, Link, Paragraph, ParagraphKind, Strength
from reader.comparing.calibration import chances, judge_texts
from reader.comparing.order import Backbone, choose_partners, in_order
from reader.comparing.reasons import SAME_WORDS, brief_reason, reason_for
from reader.comparing.signals import Problem, Ready, lightly_edited, set_up

FLOORS = {"versions": 0.58, "reports": 0.24}
"""chance from which two units are linked, by kind of text: about half of the best F1 that can be had there, which is the
floor that gives it (Lipton, Elkan and Naryanaswamy 2014)"""
STRONG = 0.6
SECTION = 0.6
"""share of the paragraphs of two sections that must be linked with each other for their headings to be"""
_MANY = 300
"""paragraphs on both sides together above which reasons are brief"""
SECTIONS = "their sections tell the same"
UNRELATED = 0.3
"""below this chance of being about one event, only paragraphs in the same words, or nearly, are linked"""


def align_units(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """The links between two sequences of paragraphs or sentences; positions count from 0.

    Links are n:m and may cross. Versions of one text, close rewrites and separate reports are told apart by how the best
    matches lie, not by a setting. Growth is near linear: see `reader.comparing.candidates`.
    """
    problem = set_up(left, right)
    scores = _scores(problem)
    return [_link(left, right, problem, pair, score) for pair, score in sorted(scores.items())]


def related(left: Article, right: Article) -> bool:
    """Whether two articles seem to be about the same event."""
    problem = set_up([p.text for p in left.paragraphs], [p.text for p in right.paragraphs])
    return judge_texts(problem.regime).related >= UNRELATED


def make_ready(article: Article) -> Ready:
    """`article` taken apart, for who aligns it with many others."""
    return Ready([p.text for p in article.paragraphs])


def align_articles(left: Article, right: Article, ready: tuple[Ready, Ready] | None = None) -> tuple[Link, ...]:
    """The links between the paragraphs of two articles, as paragraph numbers, ordered by left, then right.

    Headings link to headings only, a title to the other title or, where there is none, to the lead. What crosses the
    common order of the two articles is marked as moved.

    Args:
        ready: both articles taken apart before; the links then carry no reasons and are not marked as moved.
    """
    texts = [p.text for p in left.paragraphs], [p.text for p in right.paragraphs]
    problem = set_up(*texts, ready)
    titled = all(any(p.kind is ParagraphKind.TITLE for p in side.paragraphs[:3]) for side in (left, right))
    scores = {
        (i, j): score
        for (i, j), score in _scores(problem).items()
        if _may_link(left.paragraphs[i], right.paragraphs[j], titled)
    }
    headings = {pair: score for pair, score in _headings(left, right, scores).items() if pair not in scores}
    links = [_link(*texts, problem, pair, score, explained=not ready) for pair, score in sorted(scores.items())]
    links += [Link(*pair, round(score, 4), Strength.PARTIAL, reason=SECTIONS) for pair, score in headings.items()]
    links.sort(key=lambda k: (k.left, k.right))
    links = [replace(k, left=left.paragraphs[k.left].n, right=right.paragraphs[k.right].n) for k in links]
    return tuple(links) if ready else _mark_moved(left, right, links)


def _scores(problem: Problem) -> dict[tuple[int, int], float]:
    """The pairs that are linked, with their chances."""
    verdict, found = chances(problem)
    scores = dict.fromkeys(problem.twins.items(), 1.0)
    edited = {pair: alike for pair, alike in zip(problem.pairs, lightly_edited(problem), strict=True) if alike}
    scores.update(edited)
    if verdict.related >= UNRELATED:
        floor = FLOORS["reports"] + verdict.versions * (FLOORS["versions"] - FLOORS["reports"])
        scores.update(
            (pair, chance)
            for pair, chance in zip(problem.pairs, found, strict=True)
            if chance >= floor and chance >= edited.get(pair, 0.0)
        )
    return scores


def _link(
    left: Sequence[str],
    right: Sequence[str],
    problem: Problem,
    pair: tuple[int, int],
    score: float,
    explained: bool = True,
) -> Link:
    i, j = pair
    strength = Strength.STRONG if score >= STRONG else Strength.PARTIAL
    if problem.twins.get(i) == j:
        return Link(i, j, 1.0, Strength.STRONG, reason=SAME_WORDS)
    if not explained:
        return Link(i, j, round(score, 4), strength)
    if len(left) + len(right) > _MANY:
        return Link(i, j, round(score, 4), strength, reason=brief_reason(left[i], right[j]))
    reason = reason_for(left[i], right[j], problem.left[i], problem.right[j], problem.weights)
    return Link(i, j, round(score, 4), strength, reason=reason)


def _may_link(a: Paragraph, b: Paragraph, titled: bool) -> bool:
    kinds = {a.kind, b.kind}
    if len(kinds) == 1:
        return True
    if ParagraphKind.HEADING in kinds:
        return False
    if ParagraphKind.TITLE in kinds:
        return not titled and (b if a.kind is ParagraphKind.TITLE else a).n == 1
    return True


def _sections(article: Article) -> dict[int, list[int]]:
    """Position of each heading → positions of the paragraphs under it."""
    found: dict[int, list[int]] = {}
    under: list[int] | None = None
    for k, paragraph in enumerate(article.paragraphs):
        if paragraph.kind is ParagraphKind.HEADING:
            under = found.setdefault(k, [])
        elif under is not None:
            under.append(k)
    return found


def _headings(left: Article, right: Article, scores: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Headings whose sections tell the same, whatever the headings themselves say."""
    linked_left: dict[int, set[int]] = {}
    linked_right: dict[int, set[int]] = {}
    for i, j in scores:
        linked_left.setdefault(i, set()).add(j)
        linked_right.setdefault(j, set()).add(i)
    sections = _sections(left), _sections(right)
    if not sections[0] or not sections[1]:
        return {}
    section_of = {k: heading for heading, under in sections[1].items() for k in under}
    met: dict[tuple[int, int], set[int]] = {}
    for heading, under in sections[0].items():
        for i in under:
            for j in linked_left.get(i, ()):
                if j in section_of:
                    met.setdefault((heading, section_of[j]), set()).add(i)
    shares: dict[tuple[int, int], float] = {}
    for (a, b), lefts in met.items():
        under_a = set(sections[0][a])
        rights = [j for j in sections[1][b] if not under_a.isdisjoint(linked_right.get(j, ()))]
        shares[a, b] = (len(lefts) + len(rights)) / (len(under_a) + len(sections[1][b]))
    best_a, best_b = _best(shares, 0), _best(shares, 1)
    return {
        (a, b): 0.8 * share
        for (a, b), share in shares.items()
        if share >= SECTION and share == best_a[a] and share == best_b[b]
    }


def _best(shares: dict[tuple[int, int], float], side: int) -> dict[int, float]:
    best: dict[int, float] = {}
    for pair, share in shares.items():
        best[pair[side]] = max(share, best.get(pair[side], 0.0))
    return best


def _mark_moved(left: Article, right: Article, links: Sequence[Link]) -> tuple[Link, ...]:
    partners = choose_partners(links)
    at_left = {p.n: p.text for p in left.paragraphs}
    at_right = {p.n: p.text for p in right.paragraphs}
    weight = {}
    for i, j in partners.items():
        texts = sorted((at_left[i], at_right[j]))
        # equal lengths must not be decided by the side: a trace of the words breaks the tie
        trace = zlib.crc32("\n".join(texts).encode("utf-8", "replace")) / 2**33
        weight[i] = sum(len(t.split()) for t in texts) + trace
    backbone = Backbone(in_order(partners, weight))
    return tuple(replace(link, moved=backbone.crosses(link.left, link.right)) for link in links)
