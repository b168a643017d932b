"""Judges names that stand in one part of two sentences, where both reports know both and so no name stands alone.

`Berg accused the harbour of neglect` / `Berg accuses the city of neglect`: one deed in two sentences that answer each
other, and another name beside its verb; `Berg called the strike a mistake` / `A mistake, Lind calls the strike`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import both, disputed_places, kept
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import capital_of, places, sound
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
    if not context.related or context.few:
        return []
    told = disputed_places(found)
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


_ALIKE_PERSONS = (0.2, 0.3)
"""how much alike two sentences must be where either report alone knows one of the persons, where both know both"""


def judge_persons(context: Context, found: list[Finding]) -> list[Finding]:
    """`Berg called the strike a mistake` / `A mistake, Lind calls the strike`: at most one finding for each sentence."""
    if not context.related or context.few:
        return []
    told = disputed_places(found)
    ours, theirs = kept(context.left, _by_sentence), kept(context.right, _by_sentence)
    around = kept(context.left, _by_paragraph), kept(context.right, _by_paragraph)
    everyone = [frozenset[str]().union(*side.values()) for side in around]
    made = []
    for index, mine in ours.items():
        best = context.best_right.get(index)
        other = theirs.get(best[0][1]) if best else None
        if not best or other is None or not context.mutual(index, best[0][1]):
            continue
        a, b = _who(mine), _who(other)
        if a == b or a in around[1][other.n] or b in around[0][mine.n]:
            continue
        known = (a in everyone[1]) + (b in everyone[0])
        if not known or best[0][0] < _ALIKE_PERSONS[known - 1] or (mine.n, mine.start) in told:
            continue
        if context.links.get((mine.n, other.n), 0.0) >= _LINKED:
            reason = f"of another person in much the same words: {mine.text} / {other.text}; perhaps two persons"
            made.append(both(mine, other, Verdict.CHANGED, reason, (f"sentences alike {best[0][0]:.2f}",)))
    return made


def _who(fact: Fact) -> str:
    return sound(fact.entity.parts[-1])


def _persons(facts: Facts) -> list[Fact]:
    """The persons that are spoken of; what is theirs is something else."""
    sentences = facts.sentences
    return [
        f
        for f in facts.names
        if f.kind is FactKind.PERSON
        and f.entity.parts
        and not sentences[f.sentence].words[f.last].key.endswith(("'s", "s'"))
    ]


def _by_sentence(facts: Facts) -> dict[int, Fact]:
    """The person of each sentence that names only one."""
    found: dict[int, list[Fact]] = {}
    for fact in _persons(facts):
        found.setdefault(fact.sentence, []).append(fact)
    return {index: people[0] for index, people in found.items() if len({_who(p) for p in people}) == 1}


def _by_paragraph(facts: Facts) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for fact in _persons(facts):
        found[fact.n] = found.get(fact.n, frozenset()) | {_who(fact)}
    return found
