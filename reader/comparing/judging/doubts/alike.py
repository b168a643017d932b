"""Names that answer each other by themselves: half of them is one name, or they stand beside one and the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.doubts.slots import who_is
from reader.comparing.judging.leftovers.features import Side
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.names.standins import lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import one_sound, places
from reader.facts.types import Fact, Facts, Word

_LINKED, _ALIKE, _MUTUAL, _ROLE = 1.0, 2.0, 0.4, 1.5
_LEAST_HALF = 0.6
_SMALL = frozenset("of the and for de del di da van von al el".split())


class _Named:
    """The names of an article, those named together, and all parts that stand in any."""

    def __init__(self, facts: Facts) -> None:
        self.parts: set[str] = set()
        self.who: set[str] = set()
        self.long: list[Fact] = []
        self.by_part: dict[str, list[Fact]] = defaultdict(list)
        by_sentence: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts.names:
            self.parts.update(fact.entity.parts)
            if not fact.entity.parts or fact.entity.type == "weak":
                continue
            self.who.add(who_is(fact))
            by_sentence[fact.sentence].append(fact)
            if len(fact.entity.parts) > 1 and fact.kind is not FactKind.PLACE:
                self.long.append(fact)
                for part in fact.entity.parts:
                    self.by_part[part].append(fact)
        self._side = kept(facts, Side)
        self.together = [
            group
            for index, names in by_sentence.items()
            if len(names) > 1
            for group in _together(facts.sentences[index].words, names)
        ]

    def roles(self, fact: Fact) -> frozenset[str]:
        """The titles of a person in this article."""
        return self._side.roles.get(fact.entity.key, frozenset())


def doubtful_halves(context: Context, told: Told) -> Iterator[Doubt]:
    """`Ann Tolly` / `Ann Brekke`, `Nord Airways` / `Sund Airways`: one part is common, and neither report knows the other's."""
    ours, theirs = kept(context.left, _Named), kept(context.right, _Named)
    for one in ours.long:
        seen: set[int] = set()
        for part in one.entity.parts:
            for other in theirs.by_part.get(part, ()):
                if id(other) in seen or not _half_alike(one, other, ours.parts, theirs.parts):
                    continue
                seen.add(id(other))
                if _told(told, one, True) or _told(told, other, False):
                    continue
                similar = context.similarity(one.sentence, other.sentence)
                score = _LINKED * context.links.get((one.n, other.n), 0.0) + _ALIKE * similar - _LEAST_HALF
                score += _MUTUAL * context.mutual(one.sentence, other.sentence)
                score += _ROLE * (not ours.roles(one).isdisjoint(theirs.roles(other)))
                if score > 0:
                    reason = f"perhaps one name, half of it other: {one.text} / {other.text}; perhaps two names"
                    yield Doubt(score, one.kind, mention(one), mention(other), reason, ("half of the name",))


def _told(told: Told, fact: Fact, is_left: bool) -> bool:
    return told.disputed(fact, is_left) or told.agreed(fact, is_left)


def _half_alike(one: Fact, other: Fact, ours: set[str], theirs: set[str]) -> bool:
    a, b = one.entity.parts, other.entity.parts
    if len(a) != len(b) or (one.kind is not other.kind and FactKind.PERSON not in (one.kind, other.kind)):
        return False
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differ) != 1 or all(x in _SMALL for x in a if x in b):
        return False
    x, y = differ[0]
    return x not in theirs and y not in ours and not one_sound(x, y) and not (x[0] == y[0] and 1 in (len(x), len(y)))


_BETWEEN = frozenset(", and or & the also as well parts of including both".split())
_REACH = 8
"""words between two persons who are named together, with what they are"""
_LIST, _MORE, _NEW = 0.1, 0.4, 0.6


def doubtful_lists(context: Context, told: Told) -> Iterator[Doubt]:
    """`Oslo, Bergen and Moss` / `Oslo, Hamar and Moss`: all but one of those named together are the same."""
    ours, theirs = kept(context.left, _Named), kept(context.right, _Named)
    for mine in ours.together:
        own = {who_is(f): f for f in mine}
        for others in theirs.together:
            its = {who_is(f): f for f in others}
            common = own.keys() & its.keys()
            if not common or len(own) != len(common) + 1 or len(its) != len(common) + 1:
                continue
            (who,), (whom,) = own.keys() - common, its.keys() - common
            one, other = own[who], its[whom]
            new = (who not in theirs.who) + (whom not in ours.who)
            if one.kind is not other.kind or new < (1 if len(common) > 1 else 2):
                continue
            if _level(one) != _level(other) or lies_in(one.entity, other.entity) or lies_in(other.entity, one.entity):
                continue
            if told.disputed(one, True) or told.disputed(other, False):
                continue
            score = _LIST + _MORE * (len(common) - 1) + _NEW * (new - 1)
            score += context.links.get((one.n, other.n), 0.0) + context.similarity(one.sentence, other.sentence)
            reason = f"perhaps another of those named together: {one.text} / {other.text}; perhaps two lists"
            yield Doubt(score, one.kind, mention(one), mention(other), reason, ("named beside the same",))


def _together(words: list[Word], names: list[Fact]) -> Iterator[list[Fact]]:
    """Runs of names of one kind that only commas and the like part; of two persons also their descriptions."""
    run = [names[0]]
    for fact in names[1:]:
        before = run[-1]
        gap = words[before.last + 1 : fact.first]
        if fact.kind is before.kind and gap and _joins(gap, fact.kind is FactKind.PERSON):
            run.append(fact)
            continue
        if len(run) > 1:
            yield run
        run = [fact]
    if len(run) > 1:
        yield run


def _level(fact: Fact) -> str:
    """What a well-known place is: a country, a city; empty for all else."""
    place = places().get(fact.entity.key)
    return place.kind if place else ""


def _joins(gap: list[Word], persons: bool) -> bool:
    if all(w.key in _BETWEEN for w in gap):
        return any(w.key in (",", "and", "or", "&") for w in gap)
    return persons and len(gap) <= _REACH and gap[0].key == "and" and all(w.is_word for w in gap)
