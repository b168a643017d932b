"""The signs that two mentions fill one slot of the story, each worked out when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

from reader.article import ParagraphKind
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.names.standins import sort_words
from reader.comparing.judging.names.titled import plain_meaning
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Entity, Fact, Facts
from reader.facts.words import STOP

_MENTIONS = 6
"""mentions of one name that are looked at"""
_LABELS = frozenset((ParagraphKind.TITLE, ParagraphKind.HEADING))
_AROUND = 6
"""words on either side that count as the surroundings"""

SIGNS = (
    "linked", "cosine", "cover", "window", "beside", "paragraph", "same role", "mutual", "shape", "kind", "alone", "together",
    "only", "parallel",
)  # fmt: skip


class Rest(NamedTuple):
    """What one report says and the other does not answer."""

    facts: tuple[Fact, ...]
    """all mentions, the telling one first"""
    listed: bool
    """a finding says already that only this report has it"""
    named: Named | None = None


class Setting:
    """What stands around a fact, its own words apart: in its sentence, near it, in its paragraph."""

    def __init__(self, side: Side, fact: Fact) -> None:
        self._side, self._fact = side, fact
        self.near = side.around(fact)
        self.before, self.after = side.word(fact, -1), side.word(fact, 1)
        """concepts of the nearest words that are no stop words"""
        self.label = side.facts.sentences[fact.sentence].kind in _LABELS
        """it stands in a title or a heading"""
        parts = fact.value.parts if isinstance(fact.value, Entity) else ()
        self.begins = frozenset([part[:4] for part in parts if part not in sort_words()])
        """first four letters of the parts of a name that say more than what sort of place or body it is"""
        self.titled = bool(parts) and fact.entity.key in side.roles
        """a role is known of the name"""

    @cached_property
    def content(self) -> frozenset[str]:
        return self._side.content(self._fact)

    @cached_property
    def paragraph(self) -> frozenset[str]:
        return self._side.paragraph(self._fact)


Placed = tuple[Fact, Setting]


class Side:
    """What is asked again and again of one article."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._settings: dict[int, Setting] = {}
        self._paragraphs: dict[int, set[str]] = defaultdict(set)
        for sentence in facts.sentences:
            self._paragraphs[sentence.n] |= sentence.content
        self.roles: dict[str, frozenset[str]] = {}
        for role in facts.roles:
            if role.slot.subject:
                heads, rest = plain_meaning(role)
                self.roles[role.slot.subject] = self.roles.get(role.slot.subject, frozenset()) | heads | rest

    def setting(self, fact: Fact) -> Setting:
        """What stands around a fact; worked out once, as it meets many facts of other articles."""
        found = self._settings.get(id(fact))
        if found is None:
            found = self._settings[id(fact)] = Setting(self, fact)
        return found

    def placed(self, rest: Rest) -> list[Placed]:
        """The mentions that are looked at, with their settings."""
        return [(fact, self.setting(fact)) for fact in rest.facts[:_MENTIONS]]

    def content(self, fact: Fact) -> frozenset[str]:
        return self.facts.sentences[fact.sentence].content - self.own(fact)

    def own(self, fact: Fact) -> set[str]:
        words = self.facts.sentences[fact.sentence].words
        return {w.concept for w in words[fact.first : fact.last + 1]}

    def around(self, fact: Fact) -> set[str]:
        sentence = self.facts.sentences[fact.sentence]
        lo = max(0, fact.first - _AROUND)
        near = {w.concept for w in sentence.words[lo : fact.last + 1 + _AROUND]}
        return (near & sentence.content) - self.own(fact)

    def paragraph(self, fact: Fact) -> frozenset[str]:
        return frozenset(self._paragraphs[fact.n] - self.own(fact))

    def word(self, fact: Fact, step: int) -> str:
        """The concept of the first word before (-1) or after (1) a fact that is no stop word; empty at an end."""
        words = self.facts.sentences[fact.sentence].words
        k = fact.first - 1 if step < 0 else fact.last + 1
        while 0 <= k < len(words) and (not words[k].is_word or words[k].key in STOP):
            k += step
        return words[k].concept if 0 <= k < len(words) else ""


