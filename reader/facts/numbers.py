"""Reading a bare number: digits, words, scales, vague numbers, fractions and ratios."""

from __future__ import annotations

from typing import NamedTuple

from reader.facts.share_words import tells_share
from reader.facts.types import Word

SMALL = {
    w: i
    for i, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
    )
}
TENS = {w: 10 * (i + 2) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "dozen": 12.0, "quadrillion": 1e15,
}  # fmt: skip
SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
VAGUE = {
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2000, 19999),
    "millions": (2e6, 2e7), "billions": (2e9, 2e10), "several": (3, 9), "handful": (2, 7), "couple": (2, 2),
    "multimillion": (2e6, 2e8), "multibillion": (2e9, 2e11),
}  # fmt: skip
_GROUPS = {
    "duo": 2, "pair": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7,
    "octet": 8,
}  # fmt: skip
"""words for so many together, when followed by `of`"""
_PAIRED = frozenset(
    """shoes boots trousers jeans shorts pants tights socks gloves mittens glasses sunglasses spectacles goggles binoculars
    scissors pliers tweezers tongs shears skis skates sandals slippers sneakers trainers earrings pyjamas headphones crutches
    handcuffs hands eyes ears legs wings""".split()
)
"""what comes by the pair: one thing, or none that is counted"""
_MULTIPLES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "hundreds": 1e2}
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "hundredth": 100, "hundredths": 100, "thousandth": 1000,
}  # fmt: skip
_HIGH_DENOMINATORS = {"twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
HYPHEN = frozenset("-‐‑")
RANGE_MARKS = frozenset("-‐‑–—−")


class Number(NamedTuple):
    lo: float
    hi: float
    end: int
    """index of the word after it"""
    vague: bool = False
    fraction: bool = False


def _key(words: list[Word], i: int) -> str:
    return words[i].key if 0 <= i < len(words) else ""


def digits(text: str) -> float | None:
    """`1,204`, `1.2`, `2½` as a float; None for anything else, e.g. `1990s` or `3.2.1`."""
    extra = 0.0
    if text and text[-1] in _GLYPHS:
        extra = _GLYPHS[text[-1]]
        text = text[:-1]
        if not text:
            return extra
    plain = text.replace(",", "")
    if plain.count(".") > 1 or not plain.replace(".", "").isdecimal():
        return None
    try:
        return float(plain) + extra
    except ValueError:
        return None


NUMBER_STARTS = frozenset((*SMALL, *TENS, *VAGUE, *_GROUPS, "a", "an", "tens", "half", "dozen"))
"""the words that `read_number` can begin at, besides figures"""


_BEFORE_DOZEN = frozenset("the last first next another further remaining other past".split())


def read_number(words: list[Word], i: int) -> Number | None:
    """The number that begins at word `i`, fractions and ratios included; None when there is none."""
    key = _key(words, i)
    if key not in NUMBER_STARTS and (not key or not words[i].is_digit):
        return None
    if key in ("a", "an"):
        return _after_article(words, i)
    if key in VAGUE:
        return _vague(words, i)
    if key in _GROUPS:
        return _group(words, i)
    if key == "tens" and _key(words, i + 1) == "of" and _key(words, i + 2) in _MULTIPLES:
        scale = _MULTIPLES[_key(words, i + 2)]
        return Number(20 * scale, 99 * scale, i + 3, vague=True)
    if key == "half":
        return _half(words, i)
    if key == "dozen":
        return Number(12, 12, i + 1) if _key(words, i - 1) in _BEFORE_DOZEN else None
    if words[i].is_digit:
        return _from_digits(words, i)
    if key in SMALL or key in TENS:
        return _from_words(words, i)
    return None


def _group(words: list[Word], i: int) -> Number | None:
    """`trio of` at word `i`; None for a pair of shoes."""
    if _key(words, i + 1) != "of" or any(_key(words, k) in _PAIRED for k in range(i + 2, i + 5)):
        return None
    value = _GROUPS[_key(words, i)]
    return Number(value, value, i + 2)


def _ratio(words: list[Word], value: float, j: int) -> Number | None:
    """`one in four`, `two out of three`, `3 of every 10`, `one pupil in five` after the first number."""
    if _names_asked(words, value, j):
        j += 1
    k = j
    if _key(words, k) == "out" and _key(words, k + 1) == "of":
        k += 2
    elif _key(words, k) == "in" or (_key(words, k) == "of" and _key(words, k + 1) in ("every", "100")):
        k += 1
    elif _key(words, k) == "of" and _key(words, k + 1) in ("ten", "10") and value < 10 and _key(words, k + 2) in _ASKED:
        # `nine of ten economists`: of many, not of ten persons
        k += 1
    else:
        return None
    if _key(words, k) == "every":
        k += 1
    if k >= len(words):
        return None
    explicit = k - j >= 2 or (_key(words, j) == "of" and _key(words, k) == "100")
    plain = SMALL.get(words[k].key) or TENS.get(words[k].key) or (digits(words[k].text) if words[k].is_digit else None)
    if not plain or plain <= value or (not explicit and (value > 20 or plain > 1000 or plain != int(plain))):
        return None
    following = _key(words, k + 1)
    if not explicit and following in MONTH_OR_UNIT:
        return None
    return Number(value / plain, value / plain, k + 1, fraction=True)


def _names_asked(words: list[Word], value: float, j: int) -> bool:
    """Whether word `j` says of whom the ratio around it is told: one pupil in five, two voters out of three."""
    if j + 2 >= len(words) or words[j + 1].key not in ("in", "out") or not words[j].key.isalpha():
        return False
    asked = words[j].key in _ASKED or words[j].key.endswith(_PERSONS)
    if (value != 1 and not asked) or words[j].key in ("out", "in") or words[j].key in MONTH_OR_UNIT:
        return False
    k = j + 2 + (_key(words, j + 2) == "of")
    if not (_key(words, k) in SMALL or words[min(k, len(words) - 1)].is_digit):
        return False
    noun, then = _key(words, k + 1), _key(words, k + 2)
    # `one pupil in five skips breakfast`, not `one shop in five towns was`
    return (
        not noun.endswith("s") or noun in _SINGULAR_VERBS or (value == 1 and then.isalpha() and then not in _AFTER_NOUN)
    )


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
MONTH_OR_UNIT = frozenset(
    """days weeks months years hours minutes seconds day week month year hour january february march april may june
july august september october november december matches games %""".split()
)


def _fraction(words: list[Word], top: float, j: int) -> Number | None:
    """`one-fifth`, `two thirds`, `three quarters`: the denominator at `j`, or after a hyphen."""
    k = j
    if _key(words, k) in HYPHEN:
        k += 1
    below = _DENOMINATORS.get(_key(words, k))
    if not below or (top != 1 and not _key(words, k).endswith("s")):
        return None
    if top == 1 and k == j and _key(words, k) not in ("half", "third", "quarter", "fifth", "tenth", "sixth", "eighth"):
        return None
    return Number(top / below, top / below, k + 1, fraction=True)


def _from_digits(words: list[Word], i: int) -> Number | None:
    value = digits(words[i].text)
    if value is None:
        return None
    j = i + 1
    if (slash := _key(words, j)) == "/" and j + 1 < len(words) and words[j + 1].is_digit:
        below = digits(words[j + 1].text)
        if below and value < below and below <= 10 and words[j].end == words[j + 1].start and slash:
            return Number(value / below, value / below, j + 2, fraction=True)
        return None
    if _key(words, j) in _GLYPHS:
        value += _GLYPHS[_key(words, j)]
        j += 1
    scaled = False
    while True:
        k = j + 1 if _key(words, j) in HYPHEN and _key(words, j + 1) in SCALES else j
        if _key(words, k) not in SCALES:
            break
        value *= SCALES[_key(words, k)]
        j = k + 1
        scaled = True
    if not scaled:
        fraction = _fraction(words, value, j)
        if fraction and value < 100:
            return fraction
        ratio = _ratio(words, value, j)
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
        elif (seen and key in HYPHEN and (_key(words, j + 1) in SMALL or _key(words, j + 1) in SCALES)) or (
            seen
            and key == "and"
            and not simple
            and (_key(words, j + 1) in SMALL or _key(words, j + 1) in TENS)
            and total + current >= 100
        ):
            j += 1
            continue
        elif seen and key == "and" and _key(words, j + 1) == "a" and _key(words, j + 2) in ("half", "quarter", "third"):
            current += 1 / _DENOMINATORS[_key(words, j + 2)]
            j += 3
            if _key(words, j) in SCALES:
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
        found = _fraction(words, value, j) or _ratio(words, value, j)
        if found:
            return found
        if _key(words, j) == "point" and _key(words, j + 1) in SMALL:
            return Number(value + SMALL[_key(words, j + 1)] / 10, value + SMALL[_key(words, j + 1)] / 10, j + 2)
    return Number(value, value, j)


def _after_article(words: list[Word], i: int) -> Number | None:
    key = _key(words, i + 1)
    if key in SCALES:
        value = SCALES[key]
        j = i + 2
        if _key(words, j) in SCALES:
            value *= SCALES[_key(words, j)]
            j += 1
        if _key(words, j) == "and" and _key(words, j + 1) == "a" and _key(words, j + 2) == "half":
            value *= 1.5
            j += 3
        return Number(value, value, j)
    if key == "few":
        if _key(words, i + 2) in SCALES or _key(words, i + 2) == "dozen":
            scale = SCALES[_key(words, i + 2)]
            return Number(3 * scale, 6 * scale, i + 3, vague=True)
        return Number(2, 6, i + 2, vague=True)
    if key == "couple" and _key(words, i + 2) == "of" and _key(words, i + 3) in SCALES:
        value = 2 * SCALES[_key(words, i + 3)]
        return Number(value, value, i + 4, vague=True)
    if key == "score" and _key(words, i + 2) == "of" and not (i + 3 < len(words) and words[i + 3].is_digit):
        # `a score of bicycles`
        return Number(20, 20, i + 3)
    if key in _GROUPS:
        return _group(words, i + 1)
    if key in ("couple", "handful"):
        end = i + 3 if _key(words, i + 2) == "of" else i + 2
        return Number(*VAGUE[key], end, vague=key == "handful")
    if key in TENS and _key(words, i + 2) in HYPHEN and _key(words, i + 4) == "of":
        # `a twenty-fifth of`
        below = _DENOMINATORS.get(_key(words, i + 3), 10)
        if below < 10:
            return Number(1 / (TENS[key] + below), 1 / (TENS[key] + below), i + 4, fraction=True)
    if key in _HIGH_DENOMINATORS and _key(words, i + 2) == "of":
        return Number(1 / _HIGH_DENOMINATORS[key], 1 / _HIGH_DENOMINATORS[key], i + 2, fraction=True)
    if key in ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth"):
        if tells_share(words, i):
            below = _DENOMINATORS[key]
            return Number(1 / below, 1 / below, i + 2, fraction=True)
    return None


def _half(words: list[Word], i: int) -> Number | None:
    nxt = _key(words, i + 1)
    if nxt in ("a", "an"):
        if _key(words, i + 2) in SCALES:
            value = 0.5 * SCALES[_key(words, i + 2)]
            return Number(value, value, i + 3)
        return Number(0.5, 0.5, i + 2)
    if nxt == "-" and _key(words, i + 2) in SCALES:
        value = 0.5 * SCALES[_key(words, i + 2)]
        return Number(value, value, i + 3)
    if _key(words, i - 1) in ("first", "second", "last", "-", "the", "'s") and nxt != "of":
        return None
    if nxt in ("-", "time", "brother", "sister", "year"):
        return None
    return Number(0.5, 0.5, i + 1, fraction=True)


def _vague(words: list[Word], i: int) -> Number | None:
    key = _key(words, i)
    nxt, after = _key(words, i + 1), _key(words, i + 2)
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
