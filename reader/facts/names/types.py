"""What a name is: person, place or organisation, told from tables and from the words around it."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import (
    first_names,
    given_names,
    is_given,
    organisation_words,
    organisations,
    places,
    titles,
)
from reader.facts.names.bodies import ends_as_body, is_called_body, may_be_body
from reader.facts.names.places import is_placed
from reader.facts.names.quarters import quarter
from reader.facts.names.titles import read_title
from reader.facts.names.words import (
    ACTING,
    INNER,
    OF_HEADS,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    SPEECH,
    name_parts,
)
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence, Word
from reader.facts.words import STOP, stem


def name_fact(sentence: Sentence, i: int, j: int, weak: bool) -> Fact:
    words = sentence.words
    # title words in front belong to the role
    start, role = read_title(words, i, j)
    if start > i and words[i].key in _PEERS and i and words[i - 1].key == "the":
        # `the Lady Maren sank`
        start, role = i, ""
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
    qualifier = quarter(words, start, j)
    if qualifier and kind == "name" and len(parts) <= 2:
        # `northern Evia`: only a place has a north
        kind, kind_fact = "place", FactKind.PLACE
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


_PEERS = frozenset("lady lord queen king prince princess duke duchess captain admiral".split())
_STORMS = frozenset("hurricane typhoon cyclone storm tropical super".split())


def _is_national(word: str) -> bool:
    """Whether a word tells what country somebody is of: French, Frenchman, Dane."""
    found = places().get(word.removesuffix("woman").removesuffix("man") if len(word) > 7 else word)
    return found is not None and found.kind == "demonym"


_SERVANT = frozenset("abdel abdul abdal abd abdu abu umm".split())
"""first halves of Arabic given names of two words"""


def _person_after(parts: tuple[str, ...], words: list[Word]) -> int:
    """How many words stand before the person in `Social Democrat Nora Vik`; 0 when the name is one."""
    if parts and parts[0] in _SERVANT:
        # `Abdel Rahman Youssef`
        return 0
    if len(parts) < 3 or len(parts) != len(words) or is_given(parts[0]) or parts[-1] in organisation_words():
        return 0
    if len(parts) == 3 and _is_national(parts[0]):
        return 1
    cut = len(parts) - 2
    if (
        is_given(parts[cut])
        and parts[cut] not in INNER
        and words[cut].is_cap
        and not any(w.key in INNER or w.key in OF_HEADS for w in words[:cut])
    ):
        return cut
    return 0


_HUMAN = frozenset(
    stem(w)
    for w in """play sing score resign retire marry wed die swim jump bowl bat paint compose direct sculpt confess plead testify
    inherit star act dance wear weep smile walk study graduate coach captain succeed""".split()
)
"""Verbs of which only a person is the doer, or nearly so."""
_SUFFERED = frozenset(
    stem(w)
    for w in """arrest jail sentence convict acquit extradite overthrow oust topple assassinate execute murder injure wound
    hospitalise hospitalize bury born imprison detain kidnap marry knight shoot stab survived behead hang exile""".split()
)
"""What is done to persons alone, or nearly so."""


def _is_human(words: list[Word], i: int, j: int) -> bool:
    """Whether a name of unknown sort does what persons do: plays the queen, the portrait was painted by."""
    if i > 1 and words[i - 1].key == "by":
        return words[i - 2].stem in _HUMAN
    if i > 1 and words[i - 1].key == "as" and words[i - 2].key in ("identified", "named"):
        return True
    if i and words[i - 1].stem in _SUFFERED and not (i > 1 and words[i - 2].key in ("was", "were", "is", "been")):
        return True
    if j + 1 < len(words) and words[j].key in ("was", "were", "is") and not (i and words[i - 1].key == "the"):
        done = (
            words[j + 1] if words[j + 1].key not in ("also", "later", "then") or j + 2 >= len(words) else words[j + 2]
        )
        if done.stem in _SUFFERED:
            return True
    k = j
    while k < len(words) and words[k].key in ("is", "was", "has", "had", "will", "would", "to", "be", "been", "also"):
        k += 1
    return k < len(words) and not words[k].is_cap and words[k].stem in _HUMAN and not (i and words[i - 1].key == "the")


def _titled(words: list[Word], k: int) -> bool:
    """Whether an apposition begins with a title: `, a survivor,`, `, treasurer of`."""
    if words[k].key in ("a", "an", "the", "his", "her") and k + 1 < len(words):
        k += 1
    return words[k].key in titles() or words[k].key in _CALLED


_CALLED = frozenset(
    """host hostess guest friend colleague organiser organizer native veteran newcomer onlooker bystander passer-by visitor
    tourist worker villager hiker passenger volunteer parent mother-of-two father-of-two widow orphan hero""".split()
)
"""What people are called in an apposition, besides titles."""
_TALKING = SPEECH | {stem(w) for w in "praise hail thank speak laud applaud lament swear confide whisper".split()}


_ABROAD = frozenset("el la le il les los las".split())
"""articles that names of papers and towns begin with"""
_SURNAMES = (
    "ova", "eva", "yev", "iev", "nov", "lov", "rov", "kov", "mov", "tov", "dov", "sky", "skyi", "skiy", "skaya", "ski", "ska", "enko",
    "vich", "vych", "sson", "sdottir", "oglu", "escu", "akis", "opoulos", "idis", "shvili", "adze", "zade", "iyan", "vili", "ovic", "evic",
)  # fmt: skip
"""How surnames end that hardly anything else does."""
_LONG = 5
"""letters that such a surname has more of"""
_NOBLE = frozenset("duke duchess prince princess earl countess marquess viscount archduke".split())
_BODY_BEFORE = frozenset("at of from for with".split())
"""What stands before the body that somebody speaks for: economists at X said."""


def _with_article(words: list[Word], i: int, j: int) -> bool:
    """Whether a name goes with `the`, as no person's does: the Marta Lucinda sank; but the Olga Lund affair."""
    if not i or words[i - 1].key != "the" or (words[i - 1].is_cap and i == 1 and words[j - 1].key.endswith("s")):
        return bool(i and words[i - 1].key == "the")
    after = words[j] if j < len(words) else None
    return after is None or not after.is_word or after.key in STOP


