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
from reader.facts.types import Fact, Facts, Quote
from reader.facts.words import STOP, stem


def judge_quotes(context: Context) -> list[Finding]:
    left = [f for f in context.left.quotes if f.quote.direct]
    right = [f for f in context.right.quotes if f.quote.direct]
    findings: list[Finding] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    scored = sorted(_candidates(left, right), key=lambda item: -item[0])
    for score, a, b in scored:
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
    findings += _set_apart(context, left, right, used_left, used_right)
    # parts of a longer quotation on the other side
    for own, others, used, is_left in ((left, right, used_left, True), (right, left, used_right, False)):
        shelf = _ByStem(others)
        reports = _ByStem([q for q in (context.right if is_left else context.left).quotes if not q.quote.direct])
        run: list[Fact] = []
        for fact in own:
            if id(fact) in used or fact.quote.scare:
                continue
            whole = next((o for o in shelf.near(fact) if _inside(fact.quote, o.quote)), None)
            if whole is not None:
                a, b = (fact, whole) if is_left else (whole, fact)
                findings.append(both(a, b, Verdict.SAME, "these words stand in the longer quotation"))
                continue
            reported = _reported(fact, reports)
            if reported is not None:
                a, b = (fact, reported) if is_left else (reported, fact)
                if denies(fact.quote) != denies(reported.quote) and _retold(fact.quote, reported.quote):
                    findings.append(both(a, b, Verdict.CONFLICT, "quoted in one report, the opposite in the other"))
                    continue
                findings.append(both(a, b, Verdict.RESTATED, "quoted in one report, reported in the other"))
                continue
            denied = denied_in(fact, reports.near(fact)) if context.few else None
            if denied is not None:
                a, b = (fact, denied) if is_left else (denied, fact)
                findings.append(both(a, b, Verdict.CONFLICT, "quoted in one report, the opposite in the other"))
                continue
            if run and _goes_on(run[-1], fact):
                # the next sentence of a quotation that is listed already
                run.append(fact)
                findings[-1] = alone(
                    _joined(run, context.left if is_left else context.right),
                    is_left,
                    "only this report has this quotation",
                    2,
                )
                continue
            run = [fact]
            findings.append(alone(fact, is_left, "only this report has this quotation", 2))
    return findings


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
                gone, come = difference(a, b)
                reason = f"quotation altered: {gone or 'nothing'} / {come or 'nothing'}"
                verdict = Verdict.CONFLICT if turned(a.quote, b.quote) else Verdict.CHANGED
                found.append(both(a, b, verdict, reason, TWIN, 3))
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


def _content(quote: Quote) -> frozenset[str]:
    return frozenset(s for w, s in zip(quote.words, quote.stems, strict=True) if w not in STOP)


def _candidates(left: list[Fact], right: list[Fact]) -> list[tuple[float, Fact, Fact]]:
    from rapidfuzz import fuzz  # a tenth of the time this room takes to import

    index: dict[str, list[Fact]] = defaultdict(list)
    for fact in right:
        for word in _content(fact.quote) or frozenset(fact.quote.stems):
            index[word].append(fact)
    found = []
    for fact in left:
        seen: dict[int, Fact] = {}
        # sorted, as a set's own order changes from run to run, and with it which of two equals is found first
        for word in sorted(_content(fact.quote) or frozenset(fact.quote.stems)):
            for other in index.get(word, ())[:30]:
                seen[id(other)] = other
        for other in seen.values():
            a, b = fact.quote, other.quote
            score = fuzz.ratio(a.words, b.words) / 100
            if score >= 0.3:
                found.append((score, fact, other))
    return found


