"""Judges how one place is told: a country by its adjective, another part of it, a town in it or near it."""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.names.standins import lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import capital_of, places, plain
from reader.facts.names.quarters import compass
from reader.facts.names.words import PLACE_WORDS
from reader.facts.types import Fact, Facts, Word

_SUBURBS = frozenset("borough quarter suburb suburbs outskirts district neighbourhood neighborhood area region".split())


def adjectives(context: Context, left: dict[str, Named], right: dict[str, Named]) -> list[Finding]:
    """American officials / US officials: the country by its adjective at the same place of a sentence."""
    found: list[Finding] = []
    for kind, other_kind in (("demonym:", "place:"), ("place:", "demonym:")):
        for key, mine in left.items():
            other = right.get(other_kind + key.removeprefix(kind)) if key.startswith(kind) else None
            if other is None or kind + key.removeprefix(kind) in right:
                continue
            pair = next(
                ((a, b) for a in mine.facts[:6] for b in other.facts[:6] if _one_saying(context, a, b)),
                None,
            )
            if pair:
                found.append(both(*pair, Verdict.RESTATED, f"one country: {pair[0].text} / {pair[1].text}"))
    return found


def by_country(context: Context, a: Named, b: Named) -> tuple[list[Finding]] | None:
    """`the Scottish Highlands` and `the Highlands in Scotland`: the country by its adjective, and one name.

    None when the two names differ in anything but an adjective of a country before one of them.
    """
    left, right = a.best, b.best
    for long, short, is_left in ((left, right, True), (right, left, False)):
        first, _, rest = long.text.partition(" ")
        place = places().get(plain(first))
        if place is None or place.kind != "demonym" or rest.casefold() != short.text.casefold():
            continue
        side = context.right if is_left else context.left
        country = next(
            (n for n in side.names if (p := places().get(n.entity.key)) and p.id == place.id and p.kind == "country"),
            None,
        )
        if country is None:
            return ([],)
        adjective = replace(long, kind=FactKind.PLACE, end=long.start + len(first), text=first, label=first)
        one, other = (adjective, country) if is_left else (country, adjective)
        other = replace(other, kind=FactKind.PLACE)
        one = replace(one, kind=FactKind.PLACE)
        return ([both(one, other, Verdict.RESTATED, f"one country: {one.text} / {other.text}")],)
    return None


