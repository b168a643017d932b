"""HTML that was copied as text: comments, scripts, tags, entities; the words that tags wrap stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded, unless_mentioned

_U, _S, _N = Action.UNWRAP, Action.STRIP, Action.NORMALISE
_ELEMENTS = (
    r"(?:p|div|span|strong|em|b|i|u|a|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|img|section|article|header|footer|"
    r"table|tr|td|th|tbody|thead|sup|sub|small|center|font|main|aside|nav|time|picture|source|video|audio|button|form|"
    r"input|label|svg|path|noscript|hr|pre|mark|del|ins|amp-[a-z-]+|o:p)"
)
_ATTRIBUTE = r"(?:\s++(?:[a-zA-Z_:@][\w:.-]*+\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|“[^”<>]*+”|[^\s\"'<>]++)|allowfullscreen|async|defer|disabled|controls|hidden|nofollow|itemscope|autoplay|loop|muted|required))*+"
_TAG = rf"</?{_ELEMENTS}{_ATTRIBUTE}\s*+/?>"


def _entity_text(match: re.Match[str]) -> str:
    from html import unescape

    text = match.group()
    for _ in range(3):
        new = unescape(text)
        if new == text:
            break
        text = new
    if text == "\xa0":
        return " "
    if any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in text):
        return match.group()
    return text


def _comments(document: Document) -> Iterator[Hit]:
    text, position = document.text, 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        position = end + 3
        if end - start < 5000 and not is_shielded(document, start, position, "inside"):
            yield Hit("markup.comment", _S, start, position, 0.95, "comment of a web page", rank=4)


def _elements(document: Document) -> Iterator[Hit]:
    """Scripts and styles go with what they hold; frames as well."""
    text = document.text
    if "<" not in document.characters:
        return
    position = 0
    for match in compiled(r"<(script|style|iframe)\b[^<>]{0,3000}>", re.I).finditer(text):
        if match.start() < position or is_shielded(document, match.start(), match.end(), "inside"):
            continue
        name = match.group(1).lower()
        closer = compiled(rf"</{name}\s*>", re.I).search(text, match.end(), match.end() + 20_000)
        end = closer.end() if closer else match.end()
        rule = {"script": "code.js", "style": "code.css", "iframe": "code.iframe"}[name]
        if name == "script" and "ld+json" in match.group():
            rule = "code.json_ld"
        position = end
        yield Hit(rule, _S, match.start(), end, 0.95, "code of a web page", rank=5)


def _breaks(match: re.Match[str]) -> str:
    return "\n" * max(1, len(compiled(r"<br", re.I).findall(match.group())))


RULES: tuple[Rule, ...] = (
    Finder("markup.comment", _comments, also=("markup.comment",)),
    Finder("code.iframe", _elements, also=("code.iframe",)),
    Inline(
        "markup.html_br",
        _N,
        0.95,
        "line break of a web page",
        ("<br", "<BR"),
        r"[ \t]*+(?:<br\s*+(?:clear=\"?\w*+\"?\s*+)?/?>[ \t]*+)++(?:\n(?=\S))?",
        re.I,
        _breaks,
        unless_mentioned(0.95),
        shield="exactly",
    ),
    Inline(
        "markup.html_tag",
        _N,
        0.95,
        "ends of paragraphs of a web page",
        ("</p>", "</div>"),
        r"</(?:p|div|li|h[1-6])>[ \t]*<(?:p|div|li|h[1-6])\b[^<>\n]{0,300}>",
        re.I,
        "\n\n",
        shield="code",
        rank=1,
    ),
    Inline(
        "markup.html_tag",
        _U,
        0.95,
        "tag of a web page; the words stay",
        ("<",),
        _TAG,
        re.I,
        "",
        unless_mentioned(0.95),
        shield="exactly",
    ),
    Inline(
        "markup.entity",
        _N,
        0.95,
        "character written as an HTML entity",
        ("&",),
        r"&(?:amp;){0,2}(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,31});",
        0,
        _entity_text,
        unless_mentioned(0.95),
        shield="exactly",
    ),
)
