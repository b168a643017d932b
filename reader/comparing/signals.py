"""What speaks for and against a link: the signals of a pair by itself, and those of its place among the others."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from rapidfuzz.distance import Indel

from reader.alignment import Pair
from reader.comparing.candidates import SMALL, find_candidates, find_twins
from reader.comparing.grams import gram_likeness
from reader.comparing.regime import Regime, measure_regime
from reader.comparing.standing import CROSSED, PLACE_SIGNALS, SECOND_SIGNALS, place_signals, second_signals
from reader.comparing.units import Unit, empty_unit, make_unit, weigh
from reader.parsing.tokens import plain_text

_SHORT = 8.0
"""added to the weight of a short sentence, so that one shared word does not make it wholly told"""

PAIR_SIGNALS = [
    "cosine",
    "dice",
    "contained",
    "containing",
    "shared_weight",
    "rarest",
    "second_rarest",
    "shared_count",
    "soft",
    "numbers_shared",
    "numbers_differ",
    "names_shared",
    "names_alike",
    "names_differ",
    "phrases",
    "phrase_weight",
    "same_order",
    "same_opening",
    "shorter",
    "longer",
    "length_ratio",
    "place",
    "sentence_dice",
    "sentence_contained",
    "sentence_weight",
    "told",
    "grams",
    "days_shared",
    "days_differ",
    "ordinals_shared",
    "ordinals_differ",
]


@dataclass(slots=True)
class Problem:
    """Two texts ready for scoring."""

    left: list[Unit]
    right: list[Unit]
    weights: dict[str, float]
    twins: dict[int, int]
    pairs: list[tuple[int, int]]
    first: list[list[float]]
    """for each pair the `PAIR_SIGNALS` and `PLACE_SIGNALS`"""
    regime: Regime

    @property
    def headings(self) -> Pair[list[bool]]:
        """For each unit whether it looks like a heading; what stands first may be a title, which is told in the text."""
        return Pair(*([k > 0 and unit.heading for k, unit in enumerate(side)] for side in (self.left, self.right)))

    def second(self, chances: Sequence[float], crossed: bool, least: float = 0.0) -> list[list[float]]:
        """For each pair the signals of the second round, over the first round's `chances`.

        Args:
            crossed: whether products of signals are wanted.
            least: chance below which a pair gets an empty list.
        """
        products = _CROSSED if crossed else ()
        return second_signals(self.pairs, self.twins, self.first, self.headings, chances, products, least)


class Ready:
    """A text taken apart, to be set against many others one after the other."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.plain = [plain_text(text) for text in texts]
        self.units = [make_unit(text) for text in texts]
        self.looks = [Look(unit) for unit in self.units]


def set_up(left: Sequence[str], right: Sequence[str], ready: tuple[Ready, Ready] | None = None) -> Problem:
    """Takes two texts apart, finds the pairs worth a look and reads their signals; `ready` are the same two texts."""
    if ready:
        twins = find_twins(ready[0].plain, ready[1].plain)
    else:
        twins = find_twins([plain_text(text) for text in left], [plain_text(text) for text in right])
    a = _units(left, twins, ready[0].units if ready else None)
    b = _units(right, set(twins.values()), ready[1].units if ready else None)
    weights = weigh(a, b)
    grams = gram_likeness(a, b) if len(a) + len(b) <= SMALL else None
    pairs = find_candidates(a, b, twins, weights, grams)
    last_a, last_b = max(1, len(a) - 1), max(1, len(b) - 1)
    of_a: Callable[[int], Look]
    of_b: Callable[[int], Look]
    if ready:
        of_a, of_b = ready[0].looks.__getitem__, ready[1].looks.__getitem__
    else:
        of_a = lru_cache(_LOOKED_AT)(lambda i: Look(a[i]))
        of_b = lru_cache(_LOOKED_AT)(lambda j: Look(b[j]))
    own = [
        _pair_signals(of_a(i), of_b(j), weights, abs(i / last_a - j / last_b), grams[i][j] if grams else None)
        for i, j in pairs
    ]
    likeness = [row[_SOFT] for row in own]
    regime = measure_regime(a, b, twins, pairs, likeness)
    first = place_signals(pairs, own, likeness, twins, regime, _PLACE)
    return Problem(a, b, weights, twins, pairs, first, regime)


def _units(texts: Sequence[str], twins: Container[int], ready: Sequence[Unit] | None) -> list[Unit]:
    return [
        empty_unit(len(t.split())) if k in twins else ready[k] if ready else make_unit(t) for k, t in enumerate(texts)
    ]


_CROSSED = tuple([*PAIR_SIGNALS, *PLACE_SIGNALS, *SECOND_SIGNALS].index(name) for name in CROSSED)
_SOFT = PAIR_SIGNALS.index("soft")
_PLACE = PAIR_SIGNALS.index("place")


_LOOKED_AT = 1000
"""units of a side whose looks are kept: all of an article's, and of a long text the neighbours"""


class Look:
    """What every pair with a unit asks of it."""

    __slots__ = ("beginnings", "steps", "unit")

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.steps = frozenset(pairwise(unit.order))
        self.beginnings: dict[str, list[str]] = {}
        """first four letters → the stems that begin so"""
        for term in unit.terms:
            if len(term) >= 4:
                self.beginnings.setdefault(term[:4], []).append(term)


