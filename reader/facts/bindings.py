"""The parts that names play in a sentence: who owes and to whom, where from and where to, whose candidate, libretto by whom.

A part is a word with the way a name hangs on it: (`sue`, `subject`), (`candidate`, `of`). Voices are one (`sued by Ard`,
`Ard sued`), possessives too (`the party's candidate`, `the candidate of the party`), and verbs that tell one deed from two
sides are told from one (`Ard borrowed from Bell`, `Bell lent Ard`).
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.clauses import BE, DETERMINERS, PREPOSITIONS, Clause
from reader.facts.converses import CONVERSES, LEADING, LESS, MORE, ORDERS, PUTTING, WAYS
from reader.facts.deeds import CAUSING, SUFFERING, deed_of, is_done_by_owner
from reader.facts.slots import is_content
from reader.facts.types import Sentence, Word
from reader.facts.words import concept, is_adverb

Part = tuple[str, str]
_ENDS = {"BEGIN": "from", "END": "to"}
_SUMS = frozenset("million billion trillion".split())
_LATER = frozenset("then later afterwards subsequently".split())
_BELONGING = frozenset("in at from of".split())
"""prepositions that lead from people or a body to a name they go by: dockers in, engineers at"""
_PAID = frozenset(concept(verb) for verb in ("receive", "get"))
"""verbs of being given something that are said of being paid, too"""
_FAR = 9
"""words between a preposition and the verb that it belongs to"""
_INSIDE = 3
"""plain words between a preposition or a verb and its name: by the striker Jon Hale"""
_ASIDE = 14
"""words of a clause that is put in after a name"""
_OPENING = 16
"""words after a preposition that opens the sentence among which its verb stands"""


class Bindings(Clause):
    """Reads the parts of the names of one sentence."""

    def __init__(self, sentence: Sentence, names: list[tuple[int, int, str]]) -> None:
        """The names as (first word, last word, who)."""
        super().__init__(sentence.words, {k for first, last, _ in names for k in range(first, last + 1)})
        self.names = names

    def read(self) -> dict[str, set[Part]]:
        """The parts of each name."""
        found: dict[str, set[Part]] = {}
        for first, last, who in self.names:
            found.setdefault(who, set()).update(self._parts(first, last))
        return found

    def _parts(self, first: int, last: int) -> Iterator[Part]:
        words = self.words
        if words[last].key.endswith(("'s", "s'")) or (
            last + 1 < len(words) and words[last + 1].key in ("'s", "'", "’")
        ):
            yield from self._owner(last + 1 if words[last].key.endswith(("'s", "s'")) else last + 2)
            return
        k = first - 1
        while k >= 0 and first - k <= _INSIDE + 1 and k not in self.inside and self.is_lead(k):
            if words[k].key == "that" and self.verb_after(last + 1, 4) >= 0:
                # `the turbines that Ard had built`
                yield from self._subject(last)
                return
            k -= 1
        if k > 0 and words[k].key in ("and", "or") and (beside := self._ending(k - 1)):
            # `between Kiel and Bonn`, and `Ard and Bell said`
            between = words[beside[0] - 1].key == "between" if beside[0] else False
            if between or self.verb_after(last + 1, 3) < 0:
                yield from self._parts(*beside)
                if between:
                    return
        lead = words[k + 1 : first]
        preposition = words[k].key if k >= 0 and k not in self.inside else ""
        if preposition in PREPOSITIONS and not self._opens_clause(k, lead, last):
            if lead and is_content(lead[-1]):
                yield self._of_noun(first - 1, "is")
            yield from self._governed(k)
            if preposition in _BELONGING and k and k - 1 not in self.inside and self._is_noun(k - 1):
                # `dockers in Kiel refused`: the deed is the town's, too
                yield words[k - 1].concept, "belongs"
                yield from self._parts(k - 1, last)
            return
        if lead and is_content(lead[-1]) and preposition not in PREPOSITIONS:
            yield self._of_noun(first - 1, "is")
        yield from self._told_as(k, last)
        if k >= 0 and k not in self.inside and self.is_verb(k) and not self.is_passive(k):
            yield from self._object(k, last)
            return
        yield from self._subject(last)

    def _told_as(self, k: int, last: int) -> Iterator[Part]:
        """What a name is said to be right beside it: Ard's owner, Bell / Ard, the owner of Bell / Ard's successor is Bell."""
        words = self.words
        if k > 0 and words[k].text == "," and self._is_noun(k - 1):
            head = words[k - 1].concept
        elif k > 0 and words[k].key in BE:
            head = self.head_of(k)
        else:
            head = ""
        if "is" in CONVERSES.get(head, ()):
            yield self._named_so(head)
        if last + 2 < len(words) and words[last + 1].text == "," and words[last + 2].key in DETERMINERS:
            head = self.head_after(last + 2)
            if "is" in CONVERSES.get(head, ()):
                yield self._named_so(head)

    def _named_so(self, head: str) -> Part:
        return CONVERSES.get(head, {}).get("is", (head, "is"))

    def _ending(self, k: int) -> tuple[int, int] | None:
        """The name that ends with word `k`."""
        return next(((first, last) for first, last, _ in self.names if last == k), None)

    def _opens_clause(self, at: int, lead: list[Word], last: int) -> bool:
        """Whether a name begins a clause of its own behind a preposition: after Weber left, on the last lap Weber passed."""
        conjunction = not lead and self.words[at].key in ("after", "before", "than", "as")
        return (conjunction or (at == 0 and len(lead) > 1)) and self.verb_after(last + 1, 3) >= 0

    # -- what a name hangs on

    def _owner(self, i: int) -> Iterator[Part]:
        """`the party's candidate`: the nouns that follow, up to the verb."""
        words = self.words
        for k in range(i, min(i + 3, len(words))):
            if not is_content(words[k]) or words[k].is_digit or (k > i and self.is_verb(k)):
                break
            deed = deed_of(words, k)
            owned = CONVERSES.get(deed, {}).get("owner")
            yield owned or ((deed, "subject") if is_done_by_owner(deed) else self._of_noun(k, "of"))

    def _governed(self, at: int) -> Iterator[Part]:
        words, key = self.words, self.words[at].key
        before = at - 1
        while before >= 0 and (is_adverb(words[before].key) or words[before].is_digit or words[before].key in _SUMS):
            before -= 1
        anchor = words[before] if before >= 0 and words[before].is_word else None
        then = next((w.key for w in words[max(0, at - 4) : at] if w.key in _LATER), "")
        if key in ORDERS or then:
            yield "order", ORDERS.get(key, "second")
        elif anchor is not None and anchor.key.endswith("ing") and before:
            # `after performing in Riga`, `having called at Vigo`
            if earlier := ORDERS.get(words[before - 1].key):
                yield "order", earlier
        if key == "of" and anchor is not None and anchor.key == "ahead":
            yield "lead", "second"
            return
        if key == "behind":
            yield "lead", "first"
            return
        if key == "than":
            yield from self._compared(at, "second")
            return
        if key in WAYS:
            yield "way", WAYS[key]
        near = words[max(0, at - 5) : at]
        if key == "for" and any(w.key in LEADING or w.key == "from" for w in near):
            yield "way", "to"
        if key == "as":
            return
        if key == "of":
            if anchor is not None and anchor.key == "out":
                yield "way", "from"
            if anchor is not None and is_content(anchor):
                yield deed_of(words, before), "of"
            return
        if key == "by" and anchor is not None:
            if anchor.stem == "follow":
                yield "order", "second"
            elif anchor.key in BE:
                # `the music is by Ard`
                if head := self.head_of(before):
                    yield head, "subject"
                return
            deed = self._deed_before(before)
            if deed >= 0:
                yield self._of_noun(deed, "subject")
            elif self.is_verb(before) and not anchor.key.endswith("ing"):
                yield from self._verb_part(before, "subject")
                head = self.head_before(before)
                if head:
                    yield head, "made"
                    yield head, "subject"
            elif is_content(anchor) and before not in self.inside:
                if words[before - 1].key not in ("a", "an"):
                    # `adapted for the screen by Ard`
                    yield from self._far(at, "subject", passive=True)
                yield self._of_noun(before, "subject")
            else:
                yield from self._far(at, "subject", passive=True)
            return
        if anchor is not None and is_content(anchor) and before not in self.inside:
            if self.is_verb(before):
                yield from self._verb_part(before, key)
                yield from self._from_view(before, key)
                return
            yield self._of_noun(before, key)
            if key in ("in", "at") and anchor.concept in _ENDS:
                yield "way", _ENDS[anchor.concept]
        yield from self._far(at, key)

    def _far(self, at: int, key: str, passive: bool = False) -> Iterator[Part]:
        """The verb that a preposition belongs to: before it in its clause, or after it where it opens the sentence."""
        words = self.words
        for k in range(at - 1, max(-1, at - _FAR - 1), -1):
            if words[k].text in ",;:.—()":
                break
            if k not in self.inside and self.is_verb(k) and (not passive or self.is_done(k)):
                yield from self._verb_part(k, key)
                head = self.head_after(k + 1)
                if key in CONVERSES.get(head, ()):
                    yield CONVERSES[head][key]
                if head and words[k].concept in PUTTING and key in ("on", "against", "at", "over"):
                    yield head, "object"
                return
        if at == 0 or not words[at - 1].is_word:
            verb = self.next_verb(at + 2, _OPENING)
            if verb >= 0:
                yield from self._verb_part(verb, key)

    def _object(self, verb: int, last: int) -> Iterator[Part]:
        words = self.words
        yield from self._verb_part(verb, "to" if self._gets(verb, last + 1) else "object")
        if words[verb].stem in ("leave", "depart"):
            yield "way", "from"
        if words[verb].stem == "reach":
            yield "way", "to"
        if words[verb].concept in CAUSING:
            yield from self._wanted(last + 1)

    def _wanted(self, i: int) -> Iterator[Part]:
        """The part of one who does, or is to do, what follows with `to`: forced Ard to pay, Ard refused to pay."""
        words = self.words
        if i + 1 < len(words) and words[i].key == "to" and self.is_verb(i + 1):
            yield from self._acts(i + 1)

    def _gets(self, verb: int, i: int) -> bool:
        """Whether something is given to the object or the passive subject of a verb: what, is told from word `i` on."""
        sides = CONVERSES.get(self.words[verb].concept, {})
        if "to" not in sides or i >= len(self.words):
            return False
        word = self.words[i]
        if word.key == "with":
            return "with" in sides
        return word.key in DETERMINERS or word.is_digit or word.text in ("$", "€", "£", "¥")

    def _subject(self, last: int) -> Iterator[Part]:
        words = self.words
        k = last + 1
        if k < len(words) and words[k].key in ("who", "that", "which"):
            # `it was Haas who recommended Verdi`
            k += 1
            if k in self.inside:
                # `it was Haas that Verdi recommended`
                while k < len(words) and k in self.inside:
                    k += 1
                verb = self.verb_after(k, 4)
                if verb >= 0:
                    yield from self._verb_part(verb, "object")
                return
        while k < len(words) and k < last + 8 and (words[k].key in ("and", "or") or k in self.inside):
            k += 1
        if k < len(words) and words[k].text == ",":
            if k + 2 < len(words) and words[k + 1].key in ("who", "which") and self.verb_after(k + 2, 3) >= 0:
                yield from self._does(self.verb_after(k + 2, 3))
            closing = next((m for m in range(k + 1, min(k + _ASIDE, len(words))) if words[m].text == ","), -1)
            if closing < 0:
                return
            nearest = self.verb_after(closing + 1, 4)
            if nearest < 0:
                return
            k = closing + 1
        if k < len(words) and words[k].key in DETERMINERS and last + 1 == k:
            # `and Emi Sato the music`: the verb of the clause before is left out
            noun = self.head_after(k)
            if noun:
                yield noun, "subject"
            return
        verb = self.verb_after(k, 7)
        if verb < 0:
            if k < len(words) and words[k].key in BE:
                yield from self._led(k)
                if head := self.head_after(k + 1):
                    yield self._named_so(head)
                for word in words[k + 1 : k + 4]:
                    if "of" in CONVERSES.get(word.concept, ()):
                        # `is in debt to`
                        yield CONVERSES[word.concept]["of"]
            return
        yield from self._does(verb)
        yield from self._led(verb)

    def _does(self, verb: int) -> Iterator[Part]:
        """The part of the subject of a verb."""
        if self.is_passive(verb):
            yield from self._verb_part(verb, "to" if self._gets(verb, verb + 1) else "object")
        else:
            yield from self._acts(verb)
        yield from self._wanted(verb + 1)

    def _acts(self, verb: int) -> Iterator[Part]:
        """The part of one who does what a verb and its object tell."""
        yield from self._verb_part(verb, "subject")
        head = "" if self._is_anothers(verb + 1) else self.head_after(verb + 1)
        if head:
            yield head, "made"
            yield head, "object" if self.words[verb].concept in SUFFERING and is_done_by_owner(head) else "subject"
            if "of" in CONVERSES.get(head, ()):
                # `has run up a debt`: the noun tells the deed
                yield CONVERSES[head]["of"]

    def _is_anothers(self, i: int) -> bool:
        """Whether an object that begins at word `i` is told to be somebody else's: overturned a ruling by the court."""
        for word in self.words[i : i + _INSIDE + 3]:
            if not word.is_word:
                break
            if word.key in ("by", "that", "which"):
                return True
        return False

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
        deed = deed_of(self.words, verb)
        sides = CONVERSES.get(deed)
        if sides is None:
            yield deed, key
        elif key in sides:
            yield sides[key]
            if deed in _PAID:
                yield "pay", sides[key][1]

    def _from_view(self, verb: int, key: str) -> Iterator[Part]:
        if key in ("in", "at"):
            if self.words[verb].stem in ("arrive", "land", "dock"):
                yield "way", "to"
            elif self.words[verb].concept in _ENDS:
                yield "way", _ENDS[self.words[verb].concept]

    def _of_noun(self, k: int, key: str) -> Part:
        noun = deed_of(self.words, k)
        if key == "from" and is_done_by_owner(noun):
            # `an apology from Ard`
            return noun, "subject"
        return CONVERSES.get(noun, {}).get(key, (noun, key))

    def _is_noun(self, k: int) -> bool:
        return is_content(self.words[k]) and not self.words[k].is_digit and not self.is_verb(k)

    def _deed_before(self, k: int) -> int:
        """The deed whose object ends with word `k`, before `by` and its doer: the attack on the guard; -1 for none."""
        words = self.words
        for m in range(k - 1, max(-1, k - 5), -1):
            if words[m].key in PREPOSITIONS:
                governed = m and words[m].key in ("on", "of", "against", "to") and m - 1 not in self.inside
                return m - 1 if governed and is_done_by_owner(deed_of(words, m - 1)) else -1
            if not words[m].is_word:
                break
        return -1
