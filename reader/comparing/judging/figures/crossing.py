"""Crosses pairs of equal values whose slots answer each other crosswise: 12 dead, 30 hurt / 30 dead, 12 hurt."""

from __future__ import annotations

from collections import defaultdict

from reader.article import FactKind
from reader.comparing.judging.figures.matching import Look, Match
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.acts import acts_on
from reader.comparing.judging.sentences.clauses import clause_of
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation
from reader.comparing.judging.slots.ties import tie
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Quantity, Word
from reader.facts.words import concept as concept_of
from reader.facts.words import stem as stem_of


def cross(context: Context, pairs: list[Match], relate: Look, margin: float = 0.12) -> list[Match]:
    """Crosses pairs of equal values whose slots answer each other crosswise: 12 dead, 30 hurt / 30 dead, 12 hurt."""
    result = list(pairs)
    by_place: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, pair in enumerate(result):
        if pair.relation is not Relation.DIFFERENT:
            by_place[pair.left.sentence, pair.right.sentence].append(i)
    for members in by_place.values():
        for x, i in enumerate(members):
            for j in members[x + 1 :]:
                a, b = result[i], result[j]
                if relate(a.left, b.left) is not Relation.DIFFERENT or _bound(a.left) != _bound(b.left):
                    # `at least 31` goes with what there are at least 31 of
                    continue
                ways = [f.slot.before[:1] for f in (a.left, b.left, a.right, b.right)]
                if ways[0] == ways[2] and ways[1] == ways[3] and {ways[0], ways[1]} == _FROM_TO:
                    # `to 71 dollars from 74` / `from 74 to 71`
                    continue
                if _is_result(context.left, a.left, b.left) and _is_result(context.right, a.right, b.right):
                    # `53 percent to 47` in either order
                    continue
                four = (
                    (context.left, a.left),
                    (context.left, b.left),
                    (context.right, a.right),
                    (context.right, b.right),
                )
                beside = [_beside(side, f) for side, f in four]
                if (
                    beside[0] & beside[2]
                    and beside[1] & beside[3]
                    and not (beside[0] & beside[3] or beside[1] & beside[2])
                ):
                    # `third in the 800 metres and fifth in the 1,500` in either order
                    continue
                if _one_whole(context, a, b) or _one_whole(context, b, a):
                    # `of thirty that were checked nine were seized` / `seized nine after checking thirty`
                    continue
                first, second = tie(context, a.left, b.right), tie(context, b.left, a.right)
                holders = [_holder(side, f) for side, f in four]
                if all(holders) and holders[0] == holders[2] != holders[1] == holders[3]:
                    continue
                if all(holders) and holders[0] == holders[3] != holders[1] == holders[2]:
                    result[i] = Match(a.left, b.right, Relation.DIFFERENT, first, swapped=True)
                    result[j] = Match(b.left, a.right, Relation.DIFFERENT, second, swapped=True)
                    continue
                if any(
                    x == y != "" and (_by_voters(context.left, p.left) or _by_voters(context.right, p.right))
                    for p, x, y in ((a, holders[0], holders[2]), (b, holders[1], holders[3]))
                ):
                    # `56 percent backed Mendes`, `Mendes's 56 percent`: the other figure is the other's
                    continue
                own_years = [_own_year(side, f) for side, f in four]
                if own_years[0] == own_years[2] != own_years[1] == own_years[3] and all(own_years):
                    # `3,100 in 2022 and 2,700 in 2023` in either order
                    continue
                if first.vetoed or second.vetoed:
                    continue
                crossed = first.score + second.score
                straight = a.tie.score + b.tie.score
                mine, other = clause_of(context, a.left, True), clause_of(context, b.left, True)
                theirs, their_other = clause_of(context, a.right, False), clause_of(context, b.right, False)
                if _of_relative(mine, other, theirs, their_other):
                    result[i] = Match(a.left, b.right, Relation.DIFFERENT, first, swapped=True)
                    result[j] = Match(b.left, a.right, Relation.DIFFERENT, second, swapped=True)
                    continue
                apart = (context.weight(mine & theirs), context.weight(other & their_other))
                turned = (context.weight(mine & their_other), context.weight(other & theirs))
                if min(apart) > 0 and not min(turned):
                    # `the minister says 65, the union 56` in either order
                    continue
                capitals = _capitals(context, a.left)
                by_name = bool(mine & their_other & capitals and other & theirs & capitals)
                by_name = by_name and (mine & theirs | other & their_other).isdisjoint(capitals)
                stronger = sum(turned) > sum(apart) or by_name
                if min(turned) > 0 and not min(apart) and stronger and a.tie.head >= 0:
                    result[i] = Match(a.left, b.right, Relation.DIFFERENT, first, swapped=True)
                    result[j] = Match(b.left, a.right, Relation.DIFFERENT, second, swapped=True)
                    continue
                swapped_names = (
                    a.left.slot.subject == b.right.slot.subject != ""
                    and b.left.slot.subject == a.right.slot.subject != a.left.slot.subject
                    and a.tie.head >= 0
                )
                sure = all(t.head > 0 or t.event > 0 or t.parallel >= 0.3 for t in (first, second)) or swapped_names
                if (
                    sure
                    and (crossed > straight + margin or (swapped_names and crossed > straight - 0.35))
                    and min(first.score, second.score) > 0.2
                ):
                    result[i] = Match(a.left, b.right, Relation.DIFFERENT, first, swapped=True)
                    result[j] = Match(b.left, a.right, Relation.DIFFERENT, second, swapped=True)
    return result


