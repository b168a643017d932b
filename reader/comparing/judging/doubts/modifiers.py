"""A quality and its opposite, said of one thing in sentences worded apart: heavily fortified towns, lightly fortified towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.answers import answers_of
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.twins.meanings import are_contrary
from reader.facts.slots import is_content
from reader.facts.statements.opposed_words import both_tables, qualities
from reader.facts.types import Facts, Word
from reader.facts.words import stem

_LEAST = 0.6
_WORTH = 0.1
"""what each unit of the weight of the described word adds: a rare one is hardly of two things"""
_FOLLOWED = 0.4
"""what it adds that the next word is the same too: heavily fortified cities"""
_DESCRIBING = 3
"""words before another that may describe it"""


class Described(NamedTuple):
    """A word, and one before it that says of what sort it is."""

    sentence: int
    word: Word
    by: Word
    next: str
    """the concept of the word after it"""

    def mention(self, facts: Facts) -> Mention:
        """Both words, with what stands between."""
        return passage(facts, facts.sentences[self.sentence].n, self.by.start, self.word.end)


def doubtful_modifiers(context: Context, told: Told) -> Iterator[Doubt]:
    """Opposed words before one word, where neither report says both of it."""
    ours, theirs = kept(context.left, _described), kept(context.right, _described)
    if not ours or not theirs:
        return
    answers = answers_of(context, told)
    for meaning in sorted(ours.keys() & theirs.keys()):
        for one, other in product(ours[meaning], theirs[meaning]):
            if not _opposed(one.by.key, other.by.key):
                continue
            if _says(ours[meaning], other.by) or _says(theirs[meaning], one.by):
                continue
            score = answers.tie(one.sentence, other.sentence) - _LEAST
            if one.word.concept == other.word.concept:
                score += _WORTH * context.weight({one.word.concept}) + _FOLLOWED * (one.next == other.next != "")
            a, b = one.mention(context.left), other.mention(context.right)
            if score > 0 and not told.disputed(a, True):
                reason = f"perhaps opposed: {a.text} / {b.text}; perhaps of two things"
                yield Doubt(score, FactKind.POLARITY, a, b, reason, ("one thing described",))


def _says(described: list[Described], by: Word) -> bool:
    return any(d.by.stem == by.stem or _near(d.by.key, by.key) for d in described)


def _near(one: str, other: str) -> bool:
    return not senses(one).isdisjoint(senses(other))


@lru_cache(maxsize=1 << 14)
def _opposed(one: str, other: str) -> bool:
    if one == other:
        return False
    return are_contrary(one, other) or any(
        a == b and side != its
        for sides in (both_tables, lambda stemmed: qualities().get(stemmed, ()))
        for a, side in sides(stem(one))
        for b, its in sides(stem(other))
    )


def _described(facts: Facts) -> dict[str, list[Described]]:
    """The described words by each of their senses; what is quoted is left to the quotations."""
    found: dict[str, list[Described]] = defaultdict(list)
    for sentence in facts.sentences:
        words = sentence.words
        counts = [w.is_word and not w.is_digit and is_content(w) for w in words]
        for k, word in enumerate(words):
            if not counts[k] or sentence.depth[k]:
                continue
            for at in range(k - 1, max(-1, k - 1 - _DESCRIBING), -1):
                before = words[at]
                if before.key == ",":
                    continue
                if not counts[at] or (before.is_cap and at):
                    break
                following = words[k + 1].concept if k + 1 < len(words) and counts[k + 1] else ""
                described = Described(sentence.index, word, before, following)
                for sense in senses(word.key):
                    found[sense].append(described)
    return found
