"""Statements with their polarity: did / did not, accepted / rejected, with / without, failed to, likely / unlikely."""

from __future__ import annotations

from reader.facts.slots import is_content
from reader.facts.statements.inversions import deed_stems, denied_deed, infinitive, with_before
from reader.facts.statements.kept_undone import CLAIMING, UNDOING, undone, untrue_clause
from reader.facts.statements.levels import COMPARED, MOVED, ends_amount, has_figure, is_moved
from reader.facts.statements.negations import WHOLE, Denials
from reader.facts.statements.opposed_words import Sides, contraries, opposites, phrase_at, unprefixed
from reader.facts.statements.siding import BEING, SIDING, side_at
from reader.facts.types import Predicate, Sentence, Word
from reader.facts.words import STOP, stem

_NEGATING = frozenset(
    stem(w)
    for w in "failed refused declined unable powerless without lacks avoided refusal failure neglected omitted".split()
)
_ESCAPING = frozenset(stem(w) for w in "avoid escape dodge evade avert".split())
"""Verbs whose object did not come about."""
_SKIP = frozenset(
    """immediately yet been be being to have has had do does did is are was were will would can could should may might
must also ever""".split()
)
_PLEDGING = frozenset(
    stem(w) for w in "agree decide promise pledge vow manage offer choose opt plan intend prepare consent".split()
)
"""Verbs before `to` that affirm the act they govern; they are shown with it."""
_SPURNING = frozenset(stem(w) for w in "reject refuse dismiss resist ignore rebuff oppose drop abandon".split())
_BLAMING = frozenset(stem(w) for w in "accusation claim allegation charge suggestion report rumour rumor".split())
_ASKING = frozenset(
    stem(w) for w in "call demand request plea appeal plan proposal offer bid pressure invitation move attempt".split()
)
_ASKED = frozenset("who what whether which how why where when".split())
_DENYING = frozenset(stem(w) for w in "deny dispute refute contest".split())
_INTO = frozenset("in of on at from for under by".split())
_RULE = stem("rule")
"""what is ruled out is opposed to what is considered, too"""
_STILL = BEING | {"now", "still", "yet"}
_RISE, _SUPPORT, _CONFIRM = stem("rise"), stem("support"), stem("confirm")
_SHORT = 20
"""sentences up to which a text is read for words of everyday; in longer ones they are never believed"""


def read_predicates(sentences: list[Sentence]) -> list[Predicate]:
    """Every content word outside names that could be denied, with its polarity.

    The comparison only asks for those that stand negated or opposite in one of the two articles, so nothing here
    needs to know what a verb is.
    """
    everyday = len(sentences) <= _SHORT
    return [found for sentence in sentences for found in _Reader(sentence, everyday).read()]


