"""Whose kin, or whose servant, a role makes somebody: the singer's sister, spokesman for the finance minister."""

from __future__ import annotations

from reader.facts.gazetteer import groups_of, titles
from reader.facts.relations.kinship import sort_of_kin
from reader.facts.words import STOP, stem

_FOR = frozenset("of for to".split())
_IN_CHARGE = groups_of("leader chairman president head chief_executive director founder owner boss")
"""titles that reports use for one another"""


def body_of(role: str) -> str:
    """The body by name in which a role is held: general secretary of the Seafarers' Union; empty for none."""
    words = role.replace("’", "'").split()
    for k in range(len(words) - 1, 0, -1):
        if words[k - 1].lower() in _FOR | {"at", "the"} and words[k][0].isupper():
            return " ".join(words[k:]).lower()
    return ""


def is_somebodys(role: str) -> bool:
    """Whether a role is told by the name of whose it is: Lind's lawyer."""
    return any(w[0].isupper() and w.replace("’", "'").endswith("'s") for w in role.split()[:-1])


def kin_in(role: str) -> frozenset[str]:
    """The words of kin in a role that is told of the person, not of another: not in `whose wife is a judge`."""
    words = role.lower().split()
    return frozenset(w for w in words if sort_of_kin(w)) if words[0] != "whose" else frozenset()


def other_kin(role: str, other: str) -> bool:
    """Whether two roles make somebody other kin of the same: the singer's sister / the singer's mother."""
    kin, theirs = kin_in(role), kin_in(other)
    return _told(role) - kin == _told(other) - theirs


def _told(role: str) -> frozenset[str]:
    words = (w.removesuffix("'s") for w in role.lower().replace("’", "'").split())
    return frozenset(w if sort_of_kin(w) else stem(w) for w in words if w not in STOP)


def serves_another(role: str, other: str) -> bool:
    """Whether two roles are told by the offices of two others: adviser to the president / adviser to the mayor."""
    one, two = _served(role), _served(other)
    if not one or not two or set(one) <= set(two) or set(two) <= set(one):
        return False
    if one[:-1] and two[:-1]:
        # the health minister and the health secretary are one, the health and the finance minister are not
        return set(one[:-1]).isdisjoint(two[:-1])
    groups = titles()[one[-1]], titles()[two[-1]]
    return groups[0] != groups[1] and not set(groups) <= _IN_CHARGE


def _served(role: str) -> tuple[str, ...]:
    """The title, with up to two words before it, that follows `of`, `for` or `to` or stands in the possessive."""
    words = role.lower().replace("’", "'").split()
    for k, word in enumerate(words):
        if k and word in _FOR:
            rest = [w for w in words[k + 1 :] if w not in ("the", "a", "an", "former")]
            return next((tuple(rest[:n]) for n in (3, 2, 1) if len(rest) >= n and rest[n - 1] in titles()), ())
        if word.endswith("'s") and word.removesuffix("'s") in titles():
            return *(w for w in words[max(0, k - 2) : k] if w not in STOP), word.removesuffix("'s")
    return ()
