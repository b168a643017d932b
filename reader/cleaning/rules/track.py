"""Addresses: tracking parts go, the working parts stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Line, Rule, compiled, is_shielded
from reader.cleaning.rules.context import listed

_S = Action.STRIP
_NAMES = r"(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|yclid|igshid|igsh|mc_cid|mc_eid|ref_src|ref_url|__twitter_impression|guccounter|guce_referrer\w*|cmpid|smid|ncid|mkt_tok|_hsenc|_hsmi|vero_id|referrer(?==(?:grok\.com|chatgpt|perplexity|openai|claude|copilot|gemini))|ref(?==(?:chatgpt|openai|perplexity)))"


def _parts(document: Document) -> Iterator[Hit]:
    if not document.has("://"):
        return
    for url in compiled(r"https?://[^\s<>\"“”]+").finditer(document.text):
        address = url.group()
        offset = url.start()
        if "#:~:text=" in address:
            found = compiled(r"#:~:text=[^\s)\]]*[^\s)\].,;:!?]|#:~:text=").search(address)
            if found and not is_shielded(document, offset + found.start(), offset + found.end(), "code"):
                place = (offset + found.start(), offset + found.end())
                yield Hit(
                    "track.text_fragment", _S, *place, 1.0, "pointer into the page that a search left", tidy=False
                )
        if "?" not in address and "&" not in address:
            continue
        for found in compiled(rf"[?&](?:amp;)?{_NAMES}=(?:[^&\s)\]#]*[^&\s)\]#.,;:!?])?").finditer(address):
            start, end = offset + found.start(), offset + found.end()
            if is_shielded(document, start, end, "code"):
                continue
            following = document.text[end : end + 1]
            if found.group()[0] == "?" and following == "&":
                start, end = start + 1, end + 1
            yield Hit("track.param", _S, start, end, 1.0, "tracking part of an address", tidy=False)


def _bare(document: Document, index: int, match: re.Match[str]) -> float:
    before = document.near(index, -1)
    return 0.6 if listed(document, index) or before.endswith(":") else 0.95


RULES: tuple[Rule, ...] = (
    Finder("track.param", _parts, also=("track.param", "track.text_fragment")),
    Line(
        "track.bare_url",
        _S,
        0.95,
        "line that is only a link",
        ("htt", "www", "<ht"),
        r"(?:<?(?:https?://|www\.)[^\s<>]+>?[\s,|]*)+",
        judge=_bare,
        rank=3,
    ),
)
