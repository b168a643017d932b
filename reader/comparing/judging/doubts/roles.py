"""Roles of one person that have nothing in common, where neither report gives the other's role too.

And bodies of which one person is the head, where either report knows but one and neither names the other's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.names.persons import one_person
from reader.comparing.judging.names.roles import HEADS, may_be_both
from reader.comparing.judging.names.standins import sort_words
from reader.comparing.judging.names.titled import plain_meaning
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import groups_of, sound
from reader.facts.types import Fact, Facts
from reader.facts.words import stem

_LINKED, _ALIKE, _MUTUAL = 1.0, 2.0, 0.3
_SAME_OFFICE, _OFFICES, _OTHERS = 0.6, 0.2, -2.2
"""for one office in two fields, for two offices of which hardly anybody holds both, for other descriptions"""
_OFFICIAL = groups_of(
    """prime_minister minister foreign_minister finance_minister interior_minister defence_minister president vice_president
    chancellor ambassador envoy governor mayor commissioner secretary_general spokesman chief_executive
    chief_financial_officer chief_operating_officer judge prosecutor lawyer coach referee"""
)
_SEVERAL = frozenset("head leader member chair chairman chairwoman chairperson founder owner".split())
"""what one person may well be of several bodies"""


def doubtful_roles(context: Context, told: Told) -> Iterator[Doubt]:
    ours, theirs = _by_surname(context.left), _by_surname(context.right)
    for surname, mine in ours.items():
        others = theirs.get(surname)
        if not others:
            continue
        for one in mine:
            if told.disputed(one, True) or _answered(one, others):
                continue
            for other in others:
                if told.disputed(other, False) or _answered(other, mine):
                    continue
                if may_be_both(one, other):
                    continue
                if not one_person(tuple(one.slot.subject.split()), tuple(other.slot.subject.split())):
                    continue
                score = _score(context, one, other)
                if score > 0:
                    reason = f"perhaps another role of one person: {one.text} / {other.text}"
                    yield Doubt(score, one.kind, mention(one), mention(other), reason, ("same person",))


def doubtful_bodies(context: Context, told: Told) -> Iterator[Doubt]:
    """`Lund, head of the Nordic Seed Bank` / `Lund, who also leads the Arctic Plant Archive`."""
    ours, theirs = kept(context.left, _Headed), kept(context.right, _Headed)
    for surname, mine in ours.by_surname.items():
        its = theirs.by_surname.get(surname, [])
        if len({f.entity.key for f in mine}) != 1 or len({f.entity.key for f in its}) != 1:
            continue
        one, other = mine[0], its[0]
        if ours.parts(one) <= theirs.all_parts or theirs.parts(other) <= ours.all_parts:
            continue
        if ours.parts(one) & theirs.parts(other) or told.disputed(one, True) or told.disputed(other, False):
            continue
        score = _BODIES + _LINKED * context.links.get((one.n, other.n), 0.0)
        score += _ALIKE * context.similarity(one.sentence, other.sentence)
        reason = f"perhaps the head of another body: {one.text} / {other.text}; perhaps of both"
        yield Doubt(score, FactKind.ORG, mention(one), mention(other), reason, ("same person",))


class _Headed:
    """The bodies that persons are the heads of, by surname, and the parts of all names of the article."""

    def __init__(self, facts: Facts) -> None:
        self.all_parts = {part for name in facts.names for part in name.entity.parts}
        self.by_surname: dict[str, list[Fact]] = defaultdict(list)
        for surname, roles in _by_surname(facts).items():
            for role in roles:
                if role.text.casefold().startswith(_IN_CHARGE):
                    bodies = [f for f in facts.names if f.n == role.n and role.start < f.start and f.end <= role.end]
                    self.by_surname[surname] += [f for f in bodies if f.kind is FactKind.ORG]

    def parts(self, body: Fact) -> frozenset[str]:
        """The parts of its name that tell it from other bodies."""
        return frozenset(body.entity.parts) - sort_words() or frozenset(body.entity.parts)


_BODIES = 0.3
_IN_CHARGE = tuple("head leads heads chief chairs chair runs director directs president".split())


def _by_surname(facts: Facts) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for role in facts.roles:
        if role.slot.subject:
            found[sound(role.slot.subject.split()[-1])].append(role)
    return found


def _answered(role: Fact, others: list[Fact]) -> bool:
    """Whether one of the other report's roles of the person may be this one."""
    heads, rest = plain_meaning(role)
    own = _words(role)
    for other in others:
        its_heads, its_rest = plain_meaning(other)
        if own <= _words(other) or _words(other) <= own:
            return True
        if heads and its_heads and heads | its_heads <= HEADS and _office(role) != _office(other):
            # a chief, a boss, a director: all in charge
            return True
        if _office(role) == _office(other) in _SEVERAL or (
            heads & its_heads and _fields_agree(role, other, rest, its_rest)
        ):
            return True
    return False


def _fields_agree(one: Fact, other: Fact, rest: frozenset[str], its_rest: frozenset[str]) -> bool:
    """Whether two offices of one sort may be one: not the secretary for health and the one for transport."""
    if _office(one) == _office(other):
        fields = [{w for w in words if w[0] != "@"} for words in (rest, its_rest)]
        return not fields[0] or not fields[1] or bool(fields[0] & fields[1])
    return bool(rest & its_rest) or not rest or not its_rest


def _words(role: Fact) -> frozenset[str]:
    return frozenset(stem(w) for w in role.text.lower().replace("-", " ").replace("’s", "").split())


def _score(context: Context, one: Fact, other: Fact) -> float:
    titles, its_titles = plain_meaning(one)[0], plain_meaning(other)[0]
    if _office(one) == _office(other):
        score = _SAME_OFFICE
    else:
        score = _OFFICES if titles and its_titles and titles | its_titles <= _OFFICIAL else _OTHERS
    score += _LINKED * context.links.get((one.n, other.n), 0.0) + _MUTUAL * context.mutual(one.sentence, other.sentence)
    return score + _ALIKE * context.similarity(one.sentence, other.sentence)


def _office(role: Fact) -> str:
    """What sort of office a role names: the minister of `interior minister` and of `minister of the interior`."""
    words = role.text.lower().replace("-", " ").split()
    for k, word in enumerate(words):
        if word in ("of", "for") and k:
            return words[k - 1]
    return words[-1]
