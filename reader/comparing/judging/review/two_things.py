"""Figures and days of two short texts that are of two things: what was and what will be, people and things counted."""

from __future__ import annotations

from itertools import pairwise

from reader.article import FactKind, Finding
from reader.comparing.judging.making import alone, facts_of
from reader.comparing.judging.review.descriptions import are_then_and_ahead, of_two_accounts, telling_account, told
from reader.comparing.judging.review.times import stage_of
from reader.comparing.judging.sentences.acts import acts, of_another_act
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.days import compare_dates
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, is_count
from reader.comparing.judging.slots.ties import same_head
from reader.facts.slots import is_content
from reader.facts.types import DateExpr, Fact, Facts
from reader.facts.words import concept, stem


def of_two_things(context: Context, left: Fact, right: Fact) -> bool:
    """What was on one day and what will be on another: they met on Monday, the vote is planned for Friday."""
    if left.kind is FactKind.MONEY and right.kind is FactKind.MONEY:
        near = compare_quantities(left.quantity, right.quantity) is Relation.NEAR
        if not near and _in_all(context.left, left) != _in_all(context.right, right):
            return True
        if of_two_accounts(context, left, right):
            return True
        return _other_way(context, left, right) or _measured(context.left, left) != _measured(context.right, right)
    if left.kind is right.kind is FactKind.PERCENT:
        if _other_sorts(context, left, right):
            return True
        differ = compare_quantities(left.quantity, right.quantity) is Relation.DIFFERENT
        return differ and (left.quantity.vague or right.quantity.vague) and _other_acts(context, left, right)
    if not (isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr)):
        return False
    if compare_dates(left, right, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
        return False
    if _single_acts(context, left, right) or of_another_act(context.left, left, context.right, right):
        return True
    if are_then_and_ahead(context, left, right):
        return True
    stages = [stage_of(side, fact) for side, fact in ((context.left, left), (context.right, right))]
    return -1 not in stages and stages[0] != stages[1]


_SORTS = frozenset(
    concept(w)
    for w in """food core energy net gross operating pretax youth female male rural urban public private external student producer
    wholesale service trade budget underlying adjusted long-term""".split()
)
"""words before `inflation` or `profit` that make it another one"""


def _other_sorts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two figures are of two sorts of one thing: food inflation, inflation; net profit, operating profit."""
    ours, theirs = telling_account(context.left, left), telling_account(context.right, right)
    if not ours or not theirs or ours[0] != theirs[0]:
        return False
    return bool((set(ours[1:]) ^ set(theirs[1:])) & _SORTS)


def _other_acts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one sentence tells of deeds that the other does not know: most are against it, a quarter have sold their land."""
    ours, theirs = acts(context.left, left), acts(context.right, right)
    known = told(context.left, left), told(context.right, right)
    strange = bool(ours - known[1]), bool(theirs - known[0])
    if strange[0] == strange[1]:
        # where neither knows the other's deed, one may be told in two words
        return False
    # `chose the incumbent`, `the incumbent was the choice of`
    told_alike = 2 * len(known[0] & known[1]) >= min(map(len, known))
    return bool(theirs if strange[0] else ours) or not told_alike


def _single_acts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences are one but for the date and the verb beside it: built in 1962, widened in 1988."""
    verbs = [_done(side, fact) for side, fact in ((context.left, left), (context.right, right))]
    if not all(verbs) or verbs[0] == verbs[1]:
        return False
    ours, theirs = told(context.left, left), told(context.right, right)
    return ours - theirs == {verbs[0]} and theirs - ours == {verbs[1]} and len(ours & theirs) <= _FEW_WORDS


_FEW_WORDS = 2


def _done(side: Facts, fact: Fact) -> str:
    """The verb done to something right before a date: was built in 1962."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    while k > 0 and words[k].key in ("in", "on", "at", "the"):
        k -= 1
    passive = k > 0 and words[k - 1].key in ("was", "were", "is", "are", "been")
    return words[k].concept if passive and is_content(words[k]) else ""


_TOTALS = (("in", "all"), ("so", "far"), ("to", "date"), ("in", "total"))


def _in_all(side: Facts, fact: Fact) -> bool:
    """Whether a sum is what was spent over a time: 700 million since 2000, 610 million in all."""
    keys = [w.key for w in side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 9]]
    opening = tuple(w.key for w in side.sentences[fact.sentence].words[:2])
    return (
        "since" in keys or "altogether" in keys or opening in _TOTALS or any(pair in _TOTALS for pair in pairwise(keys))
    )


def _measured(side: Facts, fact: Fact) -> bool:
    """Whether a sum is an average."""
    return any(w.key in ("average", "averaged", "median", "typical") for w in side.sentences[fact.sentence].words)


_IN = frozenset(stem(w) for w in "raise receive get win earn collect borrow attract secure gain".split())


_OUT = frozenset(stem(w) for w in "owe spend pay lose donate repay invest lend cost give".split())


def _other_way(context: Context, left: Fact, right: Fact) -> bool:
    """Money that one subject takes in here and gives away there."""
    found = []
    for side, fact in ((context.left, left), (context.right, right)):
        words = side.sentences[fact.sentence].words
        at = [k for k, w in enumerate(words[: fact.first]) if w.stem in _IN | _OUT and k and not w.is_cap]
        if not at:
            return False
        verb = words[at[-1]]
        passive = words[at[-1] - 1].key in ("is", "are", "was", "were", "been", "be")
        before = next((w.concept for w in reversed(words[: at[-1]]) if is_content(w)), "")
        found.append((verb.stem in _IN, before, passive))
    (ours, mine, passive), (theirs, other, too) = found
    return ours != theirs and mine == other and not passive and not too


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


def part_look_alikes(context: Context, found: list[Finding]) -> list[Finding]:
    """Equal counts of people and of things parted: sixty buses recalled, 60 mechanics at work."""
    told: tuple[set[tuple[int, int]], ...] = (set(), set())
    settled: list[Finding] = []
    for finding in found:
        pair = facts_of(finding, context.left, context.right)
        if pair is not None and _unlike(context, *pair):
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
