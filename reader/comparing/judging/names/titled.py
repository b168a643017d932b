"""What the words of a role mean: its titles by their groups, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from reader.facts.gazetteer import organisations, places, plain, titles
from reader.facts.types import Fact
from reader.facts.words import STOP, stem


def meaning(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The titles in a role and its other words: `head of the air force` gives {leader} and {air, force}."""
    written = _in_full(text).replace("-", " ").replace("‑", " ").replace("’", "'").split()
    # the country, not the pronoun
    words = ["usa" if w in ("US", "U.S.") else w.lower().removesuffix("'s").removesuffix("'") for w in written]
    heads: set[str] = set()
    if told := told_by_work(words):
        heads.add("leader")
        words = words[told:]
    rest: set[str] = set()
    words = _turned(words)
    i = 0
    while i < len(words):
        for length in (3, 2, 1):
            name = " ".join(words[i : i + length])
            if name in titles():
                heads.add(titles()[name])
                i += length
                break
            if name in organisations():
                rest.add("#" + organisations()[name])
                i += length
                break
        else:
            word = words[i]
            if word in _PAST:
                rest.add("former")
            elif word not in STOP and word != "then":
                place = places().get(plain(word))
                rest.add("@" + place.id if place else stem(plain(word)))
            i += 1
    return frozenset(heads), frozenset(rest)


_LEADING = frozenset("leads heads chairs runs commands directs led headed chaired commanded directed".split())
_IN_CHARGE = (("in", "charge", "of"), ("at", "the", "head", "of"), ("at", "the", "helm", "of"))
_PAST = frozenset("former retired onetime once ex".split())


def told_by_work(role: Sequence[str]) -> int:
    """How many words at the beginning of a role say that the person leads: runs the zoo, in charge of the zoo; 0 for none."""
    if role and role[0] in _LEADING:
        return 1
    return next((len(words) for words in _IN_CHARGE if tuple(role[: len(words)]) == words), 0)


def _turned(words: list[str]) -> list[str]:
    """`minister of finance` as `finance minister`, where that is a title of its own."""
    for k in range(1, len(words) - 1):
        if words[k] in ("of", "for"):
            field = " ".join(w for w in words[k + 1 :] if w != "the").removesuffix(" affairs")
            if f"{field} {words[k - 1]}" in titles():
                return [*words[: k - 1], *field.split(), words[k - 1]]
    return words


_PRAISE = frozenset(stem(w) for w in "top senior leading main veteran long-time longtime current new".split())


def plain_meaning(fact: Fact) -> tuple[frozenset[str], frozenset[str]]:
    """The titles in a role and its other words, without praise such as `top`."""
    heads, rest = meaning(fact.text)
    return heads, rest - _PRAISE


def _in_full(text: str) -> str:
    """A role with its short title written out."""
    return " ".join("vice president" if w.lower() == "vp" else w for w in text.split(" "))


def rank_words(fact: Fact) -> list[str]:
    """The words of a role that may tell its rank, not those of whose it is: the former governor's wife; `retired` is
    `former` and `vice` is `deputy`."""
    words = _in_full(fact.text).replace("’", "'").replace("-", " ").split()
    end = next((k for k, w in enumerate(words) if k and w in ("of", "to", "for")), len(words))
    owner = max((k for k, w in enumerate(words[:end]) if w.endswith(("'s", "s'")) and w[0].islower()), default=-1)
    return ["former" if w in _PAST else "deputy" if w == "vice" else w for w in map(str.lower, words[owner + 1 : end])]


def title_words(text: str) -> frozenset[str]:
    words = text.lower().split()
    return frozenset(
        " ".join(words[i : i + n])
        for n in (1, 2, 3)
        for i in range(len(words))
        if " ".join(words[i : i + n]) in titles()
    )