def _one_whole(context: Context, whole: Match, part: Match) -> bool:
    """Whether either report says of how many, and the other does with as many what was done with those."""
    if not (_is_whole(context.left, whole.left) or _is_whole(context.right, whole.right)):
        return False
    mine, theirs = acts_on(context.left, whole.left), acts_on(context.right, whole.right)
    return bool(mine & theirs) and not mine & theirs & (
        acts_on(context.left, part.left) | acts_on(context.right, part.right)
    )


def _is_whole(side: Facts, fact: Fact) -> bool:
    """`Of thirty that were checked`, `out of thirty`."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    return k >= 0 and words[k].key == "of" and (k == 0 or words[k - 1].key == "out" or not words[k - 1].is_word)


def _is_result(side: Facts, one: Fact, other: Fact) -> bool:
    """Whether two shares of one vote are joined by `to`."""
    first, second = sorted((one, other), key=lambda f: f.first)
    if not one.kind is other.kind is FactKind.PERCENT or second.first != first.last + 2:
        return False
    joined = side.sentences[one.sentence].words[first.last + 1].key == "to"
    return joined and abs(one.quantity.lo + other.quantity.lo - 1) <= _ALL


_ALL = 0.011


def _beside(side: Facts, fact: Fact) -> frozenset[str]:
    """The figures close to a figure that no `and` or comma parts from it."""
    words = side.sentences[fact.sentence].words
    near = []
    for stretch in (reversed(words[max(0, fact.first - _NEAR) : fact.first]), words[fact.last + 1 : fact.last + _NEAR]):
        for word in stretch:
            if word.text in ",;:." or word.key in ("and", "but", "while"):
                break
            near.append(word)
    return frozenset(w.key for w in near if w.is_digit or w.key in _ORDER)


_NEAR = 6
_ORDER = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_FROM_TO = {("from",), ("to",)}
_RELATIVES = frozenset(
    concept_of(w)
    for w in """deputy wife husband brother sister son daughter father mother predecessor successor rival partner parent
    subsidiary assistant owner neighbour""".split()
)
"""Words for somebody told by another: her deputy, Berg's deputy."""


def _of_relative(
    mine: frozenset[str], other: frozenset[str], theirs: frozenset[str], their_other: frozenset[str]
) -> bool:
    """`Berg earned 2 million and her deputy 1` / `Berg's deputy earned 2 million, Berg herself 1`."""
    return any(
        ((word in mine) != (word in other))
        and ((word in theirs) != (word in their_other))
        and (word in mine) != (word in theirs)
        for word in _RELATIVES & (mine | other)
    )


_GETTING = frozenset(
    stem_of(w)
    for w in """pay earn get receive score win take make collect raise gain claim hold own have bag poll cast contribute give
    donate pledge lose spend invest""".split()
)
_JOINS = frozenset("and while whereas but with , ;".split())
_BEFORE_HOLDER = frozenset("the a an its his her their".split()) | _JOINS


