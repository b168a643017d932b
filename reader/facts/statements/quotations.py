"""Quotations with their speakers."""

from __future__ import annotations

from itertools import groupby, pairwise

from reader.article import FactKind
from reader.facts.gazetteer import title_lengths, titles
from reader.facts.lexer import CLOSING, OPENING, opens
from reader.facts.names.words import SPEECH
from reader.facts.slots import is_content, slot_of
from reader.facts.statements.attribution import is_group
from reader.facts.types import Fact, Quote, Sentence, Word
from reader.facts.words import STOP, stem

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
_DOUBLE = OPENING + CLOSING
_WHERE = frozenset("in of from at near for".split())
_SKIP = frozenset("the a an his her their its".split())


def _pairs(words: list[Word]) -> list[tuple[int, int]]:
    """Indices of opening and closing marks of each quotation in a paragraph."""
    pairs: list[tuple[int, int]] = []
    start = -1
    single = -1
    for i, word in enumerate(words):
        mark = word.text
        if mark == '"' or (len(mark) == 1 and mark in _DOUBLE):
            opening = opens(words, i, start >= 0)
            if opening:
                start = i
            elif opening is not None:
                if start >= 0:
                    pairs.append((start, i))
                start = -1
        elif (
            start < 0
            and mark in "‘'"
            and i + 1 < len(words)
            and words[i + 1].start == word.end
            and (i == 0 or words[i - 1].end < word.start)
        ):
            if single < 0:
                single = i
        elif single >= 0 and start < 0 and mark in "’'" and i > single + 1 and words[i - 1].end == word.start:
            if (
                not words[i - 1].key.endswith("s")
                or i + 1 >= len(words)
                or not words[i + 1].is_word
                or words[i - 1].text in ",.!?"
            ):
                pairs.append((single, i))
                single = -1
    if start >= 0 and len(words) - start > 3:
        # a quotation that runs on in the next paragraph has no closing mark
        pairs.append((start, len(words)))
    return pairs


def _sentences(inner: list[Word]) -> list[tuple[int, int]]:
    """The sentences of a quotation as stretches of its words, without the marks at their ends."""
    cuts = [0]
    for k in range(1, len(inner) - 1):
        if inner[k].text in ".!?" and inner[k + 1].is_word and inner[k + 1].is_cap and len(inner[k - 1].text) > 2:
            cuts.append(k + 1)
    cuts.append(len(inner))
    found = []
    for x, y in pairwise(cuts):
        while y > x and inner[y - 1].text in ",.":
            y -= 1
        if any(w.is_word for w in inner[x:y]):
            found.append((x, y))
    return found


_ADDRESSING = frozenset(stem(w) for w in "tell warn ask inform remind".split())
"""verbs of speech that are done to a hearer"""
_NOBODY: tuple[str, tuple[int, int] | None, bool] = ("", None, False)


