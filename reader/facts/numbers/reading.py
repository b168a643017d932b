"""Reading a bare number: digits, words, scales, vague numbers, fractions and ratios."""

from __future__ import annotations

from reader.facts.numbers.fractions import fraction_after_article, read_fraction, read_half, read_ratio
from reader.facts.numbers.words import (
    DENOMINATORS,
    GLYPHS,
    GROUPS,
    HYPHEN,
    NUMBER_STARTS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    Number,
    digits,
    key_at,
)
from reader.facts.types import Word

_PAIRED = frozenset(
    """shoes boots trousers jeans shorts pants tights socks gloves mittens glasses sunglasses spectacles goggles binoculars
    scissors pliers tweezers tongs shears skis skates sandals slippers sneakers trainers earrings pyjamas headphones crutches
    handcuffs hands eyes ears legs wings""".split()
)
"""what comes by the pair: one thing, or none that is counted"""
_MULTIPLES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "hundreds": 1e2}
_BEFORE_DOZEN = frozenset("the last first next another further remaining other past".split())


def read_number(words: list[Word], i: int) -> Number | None:
    """The number that begins at word `i`, fractions and ratios included; None when there is none."""
    key = key_at(words, i)
    if key not in NUMBER_STARTS and (not key or not words[i].is_digit):
        return None
    if key in ("a", "an"):
        return _after_article(words, i)
    if key in VAGUE:
        return _vague(words, i)
    if key in GROUPS:
        return _group(words, i)
    if key == "tens" and key_at(words, i + 1) == "of" and key_at(words, i + 2) in _MULTIPLES:
        scale = _MULTIPLES[key_at(words, i + 2)]
        return Number(20 * scale, 99 * scale, i + 3, vague=True)
    if key == "half":
        return read_half(words, i)
    if key == "dozen":
        return Number(12, 12, i + 1) if key_at(words, i - 1) in _BEFORE_DOZEN else None
    if words[i].is_digit:
        return _from_digits(words, i)
    if key in SMALL or key in TENS:
        return _from_words(words, i)
    return None


def _group(words: list[Word], i: int) -> Number | None:
    """`trio of` at word `i`; None for a pair of shoes."""
    if key_at(words, i + 1) != "of" or any(key_at(words, k) in _PAIRED for k in range(i + 2, i + 5)):
        return None
    value = GROUPS[key_at(words, i)]
    return Number(value, value, i + 2)


def _from_digits(words: list[Word], i: int) -> Number | None:
    value = digits(words[i].text)
    if value is None:
        return None
    j = i + 1
    if (slash := key_at(words, j)) == "/" and j + 1 < len(words) and words[j + 1].is_digit:
        below = digits(words[j + 1].text)
        if below and value < below and below <= 10 and words[j].end == words[j + 1].start and slash:
            return Number(value / below, value / below, j + 2, fraction=True)
        return None
    if key_at(words, j) in GLYPHS:
        value += GLYPHS[key_at(words, j)]
        j += 1
    scaled = False
    while True:
        k = j + 1 if key_at(words, j) in HYPHEN and key_at(words, j + 1) in SCALES else j
        if key_at(words, k) not in SCALES:
            break
        value *= SCALES[key_at(words, k)]
        j = k + 1
        scaled = True
    if not scaled:
        fraction = read_fraction(words, value, j)
        if fraction and value < 100:
            return fraction
        ratio = read_ratio(words, value, j)
        if ratio:
            return ratio
    return Number(value, value, j)


def _from_words(words: list[Word], i: int) -> Number | None:
    total, current, j = 0.0, 0.0, i
    seen = False
    simple = True
    while j < len(words):
        key = words[j].key
        if key in SMALL:
            if seen and current % 100 != 0 and not (current % 10 == 0 and current % 100 >= 20 and SMALL[key] < 10):
                break
            current += SMALL[key]
        elif key in TENS:
            if seen and current % 100 != 0:
                break
            current += TENS[key]
        elif key == "hundred" and seen:
            current *= 100
            simple = False
        elif key in SCALES and seen:
            total += (current or 1) * SCALES[key]
            current = 0.0
            simple = False
        elif (seen and key in HYPHEN and (key_at(words, j + 1) in SMALL or key_at(words, j + 1) in SCALES)) or (
            seen
            and key == "and"
            and not simple
            and (key_at(words, j + 1) in SMALL or key_at(words, j + 1) in TENS)
            and total + current >= 100
        ):
            j += 1
            continue
        elif (
            seen
            and key == "and"
            and key_at(words, j + 1) == "a"
            and key_at(words, j + 2) in ("half", "quarter", "third")
        ):
            current += 1 / DENOMINATORS[key_at(words, j + 2)]
            j += 3
            if key_at(words, j) in SCALES:
                continue
            break
        else:
            break
        seen = True
        j += 1
    while j > i and words[j - 1].key in HYPHEN:
        j -= 1
    value = total + current
    if simple and j == i + 1:
        found = read_fraction(words, value, j) or read_ratio(words, value, j)
        if found:
            return found
        if key_at(words, j) == "point" and key_at(words, j + 1) in SMALL:
            return Number(value + SMALL[key_at(words, j + 1)] / 10, value + SMALL[key_at(words, j + 1)] / 10, j + 2)
    return Number(value, value, j)


def _after_article(words: list[Word], i: int) -> Number | None:
    key = key_at(words, i + 1)
    if key in SCALES:
        value = SCALES[key]
        j = i + 2
        if key_at(words, j) in SCALES:
            value *= SCALES[key_at(words, j)]
            j += 1
        if key_at(words, j) == "and" and key_at(words, j + 1) == "a" and key_at(words, j + 2) == "half":
            value *= 1.5
            j += 3
        return Number(value, value, j)
    if key == "few":
        if key_at(words, i + 2) in SCALES or key_at(words, i + 2) == "dozen":
            scale = SCALES[key_at(words, i + 2)]
            return Number(3 * scale, 6 * scale, i + 3, vague=True)
        return Number(2, 6, i + 2, vague=True)
    if key == "couple" and key_at(words, i + 2) == "of" and key_at(words, i + 3) in SCALES:
        value = 2 * SCALES[key_at(words, i + 3)]
        return Number(value, value, i + 4, vague=True)
    if key == "score" and key_at(words, i + 2) == "of" and not (i + 3 < len(words) and words[i + 3].is_digit):
        # `a score of bicycles`
        return Number(20, 20, i + 3)
    if key in GROUPS:
        return _group(words, i + 1)
    if key in ("couple", "handful"):
        end = i + 3 if key_at(words, i + 2) == "of" else i + 2
        return Number(*VAGUE[key], end, vague=key == "handful")
    return fraction_after_article(words, i)


def _vague(words: list[Word], i: int) -> Number | None:
    key = key_at(words, i)
    nxt, after = key_at(words, i + 1), key_at(words, i + 2)
    if nxt == "of" and after in _MULTIPLES and key in _MULTIPLES:
        scale = _MULTIPLES[after]
        lo, hi = (200, 999) if key == "hundreds" else (2, 9)
        return Number(lo * scale, hi * scale, i + 3, vague=True)
    if key in ("couple", "handful"):
        return None
    if key == "scores" and nxt != "of":
        return None
    low, high = VAGUE[key]
    if key == "several" and nxt in SCALES:
        return Number(3 * SCALES[nxt], 9 * SCALES[nxt], i + 2, vague=True)
    return Number(low, high, i + 1, vague=True)
