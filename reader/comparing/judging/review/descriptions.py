"""What is said around a figure or a day: what is done there, what a sum is given of, who is named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reader.article import FactKind
from reader.comparing.judging.sentences.acts import AHEAD, acts, is_past
from reader.comparing.judging.sentences.clauses import clause_of
from reader.comparing.judging.sentences.context import Context
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import concept, stem

PERIODS = frozenset(
    concept(w)
    for w in """day week month quarter year decade hour minute weekend today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december last
    next million billion trillion thousand hundred percent total extra new""".split()
)


_ONE_ACT = (
    "leave depart sail exit go", "arrive reach enter land come", "begin start open launch commence kick erupt",
    "end finish close conclude stop", "attack strike bomb shell raid hit", "crash collide", "die kill perish",
    "catch arrest seize detain", "happen occur", "find discover", "vanish disappear", "escape flee", "collapse",
    "cancel scrap axe", "postpone delay defer", "demolish raze bulldoze", "resign quit", "expire lapse",
    "destroy wreck ruin gut", "found establish", "hire recruit", "dismiss sack fire", "explode detonate", "sink founder",
    "annul quash void", "repay reimburse refund", "withdraw retreat", "reject spurn",
)  # fmt: skip
"""Verbs of which one may stand for another."""
_WITH_PARTICLE = {(stem(verb), particle): act for (verb, particle), act in {
    ("set", "off"): "leave", ("set", "out"): "leave", ("take", "off"): "leave", ("pull", "out"): "leave",
    ("move", "out"): "leave", ("get", "there"): "arrive", ("get", "in"): "arrive", ("pull", "in"): "arrive",
    ("turn", "up"): "arrive", ("show", "up"): "arrive", ("break", "out"): "begin", ("kick", "off"): "begin",
    ("get", "under"): "begin", ("break", "up"): "end", ("wrap", "up"): "end", ("take", "place"): "happen",
    ("call", "off"): "cancel", ("put", "off"): "postpone", ("put", "back"): "postpone", ("tear", "down"): "demolish",
    ("pull", "down"): "demolish", ("step", "down"): "resign", ("sell", "up"): "sell", ("run", "out"): "expire",
    ("wipe", "out"): "destroy", ("set", "up"): "found", ("take", "on"): "hire", ("lay", "off"): "dismiss",
    ("blow", "up"): "explode", ("go", "off"): "explode", ("go", "down"): "sink", ("strike", "down"): "annul",
    ("pay", "back"): "repay", ("pass", "away"): "die", ("turn", "down"): "reject", ("throw", "out"): "reject",
    ("break", "free"): "escape", ("go", "missing"): "vanish", ("cave", "in"): "collapse", ("fall", "down"): "collapse",
}.items()}  # fmt: skip


@cache
def _act_of() -> dict[str, str]:
    return {stem(word): words.split()[0] for words in _ONE_ACT for word in words.split()}


def deeds(side: Facts, fact: Fact) -> frozenset[str]:
    """What is done in the sentence of a fact, with one word for verbs that tell the same: left, set off, departed."""
    return acts(side, fact) | acts_told(side.sentences[fact.sentence].words)


def acts_told(words: Sequence[Word]) -> frozenset[str]:
    """The acts that words tell, each by one name: `act:leave` for left, set off, departed."""
    found = set()
    for k, word in enumerate(words):
        after = words[k + 1].key if k + 1 < len(words) else ""
        act = _WITH_PARTICLE.get((word.stem, after)) or _act_of().get(word.stem)
        if act and not word.is_cap:
            found.add("act:" + act)
    return frozenset(found)


def tense(side: Facts, fact: Fact) -> str:
    """Whether the clause of a date speaks of what is still to come, `ahead`, or of what was, `past`; empty where it does not say."""
    words = side.sentences[fact.sentence].words
    lo, hi = fact.first, fact.last + 1
    while lo > 0 and words[lo - 1].text not in _CLAUSE_ENDS and fact.first - lo < _REACH:
        lo -= 1
    while hi < len(words) and words[hi].text not in _CLAUSE_ENDS and hi - fact.last < _REACH:
        hi += 1
    return _tense(words[lo : fact.first]) or _tense(words[fact.last + 1 : hi])


def _tense(clause: Sequence[Word]) -> str:
    # `are to be received`
    to_come = any(a.key in ("is", "are") and b.key == "to" for a, b in pairwise(clause))
    if to_come or any(w.key in AHEAD and not _is_particled(clause, k) for k, w in enumerate(clause)):
        return "ahead"
    past = any(w.key in _WAS or (w.key.endswith("ed") and len(w.key) > 4) or is_past(w) for w in clause)
    return "past" if past else ""


def _is_particled(clause: Sequence[Word], k: int) -> bool:
    """Whether `set` is a verb with its particle, and says nothing of what is to come: set off, set up the firm."""
    return clause[k].key == "set" and k + 1 < len(clause) and clause[k + 1].key in _PARTICLES


_PARTICLES = frozenset("up off out in aside back".split())
_CLAUSE_ENDS = ",;:"
_REACH = 9
_WAS = frozenset("was were had did".split())


def are_then_and_ahead(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one date is of what was and the other of what is to come: met on Monday, will meet on Friday."""
    return {tense(context.left, left), tense(context.right, right)} == {"ahead", "past"}


