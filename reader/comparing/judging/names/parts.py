"""The part that each name plays in its sentence, read when a judge asks for it."""

from __future__ import annotations

from reader.comparing.judging.names.entities import is_bare_office, may_be_name
from reader.facts.bindings import Bindings, Part
from reader.facts.gazetteer import places, sound
from reader.facts.types import Fact, Facts

_MOST = 8
"""names of a sentence that are looked at"""


class NameParts:
    """The parts of the names of an article, sentence by sentence, read when asked for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.names: dict[int, list[tuple[int, int, str]]] = {}
        self._read: dict[int, dict[str, set[Part]]] = {}
        for name in facts.names:
            if name.entity.parts and (name.entity.type != "weak" or may_be_name(name)) and not is_bare_office(name):
                self.names.setdefault(name.sentence, []).append((name.first, name.last, _who(name)))
        for index in [i for i, own in self.names.items() if not 1 < len({w for _, _, w in own}) <= _MOST]:
            del self.names[index]

    def of(self, index: int) -> dict[str, set[Part]]:
        if index not in self._read:
            self._read[index] = Bindings(self._facts.sentences[index], self.names[index]).read()
        return self._read[index]


def _who(name: Fact) -> str:
    place = places().get(name.entity.key)
    if place is not None:
        return "@" + place.id
    return sound(name.entity.key if name.entity.type == "org" else name.entity.parts[-1])
