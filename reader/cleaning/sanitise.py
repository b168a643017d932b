"""Text that is safe to put on a screen.

A terminal obeys control characters wherever they come from: escape sequences in a scraped text can retitle the window or
write the clipboard, and bidirectional overrides can make a sentence read as another. `sanitise` removes what a reader
never sees and a terminal would obey; `visible` shows the original with a harmless stand-in for each such code point.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS_IN_A_ROW = 4
"""more combining marks than this on one letter are a display attack, not a language"""

_DROPPED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 without tab and line ends, DEL, C1 without next-line
    "\xad\u061c\u180e\u200b\u2060-\u206f\ufeff"  # soft hyphen, zero-width and invisible format characters
    "\u202a-\u202e\ufff9-\ufffb\ufffe\uffff"  # bidirectional overrides (isolates are in 2060-206F), annotations
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # shorthand, musical and tag characters
)
_BREAKS = "\x85\u2028\u2029"
_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SURROGATES = "\ud800-\udfff"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "suspect": f"[{_DROPPED}{_BREAKS}{_SPACES}{_SURROGATES}\r]",
            "dropped": f"[{_DROPPED}]+",
            "breaks": f"\r\n?|[{_BREAKS}]",
            "spaces": f"[{_SPACES}]",
            "surrogates": f"[{_SURROGATES}]",
            "stand_in": f"[{_DROPPED}{_BREAKS}{_SPACES}{_SURROGATES}\r]",
        }[name]
    )


def sanitise(text: str) -> str:
    """`text` without anything that a terminal would obey instead of show.

    Control, zero-width, bidirectional-override and tag characters go; tabs and typographic spaces become a space, all
    line and paragraph separators a newline; letters are composed (NFC) with at most four combining marks in a row; a
    lone surrogate becomes U+FFFD. ZWJ, ZWNJ and variation selectors stay: emoji, Indic scripts and Persian need them.
    Applying it twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    if _pattern("suspect").search(text):
        text = _pattern("breaks").sub("\n", text)
        text = _pattern("spaces").sub(" ", text)
        text = _pattern("dropped").sub("", text)
        text = _pattern("surrogates").sub("\ufffd", text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _thin_marks(unicodedata.normalize("NFC", text)))


def sanitise_line(text: str) -> str:
    """`sanitise` for a name or a message that must stay on one line."""
    return " ".join(sanitise(text).split())


def visible(text: str) -> str:
    """`text` with every dangerous code point replaced by one harmless stand-in, so that all offsets stay valid.

    C0 controls become their control pictures (U+2400 and on), unusual spaces a plain space, the rest a middle dot.
    """
    if text.isascii() and text.isprintable():
        return text
    if _pattern("stand_in").search(text):
        text = _pattern("stand_in").sub(lambda match: _stand_in(match.group()), text)
    return _thin_marks(text, "·")


def _stand_in(character: str) -> str:
    code = ord(character)
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else "·"


def _thin_marks(text: str, stand_in: str = "") -> str:
    """`text` with the combining marks beyond four in a row replaced; the usual text has none to spare."""
    row, kept, found = 0, [], False
    if max(text, default="") < "\u0300":
        return text
    for character in text:
        row = row + 1 if character >= "\u0300" and unicodedata.category(character) in ("Mn", "Me") else 0
        if row > MARKS_IN_A_ROW:
            found = True
            kept.append(stand_in)
        else:
            kept.append(character)
    return "".join(kept) if found else text
