"""Text that was decoded with the wrong encoding, repaired place by place.

A place is a letter that UTF-8 bytes turn into, followed by what their continuation bytes turn into; ftfy judges whether
it is damage or real (`NESTLÉ®` is a possible pair as well) and undoes it. Only its encoding repair is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded

_CONTINUATION = "\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€"
_LEADS = "ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïð"
_TRIGGERS = frozenset("ÂÃâïðÅÄÐÑÎÏàåæçèéìíГВРСã×ØÙË")


@cache
def _repaired(segment: str) -> str:
    from ftfy import fix_encoding

    return fix_encoding(segment)


def _mojibake(document: Document) -> Iterator[Hit]:
    if not _TRIGGERS & document.characters:
        return
    pattern = compiled(
        rf"(?:[{_LEADS}][{_CONTINUATION}]{{1,4}})+(?:[{_LEADS}][{_CONTINUATION}]{{1,4}}|(?<=[ÂÃ])[\x80-\xff‚„€™“”]|[ÂÃ])*"
        r"|(?:[ГВ][‚ѓЃ„…†‡€‰ЉЊЋђ‘’“”•–—™љњќћџЈЎ\x98\xa0-\xbf])+"
    )
    for match in pattern.finditer(document.text):
        segment = match.group()
        if len(segment) > 400:
            continue
        new = _segment(segment)
        if new is None:
            continue
        if is_shielded(document, match.start(), match.end(), "exactly"):
            yield Hit(
                "enc.mojibake", Action.FLAG, *match.span(), 0.0, "quoted in the story, so it stays: wrong encoding"
            )
            continue
        reason = "text decoded with the wrong encoding"
        yield Hit("enc.mojibake", Action.NORMALISE, *match.span(), 0.95, reason, new, rank=2)


def _segment(segment: str) -> str | None:
    """What `segment` should have been, or None where it may be right as it is."""
    if segment == "ï»¿":
        return ""
    new = _repaired(segment)
    if new == segment or len(new) >= len(segment):
        return None
    if any(0x7F <= ord(c) < 0xA0 or (c == "\ufffd" and "ï¿½" not in segment) for c in new):
        return None
    if len(segment) == 2 and segment[0] not in "ÂÃÅÄ":
        return None
    return new.replace("\xa0", " ").replace("\ufeff", "")


def _windows(match: re.Match[str]) -> str:
    try:
        return match.group().encode("latin-1").decode("windows-1252")
    except UnicodeDecodeError:
        return match.group()


RULES: tuple[Rule, ...] = (
    Finder("enc.mojibake", _mojibake, also=("enc.mojibake",)),
    Inline(
        "enc.c1",
        Action.NORMALISE,
        0.95,
        "control character that was a Windows-1252 letter",
        tuple(chr(c) for c in range(0x80, 0xA0)),
        "[\x80-\x9f]",
        0,
        _windows,
        shield="exactly",
    ),
    Inline("enc.replacement", Action.FLAG, 0.5, "a letter was lost in decoding", ("\ufffd",), "\ufffd+"),
)
