"""Judges who did what one alone can have done: Kern will succeed the chairman, Reiss will succeed the chairman."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, kept
from reader.comparing.judging.names.entities import is_bare_office, may_be_name, one_name
from reader.comparing.judging.names.perhaps import perhaps_initials
from reader.comparing.judging.names.places import may_be_in
from reader.comparing.judging.names.standins import lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact, Facts, Frame
from reader.facts.words import concept

_SINGLE = frozenset(
    concept(w)
    for w in """buy invent discover direct design write compose paint found build host author devise crown sponsor marry
    murder assassinate win chair captain conduct edit manage coach referee found captain preside judge""".split()
) | {"SUCCEED", "prize", "venue"}
"""Relations of which one thing has one doer."""
_ALIKE = 0.3
"""least likeness of the two sentences"""
_MOST = 40
"""frames of a text that are looked at"""


def judge_doers(context: Context) -> list[Finding]:
    """One finding for each thing that the reports put down to two names, of which neither knows the other's."""
    if not context.related:
        return []
    found: list[Finding] = []
    told: set[tuple[int, int]] = set()
    theirs = kept(context.right, _single)
    for left, ours in kept(context.left, _single)[:_MOST]:
        for right, other in theirs[:_MOST]:
            if left.relation != right.relation or not left.patient or not right.patient:
                continue
            if not _one_thing(left, right) or (left.third and right.third and left.third.isdisjoint(right.third)):
                continue
            if (ours.n, ours.start) in told or not _one_event(context, left, right):
                continue
            if _known(context.right, ours) or _known(context.left, other):
                continue
            if lies_in(ours.entity, other.entity) or lies_in(other.entity, ours.entity):
                continue
            if (left.relation == "venue" and may_be_in(context, ours, other)) or perhaps_initials(ours, other):
                continue
            told.add((ours.n, ours.start))
            if left.relation == "venue":
                ours, other = replace(ours, kind=FactKind.PLACE), replace(other, kind=FactKind.PLACE)
            persons = FactKind.PERSON in (ours.kind, other.kind) or left.relation == "SUCCEED"
            kind = FactKind.PERSON if persons else ours.kind
            reason = f"one deed, two names: {ours.text} / {other.text}"
            pair = replace(ours, kind=kind), replace(other, kind=kind)
            found.append(both(*pair, Verdict.CONFLICT, reason, ("same deed",)))
    return found


def _single(facts: Facts) -> list[tuple[Frame, Fact]]:
    """The frames of one doer, each with the doer's name."""
    names: dict[int, list[Fact]] = {}
    for name in facts.names:
        if name.entity.parts and (name.entity.type != "weak" or may_be_name(name)) and not is_bare_office(name):
            names.setdefault(name.sentence, []).append(name)
    found: list[tuple[Frame, Fact]] = []
    for frame in facts.frames:
        if frame.relation not in _SINGLE or frame.share is not None:
            continue
        doer = next((n for n in names.get(frame.sentence, ()) if _does(facts, n, frame)), None)
        if doer is not None:
            found.append((frame, doer))
    return found


def _does(facts: Facts, name: Fact, frame: Frame) -> bool:
    if frame.relation in ("prize", "venue"):
        return (name.n, name.start) == (frame.n, frame.start)
    words = facts.sentences[name.sentence].words[name.first : name.last + 1]
    own = {w.concept for w in words if w.is_word} | {"@" + name.entity.key}
    return frame.start <= name.start < frame.end and bool(own & frame.agent)


def _one_thing(left: Frame, right: Frame) -> bool:
    """Whether one thing is meant: the chairman and the chairman, its ailing chairman and the club's ailing chairman."""
    a, b = left.patient, right.patient
    return a == b or (len(a & b) >= _SAME_WORDS and (a <= b or b <= a))


_SAME_WORDS = 2


def _one_event(context: Context, left: Frame, right: Frame) -> bool:
    likeness = context.similarity(left.sentence, right.sentence)
    return likeness >= _ALIKE and context.mutual(left.sentence, right.sentence)


def _known(side: Facts, name: Fact) -> bool:
    """Whether a text names somebody in whatever spelling."""
    return any(one_name(name, other) for other in side.names if other.entity.parts)
