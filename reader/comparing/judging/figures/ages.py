"""The ages of people whom two short texts tell by the same noun: a retired postman aged 77, the postman, 71."""

from __future__ import annotations

from collections import defaultdict

from reader.article import Finding, Verdict
from reader.comparing.judging.making import both, same_figures
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.parts import aged
from reader.comparing.judging.slots.quantities import Relation, compare_quantities
from reader.facts.types import Fact, Facts, Quantity


def ages(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """The ages that either text gives of one pilot, one nurse."""
    found: list[Finding] = []
    if not context.few:
        return found
    ours, theirs = _by_person(context.left, left), _by_person(context.right, right)
    for person, mine in ours.items():
        others = theirs.get(person, [])
        if len(mine) != 1 or len(others) != 1 or id(mine[0]) in matched or id(others[0]) in matched:
            continue
        a, b = mine[0], others[0]
        if not _may_be_one(_described(context.left, a), _described(context.right, b)):
            continue
        relation = compare_quantities(a.quantity, b.quantity)
        evidence = ("the only one so called",)
        if relation is Relation.DIFFERENT:
            reason = f"other age of the same person: {a.text} / {b.text}"
            found.append(both(a, b, Verdict.CONFLICT, reason, evidence))
        elif relation is Relation.EQUAL:
            same = same_figures(a.text, b.text)
            reason = "same figure" if same else f"same figure in another form: {a.text} / {b.text}"
            found.append(both(a, b, Verdict.SAME if same else Verdict.RESTATED, reason, evidence))
        else:
            continue
        matched.update((id(a), id(b)))
    return found


def _by_person(side: Facts, facts: list[Fact]) -> dict[str, list[Fact]]:
    """The ages of a text by the noun for who is so old."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact.value, Quantity) and fact.value.dimension == "age" and (person := aged(side, fact)):
            found[person].append(fact)
    return found


def _described(side: Facts, fact: Fact) -> frozenset[str]:
    """The capital words and figures beside the noun: the Dutch driver, the first of the drivers."""
    words = side.sentences[fact.sentence].words
    near = words[max(1, fact.first - 5) : fact.first]
    return frozenset(w.concept for w in near if w.is_cap or w.key in _OTHERS)


_OTHERS = frozenset("other another second first third older younger".split())


def _may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether nothing beside the nouns tells two people apart."""
    return not (a ^ b) & _OTHERS and (a <= b or b <= a)