_BODY_BEGINS = frozenset("bank ministry university department institute court bayern real fc".split())
_PLACE_BEGINS = frozenset("mount lake port cape saint fort san los las el gulf isle isles strait straits bay".split())


def _type(words: list[Word], i: int, j: int, parts: tuple[str, ...], key: str, role: str) -> tuple[str, FactKind]:
    if not parts:
        return "name", FactKind.ORG
    table = places()
    last = parts[-1]
    if key in organisations():
        return "org", FactKind.ORG
    if any("&" in w.text for w in words[i:j]):
        # `Procter & Gamble`, `P&G`
        return "org", FactKind.ORG
    if last.isdigit() and key not in table:
        # `Falcon 9`: nobody's name ends in a number
        return "name", FactKind.ORG
    if role and len(parts) <= 4 and last not in organisation_words() and key not in table:
        if may_be_body(role) and parts[0] not in first_names() and ends_as_body(words[j - 1]):
            return "org", FactKind.ORG
        return "person", FactKind.PERSON
    if key in table:
        return "place", FactKind.PLACE
    body = last in organisation_words() or last in PLACE_WORDS
    if 2 <= len(parts) <= 3 and is_called_body(words, i, j):
        return "org", FactKind.ORG
    if len(parts) >= 2 and not body and parts[0] not in _ABROAD and not _with_article(words, i, j):
        if parts[0] in given_names() or parts[0].split("-")[0] in given_names():
            return "person", FactKind.PERSON
        if len(parts) <= 3 and parts[0] in first_names() and last not in table and not words[i].text.isupper():
            return "person", FactKind.PERSON
        if len(parts) <= 3 and ends_as_body(words[j - 1]):
            return "org", FactKind.ORG
    if last == "city" and i and words[i - 1].key in PLACE_PREPOSITIONS:
        return "place", FactKind.PLACE
    if last in organisation_words() or parts[0] in _BODY_BEGINS:
        return "org", FactKind.ORG
    if last in PLACE_WORDS or parts[0] in _PLACE_BEGINS:
        return "place", FactKind.PLACE
    nxt = words[j].stem if j < len(words) else ""
    after = words[j].text if j < len(words) else ""
    if len(parts) in (2, 3) and all(p.isalpha() or "-" in p or "'" in p for p in parts) and not words[i].text.isupper():
        age = after == "," and j + 1 < len(words) and words[j + 1].is_digit and len(words[j + 1].text) <= 2
        if (
            (
                (nxt in _TALKING and not (i and words[i - 1].key in _BODY_BEFORE))
                or age
                or (
                    after == ","
                    and j + 1 < len(words)
                    and (words[j + 1].key in ("who", "whose") or _titled(words, j + 1))
                )
            )
            and parts[0] not in table
            and last not in table
        ):
            return "person", FactKind.PERSON
    if 2 <= len(parts) <= 3 and not words[i].text.isupper():
        if _is_human(words, i, j) or (last.endswith(_SURNAMES) and len(last) > _LONG and parts[0] not in table):
            return "person", FactKind.PERSON
        if parts[0] in _NOBLE and words[i + 1].key == "of":
            return "person", FactKind.PERSON
    if len(parts) <= 2 and not words[i].text.isupper() and is_placed(words, i, j):
        return "place", FactKind.PLACE
    if len(parts) == 1 and words[j - 1].is_cap and nxt == "administration":
        # `the Hale administration`
        return "person", FactKind.PERSON
    if words[i].text.isupper() and len(parts) == 1 and len(words[i].text) > 1:
        return "org", FactKind.ORG
    return "name", FactKind.ORG
