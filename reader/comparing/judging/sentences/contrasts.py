"""Words that say which of several things a sentence is on: the first or the second, the old or the new."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.facts.names.quarters import QUARTER_OF
from reader.facts.slots import has_plural_ending, is_content
from reader.facts.types import Fact, Sentence

SORTS = tuple(
    frozenset(words.split())
    for words in (
        "first second third fourth fifth further last final next previous opening closing",
        "northern southern eastern western northbound southbound eastbound westbound",
        "half match game season", "upper lower", "inner outer", "home away", "morning afternoon evening",
        "cheapest dearest lowest highest smallest largest youngest oldest nearest farthest shortest longest",
        "men women boys girls men's women's", "old new older newer", "young elderly adults children teenagers pensioners",
        "semi-final semi-finals quarter-final quarter-finals final group heats",
        "wife husband brother sister son daughter father mother deputy widow uncle aunt cousin",
    )
)  # fmt: skip
"""words that say which of several things is meant, a sort a set"""
_CHAMBERS = {
    "senate": "upper", "lords": "upper", "commons": "lower", "representatives": "lower", "deputies": "lower",
    "house": "lower",
}  # fmt: skip
"""houses of a parliament by the word that tells which one it is"""


def chosen_otherwise(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences choose another of several things each: the old stadium, the new stadium."""
    ours, theirs = (
        _words(side.sentences[fact.sentence], fact) for side, fact in ((context.left, left), (context.right, right))
    )
    if (best := _best(ours)) and (other_best := _best(theirs)) and best.isdisjoint(other_best):
        return True
    return any(
        (mine := ours & sort) and (other := theirs & sort) and mine.isdisjoint(other) for sort in SORTS
    )  # fmt: skip


def _best(words: frozenset[str]) -> frozenset[str]:
    """Of what somebody is the best: best actress."""
    return frozenset(w for w in words if w.startswith("best "))


def sorts_differ(ours: Sentence, theirs: Sentence) -> bool:
    """Whether two sentences choose another of several things each: the first offer, the second offer."""
    mine, other = (_choosing(s) for s in (ours, theirs))
    return any((a := mine & sort) and (b := other & sort) and a.isdisjoint(b) for sort in SORTS)


def _choosing(sentence: Sentence) -> set[str]:
    """The words of a sentence without the ordinals that only say how often: for the first time, for a third year."""
    words = sentence.words
    return {
        w.key
        for k, w in enumerate(words)
        if not (k > 1 and k + 1 < len(words) and words[k - 2].key == "for" and words[k + 1].key in TURNS)
    }


TURNS = frozenset("time year month week day quarter season consecutive straight successive".split())
"""what an ordinal, or `for`, counts without choosing anything"""


def _words(sentence: Sentence, fact: Fact) -> frozenset[str]:
    """The words of a sentence, the disputed ones left out; houses of parliament by which one they are."""
    found = set()
    for k, word in enumerate(sentence.words):
        if (fact.first - 3 < k <= fact.last and fact.kind is FactKind.PLACE) or fact.first <= k <= fact.last:
            continue
        before = sentence.words[k - 1].key if k else ""
        chamber = _CHAMBERS.get(word.key) if before not in ("upper", "lower", "white") else None
        found.add(chamber or QUARTER_OF.get(word.key, word.key))
        if before == "best":
            found.add("best " + word.key)
    return frozenset(found)


def of_kin(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one sentence is on somebody told by another, and the other on nobody such: the senator's wife, the senator."""
    ours, theirs = (
        any(
            w.key in SORTS[-1] and k and (words[k - 1].key.endswith(("'s", "s'")) or words[k - 1].key in ("his", "her"))
            for k, w in enumerate(words)
        )
        for words in (
            context.left.sentences[left.sentence].words[: left.first],
            context.right.sentences[right.sentence].words[: right.first],
        )
    )
    kin = [
        any(w.key in SORTS[-1] for w in side.sentences[fact.sentence].words)
        for side, fact in ((context.left, left), (context.right, right))
    ]
    return (ours and not kin[1]) or (theirs and not kin[0])


_PREPOSITIONS = frozenset(
    "of in for with by on from at into among between against about under over after before".split()
)
_DETERMINERS = frozenset("the its their his her our these those all some many most few several both".split())


def picks(sentence: Sentence, at: int) -> bool:
    """Whether a word stands before the noun that it picks from others: several things, or things without an article."""
    words = sentence.words
    if at + 1 == len(words) or not is_content(words[at + 1]) or words[at].key.endswith("ing"):
        return False
    before = words[at - 1].key if at else ""
    is_bare = not at or before in _PREPOSITIONS
    return is_bare or (before in _DETERMINERS and has_plural_ending(words[at + 1].key))
