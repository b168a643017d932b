"""Who is said to have said it, where the reports put one claim down to two: the army said, villagers said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Mention, ParagraphKind
from reader.comparing.judging.doubts.answers import answers_of, beside, shared
from reader.comparing.judging.doubts.parties import known_as, named
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.statements.sources import ONE_SORT, SPOKEN_FOR
from reader.comparing.judging.statements.stances import country
from reader.facts.gazetteer import places, plain, sound
from reader.facts.names.bodies import BODIES
from reader.facts.names.words import SPEECH
from reader.facts.slots import is_content
from reader.facts.statements.attribution import PRONOUNS, is_speaking
from reader.facts.types import Fact, Facts, Sentence, Word
from reader.facts.words import is_adverb, stem

_LEAST_TIE, _LEAST = 0.8, 2.4
_SHARED = 0.25
_BEGIN = 4


class Voice(NamedTuple):
    sentence: int
    who: frozenset[str]
    """a name: by whom or what is named; empty for a common noun"""
    words: frozenset[str]
    """what it is called, and what is known of its office; in all senses"""
    stems: frozenset[str]
    head: str
    is_person: bool
    is_place: bool
    has_office: bool
    is_several: bool
    initials: str
    own: frozenset[int]
    """its words in the sentence"""
    mention: Mention


def doubtful_voices(context: Context, told: Told) -> Iterator[Doubt]:
    """One claim of two speakers, of whom neither is heard on it in the other report."""
    answers = answers_of(context, told)
    ours, theirs = kept(context.left, _voices), kept(context.right, _voices)
    for i, j, tie in answers.pairs:
        if tie < _LEAST_TIE or i not in ours or j not in theirs:
            continue
        left, right = context.left.sentences[i], context.right.sentences[j]
        around = (
            [v for k in answers.by_paragraph[0][left.n] for v in ours.get(k, ())],
            [v for k in answers.by_paragraph[1][right.n] for v in theirs.get(k, ())],
        )
        for one in ours[i]:
            if told.disputed(one.mention, True):
                continue
            if any(_one(one, v) for v in around[1]) or _met(context.right, j, one):
                continue
            for other in theirs[j]:
                if not _two(one, other) or any(_one(v, other) for v in around[0]) or _met(context.left, i, other):
                    continue
                claim = (
                    beside(context.left, i, [k for k in range(len(left.words)) if k not in one.own]),
                    beside(context.right, j, [k for k in range(len(right.words)) if k not in other.own]),
                )
                both = shared(*claim)
                if both < 2:
                    continue
                score = tie + _SHARED * min(4, both) - _LEAST
                if score > 0:
                    a, b = one.mention, other.mention
                    reason = f"perhaps one claim of another source: {a.text} / {b.text}; perhaps two claims"
                    yield Doubt(score, FactKind.ATTRIBUTION, a, b, reason, ("much the same claim",))


def _one(one: Voice, other: Voice) -> bool:
    """Whether two voices may well be one: by name, by what they are called, by the sort of people they are."""
    if not one.who.isdisjoint(other.who) or (one.initials and one.initials == other.initials):
        return True
    if one.is_person and other.is_person:
        return False
    begins = [{w[:_BEGIN] for w in v.stems - SPOKEN_FOR if len(w) >= _BEGIN} for v in (one, other)]
    return (
        not one.words.isdisjoint(other.words)
        or not begins[0].isdisjoint(begins[1])
        or any(one.head in sort and other.head in sort for sort in _SORTS)
    )


def _two(one: Voice, other: Voice) -> bool:
    """Whether two voices are surely two: not a government and a man, an official, somebody of whom nothing is known."""
    if _one(one, other) or one.is_place != other.is_place:
        return False
    if one.is_person and other.is_person:
        return True
    for man, body in ((one, other), (other, one)):
        if man.is_person and not (man.has_office and (body.who or body.is_several)):
            # `the winner`, `the driver` may be anybody with a name
            return False
        if man.has_office and body.who and not body.is_person and not man.stems.isdisjoint(SPOKEN_FOR):
            # the ministry's spokesman may speak for the country
            return False
        if body.who and not (body.is_person or body.is_place or man.who) and man.head in _BODIES:
            # `the union` may be the one that the other report names
            return False
    return bool(one.who and other.who) or not (one.stems <= SPOKEN_FOR or other.stems <= SPOKEN_FOR)


_BODIES = frozenset(
    stem(w)
    for w in (
        *BODIES,
        *"party ministry court council team university operator owner committee regulator publisher maker manufacturer".split(),
    )
)
"""common nouns for a body that may have any name"""
_SORTS = tuple(frozenset(map(stem, group)) for group in ONE_SORT)


def _met(facts: Facts, index: int, voice: Voice) -> bool:
    """Whether a sentence speaks of somebody who is heard in the other report: that the army had fled, villagers said."""
    if voice.is_place:
        return False
    if voice.who:
        return any(f.sentence == index and not voice.who.isdisjoint(known_as(f)) for f in facts.names if f.entity.parts)
    head = voice.head
    return any(w.stem == head for w in facts.sentences[index].words)


def _voices(facts: Facts) -> dict[int, list[Voice]]:
    names = kept(facts, named)
    roles: dict[str, set[str]] = defaultdict(set)
    for role in facts.roles:
        if role.slot.subject:
            roles[sound(role.slot.subject.split()[-1])].update(role.text.lower().replace("-", " ").split())
    found: dict[int, list[Voice]] = defaultdict(list)
    spans = [(s.sentence, s.first, s.last) for s in facts.sources]
    for quote in facts.quotes:
        span = quote.quote.speaker_span
        if span is not None:
            for sentence in facts.sentences:
                if sentence.n == quote.n and sentence.start <= span[0] < sentence.end:
                    inside = [k for k, w in enumerate(sentence.words) if span[0] <= w.start < span[1]]
                    if inside:
                        spans.append((sentence.index, inside[0], inside[-1]))
    for sentence in facts.sentences:
        spans += [(sentence.index, k, k) for k in _subjects(sentence, names.get(sentence.index, []))]
    seen: set[tuple[int, int]] = set()
    for index, first, last in spans:
        words = facts.sentences[index].words
        while first < last and words[first].key in _LEADS:
            first += 1
        if facts.sentences[index].kind in _LABELS or (index, last) in seen:
            continue
        voice = _voice(facts, index, first, last, names.get(index, []), roles)
        if voice is not None:
            seen.add((index, last))
            found[index].append(voice)
    return found


_LABELS = (ParagraphKind.TITLE, ParagraphKind.HEADING)
_SEVERAL = frozenset("countries sides parties both all some others many people".split())
_NO_CLAIM = frozenset(map(stem, "continue urge ask call describe express accuse pledge promise vow".split()))
_THINKING = frozenset(
    stem(w) for w in "suspect reckon think fear put say believe estimate confirm allege suggest conclude find".split()
)
"""Verbs by which somebody makes a claim, besides those of speech"""
_BETWEEN = frozenset("is are was were has have had also since now then already will would".split())


def _subjects(sentence: Sentence, names: list[Fact]) -> Iterator[int]:
    """The last words of those who claim something: right before the verb, or first in a sentence that goes on `and has warned`."""
    words = sentence.words
    for i, word in enumerate(words):
        if not i or word.is_cap or sentence.depth[i] or (word.stem not in SPEECH and word.stem not in _THINKING):
            continue
        if word.stem in _NO_CLAIM or (not is_speaking(words, i) and word.stem not in _THINKING):
            continue
        k = i - 1
        while k > 0 and (words[k].key in _BETWEEN or is_adverb(words[k].key)):
            k -= 1
        if words[k].key == "and" and names and names[0].first <= 1:
            yield names[0].last
        elif is_content(words[k]) and not sentence.depth[k] and (words[k].is_cap or _is_noun(words[k])):
            if words[i - 1].key not in ("was", "were", "is", "are", "been"):
                yield _head(words, k)


def _head(words: list[Word], k: int) -> int:
    """The last word of those who speak, where word `k` ends what is told of them: diplomats with knowledge of the talks."""
    start = k
    while start and k - start < _ROOM and (_is_noun(words[start - 1]) or words[start - 1].key in ("the", "a", "an")):
        start -= 1
    if start > 1 and words[start - 1].key in _GOVERNING and _is_noun(words[start - 2]):
        return _head(words, start - 2)
    return k


_GOVERNING = frozenset("of with on in".split())
_LEADS = frozenset("according to per citing quoting the a an".split())
_ROOM = 4


def _voice(
    facts: Facts, index: int, first: int, last: int, names: list[Fact], roles: dict[str, set[str]]
) -> Voice | None:
    sentence = facts.sentences[index]
    words = sentence.words
    if words[first].key in _POINTING or words[last].key in _SEVERAL or words[last].key.endswith(("'s", "s'")):
        return None
    lo, hi = first, last
    while hi + 1 < len(words) and hi - last < _ROOM and _is_noun(words[hi + 1]):
        hi += 1
    while lo > 0 and first - lo < _ROOM and (_is_noun(words[lo - 1]) or (words[lo - 1].is_cap and lo > 1)):
        lo -= 1
    name = next((f for f in names if f.first <= last <= f.last), None)
    if any(w.stem == _CONTINUE for w in words[hi + 1 : hi + 3]):
        return None
    if name is not None and hi == last and name.kind is not FactKind.PERSON and _after_preposition(words, lo):
        # `announced on Telegram`, `reported from Lima`
        return None
    keys = {part for w in words[lo : hi + 1] if is_content(w) for part in (w.key, *w.key.split("-"))}
    is_person = name is not None and name.kind is FactKind.PERSON
    if is_person and name is not None:
        keys |= roles.get(sound(name.entity.parts[-1]), set())
    keys = {k.removesuffix("'s").removesuffix("’s") for k in keys}
    meaning = frozenset[str]().union(*map(senses, keys)) | {
        country("@" + places()[plain(k)].id) for k in keys if plain(k) in places()
    }
    who = frozenset(known_as(name)) if name is not None and hi == last else frozenset[str]()
    is_place = name is not None and name.kind is FactKind.PLACE and not any(map(_is_noun, words[lo : hi + 1]))
    has_office = is_person and name is not None and len(keys) > len(name.entity.parts)
    initials = ""
    if name is not None and name.kind is not FactKind.PERSON:
        parts = name.entity.parts
        initials = "".join(p if p in ("us", "uk", "eu", "un") else p[0] for p in parts) if len(parts) > 1 else parts[0]
    start, end = words[lo if name is None else min(lo, name.first)].start, words[hi].end
    return Voice(
        index, who, meaning, frozenset(map(stem, keys)), words[hi].stem, is_person, is_place,
        has_office, words[hi].key.endswith("s"), initials, frozenset(range(lo, hi + 1)), passage(facts, sentence.n, start, end),
    )  # fmt: skip


def _after_preposition(words: list[Word], at: int) -> bool:
    before = [w.key for w in reversed(words[max(0, at - 2) : at]) if w.key != "the"]
    return bool(before) and before[0] in _PLACING


_CONTINUE = stem("continue")
_POINTING = PRONOUNS | {"her", "his", "their", "its", "it", "who", "which"}
_PLACING = frozenset("in on at from of to by for with".split())


def _is_noun(word: Word) -> bool:
    """Whether a word may belong to the noun phrase beside it."""
    return (
        is_content(word)
        and not word.is_cap
        and word.stem not in SPEECH
        and word.stem not in _THINKING
        and not word.key.endswith(("ed", "ing", "ly"))
    )
