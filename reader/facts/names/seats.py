"""Places told by what has its seat there: the Bergen-based company, Negros Gov. Ann Lee."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind
from reader.facts.gazetteer import organisations, places, plain, titles
from reader.facts.names.types import name_fact
from reader.facts.names.words import NOT_NAMES, SENTENCE_LEADS, is_no_english, name_parts
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence

_BASED = ("-based", "-headquartered", "-born")


def seat_in_compound(sentence: Sentence, i: int) -> Fact | None:
    """The place of `the Bergen-based company`, `a New York-based bank`, if its name begins at word `i`.

    An unknown name is taken for a place unless it is a word of the language: a web-based service.
    """
    words, last = sentence.words, i
    if not words[i].is_cap:
        return None
    while last + 1 < len(words) and words[last].is_cap and "-" not in words[last].key:
        last += 1
    word = words[last]
    key = word.key.replace("‑", "-")
    if not word.is_cap or not key.endswith(_BASED):
        return None
    cut = key.rindex("-")
    parts = (*name_parts(words[i:last]), plain(word.text[:cut]))
    name = " ".join(parts)
    known = places().get(name)
    if known is None and (len(parts) > 1 or name in organisations() or not is_no_english(name)):
        return None
    if known is not None and known.kind == "demonym":
        return None
    entity, slot = Entity(name, "place", parts), slot_of(sentence, i, last)
    return Fact(
        FactKind.PLACE, sentence.n, words[i].start, word.start + cut, "", entity, "", sentence.index, i, last, slot
    )


def seat_of_office(sentence: Sentence, i: int, end: int) -> list[Fact]:
    """The place that stands before an office in capitals: `Negros Gov. Ann Lee`."""
    words = sentence.words
    k = next((k for k in range(i, end) if words[k].key in titles()), i)
    if k == i or k > i + 2 or any(w.key in SENTENCE_LEADS or w.key in NOT_NAMES for w in words[i:k]):
        return []
    fact = name_fact(sentence, i, k, False)
    if fact.entity.type in ("name", "person"):
        fact.value = replace(fact.entity, type="place", role="")
        fact.kind = FactKind.PLACE
    return [fact] if fact.entity.type == "place" else []
