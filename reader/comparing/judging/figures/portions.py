"""Counts of some among the counted: 23 people, two of them children / 23 people, including three children."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, same_figure
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation, compare_quantities, is_count
from reader.comparing.judging.slots.wholes import whole_of
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts

_OF_THEM = frozenset("them whom these those".split())
_AMONG = frozenset("including include included among with".split())
_BE = frozenset("was were is are being".split())
_ALIKE = 0.2


class Portion(NamedTuple):
    """Some of a whole."""

    fact: Fact
    of: str
    """the concept of what they are: child, judge"""
    whole: float
    """how many there are in all; 0 where the sentence does not say"""


def portions(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """The portions of one sort that both reports count, where each counts them once and of one whole."""
    if not context.related:
        return []
    ours, theirs = _portions(context.left, left, matched), _portions(context.right, right, matched)
    found: list[Finding] = []
    for of, mine in ours.items():
        others = theirs.get(of, [])
        if len(mine) != 1 or len(others) != 1:
            continue
        a, b = mine[0], others[0]
        if not _of_one_whole(context, a, b):
            continue
        left_fact, right_fact = a.fact, b.fact
        relation = compare_quantities(left_fact.quantity, right_fact.quantity)
        evidence = ("part of one whole",)
        if relation is Relation.DIFFERENT:
            reason = f"other figure for the same part: {left_fact.text} / {right_fact.text}"
            found.append(both(left_fact, right_fact, Verdict.CONFLICT, reason, evidence))
        elif relation is Relation.EQUAL:
            found.append(same_figure(left_fact, right_fact, evidence))
        else:
            continue
        matched.update((id(left_fact), id(right_fact)))
    return found


def shares_of_counts(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """A count of so many that the other report gives as a share: 400 of its 1,200 sheep, a third of the 1,200 sheep."""
    found: list[Finding] = []
    if not context.related:
        return found
    for counts, shares, is_left in ((left, right, True), (right, left, False)):
        side = context.left if is_left else context.right
        for count in counts:
            whole = whole_of(side, count) if id(count) not in matched and is_count(count) else None
            if not whole or count.quantity.lo >= whole:
                continue
            for share in shares:
                if share.kind is not FactKind.PERCENT or share.quantity.unit != "%" or id(share) in matched:
                    continue
                a, b = (count, share) if is_left else (share, count)
                alike = context.similarity(a.sentence, b.sentence) >= _ALIKE
                if alike and abs(share.quantity.middle - count.quantity.lo / whole) <= _ROUNDED:
                    matched.update((id(count), id(share)))
                    reason = f"the same part as a share: {a.text} / {b.text}"
                    told = both(a, b, Verdict.RESTATED, reason, ("part of one whole",))
                    found.append(replace(told, kind=FactKind.PERCENT))
                    break
    return found


_ROUNDED = 0.006


def _of_one_whole(context: Context, a: Portion, b: Portion) -> bool:
    if a.whole and b.whole and a.whole != b.whole:
        return False
    alike = context.similarity(a.fact.sentence, b.fact.sentence)
    if context.few:
        return alike >= _ALIKE
    return a.whole == b.whole > 0 and alike >= _ALIKE and (a.fact.n, b.fact.n) in context.links


def _portions(side: Facts, facts: list[Fact], matched: set[int]) -> dict[str, list[Portion]]:
    """The portions of an article by what they are."""
    found: dict[str, list[Portion]] = {}
    for fact in facts:
        of = _part_of(side, fact) if id(fact) not in matched and is_count(fact) else ""
        if of:
            whole = whole_of(side, fact) or _largest_before(side, fact)
            found.setdefault(of, []).append(Portion(fact, of, whole))
    return found


def _part_of(side: Facts, fact: Fact) -> str:
    """What those counted are among others: `two of them children`, `including two children`; empty for no such count."""
    words = side.sentences[fact.sentence].words
    after = fact.last + 1
    if after + 2 < len(words) and words[after].key == "of" and words[after + 1].key in _OF_THEM:
        at = after + 2 + (words[after + 2].key in _BE)
        return words[at].concept if at < len(words) and is_content(words[at]) else ""
    if after + 1 < len(words) and words[after].key in _BE and whole_of(side, fact) is not None:
        # `of the 27 arrested, two were judges`
        return words[after + 1].concept if is_content(words[after + 1]) else ""
    before = [w.key for w in words[max(0, fact.first - 2) : fact.first]]
    led = before[-1:] and (before[-1] in _AMONG - {"among"} or before[-2:] == ["among", "them"])
    return fact.slot.head if led else ""


def _largest_before(side: Facts, fact: Fact) -> float:
    """The greatest count of the sentence, which the portion is one of; 0 where none is greater."""
    counts = [f.quantity.lo for f in side.amounts_of(fact.sentence) if is_count(f)]
    return max((c for c in counts if c > fact.quantity.lo), default=0.0)
