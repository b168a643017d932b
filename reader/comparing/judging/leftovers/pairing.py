"""Pairs what only one report has with what only the other has, where both fill one slot of the story.

Two independent reports tell one fact in sentences of few common words, and an altered fact has no equal value to find
it by. What is left: it is the one fact of its kind that the other report states nowhere, beside the same rare words,
in paragraphs that answer each other, with the same thing counted or the same role. A logistic score over such signs
decides; for figures and dates it is kept in `reader.comparing.judging.slots.scoring`. The weights were fitted on altered facts
in the labelled pairs of reports (`tests/data/pairs`), all of them. Only figures and dates may get surer than `changed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.leftovers.agreeing import all_else_agrees
from reader.comparing.judging.leftovers.features import Rest
from reader.comparing.judging.leftovers.names import Candidate, Near, pair_names
from reader.comparing.judging.making import both, spoken
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.clocks import perhaps_one_time
from reader.comparing.judging.slots.days import compare_dates, day_counts
from reader.comparing.judging.slots.features import shape, telling
from reader.comparing.judging.slots.parts import of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of
from reader.comparing.judging.slots.scoring import scorer_of
from reader.comparing.judging.slots.ties import one_sequence, same_object
from reader.comparing.judging.slots.wholes import of_one_whole
from reader.facts.dates.words import DAY_PARTS, WEEKDAYS
from reader.facts.types import Fact, Facts, Quantity

_MANY = 40
"""facts of one kind up to which all are held against all; beyond, only those in linked paragraphs"""

_UNLISTED = 0.7
"""the score from which two values are paired though neither is listed as one report's alone: `13 March` where the other has
an `11 March` and a `March`"""


def _group(fact: Fact) -> Hashable:
    """What can be compared at all."""
    if isinstance(fact.value, Quantity):
        return "amount", group_of(fact.value)
    return fact.kind


_KINDS = frozenset(
    (
        FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION, FactKind.DATE,
        FactKind.TIME, FactKind.ORDINAL, FactKind.PERSON, FactKind.PLACE, FactKind.ORG,
    )
)  # fmt: skip


def _rest(
    facts: Facts, names: dict[str, Named], answered: set[str], found: list[Finding], is_left: bool
) -> dict[Hashable, list[Rest]]:
    """The facts that no finding on both reports speaks of, by group."""
    spoken: set[tuple[int, int]] = set()
    listed: set[tuple[FactKind, int, int]] = set()
    for finding in found:
        place = finding.left if is_left else finding.right
        if place is not None:
            if finding.left is not None and finding.right is not None:
                spoken.add((place.n, place.start))
            else:
                listed.add((finding.kind, place.n, place.start))
    groups: dict[Hashable, list[Rest]] = defaultdict(list)
    for fact in (*facts.amounts, *facts.dates):
        if fact.kind in _KINDS and (fact.n, fact.start) not in spoken and (telling(fact) or _is_most(fact)):
            groups[_group(fact)].append(Rest((fact,), (fact.kind, fact.n, fact.start) in listed))
    for named in names.values():
        if named.id in answered or named.id.startswith("weak:"):
            continue
        if any((f.n, f.start) in spoken for f in named.facts):
            continue
        # every unanswered name counts as listed: names are only left out of the list for being short
        best = named.best
        groups["name"].append(Rest((best, *(f for f in named.facts if f is not best)), True, named))
    return groups


def candidates(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[Candidate]:
    """Pairs of facts that nothing answers yet and that seem to fill one slot, each with its best pair of mentions."""
    left = _rest(context.left, names[0], set(answers), found, True)
    right = _rest(context.right, names[1], set(answers.values()), found, False)
    linked: dict[int, list[int]] = defaultdict(list)
    for n, other_n in context.links:
        linked[n].append(other_n)
    pairs = []
    for group, ours in left.items():
        theirs = right.get(group, [])
        many = len(ours) > _MANY or len(theirs) > _MANY
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for k, rest in enumerate(theirs):
            for n in {m.n for m in rest.facts}:
                by_paragraph[n].append(k)

        def near(
            mine: Rest, many: bool = many, theirs: list[Rest] = theirs, at: dict[int, list[int]] = by_paragraph
        ) -> Iterable[int]:
            if not many:
                return range(len(theirs))
            return sorted({k for m in mine.facts for n in linked[m.n] for k in at[n][:8]})

        pairs += (pair_names if group == "name" else _figures)(context, ours, theirs, near)
    return pairs


def _figures(context: Context, ours: list[Rest], theirs: list[Rest], near: Near) -> list[Candidate]:
    pairs = []
    scorer = scorer_of(context)
    for mine in ours:
        for k in near(mine):
            other = theirs[k]
            a, b = mine.facts[0], other.facts[0]
            listed = mine.listed or other.listed
            if not (listed or scorer.whole) or not _exclude(context, a, b):
                continue
            if a.kind is FactKind.TIME and not _one_deed(context, a, b):
                continue
            judged = scorer.judge(a, b)
            alone = len(ours) == len(theirs) == 1 and all_else_agrees(context, a, b)
            if alone and (scorer.firm(a, b) or _is_most(a) != _is_most(b)):
                pairs.append(Candidate(1.0, mine, other, a, b, ("all else agrees",), Verdict.CONFLICT))
            elif judged is not None and not (_is_most(a) or _is_most(b)) and (listed or judged.score >= _UNLISTED):
                verdict = judged.verdict if scorer.whole else Verdict.CHANGED
                pairs.append(Candidate(judged.score, mine, other, a, b, judged.evidence, verdict))
    return pairs


def _one_deed(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two sentences with times have more in common than the day: not the sirens and the alarm of one morning."""
    ours, theirs = context.left.sentences[a.sentence], context.right.sentences[b.sentence]
    return not (ours.content & theirs.content).isdisjoint(w.concept for w in ours.words if w.key not in _DAY_WORDS)


