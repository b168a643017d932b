"""What is said around a figure or a day: what is done there, what a sum is given of, who is named."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.clauses import clause_of
from reader.comparing.judging.sentences.context import Context
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts
from reader.facts.words import concept

_PERIODS = frozenset(
    concept(w)
    for w in """day week month quarter year decade hour minute weekend today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december last
    next million billion trillion thousand hundred percent total extra new""".split()
)


_AHEAD = frozenset("will plan plans planned due set scheduled expected expects hopes would".split())


def acts(side: Facts, fact: Fact) -> frozenset[str]:
    """What is done in the sentence of a fact: the concepts of its verbs in a past form, and of plain words after `will`."""
    words = side.sentences[fact.sentence].words
    return frozenset(
        w.concept
        for k, w in enumerate(words)
        if is_content(w)
        and not w.is_cap
        and (
            w.key.endswith("ed")
            or not w.key.startswith(w.stem[: max(3, len(w.stem) - 1)] if w.key.endswith("s") else w.stem)
            or (k and (words[k - 1].key in _AHEAD or words[k - 1].key == "to"))
        )
    )


def is_ahead(side: Facts, fact: Fact) -> bool:
    """Whether the clause of a date speaks of what is still to come."""
    words = side.sentences[fact.sentence].words
    lo = fact.first
    while lo > 0 and words[lo - 1].text not in ",;:" and fact.first - lo < 9:
        lo -= 1
    return any(w.key in _AHEAD for w in words[lo : fact.first])


def told(side: Facts, fact: Fact) -> frozenset[str]:
    """What is said around a fact: the content of its sentence, figures and periods left out."""
    sentence = side.sentences[fact.sentence]
    own = {w.concept for w in sentence.words[fact.first : fact.last + 1]}
    return frozenset(w.concept for w in sentence.words if is_content(w)) - own - _PERIODS


_ACCOUNTS = frozenset(
    concept(w)
    for w in """profit loss revenue cost price debt deficit surplus budget fine salary ransom damage bail reward prize turnout
    share stake rate inflation unemployment growth valuation loan grant rent fare fee tax""".split()
)
"""What sums and percentages are given of."""


def account(fact: Fact) -> str:
    """What a sum is given of: the nearest word for it before, or the one right behind."""
    near = (*fact.slot.before, *fact.slot.after[:1])
    return next((c for c in near if c in _ACCOUNTS), "")


TELLING = 2
"""words that the clauses of two figures share when these are given of one thing"""


def one_account(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two figures are given of one thing: a profit of, profit came in at; or two shares of one person's."""
    if left.kind is FactKind.PERCENT and left.slot.subject == right.slot.subject != "":
        return True
    if account(left) == account(right) != "":
        return True
    # `solar panels supplied 18 percent`, `21 percent from solar panels`; `coal 45 percent`
    if left.kind is not FactKind.PERCENT:
        return False
    ours, theirs = clause_of(context, left, True), clause_of(context, right, False)
    return len(ours & theirs) >= min(TELLING, max(1, min(len(ours), len(theirs))))


def names_near(side: Facts, fact: Fact) -> frozenset[str]:
    return frozenset(
        part for n in side.names if n.sentence == fact.sentence and n.entity.type != "weak" for part in n.entity.parts
    )
