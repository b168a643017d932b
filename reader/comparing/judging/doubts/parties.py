"""Who does what to whom, exchanged; and who leads what, where the other report has somebody else lead it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import capital_of, country_of, organisations, places, sound
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Sentence, Word
from reader.facts.words import is_adverb, stem

_REACH = 14
"""words after a verb within which its other party is named"""
_TO_VERB = 3
"""words from a name to the verb of which it is the subject"""
_BETWEEN = frozenset("is are was were has have had also again now still currently will would been be".split())
_LINKED, _ALIKE = 1.0, 3.0
_LEAST = 0.6
LEADS = frozenset(stem(w) for w in "lead head chair run govern command direct".split())
_LEADER = 2.0
"""the score of two leaders of one body, in linked paragraphs more"""


class Act(NamedTuple):
    verb: str
    actor: Fact
    who: str
    others: frozenset[str]
    """who else is named after the verb"""


class Lead(NamedTuple):
    person: Fact
    who: str
    body: str
    talks: bool
    """it leads those who speak for the body"""


def party(fact: Fact) -> str:
    """A country for its capital and its people, a person by the surname as it sounds, a body by its name."""
    place = places().get(fact.entity.key)
    if place is not None:
        own = capital_of().get(place.id, place.id)
        return "@" + country_of().get(own, own)
    if fact.kind is FactKind.PERSON:
        return sound(fact.entity.parts[-1])
    return organisations().get(fact.entity.key, fact.entity.key)


def named(facts: Facts) -> dict[int, list[Fact]]:
    """The names of each sentence that has any, without those that are hardly names."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for name in facts.names:
        if name.entity.parts and name.entity.type != "weak":
            found[name.sentence].append(name)
    return dict(found)


def known_as(fact: Fact) -> tuple[str, ...]:
    """A party, and how its last word sounds: one report may take a body for a person; and the body that a town may stand for."""
    own = party(fact)
    if own[0] == "@":
        body = _SEATED.get(fact.entity.key)
        return (own, organisations()[body]) if body else (own,)
    return own, sound(fact.entity.parts[-1])


_SEATED = {"brussels": "eu"}
"""a town whose name stands for another body than its country's government"""


def doubtful_exchanges(context: Context, told: Told) -> Iterator[Doubt]:
    """`Ukraine demands that Russia` / `Moscow demands that Ukraine`, where neither sentence says the other too."""
    ours, theirs = kept(context.left, _acts), kept(context.right, _acts)
    by_verb: dict[str, list[Act]] = defaultdict(list)
    for acts in theirs.values():
        for act in acts:
            by_verb[act.verb].append(act)
    for acts in ours.values():
        for a in acts:
            said = by_verb.get(a.verb, ())
            if any(b.who == a.who for b in said):
                continue
            for b in said:
                if b.who not in a.others or a.who not in b.others:
                    continue
                if any(c.who == b.who for others in ours.values() for c in others if c.verb == a.verb):
                    continue
                one, other = a.actor, b.actor
                if told.disputed(one, True):
                    continue
                score = _LINKED * context.links.get((one.n, other.n), 0.0) - _LEAST
                score += _ALIKE * context.similarity(one.sentence, other.sentence)
                if score > 0:
                    reason = f"perhaps the parties exchanged: {one.text} / {other.text}; perhaps two deeds"
                    yield Doubt(score, FactKind.RELATION, mention(one), mention(other), reason, ("one deed",))


def _acts(facts: Facts) -> dict[int, list[Act]]:
    return {index: list(_read(facts.sentences[index], names)) for index, names in kept(facts, named).items()}


def _read(sentence: Sentence, names: list[Fact]) -> Iterator[Act]:
    words = sentence.words
    for name in names:
        verb = _verb_after(words, name.last + 1)
        if verb is None or words[name.last].key.endswith(("'s", "s'")):
            continue
        others = frozenset(
            party(f) for f in names if f is not name and verb < f.first <= verb + _REACH and party(f) != party(name)
        )
        if others:
            yield Act(words[verb].concept, name, party(name), others)


def _verb_after(words: list[Word], k: int) -> int | None:
    """The verb of which the name before word `k` is the subject, as far as it stands right after it."""
    if k + 1 < len(words) and words[k].text == "," and words[k + 1].key == "who":
        k += 2
    for j in range(k, min(k + _TO_VERB, len(words))):
        word = words[j]
        if word.key in _BETWEEN or is_adverb(word.key):
            continue
        if (
            is_content(word)
            and not word.is_cap
            and word.concept not in GENERIC
            and word.key.endswith(("s", "ed", "ing", "e"))
        ):
            return j
        return None
    return None


def doubtful_leaders(context: Context, told: Told) -> Iterator[Doubt]:
    """`the delegation is led by X` / `Y, head of the delegation`: a body has one head at a time."""
    ours, theirs = kept(context.left, _leads), kept(context.right, _leads)
    for a in ours:
        answers = [b for b in theirs if b.body == a.body and (a.talks or b.talks)]
        if not answers or any(b.who == a.who for b in answers):
            continue
        for b in answers:
            if any(c.who == b.who for c in ours if c.body == b.body):
                continue
            one, other = a.person, b.person
            if told.disputed(one, True) or told.disputed(other, False):
                continue
            score = _LEADER * (0.7 + context.links.get((one.n, other.n), 0.0))
            reason = f"perhaps another person leads the same: {one.text} / {other.text}; perhaps two persons"
            yield Doubt(score, FactKind.PERSON, mention(one), mention(other), reason, ("both lead one body",))


_TEAM = frozenset(stem(w) for w in "delegation team negotiator negotiators negotiating delegate envoy side".split())
_TOP = frozenset("top chief head lead leading leader main leads heads led".split())


def _leads(facts: Facts) -> list[Lead]:
    found: list[Lead] = []
    for index, names in kept(facts, named).items():
        words = facts.sentences[index].words
        for person in names:
            if person.kind is not FactKind.PERSON:
                continue
            for lo, hi in _stretches(words, person):
                team = any(words[k].stem in _TEAM for k in range(lo, hi))
                for body in names:
                    if body is not person and body.kind is not FactKind.PERSON and lo <= body.first and body.last < hi:
                        found.append(Lead(person, party(person), party(body), team))
                        break
    return found


def _stretches(words: list[Word], person: Fact) -> Iterator[tuple[int, int]]:
    """Where the body is named that a person is said to lead: before `led by`, after `heads`, in the description beside."""
    first, last = person.first, person.last
    if first > 1 and words[first - 1].key == "by" and words[first - 2].stem in LEADS:
        yield max(0, first - 9), first - 1
    after = words[last + 1 : last + 3]
    if after and after[0].stem in LEADS and after[0].key.endswith("s"):
        which = first > 1 and words[first - 1].key in ("which", "that", "whom")
        yield (max(0, first - 5), first) if which else (last + 2, min(len(words), last + 10))
    if len(after) == 2 and after[0].text == "," and after[1].key in _TOP:
        yield last + 2, _end(words, last + 3)
    k = first - 1 - (first > 0 and words[first - 1].text == ",")
    lo = k
    while (
        lo >= 0 and k - lo < 7 and (words[lo].is_word or words[lo].text in ("'", "’")) and words[lo].text not in ",;:."
    ):
        lo -= 1
    described = words[lo + 1 : k + 1]
    if any(w.key in _TOP for w in described) and any(w.stem in _TEAM for w in described):
        yield lo + 1, k + 1


def _end(words: list[Word], k: int) -> int:
    """The end of a description: the next comma."""
    while k < len(words) and words[k].text not in ",;:.":
        k += 1
    return k
