"""Whether `a third`, `a tenth` tells a share: a third of, by a third, a fifth opposed it; not a third man, a quarter final."""

from __future__ import annotations

from itertools import pairwise

from reader.facts.types import Word

_OF_ONE = frozenset(
    "injured wounded suspected unnamed unidentified armed masked detained arrested convicted alleged".split()
)
_LOSING = frozenset("wanted lost shed sought demanded gained won cut sold spent for".split())
"""words after which `a tenth` at the end of a clause is a share"""
_SHARE_VERBS = frozenset("had have were are said say did do would want wanted thought felt believed".split())
_BEFORE = frozenset("by than nearly almost about around roughly some only just up over least".split())
"""words after which a part is a share unless a noun follows"""
_GOING = frozenset("goes went go belongs belonged comes came will is was".split())
_SOMEBODY = frozenset("man woman person suspect victim child boy girl player member driver group".split())
STOP_AFTER = frozenset(
    """in on at to from since as and or but when while because after before this last over during compared""".split()
)


def tells_share(words: list[Word], i: int) -> bool:
    """Whether the article at word `i` and the part after it tell a share."""
    key, after, before = _key(words, i + 1), _key(words, i + 2), _key(words, i - 1)
    if key == "half" and after == "-":
        return False
    noun = after.isalpha() and after not in STOP_AFTER and after not in _SHARE_VERBS and not after.endswith("ed")
    return (
        after in ("of", "point", "percentage")
        or (before in _BEFORE and not noun)
        or (before in _LOSING and not after.isalpha())
        or _plural_share(key, after, before)
        or _leaves_rest(words, i + 2)
        or _of_those(words, i)
    )


def _of_those(words: list[Word], i: int) -> bool:
    """Whether those are named first of whom the part is told: among the nurses asked, a tenth plan to leave."""
    led = i > 2 and words[i - 1].text == "," and words[0].key in ("among", "of")
    plain = all(w.text not in ",;:" for w in words[: i - 1])
    return led and plain and _key(words, i + 2).isalpha() and _key(words, i + 2) not in _SOMEBODY


def _key(words: list[Word], i: int) -> str:
    return words[i].key if 0 <= i < len(words) else ""


def _plural_share(key: str, after: str, before: str) -> bool:
    """`a quarter had moved`, `a third were new`, `; a fifth opposed it`: a share of those who were named before."""
    opens = before in (";", ",", "and", "while", "but", "")
    if opens and key in ("half", "quarter", "fifth", "tenth") and after.endswith("ed") and after not in _OF_ONE:
        return True
    return after in ("have", "were", "are") or (
        key in ("half", "quarter", "fifth", "tenth") and after in ("had", "said")
    )


def _leaves_rest(words: list[Word], j: int) -> bool:
    """Whether no noun stands at word `j` and a rest is told soon: takes a third and the heirs the rest."""
    after = _key(words, j)
    if after.isalpha() and after not in STOP_AFTER and after not in _GOING:
        return False
    ahead = [_key(words, k) for k in range(j, min(j + 12, len(words)))]
    return any(
        (a == "the" and b in ("rest", "remainder", "balance", "others"))
        or (a == "what" and b in ("is", "was", "remains", "remained"))
        for a, b in pairwise(ahead)
    )