class Signs(dict[str, float]):
    """The evidence that two mentions fill one slot, by the names of `SIGNS`; a sign is worked out when it is asked for.

    Nearly all pairs of mentions are ruled out by a sign or two.
    """

    def __init__(
        self,
        context: Context,
        sides: tuple[Side, Side],
        rests: tuple[Rest, Rest],
        a: Placed,
        b: Placed,
        rivals: tuple[int, int],
        masses: dict[int, float],
    ) -> None:
        self.context, self.sides, self.rests = context, sides, rests
        self.rivals, self.others = rivals
        self.masses = masses
        self.a, self.mine = a
        self.b, self.other = b

    def __missing__(self, name: str) -> float:
        value = self[name] = _READ[name](self)
        return value

    def shared(self, ours: AbstractSet[str], theirs: AbstractSet[str]) -> float:
        return 0.0 if ours.isdisjoint(theirs) else self.context.weight(ours & theirs)

    def alike(self) -> float:
        return self.shared(self.mine.content, self.other.content)

    def mass(self, words: AbstractSet[str]) -> float:
        """The weight of a set that the settings keep, worked out once for all pairs."""
        found = self.masses.get(id(words))
        if found is None:
            found = self.masses[id(words)] = self.context.weight(words)
        return found

    def both(self) -> tuple[float, float]:
        return self.mass(self.mine.content), self.mass(self.other.content)

    def called(self) -> tuple[frozenset[str], frozenset[str]]:
        """The roles of both, where these are names."""
        none: frozenset[str] = frozenset()
        if not (isinstance(self.a.value, Entity) and isinstance(self.b.value, Entity)):
            return none, none
        return self.sides[0].roles.get(self.a.value.key, none), self.sides[1].roles.get(self.b.value.key, none)


def _window(s: Signs) -> float:
    return s.shared(s.mine.near, s.other.near) / (min(s.mass(s.mine.near), s.mass(s.other.near)) + 6.0)


def _beside(s: Signs) -> float:
    return ((s.mine.before == s.other.before != "") + (s.mine.after == s.other.after != "")) / 2


def _same_paragraph(s: Signs) -> float:
    mass = s.mass(s.mine.paragraph) * s.mass(s.other.paragraph)
    return s.shared(s.mine.paragraph, s.other.paragraph) / (mass**0.5 or 1.0)


def _same_role(s: Signs) -> float:
    ours, theirs = s.called()
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) or -1.0 if ours and theirs else 0.0


def _other_role(s: Signs) -> float:
    ours, theirs = ({word for word in words if word.startswith("@")} for words in s.called())
    return float(bool(ours and theirs and not ours & theirs))


_READ: dict[str, Callable[[Signs], float]] = {
    "linked": lambda s: s.context.links.get((s.a.n, s.b.n), 0.0),
    "cosine": lambda s: s.alike() / ((s.both()[0] * s.both()[1]) ** 0.5 or 1.0),
    "cover": lambda s: s.alike() / (min(s.both()) + 6.0),
    "window": _window,
    "beside": _beside,
    "paragraph": _same_paragraph,
    "same role": _same_role,
    "mutual": lambda s: float(s.context.mutual(s.a.sentence, s.b.sentence)),
    "shape": lambda s: float(len(s.a.text.split()) == len(s.b.text.split())),
    "kind": lambda s: float(s.a.kind is s.b.kind),
    "other role": _other_role,
    "alone": lambda s: 1 / max(1, s.rivals),
    "only": lambda s: 1 / max(1, s.others),
    "parallel": lambda s: s.context.parallel(s.a, s.b),
    "together": lambda s: _together(s.context, *s.rests),
}


def _together(context: Context, mine: Rest, other: Rest) -> float:
    """The share of the paragraphs with the one that link to a paragraph with the other."""
    left, right = {f.n for f in mine.facts}, {f.n for f in other.facts}
    met = sum(any((a, b) in context.links for b in right) for a in left)
    met += sum(any((a, b) in context.links for a in left) for b in right)
    return met / (len(left) + len(right))
