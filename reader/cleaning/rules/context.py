"""Questions about the surroundings of a match that several families ask."""

from __future__ import annotations

import re

from reader.cleaning.document import Document
from reader.cleaning.rules.base import compiled

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
NETWORK = (
    r"(?:Facebook|FB|Twitter|X \(Twitter\)|X|WhatsApp|E-?mail|LinkedIn|Linkedin|Reddit|Pinterest|Telegram|Messenger|"
    r"Flipboard|Instagram|YouTube|TikTok|Threads|Bluesky|Tumblr|Viber|SMS|WeChat|Weibo|Mastodon|VK|Pocket|Snapchat|"
    r"Xing|Truth Social|Google News|Google\+?|Line|Koo)"
)
AGENCY = (
    r"(?:Getty Images?|AFP|AP|Associated Press|The Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|Shutterstock|Alamy"
    r"(?: Stock Photo)?|iStock|Unsplash|Pexels|Pixabay|Bloomberg|PA(?: Wire| Media| Images)?|Press Association|Xinhua|"
    r"Anadolu(?: Agency)?|NurPhoto|ZUMA(?: Press)?|SIPA(?: USA)?|dpa|DPA|PTI|ANI|IANS|TASS|Sputnik|Kyodo(?: News)?|"
    r"Yonhap|UPI|WireImage|FilmMagic|Redux|Magnum(?: Photos)?|Polaris|Agence France-Presse|Wikimedia Commons|"
    r"Creative Commons|Flickr|Handout|File|AAP|CP|The Canadian Press|Picture Alliance|IMAGO|Imago|Rex Features|"
    r"USA Today(?: Sports)?|Icon Sportswire|LightRocket|SOPA Images|Hindustan Times|The New York Times)"
)
NAME = r"[^\W\d_a-z][\w’'.&-]*"
"""a word that begins like a name"""
SMALL = r"(?:and|of|for|via|the|de|del|la|le|du|di|da|van|von|der|den|bin|al|el|at|in|on|with|by|y|&)"

_REPORTED = (
    r"\b(?:said|says|told|tells|asked|asks|wrote|writes|added|adds|replied|joked|explained|explains|announced|warned|"
    r"shouted|recalled|insisted|admitted|argued|noted|reads|according to|was the|is the title|testified)\b"
)


def reported(line: str) -> bool:
    """Whether a sentence is somebody's words or tells about the words: no interface says "the vicar told the parish"."""
    return compiled(_REPORTED).search(line) is not None


def continues(document: Document, index: int) -> bool:
    """Whether line `index` is cut out of a sentence that runs on over the line end."""
    following = document.bare[index + 1] if index + 1 < len(document.bare) else ""
    return bool(following) and following[0].islower() and document.is_prose(index + 1)


def listed(document: Document, index: int) -> bool:
    """Whether line `index` belongs to a list that a line with a colon opens."""
    for step in range(index - 1, max(-1, index - 12), -1):
        line = document.bare[step]
        if not line:
            return False
        if line.endswith(":") and len(line) > 15:
            return True
        if document.is_prose(step):
            return False
    return False


def is_subheading(document: Document, index: int) -> bool:
    """Whether line `index` heads a passage about itself: the next sentence speaks of the same thing."""
    words = compiled(r"[^\W\d_]{3,}").findall(document.bare[index].lower())
    if not words:
        return False
    following = document.near(index, 1)
    if not following or len(following) < 25:
        return False
    start = following.lower()[:120]
    stem = max(words, key=len)
    return compiled(rf"\b{re.escape(stem[: max(4, len(stem) - 2)])}").search(start) is not None


def name_like(text: str) -> bool:
    """Whether `text` could be names: every word begins with a capital or is a small link word."""
    return compiled(rf"[@©]?{NAME}(?:[\s,/|]+(?:[@©(]?{NAME}\)?|{SMALL}|\d{{4}}))*").fullmatch(text) is not None
