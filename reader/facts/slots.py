"""Where a fact stands in its statement: what it counts, of what, and which words surround it."""

from __future__ import annotations

from reader.facts.gazetteer import places, plain
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.types import Sentence, Slot, Word
from reader.facts.words import NEGATIONS, STOP, concept, stem

# What happens to the people or things counted. `12 dead`, `killed 12 people` and `the death toll reached 12` are one slot.
EVENTS = frozenset("DEAD HURT MISSING ARREST FLEE RESCUE DESTROY".split()) | {concept("survive")}
_DIRECTIONS = frozenset("to from by against at in until between under over".split())
_GENERIC = frozenset("more total overall whole entire full new other additional extra further estimated".split())
_DETERMINERS = frozenset("the a an all its their his her our".split())
PEOPLE = frozenset(
    """PERSON CHILD CREW man woman civilian PASSENGER SOLDIER RESIDENT POLICE migrant refugee STAFF STUDENT PATIENT TOURIST
    FIGHTER PROTESTER PLAYER FAN CUSTOMER VOTER SCIENTIST LAWYER JUDGE LAWMAKER adult boy girl prisoner inmate driver
    farmer miner climber hiker fisherman sailor firefighter rescuer teenager pedestrian cyclist nurse doctor suspect""".split()
)


def written(words: list[Word]) -> str:
    """Words as the text spells them: no space where it has none."""
    return "".join((" " if k and words[k - 1].end < w.start else "") + w.text for k, w in enumerate(words))


_NO_CONTENT = STOP | NEGATIONS


def is_content(word: Word) -> bool:
    return word.is_word and not word.is_digit and word.key not in _NO_CONTENT


_LIKE_ADJECTIVES = frozenset(
    """measles sports arms sales goods news rabies mumps diabetes athletics customs savings earnings operations systems
    communications rights drugs parts honours services securities species""".split()
)
"""nouns in -s that stand before the noun which is counted: measles cases"""


_PLURALS = frozenset("people men women children dead police crew staff percent".split())
"""plurals without the ending, and what is counted without one"""


def is_plural(key: str) -> bool:
    return (key.endswith("s") and not key.endswith(("ss", "ous", "us"))) or key in _PLURALS


def has_plural_ending(key: str) -> bool:
    """Whether a word looks like a plural, no more being known of it."""
    return key.endswith("s") and not key.endswith(("ss", "us", "is"))


def noun_after(words: list[Word], i: int, reach: int = 5) -> tuple[str, int]:
    """Concept of the noun counted from word `i` on, and its index; empty and -1 when none follows.

    The first plural-looking word of the stretch without stop words is the noun; failing that, its last word.
    """
    best, at = "", -1
    for j in range(i, min(i + reach, len(words))):
        word = words[j]
        if word.key in ("-", "‑"):
            continue
        if word.key in _GENERIC:
            continue
        if not word.is_word or word.is_digit or word.key in STOP:
            break
        if word.key in ("aboard", "onboard") and not best:
            # `with 38 aboard`
            return "PERSON", j
        if "-" in word.key and word.key.endswith(("ed", "ing")):
            # `a United States-brokered session`: what stands before belongs to the adjective
            best, at = "", -1
            continue
        if word.key.endswith(("ed", "ing", "ly")) and best:
            break
        best, at = word.concept, j
        if is_plural(word.key):
            if j + 1 < len(words) and (words[j + 1].key == "'" or word.key in _LIKE_ADJECTIVES):
                continue
            break
    return best, at


def named(word: Word) -> str:
    """What a word of an object stands for: the country for its name or demonym, otherwise the concept."""
    place = places().get(plain(word.text)) if word.is_cap else None
    return place.name if place and " " not in place.name else word.concept


def object_of(words: list[Word], i: int) -> tuple[str, int]:
    """The noun phrase after `of` at word `i`, as concepts and places joined by spaces, and the index after it."""
    if i >= len(words) or words[i].key != "of":
        return "", i
    j = i + 1
    parts: list[str] = []
    while j < len(words) and j < i + 7:
        word = words[j]
        if word.key in _DETERMINERS and parts:
            break
        if word.key in _DETERMINERS or word.key in ("'s", "s", "-", "'") or word.key in _GENERIC:
            j += 1
            continue
        if word.key in SMALL or word.key in TENS or (word.is_digit and not word.text.endswith("%")):
            if j > i + 1 and not words[j - 1].key.endswith(("'s", "s'")) and parts:
                break
            # `three of seven counts`, `11 of the train's 64 cars`
            parts = []
            j += 1
            continue
        if not word.is_word or word.key in STOP or word.is_digit:
            break
        if len(parts) and (word.key.endswith("ed") or word.stem in _STAYING):
            break
        parts.append(named(word))
        j += 1
    return " ".join(parts), j


