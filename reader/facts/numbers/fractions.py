"""Parts of a whole: fractions and ratios that a number or an article begins, and halves.

`two thirds`, `one-fifth`, `a third of`, `a twenty-fifth of`, `one in four`, `two voters out of three`, `half a million`.
"""

from __future__ import annotations

from reader.facts.numbers.words import DENOMINATORS, HYPHEN, SCALES, SMALL, TENS, Number, digits, key_at
from reader.facts.share_words import tells_share
from reader.facts.types import Word

_HIGH_DENOMINATORS = {"twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_PERSONS = ("ers", "ors", "ists", "ians", "ants", "nurses")
"""endings of words for people who are asked"""
_SINGULAR_VERBS = frozenset("is was has does says".split())
_AFTER_NOUN = frozenset(
    "is was has were are had have will would in across and on of to for at by who that which".split()
)
_ASKED = frozenset(
    """people voters economists analysts adults respondents households women men residents citizens patients doctors
    drivers workers employees children students parents customers companies firms americans britons germans""".split()
)
_MONTH_OR_UNIT = frozenset(
    """days weeks months years hours minutes seconds day week month year hour january february march april may june
july august september october november december matches games %""".split()
)


def read_fraction(words: list[Word], top: float, j: int) -> Number | None:
    """`one-fifth`, `two thirds`, `three quarters`: the denominator at `j`, or after a hyphen."""
    k = j
    if key_at(words, k) in HYPHEN:
        k += 1
    below = DENOMINATORS.get(key_at(words, k))
    if not below or (top != 1 and not key_at(words, k).endswith("s")):
        return None
    if (
        top == 1
        and k == j
        and key_at(words, k) not in ("half", "third", "quarter", "fifth", "tenth", "sixth", "eighth")
    ):
        return None
    return Number(top / below, top / below, k + 1, fraction=True)


def read_ratio(words: list[Word], value: float, j: int) -> Number | None:
    """`one in four`, `two out of three`, `3 of every 10`, `one pupil in five` after the first number."""
    if _names_asked(words, value, j):
        j += 1
    k = j
    if key_at(words, k) == "out" and key_at(words, k + 1) == "of":
        k += 2
    elif key_at(words, k) == "in" or (key_at(words, k) == "of" and key_at(words, k + 1) in ("every", "100")):
        k += 1
    elif (
        key_at(words, k) == "of"
        and key_at(words, k + 1) in ("ten", "10")
        and value < 10
        and key_at(words, k + 2) in _ASKED
    ):
        # `nine of ten economists`: of many, not of ten persons
        k += 1
    else:
        return None
    if key_at(words, k) == "every":
        k += 1
    if k >= len(words):
        return None
    explicit = k - j >= 2 or (key_at(words, j) == "of" and key_at(words, k) == "100")
    plain = SMALL.get(words[k].key) or TENS.get(words[k].key) or (digits(words[k].text) if words[k].is_digit else None)
    if not plain or plain <= value or (not explicit and (value > 20 or plain > 1000 or plain != int(plain))):
        return None
    following = key_at(words, k + 1)
    if not explicit and following in _MONTH_OR_UNIT:
        return None
    return Number(value / plain, value / plain, k + 1, fraction=True)


def _names_asked(words: list[Word], value: float, j: int) -> bool:
    """Whether word `j` says of whom the ratio around it is told: one pupil in five, two voters out of three."""
    if j + 2 >= len(words) or words[j + 1].key not in ("in", "out") or not words[j].key.isalpha():
        return False
    asked = words[j].key in _ASKED or words[j].key.endswith(_PERSONS)
    if (value != 1 and not asked) or words[j].key in ("out", "in") or words[j].key in _MONTH_OR_UNIT:
        return False
    k = j + 2 + (key_at(words, j + 2) == "of")
    if not (key_at(words, k) in SMALL or words[min(k, len(words) - 1)].is_digit):
        return False
    noun, then = key_at(words, k + 1), key_at(words, k + 2)
    # `one pupil in five skips breakfast`, not `one shop in five towns was`
    return (
        not noun.endswith("s") or noun in _SINGULAR_VERBS or (value == 1 and then.isalpha() and then not in _AFTER_NOUN)
    )


def fraction_after_article(words: list[Word], i: int) -> Number | None:
    """`a third of`, `a twenty-fifth of` at the article `i`; None for a third man."""
    key = key_at(words, i + 1)
    if key in TENS and key_at(words, i + 2) in HYPHEN and key_at(words, i + 4) == "of":
        # `a twenty-fifth of`
        below = DENOMINATORS.get(key_at(words, i + 3), 10)
        if below < 10:
            return Number(1 / (TENS[key] + below), 1 / (TENS[key] + below), i + 4, fraction=True)
    if key in _HIGH_DENOMINATORS and key_at(words, i + 2) == "of":
        return Number(1 / _HIGH_DENOMINATORS[key], 1 / _HIGH_DENOMINATORS[key], i + 2, fraction=True)
    if key in ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth"):
        if tells_share(words, i):
            below = DENOMINATORS[key]
            return Number(1 / below, 1 / below, i + 2, fraction=True)
    return None


def read_half(words: list[Word], i: int) -> Number | None:
    """`half` at word `i`: half a million, half an hour, half of them; None for the first half, a half-time, a half-brother."""
    nxt = key_at(words, i + 1)
    if nxt in ("a", "an"):
        if key_at(words, i + 2) in SCALES:
            value = 0.5 * SCALES[key_at(words, i + 2)]
            return Number(value, value, i + 3)
        return Number(0.5, 0.5, i + 2)
    if nxt == "-" and key_at(words, i + 2) in SCALES:
        value = 0.5 * SCALES[key_at(words, i + 2)]
        return Number(value, value, i + 3)
    if key_at(words, i - 1) in ("first", "second", "last", "-", "the", "'s") and nxt != "of":
        return None
    if nxt in ("-", "time", "brother", "sister", "year"):
        return None
    return Number(0.5, 0.5, i + 1, fraction=True)
