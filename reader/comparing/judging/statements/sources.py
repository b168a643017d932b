"""Judges who is said to have said it: the speaker of a quotation, the source of a statement."""

from __future__ import annotations

from collections import defaultdict

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import alone, both
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.quantities import Relation, compare_quantities
from reader.facts.gazetteer import sound
from reader.facts.statements.attribution import PRONOUNS
from reader.facts.types import Fact, Facts, Quantity
from reader.facts.words import STOP, concept, stem

ONE_SORT = (
    frozenset("official government ministry authorities authority minister state".split()),
    frozenset("police officer inspector detective authorities investigator prosecutor".split()),
    frozenset("report study survey poll researcher scientist paper author document analysis".split()),
    frozenset("spokesman spokeswoman spokesperson official source statement company firm owner".split()),
    frozenset("spokesman spokeswoman spokesperson official source statement union".split()),
    frozenset("court judge ruling judgment judgement verdict tribunal bench panel".split()),
    frozenset("witness resident local neighbour survivor passenger".split()),
    frozenset("doctor hospital medic physician".split()), frozenset("army military soldier force commander".split()),
)  # fmt: skip
"""Words for sources of which one may stand for another."""


_HEADS = frozenset(
    stem(w) for w in "mayor minister president governor chief head leader director manager chairman commander".split()
)
"""Those who may speak for the body that the other report names."""


def _others(context: Context) -> list[Finding]:
    """One claim, put down to another body in either report: according to the navy / according to the fishermen."""
    found: list[Finding] = []
    sides = []
    for side in (context.left, context.right):
        sourced: dict[int, list[Fact]] = defaultdict(list)
        for fact in side.sources:
            sourced[fact.sentence].append(fact)
        sides.append((sourced, {fact.value for fact in side.sources}, side))
    for index, mine in sides[0][0].items():
        best = context.best_right.get(index)
        if len(mine) != 1 or not best or best[0][0] < _LEAST:
            continue
        theirs = sides[1][0].get(best[0][1], [])
        if len(theirs) != 1 or not context.related or not context.mutual(index, best[0][1]):
            continue
        left, right = mine[0], theirs[0]
        if any(context.left.sentences[index].depth) or _met(context, left, right):
            # who says quoted words is told by the quotations
            continue
        if left.value in sides[1][1] or right.value in sides[0][1] or not _two_sorts(context, left, right):
            continue
        alike, other = best[0]
        same_words = context.left.sentences[index].content - _own(context.left, left) == context.right.sentences[
            other
        ].content - _own(context.right, right)
        one_figure = _one_figure(context, index, other)
        if not (one_figure or (one_figure is None and (alike >= 0.75 or (alike >= 0.5 and same_words)))):
            continue
        found.append(both(left, right, Verdict.CHANGED, f"another source: {left.text} / {right.text}", ("one claim",)))
    return found


_LEAST = 0.35
_TELLING = 13
"""counts below which two reports may give one figure for two things"""


def _one_figure(context: Context, left: int, right: int) -> bool | None:
    """Whether two sentences give one figure that is not told twice by chance; None where they give none, or a small one."""
    ours, theirs = (
        [f.quantity for f in side.amounts_of(at) if isinstance(f.value, Quantity)]
        for side, at in ((context.left, left), (context.right, right))
    )
    if not ours or not theirs:
        return None
    equal = [
        a.dimension != "count" or min(a.lo, b.lo) >= _TELLING
        for a in ours
        for b in theirs
        if a.dimension == b.dimension and compare_quantities(a, b) is not Relation.DIFFERENT
    ]
    return (any(equal) or None) if equal else False


def _met(context: Context, left: Fact, right: Fact) -> bool:
    """Whether one of two sources stands in the other sentence too: retaken from the rebels, the army said."""
    ours, theirs = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    return any(w.stem == left.value for w in theirs.words) or any(w.stem == right.value for w in ours.words)


def _own(side: Facts, fact: Fact) -> set[str]:
    return {w.concept for w in side.sentences[fact.sentence].words[fact.first : fact.last + 1]}


