"""Pairs what only one report has with what only the other has, where both fill one slot of the story.

Two independent reports tell one fact in sentences of few common words, and an altered fact has no equal value to find
it by. What is left: it is the one fact of its kind that the other report states nowhere, beside the same rare words,
in paragraphs that answer each other, with the same thing counted or the same role. A logistic score over such signs
decides; for figures and dates it is kept in `reader.comparing.judging.slots.scoring`. The weights were fitted on altered facts
in the labelled pairs of reports (`tests/data/pairs`), all of them. Only figures and dates may get surer than `changed`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cache
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, kept, spoken
from reader.comparing.judging.names.entities import Named, comparable, lies_in
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.signs import SIGNS, Placed, Rest, Side, Signs
from reader.comparing.judging.slots.days import compare_dates, day_counts
from reader.comparing.judging.slots.features import shape, telling
from reader.comparing.judging.slots.parts import of_one_whole, of_parts
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, group_of
from reader.comparing.judging.slots.scoring import scorer_of
from reader.comparing.judging.slots.ties import one_sequence, same_object
from reader.facts.name_words import PLACE_WORDS
from reader.facts.types import Fact, Facts, Quantity
from reader.facts.words import STOP

_MANY = 40
"""facts of one kind up to which all are held against all; beyond, only those in linked paragraphs"""

_UNLISTED = 0.7
"""the score from which two values are paired though neither is listed as one report's alone: `13 March` where the other has
an `11 March` and a `March`"""


class Weights(NamedTuple):
    base: float
    signs: tuple[float, ...]
    least: float
    """the score from which two persons or two places may fill one slot"""
    least_loose: float
    """the same for all other names"""


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


def _untied(context: Context, a: Placed, b: Placed) -> bool:
    """Whether nothing at all says that two mentions could fill one slot; spares the look at all other signs."""
    (one, mine), (two, other) = a, b
    return (
        mine.before != other.before
        and mine.after != other.after
        and mine.near.isdisjoint(other.near)
        and not (mine.titled and other.titled)
        and (one.n, two.n) not in context.links
    )


def _may_differ(context: Context, a: Fact, b: Fact, sign: Signs) -> bool:
    """Whether two mentions could be names of two for one slot."""
    if sign.mine.label or sign.other.label:
        return False
    one, two = a.entity.parts, b.entity.parts
    if not sign.mine.begins.isdisjoint(sign.other.begins) or a.text.isupper() != b.text.isupper():
        return False
    if _apart(context, a, b, sign):
        return False
    beside = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same role"] > 0
    if a.kind is b.kind is FactKind.PLACE:
        return beside or sign["mutual"] > 0 or (sign["linked"] >= 0.8 and len(one) == len(two))
    if a.kind is b.kind is FactKind.ORG and "name" in (a.entity.type, b.entity.type) and sign["linked"] >= 0.5:
        return beside and abs(len(one) - len(two)) < 2
    if FactKind.PERSON not in (a.kind, b.kind) and len(one) + len(two) > 2:
        # names of two parts that are nobody's: titles of things, halves of longer names
        return len(one) == len(two) and sign["beside"] > 0 and sign["window"] > 0.3
    near = beside or sign["linked"] >= (0.65 if FactKind.PERSON in (a.kind, b.kind) else 0.8)
    return near and (len(one) == len(two) or a.kind is b.kind)


_PARTS = {
    "at": "in at near outside inside around across off on", "from": "from", "to": "to toward towards into", "of": "of",
}  # fmt: skip
_PART_OF = {word: part for part, words in _PARTS.items() for word in words.split()}


def _apart(context: Context, a: Fact, b: Fact, sign: Signs) -> bool:
    return sign["other role"] > 0 or _other_part(context, a, b)


def _other_part(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two places play unlike parts: talks in one, pressure from the other."""
    if a.kind is not FactKind.PLACE or b.kind is not FactKind.PLACE:
        return False
    parts = []
    for fact, side in ((a, context.left), (b, context.right)):
        words = side.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        if fact.entity.parts[-1] in PLACE_WORDS and before not in _PART_OF:
            # a palace or a bridge does nothing, wherever its name stands
            return False
        if words[fact.last].key.endswith("'s") or fact.entity.acts or before not in STOP:
            after = words[fact.last + 1].text if fact.last + 1 < len(words) else ""
            parts.append("" if before == "," or (not before and after == ",") else "acts")
        else:
            parts.append(_PART_OF.get(before, ""))
    return parts[0] != parts[1] and all(parts)


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
        if fact.kind in _KINDS and (fact.n, fact.start) not in spoken and telling(fact):
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


