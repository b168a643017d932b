"""Judges who does something and to whom it is done, where both reports know both names and so no name stands alone.

`Berg accused the harbour of neglect` / `Berg accuses the city of neglect`: one deed in two sentences that answer each
other, and another name beside its verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import FEW, Context
from reader.facts.gazetteer import capital_of, places
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Sentence, Word

_ALIKE = 0.25
_LINKED = 0.5
_REACH = 3
"""words from a verb to the name beside it"""
_JOINS = frozenset(("and", ",", "or", "&"))


class Deed(NamedTuple):
    verb: str
    is_object: bool
    names: tuple[Fact, ...]
    """whom the verb is said of, in a row"""
    who: frozenset[str]


def judge_deeds(context: Context, found: list[Finding]) -> list[Finding]:
    """At most one finding for each left sentence."""
    if not context.related or len(context.left.sentences) + len(context.right.sentences) <= FEW:
        return []
    told = {(f.left.n, f.left.start) for f in found if f.left and f.verdict in (Verdict.CHANGED, Verdict.CONFLICT)}
    made = []
    ours, theirs = kept(context.left, _deeds), kept(context.right, _deeds)
    for index in ours:
        best = context.best_right.get(index)
        if not best or best[0][1] not in theirs or not _answering(context, index, best[0][1]):
            continue
        pair = _other(ours[index], theirs[best[0][1]])
        if pair is not None and (pair[0].n, pair[0].start) not in told:
            reason = f"another name in the same part: {pair[0].text} / {pair[1].text}"
            a, b = (Mention(f.n, f.start, f.end, f.text, f.label) for f in pair)
            made.append(Finding(FactKind.RELATION, Verdict.CHANGED, 3, a, b, reason, ("one deed",)))
    return made


def _answering(context: Context, left: int, right: int) -> bool:
    a, b = context.left.sentences[left], context.right.sentences[right]
    return (
        context.similarity(left, right) >= _ALIKE
        and context.mutual(left, right)
        and context.links.get((a.n, b.n), 0.0) >= _LINKED
    )


def _other(ours: list[Deed], theirs: list[Deed]) -> tuple[Fact, Fact] | None:
    for one in ours:
        answers = [d for d in theirs if d.verb == one.verb and d.is_object == one.is_object]
        if (
            answers
            and one.names[0].kind is answers[0].names[0].kind
            and all(d.who.isdisjoint(one.who) for d in answers)
            and not _elsewhere(one, ours, theirs)
        ):
            return one.names[0], answers[0].names[0]
    return None


def _elsewhere(one: Deed, ours: list[Deed], theirs: list[Deed]) -> bool:
    """Whether the verb is said of several in either sentence: then the names may only stand in another order."""
    return sum(d.verb == one.verb for d in ours) > 1 or sum(d.verb == one.verb for d in theirs) > 1


def _deeds(facts: Facts) -> dict[int, list[Deed]]:
    by_sentence: dict[int, list[Fact]] = {}
    for name in facts.names:
        if name.entity.parts and name.entity.type != "weak":
            by_sentence.setdefault(name.sentence, []).append(name)
    return {index: list(_read(facts.sentences[index], names)) for index, names in by_sentence.items()}


def _read(sentence: Sentence, names: list[Fact]) -> Iterator[Deed]:
    words = sentence.words
    inside = {k for name in names for k in range(name.first, name.last + 1)}
    for name in names:
        if words[name.last].key.endswith(("'s", "s'")):
            # not the town, but its request
            continue
        verb = name.first - 1
        while verb >= 0 and name.first - verb <= _REACH and (words[verb].key in _LEADS or words[verb].is_cap):
            verb -= 1
        word = words[verb] if verb >= 0 else None
        if word is None or verb in inside or not is_content(word) or word.is_cap or word.is_digit:
            continue
        if word.concept in GENERIC or not _is_verb(words, verb) or (sentence.depth and sentence.depth[verb]):
            continue
        row = _row(sentence, names, name)
        yield Deed(word.concept, True, row, frozenset(map(_identity, row)))


def _is_verb(words: list[Word], i: int) -> bool:
    """Whether a word is surely a verb, by its form or by what stands before it; to tell somebody is no deed."""
    word = words[i]
    after = i > 0 and words[i - 1].key in ("to", "will", "would", "could", "should", "may", "might", "can")
    return word.stem != "tell" and (after or word.key.endswith(("ed", "ing")))


_LEADS = frozenset("the a an its his her their mr mrs ms dr".split())
"""words that may stand between a verb and the name that is its object"""


def _row(sentence: Sentence, names: list[Fact], first: Fact) -> tuple[Fact, ...]:
    """A name with those that are joined to it."""
    row = [first]
    for name in names:
        between = sentence.words[row[-1].last + 1 : name.first]
        if name.first > row[-1].last and len(between) <= _REACH and any(w.key in _JOINS for w in between):
            row.append(name)
    return tuple(row)


def _identity(name: Fact) -> str:
    """Who is meant: a country for its capital, a person by the last name."""
    place = places().get(name.entity.key)
    if place is None:
        return name.entity.parts[-1]
    return "@" + capital_of().get(place.id, place.id)
