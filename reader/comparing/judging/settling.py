"""Second look at two short texts: which figures and days that merely differ cannot both be true, and which are of two things.

Two short texts leave little to confuse: where one thing is told once in each, the one figure or day that nothing else
answers is of that thing. In long reports this would not hold, and nothing here looks at them.
"""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.context import FEW, Context
from reader.comparing.judging.grounds import shape
from reader.comparing.judging.making import alone, both
from reader.comparing.judging.matching import clause_of
from reader.comparing.judging.slotting import is_count, of_one_whole, of_parts, same_head, same_object
from reader.comparing.judging.softening import stage_of
from reader.comparing.judging.values import Relation, compare_dates, compare_quantities, group_of
from reader.facts.slots import is_content
from reader.facts.types import DateExpr, Fact, Facts, Quantity
from reader.facts.words import concept, stem

_AMOUNTS = frozenset((FactKind.MONEY, FactKind.MEASURE, FactKind.NUMBER, FactKind.PERCENT, FactKind.DURATION))
_PERIODS = frozenset(
    concept(w)
    for w in """day week month quarter year decade hour minute weekend today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december last
    next million billion trillion thousand hundred percent total extra new""".split()
)
_CROWNS = frozenset("KRO SEK NOK DKK".split())
_AHEAD = frozenset("will plan plans planned due set scheduled expected expects hopes would".split())


