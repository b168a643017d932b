"""Who says a quotation: the name, the role or the noun phrase beside its verb of speech.

After a quotation its verb is looked for first (`…, said Ann Cole`), then before it (`Ann Cole said: …`); a pronoun
stands for who spoke last.
"""

from __future__ import annotations

from reader.facts.gazetteer import title_lengths, titles
from reader.facts.names.words import SPEECH
from reader.facts.slots import is_content
from reader.facts.statements.attribution import is_group
from reader.facts.types import Fact, Sentence
from reader.facts.words import STOP, stem

Speaker = tuple[str, tuple[int, int] | None, bool]
"""the folded key of a name, or a role or a noun phrase in lower case; where it stands; whether it is a name"""

_CALLING = frozenset(stem(w) for w in "call describe brand dub label deem term".split())
_JUDGING = frozenset(
    stem(w)
    for w in """dismiss denounce condemn hail reject criticise criticize decry welcome slam praise blast ridicule mock
    lambast portray characterise characterize""".split()
)
"""verbs that give an opinion in the words after `as`: dismissed it as “…”"""
_PARTICIPLES = frozenset("saying adding noting stating warning insisting explaining arguing".split())
_RANKS = frozenset("major general private chair".split())
"""Titles that are other words without a capital."""
_PRONOUNS = frozenset(["he", "she", "they", "it"])
_WHERE = frozenset("in of from at near for".split())
_GOVERNING = frozenset("of in from at near with on by".split())
"""prepositions whose name does not speak: the mayor of Porto said"""
_SKIP = frozenset("the a an his her their its".split())
_ADDRESSING = frozenset(stem(w) for w in "tell warn ask inform remind".split())
"""verbs of speech that are done to a hearer"""
_NOBODY: Speaker = ("", None, False)
_AFTER = 9
"""words after a quotation among which its verb of speech is looked for"""


