"""Who and what an article names: its entities with all their mentions, and which of two articles' may be one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from reader.article import FactKind
from reader.comparing.judging.making import kept
from reader.comparing.judging.names.persons import one_person
from reader.comparing.judging.names.spellings import (
    body_of,
    in_full,
    initials,
    inner_capitals,
    more_closely,
    spelled_alike,
    surname,
)
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import (
    given_names,
    is_office,
    one_sound,
    organisation_words,
    organisations,
    places,
    plain,
    sound,
    sounds,
    titles,
)
from reader.facts.names.words import ARTICLES
from reader.facts.slots import PEOPLE, has_plural_ending
from reader.facts.types import Entity, Fact, Facts
from reader.facts.words import STOP, concept

_SUFFIXES = frozenset(
    "corp corporation inc incorporated ltd limited plc llc co company group holdings holding ag gmbh sa nv the fc cf afc".split()
)


@dataclass
class Named:
    """One entity of one article with all its mentions; these are complete before anything else is asked of it."""

    id: str
    kind: FactKind
    facts: list[Fact] = field(default_factory=list)

    @cached_property
    def best(self) -> Fact:
        """The fullest mention, the earliest of them."""
        return max(self.facts, key=lambda f: (len(f.entity.parts), -f.sentence, -f.first))

    @cached_property
    def sort(self) -> str:
        """What the id begins with: person, place, demonym, org, name or weak."""
        return self.id.partition(":")[0]

    @cached_property
    def level(self) -> str:
        """What a well-known place is: a country, a city; empty for all else."""
        place = places().get(self.best.entity.key)
        return place.kind if place else ""

    @cached_property
    def too_short(self) -> bool:
        """Whether the fullest form says too little: the Commission, the Council."""
        entity = self.best.entity
        return len(entity.parts) == 1 and entity.key in organisation_words()

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """What another spelling of the name might have in common with it, the surest first."""
        entity = self.best.entity
        first, last = entity.parts[0], entity.parts[-1]
        shorts = sorted(initials(entity.parts)) if len(entity.parts) > 1 else [entity.key]
        if inner := inner_capitals(self.best.text):
            shorts.append(inner.casefold())
        heard = [f"s:{key}" for part in (last, first) for key in sorted(sounds(part))]
        return tuple(
            dict.fromkeys(
                ("k:" + sound(entity.key), *heard, *("i:" + short for short in shorts), "b:" + first[:_CLIPPED])
            )
        )

    @cached_property
    def surfaces(self) -> set[str]:
        return {f.text for f in self.facts}


def entities(facts: Facts) -> dict[str, Named]:
    """The entities of one article by id; surnames and short forms go to the full name they belong to."""
    full: dict[str, str] = {}
    for fact in facts.names:
        entity = fact.entity
        if entity.type == "person" and len(entity.parts) > 1:
            full.setdefault(entity.parts[-1], "person:" + entity.key)
    for fact in facts.names:
        entity = fact.entity
        if entity.type == "person" and len(entity.parts) == 2 and entity.parts[0] not in given_names():
            # the family name may come first
            full.setdefault(entity.parts[0], "person:" + entity.key)
    found: dict[str, Named] = {}
    for fact in facts.names:
        entity = fact.entity
        if not entity.parts or (is_bare_office(fact) and entity.key not in full):
            continue
        place = places().get(entity.key)
        if entity.type in ("person", "name", "weak") and len(entity.parts) == 1 and entity.parts[0] in full:
            key, kind = full[entity.parts[0]], FactKind.PERSON
        elif entity.type == "person":
            key, kind = full.get(entity.parts[-1], "person:" + entity.key), FactKind.PERSON
            if "person:" + entity.key != key and len(entity.parts) > 1:
                key = "person:" + entity.key
        elif place is not None:
            if place.kind == "demonym":
                key, kind = "demonym:" + place.id, FactKind.PLACE
            else:
                key, kind = "place:" + place.id, FactKind.PLACE
        elif entity.key in organisations():
            key, kind = "org:" + organisations()[entity.key], FactKind.ORG
        else:
            stripped = " ".join(p for p in entity.parts if p not in _SUFFIXES) or entity.key
            key, kind = ("weak:" if entity.type == "weak" else "name:") + stripped, fact.kind
        found.setdefault(key, Named(key, kind)).facts.append(fact)
    for key in [k for k in found if k.startswith("weak:")]:
        strong = "name:" + key[5:]
        if strong in found:
            found[strong].facts += found.pop(key).facts
    return found


def is_bare_office(fact: Fact) -> bool:
    """Whether a capital word names an office and nobody in it: the Prime Minister; who holds it may be named elsewhere."""
    return fact.entity.type != "person" and is_office(fact.entity.key)


def may_be_name(name: Fact) -> bool:
    """Whether the capital at the beginning of a sentence may be a name: no plural, no title."""
    key = name.entity.key
    return not has_plural_ending(key) and key not in titles() and concept(key) not in PEOPLE


def one_name(left: Fact, right: Fact) -> bool:
    """Whether two names may be one's: a surname, a spelling, an alias, initials."""
    a, b = left.entity, right.entity
    if {sound(p) for p in a.parts if p not in ARTICLES} & {sound(p) for p in b.parts}:
        return True
    if a.key in organisations() and organisations()[a.key] == organisations().get(b.key):
        return True
    if a.key in places() and b.key in places():
        return places()[a.key].id == places()[b.key].id
    short = {name for e in (a, b) if len(e.parts) > 1 for name in (*initials(e.parts), "".join(p[0] for p in e.parts))}
    return bool(short & {a.key, b.key})


