"""Pairs what only one report has with what only the other has, where both fill one slot of the story.

Two independent reports tell one fact in sentences of few common words, and an altered fact has no equal value to find
it by. What is left: it is the one fact of its kind that the other report states nowhere, beside the same rare words,
in paragraphs that answer each other, with the same thing counted or the same role. A logistic score over such signs
decides. The weights were fitted on altered facts in the labelled pairs of reports (`tests/data/pairs`), all of them. Nothing here
is surer than `changed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cache
from math import log
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.calendar import day_counts
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import both, kept
from reader.comparing.judging.naming import Named, comparable
from reader.comparing.judging.signs import SIGNS, Placed, Rest, Side, Signs
from reader.comparing.judging.slotting import of_parts
from reader.comparing.judging.values import Relation, compare_dates, compare_quantities, group_of
from reader.facts.types import DateExpr, Entity, Fact, Facts, Quantity
from reader.facts.words import STOP

_MANY = 40
"""facts of one kind up to which all are held against all; beyond, only those in linked paragraphs"""


class Weights(NamedTuple):
    base: float
    signs: tuple[float, ...]
    least: float


def _group(fact: Fact) -> Hashable:
    """What can be compared at all."""
    if isinstance(fact.value, Quantity):
        return "amount", group_of(fact.value)
    return fact.kind


def family(fact: Fact) -> str:
    """Kinds that are weighed alike."""
    if isinstance(fact.value, Entity):
        return "name"
    return "date" if fact.kind in (FactKind.DATE, FactKind.TIME) else "amount"


_KINDS = frozenset(
    (
        FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION, FactKind.DATE,
        FactKind.TIME, FactKind.PERSON, FactKind.PLACE, FactKind.ORG,
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
        and not isinstance(one.value, Quantity)
    )


def _may_differ(context: Context, a: Fact, b: Fact, sign: Signs) -> bool:
    """Whether two mentions could fill one slot with values that exclude each other."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        if compare_quantities(a.value, b.value) is not Relation.DIFFERENT or sign["size"] > _FAR:
            return False
        if of_parts(context, a, b):
            return False
        if a.quantity.approximate != b.quantity.approximate or a.quantity.bound != b.quantity.bound:
            return False
        near = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same thing"] > 0
        if sign["other thing"] and not (sign["linked"] >= 0.5 and sign["mutual"] and sign["cosine"] >= 0.2):
            return False
        alike = sign["cosine"] >= 0.1 or (sign["linked"] >= 0.7 and sign["size"] <= _NOT_FAR)
        return near or (alike and _level(sign))
    if isinstance(a.value, Entity) and isinstance(b.value, Entity):
        if sign.mine.label or sign.other.label:
            return False
        one, two = a.entity.parts, b.entity.parts
        if not sign.mine.begins.isdisjoint(sign.other.begins) or a.text.isupper() != b.text.isupper():
            return False
        if FactKind.PERSON not in (a.kind, b.kind) and FactKind.ORG in (a.kind, b.kind) and len(one) + len(two) > 2:
            # names of two parts that are nobody's: titles of things, halves of longer names
            fits = len(one) == len(two) and sign["beside"] > 0 and sign["window"] > 0.3
            return fits and not _apart(context, a, b, sign)
        level = 0.65 if FactKind.PERSON in (a.kind, b.kind) else 0.8
        near = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same role"] > 0 or sign["linked"] >= level
        persons = a.kind is FactKind.PERSON is b.kind
        near = near or (persons and sign["linked"] >= 0.5 and sign["mutual"] > 0 and sign["alone"] == 1)
        fits = near and (persons or len(one) == len(two) or (a.kind is b.kind and sign["window"] > 0.3))
        return fits and not _apart(context, a, b, sign)
    if compare_dates(a, b, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
        return False
    if not sign["shape"] or day_counts(context.left, a) != day_counts(context.right, b):
        return False
    sure = sign["cosine"] >= 0.05 or (sign["linked"] >= 0.85 and sign["mutual"] > 0)
    return sign["window"] > 0.1 or sign["beside"] > 0 or (sure and _level(sign))


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
        if words[fact.last].key.endswith("'s") or fact.entity.acts or before not in STOP:
            after = words[fact.last + 1].text if fact.last + 1 < len(words) else ""
            parts.append("" if before == "," or (not before and after == ",") else "acts")
        else:
            parts.append(_PART_OF.get(before, ""))
    return parts[0] != parts[1] and all(parts)


def _level(sign: dict[str, float]) -> bool:
    """Whether two mentions that share no word still stand in paragraphs that tell one thing, alone of their kind."""
    return (sign["linked"] > 0 and sign["mutual"] > 0) or (sign["linked"] >= 0.5 and sign["alone"] == 1)


_FAR = log(5.5)
"""figures further apart than this factor are hardly of one thing"""
_NOT_FAR = log(2)
"""how far apart figures may be that have nothing in common but their paragraphs"""


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
        if fact.kind in _KINDS and (fact.n, fact.start) not in spoken and _telling(fact):
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


def _telling(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, Quantity):
        bare = value.dimension == "duration" and fact.first == fact.last and not any(c.isdigit() for c in fact.text)
        return not value.vague and value.lo != 0 and not bare
    if isinstance(value, DateExpr):
        return bool(value.year or value.month or value.weekday is not None)
    return fact.kind is FactKind.TIME


def _crowd(group: list[Rest]) -> dict[tuple[FactKind, int], int]:
    """How many of one kind are left in each paragraph."""
    found: dict[tuple[FactKind, int], int] = defaultdict(int)
    for rest in group:
        for kind, n in {(f.kind, f.n) for f in rest.facts}:
            found[kind, n] += 1
    return found


def candidates(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[tuple[Rest, Rest, Fact, Fact, tuple[float, ...]]]:
    """Pairs of facts that nothing answers yet, each with its best pair of mentions and their signs."""
    sides = kept(context.left, Side), kept(context.right, Side)
    masses: dict[int, float] = {}
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
        crowd = _crowd(ours), _crowd(theirs)
        placed = cache(lambda k, theirs=theirs: sides[1].placed(theirs[k]))
        for mine in ours:
            own = sides[0].placed(mine)
            near: Iterable[int] = range(len(theirs))
            if many:
                near = sorted({k for m in mine.facts for n in linked[m.n] for k in by_paragraph[n][:8]})
            for k in near:
                other = theirs[k]
                if not (mine.listed or other.listed):
                    continue
                pairings = [(a, b) for a in own for b in placed(k) if not _untied(context, a, b)]
                if not pairings or (mine.named and other.named and not comparable(mine.named, other.named)):
                    continue
                best: tuple[float, Fact, Fact, tuple[float, ...]] | None = None
                for a, b in pairings:
                    one, two = a[0], b[0]
                    rivals = crowd[0][one.kind, one.n] * crowd[1][two.kind, two.n]
                    sign = Signs(context, sides, (mine, other), a, b, rivals, masses)
                    if not _may_differ(context, one, two, sign):
                        continue
                    signs = tuple([sign[name] for name in SIGNS])
                    score = _score(signs, family(one))
                    if best is None or score > best[0]:
                        best = score, one, two, signs
                if best is not None:
                    pairs.append((mine, other, *best[1:]))
    return pairs


def _score(signs: tuple[float, ...], name: str) -> float:
    weights = _WEIGHTS[name]
    return weights.base + sum(w * s for w, s in zip(weights.signs, signs, strict=True))


def pair_leftovers(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[Finding]:
    """The findings with pairs of `only_left` and `only_right` that fill one slot made one `changed` each."""
    if not context.related or not context.links:
        return found
    scored = []
    for order, (mine, other, a, b, signs) in enumerate(candidates(context, found, names, answers)):
        score = _score(signs, family(a))
        vague = FactKind.ORG in (a.kind, b.kind) and FactKind.PERSON not in (a.kind, b.kind)
        if score >= _WEIGHTS[family(a)].least + 0.8 * vague:
            scored.append((-score, order, mine, other, a, b, signs))
    scored.sort(key=lambda item: item[:2])
    gone: set[int] = set()
    dropped: tuple[set[tuple[int, int]], ...] = (set(), set())
    made: list[Finding] = []
    for _, _, mine, other, a, b, signs in scored:
        if id(mine) in gone or id(other) in gone:
            continue
        gone.update((id(mine), id(other)))
        dropped[0].update((f.n, f.start) for f in mine.facts)
        dropped[1].update((f.n, f.start) for f in other.facts)
        evidence = tuple(name for name, sign in zip(_WORDS, signs, strict=True) if name and sign >= 0.3)
        thing = _THING.get(a.kind, "figure")
        reason = f"other {thing} in much the same place: {a.text} / {b.text}; perhaps two {thing}s"
        made.append(both(a, b, Verdict.CHANGED, reason, evidence, 2))

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
    "linked paragraphs", "sentences alike", "", "the same words around", "the same word beside", "", "same thing counted",
    "", "same event", "", "same role", "", "best sentences for each other", "", "", "", "",
    "the only one left there", "",
)  # fmt: skip
_WEIGHTS = {
    "amount": Weights(
        -2.6, (0.9, 0.5, 0.3, 1.0, 0.3, 0.5, 0.7, -0.3, 0.5, -1.0, 0.0, -0.7, 0.7, 0.0, 0.0, 0.7, 0.0, 1.3, 0.7), -1.5
    ),
    "date": Weights(
        -3.0, (1.0, 1.0, 0.5, 2.0, 0.7, 0.8, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.4, 1.2, 0.0, 0.5, 0.0, 0.3, 0.7), -1.4
    ),
    "name": Weights(
        -5.2, (1.7, 0.6, 0.4, 1.8, 1.2, 0.8, 0.0, 0.0, 0.0, 0.0, 0.8, 0.0, 0.4, 0.7, 0.6, 0.0, 0.0, 1.7, 1.1), -0.6
    ),
}
"""in the order of `SIGNS`"""
