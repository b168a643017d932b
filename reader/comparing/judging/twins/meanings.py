"""What a few words mean, so that mere wording is told from another fact.

A unit is a word or a phrase that stands for one thing. Two units mean the same when they share a stem, a group of near
synonyms, or most of their letters; spelling and typing errors do not count. The tables kept by hand come first; what
they do not know is looked up in the larger one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from reader.cleaning.words import is_word as is_common
from reader.comparing.judging.twins.little_words import values
from reader.comparing.judging.twins.passages import Stretch, Token
from reader.comparing.stems import stem as light_stem
from reader.facts.gazetteer import places, plain
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.statements.opposed_words import opposites
from reader.facts.words import NEGATIONS, STOP, concept, stem
from reader.tables.meanings import are_against, are_near
from reader.tables.reading import read_groups
from reader.tables.synonyms import synonym_groups

FILLERS = frozenset(
    """also too meanwhile however moreover furthermore additionally then thus therefore indeed very really quite rather so
even now currently presently recently later earlier previously subsequently further own total overall itself himself
themselves herself respectively there here mr mrs ms dr sir lord dame new big large huge major massive great serious
severe heavy small tiny fellow various different certain people person city town village area region country state island
newly deeply extremely particularly especially simply clearly highly shortly just still yet already again once well
early-stage old entire whole today's so-called called named""".split()
)
"""words that may come and go without another fact"""
_LIGHT = frozenset(
    "make take give have be do get go put set hold bring come carry keep become remain turn mean".split()
)
"""verbs that mean little beside a word of the same meaning: take a decision, decide"""
_OTHER_ENDINGS = (("er", "ee"), ("or", "ee"), ("ers", "ees"), ("ors", "ees"), ("ful", "less"))
"""endings that tell two things of one root: employer, employee"""
_LONGEST_PHRASE = 5


class Unit(NamedTuple):
    """Words that stand for one thing."""

    tokens: Sequence[Token]
    meanings: frozenset[str]
    is_weak: bool
    """a word that may come and go"""
    value: str
    """what a small word says; empty for others"""

    @property
    def key(self) -> str:
        return " ".join(t.key for t in self.tokens)

    @property
    def is_number(self) -> bool:
        return len(self.tokens) == 1 and is_figure(self.tokens[0])


def is_figure(token: Token) -> bool:
    return token.key in SMALL or token.key in TENS or token.word.is_digit


@cache
def _groups() -> dict[tuple[str, ...], frozenset[str]]:
    """Words and phrases by their stems to the groups they are in."""
    table: dict[tuple[str, ...], set[str]] = {}
    for k, group in enumerate((*read_groups("wordings.txt"), *synonym_groups())):
        for entry in group:
            table.setdefault(tuple(map(stem, entry.split())), set()).add(f"~{k}")
    return {entry: frozenset(names) for entry, names in table.items()}


@cache
def _phrase_starts() -> frozenset[str]:
    return frozenset(entry[0] for entry in (*_groups(), *values()) if len(entry) > 1)


def units(tokens: Sequence[Token]) -> list[Unit]:
    """The words as units, the longest phrases first."""
    found = []
    k = 0
    while k < len(tokens):
        size = (
            _phrase_at(tokens, k) if tokens[k].key in _phrase_starts() or stem(tokens[k].key) in _phrase_starts() else 1
        )
        found.append(_unit(tokens[k : k + size]))
        k += size
    return found


def _phrase_at(tokens: Sequence[Token], k: int) -> int:
    for size in range(min(_LONGEST_PHRASE, len(tokens) - k), 1, -1):
        keys = tuple([t.key for t in tokens[k : k + size]])
        if keys in values() or tuple(map(stem, keys)) in _groups():
            return size
    return 1


def _unit(tokens: Sequence[Token]) -> Unit:
    keys = tuple([t.key for t in tokens])
    stems = tuple(map(stem, keys))
    groups = _groups().get(stems, frozenset())
    value = values().get(keys, "")
    if len(keys) > 1:
        return Unit(tokens, groups | {" ".join(stems)}, bool(value) or all(k in STOP for k in keys), value)
    key = keys[0]
    if is_figure(tokens[0]):
        return Unit(tokens, frozenset((key,)), False, "")
    light = light_stem(key)
    own = frozenset((stems[0], light, concept(key), spelled(key))) | groups
    if key.endswith("est"):
        own |= {f"most {group}" for base in _degrees(key, "est") for group in _groups().get((stem(base),), ())}
    is_weak = key in STOP or key in NEGATIONS or key in FILLERS or bool(value) or len(key) == 1
    return Unit(tokens, own, is_weak, value)


def _degrees(key: str, ending: str) -> tuple[str, ...]:
    """The words that may stand behind a form of comparison: heaviest, bigger, largest."""
    root = key.removesuffix(ending)
    return (root.removesuffix("i") + "y", root[:-1], root, root + "e")


def is_light(unit: Unit) -> bool:
    return len(unit.tokens) == 1 and stem(unit.tokens[0].key) in _LIGHT


