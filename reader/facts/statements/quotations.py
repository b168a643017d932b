"""Quotations: between which marks they stand, their sentences, and the speaker of each."""

from __future__ import annotations

from itertools import groupby, pairwise

from reader.article import FactKind
from reader.facts.lexer import CLOSING, OPENING, opens
from reader.facts.slots import slot_of
from reader.facts.statements.speakers import Speaker, Speakers
from reader.facts.types import Fact, Quote, Sentence, Word

_DOUBLE = OPENING + CLOSING


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


class _Paragraph:
    """The quotations of one paragraph; `speakers` remembers who spoke last, for those that name nobody."""

    def __init__(self, sentences: list[Sentence], names: list[Fact], carried: tuple[str, bool]) -> None:
        self.sentences = sentences
        self.speakers = Speakers(sentences, names, carried)
        self.words = self.speakers.words
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
            speaker, span, named = self.speakers.speaker(a, b, previous_end, next_start)
            last = self.speakers.last
            if (
                not speaker
                and last[0]
                and (a == 0 or words[a - 1].text in ".!?" or previous_end == a - 1)
                and len(plain_words) > 3
            ):
                speaker, named = last
            scare = len(plain_words) <= 3 and not speaker
            if speaker:
                self.speakers.last = (speaker, named)
            previous_end = b
            for x, y in _sentences(inner):
                facts.append(self._part(a + 1 + x, inner[x:y], (speaker, span, named), scare))
        return facts

    def _part(self, at: int, inner: list[Word], said_by: Speaker, scare: bool) -> Fact:
        """One sentence of a quotation that begins at word `at` of the paragraph."""
        index = self.speakers.owner[at]
        sentence = next(s for s in self.sentences if s.index == index)
        first = at - self.speakers.offset[index]
        last = min(first + len(inner) - 1, len(sentence.words) - 1)
        words = tuple(w.key for w in inner if w.is_word)
        quote = Quote(words, tuple(w.stem for w in inner if w.is_word), *said_by, scare)
        slot = slot_of(sentence, max(first - 1, 0), last)
        return Fact(FactKind.QUOTE, sentence.n, inner[0].start, inner[-1].end, "", quote, "", index, first, last, slot)


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
        if not paragraph.speakers.last[0]:
            paragraph.speakers.last = _last_person(members, by_sentence) or carried
        found = paragraph.read()
        carried = paragraph.speakers.last
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