def settle(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings with some `changed` made `conflict`, others parted into `only_left` and `only_right`."""
    if len(context.left.sentences) + len(context.right.sentences) > FEW or not context.related:
        return found
    settled: list[Finding] = []
    for finding in found:
        judged = finding.verdict is Verdict.CHANGED or (
            finding.verdict is Verdict.CONFLICT and finding.kind in (FactKind.DATE, FactKind.MONEY)
        )
        if not judged or finding.left is None or finding.right is None:
            settled.append(finding)
            continue
        left = _fact(context.left, finding.left.n, finding.left.start, finding.kind)
        right = _fact(context.right, finding.right.n, finding.right.start, finding.kind)
        if left is None or right is None:
            settled.append(finding)
        elif _of_two_things(context, left, right):
            settled += [
                alone(left, True, "only this report gives this " + _thing(left)),
                alone(right, False, "only this report gives this " + _thing(right)),
            ]
        elif finding.verdict is Verdict.CHANGED and _excluded(context, left, right, found):
            evidence = (*finding.evidence, "the only one that nothing else answers")
            reason = finding.reason.replace("figures for what seems the same thing", "other figure for the same thing")
            reason = reason.replace("dates of what seems the same thing", "other date for the same thing").split(";")[0]
            settled.append(replace(finding, verdict=Verdict.CONFLICT, severity=3, reason=reason, evidence=evidence))
        else:
            settled.append(finding)
    settled = _successive(context, [_weakened(context, finding) for finding in settled])
    return _look_alikes(context, _paired(context, settled))


def _weakened(context: Context, finding: Finding) -> Finding:
    """A conflict of figures made `changed` where one verb is said of two things: rents rose 4 percent, prices rose 9."""
    if finding.verdict is not Verdict.CONFLICT or finding.kind not in _AMOUNTS or not finding.left or not finding.right:
        return finding
    left = _fact(context.left, finding.left.n, finding.left.start, finding.kind)
    right = _fact(context.right, finding.right.n, finding.right.start, finding.kind)
    if left is None or right is None or context.twins(left.sentence, right.sentence) or _same_digits(left, right):
        return finding
    ours, theirs = _doer(context.left, left), _doer(context.right, right)
    if not ours or not theirs or ours[0] != theirs[0] or ours[1] & theirs[1]:
        return finding
    if (
        ours[1] & context.right.sentences[right.sentence].content
        or theirs[1] & context.left.sentences[left.sentence].content
    ):
        return finding
    reason = f"figures for what may be two things: {left.text} / {right.text}"
    return replace(finding, verdict=Verdict.CHANGED, severity=2, reason=reason)


def _doer(side: Facts, fact: Fact) -> tuple[str, frozenset[str]] | None:
    """The verb right before a figure and the plain nouns before the verb; None where it is not so plain."""
    words = side.sentences[fact.sentence].words
    verb = fact.first - 1
    while verb > 0 and words[verb].key in ("by", "to", "at", "about", "of"):
        verb -= 1
    if verb < 1 or not is_content(words[verb]) or words[verb - 1].key in ("was", "were", "is", "are", "been", "be"):
        return None
    nouns = words[max(0, verb - 4) : verb]
    if any(w.is_cap and w.start != side.sentences[fact.sentence].start for w in nouns) or not all(
        w.is_word for w in nouns
    ):
        return None
    found = frozenset(w.concept for w in nouns if is_content(w))
    return (words[verb].concept, found) if found else None


_MOVES = (
    frozenset("leave depart sail exit".split()), frozenset("arrive enter reach land dock return".split()),
    frozenset("begin start open launch".split()), frozenset("end finish close shut conclude stop".split()),
    frozenset("detain arrest jail hold".split()), frozenset("release free".split()),
)  # fmt: skip
"""Verbs of acts that follow one another, in pairs."""


def _successive(context: Context, found: list[Finding]) -> list[Finding]:
    """Left on Tuesday, arrived on Wednesday: two acts on two days, where nothing contradicts."""
    acts = [
        f
        for f in found
        if f.kind is FactKind.POLARITY
        and f.verdict is Verdict.CONFLICT
        and f.left
        and f.right
        and _follow(f.left.text, f.right.text)
    ]
    days = [
        f
        for f in found
        if f.kind in (FactKind.DATE, FactKind.TIME) and f.verdict is Verdict.CONFLICT and f.left and f.right
    ]
    if not acts or not days:
        return found
    kept = [f for f in found if f not in acts and f not in days]
    for finding in days:
        for place, is_left in ((finding.left, True), (finding.right, False)):
            fact = place and _fact(context.left if is_left else context.right, place.n, place.start, finding.kind)
            if fact:
                kept.append(alone(fact, is_left, "only this report gives this date"))
    return kept


def _follow(one: str, other: str) -> bool:
    a, b = ({stem(word) for word in text.lower().split()} for text in (one, other))
    return any(
        (a & first and b & second) or (a & second and b & first)
        for first, second in (
            ({stem(w) for w in _MOVES[k]}, {stem(w) for w in _MOVES[k + 1]}) for k in range(0, len(_MOVES), 2)
        )
    )


def _paired(context: Context, found: list[Finding]) -> list[Finding]:
    """Facts that only one report has each, of one sort and the only ones of it, where both cannot be true."""
    rest: dict[object, tuple[list[tuple[Finding, Fact]], list[tuple[Finding, Fact]]]] = {}
    for finding in found:
        if (finding.left is None) == (finding.right is None):
            continue
        place, side = (finding.left, context.left) if finding.left else (finding.right, context.right)
        fact = place and _fact(side, place.n, place.start, finding.kind)
        if fact:
            rest.setdefault((finding.kind, _group(fact)), ([], []))[finding.left is None].append((finding, fact))
    gone: list[Finding] = []
    made: list[Finding] = []
    for ours, theirs in rest.values():
        if len(ours) != 1 or len(theirs) != 1 or not _excluded(context, ours[0][1], theirs[0][1], found):
            continue
        gone += [ours[0][0], theirs[0][0]]
        left, right = ours[0][1], theirs[0][1]
        reason = f"other {_thing(left)} for the same thing: {left.text} / {right.text}"
        made.append(both(left, right, Verdict.CONFLICT, reason, ("the only one that nothing else answers",)))
    return [f for f in found if f not in gone] + made


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


def _look_alikes(context: Context, found: list[Finding]) -> list[Finding]:
    """Equal counts of people and of things parted: sixty buses recalled, 60 mechanics at work."""
    told: tuple[set[tuple[int, int]], ...] = (set(), set())
    settled: list[Finding] = []
    for finding in found:
        if finding.left is not None and finding.right is not None:
            left = _fact(context.left, finding.left.n, finding.left.start, finding.kind)
            right = _fact(context.right, finding.right.n, finding.right.start, finding.kind)
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


def _thing(fact: Fact) -> str:
    return {FactKind.DATE: "date", FactKind.TIME: "time"}.get(fact.kind, "figure")


def _fact(side: Facts, n: int, start: int, kind: FactKind) -> Fact | None:
    return next((f for f in (*side.amounts, *side.dates) if f.n == n and f.start == start and f.kind is kind), None)


def _of_two_things(context: Context, left: Fact, right: Fact) -> bool:
    """What was on one day and what will be on another: they met on Monday, the vote is planned for Friday."""
    if left.kind is FactKind.MONEY and right.kind is FactKind.MONEY:
        accounts = _account(left), _account(right)
        if all(accounts) and accounts[0] != accounts[1]:
            # what it costs, what is owed
            return True
        return _other_way(context, left, right) or _measured(context.left, left) != _measured(context.right, right)
    if not (isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr)):
        return False
    if compare_dates(left, right, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
        return False
    if _single_acts(context, left, right):
        return True
    if _ahead(context.left, left) == _ahead(context.right, right):
        stages = [stage_of(side, fact) for side, fact in ((context.left, left), (context.right, right))]
        return -1 not in stages and stages[0] != stages[1]
    return not _acts(context.left, left) & _acts(context.right, right)


def _single_acts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences are one but for the date and the verb beside it: built in 1962, widened in 1988."""
    verbs = [_done(side, fact) for side, fact in ((context.left, left), (context.right, right))]
    if not all(verbs) or verbs[0] == verbs[1]:
        return False
    ours, theirs = _told(context.left, left), _told(context.right, right)
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


def _acts(side: Facts, fact: Fact) -> frozenset[str]:
    """What is done in the sentence of a fact: the concepts of its verbs in a past form, and of plain words after `will`."""
    words = side.sentences[fact.sentence].words
    return frozenset(
        w.concept
        for k, w in enumerate(words)
        if is_content(w)
        and not w.is_cap
        and (
            w.key.endswith("ed")
            or not w.key.startswith(w.stem[: max(3, len(w.stem) - 1)] if w.key.endswith("s") else w.stem)
            or (k and (words[k - 1].key in _AHEAD or words[k - 1].key == "to"))
        )
    )


def _ahead(side: Facts, fact: Fact) -> bool:
    """Whether the clause of a date speaks of what is still to come."""
    words = side.sentences[fact.sentence].words
    lo = fact.first
    while lo > 0 and words[lo - 1].text not in ",;:" and fact.first - lo < 9:
        lo -= 1
    return any(w.key in _AHEAD for w in words[lo : fact.first])


def _told(side: Facts, fact: Fact) -> frozenset[str]:
    """What is said around a fact: the content of its sentence, figures and periods left out."""
    sentence = side.sentences[fact.sentence]
    own = {w.concept for w in sentence.words[fact.first : fact.last + 1]}
    return frozenset(w.concept for w in sentence.words if is_content(w)) - own - _PERIODS


_ACCOUNTS = frozenset(
    concept(w)
    for w in """profit loss revenue cost price debt deficit surplus budget fine salary ransom damage bail reward prize turnout
    share stake rate inflation unemployment growth valuation loan grant rent fare fee tax""".split()
)
"""What sums and percentages are given of."""


def _account(fact: Fact) -> str:
    """What a sum is given of: the nearest word for it before, or the one right behind."""
    near = (*fact.slot.before, *fact.slot.after[:1])
    return next((c for c in near if c in _ACCOUNTS), "")


_TELLING = 2
"""words that the clauses of two figures share when these are given of one thing"""


def _one_account(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two figures are given of one thing: a profit of, profit came in at; or two shares of one person's."""
    if left.kind is FactKind.PERCENT and left.slot.subject == right.slot.subject != "":
        return True
    if _account(left) == _account(right) != "":
        return True
    # `solar panels supplied 18 percent`, `21 percent from solar panels`
    return (
        left.kind is FactKind.PERCENT
        and len(clause_of(context, left, True) & clause_of(context, right, False)) >= _TELLING
    )


def _names(side: Facts, fact: Fact) -> frozenset[str]:
    return frozenset(
        part for n in side.names if n.sentence == fact.sentence and n.entity.type != "weak" for part in n.entity.parts
    )


_ALIKE = 0.35
"""least likeness of two sentences with figures of one thing"""
_SLIP = 12
"""how many times a figure may be another given of the same: a nought too many"""
_CHANCE = 3
"""digits from which two figures of the same ones in another order are hardly two things' by chance"""


def _excluded(context: Context, left: Fact, right: Fact, found: list[Finding]) -> bool:
    """Whether two facts that differ are of one thing and cannot both be true."""
    similarity = context.similarity(left.sentence, right.sentence)
    if _one_toll(context, left, right):
        return True
    if of_one_whole(context, left, right):
        return similarity >= _ALIKE / 2 and not of_parts(context, left, right)
    copied = _same_digits(left, right) and len([c for c in left.text if c.isdigit()]) >= _CHANCE
    if isinstance(left.value, Quantity) and left.value.dimension == "age" and _sole(context, left, right):
        # the one person whose age is told
        assert isinstance(right.value, Quantity)
        differ = compare_quantities(left.value, right.value) is Relation.DIFFERENT and not of_parts(
            context, left, right
        )
        return differ and (
            _same_digits(left, right) or bool(clause_of(context, left, True) & clause_of(context, right, False))
        )
    copied = copied or _sole_measure(context, left, right)
    score = isinstance(left.value, Quantity) and left.value.dimension == "score"
    if not copied and (
        similarity < (_ALIKE / 2 if score else _ALIKE) or not context.mutual(left.sentence, right.sentence)
    ):
        return False
    if _told_twice(context.left, left, found, True) or _told_twice(context.right, right, found, False):
        return False
    ours, theirs = _told(context.left, left), _told(context.right, right)
    common = ours & theirs
    names = _names(context.left, left) & _names(context.right, right)
    plain = {c for c in common if c not in names and c.capitalize() not in names}
    cover = context.weight(common) / (min(context.weight(ours), context.weight(theirs)) or 1.0)
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        a, b = left.value, right.value
        if (
            left.kind not in _AMOUNTS
            or compare_quantities(a, b) is not Relation.DIFFERENT
            or of_parts(context, left, right)
        ):
            return False
        if a.dimension == "score":
            # one vote or game, unless other names play
            return bool(plain) and _names(context.left, left) == _names(context.right, right)
        if a.approximate or b.approximate or a.bound or b.bound or a.vague or b.vague:
            return False
        if same_head(left, right) < 0 or same_object(left.slot.of_object, right.slot.of_object) < 0:
            return False
        if a.unit != b.unit and a.dimension == "money" and not {a.unit, b.unit} <= _CROWNS:
            return False
        if a.rate and b.rate and a.rate != b.rate and (a.lo, a.hi) == (b.lo, b.hi):
            # one amount, paid by the week or by the month
            return cover >= 0.4 and bool(common)
        if a.dimension == "count" and same_head(left, right) <= 0:
            return False
        low, high = sorted((a.middle, b.middle))
        if (
            low <= 0
            or high > (_SLIP if _account(left) == _account(right) != "" else 3) * low
            or (a.rate != b.rate and a.dimension == "money")
        ):
            return False
        if not (
            copied
            or _same_digits(left, right)
            or _acts(context.left, left) & _acts(context.right, right)
            or _one_account(context, left, right)
        ):
            # earned and paid out, spent and received
            return False
        return copied or (bool(plain) and cover >= 0.4 and (len(plain) + len(names) >= 2 or _same_digits(left, right)))
    if isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr):
        days = [f.date for f in (left, right)]
        told_on = context.left.anchor, context.right.anchor
        if None not in told_on and told_on[0] != told_on[1] and tuple(d.lo if d else None for d in days) == told_on:
            # each report tells its own day
            return False
        years = bool(left.value.year and right.value.year and not left.value.month and not right.value.month)
        ahead = _ahead(context.left, left), _ahead(context.right, right)
        if not years and (any(d is not None and d.lo != d.hi for d in days) or ahead[0] != ahead[1]):
            return False
        if any(d is None for d in days) and not (left.value.weekday is not None and right.value.weekday is not None):
            return False
        if _other_year(left, right):
            return True
        if not _acts(context.left, left) & _acts(context.right, right):
            return False
        if years:
            return len(plain) >= 2 and cover >= 0.5
        return similarity >= 0.5 and len(plain) >= 2 and cover >= 0.55
    return False


def _other_year(left: Fact, right: Fact) -> bool:
    """Whether two full dates differ in the year only."""
    a, b = left.value, right.value
    if not (isinstance(a, DateExpr) and isinstance(b, DateExpr)):
        return False
    return bool(a.day and a.year and b.year) and (a.day, a.month) == (b.day, b.month) and a.year != b.year


def _one_toll(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both count those to whom one thing happened, and nothing else in either text counts such: three died, two deaths."""
    event = left.slot.predicate
    if not event or event != right.slot.predicate or not (is_count(left) and is_count(right)):
        return False
    if left.quantity.approximate or right.quantity.approximate or of_parts(context, left, right):
        return False
    counted = _people_of(left) | _people_of(right)
    alone = all(
        sum(f.slot.predicate == event and isinstance(f.value, Quantity) for f in side.amounts) == 1
        for side in (context.left, context.right)
    )
    return alone and len(counted) <= 1 and not _parted(context, left, right)


def _people_of(fact: Fact) -> set[str]:
    """Which people are counted, where that says more than people."""
    return {fact.slot.head} - {"", "PERSON", "DEAD", "HURT", "MISSING", "ARREST", "victim", fact.slot.predicate}


def _parted(context: Context, left: Fact, right: Fact) -> bool:
    """Whether the sentences name two days or two places that the other text does not name."""
    for kinds in ({FactKind.DATE, FactKind.TIME}, {FactKind.PLACE}):
        sides = []
        for side, fact in ((context.left, left), (context.right, right)):
            facts = (*side.dates, *side.names)
            sides.append({f.text for f in facts if f.sentence == fact.sentence and f.kind in kinds})
        if sides[0] and sides[1] and not sides[0] & sides[1]:
            return True
    return False


def _sole_measure(context: Context, left: Fact, right: Fact) -> bool:
    """Whether each text has one measure or length of time of a sort, told in clauses that share words."""
    if left.kind not in (FactKind.MEASURE, FactKind.DURATION) or not isinstance(right.value, Quantity):
        return False
    if not _sole(context, left, right) or left.quantity.unit != right.value.unit:
        return False
    shared = len(clause_of(context, left, True) & clause_of(context, right, False))
    low, high = sorted((left.quantity.middle, right.value.middle))
    return shared >= _TELLING or (shared == 1 and high <= 1.5 * low)


def _sole(context: Context, left: Fact, right: Fact) -> bool:
    """Whether each text has one figure of the sort, and no name beside it that is not the other's too."""
    for side, fact in ((context.left, left), (context.right, right)):
        if (
            sum(isinstance(f.value, Quantity) and f.value.dimension == fact.quantity.dimension for f in side.amounts)
            != 1
        ):
            return False
    names = _names(context.left, left), _names(context.right, right)
    return not names[0] or not names[1] or bool(names[0] & names[1])


def _same_digits(left: Fact, right: Fact) -> bool:
    """Whether two figures are of the same digits in another order, as an error of copying leaves them."""
    ours, theirs = (sorted(c for c in f.text if c.isdigit()) for f in (left, right))
    return ours == theirs and len(ours) > 1


def _told_twice(side: Facts, fact: Fact, found: list[Finding], is_left: bool) -> bool:
    """Whether another fact of the sort is left in the sentence that nothing answers yet."""
    answered = {
        (place.n, place.start)
        for f in found
        if f.left is not None and f.right is not None
        for place in ((f.left if is_left else f.right),)
    }
    group = _group(fact)
    return any(
        f is not fact and f.sentence == fact.sentence and _group(f) == group and (f.n, f.start) not in answered
        for f in (*side.amounts, *side.dates)
    )


def _group(fact: Fact) -> object:
    """What can be of one thing: quantities of one sort, dates written alike."""
    return group_of(fact.value) if isinstance(fact.value, Quantity) else shape(fact)
