"""Ages of people: aged 43, a baker of 33, the driver, 34, in her seventies."""

from __future__ import annotations

from collections.abc import Container

from reader.article import FactKind
from reader.facts.amounts.wordless import WordReader
from reader.facts.gazetteer import titles
from reader.facts.numbers.words import HYPHEN, TENS, Number
from reader.facts.slots import PEOPLE
from reader.facts.words import STOP, stem

DECADES = {word[:-1] + "ies": float(value) for word, value in TENS.items()}
"""the years of a life by ten: seventies"""
_AGED = frozenset("CHILD PERSON STUDENT PATIENT man woman adult boy girl those anyone RESIDENT infant baby".split())
_PERSONS = frozenset("man woman boy girl driver pilot suspect mother father widow widower pensioner student".split())


_TRADES = ("man", "woman", "ist", "er", "or", "ian", "eer")
_NO_TRADES = frozenset(
    """number order power paper error corner quarter member layer cluster tower water letter chapter river crew staff police list
    roster floor factor flow raider buffer counter offer border tender order tier slaughter encounter cover""".split()
)
"""words that end as trades do and of which so many may be told"""
_ARTICLES = frozenset("the a an his her their".split())
_WHEN = frozenset("last next earlier today yesterday".split())
_HE = frozenset("he she".split())
_LIVING = frozenset(stem(w) for w in "die marry win elect debut graduate emigrate".split())
"""what people do `at` an age"""


class AgeReader(WordReader):
    """Reads a number that is somebody's age."""

    def age(self, i: int, number: Number, k: int) -> int:
        """The age that the number at word `i` tells, whose unit would stand at word `k`; the index to go on from, or 0."""
        words, j = self.words, number.end
        first = words[i]
        if self.key(k) in ("year", "years", "month", "months") and number.hi < 130:
            m = k + 2 if self.key(k + 1) in HYPHEN else k + 1
            if self.key(m) in ("old", "olds"):
                return self.add(FactKind.NUMBER, i, m + 1, number, "age", self.words[k].stem, 1)
        if (
            1 < number.lo < 111
            and number.end == i + 1
            and (
                (self.key(i - 1) == "of" and i >= 2 and self._is_somebody(i - 2, j))
                or (self.key(i - 1) in ("is", "was") and self.key(i - 2) == "who" and self.key(j) in (",", "."))
            )
        ):
            # `a woman of 43`; `who is 19,`
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if (
            self.key(i - 1) in ("is", "was")
            and self.key(i - 2) in ("he", "she")
            and 11 < number.lo < 111
            and self.key(j) in (".", ",", "")
        ):
            # `She was 81.`
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if 11 < number.lo < 111 and number.end == i + 1 and self._lived_to(i, j):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if self._age_bound(i, j):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if (
            (self.key(i - 2), self.key(i - 1)) == ("age", "of")
            or self.key(i - 1) == "aged"
            or (self.key(i - 1) == "age" and number.hi < 120)
        ):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if self._lent_age(i, number):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        if first.is_digit and number.end == i + 1 and 11 < number.lo < 111 and self.key(i - 1) == "at":
            opens = (
                i == 1 and self.key(j) == "," and j + 1 < len(words) and (words[j + 1].is_cap or self.key(j + 1) in _HE)
            )
            lived = any(w.stem in _LIVING for w in words[max(0, i - 8) : i - 1])
            if opens or (lived and self.key(j) in (".", ",", "and", "")):
                # `At 45, Lind was elected`, `died at 81`
                return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        # an age between commas after a name or a noun: "Ann Cole, 34,", "the driver, 34,"
        if (
            self.key(i - 1) == ","
            and i >= 2
            and (
                words[i - 2].is_cap
                or words[i - 2].key in titles()
                or words[i - 2].concept in PEOPLE
                or self.key(i - 3) in _ARTICLES
                or self._is_one_person(i - 2, _ARTICLES)
            )
            and number.end == i + 1
            and (self.key(j) in (",", ".", ")") or self._is_second_age(j, words[i - 2].concept))
            and 1 < number.lo < 111
            and first.is_digit
        ):
            return self.add(FactKind.NUMBER, i, j, number, "age", "year", 1)
        return 0

    def age_decade(self, i: int) -> int:
        """`a man in his 60s`, `in her late 30s`: an age between two; or 0."""
        text = self.words[i].text
        whose = i - 2 if self.key(i - 1) in ("early", "mid", "late") else i - 1
        if self.key(whose) not in ("his", "her", "their") or self.key(whose - 1) != "in":
            return 0
        if len(text) == 3 and text[:-1].isdecimal() and text[-1] == "s":
            lo = float(text[:-1])
        elif text in DECADES:
            lo = DECADES[text]
        else:
            return 0
        return self.add(FactKind.NUMBER, i, i + 1, Number(lo, lo + 9, i + 1), "age", "year", 1)

    def _is_somebody(self, k: int, j: int) -> bool:
        """Whether word `k` is one person whose age may follow `of`: a baker of 33, who; not a number of 33."""
        closed = j >= len(self.words) or not self.words[j].is_word or self.words[j].key in STOP
        return self.words[k].key in _PERSONS or (closed and self._is_one_person(k, ("a", "an")))

    def _is_one_person(self, k: int, articles: Container[str]) -> bool:
        """Whether word `k` is a noun for a person, with an article before it or before its adjectives."""
        noun = self.words[k]
        person = noun.concept in PEOPLE or noun.key in titles() or noun.key.endswith(_TRADES)
        if not person or noun.key in _NO_TRADES:
            return False
        m = k - 1
        while (
            m > 0
            and k - m < 4
            and self.words[m].is_word
            and self.words[m].key not in STOP
            and not self.words[m].is_digit
        ):
            m -= 1
        return self.key(m) in articles

    def _lived_to(self, i: int, j: int) -> bool:
        """Whether the number at word `i` is an age that somebody reaches: lived to be 102, turned 90 on Friday."""
        closed = j >= len(self.words) or not self.words[j].is_word or self.words[j].key in STOP | _WHEN
        reached = self.key(i - 1) in ("turned", "turns") or (
            self.key(i - 1) in ("be", "to") and stem("live") in (stem(self.key(i - 2)), stem(self.key(i - 3)))
        )
        return closed and reached

    def _age_bound(self, i: int, j: int) -> bool:
        """Whether a number is an age that bounds a group: children under five, people over 65."""
        noun = self.words[i - 2] if i > 1 else None
        after = self.words[j] if j < len(self.words) else None
        # `children under 12 travel free`; what is counted would be told in the plural
        closed = after is None or not after.is_word or after.key in STOP or not after.key.endswith("s")
        aged = noun is not None and (noun.concept in _AGED or noun.key in ("those", "anyone"))
        return aged and self.key(i - 1) in ("under", "over", "below", "above") and closed

    def _lent_age(self, i: int, number: Number) -> bool:
        """Whether a number goes on from an age: aged 15 and 17."""
        last = self.facts[-1] if self.facts else None
        if (
            last is None
            or last.quantity.dimension != "age"
            or last.last != i - 2
            or self.key(i - 1) not in ("and", ",")
        ):
            return False
        after = self.words[number.end] if number.end < len(self.words) else None
        return number.lo < 111 and (after is None or not after.is_word or after.key in STOP)

    def _is_second_age(self, j: int, whose: str) -> bool:
        """Whether `and 17,` follows at word `j` the age of one of several people: two teenagers, 15 and 17, were."""
        several = whose in PEOPLE and self.key(j) == "and" and j + 2 < len(self.words)
        return several and self.words[j + 1].is_digit and self.key(j + 2) in (",", ".", ")")
