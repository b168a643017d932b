"""Role phrases beside persons: titles before the name, appositions after it."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import titles
from reader.facts.names.words import FUNCTION_WORDS, LEADING, SPEECH
from reader.facts.slots import slot_of, written
from reader.facts.types import Fact, Sentence, Word
from reader.facts.words import STOP, stem


def read_roles(sentences: list[Sentence], names: list[Fact]) -> list[Fact]:
    """Role phrases beside persons: titles before the name, appositions after it."""
    table = titles()
    roles: list[Fact] = []
    for fact in names:
        entity = fact.entity
        if entity.type not in ("person", "name", "weak"):
            continue
        sentence = sentences[fact.sentence]
        words = sentence.words
        spans: list[tuple[int, int]] = []
        if before := _role_before(words, fact.first, table):
            spans += _split_rank(words, *before, table)
        if after := _role_after(words, fact.last, table) or _role_as(words, fact.last, table):
            spans.append(after)
        holder = written(words[fact.first : fact.last + 1]).removesuffix("'s").removesuffix("’s")
        for a, b in spans:
            text = " ".join(w.key for w in words[a:b] if w.is_word)
            if text in ("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame"):
                continue
            roles.append(
                Fact(
                    FactKind.ROLE, sentence.n, words[a].start, words[b - 1].end, "", text, holder,
                    sentence.index, a, b - 1, slot_of(sentence, a, b - 1, subject=entity.key),
                )
            )  # fmt: skip
    return roles


_DEALT = frozenset(
    """sold signed bought hired named appointed fired sacked dropped replaced met told beat picked loaned freed jailed sued
    accused thanked praised sent gave shot killed found saw lost won paid visited welcomed greeted arrested interviewed
    defended criticised criticized backed blamed attacked supported invited urged asked married called joined followed
    elected received helped hosted hailed quoted questioned rescued""".split()
)
"""Verbs right before a title, which are no part of the role."""


_DESCRIBING = frozenset("incoming outgoing acting sitting ruling leading visiting founding managing presiding".split())


def _leads_on(word: Word, after: Word) -> bool:
    """Whether a word joins a clause or is a verb in -ing, so that no role begins with it: whereupon, accusing."""
    if word.key in FUNCTION_WORDS:
        return True
    if word.key in ("leading", "visiting") and after.is_cap:
        # `leading President Ann Lee to resign`
        return True
    return word.key.endswith("ing") and len(word.key) > 5 and not word.is_cap and word.key not in _DESCRIBING


def _belongs(words: list[Word], k: int) -> bool:
    """Whether a word may stand in a role; the apostrophe of a plural too: the nurses' union."""
    return words[k].is_word or (words[k].key == "'" and k > 0 and words[k - 1].key.endswith("s"))


def _role_before(words: list[Word], i: int, table: dict[str, str]) -> tuple[int, int] | None:
    # a capitalised title between the role and the name: `the air force chief, General Osei Mensah`
    if i >= 2 and words[i - 2].text == "," and words[i - 1].is_cap and words[i - 1].key in table:
        found = _role_before(words, i - 1, table)
        if found:
            return found
    if found := _role_of_field(words, i, table):
        return found
    end = i
    k = i - 1
    if k >= 0 and words[k].text == "," and k >= 1:
        # `her lawyer, Tom Ridley,`; `the air force chief, General …`
        if found := _role_apart(words, k, table):
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
                and _belongs(words, start - 1)
                and (words[start - 1].key not in STOP or words[start - 1].text in ("US", "U.S."))
                and not words[start - 1].key.endswith("'s")
            ):
                if sum(w.is_word for w in words[start - 1 : end]) > _LONGEST or words[start - 1].is_digit:
                    break
                if stem(words[start - 1].key) in SPEECH:
                    break
                if words[start - 1].key in _DEALT or _leads_on(words[start - 1], words[start]):
                    # `the club sold striker Ian Bell`, `whereupon President Ann Lee`
                    break
                start -= 1
            if words[start].key == "'":
                start -= 1
            start = _of_owner(words, start)
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


def _of_owner(words: list[Word], start: int) -> int:
    """Where a role begins that is told as something's: the relay squad's head coach; not her lawyer, Kim's aide."""
    owner = start - 1
    if owner < 1 or not words[owner].key.endswith(("'s", "s'")) or words[owner].is_cap:
        return start
    first = owner
    while first and start - first <= _ADJECTIVES and words[first - 1].is_word and words[first - 1].key not in STOP:
        first -= 1
    return first if first and words[first - 1].key in ("the", "a", "an") else start