def _holder(side: Facts, fact: Fact) -> str:
    """Who has or gets a figure: the noun right before it or before its verb; empty where neither is plain."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    if _by_voters(side, fact):
        # `56 percent backed Mendes`: the voters have no share, whom they chose has it
        return _chosen(words, fact.last + 2)
    if isinstance(fact.value, Quantity) and fact.value.dimension == "age":
        # `Ann Cole, 34`: the first of the names
        while k > 0 and words[k].key in (",", "aged"):
            k -= 1
        while k > 0 and words[k].is_cap and words[k - 1].is_cap:
            k -= 1
        return words[k].concept if k >= 0 and words[k].is_cap else ""
    if k >= 0 and words[k].stem in _GETTING:
        k -= 1
        while k >= 0 and words[k].key in _AUXILIARY:
            k -= 1
        if k > 1 and words[k].key == "who":
            # `Marsh, who had 24`
            k -= 2 if words[k - 1].text == "," else 1
    elif k >= 0 and words[k].key in _LEADING:
        return _subject(words, k) if k else _behind(words, fact.last + 1)
    elif k >= 0 and words[k].is_cap and words[k].key.endswith(("'s", "s'")):
        # `to Ashby's 4,210`
        return words[k].concept
    elif k >= 0 and words[k].is_word and is_content(words[k]):
        first = k
        while first > 0 and is_content(words[first - 1]) and k - first < 2:
            first -= 1
        if first > 0 and words[first - 1].key not in _BEFORE_HOLDER:
            return ""
    return words[k].concept if k >= 0 and is_content(words[k]) and not words[k].is_digit else ""


_CHOOSING = frozenset(stem_of(w) for w in "back support favour favor choose vote want prefer endorse".split())
_OF_NOUN = frozenset("to of in at from among".split())
"""words that show `support` or `vote` to be a noun: with 42 percent support to"""


def _by_voters(side: Facts, fact: Fact) -> bool:
    """Whether a figure is the subject of a verb of choice."""
    words, at = side.sentences[fact.sentence].words, fact.last + 1
    if at + 1 >= len(words) or words[at].stem not in _CHOOSING or words[at].key in ("vote", "votes"):
        return False
    return words[at + 1].key not in _OF_NOUN


def _chosen(words: list[Word], k: int) -> str:
    """The name that begins at most three plain words on, by its last part."""
    first = next((m for m in range(k, min(len(words), k + 4)) if words[m].is_cap), -1)
    if first < 0 or not all(w.is_word and not w.is_digit for w in words[k:first]):
        return ""
    while first + 1 < len(words) and words[first + 1].is_cap:
        first += 1
    return words[first].concept


_LEADING = frozenset(("with", "on"))
_SUBJECT = 5


def _subject(words: list[Word], k: int) -> str:
    """The name before the verb that a figure hangs on with a preposition: `Crane came second with 3,880 votes`."""
    for m in range(k - 1, max(-1, k - 1 - _SUBJECT), -1):
        if words[m].is_cap:
            return words[m].concept if words[m + 1].is_word or m + 1 == k - 1 else ""
        if not words[m].is_word and m != k - 1:
            break
    return ""


def _behind(words: list[Word], i: int) -> str:
    """The name behind a figure that opens the sentence: `With 3,880 votes Crane lost`."""
    last = min(len(words), i + 3)
    first = next((k for k in range(i, last) if words[k].is_cap), -1)
    while 0 <= first < len(words) - 1 and words[first + 1].is_cap:
        first += 1
    return words[first].concept if first >= 0 and not words[first].key.endswith("'s") else ""


_AUXILIARY = frozenset("was were is are has have had been be will would".split())


def _bound(fact: Fact) -> str:
    return fact.value.bound if isinstance(fact.value, Quantity) else ""


def _own_year(side: Facts, fact: Fact) -> str:
    """The year nearest to a figure in its sentence; empty where another figure stands between."""
    words = side.sentences[fact.sentence].words
    for distance in range(1, _NEAR + 1):
        for k in (fact.last + distance, fact.first - distance):
            if 0 <= k < len(words) and _is_year(words[k]):
                between = words[fact.last + 1 : k] if k > fact.last else words[k + 1 : fact.first]
                return "" if any(w.is_digit for w in between) else words[k].key
    return ""


def _is_year(word: Word) -> bool:
    return word.is_digit and len(word.key) == 4 and word.key[:2] in ("18", "19", "20")


def _capitals(context: Context, fact: Fact) -> frozenset[str]:
    """The concepts of the capital words inside the sentence of a left mention."""
    return kept(context.left, _capitals_by_sentence)[fact.sentence]


def _capitals_by_sentence(facts: Facts) -> list[frozenset[str]]:
    return [frozenset(w.concept for w in s.words[1:] if w.is_cap) for s in facts.sentences]
