"""Which names are a body's, though nothing in them says so: the aid group Safe Return, Marl Dairies, its owner Norlan Ferries."""

from __future__ import annotations

from reader.cleaning.words import is_word as is_common
from reader.facts.slots import has_plural_ending
from reader.facts.types import Word
from reader.facts.words import STOP


def is_called_body(words: list[Word], i: int, j: int) -> bool:
    """Whether a name is said to be a body's: the aid group Safe Return; Border Relief, a charity."""
    if i and not words[i - 1].is_cap and words[i - 1].key in BODIES:
        return True
    if j + 2 >= len(words) or words[j].text != "," or words[j + 1].key not in ("a", "an", "the"):
        return False
    end = next((k for k in range(j + 2, min(j + 7, len(words))) if not words[k].is_word), 0)
    plain_words = all(w.key not in STOP for w in words[j + 2 : end])
    return bool(end) and plain_words and words[end - 1].key in BODIES and words[end].text in ",."


def ends_as_body(word: Word) -> bool:
    """Whether a name ends with the plural of a common word, as a firm's may: Marl Dairies."""
    last = word.key
    if last in _PLURAL_SURNAMES or not has_plural_ending(last) or len(last) <= _LONG_ENOUGH:
        return False
    return is_common(last[:-3] + "y" if last.endswith("ies") else last[:-1])


BODIES = frozenset(
    """airline lender insurer brewer broadcaster retailer startup supermarket conglomerate utility grocer subsidiary shipyard
    bakery brewery dairy winery distillery union charity bank club firm company group agency fund team carrier organisation
    organization association federation institute foundation carmaker automaker drugmaker chipmaker newspaper""".split()
)
"""nouns for bodies that nobody is called: not owner or partner"""
_LONG_ENOUGH = 5
"""letters that a plural has more of"""
_ROLES_OF_BODIES = frozenset("owner operator publisher partner sponsor supplier employer landlord rival".split())
"""roles that a firm may have as well as a person"""
_PLURAL_SURNAMES = frozenset(
    """waters rivers brooks fields bridges meadows masters vickers sanders flowers powers rogers peters roberts williams
    stevens matthews andrews edwards richards daniels michaels phillips hopkins jenkins collins hawkins watkins""".split()
)
"""surnames that look like the plural of a common word"""


def may_be_body(role: str) -> bool:
    """Whether a role before a name may be a firm's as well as a person's: owner, operator."""
    return role.split()[-1].lower() in _ROLES_OF_BODIES