READ_SO_FAR = 20_000
"""words beyond which a paragraph is not set word by word against another: the effort grows with the product of the two
lengths, in one call that nothing can interrupt"""


def _alike(a: Look, b: Look, common: frozenset[str], w: dict[str, float]) -> float:
    """The weight of words that only begin alike: inflection the stemmer missed, spelling variants, names in other letters."""
    found = []
    for start in a.beginnings.keys() & b.beginnings.keys():
        mine = [w[t] for t in a.beginnings[start] if t not in common]
        if mine:
            others = [w[t] for t in b.beginnings[start] if t not in common]
            if others:
                found.append(min(max(mine), max(others)))
    return sum(sorted(found))


def _pair_signals(look_a: Look, look_b: Look, w: dict[str, float], place: float, grams: float | None) -> list[float]:
    a, b = look_a.unit, look_b.unit
    common = a.terms & b.terms
    shared = sorted([w[t] for t in common])
    weight = sum(shared)
    both = a.total + b.total or 1.0
    low, high = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    low, high = low or 1.0, high or 1.0
    soft = weight + _alike(look_a, look_b, common, w)
    numbers = [w[t] for t in a.numbers & b.numbers if t in w]
    names = a.names & b.names
    phrases = 0.0
    if len(common) > 1:
        phrases = sum(sorted([w[x] + w[y] for x, y in look_a.steps & look_b.steps]))

    dice = contained = heaviest = 0.0
    if len(a.sentences) == 1 == len(b.sentences):
        dice, contained, heaviest = 2 * weight / both, weight / (low + _SHORT), weight
    elif common:
        theirs = [
            (some, total)
            for words, total in zip(b.sentences, b.sentence_totals, strict=True)
            if (some := words & common)
        ]
        for words, total in zip(a.sentences, a.sentence_totals, strict=True):
            for others, total_b in theirs:
                here = words & others
                if here:
                    value = sum(sorted([w[t] for t in here]))
                    dice = max(dice, 2 * value / (total + total_b))
                    contained = max(contained, value / (min(total, total_b) + _SHORT))
                    heaviest = max(heaviest, value)
    opening = 0
    for x, y in zip(a.keys, b.keys, strict=False):
        if x != y or opening == 5:
            break
        opening += 1
    words_a, words_b = len(a.keys) + 1, len(b.keys) + 1
    cosine = sum([x * x for x in shared]) / (a.norm * b.norm)
    return [
        cosine,
        2 * weight / both,
        weight / low,
        weight / high,
        log(1 + weight),
        log(1 + shared[-1]) if shared else 0.0,
        log(1 + shared[-2]) if len(shared) > 1 else 0.0,
        log(1 + len(shared)),
        2 * soft / both,
        log(1 + sum(sorted(numbers))),
        log(1 + min(len(a.numbers), len(b.numbers)) - len(a.numbers & b.numbers)),
        log(1 + sum(sorted([w[t] for t in names]))),
        len(names) / (len(a.names) + len(b.names) - len(names) or 1),
        1.0 if a.names and b.names and not names else 0.0,
        phrases / (2 * low),
        log(1 + phrases),
        Indel.normalized_similarity(a.keys[:READ_SO_FAR], b.keys[:READ_SO_FAR]),
        opening / 5,
        min(5.0, log(min(words_a, words_b))),
        min(5.0, log(max(words_a, words_b))),
        min(2.5, abs(log(words_a / words_b))),
        place,
        dice,
        contained,
        log(1 + heaviest),
        weight / (low + _SHORT),
        cosine if grams is None else grams,
        *_shared_or_not(a.days, b.days),
        *_shared_or_not(a.ordinals, b.ordinals),
    ]


def _shared_or_not(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """Whether both name one and the same, and whether both name some but no common one."""
    if not a or not b:
        return 0.0, 0.0
    return (0.0, 1.0) if a.isdisjoint(b) else (1.0, 0.0)


EDITED = 0.85
"""share of words kept, in order, from which a paragraph is the other lightly edited, whatever its words tell"""
PART = 0.9
"""the same for the words of a paragraph that is part of a longer one"""
_ENOUGH = log(12)
"""words, and one, below which two paragraphs may be so alike by chance"""


def lightly_edited(problem: Problem) -> list[float]:
    """For each pair the share of words kept if that alone makes a link, or 0; of a part, so much of it as is kept."""
    order, shorter = PAIR_SIGNALS.index("same_order"), PAIR_SIGNALS.index("shorter")
    found = []
    for (i, j), row in zip(problem.pairs, problem.first, strict=True):
        kept = row[order]
        if kept < EDITED:
            a, b = min(len(problem.left[i].keys), READ_SO_FAR), min(len(problem.right[j].keys), READ_SO_FAR)
            # normalised Indel similarity is twice the longest common subsequence over both lengths
            kept = kept * (a + b) / 2 / (min(a, b) or 1)
            kept = kept if kept >= PART else 0.0
        found.append(kept if row[shorter] > _ENOUGH else 0.0)
    return found
