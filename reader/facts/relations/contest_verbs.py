"""Contests told with a verb, whatever its voice: beat, was beaten by, sued, lost to, knocked out, was sold to."""

from __future__ import annotations

from reader.facts.relations.parties import Parties, after_amounts
from reader.facts.types import Word
from reader.facts.words import STOP, stem

_VERBS = {
    **dict.fromkeys("beat defeat overcome thrash edge outplay outclass rout hammer crush trounce down upset stun topple".split(), "BEAT"),
    **dict.fromkeys("sue sued suing prosecute".split(), "SUE"),
    **dict.fromkeys("lead outpoll outsell overtake".split(), "LEAD"),
    **dict.fromkeys("succeed succeeded succeeding replace".split(), "SUCCEED"),
}  # fmt: skip
_STEMS = {stem(verb): relation for verb, relation in _VERBS.items()}
_PHRASES: tuple[tuple[str, tuple[str, ...], str, bool], ...] = (
    # stem of the verb, the words after it, the relation, whether its subject is the one it is done to
    ("fall", ("to",), "BEAT", True), ("succumb", ("to",), "BEAT", True), ("bow", ("to",), "BEAT", True),
    ("crash", ("out", "to"), "BEAT", True), ("go", ("out", "to"), "BEAT", True), ("go", ("down", "to"), "BEAT", True),
    ("prevail", ("over",), "BEAT", False), ("triumph", ("over",), "BEAT", False), ("win", ("against",), "BEAT", False),
    ("prevail", ("against",), "BEAT", False), ("see", ("off",), "BEAT", False), ("knock", ("out",), "BEAT", False),
    ("get", ("the", "better", "of"), "BEAT", False), ("trail", (), "LEAD", True), ("lag", ("behind",), "LEAD", True),
    ("be", ("behind",), "LEAD", True), ("be", ("ahead", "of"), "LEAD", False), ("stay", ("ahead", "of"), "LEAD", False),
    ("pull", ("ahead", "of"), "LEAD", False), ("take", ("over", "from"), "SUCCEED", False),
    ("make", ("way", "for"), "SUCCEED", True), ("hand", ("over", "to"), "SUCCEED", True),
    ("give", ("way", "to"), "SUCCEED", True),
)  # fmt: skip
_BY_VERB: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
for _verb, _after, _relation, _turned in _PHRASES:
    _BY_VERB.setdefault(stem(_verb), []).append((_after, _relation, _turned))
BE = frozenset("is are was were be been being got get".split())
_REACH = 9
"""words after a verb in the passive among which its doer is looked for"""


def read_verb(parties: Parties, i: int) -> None:
    """The contest that a verb tells, alone or with the words after it."""
    if i and _parted(parties, i):
        return
    relation = _STEMS.get(parties.words[i].stem)
    if relation is None:
        _phrasal(parties, i)
    elif _is_passive(parties.words, i):
        _passive(parties, i, relation)
    else:
        _active(parties, i, relation)


def _is_passive(words: list[Word], i: int) -> bool:
    return any(words[k].key in BE for k in range(max(0, i - 2), i)) and words[i].key.endswith(("ed", "en", "beat"))


def _passive(parties: Parties, i: int, relation: str) -> None:
    """`Y was beaten by X`; nothing where nobody is named."""
    words = parties.words
    by = next((k for k in range(i + 1, min(i + _REACH, len(words) - 1)) if words[k].key == "by"), 0)
    if by and not any(words[k].text in ";." for k in range(i, by)):
        doer, end = parties.right(by + 1)
        other, begin = parties.left(i)
        parties.add(relation, doer, other, begin, end)


def _active(parties: Parties, i: int, relation: str) -> None:
    """`X beat Y`."""
    words = parties.words
    # `Oslo won the bid, beating Turin`
    trailing = words[i].key.endswith("ing") and words[i - 1].text == ","
    doer, begin = parties.subject(i) if trailing else parties.left(i)
    other, end = parties.right(i + 1)
    if other and words[i + 1].key not in STOP - {"the", "a", "an"}:
        parties.add(relation, doer, other, begin, end)


def _phrasal(parties: Parties, i: int) -> None:
    """`X fell to Y`, `X pulled ahead of Y`, `X took over from Y`."""
    words = parties.words
    for after, relation, turned in _BY_VERB.get(words[i].stem, ()):
        # a score or a name may stand between: fell 3-1 to Y, saw Y off
        j = after_amounts(words, i + 1) if after[:1] in (("to",), ("over",), ("against",)) else i + 1
        past = _past(words, j, after)
        if past < 0:
            continue
        start = past if after in (("down", "to"), ("out", "to")) else after_amounts(words, past)
        other, end = parties.right(start)
        # an office or its holder may be succeeded, a contest is won from somebody named
        if not other or not (relation == "SUCCEED" or words[min(end, len(words)) - 1].is_cap):
            continue
        doer, begin = parties.left(i)
        parties.add(relation, doer, other, begin, end, turned)
        return


def _parted(parties: Parties, i: int) -> bool:
    """`knocked Y out`, `saw Y off`, `won in three sets against Y`, `was sold to Y`; whether one was found."""
    words = parties.words
    word = words[i]
    if word.stem in ("knock", "see") and words[i + 1].is_cap:
        other, end = parties.right(i + 1)
        if other and end < len(words) and words[end].key == ("out" if word.stem == "knock" else "off"):
            doer, begin = parties.left(i)
            parties.add("BEAT", doer, other, begin, end + 1)
            return True
    if word.stem == "knock" and words[i - 1].key in BE and words[i + 1].key == "out":
        by = next((k for k in range(i + 2, min(i + 8, len(words) - 1)) if words[k].key == "by"), 0)
        if by:
            doer, end = parties.right(by + 1)
            other, begin = parties.left(i)
            parties.add("BEAT", doer, other, begin, end)
            return True
    if word.stem == "win" and word.key != "win":
        at = next((k for k in range(i + 1, min(i + 8, len(words) - 1)) if words[k].key in ("against", ",", ";")), 0)
        if at and words[at].key == "against":
            doer, begin = parties.left(i)
            other, end = parties.right(at + 1)
            parties.add("BEAT", doer, other, begin, end)
            return True
    if word.key == "sold" and words[i - 1].key in BE and words[i + 1].key == "to":
        bought, begin = parties.left(i)
        doer, end = parties.right(i + 2)
        parties.add("BUY", doer, bought, begin, end)
        return True
    return False


def _past(words: list[Word], j: int, after: tuple[str, ...]) -> int:
    """The index after the words that follow a verb, from word `j` on; -1 where they do not stand there."""
    if after == ("over", "from") and words[j].key == "over":
        # `take over the club from its chairman`
        return next((k + 1 for k in range(j + 1, min(j + 7, len(words))) if words[k].key == "from"), -1)
    return j + len(after) if tuple(w.key for w in words[j : j + len(after)]) == after else -1