class Speakers:
    """Finds who says the quotations of one paragraph."""

    def __init__(self, sentences: list[Sentence], names: list[Fact], last: tuple[str, bool]) -> None:
        self.words = [w for s in sentences for w in s.words]
        self.owner: list[int] = []
        """the sentence of each word"""
        self.offset: dict[int, int] = {}
        """the first word of each sentence"""
        at = 0
        for s in sentences:
            self.offset[s.index] = at
            self.owner += [s.index] * len(s.words)
            at += len(s.words)
        self.quoted = [inside for s in sentences for inside in s.depth or [False] * len(s.words)]
        self.name_at: dict[int, Fact] = {}
        for name in names:
            base = self.offset[name.sentence]
            for k in range(name.first, name.last + 1):
                self.name_at[base + k] = name
        self.last = last
        """who spoke last, and whether that is a name"""

    def speaker(self, a: int, b: int, previous_end: int, next_start: int) -> Speaker:
        """Who says the quotation between the marks `a` and `b`; nobody beyond the quotations before and after it is asked."""
        words = self.words
        stop = min(next_start, len(words))
        limit = b + 1
        while limit < stop and limit < b + 16 and words[limit].text not in '.!?;“"':
            limit += 1
        ended = (b < len(words) and b > 0 and words[b - 1].text == ".") or (
            b + 1 < len(words) and words[b + 1].text == "."
        )
        if not ended and (found := self._in(b + 1, limit, after=True)):
            return found
        lower = a - 1
        while (
            lower > previous_end
            and lower > a - 24
            and not (words[lower].text in ".!?;" and lower < a - 1 and self._sentence_end(lower))
        ):
            lower -= 1
        found = self._in(lower + 1, a, after=False)
        if found:
            return found
        if ended and (found := self._in(b + 1, limit, after=True)) and words[b - 1].text != ".":
            return found
        return "", None, False

    def _sentence_end(self, i: int) -> bool:
        return i + 1 >= len(self.words) or self.owner[i] != self.owner[i + 1]

    def _in(self, lo: int, hi: int, *, after: bool) -> Speaker | None:
        """Who is said to speak in a stretch of words after a quotation, or before it."""
        words = self.words
        order = range(lo, hi) if after else range(hi - 1, lo - 1, -1)
        told = self._described_to(lo, hi) if after else lo
        if lo < told < hi and self.words[told].stem in SPEECH:
            return self._speaker(self.name_at[lo])
        for k in order:
            led = (words[k].key, words[k + 1].key if k + 1 < hi else "")
            if led in (("according", "to"), ("words", "of")):
                return self._name_from(k + 2, hi) or self._phrase_from(k + 2, hi)
            if words[k].stem in SPEECH and words[k].is_word and not (k and words[k - 1].key in ("to", "the", "a")):
                return self._of_verb(k, lo, hi, after)
            if after and k > lo + _AFTER:
                break
        if not after:
            for k in range(hi - 1, lo - 1, -1):
                if words[k].stem in _CALLING or (words[k].stem in _JUDGING and words[hi - 1].key == "as"):
                    return self._name_to(lo, k)
        return None

    def _described_to(self, k: int, hi: int) -> int:
        """The word after what describes the one named at word `k`: Ann Cole, a tourist from Leeds, said."""
        while k < hi and k in self.name_at:
            k += 1
        if k == hi or self.words[k].text != ",":
            return k
        return next((m + 1 for m in range(k + 1, hi) if self.words[m].text == ","), k)

    def _meant(self, i: int) -> Speaker:
        """Whom a pronoun at word `i` means: the one person of this paragraph's last sentence with any, or who spoke last."""
        if self.words[i].key in ("he", "she"):
            persons: dict[int, set[str]] = {}
            for k, name in self.name_at.items():
                if k < i and name.entity.type == "person" and not (self.quoted[k] or self.words[k].key.endswith("'s")):
                    persons.setdefault(self.owner[k], set()).add(name.entity.key)
            if persons and len(near := persons[max(persons)]) == 1:
                return next(iter(near)), None, True
        return self.last[0], None, self.last[1]

    def _of_verb(self, k: int, lo: int, hi: int, after: bool) -> Speaker | None:
        """The subject of a verb of speech, before or behind it."""
        words = self.words
        if words[k].stem in _ADDRESSING and k and words[k - 1].key in ("was", "were", "been", "is", "are"):
            # `Lind was told by Ann Cole`, `Lind was warned`: nobody says who spoke
            by = next((m for m in range(k + 1, min(k + 8, hi)) if words[m].key == "by"), 0)
            return (self._name_from(by + 1, hi) or self._phrase_from(by + 1, hi)) if by else _NOBODY
        if after:
            # said Ann Cole / Ann Cole said
            spoken = words[k].stem != "tell" and not (k and words[k - 1].key in _PRONOUNS)
            first = self._name_from(k + 1, hi, near=True) if spoken else None
            return first if first and not self._named_before(lo, k) else self._name_to(lo, k) or first
        return self._name_to(lo, k) or self._name_from(k + 1, min(k + 6, hi))

    def _named_before(self, lo: int, k: int) -> bool:
        return any(i in self.name_at for i in range(lo, k))

    def _speaker(self, fact: Fact) -> Speaker:
        return (
            fact.entity.key,
            (fact.start, fact.end),
            fact.entity.type in ("person", "weak") or (fact.entity.type == "name" and not fact.text.isupper()),
        )

    def _name_from(self, k: int, hi: int, near: bool = False) -> Speaker | None:
        """Who is named from word `k` on; failing a name, an office; with `near`, a noun phrase at once behind the verb, too."""
        words = self.words
        role: tuple[int, int] | None = None
        for i in range(k, min(hi, k + 9)):
            if i in self.name_at:
                name = self.name_at[i]
                if words[i].key.endswith("'s") and i + 1 < hi:
                    continue
                return self._speaker(name)
            if words[i].key in _PRONOUNS and i == k:
                return self._meant(i)
            if near and words[i].text in ",":
                break
            if role is None and (length := self._title_length(i)):
                role = (i, i + length)
        if role:
            return self._office(*role)
        if near and k < hi and words[k].key in ("the", "a", "one"):
            return self._phrase_from(k + 1, hi)
        return None

    def _phrase_from(self, k: int, hi: int) -> Speaker | None:
        """A speaker without a name or a title: `union officials`, `the company`."""
        words = self.words
        if k < hi and words[k].key in _SKIP:
            k += 1
        j = k
        while j < hi and words[j].is_word and words[j].key not in STOP:
            j += 1
        return (" ".join(w.key for w in words[k:j]), (words[k].start, words[j - 1].end), False) if j > k else None

    def _name_to(self, lo: int, k: int) -> Speaker | None:
        """Who is named before the verb `k`; failing a name, an office, failing that, a noun phrase."""
        words = self.words
        if words[k].key in _PARTICIPLES and (person := self._person_before(lo, k)):
            return person
        role: tuple[int, int] | None = None
        for i in range(k - 1, max(lo - 1, k - 16), -1):
            if words[i].text in ".!?;”":
                break
            if i in self.name_at:
                name = self.name_at[i]
                before = words[self.offset[name.sentence] + name.first - 1].key if name.first else ""
                if before in _GOVERNING or words[i].key.endswith("'s"):
                    continue
                if before in ("a", "an") and i > lo + 1 and words[i - 2].text == ",":
                    # Henrik Olsen, a Danish tourist, said
                    continue
                if name.entity.type == "weak" and self._before_group(i, k):
                    break
                return self._speaker(name)
            if words[i].key in _PRONOUNS and i >= k - 2:
                return self._meant(i)
            if role is None and (length := self._title_length(i)):
                role = (i, i + length)
        return self._office(*role) if role else self._phrase_to(lo, k)

    def _person_before(self, lo: int, k: int) -> Speaker | None:
        """`Lee told them that Norway pays, saying: “…”`: the person speaks, not the country named last."""
        words = self.words
        for i in range(k - 1, max(lo - 1, k - 24), -1):
            name = self.name_at.get(i)
            if words[i].text in "!?;”" or (words[i].text == "." and self._sentence_end(i)):
                break
            if name is not None and name.entity.type == "person" and not words[i].key.endswith("'s"):
                return self._speaker(name)
        return None

    def _phrase_to(self, lo: int, k: int) -> Speaker | None:
        """A speaker without a name or a title, before the verb `k`."""
        words = self.words
        j = self._phrase_begin(lo, k)
        if lo < j < k and words[j - 1].key in _WHERE and (head := self._phrase_begin(lo, j - 1)) < j - 1:
            # `detectives in Porto say`: not the town
            j, k = head, j - 1
        if j < k:
            return " ".join(w.key for w in words[j:k]), (words[j].start, words[k - 1].end), False
        return None

    def _before_group(self, i: int, k: int) -> bool:
        """Whether only the sentence gives a word its capital, as a group follows it: Local fishermen said."""
        between = self.words[i + 1 : k]
        return bool(between) and all(is_content(w) and not w.is_cap for w in between) and is_group(between[-1].key)

    def _phrase_begin(self, lo: int, k: int) -> int:
        """Where the noun phrase begins that ends before word `k`."""
        j = k
        while j > lo and self._in_phrase(j - 1) and self.words[j - 1].key not in STOP and k - j < 4:
            j -= 1
        return j

    def _in_phrase(self, i: int) -> bool:
        """Whether a word goes on a noun phrase; the apostrophe of a plural does."""
        return self.words[i].is_word or (self.words[i].text in "'’" and i > 0 and self.words[i - 1].key.endswith("s"))

    def _office(self, first: int, last: int) -> Speaker:
        """A role with the words before it that say whose or which: `police spokeswoman`, `the victim's lawyer`."""
        words = self.words
        while first and words[first - 1].is_word and words[first - 1].key not in STOP and last - first < 4:
            if words[first - 1].stem in SPEECH:
                break
            first -= 1
        return " ".join(w.key for w in words[first:last]), (words[first].start, words[last - 1].end), False

    def _title_length(self, i: int) -> int:
        """How many words from `i` on are a title; 0 for none."""
        key = self.words[i].key
        if key in _RANKS and not self.words[i].is_cap:
            return 0
        for length in range(min(title_lengths().get(key, 0), len(self.words) - i), 0, -1):
            if " ".join(w.key for w in self.words[i : i + length]) in titles():
                return length
        return 0