class _Reader(Denials):
    """Reads one sentence; each step says whether it has dealt with a word."""

    def __init__(self, sentence: Sentence, everyday: bool) -> None:
        super().__init__(sentence)
        self.everyday = everyday

    def read(self) -> list[Predicate]:
        for i, word in enumerate(self.words):
            if i <= self.passed:
                continue
            if not word.is_word:
                if word.text in ",;:":
                    self.until = -1
                continue
            if self.read_denial(i) or self._takes_side(i) or self._is_little(i, word.key) or self._governs(i, word):
                continue
            self._states(i, word)
        return self.found

    def _takes_side(self, i: int) -> bool:
        """`voted against lifting it`, `is in favour of`."""
        words, key = self.words, self.words[i].key
        taken = side_at(words, i)
        if taken is None:
            return False
        start, is_for = taken
        if key in ("for", "against") and words[i - 1].stem in SIDING:
            self.add(i - 1, i, words[i - 1].stem + " for", is_for, False)
        if not is_for and i + 1 < len(words) and words[i + 1].key.endswith("ing"):
            self.denied = (i + 1, start)
        self.add(start, i + 2 if key == "in" else i, _SUPPORT, is_for, False)
        return True

    def _is_little(self, i: int, key: str) -> bool:
        """Little words that deny, compare or go with something."""
        words = self.words
        after = words[i + 1].key if i + 1 < len(words) else ""
        if (
            key == "out"
            and i
            and words[i - 1].key in _STILL
            and after == "of"
            and not phrase_at(words, i, self.everyday)
        ):
            # `is out of danger`
            self.reach(i + 3, i)
        elif key == "with" and after in ("no", "neither"):
            self.add(i, i + 1, "with", False, True)
        elif key in COMPARED and i and ends_amount(words, i - 1):
            # `six fewer than in 2021`
            self.add(i, i, _RISE, COMPARED[key], False)
        elif key in MOVED and is_moved(words, i):
            # `closed down 3.4 percent`, `was up on last year`
            self.add(i, i, _RISE, MOVED[key], False)
        elif key == "with":
            self.add(i, i, "with", True, False)
        elif key in _ASKED and self.marker < i <= self.until:
            # `would not say who had paid`: the saying is denied
            self.until = -1
        elif key == "yet" and after == "to":
            # `has yet to ratify`
            self.reach(i + 4, i)
        else:
            return False
        return True

    def _compares(self, i: int, key: str) -> None:
        """`seats more than its rival`; `fewer storks nest there`; all of them."""
        words = self.words
        if key in WHOLE and i > self.until:
            self.add(i, i, "all", True, False)
        if key in ("more", "fewer", "less") and not has_figure(words, i):
            than = any(w.key == "than" for w in words[i + 2 : i + 5])
            if than or (not i and key != "less" and len(words) > 1 and words[1].key != "than"):
                self.add(i, i, "than" if than else _RISE, key == "more", False)

    def _governs(self, i: int, word: Word) -> bool:
        """Words by which what follows did not come about, or is said not to have."""
        words = self.words
        after = words[i + 1] if i + 1 < len(words) else None
        next_but_one = words[i + 2].key if i + 2 < len(words) else ""
        self._compares(i, word.key)
        if word.stem in _DENYING and after is not None and after.key == "that":
            # what is denied is the verb of the clause, not its subject
            negated = i <= self.until
            if not negated:
                self.denied = (self.verb_after(i + 2), i)
            self.add(self.begins_at(i), i, _CONFIRM, negated, negated)
            self.until = -1
            return True
        if i == self.denied[0]:
            self.reach(i + 4, self.denied[1])
            if word.key in STOP:
                return True
        if after is not None and word.stem in _SPURNING | _DENYING and after.stem in _BLAMING:
            # `rejected accusations that she had lied`
            if next_but_one == "that" and i > self.until:
                self.denied = (self.verb_after(i + 3), i)
            self.add(i, i + 1, _CONFIRM, False, False)
            return True
        if after is not None and word.stem in _SPURNING and after.stem in _ASKING and next_but_one == "to":
            # `rejected calls to raise …`: the raising is denied too
            self.denied = (i + 2, i)
        if word.stem in _ESCAPING and next_but_one and after is not None and after.is_word:
            # `avoided a ban`, `escaped punishment`
            self.reach(i + 3, i)
            return True
        if i > self.until and word.stem in CLAIMING and (clause := untrue_clause(words, i)):
            # `the claim that she was warned is false`
            self.denied = (clause, i)
            return True
        if word.stem in UNDOING and (verb := undone(words, i)):
            if i > self.until:
                # `stopped short of returning it`
                self.denied = (verb, i)
            self.until = -1
            if word.stem != _RULE:
                return True
        if word.stem in _NEGATING and (to := infinitive(words, i)):
            if i <= self.until:
                # `never failed to pay`
                self.until = -1
            elif to == i + 1:
                self.reach(i + 4, i)
            else:
                self.denied = (to, i)
            return True
        return False

    def _states(self, i: int, word: Word) -> None:
        """A word of content, as it is said or denied."""
        words, key, everyday = self.words, word.key, self.everyday
        negated = i <= self.until
        if key in STOP:
            # `off the table`, `not out of the question`
            for end, concept, affirms in phrase_at(words, i, everyday):
                self.add(self.marker if negated else i, end, concept, affirms != negated, negated)
            return
        if (key == "longer" and self.marker == i - 1) or key in _SKIP or word.is_digit or not is_content(word):
            return
        if negated and i + 1 < len(words) and words[i - 1].key in _INTO and is_content(words[i + 1]):
            # `not in rebel hands`: the hands are denied, not the rebels
            return
        start = self.begins_at(i)
        if not negated and i >= 2 and words[i - 1].key == "to" and words[i - 2].stem in _PLEDGING:
            start = i - 2
        elif not negated and (accompanied := with_before(words, i)) >= 0:
            # `with a pilot`: no pilot in the other report
            start = accompanied
        phrases = phrase_at(words, i, everyday)
        for end, concept, affirms in phrases:
            self.add(start, end, concept, affirms != negated, negated)
        for concept, affirms in _sides(word, bool(phrases), everyday):
            self.add(start, i, concept, affirms != negated, negated)
        if not negated:
            if base := unprefixed(word):
                self.add(i, i, base, False, True)
            return
        for deed in deed_stems(key):
            # `received no compensation`
            if deed != word.stem:
                self.add(start, i, deed, False, True)
        self.until = -1
        if object_ := denied_deed(words, i):
            # `did not win the board's approval`
            self.denied = (object_, start)


def _sides(word: Word, phrases: bool, everyday: bool) -> Sides:
    """The pairs of opposites a word stands in, those of the verb that a noun is made from included; else the word itself."""
    table = opposites()
    found = table.get(word.stem)
    if found is None and not word.is_cap:
        found = next((table[s] for s in deed_stems(word.key) if s in table), None)
    found = found or (() if phrases else ((word.stem, True),))
    return found + contraries().get(word.stem, ()) if everyday else found
