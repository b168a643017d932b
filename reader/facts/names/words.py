"""Words that begin, join, surround or rule out a name."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.cleaning.words import is_word as is_common
from reader.facts.dates.words import MONTHS, WEEKDAYS
from reader.facts.gazetteer import places, plain
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


LOCAL = frozenset(
    """region province county district island islands peninsula coast valley village town city suburb neighbourhood
    neighborhood municipality prefecture parish borough area harbour harbor port outskirts shore shores capital""".split()
)
"""Common nouns for places: the village of X, the X region."""
FUNCTION_WORDS = frozenset(
    """unless whereas whereupon amid amidst although though because since during despite notwithstanding throughout
    within beneath beyond besides aboard alongside amongst versus whenever wherever whichever whoever whatever whether
    until till upon except barring concerning regarding lest provided once instead perhaps maybe yesterday today tomorrow
    tonight meanwhile nonetheless nevertheless therefore thus hence otherwise elsewhere everywhere somewhere nowhere
    indeed moreover furthermore likewise consequently accordingly afterwards afterward thereafter beforehand overnight
    sometimes often seldom almost nearly always never ever soon shortly again together apart altogether anyway rather
    quite even still also too just then there here now yes no none nobody nothing neither either both each every
    everyone everybody everything anyone anybody anything someone somebody something another others such only
    near below above behind ahead inside outside across against among between through toward towards onto without with
    should had were please let thank thanks see watch read click follow listen get go look plus later earlier recently formerly like""".split()
)
"""Words that begin a sentence with a capital and are no part of the name they stand before."""
_NO_NAMES = frozenset(
    """GMT UTC BST EST EDT ET PST PDT CST CDT MST MDT CET CEST EET IST JST KST HKT SGT PHT AEST AEDT NZST AM PM A.M P.M
    TV DVD CD OK FAQ PDF SUV SUVs GPS DNA RNA HIV CCTV VIP ID IQ ATM UFO CPR ICU SMS AI IT VAT GDP FYI PS""".split()
)
"""Time zones and everyday nouns that are written in capitals."""
_CONTRACTED = ("n't", "'re", "'ve", "'ll", "'d", "'m")
PREFIXES = frozenset("mv ms mt ss ts fv rv uss hms rms hmas hmcs hmnzs ins rfa usns usns".split())
"""What stands before the name of a ship, in capitals."""
VESSELS = frozenset(
    """ferry ship boat vessel tanker freighter trawler yacht schooner steamer liner tug tugboat barge destroyer frigate
    corvette cruiser battleship submarine icebreaker lifeboat catamaran containership carrier sailboat dinghy""".split()
)


def is_no_name(word: Word) -> bool:
    """Whether capitals write an everyday noun or a time zone: TV, GMT."""
    return word.text in _NO_NAMES


def is_contraction(word: Word) -> bool:
    return "'" in word.key and word.key.endswith(_CONTRACTED)


QUARTERS = frozenset("western eastern northern southern european central".split())
SENTENCE_LEADS = frozenset(
    """recent previous earlier later new current former fresh more further additional top senior local foreign global
    public private many most other several all some both no only even still also despite under after before while
    when if although because since during amid among following unlike like including given according
    around near outside inside across off above below beside beyond throughout within along
    carmaker automaker drugmaker chipmaker planemaker steelmaker retailer airline lender insurer brewer broadcaster
    embattled ailing troubled landlocked unbeaten winless tiny rural wealthy impoverished rival neighbour neighbor nearby
    publisher startup supermarket operator shipbuilder utility developer conglomerate manufacturer rival neighbouring
    neighboring champions hosts visitors newcomers suspect victim actor singer striker voters police incumbent""".split()
)

ARTICLES = frozenset("the le la les el los las der die das il lo gli os".split())
"""words that begin names of bodies which have nothing else in common: Le Monde, Le Figaro"""
_DESCRIPTIONS = frozenset(
    """airline lender insurer brewer broadcaster retailer publisher startup supermarket operator developer conglomerate
    manufacturer utility supplier grocer distiller jeweller shipper exporter importer wholesaler refiner confectioner caterer
    bookmaker hotelier rival neighbour neighbor subsidiary newcomer contractor landlord creditor shipowner shipyard bakery
    brewery dairy winery distillery builder trader""".split()
)
_BODIES = frozenset(
    """union charity bank club firm company group agency fund team carrier exchange owner holder dealer collector buyer seller
    champion partner""".split()
)


def is_description(key: str) -> bool:
    """Whether a plain noun that opens a sentence only says what the name after it is: airline, toymaker, supplier."""
    return key in _DESCRIPTIONS or (key.endswith("maker") and len(key) > 5)


def may_describe(key: str) -> bool:
    """Whether a small-lettered noun before a name says what it is: `to the bank Norvik`, not `Bank Norvik`."""
    return is_description(key) or key in _BODIES


_JOINED = frozenset("i e al el ul ud de le la les sur en".split())
"""what may hang on the first word of a name before the next: Mazar-e Sharif"""


def can_start(word: Word) -> bool:
    if (
        word.is_cap
        and word.text[-1:].islower()
        and (cut := max(word.text.rfind("-"), word.text.rfind("‑"))) > 0
        and word.text[cut + 1].islower()
        and word.text[cut + 1 :] not in _JOINED
        and word.key[:cut] != word.key[cut + 1 :]
    ):
        # US-brokered, Russian-led: an adjective made of a name; not Baden-baden
        return False
    return (
        word.is_cap
        and word.is_word
        and not (word.key in MONTHS and len(word.key) > 3)
        and word.key.removesuffix("'s").removesuffix("s") not in WEEKDAYS
    )


def names_war(words: list[Word], i: int, j: int) -> bool:
    """Whether words `i` to `j` name a war: World War II, the Crimean War."""
    last = words[j - 1]
    if last.text.strip("IVX") == "" or last.is_digit:
        last = words[j - 2] if j - 2 >= i else last
    return last.key == "war" or (last.key == "wars" and j - 2 >= i and words[j - 2].key == "world")


def of_two_places(text: str) -> bool:
    """`Russia-Ukraine`, `US-Russia`: an adjective made of two places."""
    pieces = text.replace("‑", "-").split("-")
    return len(pieces) > 1 and all(plain(piece) in places() for piece in pieces)


ARABIC = re.compile(
    r"(?:al|el|ad|ar|as|ash|at|az|ez|es|ed|er|et|an|ben|bin|ibn)[-‑][A-Z]|(?:d|l|dell|dall)['’][A-ZÀ-Þ]"
)
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


LEADING = frozenset(stem(w) for w in "lead head chair run command direct".split())
ABBREVIATIONS = frozenset(
    """st dr mr mrs ms jr sr gen lt col sen rep gov prof mt corp inc co ltd maj brig capt cmdr sgt cpl pvt adm supt insp
    det rev pres""".split()
)
OF_HEADS = frozenset(
    """isles isle islands island strait straits city province bank university ministry department house institute college court board bureau council republic kingdom sea gulf
