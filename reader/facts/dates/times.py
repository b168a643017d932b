"""Clock times: `3pm`, `9:30 a.m.`, `0900 GMT`, `noon`, `half past three`."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.dates.words import ZONES, is_clock
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.slots import slot_of
from reader.facts.types import Fact, Sentence, Word

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


def _half(words: list[Word], j: int) -> tuple[str, int]:
    key = _key(words, j)
    if key in ("am", "pm"):
        return key, j + 1
    if key in ("a", "p") and _key(words, j + 1) == "." and _key(words, j + 2) == "m":
        return key + "m", j + 4 if _key(words, j + 3) == "." else j + 3
    if key == "o'clock":
        return "", j + 1
    if _key(words, j - 2) in BEFORE_NOON and (part := _day_part(words, j)):
        # `at four tomorrow morning`: the morning belongs to the day, and only says which four
        return part, j
    if key == "in" and _key(words, j + 1) == "the" and _key(words, j + 2) in ("morning", "afternoon", "evening"):
        return "am" if _key(words, j + 2) == "morning" else "pm", j + 3
    return "", j


def _day_part(words: list[Word], j: int) -> str:
    """`am` or `pm` by the part of a day that is named at word `j`: tomorrow morning, on Friday evening; empty for none."""
    if _key(words, j) == "on":
        j += 1
    if _key(words, j) not in _DAYS or _key(words, j + 1) not in ("morning", "afternoon", "evening"):
        return ""
    return "am" if _key(words, j + 1) == "morning" else "pm"


def read_times(sentence: Sentence, taken: set[int]) -> list[Fact]:
    """Times of day in a sentence; `taken` gains the words they use. The value is minutes after midnight."""
    words = sentence.words
    facts: list[Fact] = []
    i = 0
    while i < len(words):
        word = words[i]
        found: tuple[int, int] | None = None
        if i in taken:
            i += 1
            continue
        if word.key in ("noon", "midday", "midnight") and is_clocked(words, i):
            found = (0 if word.key == "midnight" else 720, i + 1)
        elif word.is_digit and word.text.isdecimal():
            found = _digital(words, i)
        elif word.is_digit and word.text.count(".") == 1 and len(word.text) <= 5:
            hour, minute = word.text.split(".")
            half, j = _half(words, i + 1)
            if (
                half
                and hour.isdecimal()
                and minute.isdecimal()
                and len(minute) == 2
                and int(hour) <= 12
                and int(minute) < 60
            ):
                found = (int(hour) % 12 + (12 if half == "pm" else 0)) * 60 + int(minute), j
        elif word.key in SMALL and 1 <= SMALL[word.key] <= 12:
            half, j = _half(words, i + 1)
            if half or _key(words, i + 1) == "o'clock":
                found = (SMALL[word.key] % 12 + (12 if half == "pm" else 0)) * 60, j
        elif word.key in ("half", "quarter") and _key(words, i + 1) in ("past", "to") and _key(words, i + 2) in SMALL:
            hour_value = SMALL[_key(words, i + 2)] % 12 * 60
            shift = 30 if word.key == "half" else 15
            minutes = hour_value + shift if _key(words, i + 1) == "past" else hour_value - shift
            half, j = _half(words, i + 3)
            found = minutes % 1440 + (720 if half == "pm" else 0), j
        if found is None and (word.is_digit or word.key in SMALL or word.key in TENS):
            found = _minutes_past(words, i)
        if found is None:
            i += 1
            continue
        minutes, j = found
        if _key(words, j) in ZONES:
            j += 1
        elif _key(words, j) == "local" and _key(words, j + 1) == "time":
            j += 2
        taken.update(range(i, j))
        facts.append(
            Fact(
                FactKind.TIME,
                sentence.n,
                words[i].start,
                words[j - 1].end,
                "",
                minutes,
                f"{minutes // 60:02d}:{minutes % 60:02d}",
                sentence.index,
                i,
                j - 1,
                slot_of(sentence, i, j - 1),
            )
        )
        i = j
    return facts


def _minutes_past(words: list[Word], i: int) -> tuple[int, int] | None:
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
    half, end = _half(words, j + 2)
    if side == "to" and not told and not half:
        # `ten to four`: a score or a range as well
        return None
    start = SMALL[hour] % 12 * 60 + (720 if half == "pm" else 0)
    return (start + (minutes if side == "past" else -minutes)) % 1440, end


_TIMED = frozenset("clocked clocking ran running swam swimming finished finishing timed".split())


def is_race_time(words: list[Word], i: int) -> bool:
    """Whether `1:38` at word `i` is how long somebody took: with a time of 1:38, clocked 1:38, won the heat in 1:38."""
    if _key(words, i + 1) != ":" or not words[i].is_digit or len(words[i].text) > 2:
        return False
    if not _key(words, i + 2).isdecimal() or len(words[i + 2].text) != 2 or _key(words, i + 3) == ":":
        return False
    if _half(words, i + 3)[0] or _key(words, i + 3) in ZONES:
        return False
    k = i - 1
    while _key(words, k) in ("in", "a", "about", "just", "under", "over"):
        k -= 1
    before = _key(words, k - 1), _key(words, k)
    return _key(words, i - 1) == "in" or before[1] in _TIMED or before in (("time", "of"), ("clock", "at"))


def _digital(words: list[Word], i: int) -> tuple[int, int] | None:
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
        half, j = _half(words, i + 3)
        if value < 24 and minute < 60 and _key(words, i + 3) != ":":
            hour = value % 12 + (12 if half == "pm" else 0) if half else value
            return hour * 60 + minute, j
        return None
    if is_clock(words, i):
        return value // 100 * 60 + value % 100, i + 1 + (_key(words, i + 1) in ("hours", "hrs"))
    if len(text) == 4 and _key(words, i + 1) in ZONES | {"hours", "local"} and value < 2400 and value % 100 < 60:
        return value // 100 * 60 + value % 100, i + 1 + (_key(words, i + 1) == "hours")
    if value <= 12:
        half, j = _half(words, i + 1)
        if half or (_key(words, i + 1) == "o'clock"):
            return (value % 12 + (12 if half == "pm" else 0)) * 60, j
    return None
