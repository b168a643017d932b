"""Who a statement is put down to outside quotations: according to X, X said."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.name_words import SPEECH
from reader.facts.slots import slot_of
from reader.facts.types import Fact, Sentence, Word
from reader.facts.words import STOP

_SOURCES = frozenset(
    """official officials police authorities prosecutors witnesses ministry media report reports source sources
spokesman spokeswoman spokesperson researchers scientists analysts experts company union agency regulator
regulators survey poll study documents residents resident army navy military rebels rebel doctors doctor hospital teachers
firefighters rescuers coroner court council government employers farmers organisers organizers auditors inspectors activists
campaigners airline operator engineers geologists economists lawyers lawyer relatives family neighbours villagers
fishermen miners workers soldiers militia bank club university scientist researcher analyst expert brigade watchdog
commission charity institute foundation department locals parents passengers survivors tenants critics supporters unions
observers aides detectives investigators paramedics medics pilots diplomats negotiators lawmakers traders brokers
manufacturer maker firm federation association committee panel tribunal embassy insurer brewer carmaker retailer""".split()
)


_TOLD = frozenset("was were been being is are".split())
"""words before a verb of speech that is done to its subject: was warned"""
_NO_SOURCES = frozenset("plan plans schedule law rules need needs size age custom tradition taste type".split())


def _media_after(words: list[Word], k: int) -> int:
    """Index of a word for a source that follows an adjective with nothing but plain words between; 0 for none."""
    for m in range(k, min(k + 3, len(words))):
        if words[m].key in _SOURCES:
            return m
        if not words[m].is_word or words[m].key in STOP:
            return 0
    return 0


def _phrase_start(words: list[Word], k: int) -> int:
    """Where the noun phrase begins that ends with word `k`: `fire brigade` of `the fire brigade`."""
    for m in range(k - 1, max(-1, k - 4), -1):
        if words[m].key in ("the", "a", "an", "its", "their"):
            return m + 1
        if not words[m].is_word or words[m].is_cap or words[m].key in STOP:
            break
    return k


def _before_noun(words: list[Word], k: int) -> bool:
    """Whether a source stands before another noun: the rebel leader, an army chief."""
    after = words[k + 1] if k + 1 < len(words) else None
    return (
        after is not None and after.is_word and after.key not in STOP and after.stem not in SPEECH and not after.is_cap
    )


def read_sources(sentences: list[Sentence], names: list[Fact]) -> list[Fact]:
    """Named and unnamed sources: one fact for each `according to …` or `… said` outside quotation marks."""
    named: dict[tuple[int, int], Fact] = {(n.sentence, k): n for n in names for k in range(n.first, n.last + 1)}
    found: list[Fact] = []
    for sentence in sentences:
        words = sentence.words
        told = -1  # the last word of the source before
        for i, word in enumerate(words):
            if not word.is_word or i <= told:
                # `according to state media`: nobody states anything
                continue
            span: tuple[int, int] | None = None
            value = ""
            if word.key == "according" and i + 2 < len(words) and words[i + 1].key == "to":
                for k in range(i + 2, min(i + 8, len(words))):
                    if (sentence.index, k) in named:
                        name = named[sentence.index, k]
                        span, value = (i, name.last), name.entity.key
                        media = _media_after(words, name.last + 1)
                        if media > 0 and not words[name.last].key.endswith("'s"):
                            # `according to Russian state media`: the adjective is not the source
                            span, value = (i, media), words[media].stem
                        break
                    if words[k].key in _SOURCES:
                        span, value = (i, k), words[k].stem
                        break
                    if not words[k].is_word:
                        break
                if span is None:
                    # any other source: the noun that ends the phrase
                    k = i + 2
                    while k < min(i + 7, len(words)) and words[k].is_word and not (k > i + 2 and words[k].key in STOP):
                        k += 1
                    if k > i + 2 and words[k - 1].key not in STOP | _NO_SOURCES:
                        span, value = (i, k - 1), words[k - 1].stem
            elif word.stem in SPEECH and i and not sentence.depth[i] and words[i - 1].key not in _TOLD:
                back = i - 1
                if words[back].text == ",":
                    # `Ann Lee, the mayor, said`
                    back = next((k for k in range(back - 1, max(-1, back - 12), -1) if words[k].text == ","), i)
                    back -= 1
                around = [*range(back, max(-1, back - 3), -1), *range(i + 1, min(len(words), i + 4))]
                for k in around:
                    if sentence.depth[k] or words[k].text in '“”"':
                        # what is quoted does not name who says it
                        if k < i:
                            continue
                        break
                    plain_word = not k and words[k].key in _SOURCES  # its capital is the sentence's
                    if (sentence.index, k) in named and not plain_word:
                        name = named[sentence.index, k]
                        span, value = (name.first, name.last), name.entity.key
                        break
                    if words[k].key in _SOURCES and not _before_noun(words, k):
                        span, value = (_phrase_start(words, k), k), words[k].stem
                        break
                    if words[k].text in ".,;" and k > i:
                        break
            if span:
                told = span[1]
                found.append(
                    Fact(
                        FactKind.ATTRIBUTION,
                        sentence.n,
                        words[span[0]].start,
                        words[span[1]].end,
                        "",
                        value,
                        value,
                        sentence.index,
                        span[0],
                        span[1],
                        slot_of(sentence, span[0], span[1]),
                    )
                )
    return found
