"""Bylines, times, tags and other lines about the article: taken out of the body and kept as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit
from reader.cleaning.rules.base import Finder, Inline, Line, Rule, compiled
from reader.cleaning.rules.context import AGENCY, MONTH, NETWORK, continues, listed, reported
from reader.cleaning.rules.times import WHEN, date_fields

_M = Action.METADATA
_TOKEN = r"[^\W\d_a-z][\w’'.-]*"
_LINK = r"(?:and|&|de|del|la|le|van|von|der|den|du|di|da|bin|al|el|of|for|in|at|the|y|e|with)"
_WORD = rf"{_TOKEN}|@\w+|{_LINK}|[a-z]+|\d[\w:.]*|[\w.]+@[\w.]+|-"
_ROLE = r"(?:reporter|correspondent|editor|writer|producer|columnist|analyst|staff|critic|journalist|contributor|agencies|desk|bureau chief|photographer)"
_BY = r"(?:By|BY|Written by|WRITTEN BY|Posted by|Words by|Story by|Report by|Reported by|Reporting by|Text by|Article by|Edited by|Published by|Author:|Authors:|Author|by)"
_NOT_NAMES = frozenset(
    """the a an this that these those land sea air night day numbers design law contrast comparison default degrees
    now then monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december popular request order accident chance far way hand all most some
    any other next last""".split()
)


def _byline(document: Document, index: int, match: re.Match[str]) -> float:
    line, who = match.group(), _without_time(match.group("who"))
    if line.endswith((".", "!", "?", ":")) and not compiled(r"(?:Jr|Sr|Ph\.?D|M\.?D|Inc)\.$").search(line):
        return 0.0
    if reported(line) or continues(document, index):
        return 0.0
    words = compiled(r"[\s,;|•·–—/()&]+").split(who.strip(" ,;|•·–—/()"))
    if not words[0] or not all(compiled(_WORD).fullmatch(word) for word in words):
        return 0.0
    if words[0].lower().strip(".,") in _NOT_NAMES and words[0] != "May":
        return 0.0
    lower = [word for word in words if word[0].islower() and "@" not in word and not compiled(_LINK).fullmatch(word)]
    if lower and not (compiled(rf"\b{_ROLE}\b", re.I).search(who) or who in ("undefined", "null", "admin", "staff")):
        return 0.0
    if len(words) == 1 and not (
        who in ("undefined", "null", "admin", "Admin", "Staff", "Agencies", "Editor")
        or compiled(rf"{AGENCY}|[A-Z]{{2,5}}|[A-Z][a-z]+[A-Z]\w+|Staff|Agencies").fullmatch(who)
    ):
        return 0.5
    if match.group("by") == "by" and len(words) < 2:
        return 0.0
    if match.group("by") == "Author" and document.rank[index] > 4:
        return 0.0
    if index < document.first_prose or document.in_head(index) or document.in_tail(index, 5):
        return 0.95
    return 0.5


def _without_time(who: str) -> str:
    return compiled(rf"\s*[|•·–—,]?\s*(?:(?:{WHEN})[\s,|•·–—()/:-]*+)++$", re.I).sub("", who) or who


def _named_and_dated(document: Document, index: int, match: re.Match[str]) -> float:
    """A name and a time on one line above the story."""
    return 0.9 if index < document.first_prose and 0 < document.rank[index] < 6 else 0.0


def _byline_fields(match: re.Match[str]) -> Fields:
    who = _without_time(match.group("who"))
    return (("byline", who.strip(" ,|•·–—")), *date_fields(match.group()))


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


def _bio(document: Document, index: int, match: re.Match[str]) -> float:
    if not document.in_tail(index, 4) or document.rank[index] == 0 or reported(match.group()):
        return 0.0
    return 0.9


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
        "meta.byline",
        _M,
        0.95,
        "byline",
        ("by ", "wri", "pos", "wor", "sto", "rep", "tex", "art", "edi", "pub", "aut", "—", "-", "|", "by:"),
        rf"[—–|*_ -]{{0,3}}(?P<by>{_BY}):?\s+(?P<who>[^\W\d_a-z].{{1,90}}?|undefined|null|admin|staff|@\w+)[*_]{{0,2}}",
        0,
        _byline,
        _byline_fields,
    ),
    Line(
        "meta.byline",
        _M,
        0.9,
        "byline with its time",
        ("",),
        rf"(?P<who>{_TOKEN}(?: {_TOKEN}){{1,3}})\s*[|•·]\s*(?:{WHEN}[\s,|•·–—()/:-]*+)++",
        0,
        _named_and_dated,
        lambda match: (("byline", match.group("who")), *date_fields(match.group())),
        needs=("|", "•", "·"),
    ),
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
        "meta.bio",
        _M,
        0.9,
        "about the author",
        ("",),
        rf"{_TOKEN}(?: {_TOKEN}){{1,3}} (?:is|was) (?:a|an|the|our) (?:[\w’'.-]+,? ){{0,6}}?(?:reporter|writer|correspondent|editor|columnist|journalist|producer|contributor|fellow|critic|photographer)(?:,? (?!who (?:has|had|was|is missing)\b)(?:for|at|based|covering|with|in|on|who covers|who writes|from|and)\b.*|\.)"
        rf"|(?:Follow|Find|Reach|Email|E-mail|Contact|You can (?:follow|reach|contact|email|find)|Write to|Reach out to) (?:her|him|them|me|the (?:reporter|author|writer)|{_TOKEN}(?: {_TOKEN}){{0,2}})\b.*(?:@\w|{NETWORK}\b.*|\bat \S+@\S+).*|Got a (?:news )?tip\?.*|{_TOKEN}(?: {_TOKEN}){{1,2}} (?:covers|reports on|writes about) .{{3,120}}",
        0,
        _bio,
        fields=lambda match: (("author_bio", match.group()),),
        needs=(" is ", " was ", "@", "Follow", " covers ", " reports on ", " writes about ", "tip?", "Contact"),
        where="tail",
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
