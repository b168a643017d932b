"""Tells what two reports say of two things: figures, names and days that differ together with what tells things apart.

`6 percent in June` and `5 percent in May` contradict nothing; nor do the first goal and the second, the old stadium and
the new one, what Sweden did and Norway did not. A report that differs on one point only is not met by this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import DISPUTES, EXCHANGED, ONE_CONTEST, alone
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import SORTS, chosen_otherwise, of_kin
from reader.comparing.judging.slots.days import compare_dates
from reader.comparing.judging.slots.quantities import Relation
from reader.facts.names.quarters import QUARTER_OF
from reader.facts.statements.opposed_words import EVERYDAY
from reader.facts.types import DateExpr, Fact, Facts
from reader.facts.words import STOP

_OTHER = "the other report seems to speak of something else"
_NAMING = frozenset({FactKind.ORDINAL, FactKind.PLACE, FactKind.ORG, FactKind.PERSON})
"""differences by which two things differ, and not two reports on one"""
_AGREED = (Verdict.SAME, Verdict.RESTATED)
_ENOUGH = 2
"""facts that two sentences agree on when they tell one thing, however much they dispute"""
_Pair = tuple[Fact, Fact]
_Index = dict[tuple[int, int], Fact]
"""facts by paragraph and start"""


def part_two_things(context: Context, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those on two things made what one report has alone."""
    facts = _facts(context.left), _facts(context.right)
    disputed = [
        (f, pair)
        for f in findings
        if f.verdict in DISPUTES
        and not f.reason.startswith(EXCHANGED)
        and f.evidence != ONE_CONTEST
        and (pair := _pair(f, facts))
    ]
    pairs = {id(f): pair for f, pair in disputed}
    agreed = _agreed(findings, facts)
    apart = set(_together(context, disputed, agreed))
    if context.few:
        apart |= set(_crowded(context, disputed, agreed))
    found: list[Finding] = []
    told = {pairs[key][0].sentence for key in apart}
    for finding in findings:
        if id(finding) in apart:
            left, right = pairs[id(finding)]
            found += [alone(left, True, _OTHER), alone(right, False, _OTHER)]
        elif not (told and _tells_apart(context, finding, told)):
            found.append(finding)
    return found


def _tells_apart(context: Context, finding: Finding, told: set[int]) -> bool:
    """Whether a dispute is on the very words that tell two things apart: in the north / in the south."""
    left = finding.left
    if (
        left is None
        or finding.verdict is not Verdict.CONFLICT
        or not any(QUARTER_OF.get(left.text.lower(), left.text.lower()) in sort for sort in SORTS)
    ):
        return False
    return any(
        (s := context.left.sentences[index]).n == left.n and s.start <= left.start < s.end for index in told
    )  # fmt: skip


def _agreed(findings: Sequence[Finding], facts: tuple[_Index, _Index]) -> Counter[tuple[int, int]]:
    """How many facts each pair of sentences agrees on."""
    agreed: Counter[tuple[int, int]] = Counter()
    for finding in findings:
        pair = _pair(finding, facts) if finding.verdict in _AGREED else None
        if pair:
            agreed[pair[0].sentence, pair[1].sentence] += 1
    return agreed


def _together(
    context: Context, disputed: list[tuple[Finding, _Pair]], agreed: Counter[tuple[int, int]]
) -> Iterator[int]:
    """Figures disputed together with a name, an ordinal or a month, or beside words that choose another of several things."""
    for finding, (left, right) in disputed:
        if finding.kind in _NAMING and finding.verdict is Verdict.CHANGED:
            # names that only may be one another's counterparts tell nothing apart
            continue
        if finding.kind in _NAMING or finding.kind is FactKind.DATE:
            if finding.kind is FactKind.DATE and not _other_periods(context, left, right):
                continue
            place = left.sentence, right.sentence
            if context.few and agreed[place] >= _ENOUGH + (not _is_listed(context.left, left)):
                continue
            figures = [f for f, (a, b) in disputed if (a.sentence, b.sentence) == place and _is_figure(f)]
            if figures:
                yield id(finding)
                yield from map(id, figures)
        elif _is_figure(finding) and (
            _then(context.left, left) != _then(context.right, right)
            or (
                finding.verdict is Verdict.CONFLICT
                and agreed[left.sentence, right.sentence] < _ENOUGH + 1
                and chosen_otherwise(context, left, right)
            )
        ):
            yield id(finding)


def _is_listed(side: Facts, fact: Fact) -> bool:
    """Whether a name is one of a list: Chad, Niger and Mali."""
    words = side.sentences[fact.sentence].words
    before = words[fact.first - 1 - (words[fact.first - 1].key == "the")].key if fact.first > 1 else ""
    after = words[fact.last + 1].key if fact.last + 1 < len(words) else ""
    return before in ("and", ",") or after == "and"


