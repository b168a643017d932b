"""The article in a web page, found by trafilatura: its text, what the page says about it, and what was left out."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.errors import ReaderError

_NOT_TEXT = ("script", "style", "noscript", "template", "head", "svg")


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page as plain text, blocks apart by blank lines."""

    text: str
    title: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    """byline, published (YYYY-MM-DD), source (the site's name)"""
    notices: tuple[str, ...] = ()


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page itself names in its first kilobytes."""
    found = re.search(
        rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_.:-]{2,40})", data[:8192], re.IGNORECASE
    )
    return found.group(1).decode("ascii") if found else None


def read_page(html: str, name: str) -> Page:
    """The article in `html`.

    Raises:
        ReaderError: there is none.
    """
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    for module in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(module).addHandler(logging.NullHandler())  # what goes wrong is said by us, in one line
    try:
        found = bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
        )
    except (LxmlError, ValueError, AttributeError, TypeError) as error:
        raise ReaderError(f"{name}: is a damaged page ({type(error).__name__}); save the article as text") from None
    document: Any = found
    blocks = list(_blocks(document.body)) if document is not None and document.body is not None else []
    if len(blocks) < 2:
        whole = _all_blocks(html)
        blocks = whole if len(whole) > len(blocks) else blocks
    if not blocks:
        raise ReaderError(f"{name}: has no article that could be found; save the article itself as text")
    title = _plain(getattr(document, "title", None)) or None
    if title and _plain(blocks[0]).casefold() != title.casefold():
        blocks.insert(0, title)
    metadata = {
        "byline": _plain(document.author),
        "published": _plain(document.date),
        "source": _plain(document.sitename),
    }
    text = "\n\n".join(blocks) + "\n"
    notices = _left_out(html, text)
    return Page(text, title, {key: value for key, value in metadata.items() if value}, notices)


def _blocks(body: Any) -> Iterator[str]:
    """The text of each paragraph, heading and list item; a list item gets a dash."""
    for element in body.iter("p", "head", "item", "quote", "cell", "code"):
        if any(child.tag in ("p", "item", "head", "quote") for child in element.iterdescendants()):
            continue
        text = _plain("".join(element.itertext()))
        if text:
            yield f"- {text}" if element.tag == "item" else text


def _all_blocks(html: str) -> list[str]:
    """Of a page too small for trafilatura: every heading, paragraph and list item outside of menus and forms."""
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(html)
    except (LxmlError, ValueError):
        return []
    found = []
    for element in tree.iter("h1", "h2", "h3", "h4", "p", "li", "blockquote"):
        text = _plain(element.text_content())
        around = {parent.tag for parent in element.iterancestors()}
        if text and not around & {"nav", "footer", "aside", "form", "p", "li", "blockquote"}:
            found.append(f"- {text}" if element.tag == "li" else text)
    return found


def _left_out(html: str, text: str) -> tuple[str, ...]:
    """How much of the page's words is not in the article."""
    from lxml.etree import LxmlError, strip_elements
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(re.sub(r"^\s{0,99}<\?xml[^>]{0,200}\?>", "", html))
    except (LxmlError, ValueError):
        return ()
    strip_elements(tree, *_NOT_TEXT, with_tail=False)
    words = sum(len(piece.split()) for piece in tree.itertext())
    dropped = max(0, words - len(text.split()))
    return (f"web page: {dropped} of {words} words left out (menus, forms, links and the like)",) if dropped else ()


def _plain(text: object) -> str:
    return " ".join(str(text).split()) if text else ""
