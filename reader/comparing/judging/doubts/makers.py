"""By whom a thing is backed, led or brokered, where a word for it says so: Oslo-brokered talks, a Rome-brokered truce."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.answers import answers_of
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.statements.stances import country
from reader.facts.gazetteer import places, plain
from reader.facts.types import Facts

_LEAST = 0.7
_BEFORE = frozenset("united saudi european south north new sri costa".split())
"""First words of names of two words"""


class Maker(NamedTuple):
    sentence: int
    who: str
    meaning: frozenset[str]
    mention: Mention


def doubtful_makers(context: Context, told: Told) -> Iterator[Doubt]:
    """Two makers of one sort of thing, of whom one makes nothing of the sort in the other report."""
    ours, theirs = kept(context.left, _makers), kept(context.right, _makers)
    if not ours or not theirs:
        return
    answers = answers_of(context, told)
    for one in ours:
        alike = [m for m in theirs if m.meaning & one.meaning]
        if any(m.who == one.who for m in alike) or told.disputed(one.mention, True):
            continue
        for other in alike:
            tie = answers.tie(one.sentence, other.sentence)
            if any(
                m.who == other.who and answers.tie(m.sentence, other.sentence) >= tie
                for m in ours
                if m.meaning & other.meaning
            ):
                # what this one makes is told of elsewhere
                continue
            a, b = one.mention, other.mention
            reason = f"perhaps made by others: {a.text} / {b.text}; perhaps two things"
            if tie > _LEAST:
                yield Doubt(tie - _LEAST, FactKind.RELATION, a, b, reason, ("one word for what is done",))


def _makers(facts: Facts) -> list[Maker]:
    found = []
    for sentence in facts.sentences:
        words = sentence.words
        for k, word in enumerate(words):
            if not word.is_cap or "-" not in word.key:
                continue
            first, _, last = word.key.rpartition("-")
            if not first or not last.endswith(("ed", "led", "run", "made", "built")):
                continue
            own = word.text.replace("‑", "-").rpartition("-")[0]
            begin, place = k, None
            if k and words[k - 1].key in _BEFORE:
                place = places().get(plain(words[k - 1].text + " " + own))
                begin = k - 1 if place is not None else k
            place = place or places().get(plain(own))
            who = country("@" + place.id) if place is not None else first
            whole = passage(facts, sentence.n, words[begin].start, word.end)
            found.append(Maker(sentence.index, who, senses(last), whole))
    return found
