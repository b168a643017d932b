"""The words that dates are made of: months, weekdays, parts of the day, seasons, holidays."""

from __future__ import annotations

from reader.facts.gazetteer import places, plain
from reader.facts.types import Word

MONTHS = {
    name: i
    for i, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
MONTHS |= {name[:3]: i for name, i in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
WEEKDAYS |= {name[:3]: i for name, i in WEEKDAYS.items()} | {"tues": 1, "thurs": 3, "thur": 3, "weds": 2}
SEASONS = {"winter": 0, "spring": 1, "summer": 2, "autumn": 3, "fall": 3}
DAY_PARTS = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "midday": "noon", "noon": "noon",
    "dawn": "early", "midnight": "night", "lunchtime": "noon", "overnight": "night", "nightfall": "evening", "dusk": "evening",
}  # fmt: skip
HOURS = {
    "early": (0, 9),
    "morning": (4, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 23),
    "night": (20, 30),
    "late": (17, 30),
}
UNITS = {"day", "week", "month", "quarter", "year", "decade", "century", "weekend", "fortnight"}
QUARTER_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "q1": 1,
    "q2": 2,
    "q3": 3,
    "q4": 4,
}
HOLIDAYS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26), ("new", "year", "'s", "day"): (1, 1),
    ("new", "year's", "day"): (1, 1), ("new", "year's", "eve"): (12, 31), ("new", "years", "eve"): (12, 31), ("valentine's", "day"): (2, 14),
    ("independence", "day"): (7, 4), ("bastille", "day"): (7, 14), ("halloween",): (10, 31), ("all", "saints", "day"): (11, 1),
    ("st", "patrick's", "day"): (3, 17), ("may", "day"): (5, 1), ("armistice", "day"): (11, 11), ("leap", "day"): (2, 29),
    ("international", "women's", "day"): (3, 8), ("juneteenth",): (6, 19), ("fourth", "of", "july"): (7, 4), ("epiphany",): (1, 6),
    ("veterans", "day"): (11, 11), ("christmas",): (12, 25), ("april", "fools", "day"): (4, 1), ("australia", "day"): (1, 26),
    ("canada", "day"): (7, 1), ("st", "stephen's", "day"): (12, 26), ("guy", "fawkes", "night"): (11, 5),
}  # fmt: skip
HOLIDAY_STARTS = {key[0] for key in HOLIDAYS}
PAST = frozenset(
    """was were had said did ended held began opened killed died won lost met came announced told signed arrived""".split()
)
FUTURE = frozenset(
    "resumes opens closes takes runs meets votes returns plays faces hosts will would shall expected due scheduled plans planned set next begins starts going hopes ahead upcoming"
    "".split()
)


ZONES = frozenset("gmt utc bst cet cest est edt pst pdt et ist eet msk".split())
"""What stands after an hour of the clock."""


def day_number(word: Word) -> int | None:
    text = word.key
    if text[:1].isdigit():
        core = text[:-2] if text[-2:] in ("st", "nd", "rd", "th") else text
        if core.isdecimal() and 1 <= int(core) <= 31 and len(core) <= 2:
            return int(core)
    return None


def year_number(word: Word) -> int | None:
    return (
        int(word.text)
        if word.is_digit and len(word.text) == 4 and word.text.isdecimal() and 1000 <= int(word.text) <= 2199
        else None
    )


YEAR_LEADS = frozenset("in since of by until from before after during between and for the early late to".split())


_CLOCKED = frozenset("set scheduled due planned timed fixed slated".split())


def is_clock(words: list[Word], i: int) -> bool:
    """Whether four digits at word `i` are an hour of the clock: at 1600, set for 1600; no year and no height."""
    text = words[i].text
    if len(text) != 4 or not text.isdecimal() or int(text) >= 2400 or int(text) % 100 >= 60:
        return False
    before = words[i - 1].key if i else ""
    clocked = before == "at" or (before == "for" and i > 1 and words[i - 2].key in _CLOCKED)
    clocked = clocked or (text[0] == "0" and before in ("by", "from", "until", "before", "after", "about", "around"))
    after = words[i + 1] if i + 1 < len(words) else None
    closed = after is None or not after.is_word or after.key in _AFTER_CLOCK or after.key in WEEKDAYS
    return clocked and closed


_AFTER_CLOCK = ZONES | frozenset("on in and local hours hrs today tomorrow yesterday this from as when with".split())


_MONTH_NAMES = frozenset("jan april may june august".split())
_BEFORE_NAMES = frozenset("by and or with".split())
_AFTER_MONTHS = frozenset("day fools fool fair".split())


def is_month_forename(words: list[Word], i: int) -> bool:
    """Whether a month's name is somebody's: by June Kok; not from June Norway."""
    if words[i].key not in _MONTH_NAMES or not words[i].is_cap or i + 1 >= len(words):
        return False
    surname = words[i + 1]
    return (
        (not i or words[i - 1].key in _BEFORE_NAMES)
        and surname.is_cap
        and surname.is_word
        and surname.key not in _AFTER_MONTHS
        and surname.key not in MONTHS
        and surname.key.removesuffix("'s") not in WEEKDAYS
        and plain(surname.text) not in places()
        and not surname.text.isupper()
    )