bay cape isle duke duchess prince museum church chamber school school's league states office federation
association academy commonwealth""".split()
)


_LONG_ENOUGH = 4
_ENDINGS = tuple(
    "s ing ed ly ness tion ist ism ment able ful less ive er or al ic ous ity age ure ant ent people man men woman women".split()
)


@lru_cache(maxsize=1 << 12)
def is_made_adverb(key: str) -> bool:
    """Whether a word is an adverb made of a word of the language: Notably, Happily, but not Tessaly."""
    if not key.endswith("ly") or len(key) < 5:
        return False
    root = key[:-2]
    made_of = (key, root, root + "le", root + "l", root + "e", root[:-1] + "y", root.removesuffix("al"))
    # no English adjective ends so: Tessa-ly
    return root[-1] not in "aou" and any(map(is_common, made_of))


def is_no_english(key: str) -> bool:
    """Whether a word is none of the language, nor of two of its words, nor formed like one: Odense, Gdynia.

    With a capital such a word is a name even where every word has one.
    """
    if len(key) < _LONG_ENOUGH or not key.isalpha() or any(map(is_common, (key, stem(key), stem(key) + "e"))):
        return False
    if key.isascii() and key.endswith(_ENDINGS) and not key.endswith(("us", "is")):
        return False
    return not any(is_common(key[:k]) and is_common(key[k:]) for k in range(_LONG_ENOUGH, len(key) - _LONG_ENOUGH + 1))
