"""Judges one word that stands for its opposite where two sentences are otherwise the same, word for word.

The larger table of opposites knows no news, and what it calls opposite may be said of two things. So it is believed only
where nothing else differs; whatever the hand-kept opposites tell is left to them. Where the word says of which things a
sentence is told (rural schools, urban schools), both reports may be right.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, SEVERITY, TWIN, spot
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import picks
from reader.comparing.judging.twins.meanings import are_contrary
from reader.comparing.judging.twins.words import kind_of_opposites
from reader.facts.types import Sentence

_LEAST_WORDS = 6
_ARTICLES = frozenset(("a", "an"))
"""which of them stands before a word is no matter of its own"""


def judge_contraries(context: Context, found: Sequence[Finding]) -> list[Finding]:
    """`The repairs are costly` / `The repairs are cheap`: at most one finding for each left sentence.

    Args:
        found: the findings so far; where one of them is a dispute between two such sentences, it tells this word.
    """
    made: list[Finding] = []
    if not context.related:
        return made
    disputes = [f for f in found if f.verdict in DISPUTES]
    for left in context.left.sentences:
        best = context.best_right.get(left.index)
        if not best:
            continue
        right = context.right.sentences[best[0][1]]
        back = context.best_left.get(right.index)
        if not back or back[0][1] != left.index:
            # another sentence is nearer to it
            continue
        at = _one_word(left, right)
        if at is None:
            continue
        a, b = left.words[at], right.words[at]
        if are_contrary(a.key, b.key) and not any(_is_in(f.left, left) and _is_in(f.right, right) for f in disputes):
            verdict = Verdict.CHANGED if picks(left, at) else Verdict.CONFLICT
            reason = f"the opposite in the same sentence: {a.text} / {b.text}"
            made.append(
                Finding(
                    kind_of_opposites(a.key, b.key) or FactKind.POLARITY,
                    verdict,
                    SEVERITY[verdict],
                    spot(left.n, a),
                    spot(right.n, b),
                    reason,
                    TWIN,
                )
            )
    return made


def _is_in(mention: Mention | None, sentence: Sentence) -> bool:
    return mention is not None and (
        mention.n == sentence.n and sentence.words[0].start <= mention.start and mention.end <= sentence.words[-1].end
    )


def _one_word(left: Sentence, right: Sentence) -> int | None:
    """Where the only two words stand in which the sentences differ; a name is none."""
    if not _LEAST_WORDS <= len(left.words) == len(right.words):
        return None
    differing = [
        k
        for k, (a, b) in enumerate(zip(left.words, right.words, strict=True))
        if a.key != b.key and not {a.key, b.key} <= _ARTICLES
    ]
    if len(differing) != 1:
        return None
    at = differing[0]
    return None if at and (left.words[at].is_cap or right.words[at].is_cap) else at
