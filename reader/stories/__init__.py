"""Many reports on one event at once: who reports which fact, who agrees, who stands alone, who copied whom.

Every pair of articles is compared; facts that a pair states alike are one fact of the story, so agreement can be
counted over all articles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.alignment import Link, Pair
from reader.article import Article, Finding, Verdict
from reader.stories.data import Origin, PairFigures, Standing, Story, StoryFact, Voice, letter
from reader.stories.gathering import gather
from reader.stories.origins import Wording, find_origins
from reader.stories.pairs import compare_pairs

if TYPE_CHECKING:
    from reader.comparing.meaning import Model

__all__ = ["Origin", "PairFigures", "Standing", "Story", "StoryFact", "Voice", "compare_all", "letter"]

Progress = Callable[[int, int], None]
"""called with the number of pairs done and of all pairs"""


def compare_all(
    articles: Sequence[Article], progress: Progress | None = None, processes: int = 1, model: Model | None = None
) -> Story:
    """The story that `articles` tell; facts and words of each are read once and every pair is compared.

    Time grows with the square of the number of articles. `progress` hears of every pair done. With more than one of
    `processes`, many pairs are compared side by side; the script that asks for it needs its `__name__` guard.
    A sentence `model` is heard in this process alone.
    """
    from reader.facts import extract
    from reader.parsing.cutting import beginning

    facts = [extract(beginning(article)) for article in articles]
    wording = Wording(articles)
    total = len(articles) * (len(articles) - 1) // 2
    pairs: list[PairFigures] = []
    findings: list[tuple[int, int, Finding]] = []
    for i, j, links, found in compare_pairs(articles, facts, processes, model):
        findings += [(i, j, finding) for finding in found]
        pairs.append(_figures(articles, (i, j), links, found, wording.shared(i, j)))
        if progress is not None:
            progress(len(pairs), total)
    return Story(tuple(articles), tuple(pairs), gather(findings), find_origins(articles, pairs))


def _figures(
    articles: Sequence[Article],
    positions: tuple[int, int],
    links: Sequence[Link],
    found: Sequence[Finding],
    shared: Pair[float],
) -> PairFigures:
    i, j = positions
    verdicts = [f.verdict for f in found]
    return PairFigures(
        left=i + 1,
        right=j + 1,
        shared=shared,
        links=len(links),
        linked=Pair(
            len({k.left for k in links}) / max(len(articles[i].paragraphs), 1),
            len({k.right for k in links}) / max(len(articles[j].paragraphs), 1),
        ),
        agreed=sum(v in (Verdict.SAME, Verdict.RESTATED) for v in verdicts),
        changed=verdicts.count(Verdict.CHANGED),
        conflicts=verdicts.count(Verdict.CONFLICT),
    )
