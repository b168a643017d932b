"""Judges names: which of two articles' are one, in which spelling, and what became of the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from reader.article import FactKind, Finding, Verdict
from reader.comparing.judging.making import both, disputed_places, same_words
from reader.comparing.judging.names.described import named_places
from reader.comparing.judging.names.entities import Named, same_name, told_otherwise
from reader.comparing.judging.names.places import adjectives, by_country
from reader.comparing.judging.names.posts import judge_posts
from reader.comparing.judging.names.quarters import qualified, quarters
from reader.comparing.judging.names.replaced import in_short_twins, replaced, replaced_in_twins
from reader.comparing.judging.sentences.context import Context


def judge_names(
    context: Context, left: dict[str, Named], right: dict[str, Named]
) -> tuple[list[Finding], dict[str, str]]:
    """Findings on names, and the ids of the left that answer ids of the right."""
    answers = _answers(context, left, right)
    taken = set(answers.values())
    findings: list[Finding] = []
    for key, other_key in answers.items():
        finding = _spelling(left[key], right[other_key])
        if (
            finding
            and finding.verdict is Verdict.RESTATED
            and (parts := by_country(context, left[key], right[other_key]))
        ):
            findings += parts[0]
        elif finding:
            findings.append(finding)
        findings += qualified(context, left[key], right[other_key])
    findings += adjectives(context, left, right)
    findings += quarters(context)
    findings += replaced_in_twins(context, left, right, answers)
    if context.few:
        told_twice = disputed_places(findings)
        short = in_short_twins(context, left, right, answers)
        findings += [f for f in short if f.left and (f.left.n, f.left.start) not in told_twice]
    rest_left = {k: n for k, n in left.items() if k not in answers}
    rest_right = {k: n for k, n in right.items() if k not in taken}
    described, ours, theirs = named_places(context, rest_left, rest_right)
    # `a Greek island` / `Naxos` is no other country in the same sentence
    findings = [f for f in findings if not any(_within(f, d) for d in described)] + described
    rest_left = {k: n for k, n in rest_left.items() if k not in ours}
    rest_right = {k: n for k, n in rest_right.items() if k not in theirs}
    posts = judge_posts(context, rest_left, rest_right)
    given = disputed_places(posts)
    findings = [f for f in findings if not (f.left and (f.left.n, f.left.start) in given)] + posts
    told = told_otherwise(context, rest_left, rest_right)
    findings += replaced(
        context,
        rest_left,
        rest_right,
        findings,
        told,
    )
    answers.update({key: key for key in told[0]})
    answers.update({"told:" + key: key for key in told[1]})
    return findings, answers


def _within(finding: Finding, outer: Finding) -> bool:
    """Whether a finding is on names of which another tells with more words."""
    pairs = (finding.left, outer.left), (finding.right, outer.right)
    return all(a and b and a.n == b.n and b.start <= a.start and a.end <= b.end for a, b in pairs)


def _answers(context: Context, left: dict[str, Named], right: dict[str, Named]) -> dict[str, str]:
    """Ids of the left with the ids of the right that are the same entity's: equal ones first, then other spellings."""
    answers: dict[str, str] = {key: key for key in left if key in right}
    for key in [k for k in left if k.startswith("weak:") and "name:" + k[5:] in right]:
        answers[key] = "name:" + key[5:]
    for key in [k for k in left if k.startswith("name:") and "weak:" + k[5:] in right]:
        answers[key] = "weak:" + key[5:]
    for sort, other_sort in (("person:", "name:"), ("name:", "person:")):
        # `Ms Hale`, `Hale`
        for key in [k for k in left if k.startswith(sort) and k not in answers]:
            answer = other_sort + key.removeprefix(sort)
            if answer in right and answer not in answers.values():
                answers[key] = answer
    taken = set(answers.values())
    index: dict[str, list[Named]] = defaultdict(list)
    for named in right.values():
        if named.id not in taken:
            for key in named.hints:
                index[key].append(named)
    for key, mine in left.items():
        if key in answers:
            continue
        for hint in mine.hints:
            other = next(
                (o for o in index.get(hint, ())[:20] if o.id not in taken and same_name(context, mine, o)), None
            )
            if other is not None:
                answers[key] = other.id
                taken.add(other.id)
                break
    return answers


def _sort(a: Named, b: Named) -> FactKind:
    """What one name of both reports is, where only one of them tells more than that it is a name."""
    kinds = {f.kind for named in (a, b) for f in named.facts}
    for kind in (FactKind.PERSON, FactKind.PLACE):
        if kind in kinds and not any(f.entity.type == "org" for named in (a, b) for f in named.facts):
            return kind
    return a.best.kind


def _spelling(a: Named, b: Named) -> Finding | None:
    if a.id.startswith("weak:") and b.id.startswith("weak:"):
        return None
    shared = a.surfaces & b.surfaces
    kind = _sort(a, b)
    if shared:
        text = max(shared, key=len)
        left = next(f for f in a.facts if f.text == text)
        right = next(f for f in b.facts if f.text == text)
        return both(replace(left, kind=kind), right, Verdict.SAME, "same name")
    left, right = a.best, b.best
    if same_words(left.text, right.text):
        return both(replace(left, kind=kind), right, Verdict.SAME, "same name")
    # one value for all spellings: the fuller, or the left one
    label = left.label if len(left.entity.parts) >= len(right.entity.parts) else right.label
    left, right = replace(left, label=label, kind=kind), replace(right, label=label, kind=kind)
    if (
        kind is FactKind.PERSON
        and (len(left.entity.parts) == 1) != (len(right.entity.parts) == 1)
        and left.entity.parts[-1] == right.entity.parts[-1]
    ):
        return both(left, right, Verdict.RESTATED, f"surname and full name: {left.text} / {right.text}")
    if a.id.startswith("demonym:"):
        return None
    return both(left, right, Verdict.RESTATED, f"one name in two forms: {left.text} / {right.text}")
