"""Two shares that make up a whole: won three-quarters, its rivals a quarter; a tenth vaccinated, nine-tenths unvaccinated."""

from __future__ import annotations

from functools import cache

from reader.article import FactKind
from reader.comparing.judging.sentences.senses import senses
from reader.facts.slots import is_content
from reader.facts.statements.opposed_words import opposites
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import NEGATIONS, concept, stem

_OTHERS = frozenset(
    concept(w) for w in "rival opponent rest other others remaining remainder competitor else challenger".split()
)
_ROUNDING = 0.011
_ROUGHLY = 0.04
"""what two shares of one may miss where one of them is rough: 28 percent, nearly three quarters"""
_PREFIXES = ("un", "non", "non-", "in", "im", "il", "ir", "dis", "mis")
_COUNTERPARTS = (
    "man / woman", "boy / girl", "male / female", "local native resident domestic / foreigner foreign immigrant migrant visitor",
    "urban city / rural countryside village", "public state / private", "married / single unmarried", "import / export",
    "part-time / full-time", "cover occupy / absent missing lack free", "junior / senior", "elderly / young", "pass / fail", "owner / tenant", "adult / child",
    "fossil / renewable", "lose / keep save retain hold", "answer reply / ignore", "stay remain / leave go flee", "amateur / professional", "repay / default", "late delayed / punctual", "full / empty", "smoker / non-smoker", "renter / homeowner", "healthy / ill sick infected",
)  # fmt: skip
"""words of which each thing of a whole is one or the other"""


@cache
def _sides() -> dict[str, frozenset[tuple[int, bool]]]:
    found: dict[str, frozenset[tuple[int, bool]]] = {}
    for n, pair in enumerate(_COUNTERPARTS):
        for is_first, words in zip((True, False), pair.split(" / "), strict=True):
            for word in words.split():
                found[stem(word)] = found.get(stem(word), frozenset()) | {(n, is_first)}
    return found


def are_shares_of_one(side: Facts, fact: Fact, other_side: Facts, other: Fact) -> bool:
    """Whether two shares make up a whole and one is told of the others, of the opposite or of those who did not."""
    if not fact.kind is other.kind is FactKind.PERCENT or abs(fact.quantity.lo + other.quantity.lo - 1) > (
        _ROUGHLY if any(_is_rough(f.quantity) for f in (fact, other)) else _ROUNDING
    ):
        return False
    ours, theirs = side.sentences[fact.sentence].words, other_side.sentences[other.sentence].words
    if any(w.concept in _OTHERS for w in ours) != any(w.concept in _OTHERS for w in theirs):
        return True
    return (
        _of_two_holders(side, fact, other_side, other)
        or told_of_opposites(side, fact, other_side, other)
        or _still_so(ours, fact) != _still_so(theirs, other)
        or (_in_parts(fact) and _in_parts(other) and _told_apart(side, fact, other_side, other))
    )


def _still_so(words: list[Word], fact: Fact) -> bool:
    """Whether a share is told as what is left: mines are still in 30 percent."""
    return any(w.key in _STILL for w in _beside(words, fact) + words[fact.last + 1 : fact.last + _REACH])


_STILL = frozenset("still yet remain remains remained remaining".split())


def _in_parts(fact: Fact) -> bool:
    """Whether a share is told as parts of a whole: a tenth, nine-tenths, three in ten. Hardly two such make up one by chance."""
    return not fact.text[:1].isdigit() and not _is_rough(fact.quantity) and "percent" not in fact.text


def _told_apart(side: Facts, fact: Fact, other_side: Facts, other: Fact) -> bool:
    """Whether either clause says of its share what the other does not: spared a tenth / nine-tenths went up in flames."""
    ours, theirs = (
        {
            sense
            for w in _beside(facts.sentences[f.sentence].words, f)
            if is_content(w) and not w.is_digit
            for sense in senses(w.key)
        }
        for facts, f in ((side, fact), (other_side, other))
    )
    own = {
        w.concept
        for facts, f in ((side, fact), (other_side, other))
        for w in facts.sentences[f.sentence].words[f.first : f.last + 1]
    }
    return bool(ours - theirs - own) and bool(theirs - ours - own)


def _of_two_holders(side: Facts, fact: Fact, other_side: Facts, other: Fact) -> bool:
    """Whether what is told before either share is not in the other sentence at all: tenants own, the trust is left with."""
    a, b = side.sentences[fact.sentence], other_side.sentences[other.sentence]
    mine, others = _leading(a.words, fact), _leading(b.words, other)
    return bool(mine) and bool(others) and mine.isdisjoint(b.content) and others.isdisjoint(a.content)


def _leading(words: list[Word], fact: Fact) -> frozenset[str]:
    """The content words of a clause before a share."""
    return frozenset(w.concept for w in _beside(words, fact) if w.start < fact.start and is_content(w))


def _is_rough(share: Quantity) -> bool:
    return share.approximate or share.bound != ""


def told_of_opposites(side: Facts, fact: Fact, other_side: Facts, other: Fact) -> bool:
    """Whether one figure is told of the opposite of what the other is told of: opened, shut; had paid, had not."""
    ours, theirs = side.sentences[fact.sentence].words, other_side.sentences[other.sentence].words
    mine, others = _beside(ours, fact), _beside(theirs, other)
    # of those not vaccinated, of the unvaccinated: twice denied is one thing
    return (_denies(mine) != _denies(others)) != _opposed(mine, others)


def _beside(words: list[Word], fact: Fact) -> list[Word]:
    """The words that a share is said of: those of its clause."""
    lo, hi = fact.first, fact.last
    while lo > 0 and fact.first - lo < _REACH and words[lo - 1].text not in _STOPS:
        lo -= 1
    while hi + 1 < len(words) and hi - fact.last < _REACH and words[hi + 1].text not in _STOPS:
        hi += 1
    return words[lo : hi + 1]


_REACH = 8
_STOPS = frozenset(",;:.")


def _denies(words: list[Word]) -> bool:
    return any(w.key in NEGATIONS or w.key == "non" or w.key.endswith("n't") for w in words)


def _stem(word: Word) -> str:
    """The stem of a word, also behind `non-`."""
    return "non-" + stem(word.key[4:]) if word.key.startswith("non-") else word.stem


def _opposed(ours: list[Word], theirs: list[Word]) -> bool:
    """Whether a word of one sentence is the opposite of a word of the other, and the sentences are else of one thing."""
    mine, others = ({_stem(w) for w in words if is_content(w)} for words in (ours, theirs))
    here, there = mine - others, others - mine
    if any(prefix + a == b or prefix + b == a for a in here for b in there for prefix in _PREFIXES):
        return True
    sides, table = _sides(), opposites()
    for a in here:
        for n, is_first in sides.get(a, ()):
            if any((n, not is_first) in sides.get(b, ()) for b in there):
                return True
        for positive, affirms in table.get(a, ()):
            if any((positive, not affirms) in table.get(b, ()) for b in there):
                return True
    return False
