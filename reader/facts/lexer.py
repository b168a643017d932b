"""One pass over a paragraph: sentences of words, with numbers set free of what is glued to them.

The shared tokeniser keeps `34-year-old`, `52-48`, `$1.2bn` or `9.8s` together because a reader sees one word. The
grammars of this room want the number by itself, so such tokens are divided here; names such as `Saint-Denis`,
`COVID-19` and `F-16` stay whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.article import Article, Paragraph
from reader.facts.types import Sentence, Word
from reader.facts.words import NEGATIONS, STOP, concept, stem
from reader.parsing.sentences import split_sentences
from reader.parsing.tokens import tokenize

_GLUED = re.compile(r"(\d[\d.,]*)([A-Za-zµ°]+)$")
_ORDINAL = re.compile(r"\d[\d,]*(?:st|nd|rd|th)$", re.IGNORECASE)
_DECADE = re.compile(r"'?\d{2,4}'?s$")
_HYPHENS = re.compile(r"[-‐‑]")

OPENING = "“„«‟"
CLOSING = "”»"
_MARKS = frozenset(OPENING + CLOSING + '"')

_NUMBER_WORDS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
trillion dozen half quarter third fifth tenth tenths thirds quarters fifths double triple hour day week month
year decade minute mile first second fourth sixth seventh eighth ninth mid pre post early late multi
multimillion multibillion""".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_KEEP_WHOLE = frozenset("second-hand first-hand one-off half-time one-time half-century first-class".split())
_BEFORE_FIGURE = frozenset("mid early late pre post around category level tier grade magnitude".split())
"""what is joined to the figure it belongs to: mid-1990s, category-3"""
_MANNERS = frozenset("way sided party pronged cornered legged".split())
"""What makes an adjective of a number that counts nothing: three-way, two-sided."""


def _divide(text: str, start: int) -> list[tuple[str, int]]:
    """The pieces of one token with their places; a single piece when nothing is to be divided."""
    if _ORDINAL.match(text) or _DECADE.match(text):
        return [(text, start)]
    if _HYPHENS.search(text) and text.lower() not in _KEEP_WHOLE:
        parts = _HYPHENS.split(text)
        lowered = [p.lower() for p in parts]
        if lowered[-1] in _MANNERS and len(parts) == 2 and (lowered[0] in _NUMBER_WORDS or lowered[0].isdigit()):
            return [(text, start)]
        if (
            any(p[:1].isdigit() for p in lowered[:1])
            or (
                any(p in _NUMBER_WORDS for p in lowered)
                and not (text[0].isupper() and any(p[:1].isupper() for p in parts[1:]))
            )
            or all(p in _MONTHS for p in lowered)
            or (lowered[0] in _BEFORE_FIGURE and parts[1][:1].isdigit())
        ):
            pieces: list[tuple[str, int]] = []
            at = start
            for i, part in enumerate(parts):
                if i:
                    pieces.append((text[at - start], at))
                    at += 1
                if part:
                    pieces.extend(_divide(part, at))
                at += len(part)
            return pieces
        return [(text, start)]
    glued = _GLUED.match(text)
    if glued and not (len(glued[2]) == 1 and glued[2] in "GDKAB"):
        return [(glued[1], start), (glued[2], start + len(glued[1]))]
    return [(text, start)]


def words_of(text: str) -> list[Word]:
    """The words and marks of one paragraph in order."""
    words: list[Word] = []
    for body, start, end, key in tokenize(text):
        if body[0].isdigit() or (end - start > 1 and ("-" in body or "‑" in body or "‐" in body)):
            pieces = _divide(body, start)
            if len(pieces) > 1:
                words += [_word(piece, at, at + len(piece), piece.lower()) for piece, at in pieces]
                continue
        words.append(_word(body, start, end, key))
    return words


def _word(text: str, start: int, end: int, key: str) -> Word:
    lead = text[0]
    if lead.isalnum():
        base, group = _bases(key)
        return Word(text, start, end, key, base, group, True, lead.isupper(), lead.isdigit() and text.isascii())
    return Word(text, start, end, key, key, key, False, lead.isupper(), False)


@lru_cache(maxsize=1 << 16)
def _bases(key: str) -> tuple[str, str]:
    return stem(key), concept(key)


def content_of(words: list[Word]) -> frozenset[str]:
    return frozenset(
        w.concept
        for w in words
        if w.is_word and not w.is_digit and w.key not in STOP and w.key not in NEGATIONS and w.key not in _NUMBER_WORDS
    )


def _paragraph_sentences(paragraph: Paragraph, first_index: int) -> list[Sentence]:
    text = paragraph.text
    words = words_of(text)
    spans = [(s.start, s.end) for s in split_sentences(text)]
    depth = _inside_quotes(words)
    sentences: list[Sentence] = []
    at = 0
    for number, (start, end) in enumerate(spans):
        begin = at
        limit = end if number + 1 < len(spans) else len(text)
        while at < len(words) and words[at].start < limit:
            at += 1
        if at > begin:
            piece = words[begin:at]
            sentences.append(
                Sentence(
                    first_index + len(sentences),
                    paragraph.n,
                    paragraph.kind,
                    start,
                    end,
                    piece,
                    content_of(piece),
                    depth[begin:at],
                )
            )
    return sentences


def opens(words: list[Word], i: int, inside: bool) -> bool | None:
    """Whether the double quotation mark at word `i` opens a quotation; None when it does neither.

    Args:
        inside: whether a quotation is open before it.
    """
    mark, word = words[i].text, words[i]
    leans_back = i > 0 and words[i - 1].end == word.start
    leans_on = i + 1 < len(words) and words[i + 1].start == word.end
    if mark == '"':
        if leans_back == leans_on:
            return not inside
        if leans_on:
            return True
        return False if inside else None  # an inch, or the end of nothing
    if mark in OPENING:
        # “We lost the roof,“ she said: closed by the wrong mark
        return not (inside and leans_back and not leans_on)
    return bool(not inside and leans_on and not leans_back)


def _inside_quotes(words: list[Word]) -> list[bool]:
    inside = False
    flags = []
    for i, word in enumerate(words):
        if word.text in _MARKS:
            inside = bool(opens(words, i, inside))
        flags.append(inside)
    return flags


def read_sentences(article: Article) -> list[Sentence]:
    """All sentences of the article, in order."""
    sentences: list[Sentence] = []
    for paragraph in article.paragraphs:
        sentences.extend(_paragraph_sentences(paragraph, len(sentences)))
    return sentences
