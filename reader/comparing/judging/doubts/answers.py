"""How surely one sentence tells what another tells, for the doubts on what is said: worded apart, placed alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Told
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.clauses import GENERIC, Names
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.statements.stances import country
from reader.facts.slots import is_content
from reader.facts.types import Facts

_ALIKE, _MUTUAL, _BEST, _AGREED, _ALONE = 2.0, 0.4, 0.2, 0.3, 1.4
_TELLING = frozenset(
    (FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION, FactKind.ORDINAL,
     FactKind.DATE, FactKind.TIME, FactKind.QUOTE)
)  # fmt: skip
"""facts that tie two sentences which both tell them; names stand in many"""


class Answers:
    """The sentences of the right article that may answer those of the left one, with how surely they do."""

    def __init__(self, context: Context, told: Told) -> None:
        self._context = context
        self.by_paragraph = kept(context.left, _by_paragraph), kept(context.right, _by_paragraph)
        self._agreed: dict[tuple[int, int], int] = defaultdict(int)
        for kind, one, other in told.agreements:
            if kind in _TELLING:
                a, b = self.at(True, one.n, one.start), self.at(False, other.n, other.start)
                self._agreed[a, b] += 1

    def at(self, is_left: bool, n: int, start: int) -> int:
        """Index of the sentence in which a place of a paragraph lies."""
        side = self._context.left if is_left else self._context.right
        own = self.by_paragraph[0 if is_left else 1][n]
        return next((i for i in own if side.sentences[i].start <= start < side.sentences[i].end), own[-1])

    @cached_property
    def pairs(self) -> list[tuple[int, int, float]]:
        """Sentences that may answer each other, each pair with its tie."""
        context = self._context
        found = []
        for sentence in context.left.sentences:
            others = set(context.candidates(sentence.index))
            for n in context.linked.get(sentence.n, ()):
                others.update(self.by_paragraph[1].get(n, ()))
            for other in sorted(others):
                found.append((sentence.index, other, self.tie(sentence.index, other)))
        return found

    def tie(self, left: int, right: int) -> float:
        """From 0 for none to about 3: linked paragraphs, like words, no better answer, figures and quotations that agree."""
        context = self._context
        a, b = context.left.sentences[left], context.right.sentences[right]
        ahead, back = context.best_right.get(left), context.best_left.get(right)
        best = bool(ahead and ahead[0][1] == right) + bool(back and back[0][1] == left)
        alone = len(self.by_paragraph[0][a.n]) == len(self.by_paragraph[1][b.n]) == 1
        return (
            context.links.get((a.n, b.n), 0.0) * (_ALONE if alone else 1.0)
            + _ALIKE * context.similarity(left, right)
            + _MUTUAL * context.mutual(left, right)
            + _BEST * best
            + _AGREED * min(2, self._agreed.get((left, right), 0))
        )


def answers_of(context: Context, told: Told) -> Answers:
    """The answers of two articles; several doubts ask for them."""
    if not isinstance(told.answers, Answers):
        told.answers = Answers(context, told)
    return told.answers


def _by_paragraph(facts: Facts) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for sentence in facts.sentences:
        found[sentence.n].append(sentence.index)
    return found


def beside(facts: Facts, sentence: int, ks: Iterable[int]) -> dict[int, frozenset[str]]:
    """The content words at some places, each in all its senses: the parts of a compound too, and a name by who it is."""
    found: dict[int, frozenset[str]] = {}
    words = facts.sentences[sentence].words
    ks = [k for k in ks if 0 <= k < len(words)]
    for first, last, who in kept(facts, Names).by_sentence.get(sentence, ()):
        if first in ks or last in ks:
            found[first] = frozenset((country(who),))
            ks = [k for k in ks if not first <= k <= last]
    for k in ks:
        if is_content(words[k]) and words[k].concept not in GENERIC:
            own = senses(words[k].key)
            found[k] = own.union(*map(senses, words[k].key.split("-"))) if "-" in words[k].key else own
    return found


def shared(ours: dict[int, frozenset[str]], theirs: dict[int, frozenset[str]]) -> int:
    """How many of the one side's words stand on the other side too, in whatever sense."""
    theirs_all = frozenset[str]().union(*theirs.values())
    ours_all = frozenset[str]().union(*ours.values())
    count = sum(not own.isdisjoint(theirs_all) for own in ours.values())
    return min(count, sum(not own.isdisjoint(ours_all) for own in theirs.values()))