_WHEN = frozenset(("when", "which"))


def _then(side: Facts, figure: Fact) -> str:
    """The year of the earlier event that a figure is told of: a 2005 crash in which 24 died; since 1997, when 50 died."""
    words = side.sentences[figure.sentence].words
    for k in range(figure.first - 1, max(-1, figure.first - _BACK), -1):
        key = words[k].key
        if not (len(key) == 4 and key.isdigit() and 1500 < int(key) < 2200):
            continue
        between = {w.key for w in words[k + 1 : figure.first]}
        of_year = words[k + 1].is_word and words[k + 1].key not in STOP and not words[k + 1].is_digit
        anchor = side.anchor
        past = anchor is None or int(key) < anchor.year
        return key if past and between & _WHEN and (of_year or words[k + 1].text == ",") else ""
    return ""


_BACK = 9
"""words before a figure among which its event is named"""


def _crowded(
    context: Context, disputed: list[tuple[Finding, _Pair]], agreed: Counter[tuple[int, int]]
) -> Iterator[int]:
    """What two short texts dispute in sentences that differ in more than one way and agree on next to nothing."""
    by_place: dict[tuple[int, int], list[tuple[Finding, _Pair]]] = defaultdict(list)
    for item in disputed:
        if item[0].verdict is not Verdict.CONFLICT:
            continue
        by_place[item[1][0].sentence, item[1][1].sentence].append(item)
    for place, items in by_place.items():
        if agreed[place] >= _ENOUGH:
            continue
        left, right = items[0][1]
        kinds = {f.kind for f, _ in items}
        named = kinds & _NAMING
        several = len(kinds) > 1 and bool(named or FactKind.DATE in kinds)
        if several or (
            named
            and (
                chosen_otherwise(context, left, right)
                or _opposed(context, *place)
                or of_kin(context, left, right)
                or _other_act(context, left, right)
            )
        ):
            yield from (id(f) for f, _ in items)


def _other_act(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one doer does one thing to two: met the pope in Rome, met the king in Madrid."""
    theirs = [f for f in context.right.frames if f.sentence == right.sentence]
    sides = (context.left.sentences[left.sentence], context.right.sentences[right.sentence])
    names = {w.concept for s in sides for w in s.words if w.is_cap}
    words = context.left.sentences[left.sentence].content, context.right.sentences[right.sentence].content
    return any(
        a.relation == b.relation
        and a.agent == b.agent != frozenset()
        and a.patient
        and b.patient
        and not any(part in names or part[0] == "@" for part in a.patient | b.patient)
        and a.patient.isdisjoint(words[1])
        and b.patient.isdisjoint(words[0])
        for a in context.left.frames
        if a.sentence == left.sentence
        for b in theirs
    )


def _opposed(context: Context, left: int, right: int) -> bool:
    """Whether two sentences say opposite things: Sweden did not join, Norway joined."""
    ours = {(p.concept, p.positive) for p in context.left.predicates if p.sentence == left and _telling(p.concept)}
    theirs = {(p.concept, p.positive) for p in context.right.predicates if p.sentence == right}
    # a sentence that says both is opposed to neither
    return any(
        (concept, not positive) in theirs - ours and (concept, positive) not in theirs for concept, positive in ours
    )


def _telling(concept: str) -> bool:
    return concept not in ("with", "be", "have", "do") and not concept.startswith(EVERYDAY)


def _is_figure(finding: Finding) -> bool:
    return finding.kind not in _NAMING and finding.kind is not FactKind.DATE


def _other_periods(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two dates are two months or years, not one told more closely."""
    anchors = context.left.anchor, context.right.anchor
    return _is_period(left) and _is_period(right) and compare_dates(left, right, anchors) is Relation.DIFFERENT


def _is_period(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, DateExpr) and value.day is None and value.weekday is None and value.unit != "day"


def _facts(facts: Facts) -> _Index:
    return {(f.n, f.start): f for f in (*facts.names, *facts.dates, *facts.amounts)}


def _pair(finding: Finding, facts: tuple[_Index, _Index]) -> _Pair | None:
    if finding.left is None or finding.right is None or finding.kind in _OF_STATEMENTS:
        return None
    left = facts[0].get((finding.left.n, finding.left.start))
    right = facts[1].get((finding.right.n, finding.right.start))
    return (left, right) if left and right else None


_OF_STATEMENTS = frozenset(
    {FactKind.RELATION, FactKind.POLARITY, FactKind.ROLE, FactKind.QUOTE, FactKind.SPEAKER, FactKind.ATTRIBUTION}
)