def told(side: Facts, fact: Fact) -> frozenset[str]:
    """What is said around a fact: the content of its sentence, figures and periods left out."""
    sentence = side.sentences[fact.sentence]
    own = {w.concept for w in sentence.words[fact.first : fact.last + 1]}
    return frozenset(w.concept for w in sentence.words if is_content(w)) - own - PERIODS


_ACCOUNTS = (
    "profit earn earning", "loss lose", "revenue turnover takings", "debt owe", "loan lend borrow credit", "deficit shortfall",
    "cost price expense bill spend spending outlay invest investment buy purchase sell fetch auction hammer bid bidder fare ticket",
    "surplus", "budget", "fine penalty sanction", "salary wage", "ransom", "damage", "bail", "reward bounty", "prize", "turnout",
    "share stake", "rate", "inflation", "unemployment", "growth", "valuation value worth", "rent", "fee", "tax levy",
    "grant aid subsidy donation donate gift", "raise bring collect fetch donation donate", "lawsuit sue suit damages", "compensation compensate payout redress damages",
    "seize confiscate",
)  # fmt: skip
"""What sums and percentages are given of; words of one line may stand for one another."""
WIDE_ACCOUNTS = frozenset(n for n, words in enumerate(_ACCOUNTS) if words.startswith(("cost", "raise", "grant")))
"""those that a thing may have several of: spent on trams, the cost of a line"""
_PLURAL_ONLY = frozenset("damages takings".split())
"""words whose singular means something else"""
_ACCOUNT_WORDS = 4
"""content words before a figure among which its account is looked for"""


@cache
def _accounts_of() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for n, words in enumerate(_ACCOUNTS):
        for word in words.split():
            key = word if word in _PLURAL_ONLY else stem(word)
            found[key] = found.get(key, frozenset()) | {n}
    return found


def accounts(side: Facts, fact: Fact) -> frozenset[int]:
    """What a sum is given of, by the words for it before, back to another figure, or right behind; empty where none is told."""
    table, words = _accounts_of(), side.sentences[fact.sentence].words
    found: set[int] = set()
    seen = 0
    for word in reversed(words[: fact.first]):
        if word.is_digit or word.text in ";:." or seen == _ACCOUNT_WORDS:
            break
        if is_content(word):
            seen += 1
            found |= table.get(word.key, table.get(_plain(word), frozenset()))
    after = words[fact.last + 1 : fact.last + 3]
    if fact.first and words[fact.first - 1].stem == "pay" and after and after[0].key == "for":
        # `paid 30 million for the striker`
        found |= table[stem("cost")]
    for word in after[: 1 + (bool(after) and not is_content(after[0]) and after[0].key in ("in", "of"))]:
        found |= table.get(word.key, table.get(_plain(word), frozenset()))
    return frozenset(found)


def one_sum(one: str, other: str) -> bool:
    """Whether sums are given of one thing by two words: the bill, the cost."""
    table = _accounts_of()
    return bool(table.get(stem(one), frozenset()) & table.get(stem(other), frozenset()))


def of_two_accounts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sums are given of two things, and one of these the other sentence does not speak of: costs, owes."""
    ours, theirs = accounts(context.left, left), accounts(context.right, right)
    if not ours or not theirs or ours & theirs:
        return False
    return ours.isdisjoint(_spoken_of(context.right, right)) or theirs.isdisjoint(_spoken_of(context.left, left))


def _spoken_of(side: Facts, fact: Fact) -> frozenset[int]:
    """All that a sum may be given of in the sentence of a fact."""
    table = _accounts_of()
    words = side.sentences[fact.sentence].words
    return frozenset().union(*(table.get(w.key, table.get(_plain(w), frozenset())) for w in words if is_content(w)))


_TELLING_ACCOUNTS = frozenset(
    stem(w)
    for w in "turnout inflation unemployment profit loss revenue debt deficit surplus ransom bail reward bounty prize".split()
)
"""what a report gives one figure of"""


def telling_account(side: Facts, fact: Fact) -> tuple[str, ...]:
    """The word for what a figure is given of and the plain word before that: (`inflation`, `food`); empty for none so plain."""
    words = side.sentences[fact.sentence].words
    for k in range(fact.first - 1, max(-1, fact.first - 1 - _NEAR_ACCOUNT), -1):
        if words[k].is_digit or words[k].text in ",;:.":
            break
        if words[k].stem in _TELLING_ACCOUNTS:
            before = words[k - 1] if k else None
            mine = before is not None and is_content(before) and (k == 1 or not before.is_cap)
            return (words[k].stem, before.concept) if mine and before else (words[k].stem,)
    return ()


_NEAR_ACCOUNT = 6


def _plain(word: Word) -> str:
    """The stem of a word that is no adverb or verb spelled as a word for a sum: so far."""
    return "sue" if word.key == "suing" else "" if word.key == "far" else word.stem


TELLING = 2
"""words that the clauses of two figures share when these are given of one thing"""


def one_account(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two figures are given of one thing: a profit of, profit came in at; or two shares of one person's."""
    if left.kind is FactKind.PERCENT and left.slot.subject == right.slot.subject != "":
        return True
    if accounts(context.left, left) & accounts(context.right, right):
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
