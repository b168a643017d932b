"""Paragraphs that are too long to be any are cut into pieces of a bounded length.

A dump, or a book on one line, would otherwise be one paragraph of megabytes: what compares, paints and wraps paragraphs
takes each in one go, and could not be interrupted there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.article import Article

LONGEST = 5000
"""characters of a paragraph; the longest of the printed press have two or three thousand"""
READ_CLOSELY = 500_000
"""characters from the beginning of an article in which facts are looked for: a book; more takes minutes"""
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]{0,3}(?=\s|$)|[。！？]")


def pieces_of(text: str) -> list[str]:
    """`text` in pieces of `LONGEST` characters at the most, cut at the end of a sentence, else of a word, else anywhere."""
    pieces = []
    start = 0
    while len(text) - start > LONGEST:
        end = _cut(text, start)
        pieces.append(text[start:end].strip())
        start = end
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _cut(text: str, start: int) -> int:
    """Where the piece that begins at `start` ends; its second half is searched, so that no piece is a scrap."""
    half, most = start + LONGEST // 2, start + LONGEST
    ends = [match.end() for match in _SENTENCE_END.finditer(text, half, most)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", half, most)
    return space if space > 0 else most


def beginning(article: Article) -> Article:
    """`article` without the paragraphs in which no facts are looked for."""
    room = READ_CLOSELY
    for k, paragraph in enumerate(article.paragraphs):
        room -= len(paragraph.text)
        if room < 0:
            return replace(article, paragraphs=article.paragraphs[:k])
    return article
