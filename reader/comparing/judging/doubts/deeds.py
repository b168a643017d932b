"""Who did it, where the other report has the very same done by somebody else: demanded, attacked, withdrew, accused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.article import FactKind
from reader.comparing.judging.doubts.answers import answers_of, beside, shared
from reader.comparing.judging.doubts.parties import known_as, named, party
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.relations.exchanges import MUTUAL
from reader.comparing.judging.sentences.clauses import GENERIC
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import senses
from reader.comparing.judging.statements.stances import country
from reader.facts.gazetteer import places, plain
from reader.facts.names.words import SPEECH
from reader.facts.numbers.words import SMALL
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import STOP, is_adverb, stem

_LEAST_TIE, _LEAST = 0.2, 1.7
_SWAPPED, _SHARED, _ONLY = 0.5, 0.25, 0.4
_REACH = 10
"""words behind a deed within which whom and what it is done to is named"""
_AUXILIARIES = frozenset(
    "is are was were has have had also again now still currently will would been be to could should may must".split()
)
_NOUNS = frozenset(
    stem(w)
    for w in """attack strike raid assault offensive invasion demand offer bid claim threat call request ban boycott veto
    refusal pullout pullback takeover retreat refusal withdrawal accusation allegation complaint victory defeat visit attack
    bombardment occupation annexation purchase acquisition lawsuit appeal rejection objection proposal invitation pressure""".split()
)
"""Nouns that name what somebody does"""


class Deed(NamedTuple):
    sentence: int
    meaning: frozenset[str]
    actor: Fact
    who: frozenset[str]
    others: frozenset[str]
    """who else is named behind it"""
    at: int


def doubtful_deeds(context: Context, told: Told) -> Iterator[Doubt]:
    """`with Berg accusing Lund of a breach` / `accusations from Lund that Berg broke the deal`."""
    ours, theirs = kept(context.left, _deeds), kept(context.right, _deeds)
    done = [_by_meaning(side) for side in (ours, theirs)]
    counts = [Counter(m for those in side.values() for deed in those for m in deed.meaning) for side in (ours, theirs)]
    for i, j, tie in answers_of(context, told).pairs:
        if tie < _LEAST_TIE:
            continue
        for one in ours.get(i, ()):
            if told.disputed(one.actor, True):
                continue
            for other in theirs.get(j, ()):
                if one.meaning.isdisjoint(other.meaning) or not one.who.isdisjoint(other.who):
                    continue
                if {*one.actor.text.split()} & {*other.actor.text.split()}:
                    # a name and part of it: the Nordic Kestrel missile, a Nordic missile
                    continue
                if (one.actor.kind is FactKind.PERSON) != (other.actor.kind is FactKind.PERSON) and not (
                    len(one.who) > 1 or len(other.who) > 1
                ):
                    # a man, and a country of which he may be
                    continue
                swapped = bool(one.who & other.others) + bool(other.who & one.others)
                both = shared(_behind(context.left, one), _behind(context.right, other))
                only = all(counts[0][m] <= 1 and counts[1][m] <= 1 for m in one.meaning & other.meaning)
                if both < (1 if one.actor.kind is other.actor.kind or only else 2) and not swapped:
                    continue
                if any(
                    not one.who.isdisjoint(done[1][m]) or not other.who.isdisjoint(done[0][m])
                    for m in one.meaning | other.meaning
                ):
                    continue
                score = tie + _ONLY * only + _SWAPPED * swapped + _SHARED * min(3, both) - _LEAST
                if score > 0:
                    a, b = one.actor, other.actor
                    reason = f"perhaps one deed of another doer: {a.text} / {b.text}; perhaps two deeds"
                    yield Doubt(score, FactKind.RELATION, mention(a), mention(b), reason, ("one deed",))


def _behind(facts: Facts, deed: Deed) -> dict[int, frozenset[str]]:
    """What is said behind a deed."""
    return beside(facts, deed.sentence, range(deed.at + 1, deed.at + 1 + _REACH))


def _by_meaning(deeds: dict[int, list[Deed]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for those in deeds.values():
        for deed in those:
            for meaning in deed.meaning:
                found[meaning] |= deed.who
    return found


def _deeds(facts: Facts) -> dict[int, list[Deed]]:
    by_sentence = kept(facts, named)
    homes = _homes(facts, by_sentence)
    found: dict[int, list[Deed]] = defaultdict(list)
    for index, names in by_sentence.items():
        sentence = facts.sentences[index]
        words = sentence.words
        for actor, at in _done(words, names):
            if sentence.depth[at] or words[at].stem in _EMPTY or words[at].concept in GENERIC | MUTUAL:
                continue
            row = _row(words, names, actor)
            who = frozenset(w for f in row for w in (*known_as(f), *homes.get(party(f), ())))
            others = frozenset(
                w
                for f in names
                if f not in row and at - 4 <= f.first <= at + _REACH
                for w in (*known_as(f), *homes.get(party(f), ()))
            )
            found[index].append(Deed(index, senses(words[at].key), actor, who, others - who, at))
    return found


_TO_SOMEBODY = frozenset(map(stem, "accuse ask urge warn promise pledge vow threaten".split()))
"""Verbs of speech that are deeds as well"""
_EMPTY = (SPEECH - _TO_SOMEBODY) | frozenset(
    stem(w)
    for w in """be have do make take give get go come say lead include continue hold keep use see begin start open
    control occupy seize possess""".split()
)
_CARRYING_OUT = frozenset(map(stem, "launch carry mount make conduct stage issue file".split()))
"""Verbs that say what is done by the noun behind them: launched an attack"""


def _done(words: list[Word], names: list[Fact]) -> Iterator[tuple[Fact, int]]:
    """Each name with what it does: the verb behind it, the noun that is its own, the noun before `by` or `from`."""
    for name in names:
        last, first = name.last, name.first
        end = last
        owns = words[last].key.endswith(("'s", "s'")) or _is_demonym(name)
        for m in range(last + 1, min(last + 4, len(words))):
            if not is_content(words[m]) or words[m].is_cap:
                break
            if words[m].stem in _NOUNS:
                yield name, m
                break
            if words[m].key.endswith(("ed", "ing")) or (words[m].key.endswith("s") and not owns):
                # a verb rather than a noun
                break
            end = m if words[m].key.endswith("s") and _is_demonym(name) else end
        if words[last].key.endswith(("'s", "s'")):
            continue
        if end == last and _is_demonym(name):
            continue
        k = first - 1
        while k > 0 and (words[k].is_cap or words[k].key in ("the", "a") or words[k].key in _TITLES):
            k -= 1
        if (
            k > 0
            and words[k].key in ("by", "from")
            and (words[k - 1].stem in _NOUNS or (words[k].key == "by" and words[k - 1].key.endswith("ed")))
        ):
            yield name, k - 1
        if first and (words[first - 1].is_digit or words[first - 1].key in SMALL):
            # `two Baltic routes`
            continue
        at = _verb(words, end + 1, first)
        if at is not None and words[at].stem in _CARRYING_OUT:
            at = next((m for m in range(at + 1, min(at + 8, len(words))) if words[m].stem in _NOUNS), at)
        if at is not None:
            yield name, at
            # `Rome insists on it, demanding that Paris …`
            for m in range(at + 2, len(words) - 1):
                if words[m - 1].text == "," and words[m].key.endswith("ing") and first <= 1:
                    yield name, m


def _row(words: list[Word], names: list[Fact], actor: Fact) -> list[Fact]:
    """A doer with those who do it too: Oslo and Rome."""
    row = [actor]
    for name in reversed([f for f in names if f.last < actor.first]):
        between = words[name.last + 1 : row[-1].first]
        if len(between) > 2 or not any(w.key in ("and", ",", "or") for w in between):
            break
        row.append(name)
    return row


_TITLES = frozenset("president minister prime mr mrs ms dr leader chief spokesman spokeswoman special envoy".split())


def _verb(words: list[Word], k: int, first: int) -> int | None:
    """The verb of the name before word `k`: it `is demanding`, `to accuse` after `leading Berg`, `withdraw` after `that Paris`."""
    if k + 1 < len(words) and words[k].text == "," and words[k + 1].key in ("who", "which"):
        k += 2
    bare = first > 0 and words[first - 1].key == "that"
    for j in range(k, min(k + 4, len(words))):
        word = words[j]
        if word.key in _AUXILIARIES or is_adverb(word.key):
            bare = bare or word.key in ("to", "will", "would", "could", "should", "may", "must")
            continue
        if not is_content(word) or word.is_cap:
            return None
        return j if bare or word.key.endswith(("s", "ed", "ing")) or word.stem != word.key else None
    return None


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(key for key, place in places().items() if place.kind == "demonym")


def _is_demonym(name: Fact) -> bool:
    return name.kind is FactKind.PLACE and plain(name.text) in _demonyms()


def _homes(facts: Facts, by_sentence: dict[int, list[Fact]]) -> dict[str, set[str]]:
    """The countries of persons, as they are introduced: Swedish minister Ida Lund, Norway's king Olav."""
    found: dict[str, set[str]] = defaultdict(set)
    for index, names in by_sentence.items():
        words = facts.sentences[index].words
        for name in names:
            if name.kind is not FactKind.PERSON:
                continue
            for k in range(name.first - 1, max(-1, name.first - 6), -1):
                if not words[k].is_word or words[k].key in STOP:
                    break
                place = (
                    places().get(plain(words[k].text.removesuffix("’s").removesuffix("'s")))
                    if words[k].is_cap
                    else None
                )
                if place is not None:
                    found[party(name)].add(country("@" + place.id))
                    break
    return found
