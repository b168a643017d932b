"""Judges polarity: one report affirms what the other denies."""

from __future__ import annotations

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import kept, overlap, statement
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.subjects import (
    WEAK,
    same_figure,
)
from reader.comparing.judging.statements.ties import tie
from reader.facts.types import Facts, Predicate

_CROWD = 30
"""statements with one verb in one sentence that are looked at; no sentence of news has more"""
_SUBJECT = 6
"""words before a verb among which its `both` or `all` stands"""


def judge_polarity(context: Context) -> list[Finding]:
    """One finding for each pair of sentences, or one for each of two verbs that stand apart."""
    index = kept(context.right, _by_side)

    scored: list[tuple[float, int, Predicate, Predicate]] = []
    for left in context.left.predicates:
        others = index.get((left.concept, not left.positive), ())
        if len(others) > 30:
            places = context.candidates(left.sentence)
            placed = kept(context.right, _by_sentence)
            others = [o for index_ in places for o in placed.get((left.concept, index_), ())[:_CROWD]]
        for right in others:
            if left.positive == right.positive:
                continue
            if left.concept in WEAK and not context.twins(left.sentence, right.sentence):
                # `did not have` says little, unless the sentence is the same otherwise
                continue
            score = tie(context, left, right)
            if score:
                scored.append((score, len(scored), left, right))
    scored.sort(key=lambda item: (-item[0], item[1]))
    findings: list[Finding] = []
    used: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for score, _, left, right in scored:
        if _beside(used[0], left, score) or _beside(used[1], right, score):
            continue
        if any(overlap(f.left, left) or overlap(f.right, right) for f in findings):
            # what is denied is told with its denial
            continue
        ours, theirs = _said(context, left, right)
        both_say_both = len(ours) > 1 and len(theirs) > 1
        if both_say_both or ((len(ours) > 1 or len(theirs) > 1) and not same_figure(context, left, right)):
            # a sentence that says both (rose in one place, fell in another) denies nothing
            continue
        used[0].append((left.sentence, left.at))
        used[1].append((right.sentence, right.at))
        one, other = _of_all(context.left, left, right), _of_all(context.right, right, left)
        reason = f"one report denies what the other says: {one.text} / {other.text}"
        alike = (f"statements alike {score:.2f}",)
        findings.append(Finding(FactKind.POLARITY, Verdict.CONFLICT, 3, one, other, reason, alike))
    return findings


def _said(context: Context, left: Predicate, right: Predicate) -> tuple[set[bool], set[bool]]:
    """Whether each of two sentences affirms something, denies it, or both; what both of them say alike left out."""
    ours = kept(context.left, _by_sentence)[left.concept, left.sentence]
    theirs = kept(context.right, _by_sentence)[right.concept, right.sentence]
    texts = [{(p.text.lower(), p.positive) for p in own} for own in (ours, theirs)]
    both = texts[0] & texts[1] - {(p.text.lower(), p.positive) for p in (left, right)}
    a, b = ({p.positive for p in own if (p.text.lower(), p.positive) not in both} for own in (ours, theirs))
    return a, b


def _of_all(side: Facts, predicate: Predicate, other: Predicate) -> Mention:
    """A statement; with its subject if that is both or all of those of whom the other report denies it."""
    mention = statement(predicate)
    words = side.sentences[predicate.sentence].words
    if predicate.negated or not other.text.lower().startswith(("none ", "neither ")):
        return mention
    for k in range(predicate.at - 1, max(-1, predicate.at - _SUBJECT), -1):
        if not words[k].is_word:
            break
        if words[k].key in ("both", "all", "every", "each"):
            text = side.texts[predicate.n][words[k].start : mention.end]
            return Mention(predicate.n, words[k].start, mention.end, text, text)
    return mention


_SURELY = 0.95
"""the tie from which another verb of a sentence is told as well"""


def _beside(used: list[tuple[int, int]], predicate: Predicate, score: float) -> bool:
    """Whether a verb of the sentence is told already; one further away in it may be another matter, if it is sure."""
    return any(
        sentence == predicate.sentence and (abs(at - predicate.at) < 4 or score < _SURELY) for sentence, at in used
    )


def _by_side(facts: Facts) -> dict[tuple[str, bool], list[Predicate]]:
    found: dict[tuple[str, bool], list[Predicate]] = {}
    for predicate in facts.predicates:
        found.setdefault((predicate.concept, predicate.positive), []).append(predicate)
    return found


def _by_sentence(facts: Facts) -> dict[tuple[str, int], list[Predicate]]:
    found: dict[tuple[str, int], list[Predicate]] = {}
    for predicate in facts.predicates:
        found.setdefault((predicate.concept, predicate.sentence), []).append(predicate)
    return found
