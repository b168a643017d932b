"""Which two names, though they differ, may be of one: a spot in a town, a body and its initials, a surname misspelled."""

from __future__ import annotations

from reader.article import FactKind
from reader.comparing.judging.names.persons import one_letter_apart
from reader.comparing.judging.names.places import may_be_in
from reader.comparing.judging.names.standins import sort_words
from reader.comparing.judging.sentences.context import Context
from reader.facts.gazetteer import organisations, places
from reader.facts.names.words import ARTICLES
from reader.facts.types import Fact


def perhaps_one(context: Context, a: Fact, b: Fact) -> str:
    """How a reader is told that two names may be of one place or one body; empty where they are surely not."""
    if may_be_in(context, a, b):
        return f"perhaps one place named two ways: {a.text} / {b.text}"
    if FactKind.PERSON in (a.kind, b.kind) and one_letter_apart(a.entity.parts, b.entity.parts):
        return f"perhaps one person in two spellings: {a.text} / {b.text}"
    if perhaps_initials(a, b):
        return f"perhaps one body by its initials: {a.text} / {b.text}"
    return f"perhaps a body and a part of it: {a.text} / {b.text}" if _one_house(a, b) else ""


_LONGEST_INITIALS = 5


def perhaps_initials(a: Fact, b: Fact) -> bool:
    """Whether one may be the other's initials in another language: a party of workers, PKK."""
    short, long = sorted((a, b), key=lambda f: len(f.entity.parts))
    written = short.text.replace(".", "")
    return (
        len(short.entity.parts) == 1
        and len(long.entity.parts) > 1
        and FactKind.PERSON not in (a.kind, b.kind)
        and written.isupper()
        and 2 < len(written) <= _LONGEST_INITIALS
        and short.entity.key not in organisations()
        and long.entity.key not in places()
        and not long.text.isupper()
    )


def _one_house(a: Fact, b: Fact) -> bool:
    """Whether two bodies begin with one word that names no sort of body: a union and its commission, a party and its youth."""
    if FactKind.PERSON in (a.kind, b.kind):
        return False
    one, two = a.entity.parts, b.entity.parts
    return max(len(one), len(two)) > 1 and one[0] == two[0] and one[0] not in sort_words() | ARTICLES
