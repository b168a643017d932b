"""Pairs what only one report has with what only the other has, where both fill one slot of the story.

Two independent reports tell one fact in sentences of few common words, and an altered fact has no equal value to find
it by. What is left: it is the one fact of its kind that the other report states nowhere, beside the same rare words,
in paragraphs that answer each other, with the same thing counted or the same role. A logistic score over such signs
decides. The weights were fitted on altered facts in the labelled pairs of reports (`tests/data/pairs`), all of them. Nothing here
is surer than `changed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from itertools import product
from math import log
from typing import NamedTuple

from reader.article import FactKind, Finding, ParagraphKind, Verdict
from reader.comparing.judging.calendar import day_counts
from reader.comparing.judging.context import Context
from reader.comparing.judging.making import both
from reader.comparing.judging.people import Named, comparable
from reader.comparing.judging.roles import plain_meaning
from reader.comparing.judging.slotting import same_head, same_object
from reader.comparing.judging.values import Relation, compare_dates, compare_quantities, group_of
from reader.facts.types import DateExpr, Entity, Fact, Facts, Quantity
from reader.facts.words import STOP

_MANY = 40
"""facts of one kind up to which all are held against all; beyond, only those in linked paragraphs"""
_AROUND = 6
"""words on either side that count as the surroundings"""

SIGNS = (
    "linked", "cosine", "cover", "window", "beside", "paragraph", "same thing", "other thing", "same event", "other event",
    "same role", "size", "mutual", "shape", "kind", "unstated", "other role", "alone", "together",
)  # fmt: skip


class Weights(NamedTuple):
    base: float
    signs: tuple[float, ...]
    least: float


class _Setting(NamedTuple):
    """What stands around a fact, its own words apart: in its sentence, near it, in its paragraph; with the weights."""

    content: frozenset[str]
    near: set[str]
    paragraph: frozenset[str]
    content_weight: float
    near_weight: float
    paragraph_weight: float


class _Side:
    """What is asked again and again of one article."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._settings: dict[tuple[int, int, int], _Setting] = {}
        self._paragraphs: dict[int, set[str]] = defaultdict(set)
        for sentence in facts.sentences:
            self._paragraphs[sentence.n] |= sentence.content
        self.roles: dict[str, frozenset[str]] = {}
        for role in facts.roles:
            if role.slot.subject:
                heads, rest = plain_meaning(role)
                self.roles[role.slot.subject] = self.roles.get(role.slot.subject, frozenset()) | heads | rest

    def setting(self, fact: Fact, weight: Callable[[Iterable[str]], float]) -> _Setting:
        """What stands around a fact; worked out once, as it meets many facts of the other side."""
        place = fact.sentence, fact.first, fact.last
        found = self._settings.get(place)
        if found is None:
            content, near, paragraph = self.content(fact), self.around(fact), self.paragraph(fact)
            found = _Setting(content, near, paragraph, weight(content), weight(near), weight(paragraph))
            self._settings[place] = found
        return found

    def content(self, fact: Fact) -> frozenset[str]:
        return self.facts.sentences[fact.sentence].content - self.own(fact)

    def own(self, fact: Fact) -> set[str]:
        words = self.facts.sentences[fact.sentence].words
        return {w.concept for w in words[fact.first : fact.last + 1]}

    def around(self, fact: Fact) -> set[str]:
        sentence = self.facts.sentences[fact.sentence]
        lo = max(0, fact.first - _AROUND)
        near = {w.concept for w in sentence.words[lo : fact.last + 1 + _AROUND]}
        return (near & sentence.content) - self.own(fact)

    def paragraph(self, fact: Fact) -> frozenset[str]:
        return frozenset(self._paragraphs[fact.n] - self.own(fact))

    def word(self, fact: Fact, step: int) -> str:
        """The concept of the first word before (-1) or after (1) a fact that is no stop word; empty at an end."""
        words = self.facts.sentences[fact.sentence].words
        k = fact.first - 1 if step < 0 else fact.last + 1
        while 0 <= k < len(words) and (not words[k].is_word or words[k].key in STOP):
            k += step
        return words[k].concept if 0 <= k < len(words) else ""


def signs_of(context: Context, sides: tuple[_Side, _Side], a: Fact, b: Fact, unstated: bool) -> tuple[float, ...]:
    """The evidence that two mentions fill one slot, in the order of `SIGNS`."""
    left, right = sides
    weight = context.weight
    mine, other = left.setting(a, weight), right.setting(b, weight)
    shared = weight(mine.content & other.content)
    mass = mine.content_weight, other.content_weight
    beside = sum(left.word(a, s) == right.word(b, s) != "" for s in (-1, 1)) / 2
    head = same_head(a, b) if isinstance(a.value, Quantity | int) else 0
    whole = same_object(a.slot.of_object, b.slot.of_object) if isinstance(a.value, Quantity | int) else 0
    event = 0
    if a.slot.predicate and b.slot.predicate:
        event = 1 if a.slot.predicate == b.slot.predicate else -1
    role = 0.0
    unlike = False
    if isinstance(a.value, Entity) and isinstance(b.value, Entity):
        called = left.roles.get(a.entity.key, frozenset()), right.roles.get(b.entity.key, frozenset())
        if called[0] and called[1]:
            role = 2 * len(called[0] & called[1]) / (len(called[0]) + len(called[1])) or -1.0
        lands = [{word for word in words if word[0] == "@"} for words in called]
        unlike = bool(lands[0] and lands[1] and not lands[0] & lands[1])
    size = 0.0
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        x, y = a.quantity.middle, b.quantity.middle
        size = min(4.0, abs(log(x / y))) if x > 0 and y > 0 else 4.0
    return (
        context.links.get((a.n, b.n), 0.0),
        shared / ((mass[0] * mass[1]) ** 0.5 or 1.0),
        shared / (min(mass) + 6.0),
        weight(mine.near & other.near) / (min(mine.near_weight, other.near_weight) + 6.0),
        beside,
        weight(mine.paragraph & other.paragraph) / ((mine.paragraph_weight * other.paragraph_weight) ** 0.5 or 1.0),
        float(head > 0) + float(whole > 0),
        float(head < 0) + float(whole < 0),
        float(event > 0),
        float(event < 0),
        role,
        size,
        float(context.mutual(a.sentence, b.sentence)),
        float(_shape(a) == _shape(b)),
        float(a.kind is b.kind),
        float(unstated),
        float(unlike),
    )


