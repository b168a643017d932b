"""Amounts that cannot answer each other: a part and a whole, a level and a difference, what is asked and given."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.aspects import of_two_aspects
from reader.comparing.judging.slots.complements import are_shares_of_one, told_of_opposites
from reader.comparing.judging.slots.quantities import is_count
from reader.facts.slots import EVENTS, PEOPLE, is_content
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import STOP, concept, stem


def whole_of(side: Facts, fact: Fact) -> float | None:
    """The number of a whole that a count is given as part of: 5 for `three of the five` and `three mines out of five`."""
    words = side.sentences[fact.sentence].words
    after = fact.last + 1
    if after + 1 >= len(words) or words[after].key != "of":
        for k in range(after, min(after + _NOUN_WORDS, len(words) - 2)):
            if (words[k].key, words[k + 1].key) == ("out", "of"):
                return _count_at(side, fact, k + 2)
        return _whole_before(side, fact)
    if words[after + 1].key in ("which", "whom", "them"):
        # `64 aircraft, eight of which are leased`
        before = [f for f in side.amounts_of(fact.sentence) if f.last < fact.first and is_count(f)]
        return before[-1].quantity.lo if before else None
    at = after + 1 + (words[after + 1].key in _THE)
    # `of the club's 80 members`
    at += at < len(words) and words[at].key.endswith(("'s", "s'"))
    return _count_at(side, fact, at)


_NOUN_WORDS = 4
"""words that what is counted may take before `out of`"""


def _count_at(side: Facts, fact: Fact, at: int) -> float | None:
    """The count that begins at a word of a fact's sentence."""
    return next((f.quantity.lo for f in side.amounts_of(fact.sentence) if f.first == at and is_count(f)), None)


def _whole_before(side: Facts, fact: Fact) -> float | None:
    """The whole named before its part: `of the 30 crew members, 29 were rescued`, `23 guests, of whom four`."""
    words = side.sentences[fact.sentence].words
    before = [f for f in side.amounts_of(fact.sentence) if f.last < fact.first and is_count(f)]
    if not before or fact.first < 2:
        return None
    whole = before[-1]
    if words[fact.first - 2].key == "of" and words[fact.first - 1].key in ("whom", "which", "them"):
        return whole.quantity.lo
    opened = whole.first - 1 - (whole.first > 0 and words[whole.first - 1].key in _THE)
    led = opened >= 0 and words[opened].key == "of" and (opened == 0 or not words[opened - 1].is_word)
    crew = led or (words[0].key == "of" and whole.first <= _FROM_START)
    return whole.quantity.lo if crew and words[fact.first - 1].text == "," else None


_FROM_START = 5


def _is_whole(side: Facts, fact: Fact) -> bool:
    """Whether a count is the whole of which another is a part: the five of `three of the five`."""
    words = side.sentences[fact.sentence].words
    of = fact.first - 1 - (fact.first > 0 and words[fact.first - 1].key in _THE)
    return of > 0 and words[of].key == "of" and any(f.last == of - 1 for f in side.amounts_of(fact.sentence))


