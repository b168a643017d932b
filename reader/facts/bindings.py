"""The parts that names play in a sentence: who owes and to whom, where from and where to, whose candidate, libretto by whom.

A part is a word with the way a name hangs on it: (`sue`, `subject`), (`candidate`, `of`). Voices are one (`sued by Ard`,
`Ard sued`), possessives too (`the party's candidate`, `the candidate of the party`), and verbs that tell one deed from two
sides are told from one (`Ard borrowed from Bell`, `Bell lent Ard`).
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.converses import CONVERSES, LEADING, LESS, MORE, ORDERS, PUTTING, WAYS
from reader.facts.slots import is_content
from reader.facts.types import Sentence, Word
from reader.facts.words import NEGATIONS, STOP, is_adverb

Part = tuple[str, str]
_BE = frozenset("is are was were be been being am get got gets".split())
_AUXILIARY = _BE | frozenset(
    """has have had having will would could can may might must should shall did do does to also still now already since
    not never later then eventually reportedly allegedly due set expected likely both recently just once again""".split()
)
_DETERMINERS = frozenset("the a an its his her their our my this that these those some any no".split())
_PREPOSITIONS = frozenset(
    """of to from by with against for over at in on into onto towards toward between under after before behind near as than
    through via outside inside beyond past above below alongside""".split()
)
_UNCHANGED = frozenset(
    "beat hit hurt cut put let set shut cost run come become spread quit sell buy owe lend sue lead back own".split()
)
_ENDS = {"BEGIN": "from", "END": "to"}
_PARTICLES = frozenset("up out off down over".split())
_SUMS = frozenset("million billion trillion".split())
_LATER = frozenset("then later afterwards subsequently".split())
_FAR = 9
"""words between a preposition and the verb that it belongs to"""
_INSIDE = 3
"""plain words between a preposition or a verb and its name: by the striker Jon Hale"""
_ASIDE = 14


class Bindings:
    """Reads the parts of the names of one sentence."""

    def __init__(self, sentence: Sentence, names: list[tuple[int, int, str]]) -> None:
        """The names as (first word, last word, who)."""
        self.words = sentence.words
        self.names = names
        self._inside = {k for first, last, _ in names for k in range(first, last + 1)}

    def read(self) -> dict[str, set[Part]]:
        """The parts of each name."""
        found: dict[str, set[Part]] = {}
        for first, last, who in self.names:
            found.setdefault(who, set()).update(self._parts(first, last))
        return found

    def _parts(self, first: int, last: int) -> Iterator[Part]:
        words = self.words
        if words[last].key.endswith(("'s", "s'")) or (last + 1 < len(words) and words[last + 1].key in ("'s", "'", "’")):
            yield from self._owner(last + 1 if words[last].key.endswith(("'s", "s'")) else last + 2)
            return
        k = first - 1
        while k >= 0 and first - k <= _INSIDE + 1 and k not in self._inside and self._is_lead(k):
            k -= 1
        lead = words[k + 1 : first]
        preposition = words[k].key if k >= 0 and k not in self._inside else ""
        if preposition in _PREPOSITIONS and not self._opens_clause(k, lead, last):
            if lead and is_content(lead[-1]):
                yield lead[-1].concept, "is"
            yield from self._governed(k)
            return
        if lead and is_content(lead[-1]) and preposition not in _PREPOSITIONS:
            yield lead[-1].concept, "is"
        if k >= 0 and k not in self._inside and self._is_verb(k) and not self._is_passive(k):
            yield from self._object(k, last)
            return
        yield from self._subject(last)

    def _opens_clause(self, at: int, lead: list[Word], last: int) -> bool:
        """Whether a name begins a clause of its own behind a preposition: after Weber left, on the last lap Weber passed."""
        conjunction = not lead and self.words[at].key in ("after", "before", "than", "as")
        return (conjunction or (at == 0 and len(lead) > 1)) and self._verb_after(last + 1, 3) >= 0

    # -- what a name hangs on

    def _owner(self, i: int) -> Iterator[Part]:
        """`the party's candidate`: the nouns that follow, up to the verb."""
        words = self.words
        for k in range(i, min(i + 3, len(words))):
            if not is_content(words[k]) or words[k].is_digit or (k > i and self._is_verb(k)):
                break
            yield self._of_noun(words[k].concept, "of")

    def _governed(self, at: int) -> Iterator[Part]:
        words, key = self.words, self.words[at].key
        before = at - 1
        while before >= 0 and (is_adverb(words[before].key) or words[before].is_digit or words[before].key in _SUMS):
            before -= 1
        anchor = words[before] if before >= 0 and words[before].is_word else None
        then = next((w.key for w in words[max(0, at - 4) : at] if w.key in _LATER), "")
        if key in ORDERS or then:
            yield "order", ORDERS.get(key, "second")
        if key == "of" and anchor is not None and anchor.key == "ahead":
            yield "lead", "second"
            return
        if key == "behind":
            yield "lead", "first"
            return
        if key == "than":
            yield from self._compared(at, "second")
            return
        if key in WAYS and key != "for":
            yield "way", WAYS[key]
        near = words[max(0, at - 5) : at]
        if key == "for" and any(w.key in LEADING or w.key == "from" for w in near):
            yield "way", "to"
        if key == "as":
            return
        if key == "of":
            if anchor is not None and is_content(anchor):
                yield anchor.concept, "of"
            return
        if key == "by" and anchor is not None:
            if self._is_verb(before) and not anchor.key.endswith("ing"):
                yield from self._verb_part(before, "subject")
                head = self._head_before(before)
                if head:
                    yield head, "subject"
            elif is_content(anchor) and before not in self._inside:
                yield anchor.concept, "subject"
            else:
                yield from self._far(at, "subject", passive=True)
            return
        if anchor is not None and is_content(anchor) and before not in self._inside:
            if self._is_verb(before):
                yield from self._verb_part(before, key)
                yield from self._from_view(before, key)
                return
            yield self._of_noun(anchor.concept, key)
            if key in ("in", "at") and anchor.concept in _ENDS:
                yield "way", _ENDS[anchor.concept]
        yield from self._far(at, key)

    def _far(self, at: int, key: str, passive: bool = False) -> Iterator[Part]:
        """The verb that a preposition belongs to: before it in its clause, or after it where it opens the sentence."""
        words = self.words
        for k in range(at - 1, max(-1, at - _FAR - 1), -1):
            if words[k].text in ",;:.—()":
                break
            if k not in self._inside and self._is_verb(k) and (not passive or self._is_done(k)):
                yield from self._verb_part(k, key)
                head = self._head_after(k + 1)
                if key in CONVERSES.get(head, ()):
                    yield CONVERSES[head][key]
                if head and words[k].concept in PUTTING and key in ("on", "against", "at", "over"):
                    yield head, "object"
                return
        if at == 0 or not words[at - 1].is_word:
            verb = self._verb_after(at + 2, 16)
            if verb >= 0:
                yield from self._verb_part(verb, key)

    def _object(self, verb: int, last: int) -> Iterator[Part]:
        words = self.words
        yield from self._verb_part(verb, "to" if self._gets(verb, last + 1) else "object")
        if words[verb].stem in ("leave", "depart"):
            yield "way", "from"
        if words[verb].stem == "reach":
            yield "way", "to"

    def _gets(self, verb: int, i: int) -> bool:
        """Whether something is given to the object or the passive subject of a verb: what, is told from word `i` on."""
        sides = CONVERSES.get(self.words[verb].concept, {})
        if "to" not in sides or i >= len(self.words):
            return False
        word = self.words[i]
        if word.key == "with":
            return "with" in sides
        return word.key in _DETERMINERS or word.is_digit or word.text in ("$", "€", "£", "¥")

    def _subject(self, last: int) -> Iterator[Part]:
        words = self.words
        k = last + 1
        if k < len(words) and words[k].key in ("who", "that", "which"):
            # `it was Haas who recommended Verdi`
            k += 1
        while k < len(words) and k < last + 8 and (words[k].key in ("and", "or") or k in self._inside):
            k += 1
        if k < len(words) and words[k].text == ",":
            if k + 2 < len(words) and words[k + 1].key in ("who", "which") and self._verb_after(k + 2, 3) >= 0:
                yield from self._does(self._verb_after(k + 2, 3))
            closing = next((m for m in range(k + 1, min(k + _ASIDE, len(words))) if words[m].text == ","), -1)
            if closing < 0:
                return
            nearest = self._verb_after(closing + 1, 4)
            if nearest < 0:
                return
            k = closing + 1
        if k < len(words) and words[k].key in _DETERMINERS and last + 1 == k:
            # `and Emi Sato the music`: the verb of the clause before is left out
            noun = self._head_after(k)
            if noun:
                yield noun, "subject"
            return
        verb = self._verb_after(k, 7)
        if verb < 0:
            if k < len(words) and words[k].key in _BE:
                yield from self._led(k)
                if head := self._head_after(k + 1):
                    yield head, "is"
                for word in words[k + 1 : k + 4]:
                    if "of" in CONVERSES.get(word.concept, ()):
                        # `is in debt to`
                        yield CONVERSES[word.concept]["of"]
            return
        yield from self._does(verb)
        yield from self._led(verb)

    def _does(self, verb: int) -> Iterator[Part]:
        """The part of the subject of a verb."""
        passive = self._is_passive(verb)
        if passive:
            yield from self._verb_part(verb, "to" if self._gets(verb, verb + 1) else "object")
        else:
            yield from self._verb_part(verb, "subject")
        if not passive:
            head = self._head_after(verb + 1)
            if head:
                yield head, "subject"
                if "of" in CONVERSES.get(head, ()):
                    # `has run up a debt`: the noun tells the deed
                    yield CONVERSES[head]["of"]

    def _compared(self, than: int, place: str) -> Iterator[Part]:
        """Which of two is more: has more medals than."""
        words = self.words
        for k in range(than - 1, max(-1, than - 5), -1):
            if words[k].key in MORE | LESS:
                what = " ".join(w.concept for w in words[k + 1 : than] if is_content(w))
                turned = words[k].key in LESS
                yield f"than {what}", {"first": "second", "second": "first"}[place] if turned else place
                return

    def _led(self, verb: int) -> Iterator[Part]:
        """The part of a subject that is put before or behind another: finished ahead of, came in behind."""
        words = self.words
        for k in range(verb + 1, min(verb + 8, len(words) - 1)):
            if words[k].text in ",;:.":
                return
            if words[k].key == "ahead" and words[k + 1].key == "of":
                yield "lead", "first"
                return
            if words[k].key == "behind":
                yield "lead", "second"
                return
            if words[k].key == "than":
                yield from self._compared(k, "first")
                return

    # -- words

    def _verb_part(self, verb: int, key: str) -> Iterator[Part]:
        concept = self.words[verb].concept
        sides = CONVERSES.get(concept)
        if sides is None:
            yield concept, key
        elif key in sides:
            yield sides[key]

    def _from_view(self, verb: int, key: str) -> Iterator[Part]:
        if key in ("in", "at"):
            if self.words[verb].stem in ("arrive", "land", "dock"):
                yield "way", "to"
            elif self.words[verb].concept in _ENDS:
                yield "way", _ENDS[self.words[verb].concept]

    def _of_noun(self, noun: str, key: str) -> Part:
        return CONVERSES.get(noun, {}).get(key, (noun, key))

    def _is_lead(self, k: int) -> bool:
        """Whether a word may stand between a preposition or a verb and its name."""
        word = self.words[k]
        if word.key in _DETERMINERS or word.key in ("mr", "mrs", "ms", "dr"):
            return True
        return is_content(word) and word.key not in _PREPOSITIONS and not word.is_cap and not self._is_verb(k)

    def _is_verb(self, k: int) -> bool:
        word = self.words[k]
        if not is_content(word) or word.is_cap or word.is_digit:
            return False
        before = self.words[k - 1].key if k else ""
        if before in _DETERMINERS or before.endswith("'s"):
            return False
        if before == "to" or (before in _AUXILIARY and before not in _BE):
            return True
        key = word.key
        return (
            key.endswith("ed")
            or (key.endswith("ing") and len(key) > 5)
            or (word.stem not in (key, key.removesuffix("e")) and not _is_plural(word))
            or key in _UNCHANGED
            or (_is_plural(word) and before in ("who", "which"))
            or (_is_plural(word) and k - 1 in self._inside and not self.words[k - 1].key.endswith(("'s", "s'")))
            or word.stem in _KNOWN
            or self._governs(k)
        )

    def _governs(self, k: int) -> bool:
        """Whether a word stands between a plural or a name and an article: farmers `blame` the dam."""
        words = self.words
        if not k or k + 1 >= len(words) or words[k + 1].key not in _DETERMINERS:
            return False
        return words[k - 1].is_word and (words[k - 1].is_cap or k - 1 in self._inside or _is_plural(words[k - 1]))

    def _is_passive(self, verb: int) -> bool:
        words = self.words
        if words[verb].key.endswith("ing"):
            return False
        k = verb - 1
        while k >= 0 and (is_adverb(words[k].key) or words[k].key in NEGATIONS):
            k -= 1
        return k >= 0 and words[k].key in _BE and (words[verb].key.endswith("ed") or words[verb].stem != words[verb].key or words[verb].key in _UNCHANGED)

    def _is_done(self, verb: int) -> bool:
        """Whether a verb is passive, or a participle behind its noun: paintings lent to the Prado by the Uffizi."""
        after = self.words[verb + 1].key if verb + 1 < len(self.words) else ""
        participle = self.words[verb].key.endswith("ed") or self.words[verb].stem != self.words[verb].key
        return self._is_passive(verb) or (
            participle and after in _PREPOSITIONS and not self.words[verb].key.endswith("ing") and verb - 1 not in self._inside
        )

    def _verb_after(self, i: int, reach: int) -> int:
        """The first verb from word `i` on; -1 where a mark comes first."""
        words = self.words
        for k in range(i, min(i + reach, len(words))):
            if not words[k].is_word:
                if words[k].text == "," and i >= 2 and k < i + 3 and reach > 7:
                    continue
                if reach > 7:
                    continue
                return -1
            if k not in self._inside and self._is_verb(k):
                return k
            if words[k].key in _AUXILIARY or is_adverb(words[k].key) or reach > 7:
                continue
            if words[k].key in STOP:
                return -1
            if k == i and is_content(words[k]):
                # a verb in a form that its noun has too
                return k
        return -1

    def _head_after(self, i: int) -> str:
        """The noun of the phrase that begins at word `i`."""
        words = self.words
        while i < len(words) and words[i].key in _DETERMINERS | _PARTICLES:
            i += 1
        head = ""
        for k in range(i, min(i + 5, len(words))):
            if words[k].key in _PREPOSITIONS or words[k].key == "ahead":
                break
            if not is_content(words[k]) or words[k].is_digit or k in self._inside or (k > i and self._is_verb(k)):
                break
            head = words[k].concept
        return head

    def _head_before(self, verb: int) -> str:
        """The noun of the subject of a passive verb, or of a participle behind it."""
        words = self.words
        k = verb - 1
        while k >= 0 and (words[k].key in _AUXILIARY or is_adverb(words[k].key)):
            k -= 1
        return words[k].concept if k >= 0 and is_content(words[k]) and k not in self._inside else ""


def noun_heads(sentence: Sentence) -> list[int]:
    """The words that end the noun phrases of a sentence; names are left out."""
    words = sentence.words
    reader = Bindings(sentence, [])
    heads = []
    for k, word in enumerate(words):
        if not is_content(word) or word.is_digit or (word.is_cap and k) or word.key in _PREPOSITIONS or reader._is_verb(k):
            continue
        after = words[k + 1] if k + 1 < len(words) else None
        owns = word.key.endswith(("'s", "s'"))
        if is_adverb(word.key) or (not owns and after and is_content(after) and not after.is_cap and not reader._is_verb(k + 1)):
            continue
        heads.append(k)
    return heads


def _is_plural(word: Word) -> bool:
    return word.key.endswith("s") and not word.key.endswith("ss")


_KNOWN = frozenset(concept for concept in CONVERSES if concept != "debt")
