"""Newsletters, paywalls, cookie banners, apps, donations, bot walls, and what news interfaces put in place of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Judge, Line, Rule, compiled
from reader.cleaning.rules.context import continues, is_subheading, listed, reported

_S = Action.STRIP
_PARTIAL = (("partial", "true"),)
_LETTER = r"(?:newsletters?|e-?newsletter|bulletin|briefing|mailing list|inbox|e-?mail (?:updates|alerts|list))"


def _plain(confidence: float) -> Judge:
    def judge(document: Document, index: int, match: re.Match[str]) -> float:
        line = match.group()
        if reported(line) or continues(document, index):
            return 0.0
        if line.count(" ") < 2 and (is_subheading(document, index) or listed(document, index)):
            return 0.0
        return confidence

    return judge


def _cookie(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if reported(line) or continues(document, index):
        return 0.0
    if " " in line and len(line) > 30:
        about = r"site|website|experience|browser|privacy|analytic|partner|consent|accept|improve|personali[sz]|traffic|learn more|policy|content|device|you agree"
        return 0.95 if compiled(about, re.I).search(line) else 0.6
    if line.lower() in (
        "accept",
        "i accept",
        "got it",
        "got it!",
        "reject",
        "decline",
        "agree",
        "i agree",
        "more options",
        "ok",
    ):
        near = " ".join(document.near(index, step) for step in (-2, -1, 1, 2)).lower()
        return 0.9 if compiled(r"cookie|privacy|accept|reject|consent").search(near) else 0.4
    return 0.0 if is_subheading(document, index) else 0.95


def _promo(name: str, starts: tuple[str, ...], pattern: str, reason: str, confidence: float = 0.9, **more: Any) -> Line:
    more.setdefault("judge", _plain(confidence))
    return Line(name, _S, confidence, reason, starts, pattern, **more)


_WALL = (
    r"(?:please enable (?:js|javascript)(?: and (?:disable any ad ?blocker|cookies).*)?|just a moment(?:\.\.\.|…)?|access to this page has been denied.*"
    r"|(?:please )?verify (?:that )?you are (?:a )?human.*|are you a robot\?.*|checking (?:if the site connection is secure|your browser).*|attention required!.*|access denied.*"
    r"|(?:please )?complete the security check.*|you have been blocked.*|why do i have to complete a captcha.*|enable javascript and cookies to continue.*|press (?:&|and) hold to confirm.*"
    r"|we(?:[’']ve| have) detected unusual (?:activity|traffic).*|pardon our interruption.*|.*needs to review the security of your connection.*|(?:ray|reference) id:.*|performance (?:&|and) security by cloudflare.*"
    r"|to continue, please click the box below.*|verifying you are human.*|(?:error )?403 forbidden|one more step)"
)


def _bot_wall(document: Document) -> Iterator[Hit]:
    """A page that was never an article: short, and a line of it is what bot walls say."""
    if len(document.text) >= 600 or not document.filled:
        return
    walls = [index for index in document.filled if compiled(_WALL, re.I).fullmatch(document.bare[index])]
    if not walls or (len(document.filled) > 2 * len(walls) + 1):
        return
    for index in document.filled if len(document.text) < 300 else walls:
        if index not in walls and document.is_prose(index) and len(document.bare[index]) > 80:
            continue
        start, end = document.span(index)
        if any(shield.covers(start, end) for shield in document.shields(index)):
            continue
        reason = "the page of a bot wall, not an article"
        yield Hit("block.antibot", _S, start, end, 1.0, reason, fields=(("blocked", "true"),), rank=6)


def _sentence_end(document: Document, match: re.Match[str]) -> float:
    return 0.0 if reported(match.group()) else 0.9


RULES: tuple[Rule, ...] = (
    _promo(
        "promo.newsletter",
        (
            "sig",
            "sub",
            "get",
            "rec",
            "ent",
            "joi",
            "reg",
            "wan",
            "sta",
            "kee",
            "new",
            "our",
            "the",
            "nev",
            "hav",
            "del",
            "tod",
        ),
        rf"(?:Sign ?up|Subscribe|Register|Join)\b[^.!?\n]{{0,100}}\b{_LETTER}\b.*"
        rf"|(?:Sign ?up|Subscribe)\b[^.!?\n]{{0,100}}\b(?:updates|alerts|your e-?mail)\b.*"
        rf"|(?:Get|Receive|Have)\b[^.!?\n]{{0,120}}\b(?:(?:in|to|into) (?:your|my) (?:inbox|e-?mail)|(?:our|the|a) (?:\w+ ){{0,3}}{_LETTER}|(?:by|via) e-?mail|e-?mail (?:updates|alerts))\b.*"
        r"|Enter your e-?mail(?: address)?\b.{0,120}|Join \d[\d,.]*[kKmM]? (?:other )?(?:subscribers|followers|readers|others).*"
        rf"|(?:Want (?:more|the latest)|Stay (?:informed|up to date|ahead|in the loop|connected|tuned)|Keep up|Never miss|Don[’']t miss)\b.{{0,120}}\b{_LETTER}\b.*"
        r"|Newsletter(?: sign-?up)?|Delivered (?:daily|weekly|straight)? ?to your inbox.*|Today[’']s (?:top )?(?:stories|headlines) (?:in|to) your inbox.*",
        "invitation to a newsletter",
    ),
    Inline(
        "promo.newsletter",
        _S,
        0.9,
        "invitation to a newsletter",
        ("newsletter", "inbox"),
        rf"(?<=[.!?”’] )(?:(?:Click here to )?(?:[Ss]ign up|[Ss]ubscribe|[Rr]egister)\b[^.!?\n]{{0,120}}\b{_LETTER}\b|Get [^.!?\n]{{0,120}}\b(?:in|to) your (?:inbox|e-?mail)\b)[^.!?\n]{{0,120}}[.!]?[ \t]*$",
        re.M,
        judge=_sentence_end,
    ),
    _promo(
        "promo.subscribe",
        ("sub", "cli"),
        r"Subscribe(?: now| today| here| for (?:free|more|\S+ (?:a|per) \w+)| to \S[^.!?\n]{0,60})?\s?[.!»→>]*|Click here to subscribe\b[^.!?\n]{0,60}[.!]?",
        "invitation to subscribe",
    ),
    _promo(
        "promo.paywall",
        (
            "alr",
            "you",
            "sub",
            "sig",
            "log",
            "reg",
            "cre",
            "thi",
            "0",
            "sta",
            "to ",
            "unl",
            "con",
            "can",
            "try",
            "exc",
            "ple",
            "a s",
            "get",
            "rea",
            "lim",
            "not",
            "cho",
        ),
        r"Already (?:a|an) (?:\w+ )?(?:subscriber|member)\?.{0,80}|Already have an account\?.{0,60}|Not a (?:subscriber|member)(?: yet)?\?.{0,80}|You have (?:\d+|one|two|three|four|five|no) (?:more )?(?:free )?(?:articles?|stor(?:y|ies)) (?:left|remaining).{0,80}|You(?:[’']ve| have) (?:reached|read|used|hit)\b.{0,40}(?:limit|free articles?|free stories)\b.{0,80}"
        r"|(?:Subscribe|Sign (?:in|up)|Log ?in|Register|Create (?:a free |an )?account|Choose (?:a )?plan)(?: (?:now|or \w+(?: \w+)?))? to (?:continue|keep|finish) reading\b.{0,80}|(?:Subscribe|Sign in|Register) to (?:read|unlock|access|view)\b.{0,80}|This (?:article|story|content|post|page|report) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for|exclusive to) (?:our )?(?:\w+ )?(?:subscribers|members)\b.{0,80}"
        r"|\d+[- ]day free trial.{0,60}|Start (?:your|a) (?:\d+[- ]day )?free trial.{0,60}|To (?:continue|keep) reading,? (?:this (?:article|story),? )?(?:please )?(?:subscribe|log ?in|sign (?:in|up)|register|create)\b.{0,80}|Unlock (?:this|the full|unlimited|full|premium)\b[^.!?\n]{0,80}[.!]?|Cancel (?:at )?any ?time\.?"
        r"|Continue reading with\b.{0,60}|Try (?:it )?(?:free|for) .{0,60}|Exclusive (?:for|to) (?:subscribers|members).{0,30}|Please (?:log in|subscribe|sign in|register) to (?:continue|read|view)\b.{0,60}|Get (?:full|unlimited) (?:digital )?access\b.{0,80}|Read (?:this|the full) (?:story|article) with a subscription.{0,60}|Subscribers only|Limited[- ]time offer.{0,80}",
        "paywall: the text may be incomplete",
        0.95,
        fields=lambda match: _PARTIAL,
    ),
    _promo(
        "promo.register",
        ("reg",),
        r"Register now for FREE unlimited access to \S+(?: Register)?\.?|Register (?:now )?for free\b.{0,80}",
        "invitation to register",
        0.95,
        flags=0,
    ),
    Inline(
        "promo.register",
        _S,
        0.95,
        "invitation to register",
        ("Register now for FREE",),
        r"Register now for FREE unlimited access to [\w.]*\w(?: Register)?",
    ),
    Line(
        "promo.cookie",
        _S,
        0.95,
        "cookie banner",
        (
            "we ",
            "thi",
            "our",
            "acc",
            "rej",
            "coo",
            "man",
            "all",
            "i a",
            "got",
            "by ",
            "you",
            "do ",
            "nec",
            "mor",
            "dec",
            "agr",
            "thi",
            "str",
            "the",
            "to ",
        ),
        r"(?:We|This (?:web ?)?(?:site|page)|Our (?:web)?site|The site) (?:and our partners )?(?:use|uses|may use|store) (?:\w+ )?cookies\b.*|We value your privacy\b.*|We and our (?:\d[\d,]* )?(?:\w+ )?partners\b.*|Your (?:privacy|choice)(?:,? your (?:choice|privacy))\b.*"
        r"|(?:Accept|Reject|Allow|Decline|Deny|Agree to)(?: and (?:continue|close))?(?: all)?(?: (?:non-essential |optional |necessary )?cookies)?|I (?:accept|agree)|Got it!?|OK|Agree|More options|Cookie(?:s)? (?:settings|preferences|policy|notice|consent|choices)|(?:Manage|Customi[sz]e) (?:my )?(?:cookies?|preferences|consent|options|choices|settings)(?: preferences| settings)?"
        r"|By (?:continuing|using|browsing|clicking)\b.{0,120}\bcookies?\b.*|Do not sell (?:or share )?my (?:personal )?(?:information|info|data)|(?:Strictly )?Necessary cookies.{0,120}|To (?:improve|give you|provide)\b.{0,100}\bcookies\b.*",
        judge=_cookie,
    ),
    _promo(
        "promo.terms",
        ("by ", "thi", "i a"),
        r"By (?:signing up|subscribing|clicking|registering|continuing|entering|providing|creating|submitting|joining|proceeding|using|logging in)\b.{0,200}\b(?:agree|consent|accept|acknowledge|confirm)\b.*|This (?:site|form|page) is protected by (?:re)?CAPTCHA\b.*|I agree to the (?:terms|privacy)\b.{0,100}",
        "terms of a sign-up form",
        0.95,
    ),
    _promo(
        "promo.app",
        ("dow", "get", "cli", "ava", "ins", "try", "ope", "rea", "tap", "use"),
        r"(?:Click here to |Tap to )?(?:Download|Get|Install|Try|Use)(?: (?:our|the|[A-Z][\w’']*))(?: [\w’'.&-]+){0,5} apps?\b(?:,? (?:today|now|here|for (?:free|the|your|more|breaking)|free|on (?:iOS|Android|the|your|Google)|from|to)\b[^.!?\n]{0,80})?[.!]?"
        r"|(?:Available|Download|Get it) on (?:the )?(?:App Store|Google Play)|(?:Open|Read|Continue) in (?:the )?app|Download (?:the )?app(?: now)?!?",
        "invitation to an app",
        flags=re.I,
    ),
    _promo(
        "promo.notification",
        ("get", "tur", "cli", "ena", "all", "sub", "nev"),
        r"GET (?:BREAKING )?NEWS (?:ALERTS )?IN YOUR BROWSER\b.*|(?:Click here to )?turn on (?:\w+ )?notifications\b.{0,80}|(?:Enable|Allow|Activate|Subscribe to) (?:\w+ )?(?:push )?notifications\b.{0,60}|Get (?:breaking )?news (?:alerts|notifications)\b.{0,80}",
        "invitation to notifications",
        0.95,
    ),
    _promo(
        "promo.donate",
        ("sup", "don", "bec", "[", "mak", "buy", "ple", "hel", "giv", "con", "we ", "if "),
        r"Support (?:independent|our|local|quality|nonprofit|non-profit|public|free|fearless|trusted|investigative)[\w -]{0,40}\b(?:journalism|reporting|newsroom|work|journalists|media)\b[^\n]{0,160}|Donate(?: now| today| here| to (?:us|our)[\w ]{0,30})?\s?[.!»→]*|\[?Become a (?:Patron|supporter|member)(?: today| now)?!?\]?"
        r"|Make a (?:donation|contribution)(?: today| now)?[.!]?|Buy (?:me|us) a coffee[.!]?|Support us(?: on \w+| today| now)?[.!]?|Please (?:consider )?(?:donat|support|making a donation)\w*\b.{0,120}|Help us (?:keep|continue|stay)\b.{0,120}|Contribute (?:now|today)[.!]?|If you (?:value|enjoy|like) (?:our|this)\b.{0,80}(?:donat|support|contribut).{0,80}",
        "appeal for money",
        flags=re.I,
    ),
    _promo(
        "promo.preferred_source",
        ("add", "set", "mak", "cho", "pre", "fol"),
        r"(?:Add|Set|Make|Choose) .{1,60} (?:as )?(?:a|your|my) preferred source(?: on Google)?\b.{0,20}|Add .{1,60} (?:on|to) Google(?: News)?|(?:Google )?Preferred source",
        "button of a search engine",
        0.95,
    ),
    Finder("block.antibot", _bot_wall),
    Line(
        "api.paid_placeholder",
        _S,
        1.0,
        "a news interface hides the text behind a paid plan",
        ("onl",),
        r"ONLY AVAILABLE IN (?:PAID|PROFESSIONAL|CORPORATE|[A-Z]+(?: AND [A-Z]+)?) PLANS",
        0,
        fields=lambda match: _PARTIAL,
    ),
    Inline(
        "api.truncation",
        _S,
        1.0,
        "a news interface cut the text here",
        ("chars]",),
        r"\[\+\d[\d,]* chars\](?=\s*$)",
        re.M,
        fields=lambda match: _PARTIAL,
        shield="exactly",
    ),
)