def of_one_whole(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two counts are parts of one number, told by one verb: close two of its nine plants, shut three of its nine."""
    if not (is_count(left) and is_count(right)):
        return False
    whole = whole_of(context.left, left)
    verbs = left.slot.before[:1], right.slot.before[:1]
    heads = {left.slot.head, right.slot.head}
    said = {*left.slot.after} & {*right.slot.after} - (heads if len(heads) == 1 else heads & PEOPLE)
    one = verbs[0] == verbs[1] != () or bool(said)
    return whole is not None and whole == whole_of(context.right, right) and one


_COMPARATIVES = frozenset(
    """more less fewer higher lower longer shorter later earlier faster slower heavier lighter older younger farther
    further deeper cheaper dearer warmer colder taller wider narrower larger smaller bigger""".split()
)


_ANYBODY = frozenset("PERSON man woman boy girl CHILD suspect ATTACKER victim other teenager male female".split())


_BEFORE_AGE = frozenset(", of aged who in his her their early mid late".split())


LIVING = frozenset(stem(w) for w in "die live marry retire turn drown".split())


def aged(side: Facts, fact: Fact) -> str:
    """Who is of an age, by a plain noun: the goalkeeper, 24; a 19-year-old cyclist; empty where that says nothing."""
    if not isinstance(fact.value, Quantity) or fact.value.dimension != "age" or fact.value.bound:
        return ""
    words = side.sentences[fact.sentence].words
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    noun = None
    if after is not None and after.is_word and after.key not in STOP:
        noun = after
    else:
        k = fact.first - 1
        while k > 0 and (words[k].key in _BEFORE_AGE or (words[k].key in ("is", "was") and words[k - 1].key == "who")):
            k -= 1
        noun = words[k] if 0 <= k < fact.first - 1 else None
        if noun is not None and noun.stem in LIVING:
            # `the monk died aged 98`
            noun = next((w for w in reversed(words[:k]) if is_content(w)), None)
    if noun is None:
        noun = _led_by_age(words, fact)
    if noun is None or noun.is_cap or not noun.is_word or noun.concept in _ANYBODY:
        return ""
    return noun.concept


def _led_by_age(words: list[Word], fact: Fact) -> Word | None:
    """The noun that an age leads to at the beginning of a sentence: Aged 61, the retiring conductor will."""
    if fact.first > 1 or [w.key for w in words[fact.last + 1 : fact.last + 3]] != [",", "the"]:
        return None
    k = fact.last + 3
    while k + 1 < len(words) and is_content(words[k + 1]):
        k += 1
    return words[k] if k + 1 < len(words) and words[k + 1].is_word else None


def _of_two_persons(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two ages are of two: the goalkeeper, the striker; or of one whom the other sentence names beside a man of 54."""
    ours, theirs = aged(context.left, left), aged(context.right, right)
    if ours and theirs:
        return ours != theirs
    if called_alike(context, left, right):
        return False
    return (ours != "" and ours in context.right.sentences[right.sentence].content) or (
        theirs != "" and theirs in context.left.sentences[left.sentence].content
    )


def called_alike(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one age is that of a name with a noun before it, and the other that of the noun: sprinter Dagny Holm, 26, the sprinter, 26."""
    ours, theirs = aged(context.left, left), aged(context.right, right)
    return _called(context.left, left, theirs) or _called(context.right, right, ours)


def _called(side: Facts, fact: Fact, noun: str) -> bool:
    """Whether the name that an age stands behind is called by a noun: sprinter Dagny Holm, 26."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    while k > 0 and words[k].key in _BEFORE_AGE:
        k -= 1
    last = k
    while k >= 0 and words[k].is_cap and words[k].concept != noun:
        k -= 1
    return noun != "" and 0 <= k < last and words[k].concept == noun


def is_asked(side: Facts, fact: Fact) -> bool:
    """Whether a figure is what somebody asks for, and not what comes of it: asked for nine years, was given six."""
    if fact.kind not in (FactKind.DURATION, FactKind.MONEY, FactKind.PERCENT, FactKind.NUMBER):
        return False
    after: Word | None = None
    for word in reversed(side.sentences[fact.sentence].words[max(0, fact.first - 6) : fact.first]):
        if word.text in ",;:":
            break
        if (word.concept == "ASK" and not _is_noun_demand(word, after)) or word.key in ("wanted", "hoped", "proposed"):
            return True
        after = word
    return False


def _is_noun_demand(word: Word, after: Word | None) -> bool:
    """Whether `demand` is what a market has: meets demand for gas, 40 percent of demand."""
    return word.key == "demand" and after is not None and (not after.is_word or after.key in _BEHIND_DEMAND)


_BEHIND_DEMAND = frozenset("for in at is was with from and".split())


def _is_capacity(side: Facts, fact: Fact) -> bool:
    """Whether a count is how many there may be: can carry 400 passengers."""
    return any(
        w.key in ("can", "could") for w in side.sentences[fact.sentence].words[max(0, fact.first - 3) : fact.first]
    )


def _complement(side: Facts, fact: Fact) -> frozenset[str]:
    """What a count is said to be: `12 were women`, `20 were over 60`; empty for no such count."""
    words = side.sentences[fact.sentence].words
    k = fact.last + 1
    if k + 1 >= len(words) or words[k].key not in ("were", "are"):
        return frozenset()
    found: set[str] = set()
    for word in words[k + 1 : k + 5]:
        if not word.is_word:
            break
        if word.is_digit or word.key not in STOP:
            found.add(word.concept)
    return frozenset(found)


def _is_of_them(side: Facts, fact: Fact) -> bool:
    """Whether a count is a part of what was counted before: `300,000 of them`."""
    words = side.sentences[fact.sentence].words
    after = [w.key for w in words[fact.last + 1 : fact.last + 3]]
    if after[:1] == ["of"] and after[-1] in ("them", "whom", "which", "these", "those"):
        return True
    if whole_of(side, fact) is not None or _is_among(words, fact.last):
        return True
    # `of the 84 patients, 17 were in intensive care`
    return words[0].key == "of" and any(f.last < fact.first for f in side.amounts_of(fact.sentence) if is_count(f))


def _is_among(words: list[Word], last: int) -> bool:
    """Whether some are told to be of those something happened to: two cousins are among the missing, two of the dead."""
    near = words[last + 1 : last + _TO_AMONG]
    return any(
        a.key in ("among", "of") and b.key == "the" and c.concept in EVENTS
        for a, b, c in zip(near, near[1:], near[2:], strict=False)
    )


_TO_AMONG = 12
_PUTTING = frozenset(stem(w) for w in "put lay pay set".split())
_SAVING = frozenset(stem(w) for w in "save trim shave slash".split())
_MOVING = frozenset(concept(w) for w in "rise fall cut raise lower widen narrow extend shorten lift slow".split())


def _is_difference(side: Facts, fact: Fact) -> bool:
    """Whether an amount says how much more or less: `25 cents more than last year`; a percentage may always."""
    if fact.kind is FactKind.PERCENT:
        return False
    words = side.sentences[fact.sentence].words
    after = words[fact.last + 1].key if fact.last + 1 < len(words) else ""
    before = words[fact.first - 1].key if fact.first else ""
    near = words[max(0, fact.first - 5) : fact.first]
    moved = before == "by" and any(w.concept in _MOVING or w.key in ("up", "down") for w in near)
    # `went down 9 km from the port`, `put down 50 pounds`
    aside = fact.first > 1 and words[fact.first - 2].stem in _PUTTING
    gone = before in ("up", "down") and after != "from" and not aside
    return after in _COMPARATIVES or moved or gone or any(w.stem in _SAVING for w in near[-3:])


def _is_by(side: Facts, fact: Fact) -> bool:
    """Whether an amount is by how much something went: melts by two metres, shrinks by four."""
    return fact.first > 0 and side.sentences[fact.sentence].words[fact.first - 1].key == "by"


def _by_other_spans(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one percentage is told by the year and the other of several years: 4 percent a year, 12 percent in three years."""
    if not left.kind is right.kind is FactKind.PERCENT:
        return False
    sides = (context.left, left), (context.right, right)
    rates = [f.quantity.rate != "" for _, f in sides]
    return rates[0] != rates[1] and any(
        _over_years(side, f) for (side, f), rate in zip(sides, rates, strict=True) if not rate
    )


def _over_years(side: Facts, fact: Fact) -> bool:
    """Whether a length of time follows that an amount came about in: 12 percent in three years."""
    words = side.sentences[fact.sentence].words
    return any(
        f.kind is FactKind.DURATION
        and 0 < f.first - fact.last <= 4
        and words[f.first - 1].key in ("in", "over", "within", "past", "last")
        for f in side.amounts_of(fact.sentence)
    )


def _adds_up(side: Facts, fact: Fact, total: float) -> bool:
    """Whether a count and another beside it make the total: `two by May and the remaining six` of eight."""
    rest = total - fact.quantity.lo
    return any(
        f is not fact and f.quantity.lo == rest > 0 and abs(f.first - fact.first) <= 8
        for f in side.amounts_of(fact.sentence)
        if is_count(f)
    )


def opposite_parts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two counts make up one number and opposites are told of them: lost 18 of its 41 seats, kept 23 of its 41."""
    if not (is_count(left) and is_count(right)):
        return False
    whole = whole_of(context.left, left)
    if whole is None or whole != whole_of(context.right, right) or left.quantity.lo + right.quantity.lo != whole:
        return False
    return told_of_opposites(context.left, left, context.right, right)


def of_parts(context: Context, left: Fact, right: Fact, *, asked: bool = True, toll: bool = False) -> bool:
    """Whether two amounts cannot answer each other: a part and a whole, the two parts of one whole (three of five rescued,
    two of five missing), a level and a difference.

    Args:
        asked: also whether one is asked for and the other is what came of it, as far as their verbs tell.
        toll: both count those to whom one thing happened; then `nine of them drowned` may answer `ten drowned`.
    """
    if _is_difference(context.left, left) != _is_difference(context.right, right) and not (
        _is_by(context.left, left) and _is_by(context.right, right)
    ):
        return True
    if of_two_aspects(context.left, left, context.right, right):
        return True
    if _of_two_persons(context, left, right) or _by_other_spans(context, left, right):
        return True
    if asked and is_asked(context.left, left) != is_asked(context.right, right):
        return True
    if are_shares_of_one(context.left, left, context.right, right):
        return True
    if not (is_count(left) and is_count(right)):
        return False
    if _is_capacity(context.left, left) != _is_capacity(context.right, right):
        return True
    complements = _complement(context.left, left), _complement(context.right, right)
    if complements[0] and complements[1] and complements[0].isdisjoint(complements[1]):
        return True
    if _is_whole(context.left, left) != _is_whole(context.right, right):
        return True
    if not toll and _is_of_them(context.left, left) != _is_of_them(context.right, right):
        return True
    if _adds_up(context.left, left, right.quantity.lo) or _adds_up(context.right, right, left.quantity.lo):
        return True
    return left.quantity.lo + right.quantity.lo in (whole_of(context.left, left), whole_of(context.right, right))


_THE = frozenset("the its his her their these those".split())
