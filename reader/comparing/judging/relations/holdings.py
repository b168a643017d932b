"""Judges holdings: who holds which share of what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import Judged, statement
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.ties import same_object
from reader.facts.gazetteer import places, plain
from reader.facts.relations.holding import acting_id
from reader.facts.types import Frame


def _holding(context: Context, frame: Frame, left: bool) -> Mention:
    """A holding with who holds how much of what as its value."""
    facts = context.left if left else context.right
    share = next((f.label for f in facts.amounts_of(frame.sentence) if frame.start <= f.start < frame.end), frame.text)
    return replace(statement(frame), value=f"{_spoken(context, frame, left)}: {share}")


def _named(frame: Frame) -> str:
    return " ".join(sorted(frame.agent)).lstrip("@")


def judge_holdings(context: Context) -> Judged:
    """Same share of the same place with another holder contradicts; shares that add up to one agree."""
    judged = Judged([], [], [])
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
                if _of_two_years(context, a, b):
                    continue
                if _exchanged(context, a, b):
                    # both shares stand in either report, told of one another's holder: a matter of the figures
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
    return judged


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


def _of_two_years(context: Context, a: Frame, b: Frame) -> bool:
    """Whether two sentences tell years, and none in common."""
    ours, theirs = (
        {f.date.lo.year for f in side.dates_of(frame.sentence) if f.date is not None}
        for side, frame in ((context.left, a), (context.right, b))
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _exchanged(context: Context, a: Frame, b: Frame) -> bool:
    """Whether two sentences give the same two shares and name both holders."""
    shares = [
        [
            f.quantity.lo
            for f in side.amounts_of(frame.sentence)
            if f.kind is FactKind.PERCENT and f.quantity.lo == f.quantity.hi
        ]
        for side, frame in ((context.left, a), (context.right, b))
    ]
    if len(shares[0]) != 2 or sorted(shares[0]) != sorted(shares[1]) or shares[0][0] == shares[0][1]:
        return False
    named = [
        {part for name in side.names_of(frame.sentence) for part in name.entity.parts}
        for side, frame in ((context.left, a), (context.right, b))
    ]
    return bool(a.agent & named[0] & named[1] and b.agent & named[0] & named[1])


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
