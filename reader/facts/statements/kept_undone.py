"""Acts that a phrase leaves undone: stopped short of returning it, kept from boarding, the bid to win failed, it is not true that."""

from __future__ import annotations

from reader.facts.slots import is_content
from reader.facts.types import Word
from reader.facts.words import STOP, is_adverb, stem

_PHRASES = {
    stem(first): tuple((tuple(rest.split()), ending) for rest, ending in ways)
    for first, ways in (
        ("stop", [("short of", "ing")]), ("fall", [("short of", "ing")]), ("come", [("close to", "ing")]),
        ("shy", [("away from", "ing")]), ("hold", [("back from", "ing")]), ("refrain", [("from", "ing")]),
        ("desist", [("from", "ing")]), ("abstain", [("from", "ing")]), ("instead", [("of", "ing")]),
        ("rather", [("than", "")]), ("forget", [("to", "")]), ("omit", [("to", "")]), ("opt", [("not to", "")]),
        ("choose", [("not to", "")]), ("rule", [("out", "ing")]), ("decide", [("not to", ""), ("against", "ing")]),
    )
}  # fmt: skip
"""first stem of a phrase to the ways it goes on, and the ending of the verb behind it"""
_HINDERING = frozenset(
    stem(w) for w in "prevent stop bar block ban keep deter dissuade prohibit exclude stall hinder restrain".split()
)
_REACH = 6
"""words between such a verb and `from`"""
_TRIES = frozenset(stem(w) for w in "attempt bid effort try push campaign plan move".split())
_FAILING = frozenset(stem(w) for w in "fail unsuccessful thwart foil fruitless founder".split())
_CLAUSE = 14
"""words of a clause that are looked through"""
_UNTRUE = frozenset("false untrue wrong baseless unfounded incorrect groundless".split())
_TRUE = frozenset("true correct so right".split())
_CLAIMS = frozenset(
    stem(w) for w in "claim report allegation suggestion rumour rumor assertion accusation idea".split()
)
_AUXILIARIES = frozenset("did do does was were is are has have had will would could can".split())


UNDOING = _PHRASES.keys() | _HINDERING | _TRIES
"""the stems with which a phrase that leaves an act undone may begin"""
CLAIMING = _CLAIMS | {stem(w) for w in _UNTRUE}
"""those with which a clause may be called untrue, beside `not`"""


def undone(words: list[Word], i: int) -> int:
    """The verb that a phrase beginning at word `i` leaves undone; 0 for none."""
    word = words[i]
    for rest, ending in _PHRASES.get(word.stem, ()):
        verb = i + 1 + len(rest)
        if verb < len(words) and tuple(w.key for w in words[i + 1 : verb]) == rest and words[verb].key.endswith(ending):
            return verb if is_content(words[verb]) and not words[verb].is_cap and not words[verb].is_digit else 0
    if word.stem in _HINDERING:
        for k in range(i + 1, min(i + _REACH, len(words) - 1)):
            if words[k].key == "from":
                return k + 1 if words[k + 1].key.endswith("ing") and is_content(words[k + 1]) else 0
            if not words[k].is_word:
                return 0
    if word.stem in _TRIES and i + 2 < len(words) and words[i + 1].key == "to" and not words[i + 2].is_cap:
        before, after = words[max(0, i - 5) : i], words[i + 3 : i + _CLAUSE]
        end = next((k for k, w in enumerate(after) if not w.is_word), len(after))
        if any(w.stem in _FAILING for w in (*before, *after[:end])) and is_content(words[i + 2]):
            return i + 2
    return 0


def untrue_clause(words: list[Word], i: int) -> int:
    """The auxiliary of a clause that is said not to be true, from word `i` on: not true that, the claim that … is false.

    Returns:
        Its index; 0 where nothing such is said.
    """
    key = words[i].key
    that = 0
    if key == "not" and i + 2 < len(words):
        if words[i + 1].key in _TRUE and words[i + 2].key == "that":
            that = i + 2
        elif [w.key for w in words[i + 1 : i + 4]] == ["the", "case", "that"]:
            that = i + 3
    elif key in _UNTRUE and i + 1 < len(words) and words[i + 1].key == "that":
        that = i + 1
    elif words[i].stem in _CLAIMS and i + 1 < len(words) and words[i + 1].key == "that":
        for k in range(i + 4, min(i + _CLAUSE, len(words) - 1)):
            if words[k].key in _AUXILIARIES and any(w.key in _UNTRUE for w in words[k + 1 : k + 3]):
                that = i + 1
                break
    if not that:
        return 0
    return next((k for k in range(that + 1, min(that + 9, len(words))) if words[k].key in _AUXILIARIES), 0)


def denied_by_not_one(words: list[Word], i: int) -> int:
    """The verb whose subject is not one of a kind: not one sailor was `lost`, not a single window `broke`; 0 for none."""
    if words[i].key != "not" or i + 3 >= len(words) or words[i + 1].key not in ("one", "a", "even"):
        return 0
    k = i + 1
    while k < len(words) and words[k].key in ("even", "one", "a", "single"):
        k += 1
    if words[k - 1].key == "a":
        # `not a member`
        return 0
    for at in range(k + 1, min(k + 9, len(words))):
        if not words[at].is_word:
            return 0
        if words[at].key in _AUXILIARIES:
            verb = at + 1
            while verb < len(words) and (words[verb].key in ("been", "be", "ever") or is_adverb(words[verb].key)):
                verb += 1
            return verb if verb < len(words) and is_content(words[verb]) else 0
        if at == k + 1 and words[at].key not in STOP and words[at].key.endswith("ed"):
            return at
    return 0
