"""Judges who is given one post, in whatever words: command has gone to Ada Lind, Bo Rask was named to command.

Only in two short texts, where either names one person whom the other does not: then, if both tell of the head of something
and agree in all but the words for heading it, one post is given to two.
"""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both
from reader.comparing.judging.names.entities import Named
from reader.comparing.judging.names.standins import comparable
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact, Facts, Word
from reader.facts.words import concept, stem

_VERBS = frozenset(
    stem(w)
    for w in "lead head run chair command captain conduct direct manage coach edit helm skipper preside steer oversee".split()
)
_NOUNS = frozenset(
    """helm leadership captaincy chairmanship presidency editorship directorship stewardship premiership governorship baton
    reins throne headship command charge""".split()
)
_TITLES = frozenset(
    """chief leader boss head chairman chairwoman chair conductor captain skipper director editor manager coach president
    principal commander dean rector curator""".split()
)
_HEADING = frozenset(map(concept, _VERBS | _NOUNS | _TITLES)) | {"LEADER"}
"""What tells who heads something: by a verb, by what is handed over, by a title that is linked to the name."""
_OBJECTS = frozenset("the a an its his her their this our by over".split())
_TAKEN = frozenset("in take takes took taking taken given assume assumes assumed assuming".split())
_LINKS = frozenset("is was will be been to as become becomes became named appointed the a new next its first".split())
_GIVING = frozenset(
    concept(w)
    for w in """take over pass go fall give hand assume become name appoint pick choose chosen select elect hire install
    entrust succeed successor new next first face role position task office top duty promote nominate confirm begin start
    responsibility control work serve job post""".split()
)
"""Words that tell how one comes to head it."""
_LEAVING = frozenset(
    concept(w)
    for w in """leave quit resign depart exit sack fire lose dismiss retire drop oust end former deputy vice interim acting
    assistant member join seat joint jointly co-lead candidate seek want decline refuse reject apply bid run-off brother
    sister son daughter wife husband""".split()
)
"""Words that tell of the end of it, of a part in it, or of wanting it."""
_ALL_ELSE = 0.75
"""the share of either sentence's other content that the other has too, by weight"""


def judge_posts(context: Context, left: dict[str, Named], right: dict[str, Named]) -> list[Finding]:
    """At most one finding.

    Args:
        left, right: the names that nothing answers yet.
    """
    one, two = _only_person(left), _only_person(right)
    if not context.few or one is None or two is None or not comparable(one, two):
        return []
    a, b = one.best, two.best
    if FactKind.PERSON not in (a.kind, b.kind) or not context.mutual(a.sentence, b.sentence):
        return []
    if _figures(context.left, a) != _figures(context.right, b):
        # head of it in 2010, and in 2015
        return []
    ours, theirs = _post(context.left, a), _post(context.right, b)
    shared = ours & theirs
    if not shared or context.weight(shared) < _ALL_ELSE * max(context.weight(ours), context.weight(theirs)):
        return []
    reason = f"one post, two names: {a.text} / {b.text}"
    a, b = replace(a, kind=FactKind.PERSON), replace(b, kind=FactKind.PERSON)
    return [both(a, b, Verdict.CONFLICT, reason, ("all else agrees",))]


def _only_person(names: dict[str, Named]) -> Named | None:
    """The one person among the names; a name of unknown sort may be a person's where it has two parts or three."""
    found = [
        n
        for n in names.values()
        if n.kind is FactKind.PERSON
        or (n.sort == "name" and n.best.entity.type == "name" and 1 < len(n.best.entity.parts) < 4)
    ]
    return found[0] if len(found) == 1 else None


def _post(side: Facts, person: Fact) -> frozenset[str]:
    """What a sentence says of a post besides that it is given to somebody; empty where it tells of none."""
    sentence = side.sentences[person.sentence]
    if sentence.content & _LEAVING or not any(_heads(sentence.words, k, person) for k in range(len(sentence.words))):
        return frozenset()
    own = {w.concept for w in sentence.words[person.first : person.last + 1]}
    return sentence.content - own - _HEADING - _GIVING


def _figures(side: Facts, person: Fact) -> frozenset[str]:
    return frozenset(w.key for w in side.sentences[person.sentence].words if w.is_digit)


def _heads(words: list[Word], k: int, person: Fact) -> bool:
    """Whether a word tells that somebody heads something, rather than who was met or where somebody headed."""
    word, after = words[k], words[k + 1] if k + 1 < len(words) else None
    before = words[k - 1].key if k else ""
    if word.key in _NOUNS and (word.key != "charge" or before in _TAKEN):
        return True
    if word.key == "over" and words[k - 1].stem == "take":
        return True
    if word.stem in _VERBS and after is not None and (after.key in _OBJECTS or after.is_cap):
        return before not in _OBJECTS
    if word.key in _TITLES:
        low, high = (k + 1, person.first) if k < person.first else (person.last + 1, k)
        between = words[low:high]
        return bool(between) and all(w.key in _LINKS or w.key.endswith("'s") for w in between)
    return False
