"""What an altered stretch of a sentence tells: a figure, a source, a place, an act; and how a reason calls it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import FactKind
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.meanings import Unit, is_figure, is_known
from reader.comparing.judging.twins.passages import Stretch, Token
from reader.facts.dates.words import MONTHS, WEEKDAYS
from reader.facts.names.words import SPEECH
from reader.facts.types import Facts
from reader.facts.words import STOP, stem

_TITLES = frozenset("former ex retired deputy acting".split())
_PERCENT = frozenset("percent percentage point points".split())
_HEDGES = frozenset(
    stem(word)
    for word in """alleged allegedly reportedly apparently appear seem likely unlikely possible possibly probable probably
    presumed suspected supposed purported unconfirmed rumoured rumored believed""".split()
)
_SAYING = SPEECH - {"continue", "call", "charge", "urge", "ask", "accuse"} | {"show", "accord"}
_BEFORE_VERBS = frozenset(
    """to will would shall should can could may might must has have had was were is are be been being not never he she they
    who which it we i did does do""".split()
)


def kind_of(context: Context, stretch: Stretch, told: Sequence[Unit]) -> FactKind:
    """What the words that differ tell; a relation for all else."""
    tokens = [t for u in told for t in u.tokens]
    if all(t.is_quoted for t in (*stretch.ours, *stretch.theirs)):
        return FactKind.QUOTE
    if any(is_figure(t) for t in tokens):
        return _figure(tokens)
    before = stretch.left[max(0, stretch.i1 - 3) : stretch.i1]
    if any(t.word.key in _TITLES for t in (*before, *tokens)):
        return FactKind.ROLE
    if any(t.word.key in _PERCENT for t in tokens):
        return FactKind.PERCENT
    if any(t.word.stem in _HEDGES for t in tokens):
        return FactKind.POLARITY
    if _is_source(stretch):
        return FactKind.ATTRIBUTION
    if any(t.key in MONTHS or t.key in WEEKDAYS for t in tokens):
        return FactKind.DATE
    for side, words in ((context.left, stretch.ours), (context.right, stretch.theirs)):
        for name in side.names:
            if any(name.sentence == t.sentence.index and name.first <= t.at <= name.last for t in words if t in tokens):
                if name.entity.type in ("person", "place", "org"):
                    return FactKind(name.entity.type)
    return FactKind.RELATION


def _figure(tokens: Sequence[Token]) -> FactKind:
    for token in tokens:
        if is_figure(token):
            words = token.sentence.words[max(0, token.at - 1) : token.at + 2]
            if any(w.key in MONTHS for w in words):
                return FactKind.DATE
            if any(w.key in _PERCENT or w.key == "%" for w in words):
                return FactKind.PERCENT
    return FactKind.NUMBER


def _is_source(stretch: Stretch) -> bool:
    """Whether a verb of speech follows or stands in it, or `according to` begins its phrase."""
    for tokens, first, last in ((stretch.left, stretch.i1, stretch.i2), (stretch.right, stretch.j1, stretch.j2)):
        own, before, after = tokens[first:last], tokens[max(0, first - 6) : first], tokens[last : last + 1]
        if any(t.key == "according" for t in (*before, *own)):
            return True
        if any(t.word.stem in _SAYING for t in after) and own:
            return True
        if len(own) > 1 and own[-1].word.stem in _SAYING and not _goes_on(own, tokens, last):
            return True
    return False


def _goes_on(own: Sequence[Token], tokens: Sequence[Token], last: int) -> bool:
    """Whether the sentence goes on without a mark behind the stretch, so that a verb at its end is no reporting clause."""
    words = own[-1].sentence.words
    at = own[-1].at + 1
    return at < len(words) and words[at].is_word


def called(stretch: Stretch, left: Sequence[Unit], right: Sequence[Unit]) -> str:
    """How a reason calls the words that stand for others."""
    if any(u.is_number for u in (*left, *right)):
        return "other figures in the same sentence"
    if all(_is_verb(side, tokens) for side, tokens in ((left, stretch.left), (right, stretch.right))):
        return "another verb in the same sentence"
    return "other words in the same sentence"


def _is_verb(told: Sequence[Unit], tokens: Sequence[Token]) -> bool:
    token = told[0].tokens[0]
    words = token.sentence.words
    before = words[token.at - 1].key if token.at else ""
    return token.key.endswith(("ed", "ing")) or before in _BEFORE_VERBS or (
        token.word.stem != token.key.removesuffix("s") and not token.key.endswith("s")
    )  # fmt: skip


def is_name(token: Token, side: Facts) -> bool:
    if not token.word.is_cap or token.key in STOP:
        return False
    if token.at > 0 and token.sentence.words[token.at - 1].key not in ('"', ":"):
        return True
    if not is_known(token.key):
        return True
    return any(
        f.sentence == token.sentence.index and f.first <= token.at <= f.last and f.entity.type != "weak"
        for f in side.names
    )


def without_given_names(tokens: list[Token], side: Facts) -> list[Token]:
    """The words without what only makes a kept name longer: a given name before a surname, a title."""
    if not tokens:
        return tokens
    found = []
    for k, token in enumerate(tokens):
        is_end = k + 1 == len(tokens)
        words = token.sentence.words
        following = words[token.at + 1] if token.at + 1 < len(words) else None
        if is_name(token, side) and is_end and following is not None and following.is_cap and len(tokens) <= 3:
            if all(is_name(t, side) for t in tokens) and any(
                f.sentence == token.sentence.index and f.first <= token.at < f.last and f.entity.type == "person"
                for f in side.names
            ):
                return []
        found.append(token)
    return found
