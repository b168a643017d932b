"""Nouns and phrases that tell a deed as its verb does: an apology from, lodged a protest with, went down to, handed back.

Each is brought to the concept of the verb, so that `Ard's warning to Bell` and `Ard warned Bell` have the same parts.
"""

from __future__ import annotations

from reader.facts.types import Word
from reader.facts.words import concept, stem

_DONE_BY = """complain complaint|protest protests|apologise apology|apologize apology|accuse accusation|warn warning|threaten threat
invite invitation|criticise criticism|criticize criticism|praise|attack assault|offer|promise pledge|demand|reject rejection
recommend recommendation|condemn condemnation|endorse endorsement|appeal|propose proposal|translate translation|compose composition
choreograph choreography|photograph photographs photography|illustrate illustrations illustration|nominate nomination
invade invasion|betray betrayal|insult|rebuke|thank thanks|congratulate congratulations|request|help|challenge|reply|report"""
"""verbs with nouns whose owner does the deed: Ard's complaint"""
_DONE_TO = """arrest|murder|appoint appointment|convict conviction|rescue|kidnap kidnapping|shoot shooting|stab stabbing|expel expulsion
dismiss dismissal|eliminate elimination|detain detention|extradite extradition|evacuate evacuation|steal theft|elect election
conduct|direct direction|design|write|produce production|edit|replace succeed"""
"""verbs with nouns that say nothing of what their owner does"""
_DOERS = """compose composer|write writer|direct director|translate translator|design designer|choreograph choreographer
illustrate illustrator|photograph photographer|produce producer|edit editor|found founder|invent inventor|discover discoverer
murder murderer|attack attacker|kidnap kidnapper|accuse accuser"""
"""verbs with the names of their doers: the composer of the opera is Ard"""


def _read(rows: str) -> dict[str, str]:
    """Concept of each word to that of its verb, which comes first in its row."""
    found: dict[str, str] = {}
    for row in rows.replace("\n", "|").split("|"):
        verb, *nouns = row.split()
        for word in (verb, *nouns):
            found.setdefault(concept(word), concept(verb))
    return found


_OWNED = _read(_DONE_BY)
_OWN_DEEDS = frozenset(_OWNED.values())
DEEDS = {**_read(_DONE_TO), **_OWNED}
"""concept of a noun or verb to the concept of the deed"""
DOERS = {
    concept(noun): concept(row.split()[0]) for row in _DOERS.replace("\n", "|").split("|") for noun in row.split()[1:]
}
SUFFERING = frozenset(
    concept(verb) for verb in "receive get face suffer draw attract win earn secure obtain sustain incur endure".split()
)
"""verbs whose subject is the one to whom the deed is done that their object names: received an apology"""
CAUSING = frozenset(
    concept(verb)
    for verb in """prompt ask urge force order tell allow help want expect require oblige persuade invite press encourage compel
    push permit enable beg warn advise instruct lead let""".split()
)
"""verbs whose object does what follows with `to`: forced Ard to pay"""
ADDRESSED = frozenset(concept(verb) for verb in "complain protest plead appeal intervene".split())
"""deeds whose `with` leads to the one they are directed at, and not to a companion"""
RECEIVING = frozenset("object to against at on over".split())
"""ways of hanging on a deed of the one that it is directed at"""
_PHRASES = {
    ("go", "down"): "lose", ("go", "out"): "lose", ("crash", "out"): "lose", ("bow", "out"): "lose",
    ("knock", "out"): "beat", ("see", "off"): "beat", ("hand", "over"): "give", ("hand", "back"): "give",
    ("give", "back"): "give", ("pass", "on"): "give", ("give", "away"): "give", ("turn", "over"): "give",
    ("get", "back"): "receive", ("study", "under"): "learn", ("pay", "back"): "repay",
}  # fmt: skip
PHRASES = {(stem(verb), particle): concept(meant) for (verb, particle), meant in _PHRASES.items()}
PARTICLES = frozenset(particle for _, particle in PHRASES)


def deed_of(words: list[Word], i: int) -> str:
    """The concept of the deed that a word tells, with the particle after it."""
    word = words[i]
    if i + 1 < len(words) and words[i + 1].key in PARTICLES:
        meant = PHRASES.get((word.stem, words[i + 1].key))
        if meant:
            return meant
    return DEEDS.get(word.concept, word.concept)


def is_done_by_owner(deed: str) -> bool:
    """Whether what belongs to somebody is a deed of his: a complaint, but not an arrest."""
    return deed in _OWN_DEEDS
