"""Whether two opposed words are said of one thing: of one theme, of another complement, of a comparison turned round."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import TURNS, picks
from reader.facts.gazetteer import capital_of, places
from reader.facts.slots import is_content
from reader.facts.types import Facts, Predicate, Sentence, Word
from reader.facts.words import is_adverb, stem

_SUBJECT = 3
"""content words before a verb that may be of its subject"""
_OBJECT = 8
"""words behind a verb among which its objects stand"""
_DETERMINERS = frozenset("the a an its his her their our my all any".split())
_THAN = 7
"""words after a comparison among which its `than` stands"""


def one_theme(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two verbs have a noun in common, as subject or object, and the sentences choose no other name or figure each.

    Organisers called off the parade, the parade went ahead.
    """
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if picks(a, left.at) or picks(b, right.at):
        return False
    if _theme(a, left).isdisjoint(_theme(b, right)):
        return False
    ours, theirs = _chosen(context.left, left.sentence), _chosen(context.right, right.sentence)
    return not (ours - theirs and theirs - ours)


def _theme(sentence: Sentence, predicate: Predicate) -> set[str]:
    """The heads of what stands before and behind a verb: the rescue of the yacht, the pay offer."""
    words = sentence.words
    found: set[str] = set()
    k = _begin(words, predicate) - 1
    while k >= 0 and words[k].is_word and (not is_content(words[k]) or is_adverb(words[k].key)):
        k -= 1
    if k >= 0 and is_content(words[k]):
        found.add(words[k].concept)
        while k > 0 and (is_content(words[k - 1]) or words[k - 1].key in ("the", "a", "its")):
            k -= 1
        if k > 1 and words[k - 1].key == "of" and is_content(words[k - 2]):
            found.add(words[k - 2].concept)
    for k in range(predicate.at + 1, min(predicate.at + _OBJECT, len(words))):
        if not words[k].is_word or (not is_content(words[k]) and words[k].key not in _DETERMINERS):
            break
        if is_content(words[k]) and not (k + 1 < len(words) and is_content(words[k + 1])):
            found.add(words[k].concept)
    return found


def _begin(words: list[Word], predicate: Predicate) -> int:
    k = predicate.at
    while k > 0 and words[k - 1].start >= predicate.start:
        k -= 1
    return k


def before(sentence: Sentence, predicate: Predicate) -> frozenset[str]:
    """The last content words before a statement in its clause."""
    words = sentence.words
    found: set[str] = set()
    k = _begin(words, predicate)
    while k > 0 and words[k - 1].is_word and len(found) < _SUBJECT:
        k -= 1
        if is_content(words[k]) and not is_adverb(words[k].key):
            found.add(words[k].concept)
    return frozenset(found)


def elsewhere(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are each made of another place: lost customers in Italy, gained customers in Spain."""
    ours, theirs = _place(context.left, left), _place(context.right, right)
    if not ours or not theirs or ours == theirs:
        return False
    every = [
        {_place_or_name(f.entity.key) for f in side.names_of(p.sentence) if f.kind is FactKind.PLACE}
        for side, p in ((context.left, left), (context.right, right))
    ]
    return (
        ours not in every[1]
        and theirs not in every[0]
        and capital_of().get(ours) != theirs
        and capital_of().get(theirs) != ours
    )


def _place(side: Facts, predicate: Predicate) -> str:
    """The place that a preposition puts behind a statement in its clause."""
    words = side.sentences[predicate.sentence].words
    for fact in side.names_of(predicate.sentence):
        if fact.kind is not FactKind.PLACE or not 0 < fact.first - predicate.at <= _NEAR:
            continue
        if words[fact.first - 1].key in _PLACING and all(w.is_word for w in words[predicate.at : fact.first]):
            return _place_or_name(fact.entity.key)
    return ""


def of_other_things(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether one preposition puts another noun behind each verb: gained votes in towns, lost votes in villages."""
    ours, theirs = _governed(a, left), _governed(b, right)
    return any(
        noun != theirs[key] and noun not in b.content and theirs[key] not in a.content
        for key, noun in ours.items()
        if key in theirs
    )


def _governed(sentence: Sentence, predicate: Predicate) -> dict[str, str]:
    """The plain noun that each preposition behind a verb governs."""
    words = sentence.words
    found: dict[str, str] = {}
    for k in range(predicate.at + 1, min(predicate.at + _NEAR, len(words) - 1)):
        if not words[k].is_word:
            break
        if words[k].key in _SORTING:
            at = k + 1
            while at + 1 < len(words) and (words[at].key in _DETERMINERS or is_content(words[at + 1])):
                at += 1
            if is_content(words[at]) and not words[at].is_cap and not words[at].is_digit and words[at].key not in TURNS:
                found.setdefault(words[k].key, words[at].concept)
    return found


_SORTING = frozenset("in for among to with from".split())


def _place_or_name(key: str) -> str:
    place = places().get(key)
    return place.id if place is not None else key


_NEAR = 6
_PLACING = frozenset("in at to from near into for".split())


def _chosen(side: Facts, index: int) -> set[str]:
    """The names, days and figures of a sentence."""
    own = {part for f in side.names_of(index) for part in f.entity.parts}
    return own | {f.text.lower() for f in (*side.dates_of(index), *side.amounts_of(index))}


def other_complement(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether another deed follows each of two words: is not expected to end, is expected to run on."""
    ours, theirs = _infinitive(a, left.at), _infinitive(b, right.at)
    return bool(ours and theirs and ours != theirs)


def _infinitive(sentence: Sentence, at: int) -> str:
    words = sentence.words
    if at + 2 >= len(words) or words[at + 1].key != "to" or not is_content(words[at + 2]):
        return ""
    return stem(words[at + 2].key)


def turned_round(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether two comparisons set the same two against each other the other way round: older than she, younger than he."""
    if {a.words[left.at].key, b.words[right.at].key} == {"ahead", "behind"}:
        # `with Ruiz two seconds behind`, `two seconds ahead of Ruiz`
        return bool(_overtaken(a, left.at) & _leading(b, right.at) or _leading(a, left.at) & _overtaken(b, right.at))
    ours, theirs = _than(a, left.at), _than(b, right.at)
    if not ours or not theirs:
        return False
    here, there = (
        frozenset(w.concept for w in s.words[:at] if is_content(w)) for s, at in ((a, left.at), (b, right.at))
    )
    return not (ours - here).isdisjoint(there - theirs) and not (theirs - there).isdisjoint(here - ours)


def _overtaken(sentence: Sentence, at: int) -> frozenset[str]:
    """Who is named right after `ahead of`, `behind`."""
    return frozenset(w.concept for w in sentence.words[at + 1 : at + _THAN] if w.is_cap)


def _leading(sentence: Sentence, at: int) -> frozenset[str]:
    """Who is named in the clause before `ahead` or `behind`."""
    found = set()
    for word in reversed(sentence.words[max(0, at - _NEAR) : at]):
        if word.text in ",;:":
            break
        if word.is_cap:
            found.add(word.concept)
    return frozenset(found)


def _than(sentence: Sentence, at: int) -> frozenset[str]:
    """What a comparison is made with: the content words after `than`."""
    words = sentence.words
    than = next((k for k in range(at + 1, min(at + _THAN, len(words))) if words[k].key == "than"), 0)
    return frozenset(w.concept for w in words[than + 1 :] if is_content(w)) if than else frozenset()
