"""Reading dates: calendar dates, weekdays, relative days, months, quarters, seasons, years, ranges and holidays.

A date is first read as an expression (`DateExpr`), because the day it is told from may come from the other article;
`resolve` then brings it to days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.article import FactKind
from reader.facts.dates.relative import RELATIVE_STARTS, RelativeReader
from reader.facts.dates.times import is_clocked
from reader.facts.dates.words import (
    DAY_PARTS,
    FUTURE,
    HOLIDAY_STARTS,
    MONTHS,
    PAST,
    WEEKDAYS,
    day_number,
)
from reader.facts.numbers.words import SMALL
from reader.facts.slots import slot_of
from reader.facts.types import DateExpr, Fact, Sentence, Word
from reader.facts.words import STOP, stem

_POSITIONS = frozenset("early late mid midway beginning start end close middle dawn".split())
_OWNING = (*(day + "'s" for day in WEEKDAYS), *(m + "'s" for m in MONTHS if len(m) > 3 or m == "may"))
_STARTS = frozenset((*_POSITIONS, *WEEKDAYS, *MONTHS, *_OWNING, *HOLIDAY_STARTS, *RELATIVE_STARTS))
"""the words that a date can begin at, besides figures; most words are passed over by this alone"""


class _Reader(RelativeReader):
    def read(self, i: int) -> tuple[DateExpr, int] | None:
        """The date that begins at word `i` and the index after it."""
        key = self.words[i].key
        word = self.words[i]
        if key in ("'", "the") and self.key(i + 1) in ("'",):
            return None
        found = None
        if key in _POSITIONS:
            found = self.positioned(i)
        if found is None and (key.removesuffix("'s") in WEEKDAYS and word.is_cap):
            found = self.weekday(i)
        if found is None and key.removesuffix("'s") in MONTHS and word.is_cap:
            found = self.month(i)
        if found is None and word.is_digit:
            found = self.numeric(i)
        if found is not None and found[0].day and not found[0].part:
            found = self.dayparts(found[0], i, found[1])
        if found is None and key in HOLIDAY_STARTS:
            found = self.holiday(i)
        if found is None and (word.is_digit or key in RELATIVE_STARTS):
            found = self.relative(i)
        return found


def read_dates(sentence: Sentence, name_before: Callable[[int], str]) -> tuple[list[Fact], set[int]]:
    """The dates of a sentence and the indices of the words they use."""
    reader = _Reader(sentence)
    words = sentence.words
    facts: list[Fact] = []
    taken: set[int] = set()
    i = 0
    while i < len(words):
        word = words[i]
        if not word.is_word or (word.key not in _STARTS and not word.is_digit):
            i += 1
            continue
        found = reader.read(i)
        if found is None:
            i += 1
            continue
        if found[0].until is not None and _is_moved(words, i):
            found = _until_to(sentence, i) or found
        expr, j = found
        first = i
        while (
            first
            and reader.key(first - 1) in ("last", "next", "early", "late", "this", "mid", "coming")
            and first - 1 not in taken
            and not reader.lasts(first - 1)
        ):
            first -= 1
        if expr.part and [reader.key(first - n) for n in (3, 2, 1)] == ["early", "hours", "of"]:
            first -= 3
        if expr.part and first >= 2 and reader.key(first - 1) == "on" and _clocked(words, first - 2):
            # `at noon on Monday`, `at six in the morning on Monday`: a time of its own
            expr = replace(expr, part="")
        elif (
            expr.part
            and first >= 2
            and reader.key(first - 1) in ("on", "of")
            and reader.key(first - 2) in DAY_PARTS
            and expr.part == DAY_PARTS[reader.key(first - 2)]
        ):
            first -= 2
        taken.update(range(first, j))
        more = _day_after(words, j) if expr.month and expr.day and not expr.until else 0
        if (not expr.direction and expr.weekday is not None) or (expr.month and not expr.year):
            expr = _tensed(expr, words, first, j)
        end = words[j - 1].end - 2 * words[j - 1].key.endswith("'s")
        facts.append(
            Fact(
                FactKind.DATE, sentence.n, words[first].start, end, "", expr, "", sentence.index, first, j - 1,
                slot_of(sentence, first, j - 1, subject=name_before(first)),
            )
        )  # fmt: skip
        i = j
        if more:
            # `on April 12 and 19`: the second day has the first one's month
            word = words[j + 1]
            taken.update((j, j + 1))
            other = replace(expr, day=more, weekday=None, part="")
            facts.append(
                Fact(
                    FactKind.DATE, sentence.n, word.start, word.end, "", other, "", sentence.index, j + 1, j + 1,
                    slot_of(sentence, j + 1, j + 1, subject=name_before(first)),
                )
            )  # fmt: skip
            i = j + 2
    return facts, taken


def _day_after(words: list[Word], j: int) -> int:
    """The day of the month that follows a date after `and` at word `j`; 0 for none."""
    if j + 1 >= len(words) or words[j].key != "and":
        return 0
    after = words[j + 2] if j + 2 < len(words) else None
    closed = after is None or not after.is_word or after.key in STOP
    return (day_number(words[j + 1]) or 0) if closed else 0


_MOVING = frozenset(
    stem(w) for w in "move postpone delay shift reschedule change push put bring switch defer rearrange".split()
)


def _is_moved(words: list[Word], i: int) -> bool:
    """Whether `from` one day `to` another says that something was moved, and not how long it lasts."""
    return i > 1 and words[i - 1].key == "from" and any(w.stem in _MOVING for w in words[max(0, i - 9) : i - 1])


def _until_to(sentence: Sentence, i: int) -> tuple[DateExpr, int] | None:
    """The date at word `i` without the one that follows `to`."""
    to = next((k for k in range(i + 1, min(i + 7, len(sentence.words))) if sentence.words[k].key == "to"), 0)
    return _Reader(replace(sentence, words=sentence.words[:to])).read(i) if to else None


def _clocked(words: list[Word], part: int) -> bool:
    """Whether the part of a day at a word is a time of the clock: at noon, at six in the morning."""
    if words[part].key in ("noon", "midday", "midnight"):
        return is_clocked(words, part)
    number = words[part - 3] if part > 2 else None
    named = number is not None and (number.is_digit or number.key in SMALL)
    return named and words[part - 1].key == "the" and words[part - 2].key == "in"


def _tensed(expr: DateExpr, words: list[Word], first: int, last: int) -> DateExpr:
    """The expression with the direction that the nearest tense gives it."""
    if expr.direction:
        return expr
    best = ""
    for distance in range(1, 12):
        for k in (first - distance, last - 1 + distance):
            if 0 <= k < len(words) and not best:
                if words[k].text in ".;":
                    continue
                if words[k].key in FUTURE:
                    best = "future"
                elif words[k].key in PAST or (words[k].key.endswith("ed") and len(words[k].key) > 4):
                    best = "past"
        if best:
            break
    if not best:
        return expr
    return DateExpr(
        expr.year, expr.month, expr.day, expr.weekday, expr.unit, expr.offset, expr.index, expr.position, expr.part,
        "tense-" + best, expr.until, expr.since,
    )  # fmt: skip
