"""Relations that news tells with nouns and phrases: a win over, a lawsuit against, ahead of, took to court, lost to.

Each is brought to one relation with the doer first, whatever its voice, so that `Ard beat Bell`, `Bell lost to Ard` and
`a win by Ard over Bell` are one statement. Here are the nouns and the set phrases; `contest_verbs` reads the verbs.
"""

from __future__ import annotations

from reader.facts.relations.contest_verbs import BE, read_verb
from reader.facts.relations.parties import Contest, Parties, Phrase, is_amount
from reader.facts.types import Frame, Sentence

_NOUNS = {
    **dict.fromkeys("win victory triumph success upset thrashing".split(), "BEAT"),
    **dict.fromkeys("lawsuit suit case complaint claim action proceedings litigation".split(), "SUE"),
    **dict.fromkeys("lead advantage".split(), "LEAD"),
    **dict.fromkeys("accusations allegations charges".split(), "accus"),
}
_LOSSES = frozenset("loss defeat".split())
_AGAINST = frozenset("over against".split())
_LOST_TO = frozenset("to by against".split())
_LESS = {
    "less": "more", "fewer": "more", "younger": "older", "shorter": "taller", "smaller": "larger", "lower": "higher",
    "lighter": "heavier", "slower": "faster", "cheaper": "dearer", "poorer": "richer", "colder": "warmer", "weaker": "stronger",
    "worse": "better", "later": "earlier", "nearer": "farther",
}  # fmt: skip
_MORE = frozenset((*_LESS.values(), "bigger", "longer", "quicker"))
_NUMBERS = frozenset(
    "a one two three four five six seven eight nine ten eleven twelve narrowly just well far comfortably still slightly".split()
)


def read_contests(sentence: Sentence, left: Phrase, right: Phrase) -> list[Frame]:
    """The contests of a sentence as frames; a relation of both, told twice in a sentence, is kept once."""
    words = sentence.words
    frames: list[Frame] = []
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for relation, doer, other, a, b in _contests(sentence, left, right):
        if (relation, doer, other) in seen:
            continue
        seen.add((relation, doer, other))
        end = min(b, len(words)) - 1
        if end < a:
            continue
        frames.append(Frame(relation, doer, other, sentence.n, words[a].start, words[end].end, "", sentence.index))
    return frames


def _contests(sentence: Sentence, left: Phrase, right: Phrase) -> list[Contest]:
    """All contests of a sentence outside quotation marks, in the order of their words."""
    parties = Parties(sentence, left, right)
    for i, word in enumerate(sentence.words[:-1]):
        if word.is_word and not (sentence.depth and sentence.depth[i]):
            _read_at(parties, i)
    return parties.found


def _read_at(parties: Parties, i: int) -> None:
    """The contest that word `i` tells, if it does."""
    words = parties.words
    word = words[i]
    if word.key in _NOUNS and not word.is_cap:
        before = len(parties.found)
        _noun(parties, i, _NOUNS[word.key])
        if len(parties.found) == before:
            # `lead` and `upset` are verbs too
            read_verb(parties, i)
    elif word.key in _LOSSES:
        _loss(parties, i)
    elif word.key == "ahead" and words[i + 1].key == "of":
        _put_ahead(parties, i)
    elif word.key == "than":
        _compared(parties, i)
    elif word.key == "court" and words[i - 1].key == "to":
        _to_court(parties, i)
    elif not word.is_cap:
        read_verb(parties, i)


def _noun(parties: Parties, i: int, relation: str) -> None:
    """`X's 3-2 win over Y`, `a win by X over Y`, `X … with a win over Y`, `a lawsuit by X against Y`."""
    words = parties.words
    at = next((k for k in range(i + 1, min(i + 8, len(words) - 1)) if words[k].key in _AGAINST), 0)
    if not at or any(words[k].text in ",;." for k in range(i + 1, at)):
        return
    other, end = parties.right(at + 1)
    if not other:
        return
    for k in range(i + 1, at):
        if words[k].key in ("by", "for", "from"):
            parties.add(relation, parties.right(k + 1)[0], other, k, end)
            return
    owner = _owner(parties, i)
    doer, begin = parties.subject(i) if owner < 0 else (parties.right(owner)[0], owner)
    parties.add(relation, doer, other, begin, end)


