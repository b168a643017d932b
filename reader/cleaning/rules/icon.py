"""Names and glyphs of icon fonts; lower case and a hyphen are required, or `FA Cup` would be one."""

from __future__ import annotations

import re

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.rules.base import Inline, Line, Rule, compiled

_S = Action.STRIP
_PREFIX = r"(?:fa[bsrltd]?|glyphicon|dashicons|bi|ion|mdi|icons?|material-icons|ti|ri|icofont)"
_CLASS = rf"(?:(?:{_PREFIX} )?(?:icon|fa[bsrltd]?|glyphicon|dashicons|bi|ion|mdi|ti|ri|icofont)-[a-z][a-z0-9_-]*)"
_LIGATURE = (
    r"(?:chevron|arrow|keyboard|expand|navigate|play|thumb|more|open_in|account|shopping|check|radio_button|unfold|"
    r"favorite|bookmark|volume|skip|fast|first|last|subdirectory|error|help|info|local|photo|video|access)_[a-z_]+[a-z]"
)


def _run(document: Document, match: re.Match[str]) -> float:
    """Inside a sentence one class name is a word of it; two in a row, or a pair with its prefix, are residue."""
    index = document.line_at(match.start())
    start, end = document.span(index)
    before = document.text[start : match.start()].rstrip()
    after = document.text[match.end() : end].lstrip()
    if after and (not (not before or before[-1] in ".!?”…") or not (after[0].isupper() or after[0] in '“‘"')):
        return 0.0
    tokens = match.group().split()
    return 0.95 if len(tokens) >= 2 or match.group().count("icon-") >= 2 else 0.0


def _ligature(document: Document, match: re.Match[str]) -> float:
    index = document.line_at(match.start())
    start, end = document.span(index)
    return 0.9 if match.start() == start or match.end() == end else 0.6


def _label(document: Document, index: int, match: re.Match[str]) -> float:
    label = match.group("label") or ""
    return (
        0.9
        if not label or compiled(r"(?:[A-Z][\w’'&-]*(?:\s|$)|(?:all|of|to|the|and|for)\s){1,6}").fullmatch(label)
        else 0.0
    )


RULES: tuple[Rule, ...] = (
    Line(
        "icon.class_run",
        _S,
        0.95,
        "class names of an icon font",
        (
            "fa",
            "fab",
            "fas",
            "far",
            "fal",
            "gly",
            "das",
            "bi",
            "bi-",
            "ion",
            "mdi",
            "ico",
            "mat",
            "arr",
            "ti-",
            "ri-",
            "fa ",
            "fa-",
            "bi ",
        ),
        rf"(?:[a-z]+\d+\s+)?(?:{_CLASS}\s+)*{_CLASS}",
        0,
        rank=2,
    ),
    Inline(
        "icon.class_run",
        _S,
        0.95,
        "class names of an icon font",
        ("icon-", "fa-", "bi-", "mdi-", "ion-", "glyphicon-", "dashicons-"),
        rf"(?<![\w/.#\"'-]){_CLASS}(?:[ \t]+{_CLASS})*(?![\w.#\"'-])",
        judge=_run,
    ),
    Line(
        "icon.ligature",
        _S,
        0.9,
        "name of an icon",
        (
            "che",
            "arr",
            "key",
            "exp",
            "nav",
            "pla",
            "thu",
            "mor",
            "ope",
            "acc",
            "sho",
            "rad",
            "unf",
            "fav",
            "boo",
            "vol",
            "ski",
            "fas",
            "fir",
            "las",
            "sub",
            "err",
            "hel",
            "inf",
            "loc",
            "pho",
            "vid",
        ),
        rf"{_LIGATURE}(?:\s+{_LIGATURE})*(?:\s+(?P<label>[A-Z][^.!?]{{0,60}}))?",
        0,
        _label,
    ),
    Inline(
        "icon.ligature",
        _S,
        0.9,
        "name of an icon",
        ("chevron_", "arrow_", "expand_", "navigate_", "play_", "thumb_"),
        rf"(?<!\S){_LIGATURE}(?!\S)",
        judge=_ligature,
    ),
    Inline("icon.pua", _S, 0.95, "glyph of an icon font", ("",), "[\ue000-\ue1ff\ue207-\uf8fe]", shield="exactly"),
)
