"""Why two paragraphs are linked, in words."""

from __future__ import annotations

from difflib import SequenceMatcher

from reader.comparing.units import Unit
from reader.parsing.tokens import Token, tokens_of
from reader.tables.stopwords import is_stop_word

SAME_WORDS = "the same words"
_PHRASE = 3
"""words in a shared phrase worth quoting"""
_NAMES = 4
_LONG = 400
"""words beyond which a paragraph is only read so far for its phrase"""


def reason_for(left: str, right: str, a: Unit, b: Unit, weights: dict[str, float]) -> str:
    """One plain line: shared names, figures and the longest shared phrase, or else the rarest shared words."""
    tokens_a, tokens_b = tokens_of(left), tokens_of(right)
    parts = []
    names = _names(tokens_a, tokens_b)
    if names:
        parts.append("names " + ", ".join(names[:_NAMES]))
    numbers = sorted(a.numbers & b.numbers, key=lambda t: (-weights.get(t, 0.0), t))
    figures = [n for n in numbers if n[0].isdigit()]
    if figures:
        parts.append("gives " + ", ".join(figures[:3]))
    phrase = _phrase(left, tokens_a[:_LONG], tokens_b[:_LONG])
    if phrase:
        parts.append(f"shares “{phrase}”")
    elif len(names) < 2:
        words = _words(tokens_a, a, b, weights)
        if words:
            parts.append("both say " + ", ".join(words))
    if a.heading and b.heading:
        parts.append("their sections tell the same")
    return "; ".join(parts) or "alike as a whole"


def brief_reason(left: str, right: str) -> str:
    """The same at a twentieth of the cost, for long texts: capitalised words and figures that stand in both."""
    there = set(right.split())
    found: dict[str, None] = {}
    for word in left.split():
        if word in there and (word[0].isupper() or word[0].isdigit()):
            bare = word.strip(_MARKS)
            if len(bare) > 1 and not is_stop_word(bare.lower()):
                found[bare] = None
    names = [word for word in found if word[0].isupper()][:_NAMES]
    figures = [word for word in found if word[0].isdigit()][:3]
    parts = [f"names {', '.join(names)}" if names else "", f"gives {', '.join(figures)}" if figures else ""]
    return "; ".join(part for part in parts if part) or "alike as a whole"


_MARKS = ".,;:!?\"'()[]“”‘’"


def _names(tokens: list[Token], others: list[Token]) -> list[str]:
    """Capitalised words, joined where they stand together, that the other text has too."""
    there = {t.key for t in others if t.text[:1].isupper()}
    found: dict[str, None] = {}
    run: list[str] = []
    end = -1
    for token in [*tokens, Token("", -9, -9, "")]:
        here = token.text[:1].isupper() and token.key in there and not is_stop_word(token.key)
        if run and not (here and token.start == end + 1):
            name = " ".join(run)
            if len(name) > 1:
                found[name] = None
            run = []
        if here:
            run.append(token.text.removesuffix("’s").removesuffix("'s"))
            end = token.end
    return list(found)


def _phrase(text: str, a: list[Token], b: list[Token]) -> str:
    words_a = [t for t in a if t.is_word]
    words_b = [t for t in b if t.is_word]
    matcher = SequenceMatcher(None, [t.key for t in words_a], [t.key for t in words_b], autojunk=False)
    found = matcher.find_longest_match()
    run = words_a[found.a : found.a + found.size]
    while run and is_stop_word(run[-1].key):
        run.pop()
    if len(run) < _PHRASE or sum(not is_stop_word(t.key) for t in run) < 2:
        return ""
    run = run[:12]
    return " ".join(text[run[0].start : run[-1].end].split()).strip('“”"')


def _words(tokens: list[Token], a: Unit, b: Unit, weights: dict[str, float]) -> list[str]:
    from reader.comparing.units import term_of

    common = sorted(a.terms & b.terms, key=lambda t: (-weights[t], t))[:3]
    words = []
    for term in common:
        word = next((t.key for t in tokens if t.is_word and term_of(t.key) == term), "")
        if word:
            words.append(word)
    return words
