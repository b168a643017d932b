"""From a file to text: what can be read, how it is decoded, and one clear line where it cannot."""

from __future__ import annotations

import codecs
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.article import Article
from reader.cleaning.policy import Policy
from reader.cleaning.sanitise import sanitise_line
from reader.errors import ReaderError

MAX_BYTES = 32 * 1024 * 1024
"""a news text is some kilobytes; this still admits 20,000 paragraphs several times over"""

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text"})
SUFFIXES = HTML_SUFFIXES | TEXT_SUFFIXES

_PAGE = re.compile(rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype\s{1,9}html|html)\b", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and what the reader should know of its decoding."""

    text: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What a file gives to be parsed: its text or, of a web page, the text of the article in it."""

    text: str
    notices: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    """what the page itself states: byline, published, source"""


def shown(path: Path | str) -> str:
    """A path as it may appear on a screen: one line, no control characters."""
    return sanitise_line(str(path).encode("utf-8", "replace").decode("utf-8"))


def read_bytes(path: Path) -> bytes:
    """The bytes of the regular file at `path`.

    Raises:
        ReaderError: missing, a folder, a pipe or device, too large, empty or not readable.
    """
    name = shown(path)
    try:
        # stat before open: opening a pipe would wait for its writer
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ReaderError(f"{name}: is a folder; name a file in it, or open the folder with `newsdiff {name}`")
        if not stat.S_ISREG(found.st_mode):
            raise ReaderError(f"{name}: is not a regular file but a pipe or device; save its text to a file first")
        if found.st_size > MAX_BYTES:
            raise ReaderError(
                f"{name}: has {found.st_size / 2**20:.0f} MB, more than the {MAX_BYTES // 2**20} MB that newsdiff "
                "reads; split it or cut out the article"
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReaderError(f"{name}: no such file; check the spelling") from None
    except PermissionError:
        raise ReaderError(f"{name}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(f"{name}: cannot be read ({sanitise_line(reason)}); check the path") from None
    if not data.strip():
        raise ReaderError(f"{name}: is empty; there is nothing in it to read")
    return data


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text in `data`: by its byte order mark, as UTF-8, as `declared`, or in the encoding that its bytes suggest.

    Raises:
        ReaderError: the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding))
            except UnicodeDecodeError:
                break
    if b"\0" in data:
        raise ReaderError(f"{name}: is binary, not text; export it as plain text or HTML first")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return Decoded(data.decode(declared))
        except (UnicodeDecodeError, LookupError):
            pass
    from reader.parsing.encodings import guess

    guessed = guess(data)
    if guessed is None:
        raise ReaderError(f"{name}: is in no known encoding; save it as UTF-8 first")
    notice = f"not UTF-8; the encoding was guessed to be {guessed.encoding}: if letters look wrong, save it as UTF-8"
    return Decoded(guessed.text, (notice,))


def read_source(data: bytes, name: str, is_page: bool = False) -> Source:
    """The text in the bytes of a file; of a web page, which says so itself or by `is_page`, the text of its article.

    Raises:
        ReaderError: as `decode` says, or the page holds no article.
    """
    if not is_page and not _PAGE.match(data):
        decoded = decode(data, name)
        return Source(decoded.text, decoded.notices)
    from reader.parsing.html import declared_encoding, read_page

    decoded = decode(data, name, declared_encoding(data))
    page = read_page(decoded.text, name)
    return Source(page.text, (*decoded.notices, *page.notices), page.metadata)


def load_article(path: Path, policy: str | Policy = "safe") -> Article:
    """The article in the file at `path`, text or HTML, cleaned under `policy`.

    Raises:
        ReaderError: as `read_bytes` and `read_source` say, or nothing is left of the text.
    """
    from reader.parsing.articles import parse_article

    name = shown(path)
    source = read_source(read_bytes(path), name, path.suffix.lower() in HTML_SUFFIXES)
    return parse_article(
        source.text, name=shown(path.name), path=name, notices=source.notices, known=source.metadata, policy=policy
    )
