"""Picture credits and captions, kept as metadata, and the labels of players."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields
from reader.cleaning.rules.base import Inline, Line, Rule, compiled
from reader.cleaning.rules.context import AGENCY, NAME, SMALL, continues, is_subheading, listed, name_like, reported

_M, _S = Action.METADATA, Action.STRIP
_THING = r"(?:Photo(?:graph|graphy|graphs|s)?|Image|Images|Picture|Pictures|Pic|Illustration|Video|Graphic|Artwork|Footage|Screenshot|PHOTO|IMAGE|VIDEO|PICTURE|CREDIT|Credit|Credits|Cover (?:photo|image)|Featured (?:photo|image)|File (?:photo|image|picture)|Feature (?:photo|image)|Main image|Header image|Lead image|AP Photo)"
_WHO = rf"[@©]?{NAME}(?:[\s,/|]+(?:[@©(\[]?{NAME}[)\]]?|{SMALL}|\d{{4}})){{0,14}}"
_PERSON = rf"{NAME}(?: (?:{NAME}|{SMALL})){{0,4}}"


def _credit(match: re.Match[str]) -> Fields:
    found = match.groupdict().get("who") or match.group()
    return (("credit", found.strip(" ()[]")),)


def _line(document: Document, index: int, match: re.Match[str]) -> float:
    who = match.groupdict().get("who") or ""
    if reported(match.group()) or continues(document, index):
        return 0.0
    if who.endswith(".") and not compiled(r"(?:Inc|Ltd|Jr|Co|Sr|Corp)\.$").search(who):
        return 0.7 if compiled(AGENCY).search(who) else 0.0
    return 0.95


def _slashes(document: Document, index: int, match: re.Match[str]) -> float:
    """Names and agencies with strokes between them; an agency must be among them."""
    line = match.group()
    if listed(document, index) or reported(line) or not name_like(line.replace("(", "").replace(")", "")):
        return 0.0
    parts = [part.strip() for part in compiled(r"[/|]|, (?=[A-Z])|\bvia\b").split(line)]
    agencies = [part for part in parts if compiled(AGENCY).fullmatch(part)]
    if len(parts) >= 2 and agencies and (len(agencies) < len(parts) or len(parts) > 1):
        return 0.95 if "/" in line or "via" in line else 0.7
    return 0.0


def _alone(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if is_subheading(document, index) or listed(document, index) else 0.9


def _sign(document: Document, index: int, match: re.Match[str]) -> float:
    """`© NAME` above the story or within it is a credit; below the last sentence it is a copyright line."""
    return 0.9 if index < document.last_prose else 0.0


def _caption_ui(document: Document, index: int, match: re.Match[str]) -> float:
    if continues(document, index) or (" " not in match.group() and is_subheading(document, index)):
        return 0.0
    return 0.9


def _player(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if continues(document, index) or reported(line):
        return 0.0
    if line.lower() in ("play", "pause", "mute", "unmute", "replay", "loading", "expand"):
        near = f"{document.near(index, -1)}\n{document.near(index, 1)}".lower()
        return 0.9 if compiled(r"play|pause|mute|video|audio|\d:\d\d|listen|fullscreen|captions").search(near) else 0.4
    return 0.95


def _minutes(document: Document, index: int, match: re.Match[str]) -> float:
    near = f"{document.near(index, -1)}\n{document.near(index, 1)}".lower()
    return 0.9 if "listen" in near or "audio" in near else 0.0


def _prompt(document: Document, match: re.Match[str]) -> float:
    text = document.text
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:]
    after = text[match.end() : match.end() + 2].lstrip(" ")[:1]
    return 0.9 if before in ("", "\n", *".!?”…)") and (after in ("", "\n", "“", "‘", '"') or after.isupper()) else 0.0


RULES: tuple[Rule, ...] = (
    Line(
        "media.credit",
        _M,
        0.95,
        "picture credit",
        (
            "pho",
            "ima",
            "pic",
            "ill",
            "vid",
            "gra",
            "art",
            "foo",
            "scr",
            "cre",
            "cov",
            "fea",
            "fil",
            "mai",
            "hea",
            "lea",
            "ap ",
            "*",
            "—",
            "(",
            "[",
        ),
        rf"[*(\[—– ]*{_THING}(?: ?(?:credits?|sources?|courtesy|copyright|by|via|from))?(?: (?:of|by))?\s*(?:[:|/]|(?<=source),|(?<=copyright),?|(?<=by)|(?<=courtesy of)|(?<=courtesy)|(?<=via)|(?<=Credit)\.\.\.|(?<=[Cc]redit)\s?[-–—])\s?(?P<who>{_WHO})[)\].*]*",
        0,
        _line,
        _credit,
        rank=2,
    ),
    Line(
        "media.credit",
        _M,
        0.95,
        "picture credit",
        ("ima", "pho", "get"),
        rf"(?:Image|Photo) (?:source|copyright|credit),?\s?(?P<who>{_WHO})",
        0,
        _line,
        _credit,
        rank=2,
    ),
    Line(
        "media.credit",
        _M,
        0.95,
        "picture credit",
        ("",),
        rf"[(\[]?{_PERSON}(?:\s?[/|]\s?{_PERSON}|, {_PERSON}| via {_PERSON}){{1,5}}[)\]]?",
        0,
        _slashes,
        _credit,
        needs=("/", "|", " via "),
        rank=0,
    ),
    Line(
        "media.credit",
        _M,
        0.9,
        "picture credit",
        ("get", "shu", "ala", "ist", "uns", "han"),
        r"(?:Getty Images?|Shutterstock|Alamy(?: Stock Photo)?|iStock|Unsplash|Handout)",
        0,
        _alone,
        _credit,
    ),
    Line(
        "media.credit",
        _M,
        0.9,
        "picture credit",
        ("©", "(c)"),
        rf"(?:©|\(c\)) ?(?P<who>(?!\d){_PERSON}(?:/{_PERSON})*)",
        0,
        _sign,
        _credit,
        rank=2,
    ),
    Inline(
        "media.credit",
        _M,
        0.95,
        "picture credit",
        (
            "(Photo",
            "(Image",
            "(Picture",
            "(Credit",
            "(Illustration",
            "(Video",
            "(AP",
            "(REUTERS",
            "(Reuters",
            "(File",
            "(Getty",
            "(Supplied",
            "(Courtesy",
            "(PHOTO",
            "(IMAGE",
        ),
        rf"\((?:{_THING}s?(?: (?:credit|source|courtesy|copyright))?(?: (?:by|of|via|from))? ?(?::|/|(?<=by)|(?<=of)|(?<=via)) ?(?P<who>[^()\n]{{2,120}})|(?:REUTERS|Reuters|AP|AFP|EPA)/[A-Z][^()\n]{{2,80}}|(?:Getty Images|Supplied|File photo)[^()\n]{{0,40}}|Courtesy (?:of )?[A-Z][^()\n]{{2,80}})\)",
        fields=_credit,
    ),
    Inline(
        "media.credit",
        _M,
        0.9,
        "picture credit glued to its caption",
        ("Credit...", "Credit…"),
        rf"Credit(?:\.\.\.|…)\s?(?P<who>{_WHO})(?=[ \t]*$)",
        re.M,
        fields=_credit,
    ),
    Inline(
        "media.credit",
        _M,
        0.9,
        "picture credit after its caption",
        ("Photo:", "Photo by", "Photograph", "Picture:", "Image:", "Credit:", "credit:", "Image source", "PHOTO:"),
        rf"(?<=[.!?”] )(?:Photo(?:graph)?s?(?: credit)?|Pictures?|Images?(?: credit| source)?|Credit|PHOTO|Image credit)(?::|,| by) ?(?P<who>{_WHO})(?=[ \t]*$)",
        re.M,
        fields=_credit,
    ),
    Line(
        "media.caption",
        _M,
        0.9,
        "picture caption",
        ("ima", "med", "pho", "vid"),
        r"(?:Image|Media|Photo|Video) caption(?:,\s?|:\s?| (?=[A-Z“])|(?=[A-Z“]))(?P<c>.{3,390})",
        0,
        fields=lambda match: (("caption", match.group("c")),),
        rank=3,
    ),
    Line(
        "media.caption_ui",
        _S,
        0.9,
        "label of a picture",
        ("sho", "hid", "tog", "enl", "ima", "pho", "vie", "cap", "ope", "cli", "ful", "0", "sli", "clo", "bac", "nex"),
        r"(?:(?:Show|Hide|Toggle) captions?\s*)+|Enlarge (?:this )?(?:image|photo|picture)|(?:Image|Photo|Slide|Picture) \d+ (?:of|/) \d+|\d+ ?(?:/|of) ?\d+|View (?:image|photo|picture|full size)(?: in (?:full ?screen|gallery))?|View (?:gallery|larger image|photos|\d+ (?:images|photos))|Caption|Open image in gallery|Click (?:to|on image to|image to) enlarge(?: image)?|(?:Image )?Full ?screen|Open (?:full size )?image(?: in new tab)?|Close (?:gallery|image|dialog)|(?:Next|Previous) (?:image|slide|photo)",
        judge=_caption_ui,
    ),
    Line(
        "media.player",
        _S,
        0.95,
        "label of a player",
        (
            "med",
            "you",
            "lis",
            "thi",
            "pla",
            "loa",
            "0",
            "scr",
            "wat",
            "vid",
            "ad ",
            "rep",
            "ski",
            "cur",
            "dur",
            "to ",
            "pau",
            "mut",
            "unm",
            "jav",
            "rem",
            "str",
            "now",
            "adv",
            "sor",
            "you",
            "ple",
            "clo",
            "aud",
        ),
        r"Media playback is (?:un|not )supported on (?:your|this) device\.?|(?:Sorry, )?your (?:browser|device) (?:does not|doesn[’']t) support (?:the |HTML5 )?(?:video|audio|embedded|iframes?)(?: tag| element| playback| videos)?\.?|Listen(?: to)?(?: this)? (?:article|story)(?:\s*[·|•(,-]?\s*(?:\d+ ?min(?:ute)?s?(?: \d+ sec)?|\d+:\d\d|Learn more)\)?)?"
        r"|This audio is auto-generated\..*|This video (?:can ?not|could not|is not|file cannot) be (?:played|available).*|Play(?: video| audio| now)?|Pause|Mute|Unmute|Replay|Loading(?:\.\.\.|…)?|(?:Current Time |Duration |Remaining Time -?)?\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|Scroll down for (?:the )?videos?(?: and photos)?\.?|Watch (?:the )?(?:video|full video)(?: above| below| here)?[.:]?|Video Ad Feedback|Skip ad|Now playing|Video unavailable|Video player(?: is)? loading\.?"
        r"|(?:To play this video you need to|Please) enable JavaScript(?: in your browser)?.{0,60}|JavaScript is (?:required|disabled).{0,60}|Audio (?:by|player)\b.{0,40}|Advertisement \d+:\d\d",
        judge=_player,
    ),
    Line("media.player", _S, 0.9, "length of a recording", ("0",), r"\d{1,3} ?min(?:ute)?s?", judge=_minutes),
    Inline(
        "media.player",
        _S,
        0.9,
        "label of a player",
        ("scroll down for video", "media playback is", "does not support the video"),
        r"\bScroll down for videos?\b(?: and photos)?|\bMedia playback is (?:un|not )supported on (?:your|this) device\.?|\bYour browser does not support the (?:video|audio) (?:tag|element)\.",
        judge=_prompt,
    ),
)
