"""Who is given which office: named as, was appointed, became, takes over as, the new head will be."""

from __future__ import annotations

from reader.facts.gazetteer import titles
from reader.facts.types import Fact, Frame, Sentence, Word
from reader.facts.words import STOP, is_adverb, stem

_GIVING = frozenset(
    stem(w)
    for w in """name appoint elect choose chosen pick select hire install nominate reelect crown confirm recruit promote
    designate""".split()
)
_BECOMING = frozenset(stem(w) for w in "become".split())
_BE = frozenset("is was were are be been being has have had will would it he she".split())
_BEFORE_OFFICE = frozenset(
    "as to be become the a an its his her their our new next first permanent 's s role post job position of".split()
)
_TAKING = (
    ("take", "over"),
    ("step", "in"),
    ("be", "in"),
    ("swear", "in"),
    ("take", "office"),
    ("serve",),
    ("return",),
    ("start",),
)
_PLURAL_OFFICES = frozenset(
    "member director judge adviser professor spokesman partner minister lawmaker trustee".split()
)
_POSTS = frozenset(
    """conductor captain goalkeeper curator editor dean rector principal treasurer secretary ambassador ombudsman speaker
    headteacher headmaster headmistress librarian bishop archbishop anchor presenter host warden provost patron""".split()
)
"""Posts of one holder that are no titles before a name."""
_GRADES = frozenset("deputy vice acting interim assistant former honorary associate".split())
_LOOSE = frozenset("new next first permanent the a an its his her their our".split())


def _office(words: list[Word], i: int) -> tuple[frozenset[str], frozenset[str], int] | None:
    """The office that is named from word `i` on and the body it belongs to, as concepts, and the index after."""
    j = i
    while j < len(words) and words[j].key in _BEFORE_OFFICE and j < i + 7:
        j += 1
    begin = j
    owner: frozenset[str] = frozenset()
    if j < len(words) and words[j].key.endswith("'s"):
        # `as the choir's conductor`
        owner = frozenset((stem(words[j].key.removesuffix("'s")), words[j].concept))
        j = begin = j + 1
    while j < len(words) and j < begin + 5 and words[j].is_word and words[j].key not in STOP and not words[j].is_digit:
        j += 1
    if j == begin:
        return None
    phrase = words[begin:j]
    table = titles()
    held = any(
        " ".join(w.key for w in phrase[a:b]) in table for a in range(len(phrase)) for b in range(a + 1, len(phrase) + 1)
    )
    if not held and phrase[-1].key not in _POSTS:
        return None
    office = _meaning(phrase)
    if len(phrase) == 1 and phrase[0].key in _PLURAL_OFFICES:
        # several hold such an office at once
        return None
    body = owner
    if j < len(words) and words[j].key in ("of", "at", "for") and j + 1 < len(words):
        k = j + 1
        while k < len(words) and words[k].key in ("the", "a", "an", "its"):
            k += 1
        stop = k
        while stop < len(words) and stop < k + 4 and words[stop].is_word and words[stop].key not in STOP:
            stop += 1
        body |= frozenset(w.concept for w in words[k:stop])
    return office, body, j


def _meaning(phrase: list[Word]) -> frozenset[str]:
    """The words of an office with its title told by its group: CEO and chief executive are one."""
    parts: list[str] = []
    table, i = titles(), 0
    while i < len(phrase):
        for length in (3, 2, 1):
            name = " ".join(w.key for w in phrase[i : i + length])
            if name in table:
                parts.append("=" + table[name])
                parts += [w.key for w in phrase[i : i + length] if w.key in _GRADES]
                i += length
                break
        else:
            if phrase[i].key not in _LOOSE:
                parts.append(phrase[i].concept)
            i += 1
    return frozenset(parts)


def _body_before(words: list[Word], i: int) -> frozenset[str]:
    """Who gives the office: the words before the verb, auxiliaries left out."""
    j = i - 1
    while j >= 0 and (words[j].key in _BE or is_adverb(words[j].key)):
        j -= 1
    parts: list[str] = []
    while j >= 0 and words[j].is_word and words[j].key not in STOP and len(parts) < 4:
        parts.append(words[j].concept)
        j -= 1
    return frozenset(parts)


def read_offices(sentence: Sentence, names: list[Fact]) -> list[Frame]:
    """One frame for each office given: the span is the person, `patient` the office, `third` the body."""
    words = sentence.words
    starts = {
        n.first: n for n in names if len(n.entity.parts) > 1 and n.entity.type in ("person", "name", "org", "weak")
    }
    ends = {n.last: n for n in starts.values()}
    if not starts:
        return []
    found: list[Frame] = []

    def add(person: Fact, office: tuple[frozenset[str], frozenset[str], int] | None, body: frozenset[str]) -> None:
        if office is None or not office[0]:
            return
        found.append(
            Frame(
                "office", frozenset(person.entity.parts), office[0], person.n, person.start, person.end, "",
                sentence.index, third=office[1] or body,
            )
        )  # fmt: skip

    for i, word in enumerate(words):
        if not word.is_word or (sentence.depth and sentence.depth[i]):
            continue
        if word.stem in _GIVING or word.stem in _BECOMING:
            passive = word.stem in _BECOMING or (
                i > 0 and words[i - 1].key in ("was", "is", "were", "been", "be", "being")
            )
            if passive:
                k = _before_being(words, i - 1)
                if k in ends:
                    add(ends[k], _office(words, i + 1), frozenset())
                    continue
                held = _office_before(words, k)
                after = next((starts[m] for m in range(i + 1, min(i + 3, len(words))) if m in starts), None)
                if held and after:
                    add(after, held, frozenset())
                continue
            if i + 1 in starts:
                person = starts[i + 1]
                add(person, _office(words, person.last + 1), _body_before(words, i))
                continue
            held = _office(words, i + 1)
            if held:
                k = held[2]
                while k < len(words) and words[k].text == ",":
                    k += 1
                if k in starts:
                    add(starts[k], held, _body_before(words, i))
        elif word.key == "as" and i:
            for back in range(i - 1, max(-1, i - 3), -1):
                tail = tuple(w.stem for w in words[back:i])
                if tail in _TAKING or (tail and tail[0] == stem("sworn")):
                    k = _before_being(words, back - 1)
                    if k in ends:
                        add(ends[k], _office(words, i + 1), frozenset())
                        break
        elif word.key in ("is", "be", "was") and i + 1 in starts:
            k = _before_being(words, i - 1)
            held = _office_before(words, k)
            if held:
                add(starts[i + 1], held, frozenset())
        elif word.key == "to" and i + 1 in starts and i and words[i - 1].stem in ("go", "hand", "give", "fall"):
            held = _office_before(words, i - 2)
            if held:
                add(starts[i + 1], held, frozenset())
    return found


def _office_before(words: list[Word], k: int) -> tuple[frozenset[str], frozenset[str], int] | None:
    """`the orchestra's new conductor will be …`: the office that ends at word `k`."""
    if k < 0 or not words[k].is_word:
        return None
    begin = k
    while begin > 0 and words[begin - 1].is_word and words[begin - 1].key not in STOP and k - begin < 4:
        if words[begin - 1].key.endswith("'s"):
            break
        begin -= 1
    found = _office(words[begin : k + 1], 0)
    if found is None:
        return None
    body = frozenset((words[begin - 1].concept,)) if begin and words[begin - 1].key.endswith("'s") else found[1]
    return found[0], body, k + 1


def _before_being(words: list[Word], k: int) -> int:
    """Where the words before a form of `be` end, which word `k` may be part of."""
    while k >= 0 and words[k].key in _BE:
        k -= 1
    return k
