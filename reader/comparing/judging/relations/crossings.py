"""Judges names that play each other's parts: A owes B / B owes A, A's candidate and B's men / B's candidate and A's men."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, EXCHANGED, kept, overlap
from reader.comparing.judging.names.parts import NameParts
from reader.comparing.judging.relations.exchanges import MUTUAL
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.denials import denied_apart
from reader.facts.relations.deeds import ADDRESSED, RECEIVING
from reader.facts.relations.doings import Part
from reader.facts.slots import written
from reader.facts.types import Sentence
from reader.facts.words import concept

_ALIKE = (0.3, 0.5)
"""least likeness of two sentences, in short texts and in whole reports"""
_EITHER = frozenset("subject object giver thing".split())
_BOTH_WAYS = frozenset(concept(word) for word in ("pass", "clear")) | {"give"}
"""verbs whose subject may be what others take as their object; to pass is to hand, too"""
_TRADING = frozenset("owe trade give pay lease".split())
"""deeds that two may do to each other with another thing"""
_ONCE = frozenset("order lead owe".split())
"""deeds that two names of one sentence have a part in even where only one's part is plain"""
_OF = frozenset(("subject", "thing"))
"""ways of hanging on a deed that tell what it is done with"""
_MARKS = ("belongs", "made")
"""marks of words that say who a name is, or what is made: the hospital in, the libretto"""
_PLACING = ("is", "in", "at", "from", "of")
"""ways of hanging on a word that only say who is meant, where a name belongs to somebody: the dockers in Kiel"""
_NAMES = (FactKind.PLACE, FactKind.ORG, FactKind.PERSON)
_COUNTED = (FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION)
_REPLACING = concept("replace")
_TOLD = (FactKind.RELATION, FactKind.SPEAKER, FactKind.POLARITY)
"""kinds of findings that tell of a sentence who does what"""
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
    ours, theirs = kept(context.left, NameParts), kept(context.right, NameParts)
    disputes = [f for f in told if f.verdict in DISPUTES]
    done = [
        (f.left.n, f.left.start, f.left.end)
        for f in disputes
        if f.left and f.right and (f.kind in _TOLD or f.reason.startswith(EXCHANGED))
    ]
    found = []
    for index in range(len(context.left.sentences)) if context.few else ours.names:
        sentence = context.left.sentences[index]
        if any(n == sentence.n and a < sentence.end and b > sentence.start for n, a, b in done):
            continue
        for other in context.candidates(index)[:2]:
            if context.mutual(index, other) and (spans := _exchanged(context, ours, theirs, index, other)):
                left, right = _mention(sentence, spans[0]), _mention(context.right.sentences[other], spans[1])
                if any(f.kind in _NAMES and overlap(f.left, left) and overlap(f.right, right) for f in disputes):
                    # another name there is told by itself: a Danish tanker, a Swedish ferry
                    continue
                if sum(f.kind in _COUNTED and overlap(f.left, left) and overlap(f.right, right) for f in disputes) > 1:
                    # nine women and three men, three women and nine men: told by the figures
                    continue
                if denied_apart(sentence, left, context.right.sentences[other], right):
                    continue
                reason = f"names in each other's parts: {left.text} / {right.text}"
                # in whole reports two deeds may be told in like words
                sure = context.few or context.twins(index, other)
                verdict = Verdict.CONFLICT if sure else Verdict.CHANGED
                found.append(Finding(FactKind.RELATION, verdict, 3, left, right, reason, ("same parts",)))
                break
    return found


_TOGETHER = frozenset("subject object with".split())
"""ways of hanging on a word that two names may exchange where one of them is `with`"""


_Spans = list[tuple[int, int]]


def _exchanged(
    context: Context, ours: NameParts, theirs: NameParts, index: int, other: int
) -> tuple[_Spans, _Spans] | None:
    """Where two names stand that have changed parts, or in short texts two nouns."""
    alike = context.similarity(index, other)
    if index in ours.names and other in theirs.names and alike >= _ALIKE[not context.few]:
        pair = _crossed(ours.of(index), theirs.of(other), context.few)
        if pair:
            return _spans(ours.names[index], pair), _spans(theirs.names[other], pair)
    if context.few and alike >= _ALIKE[1]:
        pair = _crossed(ours.with_nouns(index), theirs.with_nouns(other), False)
        if pair:
            return _spans(ours.spans[index], pair), _spans(theirs.spans[other], pair)
    return None


