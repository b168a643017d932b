"""Which words of a clause are verbs, whether these are passive, and which nouns end its phrases.

No tagger stands behind this: the forms of words and their neighbours tell, and where they do not, nothing is said.
"""

from __future__ import annotations

from reader.facts.names.words import may_describe
from reader.facts.relations.converses import VERBS
from reader.facts.relations.deeds import deed_of
from reader.facts.slots import is_content
from reader.facts.types import Sentence, Word
from reader.facts.words import NEGATIONS, STOP, is_adverb

BE = frozenset("is are was were be been being am get got gets".split())
AUXILIARY = BE | frozenset(
    """has have had having will would could can may might must should shall did do does to also still now already since
    not never later then eventually reportedly allegedly due set expected likely both recently just once again""".split()
)
DETERMINERS = frozenset("the a an its his her their our my this that these those some any no".split())
PREPOSITIONS = frozenset(
    """of to from by with against for over at in on into onto towards toward between under after before behind near as than
    through via outside inside beyond past above below alongside""".split()
)
_UNCHANGED = frozenset(
    "beat hit hurt cut put let set shut cost run come become spread quit sell buy owe lend sue lead back own".split()
)
_PHRASE = 7
"""words of a subject among which its noun is looked for"""
_PARTICLES = frozenset("up out off down over".split())


