"""What stands around a number: bounds, `about`, rates; and the making of an amount from all of it."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import FactKind
from reader.facts.amounts.qualifier_words import (
    BEFORE_BY_LAST,
    CLIMBING,
    COMPETING,
    COUNTING,
    COVERED,
    DISPUTES,
    DURING,
    GATHERED,
    GIVING,
    PERIOD_ADVERBS,
    PERIOD_WORDS,
    PERIODS,
    RACES,
    REGULAR,
    SPREAD,
)
from reader.facts.numbers.words import Number
from reader.facts.slots import event_near, is_plural, noun_after, object_of, slot_of
from reader.facts.types import Fact, Quantity, Sentence
from reader.facts.words import STOP, stem

_TO_PERIOD = 12
"""words between an amount and the period that ends its clause"""


class AmountBase:
    """The words of one sentence and the amounts found in it so far."""

    def __init__(
        self, sentence: Sentence, taken: set[int], name_before: Callable[[int], str], names: dict[int, str]
    ) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.taken = taken
        self.name_before = name_before
        self.names = names
        """last part of each name, by the index of its first word"""
        self.facts: list[Fact] = []

    def key(self, i: int) -> str:
        return self.words[i].key if 0 <= i < len(self.words) else ""

    # -- what stands before and after a number

    def qualifier(self, i: int) -> tuple[int, str, bool]:
        """Where the qualified number begins, its bound and whether it is approximate."""
        start, bound, approximate = i, "", False
        for _ in range(3):
            for phrase, mark, rough in BEFORE_BY_LAST.get(self.key(start - 1), ()):
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
                        "record",
                        "title",
                        "gold",
                        "race",
                        "champion",
                        "final",
                        "sprint",
                    ):
                        return start, bound, approximate
                    if phrase == ("up", "to") and stem(self.key(k - 1)) in CLIMBING:
                        # `edged up to 812`: where it went, no bound
                        return start, bound, approximate
                    if phrase == ("over",) and (self.key(k - 1) in GIVING or self._disputed(k)):
                        return start, bound, approximate
                    if phrase in (("under",), ("below",)) and self.key(k - 1) in COVERED:
                        # `buried under 4 metres of mud`: a place, no bound
                        return start, bound, approximate
                    if phrase == ("under",) and self.words[k].is_cap and k:
                        return start, bound, approximate
                    if not mark and not rough:
                        # `only 12`, `a total of 12`: no part of the figure
                        return start, bound, approximate
                    start, bound, approximate = k, bound or mark, approximate or rough
                    break
            else:
                break
        return start, bound, approximate

    def _is_size(self, first: int) -> bool:
        """Whether a number says how large a group is: a crowd of 18,000."""
        return self.key(first - 1) == "of" and self.key(first - 2) in GATHERED

    def _disputed(self, k: int) -> bool:
        """Whether `over` at word `k` says what a dispute is about: sued the grocer over €2m in bills."""
        if self.key(k - 1) in COUNTING:
            return False
        return any(
            w.stem in DISPUTES or (w.key == "court" and m and self.words[m - 1].key == "to")
            for m, w in enumerate(self.words[max(0, k - 9) : k])
        )

    def _raced(self, k: int, j: int, metres: float) -> bool:
        """Whether `over` at word `k` begins the length of a race that ends before word `j`; not of cable, of flames."""
        after = self.key(j)
        if metres not in RACES or after == "of" or (after.isalpha() and after not in STOP):
            return False
        return after == "," if k == 0 else self.words[k - 1].stem in COMPETING

    def among(self, first: int, end: int) -> str:
        """Of whom a percentage is told: `unemployment among the young stands at 18 percent`."""
        for k in (*range(end, min(end + 4, len(self.words))), *range(first - 1, max(-1, first - 8), -1)):
            if self.words[k].text in ",;:." and k >= end:
                continue
            if self.words[k].key == "among":
                k += 1 + (k + 1 < len(self.words) and self.words[k + 1].key in ("the", "its", "their"))
                return self.words[k].concept if k < len(self.words) else ""
        return ""

    def most_of(self, end: int) -> str:
        """Of whom `most` before word `end` is told: most young patients."""
        return noun_after(self.words, end, 3)[0] if self.key(end - 1) == "most" else ""

    def holder(self, first: int, end: int) -> str:
        """Whose an amount is: `£395m from Orbis`; failing that, the name before it."""
        for k in range(end, min(end + 3, len(self.words))):
            # `a $36 bid by Aurex`
            if self.key(k) in ("from", "by", "for"):
                return self.names.get(k + 1) or self.name_before(first)
            if not self.words[k].is_word or self.words[k].key in STOP:
                break
        return self.name_before(first)

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
            if word.key in PERIOD_ADVERBS and (k == j or self.key(k - 1) != "the"):
                return PERIOD_ADVERBS[word.key], k + 1
            if word.key in ("a", "an", "per", "each", "every", "/"):
                period = PERIODS.get(self.words[k + 1].key.removesuffix("s")) if k + 1 < len(self.words) else None
                if period is None and word.key == "per" and self.key(k + 1).isalpha() and self.key(k + 1) != "cent":
                    period = self.words[k + 1].stem
                if period and self.key(k + 2) not in ("earlier", "later", "ago", "before", "after", "-", "long", "old"):
                    return period, k + 2
            if not word.is_word or word.key in ("and", "to", "from", "in", "for", "after", "over", "at", "since", "as"):
                break
        return "", j

    def rate_before(self, first: int) -> str:
        """The period of a wage or a rent that is told before its sum: the hourly wage of the workers is 16 euros."""
        if self.key(0) in ("each", "every") and self.key(1) in PERIODS and first < 12:
            # `Each year the glacier loses 2 metres`
            return PERIODS[self.key(1)]
        for k in range(max(0, first - 9), first - 1):
            if self.key(k) in PERIOD_WORDS and self.key(k + 1) in REGULAR:
                return PERIOD_WORDS[self.key(k)]
        return ""

    def _rate_at_end(self, j: int) -> str:
        """The period that ends the clause of an amount: borrow 3,000 books from the library every week."""
        for k in range(j, min(j + _TO_PERIOD, len(self.words))):
            word = self.words[k]
            if word.text in ",;:." or word.is_digit or word.key in ("and", "or", "but", "that", "when", "while"):
                break
            period = PERIODS.get(self.key(k + 1)) if word.key in ("every", "each", "per") else None
            if period and not (k + 2 < len(self.words) and self.words[k + 2].is_word):
                return period
        return ""

    def below_zero(self, i: int, end: int) -> bool:
        """`minus 12`, `-12`, `12 degrees below zero`."""
        words = self.words
        if self.key(end) == "below" and self.key(end + 1) in ("zero", "freezing"):
            return True
        glued = i > 0 and words[i - 1].text in ("-", "−", "–") and words[i - 1].end == words[i].start
        return self.key(i - 1) == "minus" or (glued and (i < 2 or words[i - 2].end < words[i - 1].start))

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
        if dimension == "duration" and self.key(start) == "over" and self.key(start - 1) in DURING:
            # `spread over two years`: through them, not longer
            start, bound = i, ""
        if dimension == "length" and self.key(start) == "over" and self._raced(start, j, number.lo * factor):
            # `won silver over 800 metres`
            start, bound = i, ""
        if dimension == "length" and self.key(start) == "over" and self.key(start - 1) in SPREAD:
            # `strewn over 3 km`: along them
            start, bound = i, ""
        end, bound_after, rough_after = self.suffix(j)
        bound, approximate = bound or bound_after, approximate or rough_after
        if dimension == "count" and not bound:
            # `60 flights or more`
            bound = self.suffix(end + 1)[1] if self.key(end + 1) == "or" else bound
        head, of_object, reach = "", "", end
        if dimension in ("count", "percent", "money", "age"):
            if dimension == "count":
                k = end + 1 if self.key(end) == "of" and number.vague else end
                if self.key(k) == "of":
                    k = end
                elif self.key(k) in ("the", "his", "her", "their", "its"):
                    k += 1
                head, at = noun_after(words, k)
                if self._is_size(start) and not is_plural(self.key(at)):
                    # `a town of 9,000 lost its school`: no noun follows
                    head, at = "", -1
                reach = at + 1 if at >= 0 else end
            of_object, after_of = object_of(words, reach)
            if dimension == "percent" and not of_object:
                of_object = self.among(start, end) or self.most_of(end)
            if dimension == "count" and not head and of_object:
                head = of_object.split()[-1]
            reach = max(reach, after_of)
        rate, rate_end = ("", j)
        if kind in (FactKind.NUMBER, FactKind.MONEY, FactKind.MEASURE, FactKind.PERCENT) and dimension not in (
            "age",
            "score",
        ):
            rate, rate_end = self.rate(end if dimension != "count" else reach if reach <= end + 6 else end)
            rate = rate or self.rate_before(start) or self._rate_at_end(end)
        event = event_near(words, start, max(end, reach) - 1, head) if dimension == "count" else ""
        lo, hi = number.lo * factor + offset, number.hi * factor + offset
        if dimension == "temperature" and self.below_zero(i, end):
            start = min(start, i - 1) if self.key(end) != "below" else start
            lo, hi = -number.hi * factor + offset, -number.lo * factor + offset
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
                    subject=self.holder(first, end),
                    predicate=event,
                ),
            )
        )
        return end