_DAY_WORDS = frozenset((*WEEKDAYS, *DAY_PARTS))


def _is_most(fact: Fact) -> bool:
    """Whether a share is told as more or less than half: most, the bulk, a minority."""
    return fact.kind is FactKind.PERCENT and isinstance(fact.value, Quantity) and fact.value.vague


def _exclude(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two figures or dates are values that exclude each other."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        if not of_one_whole(context, a, b) and same_object(a.slot.of_object, b.slot.of_object) < 0:
            # of teachers, of lecturers
            return False
        return compare_quantities(a.value, b.value) is Relation.DIFFERENT and not of_parts(context, a, b)
    if a.kind is FactKind.ORDINAL:
        answering = max(context.links.get((a.n, b.n), 0.0), context.similarity(a.sentence, b.sentence)) >= 0.5
        answering = answering and context.mutual(a.sentence, b.sentence)
        return a.value != b.value and answering and one_sequence(a, b)
    if compare_dates(a, b, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
        return False
    return shape(a) == shape(b) and day_counts(context.left, a) == day_counts(context.right, b)


def pair_leftovers(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[Finding]:
    """The findings with pairs of `only_left` and `only_right` that fill one slot made one `changed` or `conflict` each."""
    if not context.related or not (context.links or context.few):
        return found
    scored = sorted(candidates(context, found, names, answers), key=lambda c: -c.score)
    if not context.links:
        scored = [c for c in scored if c.verdict is Verdict.CONFLICT]
    gone: set[int] = set()
    dropped: tuple[set[tuple[int, int]], ...] = (set(), set())
    made: list[Finding] = []
    for pair in scored:
        if id(pair.mine) in gone or id(pair.other) in gone:
            continue
        a, b = pair.left, pair.right
        gone.update((id(pair.mine), id(pair.other)))
        dropped[0].update((f.n, f.start) for f in pair.mine.facts)
        dropped[1].update((f.n, f.start) for f in pair.other.facts)
        thing = _THING.get(a.kind, "figure")
        if a.kind is FactKind.TIME and perhaps_one_time(context, a, b):
            reason = f"a rough time beside another: {a.text} / {b.text}"
            made.append(both(a, b, Verdict.CHANGED, reason, pair.evidence, 2))
            continue
        if pair.verdict is Verdict.CONFLICT:
            reason = f"other {thing} for the same thing: {spoken(a)} / {spoken(b)}"
            made.append(both(a, b, Verdict.CONFLICT, reason, pair.evidence))
            continue
        reason = f"other {thing} in much the same place: {a.text} / {b.text}; perhaps two {thing}s"
        made.append(both(a, b, Verdict.CHANGED, reason, pair.evidence, 2))

    def answered(finding: Finding) -> bool:
        if finding.kind not in _KINDS:
            return False
        if finding.right is None and finding.left is not None:
            return (finding.left.n, finding.left.start) in dropped[0]
        if finding.left is None and finding.right is not None:
            return (finding.right.n, finding.right.start) in dropped[1]
        return False

    return [f for f in found if not answered(f)] + made


_THING = {
    FactKind.DATE: "date", FactKind.TIME: "time", FactKind.PERSON: "person", FactKind.PLACE: "place",
    FactKind.MONEY: "sum", FactKind.ORG: "name",
}  # fmt: skip