def _spans(names: list[tuple[int, int, str]], pair: tuple[str, str]) -> _Spans:
    return [(first, last) for first, last, who in names if who in pair]


def _crossed(ours: dict[str, set[Part]], theirs: dict[str, set[Part]], few: bool) -> tuple[str, str] | None:
    """The first two names that have changed parts; in short texts it is enough that one of them has the opposite part."""
    shared = sorted(ours.keys() & theirs.keys())
    for one, other in combinations(shared, 2):
        mine, its = ours[one] - ours[other], ours[other] - ours[one]
        mine_there, its_there = theirs[one] - theirs[other], theirs[other] - theirs[one]
        if _keeps(one, mine & mine_there, ours, theirs) or _keeps(other, its & its_there, ours, theirs):
            continue
        crossed = {p for p in mine & its_there if p[0] not in MUTUAL and p[1] not in _MARKS}
        back = {p for p in its & mine_there if p[0] not in MUTUAL and p[1] not in _MARKS}
        ways = {how for _, how in crossed | back}
        if ways <= _EITHER and crossed | back and all(word in _BOTH_WAYS for word, _ in crossed | back):
            # `the bill passed parliament`
            continue
        company = {word for word, how in crossed | back if how == "with"}
        ways = {how for word, how in crossed | back if how != "of" or word not in company}
        if company and ways <= _TOGETHER and not any(word == _REPLACING for word, _ in crossed | back):
            # `Peru held talks with Chile`
            continue
        if _with_other_things(ours, theirs) and (not crossed | back or any(d in _TRADING for d, _ in crossed | back)):
            continue
        turned = _turned(mine, mine_there), _turned(its, its_there)
        if (crossed and back) or all(turned) or _directed(mine, its, mine_there, its_there):
            return one, other
        alone = few and len(shared) == 2
        if alone and (any(turned) or any(p[0] in _ONCE and p[1] in _OPPOSITE for p in crossed | back)):
            return one, other
    return None


def _keeps(who: str, parts: set[Part], ours: dict[str, set[Part]], theirs: dict[str, set[Part]]) -> bool:
    """Whether parts that a name has in both sentences say more than who it is: the builder Ard, the hospital in Lund."""
    marks = [p for p in ours[who] & theirs[who] if p[1] in _MARKS]
    marks += [p for p in ours[who] | theirs[who] if p[1] == "belongs"]
    told = {word for word, _ in marks}
    placed = _PLACING if any(how == "belongs" for _, how in marks) else ("is",)
    return any(how not in placed and word not in told and (word, placed) != ("way", _PLACING) for word, how in parts)


def _with_other_things(ours: dict[str, set[Part]], theirs: dict[str, set[Part]]) -> bool:
    """Whether what the names of one sentence do something with is not what those of the other do it with."""
    things = [
        {
            word if how == "subject" else who.lstrip("+")
            for who, parts in side.items()
            for word, how in parts
            if how in _OF
        }
        for side in (ours, theirs)
    ]
    return bool(things[0] and things[1]) and things[0].isdisjoint(things[1])


def _turned(mine: set[Part], there: set[Part]) -> bool:
    return any((deed, _OPPOSITE.get(part, "")) in there for deed, part in mine)


def _directed(mine: set[Part], its: set[Part], mine_there: set[Part], its_there: set[Part]) -> bool:
    """Whether the doer of a deed and the one it is directed at are exchanged: protested to Ard, lodged a protest with Bell."""
    for ours, others, theirs, back in ((mine, its, mine_there, its_there), (its, mine, its_there, mine_there)):
        for deed, way in ours:
            if way != "subject" or (deed, way) not in back or deed in MUTUAL or deed in _BOTH_WAYS:
                continue
            if _receives(deed, others) and _receives(deed, theirs):
                return True
    return False


def _receives(deed: str, parts: set[Part]) -> bool:
    return any(d == deed and (how in RECEIVING or (how == "with" and deed in ADDRESSED)) for d, how in parts)


def _mention(sentence: Sentence, spans: _Spans) -> Mention:
    """From the first of two names to the last."""
    words = sentence.words[min(first for first, _ in spans) : max(last for _, last in spans) + 1]
    text = written(words)
    return Mention(sentence.n, words[0].start, words[-1].end, text, text)
