"""Who wrote it: bylines and lines about the author, kept as metadata."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields
from reader.cleaning.rules.base import Line, Rule, compiled
from reader.cleaning.rules.context import AGENCY, NETWORK, continues, reported
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


def _bio(document: Document, index: int, match: re.Match[str]) -> float:
    if not document.in_tail(index, 4) or document.rank[index] == 0 or reported(match.group()):
        return 0.0
    return 0.9


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
)
