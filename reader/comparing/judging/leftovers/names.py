"""Scores which two names, each unanswered in the other report, fill one slot of the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from reader.article import FactKind, Verdict
from reader.comparing.judging.leftovers.agreeing import all_else_agrees
from reader.comparing.judging.leftovers.features import SIGNS, Placed, Rest, Side, Signs
from reader.comparing.judging.making import kept
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.names.perhaps import perhaps_initials
from reader.comparing.judging.names.places import in_suburb, told_crosswise
from reader.comparing.judging.names.replaced import of_share
from reader.comparing.judging.names.standins import comparable, lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.names.words import PLACE_WORDS
from reader.facts.types import Fact
from reader.facts.words import STOP


class Weights(NamedTuple):
    base: float
    signs: tuple[float, ...]
    least: float
    """the score from which two persons or two places may fill one slot"""
    least_loose: float
    """the same for all other names"""


def _untied(context: Context, a: Placed, b: Placed) -> bool:
    """Whether nothing at all says that two mentions could fill one slot; spares the look at all other signs."""
    (one, mine), (two, other) = a, b
    return (
        mine.before != other.before
        and mine.after != other.after
        and mine.near.isdisjoint(other.near)
        and not (mine.titled and other.titled)
        and (one.n, two.n) not in context.links
    )


def _may_differ(context: Context, a: Fact, b: Fact, sign: Signs) -> bool:
    """Whether two mentions could be names of two for one slot."""
    if sign.mine.label or sign.other.label:
        return False
    one, two = a.entity.parts, b.entity.parts
    if not sign.mine.begins.isdisjoint(sign.other.begins) or a.text.isupper() != b.text.isupper():
        return False
    if _apart(context, a, b, sign):
        return False
    beside = sign["window"] > 0.05 or sign["beside"] > 0 or sign["same role"] > 0
    if a.kind is b.kind is FactKind.PLACE:
        if in_suburb(context, a, b):
            return False
        return beside or sign["mutual"] > 0 or (sign["linked"] >= 0.8 and len(one) == len(two))
    if a.kind is b.kind is FactKind.ORG and "name" in (a.entity.type, b.entity.type) and sign["linked"] >= 0.5:
        return beside and abs(len(one) - len(two)) < 2
    if FactKind.PERSON not in (a.kind, b.kind) and len(one) + len(two) > 2:
        # names of two parts that are nobody's: titles of things, halves of longer names
        return len(one) == len(two) and sign["beside"] > 0 and sign["window"] > 0.3
    near = beside or sign["linked"] >= (0.65 if FactKind.PERSON in (a.kind, b.kind) else 0.8)
    return near and (len(one) == len(two) or a.kind is b.kind)


_PARTS = {
    "at": "in at near outside inside around across off on", "from": "from", "to": "to toward towards into", "of": "of",
}  # fmt: skip
_PART_OF = {word: part for part, words in _PARTS.items() for word in words.split()}


_ADJECTIVES = ("ish", "ese")
"""endings of adjectives made of places"""


def _apart(context: Context, a: Fact, b: Fact, sign: Signs) -> bool:
    return sign["other role"] > 0 or other_part(context, a, b)


def other_part(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two places play unlike parts: talks in one, pressure from the other."""
    if a.kind is not FactKind.PLACE or b.kind is not FactKind.PLACE:
        return False
    parts = []
    for fact, side in ((a, context.left), (b, context.right)):
        words = side.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        if fact.entity.parts[-1] in PLACE_WORDS and before not in _PART_OF:
            # a palace or a bridge does nothing, wherever its name stands
            return False
        if words[fact.last].key.endswith(_ADJECTIVES):
            # the Scottish parliament
            parts.append("of")
        elif words[fact.last].key.endswith("'s") or fact.entity.acts or before not in STOP:
            after = words[fact.last + 1].text if fact.last + 1 < len(words) else ""
            parts.append("" if before == "," or (not before and after == ",") else "acts")
        else:
            parts.append(_PART_OF.get(before, ""))
    return parts[0] != parts[1] and all(parts)


def _crowd(group: list[Rest]) -> dict[tuple[FactKind, int], int]:
    """How many of one kind are left in each paragraph."""
    found: dict[tuple[FactKind, int], int] = defaultdict(int)
    for rest in group:
        for kind, n in {(f.kind, f.n) for f in rest.facts}:
            found[kind, n] += 1
    return found


