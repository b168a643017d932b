"""What words deny or affirm from afar: never has she complained, none of them slept, refused on Monday to sign."""

from __future__ import annotations

from functools import lru_cache

from reader.facts.slots import is_content
from reader.facts.types import Word
from reader.facts.words import STOP, is_adverb, stem

_AUXILIARIES = frozenset("did do does was were is are has have had will would could can should may might must".split())
_TURNS = frozenset(
    "time point stage occasion moment instance circumstances circumstance case way account event".split()
)
"""nouns after `no` that make it a `never`"""
_LEADING = frozenset("at in on under by to".split())
_OPENING = 9
"""words that a fronted negation may fill before its verb"""
_SUBJECT = 10
_DETERMINERS = frozenset("the a an its his her their our any either another".split())
_HALVES = frozenset("before again since once even a an single ever until now yet".split())
"""words that may stand between the negation and its verb"""


def fronted(words: list[Word], i: int) -> tuple[int, int] | None:
    """Where a negation that opens a clause begins, and the word that it denies (0 for none): never has Ruiz `complained`.

    Args:
        i: the index of the negating word: never, not, no, nowhere.
    """
    key = words[i].key
    begin = i
    if key == "no":
        turn = next((k for k in range(i + 1, min(i + 3, len(words))) if words[k].key in _TURNS), 0)
        if not turn or not i or words[i - 1].key not in _LEADING:
            return None
        begin = i - 1
    elif key == "not":
        if words[i + 1 : i + 2] and words[i + 1].key not in ("once", "a", "one", "even", "in"):
            return None
    elif key not in ("never", "nowhere"):
        return None
    if not _opens(words, begin):
        return None
    return _after(words, i, begin)


def turn_of(words: list[Word], i: int) -> int | None:
    """The noun of a turn that stands inside its clause for `never`: he at no `time` met her; None for any other `no`."""
    if words[i].key != "no" or i < 2 or words[i - 1].key not in _LEADING or _opens(words, i - 1):
        return None
    return next((k for k in range(i + 1, min(i + 3, len(words))) if words[k].key in _TURNS), None)


def _opens(words: list[Word], begin: int) -> bool:
    """Whether a clause begins here."""
    return not begin or not words[begin - 1].is_word or words[begin - 1].key in ("that", "and", "but")


def _after(words: list[Word], i: int, begin: int) -> tuple[int, int] | None:
    auxiliary = 0
    for k in range(i + 1, min(i + _OPENING, len(words) - 1)):
        if not words[k].is_word:
            return None
        if words[k].key in _AUXILIARIES:
            auxiliary = k
            break
        if words[i].key == "never" and words[k].key not in _HALVES:
            # `never one to give up`
            return None
    return (begin, denied_verb(words, auxiliary)) if auxiliary else None


def denied_verb(words: list[Word], auxiliary: int) -> int:
    """The verb after an auxiliary and its subject; 0 for none: were the tanks `cleaned`, did officials `warn` anybody."""
    k = auxiliary + 1
    last = min(len(words), k + _SUBJECT)
    while k < last and (words[k].key in _DETERMINERS or words[k].key in ("he", "she", "it", "they", "we", "i")):
        k += 1
    if words[k - 1].key in ("he", "she", "it", "they", "we", "i"):
        subject = k
    else:
        subject = _behind_subject(words, k, last, words[auxiliary].key in ("did", "do", "does"))
    while subject < last and words[subject].key in ("been", "be", "being", "have", "ever", "so", "as"):
        if words[subject].key in ("so", "as"):
            # `never has it been as low`: how low is denied
            return 0
        subject += 1
    if subject < last and is_content(words[subject]) and not words[subject].is_cap:
        return subject
    return 0


def _behind_subject(words: list[Word], k: int, last: int, plain: bool) -> int:
    """The index after a subject that begins at word `k`; what follows it is a base form if `plain`, else a participle."""
    first = k
    while k < last and words[k].is_word:
        word = words[k]
        if word.key in ("been", "be", "being", "have"):
            return k
        if k > first and not word.is_cap and word.key not in STOP:
            if not plain and _is_participle(word) and not _is_participle_before_noun(words, k, last):
                return k
            if plain and (words[k - 1].is_cap or _ends_subject(words, k, last)):
                return k
        if word.key in STOP and word.key not in ("of", "for", "in", "at", "and") and word.key not in _DETERMINERS:
            break
        k += 1
    return last


def _is_participle(word: Word) -> bool:
    return word.key.endswith("ed") or (word.stem != word.key and not word.key.endswith("s")) or word.key in _UNCHANGED


_UNCHANGED = frozenset("hit put cut let set shut hurt cost spread quit come become run sell".split())
"""participles that look like the base form"""


