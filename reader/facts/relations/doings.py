"""The parts that a name plays as the subject of a clause: what it does, what is done to it, what it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from reader.facts.relations.clauses import BE, DETERMINERS, Clause
from reader.facts.relations.converses import CONVERSES, LESS, MORE
from reader.facts.relations.deeds import SUFFERING, deed_of, is_done_by_owner
from reader.facts.slots import is_content
from reader.facts.words import concept

Part = tuple[str, str]
_PAID = frozenset(concept(verb) for verb in ("receive", "get"))
"""verbs of being given something that are said of being paid, too"""
_ASIDE = 14
"""words of a clause that is put in after a name"""
_OBJECT = 6
"""words of an object among which its doer is looked for"""


class Doings(Clause):
    """Reads the parts of subjects."""

    def subject(self, last: int) -> Iterator[Part]:
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
                    yield from self.verb_part(verb, "object")
                return
        while k < len(words) and k < last + 8 and (words[k].key in ("and", "or") or k in self.inside):
            k += 1
        if k < len(words) and words[k].text == ",":
            if k + 2 < len(words) and words[k + 1].key in ("who", "which") and self.verb_after(k + 2, 3) >= 0:
                yield from self.does(self.verb_after(k + 2, 3))
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
                yield from self.led(k)
                if head := self.head_after(k + 1):
                    yield self.named_so(head)
                for word in words[k + 1 : k + 4]:
                    if "of" in CONVERSES.get(word.concept, ()):
                        # `is in debt to`
                        yield CONVERSES[word.concept]["of"]
            return
        yield from self.does(verb)
        yield from self.led(verb)

    def does(self, verb: int) -> Iterator[Part]:
        """The part of the subject of a verb."""
        if self.is_passive(verb):
            yield from self.verb_part(verb, "to" if self.gets(verb, verb + 1) else "object")
        else:
            yield from self.acts(verb)
        yield from self.wanted(verb + 1)

    def acts(self, verb: int) -> Iterator[Part]:
        """The part of one who does what a verb and its object tell."""
        yield from self.verb_part(verb, "subject")
        head = "" if self.is_anothers(verb + 1) else self.head_after(verb + 1)
        if head:
            yield head, "made"
            yield head, "object" if self.words[verb].concept in SUFFERING and is_done_by_owner(head) else "subject"
            if "of" in CONVERSES.get(head, ()):
                # `has run up a debt`: the noun tells the deed
                yield CONVERSES[head]["of"]

    def wanted(self, i: int) -> Iterator[Part]:
        """The part of one who does, or is to do, what follows with `to`: forced Ard to pay, Ard refused to pay."""
        words = self.words
        if i + 1 < len(words) and words[i].key == "to" and self.is_verb(i + 1):
            yield from self.acts(i + 1)

    def gets(self, verb: int, i: int) -> bool:
        """Whether something is given to the object or the passive subject of a verb: what, is told from word `i` on."""
        sides = CONVERSES.get(self.words[verb].concept, {})
        if "to" not in sides or i >= len(self.words):
            return False
        word = self.words[i]
        if word.key == "with":
            return "with" in sides
        return word.key in DETERMINERS or word.is_digit or word.text in ("$", "€", "£", "¥")

    def is_anothers(self, i: int) -> bool:
        """Whether an object that begins at word `i` is told to be somebody else's: overturned a ruling by the court."""
        for word in self.words[i : i + _OBJECT]:
            if not word.is_word:
                break
            if word.key in ("by", "that", "which"):
                return True
        return False

    def told_as(self, k: int, last: int) -> Iterator[Part]:
        """What a name is said to be right beside it: Ard's owner, Bell / Ard, the owner of Bell / Ard's successor is Bell."""
        words = self.words
        if k > 0 and words[k].text == "," and self.is_noun(k - 1):
            head = words[k - 1].concept
        elif k > 0 and words[k].key in BE:
            head = self.head_of(k)
        else:
            head = ""
        if "is" in CONVERSES.get(head, ()):
            yield self.named_so(head)
        if last + 2 < len(words) and words[last + 1].text == "," and words[last + 2].key in DETERMINERS:
            head = self.head_after(last + 2)
            if "is" in CONVERSES.get(head, ()):
                yield self.named_so(head)

    def named_so(self, head: str) -> Part:
        return CONVERSES.get(head, {}).get("is", (head, "is"))

    def compared(self, than: int, place: str) -> Iterator[Part]:
        """Which of two is more: has more medals than."""
        words = self.words
        for k in range(than - 1, max(-1, than - 5), -1):
            if words[k].key in MORE | LESS:
                what = " ".join(w.concept for w in words[k + 1 : than] if is_content(w))
                turned = words[k].key in LESS
                yield f"than {what}", {"first": "second", "second": "first"}[place] if turned else place
                return

    def led(self, verb: int) -> Iterator[Part]:
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
                yield from self.compared(k, "first")
                return

    def verb_part(self, verb: int, key: str) -> Iterator[Part]:
        deed = deed_of(self.words, verb)
        sides = CONVERSES.get(deed)
        if sides is None:
            yield deed, key
        elif key in sides:
            yield sides[key]
            if deed in _PAID:
                yield "pay", sides[key][1]

    def of_noun(self, k: int, key: str) -> Part:
        noun = deed_of(self.words, k)
        if key == "from" and is_done_by_owner(noun):
            # `an apology from Ard`
            return noun, "subject"
        return CONVERSES.get(noun, {}).get(key, (noun, key))

    def is_noun(self, k: int) -> bool:
        return is_content(self.words[k]) and not self.words[k].is_digit and not self.is_verb(k)
