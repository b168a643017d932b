"""Second look at two short texts: which figures and days that differ cannot both be true, which are of two things.

Two short texts leave little to confuse: where one thing is told once in each, the one figure or day that nothing else
answers is of that thing. In long reports this would not hold, and nothing here looks at them.
"""

from __future__ import annotations

from dataclasses import replace

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import EXCHANGED, alone, both, fact_at, facts_of
from reader.comparing.judging.review.agreement import group_alike
from reader.comparing.judging.review.exclusion import exclude_each_other
from reader.comparing.judging.review.sole_figures import AMOUNTS
from reader.comparing.judging.review.times import part_successive
from reader.comparing.judging.review.two_things import of_two_things, part_look_alikes
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.misprints import same_digits
from reader.facts.slots import is_content
from reader.facts.types import Fact, Facts, Quantity


def settle(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings with some `changed` made `conflict`, others parted into `only_left` and `only_right`."""
    if not context.few or not context.related:
        return found
    settled: list[Finding] = []
    for finding in found:
        judged = finding.verdict is Verdict.CHANGED or (
            finding.verdict is Verdict.CONFLICT and finding.kind in (FactKind.DATE, FactKind.MONEY, FactKind.PERCENT)
        )
        judged = judged and not finding.reason.startswith(EXCHANGED)
        pair = facts_of(finding, context.left, context.right) if judged else None
        if pair is None:
            settled.append(finding)
            continue
        left, right = pair
        if of_two_things(context, left, right):
            settled += [
                alone(fact, is_left, "only this report gives this " + _thing(fact))
                for fact, is_left in ((left, True), (right, False))
                if not (isinstance(fact.value, Quantity) and fact.value.vague)
            ]
        elif finding.verdict is Verdict.CHANGED and exclude_each_other(context, left, right, found):
            evidence = (*finding.evidence, "the only one that nothing else answers")
            reason = finding.reason.replace("figures for what seems the same thing", "other figure for the same thing")
            for thing in ("date", "time"):
                reason = reason.replace(f"{thing}s of what seems the same thing", f"other {thing} for the same thing")
            reason = reason.split(";")[0]
            settled.append(replace(finding, verdict=Verdict.CONFLICT, severity=3, reason=reason, evidence=evidence))
        else:
            settled.append(finding)
    settled = part_successive(context, [_weakened(context, finding) for finding in settled])
    return part_look_alikes(context, _paired(context, settled))


def _weakened(context: Context, finding: Finding) -> Finding:
    """A conflict of figures made `changed` where one verb is said of two things: rents rose 4 percent, prices rose 9."""
    if finding.verdict is not Verdict.CONFLICT or finding.kind not in AMOUNTS:
        return finding
    pair = facts_of(finding, context.left, context.right)
    if pair is None:
        return finding
    left, right = pair
    if context.twins(left.sentence, right.sentence) or same_digits(left, right):
        return finding
    ours, theirs = _doer(context.left, left), _doer(context.right, right)
    if not ours or not theirs or ours[0] != theirs[0] or ours[1] & theirs[1]:
        return finding
    if (
        ours[1] & context.right.sentences[right.sentence].content
        or theirs[1] & context.left.sentences[left.sentence].content
    ):
        return finding
    reason = f"figures for what may be two things: {left.text} / {right.text}"
    return replace(finding, verdict=Verdict.CHANGED, severity=2, reason=reason)


def _doer(side: Facts, fact: Fact) -> tuple[str, frozenset[str]] | None:
    """The verb right before a figure and the plain nouns before the verb; None where it is not so plain."""
    words = side.sentences[fact.sentence].words
    verb = fact.first - 1
    while verb > 0 and words[verb].key in ("by", "to", "at", "about", "of"):
        verb -= 1
    if verb < 1 or not is_content(words[verb]) or words[verb - 1].key in ("was", "were", "is", "are", "been", "be"):
        return None
    nouns = words[max(0, verb - 4) : verb]
    if any(w.is_cap and w.start != side.sentences[fact.sentence].start for w in nouns) or not all(
        w.is_word for w in nouns
    ):
        return None
    found = frozenset(w.concept for w in nouns if is_content(w))
    return (words[verb].concept, found) if found else None


def _paired(context: Context, found: list[Finding]) -> list[Finding]:
    """Facts that only one report has each, of one sort and the only ones of it, where both cannot be true."""
    rest: dict[object, tuple[list[tuple[Finding, Fact]], list[tuple[Finding, Fact]]]] = {}
    for finding in found:
        if (finding.left is None) == (finding.right is None):
            continue
        place, side = (finding.left, context.left) if finding.left else (finding.right, context.right)
        fact = place and (fact_at(side, place.n, place.start, finding.kind) or _place_at(side, place, finding.kind))
        if fact:
            rest.setdefault((finding.kind, group_alike(fact)), ([], []))[finding.left is None].append((finding, fact))
    gone: list[Finding] = []
    made: list[Finding] = []
    for ours, theirs in rest.values():
        if len(ours) != 1 or len(theirs) != 1:
            continue
        left, right = ours[0][1], theirs[0][1]
        parted = left.kind in (FactKind.MONEY, FactKind.PERCENT) and of_two_things(context, left, right)
        if parted or not exclude_each_other(context, left, right, found):
            continue
        gone += [ours[0][0], theirs[0][0]]
        reason = f"other {_thing(left)} for the same thing: {left.text} / {right.text}"
        made.append(both(left, right, Verdict.CONFLICT, reason, ("the only one that nothing else answers",)))
    return [f for f in found if f not in gone] + made


def _place_at(side: Facts, mention: Mention, kind: FactKind) -> Fact | None:
    """The place that a mention names; None for other names."""
    named = (f for f in side.names if f.kind is kind is FactKind.PLACE)
    return next((f for f in named if (f.n, f.start) == (mention.n, mention.start)), None)


def _thing(fact: Fact) -> str:
    return {FactKind.DATE: "date", FactKind.TIME: "time", FactKind.PLACE: "place"}.get(fact.kind, "figure")
