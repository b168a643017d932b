"""Markdown, HTML, BBCode and escapes that were copied as text; the words they wrap stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, InlineJudge, Line, Rule, compiled, is_shielded, mentioned

_U, _S, _N = Action.UNWRAP, Action.STRIP, Action.NORMALISE
_ELEMENTS = (
    r"(?:p|div|span|strong|em|b|i|u|a|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|img|section|article|header|footer|"
    r"table|tr|td|th|tbody|thead|sup|sub|small|center|font|main|aside|nav|time|picture|source|video|audio|button|form|"
    r"input|label|svg|path|noscript|hr|pre|mark|del|ins|amp-[a-z-]+|o:p)"
)
_ATTRIBUTE = r"(?:\s++(?:[a-zA-Z_:@][\w:.-]*+\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|“[^”<>]*+”|[^\s\"'<>]++)|allowfullscreen|async|defer|disabled|controls|hidden|nofollow|itemscope|autoplay|loop|muted|required))*+"
_TAG = rf"</?{_ELEMENTS}{_ATTRIBUTE}\s*+/?>"


def _not_mentioned(confidence: float) -> InlineJudge:
    def judge(document: Document, match: re.Match[str]) -> float:
        return 0.0 if mentioned(document.text, match.start(), match.end()) else confidence

    return judge


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


_EMPHASIS = (
    r"(?<![\w*\\])(\*{2,3})(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*\\])\1(?![\w*])"
    r"|(?<![\w_\\])(__)(?=[^\s_])([^_\n]{1,400}?)(?<=[^\s_\\])__(?![\w_])"
)


def _emphasis(document: Document) -> Iterator[Hit]:
    if not (document.has("**") or document.has("__")):
        return
    for match in compiled(_EMPHASIS).finditer(document.text):
        mark = match.group(1) or match.group(3)
        inner = match.group(2) or match.group(4)
        if mark == "__" and compiled(
            r"(?:init|main|name|str|repr|dict|file|all|doc|call|new|len|iter|next|slots|future|version)(?:_\w+)?"
        ).fullmatch(inner):
            continue
        if is_shielded(document, match.start(), match.end(), "code"):
            continue
        for start in (match.start(), match.end() - len(mark)):
            yield Hit("markup.md_emph", _U, start, start + len(mark), 0.95, "emphasis marks; the words stay")


def _fences(document: Document) -> Iterator[Hit]:
    if "```" not in document.text or len(document.filled) < 2:
        return
    first, last = document.filled[0], document.filled[-1]
    if compiled(r"```[a-z]{0,12}").fullmatch(document.bare[first]) and document.bare[last] == "```":
        for index in (first, last):
            yield Hit("markup.code_fence", _U, *document.span(index), 0.95, "fence round the whole text", rank=4)


_BB = r"\[(/?)(b|i|u|s|url|quote|size|color|center|left|right|font|img|email|spoiler|list|indent|h[1-6])(=[^\]\n]{0,300})?\]"


def _bbcode(document: Document) -> Iterator[Hit]:
    """Only pairs count: `[b]` alone is a letter in brackets."""
    if "[/" not in document.text:
        return
    opened: dict[str, list[re.Match[str]]] = {}
    pairs: list[tuple[re.Match[str], re.Match[str]]] = []
    for match in compiled(_BB, re.I).finditer(document.text):
        name = match.group(2).lower()
        if not match.group(1):
            opened.setdefault(name, []).append(match)
        elif opened.get(name):
            pairs.append((opened[name].pop(), match))
    for opener, closer in pairs:
        if is_shielded(document, opener.start(), opener.end(), "inside"):
            continue
        reason = "forum markup; the words stay"
        if opener.group(2).lower() == "img":
            yield Hit("markup.bbcode", _S, opener.start(), closer.end(), 0.95, "forum markup of a picture", rank=2)
            continue
        yield Hit("markup.bbcode", _U, *opener.span(), 0.95, reason)
        yield Hit("markup.bbcode", _U, *closer.span(), 0.95, reason)


def _escape(document: Document, match: re.Match[str]) -> float:
    """A backslash before punctuation is an escape, except in a path."""
    text = document.text
    word = text[max(0, match.start() - 40) : match.start()].rsplit(None, 1)[-1:] or [""]
    if text[match.start() - 1 : match.start()] in (":", "\\") or ":\\" in word[0]:
        return 0.0
    return 0.0 if mentioned(text, match.start(), match.end()) else 0.95


def _literal(document: Document, match: re.Match[str]) -> float:
    text = document.text
    before = text[max(0, match.start() - 60) : match.start()]
    word = (before.rsplit(None, 1) or [""])[-1] if before and not before[-1].isspace() else ""
    if ":\\" in word or word.endswith(":") or "\\" in text[max(0, match.start() - 1) : match.start()]:
        return 0.0
    found = match.group()
    if found.startswith("\\u"):
        return 0.95
    if found == '\\"':
        return 0.95 if text.count('\\"') >= 2 else 0.0
    after = text[match.end() : match.end() + 1]
    if found.count("\\n") >= 2 or not word or word[-1] in '.!?”"’:;,)…]':
        return 0.95
    return 0.0 if after.islower() or "\\" in word or "/" in word else 0.9


def _unescaped(match: re.Match[str]) -> str:
    found = match.group()
    if found.startswith("\\u"):
        raw = bytes.fromhex("".join(compiled(r"[0-9a-fA-F]{4}").findall(found)))
        try:
            new = raw.decode("utf-16-be")
        except UnicodeDecodeError:
            return found
        return found if any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in new) else new
    if found == '\\"':
        return '"'
    return "\n" * found.count("\\n") or " "


def _heading(document: Document, match: re.Match[str]) -> float:
    hashes = len(match.group("h").strip())
    following = document.text[match.end() : match.end() + 1]
    if following.islower() and document.bare[document.line_at(match.start())].endswith((".", "!", "?")):
        return 0.0
    return 0.95 if hashes >= 2 or following.isalpha() or following in '“"‘*[' else 0.0


def _breaks(match: re.Match[str]) -> str:
    return "\n" * max(1, len(compiled(r"<br", re.I).findall(match.group())))


def _rule_line(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.9 if compiled(r"-{3,}|\*{3,}|={4,}|~{4,}").fullmatch(match.group()) else 0.6


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
        _not_mentioned(0.95),
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
        _not_mentioned(0.95),
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
        _not_mentioned(0.95),
        shield="exactly",
    ),
    Finder("markup.md_emph", _emphasis, also=("markup.md_emph",)),
    Inline(
        "markup.md_heading",
        _U,
        0.95,
        "heading mark; the words stay",
        ("# ", "#\t"),
        r"^[ \t]{0,3}(?P<h>#{1,6}[ \t]+)(?=\S)",
        re.M,
        judge=_heading,
        group="h",
        shield="code",
    ),
    Inline(
        "markup.md_heading",
        _N,
        0.95,
        "heading mark glued to the text before it",
        ("## ",),
        r"(?<=[\w.!?”)])\s?#{2,6} (?=[A-Z“\d])",
        0,
        "\n",
        shield="code",
    ),
    Inline(
        "markup.md_image",
        _S,
        0.95,
        "picture in Markdown",
        ("![",),
        r"\[!\[[^\]\n]{0,300}\]\([^()\n]{0,1000}\)\]\([^()\n]{0,1000}\)|!\[[^\]\n]{0,300}\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)",
        shield="code",
        rank=3,
    ),
    Inline(
        "markup.md_link",
        _S,
        0.95,
        "empty link",
        ("[](",),
        r"(?<!!)\[\s?\]\((?:https?://|/|#)[^()\s]{0,1000}\)",
        shield="code",
        rank=1,
    ),
    Inline(
        "markup.md_link",
        _U,
        0.95,
        "link in Markdown; the words stay",
        ("](",),
        r"(?<!!)\[([^\[\]\n]{1,300})\]\(\s?<?(?:https?://|/|www\.|mailto:|tel:|#)[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?>?(?:\s+[\"“][^\"”\n]{0,300}[\"”])?\s?\)",
        0,
        lambda match: match.group(1).strip() or match.group(1),
        shield="code",
        rank=1,
    ),
    Line(
        "markup.md_rule",
        _S,
        0.9,
        "rule in Markdown",
        ("---", "***", "* *", "- -", "===", "~~~"),
        r"(?:-\s?){3,}|(?:\*\s?){3,}|={4,}|~{4,}",
        judge=_rule_line,
    ),
    Inline(
        "markup.md_escape",
        _N,
        0.95,
        "escape in Markdown",
        ("\\",),
        r"\\([-.*_()\[\]!#+>~`&])",
        0,
        lambda match: match.group(1),
        _escape,
        shield="exactly",
    ),
    Finder("markup.code_fence", _fences, also=("markup.code_fence",)),
    Finder("markup.bbcode", _bbcode, also=("markup.bbcode",)),
    Inline(
        "markup.literal_escape",
        _N,
        0.95,
        "escape of a data format",
        ("\\",),
        r"(?:\\u[0-9a-fA-F]{4})+|(?:(?:\\r)?\\n)+|\\\"",
        0,
        _unescaped,
        _literal,
        shield="code",
    ),
)
