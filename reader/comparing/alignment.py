"""Which paragraphs of two articles tell the same thing."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace

from reader.alignment import Link, Pair, Strength
from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.calibration import chances
from reader.comparing.candidates import SMALL
from reader.comparing.headings import CHANCE as HEADINGS
from reader.comparing.headings import link_headings
from reader.comparing.meaning import Model, weigh_in
from reader.comparing.order import Backbone, choose_partners, in_order
from reader.comparing.reasons import SAME_WORDS, brief_reason, reason_for
from reader.comparing.signals import Problem, Ready, lightly_edited, set_up

FLOORS = {"versions": 0.58, "sentences": 0.22, "paragraphs": 0.24}
"""chance from which two units are linked, by kind of text: about half of the best F1 that can be had there, which is the
floor that gives it (Lipton, Elkan and Naryanaswamy 2014)"""
ARTICLE_FLOORS = {"versions": 0.58, "sentences": 0.26, "paragraphs": 0.36}
"""the same in whole articles, where every paragraph counts and not only what a summary took up: fewer links are right there"""
_HEADINGS = 4
"""headings on both sides together from which two bare sequences are taken for whole articles"""
STRONG = 0.6
_MANY = 300
"""paragraphs on both sides together above which reasons are brief"""
UNRELATED = 0.4
"""below this chance of being about one event, only paragraphs in the same words, or nearly, are linked"""


def align_units(left: Sequence[str], right: Sequence[str], model: Model | None = None) -> list[Link]:
    """The links between two sequences of paragraphs or sentences; positions count from 0.

    Links are n:m and may cross. Versions of one text, close rewrites and separate reports are told apart by how the best
    matches lie, not by a setting. Growth is near linear: see `reader.comparing.candidates`.
    """
    problem = set_up(left, right)
    headings = problem.headings
    # headings on both sides are those of whole articles; picked paragraphs and sentences hardly have any
    counts = sum(headings.left), sum(headings.right)
    whole = min(counts) > 0 and sum(counts) >= _HEADINGS
    scores = _scores(problem, ARTICLE_FLOORS if whole else FLOORS, headings, _likeness(model, left, right))
    return [_link(left, right, problem, pair, score) for pair, score in sorted(scores.items())]


def make_ready(article: Article) -> Ready:
    """`article` taken apart, for who aligns it with many others."""
    return Ready([p.text for p in article.paragraphs])


def align_articles(
    left: Article, right: Article, ready: tuple[Ready, Ready] | None = None, model: Model | None = None
) -> tuple[Link, ...]:
    """The links between the paragraphs of two articles, as paragraph numbers, ordered by left, then right.

    Headings link to headings only, a title to the other title or, where there is none, to the lead. What crosses the
    common order of the two articles is marked as moved.

    Args:
        ready: both articles taken apart before; the links then carry no reasons and are not marked as moved.
        model: a sentence model to be heard as well.
    """
    texts = [p.text for p in left.paragraphs], [p.text for p in right.paragraphs]
    problem = set_up(*texts, ready)
    titled = all(any(p.kind is ParagraphKind.TITLE for p in side.paragraphs[:3]) for side in (left, right))
    headings = Pair(*([p.kind is ParagraphKind.HEADING for p in side.paragraphs] for side in (left, right)))
    scores = {
        (i, j): score
        for (i, j), score in _scores(problem, ARTICLE_FLOORS, headings, _likeness(model, *texts)).items()
        if _may_link(left.paragraphs[i], right.paragraphs[j], titled)
    }
    links = [_link(*texts, problem, pair, score, explained=not ready) for pair, score in sorted(scores.items())]
    links = [replace(k, left=left.paragraphs[k.left].n, right=right.paragraphs[k.right].n) for k in links]
    return tuple(links) if ready else _mark_moved(left, right, links)


def _likeness(model: Model | None, left: Sequence[str], right: Sequence[str]) -> list[list[float]] | None:
    return model.likeness(left, right) if model and len(left) + len(right) <= SMALL else None


def _scores(
    problem: Problem,
    floors: dict[str, float],
    headings: Pair[list[bool]],
    likeness: list[list[float]] | None,
) -> dict[tuple[int, int], float]:
    """The pairs that are linked, with their chances; `likeness` is what a sentence model says of all pairs."""
    verdict, found = chances(problem)
    if likeness:
        reports = 1 - verdict.versions
        weighed = weigh_in(likeness, problem.pairs, found)
        found = [own + reports * (both - own) for own, both in zip(found, weighed, strict=True)]
    scores = dict.fromkeys(problem.twins.items(), 1.0)
    edited = {pair: alike for pair, alike in zip(problem.pairs, lightly_edited(problem), strict=True) if alike}
    scores.update(edited)
    if verdict.related >= UNRELATED:
        heard = verdict.heard()
        floor = sum(share * floors[name] for name, share in heard.items()) / sum(heard.values())
        scores.update(
            (pair, chance)
            for pair, chance in zip(problem.pairs, found, strict=True)
            if chance >= floor and chance >= edited.get(pair, 0.0)
        )
        told = dict(zip(problem.pairs, found, strict=True)) | scores
        for pair in link_headings(Pair(problem.left, problem.right), headings, told):
            scores[pair] = max(scores.get(pair, 0.0), HEADINGS)
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