def _two_sorts(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sources are surely two: both by a common noun, and not of one sort; names are left to the speakers."""
    values = str(left.value), str(right.value)
    named = [
        any(name.first <= f.last <= name.last for name in side.names_of(f.sentence))
        for side, f in ((context.left, left), (context.right, right))
    ]
    if any(named) or values[0] == values[1] or any(v in _HEADS for v in values):
        return False
    if any(f.text.casefold() in PRONOUNS for f in (left, right)):
        return False
    stems = [{stem(w) for w in group} for group in ONE_SORT]
    return not any(values[0] in group and values[1] in group for group in stems)


def judge_sources(context: Context) -> list[Finding]:
    """Sources of sentences that the other report tells too, but without any source and without this one anywhere."""
    found = _others(context)
    for own, others, is_left in (
        (context.left.sources, context.right.sources, True),
        (context.right.sources, context.left.sources, False),
    ):
        known = {fact.value for fact in others}
        sourced: dict[int, list[Fact]] = defaultdict(list)
        for fact in others:
            sourced[fact.sentence].append(fact)
        listed: set[object] = set()
        for fact in own:
            if fact.value in known or fact.value in listed or fact.text.casefold() in PRONOUNS:
                continue
            best = (context.best_right if is_left else context.best_left).get(fact.sentence)
            if not best or best[0][0] < 0.5 or best[0][1] in sourced:
                continue
            pair = (fact.sentence, best[0][1]) if is_left else (best[0][1], fact.sentence)
            if context.related and context.mutual(*pair):
                listed.add(fact.value)
                found.append(alone(fact, is_left, "only this report says who states it"))
    return found


def one_speaker(a: str, b: str) -> bool:
    if a == b:
        return True
    one, other = a.split(), b.split()
    return (
        one[-1] == other[-1] or sound(one[-1]) == sound(other[-1]) or set(one) <= set(other) or set(other) <= set(one)
    )


SPOKEN_FOR = frozenset(
    stem(w)
    for w in """official officer spokesman spokeswoman spokesperson statement source ministry government company authority
    agency administration aide leader head chief minister president report document force service department
    organisation organization group firm representative""".split()
)
"""Speakers who may speak for one another."""


def _two_speakers(one: str, other: str) -> bool:
    """Whether two speakers without names are surely two: each has a word of its own, and no word in common."""
    ours, theirs = ({concept(w) for w in s.split() if w not in STOP} for s in (one, other))
    own = [{stem(w) for w in s.replace("'s", "").split() if w not in STOP} - SPOKEN_FOR for s in (one, other)]
    return bool(own[0] and own[1]) and not ours & theirs


def other_speaker(context: Context, a: Fact, b: Fact) -> Finding | None:
    left, right = a.quote, b.quote
    places = _spoken_by(context, a, True), _spoken_by(context, b, False)
    if places[0] is None or places[1] is None or left.speaker_named != right.speaker_named:
        return None
    if one_speaker(left.speaker, right.speaker):
        return None
    if not left.speaker_named and not (
        left.words == right.words
        and context.mutual(a.sentence, b.sentence)
        and _two_speakers(left.speaker, right.speaker)
    ):
        return None
    mentions = places[0], places[1]
    reason = f"same words, other speaker: {mentions[0].text} / {mentions[1].text}"
    if context.few or (left.speaker_span and right.speaker_span):
        return Finding(FactKind.SPEAKER, Verdict.CONFLICT, 3, *mentions, reason, ("the same words",))
    # whom `he` means in a long report is not as sure
    return Finding(FactKind.SPEAKER, Verdict.CHANGED, 3, *mentions, reason, ("the same words",))


def _spoken_by(context: Context, fact: Fact, is_left: bool) -> Mention | None:
    """Where the speaker of a quotation stands; a pronoun stands for the last name of the speaker before it.

    In a whole article that name must be near, in the paragraph or in the one before.
    """
    side, speaker = context.left if is_left else context.right, fact.quote.speaker
    if fact.quote.speaker_span:
        start, end = fact.quote.speaker_span
        return Mention(fact.n, start, end, side.texts[fact.n][start:end], speaker)
    if not speaker:
        return None
    surname = speaker.split()[-1]
    named = [n for n in side.names if n.entity.parts[-1:] == (surname,) and (n.n, n.start) < (fact.n, fact.start)]
    if not named or not (context.few or named[-1].n >= fact.n - 1):
        return None
    return Mention(named[-1].n, named[-1].start, named[-1].end, named[-1].text, speaker)
