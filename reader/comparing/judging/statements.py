"""Of whom and of what a statement is made: the subject before it, the clause behind it."""

from __future__ import annotations

from reader.comparing.judging.names.entities import may_be_name, one_name
from reader.comparing.judging.sentences.context import FEW, Context
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Predicate, Sentence
from reader.facts.words import NEGATIONS, STOP

WEAK = frozenset("be have do say make take get go come new good time other people".split())


def named_otherwise(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are each made of another name: Malmo lost, Uppsala won."""
    ours, theirs = _doer(context.left, left), _doer(context.right, right)
    return ours is not None and theirs is not None and not one_name(ours, theirs)


def of_other_nouns(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are each made of another thing: the bridge was closed, the ferry to it was not."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    for ours, theirs in ((_topic(a, left), _topic(b, right)), (_owned(a, left), _owned(b, right))):
        if ours and theirs and ours != theirs and ours not in b.content and theirs not in a.content:
            return True
    return False


def _topic(sentence: Sentence, predicate: Predicate) -> str:
    """The noun that opens the sentence, where nothing but a phrase of place stands between it and the statement."""
    words = sentence.words
    if len(words) < 3 or words[0].key not in _DETERMINERS:
        return ""
    noun = words[1]
    if not is_content(noun) or noun.is_cap or noun.is_digit or not words[2].is_word or is_content(words[2]):
        return ""
    between = words[2 : predicate.at]
    return noun.concept if len(between) <= 6 and all(w.is_word for w in between) else ""


def _owned(sentence: Sentence, predicate: Predicate) -> str:
    """What opens the sentence as somebody's: the bank's chairman."""
    words = sentence.words
    at = 1 if words[0].key in _DETERMINERS else 0
    if len(words) < at + 3 or not words[at].key.endswith(("'s", "s'")) or predicate.at <= at + 1:
        return ""
    return words[at + 1].concept if is_content(words[at + 1]) and not is_content(words[at + 2]) else ""


_DETERMINERS = frozenset("the a an its his her their".split())


def _doer(side: Facts, predicate: Predicate) -> Fact | None:
    """The name right before a statement, forms of `be` and the like passed over."""
    words = side.sentences[predicate.sentence].words
    k = predicate.at - 1
    while (
        k >= 0
        and words[k].is_word
        and not words[k].is_cap
        and (words[k].key in STOP or words[k].key in NEGATIONS or words[k].key.endswith(("n't", "ly")))
    ):
        k -= 1
    named = [n for n in side.names if n.sentence == predicate.sentence and n.last == k]
    return named[0] if named and (named[0].entity.type != "weak" or may_be_name(named[0])) else None


def one_saying(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two short texts say one thing of one subject: the captain was on the bridge, the captain was not on the bridge."""
    if left.concept in WEAK or len(context.left.sentences) + len(context.right.sentences) > FEW:
        return False
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    subject = _subject(a, left)
    if not subject or subject != _subject(b, right):
        return False
    ours, theirs = _after(a, left.at), _after(b, right.at)
    return not ours or not theirs or bool(ours & theirs)


def _subject(sentence: Sentence, predicate: Predicate) -> str:
    """The content word before a statement, a clause between commas passed over; empty for none."""
    words = sentence.words
    k = predicate.at
    while k > 0 and words[k].start > predicate.start:
        k -= 1
    k -= 1
    while k >= 0 and (words[k].key in STOP or words[k].key in NEGATIONS) and words[k].is_word:
        k -= 1
    if k > 0 and words[k].text == ",":
        k = next((m for m in range(k - 1, max(-1, k - 14), -1) if words[m].text == ","), 0) - 1
    return words[k].concept if k >= 0 and is_content(words[k]) else ""


def _after(sentence: Sentence, at: int) -> frozenset[str]:
    """The content that follows a statement in its clause."""
    words = sentence.words
    end = at + 1
    while end < len(words) and words[end].is_word and words[end].key not in CLAUSE_ENDS:
        end += 1
    return frozenset(w.concept for w in words[at + 1 : end] if is_content(w))


CLAUSE_ENDS = frozenset("but and that which who while although though because".split())
