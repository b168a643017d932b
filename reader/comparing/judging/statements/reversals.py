"""Which quotations say the opposite of one another: by a denial, by one word for its opposite, in what is reported of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from reader.comparing.judging.statements.sources import one_speaker
from reader.facts.statements.opposed_words import both_tables
from reader.facts.types import Fact, Quote
from reader.facts.words import NEGATIONS, STOP

DENYING = NEGATIONS - frozenset("nothing nobody none neither nor hardly without".split())
"""Words that turn a statement into its opposite; `nothing` or `nobody` may stand for many other things."""
HARDLY = frozenset("little few hardly barely scarcely rarely seldom".split())
"""Words that all but deny."""
ONE_SAYING = 0.6
"""likeness from which two quotations are one but for a few words"""
_TURNED = """good/bad better/worse best/worst right/wrong easy/hard easy/difficult happy/sad everything/nothing always/never
all/none everyone/nobody everybody/nobody before/after behind/ahead inside/outside above/below first/last more/less
more/fewer most/least older/younger former/current with/without yes/no friend/enemy friends/enemies love/hate strong/weak
stronger/weaker rich/poor richer/poorer cheap/expensive early/late earlier/later possible/impossible victory/defeat
victim/culprit peace/war hot/cold high/low higher/lower faster/slower safer/riskier won/lost"""
"""Opposites of everyday speech, beside those that reports use."""
_NONE = frozenset("nothing nobody none never".split())
_WHOLE = frozenset("everything everybody everyone always".split())
_FEW_WORDS = 6


def is_denial(word: str) -> bool:
    return word in DENYING or word.endswith("n't")


def denies(quote: Quote) -> bool:
    return any(map(is_denial, quote.words))


@cache
def turns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pair in _TURNED.split():
        one, other = pair.split("/")
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def turned(left: Quote, right: Quote) -> bool:
    """Whether the one word in which two quotations differ is the other's opposite."""
    ours, theirs = _own(left, right), _own(right, left)
    if not len(ours) == len(theirs) == 1:
        return False
    (word, stemmed), (other, other_stem) = ours[0], theirs[0]
    known = dict(both_tables(stemmed))
    return other in turns().get(word, ()) or any(
        positive in known and known[positive] != side for positive, side in both_tables(other_stem)
    )


def _own(quote: Quote, other: Quote) -> list[tuple[str, str]]:
    """The telling words of a quotation that the other one has in no form, each with its stem."""
    pairs = zip(quote.words, quote.stems, strict=True)
    return [(w, s) for w, s in pairs if s not in other.stems and (w not in STOP or w in turns())]


def denied_in(fact: Fact, reports: Iterable[Fact]) -> Fact | None:
    """The report of a few words that says the opposite: `I regret nothing` and that she regretted what she had done."""
    said, scope = fact.quote, _NONE | _WHOLE
    if len(said.words) > _FEW_WORDS or not said.speaker or scope.isdisjoint(said.words):
        return None
    mine = {s for w, s in zip(said.words, said.stems, strict=True) if w not in STOP and w not in scope}
    for other in reports:
        report = other.quote
        if not report.speaker or not one_speaker(said.speaker, report.speaker) or not mine <= set(report.stems):
            continue
        none = [not _NONE.isdisjoint(q.words) for q in (said, report)]
        if none[0] != none[1] and denies(said) == denies(report):
            return other
    return None
