"""The ages of people whom two short texts tell by one noun or name: a retired postman aged 77, the postman, 71."""

from __future__ import annotations

from reader.article import Finding, Verdict
from reader.comparing.judging.making import both, same_figure
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.ages import LIVING, aged
from reader.comparing.judging.slots.quantities import Relation, compare_quantities
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import STOP, stem


def ages(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """The ages that either text gives of one pilot, one nurse, one Ann Cole."""
    found: list[Finding] = []
    if not context.few:
        return found
    ours, theirs = _persons(context.left, left), _persons(context.right, right)
    for mine in ours:
        others = [other for other in theirs if _one_person(mine[0], other[0])]
        if len(others) != 1 or sum(_one_person(o[0], others[0][0]) for o in ours) != 1:
            continue
        a, b = mine[1], others[0][1]
        if id(a) in matched or id(b) in matched:
            continue
        if not _may_be_one(_described(context.left, a), _described(context.right, b)):
            continue
        relation = compare_quantities(a.quantity, b.quantity)
        evidence = ("the only one so called",)
        if relation is Relation.DIFFERENT:
            reason = f"other age of the same person: {a.text} / {b.text}"
            found.append(both(a, b, Verdict.CONFLICT, reason, evidence))
        elif relation is Relation.EQUAL:
            found.append(same_figure(a, b, evidence))
        else:
            continue
        matched.update((id(a), id(b)))
    return found


Person = tuple[str, ...]
"""a noun, or the parts of a name"""


def _persons(side: Facts, facts: list[Fact]) -> list[tuple[Person, Fact]]:
    """The ages of a text, each with who is so old."""
    found: list[tuple[Person, Fact]] = []
    for fact in facts:
        if isinstance(fact.value, Quantity) and fact.value.dimension == "age" and not fact.value.bound:
            noun = aged(side, fact)
            person = _named(side, fact) or ((noun,) if noun else ())
            if person:
                found.append((person, fact))
    return found


def _one_person(a: Person, b: Person) -> bool:
    """Whether two names or nouns may be of one person: Ann Cole, Cole; not Ann Cole, Jan Cole."""
    return (a[-1] == b[-1] and (a[0] == b[0] or 1 in (len(a), len(b)))) or (1 in (len(a), len(b)) and a[0] == b[0])


def _named(side: Facts, fact: Fact) -> Person:
    """The name beside an age: Ann Cole, 34; 34-year-old Ann Cole; or before it, for a bare `the 34-year-old`; empty for none."""
    words = side.sentences[fact.sentence].words
    persons = [
        n
        for n in side.names
        if n.entity.type == "person" and n.entity.parts and n.sentence in (fact.sentence, fact.sentence - 1)
    ]
    for name in persons:
        if name.sentence == fact.sentence and (name.first == fact.last + 1 or _leads_to(words, name.last, fact.first)):
            return name.entity.parts
    here = [n for n in persons if n.sentence == fact.sentence]
    if len(here) == 1 and here[0].last < fact.first and _dies(words, fact.first):
        return here[0].entity.parts
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    bare = fact.text.endswith("old") and fact.first and words[fact.first - 1].key == "the"
    if bare and (
        after is None or not after.is_word or after.key in STOP or after.stem in _RAN or after.key.endswith("ed")
    ):
        before = [n for n in persons if n.sentence < fact.sentence or n.last < fact.first]
        if before:
            return before[0].entity.parts
    return ()


def _dies(words: list[Word], first: int) -> bool:
    """Whether a verb of living and dying leads to an age: died at 88, lived to be 94."""
    return any(w.stem in LIVING for w in words[max(0, first - _TO_VERB) : first])


_TO_VERB = 5
_RAN = frozenset(
    stem(w) for w in "run win take say tell give make leave come go become begin hold lead beat get have be".split()
)
"""verbs with a past of their own after `the 34-year-old`"""


def _leads_to(words: list[Word], last: int, first: int) -> bool:
    """Whether only a comma or `aged` stands between a name and its age."""
    return last < first and all(w.key in (",", "aged", "(") for w in words[last + 1 : first]) and first - last <= 3


def _described(side: Facts, fact: Fact) -> frozenset[str]:
    """The capital words and figures beside the noun: the Dutch driver, the first of the drivers."""
    words = side.sentences[fact.sentence].words
    near = words[max(1, fact.first - 5) : fact.first]
    return frozenset(w.concept for w in near if w.is_cap or w.key in _OTHERS)


_OTHERS = frozenset("other another second first third older younger".split())


def _may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether nothing beside the nouns tells two people apart."""
    return not (a ^ b) & _OTHERS and (a <= b or b <= a)
