"""Stems, near synonyms and stop words: the plain words on which two statements are compared.

The tables are small and hand-kept: irregular verbs of English, and groups of words that news writers use for one
another. A stem is cheap on purpose (one dictionary look-up or a few suffix rules): facts of a 600-word article
have 15 ms.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reader.tables.reading import read_groups

STOP = frozenset(
    """a an the and or but nor of to in on at by for from with without into onto over under as is are was were be been
being am has have had having do does did doing will would shall should can could may might must it its it's they
them their theirs he him his she her hers we us our you your i me my this that these those there here who whom
whose which what when where why how not no if than then so such also just only very too more most less least
about around after before during while because since until again further both each some any all other another
own same up down out off via per said say says mr mrs ms s t d ll re ve m still even yet now amid among between
through against toward towards however although though according including like much many one ones""".split()
)

NEGATIONS = frozenset(
    """not never no n't cannot without neither nor nobody none nothing hardly didn't doesn't don't won't wouldn't isn't
aren't wasn't weren't hasn't haven't hadn't can't couldn't shouldn't mustn't needn't""".split()
)


@cache
def _irregular() -> dict[str, str]:
    groups = read_groups("irregular.txt")
    table = {form: base for base, *forms in groups for form in forms}
    for base, *_ in groups:
        table.setdefault(base, base)
    return table


@cache
def _groups() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, *members in read_groups("concepts.txt"):
        for member in members:
            table.setdefault(stem(member), name)
    return table


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """The base form of a folded word, e.g. `cities` and `city` both give `city`, `won` gives `win`."""
    if key.endswith("'s"):
        key = key[:-2]
    elif key.endswith("s'"):
        key = key[:-1]
    base = _irregular().get(key)
    if base:
        return base
    if len(key) <= 3 or not key.isalpha():
        return key
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("sses", "shes", "ches", "xes", "zes")):
        return key[:-2]
    if key.endswith("s") and not key.endswith(("ss", "us", "is")):
        key = key[:-1]
    if key.endswith("ied") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith("eed"):
        # `exceed`; no `guaranteed`
        return key[:-2] if key[:-1] in _IN_EE else key
    for ending in ("ing", "ed"):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            root = key[: -len(ending)]
            if not any(c in "aeiouy" for c in root):
                return key
            if root[-1] == root[-2] and root[-1] not in "lsz":
                return root[:-1]
            return root.removesuffix("e")
    if key.endswith("ly") and len(key) > 6:
        return key[:-2]
    if key.endswith("e") and len(key) > 3:
        return key[:-1]
    return key


_IN_EE = frozenset("agree disagree decree free guarantee referee".split())


@lru_cache(maxsize=1 << 16)
def concept(key: str) -> str:
    """The name of the word's group of near synonyms, or its stem."""
    base = stem(key)
    return _groups().get(base, base)


_NOUNS_IN_LY = frozenset(
    "family supply assembly italy july ally anomaly rally monopoly bully fly reply jelly belly".split()
)


def is_adverb(word: str) -> bool:
    """Whether a folded word has the ending of an adverb and is no noun with it."""
    return word.endswith("ly") and word not in _NOUNS_IN_LY
