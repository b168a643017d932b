"""Whether two short texts agree in all else: then what is left of one sort in each is told of one thing.

In a few sentences that tell one thing in the same words, however turned round, the only day, place, person or figure that
the other text does not give answers the only one of its sort there. No score of places in the sentence is needed, and
an active sentence is held against a passive one.
"""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.sentences.acts import of_another_act
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.sentences.contrasts import chosen_otherwise
from reader.facts.types import Fact, Facts
from reader.facts.words import concept

_ALL_ELSE = 0.65
"""the share of either sentence's content, by weight and without the two mentions, that the other has too"""
_LEAST = 2
"""words that the sentences must have in common"""


def all_else_agrees(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences of short texts say the same but for two mentions."""
    if not context.few or not context.mutual(left.sentence, right.sentence):
        return False
    ours, theirs = _without(context.left, left), _without(context.right, right)
    shared = ours & theirs
    if len(shared) < _LEAST or chosen_otherwise(context, left, right) or _other_years(context, left, right):
        return False
    if left.kind is FactKind.DATE and of_another_act(context.left, left, context.right, right):
        return False
    weight = context.weight(shared)
    return weight >= _ALL_ELSE * context.weight(ours) and weight >= _ALL_ELSE * context.weight(theirs)


def _other_years(context: Context, left: Fact, right: Fact) -> bool:
    """Whether both sentences tell years and share none: what was so in one year need not be in another."""
    if FactKind.DATE in (left.kind, right.kind):
        return False
    ours, theirs = _years(context.left, left), _years(context.right, right)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _years(side: Facts, fact: Fact) -> frozenset[str]:
    words = side.sentences[fact.sentence].words
    return frozenset(w.key for w in words if w.is_digit and len(w.key) == _DIGITS and w.key[:2] in ("19", "20"))


_DIGITS = 4


def _without(side: Facts, fact: Fact) -> frozenset[str]:
    """The content of a mention's sentence without the mention."""
    sentence = side.sentences[fact.sentence]
    own = {w.concept for w in sentence.words[fact.first : fact.last + 1]}
    return sentence.content - own - _FRAMES.get(fact.kind, frozenset())


_PLANNED = frozenset(
    concept(word)
    for word in "due set plan schedule expect slate plan time fix pencil take place day date see come".split()
)
"""what is said of a day and of nothing else: is due to open on, is planned for, saw the opening"""
_PLACED = frozenset(
    concept(word)
    for word in """see host stage venue take place site location coast shore city town village port region district province
    outskirts suburb area""".split()
)
"""what is said of a place and of nothing else: will host the final, off the coast of, the town of"""
_FRAMES = {FactKind.DATE: _PLANNED, FactKind.TIME: _PLANNED, FactKind.PLACE: _PLACED}
