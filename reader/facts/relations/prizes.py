"""Who is given what one alone can have: X won the contract, the award went to X, X was handed the role."""

from __future__ import annotations

from collections.abc import Container

from reader.facts.types import Fact, Frame, Sentence, Word
from reader.facts.words import STOP, is_adverb, stem

_PRIZES = frozenset(
    stem(w)
    for w in """contract award prize title trophy cup seat role job rights deal order tender concession licence license commission
    presidency leadership nomination gold medal oscar part post""".split()
)
_GETTING = frozenset(
    stem(w) for w in "win claim secure land clinch take receive get collect scoop earn gain bag".split()
)
_GIVING = frozenset(stem(w) for w in "award give hand grant present offer".split())
_BE = frozenset("is are was were be been being".split())
_REACH = 8
"""words between a verb and the prize"""


def read_prizes(sentence: Sentence, names: list[Fact]) -> list[Frame]:
    """One frame for each prize with its winner: the span is the winner's name, `patient` the prize."""
    words = sentence.words
    starts = {n.first: n for n in names if n.entity.parts and n.entity.type != "weak"}
    ends = {n.last: n for n in names if n.entity.parts}
    found: list[Frame] = []
    for i, word in enumerate(words):
        if not word.is_word or word.is_cap or (sentence.depth and sentence.depth[i]):
            continue
        given = word.stem in _GIVING and i > 0 and words[i - 1].key in _BE
        winner, prize = None, ""
        if word.stem in _GETTING or given:
            winner, prize = _before(words, ends, i), _prize(words[i + 1 : i + 1 + _REACH])
        if (
            winner is None
            and (given or word.stem in ("go", "fall"))
            and i + 2 < len(words)
            and words[i + 1].key == "to"
        ):
            first = i + 3 if words[i + 2].key in ("the", "a") else i + 2
            winner, prize = starts.get(first), _prize(words[max(0, i - _REACH) : i])
        if winner is not None and prize:
            found.append(
                Frame(
                    "prize", frozenset(winner.entity.parts), frozenset((prize,)), sentence.n, winner.start, winner.end,
                    "", sentence.index, third=_spec(words),
                )
            )  # fmt: skip
    return found


def _spec(words: list[Word]) -> frozenset[str]:
    """What a prize is for: `the award for best actress`, `the best actress award`."""
    for k, word in enumerate(words[:-1]):
        if word.key == "best":
            return frozenset((words[k + 1].concept,))
    return frozenset()


_HOSTING = frozenset(stem(w) for w in "host stage".split())
_CHOSEN = frozenset(stem(w) for w in "pick picked choose chosen chose select selected name named".split())
"""verbs behind the name of who is to host: was picked to host, named as host"""
_STAGED = frozenset(stem(w) for w in "play hold stage host take".split())


def read_venues(sentence: Sentence, names: list[Fact]) -> list[Frame]:
    """Where something is held: `Valencia will host the final`, `the final will be played in Seville`; the span is the place."""
    words = sentence.words
    starts = {n.first: n for n in names if n.entity.parts}
    ends = {n.last: n for n in names if n.entity.parts}
    found: list[Frame] = []
    for i, word in enumerate(words[:-1]):
        if word.is_cap or (sentence.depth and sentence.depth[i]):
            continue
        place, event = None, ""
        if word.stem in _HOSTING and words[i - 1].key not in _BE:
            place, event = _before(words, ends, i, _CHOSEN), _noun(words, i + 1 + (words[i + 1].key in ("of", "for")))
        elif word.stem in _STAGED and (words[i - 1].key in _BE or words[i + 1].key == "place"):
            at = i + 2 if words[i + 1].key == "place" else i + 1
            place = starts.get(at + 1) if at < len(words) and words[at].key in ("in", "at") else None
            event = _noun_before(words, i)
        if place is not None and event:
            found.append(
                Frame(
                    "venue", frozenset(place.entity.parts), frozenset((event,)), sentence.n, place.start, place.end,
                    "", sentence.index,
                )
            )  # fmt: skip
    return found


def _noun(words: list[Word], i: int) -> str:
    """The last word of the noun phrase that begins at word `i`, as a concept."""
    last = ""
    for k in range(i, min(len(words), i + 6)):
        if words[k].key in ("the", "a", "an", "its", "their", "this", "next"):
            continue
        if not words[k].is_word or words[k].key in STOP:
            break
        last = words[k].concept
    return last


def _noun_before(words: list[Word], verb: int) -> str:
    """The noun before a verb, auxiliaries passed over."""
    k = verb - 1
    while k >= 0 and words[k].is_word and words[k].key in STOP:
        k -= 1
    return words[k].concept if k >= 0 and words[k].is_word and not words[k].is_digit else ""


def _before(words: list[Word], ends: dict[int, Fact], verb: int, passed: Container[str] = ()) -> Fact | None:
    """The name right before a verb, auxiliaries and verbs with the stems `passed` passed over."""
    k = verb - 1
    while k >= 0 and words[k].is_word and not words[k].is_cap:
        if not (words[k].key in STOP or words[k].stem in passed or is_adverb(words[k].key)):
            break
        k -= 1
    return ends.get(k)


def _prize(words: list[Word]) -> str:
    """The concept of the first prize among words of one clause."""
    for word in words:
        if word.text in ",;:.":
            break
        if word.stem in _PRIZES and not word.is_cap:
            return word.concept
    return ""