def _split_rank(words: list[Word], start: int, end: int, table: dict[str, str]) -> list[tuple[int, int]]:
    """A post and the rank behind it as two roles: `force commander Brigadier` before a name."""
    rank = end - 1
    if rank > start and words[rank].is_cap and not words[rank - 1].is_cap and words[rank - 1].key in table:
        return [(start, rank), (rank, end)] if words[rank].key in table else [(start, end)]
    return [(start, end)]


def _role_of_field(words: list[Word], i: int, table: dict[str, str]) -> tuple[int, int] | None:
    """`Minister of Foreign Affairs Ann Lee`: a title with its field in capitals, right before the name."""
    k = i - 1
    while k > 1 and words[k].is_cap and words[k].is_word and i - k < 4:
        k -= 1
    if k < i - 1 and words[k].key == "the":
        # `Chancellor of the Exchequer`
        k -= 1
    if k == i - 1 or k < 1 or words[k].key not in ("of", "for") or words[k - 1].key not in table:
        return None
    return k - 1, i


def _role_apart(words: list[Word], comma: int, table: dict[str, str]) -> tuple[int, int] | None:
    """`a spokesman for the ministry, Igor Lem`: a title with what it is of, up to the comma."""
    for k in range(comma - 2, max(-1, comma - 8), -1):
        if not _belongs(words, k) or stem(words[k].key) in SPEECH:
            return None
        if words[k].key in table and words[k + 1].key in ("of", "for", "at"):
            start = k
            while start and k - start < _ADJECTIVES and words[start - 1].key not in STOP and words[start - 1].is_word:
                # `the scientific director of the institute`
                start -= 1
            return (start, comma) if not start or words[start - 1].key in ("a", "an", "the", "and") else None
    return None


def _role_after(words: list[Word], last: int, table: dict[str, str]) -> tuple[int, int] | None:
    j = last + 1
    if j >= len(words) or words[j].text != ",":
        return None
    a = j + 1
    while a < len(words) and words[a].key in ("the", "a", "an", "his", "her", "its", "their"):
        a += 1
    b = a
    while b < len(words) and b < a + 10 and _belongs(words, b):
        b += 1
    if b == a or b >= len(words) or words[b].text not in (",", ".", ";", ")"):
        return None
    keys = [w.key for w in words[a:b]]
    if keys[0] == "who" and len(keys) > 2:
        k = a + 1
        while k < b - 1 and words[k].key in _AUXILIARY:
            k += 1
        if words[k].stem in LEADING:
            return k, b
        if keys[1] in ("is", "was") and keys[2:] and keys[2] in ("in", "at") and _CHARGES & set(keys[3:5]):
            # `who is in charge of the port`
            return a + 2, b
    for k in range(min(4, len(keys))):
        for length in (3, 2, 1):
            if " ".join(keys[k : k + length]) in table:
                return None if _governed(keys[:k]) else (a, b)
    return None


def _role_as(words: list[Word], last: int, table: dict[str, str]) -> tuple[int, int] | None:
    """`Ada Lind serves as its deputy treasurer`: what somebody is or does something as."""
    for k in range(last + 1, min(last + 5, len(words) - 2)):
        if not words[k].is_word:
            return None
        if words[k].key == "as" and words[k + 1].key in ("the", "a", "an", "its", "their", "his", "her"):
            b = k + 2
            while b < min(len(words), k + 9) and words[b].is_word and words[b].key not in _CLAUSE:
                b += 1
            keys = [w.key for w in words[k + 2 : b]]
            titled = any(" ".join(keys[m : m + n]) in table for m in range(len(keys)) for n in (1, 2, 3))
            return (k + 2, b) if titled else None
    return None


_AUXILIARY = frozenset("has had now also still".split())
_CHARGES = frozenset("charge head helm".split())
_ADJECTIVES = 2
_LONGEST = 4
"""words of a role before a name that are looked at"""
_CLAUSE = frozenset("and but who which that when while after before since until in on at".split())


def _governed(before: list[str]) -> bool:
    """Whether a title is the object of a verb: `, met his Polish counterpart`."""
    return any(
        key in ("the", "a", "an", "his", "her", "its", "their") and before[k - 1] not in STOP
        for k, key in enumerate(before)
        if k
    )
