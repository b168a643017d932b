"""Judges what an accused person says to the charges: admitted, confessed, pleaded guilty; denied, disputed, pleaded not guilty.

The verbs need not be opposites of one another, and what follows them may be the charges in one report and the deed in
the other: disputed the allegations, confessed to hiding the catch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import kept, overlap, passage
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact, Facts, Sentence, Word
from reader.facts.words import NEGATIONS, stem

_ADMITTING = frozenset(stem(w) for w in "admit confess acknowledge concede accept".split())
_DENYING = frozenset(stem(w) for w in "deny dispute contest reject refute".split())
_CHARGES = frozenset(
    stem(w)
    for w in """charge allegation accusation wrongdoing guilt fraud theft murder manslaughter assault bribery corruption offence
    offense crime claim count involvement responsibility finding blame""".split()
)
"""what is admitted or denied, where no deed is named"""
_REACH = 5
"""words after the verb among which the charges or the deed stand"""
_SUBJECT = 2
"""words before the verb among which its subject ends"""
_PERSONS = frozenset("person name weak".split())
"""types of names that may be a person's; a surname alone tells no more"""
_HE = frozenset("he she".split())


class Plea(NamedTuple):
    """What one person says to the charges."""

    admits: bool
    mention: Mention


def judge_pleas(context: Context, told: Sequence[Finding]) -> list[Finding]:
    """One finding for each person who admits in one report and denies in the other, and does only that in each.

    Args:
        told: the findings so far; what they tell of the same words is not told again.
    """
    if not context.related:
        return []
    ours, theirs = kept(context.left, _pleas), kept(context.right, _pleas)
    found = []
    for person, mine in ours.items():
        others = theirs.get(person, [])
        if not others or len({p.admits for p in mine}) > 1 or len({p.admits for p in others}) > 1:
            continue
        left, right = mine[0], others[0]
        if left.admits == right.admits or any(
            f.kind is FactKind.POLARITY and (overlap(f.left, left.mention) or overlap(f.right, right.mention))
            for f in told
        ):
            continue
        # in a long report somebody may admit one thing long after denying another
        verdict = Verdict.CONFLICT if context.few else Verdict.CHANGED
        reason = f"admitted in one report, denied in the other: {left.mention.text} / {right.mention.text}"
        found.append(Finding(FactKind.POLARITY, verdict, 3, left.mention, right.mention, reason, ("same person",)))
    return found


def _pleas(side: Facts) -> dict[str, list[Plea]]:
    """The pleas of an article by the surname of the person."""
    found: dict[str, list[Plea]] = defaultdict(list)
    last = ""
    for sentence in side.sentences:
        people = [n for n in side.names if n.sentence == sentence.index and n.entity.type in _PERSONS]
        for first, at, admits in _said(sentence):
            person = _who(sentence.words, people, first, last)
            if person:
                words = sentence.words
                found[person].append(Plea(admits, passage(side, sentence.n, words[first].start, words[at].end)))
        last = _first(people) or last
    return found


def _said(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """First and last word of each plea in a sentence, and whether it admits."""
    words = sentence.words
    for i, word in enumerate(words):
        if word.stem == "plead":
            guilty = next(
                (k for k in range(i + 1, min(i + 4, len(words))) if words[k].key in ("guilty", "innocent")), 0
            )
            if guilty:
                denied = words[guilty].key == "innocent" or any(w.key == "not" for w in words[i + 1 : guilty])
                yield i, guilty, not denied
            continue
        if word.stem not in _ADMITTING | _DENYING or word.is_cap or (sentence.depth and sentence.depth[i]):
            continue
        if any(w.key in NEGATIONS or w.key.endswith("n't") for w in words[max(0, i - 3) : i]):
            continue
        if i and (words[i - 1].key in ("the", "a", "of", "no") or words[i - 1].key.endswith("'s")):
            # a dispute, the claim
            continue
        if _is_of_charges(words, i):
            yield i, i, word.stem in _ADMITTING


def _is_of_charges(words: list[Word], i: int) -> bool:
    """Whether charges or a deed in -ing follow a verb: denied stealing, confessed to hiding, disputed the allegations."""
    for k in range(i + 1, min(i + 1 + _REACH, len(words))):
        if not words[k].is_word:
            return False
        if words[k].stem in _CHARGES:
            return True
        if words[k].key.endswith("ing") and k - i <= 2 and len(words[k].key) > 5:
            return True
    return False


def _who(words: list[Word], people: list[Fact], at: int, last: str) -> str:
    """The surname of the person who speaks: named before the verb, or the one that `he` or `she` stands for."""
    he = next((k for k in range(at - 1, max(-1, at - 4), -1) if words[k].key in _HE), -1)
    # `her lawyer said Prakash contested the charges`
    next_to = [n for n in people if he < 0 and at - _SUBJECT <= n.last < at]
    named = _first(next_to[-1:] or [n for n in people if n.last < (he if he >= 0 else at)])
    return named or (last if he >= 0 else "")


def _first(people: list[Fact]) -> str:
    """The surname of the first person, or else of the first name that may be one's."""
    known = [n for n in people if n.entity.type == "person"] or people
    return known[0].entity.parts[-1] if known else ""
