"""When it was published and how long it takes to read: lines of times, kept as metadata."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.rules.base import Inline, Line, Rule, compiled
from reader.cleaning.rules.context import MONTH, continues, listed
from reader.cleaning.rules.times import WHEN, date_fields

_M = Action.METADATA


def _prefixed(line: str) -> bool:
    return (
        compiled(r"(?:first |last )?(?:published|updated|posted|modified|created|date|release|publish)", re.I).match(
            line
        )
        is not None
    )


def _bare_dates(document: Document) -> int:
    dated = compiled(rf"(?:{WHEN}[\s,|•·–—()/-]*+)++", re.I)
    return sum(
        1 for index in document.filled if len(document.bare[index]) < 40 and dated.fullmatch(document.bare[index])
    )


def _timestamp(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if continues(document, index) or listed(document, index):
        return 0.0
    if not compiled(r"\d|\bago\b|just now|yesterday|today", re.I).search(line):
        return 0.0
    if _prefixed(line):
        return 0.95
    if compiled(r"\d{1,4}").fullmatch(line.strip()):
        return 0.0
    if not compiled(rf"{MONTH}|\d{{4}}-\d\d|\d[/.]\d|ago\b|just now", re.I).search(line):
        return 0.5 if compiled(r"\d{1,2}[:.]\d\d").search(line) else 0.0
    outside = index < document.first_prose or index > document.last_prose or document.rank[index] <= 3
    if not outside or _bare_dates(document) > 2:
        return 0.0
    if document.rank[index] == 0 and compiled(r"(?:That|It|This) (?:is|was)\b").match(document.near(index, 1)):
        return 0.0
    return 0.9


_TIMES = (
    r"(?:(?:(?:First |Last |Originally |Date )?(?:Published|Updated|Posted|Modified|Created|Publish(?:ed)? (?:date|time)|Release(?:d)? date|Date)(?: (?:on|at|in [A-Z][\w& ]{1,30}? on))?|Last update|Publication date|on|at|in|as of)\s?:?"
    rf"|{WHEN}|\d+ ?-?min(?:ute)?s? read)"
)


RULES: tuple[Rule, ...] = (
    Line(
        "meta.timestamp",
        _M,
        0.95,
        "time of publication",
        (
            "pub",
            "upd",
            "pos",
            "las",
            "fir",
            "mod",
            "cre",
            "dat",
            "0",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "an ",
            "a f",
            "one",
            "two",
            "thr",
            "jus",
            "ori",
            "rel",
            "yes",
            "tod",
            "a d",
            "a w",
            "a m",
            "on ",
            "(",
            "|",
            "•",
            "a h",
            "fou",
            "fiv",
        ),
        rf"[(|•·\s]*+(?:{_TIMES}[\s,|•·–—()/:-]*+)++(?:(?<=[/|•·–-] )[A-Z][A-Za-z& .]{{1,30}})?",
        judge=_timestamp,
        fields=lambda match: date_fields(match.group()),
        rank=0,
    ),
    Line(
        "meta.readtime",
        _M,
        0.95,
        "reading time",
        ("0", "rea", "est", "les", "(", "•", "|", "a "),
        r"[(|•·\s]*(?:(?:\d+|[a-z]+)[ -]?min(?:ute)?s?[ -]read|(?:Estimated )?(?:Read(?:ing)?[ -]?time|Time to read)\s?:?\s?(?:about |~ ?)?\d+ ?(?:min(?:ute)?s?|mins?)?\.?|(?:Less than )?(?:a |\d+ )min(?:ute)?s? read)[)|•·\s]*",
        fields=lambda match: (("reading_time", match.group().strip()),),
        rank=2,
    ),
    Inline(
        "meta.readtime",
        _M,
        0.95,
        "reading time",
        ("min read", "minute read", "mins read"),
        r"(?<=\S)\s?[|•·]\s?\d+[ -]?min(?:ute)?s? read\b",
        fields=lambda match: (("reading_time", match.group().strip(" |•·")),),
    ),
)
