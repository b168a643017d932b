"""Of whom and of what a statement is made: the subject before it, the clause behind it, the figures beside it."""

from __future__ import annotations

from reader.comparing.judging.making import kept
from reader.comparing.judging.names.entities import may_be_name, one_name
from reader.comparing.judging.names.parts import NameParts
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.days import compare_dates
from reader.comparing.judging.slots.quantities import Relation, is_score
from reader.facts.names.words import SPEECH
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Predicate, Sentence
from reader.facts.words import NEGATIONS, STOP, is_adverb, stem

WEAK = frozenset("be have do say make take get go come new good time other people".split())


def named_otherwise(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are each made of another name: Malmo lost, Uppsala won."""
    ours, theirs = _named(context.left, left), _named(context.right, right)
    return ours is not None and theirs is not None and not one_name(ours, theirs)


def of_other_nouns(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are each made of another thing: the bridge was closed, the ferry to it was not."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    for ours, theirs in ((_topic(a, left), _topic(b, right)), (_owned(a, left), _owned(b, right))):
        if ours and theirs and ours != theirs and ours not in b.content and theirs not in a.content:
            return True
    return (
        _of_other_wholes(a, left, b, right)
        or _of_either(a, left, b, right)
        or _of_deputy(a, left, b) != _of_deputy(b, right, a)
    )


def _of_either(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether both sentences speak of two things, and one verb is said of the one here and of the other there.

    Denied that the hull had cracked but not that the rudder had; the rudder had cracked, the hull had not.
    """
    ours, theirs = _doer(a, left), _doer(b, right)
    return ours != theirs and bool(ours and theirs) and ours in b.content and theirs in a.content


def _doer(sentence: Sentence, predicate: Predicate) -> str:
    """The noun with an article right before a verb and its auxiliaries; empty for none, and where it suffers the deed."""
    words, k = sentence.words, predicate.at - 1
    while k > 0 and (words[k].key in _AUXILIARIES or is_adverb(words[k].key)):
        k -= 1
    plain = k > 0 and is_content(words[k]) and not words[k].is_cap and not words[k].is_digit
    return words[k].concept if plain and words[k - 1].key in _DETERMINERS else ""


_AUXILIARIES = frozenset("has have had will would can could may might must should did does do not".split())


def _of_other_wholes(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether one noun is of this and of that: sales of vans rose, sales of cars fell."""
    ours, theirs = _whole(a, left), _whole(b, right)
    return ours[0] == theirs[0] != "" and ours[1] not in b.content and theirs[1] not in a.content


def _whole(sentence: Sentence, predicate: Predicate) -> tuple[str, str]:
    """The noun right before a statement that hangs on another by `of`, after that one; empty for none."""
    words, at = sentence.words, predicate.at
    for k in range(max(1, at - _OF_REACH), at - 1):
        if words[k].key == "of" and is_content(words[k - 1]) and is_content(words[at - 1]) and not words[at - 1].is_cap:
            return words[k - 1].concept, words[at - 1].concept
    return "", ""


_OF_REACH = 5
_DEPUTIES = frozenset("deputy vice assistant acting".split())


def _of_deputy(sentence: Sentence, predicate: Predicate, other: Sentence) -> bool:
    """Whether a statement is made of the deputy of somebody whom the other sentence knows; the deputy opens the sentence."""
    words = sentence.words
    at = next((k for k in range(min(3, predicate.at)) if words[k].key in _DEPUTIES), -1)
    if at < 0 or words[at + 1].concept not in other.content:
        return False
    return not any(w.stem in SPEECH for w in words[: predicate.at])


def _topic(sentence: Sentence, predicate: Predicate) -> str:
    """The noun that opens the sentence, where nothing but a phrase of place stands between it and the statement."""
    words = sentence.words
    if len(words) < 3 or words[0].key not in _DETERMINERS:
        return ""
    noun = words[1]
    if not is_content(noun) or noun.is_cap or noun.is_digit or not words[2].is_word or is_content(words[2]):
        return ""
    if predicate.at <= 1:
        # the noun is what is said: the withdrawal has begun
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


def _named(side: Facts, predicate: Predicate) -> Fact | None:
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
    if left.concept in WEAK or not context.few:
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


def one_contest(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether both sentences tell one contest with one winner, so that `lost` and `won` are of two sides of it."""
    if left.concept != stem("win") or left.negated or right.negated:
        return False
    ours = {(f.agent, f.patient) for f in context.left.frames if f.sentence == left.sentence and f.relation == "BEAT"}
    theirs = {
        (f.agent, f.patient) for f in context.right.frames if f.sentence == right.sentence and f.relation == "BEAT"
    }
    return bool(ours & theirs)


def one_lead(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether one report puts a name ahead of another, and the other report puts that other behind it."""
    if left.concept != "ahead":
        return False
    ours, theirs = kept(context.left, NameParts), kept(context.right, NameParts)
    if left.sentence not in ours.names or right.sentence not in theirs.names:
        return False
    mine, other = ours.of(left.sentence), theirs.of(right.sentence)
    return any(part[0] == "lead" and part in other.get(who, ()) for who, parts in mine.items() for part in parts)


def same_figure(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether both verbs have one subject word before them and one figure after: revenue rose to 18.2, revenue fell to 18.2."""
    sides = []
    for predicate, facts in ((left, context.left), (right, context.right)):
        words = facts.sentences[predicate.sentence].words
        before = next(
            (w.concept for w in reversed(words[max(0, predicate.at - 3) : predicate.at]) if is_content(w)), ""
        )
        figures = {w.text for w in words[predicate.at + 1 : predicate.at + 7] if w.is_digit and len(w.text) > 1}
        sides.append((before, figures))
    return bool(sides[0][0] == sides[1][0] != "" and sides[0][1] & sides[1][1])


def same_vote(context: Context, left: Predicate, right: Predicate) -> bool:
    """`the bill was passed by 54 votes to 46`, `they rejected the bill 54-46`: one thing beside both verbs and one result."""
    if left.negated or right.negated or context.similarity(left.sentence, right.sentence) < 0.2:
        return False
    near, scores = [], []
    for predicate, side in ((left, context.left), (right, context.right)):
        words = side.sentences[predicate.sentence].words
        close = words[max(0, predicate.at - 4) : predicate.at + 4]
        near.append({w.concept for w in close if is_content(w) and not w.is_digit})
        scores.append(
            {
                (f.quantity.lo, f.quantity.hi)
                for f in side.amounts_of(predicate.sentence)
                if is_score(f) and abs(f.first - predicate.at) < 9
            }
        )
    return bool(near[0] & near[1] - {left.concept, right.concept} and scores[0] & scores[1])


def other_object(left: Sentence, at: int, right: Sentence, other: int) -> bool:
    """Whether what follows two verbs in their clauses has no word in common, and is not the subject of the other.

    The warning reached the crews, the crews never received the warning: one deed from two sides.
    """
    ours, theirs = _following(left, at), _following(right, other)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    before = [{w.concept for w in s.words[:k]} for s, k in ((left, at), (right, other))]
    return not (ours & before[1] and theirs & before[0])


def _following(sentence: Sentence, at: int) -> set[str]:
    found: set[str] = set()
    for word in sentence.words[at + 1 : at + 6]:
        if not word.is_word:
            break
        if is_content(word):
            found.add(word.concept)
    return found


def on_one_day(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether the sentences of two statements tell one day."""
    anchors = context.left.anchor, context.right.anchor
    return any(
        compare_dates(f, other, anchors) is Relation.EQUAL
        for f in context.left.dates_of(left.sentence)
        for other in context.right.dates_of(right.sentence)
    )
