"""What is said around a figure or a day: what is done there, what a sum is given of, and whether two are of two things."""

from __future__ import annotations

from itertools import pairwise

from reader.article import FactKind
from reader.comparing.judging.sentences.clauses import clause_of
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.days import compare_dates
from reader.comparing.judging.slots.quantities import Relation
from reader.comparing.judging.softening import stage_of
from reader.facts.slots import is_content
from reader.facts.types import DateExpr, Fact, Facts
from reader.facts.words import concept, stem

_PERIODS = frozenset(
    concept(w)
    for w in """day week month quarter year decade hour minute weekend today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december last
    next million billion trillion thousand hundred percent total extra new""".split()
)


_AHEAD = frozenset("will plan plans planned due set scheduled expected expects hopes would".split())


def of_two_things(context: Context, left: Fact, right: Fact) -> bool:
    """What was on one day and what will be on another: they met on Monday, the vote is planned for Friday."""
    if left.kind is FactKind.MONEY and right.kind is FactKind.MONEY:
        if _in_all(context.left, left) != _in_all(context.right, right):
            return True
        accounts = account(left), account(right)
        if all(accounts) and accounts[0] != accounts[1]:
            # what it costs, what is owed
            return True
        return _other_way(context, left, right) or _measured(context.left, left) != _measured(context.right, right)
    if not (isinstance(left.value, DateExpr) and isinstance(right.value, DateExpr)):
        return False
    if compare_dates(left, right, (context.left.anchor, context.right.anchor)) is not Relation.DIFFERENT:
        return False
    if _single_acts(context, left, right):
        return True
    if is_ahead(context.left, left) == is_ahead(context.right, right):
        stages = [stage_of(side, fact) for side, fact in ((context.left, left), (context.right, right))]
        return -1 not in stages and stages[0] != stages[1]
    return True


def _single_acts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences are one but for the date and the verb beside it: built in 1962, widened in 1988."""
    verbs = [_done(side, fact) for side, fact in ((context.left, left), (context.right, right))]
    if not all(verbs) or verbs[0] == verbs[1]:
        return False
    ours, theirs = told(context.left, left), told(context.right, right)
    return ours - theirs == {verbs[0]} and theirs - ours == {verbs[1]} and len(ours & theirs) <= _FEW_WORDS


_FEW_WORDS = 2


def _done(side: Facts, fact: Fact) -> str:
    """The verb done to something right before a date: was built in 1962."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    while k > 0 and words[k].key in ("in", "on", "at", "the"):
        k -= 1
    passive = k > 0 and words[k - 1].key in ("was", "were", "is", "are", "been")
    return words[k].concept if passive and is_content(words[k]) else ""


_TOTALS = (("in", "all"), ("so", "far"), ("to", "date"), ("in", "total"))


def _in_all(side: Facts, fact: Fact) -> bool:
    """Whether a sum is what was spent over a time: 700 million since 2000, 610 million in all."""
    keys = [w.key for w in side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 9]]
    return "since" in keys or "altogether" in keys or any(pair in _TOTALS for pair in pairwise(keys))


def _measured(side: Facts, fact: Fact) -> bool:
    """Whether a sum is an average."""
    return any(w.key in ("average", "averaged", "median", "typical") for w in side.sentences[fact.sentence].words)


_IN = frozenset(stem(w) for w in "raise receive get win earn collect borrow attract secure gain".split())


_OUT = frozenset(stem(w) for w in "owe spend pay lose donate repay invest lend cost give".split())


def _other_way(context: Context, left: Fact, right: Fact) -> bool:
    """Money that one subject takes in here and gives away there."""
    found = []
    for side, fact in ((context.left, left), (context.right, right)):
        words = side.sentences[fact.sentence].words
        at = [k for k, w in enumerate(words[: fact.first]) if w.stem in _IN | _OUT and k and not w.is_cap]
        if not at:
            return False
        verb = words[at[-1]]
        passive = words[at[-1] - 1].key in ("is", "are", "was", "were", "been", "be")
        before = next((w.concept for w in reversed(words[: at[-1]]) if is_content(w)), "")
        found.append((verb.stem in _IN, before, passive))
    (ours, mine, passive), (theirs, other, too) = found
    return ours != theirs and mine == other and not passive and not too


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
