"""How surely two opposed statements are said of one thing, and the many ways in which they are not."""

from __future__ import annotations

from reader.comparing.judging.sentences.context import Context, dice
from reader.comparing.judging.sentences.contrasts import picks, sorts_differ
from reader.comparing.judging.statements.scope import (
    COMPARATIVES,
    UNTIL,
    amounts_near,
    asked_apart,
    by_nobody,
    counted,
    denied_clause,
    denies,
    direct_object,
    is_modifier,
    is_noun,
    kept_from,
    lasted,
    left_out,
    limits,
    of_another_group,
    only_then,
    only_wanted,
    opposed_near,
    other_portion,
    put_off,
    word_before,
)
from reader.comparing.judging.statements.subjects import (
    WEAK,
    named_otherwise,
    of_other_nouns,
    on_one_day,
    one_contest,
    one_lead,
    one_saying,
    other_object,
    same_figure,
    same_vote,
)
from reader.comparing.judging.statements.themes import (
    before,
    elsewhere,
    of_other_things,
    one_theme,
    other_complement,
    turned_round,
)
from reader.facts.slots import is_content
from reader.facts.statements.inversions import LIGHT
from reader.facts.statements.opposed_words import EVERYDAY, opposite_concepts
from reader.facts.types import Predicate, Sentence
from reader.facts.words import concept, stem

_RISING = stem("rise")
_THEME = 0.45
"""what two sentences must have in common beside one theme"""


def tie(context: Context, left: Predicate, right: Predicate) -> float:
    """How surely two predicates are said of the same thing; 0 when not surely enough."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if a.depth[left.at] or b.depth[right.at]:
        # what is said inside quotation marks is judged as a quotation
        return 0.0
    compared = [p.concept == _RISING and p.text in COMPARATIVES for p in (left, right)]
    if any(compared):
        same = amounts_near(a, left.at) & amounts_near(b, right.at)
        alike = context.similarity(left.sentence, right.sentence) >= 0.3
        return 1.5 if same and alike and context.mutual(left.sentence, right.sentence) else 0.0
    if (
        not _may_oppose(context, left, right)
        or _of_two_times(context, left, right)
        or _denied_otherwise(a, left, b, right, context.few)
        or _of_two_subjects(context, left, right)
        or _of_two_things(context, left, right)
    ):
        return 0.0
    if left.concept in opposite_concepts() and (same_figure(context, left, right) or same_vote(context, left, right)):
        return 1.5
    if left.negated != right.negated and one_saying(context, left, right):
        return 1.2
    # what both sentences know between a negation and its verb is no word of the denial: never has Ruiz complained
    own = (_own(a, left) | _own(b, right)) - (a.content & b.content)
    own |= {a.words[left.at].concept, b.words[right.at].concept}
    ours, theirs = a.content - own, b.content - own
    if ours.isdisjoint(theirs):
        return 0.0
    shared = context.weight(ours & theirs)
    smaller = min(context.weight(ours), context.weight(theirs)) or 1.0
    larger = max(context.weight(ours), context.weight(theirs)) or 1.0
    cover = shared / smaller
    similarity: float = shared / (smaller * larger) ** 0.5
    opposed = context.few and not (left.negated or right.negated)
    if similarity < 0.5 and cover < (_THEME if opposed else 0.6):
        return 0.0
    if (left_out(a, left) and denies(b)) or (left_out(b, right) and denies(a)):
        # `the airport but not the port` and `the port is not in their hands`
        return 0.0
    if (left.negated != right.negated) and "last" in (word_before(a, left), word_before(b, right)):
        # `was last seen in 1987` and `has not been seen since 1987`
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


def _of_everyday(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether opposed words of everyday may be believed: in answering sentences, and where they choose no other things."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    return (
        (context.few or context.twins(left.sentence, right.sentence))
        and context.mutual(left.sentence, right.sentence)
        and not (picks(a, left.at) or picks(b, right.at))
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


_CHARGES = frozenset(concept(word) for word in "charge allegation accusation claim crime offence wrongdoing".split())


def _then_and_then(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether one report tells the beginning of a thing and the other its end, with the day of each."""
    if not left.concept.startswith((stem("begin"), EVERYDAY)) or left.negated or right.negated:
        return False
    days = [
        {f.text.lower() for f in side.dates_of(p.sentence)}
        for side, p in ((context.left, left), (context.right, right))
    ]
    return bool(days[0]) and bool(days[1]) and days[0] != days[1]


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
