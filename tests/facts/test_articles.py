"""Whole reports: altered facts are found, and reports on other events never contradict."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import parse
from reader.article import Article, Paragraph, ParagraphKind, Verdict
from reader.comparing.findings import compare_facts, find_findings
from reader.facts import extract

PAIRS = Path(__file__).parents[1] / "data" / "pairs"
FILES = sorted(p for p in PAIRS.glob("*.json") if p.name != "unrelated.json")


def build(side, name: str) -> Article:
    paragraphs = tuple(
        Paragraph(n, ParagraphKind(p["kind"]), n, p["text"]) for n, p in enumerate(side["paragraphs"], 1)
    )
    published = date.fromisoformat(side["published"]) if side["published"] else None
    return Article(name, name, None, side["title"], published, {}, paragraphs, (), "")


REPORTS = {
    f"{path.stem}.{side}": build(json.loads(path.read_text(encoding="utf-8"))[side], f"{path.stem}.{side}")
    for path in FILES
    for side in ("left", "right")
}


def test_reports_on_other_events_never_contradict():
    facts = {name: extract(report) for name, report in REPORTS.items()}
    alarms = [
        (a, b, finding.reason)
        for a, b in itertools.combinations(facts, 2)
        if a.split(".")[0] != b.split(".")[0]
        for finding in compare_facts(facts[a], facts[b])
        if finding.verdict is Verdict.CONFLICT
    ]
    assert alarms == []


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_agrees_with_itself(name):
    report = REPORTS[name]
    assert {f.verdict for f in find_findings(report, report)} <= {Verdict.SAME}


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")), ids=lambda path: path.stem[:20]
)
def test_a_sample_agrees_with_itself(path):
    report = parse(path.read_text(encoding="utf-8"), name=path.name)
    assert {f.verdict for f in find_findings(report, report)} == {Verdict.SAME}


EDITS = [
    ("election.left", "9.5 percent", "12.5 percent"),
    ("merger.left", "38,000", "58,000"),
    ("verdict.left", "six years in prison", "nine years in prison"),
    ("lander.left", "1114 GMT", "1314 GMT"),
    ("wildfire.left", "3,400 hectares", "5,400 hectares"),
    ("rates.left", "August 7", "August 14"),
    ("flood.left", "31,000", "51,000"),
]


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_one_altered_fact_is_found_and_nothing_else(name, old, new):
    report = REPORTS[name]
    assert any(old in p.text for p in report.paragraphs)
    altered = replace(report, paragraphs=tuple(replace(p, text=p.text.replace(old, new)) for p in report.paragraphs))
    found = [f for f in find_findings(report, altered) if f.verdict in (Verdict.CONFLICT, Verdict.CHANGED)]
    assert found
    for finding in found:
        assert report.paragraphs[finding.left.n - 1].text != altered.paragraphs[finding.right.n - 1].text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_spans_that_quote_it(text):
    line = " ".join(text.split()) or "x"
    report = Article("a", "a", None, None, None, {}, (Paragraph(1, ParagraphKind.BODY, 1, line),), (), line)
    for finding in find_findings(report, report):
        for mention in (finding.left, finding.right):
            assert mention is None or line[mention.start : mention.end] == mention.text
