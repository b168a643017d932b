"""Names in a text: persons with their roles, places, organisations."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from reader.article import FactKind, ParagraphKind
from reader.facts.gazetteer import (
    capitals,
    given_names,
    organisation_words,
    organisations,
    places,
    plain,
    titles,
)
from reader.facts.name_types import begins_with_title, name_fact
from reader.facts.name_words import (
    ABBREVIATIONS,
    ARABIC,
    INNER,
    NOT_NAMES,
    OF_HEADS,
    QUARTERS,
    SENTENCE_LEADS,
    can_start,
    name_parts,
    of_two_places,
)
from reader.facts.roles import read_roles
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence, Word
from reader.facts.words import STOP, stem


def _is_heading(sentence: Sentence) -> bool:
    """Whether a line is a heading, by its kind or for having all longer words in capitals and no full stop."""
    words = sentence.words
    return sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING) or (
        len(words) > 4
        and words[-1].text != "."
        and not any(w.is_word and not w.is_cap and len(w.text) > 4 for w in words)
    )


def _label_end(words: list[Word]) -> int:
    """The index after the colon of a run-in label; 0 where the sentence begins with none."""
    first = next((k for k, w in enumerate(words[:3]) if w.is_word), 0)
    for k in range(first, min(len(words), first + 7)):
        if words[k].text == ":":
            return k + 1 if k > first else 0
        if not (words[k].is_word and (words[k].is_cap or words[k].key in STOP)):
            return 0
    return 0


_PLURAL_FIELDS = frozenset(
    "affairs sports resources services securities communications arts sciences standards news".split()
)


def _joined_end(words: list[Word], i: int, j: int) -> int:
    """Where a body of two fields ends whose first field is words `i` to `j`: `National Security and Defence Council`; or 0."""
    before = words[i - 1].key if i else ""
    if before not in ("the", "its", "their", "our") and not before.endswith("'s") and plain(before) not in places():
        return 0
    if any(plain(w.text) in places() or plain(w.text) in given_names() for w in words[i:j]):
        return 0
    last = words[j - 1].key
    if last in organisation_words() or (last.endswith("s") and last not in _PLURAL_FIELDS) or words[i].text.isupper():
        return 0
    k = j + 1
    while k < min(len(words), j + 4) and can_start(words[k]):
        k += 1
    if k < j + 3 or words[k - 1].key.removesuffix("'s") not in organisation_words():
        return 0
    return k


_OFFICES_OF_FIRMS = frozenset("owner leader champion victim witness survivor defendant".split())


def _promote(names: list[Fact], roles: list[Fact]) -> bool:
    """Makes persons of the names of two or three parts that hold an office: `Tove Lindahl-Ek, the club's treasurer`."""
    table = titles()
    holders = {
        role.slot.subject
        for role in roles
        if any(w in table and table[w] not in _OFFICES_OF_FIRMS for w in str(role.value).split())
    }
    found = False
    for fact in names:
        entity = fact.entity
        if (
            entity.type == "name"
            and entity.key in holders
            and 2 <= len(entity.parts) <= 3
            and not any(p in organisation_words() or p in places() or p in INNER for p in entity.parts)
        ):
            fact.value = replace(entity, type="person")
            fact.kind = FactKind.PERSON
            found = True
    return found


class NameReader:
    """Reads the names of one article; needs all sentences first, to know which capitals mean something."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        lower: set[str] = set()
        inner: Counter[str] = Counter()
        for sentence in sentences:
            words = sentence.words
            # capitals of a heading or a run-in label are no sign of a name
            begin = len(words) if _is_heading(sentence) else _label_end(words)
            for i, word in enumerate(words):
                if not word.is_word:
                    continue
                if not word.is_cap:
                    lower.add(word.key)
                elif i > begin and words[i - 1].is_word:
                    inner[word.key.removesuffix("'s")] += 1
        self.lower = lower
        self.inner = inner
        self.persons: dict[str, str] = {}
        self.body: set[str] = set()

    def read(self) -> tuple[list[Fact], list[Fact]]:
        """All names, then the roles found beside persons."""
        heads = [s for s in self.sentences if s.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)]
        others = [s for s in self.sentences if s.kind not in (ParagraphKind.TITLE, ParagraphKind.HEADING)]
        names = [fact for sentence in others for fact in self._sentence(sentence)]
        self.body = {f.entity.key for f in names if f.entity.type != "weak"}
        self.body |= {f.entity.parts[-1] for f in names if f.entity.type == "person"}
        names += [fact for sentence in heads for fact in self._sentence(sentence)]
        names.sort(key=lambda f: (f.sentence, f.first))
        names = self._settle(names)
        names = [self._capital(n) for n in names]
        roles = read_roles(self.sentences, names)
        if _promote(names, roles):
            names = self._settle(names)
            roles = read_roles(self.sentences, names)
        return names, roles

    # -- candidate spans

    def _sentence(self, sentence: Sentence) -> list[Fact]:
        words = sentence.words
        found: list[Fact] = []
        i = 0
        if _is_heading(sentence):
            return self._in_heading(sentence)
        i = self._after_label(words)
        while i < len(words):
            word = words[i]
            if not can_start(word):
                i += 1
                continue
            begins = i == 0 or words[i - 1].text in '“"‘.:!?•'
            if (
                (word.text.isupper() and word.key in titles())
                or (word.key in NOT_NAMES and not (word.text.isupper() and len(word.text) > 2))
                or (word.key in STOP and len(word.key) < 5 and not word.text.isupper())
            ):
                i += 1
                continue
            weak = begins and not self._known(word, words, i)
            j = self._end(words, i)
            if j < len(words) and words[j].is_cap and words[j].is_word and words[j - 1].end < words[j].start:
                if "-" in words[j].text and not can_start(words[j]):
                    # `United States-brokered`: an adjective made of a name
                    i = j + 1
                    continue
            if j == i + 1 and (word.key in QUARTERS or of_two_places(word.text)):
                i = j
                continue
            if begins and j > i + 1 and word.key in SENTENCE_LEADS:
                i += 1
                continue
            if weak and j > i + 2 and begins_with_title(words, i, j):
                weak = False
            if weak and j > i + 1:
                # `Police in Paris`, `Turnout Monday`: the first word is only the sentence's capital
                if word.key in self.lower or stem(word.key) in self.lower:
                    i += 1
                    continue
                weak = False
            if weak and (word.key in self.lower or stem(word.key) in self.lower):
                i += 1
                continue
            found.append(name_fact(sentence, i, j, weak))
            i = j
        return found

    def _after_label(self, words: list[Word]) -> int:
        """Where the text begins after a run-in label (`Security Guarantees: …`); 0 when it has none or it is a name."""
        end = _label_end(words)
        if not end:
            return 0
        if end < len(words) and words[end].text in "“\"‘'":
            return 0
        label = [w for w in words[: end - 1] if w.is_word]
        known = any(plain(w.text) in places() or plain(w.text) in given_names() for w in label)
        return 0 if known or self.inner[label[-1].key] > 1 else end

    def _in_heading(self, sentence: Sentence) -> list[Fact]:
        """Names in a line of capitals: only those that the tables or the body know."""
        words = sentence.words
        found: list[Fact] = []
        i = 0
        while i < len(words):
            step = 1
            if can_start(words[i]):
                for length in range(min(5, len(words) - i), 0, -1):
                    piece = words[i : i + length]
                    if not all(w.is_word for w in piece):
                        continue
                    key = " ".join(name_parts(piece))
                    if (
                        key in self.body
                        or (key in places() and key not in NOT_NAMES)
                        or (key in organisations() and key not in NOT_NAMES)
                    ):
                        found.append(name_fact(sentence, i, i + length, False))
                        step = length
                        break
            i += step
        return found

    def _known(self, word: Word, words: list[Word], i: int) -> bool:
        """Whether a capital at the beginning of a sentence belongs to a name all the same."""
        key = word.key.removesuffix("'s")
        if key in self.lower and not self.inner[key]:
            return False
        if (
            self.inner[key]
            or (word.text.isupper() and len(word.text) > 1)
            or plain(key) in places()
            or plain(key) in organisations()
        ):
            return True
        nxt = words[i + 1] if i + 1 < len(words) else None
        return key in given_names() and nxt is not None and nxt.is_cap and nxt.key not in STOP

    def _end(self, words: list[Word], i: int) -> int:
        j = i + 1
        if words[i].key.endswith("'s") and words[i].key not in ("st's",):
            return j
        while j < len(words):
            word = words[j]
            if can_start(word) and word.key not in NOT_NAMES:
                j += 1
                if word.key.endswith("'s"):
                    break
                continue
            if (
                word.text == "."
                and words[j - 1].is_word
                and len(words[j - 1].text) <= 4
                and words[j - 1].key in ABBREVIATIONS
            ) or (word.text == "." and j + 1 < len(words) and len(words[j - 1].text) == 1 and words[j + 1].is_cap):
                if j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key not in ("corp", "inc", "co", "ltd"):
                    j += 1
                    continue
                break
            if word.key in INNER and j + 1 < len(words) and words[j + 1].is_cap and not words[j + 1].key.endswith("'s"):
                j += 1
                continue
            if word.key == "of" and j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key in OF_HEADS:
                j += 1
                continue
            if ARABIC.match(word.text):
                j += 1
                continue
            if word.text == "&" and j + 1 < len(words) and words[j + 1].is_cap:
                j += 1
                continue
            if word.key == "and" and (end := _joined_end(words, i, j)):
                j = end
            break
        while j > i + 1 and not words[j - 1].is_word:
            j -= 1
        return j

    # -- over the whole article

    def _settle(self, names: list[Fact]) -> list[Fact]:
        """Gives short names the type of the full name they belong to, and drops capitals that no full name explains."""
        surnames: dict[str, str] = {}
        families: dict[str, str] = {}
        keys: dict[str, str] = {}
        for fact in names:
            entity = fact.entity
            if entity.type == "person" and len(entity.parts) > 1:
                surnames.setdefault(entity.parts[-1], entity.key)
                if len(entity.parts) == 2 and entity.parts[0] not in given_names():
                    # `Xi` for Xi Jinping: the family name comes first
                    families.setdefault(entity.parts[0], entity.key)
            if entity.type in ("place", "org", "person"):
                keys.setdefault(entity.key, entity.type)
        surnames = {**families, **surnames}
        self.persons = surnames
        settled = []
        for fact in names:
            entity = fact.entity
            kind = entity.type
            if kind in ("name", "weak"):
                if len(entity.parts) == 1 and entity.parts[0] in surnames:
                    kind = "person"
                elif entity.key in keys:
                    kind = keys[entity.key]
            if kind != entity.type:
                fact.value = Entity(entity.key, kind, entity.parts, entity.role, entity.qualifier, entity.acts)
                fact.kind = {"person": FactKind.PERSON, "place": FactKind.PLACE}.get(kind, FactKind.ORG)
            settled.append(fact)
        return settled

    def _capital(self, fact: Fact) -> Fact:
        """`the Dutch capital`, `the capital of Qatar`: the city that is meant."""
        words = self.sentences[fact.sentence].words
        place = places().get(fact.entity.key)
        if place is None or place.id not in capitals():
            return fact
        first, last = fact.first, fact.last
        if last + 1 < len(words) and words[last + 1].key == "capital":
            last += 1
            if first and words[first - 1].key == "the":
                first -= 1
        elif first >= 2 and words[first - 1].key == "of" and words[first - 2].key == "capital":
            first -= 2
            if first and words[first - 1].key == "the":
                first -= 1
        else:
            return fact
        if last + 2 < len(words) and words[last + 1].text in (",", "of") and words[last + 2].is_cap:
            return fact
        if last + 1 < len(words) and words[last + 1].is_cap:
            return fact
        city = capitals()[place.id]
        entity = Entity(city, "place", (city,), "", "capital", False)
        sentence = self.sentences[fact.sentence]
        return Fact(
            FactKind.PLACE,
            fact.n,
            words[first].start,
            words[last].end,
            "",
            entity,
            "",
            fact.sentence,
            first,
            last,
            slot_of(sentence, first, last),
        )
