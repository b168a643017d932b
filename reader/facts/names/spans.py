"""Where names stand in the sentences of an article: capital words that belong together."""

from __future__ import annotations

from collections import Counter

from reader.article import FactKind
from reader.facts.dates.words import MONTHS, is_month_forename
from reader.facts.gazetteer import is_given, organisations, places, plain, titles
from reader.facts.names.limits import begins_with_deed, body_end, is_heading, joined_end, label_end
from reader.facts.names.quarters import begins_with_quarter
from reader.facts.names.seats import seat_in_compound, seat_of_office
from reader.facts.names.ships import is_vessel, of_series, prefix_end
from reader.facts.names.titles import begins_with_title, begins_with_trade
from reader.facts.names.types import name_fact
from reader.facts.names.words import (
    ABBREVIATIONS,
    ARABIC,
    FUNCTION_WORDS,
    INNER,
    NOT_NAMES,
    OF_HEADS,
    QUARTERS,
    SENTENCE_LEADS,
    can_start,
    is_contraction,
    is_description,
    is_made_adverb,
    is_no_english,
    is_no_name,
    name_parts,
    names_war,
    of_two_places,
)
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence, Word
from reader.facts.words import STOP, stem

_ONLY_NAMES = frozenset(("per",))
"""given names that as words of the language open no sentence before a name"""
_JOINTS = frozenset(("of", "for", "on", "'"))
"""what may join the head of a body and what it is for"""