class _Paragraph:
    def __init__(self, sentences: list[Sentence], names: list[Fact], carried: tuple[str, bool]) -> None:
        self.words = [w for s in sentences for w in s.words]
        self.sentences = sentences
        self.owner: list[int] = []
        self.offset: dict[int, int] = {}
        at = 0
        for s in sentences:
            self.offset[s.index] = at
            self.owner += [s.index] * len(s.words)
            at += len(s.words)
        self.name_at: dict[int, Fact] = {}
        for name in names:
            base = self.offset[name.sentence]
            for k in range(name.first, name.last + 1):
                self.name_at[base + k] = name
        self.last = carried
        self.pairs = _pairs(self.words)

    def read(self) -> list[Fact]:
        facts = []
        words = self.words
        previous_end = -1
        for number, (a, b) in enumerate(self.pairs):
            inner = words[a + 1 : b]
            plain_words = tuple(w.key for w in inner if w.is_word)
            if not plain_words:
                continue
            next_start = self.pairs[number + 1][0] if number + 1 < len(self.pairs) else len(words)
            speaker, span, named = self.speaker(a, b, previous_end, next_start)
            if (
                not speaker
                and self.last[0]
                and (a == 0 or words[a - 1].text in ".!?" or previous_end == a - 1)
                and len(plain_words) > 3
            ):
                speaker, named = self.last
            scare = len(plain_words) <= 3 and not speaker
            if speaker:
                self.last = (speaker, named)
            previous_end = b
            for x, y in _sentences(inner):
                facts.append(self.part(a + 1 + x, inner[x:y], speaker, span, named, scare))
        return facts

    def part(
        self, at: int, inner: list[Word], speaker: str, span: tuple[int, int] | None, named: bool, scare: bool
    ) -> Fact:
        """One sentence of a quotation that begins at word `at` of the paragraph."""
        index = self.owner[at]
        sentence = next(s for s in self.sentences if s.index == index)
        first = at - self.offset[index]
        last = min(first + len(inner) - 1, len(sentence.words) - 1)
        words = tuple(w.key for w in inner if w.is_word)
        quote = Quote(words, tuple(w.stem for w in inner if w.is_word), speaker, span, named, scare)
        slot = slot_of(sentence, max(first - 1, 0), last)
        return Fact(FactKind.QUOTE, sentence.n, inner[0].start, inner[-1].end, "", quote, "", index, first, last, slot)

    # -- who says it

    def speaker(self, a: int, b: int, previous_end: int, next_start: int) -> tuple[str, tuple[int, int] | None, bool]:
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

    def _in(self, lo: int, hi: int, *, after: bool) -> tuple[str, tuple[int, int] | None, bool] | None:
        words = self.words
        order = range(lo, hi) if after else range(hi - 1, lo - 1, -1)
        for k in order:
            led = (words[k].key, words[k + 1].key if k + 1 < hi else "")
            if led in (("according", "to"), ("words", "of")):
                return self._name_from(k + 2, hi) or self._phrase_from(k + 2, hi)
            if words[k].stem in SPEECH and words[k].is_word and not (k and words[k - 1].key in ("to", "the", "a")):
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
            if after and k > b_limit(lo):
                break
        if not after:
            for k in range(hi - 1, lo - 1, -1):
                if words[k].stem in _CALLING or (words[k].stem in _JUDGING and words[hi - 1].key == "as"):
                    return self._name_to(lo, k)
        return None

    def _named_before(self, lo: int, k: int) -> bool:
        return any(i in self.name_at for i in range(lo, k))

    def _speaker(self, fact: Fact) -> tuple[str, tuple[int, int] | None, bool]:
        return (
            fact.entity.key,
            (fact.start, fact.end),
            fact.entity.type in ("person", "weak") or (fact.entity.type == "name" and not fact.text.isupper()),
        )

    def _name_from(self, k: int, hi: int, near: bool = False) -> tuple[str, tuple[int, int] | None, bool] | None:
        words = self.words
        role: tuple[int, int] | None = None
        for i in range(k, min(hi, k + 9)):
            if i in self.name_at:
                name = self.name_at[i]
                if words[i].key.endswith("'s") and i + 1 < hi:
                    continue
                return self._speaker(name)
            if words[i].key in _PRONOUNS and i == k:
                return self.last[0], None, self.last[1]
            if near and words[i].text in ",":
                break
            if role is None and (length := self._title_length(i)):
                role = (i, i + length)
        if role:
            return self._office(*role)
        if near and k < hi and words[k].key in ("the", "a", "one"):
            return self._phrase_from(k + 1, hi)
        return None

    def _phrase_from(self, k: int, hi: int) -> tuple[str, tuple[int, int], bool] | None:
        """A speaker without a name or a title: `union officials`, `the company`."""
        words = self.words
        if k < hi and words[k].key in _SKIP:
            k += 1
        j = k
        while j < hi and words[j].is_word and words[j].key not in STOP:
            j += 1
        return (" ".join(w.key for w in words[k:j]), (words[k].start, words[j - 1].end), False) if j > k else None

    def _name_to(self, lo: int, k: int) -> tuple[str, tuple[int, int] | None, bool] | None:
        words = self.words
        role: tuple[int, int] | None = None
        skip = False
        if words[k].key in _PARTICIPLES:
            # `Lee told them that Norway pays, saying: “…”`: the person speaks, not the country named last
            for i in range(k - 1, max(lo - 1, k - 24), -1):
                name = self.name_at.get(i)
                if words[i].text in "!?;”" or (words[i].text == "." and self._sentence_end(i)):
                    break
                if name is not None and name.entity.type == "person" and not words[i].key.endswith("'s"):
                    return self._speaker(name)
        for i in range(k - 1, max(lo - 1, k - 16), -1):
            if words[i].text in ".!?;”":
                break
            if i in self.name_at:
                name = self.name_at[i]
                before = words[self.offset[name.sentence] + name.first - 1].key if name.first else ""
                if (
                    before in ("of", "in", "from", "at", "near", "with", "on", "by")
                    or words[i].key.endswith("'s")
                    or skip
                ):
                    skip = False
                    continue
                if name.entity.type == "weak" and self._before_group(i, k):
                    break
                return self._speaker(name)
            if words[i].key in _PRONOUNS and i >= k - 2:
                return self.last[0], None, self.last[1]
            if role is None and (length := self._title_length(i)):
                role = (i, i + length)
        if role:
            return self._office(*role)
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

    def _office(self, first: int, last: int) -> tuple[str, tuple[int, int], bool]:
        """A role with the words before it that say whose or which: `police spokeswoman`, `the victim's lawyer`."""
        words = self.words
        while first and words[first - 1].is_word and words[first - 1].key not in STOP and last - first < 4:
            if words[first - 1].stem in SPEECH:
                break
            first -= 1
        return " ".join(w.key for w in words[first:last]), (words[first].start, words[last - 1].end), False

    def _title_length(self, i: int) -> int:
        key = self.words[i].key
        if key in _RANKS and not self.words[i].is_cap:
            return 0
        for length in range(min(title_lengths().get(key, 0), len(self.words) - i), 0, -1):
            if " ".join(w.key for w in self.words[i : i + length]) in titles():
                return length
        return 0


