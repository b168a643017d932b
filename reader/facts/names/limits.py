"""Where names begin and end: capitals of headings and run-in labels, participles, and bodies with their fields."""

from __future__ import annotations

from reader.article import ParagraphKind
from reader.facts.gazetteer import is_given, organisation_words, organisations, places, plain, titles
from reader.facts.names.words import can_start
from reader.facts.types import Sentence, Word
from reader.facts.words import STOP


def is_heading(sentence: Sentence) -> bool:
    """Whether a line is a heading, by its kind or for having all longer words in capitals and no full stop."""
    words = sentence.words
    end = len(words) - 1
    while end > 0 and words[end].text in "“”\"’'":
        end -= 1
    return sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING) or (
        len(words) > 4
        and words[end].text != "."
        and not any(w.is_word and not w.is_cap and len(w.text) > 4 for w in words)
    )


def label_end(words: list[Word]) -> int:
    """The index after the colon of a run-in label; 0 where the sentence begins with none."""
    first = next((k for k, w in enumerate(words[:3]) if w.is_word), 0)
    for k in range(first, min(len(words), first + 7)):
        if words[k].text == ":":
            return k + 1 if k > first else 0
        if not (words[k].is_word and (words[k].is_cap or words[k].key in STOP)):
            return 0
    return 0


_PLURAL_FIELDS = frozenset(
    "affairs sports resources services securities communications arts sciences standards news".split()
)


def joined_end(words: list[Word], i: int, j: int) -> int:
    """Where a body of two fields ends whose first field is words `i` to `j`: `National Security and Defence Council`; or 0."""
    before = words[i - 1].key if i else ""
    if before not in ("the", "its", "their", "our") and not before.endswith("'s") and plain(before) not in places():
        return 0
    own = words[i + 1 : j] if j > i + 1 and _is_demonym(words[i]) else words[i:j]
    if any(plain(w.text) in places() or is_given(plain(w.text)) for w in own):
        return 0
    last = words[j - 1].key
    if words[i].text.isupper() or (last not in _PLURAL_FIELDS and (last in organisation_words() or last.endswith("s"))):
        return 0
    k = j + 1
    while k < min(len(words), j + 4) and can_start(words[k]):
        k += 1
    ending = words[k - 1].key.removesuffix("'s")
    if k < j + 3 or (ending not in organisation_words() and ending != "executive"):
        return 0
    return k


def _is_demonym(word: Word) -> bool:
    place = places().get(plain(word.text))
    return place is not None and place.kind == "demonym"


_HEADS = frozenset(
    """organization organisation society union commission committee confederation alliance coalition campaign centre center
    congress forum foundation front fund inspectorate league movement network party directorate authority agency
    administration programme program service secretariat conference convention initiative institution partnership
    consortium coordination syndicate brotherhood guild bank university ministry department institute college court board
    bureau council museum chamber school office federation association academy""".split()
)
"""Heads of bodies that are named by what they are for."""
_FIELDS = (
    "tion", "sion", "ment", "ity", "ance", "ence", "ship", "ism", "ing", "ure", "ics", "gy", "al", "ic", "ty", "health", "youth", "culture",
)  # fmt: skip
"""How the nouns and adjectives end that tell what a body is for: Security and Co-operation, Strategic and International."""


def body_end(words: list[Word], i: int, j: int) -> int:
    """Where a body ends that is named by what it is for, its head before word `j`: `Society for the Protection of Birds`.

    0 where nothing follows that belongs to it; a country that follows is no part of the name.
    """
    head = words[j - 1].key
    if words[j].key == "'" and head.endswith("s"):
        # `Kurdistan Workers' Party`
        bodied = j + 1 < len(words) and can_start(words[j + 1]) and words[j + 1].key in organisation_words()
        return j + 2 if bodied else 0
    if head not in _HEADS or words[j].key not in ("of", "for", "on"):
        return 0
    k = _field_end(words, j)
    if not k or plain(" ".join(w.text for w in words[j + 1 : k])) in places():
        return 0
    while k < len(words):
        word = words[k]
        if word.key in ("of", "for"):
            end = _field_end(words, k)
        elif word.key == "and" and k + 1 < len(words) and words[k + 1].key.endswith(_FIELDS):
            end = 0 if is_given(words[k + 1].key) else _field_end(words, k)
        else:
            end = 0
        if not end:
            break
        k = end
    return k


def _field_end(words: list[Word], joint: int) -> int:
    """Where the capital words after a joining word end; 0 where there are none."""
    k = joint + 1
    if k < len(words) and words[k].key == "the":
        k += 1
    begin = k
    while k < len(words) and can_start(words[k]) and not words[k - 1].key.endswith("'s"):
        k += 1
    return k if k > begin else 0


def begins_with_deed(words: list[Word], i: int, j: int) -> bool:
    """Whether the first of the capital words `i` to `j` is a participle before the name: `Nearing Quito, the plane sank`."""
    key = words[i].key
    if len(key) < _SHORTEST or key in _IN_NAMES or not words[i].text[1:].islower() or is_given(key) or key in places():
        return False
    if (
        words[j - 1].key.removesuffix("'s") in organisation_words()
        or plain(" ".join(w.text for w in words[i:j])) in organisations()
    ):
        # `Burning Planet Trust`
        return False
    if key.endswith("ing"):
        after = words[j] if j < len(words) else None
        following = plain(words[i + 1].text)
        return (
            after is None
            or not after.is_word
            or after.key in ("is", "was", "are", "were")
            or following in places()
            or following in titles()
            or is_given(following)
        )
    return key.endswith(_PARTICIPLES)


_SHORTEST = 6
_PARTICIPLES = (
    "ed",
    "beaten",
    "stricken",
    "ridden",
    "broken",
    "fallen",
    "shaken",
    "frozen",
    "forgotten",
    "driven",
    "chosen",
)
_IN_NAMES = frozenset(
    """united associated allied consolidated federated sacred blessed combined integrated advanced applied limited hundred
    mohamed mohammed ahmed alfred manfred wilfred winifred mildred siegfried hamed khaled walled waleed saeed naveed
    beijing nanjing chongqing boeing sterling living rolling leading burning flying reading viking spring""".split()
)
"""words of these endings that names begin with"""
