"""Names in a text: persons with their roles, places, organisations."""

from __future__ import annotations

import re
from collections import Counter

from reader.article import FactKind, ParagraphKind
from reader.facts.dates import MONTHS, WEEKDAYS
from reader.facts.gazetteer import (
    capitals,
    given_names,
    organisation_words,
    organisations,
    places,
    plain,
    title_lengths,
    titles,
)
from reader.facts.slots import slot_of
from reader.facts.types import Entity, Fact, Sentence, Word
from reader.facts.words import STOP, stem

SPEECH = frozenset(
    stem(word)
    for word in """say tell add claim state announce warn note insist argue write post tweet explain stress declare reply respond
ask urge call describe report confirm deny acknowledge admit testify comment remark suggest emphasize emphasise
observe recall reveal concede complain vow pledge promise conclude joke quip shout accuse express continue
estimate believe predict forecast maintain allege assert contend hint report reiterate caution""".split()
)
_JOINERS = frozenset(
    """of de la le du da dos das del della di van von der den ter al el bin ibn ben abu y e and the for""".split()
)
_INNER = frozenset("de la le du da dos das del della di van von der den ter al el bin ibn ben abu".split())
_ACTING = SPEECH | {
    "be",
    "have",
    "want",
    "demand",
    "reject",
    "accept",
    "plan",
    "sign",
    "agree",
    "refuse",
    "launch",
    "attack",
    "control",
    "will",
    "has",
    "is",
}
_PLACE_PREPOSITIONS = frozenset("in at from near to across outside around inside toward towards through via".split())
_DIRECTIONS = frozenset(
    """northern southern eastern western central north south east west northeastern northwestern southeastern
southwestern upper lower""".split()
)
_NOT_NAMES = frozenset(
    """i i'm i've it we he she they you there this that these those the a an but and or if when while after before
however meanwhile according no yes not what who why how where as at by in on for from to with both some many
most all one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several few
half another each every other such monday's its his her their our my your""".split()
)
_PLACE_WORDS = frozenset(
    """street avenue road square river lake mount mountain island islands bay gulf sea ocean strait province region
county district valley peninsula port airport bridge park desert coast hills forest canal palace stadium tower""".split()
)


def _can_start(word: Word) -> bool:
    if (
        word.is_cap
        and word.text[-1:].islower()
        and (cut := max(word.text.rfind("-"), word.text.rfind("‑"))) > 0
        and word.text[cut + 1].islower()
    ):
        # US-brokered, Russian-led: an adjective made of a name
        return False
    return word.is_cap and word.is_word and not (word.key in MONTHS and len(word.key) > 3) and word.key not in WEEKDAYS


_ARABIC = re.compile(r"(?:al|el|ad|ar|as|ash|an|ben|bin|ibn)[-‑][A-Z]")


def _parts(words: list[Word]) -> tuple[str, ...]:
    """Folded words of a name; the article of an Arabic name is a part of its own, hyphen or not."""
    parts: list[str] = []
    for word in words:
        if not word.is_word:
            continue
        text = plain(word.text)
        if text[:3] in ("al-", "el-") and len(text) > 4:
            parts += [text[:2], text[3:]]
        else:
            parts.append(text)
    return tuple(parts)


