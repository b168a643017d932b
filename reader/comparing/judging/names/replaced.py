"""Judges names that stand for one another: another name in the same slot, and names that only one report has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import DISPUTES, TWIN, alone, both
from reader.comparing.judging.names.contrasted import are_contrasted
from reader.comparing.judging.names.entities import Named, takes_part
from reader.comparing.judging.names.lists import in_one_list
from reader.comparing.judging.names.outlets import both_in_outlets
from reader.comparing.judging.names.perhaps import perhaps_one
from reader.comparing.judging.names.places import (
    for_government,
    in_suburb,
    of_ruling,
    one_in_other,
    one_preposition,
    told_crosswise,
)
from reader.comparing.judging.names.standins import comparable
from reader.comparing.judging.sentences.context import Context
from reader.facts.types import Fact


def replaced_in_twins(
    context: Context, left: dict[str, Named], right: dict[str, Named], answers: dict[str, str]
) -> list[Finding]:
    """Names exchanged in a sentence that is otherwise the same, wherever else they occur."""
    by_sentence: dict[int, list[tuple[Named, Fact]]] = defaultdict(list)
    for named in right.values():
        for fact in named.facts:
            by_sentence[fact.sentence].append((named, fact))
    found: list[Finding] = []
    back = {b: a for a, b in answers.items()}
    here = {(named.id, f.sentence) for named in left.values() for f in named.facts}
    there = {(named.id, f.sentence) for named in right.values() for f in named.facts}
    for named in left.values():
        if named.id.startswith("weak:"):
            continue
        for fact in named.facts:
            for index in context.candidates(fact.sentence)[:2]:
                if not context.twins(fact.sentence, index):
                    continue
                for other, theirs in by_sentence.get(index, ()):
                    if (
                        answers.get(named.id) == other.id
                        or other.id.startswith("weak:")
                        or not _may_replace(named, other)
                    ):
                        continue
                    if (back.get(other.id, ""), fact.sentence) in here or (answers.get(named.id, ""), index) in there:
                        # exchanged inside the sentence: that is a matter of roles, not of names
                        continue
                    if (
                        not of_share(context, fact, theirs)
                        and context.same_gap(fact, theirs)
                        and not (context.answers(fact, theirs) and _one_in_part(fact, theirs))
                    ):
                        if for_government(context, fact, theirs):
                            reason = f"the capital for the country: {fact.text} / {theirs.text}"
                            found.append(both(fact, theirs, Verdict.RESTATED, reason, TWIN))
                            continue
                        if one_in_other(fact, theirs):
                            reason = f"place named more closely in one report: {fact.text} / {theirs.text}"
                            found.append(both(fact, theirs, Verdict.CHANGED, reason, TWIN))
                            continue
                        if of_ruling(context, fact, theirs) or told_crosswise(context, fact, theirs):
                            continue
                        if reason := perhaps_one(context, fact, theirs):
                            found.append(both(fact, theirs, Verdict.CHANGED, reason, TWIN))
                            continue
                        reason = f"other name in the same sentence: {fact.text} / {theirs.text}"
                        found.append(both(fact, theirs, Verdict.CONFLICT, reason, TWIN))
    return found


def in_short_twins(
    context: Context, left: dict[str, Named], right: dict[str, Named], answers: dict[str, str]
) -> list[Finding]:
    """`Eva Lind was later released` / `Ada Lind was later released`: short sentences that are one but for the person."""
    found: list[Finding] = []
    theirs = [(named, f) for named in right.values() for f in named.facts if f.kind is FactKind.PERSON]
    for named in left.values():
        for fact in named.facts if named.kind is FactKind.PERSON else ():
            for other, answer in theirs:
                same = answers.get(named.id) == other.id or context.twins(fact.sentence, answer.sentence)
                if not same and not _one_in_part(fact, answer) and _one_but_for(context, fact, answer):
                    reason = f"other name in the same sentence: {fact.text} / {answer.text}"
                    found.append(both(fact, answer, Verdict.CONFLICT, reason, TWIN))
                    break
    return found


def _one_but_for(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two sentences are one, word for word, but for two names in them."""
    rest = []
    for fact, side in ((left, context.left), (right, context.right)):
        words = side.sentences[fact.sentence].words
        rest.append([w.key for w in (*words[: fact.first], *words[fact.last + 1 :])])
    return rest[0] == rest[1] and len(rest[0]) > _SHORT


