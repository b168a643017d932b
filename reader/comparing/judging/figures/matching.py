"""Pairs the mentions of one group one to one: equal values first, then different values in one slot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.sentences.clauses import beside_one_name
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation
from reader.comparing.judging.slots.ties import Tie, most, same_head, tie
from reader.facts.slots import PEOPLE
from reader.facts.types import Fact, Quantity

Look = Callable[[Fact, Fact], Relation]
"""how the values of two facts relate"""
MOST = 12
"""candidates looked at for each mention among equal values elsewhere in the article"""


_CROWD = 80
"""mentions of one sentence that are looked at; no sentence of news has more"""


class Match(NamedTuple):
    left: Fact
    right: Fact
    relation: Relation
    tie: Tie
    twin: bool = False
    """they stand in the altered stretch of two sentences that are otherwise one"""
    evidence: tuple[str, ...] = ()
    swapped: bool = False
    """equal values stand in each other's slots"""


def remembering(relate: Look) -> Look:
    """`relate`, which compares any two facts once; for as long as the facts are held."""
    known: dict[tuple[int, int], Relation] = {}

    def look(a: Fact, b: Fact) -> Relation:
        key = id(a), id(b)
        found = known.get(key)
        if found is None:
            found = known[key] = relate(a, b)
        return found

    return look


