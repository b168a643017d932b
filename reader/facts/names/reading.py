"""Names in a text: persons with their roles, places, organisations."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, ParagraphKind
from reader.facts.gazetteer import capital_of, capitals, given_names, is_given, organisation_words, places, titles
from reader.facts.names.roles import read_roles
from reader.facts.names.spans import SpanReader
from reader.facts.names.words import INNER, PLACE_PREPOSITIONS, PLACE_WORDS
from reader.facts.slots import PEOPLE, slot_of
from reader.facts.types import Entity, Fact, Sentence
from reader.facts.words import concept

_OFFICES_OF_FIRMS = frozenset("owner leader champion victim witness survivor defendant".split())


def _promote(names: list[Fact], roles: list[Fact]) -> bool:
    """Makes persons of the names of two or three parts that hold an office: `Tove Lindahl-Ek, the club's treasurer`."""
    table = titles()
    holders = {
        role.slot.subject
        for role in roles
        if any(w in table and table[w] not in _OFFICES_OF_FIRMS for w in str(role.value).split())
    }
    found = False
    for fact in names:
        entity = fact.entity
        if (
            entity.type == "name"
            and entity.key in holders
            and 2 <= len(entity.parts) <= 3
            and not any(p in organisation_words() or p in places() or p in INNER for p in entity.parts)
        ):
            fact.value = replace(entity, type="person")
            fact.kind = FactKind.PERSON
            found = True
    return found


_ARTICLES = frozenset("the a an this that its".split())


def _is_common(key: str) -> bool:
    """Whether a capital at the beginning of a sentence is a plural or a word for people rather than a name."""
    return (
        key in titles()
        or (key.endswith("s") and concept(key) in PEOPLE)
        or concept(key) in PEOPLE
        or (len(key) > 4 and key.endswith("s") and not key.endswith(("ss", "us", "is")) and not is_given(key))
    )


class NameReader:
    """Reads the names of one article."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        self.spans = SpanReader(sentences)
        self.persons: dict[str, str] = {}

    def read(self) -> tuple[list[Fact], list[Fact]]:
        """All names, then the roles found beside persons."""
        heads = [s for s in self.sentences if s.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)]
        others = [s for s in self.sentences if s.kind not in (ParagraphKind.TITLE, ParagraphKind.HEADING)]
        names = [fact for sentence in others for fact in self.spans.read(sentence)]
        self.spans.body = {f.entity.key for f in names if f.entity.type != "weak"}
        self.spans.body |= {f.entity.parts[-1] for f in names if f.entity.type == "person"}
        names += [fact for sentence in heads for fact in self.spans.read(sentence)]
        names.sort(key=lambda f: (f.sentence, f.first))
        names = self._settle(names)
        names = [self._capital(n) for n in names]
        roles = read_roles(self.sentences, names)
        if _promote(names, roles):
            names = self._settle(names)
            roles = read_roles(self.sentences, names)
        return names, roles

    # -- over the whole article

    def _settle(self, names: list[Fact]) -> list[Fact]:
        """Gives short names the type of the full name they belong to, and drops capitals that no full name explains."""
        surnames: dict[str, str] = {}
        families: dict[str, str] = {}
        keys: dict[str, str] = {}
        for fact in names:
            entity = fact.entity
            if entity.type == "person" and len(entity.parts) > 1:
                surnames.setdefault(entity.parts[-1], entity.key)
                if len(entity.parts) == 2 and entity.parts[0] not in given_names():
                    # `Xi` for Xi Jinping: the family name comes first
                    families.setdefault(entity.parts[0], entity.key)
            if entity.type in ("place", "org", "person"):
                keys.setdefault(entity.key, entity.type)
        surnames = {**families, **surnames}
        surnames.update(self._spoken_of(names))
        self.persons = surnames
        settled = []
        for fact in names:
            entity = fact.entity
            kind = entity.type
            if kind in ("name", "weak"):
                if (len(entity.parts) == 1 and entity.parts[0] in surnames) or (
                    len(entity.parts) > 1 and surnames.get(entity.parts[-1]) == entity.key
                ):
                    kind = "person"
                elif entity.key in keys:
                    kind = keys[entity.key]
            elif kind == "place" and entity.key in surnames and self._is_bearer(fact):
                kind = "person"
            if kind != entity.type:
                fact.value = Entity(entity.key, kind, entity.parts, entity.role, entity.qualifier, entity.acts)
                fact.kind = {"person": FactKind.PERSON, "place": FactKind.PLACE}.get(kind, FactKind.ORG)
            if kind == "weak" and _is_common(entity.key):
                continue
            settled.append(fact)
        return settled

    def _spoken_of(self, names: list[Fact]) -> dict[str, str]:
        """Key by surname of the unknown names of two parts that the article goes on to call by the last part alone."""
        long = [f for f in names if f.entity.type == "name" and len(f.entity.parts) == 2 and not f.text.isupper()]
        if not long:
            return {}
        lasts = {f.entity.parts[-1] for f in long}
        singles = [f for f in names if len(f.entity.parts) == 1]
        short = {f.entity.key: f.entity.type for f in singles}
        if lasts.isdisjoint(short):
            return {}
        things = {f.entity.key for f in singles if f.entity.key in lasts and self._has_article(f)}
        tables = (organisation_words(), PLACE_WORDS, titles(), places(), self.spans.vessels, self.spans.lower)
        return {
            last: f.entity.key
            for f in long
            for first, last in [f.entity.parts]
            if short.get(last) in ("name", "weak")
            and first not in short
            and last not in things
            and not any(part in table for table in tables for part in (first, last))
        }

    def _is_bearer(self, fact: Fact) -> bool:
        """Whether a town's name stands for the person of that surname whom the article names: Kemal Oran, Oran said."""
        place = places().get(fact.entity.key)
        words = self.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        return (
            place is not None
            and place.kind == "city"
            and place.id not in capital_of()
            and before not in PLACE_PREPOSITIONS
            and before not in ("of", "the", ",")
        )

    def _has_article(self, fact: Fact) -> bool:
        """Whether a name stands with an article, as no person's does: an Emmy, the Enigma."""
        return fact.first > 0 and self.sentences[fact.sentence].words[fact.first - 1].key in _ARTICLES

    def _capital(self, fact: Fact) -> Fact:
        """`the Dutch capital`, `the capital of Qatar`: the city that is meant."""
        words = self.sentences[fact.sentence].words
        place = places().get(fact.entity.key)
        if place is None or place.id not in capitals():
            return fact
        first, last = fact.first, fact.last
        if last + 1 < len(words) and words[last + 1].key == "capital":
            last += 1
            if first and words[first - 1].key == "the":
                first -= 1
        elif first >= 2 and words[first - 1].key == "of" and words[first - 2].key == "capital":
            first -= 2
            if first and words[first - 1].key == "the":
                first -= 1
        else:
            return fact
        if last + 2 < len(words) and words[last + 1].text in (",", "of") and words[last + 2].is_cap:
            return fact
        if last + 1 < len(words) and words[last + 1].is_cap:
            return fact
        city = capitals()[place.id]
        entity = Entity(city, "place", (city,), "", "capital", False)
        sentence = self.sentences[fact.sentence]
        return Fact(
            FactKind.PLACE,
            fact.n,
            words[first].start,
            words[last].end,
            "",
            entity,
            "",
            fact.sentence,
            first,
            last,
            slot_of(sentence, first, last),
        )
