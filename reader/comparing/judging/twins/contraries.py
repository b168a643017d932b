"""Judges one word that stands for its opposite where two sentences are otherwise the same, word for word.

The larger table of opposites knows no news, and what it calls opposite may be said of two things. So it is believed only
where nothing else differs; whatever the hand-kept opposites tell is left to them.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import TWIN, disputed_places, spot
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.meanings import are_contrary
from reader.facts.types import Sentence, Word

_LEAST_WORDS = 6
_ARTICLES = frozenset(("a", "an"))
"""which of them stands before a word is no matter of its own"""


def judge_contraries(context: Context, found: Iterable[Finding]) -> list[Finding]:
    """`The repairs are costly` / `The repairs are cheap`: at most one finding for each left sentence.

    Args:
        found: the findings so far; what they have in dispute is not told again.
    """
    made: list[Finding] = []
    if not context.related:
        return made
    told = disputed_places(found)
    for left in context.left.sentences:
        best = context.best_right.get(left.index)
        if not best:
            continue
        right = context.right.sentences[best[0][1]]
        back = context.best_left.get(right.index)
        if not back or back[0][1] != left.index:
            # another sentence is nearer to it
            continue
        differing = _one_word(left, right)
        if differing is None:
            continue
        a, b = differing
        if are_contrary(a.key, b.key) and not any(n == left.n and a.start - 12 <= at <= a.end + 2 for n, at in told):
            reason = f"the opposite in the same sentence: {a.text} / {b.text}"
            made.append(
                Finding(FactKind.POLARITY, Verdict.CONFLICT, 2, spot(left.n, a), spot(right.n, b), reason, TWIN)
            )
    return made


def _one_word(left: Sentence, right: Sentence) -> tuple[Word, Word] | None:
    """The only two words in which the sentences differ; a name is none."""
    if not _LEAST_WORDS <= len(left.words) == len(right.words):
        return None
    differing = [
        (k, a, b)
        for k, (a, b) in enumerate(zip(left.words, right.words, strict=True))
        if a.key != b.key and not {a.key, b.key} <= _ARTICLES
    ]
    if len(differing) != 1:
        return None
    k, a, b = differing[0]
    return None if k and (a.is_cap or b.is_cap) else (a, b)
