"""Citation markup that chat products leave in copied text.

Some of it wraps real sentences: that is unwrapped, never deleted. The syntax is the products' own, as seen in published
texts and in the public parsers written to remove it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded, mentioned, unless_mentioned

_KIND = (
    "search|view|news|image|file|fetch|forecast|product|youtube|video|ref|academia|finance|sports?|maps?|reddit|"
    "business|calc|time|click|open|msearch|mclick|genui"
)
_TURN = rf"turn\d+(?:{_KIND})\d+"
_OAI = (
    r"(?::?contentReference\\?\[oaicite:\s*\d+\\?\](?:\\?\{?index=\d+\\?\}?)?"
    r"|\\?\[oaicite:\s*\d+\\?\](?:\\?\{?index=\d+\\?\}?)?"
    r"|\boaicite:\s?\d+\b)"
)
_OUTLETS = (
    "Reuters|AP|AP News|Associated Press|BBC|BBC News|CNN|The Guardian|Guardian|Wikipedia|Bloomberg|Axios|Politico|NPR|"
    "CNBC|Forbes|The Verge|TechCrunch|Al Jazeera|Financial Times|The New York Times|The Washington Post|WSJ|"
    "The Wall Street Journal|Sky News|The Times|The Independent|ABC News|CBS News|NBC News|Fox News|Business Insider|"
    "Time|Newsweek|USA Today|The Hill|Le Monde|DW|France 24|Euronews|Dawn|The Hindu|NDTV|Xinhua|TASS|Kyiv Independent|"
    "Kyiv Post|Ukrinform|Interfax|Anadolu|Reddit|YouTube|Nature|Science|WHO|NASA|Investopedia|Statista|GitHub|arXiv"
)
_PILL = r"(?:[A-Z][\w.&’-]*(?: (?:[A-Z][\w.&’-]*|of|the)){0,3}|[a-z0-9-]+(?:\.[a-z0-9-]+){1,3})\+\d{1,2}"


def _ai(name: str, needs: tuple[str, ...], pattern: str, reason: str, confidence: float = 1.0, **more: Any) -> Inline:
    more.setdefault("judge", unless_mentioned(confidence))
    return Inline(f"ai.{name}", Action.STRIP, confidence, reason, needs, pattern, **more)


def _source(match: re.Match[str]) -> Fields:
    """Label and address of the source that a marker names."""
    found = compiled(r"‡([^\]\n]*)\]").search(match.group())
    url = compiled(r"https?://[^\s)]+").search(match.group())
    parts = [part for part in (found and found.group(1), url and url.group()) if part]
    return (("cited", " ".join(parts)),) if parts else ()


def _pill_confidence(document: Document, match: re.Match[str]) -> float:
    pills = compiled(r"(?<=\d)(?=[A-Za-z])").split(match.group().strip())
    if len(pills) >= 2:
        return 0.9
    at_end = document.text[match.end() : match.end() + 1] in ("", "\n")
    known = compiled(rf"(?:{_OUTLETS})\+\d{{1,2}}").fullmatch(pills[0]) is not None
    return 0.9 if known and at_end else 0.6 if at_end else 0.0


def _tag_confidence(document: Document, match: re.Match[str]) -> float:
    if mentioned(document.text, match.start(), match.end()):
        return 0.0
    return 1.0 if match.group(1) in ("web", "attached_file") else 0.9


def _openai_source(document: Document, match: re.Match[str]) -> float:
    return 1.0 if compiled(r"utm_source=(?:openai|chatgpt)").search(match.group()) else 0.0


def _unlisted(document: Document, match: re.Match[str]) -> float:
    """A number in brackets says nothing where the text has a list of references."""
    if compiled(r"^\s*\[\d{1,3}\]", re.M).search(document.text):
        return 0.0
    return 0.4


def _attributable(document: Document) -> Iterator[Hit]:
    """`^[sentence]({"attribution":…})`: both ends go, the sentence stays."""
    if '({"attribution"' not in document.text:
        return
    reason = "attribution markup of a chat product around real text"
    text = document.text
    openers: list[int] = []
    for match in compiled(r"\^\[|\]\(\{\"attribution\":\s*\{[^{}\n]{0,300}\}\s*\}\)|\n").finditer(text):
        if match.group() == "\n":
            openers.clear()
        elif match.group() == "^[":
            openers.append(match.start())
        elif not is_shielded(document, match.start(), match.end(), "code"):
            if openers:
                start = openers.pop()
                yield Hit("ai.attributable", Action.UNWRAP, start, start + 2, 1.0, reason)
            yield Hit("ai.attributable", Action.UNWRAP, match.start(), match.end(), 1.0, reason)


def _cite_tags(document: Document) -> Iterator[Hit]:
    if "cite index=" not in document.text:
        return
    depth = 0
    for match in compiled(r"[(<](?:antml:)?cite index=\"[\d,\s-]+\">|</(?:antml:)?cite>").finditer(document.text):
        if match.group().startswith("</"):
            if not depth:
                continue
            depth -= 1
        elif is_shielded(document, match.start(), match.end(), "inside"):
            continue
        else:
            depth += 1
        yield Hit(
            "ai.cite_tag", Action.UNWRAP, *match.span(), 1.0, "citation element of a chat product around real text"
        )


RULES: tuple[Rule, ...] = (
    _ai(
        "oaicite",
        ("contentReference",),
        r":?contentReference(?:\\?\[[a-z]{0,7}(?::\s*\d*)?(?:\\?\](?:\{[a-z]{0,5}=?\d*)?)?)?(?=\s*\Z)",
        "citation marker that the end of the text cut off",
    ),
    _ai(
        "turn_token",
        ("citeturn",),
        r"\b(?:file)?citeturn\d*[a-z]{0,9}\d*(?=\s*\Z)",
        "search token that the end of the text cut off",
    ),
    _ai(
        "lenticular",
        ("【",),
        r"【\d+(?::\d+)?[†‡][^】\n]{0,80}(?=\s*\Z)",
        "source marker that the end of the text cut off",
    ),
    _ai(
        "gemini_cite",
        ("[cite",),
        r"\[cite(?:_start|:[\d\s,-]*)?(?=\s*\Z)",
        "citation tag that the end of the text cut off",
    ),
    _ai(
        "oaicite",
        ("oaicite", "contentReference"),
        rf"\((?:\s*{_OAI})+\s*\)|{_OAI}",
        "citation marker of a chat product",
    ),
    _ai(
        "oai_citation",
        ("oai_citation",),
        r"\\?\[oai_citation(?:_attribution)?:\d+(?:[‡†][^\]\n]{0,200})?\\?\](?:\([^)\n]{0,1000}\))?"
        r"|\boai_citation(?:_attribution)?:\d+(?:[‡†][^\s\])]*[^\s\]).,;:!?])?",
        "citation marker of a chat product with its source",
        fields=_source,
        rank=1,
    ),
    _ai(
        "turn_token",
        (*(f"turn{digit}" for digit in range(10)), "citeturn", "citegenerated", "\ue200"),
        rf"\ue200[a-z_]{{2,30}}\ue202[^\ue200\ue201\n]{{0,2000}}(?:\ue201|$)"
        rf"|\ue200?(?<![A-Za-z0-9])(?:file|i|product|video|news)?(?:cite)?\ue202?{_TURN}(?:[\ue202,]?\s?{_TURN})*"
        r"(?:\ue202?L\d+(?:-L?\d+)?)?(?![A-Za-z0-9])\ue201?"
        r"|\bcitegenerated-reference-identifier\b",
        "search token of a chat product",
        flags=re.M,
    ),
    Inline(
        "ai.pua_span",
        Action.UNWRAP,
        1.0,
        "private-use delimiter of a chat product",
        ("\ue200", "\ue201", "\ue202", "\ue203", "\ue204", "\ue205", "\ue206"),
        "[\ue200-\ue206]",
        shield="exactly",
        rank=-1,
    ),
    Inline(
        "ai.entity",
        Action.UNWRAP,
        1.0,
        "entity tag of a chat product; the name in it stays",
        ('entity["', "entity[“", "entity\ue202["),
        r"(?<![A-Za-z])\ue200?entity\ue202?\[[\"“”][^\"“”\n]{0,60}[\"“”],\s*[\"“”]([^\"“”\n]{1,200})[\"“”](?:,\s*[\"“”][^\"“”\n]{0,300}[\"“”])*\]\ue201?",
        replacement=lambda match: match.group(1),
        shield="code",
        rank=3,
    ),
    _ai(
        "navlist",
        ("navlist",),
        rf"\ue200?(?<![A-Za-z])navlist\ue202?[^\n\ue201]{{0,300}}?{_TURN}(?:[,\ue202\s]{{0,2}}{_TURN})*\ue201?|【navlist\|[^】\n]{{0,500}}】",
        "list of links that a chat product drew",
        0.95,
        rank=3,
    ),
    _ai(
        "image_group",
        ("image_group", "youtube", "【video"),
        r"\ue200?image_group\ue202?\{[^{}\n]*+(?:\{[^{}\n]*+\}[^{}\n]*+)*+\}\ue201?|【(?:image_group|video)\|[^】\n]{0,2000}】"
        r"|\ue200?(?<![A-Za-z])video\ue202?[^\n\ue201\ue202]{0,200}?\ue202?turn\d+(?:youtube|video)\d+\ue201?",
        "picture group that a chat product drew",
        rank=3,
    ),
    _ai(
        "lenticular",
        ("【", "†"),
        r"【\d+(?::\d+)?[†‡][^】\n]{0,80}】|\[\d+(?::\d+)?†[^\]\n]{0,80}\]",
        "source marker of a chat product",
    ),
    Finder("ai.attributable", _attributable),
    _ai(
        "gemini_cite",
        ("[cite", "[Cite", "\\[cite"),
        r"\\?\[cite\\?_(?:start|end)\\?\]|\\?\[[Cc]ite(?::\s*\d+(?:\s*[-–,]\s*\d+)*\s*)?\\?\]",
        "citation tag of a chat product",
    ),
    Inline(
        "ai.gemini_span",
        Action.UNWRAP,
        1.0,
        "span marker of a chat product around real text",
        ("[span_",),
        r"\[span_\d+\]\((?:start|end)_span\)",
        shield="code",
    ),
    _ai(
        "grok_card",
        ("grok-card", "grok_"),
        r"<grok-card\b[^>\n]{0,500}>\s{0,20}</grok-card>|<grok-card\b[^>\n]{0,500}/>"
        r"|\[[^\]\n]{0,200}\]\(grok_render_citation_card_json=[^()\n]{0,500}\)|\[[^\]\n]{0,200}\]\(grok_card://[^)\n]{0,300}\)|\bgrok_card://[^\s)]+",
        "citation card of a chat product",
        rank=2,
    ),
    _ai(
        "grok_render",
        ("<grok:render",),
        r"<grok:render\b(?:(?!</?grok:render)[\s\S]){0,3000}(?:</grok:render>|\Z)|<grok:render\b[^<>]{0,500}/>",
        "citation card of a chat product",
        rank=4,
    ),
    _ai(
        "pplx_tag",
        (
            "[web:",
            "[attached_file:",
            "[page:",
            "[file:",
            "[memory:",
            "[image:",
            "[chart:",
            "[conversation_h",
            "[code_file:",
        ),
        r"\[(web|attached_file|page|file|memory|image|chart|conversation_history|code_file):\d+(?:\s*,\s*(?:\w+:)?\d+)*\]",
        "source tag of a chat product",
        judge=_tag_confidence,
    ),
    _ai("copilot_ref", ("[^",), r"\[\^\d+\^\](?:\(https?://[^)\s]{0,500}\))?", "reference of a chat product"),
    _ai("tooluse_ref", ("[^tooluse_",), r"\[\^tooluse_[A-Za-z0-9_-]+\]", "tool reference of a chat product"),
    Finder("ai.cite_tag", _cite_tags),
    _ai(
        "deepseek_ref",
        ("[citation:",),
        r"\[\[?citation:\s*\d+(?:\s*[,-]\s*\d+)*\]?\]",
        "citation marker of a chat product",
        0.95,
    ),
    _ai(
        "source_pill",
        ("+",),
        rf"(?:(?<=[.!?”)])|(?<=[.!?”)] ))(?:{_PILL}){{1,12}}(?![\w+])",
        "source button of a chat product (outlet and number of further sources)",
        0.9,
        judge=_pill_confidence,
    ),
    _ai(
        "paren_source",
        ("utm_source=",),
        r"\((?:\[[^\]\n]{1,100}\]\(https?://[^)\s]{1,1000}\)[,;]?\s?)+\)",
        "source link that a chat product added",
        fields=_source,
        judge=_openai_source,
        rank=4,
    ),
    Inline(
        "ai.numeric_ref",
        Action.FLAG,
        0.4,
        "number in brackets without a list of references",
        ("[",),
        r"(?<=[\w.,;:!?”’)\]])\s?(?P<ref>\[\d{1,3}\])(?!\()",
        group="ref",
        judge=_unlisted,
        shield="never",
    ),
)
