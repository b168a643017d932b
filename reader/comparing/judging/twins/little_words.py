"""Small words that carry a fact: how many, how sure, before or after, with or without.

Each belongs to a value, and two values of one dimension exclude each other. Prepositions that only join (in, at, of) have
no value, for one often stands for another where the same is told.
"""

from __future__ import annotations

from functools import cache

from reader.article import FactKind

_VALUES = """
all: all every each both everyone everybody everything always unanimous unanimously
most: most mostly majority by_a_majority
many: many numerous lots
some: some several someone somebody sometimes partly partially some_of
few: few little hardly scarcely barely rarely seldom a_few
none: no none neither nor nobody nothing never not no_one nowhere
one: one either
only: only solely merely exclusively alone
more: more greater
less: less fewer
before: before ahead_of prior_to until till up_to leading_up_to
after: after following beyond in_the_wake_of
during: during within amid throughout when while whenever as
despite: despite in_spite_of although though notwithstanding regardless_of even_if
because: because because_of due_to owing_to thanks_to as_a_result_of
with: with including along_with together_with
without: without excluding except except_for apart_from instead_of rather_than other_than
for: for in_favour_of in_favor_of in_support_of
against: against opposed_to
from: from away_from
out: out_of
to: to into towards toward onto
above: above
below: below beneath
over: over
under: under
inside: inside in
outside: outside
near: near close_to not_far_from
if: if provided_that on_condition_that as_long_as
unless: unless
and: and as_well_as plus
or: or
possible: may might could can possibly perhaps maybe
certain: will shall would is_going_to are_going_to
duty: must should has_to have_to need_to needs_to ought_to
male: he him his himself
female: she her hers herself
definite: the those these
"""

_CONTRASTS = """
number: all/most all/many all/some all/few all/one most/some most/few most/many most/one many/few some/few some/many few/one
number: definite/some definite/few definite/many
polarity: none/all none/most none/many none/some none/few none/one
relation: more/less before/after before/during after/during before/without after/without before/despite after/despite
relation: before/because before/unless after/unless before/if after/if because/despite because/if because/unless
relation: because/without because/against despite/if despite/with with/against from/to above/below over/under over/below
relation: above/under inside/outside inside/out to/out inside/near if/unless if/despite unless/despite and/or before/from to/without
relation: before/against after/against from/before for/despite for/after for/before
polarity: with/without for/against for/without against/without
relation: possible/certain possible/duty certain/duty
person: male/female
"""
_EXCLUDING = frozenset(
    frozenset(pair.split("/"))
    for pair in """none/all none/most none/many none/some none/one before/after more/less with/without for/against
    above/below inside/outside""".split()
)
"""of two such values in one place only one can be true"""
ALONE = {
    "all": FactKind.NUMBER,
    "most": FactKind.NUMBER,
    "few": FactKind.NUMBER,
    "none": FactKind.POLARITY,
    "only": FactKind.NUMBER,
    "possible": FactKind.POLARITY,
    "duty": FactKind.POLARITY,
    "unless": FactKind.RELATION,
    "if": FactKind.RELATION,
    "despite": FactKind.RELATION,
}
"""values that alter what is told where one text has such a word and the other none"""


@cache
def values() -> dict[tuple[str, ...], str]:
    """Words of a small word or phrase to its value."""
    table = {}
    for line in _VALUES.split("\n"):
        name, _, words = line.partition(":")
        for word in words.split():
            table[tuple(word.split("_"))] = name
    return table


@cache
def _contrasts() -> dict[frozenset[str], FactKind]:
    table = {}
    for line in _CONTRASTS.split("\n"):
        kind, _, pairs = line.partition(":")
        for pair in pairs.split():
            table[frozenset(pair.split("/"))] = FactKind(kind)
    return table


def contrast(ours: set[str], theirs: set[str]) -> tuple[FactKind, bool] | None:
    """The kind of difference that two sets of values make, and whether they exclude each other; None for no difference."""
    found = None
    for a in sorted(ours - theirs):
        for b in sorted(theirs - ours):
            pair = frozenset((a, b))
            if pair in _EXCLUDING:
                return _contrasts()[pair], True
            if pair in _contrasts():
                found = found or (_contrasts()[pair], False)
    return found