class Shelf:
    """The facts of one article by group and value, so that long texts are not searched whole."""

    def __init__(self, facts: list[Fact], group: Callable[[Fact], Hashable], value: Callable[[Fact], Hashable]) -> None:
        self._group, self._value = group, value
        self._groups: dict[Hashable, list[Fact]] = defaultdict(list)
        self._values: dict[Hashable, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._groups[group(fact)].append(fact)
            self._values[group(fact), value(fact)].append(fact)

    def near(self, fact: Fact) -> list[Fact]:
        """The facts that might state this one: all of its group, or in a long text those of its value."""
        found = self._groups.get(self._group(fact), [])
        return found if len(found) <= 300 else self._values.get((self._group(fact), self._value(fact)), [])[:20]

    def gives_apart(self, fact: Fact, answer: Fact) -> bool:
        """Whether the very number of the other report's fact stands here of the same things, and its answer is another one."""
        number = fact.quantity.lo
        return answer.quantity.lo != number and any(
            f.quantity.lo == number and same_head(fact, f) > 0 for f in self.near(fact) if isinstance(f.value, Quantity)
        )


def match(
    context: Context,
    left: list[Fact],
    right: list[Fact],
    group: Callable[[Fact], Hashable],
    value: Callable[[Fact], Hashable],
    relate: Look,
    least: dict[Relation, float],
) -> list[Match]:
    """One-to-one pairs of mentions, best first.

    Args:
        group: only mentions of one group can pair.
        value: a coarse key of the value; mentions with equal keys are candidates wherever they stand.
        relate: compares two values.
        least: the least tie a pair needs, by how its values relate.
    """
    by_sentence: dict[int, list[Fact]] = defaultdict(list)
    by_value: dict[Hashable, list[Fact]] = defaultdict(list)
    by_paragraph: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in right:
        by_sentence[fact.sentence].append(fact)
        by_value[group(fact), value(fact)].append(fact)
    crowd = [Counter((f.sentence, group(f)) for f in side) for side in (left, right)]
    told = [_values(side, group, value) for side in (left, right)]
    found: list[tuple[float, int, Match]] = []
    order = 0
    for fact in left:
        mine = group(fact)
        candidates: dict[int, Fact] = {}
        for index in context.candidates(fact.sentence):
            for other in by_sentence.get(index, ())[:_CROWD]:
                if group(other) == mine:
                    candidates[id(other)] = other
        alike = by_value.get((mine, value(fact)), [])
        if len(alike) > MOST:
            # a value as common as `Monday` in a long text ties nothing by itself
            if not by_paragraph:
                for other in right:
                    by_paragraph[group(other), value(other), other.n].append(other)
            linked = sorted(context.linked.get(fact.n, ()))
            alike = [o for n in linked for o in by_paragraph.get((mine, value(fact), n), ())][:MOST]
        for other in alike:
            candidates[id(other)] = other
        for other in candidates.values():
            relation = relate(fact, other)
            if relation is Relation.UNKNOWN:
                continue
            similarity = context.similarity(fact.sentence, other.sentence)
            if similarity < 0.5 and relation is not Relation.EQUAL:
                if not context.related or most(fact, other, similarity) < least[relation]:
                    continue
            elif similarity == 0.0 and most(fact, other, similarity) < least[relation]:
                continue
            link = tie(context, fact, other)
            if relation is not Relation.EQUAL and link.of_object >= 0 and context.same_gap(fact, other):
                found.append((2.0, order, Match(fact, other, relation, link, twin=True)))
                order += 1
                continue
            if not context.related and relation is not Relation.EQUAL:
                continue
            if relation is Relation.DIFFERENT and _told_beside(told, mine, fact, other, value):
                continue
            if relation is not Relation.EQUAL and _other_event(context, fact, other):
                continue
            if (
                link.of_object < 0
                and relation is not Relation.DIFFERENT
                and not _lone_equals(context, fact, other, crowd, relation)
            ):
                continue
            if link.score < least[relation] and not (
                relation is Relation.EQUAL and link.head >= 0 and context.mutual(fact.sentence, other.sentence)
            ):
                single = crowd[0][fact.sentence, mine] == crowd[1][other.sentence, mine] == 1
                if not (single and only_answer(context, fact, other, link)):
                    continue
            bonus = {Relation.EQUAL: 0.35, Relation.NEAR: 0.15, Relation.DIFFERENT: 0.0}[relation]
            if similarity >= _ONE_SENTENCE:
                bonus += 0.25 * beside_one_name(context, fact, other)
            if relation is Relation.EQUAL and link.head < 0:
                people = {fact.slot.head, other.slot.head} <= PEOPLE
                # `300 residents` and `300 people` of one sentence
                bonus = 0.4 if people and similarity >= 0.6 and context.mutual(fact.sentence, other.sentence) else 0.1
            if (
                relation is Relation.EQUAL
                and context.twins(fact.sentence, other.sentence)
                and context.answers(fact, other)
            ):
                bonus = 3.0
            elif relation is Relation.EQUAL and similarity >= _ONE_SENTENCE:
                ours, theirs = told[0][fact.sentence, mine], told[1][other.sentence, mine]
                # the same figures in another order, some perhaps without their noun; `unswap` sees whose is whose
                bonus += 1.0 * (len(ours) > 1 and ours == theirs)
            found.append((link.score + bonus, order, Match(fact, other, relation, link)))
            order += 1
    found.sort(key=lambda item: (-item[0], item[1]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    best_pairs: list[Match] = []
    for _, _, pair in found:
        if id(pair.left) in used_left or id(pair.right) in used_right:
            continue
        used_left.add(id(pair.left))
        used_right.add(id(pair.right))
        best_pairs.append(pair)
    return best_pairs


def _told_beside(
    told: list[dict[tuple[int, Hashable], set[Hashable]]],
    group: Hashable,
    left: Fact,
    right: Fact,
    value: Callable[[Fact], Hashable],
) -> bool:
    """Whether the very sentence of one figure gives the other figure too: then it is no other value of it, even if it
    counts what the other counts (`a bus with 38 people, 17 of whom were hurt`; whose is whose is seen by `cross`).

    A small number has to be given by both sentences, as two reports may well give one for two things. One number in two
    currencies stays an alternative.
    """
    if value(left) == value(right):
        return False
    here = value(left) in told[1].get((right.sentence, group), ())
    there = value(right) in told[0].get((left.sentence, group), ())
    return (here and there) or (here and _is_telling(left)) or (there and _is_telling(right))


def _other_event(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one figure counts those to whom something happened, and another beside the other figure counts these:
    60 aboard, 19 of them drowned / 21 drowned.
    """
    events = left.slot.predicate, right.slot.predicate
    if bool(events[0]) == bool(events[1]):
        return False
    side, fact = (context.left, left) if events[1] else (context.right, right)
    return any(f is not fact and f.slot.predicate == (events[0] or events[1]) for f in side.amounts_of(fact.sentence))


def _is_telling(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.lo > _SMALL


_SMALL = 12
"""a number up to which two reports may well give one figure for two things"""


def _values(
    facts: list[Fact], group: Callable[[Fact], Hashable], value: Callable[[Fact], Hashable]
) -> dict[tuple[int, Hashable], set[Hashable]]:
    """The values that each sentence gives of each group."""
    found: dict[tuple[int, Hashable], set[Hashable]] = defaultdict(set)
    for fact in facts:
        found[fact.sentence, group(fact)].add(value(fact))
    return found


def _lone_equals(
    context: Context, left: Fact, right: Fact, crowd: list[Counter[tuple[int, Hashable]]], relation: Relation
) -> bool:
    """Whether two equal shares, alone in two short texts, may be of one whole in two words: of its players, its musicians."""
    alone = all(sum(count for (_, group), count in side.items() if group == "percent") == 1 for side in crowd)
    if (
        not context.few
        or not alone
        or relation is not Relation.EQUAL
        or not left.kind is FactKind.PERCENT is right.kind
    ):
        return False
    # shares of two names are two shares
    ours, theirs = (
        [w.concept for w in side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 4] if w.is_cap]
        for side, fact in ((context.left, left), (context.right, right))
    )
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    return all(name in b.content for name in ours) and all(name in a.content for name in theirs)


_ONE_SENTENCE = 0.4
"""likeness from which two sentences list the same things, maybe in another order"""


def only_answer(context: Context, left: Fact, right: Fact, link: Tie) -> bool:
    """Whether two amounts, alone of their sort in two sentences that tell one thing, are near enough to be of it."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    low, high = sorted((left.value.middle, right.value.middle))
    return (
        link.sentence >= 0.55
        and link.head >= 0
        and not link.vetoed
        and left.value.unit == right.value.unit != ""
        and 0 < high <= 2 * low
        and context.mutual(left.sentence, right.sentence)
    )
