"""Relations that news tells with nouns and phrases: a win over, a lawsuit against, ahead of, took to court, lost to.

Each is brought to one relation with the doer first, whatever its voice, so that `Ard beat Bell`, `Bell lost to Ard` and
`a win by Ard over Bell` are one statement.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.facts.types import Frame, Sentence, Word
from reader.facts.words import STOP, stem

Phrase = Callable[[list[Word], int], tuple[frozenset[str], int]]

_NOUNS = {
    **dict.fromkeys("win victory triumph success upset thrashing".split(), "BEAT"),
    **dict.fromkeys("lawsuit suit case complaint claim action proceedings litigation".split(), "SUE"),
    **dict.fromkeys("lead advantage".split(), "LEAD"),
    **dict.fromkeys("accusations allegations charges".split(), "accus"),
}
_AGAINST = frozenset("over against".split())
_LOSSES = frozenset("loss defeat".split())
_LOST_TO = frozenset("to by against".split())
_VERBS = {
    **dict.fromkeys("beat defeat overcome thrash edge outplay outclass rout hammer crush trounce down upset stun topple".split(), "BEAT"),
    **dict.fromkeys("sue sued suing prosecute".split(), "SUE"),
    **dict.fromkeys("lead outpoll outsell overtake".split(), "LEAD"),
    **dict.fromkeys("succeed succeeded succeeding replace".split(), "SUCCEED"),
}  # fmt: skip
_STEMS = {stem(verb): relation for verb, relation in _VERBS.items()}
_PHRASES: tuple[tuple[str, tuple[str, ...], str, bool], ...] = (
    # stem of the verb, the words after it, the relation, whether its subject is the one it is done to
    ("fall", ("to",), "BEAT", True), ("succumb", ("to",), "BEAT", True), ("bow", ("to",), "BEAT", True),
    ("crash", ("out", "to"), "BEAT", True), ("go", ("out", "to"), "BEAT", True), ("go", ("down", "to"), "BEAT", True),
    ("prevail", ("over",), "BEAT", False), ("triumph", ("over",), "BEAT", False), ("win", ("against",), "BEAT", False),
    ("prevail", ("against",), "BEAT", False), ("see", ("off",), "BEAT", False), ("knock", ("out",), "BEAT", False),
    ("get", ("the", "better", "of"), "BEAT", False), ("trail", (), "LEAD", True), ("lag", ("behind",), "LEAD", True),
    ("be", ("behind",), "LEAD", True), ("be", ("ahead", "of"), "LEAD", False), ("stay", ("ahead", "of"), "LEAD", False),
    ("pull", ("ahead", "of"), "LEAD", False), ("take", ("over", "from"), "SUCCEED", False),
    ("make", ("way", "for"), "SUCCEED", True), ("hand", ("over", "to"), "SUCCEED", True),
    ("give", ("way", "to"), "SUCCEED", True),
)  # fmt: skip
_BY_VERB: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
for _verb, _after, _relation, _turned in _PHRASES:
    _BY_VERB.setdefault(stem(_verb), []).append((_after, _relation, _turned))
_LESS = {
    "less": "more", "fewer": "more", "younger": "older", "shorter": "taller", "smaller": "larger", "lower": "higher",
    "lighter": "heavier", "slower": "faster", "cheaper": "dearer", "poorer": "richer", "colder": "warmer", "weaker": "stronger",
    "worse": "better", "later": "earlier", "nearer": "farther",
}  # fmt: skip
_MORE = frozenset((*_LESS.values(), "bigger", "longer", "quicker"))
_BE = frozenset("is are was were be been being got get".split())
_AROUND = frozenset("in at on from near of with for over against to by after before during into between".split())
_CLAUSE = frozenset("; : .".split())
_REACH = 9
_FAR = 60
"""words before a noun among which its doer is looked for"""


def _is_amount(word: Word) -> bool:
    return (
        word.is_digit
        or word.text in "-–‑"
        or word.key in ("points", "point", "percentage", "goals", "sets", "seats", "votes")
    )


def _gap(words: list[Word], j: int) -> int:
    """The index after a score or a margin that stands before a preposition: `lost 6-3, 6-4 to`."""
    k = j
    while k < len(words) - 1 and k < j + 14 and (_is_amount(words[k]) or words[k].text == ","):
        k += 1
    return k


def _past(words: list[Word], j: int, after: tuple[str, ...]) -> int:
    """The index after the words that follow a verb, from word `j` on; -1 where they do not stand there."""
    if after == ("over", "from") and words[j].key == "over":
        # `take over the club from its chairman`
        return next((k + 1 for k in range(j + 1, min(j + 7, len(words))) if words[k].key == "from"), -1)
    return j + len(after) if tuple(w.key for w in words[j : j + len(after)]) == after else -1


class Contests:
    """Reads the contests of one sentence; `left` and `right` give the noun phrase before and after a word."""

    def __init__(self, sentence: Sentence, left: Phrase, right: Phrase) -> None:
        self.words = sentence.words
        self.depth = sentence.depth
        self._left, self._right = left, right
        self.found: list[tuple[str, frozenset[str], frozenset[str], int, int]] = []

    def read(self) -> list[tuple[str, frozenset[str], frozenset[str], int, int]]:
        """(relation, doer, done to, first word, word after the last) for each contest."""
        for i, word in enumerate(self.words[:-1]):
            if not word.is_word or (self.depth and self.depth[i]):
                continue
            if word.key in _NOUNS and not word.is_cap:
                before = len(self.found)
                self._noun(i, _NOUNS[word.key])
                if len(self.found) == before:
                    # `lead` and `upset` are verbs too
                    self._verb(i)
            elif word.key in _LOSSES:
                self._loss(i)
            elif word.key == "ahead" and self.words[i + 1].key == "of":
                self._put_ahead(i)
            elif word.key == "than":
                self._compared(i)
            elif word.key == "court" and self.words[i - 1].key == "to":
                self._to_court(i)
            elif not word.is_cap:
                self._verb(i)
        return self.found

    def _add(self, relation: str, doer: frozenset[str], other: frozenset[str], a: int, b: int, turned: bool) -> None:
        if turned:
            doer, other = other, doer
        if doer and other and not doer & other:
            self.found.append((relation, doer, other, a, b))

    def _subject(self, i: int) -> tuple[frozenset[str], int]:
        """The nearest capital name before word `i` that no preposition governs; failing that, what opens the clause."""
        k = i - 1
        first = lowest = max(0, i - _FAR)
        while k >= lowest:
            if self.words[k].text in _CLAUSE:
                first = k + 1
                break
            if self.words[k].is_cap and self.words[k].is_word:
                begin = k
                while begin > 0 and self.words[begin - 1].is_cap:
                    begin -= 1
                before = begin - 1
                while before >= 0 and (self.words[before].key in ("the", "a", "an") or self._plain(before)):
                    before -= 1
                governed = before >= 0 and self.words[before].key in _AROUND
                if not governed and self.words[k].key not in STOP:
                    return self._right(self.words, begin)[0], begin
                k = begin - 1
                continue
            k -= 1
        phrase, _ = self._right(self.words, first)
        return phrase, first

    def _plain(self, k: int) -> bool:
        """Whether a word may stand between a preposition and its name: over the retailer Casa."""
        word = self.words[k]
        return (
            word.is_word
            and not word.is_cap
            and word.key not in STOP
            and not word.is_digit
            and word.key.endswith(("er", "or", "st", "an"))
        )

    def _noun(self, i: int, relation: str) -> None:
        """`X's 3-2 win over Y`, `a win by X over Y`, `X … with a win over Y`, `a lawsuit by X against Y`."""
        words = self.words
        at = next((k for k in range(i + 1, min(i + 8, len(words) - 1)) if words[k].key in _AGAINST), 0)
        if not at or any(words[k].text in ",;." for k in range(i + 1, at)):
            return
        other, end = self._right(words, at + 1)
        if not other:
            return
        for k in range(i + 1, at):
            if words[k].key in ("by", "for", "from"):
                self._add(relation, self._right(words, k + 1)[0], other, k, end, False)
                return
        for k in range(i - 1, max(-1, i - 7), -1):
            if words[k].key.endswith(("'s", "s'")) or (words[k].text in "'’" and words[k - 1].key.endswith("s")):
                owner = k if words[k].is_word else k - 1
                if words[owner].is_cap:
                    begin = owner
                    while begin > 0 and words[begin - 1].is_cap:
                        begin -= 1
                    self._add(relation, self._right(words, begin)[0], other, begin, end, False)
                    return
            if not words[k].is_word and words[k].text not in "-–‑" and not words[k].is_digit:
                break
        doer, begin = self._subject(i)
        self._add(relation, doer, other, begin, end, False)

    def _loss(self, i: int) -> None:
        """`suffered a 3-1 defeat to Y`, `X's loss to Y`, `X's defeat of Y`, `defeat at the hands of Y`."""
        words = self.words
        j = i + 1
        turned = True
        if words[j].key == "at" and [w.key for w in words[j + 1 : j + 4]] == ["the", "hands", "of"]:
            j += 3
        elif words[j].key == "of" and words[i].key == "defeat":
            turned = False
        elif words[j].key not in _LOST_TO:
            return
        other, end = self._right(words, j + 1)
        if not turned and end < len(words) - 1 and words[end].key == "by":
            # `the defeat of Y by X`
            doer, last = self._right(words, end + 1)
            self._add("BEAT", doer, other, i, last, False)
            return
        doer, begin = self._subject(i)
        self._add("BEAT", doer, other, begin, end, turned)

    def _put_ahead(self, i: int) -> None:
        """`puts X four points ahead of Y`, `X are four points ahead of Y`."""
        words = self.words
        k = i - 1
        while k > 0 and (_is_amount(words[k]) or words[k].key in _NUMBERS):
            k -= 1
        other, end = self._right(words, i + 2)
        if not other:
            return
        if words[k].is_cap:
            begin = k
            while begin > 0 and words[begin - 1].is_cap:
                begin -= 1
            self._add("LEAD", self._right(words, begin)[0], other, begin, end, False)
        elif words[k].key in _BE:
            doer, begin = self._left(words, k)
            self._add("LEAD", doer, other, begin, end, False)

    def _to_court(self, i: int) -> None:
        """`X took Y to court`, `Y was taken to court by X`."""
        words = self.words
        at = next(
            (k for k in range(i - 2, max(-1, i - 12), -1) if words[k].stem in ("take", "bring", "drag", "haul")), -1
        )
        if at < 0:
            return
        if words[at - 1].key in _BE:
            by = i + 1 if i + 1 < len(words) and words[i + 1].key == "by" else 0
            if by:
                doer, end = self._right(words, by + 1)
                other, begin = self._left(words, at)
                self._add("SUE", doer, other, begin, end, False)
            return
        doer, begin = self._left(words, at)
        self._add("SUE", doer, self._right(words, at + 1)[0], begin, i + 1, False)

    def _compared(self, i: int) -> None:
        """`X is older than Y`, `X sells more cars than Y`."""
        words = self.words
        if not words[i + 1].is_cap:
            return
        at = next((k for k in range(i - 1, max(-1, i - 4), -1) if words[k].key in _MORE or words[k].key in _LESS), -1)
        verb = next((k for k in range(at - 1, max(-1, at - 5), -1) if words[k].is_word and not words[k].is_cap), -1)
        if at < 1 or verb < 1:
            return
        turned = words[at].key in _LESS
        what = " ".join(w.concept for w in words[at + 1 : i] if w.is_word)
        act = "" if words[verb].key in _BE else words[verb].concept
        doer, begin = self._left(words, verb)
        other, end = self._right(words, i + 1)
        if words[begin].is_cap:
            more = _LESS.get(words[at].key, words[at].key)
            self._add(" ".join(("than", more, what, act)), doer, other, begin, end, turned)

    def _parted(self, i: int) -> bool:
        """`knocked Y out`, `saw Y off`, `won in three sets against Y`, `was sold to Y`; whether one was found."""
        words = self.words
        word = words[i]
        if word.stem in ("knock", "see") and words[i + 1].is_cap:
            other, end = self._right(words, i + 1)
            if other and end < len(words) and words[end].key == ("out" if word.stem == "knock" else "off"):
                doer, begin = self._left(words, i)
                self._add("BEAT", doer, other, begin, end + 1, False)
                return True
        if word.stem == "knock" and words[i - 1].key in _BE and words[i + 1].key == "out":
            by = next((k for k in range(i + 2, min(i + 8, len(words) - 1)) if words[k].key == "by"), 0)
            if by:
                doer, end = self._right(words, by + 1)
                other, begin = self._left(words, i)
                self._add("BEAT", doer, other, begin, end, False)
                return True
        if word.stem == "win" and word.key != "win":
            at = next((k for k in range(i + 1, min(i + 8, len(words) - 1)) if words[k].key in ("against", ",", ";")), 0)
            if at and words[at].key == "against":
                doer, begin = self._left(words, i)
                other, end = self._right(words, at + 1)
                self._add("BEAT", doer, other, begin, end, False)
                return True
        if word.key == "sold" and words[i - 1].key in _BE and words[i + 1].key == "to":
            bought, begin = self._left(words, i)
            doer, end = self._right(words, i + 2)
            self._add("BUY", doer, bought, begin, end, False)
            return True
        return False

    def _verb(self, i: int) -> None:
        words = self.words
        word = words[i]
        if i and self._parted(i):
            return
        if word.stem in _STEMS:
            relation = _STEMS[word.stem]
            passive = any(words[k].key in _BE for k in range(max(0, i - 2), i)) and word.key.endswith(
                ("ed", "en", "beat")
            )
            if passive:
                by = next((k for k in range(i + 1, min(i + _REACH, len(words) - 1)) if words[k].key == "by"), 0)
                if by and not any(words[k].text in ";." for k in range(i, by)):
                    doer, end = self._right(words, by + 1)
                    other, begin = self._left(words, i)
                    self._add(relation, doer, other, begin, end, False)
                return
            # `Oslo won the bid, beating Turin`
            trailing = word.key.endswith("ing") and words[i - 1].text == ","
            doer, begin = self._subject(i) if trailing else self._left(words, i)
            other, end = self._right(words, i + 1)
            if other and words[i + 1].key not in STOP - {"the", "a", "an"}:
                self._add(relation, doer, other, begin, end, False)
            return
        for after, relation, turned in _BY_VERB.get(word.stem, ()):
            # a score or a name may stand between: fell 3-1 to Y, saw Y off
            j = _gap(words, i + 1) if after[:1] in (("to",), ("over",), ("against",)) else i + 1
            past = _past(words, j, after)
            if past < 0:
                continue
            start = past if after in (("down", "to"), ("out", "to")) else _gap(words, past)
            other, end = self._right(words, start)
            # an office or its holder may be succeeded, a contest is won from somebody named
            if not other or not (relation == "SUCCEED" or words[min(end, len(words)) - 1].is_cap):
                continue
            doer, begin = self._left(words, i)
            self._add(relation, doer, other, begin, end, turned)
            return


_NUMBERS = frozenset(
    "a one two three four five six seven eight nine ten eleven twelve narrowly just well far comfortably still slightly".split()
)


def read_contests(sentence: Sentence, left: Phrase, right: Phrase) -> list[Frame]:
    """The contests of a sentence as frames; a relation of both, told twice in a sentence, is kept once."""
    words = sentence.words
    frames: list[Frame] = []
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for relation, doer, other, a, b in Contests(sentence, left, right).read():
        if (relation, doer, other) in seen:
            continue
        seen.add((relation, doer, other))
        end = min(b, len(words)) - 1
        if end < a:
            continue
        frames.append(Frame(relation, doer, other, sentence.n, words[a].start, words[end].end, "", sentence.index))
    return frames
