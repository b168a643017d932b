"""One fact altered in one of two independent reports: most are found, and little else is said."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from test_articles import PAIRS, build

from reader.article import Article, FactKind, Finding, Verdict
from reader.comparing.alignment import align_articles
from reader.comparing.findings import compare_facts
from reader.facts import extract

ALARMS = (Verdict.CONFLICT, Verdict.CHANGED)
AGREED = (Verdict.SAME, Verdict.RESTATED)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PEOPLE = ("Henrik Bostrom", "Ingrid Solheim", "Pavel Dorsky")
FIGURES = (FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION)


def other_value(kind: FactKind, text: str) -> str | None:
    """The text with another value in it; None where nothing simple can be altered."""
    if kind is FactKind.PERSON:
        return PEOPLE[len(text) % 3] if " " in text else None
    if kind is FactKind.DATE:
        day = next((d for d in DAYS if d in text), None)
        return text.replace(day, DAYS[(DAYS.index(day) + 2) % 7]) if day else None
    if kind in FIGURES or kind is FactKind.TIME:
        found = re.search(r"\d", text)
        if found:
            digit = int(found[0])
            return text[: found.start()] + str(digit + 3 if digit < 7 else digit - 4) + text[found.end() :]
    return None


def altered(report: Article, kind: FactKind, old: str, new: str) -> Article:
    """The report with one value exchanged wherever it stands; a person also where only the surname is given."""
    swaps = [(old, new)]
    if kind is FactKind.PERSON:
        swaps.append((old.split()[-1], new.split()[-1]))
    paragraphs = []
    for paragraph in report.paragraphs:
        text = paragraph.text
        for a, b in swaps:
            text = re.sub(rf"(?<!\w){re.escape(a)}(?!\w)", lambda _, b=b: b, text)
        paragraphs.append(replace(paragraph, text=text))
    return replace(report, paragraphs=tuple(paragraphs))


def key(finding: Finding) -> tuple[str | None, str | None]:
    return finding.left and finding.left.text, finding.right and finding.right.text


def planted(name: str) -> tuple[int, int, int]:
    """How many facts that both reports state were altered, how many of them found, and how many other alarms."""
    pair = json.loads((PAIRS / f"{name}.json").read_text(encoding="utf-8"))
    left, right = build(pair["left"], "left"), build(pair["right"], "right")
    facts = extract(left)
    before = compare_facts(facts, extract(right), align_articles(left, right))
    known = {key(f) for f in before}
    tried = caught = others = 0
    for agreed in before:
        new = other_value(agreed.kind, agreed.right.text) if agreed.verdict in AGREED else None
        if new is None:
            continue
        changed = altered(right, agreed.kind, agreed.right.text, new)
        after = compare_facts(facts, extract(changed), align_articles(left, changed))
        fresh = set(re.findall(r"\w+(?:\.\d+)?", new)) - set(re.findall(r"\w+(?:\.\d+)?", agreed.right.text))
        alarms = [f for f in after if f.verdict in ALARMS]
        hits = [f for f in alarms if f.right and fresh & set(re.findall(r"\w+(?:\.\d+)?", f.right.text))]
        tried += 1
        caught += bool(hits)
        others += sum(f not in hits and key(f) not in known for f in alarms)
    return tried, caught, others


HALVES = [
    (("theft", "quake", "wildfire", "train", "verdict", "strike", "ferry"), 25, 0.7),
    (("breach", "election", "final", "hijack", "lander", "merger", "obituary", "outbreak", "rates", "vote"), 50, 0.6),
]


@pytest.mark.parametrize(("names", "least", "share"), HALVES)
def test_altered_facts_are_found_across_two_outlets(names, least, share):
    tried, caught, others = (sum(column) for column in zip(*map(planted, names), strict=True))
    assert tried >= least
    assert caught >= share * tried, (caught, tried)
    assert others <= 0.06 * tried, (others, tried)


HOLDERS = [
    "Norland keeps its control over one-fifth of Averia.",
    "Norland still has roughly one-fifth of Averia under its control.",
    "One-fifth of Averia is held by Norland.",
    "About 20 percent of Averia remains in the hands of Norland.",
    "A fifth of Averia is under the control of Norland.",
    "Norland retains 20 percent of Averia.",
    "A fifth of Averia belongs to Norland.",
]


def holds(text: str, country: str) -> Article:
    told = text.replace("Norland", country).replace("Averia", "Slovenia")
    return build({"title": None, "published": None, "paragraphs": [{"kind": "body", "text": told}]}, country)


@pytest.mark.parametrize("left", HOLDERS)
@pytest.mark.parametrize("right", HOLDERS)
def test_another_holder_of_one_share_is_a_conflict(left, right):
    one, two = holds(left, "Austria"), holds(right, "Hungary")
    found = [f for f in compare_facts(extract(one), extract(two)) if f.kind is FactKind.RELATION]
    assert [(f.verdict, f.reason) for f in found] == [
        (Verdict.CONFLICT, "same share, other holder: Austria / Hungary")
    ]  # fmt: skip
    same = holds(right, "Austria")
    assert not [f for f in compare_facts(extract(one), extract(same)) if f.verdict is Verdict.CONFLICT]
