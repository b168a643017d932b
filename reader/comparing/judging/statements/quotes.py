"""Judges quotations: verbatim, altered, another speaker, only in one report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import Finding, Verdict
from reader.comparing.judging.making import TWIN, alone, both
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.altered import difference
from reader.comparing.judging.statements.reversals import (
    DENYING,
    HARDLY,
    ONE_SAYING,
    denied_in,
    denies,
    is_denial,
    turned,
)
from reader.comparing.judging.statements.sources import one_speaker, other_speaker
from reader.comparing.judging.statements.utterances import ByStem, candidates, content, inside, reported, retold
from reader.facts.types import Fact, Facts, Quote

_OPPOSITE = "quoted in one report, the opposite in the other"


def judge_quotes(context: Context) -> list[Finding]:
    left = [f for f in context.left.quotes if f.quote.direct]
    right = [f for f in context.right.quotes if f.quote.direct]
    used_left: set[int] = set()
    used_right: set[int] = set()
    findings = _paired(context, left, right, used_left, used_right)
    findings += _set_apart(context, left, right, used_left, used_right)
    findings += _unpaired(context, left, right, used_left, is_left=True)
    findings += _unpaired(context, right, left, used_right, is_left=False)
    return findings


def _paired(
    context: Context, left: list[Fact], right: list[Fact], used_left: set[int], used_right: set[int]
) -> list[Finding]:
    """Quotations of one utterance, the likest first, each used once."""
    findings: list[Finding] = []
    for score, a, b in sorted(candidates(left, right), key=lambda item: -item[0]):
        if id(a) in used_left or id(b) in used_right:
            continue
        finding = _verdict(context, a, b, score)
        if finding is None:
            continue
        used_left.add(id(a))
        used_right.add(id(b))
        findings.append(finding)
        if score >= 0.8 and (speaker := other_speaker(context, a, b)):
            findings.append(speaker)
    return findings


def _unpaired(context: Context, own: list[Fact], others: list[Fact], used: set[int], *, is_left: bool) -> list[Finding]:
    """The quotations of one report that no quotation of the other answers as a whole; sentences of one stand together."""
    side, other_side = (context.left, context.right) if is_left else (context.right, context.left)
    shelf = ByStem(others)
    reports = ByStem([q for q in other_side.quotes if not q.quote.direct])
    findings: list[Finding] = []
    run: list[Fact] = []
    for fact in own:
        if id(fact) in used or fact.quote.scare:
            continue
        if answer := _answer(context, fact, shelf, reports):
            other, verdict, reason = answer
            a, b = (fact, other) if is_left else (other, fact)
            findings.append(both(a, b, verdict, reason))
        elif run and _goes_on(run[-1], fact):
            # the next sentence of a quotation that is listed already
            run.append(fact)
            findings[-1] = _only_here(_joined(run, side), is_left)
        else:
            run = [fact]
            findings.append(_only_here(fact, is_left))
    return findings


def _answer(context: Context, fact: Fact, shelf: ByStem, reports: ByStem) -> tuple[Fact, Verdict, str] | None:
    """What the other report has of a quotation: a longer one that holds it, the same or its opposite as reported speech."""
    whole = next((o for o in shelf.near(fact) if inside(fact.quote, o.quote)), None)
    if whole is not None:
        return whole, Verdict.SAME, "these words stand in the longer quotation"
    report = reported(fact, reports)
    if report is not None:
        if denies(fact.quote) != denies(report.quote) and retold(fact.quote, report.quote):
            return report, Verdict.CONFLICT, _OPPOSITE
        return report, Verdict.RESTATED, "quoted in one report, reported in the other"
    denied = denied_in(fact, reports.near(fact)) if context.few else None
    return None if denied is None else (denied, Verdict.CONFLICT, _OPPOSITE)


def _only_here(fact: Fact, is_left: bool) -> Finding:
    return alone(fact, is_left, "only this report has this quotation", 2)


def _one_place(context: Context, a: Fact, b: Fact) -> bool:
    """Whether two short quotations fill the same place of two sentences."""
    if context.twins(a.sentence, b.sentence):
        return context.same_gap(a, b)
    one = bool(a.quote.speaker and b.quote.speaker) and one_speaker(a.quote.speaker, b.quote.speaker)
    if (
        one
        and context.few
        and context.mutual(a.sentence, b.sentence)
        and context.similarity(a.sentence, b.sentence) >= 0.3
    ):
        return True
    return one and context.similarity(a.sentence, b.sentence) >= 0.5 and context.parallel(a, b) >= 0.45


def _set_apart(
    context: Context, left: list[Fact], right: list[Fact], used_left: set[int], used_right: set[int]
) -> list[Finding]:
    """A few words between quotation marks, exchanged for others in a sentence that is otherwise the same."""
    theirs: dict[int, list[Fact]] = defaultdict(list)
    for fact in right:
        if id(fact) not in used_right and len(fact.quote.words) <= 4:
            theirs[fact.sentence].append(fact)
    found: list[Finding] = []
    for a in left:
        if id(a) in used_left or len(a.quote.words) > 4:
            continue
        for index in context.candidates(a.sentence)[:2]:
            if len(theirs[index]) == 1 and _one_place(context, a, theirs[index][0]):
                b = theirs[index].pop()
                used_left.add(id(a))
                used_right.add(id(b))
                verdict = Verdict.CONFLICT if turned(a.quote, b.quote) else Verdict.CHANGED
                found.append(both(a, b, verdict, _altered(a, b), TWIN, 3))
                break
    return found


def _goes_on(part: Fact, fact: Fact) -> bool:
    """Whether a sentence follows another within one pair of marks; its other half after `she said` is a part of its own."""
    return part.n == fact.n and 0 <= fact.start - part.end <= 2


def _joined(run: list[Fact], side: Facts) -> Fact:
    """Sentences of one quotation as one fact."""
    text = side.texts[run[0].n][run[0].start : run[-1].end]
    label = run[0].label + " " + " ".join(f.text for f in run[1:])
    return replace(run[0], end=run[-1].end, text=text, label=label)


def _altered(a: Fact, b: Fact) -> str:
    gone, come = difference(a, b)
    return f"quotation altered: {gone or 'nothing'} / {come or 'nothing'}"


def _verdict(context: Context, a: Fact, b: Fact, score: float) -> Finding | None:
    """What two quotations are to each other whose words are alike to a degree; None where they are two utterances."""
    left, right = a.quote, b.quote
    if left.words != right.words and _plain(left) == _plain(right):
        return both(a, b, Verdict.CHANGED, _altered(a, b), ("one word for another",), 3)
    if left.words == right.words or "".join(left.words) == "".join(right.words):
        return both(a, b, Verdict.SAME, "the same words")
    if left.scare and right.scare:
        if score >= 0.4 and context.similarity(a.sentence, b.sentence) >= 0.4 and context.parallel(a, b) >= 0.45:
            return both(a, b, Verdict.CHANGED, "words set apart differ", ("same place in the sentence",), 2)
        return None
    if inside(left, right) or inside(right, left):
        return both(a, b, Verdict.SAME, "one quotes more of the same words")
    same_speaker = bool(left.speaker and right.speaker and one_speaker(left.speaker, right.speaker))
    if same_speaker and context.few:
        # in two short texts of one speaker the forms of words matter less: gave up hope, stopped hoping
        score = max(score, _alike_in_stems(left, right))
    tied = context.similarity(a.sentence, b.sentence)
    denials = _denials(left), _denials(right)
    if (
        same_speaker
        and score < 0.6
        and score >= 0.35
        and denials[0] == denials[1]
        and tied >= 0.5
        and context.parallel(a, b) >= 0.45
    ):
        return both(a, b, Verdict.CHANGED, _altered(a, b), ("same speaker", "same place in the sentence"), 3)
    overlap = len(content(left) & content(right)) / max(1, min(len(content(left)), len(content(right))))
    if score < (0.45 if same_speaker or tied > 0.4 else 0.6) or (overlap < 0.5 and score < 0.7 and tied < 0.3):
        return None
    return _of_one_utterance(a, b, score)


def _of_one_utterance(a: Fact, b: Fact, score: float) -> Finding:
    """How two quotations of one utterance differ: one is the opposite of the other, or some words are exchanged."""
    left, right = a.quote, b.quote
    reason = _altered(a, b)
    as_often = _denials(left) == _denials(right)
    if not as_often and score >= 0.7 and _is_negated(left, right):
        return both(a, b, Verdict.CONFLICT, "quotation turned into its opposite", (reason,))
    if score >= ONE_SAYING and as_often and turned(left, right):
        return both(a, b, Verdict.CONFLICT, reason, ("a word and its opposite",))
    return both(a, b, Verdict.CHANGED, reason, (f"words alike {score:.2f}",), 3)


def _is_negated(left: Quote, right: Quote) -> bool:
    """Whether one of two quotations denies; `no warning`, `little warning` are not opposed."""
    ours, theirs = set(left.words), set(right.words)
    negated = bool((ours & DENYING) ^ (theirs & DENYING)) or any(w.endswith("n't") for w in ours ^ theirs)
    return negated and (ours ^ theirs).isdisjoint(HARDLY)


def _denials(quote: Quote) -> int:
    return sum(is_denial(w) for w in quote.words)


def _plain(quote: Quote) -> str:
    return " ".join(quote.words).replace("no one", "nobody")


def _alike_in_stems(left: Quote, right: Quote) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(left.stems, right.stems) / 100
