"""Judges which part of a place is meant: northern or southern Italy, central Romania or all of Romania."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import Finding, Verdict
from reader.comparing.judging.making import both, kept
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import places
from reader.facts.names.quarters import compass
from reader.facts.names.words import DIRECTIONS
from reader.facts.types import Fact, Facts


def qualified(context: Context, a: Named, b: Named) -> list[Finding]:
    """northern Italy / southern Italy."""
    ours = {f.entity.qualifier: f for f in a.facts if f.entity.qualifier not in ("", "capital")}
    theirs = {f.entity.qualifier: f for f in b.facts if f.entity.qualifier not in ("", "capital")}
    if (
        bool(ours) != bool(theirs)
        and len(a.facts) == len(b.facts) == 1
        and _told_of_one(context, a.facts[0], b.facts[0])
    ):
        reason = f"part of the place named in one report only: {a.facts[0].text} / {b.facts[0].text}"
        return [both(a.facts[0], b.facts[0], Verdict.CHANGED, reason, ("same place in the sentence",))]
    if not ours or not theirs or set(ours) & set(theirs):
        return []
    found = []
    for left in ours.values():
        for right in theirs.values():
            alike = context.similarity(left.sentence, right.sentence)
            one = context.few and alike >= 0.25 and context.mutual(left.sentence, right.sentence)
            if one or (alike >= 0.4 and context.parallel(left, right) >= 0.3):
                reason = f"other part of the place: {left.entity.qualifier} / {right.entity.qualifier}"
                apart = not _may_overlap(left.entity.qualifier, right.entity.qualifier)
                verdict = Verdict.CONFLICT if apart else Verdict.CHANGED
                found.append(both(left, right, verdict, reason, ("same place in the sentence",)))
    return found[:1]


def _told_of_one(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two sentences tell where one thing is: in central Romania, in Romania."""
    alike = context.similarity(a.sentence, b.sentence)
    if not context.mutual(a.sentence, b.sentence):
        return False
    return alike >= _ALIKE or (
        context.few and alike >= _AKIN and _is_where(context.left, a) and _is_where(context.right, b)
    )


_ALIKE, _AKIN = 0.75, 0.3


def _is_where(side: Facts, fact: Fact) -> bool:
    """Whether a name says where something is: in Romania, across northern Chile, Chile is where."""
    words = side.sentences[fact.sentence].words
    k = fact.first - 1
    while k >= 0 and (compass(words[k].key) or words[k].key in ("the", "of", "and")):
        k -= 1
    after = [w.key for w in words[fact.last + 1 : fact.last + 3]]
    return (k >= 0 and words[k].key in _LYING) or after in (["is", "where"], ["was", "where"])


_LYING = frozenset("in across throughout off near from to through into around outside over inside within all".split())


def _may_overlap(one: str, other: str) -> bool:
    """Whether two parts of a place may share a stretch: northern, northeastern; southern and central, central."""
    ours, theirs = one.split(), other.split()
    return any(a in b or b in a or a[:5] == b[:5] for a in ours for b in theirs)


def quarters(context: Context) -> list[Finding]:
    """`a southern Polish town` / `a town in northern Poland`: the one part of a country that either report speaks of."""
    ours, theirs = kept(context.left, _by_country_part), kept(context.right, _by_country_part)
    found = []
    for country in sorted(ours.keys() & theirs.keys()):
        left, right = ours[country], theirs[country]
        if len(left) > 1 or len(right) > 1 or left.keys() == right.keys():
            continue
        a, b = next(iter(left.values())), next(iter(right.values()))
        near = (a.n, b.n) in context.links or context.similarity(a.sentence, b.sentence) >= 0.2
        if near and context.related and a.entity.key != b.entity.key:
            reason = f"other part of the country: {a.entity.qualifier} / {b.entity.qualifier}"
            found.append(both(a, b, Verdict.CHANGED, reason, ("the same country",), 3))
    return found


def _by_country_part(facts: Facts) -> dict[str, dict[str, Fact]]:
    """For each country its parts that an article speaks of, each with its first mention."""
    parts: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts.names:
        place = places().get(fact.entity.key)
        if place is not None and fact.entity.qualifier and fact.entity.qualifier.split()[0] in DIRECTIONS:
            parts[place.id].setdefault(fact.entity.qualifier, _with_quarter(facts, fact))
    return parts


def _with_quarter(facts: Facts, fact: Fact) -> Fact:
    """The mention with the word before it where that says which part is meant."""
    before = facts.sentences[fact.sentence].words[fact.first - 1]
    if not fact.first or compass(before.key) != fact.entity.qualifier:
        return fact
    text = facts.texts[fact.n][before.start : fact.end]
    return replace(fact, first=fact.first - 1, start=before.start, text=text, label=text)