def same_name(context: Context, a: Named, b: Named) -> bool:
    """Whether two ids that differ are one entity after all."""
    left, right = a.best.entity, b.best.entity
    if a.kind is FactKind.PERSON and b.kind is FactKind.PERSON:
        return one_person(left.parts, right.parts)
    if inner_capitals(a.best.text) == b.best.text or inner_capitals(b.best.text) == a.best.text:
        return True
    for short, long in ((left, right), (right, left)):
        if (
            len(short.parts) > 1
            and all(len(p) == 1 for p in short.parts)
            and "".join(short.parts) in initials(long.parts)
        ):
            # `P&G` for Procter & Gamble
            return True
    if (
        len(left.parts) > 1
        and len(right.parts) > 1
        and _unsorted(a)
        and _unsorted(b)
        and FactKind.PERSON in (a.kind, b.kind)
    ):
        return one_person(left.parts, right.parts)
    if a.id.startswith(("place:", "demonym:", "org:")) and b.id.startswith(("place:", "demonym:", "org:")):
        # the table may know one town in two spellings: Mykolaiv, Mykolayiv
        return a.id.startswith("place:") and _but_for_y(left.key, right.key)
    if set(left.parts) ^ set(right.parts) <= {"of", "the"} and len(right.parts) > 1:
        # `Leiden University`, `the University of Leiden`
        return True
    short, long = sorted((left, right), key=lambda e: len(e.parts))
    if surname(short, long) or in_full(left.parts) == in_full(right.parts):
        return True
    if spelled_alike(left, right) or more_closely(short, long):
        return True
    tied = any(context.similarity(f.sentence, g.sentence) >= 0.25 for f in a.facts[:4] for g in b.facts[:4])
    if len(short.parts) == 1 and len(long.parts) >= 2:
        written = a.best.text if short is left else b.best.text
        if short.key in initials(long.parts) and len(short.key) >= 2 and written.replace(".", "").isupper():
            return True
        if tied and _clipped(context.left if short is left else context.right, (a if short is left else b).best, long):
            return True
    if tied and len(short.parts) < len(long.parts) and not body_of(short, long):
        words = [p for p in long.parts if p not in _SUFFIXES]
        core = [p for p in short.parts if p not in _SUFFIXES]
        if core and len(core[-1]) > 3 and (words[-len(core) :] == core or words[: len(core)] == core):
            return True
    if len(left.parts) != len(right.parts) or len(left.key) <= 4:
        return False
    return (tied or len(left.parts) > 1) and all(map(one_sound, left.parts, right.parts))


def _clipped(side: Facts, short: Fact, long: Entity) -> bool:
    """Whether a body is told by the beginning of its first word: the Met, the Metropolitan Police; the Fed."""
    led = short.first > 0 and side.sentences[short.sentence].words[short.first - 1].key == "the"
    key, first = short.entity.key, long.parts[0]
    return led and long.type != "person" and _CLIPPED <= len(key) <= len(first) - _CLIPPED and first.startswith(key)


_CLIPPED = 3
"""letters that a clipped word has at least, and loses at least"""


def _but_for_y(one: str, two: str) -> bool:
    """Whether two spellings of a name differ in a `y` only, as those taken from another script do."""
    return min(len(one), len(two)) > _SHORT and one.replace("y", "") == two.replace("y", "")


_SHORT = 4


def _unsorted(named: Named) -> bool:
    """Whether a name is a person's, or of unknown sort and so maybe a person's."""
    return named.kind is FactKind.PERSON or named.best.entity.type in ("name", "weak")


_TO = frozenset("told by to with from for at on via".split())


def takes_part(facts: Facts, fact: Fact) -> bool:
    """Whether a capital word stands where only a name can: told X, posted on X, cited by X."""
    words = facts.sentences[fact.sentence].words
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    closed = after is None or not after.is_word or after.key in STOP or after.key == "online"
    return fact.first > 0 and words[fact.first - 1].key in _TO and closed


def told_otherwise(context: Context, left: dict[str, Named], right: dict[str, Named]) -> tuple[set[str], set[str]]:
    """Ids of the names of either article that the other tells in some other form: places, parts of longer names."""
    found: list[set[str]] = []
    for names, other in ((left, context.right), (right, context.left)):
        places_here = {key for key in names if key.startswith("place:")}
        told = kept(other, _places_told) if places_here else frozenset()
        within = {
            key
            for key, named in names.items()
            if named.kind is not FactKind.PERSON
            and named.sort in ("name", "place")
            and f" {named.best.entity.key} " in kept(other, _capitals)
        }
        found.append(within | {key for key in places_here if key[6:] in told})
    return found[0], found[1]


def _capitals(facts: Facts) -> str:
    """All words of an article in small letters; those without a capital as a full stop."""
    words = (plain(w.text) if w.is_cap else "." for s in facts.sentences for w in s.words)
    return f" {' '.join(words)} "


def _places_told(facts: Facts) -> frozenset[str]:
    """Ids of all places an article tells in any form: by an adjective, in a compound (`US-brokered`), by its capital."""
    known = places()
    found: set[str] = set()
    for sentence in facts.sentences:
        for word in sentence.words:
            if word.is_cap:
                for piece in word.text.replace("‑", "-").split("-"):
                    place = known.get(plain(piece)) if piece[:1].isupper() else None
                    if place is not None:
                        found.add(place.id)
    for fact in facts.names:
        if fact.entity.key in known:
            found.add(known[fact.entity.key].id)
    return frozenset(found)
