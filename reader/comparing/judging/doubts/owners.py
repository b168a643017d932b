"""Whose a thing is that both reports call by the same two words: the OSCE human rights mission, the rights mission of the UN."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.comparing.judging.doubts.parties import known_as
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, mention
from reader.comparing.judging.names.standins import lies_in
from reader.comparing.judging.sentences.context import Context
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Word

_Thing = tuple[str, str]
"""the concepts of the last two words that a thing is called by"""
_SCORE, _LINKED = 1.0, 1.0
_REACH = 4
"""words that a thing is called by"""
_BEGIN = 4
"""letters in which a place and the adjective made of it are one"""


def doubtful_owners(context: Context, told: Told) -> Iterator[Doubt]:
    """One thing with an owner in either report whom the other report never names."""
    ours, theirs = kept(context.left, _Owned), kept(context.right, _Owned)
    for thing, mine in ours.by_thing.items():
        its = theirs.by_thing.get(thing, [])
        who, whom = ({w for f in facts for w in known_as(f)} for facts in (mine, its))
        if not its or not who.isdisjoint(theirs.all) or not whom.isdisjoint(ours.all):
            continue
        one, other = mine[0], its[0]
        if lies_in(one.entity, other.entity) or lies_in(other.entity, one.entity):
            continue
        if one.entity.key[:_BEGIN] == other.entity.key[:_BEGIN]:
            # Scottish, Scotland
            continue
        if told.disputed(one, True) or told.disputed(other, False):
            continue
        score = _SCORE + _LINKED * context.links.get((one.n, other.n), 0.0)
        reason = f"perhaps one thing of another owner: {one.text} / {other.text}; perhaps two things"
        yield Doubt(score, one.kind, mention(one), mention(other), reason, ("called the same: " + " ".join(thing),))


class _Owned:
    """The names of an article by what is theirs, and all that its names are known as."""

    def __init__(self, facts: Facts) -> None:
        self.by_thing: dict[_Thing, list[Fact]] = defaultdict(list)
        self.all: set[str] = set()
        for fact in facts.names:
            if not fact.entity.parts or fact.entity.type in ("weak", "person"):
                continue
            self.all.update(known_as(fact))
            words = facts.sentences[fact.sentence].words
            if thing := _behind(words, fact.last + 1) or _of(words, fact.first - 1):
                self.by_thing[thing].append(fact)


def _behind(words: list[Word], k: int) -> _Thing | None:
    """`the OSCE human rights mission`."""
    end = k
    while end < len(words) and end - k < _REACH and _is_plain(words[end]):
        end += 1
    return _called(words[k:end])


def _of(words: list[Word], k: int) -> _Thing | None:
    """`the human rights mission of the United Nations`."""
    while k > 0 and words[k].key in ("the", "a", "an"):
        k -= 1
    if k < 2 or words[k].key not in ("of", "by"):
        return None
    begin = k
    while begin and k - begin < _REACH and _is_plain(words[begin - 1]):
        begin -= 1
    return _called(words[begin:k])


def _is_plain(word: Word) -> bool:
    return is_content(word) and not word.is_cap and not word.key.endswith(("ed", "ing", "ly"))


def _called(words: list[Word]) -> _Thing | None:
    return (words[-2].concept, words[-1].concept) if len(words) > 1 else None
