"""Words with their places, and the two foldings that comparisons are made on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# One token is a word (with inner apostrophes, hyphens and number separators), one character of a script written
# without spaces, or one mark of punctuation.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W_{_UNSPACED}]"
_JOINED = r"\u0300-\u036f\u0900-\u0963\u200c\u200d"
# possessive throughout: no text makes the engine go back, and runs of letters are taken in one step
_TOKEN = re.compile(
    rf"[{_UNSPACED}]"
    rf"|{_LETTER}(?:(?:[^\W{_UNSPACED}]|[{_JOINED}])++|['’‑-](?={_LETTER})|(?<=\d)[.,](?=\d)|(?<=\b\w)\.(?=\w\b|[‑-]{_LETTER})"
    rf"|\.(?=[a-z]{{2}}))*+"
    rf"|\S"
)

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒−", "-"),
        **dict.fromkeys("–—―", "–"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),
        "…": "...",
    }
)


class Token(NamedTuple):
    text: str
    start: int
    end: int
    key: str
    """case and typography folded"""

    @property
    def is_word(self) -> bool:
        return self.key[:1].isalnum()


def fold_typography(text: str) -> str:
    """`text` with quotation marks, hyphens, dashes and spaces made plain; length may change."""
    return text.translate(_TYPOGRAPHY)


def fold(text: str) -> str:
    """The form under which two spellings of one word are equal: typography plain, case gone, NFC, `U.S.` as `us`."""
    plain = text.lower() if text.isascii() else unicodedata.normalize("NFC", fold_typography(text)).casefold()
    if "." in plain:
        return "-".join([_undotted(part) for part in plain.split("-")])
    return plain


def _undotted(part: str) -> str:
    """`u.s.` as `us`; what is no initialism stays."""
    letters = part.replace(".", "")
    return letters if letters.isalpha() and all(len(x) <= 1 for x in part.split(".")) else part


_KNOWN_UP_TO = 30
_fold_known = lru_cache(maxsize=1 << 16)(fold)


def tokenize(text: str) -> list[Token]:
    """The words and marks of `text` in order; white space is between them. Linear in the length."""
    tokens: list[Token] = []
    add, new = tokens.append, tuple.__new__
    end = 0
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        if start < end:  # the stop that an initialism took
            continue
        word, end = match.group(), stop
        # an initialism keeps its last full stop: U.S., e.g.
        if stop - start > 2 and word[-2] == "." and text.startswith(".", stop) and word[-1].isalpha():
            end += 1
            word = text[start:end]
        # the named way of making a tuple takes twice as long, and this is the busiest line of all
        add(new(Token, (word, start, end, fold(word) if end - start > _KNOWN_UP_TO else _fold_known(word))))
    return tokens


_CACHED_UP_TO = 20_000
_tokens_of = lru_cache(maxsize=512)(tokenize)


def tokens_of(text: str) -> list[Token]:
    """The same, kept for the next one who asks; not to be changed."""
    return _tokens_of(text) if len(text) <= _CACHED_UP_TO else tokenize(text)


_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def words_of(text: str) -> tuple[list[str], list[str], Sequence[bool]]:
    """The same without the places, in a third of the time: words and marks, their keys, and whether each follows the one
    before without a space, which is told in scripts without spaces only."""
    if _IS_UNSPACED.search(text):
        tokens = tokens_of(text)
        joined = [False, *(a.end == b.start for a, b in pairwise(tokens))]
        return [t.text for t in tokens], [t.key for t in tokens], joined
    words = _TOKEN.findall(text)
    return words, [fold(w) if len(w) > _KNOWN_UP_TO else _fold_known(w) for w in words], [False] * len(words)


def plain_text(text: str) -> str:
    """The form in which two texts are equal that only typography, case or white space tells apart."""
    return " ".join(fold_typography(text).casefold().split())