def _shape(fact: Fact) -> Hashable:
    """What values must have in common to be written in one slot: a weekday, a year, a bound, a name of two parts."""
    value = fact.value
    if isinstance(value, DateExpr):
        return (value.year is None, value.month is None, value.day is None, value.weekday is None, value.unit)
    if isinstance(value, Quantity):
        return value.unit, value.bound, value.approximate, value.rate
    if fact.kind is FactKind.TIME:
        return fact.text.endswith(("GMT", "UTC"))
    return len(fact.text.split())


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


def _may_differ(context: Context, a: Fact, b: Fact, signs: tuple[float, ...]) -> bool:
    """Whether two mentions could fill one slot with values that exclude each other."""
    sign = dict(zip(SIGNS, signs, strict=True))
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        if compare_quantities(a.value, b.value) is not Relation.DIFFERENT or sign["size"] > _FAR:
            return False
        if a.quantity.approximate != b.quantity.approximate or a.quantity.bound != b.quantity.bound:
            return False
        near = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same thing"] > 0
        if sign["other thing"] and not (sign["linked"] >= 0.5 and sign["mutual"] and sign["cosine"] >= 0.2):
            return False
        alike = sign["cosine"] >= 0.1 or (sign["linked"] >= 0.7 and sign["size"] <= _NOT_FAR)
        return near or (alike and _level(sign))
    if isinstance(a.value, Entity) and isinstance(b.value, Entity):
        if any(s.sentences[f.sentence].kind in _LABELS for s, f in ((context.left, a), (context.right, b))):
            return False
        one, two = a.entity.parts, b.entity.parts
        if any(x[:4] == y[:4] for x in one for y in two) or a.text.isupper() != b.text.isupper():
            return False
        if sign["other role"] or _other_part(context, a, b):
            return False
        if FactKind.PERSON not in (a.kind, b.kind) and FactKind.ORG in (a.kind, b.kind) and len(one) + len(two) > 2:
            # names of two parts that are nobody's: titles of things, halves of longer names
            return sign["window"] > 0.3 and sign["beside"] > 0 and len(one) == len(two)
        level = 0.65 if FactKind.PERSON in (a.kind, b.kind) else 0.8
        near = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same role"] > 0 or sign["linked"] >= level
        persons = a.kind is FactKind.PERSON is b.kind
        near = near or (persons and sign["linked"] >= 0.5 and sign["mutual"] > 0 and sign["alone"] == 1)
        return near and (persons or len(one) == len(two) or (a.kind is b.kind and sign["window"] > 0.3))
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
_LABELS = frozenset((ParagraphKind.TITLE, ParagraphKind.HEADING))


class Rest(NamedTuple):
    """What one report says and the other does not answer."""

    facts: tuple[Fact, ...]
    """all mentions, the telling one first"""
    listed: bool
    """a finding says already that only this report has it"""
    named: Named | None = None


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


def _together(context: Context, mine: Rest, other: Rest) -> float:
    """The share of the paragraphs with the one that link to a paragraph with the other."""
    left, right = {f.n for f in mine.facts}, {f.n for f in other.facts}
    met = sum(any((a, b) in context.links for b in right) for a in left)
    met += sum(any((a, b) in context.links for a in left) for b in right)
    return met / (len(left) + len(right))


def candidates(
    context: Context, found: list[Finding], names: tuple[dict[str, Named], dict[str, Named]], answers: dict[str, str]
) -> list[tuple[Rest, Rest, Fact, Fact, tuple[float, ...]]]:
    """Pairs of facts that nothing answers yet, each with its best pair of mentions and their signs."""
    sides = _Side(context.left), _Side(context.right)
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
        for mine in ours:
            near: Iterable[int] = range(len(theirs))
            if many:
                near = sorted({k for m in mine.facts for n in linked[m.n] for k in by_paragraph[n][:8]})
            for k in near:
                other = theirs[k]
                if not (mine.listed or other.listed):
                    continue
                if mine.named and other.named and not comparable(mine.named, other.named):
                    continue
                best: tuple[float, Fact, Fact, tuple[float, ...]] | None = None
                together = _together(context, mine, other)
                for one, two in product(mine.facts[:6], other.facts[:6]):
                    unstated = mine.listed and other.listed
                    rivals = crowd[0][one.kind, one.n] * crowd[1][two.kind, two.n]
                    signs = (*signs_of(context, sides, one, two, unstated), 1 / max(1, rivals), together)
                    if not _may_differ(context, one, two, signs):
                        continue
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
