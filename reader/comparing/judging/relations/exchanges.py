"""Judges exchanged roles: X sued Y / Y sued X."""

from __future__ import annotations

from collections import defaultdict

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import ROLES, statement
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.denials import denied_in
from reader.facts.types import Facts, Frame, Sentence
from reader.facts.words import concept

_EMPTY = frozenset("PERSON man woman official".split())


def judge_exchanges(context: Context) -> list[Finding]:
    """`X sued Y` / `Y sued X`: at most one finding for each pair of sentences."""
    found: list[Finding] = []
    index: dict[str, list[Frame]] = defaultdict(list)
    for frame in context.right.frames:
        if frame.share is None:
            index[frame.relation].append(frame)
    done: set[tuple[int, int]] = set()
    ours: dict[tuple[int, str], list[Frame]] = defaultdict(list)
    for frame in context.left.frames:
        ours[frame.sentence, frame.relation].append(frame)
    for a in context.left.frames:
        if a.share is not None:
            continue
        for b in index.get(a.relation, ())[:40]:
            similarity = context.similarity(a.sentence, b.sentence)
            if similarity < 0.35 or (a.sentence, b.sentence) in done:
                continue
            if a.relation in _EITHER_WAY and _taken(context.left, a) != _taken(context.right, b):
                # leased from the one, leased to the other: one lease
                continue
            if _crossed(a, b) or _objects_crossed(a, b) or _exchanged(context, a, b) or _other_doer(context, a, b):
                done.add((a.sentence, b.sentence))
                theirs = [f for f in index[b.relation] if f.sentence == b.sentence]
                ways = _both_ways(ours[a.sentence, a.relation]) + _both_ways(theirs)
                if _is_denied(context, a, b) or ways == 1 or (ways and not _contrasts(context, a, b)):
                    continue
                found.append(
                    Finding(
                        FactKind.RELATION,
                        Verdict.CONFLICT,
                        3,
                        statement(a),
                        statement(b),
                        f"{ROLES}: {a.text} / {b.text}",
                        ("same relation", f"sentences alike {similarity:.2f}"),
                    )
                )
    return found


def _is_denied(context: Context, a: Frame, b: Frame) -> bool:
    return denied_in(context.left.sentences[a.sentence], a) or denied_in(context.right.sentences[b.sentence], b)


def _both_ways(frames: list[Frame]) -> bool:
    """Whether a sentence tells a relation both ways: flies from Rome to Athens and from Athens to Rome."""
    return any(_crossed(one, other) for k, one in enumerate(frames) for other in frames[k + 1 :])


def _contrasts(context: Context, a: Frame, b: Frame) -> bool:
    """Whether one of two sentences sets one thing against another: to Rome, but not from it."""
    words = (*context.left.sentences[a.sentence].words, *context.right.sentences[b.sentence].words)
    return any(w.key in ("but", "while", "whereas", "although") for w in words)


_EITHER_WAY = frozenset(concept(w) for w in "lease rent".split())


def _taken(side: Facts, frame: Frame) -> bool:
    return any(w.key == "from" for w in side.sentences[frame.sentence].words)


def _core(parts: frozenset[str]) -> frozenset[str]:
    return parts - _EMPTY


MUTUAL = frozenset(
    concept(word)
    for word in """meet marry wed divorce face play border neighbour join fight battle clash rival resemble greet merge embrace
    kiss tie draw equal match partner oppose""".split()
)
"""Relations that hold either way round."""
SHARED = frozenset(
    concept(word)
    for word in """deal talk agreement contract treaty pact accord alliance merger partnership border row dispute share twin trade
    meeting ties draw friendship link""".split()
)
"""What one has with another that the other has with the one."""


def _crossed(a: Frame, b: Frame) -> bool:
    if a.relation in MUTUAL:
        return False
    ours, theirs = _core(a.agent), _core(b.agent)
    if ours & theirs:
        return False
    things = _core(a.patient), _core(b.patient)
    for mine, other in (things, (_core(a.third), _core(b.third))):
        if mine is not things[0] and (" with " in a.text or " with " in b.text):
            # held talks with each other
            continue
        if mine is not things[0] and things[0] and things[1] and things[0].isdisjoint(things[1]):
            # sold a mill to each other, and a ship
            continue
        if mine and other and ours & other and theirs & mine and not mine & other:
            return True
    return False


def _objects_crossed(a: Frame, b: Frame) -> bool:
    """`replaced Lind with Agar` / `replaced Agar with Lind`."""
    if not (a.patient and a.third and b.patient and b.third and a.agent & b.agent):
        return False
    return a.patient == b.third and a.third == b.patient and not a.patient & b.patient


_SINGLE = frozenset(concept(word) for word in ("win", "invent"))
"""Relations of which a thing has one doer."""


def _other_doer(context: Context, a: Frame, b: Frame) -> bool:
    """`Lind won the seat, ahead of Agar` / `Agar won the seat, ahead of Lind`: one thing, and both reports name both."""
    if a.relation not in _SINGLE or not _core(a.patient) or _core(a.patient) != _core(b.patient):
        return False
    if not a.agent or not b.agent or a.agent & b.agent:
        return False
    ours, theirs = context.left.sentences[a.sentence], context.right.sentences[b.sentence]
    for agent, own, other in ((a.agent, ours, theirs), (b.agent, theirs, ours)):
        capitals = {w.concept for w in own.words if w.is_cap}
        if not agent <= capitals or not agent <= {w.concept for w in other.words if w.is_cap}:
            return False
    return True


_SHARES = frozenset(concept(w) for w in "percent cent percentage".split())


def _are_named(agent: frozenset[str], sentence: Sentence) -> bool:
    return agent <= {w.concept for w in sentence.words if w.is_cap}


def _exchanged(context: Context, a: Frame, b: Frame) -> bool:
    """`directed by X, stars Y` / `directed by Y, stars X`: each doer stands elsewhere in the other sentence."""
    if not a.by or not b.by or a.agent & b.agent or a.patient != b.patient:
        return False
    if a.patient <= _SHARES:
        # `31 percent were made by …`: whose is whose is told of the figures
        return False
    ours, theirs = context.left.sentences[a.sentence], context.right.sentences[b.sentence]
    if _are_named(a.agent, ours) != _are_named(b.agent, theirs):
        # by Ada Lind, the chair; by the chair, Ada Lind
        return False
    return a.agent <= theirs.content and b.agent <= ours.content
