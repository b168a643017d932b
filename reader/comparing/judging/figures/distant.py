"""Pairs figures and dates that no like sentences pair: by an exact value, or by the rare words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable

from reader.article import FactKind
from reader.comparing.judging.figures.matching import MOST, Look, Match
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation
from reader.comparing.judging.slots.ties import Tie, same_head, tie
from reader.facts.types import Fact, Quantity


def pair_equals(
    context: Context,
    left: list[Fact],
    right: list[Fact],
    group: Callable[[Fact], Hashable],
    value: Callable[[Fact], Hashable],
    relate: Look,
    specific: Callable[[Fact], bool],
) -> list[Match]:
    """Pairs equal values that are too particular to be two things' by chance."""
    index: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in right:
        index[group(fact), value(fact)].append(fact)
    matches: list[Match] = []
    used: set[int] = set()
    for fact in left:
        if not specific(fact):
            continue
        best: tuple[float, Fact, Tie] | None = None
        for other in index.get((group(fact), value(fact)), ())[:MOST]:
            if id(other) in used or relate(fact, other) is not Relation.EQUAL:
                continue
            link = tie(context, fact, other)
            if link.vetoed:
                continue
            if best is None or link.score > best[0]:
                best = (link.score, other, link)
        if best is not None:
            used.add(id(best[1]))
            matches.append(Match(fact, best[1], Relation.EQUAL, best[2], evidence=("one exact value",)))
    return matches


def pair_distant(
    context: Context,
    left: list[Fact],
    right: list[Fact],
    group: Callable[[Fact], Hashable],
    relate: Look,
    least: float = 0.3,
) -> list[Match]:
    """Pairs what is left over where each is the other's one good answer by the rare words around it.

    Args:
        least: the least affinity of a pair; 0.3 was set on invented pairs of reports.
    """
    index: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in right:
        for concept in _surroundings(context, fact, False):
            index[group(fact), concept].append(fact)
    scores: dict[tuple[int, int], float] = {}
    facts: dict[int, Fact] = {}
    for fact in left:
        mine = _surroundings(context, fact, True)
        seen: dict[int, Fact] = {}
        for concept in mine:
            found = index.get((group(fact), concept), ())
            if len(found) <= MOST:
                for other in found:
                    seen[id(other)] = other
        for other in seen.values():
            if relate(fact, other) is Relation.UNKNOWN:
                continue
            score = _affinity(context, fact, other, mine)
            if score > 0 and relate(fact, other) is Relation.DIFFERENT and not _of_one_thing(fact, other):
                continue
            if score > 0:
                scores[id(fact), id(other)] = score
                facts[id(fact)], facts[id(other)] = fact, other
    best_left: dict[int, list[float]] = defaultdict(list)
    best_right: dict[int, list[float]] = defaultdict(list)
    for (a, b), score in scores.items():
        best_left[a].append(score)
        best_right[b].append(score)
    matches = []
    for (a, b), score in scores.items():
        if score < least:
            continue
        rivals = [s for s in best_left[a] + best_right[b] if s != score]
        if max(best_left[a]) > score or max(best_right[b]) > score or (rivals and max(rivals) > 0.85 * score):
            continue
        one, other = facts[a], facts[b]
        relation = relate(one, other)
        shared = sorted(
            _surroundings(context, one, True) & _surroundings(context, other, False),
            key=lambda concept: (-context.weight([concept]), concept),
        )
        evidence = ("both beside: " + context.spelled(one.sentence, shared[:4]),)
        matches.append(Match(one, other, relation, tie(context, one, other), evidence=evidence))
    return matches


def _of_one_thing(left: Fact, right: Fact) -> bool:
    """Whether two different figures may count one thing: no round beside a day, no abstentions beside votes."""
    head = same_head(left, right)
    return head > 0 if left.kind is FactKind.ORDINAL else head >= 0


def _surroundings(context: Context, fact: Fact, is_left: bool) -> frozenset[str]:
    """Concepts of the sentence that a mention stands in, its own words left out."""
    sentence = (context.left if is_left else context.right).sentences[fact.sentence]
    lo, hi = max(0, fact.first - 14), fact.last + 15
    return (
        frozenset(w.concept for k, w in enumerate(sentence.words[lo:hi], lo) if not fact.first <= k <= fact.last)
        & sentence.content
    )


def _affinity(context: Context, left: Fact, right: Fact, mine: frozenset[str]) -> float:
    link = tie(context, left, right)
    if link.vetoed:
        return 0.0
    theirs = _surroundings(context, right, False)
    shared = mine & theirs
    mass = min(context.weight(mine), context.weight(theirs)) or 1.0
    score = context.weight(shared) / (mass + 6.0)
    score += (
        0.3
        * (left.slot.near & right.slot.near != frozenset())
        * min(1.0, context.weight(left.slot.near & right.slot.near) / 8.0)
    )
    if link.head > 0:
        score += 0.15
    elif link.head < 0:
        score -= 0.15
    if left.slot.after[:1] and left.slot.after[:1] == right.slot.after[:1]:
        score += 0.15
    if left.slot.before[:1] and left.slot.before[:1] == right.slot.before[:1]:
        score += 0.1
    if link.event > 0:
        score += 0.15
    if link.of_object > 0:
        score += 0.1
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        low, high = sorted((abs(left.value.middle), abs(right.value.middle)))
        if low <= 0 or high > 6 * low:
            return 0.0
        score += 0.1 if high < 2 * low else 0.0
        if (
            len(f"{left.value.lo:g}".strip("0.")) >= 3
            and len(f"{right.value.lo:g}".strip("0.")) >= 3
            and high < 1.15 * low
        ):
            score += 0.2
    return score


def is_specific(fact: Fact) -> bool:
    """Whether two reports would hardly give this value for two things."""
    value = fact.value
    if not isinstance(value, Quantity) or value.vague:
        return False
    if value.dimension in ("money", "score"):
        return value.lo >= 10
    if value.dimension == "percent":
        return value.lo not in (0.5, 1.0, 0.1, 0.2)
    if value.dimension in ("count", "age"):
        return value.lo > 20 and value.lo not in (50, 100, 1000)
    return value.lo > 0
