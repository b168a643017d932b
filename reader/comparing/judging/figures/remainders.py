"""The rest of a whole, given as a share by the other report: the state owns 30 percent and funds the rest / funds own 70 percent."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, kept
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation, compare_quantities
from reader.comparing.judging.slots.ties import same_object
from reader.facts.slots import is_content, written
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import STOP, concept

_RESTS = frozenset("rest remainder balance".split())
_LEFT = frozenset("left remains remained remaining".split())
_BREAKS = frozenset("and but while whereas with".split())
_ENDS = frozenset(";:.")
_PLAIN = frozenset(
    concept(w)
    for w in """go come be have hold own take get make remain belong leave keep pay receive draw share stake percent rest remainder
    balance hand split divide still will new other people""".split()
)
"""words that do not say whose the rest is"""
_OTHER = concept("other")
_SLACK = 0.012
"""how far two shares of one whole may be apart by rounding"""


class Rest(NamedTuple):
    """What is left of a whole after the shares that a report gives."""

    fact: Fact
    shares: tuple[Fact, ...]
    holders: frozenset[str]
    """words that say whose it is"""
    closed: bool
    """nobody else is told of beside them"""


def remainders(context: Context, left: list[Fact], right: list[Fact], matched: set[int]) -> list[Finding]:
    """What one report calls the rest and the other gives as a share, of one holder; `holdings` knows those whose verb stands by.

    Args:
        left, right: the amounts that no holding has dealt with; only these may contradict.
    """
    found: list[Finding] = []
    if not context.related:
        return found
    free = {id(f) for f in (*left, *right)}
    for side, other_side, others, is_left in (
        (context.left, context.right, context.right.amounts, True), (context.right, context.left, context.left.amounts, False),
    ):  # fmt: skip
        for rest in kept(side, _rests):
            answer = _answer(context, rest, other_side, others, matched, is_left)
            if answer is None:
                continue
            a, b = (rest.fact, answer) if is_left else (answer, rest.fact)
            relation = compare_quantities(rest.fact.quantity, answer.quantity)
            evidence = ("same holder", "what the other shares leave")
            if relation is Relation.EQUAL or abs(rest.fact.quantity.lo - answer.quantity.lo) <= _SLACK:
                found.append(both(a, b, Verdict.RESTATED, "the rest, given as a share", evidence))
            elif relation is Relation.DIFFERENT and id(answer) in free and _excludes(context, rest, answer, other_side):
                reason = f"other share than the rest: {a.text} / {b.text}"
                found.append(both(a, b, Verdict.CONFLICT, reason, evidence))
            else:
                continue
            matched.add(id(answer))
            told = {round(f.quantity.lo, 3) for f in others if f is not answer and f.kind is FactKind.PERCENT}
            matched.update(id(f) for f in rest.shares if round(f.quantity.lo, 3) not in told)
    return found


def _answer(
    context: Context, rest: Rest, side: Facts, facts: list[Fact], matched: set[int], is_left: bool
) -> Fact | None:
    """The one share that the other report gives of the holder of the rest."""
    found = []
    for fact in facts:
        if not _is_share(fact) or fact.quantity.vague or id(fact) in matched:
            continue
        pair = (rest.fact.sentence, fact.sentence) if is_left else (fact.sentence, rest.fact.sentence)
        if not context.few and context.similarity(*pair) < _ALIKE:
            continue
        words = side.sentences[fact.sentence].words
        lo, hi = _clause(words, fact.first, fact.last)
        said = {w.concept for w in words[lo : hi + 1] if is_content(w) or w.concept == _OTHER}
        if rest.holders & said and all(same_object(s.slot.of_object, fact.slot.of_object) >= 0 for s in rest.shares):
            found.append(fact)
    return found[0] if len(found) == 1 else None


_ALIKE = 0.3
"""least likeness of two sentences of whole articles that tell of one whole"""


def _excludes(context: Context, rest: Rest, answer: Fact, side: Facts) -> bool:
    """Whether an exact share that differs from the rest is given of all and only those who have the rest."""
    if not (context.few and rest.closed and _exact(answer)):
        return False
    words = side.sentences[answer.sentence].words
    lo, hi = _clause(words, answer.first, answer.last)
    return rest.holders <= {w.concept for w in words[lo : hi + 1] if is_content(w)}


def _exact(fact: Fact) -> bool:
    q = fact.quantity
    return not (q.approximate or q.bound or q.vague or q.hi > q.lo)


def _is_share(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.dimension == "percent" and fact.value.unit == "%"


def _rests(side: Facts) -> list[Rest]:
    """Every rest that an article tells after the shares it is left by."""
    found: list[Rest] = []
    known = {f.sentence for f in side.frames if f.relation == "holds-rest"}
    for sentence in side.sentences:
        if sentence.index in known:
            continue
        words = sentence.words
        for i, word in enumerate(words):
            if word.key not in _RESTS and word.key not in _LEFT:
                continue
            first = _begins(words, i)
            if first < 0 or not _ends_phrase(words, i):
                continue
            shares = [f for f in side.amounts_of(sentence.index) if _is_share(f) and f.last < first]
            if not shares and first == 0 and sentence.index:
                shares = [f for f in side.amounts_of(sentence.index - 1) if _is_share(f)]
            total = sum(f.quantity.lo for f in shares)
            if not shares or not 0.0 < total < 1.0 or not all(_exact(f) for f in shares):
                continue
            lo, hi = _clause(words, first, i)
            before = {w.concept for w in words[:lo] if is_content(w)}
            holders = {w.concept for k, w in enumerate(words[lo : hi + 1], lo) if is_content(w) and not first <= k <= i}
            value = Quantity(1 - total, 1 - total, "percent", "%")
            start, end = words[first].start, words[i].end
            text = written(words[first : i + 1])
            fact = replace(
                shares[0], value=value, n=sentence.n, sentence=sentence.index, first=first, last=i, start=start, end=end,
                text=text, label=text,
            )  # fmt: skip
            closed = hi + 1 >= len(words) or words[hi + 1].text in _ENDS
            told = holders - before - _PLAIN or holders & {_OTHER}
            found.append(Rest(fact, tuple(shares), frozenset(told), closed))
    return found


def _begins(words: list[Word], i: int) -> int:
    """Where `the rest`, `what is left` begins whose last word stands at `i`; -1 for another use of the word."""
    if words[i].key in _RESTS:
        return i - 1 if i and words[i - 1].key == "the" else -1
    k = i - 1
    while k > 0 and words[k].key in ("is", "was", "are"):
        k -= 1
    return k if k >= 0 and words[k].key == "what" else -1


def _ends_phrase(words: list[Word], i: int) -> bool:
    """Whether no noun goes on: the rest of the town, the balance sheet."""
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or not after.is_word:
        return True
    if after.key == "of":
        return i + 2 < len(words) and words[i + 2].key in ("it", "them")
    return (
        words[i].key != "balance" or after.key in STOP or after.key.endswith(("ing", "ed")) or after.concept in _PLAIN
    )


def _clause(words: list[Word], first: int, last: int) -> tuple[int, int]:
    """The first and the last word of the clause around a share; a comma before the share does not end it."""
    lo, hi = first, last
    while lo > 0 and words[lo - 1].text not in ",;:" and words[lo - 1].key not in _BREAKS:
        lo -= 1
    while hi + 1 < len(words) and words[hi + 1].text not in ",;:." and words[hi + 1].key not in _BREAKS:
        hi += 1
    return lo, hi
