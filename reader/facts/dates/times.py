"""Clock times: `3pm`, `9:30 a.m.`, `0900 GMT`, `noon`, `half past three`."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.dates.words import ZONES, is_clock
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.slots import slot_of
from reader.facts.types import Clock, Fact, Sentence, Word

BEFORE_NOON = frozenset("at by until before after around about from since till".split())
"""Words after which noon and midnight are times of the clock."""
_DAYS = frozenset("tomorrow yesterday this that monday tuesday wednesday thursday friday saturday sunday".split())


def is_clocked(words: list[Word], i: int) -> bool:
    """Whether noon or midnight at word `i` is a time of the clock: at noon, the deadline is midnight."""
    before = _key(words, i - 1)
    if i == 0:
        # `Noon is the earliest that buses will run`
        return _key(words, 1) in ("is", "was")
    return before in BEFORE_NOON or (before in ("is", "was", "of") and _key(words, i + 1) == "on")


def _key(words: list[Word], i: int) -> str:
    return words[i].key if 0 <= i < len(words) else ""


def _half(words: list[Word], first: int, j: int) -> tuple[str, int]:
    """Which half of the day a time means whose words run from `first` up to before `j`: am, pm or empty, and where it ends."""
    key = _key(words, j)
    if key in ("am", "pm"):
        return key, j + 1
    if key in ("a", "p") and _key(words, j + 1) == "." and _key(words, j + 2) == "m":
        return key + "m", j + 4 if _key(words, j + 3) == "." else j + 3
    clock = key == "o'clock"
    j += clock
    if key == "in" and _key(words, j + 1) == "the" and (part := _PARTS.get(_key(words, j + 2))):
        return part, j + 3
    # `at four tomorrow morning`, `on Friday evening at ten`: the part belongs to the day, and only says which hour
    before = _key(words, first - 1)
    part = _day_part(words, j + (_key(words, j) == "on")) if clock or before in BEFORE_NOON else ""
    if not part and before == "at":
        part = _day_part(words, first - 3)
    return part, j


_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm"}


def _day_part(words: list[Word], j: int) -> str:
    """`am` or `pm` by the part of a day that is named at word `j`: tomorrow morning, Friday evening; empty for none."""
    return _PARTS.get(_key(words, j + 1), "") if _key(words, j) in _DAYS else ""


def read_times(sentence: Sentence, taken: set[int]) -> list[Fact]:
    """Times of day in a sentence; `taken` gains the words they use."""
    words = sentence.words
    facts: list[Fact] = []
    i = 0
    while i < len(words):
        found = None if i in taken else _time_at(words, i)
        if found is None:
            i += 1
            continue
        clock, j = found
        if _key(words, j) in ZONES:
            j += 1
        elif _key(words, j) == "local" and _key(words, j + 1) == "time":
            j += 2
        taken.update(range(i, j))
        span = words[i].start, words[j - 1].end
        slot = slot_of(sentence, i, j - 1)
        facts.append(Fact(FactKind.TIME, sentence.n, *span, "", clock, str(clock), sentence.index, i, j - 1, slot))
        i = j
    return facts


_Read = tuple[Clock, int]
"""a time and the index of the word after it"""


def _time_at(words: list[Word], i: int) -> _Read | None:
    word = words[i]
    found: _Read | None = None
    if word.key in ("noon", "midday", "midnight") and is_clocked(words, i):
        found = Clock(0 if word.key == "midnight" else 720), i + 1
    elif word.is_digit and word.text.isdecimal():
        found = _digital(words, i)
    elif word.is_digit and word.text.count(".") == 1 and len(word.text) <= 5:
        hour, minute = word.text.split(".")
        half, j = _half(words, i, i + 1)
        if half and hour.isdecimal() and minute.isdecimal() and len(minute) == 2:
            found = _clock(int(hour), int(minute), half, j)
    elif word.key in SMALL and 1 <= SMALL[word.key] <= 12:
        half, j = _half(words, i, i + 1)
        if half or _key(words, i + 1) == "o'clock":
            found = _clock(SMALL[word.key], 0, half, j)
    elif word.key in ("half", "quarter") and _key(words, i + 1) in ("past", "to") and _key(words, i + 2) in SMALL:
        minutes = 30 if word.key == "half" else 15
        half, j = _half(words, i, i + 3)
        found = _clock(SMALL[_key(words, i + 2)], minutes if _key(words, i + 1) == "past" else -minutes, half, j)
    if found is None and (word.is_digit or word.key in SMALL or word.key in TENS):
        found = _minutes_past(words, i)
    return found


def _clock(hour: int, minute: int, half: str, j: int) -> _Read | None:
    """An hour of twelve and the minutes past it, or to it; where no half of the day is named it may be either."""
    if not (hour <= 12 and minute < 60):
        return None
    minutes = (hour % 12 + (12 if half == "pm" else 0)) * 60 + minute
    return Clock(minutes % 1440, bool(half)), j


def _minutes_past(words: list[Word], i: int) -> _Read | None:
    """`ten past four in the afternoon`, `20 minutes to nine`."""
    number = words[i]
    minutes = SMALL.get(number.key) or TENS.get(number.key) or (int(number.text) if number.text.isdecimal() else 0)
    j = i + 1
    if number.key == "twenty" and _key(words, j) in ("-", "five"):
        j += 1 + (_key(words, j) == "-")
        minutes = 25
    told = _key(words, j) in ("minutes", "minute")
    j += told
    side, hour = _key(words, j), _key(words, j + 1)
    if side not in ("past", "to") or not 0 < minutes < 31 or (not told and minutes % 5):
        return None
    if hour not in SMALL or not 1 <= SMALL[hour] <= 12:
        return None
    half, end = _half(words, i, j + 2)
    if side == "to" and not told and not half and _key(words, i - 1) not in ("at", "by", "until", "till", "around"):
        # `ten to four`: a score or a range as well
        return None
    return _clock(SMALL[hour], minutes if side == "past" else -minutes, half, end)


_TIMED = frozenset("clocked clocking ran running swam swimming finished finishing timed".split())


def is_race_time(words: list[Word], i: int) -> bool:
    """Whether `1:38` at word `i` is how long somebody took: with a time of 1:38, clocked 1:38, won the heat in 1:38."""
    if _key(words, i + 1) != ":" or not words[i].is_digit or len(words[i].text) > 2:
        return False
    if not _key(words, i + 2).isdecimal() or len(words[i + 2].text) != 2 or _key(words, i + 3) == ":":
        return False
    if _half(words, i, i + 3)[0] or _key(words, i + 3) in ZONES:
        return False
    k = i - 1
    while _key(words, k) in ("in", "a", "about", "just", "under", "over"):
        k -= 1
    before = _key(words, k - 1), _key(words, k)
    return _key(words, i - 1) == "in" or before[1] in _TIMED or before in (("time", "of"), ("clock", "at"))


def _digital(words: list[Word], i: int) -> _Read | None:
    text = words[i].text
    if _key(words, i - 1) == ":" or _key(words, i + 3) == ":" or is_race_time(words, i):
        return None
    value = int(text) if len(text) <= 4 else 9999
    if (
        _key(words, i + 1) == ":"
        and i + 2 < len(words)
        and words[i + 2].text.isdecimal()
        and len(words[i + 2].text) == 2
        and words[i + 1].start == words[i].end
    ):
        minute = int(words[i + 2].text)
        half, j = _half(words, i, i + 3)
        if value >= 24 or minute >= 60:
            return None
        if half:
            return _clock(value % 12, minute, half, j)
        return Clock(value * 60 + minute, value >= 12 or text.startswith("0")), j
    hours = _key(words, i + 1) in ("hours", "hrs")
    told = len(text) == 4 and (hours or _key(words, i + 1) in ZONES or _key(words, i + 1) == "local")
    if is_clock(words, i) or (told and value < 2400 and value % 100 < 60):
        return Clock(value // 100 * 60 + value % 100), i + 1 + hours
    if value <= 12:
        half, j = _half(words, i, i + 1)
        if half or (_key(words, i + 1) == "o'clock"):
            return _clock(value, 0, half, j)
    return None
