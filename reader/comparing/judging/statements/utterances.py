"""Which quotations and reports of two articles may give one utterance: like words, a part of them, or the words told of another."""

from __future__ import annotations

from collections import defaultdict

from reader.comparing.judging.statements.reversals import is_denial
from reader.comparing.judging.statements.sources import one_speaker
from reader.facts.types import Fact, Quote
from reader.facts.words import STOP, stem

_PERSONS = {
    stem(word): person
    for person, words in (
        ("he", "i we he she they you it"), ("him", "me us him them"), ("his", "my our his her their your"), ("be", "be"),
        ("self", "myself ourselves himself herself themselves"), ("would", "will"), ("could", "can"), ("might", "may"),
    )
    for word in words.split()
}  # fmt: skip
_POINTING = frozenset("the a an this that these those our my its his her their".split())
"""words that a report may exchange, or leave out"""
_LONG = 4
"""words from which a quotation is known without its subject"""


def content(quote: Quote) -> frozenset[str]:
    """The stems of a quotation's words, without the most common words."""
    return frozenset(s for w, s in zip(quote.words, quote.stems, strict=True) if w not in STOP)


def _telling(quote: Quote) -> frozenset[str]:
    """The stems a quotation is known by: of all its words where they are common ones only."""
    return content(quote) or frozenset(quote.stems)


def candidates(left: list[Fact], right: list[Fact]) -> list[tuple[float, Fact, Fact]]:
    """Pairs of quotations with a word in common, and how alike their words are, from 0.3 to 1."""
    from rapidfuzz import fuzz  # a tenth of the time this room takes to import

    index: dict[str, list[Fact]] = defaultdict(list)
    for fact in right:
        for word in _telling(fact.quote):
            index[word].append(fact)
    found = []
    for fact in left:
        seen: dict[int, Fact] = {}
        # sorted, as a set's own order changes from run to run, and with it which of two equals is found first
        for word in sorted(_telling(fact.quote)):
            for other in index.get(word, ())[:30]:
                seen[id(other)] = other
        for other in seen.values():
            a, b = fact.quote, other.quote
            score = fuzz.ratio(a.words, b.words) / 100
            if score >= 0.3:
                found.append((score, fact, other))
    return found


def inside(part: Quote, whole: Quote) -> bool:
    """Whether all words of a quotation stand in a longer one, together and in order."""
    if len(part.words) >= len(whole.words):
        return False
    return f" {' '.join(part.words)} " in f" {' '.join(whole.words)} "


class ByStem:
    """Quotations by the stems of their words."""

    def __init__(self, facts: list[Fact]) -> None:
        self._index: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            for word in _telling(fact.quote):
                self._index[word].append(fact)

    def near(self, fact: Fact) -> list[Fact]:
        """Those that share one of the two rarest stems of a quotation; at most 40 for each."""
        stems = sorted(_telling(fact.quote))
        lists = sorted((self._index[s] for s in stems if s in self._index), key=len)
        return list({id(f): f for found in lists[:2] for f in found[:40]}.values())


def retold(quote: Quote, report: Quote) -> bool:
    """Whether a report gives the words of a quotation, only told of another: `I have no regrets`, he had no regrets."""
    if quote.speaker_named and report.speaker_named and not one_speaker(quote.speaker, report.speaker):
        return False
    ours, theirs = (
        [_PERSONS.get(s, s) for w, s in zip(q.words, q.stems, strict=True) if not is_denial(w) and w not in _POINTING]
        for q in (quote, report)
    )
    if len(ours) > _LONG and ours[0] == "he":
        # `We are hiring`: the airline is hiring
        ours = ours[1:]
    size = len(ours)
    return size > 2 and any(theirs[k : k + size] == ours for k in range(len(theirs) - size + 1))


def reported(fact: Fact, reports: ByStem) -> Fact | None:
    """The other article's reported speech that says what this quotation says."""
    mine = content(fact.quote)
    told = next((o for o in reports.near(fact) if retold(fact.quote, o.quote)), None)
    if len(mine) < 2 or told is not None:
        return told
    best: tuple[float, Fact] | None = None
    for other in reports.near(fact):
        theirs = content(other.quote)
        shared = len(mine & theirs) / len(mine)
        other_speaker = bool(fact.quote.speaker_named and other.quote.speaker_named) and not one_speaker(
            fact.quote.speaker, other.quote.speaker
        )
        if (
            shared >= 0.6
            and len(mine & theirs) >= max(2, 0.35 * len(theirs))
            and not other_speaker
            and (best is None or shared > best[0])
        ):
            best = (shared, other)
    return best[1] if best else None