def _owns(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one of two names is no adjective's equal: India's probe or trains in India for the Indian probe, Indian trains."""
    for side, fact in ((context.left, a), (context.right, b)):
        words = side.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        if words[fact.last].key.endswith(("'s", "s'")):
            return True
        if before in _PLACING | {"of"} and not (
            fact.first > 1 and words[fact.first - 2].concept in _nouns_after(context, a, b)
        ):
            return True
    return False


def _nouns_after(context: Context, a: Fact, b: Fact) -> set[str]:
    """The nouns that two adjectives of countries stand before: German prosecutors, prosecutors in Germany."""
    found = set()
    for side, fact in ((context.left, a), (context.right, b)):
        words = side.sentences[fact.sentence].words
        if fact.last + 1 < len(words):
            found.add(words[fact.last + 1].concept)
    return found


def _one_saying(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two sentences tell one thing, so that a country and its adjective in them are one word in two forms."""
    if _owns(context, a, b):
        return False
    similarity = context.similarity(a.sentence, b.sentence)
    if similarity >= 0.4 and context.parallel(a, b) >= 0.5:
        return True
    return context.few and similarity >= 0.3 and context.mutual(a.sentence, b.sentence)


_PLACING = frozenset("to from in at near into outside".split())


def one_preposition(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one preposition of place stands before both."""
    before = []
    for fact, side in ((left, context.left), (right, context.right)):
        before.append(side.sentences[fact.sentence].words[fact.first - 1].key if fact.first else "")
    return before[0] == before[1] and before[0] in _PLACING


def one_in_other(a: Fact, b: Fact) -> bool:
    """Whether one of two places lies in the other."""
    return lies_in(a.entity, b.entity) or lies_in(b.entity, a.entity)


def for_government(context: Context, a: Fact, b: Fact) -> bool:
    """Whether a country and its capital both act, and so both stand for the government: Germany refused, Berlin refused."""
    ids = [place.id if (place := places().get(f.entity.key)) else "" for f in (a, b)]
    if capital_of().get(ids[0]) != ids[1] and capital_of().get(ids[1]) != ids[0]:
        return False
    if all(_is_opposite(side, fact) for fact, side in ((a, context.left), (b, context.right))):
        return True
    for fact, side in ((a, context.left), (b, context.right)):
        words = side.sentences[fact.sentence].words
        before = words[fact.first - 1].key if fact.first else ""
        after = words[fact.last + 1] if fact.last + 1 < len(words) else None
        if before == "the" and fact.first == 1 and fact.entity.key.endswith("s"):
            # the Philippines
            before = ""
        if before in _PLACING | _AT | {"of", "the"} or after is None or words[fact.last].key.endswith(("'s", "s'")):
            return False
    return a.entity.acts or b.entity.acts or (a.first <= 1 and b.first <= 1)


def _is_opposite(side: Facts, fact: Fact) -> bool:
    """Whether a name is whom a government deals with: a protest with China, a pact with Beijing."""
    words = side.sentences[fact.sentence].words
    return (
        fact.first > 0 and words[fact.first - 1].key in ("with", "against") and not words[fact.last].key.endswith("'s")
    )


def told_crosswise(context: Context, a: Fact, b: Fact) -> bool:
    """Whether each sentence tells the other's country too: Norway and its Danish guest, Denmark and its Norwegian guest."""
    for fact, other, side in ((a, b, context.right), (b, a, context.left)):
        place = places().get(fact.entity.key)
        told = (places().get(n.entity.key) for n in side.names if n.sentence == other.sentence)
        if place is None or all(p is None or p.id != place.id for p in told):
            return False
    return True


_AT = frozenset("at on in near outside inside by".split())
_VENUES = PLACE_WORDS | frozenset(
    """arena hall hotel theatre theater museum market centre center garden gardens cathedral church circus racecourse
    track pier harbour harbor beach field fields ground grounds court courthouse house station""".split()
)


def may_be_in(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one is a town or a country and the other a spot that may lie in it: in Boston, at Fenway Park."""
    known = [places().get(f.entity.key) for f in (a, b)]
    if (known[0] is None) == (known[1] is None) or FactKind.PERSON in (a.kind, b.kind):
        return False
    spot = a if known[0] is None else b
    if spot.entity.parts[-1] in _VENUES and len(spot.entity.parts) > 1:
        return True
    before = []
    for fact, side in ((a, context.left), (b, context.right)):
        before.append(side.sentences[fact.sentence].words[fact.first - 1].key if fact.first else "")
    return before[0] != before[1] and _AT.issuperset(before)


_RULING = frozenset(
    """administration government cabinet military army forces officials authorities regime presidency team aides
    leadership campaign police""".split()
)
"""What acts for the body or the person whose name stands before it."""


def of_ruling(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one names a body and the other whose body acts: the White House, the Trump administration."""
    ruled = []
    for fact, side in ((a, context.left), (b, context.right)):
        after = side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 2]
        ruled.append(bool(after) and after[0].key in _RULING)
    if ruled[0] == ruled[1]:
        return False
    body = b if ruled[0] else a
    return body.kind is FactKind.ORG


_BESIDE = frozenset("near outside beside".split())


def _is_neighbour(words: list[Word], first: int) -> bool:
    """Whether a place only tells where a smaller one lies: a cove near X, outside X, a town 30 km south of X."""
    k = first - 1
    if k < 0 or words[k].key in _BESIDE:
        return k >= 0
    if k > 0 and words[k].key == "of":
        return bool(compass(words[k - 1].key)) and (k < 2 or words[k - 2].key not in ("the", "far"))
    return k > 0 and (words[k - 1].key, words[k].key) in (("close", "to"), ("far", "from"))


def in_suburb(context: Context, a: Fact, b: Fact) -> bool:
    """Whether one is told by a town that it is a part or a neighbour of: a suburb of X, a cove near X."""
    beside = []
    for fact, sentences in ((a, context.left.sentences), (b, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.last + 1 < len(words) and words[fact.last + 1].key in _SUBURBS:
            return True
        if fact.first >= 2 and words[fact.first - 1].key == "of" and words[fact.first - 2].key in _SUBURBS:
            return True
        beside.append(_is_neighbour(words, fact.first))
    # near the one town or near the other are two spots
    return beside[0] != beside[1]
