"""Names that stand in one part of two sentences, though either report may name both somewhere.

`leftovers` pairs names that the other report never gives. Here a name need only be missing from the paragraph that
answers its own: the one who leads the delegation may be known to both reports for something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.leftovers.features import Side
from reader.comparing.judging.leftovers.names import other_part
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.names.places import in_suburb
from reader.comparing.judging.names.standins import lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import capital_of, places, sound
from reader.facts.types import Fact, Facts

_NAMED = (FactKind.PERSON, FactKind.PLACE, FactKind.ORG)
_LINKED = 0.3
_LEAST = {FactKind.PERSON: 0.4, FactKind.PLACE: 3.5}
_LEAST_OTHER = 1.1
"""the score from which two names are a doubt; places stand beside each other for many reasons"""
_ONE_NEW, _NONE_NEW = 0.5, 2.0
"""what it takes away that the left name, that both names stand elsewhere in the other report"""
_PREPOSITIONS = frozenset(
    "in at near outside inside around across off on from to toward towards into of by with against for between".split()
)


class _Weights(NamedTuple):
    """Fitted by logistic regression on 2,700 mentions of names in `tests/data`, each taken for another name."""

    base: float = -15.85
    linked: float = 2.99
    strong: float = -0.34
    sentence: float = 7.21
    mutual: float = 2.29
    best: float = 0.68
    near: float = 0.41
    before: float = 0.7
    role: float = 1.52
    kind: float = 3.23
    known: float = -0.96
    alone_left: float = 0.77
    alone_right: float = 7.85
    part: float = 1.09
    other_part: float = -0.42
    act: float = 0.74
    only_one_acts: float = 0.41
    cover: float = -5.06
    length: float = 2.46


_W = _Weights()


class _Names:
    """The names of one article, by sentence and paragraph."""

    def __init__(self, facts: Facts) -> None:
        self.side = kept(facts, Side)
        self.by_sentence: dict[int, list[tuple[Fact, frozenset[str]]]] = defaultdict(list)
        self.by_paragraph: dict[int, list[tuple[Fact, frozenset[str]]]] = defaultdict(list)
        self.in_paragraph: dict[int, set[str]] = defaultdict(set)
        self.all: set[str] = set()
        for fact in facts.names:
            if fact.kind not in _NAMED or not fact.entity.parts or fact.entity.type == "weak":
                continue
            known = _identity(fact)
            self.by_sentence[fact.sentence].append((fact, known))
            self.by_paragraph[fact.n].append((fact, known))
            self.in_paragraph[fact.n] |= known
            self.all |= known


def _identity(fact: Fact) -> frozenset[str]:
    """What two mentions of one name have in common: its parts, a country for its capital, a surname as it sounds."""
    place = places().get(fact.entity.key)
    own = "@" + capital_of().get(place.id, place.id) if place else sound(fact.entity.parts[-1])
    return frozenset((own, *fact.entity.parts))


def doubtful_names(context: Context, told: Told) -> Iterator[Doubt]:
    ours, theirs = kept(context.left, _Names), kept(context.right, _Names)
    linked: dict[int, list[int]] = defaultdict(list)
    for (start, end), strength in context.links.items():
        if strength >= _LINKED:
            linked[start].append(end)
    for index, mine in ours.by_sentence.items():
        beside = [pair for j in context.candidates(index) for pair in theirs.by_sentence.get(j, ())]
        n = mine[0][0].n
        beside += [pair for m in linked[n] for pair in theirs.by_paragraph.get(m, ())]
        answers = {id(fact): (fact, its) for fact, its in beside}
        for one, known in mine:
            if told.disputed(one, True):
                continue
            for answer, its in answers.values():
                if not (known.isdisjoint(theirs.in_paragraph[answer.n]) and its.isdisjoint(ours.in_paragraph[n])):
                    continue
                other = answer
                if told.exchanged(one.text, other.text) or told.disputed(other, False):
                    continue
                new = known.isdisjoint(theirs.all), its.isdisjoint(ours.all)
                rivals = _rivals(one, known, other, its, ours, theirs)
                score = _score(context, (ours.side, theirs.side), one, other, new, rivals)
                if score > 0:
                    thing = _THING.get(one.kind, "name")
                    reason = f"other {thing} in much the same place: {one.text} / {other.text}; perhaps two {thing}s"
                    yield Doubt(
                        score, one.kind, mention(one), mention(other), reason, ("the same part of the sentence",)
                    )


_THING = {FactKind.PERSON: "person", FactKind.PLACE: "place"}


def _rivals(
    one: Fact, known: frozenset[str], other: Fact, its: frozenset[str], ours: _Names, theirs: _Names
) -> tuple[int, int]:
    """How many names of the sort in the other's paragraph this paragraph does not give, and the other way round."""
    right = {
        k for f, k in theirs.by_paragraph[other.n] if f.kind is other.kind and k.isdisjoint(ours.in_paragraph[one.n])
    }
    left = {k for f, k in ours.by_paragraph[one.n] if f.kind is one.kind and k.isdisjoint(theirs.in_paragraph[other.n])}
    return max(1, len(right)), max(1, len(left))


