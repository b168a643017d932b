"""The many ways in which two opposed statements are both true: of two times, subjects, objects, places or shares."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import picks, sorts_differ
from reader.comparing.judging.statements.scope import (
    UNTIL,
    asked_apart,
    asked_for,
    by_nobody,
    denied_clause,
    direct_object,
    is_modifier,
    is_noun,
    kept_from,
    lasted,
    limits,
    of_another_group,
    only_then,
    only_wanted,
    opposed_near,
    other_portion,
    put_off,
)
from reader.comparing.judging.statements.subjects import WEAK, named_otherwise, of_other_nouns, on_one_day, other_object
from reader.comparing.judging.statements.themes import (
    before,
    elsewhere,
    of_other_things,
    other_complement,
    turned_round,
)
from reader.facts.statements.inversions import LIGHT
from reader.facts.statements.opposed_words import EVERYDAY
from reader.facts.types import Predicate, Sentence
from reader.facts.words import concept, stem

_CHARGES = frozenset(concept(word) for word in "charge allegation accusation claim crime offence wrongdoing".split())


def compatible(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether one of two opposed statements leaves room for the other, as each is of something else."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    return (
        asked_for(a, left.at) != asked_for(b, right.at)
        or _of_two_times(context, left, right)
        or _denied_otherwise(a, left, b, right, context.few)
        or _of_two_subjects(context, left, right)
        or _of_two_things(context, left, right)
    )


def _of_two_times(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether a limit of time makes room for both: not before July, no earlier than July; banned until, allowed from."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    limited = limits(a, left.at), limits(b, right.at)
    if (left.negated != right.negated) and (
        (all(limited) and limited[0] != limited[1])
        or (
            any(limited)
            and (only_then(*((b, right) if left.negated else (a, left))) or on_one_day(context, left, right))
        )
    ):
        # `will not be done before July` and `will be done no earlier than July`
        return True
    # `will not sit until May 5`, `sits again on May 5`; banned until October, allowed from October
    if bool(limited[0] & UNTIL) != bool(limited[1] & UNTIL) and on_one_day(context, left, right):
        return True
    return _then_and_then(context, left, right)


def _denied_otherwise(a: Sentence, left: Predicate, b: Sentence, right: Predicate, few: bool) -> bool:
    """Whether one denies what the other does not say, though it has the word."""
    one_denies = left.negated != right.negated
    as_noun = is_noun(a, left.at) != is_noun(b, right.at) and few
    if (one_denies or left.concept.startswith(EVERYDAY) or as_noun) and put_off(a, left) != put_off(b, right):
        # `put off a decision` and `no decision was taken`
        return True
    if not one_denies:
        return False
    said, denied = ((b, right), (a, left)) if left.negated else ((a, left), (b, right))
    other_form = a.words[left.at].key != b.words[right.at].key or said[0].words[said[1].at].key.endswith("ing")
    if other_form and is_modifier(said[0], said[1].at):
        # `was not speeding`, `kept to the speed limit`; `barred from operating`, `the operating theatre`
        return True
    if kept_from(*said):
        # `keep it from spreading` and `it cannot spread`
        return True
    if denied_clause(*said):
        # `no deal has been announced` and `a deal has not been announced`
        return True
    if a.words[left.at].stem != b.words[right.at].stem and other_object(a, left.at, b, right.at):
        # `withdraw its troops` and `has not dropped its demand`
        return True
    # `must still be approved` and `has yet to approve`
    return only_wanted(*said, *denied) or only_wanted(*denied, *said)


def _of_two_subjects(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two statements are made of other people, bodies or groups, or of what somebody has and what he does."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if (
        sorts_differ(a, b)
        or named_otherwise(context, left, right)
        or of_other_nouns(context, left, right)
        or {lasted(a, left.at), lasted(b, right.at)} == {"for", "after"}
    ):
        # `Malmo lost`, `Uppsala won`; `held for a day`, `collapsed after a day`
        return True
    if of_another_group(a, left, b) or of_another_group(b, right, a):
        return True
    return _of_two_objects(a, left, b, right) or _told_by_verb(a, left, b) or _told_by_verb(b, right, a)


def _of_two_things(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether what stands around two opposed words makes both true: another place, object, comparison or share."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if left.negated == right.negated and (
        opposed_near(a, left.at, b, right.at) or by_nobody(a, left) != by_nobody(b, right)
    ):
        # `for lower taxes`, `against higher taxes`; `nobody survived`, `all died`
        return True
    if not (left.negated or right.negated):
        if asked_apart(a, b):
            # `know where it broke but not why`, `why it broke is unknown`
            return True
        if picks(a, left.at) and picks(b, right.at) and _twice(context, left, right):
            # `in favour of lower taxes`, `against higher taxes`
            return True
        if elsewhere(context, left, right) or of_other_things(a, left, b, right):
            # `gained customers in Spain`, `lost customers in Italy`
            return True
    if other_complement(a, left, b, right) or turned_round(a, left, b, right):
        return True
    # `three of the four shut`, `one of the four stayed open`
    return other_portion(a, left.at, b, right.at)


def _twice(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether two sentences are opposed in another word, too."""
    ours = {(p.concept, p.positive) for p in context.left.predicates if p.sentence == left.sentence and p.at != left.at}
    return any(
        (p.concept, not p.positive) in ours
        for p in context.right.predicates
        if p.sentence == right.sentence and p.at != right.at
    )


def _told_by_verb(sentence: Sentence, predicate: Predicate, other: Sentence) -> bool:
    """Whether a deed is denied with its verb, and the other sentence has the verb too: failed to reach an agreement."""
    if not predicate.negated:
        return False
    for k in range(predicate.at - 1, -1, -1):
        word = sentence.words[k]
        if word.start < predicate.start:
            return False
        if word.stem in LIGHT and word.concept not in WEAK and word.concept in other.content:
            return True
    return False


def _of_two_objects(a: Sentence, left: Predicate, b: Sentence, right: Predicate) -> bool:
    """Whether two opposite verbs take two objects: cuts spending by 44bn, raises taxes by 44bn."""
    if left.negated or right.negated:
        return False
    ours, theirs = direct_object(a, left.at), direct_object(b, right.at)
    if not ours.isdisjoint(before(b, right)) and not theirs.isdisjoint(before(a, left)):
        # `she survived the fall`, `the fall killed her`
        return False
    if not _CHARGES.isdisjoint(ours | theirs):
        # `denied the charges`, `admitted stealing`
        return False
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _then_and_then(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether one report tells the beginning of a thing and the other its end, or its state on two days."""
    if left.negated or right.negated or not (left.concept in _STATES or left.concept.startswith(EVERYDAY)):
        return False
    if left.concept in _TURNING and on_one_day(context, left, right):
        return False
    days = [
        {f.text.lower() for f in side.dates_of(p.sentence)}
        for side, p in ((context.left, left), (context.right, right))
    ]
    # what began on 3 May has ended by now
    told = any(days) if left.concept == _BEGINNING else all(days)
    return told and days[0] != days[1]


_BEGINNING = stem("begin")
_TURNING = (stem("open"), stem("rise"), stem("restart"))
_STATES = (_BEGINNING, *_TURNING)
"""concepts of opposites of which a thing is the one today and the other tomorrow"""
