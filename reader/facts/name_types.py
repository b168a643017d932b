"""What a name is: person, place or organisation, told from tables and from the words around it."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import (
    given_names,
    groups_of,
    organisation_words,
    organisations,
    places,
    plain,
    title_lengths,
    titles,
)
from reader.facts.name_words import (
    ACTING,
    DIRECTIONS,
    INNER,
    OF_HEADS,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    SPEECH,
    name_parts,
)
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence, Word
from reader.facts.words import stem


def name_fact(sentence: Sentence, i: int, j: int, weak: bool) -> Fact:
    words = sentence.words
    # title words in front belong to the role
    start, role = i, ""
    start, role = _title(words, i, j)
    if start >= j:
        start, role = i, ""
    while words[start].key in _STORMS and start + 1 < j and not role:
        # `Hurricane Odalys`, `Tropical Storm Bertil` go by their names
        start += 1
    parts = name_parts(words[start:j])
    if cut := _person_after(parts, words[start:j]):
        start += cut
        parts = name_parts(words[start:j])
    surface_end = words[j - 1].end
    if words[j - 1].text.endswith(("'s", "’s")):
        surface_end -= 2
    key = " ".join(parts)
    kind, kind_fact = _type(words, start, j, parts, key, role)
    if weak and (kind == "name" or (kind == "org" and len(parts) == 1 and key not in organisations())):
        kind = "weak"
    qualifier = ""
    if start and words[start - 1].key in DIRECTIONS and not words[start - 1].is_cap:
        qualifier = words[start - 1].key
    if start > 1 and words[start - 1].key == "of" and words[start - 2].key in QUARTER_OF:
        # `the south of Spain`
        qualifier = words[start - 2].key
    qualifier = QUARTER_OF.get(qualifier, qualifier)
    nxt = words[j].stem if j < len(words) else ""
    entity = Entity(
        key,
        kind,
        parts,
        role,
        qualifier,
        acts=nxt in ACTING and not (start and words[start - 1].key in PLACE_PREPOSITIONS),
    )
    return Fact(
        kind_fact,
        sentence.n,
        words[start].start,
        surface_end,
        "",
        entity,
        "",
        sentence.index,
        start,
        j - 1,
        slot_of(sentence, start, j - 1),
    )


QUARTER_OF = {
    "north": "northern", "south": "southern", "east": "eastern", "west": "western", "northeast": "northeastern",
    "northwest": "northwestern", "southeast": "southeastern", "southwest": "southwestern",
}  # fmt: skip
_STORMS = frozenset("hurricane typhoon cyclone storm tropical super".split())


def _is_national(word: str) -> bool:
    """Whether a word tells what country somebody is of: French, Frenchman, Dane."""
    found = places().get(word.removesuffix("woman").removesuffix("man") if len(word) > 7 else word)
    return found is not None and found.kind == "demonym"


def _person_after(parts: tuple[str, ...], words: list[Word]) -> int:
    """How many words stand before the person in `Social Democrat Nora Vik`; 0 when the name is one."""
    if len(parts) < 3 or len(parts) != len(words) or parts[0] in given_names() or parts[-1] in organisation_words():
        return 0
    if len(parts) == 3 and _is_national(parts[0]):
        return 1
    cut = len(parts) - 2
    if (
        parts[cut] in given_names()
        and parts[cut] not in INNER
        and words[cut].is_cap
        and not any(w.key in INNER or w.key in OF_HEADS for w in words[:cut])
    ):
        return cut
    return 0


_OFFICES = groups_of(
    """minister foreign_minister finance_minister defence_minister interior_minister chancellor ambassador envoy
    commissioner spokesman president vice_president prime_minister governor mayor chief_executive"""
)
"""Titles that other capital words may stand before: of what the office is."""


def _is_body(words: list[Word]) -> bool:
    """Whether a name is an organisation's or a place's, whatever title it begins with."""
    parts = name_parts(words)
    key = " ".join(parts)
    return len(parts) > 1 and (
        key in organisations() or key in places() or parts[-1] in organisation_words() or parts[-1] in PLACE_WORDS
    )


def _title(words: list[Word], i: int, j: int) -> tuple[int, str]:
    """Skips capitalised titles at the front of a name: `Prime Minister Olav Brekke` gives `prime_minister`."""
    table, lengths = titles(), title_lengths()
    start, role = i, ""
    while start < j:
        key = words[start].key
        longest = lengths.get(key, 0)
        if start == i and longest and _is_body(words[i:j]):
            # `General Motors`, `King Fahd University`: the title is part of the name
            break
        for length in range(min(longest, j - start), 0, -1):
            name = " ".join(w.key for w in words[start : start + length])
            if name in table:
                role = table[name]
                start += length
                break
        else:
            break
        if start < j and words[start].text == ".":
            start += 1
    # `US President Joe Doe`: a place or an office stands before the title
    if start == i:
        for k in range(i + 1, j - 1):
            name = words[k].key
            if name in table and name not in ("general", "king", "prince", "major", "chair", "rev"):
                before = plain(" ".join(w.text for w in words[i:k]))
                if (
                    before in places()
                    or words[k - 1].key.endswith("ian")
                    or before in organisations()
                    or words[i].key in ("us", "first", "vice", "former", "deputy")
                ):
                    return k + 1, table[name]
                if (
                    table[name] in _OFFICES
                    and j - k - 1 in (2, 3)
                    and words[k + 1].is_cap
                    and not (name == "secretary" and words[k + 1].key == "general")
                ):
                    # `Infrastructure Minister Ann Lee`
                    return k + 1, table[name]
    if start == i and i and not role:
        # lower-case role before the name: `striker Ann Cole`, `chief executive Dana Reyes`
        for length in (3, 2, 1):
            if i - length >= 0:
                name = " ".join(w.key for w in words[i - length : i])
                if name in table:
                    return start, table[name]
    return start, role


def begins_with_title(words: list[Word], i: int, j: int) -> bool:
    """Whether the capital words `i` to `j` are a title and a name: `Chief Executive Dana Reyes`."""
    return i < _title(words, i, j)[0] < j


_HUMAN = frozenset(
    stem(w)
    for w in """play sing score resign retire marry wed die swim jump bowl bat paint compose direct sculpt confess plead testify
    inherit star act dance wear weep smile walk study graduate coach captain succeed""".split()
)
"""Verbs of which only a person is the doer, or nearly so."""


def _is_human(words: list[Word], i: int, j: int) -> bool:
    """Whether a name of unknown sort does what persons do: plays the queen, the portrait was painted by."""
    if i > 1 and words[i - 1].key == "by":
        return words[i - 2].stem in _HUMAN
    if i > 1 and words[i - 1].key == "as" and words[i - 2].key in ("identified", "named"):
        return True
    k = j
    while k < len(words) and words[k].key in ("is", "was", "has", "had", "will", "would", "to", "be", "been", "also"):
        k += 1
    return k < len(words) and not words[k].is_cap and words[k].stem in _HUMAN and not (i and words[i - 1].key == "the")


def _type(words: list[Word], i: int, j: int, parts: tuple[str, ...], key: str, role: str) -> tuple[str, FactKind]:
    if not parts:
        return "name", FactKind.ORG
    table = places()
    last = parts[-1]
    if key in organisations():
        return "org", FactKind.ORG
    if role and len(parts) <= 4 and last not in organisation_words() and key not in table:
        return "person", FactKind.PERSON
    if key in table:
        return "place", FactKind.PLACE
    first_given = parts[0] in given_names() or parts[0].split("-")[0] in given_names()
    if len(parts) >= 2 and first_given and last not in organisation_words() and last not in PLACE_WORDS:
        return "person", FactKind.PERSON
    if last in organisation_words() or parts[0] in (
        "bank",
        "ministry",
        "university",
        "department",
        "institute",
        "court",
        "bayern",
        "real",
        "fc",
        "institute",
    ):
        return "org", FactKind.ORG
    if last in PLACE_WORDS or parts[0] in (
        "mount",
        "lake",
        "port",
        "cape",
        "saint",
        "fort",
        "san",
        "los",
        "las",
        "el",
        "gulf",
        "isle",
        "bay",
    ):
        return "place", FactKind.PLACE
    before = words[i - 1].key if i else ""
    nxt = words[j].stem if j < len(words) else ""
    after = words[j].text if j < len(words) else ""
    if len(parts) in (2, 3) and all(p.isalpha() or "-" in p or "'" in p for p in parts) and not words[i].text.isupper():
        age = after == "," and j + 1 < len(words) and words[j + 1].is_digit and len(words[j + 1].text) <= 2
        if (
            (
                nxt in SPEECH
                or age
                or (
                    after == ","
                    and j + 1 < len(words)
                    and (words[j + 1].key in ("who", "whose") or words[j + 1].key in titles())
                )
            )
            and parts[0] not in table
            and last not in table
        ):
            return "person", FactKind.PERSON
    if 2 <= len(parts) <= 3 and _is_human(words, i, j) and not words[i].text.isupper():
        return "person", FactKind.PERSON
    if (
        before in ("in", "near", "outside", "across", "off", "throughout")
        and len(parts) <= 2
        and not words[i].text.isupper()
    ):
        return "place", FactKind.PLACE
    if words[i].text.isupper() and len(parts) == 1 and len(words[i].text) > 1:
        return "org", FactKind.ORG
    return "name", FactKind.ORG