def b_limit(lo: int) -> int:
    """How far after a quotation its speech verb may stand, in words."""
    return lo + 9


def read_quotations(sentences: list[Sentence], names: list[Fact]) -> list[Fact]:
    """All quotations of an article; the speaker is the folded key of a name, or a role in lower case."""
    by_sentence: dict[int, list[Fact]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    surnames = {
        n.entity.parts[-1]: n.entity.key
        for n in reversed(names)
        if n.entity.type == "person" and len(n.entity.parts) > 1
    }
    facts: list[Fact] = []
    carried = ("", False)
    for _, group in groupby(sentences, key=lambda s: s.n):
        members = list(group)
        if not any(w.text in "“”\"„‘«»'" for s in members for w in s.words if not w.is_word):
            carried = _last_person(members, by_sentence) or carried
            continue
        paragraph = _Paragraph(members, [n for s in members for n in by_sentence.get(s.index, ())], carried)
        if not paragraph.last[0]:
            paragraph.last = _last_person(members, by_sentence) or carried
        found = paragraph.read()
        carried = paragraph.last
        for fact in found:
            quote = fact.quote
            full = surnames.get(quote.speaker) if quote.speaker_named else None
            if full:
                fact.value = Quote(quote.words, quote.stems, full, quote.speaker_span, True, quote.scare)
        facts.extend(found)
    return facts


def _last_person(sentences: list[Sentence], names: dict[int, list[Fact]]) -> tuple[str, bool] | None:
    for sentence in reversed(sentences):
        for name in reversed(names.get(sentence.index, [])):
            if name.entity.type == "person":
                return name.entity.key, True
    return None
