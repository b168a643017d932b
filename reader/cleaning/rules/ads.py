"""Advertising labels, always whole lines or whole phrases: `Advertisement revenue fell` is news."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.rules.base import Inline, Line, Rule, compiled
from reader.cleaning.rules.context import continues, is_subheading, listed, reported

_S = Action.STRIP
_CONTINUES = (
    r"(?:Story|Article|Content|Report|Post|Text) continues? (?:below|after|following)(?: (?:this|the|an))? ?(?:ads?|advertisements?|advert|promotion|video|gallery|newsletter)?(?: Remove Ad)?"
    r"|Continue Reading Below|(?:SKIP|Skip) (?:ADVERTISEMENT|Advertisement|advertisement|ad)|(?:Scroll|Keep scrolling)(?: down)? to (?:continue(?: reading)?|read more)|This advertisement has not loaded yet,? but your (?:article|story) continues below\.?"
    r"|ADVERTISEMENT\s*[-–—|:.]?\s*(?:SCROLL TO CONTINUE(?: READING)?|CONTINUE READING BELOW|(?:STORY|ARTICLE) CONTINUES BELOW)"
)


def _label(document: Document, index: int, match: re.Match[str]) -> float:
    word = match.group("word").lower()
    if word in ("advertising", "promoted", "ad", "ads", "sponsored"):
        if is_subheading(document, index) or listed(document, index) or continues(document, index):
            return 0.0
        return 0.9 if word in ("ad", "ads", "sponsored") else 0.5
    return 0.0 if continues(document, index) else 0.95


def _between(document: Document, match: re.Match[str]) -> float:
    """Inside a line the phrase must stand between sentences."""
    before = document.text[: match.start()].rstrip(" ")[-1:] if match.start() else ""
    before = document.text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:] or before
    after = document.text[match.end() : match.end() + 2].lstrip(" ")[:1]
    return 0.95 if before in ("", "\n", *".!?”…)’") and (after in ("", "\n", "“", "‘", '"') or after.isupper()) else 0.0


def _affiliate(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if reported(line) or "“" in line or not compiled(r"\b(?:we|our|us|you|your|I|may|contains?)\b").search(line):
        return 0.0
    return 0.95


RULES: tuple[Rule, ...] = (
    Line(
        "ads.label",
        _S,
        0.95,
        "advertising label",
        (
            "-",
            "–",
            "—",
            "*",
            "adv",
            "spo",
            "pro",
            "pai",
            "anz",
            "ad",
            "ad ",
            "ads",
            "wer",
            "pub",
            "[",
            "(",
            "_",
            "par",
            "bra",
            "ann",
            "pat",
            "=",
            "~",
        ),
        r"[-–—*\s\[(_=~]*(?P<word>ADVERTISEMENTS?|Advertisements?|advertisement|Advertising|ADVERTISING|Sponsored(?: [Cc]ontent| [Ll]inks?| [Pp]ost| [Mm]essage)?|SPONSORED(?: CONTENT| LINKS?| POST| MESSAGE)?|Sponsored by [A-Z][^.!?]{1,40}|Promoted(?: [Cc]ontent| [Ss]tories)?|PROMOTED(?: CONTENT)?|Paid (?:content|Content|post|Post|program|Program|partnership|Partnership|advertisement|Advertisement)|PAID (?:CONTENT|POST|ADVERTISEMENT)|Advertiser [Cc]ontent|Advertorial|Partner [Cc]ontent|Brand(?:ed)? [Cc]ontent|Anzeige|ANZEIGE|Werbung|WERBUNG|Publicidad|PUBLICIDAD|Publicité|Pubblicità|Anuncio|Ad|AD|Ads|ADS|Ad [Ff]eedback|Ads by Google|Advertise(?:ment)? here|Advertisement \d+)[-–—*\s\])_:=~.]*",
        0,
        _label,
    ),
    Line(
        "ads.continue",
        _S,
        1.0,
        "label of an advertisement in mid-text",
        ("sto", "art", "con", "rep", "pos", "tex", "ski", "scr", "kee", "thi", "adv", "-", "("),
        rf"[-–—(\[*\s]*(?:{_CONTINUES})[-–—)\]*\s.…↓]*",
        rank=2,
    ),
    Inline(
        "ads.continue",
        _S,
        0.95,
        "label of an advertisement in mid-text",
        (
            "continues below",
            "continue below",
            "continues after",
            "SKIP ADVERTISEMENT",
            "Continue Reading Below",
            "Scroll to continue",
            "has not loaded yet",
        ),
        r"\b(?:(?:Story|Article|Content|Report|STORY|ARTICLE) (?:continues?|CONTINUES) (?:below|after|BELOW|AFTER)(?: (?:this|the|THIS))? (?:[Aa]ds?|[Aa]dvertisements?|AD|ADVERTISEMENT)\b(?: Remove Ad)?|SKIP ADVERTISEMENT|Continue Reading Below|Scroll to continue(?: reading)?|This advertisement has not loaded yet, but your article continues below\.)",
        judge=_between,
    ),
    Line(
        "ads.glued",
        _S,
        0.9,
        "advertising label",
        ("adv",),
        r"ADVERTISEMENT Thanks for watching!(?: Visit Website)?|(?:ADVERTISEMENT|Advertisement)\s*(?:Thanks for watching!|Visit Website|Learn More|Shop Now|Skip Ad)(?:\s*(?:Visit Website|Learn More|Shop Now))*",
        0,
    ),
    Inline(
        "ads.glued",
        _S,
        0.9,
        "advertising label glued to the text",
        ("ADVERTISEMENT", "Advertisement"),
        r"^(?:ADVERTISEMENT|Advertisement)(?=[A-Z“][a-z]|“)|(?<=[.!?”])(?:ADVERTISEMENT|Advertisement)(?=[A-Z][a-z]|\s*$)",
        re.M,
    ),
    Line(
        "ads.affiliate",
        _S,
        0.95,
        "notice about paid links",
        ("",),
        r"(?:When|If|As|This|Some|Our|We|Products?|Purchases|Links?|The|Every|All|Note|Disclosure|\*|Heads up|Affiliate)\b.{0,160}(?:affiliate (?:links?|commission|revenue)|\b(?:earn|receive|get|make|collect)s?\b.{0,40}\bcommissions?\b|earn from qualifying purchases|small commission).{0,160}",
        0,
        _affiliate,
        needs=("ommission", "ffiliate", "qualifying"),
    ),
    Line(
        "ads.network",
        _S,
        0.95,
        "advertising network",
        ("pro", "spo", "fro", "rec", "by ", "you", "mor", "ads", "pow", "con"),
        r"(?:Promoted|Sponsored|Recommended|Powered|Content|Ads)(?: (?:content|links?|stories))? (?:by|from) (?:Taboola|Outbrain|Revcontent|MGID|Dianomi|Zergnet|around the web)\b.{0,20}|From around the web|by (?:Taboola|Outbrain|Revcontent)|.{0,40}(?:Links|Stories|Content|Like|Sponsored|Promoted) (?:by|from) (?:Taboola|Outbrain|Revcontent|MGID)(?:\s?(?:Sponsored|Promoted) Links?)?|You May Like",
        rank=2,
    ),
)
