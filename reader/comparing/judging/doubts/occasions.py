"""What is done once, so that it has one date and one length: the second round of the talks, the founding of a club."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.senses import sense
from reader.comparing.judging.slots.ties import OCCASIONS, one_sequence, same_head
from reader.facts.slots import PEOPLE, is_content
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import stem

_REACH = 12
"""words between a date and what it is the date of"""
_ONCE = tuple(
    frozenset(stem(w) for w in words.split())
    for words in (
        "found founded founding establish create born birth form launch inaugurate begin start date set",
        "die death dissolve abolish disband perish",
        "marry wed wedding marriage", "elect election", "appoint appointment name install",
        "buy acquire purchase sell sale takeover", "close shut closure",
    )
)  # fmt: skip
"""Deeds that one body or person does or suffers once, with the words for each."""


def one_occasion(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both stand beside one ordinal: in March the first round / the first round, last month."""
    if _limit(context.left, left) != _limit(context.right, right):
        return False
    theirs = _ordinals(context.right, right)
    return any(a.value == b.value and one_sequence(a, b) for a in _ordinals(context.left, left) for b in theirs)


_LIMITS = frozenset("through until till by since from to before after".split())


def _limit(side: Facts, fact: Fact) -> str:
    """The word before a date that makes it a beginning or an end; empty where it is the day itself."""
    before = side.sentences[fact.sentence].words[max(0, fact.first - 1) : fact.first]
    return before[0].key if before and before[0].key in _LIMITS else ""


def _ordinals(side: Facts, fact: Fact) -> list[Fact]:
    return [
        f
        for f in side.amounts_of(fact.sentence)
        if f.kind is FactKind.ORDINAL and f.slot.head and abs(f.first - fact.first) <= _REACH
    ]


def one_deed(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both stand beside words for one thing that is done once: founded in / born in."""
    ours, theirs = _stems(context.left, left), _stems(context.right, right)
    return any(not deed.isdisjoint(ours) and not deed.isdisjoint(theirs) for deed in _ONCE)


def _stems(side: Facts, fact: Fact) -> set[str]:
    words = side.sentences[fact.sentence].words
    return {w.stem for w in words[max(0, fact.first - 4) : fact.first]}


def described(side: Facts, fact: Fact) -> frozenset[str]:
    """The senses of the words right after a figure that describes: a two-day meeting, a 40-page report."""
    found: set[str] = set()
    for word in side.sentences[fact.sentence].words[fact.last + 1 : fact.last + 5]:
        if word.key == ",":
            continue
        if not word.is_word or not is_content(word):
            break
        found.add("OCCASION" if word.concept in OCCASIONS else sense(word.concept))
    return frozenset(found)


def dated(side: Facts, fact: Fact) -> str:
    """The sense of the noun that a date belongs to: the 9 November ceasefire, the truce of 9 November; empty for none."""
    words = side.sentences[fact.sentence].words
    after = words[fact.last + 1] if fact.last + 1 < len(words) else None
    if after is not None and _names_thing(after) and fact.first and words[fact.first - 1].key in _LEADS:
        return sense(after.concept)
    if fact.first > 1 and words[fact.first - 1].key == "of" and _names_thing(words[fact.first - 2]):
        return sense(words[fact.first - 2].concept)
    return ""


_LEADS = frozenset("the a an its his her their this that".split())


def _names_thing(word: Word) -> bool:
    return word.is_word and not word.is_cap and not word.is_digit and is_content(word)


def one_range(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two times are the same end of a stretch that has its other end in common: from 9 p.m. to 6, from 7 p.m. to 6."""
    ours, theirs = _other_end(context.left, left), _other_end(context.right, right)
    return ours is not None and theirs is not None and ours[0] == theirs[0] and ours[1].value == theirs[1].value


def _other_end(side: Facts, fact: Fact) -> tuple[bool, Fact] | None:
    """Whether a time begins a stretch, and its other end; None where it is no end of one."""
    words = side.sentences[fact.sentence].words
    for other in side.dates_of(fact.sentence):
        first, second = (fact, other) if fact.first < other.first else (other, fact)
        if other is fact or other.kind is not fact.kind or not first.first or words[first.first - 1].key not in _FROM:
            continue
        if {w.key for w in words[first.last + 1 : second.first]} <= _TO:
            return first is fact, other
    return None


_FROM = frozenset(("from", "between"))
_TO = frozenset("to until till and through".split())


_VICTIMS = frozenset(("DEAD", "HURT", "MISSING"))
"""who are counted in all and place by place"""
_NEAR_COUNTS = 2
"""how many times the lower of two counts the higher may be"""


def sole_count(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both count the same sort of thing, and neither report counts it anywhere else."""
    if same_head(left, right) <= 0 or not left.slot.head or left.slot.head in PEOPLE | _VICTIMS:
        return False
    if max(left.quantity.lo, right.quantity.lo) > _NEAR_COUNTS * min(left.quantity.lo, right.quantity.lo):
        return False
    return all(
        {f.value for f in side.amounts if f.slot.head == fact.slot.head and f.kind is fact.kind} == {fact.value}
        for side, fact in ((context.left, left), (context.right, right))
    )
