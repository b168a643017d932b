"""Every labelled pair of statements gives the findings a careful reader expects, and no others that alarm."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.article import Article, Finding, Mention, Paragraph, ParagraphKind
from reader.comparing.findings import find_findings

NAMES = {"place", "org"}
NUMBER_LIKE = {
    *("number", "percent", "money", "measure", "duration", "ordinal", "date", "time"),
    *("quote", "speaker", "polarity", "relation", "role"),
}


def article(text: str, published: date | None = None) -> Article:
    paragraphs = (Paragraph(1, ParagraphKind.BODY, 1, text),)
    return Article("a", "a", None, None, published, {}, paragraphs, (), text)


def read_cases():
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("cases*.txt"))]
    text = "\n\n".join(texts)
    for block in text.split("\n\n"):
        case = {"D": "|", "expect": []}
        for line in block.splitlines():
            if line.startswith(("L: ", "R: ", "D: ")):
                case[line[0]] = line[3:]
            elif line and not line.startswith("#"):
                what, left, right = (part.strip() for part in line.split("|"))
                kind, verdict = what.split()
                case["expect"].append((kind, verdict, *(None if side == "-" else side for side in (left, right))))
        if "L" in case:
            yield case


CASES = list(read_cases())


def overlaps(text: str, wanted: str | None, mention: Mention | None) -> bool:
    if wanted is None or mention is None:
        return wanted is None and mention is None
    at = text.index(wanted)
    return mention.start < at + len(wanted) and at < mention.end


def meets(case, wanted, finding: Finding) -> bool:
    kind, verdict, left, right = wanted
    one_kind = kind == str(finding.kind) or {kind, str(finding.kind)} <= NAMES
    return (
        one_kind
        and verdict == str(finding.verdict)
        and overlaps(case["L"], left, finding.left)
        and overlaps(case["R"], right, finding.right)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["L"][:40])
def test_findings_are_those_expected(case):
    days = [date.fromisoformat(day) if day else None for day in case["D"].split("|")]
    findings = list(find_findings(article(case["L"], days[0]), article(case["R"], days[1])))
    missed = []
    for wanted in case["expect"]:
        hit = next((f for f in findings if meets(case, wanted, f)), None)
        if hit is None:
            missed.append(wanted)
        else:
            findings.remove(hit)
    alarming = [
        (str(f.kind), str(f.verdict), f.left and f.left.text, f.right and f.right.text)
        for f in findings
        if str(f.verdict) in ("changed", "conflict", "restated")
        or (str(f.verdict).startswith("only") and str(f.kind) in NUMBER_LIKE)
    ]
    assert (missed, alarming) == ([], [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["L"][:40])
def test_swapping_the_articles_mirrors_the_conflicts(case):
    days = [date.fromisoformat(day) if day else None for day in case["D"].split("|")]
    left, right = article(case["L"], days[0]), article(case["R"], days[1])
    ahead = {(str(f.kind), f.left.text, f.right.text) for f in find_findings(left, right) if f.verdict == "conflict"}
    back = {(str(f.kind), f.right.text, f.left.text) for f in find_findings(right, left) if f.verdict == "conflict"}
    assert ahead == back


@pytest.mark.parametrize("case", CASES[:60], ids=lambda case: case["L"][:40])
def test_a_text_against_itself_is_all_the_same(case):
    text = article(case["L"])
    assert {str(f.verdict) for f in find_findings(text, text)} <= {"same"}
