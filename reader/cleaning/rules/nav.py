"""Menus, crumbs, pagers and page tools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Line, Rule, compiled
from reader.cleaning.rules.context import continues, is_subheading, listed, reported

_S = Action.STRIP
_STRONG = (
    r"(?:Menu|Main menu|Search|Close|Log ?in|Log ?out|Sign ?in|Sign ?up|Sign ?out|Subscribe|Register|My account|Account|Toggle (?:navigation|menu|search)|Open (?:menu|navigation|search)|Close (?:menu|navigation|search)|Navigation|Show (?:menu|search)|Search (?:for|the site|this site)?:?|Menu (?:Close|Search)|"
    r"Sections|Site (?:map|index)|Skip navigation|Main navigation|Subscriptions?|Newsletters?|E-?paper|Home ?page|Submit|Search\.\.\.|Search…)"
)
_WEAK = (
    r"(?:Home|News|Sports?|Business|Opinion|Weather|Videos?|Live|More|Podcasts?|Jobs|Advertise(?: with us)?|Help|FAQs?|Careers|Shop|Contact(?: us)?|About(?: us)?|World|Politics|Tech|Technology|Entertainment|Health|Science|Culture|Lifestyle|Travel|Photos|Games|Support|Settings|Profile|Language|English|Edition|Latest|Trending|Next|Previous|Back|Topics|Store|Events|Archives?|RSS|"
    r"Local|Crosswords?|Obituaries|Classifieds|Donate|Listen|Watch)"
)
_LEGAL = (
    r"(?:Terms(?: (?:of (?:use|service|sale)|(?:and|&) conditions))?|Privacy(?: (?:policy|notice|statement|settings|center|centre|choices))?|Cookies?(?: (?:policy|settings|notice|preferences))?|Your (?:ad|privacy) choices|Ad ?choices|Advertise(?: with us)?|Contact(?: us)?|About(?: us)?|Site ?map|Sitemap|Legal(?: notice)?|Imprint|Impressum|Accessibility(?: statement)?|Careers|Jobs|Help|FAQs?|Feedback|Copyright|Disclaimer|"
    r"Do not sell(?: or share)? my (?:personal )?info(?:rmation)?|Do not sell my data|California (?:privacy|notice).{0,20}|Corrections|Ethics(?: policy)?|Code of (?:ethics|conduct)|Editorial (?:policy|standards|guidelines)|Newsletters?|Subscribe|RSS(?: feeds?)?|Masthead|Permissions|Licensing|Syndication|Press|Work for us|Home|Our (?:team|company|standards)|Support|Login|Log in|Sign in|Register|Terms & Conditions|Newsroom|Reprints|Archive|Closed captioning policy|EEO.{0,20}|Public file.{0,20})"
)
_LEGAL_LINE = r"(?:Terms of (?:use|service|sale)|Terms (?:and|&) conditions|Privacy (?:policy|notice|statement|settings|center)|Cookie (?:policy|notice)|Your (?:ad|privacy) choices|Ad ?choices|Site ?map|Legal notice|Do not sell(?: or share)? my (?:personal )?info(?:rmation)?|Accessibility statement|Advertise with us|Contact us|About us|California (?:privacy|notice).{0,20}|Closed captioning policy)"


def _crumbs(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if line.endswith((".", "!", "?", ":")) or reported(line) or continues(document, index):
        return 0.0
    parts = [part.strip() for part in compiled(r"[>»›/→|]").split(match.group("trail")) if part.strip()]
    if match.group("here"):
        return 0.95
    if any(len(part) > 60 or not (part[0].isupper() or part[0].isdigit() or part[0] in "“…") for part in parts):
        return 0.0
    return 0.9 if len(parts) >= 3 else 0.5


def _menu_runs(document: Document) -> Iterator[Hit]:
    """One-word labels: artifacts in a run, real subheadings when a passage about the same thing follows."""
    label = compiled(rf"(?:{_STRONG}|{_WEAK})", re.I)
    strong = compiled(_STRONG, re.I)
    run: list[int] = []
    for index in [*document.filled, len(document.bare)]:
        line = document.bare[index] if index < len(document.bare) else ""
        if 0 < len(line) < 30 and label.fullmatch(line):
            run.append(index)
            continue
        if run:
            yield from _menu(document, run, strong)
        run = []


def _menu(document: Document, run: list[int], strong: re.Pattern[str]) -> Iterator[Hit]:
    if is_subheading(document, run[-1]):
        run = run[:-1]
    if not run or listed(document, run[0]):
        return
    marked = sum(1 for index in run if strong.fullmatch(document.bare[index]))
    edge = document.in_head(run[0]) or document.in_tail(run[-1], 6)
    tool = compiled(r"(?:toggle|open|close|main|skip|show) (?:navigation|menu|search)", re.I).fullmatch(
        document.bare[run[0]]
    )
    confidence = 0.9 if tool or (len(run) >= 2 and (marked or (len(run) >= 3 and edge))) else 0.4
    for index in run:
        yield Hit(
            "nav.menu", _S, *document.span(index), confidence, "label of a menu", rank=3 if confidence >= 0.9 else -1
        )


def _pipes(document: Document, index: int, match: re.Match[str]) -> float:
    if match.group().endswith((".", ":")) and not match.group().endswith("reserved."):
        return 0.0
    parts = [part.strip() for part in compiled(r"[|•·]").split(match.group()) if part.strip()]
    known = compiled(rf"(?:{_LEGAL}|{_STRONG})", re.I)
    count = sum(1 for part in parts if known.fullmatch(part))
    if count >= 2 and count * 5 >= len(parts) * 2:
        return 0.95
    weak = compiled(rf"(?:{_LEGAL}|{_STRONG}|{_WEAK})", re.I)
    many = sum(1 for part in parts if weak.fullmatch(part))
    return 0.9 if many == len(parts) and many >= 3 else 0.0


def _plain(document: Document, index: int, match: re.Match[str]) -> float:
    if continues(document, index) or listed(document, index):
        return 0.0
    return 0.0 if is_subheading(document, index) else 0.95


RULES: tuple[Rule, ...] = (
    Line(
        "nav.skip",
        _S,
        1.0,
        "link for screen readers",
        ("ski", "jum", "go "),
        r"(?:(?:Skip|Jump|Go)(?: directly)? to (?:the )?(?:main |primary |page |article |site )?(?:content|article|navigation|nav|index|search|footer|header|menu|sidebar|comments|story|body|accessibility|key points|results)(?: section| links)?[\s|.]*)+",
        rank=2,
    ),
    Line(
        "nav.breadcrumb",
        _S,
        0.9,
        "path of the page in its site",
        (
            "you",
            "hom",
            "blo",
            "new",
            "spo",
            "wor",
            "bus",
            "mai",
            "pol",
            "tec",
            "fro",
            "sta",
            "loc",
            "opi",
            "ent",
            "hea",
            "lif",
            "sci",
            "cul",
            "tra",
            "all",
            "mag",
            "art",
        ),
        r"(?P<here>You are here:?\s*)?(?P<trail>(?:Home|BLOG|Blog|News|NEWS|HOME|Sport|Sports|World|Business|Main|Politics|Tech|Technology|Front ?page|Start|Local|Opinion|Entertainment|Health|Lifestyle|Science|Culture|Travel|All|Magazine|Articles?)\s*[>»›/→]\s*[^>»›→\n]{1,80}(?:[>»›→]\s*[^>»›→\n]{0,100}){0,6})",
        0,
        _crumbs,
        needs=(">", "»", "›", "/", "→"),
        rank=2,
    ),
    Finder("nav.menu", _menu_runs, also=("nav.menu",)),
    Line(
        "nav.backtop",
        _S,
        1.0,
        "link to the top",
        ("bac", "ret", "scr", "go ", "to ", "↑", "^", "top"),
        r"[↑^ ]*(?:Back|Return|Scroll|Go|Jump)(?: back)? to (?:the )?top(?: of (?:the |this )?page)?\s*[↑^.]*",
        judge=_plain,
    ),
    Line(
        "nav.pagination",
        _S,
        0.9,
        "pager",
        ("pag", "0", "«", "<", "pre", "nex", "←", "‹", "(pa"),
        r"\(?Page \d+ (?:of|/) \d+\)?|(?:[«<←‹]\s*)?(?:Prev(?:ious)?\s*[|·]?\s*)?(?:\d+[\s,|]+){2,}(?:(?:…|\.\.\.)[\s|]*(?:\d+[\s|]+)?)?(?:Next|Last|»|>|→)(?:\s*[»>→›]*)?(?:\s*Last\s*»?)?|[«<←‹]?\s*Prev(?:ious)?\s*[|·]?\s*(?:\d+[\s|·]+)*Next\s*[»>→›]*|[«‹←]\s*Prev(?:ious)?|Next\s*[»›→]|Next page|Previous page",
        judge=_plain,
    ),
    Line(
        "nav.pipes",
        _S,
        0.95,
        "links at the foot of the page",
        ("",),
        r"[^|•·]{1,80}(?:\s*[|•·]\s*[^|•·]{1,60}){1,14}\s*[|•·]?",
        0,
        _pipes,
        needs=("|", "•", "·"),
        rank=2,
    ),
    Line(
        "nav.legal",
        _S,
        0.95,
        "link at the foot of the page",
        ("ter", "pri", "coo", "you", "ad ", "adc", "sit", "leg", "do ", "acc", "adv", "con", "abo", "cal", "clo"),
        _LEGAL_LINE,
        judge=_plain,
    ),
    Line(
        "nav.tools",
        _S,
        0.9,
        "tool of the page",
        (
            "pri",
            "tex",
            "fon",
            "a a",
            "a- ",
            "inc",
            "dec",
            "res",
            "ema",
            "e-m",
            "sav",
            "boo",
            "gif",
            "add",
            "rep",
            "rea",
            "cha",
            "lar",
            "sma",
            "acc",
            "dar",
            "swi",
        ),
        r"Print (?:this )?(?:page|article|story|version)|(?:Text|Font) size:?(?: ?(?:A[+-]?|regular|small|medium|large|normal|smaller|larger|increase|decrease|reset|[|/])){0,8}|A ?[-+]? A ?[-+]?(?: ?A ?[-+]?)?|(?:Increase|Decrease|Reset|Change|Resize) (?:font|text)(?: size)?|E-?mail (?:this )?(?:page|article|story)|Save (?:for later|article|story|this (?:article|story))|Bookmark(?: this)?(?: (?:article|page|story))?|Gift (?:this )?(?:article|story)|Add to (?:reading list|favou?rites|bookmarks)|Report (?:this )?(?:ad|a problem|an error|a typo)|Reader mode|Dark mode|Switch to (?:dark|light) mode",
        judge=_plain,
    ),
)