def _crowd(group: list[Rest]) -> dict[tuple[FactKind, int], int]:
    """How many of one kind are left in each paragraph."""
    found: dict[tuple[FactKind, int], int] = defaultdict(int)
    for rest in group:
        for kind, n in {(f.kind, f.n) for f in rest.facts}:
            found[kind, n] += 1
    return found


class Candidate(NamedTuple):
    score: float
    mine: Rest
    other: Rest
    left: Fact
    right: Fact
    evidence: tuple[str, ...]
    verdict: Verdict = Verdict.CHANGED


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

        pairs += (_names if group == "name" else _figures)(context, ours, theirs, near)
    return pairs


_Near = Callable[[Rest], Iterable[int]]


def _figures(context: Context, ours: list[Rest], theirs: list[Rest], near: _Near) -> list[Candidate]:
    pairs = []
    scorer = scorer_of(context)
    for mine in ours:
        for k in near(mine):
            other = theirs[k]
            a, b = mine.facts[0], other.facts[0]
            listed = mine.listed or other.listed
            if not (listed or scorer.whole) or not _exclude(context, a, b):
                continue
            judged = scorer.judge(a, b)
            if judged is not None and (listed or judged.score >= _UNLISTED):
                verdict = judged.verdict if scorer.whole else Verdict.CHANGED
                pairs.append(Candidate(judged.score, mine, other, a, b, judged.evidence, verdict))
    return pairs


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


def _names(context: Context, ours: list[Rest], theirs: list[Rest], near: _Near) -> list[Candidate]:
    sides = kept(context.left, Side), kept(context.right, Side)
    masses: dict[int, float] = {}
    pairs = []
    crowd = _crowd(ours), _crowd(theirs)
    of_kind = [Counter(rest.facts[0].kind for rest in group) for group in (ours, theirs)]
    placed = cache(lambda k: sides[1].placed(theirs[k]))
    for mine in ours:
        own = sides[0].placed(mine)
        for k in near(mine):
            other = theirs[k]
            pairings = [(a, b) for a in own for b in placed(k) if not _untied(context, a, b)]
            if not pairings or (mine.named and other.named and not _counterparts(mine.named, other.named)):
                continue
            best: Candidate | None = None
            for a, b in pairings:
                one, two = a[0], b[0]
                rivals = (
                    crowd[0][one.kind, one.n] * crowd[1][two.kind, two.n],
                    max(of_kind[0][one.kind], of_kind[1][two.kind]),
                )
                sign = Signs(context, sides, (mine, other), a, b, rivals, masses)
                if not _may_differ(context, one, two, sign):
                    continue
                score = _score(sign)
                if best is None or score > best.score:
                    evidence = tuple(
                        words for words, name in zip(_WORDS, SIGNS, strict=False) if words and sign[name] >= 0.3
                    )
                    best = Candidate(score, mine, other, one, two, evidence)
            if best is not None and best.score >= _least(best):
                pairs.append(best)
    return pairs


def _counterparts(a: Named, b: Named) -> bool:
    """Whether two names may be the same slot's: not a country and its capital, of which either may be named."""
    first, second = a.best.entity, b.best.entity
    return comparable(a, b) and not (lies_in(first, second) or lies_in(second, first))


def _score(sign: Signs) -> float:
    *others, (last, weight) = zip(SIGNS, _WEIGHTS.signs, strict=True)
    score = _WEIGHTS.base + sum(weight * sign[name] for name, weight in others)
    # the last sign is dear to work out, and hardly any pair comes near enough
    return score + weight * sign[last] if score + weight >= _WEIGHTS.least else score


def _least(pair: Candidate) -> float:
    """The score that a pair of names needs: bodies and what is nobody's name are taken for one another most easily."""
    return _WEIGHTS.least if pair.left.kind is pair.right.kind is not FactKind.ORG else _WEIGHTS.least_loose


def pair_leftovers(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[Finding]:
    """The findings with pairs of `only_left` and `only_right` that fill one slot made one `changed` or `conflict` each."""
    if not context.related or not context.links:
        return found
    scored = sorted(candidates(context, found, names, answers), key=lambda c: -c.score)
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
_WORDS = (
    "linked paragraphs", "sentences alike", "", "the same words around", "the same word beside", "", "same role",
    "best sentences for each other", "", "", "the only one left there", "",
)  # fmt: skip
_WEIGHTS = Weights(
    -5.0, (1.5, 0.7, 0.9, 2.5, 1.3, 1.5, 2.2, 0.9, 0.5, 0.5, 1.2, 1.1, 2.1, 1.6), least=0.0, least_loose=0.8
)
"""of names, in the order of `SIGNS`"""