class NameReader:
    """Reads the names of one article; needs all sentences first, to know which capitals mean something."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        lower: set[str] = set()
        inner: Counter[str] = Counter()
        for sentence in sentences:
            for i, word in enumerate(sentence.words):
                if not word.is_word:
                    continue
                if not word.is_cap:
                    lower.add(word.key)
                elif i and sentence.words[i - 1].is_word:
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
        return names, self._roles(names)

    # -- candidate spans

    def _sentence(self, sentence: Sentence) -> list[Fact]:
        words = sentence.words
        found: list[Fact] = []
        i = 0
        title_case = (
            len(words) > 4
            and words[-1].text != "."
            and not any(w.is_word and not w.is_cap and len(w.text) > 4 for w in words)
        )
        if title_case or sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
            return self._in_heading(sentence)
        while i < len(words):
            word = words[i]
            if not _can_start(word):
                i += 1
                continue
            begins = i == 0 or words[i - 1].text in '“"‘.:!?•' or title_case
            if (word.key in _NOT_NAMES and not (word.text.isupper() and len(word.text) > 2)) or (
                word.key in STOP and len(word.key) < 5 and not word.text.isupper()
            ):
                i += 1
                continue
            weak = begins and not self._known(word, words, i)
            j = self._end(words, i)
            if weak and j > i + 1:
                # `Police in Paris`, `Turnout Monday`: the first word is only the sentence's capital
                if word.key in self.lower or stem(word.key) in self.lower:
                    i += 1
                    continue
                weak = title_case
            if weak and (word.key in self.lower or stem(word.key) in self.lower):
                i += 1
                continue
            found.append(self._fact(sentence, i, j, weak))
            i = j
        return found

    def _in_heading(self, sentence: Sentence) -> list[Fact]:
        """Names in a line of capitals: only those that the tables or the body know."""
        words = sentence.words
        found: list[Fact] = []
        i = 0
        while i < len(words):
            step = 1
            if _can_start(words[i]):
                for length in range(min(5, len(words) - i), 0, -1):
                    piece = words[i : i + length]
                    if not all(w.is_word for w in piece):
                        continue
                    key = " ".join(_parts(piece))
                    if (
                        key in self.body
                        or (key in places() and key not in _NOT_NAMES)
                        or (key in organisations() and key not in _NOT_NAMES)
                    ):
                        found.append(self._fact(sentence, i, i + length, False))
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
            if _can_start(word) and word.key not in _NOT_NAMES:
                j += 1
                if word.key.endswith("'s"):
                    break
                continue
            if (
                word.text == "."
                and words[j - 1].is_word
                and len(words[j - 1].text) <= 4
                and words[j - 1].key in _ABBREVIATIONS
            ) or (word.text == "." and j + 1 < len(words) and len(words[j - 1].text) == 1 and words[j + 1].is_cap):
                if j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key not in ("corp", "inc", "co", "ltd"):
                    j += 1
                    continue
                break
            if (
                word.key in _INNER
                and j + 1 < len(words)
                and words[j + 1].is_cap
                and not words[j + 1].key.endswith("'s")
            ):
                j += 1
                continue
            if word.key == "of" and j + 1 < len(words) and words[j + 1].is_cap and words[j - 1].key in _OF_HEADS:
                j += 1
                continue
            if _ARABIC.match(word.text):
                j += 1
                continue
            if word.text == "&" and j + 1 < len(words) and words[j + 1].is_cap:
                j += 1
                continue
            break
        while j > i + 1 and not words[j - 1].is_word:
            j -= 1
        return j

    def _fact(self, sentence: Sentence, i: int, j: int, weak: bool) -> Fact:
        words = sentence.words
        # title words in front belong to the role
        start, role = i, ""
        start, role = self._title(words, i, j)
        if start >= j:
            start, role = i, ""
        parts = _parts(words[start:j])
        if cut := self._person_after(parts, words[start:j]):
            start += cut
            parts = _parts(words[start:j])
        surface_end = words[j - 1].end
        if words[j - 1].text.endswith(("'s", "’s")):
            surface_end -= 2
        key = " ".join(parts)
        kind, kind_fact = self._type(words, start, j, parts, key, role)
        if weak and kind == "name":
            kind = "weak"
        qualifier = ""
        if start and words[start - 1].key in _DIRECTIONS and not words[start - 1].is_cap:
            qualifier = words[start - 1].key
        nxt = words[j].stem if j < len(words) else ""
        entity = Entity(
            key,
            kind,
            parts,
            role,
            qualifier,
            acts=nxt in _ACTING and not (start and words[start - 1].key in _PLACE_PREPOSITIONS),
        )
        return Fact(
            kind_fact,
            sentence.n,
            words[start].start,
            surface_end,
            "",
            entity,
            "",
            sentence.index,
            start,
            j - 1,
            slot_of(sentence, start, j - 1),
        )

    def _person_after(self, parts: tuple[str, ...], words: list[Word]) -> int:
        """How many words stand before the person in `Social Democrat Nora Vik`; 0 when the name is one."""
        if len(parts) < 3 or len(parts) != len(words) or parts[0] in given_names() or parts[-1] in organisation_words():
            return 0
        demonym = places().get(parts[0])
        if demonym is not None and demonym.kind == "demonym" and len(parts) == 3:
            return 1
        cut = len(parts) - 2
        if (
            parts[cut] in given_names()
            and parts[cut] not in _INNER
            and words[cut].is_cap
            and not any(w.key in _INNER or w.key in _OF_HEADS for w in words[:cut])
        ):
            return cut
        return 0

    def _title(self, words: list[Word], i: int, j: int) -> tuple[int, str]:
        """Skips capitalised titles at the front of a name: `Prime Minister Olav Brekke` gives `prime_minister`."""
        table, lengths = titles(), title_lengths()
        start, role = i, ""
        while start < j:
            key = words[start].key
            longest = lengths.get(key, 0)
            for length in range(min(longest, j - start), 0, -1):
                name = " ".join(w.key for w in words[start : start + length])
                if name in table:
                    role = table[name]
                    start += length
                    break
            else:
                break
            if start < j and words[start].text == ".":
                start += 1
        # `US President Joe Doe`: a place or an office stands before the title
        if start == i:
            for k in range(i + 1, j - 1):
                name = words[k].key
                if name in table and name not in ("general", "king", "prince", "major", "chair", "rev"):
                    before = plain(" ".join(w.text for w in words[i:k]))
                    if (
                        before in places()
                        or words[k - 1].key.endswith("ian")
                        or before in organisations()
                        or words[i].key in ("us", "first", "vice", "former", "deputy")
                    ):
                        return k + 1, table[name]
        if start == i and i and not role:
            # lower-case role before the name: `striker Ann Cole`, `chief executive Dana Reyes`
            for length in (3, 2, 1):
                if i - length >= 0:
                    name = " ".join(w.key for w in words[i - length : i])
                    if name in table:
                        return start, table[name]
        return start, role

    def _type(
        self, words: list[Word], i: int, j: int, parts: tuple[str, ...], key: str, role: str
    ) -> tuple[str, FactKind]:
        if not parts:
            return "name", FactKind.ORG
        table = places()
        last = parts[-1]
        if key in organisations():
            return "org", FactKind.ORG
        if role and len(parts) <= 4 and last not in organisation_words() and key not in table:
            return "person", FactKind.PERSON
        if key in table:
            return "place", FactKind.PLACE
        first_given = parts[0] in given_names() or parts[0].split("-")[0] in given_names()
        if len(parts) >= 2 and first_given and last not in organisation_words() and last not in _PLACE_WORDS:
            return "person", FactKind.PERSON
        if last in organisation_words() or parts[0] in (
            "bank",
            "ministry",
            "university",
            "department",
            "institute",
            "court",
            "bayern",
            "real",
            "fc",
            "institute",
        ):
            return "org", FactKind.ORG
        if last in _PLACE_WORDS or parts[0] in (
            "mount",
            "lake",
            "port",
            "cape",
            "saint",
            "fort",
            "san",
            "los",
            "las",
            "el",
            "gulf",
            "isle",
            "bay",
        ):
            return "place", FactKind.PLACE
        before = words[i - 1].key if i else ""
        nxt = words[j].stem if j < len(words) else ""
        after = words[j].text if j < len(words) else ""
        if (
            len(parts) in (2, 3)
            and all(p.isalpha() or "-" in p or "'" in p for p in parts)
            and not words[i].text.isupper()
        ):
            age = after == "," and j + 1 < len(words) and words[j + 1].is_digit and len(words[j + 1].text) <= 2
            if (
                (
                    nxt in SPEECH
                    or age
                    or (
                        after == ","
                        and j + 1 < len(words)
                        and (words[j + 1].key in ("who", "whose") or words[j + 1].key in titles())
                    )
                )
                and parts[0] not in table
                and last not in table
            ):
                return "person", FactKind.PERSON
        if before in ("in", "near", "outside", "across") and len(parts) <= 2 and not words[i].text.isupper():
            return "place", FactKind.PLACE
        if words[i].text.isupper() and len(parts) == 1 and len(words[i].text) > 1:
            return "org", FactKind.ORG
        return "name", FactKind.ORG

    # -- over the whole article

    def _settle(self, names: list[Fact]) -> list[Fact]:
        """Gives short names the type of the full name they belong to, and drops capitals that no full name explains."""
        surnames: dict[str, str] = {}
        keys: dict[str, str] = {}
        for fact in names:
            entity = fact.entity
            if entity.type == "person" and len(entity.parts) > 1:
                surnames.setdefault(entity.parts[-1], entity.key)
            if entity.type in ("place", "org", "person"):
                keys.setdefault(entity.key, entity.type)
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

    def _roles(self, names: list[Fact]) -> list[Fact]:
        """Role phrases beside persons: titles before the name, appositions after it."""
        table = titles()
        roles: list[Fact] = []
        for fact in names:
            entity = fact.entity
            if entity.type not in ("person", "name", "weak"):
                continue
            sentence = self.sentences[fact.sentence]
            words = sentence.words
            spans: list[tuple[int, int]] = []
            if before := self._role_before(words, fact.first, table):
                spans.append(before)
            if after := self._role_after(words, fact.last, table):
                spans.append(after)
            for a, b in spans:
                text = " ".join(w.key for w in words[a:b] if w.is_word)
                if text in ("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame"):
                    continue
                roles.append(
                    Fact(
                        FactKind.ROLE, sentence.n, words[a].start, words[b - 1].end, "", text, entity.parts[-1] if entity.parts else "",
                        sentence.index, a, b - 1, slot_of(sentence, a, b - 1, subject=entity.key),
                    )
                )  # fmt: skip
        return roles

    def _role_before(self, words: list[Word], i: int, table: dict[str, str]) -> tuple[int, int] | None:
        # a capitalised title between the role and the name: `the air force chief, General Osei Mensah`
        if i >= 2 and words[i - 2].text == "," and words[i - 1].is_cap and words[i - 1].key in table:
            found = self._role_before(words, i - 1, table)
            if found:
                return found
        end = i
        k = i - 1
        if k >= 0 and words[k].text == "," and k >= 1:
            # `her lawyer, Tom Ridley,`; `the air force chief, General …`
            if found := self._role_apart(words, k, table):
                return found
            end, k = k, k - 1
        elif k >= 0 and words[k].text == "." and k >= 1 and words[k - 1].is_cap:
            end, k = k, k - 1
        if k < 0 or not words[k].is_word:
            return None
        for length in (3, 2, 1):
            a = end - length
            if a >= 0 and " ".join(w.key for w in words[a:end]) in table:
                start = a
                while (
                    start > 0
                    and words[start - 1].is_word
                    and words[start - 1].key not in STOP
                    and not words[start - 1].key.endswith("'s")
                ):
                    if start - 1 < end - 4 or words[start - 1].is_digit or stem(words[start - 1].key) in SPEECH:
                        break
                    start -= 1
                if (
                    end < i
                    and words[end].text == ","
                    and not (
                        (start and words[start - 1].key in ("the", "her", "his", "their", "its", "a", "an", "'s"))
                        or (start and words[start - 1].key.endswith("'s"))
                        or start == 0
                    )
                ):
                    return None
                return start, end
        return None

    def _role_apart(self, words: list[Word], comma: int, table: dict[str, str]) -> tuple[int, int] | None:
        """`a spokesman for the ministry, Igor Lem`: a title with what it is of, up to the comma."""
        for k in range(comma - 2, max(-1, comma - 7), -1):
            if not words[k].is_word or stem(words[k].key) in SPEECH:
                return None
            if words[k].key in table and words[k + 1].key in ("of", "for", "at"):
                before = words[k - 1].key if k else ""
                return (k, comma) if not k or before in ("a", "an", "the", "and") else None
        return None

    def _role_after(self, words: list[Word], last: int, table: dict[str, str]) -> tuple[int, int] | None:
        j = last + 1
        if j >= len(words) or words[j].text != ",":
            return None
        a = j + 1
        while a < len(words) and words[a].key in ("the", "a", "an", "his", "her", "its", "their"):
            a += 1
        b = a
        while b < len(words) and b < a + 9 and words[b].is_word:
            b += 1
        if b == a or b >= len(words) or words[b].text not in (",", ".", ";", ")"):
            return None
        keys = [w.key for w in words[a:b]]
        if keys[0] == "who" and len(keys) > 2 and words[a + 1].stem in _LEADING:
            return a + 1, b
        for k in range(min(4, len(keys))):
            for length in (3, 2, 1):
                if " ".join(keys[k : k + length]) in table:
                    return a, b
        return None


_LEADING = frozenset("lead head chair run command direct".split())
_ABBREVIATIONS = frozenset("st dr mr mrs ms jr sr gen lt col sen rep gov prof mt corp inc co ltd".split())
_OF_HEADS = frozenset(
    """bank university ministry department house institute college court board bureau council republic kingdom sea gulf
bay cape isle duke duchess prince museum church chamber school school's league states office federation
association academy commonwealth""".split()
)