_SHORT = 2
"""words that two sentences must have in common besides the name"""


def _one_in_part(a: Fact, b: Fact) -> bool:
    """Whether one name may be a part of the other: `Ada Lind` and `Lind`, no `Ada Lind` and `Eva Lind`."""
    one, two = set(a.entity.parts), set(b.entity.parts)
    return one <= two or two <= one


def _may_replace(a: Named, b: Named) -> bool:
    if a.id[:9] == "demonym:" + a.id[8:9] and b.id.startswith("place:") and a.id[8:] == b.id[6:]:
        return False
    return a.id.split(":")[-1] != b.id.split(":")[-1]


def replaced(
    context: Context,
    left: dict[str, Named],
    right: dict[str, Named],
    before: Sequence[Finding],
    told: tuple[set[str], set[str]],
) -> list[Finding]:
    """Names that fill one slot in sentences that answer each other, and names that only one report has.

    Args:
        before: the findings on names so far; what they dispute is told.
    """
    disputed = [f for f in before if f.verdict in DISPUTES]
    done = {(f.left.n, f.left.start) for f in disputed if f.left}
    done_right = {(f.right.n, f.right.start) for f in disputed if f.right}
    agreed = {
        (side, m.n, m.start)
        for f in before
        if f.verdict in (Verdict.SAME, Verdict.RESTATED) and f.left and f.right
        for side, m in (("L", f.left), ("R", f.right))
    }
    by_sentence: dict[int, list[tuple[Named, Fact]]] = defaultdict(list)
    for named in right.values():
        for fact in named.facts:
            by_sentence[fact.sentence].append((named, fact))
    crowd = Counter(fact.sentence for named in left.values() for fact in named.facts)
    scored: list[tuple[float, int, Named, Fact, Named, Fact]] = []
    for named in left.values():
        for fact in named.facts[:8]:
            for index in context.candidates(fact.sentence)[:3]:
                similarity = context.similarity(fact.sentence, index)
                if similarity < (0.12 if context.few else 0.25):
                    continue
                for other, theirs in by_sentence.get(index, ()):
                    if fact.text == theirs.text or not comparable(named, other):
                        continue
                    if (fact.n, fact.start) in done or not context.related:
                        continue
                    if ("L", fact.n, fact.start) in agreed or ("R", theirs.n, theirs.start) in agreed:
                        # Norway, where the other report speaks of the Norwegian government
                        continue
                    if (named.id in told[0] and other.id in told[1]) or told_crosswise(context, fact, theirs):
                        # Norway and the Chilean envoy, Chile and the Norwegian government
                        continue
                    if named.id.startswith("demonym:") and (
                        similarity < 0.6 or not _before_one_noun(context, fact, theirs)
                    ):
                        continue
                    parallel = context.parallel(fact, theirs)
                    mutual = context.mutual(fact.sentence, index)
                    if parallel < 0.45 and mutual and similarity >= 0.5 and len(by_sentence[index]) == 1:
                        alone_here = crowd[fact.sentence] == 1 and not named.id.startswith("demonym:")
                        if alone_here and one_preposition(context, fact, theirs):
                            # the one name left in either sentence: back to Kiel, had to return to Lund
                            parallel = 0.5
                    if parallel < 0.45 and mutual and context.few and both_in_outlets(context, fact, theirs):
                        # one quotation, given to two papers
                        parallel = 0.5
                    if parallel < _SAME_LIST and in_one_list(context, fact, theirs):
                        parallel = _SAME_LIST
                    if parallel >= 0.45 and (similarity >= 0.25 or parallel >= _SAME_SETTING):
                        scored.append((parallel + similarity + 0.2 * mutual, len(scored), named, fact, other, theirs))
    scored.sort(key=lambda item: (-item[0], item[1]))
    findings: list[Finding] = []
    used: set[str] = set()
    for score, _, named, fact, other, theirs in scored:
        if "L" + named.id in used or "R" + other.id in used:
            continue
        similarity = context.similarity(fact.sentence, theirs.sentence)
        evidence = ("same place in the sentence", f"sentences alike {similarity:.2f}")
        if fact.entity.type == theirs.entity.type == "name" and one_preposition(context, fact, theirs):
            fact, theirs = replace(fact, kind=FactKind.PLACE), replace(theirs, kind=FactKind.PLACE)
        if for_government(context, fact, theirs):
            reason = f"the capital for the country: {fact.text} / {theirs.text}"
            findings.append(both(fact, theirs, Verdict.RESTATED, reason, evidence))
        elif one_in_other(fact, theirs):
            if similarity >= 0.35 and score >= 1.0:
                reason = f"place named more closely in one report: {fact.text} / {theirs.text}"
                findings.append(both(fact, theirs, Verdict.CHANGED, reason, evidence))
            else:
                continue
        elif in_suburb(context, fact, theirs):
            findings.append(
                both(
                    fact,
                    theirs,
                    Verdict.CHANGED,
                    f"place named more closely in one report: {fact.text} / {theirs.text}",
                    evidence,
                )
            )
        elif (
            of_share(context, fact, theirs) or of_ruling(context, fact, theirs) or are_contrasted(context, fact, theirs)
        ):
            continue
        elif reason := perhaps_one(context, fact, theirs):
            findings.append(both(fact, theirs, Verdict.CHANGED, reason, evidence))
        elif (similarity >= 0.35 or context.few) and score >= 1.0 and _answering(context, fact, theirs):
            findings.append(
                both(
                    fact,
                    theirs,
                    Verdict.CONFLICT,
                    f"other name in the same place: {fact.text} / {theirs.text}",
                    evidence,
                )
            )
        else:
            continue
        used.update(("L" + named.id, "R" + other.id))
    for group, prefix, is_left in ((left, "L", True), (right, "R", False)):
        for named in group.values():
            if prefix + named.id in used or named.id.startswith(("weak:", "demonym:")):
                continue
            if named.id in told[not is_left]:
                continue
            if any((f.n, f.start) in (done if is_left else done_right) for f in named.facts):
                continue
            best = named.best
            if (
                best.entity.type == "name"
                and len(best.entity.parts) < 2
                and len(named.facts) < 2
                and not best.text.isupper()
                and not takes_part(context.left if is_left else context.right, best)
            ):
                continue
            findings.append(alone(best, is_left, "only this report names " + best.text))
    return findings


def _answering(context: Context, left: Fact, right: Fact) -> bool:
    return context.mutual(left.sentence, right.sentence) or in_one_list(context, left, right)


_SAME_LIST = 0.9
"""what a row of names that is the same otherwise counts for"""
_SAME_SETTING = 0.75
"""how far the words around two names must answer each other in sentences of little else in common"""


def _before_one_noun(context: Context, left: Fact, right: Fact) -> bool:
    """Whether two adjectives of countries stand before the same word: French farmers, Spanish farmers."""
    after = []
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        after.append(words[fact.last + 1].concept if fact.last + 1 < len(words) else "")
    return after[0] == after[1] != ""


_SHARES = frozenset("percent % cent share shares stake half third quarter fifth tenth".split())


def of_share(context: Context, left: Fact, right: Fact) -> bool:
    """`12 percent of X` / `12 percent of Y`: both can be held, nothing contradicts."""
    for fact, sentences in ((left, context.left.sentences), (right, context.right.sentences)):
        words = sentences[fact.sentence].words
        if fact.first < 2 or words[fact.first - 1].key != "of" or words[fact.first - 2].key not in _SHARES:
            return False
    return True