def _owner(parties: Parties, i: int) -> int:
    """Where the name begins whose win the noun `i` is: X's 3-2 win; -1 for none."""
    words = parties.words
    for k in range(i - 1, max(-1, i - 7), -1):
        if words[k].key.endswith(("'s", "s'")) or (words[k].text in "'’" and words[k - 1].key.endswith("s")):
            owner = k if words[k].is_word else k - 1
            if words[owner].is_cap:
                return parties.name_begin(owner)
        if not words[k].is_word and words[k].text not in "-–‑" and not words[k].is_digit:
            break
    return -1


def _loss(parties: Parties, i: int) -> None:
    """`suffered a 3-1 defeat to Y`, `X's loss to Y`, `X's defeat of Y`, `defeat at the hands of Y`."""
    words = parties.words
    j = i + 1
    turned = True
    if words[j].key == "at" and [w.key for w in words[j + 1 : j + 4]] == ["the", "hands", "of"]:
        j += 3
    elif words[j].key == "of" and words[i].key == "defeat":
        turned = False
    elif words[j].key not in _LOST_TO:
        return
    other, end = parties.right(j + 1)
    if not turned and end < len(words) - 1 and words[end].key == "by":
        # `the defeat of Y by X`
        doer, last = parties.right(end + 1)
        parties.add("BEAT", doer, other, i, last)
        return
    doer, begin = parties.subject(i)
    parties.add("BEAT", doer, other, begin, end, turned)


def _put_ahead(parties: Parties, i: int) -> None:
    """`puts X four points ahead of Y`, `X are four points ahead of Y`."""
    words = parties.words
    k = i - 1
    while k > 0 and (is_amount(words[k]) or words[k].key in _NUMBERS):
        k -= 1
    other, end = parties.right(i + 2)
    if not other:
        return
    if words[k].is_cap:
        begin = parties.name_begin(k)
        parties.add("LEAD", parties.right(begin)[0], other, begin, end)
    elif words[k].key in BE:
        doer, begin = parties.left(k)
        parties.add("LEAD", doer, other, begin, end)


def _to_court(parties: Parties, i: int) -> None:
    """`X took Y to court`, `Y was taken to court by X`."""
    words = parties.words
    at = next((k for k in range(i - 2, max(-1, i - 12), -1) if words[k].stem in ("take", "bring", "drag", "haul")), -1)
    if at < 0:
        return
    if words[at - 1].key in BE:
        by = i + 1 if i + 1 < len(words) and words[i + 1].key == "by" else 0
        if by:
            doer, end = parties.right(by + 1)
            other, begin = parties.left(at)
            parties.add("SUE", doer, other, begin, end)
        return
    doer, begin = parties.left(at)
    parties.add("SUE", doer, parties.right(at + 1)[0], begin, i + 1)


def _compared(parties: Parties, i: int) -> None:
    """`X is older than Y`, `X sells more cars than Y`."""
    words = parties.words
    if not words[i + 1].is_cap:
        return
    at = next((k for k in range(i - 1, max(-1, i - 4), -1) if words[k].key in _MORE or words[k].key in _LESS), -1)
    verb = next((k for k in range(at - 1, max(-1, at - 5), -1) if words[k].is_word and not words[k].is_cap), -1)
    if at < 1 or verb < 1:
        return
    turned = words[at].key in _LESS
    what = " ".join(w.concept for w in words[at + 1 : i] if w.is_word)
    act = "" if words[verb].key in BE else words[verb].concept
    doer, begin = parties.left(verb)
    other, end = parties.right(i + 1)
    if words[begin].is_cap:
        more = _LESS.get(words[at].key, words[at].key)
        parties.add(" ".join(("than", more, what, act)), doer, other, begin, end, turned)
