"""Verbs and nouns that tell one deed from its two sides, brought to the parts of that deed."""

from __future__ import annotations

from reader.facts.words import concept, stem

Sides = dict[str, tuple[str, str]]

_GIVING = {
    "owe": "lend loan",
    "trade": "sell",
    "give": "give hand donate award grant cede transfer supply provide deliver export send",
    "pay": "pay repay",
    "teach": "teach tutor",
    "lease": "let",
}
_TAKING = {
    "owe": "borrow",
    "trade": "buy purchase acquire",
    "give": "receive inherit get import obtain",
    "teach": "learn",
}


def _read() -> dict[str, Sides]:
    found: dict[str, Sides] = {}
    for deed, verbs in _GIVING.items():
        for verb in verbs.split():
            found[concept(verb)] = {"subject": (deed, "giver"), "to": (deed, "taker"), "object": (deed, "thing")}
    for deed, verbs in _TAKING.items():
        for verb in verbs.split():
            found[concept(verb)] = {"subject": (deed, "taker"), "from": (deed, "giver"), "object": (deed, "thing")}
    for verb in ("lease", "rent"):
        # either side leases, and only what follows tells which
        found[concept(verb)] = {"to": ("lease", "taker"), "from": ("lease", "giver"), "object": ("lease", "thing")}
    found[concept("teach")]["object"] = ("teach", "taker")
    found[concept("owe")] = {"subject": ("owe", "taker"), "to": ("owe", "giver"), "object": ("owe", "giver")}
    found[concept("debt")] = {"of": ("owe", "taker"), "to": ("owe", "giver")}
    found[concept("reach")] = {"object": ("give", "taker"), "subject": ("give", "thing")}
    found[concept("lead")] = {"subject": ("lead", "first"), "object": ("lead", "second")}
    found[concept("trail")] = {"subject": ("lead", "second"), "object": ("lead", "first")}
    for verb in ("supply", "provide"):
        found[concept(verb)]["with"] = ("give", "thing")
    won: Sides = {
        "subject": ("win", "winner"),
        "against": ("win", "loser"),
        "over": ("win", "loser"),
        "with": ("win", "loser"),
        "from": ("win", "loser"),
    }
    found[concept("win")] = won
    for verb in ("beat", "defeat", "eliminate", "dethrone", "outpoint"):
        found[concept(verb)] = {"subject": ("win", "winner"), "object": ("win", "loser")}
    found[concept("lose")] = {
        "subject": ("win", "loser"), "to": ("win", "winner"), "with": ("win", "winner"), "against": ("win", "winner"),
    }  # fmt: skip
    for noun, deed in (
        ("gift", "give"),
        ("donation", "give"),
        ("handover", "give"),
        ("sale", "trade"),
        ("loan", "owe"),
    ):
        # `a gift from Ard to Bell`, `Ard's gift`
        sides = found.setdefault(concept(noun), {})
        for way, part in (("from", "giver"), ("owner", "giver"), ("subject", "giver"), ("to", "taker")):
            sides.setdefault(way, (deed, part))
    _relate(found)
    return found


_RELATIVES = (
    # the deed, who does it, to whom it is done, the nouns for either
    ("replace", "subject", "object", "successor replacement", "predecessor forerunner"),
    ("own", "subject", "object", "owner parent proprietor shareholder", "subsidiary offshoot"),
    ("teach", "giver", "taker", "teacher tutor mentor", "pupil student protege"),
    ("owe", "giver", "taker", "creditor", "debtor"),
    ("raise", "first", "second", "mother father", "daughter son"),
)


def _relate(found: dict[str, Sides]) -> None:
    """What one is to another: Ard's successor is he who replaces Ard."""
    for deed, does, suffers, doers, others in _RELATIVES:
        name = deed if does in ("giver", "first") else concept(deed)
        for noun in doers.split():
            found.setdefault(concept(noun), {}).update(
                {"is": (name, does), "of": (name, suffers), "to": (name, suffers)}
            )
        for noun in others.split():
            found.setdefault(concept(noun), {}).update({"is": (name, suffers), "of": (name, does), "to": (name, does)})


CONVERSES = _read()
"""concept of a verb to the parts of its deed, by the way a name hangs on the verb"""
VERBS = frozenset(
    stem(verb)
    for verb in " ".join(
        (*_GIVING.values(), *_TAKING.values(), "lease rent owe reach lead trail win lose beat defeat")
    ).split()
)
"""stems of the verbs that are told from two sides, which are verbs in whatever form"""
MORE = frozenset(
    "more higher larger bigger greater better faster older taller longer heavier stronger richer earlier".split()
)
LESS = frozenset("less fewer lower smaller worse slower younger shorter lighter weaker poorer later".split())
"""comparatives by which of two is put first; each of the first row has its opposite in the second"""
PUTTING = frozenset(concept(w) for w in "put lay place make launch take file bring mount wage have".split())
"""verbs whose object names the deed: put the blame on, made an attack on"""
WAYS = {"from": "from", "to": "to", "towards": "to", "toward": "to", "into": "to"}
LEADING = frozenset(
    "bound left leave leaves leaving heading headed head heads departed departing sailed set off out".split()
)
"""words before `for` that lead somewhere"""
ORDERS = {"after": "first", "before": "second"}