def spelled(key: str) -> str:
    """A form that two spellings of one word share: colour and color, organise and organize, centre and center."""
    for one, other in (
        ("ae", "e"),
        ("oe", "e"),
        ("ou", "o"),
        ("s", "z"),
        ("ll", "l"),
        ("dgem", "dgm"),
        ("ph", "f"),
        ("-", ""),
    ):
        key = key.replace(one, other)
    key = key.removesuffix("ue") if key.endswith("ogue") else key
    if key.endswith("ce"):
        key = key[:-2] + "ze"
    return key[:-2] + "er" if key.endswith("re") and len(key) > 4 else key


def same(a: Unit, b: Unit) -> bool:
    """Whether two units mean the same."""
    if a.is_number or b.is_number:
        return a.key == b.key
    if a.value and b.value:
        return (
            a.value == b.value
            or {a.value, b.value} == {"none", "without"}
            or (a.is_weak == b.is_weak and not a.meanings.isdisjoint(b.meanings))
        )
    if _are_opposed_by_hand(a, b):
        return False
    if not a.meanings.isdisjoint(b.meanings):
        return True
    if len(a.tokens) > 1 or len(b.tokens) > 1 or are_contrary(a.key, b.key):
        return False
    return _are_akin(a.key, b.key) or (not (_is_name(a) or _is_name(b)) and _are_near(a.key, b.key))


def are_opposed(a: Unit, b: Unit) -> bool:
    """Whether one is the opposite of the other."""
    return _are_opposed_by_hand(a, b) or (len(a.tokens) == len(b.tokens) == 1 and are_contrary(a.key, b.key))


def _are_opposed_by_hand(a: Unit, b: Unit) -> bool:
    return opposed_by_hand(a.tokens[0].key, b.tokens[0].key)


def opposed_by_hand(one: str, other: str) -> bool:
    """Whether the table kept by hand has two words as opposites."""
    sides = opposites().get(stem(one), ()), opposites().get(stem(other), ())
    return any(pair == with_pair and side != with_side for pair, side in sides[0] for with_pair, with_side in sides[1])


def are_contrary(a: str, b: str) -> bool:
    """Whether the larger table has two words as opposites: costly and cheap, weaker and stronger."""
    return any(are_against(one, other) for one, other in _bases(a, b))


def _are_near(a: str, b: str) -> bool:
    return any(are_near(one, other) for one, other in _bases(a, b))


@lru_cache(maxsize=1 << 12)
def _bases(a: str, b: str) -> tuple[tuple[str, str], ...]:
    """The stems of two words, and those behind them where both are forms of comparison."""
    found = [(stem(a), stem(b))]
    for ending in ("er", "est"):
        if a.endswith(ending) and b.endswith(ending):
            found += product(map(stem, _degrees(a, ending)), map(stem, _degrees(b, ending)))
    return tuple(found)


def _is_name(unit: Unit) -> bool:
    token = unit.tokens[0]
    return token.word.is_cap and token.at > 0


@lru_cache(maxsize=1 << 12)
def _are_akin(a: str, b: str) -> bool:
    """Whether two words are of one root: economy and economic. Typing errors count too: one of the two is no word."""
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    if shared >= 5 and shared >= 0.6 * max(len(a), len(b)):
        return not any(
            (a.endswith(x) and b.endswith(y)) or (a.endswith(y) and b.endswith(x)) for x, y in _OTHER_ENDINGS
        )
    return is_misspelled(a, b)


def is_misspelled(a: str, b: str) -> bool:
    """Whether one is the other with a letter wrong, or with two letters in the wrong order, and no word itself."""
    from rapidfuzz.distance import OSA

    if min(len(a), len(b)) < 3 or not (a.isalpha() and b.isalpha()) or OSA.distance(a, b) > 1 + (len(a) > 7):
        return False
    return is_known(a) != is_known(b)


def is_known(key: str) -> bool:
    """Whether it is an English word, or a form of one."""
    return is_common(key) or is_common(stem(key)) or is_common(light_stem(key)) or is_common(stem(key) + "e")


def unmatched(ours: list[Unit], theirs: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The units on either side that have no like on the other."""
    rest, left = list(theirs), []
    for unit in ours:
        at = next((k for k, other in enumerate(rest) if same(unit, other)), None)
        if at is None:
            left.append(unit)
        else:
            del rest[at]
    return left, rest


def is_other_value(stretch: Stretch) -> bool:
    """Whether one figure in digits stands for another, or one spelling of a name for another that is no mere variant."""
    if len(stretch.ours) != 1 or len(stretch.theirs) != 1:
        return False
    a, b = stretch.ours[0], stretch.theirs[0]
    if a.word.is_digit and b.word.is_digit:
        return a.key.replace(",", "") != b.key.replace(",", "")
    if not (a.word.is_cap and b.word.is_cap) or is_place(a.word.text) or is_place(b.word.text):
        return False
    return _bare(a.word.text) != _bare(b.word.text)


def is_place(text: str) -> bool:
    return plain(text) in places()


def _bare(name: str) -> str:
    """Letters of a name without what spellings vary in: accents, doubled letters, y for i."""
    letters = plain(name).replace("y", "i").removesuffix("'s")
    return "".join(c for k, c in enumerate(letters) if not k or letters[k - 1] != c)
