"""Tags, sections, copyright, counters and other lines about the article: taken out of the body and kept as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit
from reader.cleaning.rules.base import Finder, Line, Rule, compiled
from reader.cleaning.rules.context import continues, listed, reported
from reader.cleaning.rules.times import WHEN, date_fields

_M = Action.METADATA


def _tags(document: Document, index: int, match: re.Match[str]) -> float:
    line, items = match.group(), match.group("items").strip()
    if line.endswith((".", "!", "?")) or reported(line) or listed(document, index) or not items:
        return 0.0
    if (
        not match.group("colon")
        and "," not in items
        and match.group("label").lower()
        not in ("filed under", "filed in", "posted in", "tagged", "tagged with", "tagged as", "tagged in")
    ):
        return 0.9 if compiled(r"[A-Z][a-z]+[A-Z]").match(items) and line[len(match.group("label"))] != " " else 0.0
    parts = [part.strip() for part in compiled(r"[,|•·;/#]|\band\b").split(items) if part.strip()]
    if any(part.count(" ") > 4 for part in parts):
        return 0.0
    near_edge = index < document.first_prose or document.in_head(index) or document.in_tail(index)
    return 0.95 if near_edge else 0.7


def _copyright(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if continues(document, index) or reported(line):
        return 0.0
    ended = line.endswith(".") and not compiled(
        r"(?:reserved|Inc|Ltd|LLC|Co|Corp|permission|rights|S\.A|Reserved|PLC|plc|RESERVED|Press|prohibited|LP)\.$"
    ).search(line)
    return 0.0 if ended else 0.95


def _views(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if continues(document, index) else 0.95


def _section(document: Document, index: int, match: re.Match[str]) -> float:
    """Above the headline only, and sure only where the next line is about time or author."""
    if document.rank[index] > 0:
        return 0.0
    following = document.near(index, 1)
    known = compiled(
        rf"(?:(?:Published|Updated|Posted)\b.*|{WHEN}|By [A-Z].*)(?:[\s,|•·–—()/-]*+{WHEN})*+", re.I
    ).fullmatch(following)
    return 0.9 if known and len(following) < 90 else 0.4


def _reader_header(document: Document) -> Iterator[Hit]:
    """The block that a page-to-text service puts on top: at least two of its four lines."""
    if ":" not in document.characters:
        return
    pattern = compiled(
        r"(?P<key>Title|URL Source|Published Time|Markdown Content|Warning|Number of Pages): ?(?P<value>.*)"
    )
    found = []
    for index in document.filled[:8]:
        match = pattern.fullmatch(document.bare[index])
        if (match and not document.bare[index].endswith(".")) or (match and match.group("key") != "Title"):
            found.append((index, match))
    if len(found) < 2:
        return
    for index, match in found:
        key = {"Title": "title", "URL Source": "url", "Published Time": "published_time"}.get(match.group("key"), "")
        fields: Fields = ((key, match.group("value")),) if key and match.group("value") else ()
        if key == "published_time":
            fields += date_fields(match.group("value"))
        yield Hit(
            "markup.reader_header",
            _M,
            *document.span(index),
            1.0,
            "header of a page-to-text service",
            "",
            fields,
            rank=5,
        )


RULES: tuple[Rule, ...] = (
    Line(
        "meta.tags",
        _M,
        0.95,
        "tags",
        ("tag", "top", "fil", "cat", "key", "pos", "rel", "sub", "see", "lab", "in ", "sec", "mor"),
        r"(?P<label>Tags?|Topics?|Filed under|Filed in|Filed|Categor(?:y|ies)|Key ?words?|Posted in|Tagged(?: with| as| in)?|Related (?:topics?|tags)|Subjects?|Labels?|Sections?|More on)(?P<colon>\s*[:|])?\s*(?P<items>\S.*)",
        judge=_tags,
        fields=lambda match: (("tags", match.group("items").strip()),),
    ),
    Line(
        "meta.section",
        _M,
        0.5,
        "section of the site",
        (
            "new",
            "bus",
            "spo",
            "loc",
            "wor",
            "pol",
            "opi",
            "tec",
            "ent",
            "hea",
            "sci",
            "cul",
            "lif",
            "tra",
            "mon",
            "edu",
            "env",
            "us ",
            "u.s",
            "uk ",
            "eur",
            "asi",
            "afr",
            "mid",
            "ame",
            "nat",
            "int",
            "hom",
            "bre",
            "lat",
            "tv",
            "mus",
            "foo",
            "art",
            "cri",
        ),
        r"(?:(?:Local|World|National|International|Breaking|Latest|Home|US|U\.S\.|UK|Business|Sports?|Tech) News|News|Business|Sports?|World|Politics|Opinion|Tech(?:nology)?|Entertainment|Health|Science|Culture|Lifestyle|Travel|Money|Education|Environment|U\.?S\.?|U\.?K\.?|Europe|Asia|Africa|Middle East|Americas|Music|Football|Arts?|Crime)",
        judge=_section,
        fields=lambda match: (("section", match.group()),),
    ),
    Line(
        "meta.copyright",
        _M,
        0.95,
        "copyright line",
        ("©", "(c)", "cop", "all"),
        r"(?:©|\([cC]\)|Copyright(?: ?©| ?\([cC]\))?) ?,?(?: ?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)? ?(?:by )?[^\W\d_a-z].{1,160}|(?:©|Copyright(?: ©)?) ?(?:19|20)\d\d(?:[-–]\d{2,4})?\.?|All rights reserved\.?.{0,80}",
        0,
        _copyright,
        fields=lambda match: (("copyright", match.group()),),
    ),
    Line(
        "meta.copyright",
        _M,
        0.95,
        "copyright line",
        ("",),
        r".{0,120}\bAll rights reserved\.?.{0,60}",
        re.I,
        _copyright,
        lambda match: (("copyright", match.group()),),
        needs=("rights reserved", "Rights Reserved", "RIGHTS RESERVED"),
    ),
    Line(
        "meta.views",
        _M,
        0.95,
        "view counter",
        ("(", "vis", "0", "thi", "vie", "pos", "rea", "tot"),
        r"\(?Visited [\d,.]+ times?(?:, [\d,.]+ visits? today)?\)?\.?|[\d.,]+ ?[kKmM]? (?:views?|reads|hits|visits)|This (?:story|article|post|page) has been (?:shared|viewed|read) [\d,.]+ times\.?(?: ?[\d,.]+)?|(?:Total |Post )?(?:Views|Reads|Hits)\s?: ?[\d,.]+[kKmM]?",
        judge=_views,
    ),
    Line(
        "meta.correction",
        Action.FLAG,
        0.9,
        "correction or note of the editors, which stays",
        ("cor", "cla", "edi", "upd", "[", "(", "*"),
        r"[\[(*]*(?:Corrections?|Clarifications?|Editor[’']?s?[’']? [Nn]ote|CORRECTION|CLARIFICATION|EDITOR[’']S NOTE|Update)(?:\s?\([^)]{1,60}\)|,? [A-Z][a-z]+\.? \d[^:]{0,30})?\s?[:—–]\s?\S.*",
        0,
    ),
    Finder("markup.reader_header", _reader_header),
)
