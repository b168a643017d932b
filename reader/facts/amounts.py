"""Numbers with what makes them facts: percent, money, measures, durations, ages, scores and counts."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import FactKind
from reader.facts import numbers
from reader.facts.numbers import HYPHEN, RANGE_MARKS, SHORT_SCALES, Number, read_number
from reader.facts.slots import event_near, noun_after, object_of, slot_of
from reader.facts.types import Fact, Quantity, Sentence
from reader.facts.units import currency_sign, currency_word, unit_at
from reader.facts.words import concept

# Words before a number, longest first: bound and whether the number is approximate.
_BEFORE: list[tuple[tuple[str, ...], str, bool]] = [
    (("no", "more", "than"), "<=", False), (("no", "fewer", "than"), ">=", False), (("no", "less", "than"), ">=", False),
    (("not", "more", "than"), "<=", False), (("as", "many", "as"), "<=", True), (("as", "much", "as"), "<=", True),
    (("well", "over"), ">", False), (("just", "over"), ">", True), (("just", "under"), "<", True), (("just", "above"), ">", True),
    (("just", "below"), "<", True), (("slightly", "more", "than"), ">", True), (("slightly", "less", "than"), "<", True),
    (("a", "little", "over"), ">", True), (("more", "than"), ">", False), (("greater", "than"), ">", False),
    (("fewer", "than"), "<", False), (("less", "than"), "<", False), (("lower", "than"), "<", False), (("higher", "than"), ">", False),
    (("in", "excess", "of"), ">", False), (("at", "least"), ">=", False), (("at", "most"), "<=", False), (("up", "to"), "<=", False),
    (("a", "minimum", "of"), ">=", False), (("a", "maximum", "of"), "<=", False), (("upwards", "of"), ">", False),
    (("close", "to"), "", True), (("in", "the", "region", "of"), "", True), (("an", "estimated"), "", True), (("estimated",), "", True),
    (("over",), ">", False), (("above",), ">", False), (("exceeding",), ">", False), (("under",), "<", False), (("below",), "<", False),
    (("nearly",), "<", True), (("almost",), "<", True), (("about",), "", True), (("around",), "", True), (("some",), "", True),
    (("roughly",), "", True), (("approximately",), "", True), (("circa",), "", True), (("approx",), "", True), (("~",), "", True),
    (("exactly",), "", False), (("only",), "", False), (("just",), "", False), (("a", "total", "of"), "", False), (("a", "record"), "", False),
]  # fmt: skip
_BEFORE_BY_LAST: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
for _entry in _BEFORE:
    _BEFORE_BY_LAST.setdefault(_entry[0][-1], []).append(_entry)

_PERIODS = {"second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week", "month": "month",
            "quarter": "quarter", "year": "year", "head": "head", "person": "head", "capita": "head", "share": "share",
            "tonne": "tonne", "ton": "tonne", "barrel": "barrel", "litre": "litre", "kilogram": "kilogram", "kilo": "kilogram",
            "gallon": "gallon", "household": "household", "game": "game", "ticket": "ticket"}  # fmt: skip
_PERIOD_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year",
                   "nightly": "day", "hourly": "hour"}  # fmt: skip
_CONTRASTS = frozenset(
    """win won beat lost lose defeat defeated victory drew draw lead led score scored vote voted approved passed""".split()
)


_TAKING = frozenset(
    """take takes taken taking lasts spend spends serve served serving wait waited waiting until another missed needs
    need needed requires required give given gave got added adds every some throughout during only just the""".split()
)
_REPEATED = frozenset(
    concept(w)
    for w in """straight consecutive successive time term title day week year round victory win defeat loss night season
    man woman person child attempt suspect victim stage test match goal set trial visit term meeting attack strike""".split()
)
_AFTER_SCORE = frozenset("to in on against for at with and by after before over during as when".split())
ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())


class _Reader:
    def __init__(self, sentence: Sentence, taken: set[int], name_before: Callable[[int], str]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.taken = taken
        self.name_before = name_before
        self.facts: list[Fact] = []

    def key(self, i: int) -> str:
        return self.words[i].key if 0 <= i < len(self.words) else ""

    # -- what stands before and after a number

    def qualifier(self, i: int) -> tuple[int, str, bool]:
        """Where the qualified number begins, its bound and whether it is approximate."""
        start, bound, approximate = i, "", False
        for _ in range(3):
            for phrase, mark, rough in _BEFORE_BY_LAST.get(self.key(start - 1), ()):
                k = start - len(phrase)
                if k >= 0 and all(self.words[k + n].key == p for n, p in enumerate(phrase)):
                    if phrase == ("over",) and self.key(k - 1) in (
                        "control",
                        "power",
                        "rule",
                        "authority",
                        "sovereignty",
                        "dispute",
                        "row",
                        "vote",
                        "won",
                        "victory",
                        "lead",
                    ):
                        return start, bound, approximate
                    if phrase == ("under",) and self.words[k].is_cap and k:
                        return start, bound, approximate
                    start, bound, approximate = k, bound or mark, approximate or rough
                    break
            else:
                break
        return start, bound, approximate

    def suffix(self, j: int) -> tuple[int, str, bool]:
        if self.key(j) == "or" and self.key(j + 1) == "more":
            return j + 2, ">=", False
        if self.key(j) == "or" and self.key(j + 1) in ("less", "fewer"):
            return j + 2, "<=", False
        if self.key(j) == "or" and self.key(j + 1) == "so":
            return j + 2, "", True
        if self.key(j) == "plus" or (self.key(j) == "+"):
            return j + 1, ">=", False
        return j, "", False

    def rate(self, j: int) -> tuple[str, int]:
        """A period the amount is counted per, looked for in the next words of the same clause."""
        for k in range(j, min(j + 5, len(self.words))):
            word = self.words[k]
            if word.key in _PERIOD_ADVERBS and (k == j or self.key(k - 1) != "the"):
                return _PERIOD_ADVERBS[word.key], k + 1
            if word.key in ("a", "an", "per", "each", "every", "/"):
                period = _PERIODS.get(self.words[k + 1].key.removesuffix("s")) if k + 1 < len(self.words) else None
                if period and self.key(k + 2) not in ("earlier", "later", "ago", "before", "after", "-", "long", "old"):
                    return period, k + 2
            if not word.is_word or word.key in ("and", "to", "from", "in", "for", "after", "over", "at", "since", "as"):
                break
        return "", j

    # -- one number

    def read(self, i: int) -> int:
        """Reads an amount that begins at word `i`; the index to go on from."""
        words = self.words
        sign = currency_sign(words, i)
        if sign and sign[1] < len(words):
            number = read_number(words, sign[1])
            if number and (words[sign[1]].is_digit or words[i].text.isalpha() is False):
                return self.money(i, sign[0].code, sign[0].factor, number)
        number = read_number(words, i)
        if number is None:
            return self.special(i)
        return self.plain(i, number)

    def _scaled(self, number: Number, allow_m: bool) -> Number:
        """A short scale such as bn, m or k glued to or following the number."""
        j = number.end
        if j < len(self.words):
            key = self.words[j].key
            if key in SHORT_SCALES and (key != "m" or allow_m) and (key != "b" or allow_m):
                factor = SHORT_SCALES[key]
                return Number(number.lo * factor, number.hi * factor, j + 1, number.vague, number.fraction)
        return number

    def _range_end(self, number: Number, money: bool = False) -> tuple[Number, bool]:
        """The second number of a range after the first: `10-15`, `5 to 10`, `between 5 and 10`."""
        j = number.end
        mark = self.key(j)
        if j + 1 >= len(self.words):
            return number, False
        k = j + 1
        joined = mark in RANGE_MARKS and (
            mark in HYPHEN or mark in "–−" or self.words[j].start == self.words[j - 1].end
        )
        if not (
            joined
            or (mark == "to" and self.key(self._core - 1) != "from")
            or (mark == "and" and self.key(self._core - 1) == "between")
        ):
            return number, False
        if money:
            sign = currency_sign(self.words, k)
            if sign:
                k = sign[1]
        if k >= len(self.words):
            return number, False
        second = read_number(self.words, k)
        if second is None or second.vague or second.fraction:
            return number, False
        second = self._scaled(second, money)
        lo = number.lo
        # `5-10 million`: the first number shares the scale of the second
        if lo < second.lo / 1000 and second.lo >= 1000:
            scale = 1000.0 ** int(len(str(int(second.lo))) // 3 - (len(str(int(second.lo))) % 3 == 0))
            if lo * scale <= second.lo:
                lo *= scale
        if lo > second.hi:
            return number, False
        return Number(lo, second.hi, second.end), True

    def money(self, i: int, code: str, factor: float, number: Number) -> int:
        self._core = i
        number = self._scaled(number, allow_m=True)
        number, _ = self._range_end(number, money=True)
        j = number.end
        # "$5 US", "$5 million dollars"
        extra = currency_word(self.words, j) if self.key(j) in ("dollars", "usd", "us") else None
        if extra:
            j = extra[1]
        return self.add(FactKind.MONEY, i, j, number, "money", code, factor)

    def plain(self, i: int, number: Number) -> int:
        words = self.words
        self._core = i
        first = words[i]
        if clock := self.clock(i, number):
            return clock
        if score := self.score(i, number):
            return score
        if number.hi < 12 and (
            self.key(i - 1) == "magnitude" or "magnitude" in (self.key(number.end), self.key(number.end + 1))
        ):
            return self.add(FactKind.NUMBER, i, number.end, number, "magnitude", "", 1)
        ranged = False
        if not number.fraction:
            number, ranged = self._range_end(number)
        j = number.end
        key, nxt = self.key(j), self.key(j + 1)
        if key in HYPHEN and not ranged:
            key, nxt, j = nxt, self.key(j + 2), j + 1
        # percent
        if key in ("%", "percent", "pct", "％"):
            return self.add(FactKind.PERCENT, i, j + 1, number, "percent", "%", 0.01)
        if key == "per" and nxt == "cent":
            return self.add(FactKind.PERCENT, i, j + 2, number, "percent", "%", 0.01)
        if key == "of" and nxt == "a" and self.key(j + 2) == "percentage":
            return self.add(FactKind.PERCENT, i, j + 4, number, "points", "points", 0.01)
        if key in ("percentage", "percent") and nxt in ("point", "points"):
            return self.add(FactKind.PERCENT, i, j + 2, number, "points", "points", 0.01)
        if key == "a" and nxt == "percentage" and self.key(j + 2) == "point":
            return self.add(FactKind.PERCENT, i, j + 3, number, "points", "points", 0.01)
        if key == "basis" and nxt in ("point", "points"):
            return self.add(FactKind.PERCENT, i, j + 2, number, "points", "points", 0.0001)
        if number.fraction and number.hi <= 1:
            return self.fraction(i, number)
        if key == "p" and first.is_digit and words[j].start == words[j - 1].end and words[j].text == "p":
            return self.add(FactKind.MONEY, i, j + 1, number, "money", "GBP", 0.01)
        # money named after the number
        scaled = self._scaled(number, allow_m=first.is_digit and self._million(number.end))
        money = currency_word(words, scaled.end)
        if money is None and self.key(scaled.end) in HYPHEN:
            money = currency_word(words, scaled.end + 1)
        if money and not self._mass_pounds(i, money[0].code, scaled):
            small = words[money[1]].text if money[1] < len(words) else ""
            if money[0].factor == 1 and small.isdecimal() and len(small) == 2 and scaled.lo < 1000:
                # `12 euros 50`
                value = scaled.lo + int(small) / 100
                return self.add(
                    FactKind.MONEY, i, money[1] + 1, Number(value, value, money[1] + 1), "money", money[0].code, 1
                )
            return self.add(FactKind.MONEY, i, money[1], scaled, "money", money[0].code, money[0].factor)
        if money:
            return self.add(FactKind.MEASURE, i, money[1], scaled, "mass", "lb", 0.45359237)
        number = scaled if scaled.end > number.end else number
        j = number.end
        hyphen = self.key(j) in HYPHEN
        # age
        k = j + 1 if hyphen else j
        if self.key(k) in ("year", "years", "month", "months") and number.hi < 130:
            m = k + 2 if self.key(k + 1) in HYPHEN else k + 1
            if self.key(m) in ("old", "olds"):
                return self.add(FactKind.NUMBER, i, m + 1, number, "age", self.words[k].stem, 1)
        if self.key(i - 1) == "aged" or (self.key(i - 1) == "age" and number.hi < 120):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        # an age between commas after a name: "Ann Cole, 34,"
        if (
            self.key(i - 1) == ","
            and i >= 2
            and words[i - 2].is_cap
            and number.end == i + 1
            and self.key(j) in (",", ".", ")")
            and 1 < number.lo < 111
            and first.is_digit
        ):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        unit = unit_at(words, k)
        if unit and not (hyphen and unit[0].name == "second" and self.key(k + 1) != "-"):
            return self.measure(i, number, unit[1], unit[0].dimension, unit[0].name, unit[0].factor, unit[0].offset)
        return self.count(i, number)

    def _million(self, j: int) -> bool:
        """Whether an `m` after digits at `j` means million: a currency or a plural noun follows."""
        after = self.key(j + 1)
        return (
            bool(currency_word(self.words, j + 1))
            or (after.endswith("s") and after.isalpha())
            or after in ("people", "of", "in")
        )

    def _mass_pounds(self, i: int, code: str, number: Number) -> bool:
        if code != "GBP" or number.hi >= 1e5:
            return False
        near = {w.stem for w in self.words[max(0, i - 6) : number.end + 6]}
        return bool(near & {"weigh", "weight", "heavy", "lb", "kilogram", "tuna", "meat", "fish", "thrust"}) or (
            self.key(number.end) in HYPHEN or self.key(number.end + 1) == "of"
        )

    def measure(self, i: int, number: Number, j: int, dimension: str, name: str, factor: float, offset: float) -> int:
        words = self.words
        if dimension == "duration":
            if self.key(j) in ("-",) and self.key(j + 1) in ("long", "old"):
                j += 2
            if name == "second" and words[j - 1].key not in ("seconds", "secs", "sec", "s"):
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

    def fraction(self, i: int, number: Number) -> int:
        j = number.end
        if self.key(j) == "a" and self.key(j + 1) == "point":
            return self.add(FactKind.PERCENT, i, j + 2, number, "points", "points", 0.01)
        unit = unit_at(self.words, j + 1 if self.key(j) in ("a", "an", "of", "-") else j)
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
        k = j + 1 if self.key(j) in ("votes", "vote", "goals", "points", "games", "sets") else j
        if self.key(k) == "to" and k + 1 < len(words):
            second = read_number(words, k + 1)
            near = {w.key for w in words[max(0, i - 6) : i]}
            if (
                second
                and not second.fraction
                and not second.vague
                and (k > j or near & _CONTRASTS)
                and (not self.key(second.end).isalpha() or self.key(second.end) in _AFTER_SCORE)
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
            or self.key(i - 1) in ("no", "the", "this", "that", "any", "every", "some", "only")
            or self.key(j) in numbers.STOP_AFTER
        ):
            return j
        before = words[i - 1] if i else None
        # designators: Boeing 737, Article 5, Group 20, No 10, Highway 66
        if (
            before
            and words[i].is_digit
            and before.is_cap
            and before.is_word
            and i > 1
            and number.lo == int(number.lo)
            and not self.key(j).endswith("s")
        ):
            return j
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

    def special(self, i: int) -> int:
        """Amounts without a number word: no one, a majority, the rest, an hour, a decade, a six-figure sum."""
        words = self.words
        key, nxt = self.key(i), self.key(i + 1)
        if key in ("nobody", "none") or (key == "no" and nxt == "one"):
            return self.add(
                FactKind.NUMBER,
                i,
                i + (2 if nxt == "one" else 1),
                Number(0, 0, i + (2 if nxt == "one" else 1)),
                "count",
                "",
                1,
            )
        if key == "no" and i + 1 < len(words):
            noun, at = noun_after(words, i + 1, 3)
            if at > 0 and (
                noun in ("DEAD", "HURT", "PERSON", "ARREST", "MISSING", "GOAL")
                or (words[at].key.endswith("s") and noun in ("case", "victim", "survivor"))
            ):
                return self.add(FactKind.NUMBER, i, i + 1, Number(0, 0, i + 1), "count", "", 1)
        if key in ("majority", "most", "minority") and (
            nxt == "of" or (key == "most" and nxt in ("voters", "people", "respondents"))
        ):
            lo, hi = (0.0, 0.4999) if key == "minority" else (0.5001, 1.0)
            return self.add(FactKind.PERCENT, i, i + 1, Number(lo, hi, i + 1, vague=True), "percent", "%", 1.0)
        if key in ("a", "an", "one") and nxt in (
            "hour",
            "day",
            "week",
            "month",
            "year",
            "decade",
            "century",
            "minute",
            "fortnight",
        ):
            start = self.qualifier(i)[0]
            before = self.key(start - 1)
            if (
                start < i
                or before in _TAKING
                or before
                in (
                    "for",
                    "in",
                    "within",
                    "after",
                    "lasted",
                    "lasting",
                    "last",
                    "least",
                    "than",
                    "of",
                    "nearly",
                    "about",
                    "took",
                    "spent",
                    "over",
                    "almost",
                    "by",
                )
            ) and self.key(i + 2) not in ("earlier", "ago", "later"):
                unit = unit_at(words, i + 1)
                if unit and (self.key(i + 2), self.key(i + 3), self.key(i + 4)) == ("and", "a", "half"):
                    return self.add(
                        FactKind.DURATION, i, i + 5, Number(1.5, 1.5, i + 5), "duration", nxt, unit[0].factor
                    )
                if unit:
                    return self.add(FactKind.DURATION, i, i + 2, Number(1, 1, i + 2), "duration", nxt, unit[0].factor)
        if key == "past" and self.key(i - 1) == "the" and nxt in ("decade", "century", "year", "month", "week"):
            unit = unit_at(words, i + 1)
            if unit:
                return self.add(FactKind.DURATION, i + 1, i + 2, Number(1, 1, i + 2), "duration", nxt, unit[0].factor)
        if key in ("hour", "day", "week", "month", "year", "decade") and nxt == "-" and self.key(i + 2) == "long":
            unit = unit_at(words, i)
            if unit:
                return self.add(FactKind.DURATION, i, i + 3, Number(1, 1, i + 3), "duration", key, unit[0].factor)
        return i + 1

    def figure_sum(self, i: int, number: Number) -> int:
        """`a six-figure sum`: between 100,000 and 999,999 of the money it is set against."""
        j = number.end + 1 if self.key(number.end) in HYPHEN else number.end
        if self.key(j) not in ("figure", "digit") or not 3 < number.lo < 13:
            return 0
        digits = int(number.lo)
        lo, hi = 10.0 ** (digits - 1), 10.0**digits - 1
        if self.key(j) == "digit":
            return 0
        end = j + 2 if self.key(j + 1) in ("sum", "fee", "salary", "amount", "deal", "price") else j + 1
        return self.add(FactKind.MONEY, i, end, Number(lo, hi, end, vague=True), "money", "", 1)

    def add(
        self,
        kind: FactKind,
        i: int,
        j: int,
        number: Number,
        dimension: str,
        unit: str,
        factor: float,
        offset: float = 0.0,
    ) -> int:
        words = self.words
        j = min(j, len(words))
        start, bound, approximate = self.qualifier(i)
        if self.key(start - 1) == "between" and number.hi > number.lo:
            start -= 1
        end, bound_after, rough_after = self.suffix(j)
        bound, approximate = bound or bound_after, approximate or rough_after
        head, of_object, reach = "", "", end
        if dimension in ("count", "percent", "money", "age"):
            if dimension == "count":
                k = end + 1 if self.key(end) == "of" and number.vague else end
                if self.key(k) == "of":
                    k = end
                elif self.key(k) in ("the", "his", "her", "their", "its"):
                    k += 1
                head, at = noun_after(words, k)
                reach = at + 1 if at >= 0 else end
            of_object, after_of = object_of(words, reach)
            if dimension == "count" and not head and of_object:
                head = of_object.split()[-1]
            reach = max(reach, after_of)
        rate, rate_end = ("", j)
        if kind in (FactKind.NUMBER, FactKind.MONEY, FactKind.MEASURE, FactKind.PERCENT) and dimension not in (
            "age",
            "score",
        ):
            rate, rate_end = self.rate(end if dimension != "count" else reach if reach <= end + 6 else end)
        event = event_near(words, start, max(end, reach) - 1, head) if dimension == "count" else ""
        lo, hi = number.lo * factor + offset, number.hi * factor + offset
        quantity = Quantity(lo, hi, dimension, unit, approximate, bound, rate, number.vague)
        first, last = start, end - 1
        begin, stop = words[first].start, words[last].end
        if rate and rate_end > end:
            stop = words[rate_end - 1].end
        self.facts.append(
            Fact(
                kind,
                self.sentence.n,
                begin,
                stop,
                "",
                quantity,
                "",
                self.sentence.index,
                first,
                last,
                slot_of(
                    self.sentence,
                    first,
                    last,
                    head=head,
                    of_object=of_object,
                    subject=self.name_before(first),
                    predicate=event,
                ),
            )
        )
        return end


def read_amounts(sentence: Sentence, taken: set[int], name_before: Callable[[int], str]) -> list[Fact]:
    """All amounts of a sentence. `taken` are indices of words that dates use; `name_before` gives the nearest name."""
    reader = _Reader(sentence, taken, name_before)
    i = 0
    while i < len(sentence.words):
        if i in taken:
            i += 1
            continue
        word = sentence.words[i]
        if word.is_word or not word.text.isascii() or word.text in "$~":
            if word.key in numbers.SMALL or word.is_digit:
                number = read_number(sentence.words, i)
                done = reader.figure_sum(i, number) if number else 0
                if done:
                    i = done
                    continue
            nxt = reader.read(i)
            i = max(nxt, i + 1)
        else:
            i += 1
    return reader.facts
