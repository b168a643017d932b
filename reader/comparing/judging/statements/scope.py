"""What a statement reaches: whether a thing is denied, only wanted or put off, and of how many and how long it is said."""

from __future__ import annotations

from itertools import pairwise, takewhile

from reader.comparing.judging.statements.subjects import CLAUSE_ENDS
from reader.facts.numbers.words import SMALL, TENS
from reader.facts.slots import is_content
from reader.facts.statements.opposed_words import opposites
from reader.facts.statements.siding import BEING
from reader.facts.types import Predicate, Sentence, Word
from reader.facts.words import NEGATIONS, STOP, stem


def left_out(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a negation denies a thing whose verb is left out: `but not the port`."""
    if not predicate.negated:
        return False
    words = sentence.words
    first = predicate.at
    while first > 0 and words[first].start > predicate.start:
        first -= 1
    return first > 0 and words[first].key == "not" and words[first - 1].key in ("but", ",", "and")


def asked_apart(a: Sentence, b: Sentence) -> bool:
    """Whether one sentence denies by a mere question what the other denies in full: know where, but not why."""
    return any(
        x.key == "not" and y.key in _QUESTIONS and any(w.key == y.key for w in other.words)
        for one, other in ((a, b), (b, a))
        for x, y in pairwise(one.words)
    )


_QUESTIONS = frozenset("why how who whom whether where when what which".split())


def denies(sentence: Sentence) -> bool:
    return any(w.key in NEGATIONS or w.key.endswith("n't") for w in sentence.words)


def denied_clause(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether something else is denied in the clause of an affirmed word."""
    words, ends = sentence.words, CLAUSE_ENDS
    first = last = predicate.at
    while first > 0 and words[first - 1].is_word and words[first - 1].key not in ends:
        first -= 1
    while last + 1 < len(words) and words[last + 1].is_word and words[last + 1].key not in ends:
        last += 1
    clause = words[first : last + 1]
    # `has yet to be claimed by any group`
    yet_to = any(a.key == "yet" and b.key == "to" for a, b in pairwise(clause))
    return yet_to or any(w.key in NEGATIONS or w.key.endswith("n't") for w in clause)


_PUTTING_OFF = frozenset("before until till earlier earliest sooner soonest".split())
_EARLIEST = frozenset("earliest soonest".split())
UNTIL = frozenset("until till".split())
_CLAUSE = 14
"""words after a statement in which its limit of time may follow"""


_BEHIND = 9
"""words up to a verb in the passive: a rescue of the bank was ruled out"""
_RULE = stem("rule")
_AVOIDING = frozenset(
    stem(w)
    for w in """postpone delay defer shelve await avoid avert prevent block stop miss lack drop abandon scrap cancel
    adjourn close shut ban bar prohibit forbid outlaw exclude hold halt reject refuse deny rule forgo waive overturn reverse lift end quash oppose withdraw
    want demand seek hope expect consider urge call need ask""".split()
)
"""Verbs whose object is not there, or not yet."""


_LACKING = frozenset("short bereft devoid empty".split())
_USED_UP = frozenset("run runs ran running".split())


def put_off(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb close by says that the thing a word names is not there yet, or never will be."""
    words, at = sentence.words, predicate.at
    if _lacked(words, at):
        return True
    for k in range(max(0, at - 4), min(len(words), at + _BEHIND)):
        if k > at + 4 and words[k - 1].key not in BEING:
            continue
        if words[k].stem == _RULE and not any(w.key == "out" for w in words[k + 1 : k + 4]):
            # `was ruled unfit` rules nothing out
            continue
        if not predicate.start <= words[k].start < predicate.end and (
            words[k].stem in _AVOIDING
            or (words[k].stem == "put" and any(w.key in ("off", "back", "aside") for w in words[k + 1 : k + 3]))
        ):
            return True
    return False


def _lacked(words: list[Word], at: int) -> bool:
    """Whether a word is what there is none of: `has run out of insulin`, `devoid of meaning`; not `is out of control`."""
    if at < 3 or words[at - 1].key != "of":
        return False
    return words[at - 2].key in _LACKING or (words[at - 2].key == "out" and words[at - 3].key in _USED_UP)


def is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verb has a word before it that makes it a noun: the ban, their strike."""
    return bool(at) and sentence.words[at - 1].key in _DETERMINERS


def kept_from(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether something is kept, saved or stopped from what a word names."""
    words, at = sentence.words, predicate.at
    if not at or words[at - 1].key != "from":
        return False
    return words[at].key.endswith("ing") or any(w.stem in _SAVING for w in words[max(0, at - _SAVED) : at - 1])


_SAVING = frozenset(stem(w) for w in "save rescue spare protect shield keep free stop prevent".split())
_SAVED = 7
"""words from such a verb to what somebody is saved from"""


_WANTED = frozenset("must should may might could need needs".split())


_PROSPECTS = _WANTED | {"will", "would", "shall", "won't", "wouldn't", "to", "can", "cannot", "can't"}


def only_wanted(affirmed: Sentence, word: Predicate, denied: Sentence, denial: Predicate) -> bool:
    """Whether one sentence says what should or may be done, and the other only what has not been done."""
    if word.negated or not denial.negated:
        return False
    before = {w.key for w in affirmed.words[max(0, word.at - 4) : word.at]}
    if not before & _WANTED:
        return False
    own = {w.key for w in denied.words[max(0, denial.at - 5) : denial.at]}
    return not own & (_PROSPECTS - {"to"}) and ("yet" in own or not own & {"to"})


_ASKING = frozenset(
    stem(w) for w in "ask call demand urge press push appeal plead plea petition request lobby bid".split()
)
_ASKED = frozenset("to for that".split())
_FAR = 10
"""words between what is asked for and the word that asks"""


def asked_for(sentence: Sentence, at: int) -> bool:
    """Whether what a word tells is only asked for: called for the licence to be suspended, a call by Ann Lee to suspend it."""
    leads_on = False
    for word in reversed(sentence.words[max(0, at - _FAR) : at]):
        if not word.is_word or word.key in CLAUSE_ENDS - _ASKED:
            return False
        if leads_on and word.stem in _ASKING:
            return True
        leads_on = leads_on or word.key in _ASKED
    return False


def limits(sentence: Sentence, at: int) -> frozenset[str]:
    """The words that set a limit of time by a word: done until, before he can do, leave on Sunday at the earliest."""
    words = sentence.words
    after = takewhile(lambda w: w.is_word, words[at + 1 : at + _CLAUSE])
    found = _PUTTING_OFF.intersection(w.key for w in (*words[max(0, at - 5) : at], *after))
    # `the earliest date on which the court can rule`
    return found | _EARLIEST.intersection(w.key for w in words[max(0, at - _CLAUSE) : at])


def only_then(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether something is said to be so only from some time on: only on Friday were they told, will run once it is clear."""
    words = sentence.words
    if any(w.key == "only" for w in words[max(0, predicate.at - 9) : predicate.at + 4]):
        return True
    return any(w.key in ("once", "when", "after") for w in words[predicate.at + 1 : predicate.at + 4])


def is_modifier(sentence: Sentence, at: int) -> bool:
    """Whether a noun only says of what sort the next one is: the speed limit."""
    words = sentence.words
    if not at or at + 1 >= len(words) or words[at - 1].key not in _DETERMINERS:
        return False
    return is_content(words[at + 1]) and not words[at + 1].key.endswith(("ed", "ing"))


def lasted(sentence: Sentence, at: int) -> str:
    """How the word behind a verb counts its time: held `for` so long, collapsed `after` so long; empty for neither."""
    after = sentence.words[at + 1].key if at + 1 < len(sentence.words) else ""
    return after if after in ("for", "after") else ""


def word_before(sentence: Sentence, predicate: Predicate) -> str:
    return sentence.words[predicate.at - 1].key if predicate.at else ""


COMPARATIVES = frozenset("more less fewer higher lower".split())


def amounts_near(sentence: Sentence, at: int) -> frozenset[str]:
    """The numbers up to three words before or four after a word, as digits."""
    found = set()
    for word in sentence.words[max(0, at - 3) : at + 5]:
        if word.is_digit:
            found.add(word.text)
        elif word.key in SMALL or word.key in TENS:
            found.add(str(SMALL.get(word.key, TENS.get(word.key))))
    return frozenset(found)


def portion(sentence: Sentence, at: int) -> str:
    """The number before `of` near a word, empty for none: which part of a group the word is said of."""
    words = sentence.words
    for k in range(max(0, at - 9), min(at + 4, len(words) - 1)):
        if words[k + 1].key == "of" and (words[k].is_digit or words[k].key in SMALL or words[k].key in TENS):
            return str(SMALL.get(words[k].key, TENS.get(words[k].key, words[k].key)))
    return ""


def other_portion(a: Sentence, at: int, b: Sentence, other: int) -> bool:
    """Whether two words are said of other parts of a group; `four directors` may be `four of the directors`."""
    ours, theirs = portion(a, at), portion(b, other)
    if bool(ours) == bool(theirs):
        return ours != theirs
    words = b.words if ours else a.words
    return not any((ours or theirs) in (w.text, str(SMALL.get(w.key, TENS.get(w.key)))) for w in words)


def counted(sentence: Sentence, at: int) -> bool:
    """Whether a number stands before the word, with nothing but forms of `be` between."""
    k = at - 1
    while k >= 0 and sentence.words[k].key in ("was", "were", "are", "is", "be", "been", "being", "have", "had", "has"):
        k -= 1
    word = sentence.words[max(k, 0)]
    if word.key == "one" and k > 0 and sentence.words[k - 1].key == "no":
        return False
    return word.is_digit or word.key in SMALL or word.key in TENS


_DETERMINERS = frozenset("the a an its his her their our my all any this that these those some".split())
_OBJECT = 8


def direct_object(sentence: Sentence, at: int) -> frozenset[str]:
    """The content words right behind a verb, up to the next preposition, number or mark: `cuts bus fares by …`.

    A second object may follow the first: `granted the brewery a licence`.
    """
    found: set[str] = set()
    for word in sentence.words[at + 1 : at + 1 + _OBJECT]:
        if not word.is_word or word.is_digit:
            break
        if word.key in STOP:
            if word.key not in _DETERMINERS:
                break
            continue
        if word.key.endswith(("'s", "s'")):
            # whose it is
            continue
        found.add(word.concept)
    return frozenset(found)


def opposed_near(left: Sentence, at: int, right: Sentence, other: int) -> bool:
    """Whether what follows two words is opposed too, so that both may say one thing: lower taxes, higher taxes."""
    ours, theirs = ([w for w in s.words[k + 1 : k + 6] if w.is_word] for s, k in ((left, at), (right, other)))
    sides = {pair for w in ours for pair in opposites().get(w.stem, ())}
    return any((positive, not side) in sides for w in theirs for positive, side in opposites().get(w.stem, ()))


def of_another_group(sentence: Sentence, predicate: Predicate, other: Sentence) -> bool:
    """Whether something is denied of a group that the other sentence does not speak of: none of the crew."""
    words, at = sentence.words, predicate.at
    first = at
    while first > 0 and words[first - 1].start >= predicate.start:
        first -= 1
    if words[first].key not in ("none", "neither"):
        return False
    group = {w.concept for w in words[first + 1 : at] if is_content(w)}
    return bool(group) and group.isdisjoint(other.content)


_NOBODY = frozenset("nobody none neither".split())


def by_nobody(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a statement is made of nobody: none of the 62 survived."""
    words = sentence.words[max(0, predicate.at - 8) : predicate.at]
    return any(w.key in _NOBODY for w in words) or any(a.key == "no" and b.key == "one" for a, b in pairwise(words))
