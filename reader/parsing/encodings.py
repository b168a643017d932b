"""Which old encoding a text is in: the one in which its letters make most sense.

charset-normalizer alone takes short French texts for Central European ones and Russian in KOI8-R for Japanese. Where the
bytes are mostly ASCII, an encoding is judged by how many of the other letters belong to one of its languages; where they
are not, a Cyrillic one by how many letters are frequent ones. What neither explains is left to charset-normalizer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_WESTERN = (
    "àâæçéèêëîïôœùûüÿ",  # French
    "äöüß",  # German
    "áéíóúüñ",  # Spanish
    "áâãàçéêíóôõú",  # Portuguese
    "àèéìíòóù",  # Italian
    "åäöé",  # Swedish, Finnish
    "æøåéò",  # Danish, Norwegian
    "éëïöüèçáíóú",  # Dutch, Catalan, Irish
    "áéíóúýþæöð",  # Icelandic
)
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţ",  # Romanian
    "čćđšž",  # Croatian, Slovene
)
_TURKISH = ("çğıöşüâî",)
_LATIN = (
    ("cp1252", _WESTERN),
    ("cp1250", _CENTRAL),
    ("iso8859_2", _CENTRAL),
    ("cp1254", _TURKISH),
    ("mac_roman", _WESTERN),
    ("cp850", _WESTERN),
)
"""encodings with the letters of their languages; of equals the first is taken"""
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
_FREQUENT = frozenset("оеаинтсрвлкмдпуыяьгзбіїє")
_SURE_LATIN = 0.8
"""share of letters in the words of one language from which an encoding is taken"""
_SURE_CYRILLIC = 0.75
"""share of frequent letters; in Russian it is nine of ten, in another script read so about half"""
_MOSTLY = 0.4
"""share of bytes beyond ASCII among all letters from which a text is in no Latin script"""
_READ = 20_000
"""bytes that are judged"""

_NAMES = {
    "cp1252": "Windows-1252 (Western European)",
    "cp1250": "Windows-1250 (Central European)",
    "iso8859_2": "ISO 8859-2 (Central European)",
    "cp1254": "Windows-1254 (Turkish)",
    "mac_roman": "Mac Roman",
    "cp850": "code page 850 (Western European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "koi8_u": "KOI8-U (Cyrillic)",
    "cp866": "code page 866 (Cyrillic)",
    "iso8859_5": "ISO 8859-5 (Cyrillic)",
    "mac_cyrillic": "Mac Cyrillic",
}


class Guess(NamedTuple):
    """A text and the encoding in which it was read."""

    text: str
    encoding: str
    """as a person would look it up"""


def guess(data: bytes) -> Guess | None:
    """`data`, which is not UTF-8, in the encoding that makes most sense; None where none makes any."""
    sample = data[:_READ]
    ascii_letters = sum(chr(byte).isalpha() for byte in sample if byte < 0x80)
    others = sum(byte >= 0x80 for byte in sample)
    latin = others < _MOSTLY * (ascii_letters + others)
    found = _latin(sample) if latin else _cyrillic(sample)
    if found:
        try:
            return Guess(data.decode(found), _NAMES[found])
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return None if best is None else Guess(str(best), best.encoding)


def _latin(sample: bytes) -> str | None:
    best, chosen = _SURE_LATIN, None
    for encoding, languages in _LATIN:
        try:
            signs = list(_signs(sample.decode(encoding)))
        except UnicodeDecodeError:
            continue
        for letters in languages:
            share = sum(sign in letters for sign in signs) / len(signs) if signs else 1.0
            if share > best or (chosen is None and share >= best):
                best, chosen = share, encoding
    return chosen


def _signs(text: str) -> Iterator[str]:
    """What must belong to the language: letters beyond ASCII, and signs inside words and control characters, which never
    do."""
    for i, sign in enumerate(text):
        if sign.isascii():
            continue
        inside = text[i - 1 : i].isalpha() and text[i + 1 : i + 2].isalpha()
        if sign.isalpha() or "\x80" <= sign < "\xa0" or (inside and sign not in "’‘–—-·\xad\xa0…"):
            yield sign.lower()


def _cyrillic(sample: bytes) -> str | None:
    best, chosen = _SURE_CYRILLIC, None
    for encoding in _CYRILLIC:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = [sign for sign in text if not sign.isascii() and not sign.isspace() and sign not in "«»–—“”„’…№"]
        share = sum(sign in _FREQUENT for sign in beyond) / len(beyond) if beyond else 0.0
        if share > best:
            best, chosen = share, encoding
    return chosen