class SpanReader:
    """Finds the names of each sentence; needs all sentences first, to know which capitals mean something."""

    def __init__(self, sentences: list[Sentence]) -> None:
        lower: set[str] = set()
        inner: Counter[str] = Counter()
        for sentence in sentences:
            words = sentence.words
            # capitals of a heading or a run-in label are no sign of a name
            begin = len(words) if is_heading(sentence) else label_end(words)
            for i, word in enumerate(words):
                if not word.is_word:
                    continue
                if not word.is_cap:
                    lower.add(word.key)
                elif i > begin and words[i - 1].is_word:
                    inner[word.key.removesuffix("'s")] += 1
        self.lower = lower
        self.inner = inner
        self.body: set[str] = set()
        """keys of the names in running text, which explain the capitals of headings"""
        self.vessels: set[str] = set()
        """keys of the names of ships"""

    def read(self, sentence: Sentence) -> list[Fact]:
        words = sentence.words
        found: list[Fact] = []
        i = 0
        if is_heading(sentence):
            return self._in_heading(sentence)
        i = self._after_label(words)
        while i < len(words):
            word = words[i]
            if seat := seat_in_compound(sentence, i):
                found.append(seat)
                i = seat.last + 1
                continue
            if not word.is_cap or not (can_start(word) or is_month_forename(words, i)):
                i += 1
                continue
            if ship := prefix_end(words, i):
                i = ship
                j = self._end(words, i)
                j = self._numbered(words, i, j, True)
                found.append(self._vessel(sentence, i, j))
                i = j
                continue
            begins = i == 0 or words[i - 1].text in '“"‘.:!?•'
            if self._is_nothing(words, i, begins):
                i += 1
                continue
            weak = begins and not self._known(word, words, i)
            j = self._end(words, i)
            if j < len(words) and words[j].is_cap and words[j].is_word and words[j - 1].end < words[j].start:
                if "-" in words[j].text and not can_start(words[j]):
                    # `United States-brokered`: an adjective made of a name
                    i = j + 1
                    continue
            if (j == i + 1 and (word.key in QUARTERS or of_two_places(word.text))) or names_war(words, i, j):
                i = j
                continue
            if begins and j > i + 1 and not self.inner[word.key] and begins_with_deed(words, i, j):
                i += 1
                continue
            if j > i + 1 and begins_with_quarter(words, i, j):
                i += 1
                continue
            if (
                begins
                and j > i + 1
                and (word.key in SENTENCE_LEADS or (is_description(word.key) and not self.inner[word.key]))
            ):
                i += 1
                continue
            if begins and j > i + 2 and begins_with_trade(words, i):
                i += 1
                continue
            if weak and j > i + 2 and begins_with_title(words, i, j):
                weak = False
            if weak and j > i + 1:
                # `Police in Paris`, `Turnout Monday`: the first word is only the sentence's capital
                if word.key in self.lower or stem(word.key) in self.lower:
                    i += 1
                    continue
                weak = False
            if weak and (word.key in self.lower or stem(word.key) in self.lower):
                i += 1
                continue
            ship_named = is_vessel(words, i)
            j = self._numbered(words, i, j, ship_named)
            fact = name_fact(sentence, i, j, weak)
            if ship_named or (self.vessels and " ".join(name_parts(words[i:j])) in self.vessels):
                fact = self._vessel(sentence, i, j)
            elif fact.entity.role in ("governor", "mayor") and fact.first > i + 1:
                found += seat_of_office(sentence, i, fact.first)
            found.append(fact)
            i = j
        return found

    def _is_nothing(self, words: list[Word], i: int, begins: bool) -> bool:
        """Whether a capital word belongs to no name: a title, a month, a function word that begins the sentence."""
        word = words[i]
        key, upper = word.key, word.text.isupper()
        if upper:
            if key in titles() or is_no_name(word):
                return True
        elif key in NOT_NAMES or (key in STOP and len(key) < 5):
            # `by Will Grant`, `from Per Rask`
            return not (self._is_forename(words, i) and (not begins or key in _ONLY_NAMES))
        elif begins and not self.inner[key]:
            if key in FUNCTION_WORDS or is_contraction(word):
                return True
            if is_made_adverb(key) and not is_given(key) and plain(key) not in places():
                # `Recently Quito raised fares`
                return True
        elif is_contraction(word):
            return True
        if upper and key in NOT_NAMES and len(word.text) < 3:
            return True
        nxt = words[i + 1] if i + 1 < len(words) else None
        return key in MONTHS and nxt is not None and (nxt.text == "." or nxt.is_digit)

    def _is_forename(self, words: list[Word], i: int) -> bool:
        """Whether a word that is a small one of the language as well stands before a surname."""
        after = words[i + 1] if i + 1 < len(words) else None
        key = words[i].key
        known = key in _ONLY_NAMES or (is_given(key) and key not in NOT_NAMES and key not in MONTHS)
        return known and after is not None and after.is_cap and after.key not in STOP and not after.text.isupper()

    def _numbered(self, words: list[Word], i: int, j: int, ship: bool) -> int:
        """Where a name ends with the number that belongs to it: `Marta Lucinda 2`, when it is a ship's."""
        if j < len(words) and words[j].is_digit and len(words[j].text) < 4:
            if ship or " ".join(name_parts(words[i : j + 1])) in self.vessels or of_series(words, i, j):
                return j + 1
        return j

    def _vessel(self, sentence: Sentence, i: int, j: int) -> Fact:
        """The name of a ship, which is nobody's and no place."""
        words = sentence.words
        parts = name_parts(words[i:j])
        key = " ".join(parts)
        self.vessels.add(key)
        end = words[j - 1].end - 2 if words[j - 1].key.endswith("'s") else words[j - 1].end
        entity = Entity(key, "org", parts)
        slot = slot_of(sentence, i, j - 1)
        return Fact(FactKind.ORG, sentence.n, words[i].start, end, "", entity, "", sentence.index, i, j - 1, slot)

    def _after_label(self, words: list[Word]) -> int:
        """Where the text begins after a run-in label (`Security Guarantees: …`); 0 when it has none or it is a name."""
        end = label_end(words)
        if not end:
            return 0
        if end < len(words) and words[end].text in "“\"‘'":
            return 0
        label = [w for w in words[: end - 1] if w.is_word]
        known = any(plain(w.text) in places() or is_given(plain(w.text)) for w in label)
        return 0 if known or self.inner[label[-1].key] > 1 else end

    def _in_heading(self, sentence: Sentence) -> list[Fact]:
        """Names in a line of capitals: only those that the tables or the body know."""
        words = sentence.words
        found: list[Fact] = []
        i = 0
        while i < len(words):
            step = 1
            if can_start(words[i]):
                for length in range(min(5, len(words) - i), 0, -1):
                    piece = words[i : i + length]
                    if not all(w.is_word for w in piece):
                        continue
                    key = " ".join(name_parts(piece))
                    if (
                        key in self.body
                        or (key in places() and key not in NOT_NAMES)
                        or (key in organisations() and key not in NOT_NAMES)
                    ):
                        found.append(name_fact(sentence, i, i + length, False))
                        step = length
                        break
            i += step
        return found

    def _known(self, word: Word, words: list[Word], i: int) -> bool:
        """Whether a capital at the beginning of a sentence belongs to a name all the same."""
        key = word.key.removesuffix("'s")
        if key in self.lower and not self.inner[key]:
            return False
        if (
            self.inner[key]
            or (word.text.isupper() and len(word.text) > 1)
            or plain(key) in places()
            or plain(key) in organisations()
            or is_no_english(key)
        ):
            return True
        nxt = words[i + 1] if i + 1 < len(words) else None
        return is_given(key) and nxt is not None and nxt.is_cap and nxt.key not in STOP

    def _end(self, words: list[Word], i: int) -> int:
        j = i + 1
        if words[i].key.endswith("'s") and words[i].key not in ("st's",):
            return j
        while j < len(words):
            word = words[j]
            if word.is_cap and can_start(word) and word.key not in NOT_NAMES and not is_no_name(word):
                j += 1
                if word.key.endswith("'s"):
                    break
                continue
            if (
                word.text == "."
                and words[j - 1].is_word
                and len(words[j - 1].text) <= 4
                and words[j - 1].key in ABBREVIATIONS
            ) or (word.text == "." and j + 1 < len(words) and len(words[j - 1].text) == 1 and words[j + 1].is_cap):
                if j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key not in ("corp", "inc", "co", "ltd"):
                    j += 1
                    continue
                break
            if word.key in INNER and j + 1 < len(words) and words[j + 1].is_cap and not words[j + 1].key.endswith("'s"):
                j += 1
                continue
            if word.key in _JOINTS and (end := body_end(words, i, j)):
                j = end
                continue
            if word.key == "of" and j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key in OF_HEADS:
                j += 1
                continue
            if (
                word.key == "of"
                and j + 2 < len(words)
                and words[j + 1].key == "the"
                and plain(" ".join(w.text for w in words[i : j + 3]).removesuffix("'s").removesuffix("’s")) in places()
            ):
                # `the Democratic Republic of the Congo`
                j += 3
                break
            if ARABIC.match(word.text):
                j += 1
                continue
            if word.text == "&" and j + 1 < len(words) and words[j + 1].is_cap:
                j += 1
                continue
            if word.key == "and" and (end := joined_end(words, i, j)):
                j = end
            break
        while j > i + 1 and not words[j - 1].is_word:
            j -= 1
        return j
