"""A paragraph as comparing sees it: weighted stems, pairs of stems, numbers, names and sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from math import log, sqrt

from reader.comparing.stems import stem
from reader.parsing.tokens import words_of
from reader.tables.frequencies import UNKNOWN, zipf_values
from reader.tables.stopwords import stop_words
from reader.tables.synonyms import synonym_groups

_SENTENCE_END = frozenset(".!?。！？।؟")
_CLOSING = frozenset("\"')]»”’")
_NUMBER_WORDS = {
    word: str(n)
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ORDINALS = {
    form: word
    for word, figure in zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
        strict=True,
    )
    for form in (word, figure)
}
_HEADING = 12
"""words that a heading has at the most"""
_SENTENCES = 40
"""sentences of a paragraph that are looked at one by one; no paragraph of news has more"""


@dataclass(slots=True)
class Unit:
    """One paragraph or sentence, taken apart once."""

    keys: list[str]
    """folded words in order"""
    terms: frozenset[str]
    """stems of the content words"""
    order: tuple[str, ...]
    """the same as they stand, function words left out"""
    numbers: frozenset[str]
    names: frozenset[str]
    """stems of capitalised words, those that begin a sentence apart"""
    days: frozenset[str]
    """weekdays named"""
    ordinals: frozenset[str]
    """first, second and so on, in words or figures"""
    sentences: list[frozenset[str]]
    words: int
    heading: bool
    """whether it looks like a heading: few words and no mark at the end"""
    # filled by `weigh`
    total: float = 0.0
    norm: float = 1.0
    sentence_totals: list[float] = field(default_factory=list)
    # filled by `gram_likeness`
    grams: tuple[tuple[str, ...], tuple[float, ...]] | None = None
    """runs of letters and the weight of their number"""


@cache
def _groups() -> dict[str, str]:
    """Stem → the stem that stands for its group of synonyms."""
    found: dict[str, str] = {}
    for group in synonym_groups():
        stems = [stem(word) for word in group]
        for one in stems:
            found.setdefault(one, stems[0])
    return found


@lru_cache(maxsize=65536)
def term_of(key: str) -> str:
    """The stem under which a folded word counts, or "" for a function word."""
    if key in stop_words():
        return ""
    found = stem(key)
    return _groups().get(found, found)


@lru_cache(maxsize=65536)
def _meaning(key: str) -> tuple[str, str]:
    """The stem or figure that a folded word counts as, and the figure again if it tells paragraphs apart."""
    if key[0].isdigit():
        number = key.replace(",", "")
        return number or term_of(key), number
    number = _NUMBER_WORDS.get(key, "")
    return number or term_of(key), "" if key in ("one", "zero") else number


def empty_unit(words: int) -> Unit:
    """Stands for a paragraph that is found word for word on the other side, and needs no close look."""
    none: frozenset[str] = frozenset()
    return Unit([], none, (), none, none, none, none, [], words, False)


def make_unit(paragraph: str) -> Unit:
    words, folded, joined = words_of(paragraph)
    keys: list[str] = []
    order: list[str] = []
    numbers: set[str] = set()
    names: set[str] = set()
    sentences: list[set[str]] = [set()]
    here = sentences[-1]
    opening = True
    last = ""  # the word before, if no mark stands between
    dotted = False
    for text, key, follows in zip(words, folded, joined, strict=True):
        if not key[:1].isalnum():
            if key[:1] in _SENTENCE_END:
                opening = opening or not (dotted and key == ".")
            elif key[:1] not in _CLOSING:
                opening = opening and not here
            last = ""
            dotted = False
            continue
        if opening and here and (text[0].isupper() or not text[0].islower()):
            here = set()
            sentences.append(here)
        keys.append(key)
        term, number = _meaning(key)
        if number:
            numbers.add(number)
        if term:
            if follows and len(key) == 1 == len(last) and not key.isascii():
                # scripts without spaces: two characters make a word more often than one
                term = last + key
            order.append(term)
            here.add(term)
            if not opening and text[0].isupper():
                names.add(term)
        opening = False
        last = key
        # the last full stop of U.S. ends no sentence
        dotted = len(text) > 2 and text[-2] == "." and text[-1].isalpha()
    return Unit(
        keys,
        frozenset(order),
        tuple(order),
        frozenset(numbers),
        frozenset(names),
        _DAYS.intersection(keys),
        frozenset([_ORDINALS[key] for key in _ORDINALS.keys() & keys]),
        [frozenset(s) for s in sentences if s][:_SENTENCES],
        len(keys),
        0 < len(keys) <= _HEADING and folded[-1][:1].isalnum(),
    )


BACKGROUND = 0.5
"""weight of a stem's rarity in English at large, against 1 for its rarity in the two texts; trials from 0.3 to 1 differ little"""
_COMMONEST = 7.5
"""above the Zipf value of any content word"""


def weigh(left: Sequence[Unit], right: Sequence[Unit]) -> dict[str, float]:
    """How much each stem tells: its rarity in English at large and in these two texts. Fills in the units' totals."""
    counts = Counter(chain.from_iterable(unit.terms for unit in chain(left, right)))
    size = len(left) + len(right) + 1
    zipf = zipf_values()
    weights = {t: BACKGROUND * (_COMMONEST - zipf.get(t, UNKNOWN)) + log(size / n) for t, n in counts.items()}
    for side in (left, right):
        for unit in side:
            # a set's own order changes from run to run, and with it the last digit of a sum
            own = sorted([weights[t] for t in unit.terms])
            unit.total = sum(own)
            unit.norm = sqrt(sum([w * w for w in own])) or 1.0
            unit.sentence_totals = [sum(sorted([weights[t] for t in s])) for s in unit.sentences]
    return weights
