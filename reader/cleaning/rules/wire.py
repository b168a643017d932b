"""Sign-offs of news agencies: evidence of who wrote the copy, so most of it is metadata."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields
from reader.cleaning.rules.base import Inline, Judge, Line, Rule, compiled
from reader.cleaning.rules.context import MONTH, NAME, SMALL, continues, name_like, reported

_M, _S = Action.METADATA, Action.STRIP
_NAMES = rf"{NAME}(?:,? (?:{NAME}|{SMALL}))*"


def _signed(match: re.Match[str]) -> Fields:
    line = match.group().strip("() ")
    agency = (("agency", "Reuters"),) if compiled(r"[Ee]diting by").search(line) else ()
    return (("signoff", line), *agency)


def _inputs(match: re.Match[str]) -> Fields:
    words = match.group().strip("()[]")
    return (("agency", compiled(r"^(?:[Ww]ith )?(?:\w+ )?(?:[Ii]nputs? from )?|[’']?s? inputs?$").sub("", words)),)


def _reporting(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group().strip("()[] ").rstrip(".")
    body = compiled(
        r"(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting)(?: (?:and|&) (?:[Rr]eporting|[Ww]riting|[Ee]diting))? by |\b(?:in|from) [A-Z]\w+|;|,"
    ).sub(" ", line)
    return (
        0.95
        if all(name_like(part) for part in map(str.strip, body.split("  ")) if part)
        or (compiled(r"[Ee]diting by [A-Z]").search(line) and not reported(line))
        else 0.0
    )


def _contributed(document: Document, index: int, match: re.Match[str]) -> float:
    who = compiled(
        r"^(?:Additional reporting by|Associated Press|AP|Reuters|CNN[’']s|The Associated Press|NBC News|ABC News|CBS News|Fox News[’']?)?\s*"
    ).sub("", match.group("who"))
    return (
        0.95
        if compiled(
            rf"(?:[A-Z][^,\s]*|{SMALL}|writers?|reporters?|journalists?|correspondents?|staff|[a-z]+,?)(?:,? (?:[A-Z][^,\s]*|{SMALL}|writers?|reporters?|journalists?|correspondents?|staff|who))*,?"
        ).fullmatch(who or "AP")
        and len(compiled(r"\b[A-Z][a-z]").findall(match.group("who"))) >= 2
        else 0.0
    )


def _unsaid(confidence: float) -> Judge:
    def judge(document: Document, index: int, match: re.Match[str]) -> float:
        return 0.0 if reported(match.group()) or continues(document, index) else confidence

    return judge


def _originally(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if (
        reported(line)
        or continues(document, index)
        or compiled(r"in (?:hardcover|paperback|book form)|\d+ years ago").search(line)
    ):
        return 0.0
    return 0.9


def _end(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.95 if document.in_tail(index, 6) and document.rank[index] > 0 else 0.0


def _end_word(document: Document, match: re.Match[str]) -> float:
    return 0.95 if document.in_tail(document.line_at(match.start()), 6) else 0.0


def _underscores(document: Document, index: int, match: re.Match[str]) -> float:
    """At the end it cuts sign-offs off; between passages it is the section break of the story."""
    return 0.9 if index > document.last_prose or document.in_tail(index, 2) else 0.8


RULES: tuple[Rule, ...] = (
    Line(
        "wire.reporting_by",
        _M,
        0.95,
        "sign-off of an agency",
        ("rep", "add", "wri", "com", "edi", "(", "[", "fur"),
        r"[(\[]?(?:(?:Additional |Further )?[Rr]eporting|Writing|Compiled|Editing)(?: (?:and|&) (?:[Rr]eporting|[Ww]riting|[Ee]diting))? by [A-Z].{2,300}[)\]]?\.?",
        0,
        _reporting,
        _signed,
        rank=3,
    ),
    Inline(
        "wire.reporting_by",
        _M,
        0.95,
        "sign-off of an agency",
        ("reporting by", "editing by", "writing by", "compiled by"),
        r"\((?:(?:Additional )?[Rr]eporting|Writing|Compiled|Editing)(?: (?:and|&) (?:[Rr]eporting|[Ww]riting|[Ee]diting))? by [A-Z][^()\n]{2,400}\)(?=[ \t]*$)",
        re.M,
        fields=_signed,
    ),
    Line(
        "wire.standards",
        _S,
        1.0,
        "agency notice",
        ("our",),
        r"Our Standards: (?:The )?Thomson Reuters Trust Principles\.?(?:, opens new tab)?",
        fields=lambda match: (("agency", "Reuters"),),
        rank=3,
    ),
    Line(
        "wire.contributed",
        _M,
        0.95,
        "who helped with the report",
        ("",),
        r"[—–-]{0,2}\s?(?P<who>[A-Z].{2,250}?) (?:also )?contributed (?:reporting |writing )?to this (?:report|story|article|piece)(?: from [A-Z][\w ,]{1,60})?\.?",
        0,
        _contributed,
        lambda match: (("contributors", match.group("who")),),
        needs=("contributed",),
    ),
    Line(
        "wire.rights",
        _M,
        1.0,
        "rights notice of an agency",
        ("",),
        r"(?:.{0,200}[.!?)] )?(?:This|The) (?:material|content|article|story|document)\b.{0,40}(?:may not|cannot) be published, broadcast,? rewritten,? or redistributed(?: without permission)?\.?(?: [A-Z].{0,100})?\)?",
        re.I,
        _unsaid(1.0),
        lambda match: (("copyright", match.group()),),
        needs=("redistributed",),
        rank=4,
    ),
    Line(
        "wire.syndicated",
        _M,
        1.0,
        "syndication notice",
        ("(", "exc", "thi", "[", "the"),
        r"[(\[]?(?:(?:Except for the headline, )?[Tt]his (?:story|article|report|copy) (?:has not been (?:edited|created|modified) by|is (?:published|auto-generated|being published) from|was auto-generated|has been (?:published|sourced) from|is auto-generated)\b.{0,250}|This story is (?:published|auto-generated) .{0,100}syndicated feed.{0,60})[)\]]?\.?",
        0,
        _unsaid(1.0),
        lambda match: (("syndicated", match.group().strip("()")),),
        rank=2,
    ),
    Inline(
        "wire.syndicated",
        _M,
        0.95,
        "syndication notice",
        ("syndicated feed", "not been edited by"),
        r"\((?:Except for the headline, )?[Tt]his story (?:has not been edited by|is published from)[^()\n]{3,200}\)(?=[ \t]*$)",
        re.M,
        fields=lambda match: (("syndicated", match.group().strip("()")),),
    ),
    Inline(
        "wire.inputs",
        _M,
        1.0,
        "whose copy went into the report",
        ("inputs", "input from", "agency input"),
        r"(?:\([Ww]ith (?:\w+ )?[Ii]nputs? from [^()\n]{2,80}\)|\([Ww]ith (?:agency|agencies|PTI|ANI|AFP|AP|Reuters|IANS|bureau)(?:[’']s?)? inputs?\)|\(Inputs? from [^()\n]{2,80}\))(?=[ \t]*(?:$|[A-Z“]))",
        re.M,
        fields=_inputs,
        rank=2,
    ),
    Line(
        "wire.inputs",
        _M,
        0.95,
        "whose copy went into the report",
        ("wit", "inp", "["),
        r"\[?(?:With (?:additional )?inputs? from|Inputs? from) (?P<a>(?:agencies|[A-Z][\w ,&/]{1,60}))\]?\.?",
        0,
        _unsaid(0.95),
        lambda match: (("agency", match.group("a")),),
    ),
    Line(
        "wire.originally",
        _M,
        0.9,
        "where the article first appeared",
        ("thi", "ori", "fir", "rea", "a v", "the", "*", "rep", "("),
        r"[(*]?(?:(?:This|The above|A version of this|An? (?:earlier|longer|shorter) version of this) (?:article|story|post|piece|report|content|essay|interview|column|analysis|commentary)(?: by .{2,60})?,? (?:was |is |has been |had been )?(?:(?:originally |first |previously )(?:published|appeared|posted|featured|written|reported|produced)|re-?published|reprinted|reproduced|syndicated|appeared|appears)\b.*|(?:Originally|First) (?:published|appeared|posted) (?:on|in|by|at|as|with)\b.*|Read the original (?:article|story|post)\b.{0,60}|(?:Republished|Reprinted|Reproduced) (?:from|with permission|by permission|under)\b.*)",
        0,
        _originally,
        lambda match: (("originally", match.group()),),
        rank=2,
    ),
    Line(
        "wire.end_mark",
        _S,
        0.95,
        "end mark of a report",
        ("-", "—", "–", "end", "###", "# #", "(", "[", "/", "*", "30", "0"),
        r"[-–—]{1,2} ?30 ?[-–—]{1,2}|[(\[/*–—-]{0,2} ?(?:ENDS?|Ends|Enditem|ENDITEM|ends) ?[)\]/*–—-]{0,2}\.?|#(?: ?#){2,}",
        0,
        _end,
        rank=2,
    ),
    Inline(
        "wire.end_mark",
        _S,
        0.95,
        "end mark of a report",
        ("Enditem", "ENDS", "-30-", "Item end"),
        r"(?<=[.!?”)] )(?:Enditem|Item end|ENDS|-30-)(?=\.?[ \t]*$)",
        re.M,
        judge=_end_word,
    ),
    Line("wire.rule", _S, 0.9, "rule that sets off a sign-off", ("_",), r"_{3,}", judge=_underscores),
    Inline(
        "wire.pr",
        _M,
        0.95,
        "press release",
        ("PRNewswire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "GLOBENEWSWIRE", "EIN Presswire", "ACCESSWIRE"),
        rf"^[A-Z][\w.,’' -]{{1,80}}?(?:,? ?{MONTH} \d{{1,2}},? \d{{4}})?\s?[,/(–—-]{{0,3}}\s?(?:/ ?PRNewswire(?:-\w+)? ?/|\(?(?:BUSINESS WIRE|GLOBE ?NEWSWIRE)\)|/?ACCESSWIRE ?/|/?EIN Presswire\.com/)\s?(?:--|—|–|-)+",
        re.M,
        fields=lambda match: (("press_release", match.group()),),
        rank=4,
    ),
    Line(
        "wire.pr",
        _M,
        0.95,
        "source of a press release",
        ("sou",),
        rf"SOURCE:? (?P<who>{_NAMES}\.?)",
        0,
        lambda document, index, match: 0.95 if document.in_tail(index, 3) else 0.0,
        lambda match: (("press_release", match.group("who")),),
    ),
)