def _is_participle_before_noun(words: list[Word], k: int, last: int) -> bool:
    """Whether another participle follows in the subject: were the `damaged` tanks cleaned."""
    for m in range(k + 1, last):
        if not is_content(words[m]):
            return False
        if _is_participle(words[m]):
            return True
    return False


def _ends_subject(words: list[Word], k: int, last: int) -> bool:
    """Whether a verb in its base form is likely to stand at word `k`: behind a plural, or last before a stop."""
    before = words[k - 1].key
    if before.endswith("s") and not before.endswith(("ss", "us")):
        return True
    return not (k + 1 < last and is_content(words[k + 1]) and not words[k + 1].is_cap)


_NOBODY = frozenset("nobody none neither".split())
_EXCEPT = frozenset("else but except other apart besides".split())
_OF = 5
"""words after `none of` that may say of whom"""


def denied_by_nobody(words: list[Word], i: int) -> int:
    """The verb whose subject is nobody, none of the crew, neither brother or no one, from word `i` on; 0 for none."""
    key = words[i].key
    if key == "no" and words[i + 1 : i + 2] and words[i + 1].key == "one":
        k = i + 2
    elif key in _NOBODY:
        k = i + 1
    else:
        return 0
    if i and words[i - 1].is_word and words[i - 1].key not in ("that", "and", "but", "said", "says"):
        # `left nobody in doubt`
        return 0
    if words[k : k + 1] and (words[k].key == "of" or key == "neither"):
        k += words[k].key == "of"
        end = k
        while end < min(k + _OF, len(words)) and words[end].is_word and words[end].key not in _AUXILIARIES:
            if (
                end > k
                and (_is_participle(words[end]) or words[end - 1].key.endswith("s"))
                and words[end].key not in STOP
            ):
                break
            end += 1
            if key == "neither" and words[end - 1].key not in _DETERMINERS | {"the", "of"}:
                break
        k = end
    while k < len(words) and (words[k].key in _AUXILIARIES or words[k].key in ("been", "be", "has", "have")):
        k += 1
    if (
        k >= len(words)
        or any(w.key in _EXCEPT for w in words[i + 1 : k + 1])
        or not is_content(words[k])
        or words[k].is_cap
    ):
        return 0
    return k


LIGHT = frozenset(
    stem(w) for w in "win get give receive obtain secure earn gain grant find have offer make take reach enjoy".split()
)
"""verbs that say little beside the deed their object names: win the approval of, give consent to"""
_ENDINGS = ("ment", "ation", "ance", "ence", "ion", "al")
_DEEDS = frozenset("support consent permission blessing vote reply answer help backing warning apology visit".split())
_NOUN = 6


def denied_deed(words: list[Word], i: int) -> int:
    """The deed that the object of a denied verb names: did not win the board's `endorsement`; 0 for none."""
    if words[i].stem not in LIGHT:
        return 0
    deed = 0
    for k in range(i + 1, min(i + 1 + _NOUN, len(words))):
        word = words[k]
        if not word.is_word or (word.key in STOP and word.key not in _DETERMINERS) or word.is_digit:
            break
        if is_content(word) and not word.key.endswith(("'s", "s'")):
            deed = k
    return deed if deed and (words[deed].key in _DEEDS or words[deed].key.endswith(_ENDINGS)) else 0


@lru_cache(maxsize=1 << 12)
def deed_stems(key: str) -> tuple[str, ...]:
    """The stems of verbs that a noun may be made from: endorsement of endorse, ratification of ratify."""
    if len(key) < _LEAST:
        return ()
    found = []
    for ending in _ENDINGS:
        if key.endswith(ending):
            root = key[: -len(ending)]
            found += [root, root + "e"]
            if ending == "ation":
                found.append(root + "ate")
            if root.endswith("fic"):
                found.append(root[:-2] + "y")
    return tuple(stem(root) for root in found if len(root) > 3)


_LEAST = 8
"""letters of a noun that is looked up as a verb's"""


def infinitive(words: list[Word], i: int) -> int:
    """Index of the `to` after a verb such as refuse; a day or a word of time may stand between; 0 for none."""
    for k in range(i + 1, min(i + 5, len(words))):
        if words[k].key == "to":
            return k
        if not (
            words[k].key in _TIMES or words[k].key in ("on", "in", "at", "again", "the") or is_adverb(words[k].key)
        ):
            break
    return 0


_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday week month morning evening night afternoon last this late early once twice""".split()
)


def with_before(words: list[Word], i: int) -> int:
    """Index of `with` before a noun and its article; -1 for none."""
    k = i - 2 if i and words[i - 1].key in ("a", "an", "the", "its", "his", "her", "their") else i - 1
    return k if k >= 0 and words[k].key == "with" else -1
