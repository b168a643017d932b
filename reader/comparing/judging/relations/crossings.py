"""Judges names that play each other's parts: A owes B / B owes A, A's candidate and B's men / B's candidate and A's men."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, kept
from reader.comparing.judging.names.entities import is_bare_office, may_be_name
from reader.comparing.judging.relations.exchanges import MUTUAL
from reader.comparing.judging.sentences.context import Context
from reader.facts.bindings import Bindings, Part
from reader.facts.gazetteer import places, sound
from reader.facts.slots import written
from reader.facts.types import Fact, Facts, Sentence

_ALIKE = (0.3, 0.5)
"""least likeness of two sentences, in short texts and in whole reports"""
_MOST = 8
"""names of a sentence that are looked at"""
_OPPOSITE = {
    "giver": "taker", "taker": "giver", "winner": "loser", "loser": "winner", "first": "second", "second": "first",
    "from": "to", "to": "from",
}  # fmt: skip
"""parts of one deed that no one plays both"""


def judge_crossings(context: Context, told: Sequence[Finding]) -> list[Finding]:
    """At most one finding for each left sentence.

    Args:
        told: the findings so far; a sentence whose relation is in dispute already is left to them.
    """
    if not context.related:
        return []
    ours, theirs = kept(context.left, _Parts), kept(context.right, _Parts)
    done = {(f.left.n, f.left.start, f.left.end) for f in told if f.left and f.right and f.kind is FactKind.RELATION and f.verdict in DISPUTES}
    found = []
    for index in ours.names:
        sentence = context.left.sentences[index]
        if any(n == sentence.n and a < sentence.end and b > sentence.start for n, a, b in done):
            continue
        for other in context.candidates(index)[:2]:
            if other not in theirs.names or context.similarity(index, other) < _ALIKE[not context.few]:
                continue
            if not context.mutual(index, other):
                continue
            pair = _crossed(ours.of(index), theirs.of(other))
            if pair:
                left = _mention(sentence, ours.names[index], pair)
                right = _mention(context.right.sentences[other], theirs.names[other], pair)
                reason = f"names in each other's parts: {left.text} / {right.text}"
                found.append(Finding(FactKind.RELATION, Verdict.CONFLICT, 3, left, right, reason, ("same parts",)))
                break
    return found


def _crossed(ours: dict[str, set[Part]], theirs: dict[str, set[Part]]) -> tuple[str, str] | None:
    """The first two names that have changed parts."""
    shared = sorted(ours.keys() & theirs.keys())
    for one, other in combinations(shared, 2):
        mine, its = ours[one] - ours[other], ours[other] - ours[one]
        mine_there, its_there = theirs[one] - theirs[other], theirs[other] - theirs[one]
        if mine & mine_there or its & its_there:
            continue
        crossed = {p for p in mine & its_there if p[0] not in MUTUAL}
        back = {p for p in its & mine_there if p[0] not in MUTUAL}
        if (crossed and back) or (_turned(mine, mine_there) and _turned(its, its_there)):
            return one, other
    return None


def _turned(mine: set[Part], there: set[Part]) -> bool:
    return any((deed, _OPPOSITE.get(part, "")) in there for deed, part in mine)


class _Parts:
    """The parts of the names of an article, sentence by sentence, read when asked for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.names: dict[int, list[tuple[int, int, str]]] = {}
        self._read: dict[int, dict[str, set[Part]]] = {}
        for name in facts.names:
            if name.entity.parts and (name.entity.type != "weak" or may_be_name(name)) and not is_bare_office(name):
                self.names.setdefault(name.sentence, []).append((name.first, name.last, _who(name)))
        for index in [i for i, own in self.names.items() if not 1 < len({w for _, _, w in own}) <= _MOST]:
            del self.names[index]

    def of(self, index: int) -> dict[str, set[Part]]:
        if index not in self._read:
            self._read[index] = Bindings(self._facts.sentences[index], self.names[index]).read()
        return self._read[index]


def _who(name: Fact) -> str:
    place = places().get(name.entity.key)
    if place is not None:
        return "@" + place.id
    return sound(name.entity.parts[-1] if name.entity.type == "person" else name.entity.key)


def _mention(sentence: Sentence, names: list[tuple[int, int, str]], pair: tuple[str, str]) -> Mention:
    """From the first of two names to the last."""
    spans = [(first, last) for first, last, who in names if who in pair]
    words = sentence.words[min(first for first, _ in spans) : max(last for _, last in spans) + 1]
    text = written(words)
    return Mention(sentence.n, words[0].start, words[-1].end, text, text)
