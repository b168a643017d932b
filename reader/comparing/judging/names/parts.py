"""The part that each name plays in its sentence, read when a judge asks for it."""

from __future__ import annotations

from reader.comparing.judging.names.entities import is_bare_office, may_be_name
from reader.facts.gazetteer import places, sound
from reader.facts.relations.bindings import Bindings
from reader.facts.relations.clauses import is_participle, noun_heads
from reader.facts.relations.deeds import deed_of, is_done_by_owner
from reader.facts.relations.doings import Part
from reader.facts.types import Fact, Facts

_MOST = 8
"""names of a sentence that are looked at"""
_MOST_NOUNS = 16
"""names and nouns of a sentence that are looked at"""


class NameParts:
    """The parts of the names of an article, sentence by sentence, read when asked for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.names: dict[int, list[tuple[int, int, str]]] = {}
        self.spans: dict[int, list[tuple[int, int, str]]] = {}
        """the names and nouns of the sentences whose nouns were asked for"""
        self._read: dict[int, dict[str, set[Part]]] = {}
        self._nouns: dict[int, dict[str, set[Part]]] = {}
        named: dict[str, set[str]] = {}
        for name in facts.names:
            if name.entity.type == "person" and len(name.entity.parts) > 1:
                named.setdefault(name.entity.parts[-1], set()).add(name.entity.key)
        for name in facts.names:
            weak = name.entity.type == "weak"
            if name.entity.parts and not (weak and self._only_opens(name)) and not is_bare_office(name):
                self.names.setdefault(name.sentence, []).append(
                    (name.first, name.last, _who(name, len(named.get(name.entity.parts[-1], ())) > 1))
                )
        for index in [i for i, own in self.names.items() if not 1 < len({w for _, _, w in own}) <= _MOST]:
            del self.names[index]

    def _only_opens(self, name: Fact) -> bool:
        """Whether an unknown capital only opens its sentence: Composed by Ard, Music for the ballet."""
        words = self._facts.sentences[name.sentence].words
        after = words[name.last + 1].key if name.last + 1 < len(words) else ""
        deed = is_participle(words[name.last]) or words[name.last].key.endswith("ing")
        return not may_be_name(name) or deed or after in ("by", "for", "of")

    def of(self, index: int) -> dict[str, set[Part]]:
        if index not in self._read:
            self._read[index] = Bindings(self._facts.sentences[index], self.names[index]).read()
        return self._read[index]

    def with_nouns(self, index: int) -> dict[str, set[Part]]:
        """The parts of the nouns of a sentence, those of its names included; what a thing is told to be is left out."""
        sentence = self._facts.sentences[index]
        if index not in self._nouns:
            words = sentence.words
            heads = [k for k in noun_heads(sentence) if not is_done_by_owner(deed_of(words, k))]
            nouns = [(k, k, "+" + words[k].concept) for k in heads]
            names = self.names.get(index, [])
            inside = {k for first, last, _ in names for k in range(first, last + 1)}
            every = sorted([*names, *(noun for noun in nouns if noun[0] not in inside)])
            self.spans[index] = every
            read = Bindings(sentence, every).read() if len(every) <= _MOST_NOUNS else {}
            self._nouns[index] = {
                who: {p for p in parts if p[0] != "way" and p[1] != "is"} for who, parts in read.items()
            }
        return self._nouns[index]


def _who(name: Fact, shared: bool) -> str:
    """Who is meant: by the last name, where no two persons share it."""
    place = places().get(name.entity.key)
    if place is not None:
        return "@" + place.id
    return sound(name.entity.key if shared or name.entity.type == "org" else name.entity.parts[-1])
