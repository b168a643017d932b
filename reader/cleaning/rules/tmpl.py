"""Templates that were never filled in, and code that leaked into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Judge, Line, Rule, compiled, mentioned
from reader.cleaning.rules.context import is_subheading, reported

_S, _F = Action.STRIP, Action.FLAG
_MUSTACHE = r"(?:\{\{\{?[#/^>!&]?\s?[\w.$@-]+(?:\s?\|\s?[\w.]+)?\s?\}?\}\}|\{%-?\s?[\w .='\"/]{1,80}\s?-?%\})"
_PRINTF = r"(?:%%[a-z_]{2,40}%%|\$\{[\w.\[\]]{1,80}\})"
_SHORTCODE = (
    r"(?:\[embed\]https?://[^\[\s]{1,500}\[/embed\]|\[/?(?:vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|ad_\d|wp_\w+|su_\w+|mc4wp\w*|elementor[\w-]*|inject-module|contact-form-7|contact-form|gravityform|ninja_form|wpforms|rev_slider|tdc?_\w+|ssba\w*|social-\w+|print_link|toc|nextpage|"
    r"embedyt|sharethis[\w-]*|jetpack[\w_-]*|related[_-]posts|adrotate|adinserter|sc_\w+|x_\w+|cs_\w+)(?:\s[^\[\]\n]{0,400})?/?\]"
    r"|\[(?:caption|gallery|embed|audio|video|playlist|button|column|row|divider|tweet|youtube|pullquote|quote|newsletter|poll|instagram)\s+\w+=[^\[\]\n]{0,400}\]|\[/(?:caption|gallery|embed|audio|video|button|column|row|pullquote|tweet|youtube)\])"
)
_JS = r"(?:googletag\.|adsbygoogle|window\.\w+ ?[=(.]|window\.\w+\.\w+|dataLayer|document\.(?:getElement\w*|write|createElement|querySelector|addEventListener|body|cookie)|function ?\w*\([\w, ]*\) ?\{|(?:var|let|const) [\w$]+ ?= ?|gtag\(|fbq\(|_gaq\.|_taboola|\.push\((?:\{|\[|arguments|function)|jQuery\(|\$\(document\)|\$\(['\"][#.]|=> ?\{|addEventListener\(|console\.log\(|\}\)\(\);|!function\()"


def _line_or_pair(document: Document, match: re.Match[str]) -> float:
    """Inside a sentence only what cannot be prose: a section tag or a dotted path."""
    if mentioned(document.text, match.start(), match.end()):
        return 0.0
    found = match.group()
    index = document.line_at(match.start())
    if document.bare[index] == found.strip():
        return 0.95
    return 0.95 if compiled(r"\{\{[#/^>]|\w\.\w|\{%|\$\{").search(found) else 0.7


def _strip_line(confidence: float) -> Judge:
    def judge(document: Document, index: int, match: re.Match[str]) -> float:
        return 0.0 if is_subheading(document, index) else confidence

    return judge


def _script(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    marks = sum(line.count(c) for c in "{}();=[]")
    if not _is_code(line):
        return 0.0
    return 0.95 if compiled(_JS).search(line) and marks >= 3 else 0.0


def _is_code(line: str) -> bool:
    """A line that ends like a sentence, or quotes, holds words of the story: nothing of it may go."""
    return line[-1] not in ".!?…”" and "“" not in line and not reported(line)


def _style(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.95 if _is_code(match.group()) else 0.0


def _brackets(document: Document, index: int, match: re.Match[str]) -> float:
    """A line of closing brackets belongs to code only beside code."""
    for step in (-1, 1):
        other = document.near(index, step)
        if other and compiled(_JS).search(other) and sum(other.count(c) for c in "{}();=[]") >= 3:
            return 0.9
    return 0.0


def _fields(document: Document) -> Iterator[Hit]:
    """Placeholders: a line of its own goes, in a sentence it is pointed at."""
    text = document.text
    if document.has("_") or document.has("["):
        pattern = compiled(
            r"\[(?:Your|YOUR|Insert|INSERT|insert|Enter|ENTER|Add|Company|Recipient|Date|Name of|Journalist|Reporter|Author|City|Link to|Source|Publication)(?: [\w’' /-]{1,60}|(?: Name)?)\]"
            r"|\b(?:INSERT|PASTE|ADD|ENTER|REPLACE|YOUR)_[A-Z][A-Z0-9_]{3,60}\b"
        )
        for match in pattern.finditer(text):
            if match.group() in ("[Source]", "[Date]", "[City]", "[Author]", "[Add]", "[Enter]"):
                continue
            rule = "tmpl.bracket_field" if match.group()[0] == "[" else "tmpl.const"
            index = document.line_at(match.start())
            alone = document.bare[index].strip(" .:-") == match.group()
            reason = "placeholder that nobody filled in"
            if alone:
                yield Hit(rule, _S, *document.span(index), 0.95, reason)
            elif not any(document.covering(*match.span())):
                yield Hit(rule, _F, *match.span(), 0.5, reason, rank=-1)


RULES: tuple[Rule, ...] = (
    Inline(
        "tmpl.mustache",
        _S,
        0.95,
        "template tag that was not filled in",
        ("{{", "{%"),
        rf"{_MUSTACHE}(?:\s?{_MUSTACHE})*",
        judge=_line_or_pair,
    ),
    Inline(
        "tmpl.printf",
        _S,
        0.95,
        "template variable that was not filled in",
        ("%%", "${"),
        rf"{_PRINTF}(?:[ \t|–-]{{0,3}}{_PRINTF})*",
        judge=lambda document, match: 0.0 if mentioned(document.text, *match.span()) else 0.95,
    ),
    Line(
        "tmpl.js_null",
        _S,
        0.95,
        "value that a script failed to fill in",
        ("und", "nul", "nan", "[ob", "[", "inv"),
        r"(?:undefined|null|NaN|\[object Object\]|Invalid Date)(?:[\s,|/·-]+(?:undefined|null|NaN|\[object Object\]|Invalid Date))*",
        0,
        _strip_line(0.95),
        rank=2,
    ),
    Inline(
        "tmpl.js_null",
        _S,
        0.9,
        "value that a script failed to fill in",
        ("[object Object]",),
        r"\[object Object\]",
        judge=lambda document, match: 0.0 if mentioned(document.text, *match.span()) else 0.9,
    ),
    Finder("tmpl.const", _fields, also=("tmpl.const", "tmpl.bracket_field")),
    Inline("tmpl.date_xx", _F, 0.5, "date that was not filled in", ("-XX",), r"\b(?:19|20)\d\d-(?:XX|\d\d)-XX\b"),
    Line(
        "tmpl.lorem",
        _S,
        0.95,
        "filler text",
        ("lor",),
        r"Lorem ipsum(?: dolor)?(?! (?:is|was|has|text|and))\b(?:(?! the | is | was | and | of )[^\n])*",
        rank=2,
    ),
    Inline(
        "tmpl.shortcode",
        Action.UNWRAP,
        1.0,
        "shortcode of a publishing system",
        ("[",),
        rf"{_SHORTCODE}(?:\s?{_SHORTCODE})*",
        shield="exactly",
        judge=lambda document, match: 0.0 if mentioned(document.text, *match.span()) else 1.0,
        rank=1,
    ),
    Line("code.js", _S, 0.95, "script code", ("",), r".{6,}", 0, _script, needs=("{", ");", "=", "};"), rank=3),
    Line("code.js", _S, 0.9, "end of script code", ("}", ")", "{", "]", ";"), r"[{}()\[\];, ]+", 0, _brackets),
    Line(
        "code.css",
        _S,
        0.95,
        "style code",
        ("",),
        r"@(?:media|import|font-face|keyframes|charset|supports)\b.*[{;].*|[.#@:*a-z][\w\s.#,>:*()\[\]=\"'-]{0,120}\{\s*(?:[a-z-]{2,40}\s*:\s*[^{};:]{1,120};?\s*)+\}?.*",
        0,
        _style,
        needs=("{", "@"),
        rank=3,
    ),
    Line(
        "code.json_ld",
        _S,
        0.95,
        "data for search engines",
        ("{", "["),
        r"[\[{]\s*\"@?(?:context|type|graph|id)\".*[}\]],?",
        0,
        rank=3,
    ),
)
