"""Forms and counters of a comment section."""

from __future__ import annotations

import re
from typing import Any

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.rules.base import Inline, Judge, Line, Rule, compiled
from reader.cleaning.rules.context import continues, is_subheading, reported

_S = Action.STRIP
_LEAVE = (
    r"(?:Leave|Post|Add|Write|Submit|Make) (?:a|your|an?other) (?:Comment|Reply|Response)(?:\s*Cancel reply)?\s?[!.…:]*|(?:Post|Submit|Add|Write) Comment"
    r"|Join the (?:Conversation|Discussion|Debate)[!.:]?|Share your (?:thoughts|views|opinion)(?: in the comments)?(?: below)?(?:\s*Cancel reply)?[!.]?|Be the first to (?:comment|reply|leave a comment)[!.]?"
    r"|Cancel reply|Have your say[!.]?|Leave a Reply to .{1,40} Cancel reply|Click here to cancel reply\.?"
)
_NOTE = r"Your e-?mail address will not be published\.?(?: Required fields are marked ?\*?\.?)?|Required fields are marked ?\*\.?"
_SAVE = r"Save my name,? e-?mail(?: address)?,?(?: and|,) (?:website|site)(?: URL)? in (?:this|my) browser.*"
_AKISMET = r"This site uses Akismet to reduce spam\..*|Learn how your comment data is processed\.?"
_COUNT = (
    r"(?:View|Show|Load|See|Hide|Read)(?: all| more| the)?(?: \d+)? Comments?(?: \(\d+\))?|[\[(]?\s*\d[\d,]* (?:Comments?|Replies|Responses)\s*[\])]?|Comments are closed\.?"
    r"|No comments(?: yet)?\.?|Comments? ?\(\d+\)|Comments? are (?:closed|off|disabled)(?: for this (?:post|article|story))?\.?"
)
_LOGIN = r"You must be (?:logged|signed) in to (?:post a |leave a )?(?:comment|reply)\.?|(?:Please )?(?:Log|Sign) in to (?:Reply|comment|leave a comment|post a comment)\.?|(?:Log|Sign) in or register to (?:post )?comments?\.?"
_NOTIFY = r"Notify me of (?:follow-?up|new) (?:comments|posts)(?: (?:by|via) e-?mail)?\.?"
_FORM = f"(?:{_LEAVE}|{_NOTE}|{_SAVE}|{_AKISMET}|{_LOGIN}|{_NOTIFY})"


def _whole(confidence: float) -> Judge:
    def judge(document: Document, index: int, match: re.Match[str]) -> float:
        if continues(document, index) or reported(match.group()):
            return 0.0
        return 0.0 if document.bare[index].istitle() and is_subheading(document, index) else confidence

    return judge


def _field(document: Document, index: int, match: re.Match[str]) -> float:
    """A field's name is one only close to another part of the form."""
    form = compiled(f"{_FORM}|{_COUNT}", re.I)
    starred = match.group().endswith("*")
    place = document.rank[index]
    for other in document.filled[max(0, place - 6) : place + 7]:
        if other != index and form.fullmatch(document.bare[other]):
            return 0.95
    return 0.6 if starred else 0.0


def _comment(name: str, starts: tuple[str, ...], pattern: str, reason: str, **more: Any) -> Line:
    more.setdefault("judge", _whole(0.95))
    return Line(f"comment.{name}", _S, 0.95, reason, starts, pattern, **more)


RULES: tuple[Rule, ...] = (
    _comment(
        "leave",
        ("lea", "pos", "add", "wri", "sub", "mak", "joi", "sha", "be ", "can", "hav", "cli"),
        _LEAVE,
        "head of a comment form",
        rank=2,
    ),
    _comment("email_note", ("you", "req"), _NOTE, "note of a comment form"),
    Inline(
        "comment.email_note",
        _S,
        0.95,
        "note of a comment form",
        ("will not be published. required fields are marked",),
        r"Your e-?mail address will not be published\. Required fields are marked \*",
        re.I,
    ),
    _comment("save_name", ("sav",), _SAVE, "part of a comment form"),
    _comment("akismet", ("thi", "lea"), _AKISMET, "spam notice of a comment form"),
    _comment(
        "count", ("vie", "sho", "loa", "see", "hid", "rea", "[", "(", "0", "com", "no "), _COUNT, "comment counter"
    ),
    _comment("login", ("you", "ple", "log", "sig"), _LOGIN, "comment section that asks to log in", rank=2),
    _comment("notify", ("not",), _NOTIFY, "part of a comment form"),
    _comment(
        "field",
        ("nam", "ema", "e-m", "web", "com", "you", "url", "fir", "las"),
        r"(?:Your )?(?:Name|E-?mail(?: address)?|Website|URL|Comment|First name|Last name) ?(?:\(required\)|\(optional\)|\(will not be published\))? ?:?\*?:?",
        "field of a comment form",
        judge=_field,
    ),
)
