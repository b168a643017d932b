"""Markdown, BBCode and escapes that were copied as text; the words they wrap stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Line, Rule, compiled, is_shielded, mentioned

_U, _S, _N = Action.UNWRAP, Action.STRIP, Action.NORMALISE
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


def _rule_line(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.9 if compiled(r"-{3,}|\*{3,}|={4,}|~{4,}").fullmatch(match.group()) else 0.6


RULES: tuple[Rule, ...] = (
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
