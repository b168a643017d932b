"""Amounts by what they measure: measures, durations, shares, scores, counts, and amounts without a number word."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.amounts.qualifiers import AmountBase
from reader.facts.amounts.scales import grade_word
from reader.facts.dates.times import is_race_time
from reader.facts.dates.words import WEEKDAYS
from reader.facts.gazetteer import places, plain
from reader.facts.names.words import PLACE_PREPOSITIONS
from reader.facts.numbers.reading import read_number
from reader.facts.numbers.words import HYPHEN, RANGE_MARKS, SHORT_SCALES, Number
from reader.facts.share_words import STOP_AFTER
from reader.facts.slots import is_plural, noun_after
from reader.facts.types import Word
from reader.facts.units import currency_word, unit_at
from reader.facts.words import STOP, concept

_CONTRASTS = frozenset(
    """win won beat lost lose defeat defeated victory drew draw lead led score scored vote voted approved passed
    split splits divided ruled rule rules decided decide adopted adopt rejected reject backed cleared margin decision
    ended finished""".split()
)


_REPEATED = frozenset(
    concept(w)
    for w in """straight consecutive successive time term title day week year round victory win defeat loss night season
    man woman person child attempt suspect victim stage test match goal set trial visit term meeting attack strike""".split()
)
_AFTER_SCORE = frozenset(
    "to in on away home thanks despite while against for at with and by after before over during as when".split()
)
ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())


_MARKS = frozenset("star point mark".split())
_INDEXES = frozenset(
    "P FTSE Ftse Nasdaq CAC DAX Dax Nikkei ASX Stoxx STOXX Russell MDAX IBEX Ibex SMI Nifty Fortune".split()
)
"""last words of the names of indexes that end with so many members: the S&P 500"""
_MEMBERS = frozenset((20, 30, 35, 40, 50, 100, 200, 225, 250, 300, 350, 500, 600, 1000, 2000))
_OF_THE_DAY = frozenset(
    "trips trippers nurseries centres centers schools pupils students labourers laborers traders tickets".split()
)
"""what is told with `day` and lasts no such number of days"""
_PARTS_OF_POINT = (0.25, 0.5, 0.75)
_BEFORE_NUMBER = frozenset("now then will would to could may already still together".split())
"""words after which `number` is a verb"""


def counts_on(words: list[Word], j: int) -> bool:
    """Whether a noun may follow at word `j`."""
    return j < len(words) and words[j].is_word and words[j].key not in STOP


class KindReader(AmountBase):
    """Reads one kind of amount from word `i` on; each method gives the index to go on from, 0 for no such amount."""

    def measure(self, i: int, number: Number, j: int, dimension: str, name: str, factor: float, offset: float) -> int:
        words = self.words
        if dimension == "duration":
            if self.key(j) in ("-",) and self.key(j + 1) in ("long", "old"):
                j += 2
            if number.lo == 1 and words[j - 1].key == "night":
                # `in one night` tells no length
                return j
            if self._by_day_or_night(j):
                return self.count(i, number)
            if name == "second" and words[j - 1].key not in ("seconds", "secs", "sec", "s") and self.key(j - 2) != "a":
                return self.count(i, number)
            if self.key(j) == "and" and self.key(j + 1) == "a" and self.key(j + 2) == "half":
                number = Number(number.lo + 0.5, number.hi + 0.5, j + 3)
                j += 3
            # compound: 2 hours 31 minutes, 1 year and six months
            k = j + 1 if self.key(j) in ("and", ",") else j
            if k < len(words):
                more = read_number(words, k)
                unit = unit_at(words, more.end) if more and not more.fraction else None
                total, end, least = number.lo * factor, j, factor
                while more and unit and unit[0].dimension == "duration" and unit[0].factor < least:
                    total, end, least = total + more.lo * unit[0].factor, unit[1], unit[0].factor
                    k = end
                    while self.key(k) in ("and", ","):
                        k += 1
                    more = read_number(words, k) if k < len(words) else None
                    unit = unit_at(words, more.end) if more and not more.fraction else None
                if end > j:
                    return self.add(FactKind.DURATION, i, end, Number(total, total, end), "duration", name, 1)
            return self.add(FactKind.DURATION, i, j, number, "duration", name, factor)
        return self.add(FactKind.MEASURE, i, j, number, dimension, name, factor, offset)

    def _by_day_or_night(self, j: int) -> bool:
        """Whether the `day` or `night` before word `j` tells things of the day or the night: 14 night trains."""
        part, noun = self.key(j - 1), self.key(j)
        if self.key(j - 2) in HYPHEN or not noun.endswith("s") or noun in STOP:
            return False
        return part == "night" or (part == "day" and noun in _OF_THE_DAY)

    def fraction(self, i: int, number: Number) -> int:
        j = number.end
        point = j + 2 if (self.key(j), self.key(j + 1)) == ("of", "a") else j + 1
        if (
            self.key(point - 1) in ("a", "-")
            and self.key(point) in ("point", "points")
            and number.lo in _PARTS_OF_POINT
        ):
            return self.add(FactKind.PERCENT, i, point + 1, number, "points", "points", 0.01)
        unit = unit_at(self.words, j + 1 if self.key(j) in ("a", "an", "of", "-") else j)
        if self.key(j) == "of" and self.key(j + 1) in ("a", "an") and j + 2 < len(self.words):
            part = unit_at(self.words, j + 2)
            if part:
                # `a tenth of a second`, `a quarter of a mile`
                return self.measure(i, number, part[1], part[0].dimension, part[0].name, part[0].factor, 0.0)
        if self.key(j) == "as" and self.key(j + 2) == "as":
            return self.add(FactKind.NUMBER, i, j, number, "multiple", "", 1)
        if unit and self.key(j) != "of":
            return self.measure(i, number, unit[1], unit[0].dimension, unit[0].name, unit[0].factor, unit[0].offset)
        if self.key(j) == "-":
            return j
        if self.key(i) in ("a", "his", "her", "their") and self.key(j - 1) != "quarter" and j < len(self.words):
            if self.words[j].is_cap or self.words[j].concept in _REPEATED:
                # `a third title`, `a fifth Berlin win`: in order, not a share
                return j
        return self.add(FactKind.PERCENT, i, j, number, "percent", "%", 1.0)

    def clock(self, i: int, number: Number) -> int:
        """`2:02:16` as hours, minutes and seconds; 0 when the number begins no such time."""
        words = self.words
        if self.key(i + 1) == ":" and i + 2 < len(words) and "." in words[i + 2].text and words[i + 2].is_digit:
            # `3:24.6`: minutes and seconds
            rest = read_number(words, i + 2)
            if rest and rest.lo < 60 and words[i + 2].end - words[i].start < 9 and not rest.fraction:
                total = number.lo * 60 + rest.lo
                return self.add(FactKind.DURATION, i, i + 3, Number(total, total, i + 3), "duration", "second", 1)
        if is_race_time(words, i):
            rest = read_number(words, i + 2)
            total = number.lo * 60 + (rest.lo if rest else 0)
            return self.add(FactKind.DURATION, i, i + 3, Number(total, total, i + 3), "duration", "second", 1)
        if (
            i + 4 >= len(words)
            or self.key(i + 1) != ":"
            or self.key(i + 3) != ":"
            or words[i + 4].end - words[i].start > 9
        ):
            return 0
        minutes, seconds = read_number(words, i + 2), read_number(words, i + 4)
        if not (minutes and seconds and minutes.lo < 60 and seconds.lo < 60):
            return 0
        total = number.lo * 3600 + minutes.lo * 60 + seconds.lo
        return self.add(FactKind.DURATION, i, i + 5, Number(total, total, i + 5), "duration", "second", 1)

    def score(self, i: int, number: Number) -> int:
        """`2-0`, `52–48`, `52 votes to 48`; 0 when the number begins no score."""
        words = self.words
        j = number.end
        if number.fraction or number.vague or number.lo != int(number.lo):
            return 0
        if (
            self.key(j) in RANGE_MARKS
            and j + 1 < len(words)
            and words[j].start == words[j - 1].end
            and words[j + 1].start == words[j].end
        ):
            second = read_number(words, j + 1)
            if second is None or second.fraction or second.vague or second.lo != int(second.lo):
                return 0
            after = self.key(second.end)
            if (
                unit_at(words, second.end)
                or currency_word(words, second.end)
                or after in ("%", "percent", "per", "-")
                or after in SHORT_SCALES
            ):
                return 0
            noun, _ = noun_after(words, second.end, 2)
            near = {w.key for w in words[max(0, i - 8) : second.end + 4]}
            if number.lo < second.lo and noun and not near & _CONTRASTS:
                return 0
            return self.add(FactKind.NUMBER, i, second.end, Number(number.lo, second.lo, second.end), "score", "", 1)
        k = j + 1 if self.key(j) in ("votes", "vote", "ballots", "goals", "points", "games", "sets") else j
        if self.key(k) == "to" and k + 1 < len(words):
            second = read_number(words, k + 1) or (Number(0, 0, k + 2) if self.key(k + 1) == "nil" else None)
            near = {w.key for w in words[max(0, i - 6) : i]}
            if (
                second
                and not second.fraction
                and not second.vague
                and (k > j or near & _CONTRASTS or (self.key(i - 1) == "by" and number.lo > second.lo))
                and (
                    not self.key(second.end).isalpha()
                    or self.key(second.end) in _AFTER_SCORE
                    or (k > j and self.key(second.end) in ("the", "a", "his", "her", "its", "their"))
                )
            ):
                return self.add(
                    FactKind.NUMBER, i, second.end, Number(number.lo, second.lo, second.end), "score", "", 1
                )
        return 0

    def count(self, i: int, number: Number) -> int:
        words = self.words
        j = number.end
        if self.key(j) in HYPHEN and self.key(j + 1) in ORDINAL_WORDS:
            return j
        key = self.key(i)
        if key == "one" and (
            self.key(j) in ("of", "another", "day", "-", "thing", "side", "point", "time") or not self.key(j).isalpha()
        ):
            return j
        if key == "one" and (
            i == 0
            or self.key(i - 1) in ("no", "the", "this", "that", "any", "every", "some", "only", "of")
            or self.key(j) in STOP_AFTER
        ):
            return j
        before = words[i - 1] if i else None
        if i > 2 and (self.key(i - 2), self.key(i - 1)) == ("out", "of") and words[i - 3].stem in _MARKS:
            # `three stars out of five`
            return j
        if before and before.key in ("last", "final") and number.lo in (4, 8, 16, 32) and not counts_on(words, j):
            # `reached the last four`
            return j
        if number.lo == int(number.lo) < 20 and (grade := grade_word(words, i)):
            return self.add(FactKind.NUMBER, i, j, number, "grade", grade, 1)
        if before and before.text in _INDEXES and number.lo in _MEMBERS:
            return j
        # designators: Boeing 737, Article 5, Group 20, No 10, Highway 66
        if (
            before
            and words[i].is_digit
            and before.is_cap
            and before.is_word
            and i > 1
            and number.lo == int(number.lo)
            and not is_plural(self.key(j))
            and before.key not in WEEKDAYS
            and plain(before.text) not in places()
            and self.key(i - 2) not in PLACE_PREPOSITIONS
            and not self._is_gapped(i)
        ):
            return j
        if before and before.key == "number" and (self.key(i - 2) in _BEFORE_NUMBER or self.key(i - 2).endswith("s")):
            # `subscribers now number 3,200`
            return self.add(FactKind.NUMBER, i, j, number, "count", "", 1)
        if before and before.key in (
            "no",
            "no.",
            "number",
            "article",
            "section",
            "chapter",
            "route",
            "highway",
            "flight",
            "page",
            "channel",
            "room",
            "gate",
            "version",
            "phase",
            "stage",
        ):
            return j
        return self.add(FactKind.NUMBER, i, j, number, "count", "", 1)

    def _is_gapped(self, i: int) -> bool:
        """Whether a name and a number repeat a clause without its verb: one party won 84 seats and the Labour Front 48."""
        words = self.words
        k = i - 1
        while k > 0 and words[k].is_cap:
            k -= 1
        while k > 0 and words[k].is_word and words[k].key not in ("and", "the") and i - k < 6:
            k -= 1
        k -= words[k].key == "the"
        ends = i + 1 >= len(words) or not words[i + 1].is_word
        return k > 0 and ends and words[k].key in ("and", ",", ";") and any(f.last < k for f in self.facts)
