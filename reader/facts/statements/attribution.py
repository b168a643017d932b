"""Who a statement is put down to outside quotations: according to X, X said."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import places, plain, titles
from reader.facts.names.words import PLACE_PREPOSITIONS, SPEECH
from reader.facts.slots import slot_of
from reader.facts.types import Fact, Sentence, Word
from reader.facts.words import STOP, stem

_SOURCES = frozenset(
    """official officials police authorities prosecutors witnesses ministry media report reports source sources
spokesman spokeswoman spokesperson researchers scientists analysts experts company union agency regulator
regulators survey poll study documents residents resident army navy military rebels rebel doctors doctor hospital teachers
firefighters rescuers coroner court council government employers farmers organisers organizers auditors inspectors activists
campaigners airline operator engineers geologists economists lawyers lawyer relatives family neighbours villagers
fishermen miners workers soldiers militia bank club university scientist researcher analyst expert brigade watchdog
commission charity institute foundation department locals parents passengers survivors tenants critics supporters unions
owner owners authority administration observers aides detectives investigators paramedics medics pilots diplomats negotiators lawmakers traders brokers
manufacturer maker firm federation association committee panel tribunal embassy insurer brewer carmaker retailer guard
    crew crews officer officers outlet outlets newspaper broadcaster mother father wife husband""".split()
)
PRONOUNS = frozenset("he she they".split())
_DEMANDING = frozenset(stem(w) for w in "urge ask call express describe shout accuse promise pledge vow".split())
"""Verbs of speech that state nothing for which their subject is the source, unless a quotation goes with them."""
_NOUNS = frozenset(
    """state report claim estimate note comment call forecast hint remark joke reply warning tweet post quip""".split()
)
"""Forms of verbs of speech that are nouns as well: state media, a claim."""
_BEFORE_VERB = frozenset("i we they you who to will would did do does not can could may might must should also".split())
_FIGURING = frozenset(
    "believe believes believed estimate estimates estimated reckon reckons reckoned count counts counted calculate calculates calculated".split()
)
_COUNTS = frozenset("count estimate reckoning account tally figures calculation calculations estimates".split())
_LEADING_ON = frozenset("by according per citing quoting put puts words".split()) | _FIGURING
"""Words of other kinds that lead on to a source, or that a source does."""
_PASSIVE_AFTER = frozenset("with as in at from under on during".split())


_TOLD = frozenset("was were been being is are".split())
"""words before a verb of speech that is done to its subject: was warned"""
_NO_SOURCES = frozenset("plan plans schedule law rules need needs size age custom tradition taste type".split())


def _is_listed(key: str) -> bool:
    """Whether a word is one for a source, or the plural of one: insurers."""
    return key in _SOURCES or key.removesuffix("s") in _SOURCES


def is_group(key: str) -> bool:
    """Whether a word is one for people who may say something, or looks like it: fishermen, hoteliers."""
    return key in _SOURCES or key.endswith(("men", "people")) or (key.endswith("s") and not key.endswith(("ss", "us")))


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


_PARTICIPLES = frozenset(["written"])
"""forms of verbs of speech that only an auxiliary makes a statement of"""


def is_speaking(words: list[Word], i: int) -> bool:
    """Whether word `i` is a verb of speech that somebody does: not `United States`, `state media`, `called off`."""
    word = words[i]
    if word.stem not in SPEECH or (word.is_cap and i):
        return False
    before = words[i - 1] if i else None
    if (
        word.key == "say"
        and before is not None
        and before.key in ("a", "the", "no", "his", "her", "its", "their", "final")
    ):
        # `have their say on it`
        return False
    if word.key in _PARTICIPLES and (before is None or before.key not in ("have", "has", "had", "having", "also")):
        # `demands written assurances`
        return False
    nxt = words[i + 1].key if i + 1 < len(words) else ""
    if word.key.rstrip("s") in _NOUNS and before is not None and before.is_word and before.key not in _BEFORE_VERB:
        place = places().get(plain(before.text)) if before.is_cap else None
        if before.key in ("the", "a", "an", "its", "their", "his", "her", "this", "that", "no", "any", "of"):
            return False
        if place is not None and place.kind == "demonym":
            return False
        if word.key in _NOUNS and not before.key.endswith("s"):
            return False
    return not (word.stem == "call" and nxt in ("off", "up", "in", "out", "back"))


class _Sources:
    """The sources of one sentence."""

    def __init__(self, sentence: Sentence, named: dict[int, Fact], person: str) -> None:
        self.words = sentence.words
        self.depth = sentence.depth
        self.named = named
        self.person = person
        """key of the person named last before the sentence"""

    def read(self) -> list[tuple[int, int, str]]:
        """First and last word of each source, with its name."""
        words = self.words
        found: list[tuple[int, int, str]] = []
        told = -1  # the last word of the source before
        for i, word in enumerate(words):
            if (word.stem not in SPEECH and word.key not in _LEADING_ON) or i <= told:
                # `according to state media`: nobody states anything
                continue
            span: tuple[int, int, str] | None = None
            if word.key == "according" and i + 2 < len(words) and words[i + 1].key == "to":
                span = self._after(i, i + 2) or self._noun_phrase(i, i + 2)
            elif word.key == "words":
                if i > 1 and i + 2 < len(words) and words[i - 2].key == "in" and words[i + 1].key == "of":
                    # `in the words of`
                    span = self._after(i, i + 2) or self._noun_phrase(i, i + 2)
            elif word.key == "by" and (end := self._counted_by(i)):
                # `64 by the governor's count`
                span = i + 1 + (words[i + 1].key in ("the", "its", "their")), end, words[end].stem.removesuffix("'s")
            elif (
                word.key == "per"
                and i
                and i + 1 < len(words)
                and words[i - 1].text == ","
                and not words[i + 1].is_digit
            ) or (word.key in ("citing", "quoting") and i + 1 < len(words)):
                span = self._after(i, i + 1)
            elif i and not self.depth[i] and words[i - 1].key not in _TOLD and i not in self.named:
                if is_speaking(words, i) and (word.stem not in _DEMANDING or any(self.depth[i:])):
                    span = self._speaker(i)
                elif self._figures(i):
                    span = self._subject(i)
            if span:
                told = span[1]
                found.append(span)
        return found

    def _counted_by(self, i: int) -> int:
        """The word for the source in `by the governor's count` from word `i` on; 0 for none."""
        words = self.words
        for k in range(i + 1, min(i + 5, len(words) - 1)):
            if not words[k].is_word:
                return 0
            if words[k].key.endswith(("'s", "s'")):
                return k if words[k + 1].key in _COUNTS else 0
        return 0

    def _figures(self, i: int) -> bool:
        """Whether the verb at word `i` states a figure: put the number at 316, counted 41 dead, reckons with 2 percent."""
        words = self.words
        key = words[i].key
        if key in ("put", "puts"):
            return any(w.key == "at" for w in words[i + 2 : i + 8])
        return key in _FIGURING and any(w.is_digit for w in words[i + 1 : i + 10])

    def _after(self, i: int, begin: int) -> tuple[int, int, str] | None:
        """The source that follows `according to`, from word `begin` on."""
        words = self.words
        for k in range(begin, min(begin + 6, len(words))):
            if k in self.named:
                name = self.named[k]
                media = _media_after(words, name.last + 1)
                if media > 0 and not words[name.last].key.endswith("'s"):
                    # `according to Russian state media`: the adjective is not the source
                    return i, media, words[media].stem
                return i, name.last, name.entity.key
            if words[k].key in _SOURCES:
                return i, k, words[k].stem
            if not words[k].is_word:
                return None
        return None

    def _noun_phrase(self, i: int, begin: int) -> tuple[int, int, str] | None:
        """Any other source: the noun that ends the phrase."""
        words = self.words
        k = begin
        while k < min(begin + 5, len(words)) and words[k].is_word and not (k > begin and words[k].key in STOP):
            k += 1
        if k > begin and words[k - 1].key not in STOP | _NO_SOURCES:
            return i, k - 1, words[k - 1].stem
        return None

    def _speaker(self, i: int) -> tuple[int, int, str] | None:
        """Who speaks by the verb at word `i`: before it, or after it."""
        words = self.words
        if (found := self._pronoun(i)) or (found := self._subject(i)):
            return found
        for k in range(i + 1, min(len(words), i + 4)):
            if self.depth[k] or words[k].text in '“”".,;':
                # what is quoted does not name who says it
                return None
            if k in self.named:
                return None if words[k - 1].key in PLACE_PREPOSITIONS else self._name(k)
            if self._is_source(k):
                return _phrase_start(words, k), k, words[k].stem
        return None

    def _pronoun(self, i: int) -> tuple[int, int, str] | None:
        """`she said`, `said she`: the person named last."""
        for k in (i - 1, i + 1):
            if k < len(self.words) and self.words[k].key in PRONOUNS:
                inside = [f.entity.key for m, f in self.named.items() if m < k and f.entity.type == "person"]
                person = inside[-1] if inside else self.person
                return k, k, person or self.words[k].key
        return None

    def _subject(self, i: int) -> tuple[int, int, str] | None:
        """The source right before the verb at word `i`, or before an apposition: `Ann Lee, the mayor, said`."""
        words = self.words
        back = i - 1
        if words[back].text == ",":
            if i + 1 < len(words) and words[i + 1].key in _PASSIVE_AFTER:
                # `began in Oslo, observed with suspense`
                return None
            back = next((k for k in range(back - 1, max(-1, back - 12), -1) if words[k].text == ","), i) - 1
        joined = next((k for k in range(back - 1, max(0, back - 5), -1) if words[k].key in ("of", "for")), 0)
        # `a spokesperson for the negotiating team said`, `the mayor of Quito said`
        spans = [(joined - 1, joined - 3)] if joined else []
        for begin, end in (*spans, (back, back - 3)):
            for k in range(begin, max(-1, end), -1):
                if self.depth[k] or words[k].text in '“”"':
                    continue
                plain_word = not k and _is_listed(words[k].key)  # its capital is the sentence's
                if k in self.named and not plain_word and begin == back:
                    if k < back and self.named[k].kind is FactKind.PLACE and self._is_noun(k + 1, back):
                        # `the Polish delegation said`: the adjective is not the source
                        return k, back, words[back].stem
                    return self._name(k)
                if self._is_source(k, k == i - 1):
                    return _phrase_start(words, k), k, words[k].stem
        return None

    def _is_noun(self, first: int, last: int) -> bool:
        """Whether plain words without a capital stand from `first` to `last`."""
        return all(w.is_word and not w.is_cap and w.key not in STOP for w in self.words[first : last + 1])

    def _is_source(self, k: int, before_verb: bool = False) -> bool:
        word = self.words[k]
        if not _is_listed(word.key) and (word.key not in titles() or word.is_cap):
            return False
        return before_verb or not _before_noun(self.words, k)

    def _name(self, k: int) -> tuple[int, int, str]:
        name = self.named[k]
        return name.first, name.last, name.entity.key


def read_sources(sentences: list[Sentence], names: list[Fact]) -> list[Fact]:
    """Named and unnamed sources: one fact for each `according to …` or `… said` outside quotation marks."""
    named: dict[int, dict[int, Fact]] = {}
    for name in names:
        named.setdefault(name.sentence, {}).update(dict.fromkeys(range(name.first, name.last + 1), name))
    found: list[Fact] = []
    person = ""
    for sentence in sentences:
        own = named.get(sentence.index, {})
        words = sentence.words
        for first, last, value in _Sources(sentence, own, person).read():
            slot = slot_of(sentence, first, last)
            start, end = words[first].start, words[last].end
            found.append(
                Fact(
                    FactKind.ATTRIBUTION, sentence.n, start, end, "", value, value,
                    sentence.index, first, last, slot,
                )
            )  # fmt: skip
        for fact in own.values():
            if fact.entity.type == "person":
                person = fact.entity.key
    return found
