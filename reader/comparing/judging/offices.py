"""Judges offices given: one post, and each report gives it to somebody else."""

from __future__ import annotations

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.sentences.context import FEW, Context
from reader.facts.gazetteer import sound
from reader.facts.types import Facts, Frame

_ALIKE = 0.3
"""least likeness of the two sentences"""


def judge_offices(context: Context) -> list[Finding]:
    """`The choir picked Ada Lind as conductor` / `Bo Rask was picked as conductor`: one finding for each office."""
    if not context.related:
        return []
    ours = [f for f in context.left.frames if f.relation == "office"]
    theirs = [f for f in context.right.frames if f.relation == "office"]
    few = len(context.left.sentences) + len(context.right.sentences) <= FEW
    found: list[Finding] = []
    told: set[frozenset[str]] = set()
    for left in ours[:40]:
        for right in theirs[:40]:
            if left.patient != right.patient or left.agent & right.agent or left.patient in told:
                continue
            if left.third and right.third and not left.third & right.third:
                continue
            similarity = context.similarity(left.sentence, right.sentence)
            least = (0.05 if few else _ALIKE / 2) if left.third & right.third else _ALIKE
            if similarity < least or not context.mutual(left.sentence, right.sentence):
                continue
            if (
                _named(context.right, left)
                or _named(context.left, right)
                or _several(ours, left)
                or _several(theirs, right)
            ):
                continue
            told.add(left.patient)
            reason = f"one office, two names: {left.text} / {right.text}"
            evidence = ("same office", f"sentences alike {similarity:.2f}")
            found.append(
                Finding(FactKind.PERSON, Verdict.CONFLICT, 3, _mention(left), _mention(right), reason, evidence)
            )
    return found


def other_offices(context: Context, finding: Finding) -> bool:
    """Whether the two persons of a finding were given different offices: the mayor and her deputy."""
    given = []
    for side, place in ((context.left, finding.left), (context.right, finding.right)):
        if place is None:
            return False
        given.append(
            {f.patient for f in side.frames if f.relation == "office" and (f.n, f.start) == (place.n, place.start)}
        )
    return bool(given[0] and given[1] and not given[0] & given[1])


def _several(frames: list[Frame], frame: Frame) -> bool:
    """Whether one report gives the office to two: before and after, or two such posts."""
    return any(f.patient == frame.patient and not f.agent & frame.agent for f in frames)


def _named(side: Facts, frame: Frame) -> bool:
    """Whether a report names the person of a frame of the other one, in whatever spelling."""
    own = {sound(part) for part in frame.agent}
    return any(sound(part) in own for name in side.names for part in name.entity.parts[-1:])


def _mention(frame: Frame) -> Mention:
    return Mention(frame.n, frame.start, frame.end, frame.text, frame.text)
