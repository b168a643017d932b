"""Buttons and counters for sharing."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.rules.base import Inline, Line, Rule, compiled
from reader.cleaning.rules.context import MONTH, NETWORK, continues, is_subheading, listed, reported

_S = Action.STRIP
_VERB = r"(?:Copy link|Copy URL|Copy|Print|Pin(?: it)?|Tweet|Share|More|Save|Link|Mail|Post|Like|Send|RSS|Follow)"
_TOKEN = rf"(?:{NETWORK}|{_VERB})"
_BETWEEN = r"[\s,|•·/–-]+"
_LABELS = (
    r"(?:Please )?Share(?: this(?: (?:article|story|post|page|item|news|content|video|report|entry|piece|with (?:your )?friends))?)?"
    rf"(?:[ ,]*(?:on|via|by|to|with|using) (?:{NETWORK}|social media|friends|a friend|your (?:friends|network))(?:[ ,]+(?:and |or )?{NETWORK})*)?\s?[:!]?"
    rf"|(?:Share (?:on|to|via|with|by) {NETWORK}[\s,|]*)+"
    r"|Share (?:the )?(?:full )?(?:article|story)|Share (?:page|link|options)|Share(?: |-)?(?:&|and) (?:save|print)|Share Save"
    r"|(?:Share )?All sharing options(?: for:.*)?|(?:(?:Show|See|View) )?more (?:sharing|share) options|Sharing options"
    r"|Copy (?:article )?link(?: to clipboard)?(?: ?URL ?Copied!?)?|Copy link ?(?:Link )?copied!?|(?:Link|URL) ?copied!?(?: to clipboard)?|Copied!?"
    r"|Sharing is caring!?|Send this (?:page|article|story|link) to (?:someone|a friend)(?: via e-?mail| by e-?mail)?|(?:E-?mail|Tweet|Pin|Print) this(?: (?:article|story|page))?"
    r"|Like this:|Like Loading(?:\.\.\.|…)?|Read more about sharing\.?|About sharing|Tell your friends!?|Pin it!?|Tweet"
    r"|Share this story, choose your platform!?|These are external links and will open in a new window|Share Close panel"
    r"|(?:(?:Share|Tweet|Pin|Post)\s+)+(?:Share|Tweet|Pin|Post)"
)


def _network_run(document: Document, index: int, match: re.Match[str]) -> float:
    if listed(document, index) or continues(document, index):
        return 0.0
    line = match.group()
    strong = compiled(
        r"Facebook|Twitter|WhatsApp|LinkedIn|Reddit|Pinterest|Telegram|Instagram|YouTube|Messenger|Flipboard|E-?mail|Copy link|TikTok|Bluesky",
        re.I,
    ).findall(line)
    several = len(compiled(_BETWEEN).split(line)) >= 2
    if is_subheading(document, index):
        return 0.0
    if several and strong:
        return 0.95
    near = compiled(rf"(?:{_TOKEN}(?:{_BETWEEN}|$))+|{_LABELS}", re.I)
    neighbour = any(near.fullmatch(document.near(index, step)) for step in (-1, 1) if document.near(index, step))
    if neighbour:
        return 0.9
    return 0.9 if strong and line.lower() not in ("email", "e-mail") and not several else 0.6


def _label(document: Document, index: int, match: re.Match[str]) -> float:
    if continues(document, index) or reported(match.group()):
        return 0.0
    if " " not in match.group() and is_subheading(document, index):
        return 0.0
    return 0.95


def _count(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if continues(document, index) else 0.9


def _bare_count(document: Document, index: int, match: re.Match[str]) -> float:
    """A line with nothing but a number is a counter right after (or before) a share label."""
    for step in (-1, 1):
        other = document.near(index, step)
        if other and compiled(_LABELS, re.I).fullmatch(other):
            return 0.9
        if step == 1 and compiled(r"shares?", re.I).fullmatch(other):
            return 0.9
    return 0.0


def _follow(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if reported(match.group()) or listed(document, index) else 0.9


def _opens(document: Document, match: re.Match[str]) -> float:
    if not match.group().lstrip().startswith(","):
        return 1.0
    after = document.text[match.end() : match.end() + 12]
    return 0.0 if compiled(r" (?:or|every|each|a|the|up|when)\b").match(after) else 0.9


RULES: tuple[Rule, ...] = (
    Line(
        "share.network_run",
        _S,
        0.9,
        "row of share buttons",
        (
            "fac",
            "fb",
            "twi",
            "x",
            "wha",
            "e-m",
            "ema",
            "lin",
            "red",
            "pin",
            "tel",
            "mes",
            "fli",
            "ins",
            "you",
            "tik",
            "thr",
            "blu",
            "tum",
            "vib",
            "sms",
            "wec",
            "wei",
            "mas",
            "vk",
            "poc",
            "sna",
            "xin",
            "tru",
            "goo",
            "koo",
            "cop",
            "pri",
            "twe",
            "sha",
            "mor",
            "sav",
            "mai",
            "pos",
            "lik",
            "sen",
            "rss",
            "fol",
        ),
        rf"{_TOKEN}(?:{_BETWEEN}{_TOKEN}){{0,14}}\s*[|•·]?",
        judge=_network_run,
    ),
    Line(
        "share.label",
        _S,
        0.95,
        "label of share buttons",
        (
            "sha",
            "all",
            "sho",
            "see",
            "vie",
            "mor",
            "cop",
            "lin",
            "url",
            "sen",
            "lik",
            "rea",
            "abo",
            "tel",
            "pin",
            "twe",
            "ple",
            "the",
            "ema",
            "e-m",
            "pri",
            "pos",
        ),
        _LABELS,
        judge=_label,
        rank=2,
    ),
    Line(
        "share.click_to",
        _S,
        1.0,
        "share button",
        ("cli",),
        rf"(?:Click (?:here )?to (?:share|e-?mail|print|pin|tweet)\b[^()\n]{{0,60}}\(Opens in (?:a )?new (?:window|tab)\)\s*(?:{NETWORK}|Print|More|Share|Tweet)?\s*)+|Click (?:here )?to share (?:on|via) {NETWORK}",
    ),
    Inline(
        "share.click_to",
        _S,
        1.0,
        "share button",
        ("opens in new", "opens in a new"),
        rf"Click to (?:share on|share via|e-?mail(?: this| a link)? to a friend|e-?mail|print)[^()\n]{{0,40}}\(Opens in (?:a )?new (?:window|tab)\)(?: ?{NETWORK}\b)?",
    ),
    Line(
        "share.count",
        _S,
        0.9,
        "share counter",
        ("0", ".", ","),
        r"[\d.,]+ ?[kKmM]? ?shares?|\d[\d.,]*[kKmM]? (?:Facebook )?(?:shares|likes|tweets|retweets)",
        judge=_count,
    ),
    Line(
        "share.count",
        _S,
        0.9,
        "share counter",
        ("sha", "twe", "tot", "lik"),
        r"(?:(?:Share|Tweet|Pin|Shares|Likes?|Total) ?:? ?\d[\d.,]*[kKmM]?\s*)+",
        judge=_count,
        rank=2,
    ),
    Line("share.count", _S, 0.9, "share counter", ("0",), r"\d[\d.,]*[kKmM]?", judge=_bare_count),
    Line(
        "share.follow",
        _S,
        0.9,
        "invitation to follow the outlet",
        ("fol", "lik", "fin", "joi", "con", "sub", "sta"),
        rf"(?:Follow|Like|Find|Join|Connect with) us(?: (?:on|at|@|here|via|for)\b.{{0,120}}|[:!.]?)|Join our (?:\w+ )?(?:WhatsApp|Telegram|Facebook|Discord|Viber|YouTube|Instagram)\b.{{0,100}}"
        rf"|Follow our (?:\w+ )?(?:WhatsApp|Telegram|Facebook|YouTube|Instagram|X|Twitter)\b.{{0,100}}|Follow @\w+(?: on {NETWORK})?\.?"
        rf"|Find us on .{{0,80}}|(?:Subscribe to|Follow) our {NETWORK} (?:channel|page).{{0,60}}",
        judge=_follow,
    ),
    Line(
        "share.follow",
        _S,
        0.95,
        "invitation to follow the outlet",
        ("fou", "lik", "enj"),
        r"(?:Found|Like|Liked|Enjoyed?) this (?:article|story|post)(?: interesting| useful)?\? ?(?:Follow|Share|Subscribe|Sign).{0,200}",
        judge=_follow,
    ),
    Inline(
        "share.opens_window",
        _S,
        0.95,
        "note for screen readers that a link opens a window",
        ("opens new tab", "opens in a new", "opens in new", "opens a new"),
        r",? ?(?:\(?this )?link opens in a new (?:window|tab)\)?|,? ?\((?:link )?opens (?:in )?(?:a )?new (?:window|tab)\)|, opens (?:in )?(?:a )?new (?:tab|window)(?=[\s.,;:)!?”]|$)",
        re.IGNORECASE | re.M,
        judge=_opens,
    ),
    Inline(
        "share.tweet_pic",
        _S,
        1.0,
        "address of a picture in a post",
        ("pic.twitter.com/", "pic.x.com/"),
        r"pic\.(?:twitter|x)\.com/\w{6,14}",
    ),
    Line(
        "meta.tweet_attribution",
        Action.METADATA,
        0.9,
        "who wrote a quoted post",
        ("—", "–", "-"),
        rf"[—–-]{{1,2}} ?.{{1,80}} \(@\w{{1,20}}\),? (?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})(?: at .{{1,20}})?",
        fields=lambda match: (("post", match.group()),),
    ),
)
