"""Which two full names may be one person's, in whatever spelling."""

from __future__ import annotations

import re

from reader.facts.gazetteer import nickname_groups, one_sound, sound


def one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: one surname, and given names that do not contradict each other."""
    a, b = _one_servant(a), _one_servant(b)
    if not one_sound(a[-1], b[-1]) and not _spelled_throughout(a, b):
        return False
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1] or len(a[-1]) > 5
    short, long = sorted((a, b), key=len)
    if long[-len(short) :] == short:
        # `Hunter Noah Akpik`: the first may be what he does
        return True
    first, other = a[0], b[0]
    if first == other or (first[0] == other[0] and (len(first) == 1 or len(other) == 1)):
        return True
    groups = nickname_groups()
    if groups.get(first, frozenset()) & groups.get(other, frozenset()):
        return True
    return one_sound(first, other) or _joined(a) == _joined(b) or _consonants(first) == _consonants(other)


def _one_servant(name: tuple[str, ...]) -> tuple[str, ...]:
    """Arabic names with `abd` in one word, however they are cut: Abd al-Rahman, Abdelrahman, Abdul Rahman."""
    if not any(part.startswith("abd") for part in name):
        return name
    return tuple(_SERVANT.sub("abd", " ".join(name)).split())


_SERVANT = re.compile(r"\babd(?:[ -]?[aeu]l[ -]?| )")


def _spelled_throughout(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the given names are two spellings of one, and the surnames may be, with a short vowel told as any: Youssef
    Kassem, Yusuf Qasim."""
    if len(a) != len(b) or len(a) == 1 or a[0] == b[0] or not one_sound(a[0], b[0]):
        return False
    return sound(a[-1]).replace("i", "a") == sound(b[-1]).replace("i", "a")


def one_letter_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names differ in one letter of the surname, as one name that is misspelled: Dana Holt, Dana Hult."""
    if a[:-1] != b[:-1] or len(a) == 1:
        return False
    short, long = sorted((a[-1], b[-1]), key=len)
    if len(short) < _LEAST_LETTERS or len(long) - len(short) > 1:
        return False
    k = next((k for k, (c, d) in enumerate(zip(short, long, strict=False)) if c != d), len(short))
    return short[k + (len(short) == len(long)) :] == long[k + 1 :]


_LEAST_LETTERS = 4
_LEAST_CONSONANTS = 3


def _consonants(given: str) -> str:
    """The consonants of a given name and its last letter, which tells men from women; the name itself where they are few."""
    found = sound(given).translate(_NO_VOWELS)
    return found + given[-1] if len(found) > _LEAST_CONSONANTS else given


_NO_VOWELS = str.maketrans("", "", "aeiou")


def _joined(name: tuple[str, ...]) -> str:
    """How all given names sound in one: `Abdel Rahman al-Saadi`, `Abdelrahman Saadi`."""
    return sound("".join(part for part in name[:-1] if part not in ("al", "el")))