class Candidate(NamedTuple):
    score: float
    mine: Rest
    other: Rest
    left: Fact
    right: Fact
    evidence: tuple[str, ...]
    verdict: Verdict = Verdict.CHANGED


Near = Callable[[Rest], Iterable[int]]


def pair_names(context: Context, ours: list[Rest], theirs: list[Rest], near: Near) -> list[Candidate]:
    sides = kept(context.left, Side), kept(context.right, Side)
    masses: dict[int, float] = {}
    pairs = []
    crowd = _crowd(ours), _crowd(theirs)
    of_kind = [Counter(rest.facts[0].kind for rest in group) for group in (ours, theirs)]
    placed = cache(lambda k: sides[1].placed(theirs[k]))
    for mine in ours:
        own = sides[0].placed(mine)
        for k in near(mine):
            other = theirs[k]
            pairings = [(a, b) for a in own for b in placed(k) if not _untied(context, a, b)]
            if not pairings or (mine.named and other.named and not _counterparts(mine.named, other.named)):
                continue
            best: Candidate | None = None
            for a, b in pairings:
                one, two = a[0], b[0]
                rivals = (
                    crowd[0][one.kind, one.n] * crowd[1][two.kind, two.n],
                    max(of_kind[0][one.kind], of_kind[1][two.kind]),
                )
                sign = Signs(context, sides, (mine, other), a, b, rivals, masses)
                if one.kind is two.kind and rivals[1] == 1 and _answers(context, one, two):
                    best = Candidate(1.0, mine, other, one, two, ("all else agrees",), Verdict.CONFLICT)
                    break
                if not _may_differ(context, one, two, sign):
                    continue
                score = _score(sign)
                if best is None or score > best.score:
                    evidence = tuple(
                        words for words, name in zip(_WORDS, SIGNS, strict=False) if words and sign[name] >= 0.3
                    )
                    best = Candidate(score, mine, other, one, two, evidence)
            if best is not None and best.score >= _least(best):
                pairs.append(best)
    return pairs


def _answers(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two names are left where all else agrees, and neither has its part elsewhere in the other sentence."""
    if perhaps_initials(a, b) or of_share(context, a, b) or told_crosswise(context, a, b):
        return False
    return not _parts_changed(context, a, b) and all_else_agrees(context, a, b)


def _parts_changed(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one deed has somebody do in one sentence what is done to him in the other: Ard praised Bell, Bell praised Cole."""
    theirs = [f for f in context.right.frames if f.sentence == b.sentence]
    return any(
        one.relation == other.relation and (one.agent & other.patient or one.patient & other.agent)
        for one in context.left.frames
        if one.sentence == a.sentence
        for other in theirs
    )


def _counterparts(a: Named, b: Named) -> bool:
    """Whether two names may be the same slot's: not a country and its capital, of which either may be named."""
    first, second = a.best.entity, b.best.entity
    return comparable(a, b) and not (lies_in(first, second) or lies_in(second, first))


def _score(sign: Signs) -> float:
    *others, (last, weight) = zip(SIGNS, _WEIGHTS.signs, strict=True)
    score = _WEIGHTS.base + sum(weight * sign[name] for name, weight in others)
    # the last sign is dear to work out, and hardly any pair comes near enough
    return score + weight * sign[last] if score + weight >= _WEIGHTS.least else score


def _least(pair: Candidate) -> float:
    """The score that a pair of names needs: bodies and what is nobody's name are taken for one another most easily."""
    return _WEIGHTS.least if pair.left.kind is pair.right.kind is not FactKind.ORG else _WEIGHTS.least_loose


_WORDS = (
    "linked paragraphs", "sentences alike", "", "the same words around", "the same word beside", "", "same role",
    "best sentences for each other", "", "", "the only one left there", "",
)  # fmt: skip
_WEIGHTS = Weights(
    -5.0, (1.5, 0.7, 0.9, 2.5, 1.3, 1.5, 2.2, 0.9, 0.5, 0.5, 1.2, 1.1, 2.1, 1.6), least=0.0, least_loose=0.8
)
"""of names, in the order of `SIGNS`"""
