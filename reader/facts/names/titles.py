"""Titles in front of a name, which say what somebody is: Prime Minister, Gov., US President."""

from __future__ import annotations

from reader.facts.gazetteer import (
    groups_of,
    is_given,
    organisation_words,
    organisations,
    places,
    plain,
    title_lengths,
    titles,
)
from reader.facts.names.words import PLACE_WORDS, name_parts
from reader.facts.types import Word

_OFFICES = groups_of(
    """minister foreign_minister finance_minister defence_minister interior_minister chancellor ambassador envoy
    commissioner spokesman president vice_president prime_minister governor mayor chief_executive"""
)
"""Titles that other capital words may stand before: of what the office is."""


def _is_body(words: list[Word]) -> bool:
    """Whether a name is an organisation's or a place's, whatever title it begins with."""
    parts = name_parts(words)
    key = " ".join(parts)
    return len(parts) > 1 and (
        key in organisations() or key in places() or parts[-1] in organisation_words() or parts[-1] in PLACE_WORDS
    )


def read_title(words: list[Word], i: int, j: int) -> tuple[int, str]:
    """Skips capitalised titles at the front of a name: `Prime Minister Olav Brekke` gives `prime_minister`."""
    table, lengths = titles(), title_lengths()
    start, role = i, ""
    while start < j:
        key = words[start].key
        longest = lengths.get(key, 0)
        if start == i and longest and _is_body(words[i:j]):
            # `General Motors`, `King Fahd University`: the title is part of the name
            break
        for length in range(min(longest, j - start), 0, -1):
            name = " ".join(w.key for w in words[start : start + length])
            if name in table:
                role = table[name]
                start += length
                break
        else:
            break
        if start < j and words[start].text == ".":
            start += 1
    if start == i and (found := _title_inside(words, i, j)):
        return found
    if start == i and i and not role:
        # lower-case role before the name: `striker Ann Cole`, `chief executive Dana Reyes`
        for length in (3, 2, 1):
            if i - length >= 0:
                name = " ".join(w.key for w in words[i - length : i])
                if name in table:
                    return start, table[name]
    return start, role


_WORDS_TOO = frozenset("general king prince major chair rev private det".split())
_BEFORE_TITLE = frozenset("us first vice former deputy acting assistant lieutenant".split())


def _title_inside(words: list[Word], i: int, j: int) -> tuple[int, str] | None:
    """Where the person begins in capital words that name a place or an office before the title: `US President Joe Doe`."""
    table = titles()
    for k in range(i + 1, j - 1):
        name = words[k].key
        if name not in table:
            continue
        short = words[k + 1].text == "."
        start = k + 2 if short else k + 1
        if start >= j or (name in _WORDS_TOO and not short):
            continue
        group = table[name]
        before = plain(" ".join(w.text for w in words[i:k]))
        left = j - start
        if (
            before in places()
            or words[k - 1].key.endswith("ian")
            or before in organisations()
            or words[i].key in _BEFORE_TITLE
            or (short and left <= 4 and (inner := read_title(words, start, j))[0] < j and (start := inner[0]))
        ):
            return start, group
        if (
            (group in _OFFICES or is_given(plain(words[start].text)))
            and left in (2, 3)
            and words[start].is_cap
            and words[j - 1].key not in organisation_words()
            and not (name == "secretary" and words[start].key == "general")
        ):
            # `Infrastructure Minister Ann Lee`
            return start, group
    return None


def begins_with_title(words: list[Word], i: int, j: int) -> bool:
    """Whether the capital words `i` to `j` are a title and a name: `Chief Executive Dana Reyes`."""
    return i < read_title(words, i, j)[0] < j


def begins_with_trade(words: list[Word], i: int) -> bool:
    """Whether a sentence opens with what somebody does and the name goes on with a given name: Trapper Noah Akpik."""
    return words[i].key.endswith(_TRADES) and not is_given(words[i].key) and is_given(words[i + 1].key)


_TRADES = ("er", "or", "ist", "man", "woman", "ian", "eer")
"""endings of nouns for what somebody does"""
