"""Reported speech without quotation marks; it is used to meet a direct quotation only."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import plain
from reader.facts.names.words import SPEECH
from reader.facts.slots import slot_of
from reader.facts.types import Fact, Quote, Sentence, Word


def read_reported(sentences: list[Sentence], names: list[Fact]) -> list[Fact]:
    """Reported speech without quotation marks: the clause after `X said`. Used to meet a direct quotation only."""
    facts: list[Fact] = []
    named = {(n.sentence, k): n for n in names for k in range(n.first, n.last + 1)}
    for sentence in sentences:
        words = sentence.words
        if told := _according(sentence, named):
            facts.append(told)
            continue
        for i, word in enumerate(words):
            if not word.is_word or word.stem not in SPEECH or i == 0 or sentence.depth[i]:
                continue
            if i + 4 >= len(words):
                if before := _told_before(sentence, i, named):
                    facts.append(before)
                continue
            speaker = next(
                (named[sentence.index, k] for k in range(i - 1, max(-1, i - 6), -1) if (sentence.index, k) in named),
                None,
            )
            first = i + 1
            if words[first].key == "that":
                first += 1
            last = len(words) - 1
            while last > first and not words[last].is_word:
                last -= 1
            piece = words[first : last + 1]
            if len(piece) < 3 or words[first].text in '“"‘' or not words[first].is_word:
                continue
            facts.append(_report(sentence, first, last, speaker, words[i - 1].text))
            break
    return facts


def _told_before(sentence: Sentence, verb: int, named: dict[tuple[int, int], Fact]) -> Fact | None:
    """Reported speech that ends with its speaker: `The ice was breaking up, glaciologist Ann Cole said.`"""
    words = sentence.words
    begin = verb - 1 if words[verb - 1].text == "," else verb
    comma = _comma(words, begin - 1)
    if comma and begin < verb and words[(before := _comma(words, comma - 1)) + 1].key in _APPOSED and before:
        # `…, its head of personnel, Cato Vrij, said`
        comma = before
    if not comma or any(sentence.depth[:comma]):
        return None
    speaker = next((found for k in range(verb - 1, comma, -1) if (found := named.get((sentence.index, k)))), None)
    return _report(sentence, 0, comma - 1, speaker, words[verb - 1].text) if speaker else None


_APPOSED = frozenset("its the a an his her their our".split())


def _comma(words: list[Word], k: int) -> int:
    """The last comma up to word `k`, not far before it; 0 for none."""
    return next((m for m in range(k, max(2, k - 8), -1) if words[m].text == ","), 0)


def _according(sentence: Sentence, named: dict[tuple[int, int], Fact]) -> Fact | None:
    """`According to geologist Ann Cole, the slope moved`, `The slope moved, according to Ann Cole`."""
    words = sentence.words
    at = next((k for k, w in enumerate(words[:-2]) if w.key == "according" and words[k + 1].key == "to"), -1)
    if at < 0 or any(sentence.depth):
        return None
    speaker = next((n for k in range(at + 2, min(at + 9, len(words))) if (n := named.get((sentence.index, k)))), None)
    if speaker is None:
        return None
    if at:
        first, last = 0, at - 1
    else:
        comma = next((k for k in range(speaker.last + 1, len(words)) if words[k].text == ","), 0)
        first, last = comma + 1, len(words) - 1
    while last > first and not words[last].is_word:
        last -= 1
    return _report(sentence, first, last, speaker, "") if (first and last - first > 1) or (at and last > 1) else None


def _report(sentence: Sentence, first: int, last: int, speaker: Fact | None, said_by: str) -> Fact:
    """Words `first` to `last` as reported speech; `said_by` is the word for a speaker without a name."""
    piece = sentence.words[first : last + 1]
    quote = Quote(
        tuple(w.key for w in piece if w.is_word), tuple(w.stem for w in piece if w.is_word),
        speaker.entity.key if speaker else plain(said_by), None, speaker is not None, direct=False,
    )  # fmt: skip
    slot = slot_of(sentence, first, last)
    return Fact(
        FactKind.QUOTE, sentence.n, piece[0].start, piece[-1].end, "", quote, "", sentence.index, first, last, slot
    )
