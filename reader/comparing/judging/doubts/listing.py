"""Keeps the best few doubts of one comparison, where nothing has been told yet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from reader.article import Finding, Verdict
from reader.comparing.judging.doubts.alike import doubtful_halves, doubtful_lists
from reader.comparing.judging.doubts.channels import doubtful_channels
from reader.comparing.judging.doubts.deeds import doubtful_deeds
from reader.comparing.judging.doubts.figures import doubtful_figures
from reader.comparing.judging.doubts.makers import doubtful_makers
from reader.comparing.judging.doubts.meetings import doubtful_meetings
from reader.comparing.judging.doubts.modifiers import doubtful_modifiers
from reader.comparing.judging.doubts.names import doubtful_names
from reader.comparing.judging.doubts.opposed import doubtful_opposites
from reader.comparing.judging.doubts.owners import doubtful_owners
from reader.comparing.judging.doubts.parties import doubtful_exchanges, doubtful_leaders
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.doubts.ranks import doubtful_ranks, doubtful_since
from reader.comparing.judging.doubts.roles import doubtful_bodies, doubtful_roles
from reader.comparing.judging.doubts.sayings import doubtful_callers, doubtful_quotes
from reader.comparing.judging.doubts.slots import doubtful_slots
from reader.comparing.judging.doubts.stands import doubtful_stances
from reader.comparing.judging.doubts.voices import doubtful_voices
from reader.comparing.judging.sentences.context import Context

GENERATORS = (
    doubtful_figures,
    doubtful_names,
    doubtful_halves,
    doubtful_lists,
    doubtful_ranks,
    doubtful_since,
    doubtful_roles,
    doubtful_bodies,
    doubtful_owners,
    doubtful_slots,
    doubtful_quotes,
    doubtful_callers,
    doubtful_exchanges,
    doubtful_leaders,
    doubtful_stances,
    doubtful_opposites,
    doubtful_modifiers,
    doubtful_voices,
    doubtful_channels,
    doubtful_deeds,
    doubtful_makers,
    doubtful_meetings,
)
MOST = 3
"""doubts of one comparison; a reader looks at each"""


def with_doubts(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings with the best doubts added; what these pair is no longer listed as one report's alone."""
    if context.few or not context.links or not context.akin:
        return found
    told = Told(found)
    # that two names stand in much the same place says little where the event may be another one
    asked = GENERATORS if context.related else [g for g in GENERATORS if g is not doubtful_names]
    chosen = _best(chain.from_iterable(propose(context, told) for propose in asked))
    if not chosen:
        return found
    gone = [{(m.n, m.start) for m in side} for side in zip(*((d.left, d.right) for d in chosen), strict=True)]
    rest = [f for f in found if not _is_alone(f, gone[0], gone[1])]
    return rest + [_finding(d) for d in chosen]


def _best(doubts: Iterable[Doubt]) -> list[Doubt]:
    chosen: list[Doubt] = []
    for doubt in sorted(doubts, key=lambda d: (-d.score, d.left.n, d.left.start, d.right.n, d.right.start)):
        if any(_touch(doubt, other) for other in chosen):
            continue
        chosen.append(doubt)
        if len(chosen) == MOST:
            break
    return chosen


def _touch(one: Doubt, other: Doubt) -> bool:
    """Whether two doubts are of one thing: a word in common, or one value told at several places."""
    return (
        (one.left.n, one.left.start) == (other.left.n, other.left.start)
        or (one.right.n, one.right.start) == (other.right.n, other.right.start)
        or (one.left.value == other.left.value or one.right.value == other.right.value)
    )


def _is_alone(finding: Finding, left: set[tuple[int, int]], right: set[tuple[int, int]]) -> bool:
    if finding.right is None and finding.left is not None:
        return (finding.left.n, finding.left.start) in left
    if finding.left is None and finding.right is not None:
        return (finding.right.n, finding.right.start) in right
    return False


def _finding(doubt: Doubt) -> Finding:
    return Finding(doubt.kind, Verdict.CHANGED, 2, doubt.left, doubt.right, doubt.reason, doubt.evidence)