def _verdict(context: Context, a: Fact, b: Fact, score: float) -> Finding | None:
    left, right = a.quote, b.quote
    if " ".join(left.words).replace("no one", "nobody") == " ".join(right.words).replace("no one", "nobody") and (
        left.words != right.words
    ):
        gone, come = difference(a, b)
        return both(a, b, Verdict.CHANGED, f"quotation altered: {gone} / {come}", ("one word for another",), 3)
    if left.words == right.words or "".join(left.words) == "".join(right.words):
        return both(a, b, Verdict.SAME, "the same words")
    if left.scare and right.scare:
        if score >= 0.4 and context.similarity(a.sentence, b.sentence) >= 0.4 and context.parallel(a, b) >= 0.45:
            return both(a, b, Verdict.CHANGED, "words set apart differ", ("same place in the sentence",), 2)
        return None
    if _inside(left, right) or _inside(right, left):
        return both(a, b, Verdict.SAME, "one quotes more of the same words")
    same_speaker = bool(left.speaker and right.speaker and one_speaker(left.speaker, right.speaker))
    if same_speaker and context.few:
        # in two short texts of one speaker the forms of words matter less: gave up hope, stopped hoping
        score = max(score, _alike_in_stems(left, right))
    overlap = len(_content(left) & _content(right)) / max(1, min(len(_content(left)), len(_content(right))))
    tied = context.similarity(a.sentence, b.sentence)
    negations = (
        sum(is_denial(w) for w in left.words),
        sum(is_denial(w) for w in right.words),
    )
    if (
        same_speaker
        and score < 0.6
        and score >= 0.35
        and negations[0] == negations[1]
        and tied >= 0.5
        and context.parallel(a, b) >= 0.45
    ):
        gone, come = difference(a, b)
        return both(
            a,
            b,
            Verdict.CHANGED,
            f"quotation altered: {gone or 'nothing'} / {come or 'nothing'}",
            ("same speaker", "same place in the sentence"),
            3,
        )
    if score < (0.45 if same_speaker or tied > 0.4 else 0.6) or (overlap < 0.5 and score < 0.7 and tied < 0.3):
        return None
    gone, come = difference(a, b)
    negated = bool((set(left.words) & DENYING) ^ (set(right.words) & DENYING)) or any(
        w.endswith("n't") for w in set(left.words) ^ set(right.words)
    )
    reason = f"quotation altered: {gone or 'nothing'} / {come or 'nothing'}"
    # no warning, little warning: not the opposite
    hedged = bool((set(left.words) ^ set(right.words)) & HARDLY)
    if negated and not hedged and negations[0] != negations[1] and score >= 0.7:
        return both(a, b, Verdict.CONFLICT, "quotation turned into its opposite", (reason,))
    if score >= ONE_SAYING and negations[0] == negations[1] and turned(left, right):
        return both(a, b, Verdict.CONFLICT, reason, ("a word and its opposite",))
    return both(a, b, Verdict.CHANGED, reason, (f"words alike {score:.2f}",), 3)


def _alike_in_stems(left: Quote, right: Quote) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(left.stems, right.stems) / 100


def _inside(part: Quote, whole: Quote) -> bool:
    if len(part.words) >= len(whole.words):
        return False
    return f" {' '.join(part.words)} " in f" {' '.join(whole.words)} "


class _ByStem:
    """Quotations by the stems of their words."""

    def __init__(self, facts: list[Fact]) -> None:
        self._index: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            for word in _content(fact.quote) or frozenset(fact.quote.stems):
                self._index[word].append(fact)

    def near(self, fact: Fact) -> list[Fact]:
        """Those that share one of the two rarest stems of a quotation; at most 40 for each."""
        stems = sorted(_content(fact.quote) or frozenset(fact.quote.stems))
        lists = sorted((self._index[s] for s in stems if s in self._index), key=len)
        return list({id(f): f for found in lists[:2] for f in found[:40]}.values())


_PERSONS = {
    stem(word): person
    for person, words in (
        ("he", "i we he she they you it"), ("him", "me us him them"), ("his", "my our his her their your"), ("be", "be"),
        ("self", "myself ourselves himself herself themselves"), ("would", "will"), ("could", "can"), ("might", "may"),
    )
    for word in words.split()
}  # fmt: skip


_POINTING = frozenset("the a an this that these those our my its his her their".split())
"""words that a report may exchange, or leave out"""
_LONG = 4
"""words from which a quotation is known without its subject"""


def _retold(quote: Quote, report: Quote) -> bool:
    """Whether a report gives the words of a quotation, only told of another: `I have no regrets`, he had no regrets."""
    if quote.speaker_named and report.speaker_named and not one_speaker(quote.speaker, report.speaker):
        return False
    ours, theirs = (
        [_PERSONS.get(s, s) for w, s in zip(q.words, q.stems, strict=True) if not is_denial(w) and w not in _POINTING]
        for q in (quote, report)
    )
    if len(ours) > _LONG and ours[0] == "he":
        # `We are hiring`: the airline is hiring
        ours = ours[1:]
    size = len(ours)
    return size > 2 and any(theirs[k : k + size] == ours for k in range(len(theirs) - size + 1))


def _reported(fact: Fact, reports: _ByStem) -> Fact | None:
    """The other article's reported speech that says what this quotation says."""
    mine = _content(fact.quote)
    retold = next((o for o in reports.near(fact) if _retold(fact.quote, o.quote)), None)
    if len(mine) < 2 or retold is not None:
        return retold
    best: tuple[float, Fact] | None = None
    for other in reports.near(fact):
        theirs = _content(other.quote)
        shared = len(mine & theirs) / len(mine)
        other_speaker = bool(fact.quote.speaker_named and other.quote.speaker_named) and not one_speaker(
            fact.quote.speaker, other.quote.speaker
        )
        if (
            shared >= 0.6
            and len(mine & theirs) >= max(2, 0.35 * len(theirs))
            and not other_speaker
            and (best is None or shared > best[0])
        ):
            best = (shared, other)
    return best[1] if best else None
