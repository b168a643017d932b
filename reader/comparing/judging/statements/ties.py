"""How surely two opposed statements are said of one thing."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context, dice
from reader.comparing.judging.sentences.contrasts import picks
from reader.comparing.judging.statements.compatible import compatible
from reader.comparing.judging.statements.scope import COMPARATIVES, amounts_near, counted, denies, left_out, word_before
from reader.comparing.judging.statements.subjects import WEAK, one_contest, one_lead, one_saying, same_figure, same_vote
from reader.comparing.judging.statements.themes import one_theme
from reader.facts.slots import is_content
from reader.facts.statements.opposed_words import EVERYDAY, opposite_concepts
from reader.facts.types import Facts, Predicate, Sentence
from reader.facts.words import stem

_RISING = stem("rise")
_THEME = 0.45
"""what two sentences must have in common beside one theme"""


def tie(context: Context, left: Predicate, right: Predicate) -> float:
    """How surely two predicates are said of the same thing; 0 when not surely enough."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if a.depth[left.at] or b.depth[right.at]:
        # what is said inside quotation marks is judged as a quotation
        return 0.0
    if any(p.concept == _RISING and p.text in COMPARATIVES for p in (left, right)):
        return _tie_of_amounts(context, left, right)
    if not _may_oppose(context, left, right) or compatible(context, left, right):
        return 0.0
    if left.concept in opposite_concepts() and (same_figure(context, left, right) or same_vote(context, left, right)):
        return 1.5
    if left.negated != right.negated and one_saying(context, left, right):
        return 1.2
    ours, theirs = _beside(a, left, b, right)
    if ours.isdisjoint(theirs):
        return 0.0
    return _tie_of_words(context, left, right, ours, theirs)


def _tie_of_amounts(context: Context, left: Predicate, right: Predicate) -> float:
    """How surely `more` and `fewer` are said of one thing: they stand beside the same amounts in like sentences."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    same = amounts_near(a, left.at) & amounts_near(b, right.at)
    alike = context.similarity(left.sentence, right.sentence) >= 0.3
    return 1.5 if same and alike and context.mutual(left.sentence, right.sentence) else 0.0


def _beside(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> tuple[frozenset[str], frozenset[str]]:
    """What two sentences are of beside their predicates.

    What both know between a negation and its verb is no word of the denial: never has Ruiz complained.
    """
    own = (_own(a, left) | _own(b, right)) - (a.content & b.content)
    own |= {a.words[left.at].concept, b.words[right.at].concept}
    return a.content - own, b.content - own


def _tie_of_words(
    context: Context, left: Predicate, right: Predicate, ours: frozenset[str], theirs: frozenset[str]
) -> float:
    """How surely two statements are of one thing, by what their sentences have in common beside the predicates."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    shared = context.weight(ours & theirs)
    smaller = min(context.weight(ours), context.weight(theirs)) or 1.0
    larger = max(context.weight(ours), context.weight(theirs)) or 1.0
    cover = shared / smaller
    similarity: float = shared / (smaller * larger) ** 0.5
    opposed = context.few and not (left.negated or right.negated)
    if similarity < 0.5 and cover < (_THEME if opposed else 0.6):
        return 0.0
    if _apart(a, left, b, right):
        return 0.0
    if _of_something_else(context.left, left, b) or _of_something_else(context.right, right, a):
        return 0.0
    near = dice(_near(a, left.at), _near(b, right.at))
    if similarity >= 0.5 and near >= 0.4 and context.mutual(left.sentence, right.sentence):
        return similarity + near
    if cover >= 0.75 and near >= 0.3 and shared >= 1.0:
        return cover + near
    # a short sentence of one subject and this predicate: `Brekke refused to concede`
    named_left = any(w.is_cap and w.concept in theirs for w in a.words[: left.at])
    named_right = any(w.is_cap and w.concept in ours for w in b.words[: right.at])
    if cover >= 0.6 and (
        (named_left and len(ours) <= 3 and left.concept not in WEAK) or (named_right and len(theirs) <= 3)
    ):
        return cover
    if (
        opposed
        and cover >= _THEME
        and context.mutual(left.sentence, right.sentence)
        and one_theme(context, left, right)
    ):
        return cover
    return 0.0


_IT = frozenset("it them this that".split())


def _of_something_else(side: Facts, predicate: Predicate, other: Sentence) -> bool:
    """Whether a pronoun is what a verb is done to, and what stands before it has nothing but names in common with the
    other sentence: `They asked for a mission. Lind turned it down.`"""
    words = side.sentences[predicate.sentence].words
    if not _IT & {w.key for w in words[max(0, predicate.at - 1) : predicate.at + 3]} or not predicate.sentence:
        return False
    before = side.sentences[predicate.sentence - 1]
    plain = {w.concept for w in before.words if is_content(w) and not w.is_cap}
    return bool(plain) and plain.isdisjoint(other.content)


def _apart(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether like sentences tell of what is left out and what is not, or of the last time and none since."""
    if (left_out(a, left) and denies(b)) or (left_out(b, right) and denies(a)):
        # `the airport but not the port` and `the port is not in their hands`
        return True
    # `was last seen in 1987` and `has not been seen since 1987`
    return left.negated != right.negated and "last" in (word_before(a, left), word_before(b, right))


def _may_oppose(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements can be held against each other at all, wherever they stand."""
    if one_contest(context, left, right) or one_lead(context, left, right):
        # `lost to Mel` and `Mel beat her`, with another win beside it
        return False
    if left.concept.startswith(EVERYDAY) and not _of_everyday(context, left, right):
        return False
    by_negation = left.negated or right.negated or left.concept.endswith((" for", "than"))
    if not by_negation and left.concept not in opposite_concepts():
        return False
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if counted(a, left.at) != counted(b, right.at):
        # `four survivors`, `two were injured`: how many is for the numbers to compare
        return False
    return context.related or context.twins(left.sentence, right.sentence)


def _of_everyday(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether opposed words of everyday may be believed: in answering sentences, and where they choose no other things."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    return (
        (context.few or context.twins(left.sentence, right.sentence))
        and context.mutual(left.sentence, right.sentence)
        and not (picks(a, left.at) or picks(b, right.at))
    )


def _own(sentence: Sentence, predicate: Predicate) -> set[str]:
    """The concepts of the predicate's own words, the negation and what stands between included."""
    found: set[str] = set()
    for k in range(predicate.at, -1, -1):
        word = sentence.words[k]
        if word.start < predicate.start:
            break
        found.add(word.concept)
    before = sentence.words[predicate.at - 1] if predicate.at else None
    if before is not None and before.stem in _STAYING:
        # `will remain open` says it as `will be open` does
        found.add(before.concept)
    return found


_STAYING = frozenset(stem(w) for w in "remain stay keep".split())


def _near(sentence: Sentence, at: int) -> frozenset[str]:
    """The content words within seven words of one."""
    words = sentence.words
    lo = max(0, at - 7)
    return frozenset(w.concept for k, w in enumerate(words[lo : at + 8], lo) if is_content(w) and k != at)