_STAYING = frozenset(stem(w) for w in "belong remain lie come go die live stand stay".split())
"""verbs that end the noun phrase before them"""
_COSTING = frozenset(stem(w) for w in "claim cost lose loss take".split())
"""verbs of which lives are the object when somebody dies"""


_DYING = frozenset(stem(w) for w in "drown suffocate asphyxiate electrocute".split())
"""ways to die that the table of concepts does not know"""


_TO_ITSELF = _DYING | frozenset(stem(w) for w in "die perish succumb survive vanish disappear escape flee".split())
"""what the counted ones do themselves, and what nobody does to others named after it"""


def _is_number(word: Word) -> bool:
    return word.is_digit or word.key in SMALL or word.key in TENS


def _event(word: Word) -> str:
    """What a word says happened to people; empty for other words."""
    return word.concept if word.concept in EVENTS else "DEAD" if word.stem in _DYING else ""


def _lose_lives(words: list[Word], first: int, last: int) -> bool:
    """Whether those counted are said to lose their lives: six lost their lives, cost six their lives, the lives of six."""
    before = [w.stem for w in words[max(0, first - _TO_LIVES) : first]]
    if first > 1 and words[first - 1].key == "of" and words[first - 2].key == "lives":
        return not _COSTING.isdisjoint(before)
    for k in range(last + 1, min(last + _TO_LIVES, len(words))):
        if words[k].key in ("lives", "life"):
            between = [w.stem for w in words[last + 1 : k]]
            return "lose" in between or (words[k - 1].key == "their" and not _COSTING.isdisjoint(before[-_CLOSE:]))
        if _is_number(words[k]) or words[k].text in ";:.":
            break
    return False


_TO_LIVES, _CLOSE = 8, 6


def event_near(words: list[Word], first: int, last: int, head: str) -> str:
    """The concept of what happened to the counted ones: DEAD, HURT, MISSING, …; empty when nothing is near."""
    if head in EVENTS:
        return head
    if head == "life" and any(w.stem in _COSTING for w in words[max(0, first - 3) : last + 5]):
        # `claimed three lives`, `no lives were lost`
        return "DEAD"
    if head and head not in PEOPLE and head.isupper():
        return ""
    if _lose_lives(words, first, last):
        return "DEAD"
    begin = last + 1
    whole = last + 2 + (begin + 1 < len(words) and words[begin + 1].key in _DETERMINERS)
    if begin < len(words) and words[begin].key == "of" and whole < len(words) and _is_number(words[whole]):
        # `three of the five missing miners`: what is said of the five is not said of the three
        begin = max(noun_after(words, whole + 1)[1], whole) + 1
    for j in range(begin, min(last + 9, len(words))):
        word = words[j]
        event = _event(word)
        if event and word.key.endswith("ing") and words[j - 1].text == ",":
            # `12 skiers, killing four of them`: what happened to those who follow
            break
        if event:
            return event
        if _is_number(word) or word.text in ";:." or (word.text == "," and j > last + 2) or word.key == "and":
            break
    joined = False
    for j in range(first - 1, max(first - 9, -1), -1):
        word = words[j]
        if event := _event(word):
            if joined and word.stem in _TO_ITSELF:
                # `nine died and another 14 suffered burns`
                break
            return event
        if word.is_digit or word.text in ";:." or word.key in ("when", "while"):
            break
        joined |= word.key in ("and", "but")
    return ""


def slot_of(
    sentence: Sentence,
    first: int,
    last: int,
    *,
    head: str = "",
    of_object: str = "",
    subject: str = "",
    predicate: str = "",
) -> Slot:
    """The slot of the words `first` to `last` of a sentence."""
    words = sentence.words
    before: list[str] = []
    for j in range(first - 1, -1, -1):
        word = words[j]
        # `is_content`, written out: this is the busiest place of all
        if word.is_word and not word.is_digit and word.key not in _NO_CONTENT:
            before.append(word.concept)
        elif not before and word.key in _DIRECTIONS:
            before.append(word.key)
        else:
            continue
        if len(before) == 5:
            break
    after: list[str] = []
    for j in range(last + 1, len(words)):
        word = words[j]
        if word.is_word and not word.is_digit and word.key not in _NO_CONTENT:
            after.append(word.concept)
            if len(after) == 5:
                break
    near = {c for c in before if c not in _DIRECTIONS}.union(after)
    return Slot(
        head=head,
        of_object=of_object,
        subject=subject,
        predicate=predicate,
        before=tuple(before),
        after=tuple(after),
        near=frozenset(near),
        in_quote=sentence.depth[first] if sentence.depth else False,
    )


def concepts(text: str) -> frozenset[str]:
    return frozenset(concept(part) for part in text.lower().split() if part not in STOP)
