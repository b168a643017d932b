"""Pairs the mentions of one group one to one: equal values first, then different values in one slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from reader.comparing.judging.context import Context
from reader.comparing.judging.slotting import Tie, tie
from reader.comparing.judging.values import Relation
from reader.facts.types import Fact

_MOST = 12
"""candidates looked at for each mention among equal values elsewhere in the article"""


class Match(NamedTuple):
    left: Fact
    right: Fact
    relation: Relation
    tie: Tie
    swapped: bool = False
    """equal values stand in each other's slots"""


def match(
    context: Context,
    left: list[Fact],
    right: list[Fact],
    group: Callable[[Fact], Hashable],
    value: Callable[[Fact], Hashable],
    relate: Callable[[Fact, Fact], Relation],
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
    for fact in right:
        by_sentence[fact.sentence].append(fact)
        by_value[group(fact), value(fact)].append(fact)
    found: list[tuple[float, int, Match]] = []
    order = 0
    for fact in left:
        mine = group(fact)
        candidates: dict[int, Fact] = {}
        for index in context.candidates(fact.sentence):
            for other in by_sentence.get(index, ()):
                if group(other) == mine:
                    candidates[id(other)] = other
        for other in by_value.get((mine, value(fact)), ())[:_MOST]:
            candidates[id(other)] = other
        for other in candidates.values():
            relation = relate(fact, other)
            if relation is Relation.UNKNOWN:
                continue
            link = tie(context, fact, other)
            if link.of_object < 0 and relation is not Relation.DIFFERENT:
                continue
            if link.score < least[relation] and not (
                relation is Relation.EQUAL and link.head >= 0 and context.mutual(fact.sentence, other.sentence)
            ):
                continue
            bonus = {Relation.EQUAL: 0.35, Relation.NEAR: 0.15, Relation.DIFFERENT: 0.0}[relation]
            if relation is Relation.EQUAL and link.head < 0:
                bonus = 0.1
            found.append((link.score + bonus, order, Match(fact, other, relation, link)))
            order += 1
    found.sort(key=lambda item: (-item[0], item[1]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[Match] = []
    for _, _, pair in found:
        if id(pair.left) in used_left or id(pair.right) in used_right:
            continue
        used_left.add(id(pair.left))
        used_right.add(id(pair.right))
        kept.append(pair)
    return kept


def unswap(
    context: Context, pairs: list[Match], relate: Callable[[Fact, Fact], Relation], margin: float = 0.12
) -> list[Match]:
    """Crosses pairs of equal values whose slots answer each other crosswise: 12 dead, 30 hurt / 30 dead, 12 hurt."""
    result = list(pairs)
    by_place: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, pair in enumerate(result):
        if pair.relation is not Relation.DIFFERENT:
            by_place[pair.left.sentence, pair.right.sentence].append(i)
    for members in by_place.values():
        for x, i in enumerate(members):
            for j in members[x + 1 :]:
                a, b = result[i], result[j]
                if relate(a.left, b.left) is not Relation.DIFFERENT:
                    continue
                first, second = tie(context, a.left, b.right), tie(context, b.left, a.right)
                if first.vetoed or second.vetoed:
                    continue
                crossed = first.score + second.score
                straight = a.tie.score + b.tie.score
                swapped_names = (
                    a.left.slot.subject == b.right.slot.subject != ""
                    and b.left.slot.subject == a.right.slot.subject != a.left.slot.subject
                    and a.tie.head >= 0
                )
                if (crossed > straight + margin or (swapped_names and crossed > straight - 0.35)) and min(
                    first.score, second.score
                ) > 0.2:
                    result[i] = Match(a.left, b.right, Relation.DIFFERENT, first, swapped=True)
                    result[j] = Match(b.left, a.right, Relation.DIFFERENT, second, swapped=True)
    return result
