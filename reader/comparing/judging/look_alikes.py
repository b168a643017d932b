"""Parts equal counts of people and of things in two short texts: sixty buses recalled, 60 mechanics at work."""

from __future__ import annotations

from reader.article import Finding
from reader.comparing.judging.making import alone, fact_at
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import is_count
from reader.comparing.judging.slots.ties import same_head
from reader.facts.types import Fact, Facts

_PEOPLE = frozenset(
    """PERSON CHILD CREW man woman civilian PASSENGER SOLDIER RESIDENT POLICE STAFF migrant refugee nurse pilot guest fan student
    pupil patient tourist athlete judge guard clerk chef cook mechanic troop delegate candidate victim thief critic medic
    migrant immigrant applicant participant servant adult rebel hostage""".split()
)
_NO_PERSONS = frozenset(
    """job post position role place seat case household family life death body casualty injury arrest DEAD HURT MISSING ARREST
    vote signature name visit letter order tower paper river container computer tanker trailer helicopter car number order
    theater floor door motor tractor reactor sector monitor mirror corner member flower layer meter counter shelter poster
    server printer poster driver""".split()
)
"""Words that may stand for people though they are none, and things that end as people do."""


def _is_person(side: Facts, fact: Fact) -> bool | None:
    """Whether people are counted; None when it cannot be told."""
    head = fact.slot.head
    words = side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 7]
    noun = next((w.key.removesuffix("s") for w in words if w.concept == head), head)
    if head in _PEOPLE or noun in _PEOPLE:
        return True
    if not head or head in _NO_PERSONS or noun in _NO_PERSONS:
        return None
    return True if noun.endswith(("er", "or", "ist", "eer")) else None if head.isupper() else False


def look_alikes(context: Context, found: list[Finding]) -> list[Finding]:
    """Equal counts of people and of things parted: sixty buses recalled, 60 mechanics at work."""
    told: tuple[set[tuple[int, int]], ...] = (set(), set())
    settled: list[Finding] = []
    for finding in found:
        if finding.left is not None and finding.right is not None:
            left = fact_at(context.left, finding.left.n, finding.left.start, finding.kind)
            right = fact_at(context.right, finding.right.n, finding.right.start, finding.kind)
            if left is not None and right is not None and _unlike(context, left, right):
                continue
        for place, known in zip((finding.left, finding.right), told, strict=True):
            if place is not None:
                known.add((place.n, place.start))
        settled.append(finding)
    for side, other, known, is_left in (
        (context.left, context.right, told[0], True), (context.right, context.left, told[1], False),
    ):  # fmt: skip
        for fact in side.amounts:
            if (fact.n, fact.start) in known or not is_count(fact) or fact.quantity.lo <= 2:
                continue
            same = [f for f in other.amounts if is_count(f) and f.quantity.lo == fact.quantity.lo]
            if same and all(_unlike(context, fact, f) if is_left else _unlike(context, f, fact) for f in same):
                settled.append(alone(fact, is_left, "only this report gives this figure"))
    return settled


def _unlike(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two equal counts are of a person and of a thing."""
    if not (is_count(left) and is_count(right)) or left.quantity.lo != right.quantity.lo or same_head(left, right) >= 0:
        return False
    ours, theirs = _is_person(context.left, left), _is_person(context.right, right)
    return ours is not None and theirs is not None and ours != theirs
