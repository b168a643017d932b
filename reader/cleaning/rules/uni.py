"""Invisible and look-alike characters. Quotes, dashes, fractions and superscripts are real text and stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded

_N = Action.NORMALISE
_LOOKALIKES = {
    **dict(zip("асеорхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅУ", "aceopxyijshdqwABEKMHOPCTXIJSY", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντικ", "ABEZHIKMNOPTYXovtik", strict=True)),
}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"


def _beside(document: Document, match: re.Match[str], reach: int = 1) -> str:
    text = document.text
    return text[max(0, match.start() - reach) : match.start()] + text[match.end() : match.end() + reach]


def _zero_width(document: Document, match: re.Match[str]) -> float:
    """Scripts without spaces use it to say where a line may break."""
    return 0.0 if compiled(f"[{_SPACELESS}]").search(_beside(document, match)) else 1.0


def _direction(document: Document, match: re.Match[str]) -> float:
    return 0.0 if any(bidirectional(c) in ("R", "AL", "AN") for c in _beside(document, match, 2)) else 1.0


def _space(document: Document, match: re.Match[str]) -> float:
    text = document.text
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if (after and after in "»:;!?%") or before == "«":
        return 0.0
    if before.isdigit() and after.isdigit():
        return 0.0
    if match.group() == "\u3000" and compiled(f"[{_SPACELESS}]").search(before + after):
        return 0.0
    return 0.95


def _tags(document: Document, match: re.Match[str]) -> float:
    """Tag characters after the black flag spell a region's flag."""
    return 0.0 if document.text[match.start() - 1 : match.start()] == "\U0001f3f4" else 1.0


def _fullwidth(document: Document, match: re.Match[str]) -> float:
    if compiled(f"[{_SPACELESS}\u3000-\u303f]").search(_beside(document, match)):
        return 0.0
    return 0.95 if compiled("[\uff21-\uff3a\uff41-\uff5a]{2}").search(match.group()) else 0.0


def _lookalikes(document: Document) -> Iterator[Hit]:
    if not document.characters & _LOOKALIKES.keys():
        return
    for match in compiled(
        f"(?=[a-zA-Z]*[{''.join(_LOOKALIKES)}])[a-zA-Z{''.join(_LOOKALIKES)}]++(?![^\\W\\d_])"
    ).finditer(document.text):
        word = match.group()
        latin = sum(1 for c in word if c.isascii())
        if latin < 2 or latin * 2 <= len(word) or document.text[match.start() - 1 : match.start()].isalpha():
            continue
        for place, character in enumerate(word):
            if not character.isascii():
                start = match.start() + place
                if is_shielded(document, start, start + 1, "exactly"):
                    continue
                reason = "letter of another alphabet that looks the same"
                yield Hit("uni.homoglyph", _N, start, start + 1, 0.95, reason, _LOOKALIKES[character])


RULES: tuple[Rule, ...] = (
    Inline("uni.bom", _N, 1.0, "byte order mark", ("\ufeff",), "\\A\ufeff+", shield="never", rank=1),
    Inline(
        "uni.zwsp",
        _N,
        1.0,
        "invisible character",
        ("\u200b", "\u2060", "\ufeff"),
        "[\u200b\u2060\ufeff]+",
        judge=_zero_width,
        shield="exactly",
    ),
    Inline("uni.soft_hyphen", _N, 1.0, "invisible hyphen", ("\xad",), "\xad+", shield="exactly"),
    Inline(
        "uni.nb_hyphen", _N, 1.0, "hyphen that forbids a line break", ("\u2011",), "\u2011", 0, "-", shield="exactly"
    ),
    Inline("uni.nbsp", _N, 0.95, "typographic space", tuple(_SPACES), f"[{_SPACES}]", 0, " ", _space, shield="exactly"),
    Inline(
        "uni.bidi",
        _N,
        1.0,
        "invisible mark of direction",
        tuple("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
        "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]",
        judge=_direction,
        shield="exactly",
    ),
    Finder("uni.homoglyph", _lookalikes, also=("uni.homoglyph",)),
    Inline(
        "uni.ligature",
        _N,
        1.0,
        "letters printed as one",
        tuple(_LIGATURES),
        "[ﬀ-ﬆ]",
        0,
        lambda match: _LIGATURES[match.group()],
        shield="exactly",
    ),
    Inline("uni.line_sep", _N, 1.0, "line separator", ("\u2028", "\u2029"), "[\u2028\u2029]", 0, "\n", shield="never"),
    Inline(
        "uni.control",
        _N,
        1.0,
        "control sequence of a terminal",
        ("\x1b", "\x9b", "\x9d"),
        # the forms of one byte stand for other signs in texts decoded wrongly: there a figure must follow
        r"\x1b\[[0-9;?]{0,20}[A-Za-z]|\x9b[0-9;?]{1,20}[A-Za-z]"
        r"|(?:\x1b\]|\x9d(?=[0-9]))[^\x07\x1b\x9c\n]{0,200}(?:\x07|\x1b\\|\x9c)",
        shield="never",
        rank=1,
    ),
    Inline(
        "uni.control",
        _N,
        1.0,
        "control character",
        tuple(chr(c) for c in (*range(9), 11, 12, *range(14, 32), 127)),
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+",
        shield="never",
    ),
    Inline(
        "uni.tags",
        _N,
        1.0,
        "invisible tag character",
        tuple(chr(c) for c in range(0xE0000, 0xE0080)),
        "[\U000e0000-\U000e007f]+",
        judge=_tags,
        shield="never",
    ),
    Inline(
        "uni.fullwidth",
        _N,
        0.95,
        "wide forms of Latin letters",
        ("",),
        "[\uff01-\uff5e]+",
        0,
        lambda match: "".join(chr(ord(c) - 0xFEE0) for c in match.group()),
        _fullwidth,
        shield="exactly",
    ),
)
