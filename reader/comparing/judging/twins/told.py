"""What the findings before have told of an altered stretch, and the words that they left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.article import FactKind, Finding, Mention
from reader.comparing.judging.making import DISPUTES, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.meanings import is_other_value
from reader.comparing.judging.twins.passages import Stretch, Token
from reader.facts.types import Facts

_LONG = frozenset(
    (FactKind.QUOTE, FactKind.SPEAKER, FactKind.ATTRIBUTION, FactKind.ROLE, FactKind.POLARITY, FactKind.RELATION)
)
"""facts that span many words; that they agree does not say that all their words do"""


_NEAR = 12
"""letters between what is told and a word left out: has [not] been announced"""
Span = tuple[int, int, int]
"""paragraph number, start, end"""


def span_of(tokens: Sequence[Token]) -> Span:
    return tokens[0].sentence.n, tokens[0].word.start, tokens[-1].word.end


def is_within(own: Mention | None, other: Mention | None, spans: list[Span]) -> bool:
    """Whether what only one article has is part of what is told of it already."""
    return (
        own is not None and other is None and any(n == own.n and a <= own.start and own.end <= b for n, a, b in spans)
    )


def widened(context: Context, finding: Finding, stretches: list[Stretch]) -> Finding:
    """The finding with the altered words, where it names them on one side only: few particulars / no particulars."""
    left, right = finding.left, finding.right
    if finding.verdict not in DISPUTES or left is None or right is None:
        return finding
    for stretch in stretches:
        ours, theirs, reach = stretch.ours, stretch.theirs, 1
        if not (ours and theirs):
            reach = _NEAR
            if not (stretch.i1 and stretch.j1):
                continue
            # what only one side has, with the word before
            ours, theirs = stretch.left[stretch.i1 - 1 : stretch.i2], stretch.right[stretch.j1 - 1 : stretch.j2]
            if len({t.sentence.n for t in ours}) > 1 or len({t.sentence.n for t in theirs}) > 1:
                continue
        spans = span_of(ours), span_of(theirs)
        if _meets(left, spans[0]) == _meets(right, spans[1]):
            continue
        if not (_is_beside(left, spans[0], reach) and _is_beside(right, spans[1], reach)):
            continue
        a, b = _joined(context.left, left, spans[0]), _joined(context.right, right, spans[1])
        reason = finding.reason.replace(f"{left.text} / {right.text}", f"{a.text} / {b.text}")
        return replace(finding, left=a, right=b, reason=reason)
    return finding


def _is_beside(mention: Mention, span: Span, reach: int) -> bool:
    return mention.n == span[0] and mention.start <= span[2] + reach and span[1] <= mention.end + reach


def _joined(side: Facts, mention: Mention, span: Span) -> Mention:
    return passage(side, mention.n, min(mention.start, span[1]), max(mention.end, span[2]))


def is_told(found: Sequence[Finding], stretch: Stretch, is_exchange: bool = False) -> bool:
    """Whether a finding tells this difference, or that there is none."""
    sides = [(side, span_of(tokens)) for side, tokens in enumerate((stretch.ours, stretch.theirs)) if tokens]
    told_the_same = not is_exchange and not is_other_value(stretch)
    for finding in found:
        mentions = finding.left, finding.right
        if finding.verdict in DISPUTES:
            if any(_meets(mentions[side], span) for side, span in sides):
                return True
        elif told_the_same and finding.left and finding.right and finding.kind not in _LONG:
            if all(_covers(mentions[side], span) for side, span in sides):
                return True
    return False


def _meets(mention: Mention | None, span: Span) -> bool:
    return mention is not None and mention.n == span[0] and mention.start < span[2] and span[1] < mention.end


def _covers(mention: Mention | None, span: Span) -> bool:
    return mention is not None and mention.n == span[0] and mention.start <= span[1] and span[2] <= mention.end
