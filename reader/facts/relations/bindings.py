"""The parts that names play in a sentence: who owes and to whom, where from and where to, whose candidate, libretto by whom.

A part is a word with the way a name hangs on it: (`sue`, `subject`), (`candidate`, `of`). Voices are one (`sued by Ard`,
`Ard sued`), possessives too (`the party's candidate`, `the candidate of the party`), and verbs that tell one deed from two
sides are told from one (`Ard borrowed from Bell`, `Bell lent Ard`).
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.relations.clauses import BE, PREPOSITIONS
from reader.facts.relations.converses import CONVERSES, LEADING, ORDERS, PUTTING, WAYS
from reader.facts.relations.deeds import CAUSING, deed_of, is_done_by_owner
from reader.facts.relations.doings import Doings, Part
from reader.facts.slots import is_content
from reader.facts.types import Sentence, Word
from reader.facts.words import is_adverb

_ENDS = {"BEGIN": "from", "END": "to"}
_SUMS = frozenset("million billion trillion".split())
_LATER = frozenset("then later afterwards subsequently".split())
_BELONGING = frozenset("in at from of".split())
"""prepositions that lead from people or a body to a name they go by: dockers in, engineers at"""
_FAR = 9
"""words between a preposition and the verb that it belongs to"""
_INSIDE = 3
"""plain words between a preposition or a verb and its name: by the striker Jon Hale"""
_OPENING = 16
"""words after a preposition that opens the sentence among which its verb stands"""


class Bindings(Doings):
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
                yield from self.subject(last)
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
                yield self.of_noun(first - 1, "is")
            yield from self._governed(k)
            if preposition in _BELONGING and k and k - 1 not in self.inside and self.is_noun(k - 1):
                # `dockers in Kiel refused`: the deed is the town's, too
                yield words[k - 1].concept, "belongs"
                yield from self._parts(k - 1, last)
            return
        if lead and is_content(lead[-1]) and preposition not in PREPOSITIONS:
            yield self.of_noun(first - 1, "is")
        yield from self.told_as(k, last)
        if k >= 0 and k not in self.inside and self.is_verb(k) and not self.is_passive(k):
            yield from self._object(k, last)
            return
        yield from self.subject(last)

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
            yield owned or ((deed, "subject") if is_done_by_owner(deed) else self.of_noun(k, "of"))

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
            yield from self.compared(at, "second")
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
                yield self.of_noun(deed, "subject")
            elif self.is_verb(before) and not anchor.key.endswith("ing"):
                yield from self.verb_part(before, "subject")
                head = self.head_before(before)
                if head:
                    yield head, "made"
                    yield head, "subject"
            elif is_content(anchor) and before not in self.inside:
                if words[before - 1].key not in ("a", "an"):
                    # `adapted for the screen by Ard`
                    yield from self._far(at, "subject", passive=True)
                yield self.of_noun(before, "subject")
            else:
                yield from self._far(at, "subject", passive=True)
            return
        if anchor is not None and is_content(anchor) and before not in self.inside:
            if self.is_verb(before):
                yield from self.verb_part(before, key)
                yield from self._from_view(before, key)
                return
            yield self.of_noun(before, key)
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
                yield from self.verb_part(k, key)
                head = self.head_after(k + 1)
                if key in CONVERSES.get(head, ()):
                    yield CONVERSES[head][key]
                if head and words[k].concept in PUTTING and key in ("on", "against", "at", "over"):
                    yield head, "object"
                return
        if at == 0 or not words[at - 1].is_word:
            verb = self.next_verb(at + 2, _OPENING)
            if verb >= 0:
                yield from self.verb_part(verb, key)

    def _object(self, verb: int, last: int) -> Iterator[Part]:
        words = self.words
        yield from self.verb_part(verb, "to" if self.gets(verb, last + 1) else "object")
        if words[verb].stem in ("leave", "depart"):
            yield "way", "from"
        if words[verb].stem == "reach":
            yield "way", "to"
        if words[verb].concept in CAUSING:
            yield from self.wanted(last + 1)

    # -- words

    def _from_view(self, verb: int, key: str) -> Iterator[Part]:
        if key in ("in", "at"):
            if self.words[verb].stem in ("arrive", "land", "dock"):
                yield "way", "to"
            elif self.words[verb].concept in _ENDS:
                yield "way", _ENDS[self.words[verb].concept]

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
