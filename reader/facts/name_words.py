"""Words that begin, join, surround or rule out a name."""

from __future__ import annotations

import re

from reader.facts.date_words import MONTHS, WEEKDAYS
from reader.facts.gazetteer import (
    places,
    plain,
)
from reader.facts.types import Word
from reader.facts.words import stem

SPEECH = frozenset(
    stem(word)
    for word in """say tell add claim state announce warn note insist argue write post tweet explain stress declare reply respond
ask urge call describe report confirm deny acknowledge admit testify comment remark suggest emphasize emphasise
observe recall reveal concede complain vow pledge promise conclude joke quip shout accuse express continue
estimate believe predict forecast maintain allege assert contend hint report reiterate caution""".split()
)
INNER = frozenset("de la le du da dos das del della di van von der den ter al el bin ibn ben abu".split())
ACTING = SPEECH | {
    "be",
    "have",
    "want",
    "demand",
    "reject",
    "accept",
    "plan",
    "sign",
    "agree",
    "refuse",
    "launch",
    "attack",
    "control",
    "will",
    "has",
    "is",
}
PLACE_PREPOSITIONS = frozenset("in at from near to across outside around inside toward towards through via".split())
DIRECTIONS = frozenset(
    """northern southern eastern western central north south east west northeastern northwestern southeastern
southwestern upper lower""".split()
)
NOT_NAMES = frozenset(
    """i i'm i've it we he she they you there this that these those the a an but and or if when while after before
however meanwhile according no yes not what who why how where as at by in on for from to with both some many
most all one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several few
half another each every other such monday's its his her their our my your""".split()
)
PLACE_WORDS = frozenset(
    """street avenue road square river lake mount mountain island islands bay gulf sea ocean strait province region
county district valley peninsula port airport bridge park desert coast hills forest canal palace stadium tower""".split()
)


QUARTERS = frozenset("western eastern northern southern european central".split())
SENTENCE_LEADS = frozenset(
    """recent previous earlier later new current former fresh more further additional top senior local foreign global
    public private many most other several all some both no only even still also despite under after before while
    when if although because since during amid among following unlike like including given according
    carmaker automaker drugmaker chipmaker planemaker steelmaker retailer airline lender insurer brewer broadcaster
    publisher startup supermarket operator shipbuilder utility developer conglomerate manufacturer rival neighbouring
    neighboring champions hosts visitors newcomers suspect victim actor singer striker voters police incumbent""".split()
)


def can_start(word: Word) -> bool:
    if (
        word.is_cap
        and word.text[-1:].islower()
        and (cut := max(word.text.rfind("-"), word.text.rfind("‑"))) > 0
        and word.text[cut + 1].islower()
    ):
        # US-brokered, Russian-led: an adjective made of a name
        return False
    return (
        word.is_cap
        and word.is_word
        and not (word.key in MONTHS and len(word.key) > 3)
        and word.key.removesuffix("'s") not in WEEKDAYS
    )


def of_two_places(text: str) -> bool:
    """`Russia-Ukraine`, `US-Russia`: an adjective made of two places."""
    pieces = text.replace("‑", "-").split("-")
    return len(pieces) > 1 and all(plain(piece) in places() for piece in pieces)


ARABIC = re.compile(r"(?:al|el|ad|ar|as|ash|an|ben|bin|ibn)[-‑][A-Z]|(?:d|l|dell|dall)['’][A-ZÀ-Þ]")
"""parts of a name that begin with a small letter: al-Amin, d'Ivoire"""


def name_parts(words: list[Word]) -> tuple[str, ...]:
    """Folded words of a name; the article of an Arabic name is a part of its own, hyphen or not."""
    parts: list[str] = []
    for word in words:
        if not word.is_word:
            continue
        text = plain(word.text)
        if text[:3] in ("al-", "el-") and len(text) > 4:
            parts += [text[:2], text[3:]]
        else:
            parts.append(text)
    return tuple(parts)


LEADING = frozenset("lead head chair run command direct".split())
ABBREVIATIONS = frozenset("st dr mr mrs ms jr sr gen lt col sen rep gov prof mt corp inc co ltd".split())
OF_HEADS = frozenset(
    """bank university ministry department house institute college court board bureau council republic kingdom sea gulf
bay cape isle duke duchess prince museum church chamber school school's league states office federation
association academy commonwealth""".split()
)