def _score(
    context: Context,
    sides: tuple[Side, Side],
    one: Fact,
    other: Fact,
    new: tuple[bool, bool],
    rivals: tuple[int, int],
) -> float:
    if not _comparable(one, other):
        return 0.0
    a, b = sides[0].setting(one), sides[1].setting(other)
    if other_part(context, one, other) or _of_two_offices(sides, one, other):
        return 0.0
    if one.kind is other.kind is FactKind.PLACE and in_suburb(context, one, other):
        # a district lies in its town
        return 0.0
    if a.label or b.label or not a.begins.isdisjoint(b.begins) or one.text.isupper() != other.text.isupper():
        return 0.0
    similar = context.similarity(one.sentence, other.sentence)
    link = context.links.get((one.n, other.n), 0.0)
    part, its_part = _part(sides[0].facts, one), _part(sides[1].facts, other)
    score = _W.base + _W.linked * link + _W.strong * (link >= 0.5) + _W.sentence * similar
    score += _W.mutual * context.mutual(one.sentence, other.sentence) + _W.best * _best(context, one, other)
    score += _W.before * (a.before == b.before != "") + _W.role * _same_role(sides, one, other)
    score += _W.kind * (one.kind is other.kind) + _W.known * new[1]
    score += _W.alone_left / rivals[0] + _W.alone_right / rivals[1]
    score += _W.part * (part == its_part != "") + _W.other_part * bool(part and its_part and part != its_part)
    score += _W.act * (one.entity.acts and other.entity.acts) + _W.only_one_acts * (
        one.entity.acts != other.entity.acts
    )
    score += _W.length * (len(one.entity.parts) == len(other.entity.parts))
    score -= _LEAST.get(one.kind, _LEAST_OTHER) if one.kind is other.kind else _LEAST_OTHER
    if not new[0]:
        score -= _ONE_NEW if new[1] else _NONE_NEW
    # the last two are dear to work out, and one of them takes away only
    if score + _W.near <= 0:
        return 0.0
    return score + _W.near * _share(context, a.near, b.near) + _W.cover * _share(context, a.content, b.content)


def _share(context: Context, ours: frozenset[str] | set[str], theirs: frozenset[str] | set[str]) -> float:
    return context.weight(ours & theirs) / (min(context.weight(ours), context.weight(theirs)) + 6.0)


def _comparable(one: Fact, other: Fact) -> bool:
    if one.kind is not other.kind and FactKind.PERSON in (one.kind, other.kind):
        return "name" in (one.entity.type, other.entity.type)
    return not (lies_in(one.entity, other.entity) or lies_in(other.entity, one.entity))


def _best(context: Context, one: Fact, other: Fact) -> float:
    ahead, back = context.best_right.get(one.sentence), context.best_left.get(other.sentence)
    found = bool(ahead and ahead[0][1] == other.sentence) + bool(back and back[0][1] == one.sentence)
    return found / 2


def _same_role(sides: tuple[Side, Side], one: Fact, other: Fact) -> float:
    ours, theirs = sides[0].roles.get(one.entity.key), sides[1].roles.get(other.entity.key)
    if not ours or not theirs:
        return 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) or -1.0


def _of_two_offices(sides: tuple[Side, Side], one: Fact, other: Fact) -> bool:
    """Whether two persons serve two countries: the Swedish president, the Danish one."""
    ours, theirs = (
        {word for word in side.roles.get(fact.entity.key, ()) if word[0] == "@"}
        for side, fact in zip(sides, (one, other), strict=True)
    )
    return bool(ours and theirs and not ours & theirs)


def _part(side: Facts, fact: Fact) -> str:
    """The preposition before a name."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    if k >= 0 and words[k].key in ("the", "a"):
        k -= 1
    return words[k].key if k >= 0 and words[k].key in _PREPOSITIONS else ""
