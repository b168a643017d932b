"""Judges words that stand for others in sentences that are otherwise one: their opposite, or each other.

Figures, dates, quotations and most names are judged by their own rules. What is left are words of place, order and time
that stand against each other, and in whole reports names that changed places. What else an editor altered in a text that
is otherwise the other is left to `edits`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import TWIN, passage, spot
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.orders import is_list
from reader.facts.relations.kinship import sort_of_kin
from reader.facts.slots import is_content
from reader.facts.types import Facts, Sentence, Word
from reader.facts.words import STOP

_SIDES = """north/south east/west northern/southern eastern/western northbound/southbound eastbound/westbound
northwards/southwards eastwards/westwards northeast/southwest northwest/southeast northeast/southeast northwest/southwest
northeastern/southwestern northwestern/southeastern northeastern/southeastern northwestern/southwestern
northeastern/northwestern southeastern/southwestern north/east north/west south/east south/west northern/eastern
northern/western southern/eastern southern/western left/right upper/lower inland/offshore indoors/outdoors
upstream/downstream uphill/downhill upstairs/downstairs"""
_ORDERS = """before/after ahead/behind inside/outside above/below first/last earlier/later older/younger taller/shorter
hotter/colder highest/lowest largest/smallest biggest/smallest best/worst longest/shortest oldest/youngest
oldest/newest strongest/weakest richest/poorest hottest/coldest most/least retired/serving former/current former/future
buy/sell lend/borrow import/export"""

_SEXES = "man/woman men/women boy/girl boys/girls"
_TIMES = frozenset("day week weekend month quarter year season".split())
_HOURS = "dawn/dusk day/night morning/evening noon/midnight sunrise/sunset morning/afternoon morning/night"


@cache
def _opposed() -> dict[frozenset[str], FactKind]:
    table = {}
    for kind, pairs in (
        (FactKind.PLACE, _SIDES),
        (FactKind.RELATION, _ORDERS),
        (FactKind.TIME, _HOURS),
        (FactKind.PERSON, _SEXES),
    ):
        for pair in pairs.split():
            table[frozenset(pair.split("/"))] = kind
    return table


def kind_of_opposites(a: str, b: str) -> FactKind | None:
    """What sort of fact two opposed words of place, order, time or kin tell; None for any others."""
    one, other = sort_of_kin(a), sort_of_kin(b)
    if one and other:
        # nobody is at once the brother and the father, nor a brother and a sister
        differ = one[0] != other[0] or {one[1], other[1]} == {True, False}
        return FactKind.PERSON if differ else None
    return _opposed().get(frozenset((a, b)))


@cache
def _known() -> frozenset[str]:
    return frozenset(word for pair in _opposed() for word in pair)


def judge_opposites(context: Context, done: set[tuple[int, int]]) -> list[Finding]:
    """`travelling north` / `travelling south` in one sentence: at most one finding for each left sentence.

    Args:
        done: paragraph and offset of left words that another finding tells already.
    """
    found: list[Finding] = []
    if not context.related:
        return found
    for left in context.left.sentences:
        if not any(w.key in _known() or w.stem in _known() or sort_of_kin(w.key) for w in left.words):
            continue
        for index in context.candidates(left.index)[:2]:
            if not context.twins(left.index, index):
                continue
            finding = _opposite(context, left, context.right.sentences[index], done)
            if finding:
                found.append(finding)
                break
    return found


def _opposite(context: Context, left: Sentence, right: Sentence, done: set[tuple[int, int]]) -> Finding | None:
    for i1, i2, j1, j2 in context.gaps(left.index, right.index):
        if i2 - i1 != 1 or j2 - j1 != 1:
            continue
        a, b = left.words[i1], right.words[j1]
        kind = kind_of_opposites(a.key, b.key) or kind_of_opposites(a.stem, b.stem)
        # `the northern half of Cyprus`
        reach = _QUARTER if kind is FactKind.PLACE else 2
        if kind is None or any(n == left.n and a.start - 12 <= start <= a.end + reach for n, start in done):
            continue
        if (
            kind is FactKind.PERSON
            and any(w.stem == b.stem for w in left.words)
            and any(w.stem == a.stem for w in right.words)
        ):
            # boys and girls, girls and boys: what is said of each is for its figures to tell
            continue
        if i1 + 1 < len(left.words) and left.words[i1 + 1].key in _TIMES:
            kind = FactKind.DATE
        reason = f"the opposite in the same sentence: {a.text} / {b.text}"
        return Finding(kind, Verdict.CONFLICT, 3, spot(left.n, a), spot(right.n, b), reason, TWIN)
    return None


_QUARTER = 14
"""letters between a part of the compass and the place it is a part of"""
_LEAST_WORDS = 8
_ALIKE = 0.6
_Stretch = tuple[Sequence[Word], Sequence[Word]]


def judge_exchanged(context: Context) -> list[Finding]:
    """Names that changed places in twin sentences: `Berg said …; Lind said …` / `Lind said …; Berg said …`."""
    if not context.related or context.few:
        return []
    swaps = (_swapped(context, left, right) for left, right in _twins(context))
    return [swap for swap in swaps if swap is not None]


def _twins(context: Context) -> Iterator[tuple[Sentence, Sentence]]:
    for left in context.left.sentences:
        best = context.best_right.get(left.index)
        if len(left.words) < _LEAST_WORDS or not best or best[0][0] < _ALIKE:
            continue
        index = best[0][1]
        if context.mutual(left.index, index) and context.twins(left.index, index):
            yield left, context.right.sentences[index]


def _stretches(context: Context, left: Sentence, right: Sentence) -> Iterator[_Stretch]:
    """What differs on both sides."""
    for i1, i2, j1, j2 in context.gaps(left.index, right.index):
        ours, theirs = left.words[i1:i2], right.words[j1:j2]
        if any(map(is_content, ours)) and any(map(is_content, theirs)):
            yield ours, theirs


def _swapped(context: Context, left: Sentence, right: Sentence) -> Finding | None:
    stretches = list(_stretches(context, left, right))
    if len(stretches) != 2:
        return None
    (first, its_answer), (second, other_answer) = stretches
    names = [[w.key for w in words] for words in (first, other_answer, second, its_answer)]
    if names[0] != names[1] or names[2] != names[3] or not all(words[0].is_cap for words in (first, second)):
        return None
    at = left.words.index(first[0])
    if (left.depth and left.depth[at]) or is_list(left.words, at + len(first) - 1, left.words.index(second[0])):
        return None
    a, b = _mention(context.left, left.n, first), _mention(context.right, right.n, its_answer)
    reason = f"names exchanged: {a.text} / {b.text}"
    return Finding(FactKind.RELATION, Verdict.CONFLICT, 3, a, b, reason, TWIN)


def _mention(side: Facts, n: int, words: Sequence[Word]) -> Mention:
    while len(words) > 1 and words[0].key in STOP:
        words = words[1:]
    return passage(side, n, words[0].start, words[-1].end)
