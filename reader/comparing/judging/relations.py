"""Judges relations: who holds which share, who does what to whom, from where to where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import Judged
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.ties import same_object
from reader.facts.gazetteer import places, plain
from reader.facts.holding import acting_id
from reader.facts.types import Frame
from reader.facts.words import concept

_EMPTY = frozenset("PERSON man woman official".split())


def judge_relations(context: Context) -> Judged:
    judged = Judged([], [], [])
    _holdings(context, judged)
    _swaps(context, judged)
    return judged


def _mention(frame: Frame) -> Mention:
    return Mention(frame.n, frame.start, frame.end, frame.text, frame.text)


def _holding(context: Context, frame: Frame, left: bool) -> Mention:
    """A holding with who holds how much of what as its value."""
    facts = context.left if left else context.right
    share = next((f.label for f in facts.amounts_of(frame.sentence) if frame.start <= f.start < frame.end), frame.text)
    return replace(_mention(frame), value=f"{_spoken(context, frame, left)}: {share}")


def _named(frame: Frame) -> str:
    return " ".join(sorted(frame.agent)).lstrip("@")


def _holdings(context: Context, judged: Judged) -> None:
    """Same share of the same place with another holder contradicts; shares that add up to one agree."""
    left = [f for f in context.left.frames if f.share is not None]
    right = [f for f in context.right.frames if f.share is not None]
    listed: set[tuple[str, str, str]] = set()
    by_place: dict[str, list[Frame]] = defaultdict(list)
    for frame in right:
        for word in set(frame.place.split()):
            by_place[word].append(frame)
    for a in left:
        for b in {id(f): f for word in a.place.split() for f in by_place.get(word, ())[:20]}.values():
            assert a.share is not None and b.share is not None
            if same_object(a.place, b.place) <= 0:
                continue
            tied = a.place == b.place and (
                context.related or context.similarity(a.sentence, b.sentence) >= 0.1 or len(left) * len(right) <= 4
            )
            if not (tied or context.similarity(a.sentence, b.sentence) >= 0.2):
                continue
            same_holder = bool(a.agent & b.agent)
            if same_holder:
                if (
                    "holds-rest" in (a.relation, b.relation)
                    and abs(a.share - b.share) < 0.02
                    and a.relation != b.relation
                ):
                    judged.findings.append(
                        Finding(
                            FactKind.PERCENT,
                            Verdict.RESTATED,
                            1,
                            _holding(context, a, True),
                            _holding(context, b, False),
                            "the rest, given as a share",
                            ("same holder", "same place"),
                        )
                    )
                    _cover(judged, a, b)
                continue
            if abs(a.share + b.share - 1) < 0.02 and abs(a.share - 0.5) > 0.03:
                # one side's share is the other's rest: they agree
                _cover(judged, a, b)
            elif abs(a.share - b.share) < 0.02 and abs(a.share - 0.5) > 0.03 and a.relation == b.relation == "holds":
                key = (_named(a), _named(b), a.place)
                if _is_country(a) != _is_country(b):
                    # rebels may hold it for a country, or a country's company
                    continue
                if _says(b, left) or _says(a, right):
                    # one report says both: two holders with a share each
                    continue
                if key not in listed:
                    listed.add(key)
                    judged.findings.append(
                        Finding(
                            FactKind.RELATION,
                            Verdict.CONFLICT,
                            3,
                            _holding(context, a, True),
                            _holding(context, b, False),
                            f"same share, other holder: {_spoken(context, a, True)} / {_spoken(context, b, False)}",
                            ("same share", "same place: " + _place_name(context, a)),
                        )
                    )
                _cover(judged, a, b)


def _place_name(context: Context, frame: Frame) -> str:
    """The place of a holding as the left article writes it; without adjectives where it has a name."""
    parts = frame.place.split()
    names = [part for part in parts if part[:1].isupper() and plain(part) in places()]
    return " ".join(names) or context.spelled(frame.sentence, parts)


def _is_country(frame: Frame) -> bool:
    return any(len(holder) == 2 and holder.isupper() for holder in frame.agent)


def _says(frame: Frame, others: list[Frame]) -> bool:
    """Whether the other report too gives this share to this holder."""
    return any(
        o.agent & frame.agent
        and o.share is not None
        and frame.share is not None
        and abs(o.share - frame.share) < 0.02
        and same_object(o.place, frame.place) > 0
        for o in others
    )


def _spoken(context: Context, frame: Frame, left: bool) -> str:
    """The holder as the article writes it."""
    facts = context.left if left else context.right
    for name in facts.names:
        inside = name.sentence == frame.sentence and frame.start <= name.start < frame.end
        if inside and name.entity.parts and acting_id(name) in frame.agent:
            return name.text
    return _named(frame)


def _cover(judged: Judged, a: Frame, b: Frame) -> None:
    judged.left_spans.append((a.n, a.start, a.end))
    judged.right_spans.append((b.n, b.start, b.end))


def _swaps(context: Context, judged: Judged) -> None:
    index: dict[str, list[Frame]] = defaultdict(list)
    for frame in context.right.frames:
        if frame.share is None:
            index[frame.relation].append(frame)
    done: set[tuple[int, int]] = set()
    for a in context.left.frames:
        if a.share is not None:
            continue
        for b in index.get(a.relation, ())[:40]:
            similarity = context.similarity(a.sentence, b.sentence)
            if similarity < 0.35 or (a.sentence, b.sentence) in done:
                continue
            if _crossed(a, b) or _objects_crossed(a, b) or _exchanged(context, a, b) or _other_doer(context, a, b):
                done.add((a.sentence, b.sentence))
                judged.findings.append(
                    Finding(
                        FactKind.RELATION,
                        Verdict.CONFLICT,
                        3,
                        _mention(a),
                        _mention(b),
                        f"roles exchanged: {a.text} / {b.text}",
                        ("same relation", f"sentences alike {similarity:.2f}"),
                    )
                )


def _core(parts: frozenset[str]) -> frozenset[str]:
    return parts - _EMPTY


MUTUAL = frozenset(
    concept(word)
    for word in """meet marry wed divorce face play border neighbour join fight battle clash rival resemble greet merge embrace
    kiss tie draw equal match partner oppose""".split()
)
"""Relations that hold either way round."""


def _crossed(a: Frame, b: Frame) -> bool:
    if a.relation in MUTUAL:
        return False
    ours, theirs = _core(a.agent), _core(b.agent)
    if ours & theirs:
        return False
    things = _core(a.patient), _core(b.patient)
    for mine, other in (things, (_core(a.third), _core(b.third))):
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


def _exchanged(context: Context, a: Frame, b: Frame) -> bool:
    """`directed by X, stars Y` / `directed by Y, stars X`: each doer stands elsewhere in the other sentence."""
    if not a.by or not b.by or a.agent & b.agent or a.patient != b.patient:
        return False
    ours, theirs = context.left.sentences[a.sentence], context.right.sentences[b.sentence]
    return a.agent <= theirs.content and b.agent <= ours.content