class Clause:
    """The words of a sentence, and which of them belong to names."""

    def __init__(self, words: list[Word], inside: set[int]) -> None:
        self.words = words
        self.inside = inside

    def is_lead(self, k: int) -> bool:
        """Whether a word may stand between a preposition or a verb and its name."""
        word = self.words[k]
        if word.key in DETERMINERS or word.key in ("mr", "mrs", "ms", "dr"):
            return True
        return is_content(word) and word.key not in PREPOSITIONS and not word.is_cap and not self.is_verb(k)

    def is_verb(self, k: int) -> bool:
        word = self.words[k]
        if not is_content(word) or word.is_digit or (word.is_cap and not self.is_opening(k)):
            return False
        before = self.words[k - 1].key if k else ""
        if before in DETERMINERS or before.endswith("'s"):
            return False
        if before == "to" and k + 1 in self.inside and may_describe(word.key):
            # `is owed to airline Norvik`
            return False
        if before == "to" or (before in AUXILIARY and before not in BE):
            # `has sets by Ard`
            return before not in ("has", "have", "had") or not _is_plural(word)
        key = word.key
        return (
            key.endswith("ed")
            or (key.endswith("ing") and len(key) > 5)
            or (word.stem not in (key, key.removesuffix("e")) and not _is_plural(word) and not key.endswith("er"))
            or key in _UNCHANGED
            or (_is_plural(word) and before in ("who", "which"))
            or (_is_plural(word) and k - 1 in self.inside and not self.words[k - 1].key.endswith(("'s", "s'")))
            or word.stem in VERBS
            or self.governs(k)
        )

    def is_opening(self, k: int) -> bool:
        """Whether the first word is a participle, which only the sentence gives its capital: `Composed by Livia Moro`."""
        words = self.words
        if k == 0 and len(words) > 1 and words[0].key.endswith("ing"):
            # `Starring Rosa Quill, the comedy`
            return 1 in self.inside
        return (
            k == 0
            and len(words) > 1
            and is_participle(words[0])
            and (words[1].key in ("by", "in", "to", "from", "with", "at") or not words[1].is_cap)
        )

    def governs(self, k: int) -> bool:
        """Whether a word stands between a plural or a name and an article: farmers `blame` the dam."""
        words = self.words
        if not k or k + 1 >= len(words) or words[k + 1].key not in DETERMINERS:
            return False
        before = words[k - 1]
        if before.key in PREPOSITIONS:
            # `at noon a guard`
            return False
        return before.is_word and (before.is_cap or k - 1 in self.inside or _is_plural(before))

    def is_passive(self, verb: int) -> bool:
        words = self.words
        if words[verb].key.endswith("ing"):
            return False
        k = verb - 1
        while k >= 0 and (is_adverb(words[k].key) or words[k].key in NEGATIONS):
            k -= 1
        return (
            k >= 0
            and words[k].key in BE
            and (words[verb].key.endswith("ed") or words[verb].stem != words[verb].key or words[verb].key in _UNCHANGED)
        )

    def is_done(self, verb: int) -> bool:
        """Whether a verb is passive, or a participle behind its noun: paintings lent to the Prado by the Uffizi."""
        after = self.words[verb + 1].key if verb + 1 < len(self.words) else ""
        participle = self.words[verb].key.endswith("ed") or self.words[verb].stem != self.words[verb].key
        return self.is_passive(verb) or (
            participle
            and after in PREPOSITIONS
            and not self.words[verb].key.endswith("ing")
            and verb - 1 not in self.inside
        )

    def verb_after(self, i: int, reach: int) -> int:
        """The verb from word `i` on, with nothing but auxiliaries and adverbs before it; -1 for none."""
        words = self.words
        for k in range(i, min(i + reach, len(words))):
            word = words[k]
            if not word.is_word:
                return -1
            if k not in self.inside and self.is_verb(k):
                return k
            if word.key in AUXILIARY or is_adverb(word.key):
                continue
            if word.key in STOP:
                return -1
            if k == i and is_content(word) and k + 1 not in self.inside:
                # a verb in a form that its noun has too
                return k
        return -1

    def next_verb(self, i: int, reach: int) -> int:
        """The first verb from word `i` on, whatever stands before it; -1 for none."""
        last = min(i + reach, len(self.words))
        return next((k for k in range(i, last) if k not in self.inside and self.is_verb(k)), -1)

    def head_after(self, i: int) -> str:
        """The noun of the phrase that begins at word `i`."""
        words = self.words
        while i < len(words) and words[i].key in DETERMINERS | _PARTICLES:
            i += 1
        head = ""
        for k in range(i, min(i + 5, len(words))):
            if words[k].key in PREPOSITIONS or words[k].key == "ahead":
                break
            if not is_content(words[k]) or words[k].is_digit or k in self.inside or (k > i and self.is_verb(k)):
                break
            head = deed_of(words, k)
        return head

    def head_before(self, verb: int) -> str:
        """The noun of the subject of a passive verb, or of a participle behind it."""
        words = self.words
        k = verb - 1
        while k >= 0 and (words[k].key in AUXILIARY or is_adverb(words[k].key)):
            k -= 1
        return deed_of(words, k) if k >= 0 and is_content(words[k]) and k not in self.inside else ""

    def head_of(self, verb: int) -> str:
        """As `head_before`, past what follows the noun with a preposition: the music for the ballet is."""
        words = self.words
        first = verb - 1
        for k in range(verb - 1, max(-1, verb - _PHRASE), -1):
            if not words[k].is_word or k in self.inside:
                break
            if words[k].key in ("of", "for", "in", "to", "as", "at") and k:
                first = k - 1
        return self.head_before(first + 1)


def is_participle(word: Word) -> bool:
    """Whether a word looks like a participle: composed, born, held."""
    return word.key.endswith("ed") or (word.stem != word.key and not word.key.endswith(("ing", "s", "e")))


def noun_heads(sentence: Sentence) -> list[int]:
    """The words that end the noun phrases of a sentence; names are left out."""
    words = sentence.words
    reader = Clause(words, set())
    heads = []
    for k, word in enumerate(words):
        if (
            not is_content(word)
            or word.is_digit
            or (word.is_cap and k)
            or word.key in PREPOSITIONS
            or reader.is_verb(k)
        ):
            continue
        after = words[k + 1] if k + 1 < len(words) else None
        owns = word.key.endswith(("'s", "s'"))
        if is_adverb(word.key) or (
            not owns and after and is_content(after) and not after.is_cap and not reader.is_verb(k + 1)
        ):
            continue
        heads.append(k)
    return heads


def _is_plural(word: Word) -> bool:
    return word.key.endswith("s") and not word.key.endswith("ss")
