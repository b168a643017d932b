"""Judges words that stand for others in sentences that are otherwise one: their opposite, or something else.

Figures, dates, quotations and most names are judged by their own rules. What is left are words of place, order and time
that stand against each other, and in whole reports plain nouns and adjectives (the health ministry for the weather
service, a former wife for a former partner) and names that changed places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, TWIN, spot
from reader.comparing.judging.sentences.context import Context
from reader.comparing.stems import stem as light_stem
from reader.facts.name_words import SPEECH
from reader.facts.numbers import SMALL, TENS
from reader.facts.slots import is_content
from reader.facts.types import Facts, Sentence, Word
from reader.facts.words import STOP
from reader.tables.synonyms import synonym_groups

_SIDES = """north/south east/west northern/southern eastern/western northbound/southbound eastbound/westbound
northwards/southwards eastwards/westwards northeast/southwest northwest/southeast northeast/southeast northwest/southwest
northeastern/southwestern northwestern/southeastern northeastern/southeastern northwestern/southwestern
northeastern/northwestern southeastern/southwestern north/east north/west south/east south/west northern/eastern
northern/western southern/eastern southern/western left/right upper/lower inland/offshore indoors/outdoors
upstream/downstream uphill/downhill upstairs/downstairs"""
_ORDERS = """before/after ahead/behind inside/outside above/below first/last earlier/later older/younger taller/shorter
hotter/colder highest/lowest largest/smallest biggest/smallest best/worst longest/shortest oldest/youngest
oldest/newest strongest/weakest richest/poorest hottest/coldest most/least retired/serving former/current former/future
buy/sell lend/borrow import/export"""

_KIN = "father/mother son/daughter brother/sister husband/wife man/woman men/women boy/girl boys/girls uncle/aunt"
_TIMES = frozenset("day week weekend month quarter year season".split())
_HOURS = "dawn/dusk day/night morning/evening noon/midnight sunrise/sunset morning/afternoon morning/night"


@cache
def _opposed() -> dict[frozenset[str], FactKind]:
    table = {}
    for kind, pairs in (
        (FactKind.PLACE, _SIDES),
        (FactKind.RELATION, _ORDERS),
        (FactKind.TIME, _HOURS),
        (FactKind.PERSON, _KIN),
    ):
        for pair in pairs.split():
            table[frozenset(pair.split("/"))] = kind
    return table


@cache
def _known() -> frozenset[str]:
    return frozenset(word for pair in _opposed() for word in pair)


def judge_opposites(context: Context, done: set[tuple[int, int]]) -> list[Finding]:
    """`travelling north` / `travelling south` in one sentence: at most one finding for each left sentence.

    Args:
        done: paragraph and offset of left words that another finding tells already.
    """
    found: list[Finding] = []
    if not context.related:
        return found
    for left in context.left.sentences:
        if not any(w.key in _known() or w.stem in _known() for w in left.words):
            continue
        for index in context.candidates(left.index)[:2]:
            if not context.twins(left.index, index):
                continue
            finding = _opposite(context, left, context.right.sentences[index], done)
            if finding:
                found.append(finding)
                break
    return found


def _opposite(context: Context, left: Sentence, right: Sentence, done: set[tuple[int, int]]) -> Finding | None:
    for i1, i2, j1, j2 in context.gaps(left.index, right.index):
        if i2 - i1 != 1 or j2 - j1 != 1:
            continue
        a, b = left.words[i1], right.words[j1]
        kind = _opposed().get(frozenset((a.key, b.key))) or _opposed().get(frozenset((a.stem, b.stem)))
        if kind is None or any(n == left.n and a.start - 12 <= start <= a.end + 2 for n, start in done):
            continue
        if i1 + 1 < len(left.words) and left.words[i1 + 1].key in _TIMES:
            kind = FactKind.DATE
        reason = f"the opposite in the same sentence: {a.text} / {b.text}"
        return Finding(kind, Verdict.CONFLICT, 3, spot(left.n, a), spot(right.n, b), reason, TWIN)
    return None


_LEAST_WORDS = 8
_ALIKE = 0.6
_LONGEST = 4
"""words that may stand for others"""
_MOST = 2
"""stretches that may differ in one sentence; where more do, it was written anew"""
_EDITS = 3
"""sentences that may differ in a word or two"""
_KEPT = 0.7
"""share of sentences that must be left as they were; where fewer are, a report was worded anew, and its nouns with it"""
_ENDINGS = ("ed", "ing", "ly")
_POINTS = frozenset("point points".split())
_PERCENT = _POINTS | frozenset("percent percentage".split())
_TITLES = frozenset("former ex retired deputy acting".split())
_Stretch = tuple[Sequence[Word], Sequence[Word]]
_Places = dict[int, list[tuple[int, int]]]


def judge_substitutions(context: Context, found: Sequence[Finding]) -> list[Finding]:
    """A finding for each stretch of twin sentences that no other finding speaks of, and for names that changed places."""
    if not context.related or context.few:
        return []
    told = _told(found)
    edits = [(left, right, list(_stretches(context, left, right))) for left, right in _twins(context)]
    edits = [edit for edit in edits if edit[2]]
    is_edited = len(edits) <= _EDITS and _kept_share(context) >= _KEPT
    made: list[Finding] = []
    for left, right, stretches in edits:
        swap = _swapped(context, left, right, stretches)
        if swap is not None:
            made.append(swap)
        elif is_edited and len(stretches) <= _MOST:
            untold = [s for s in stretches if not (_is_told(told[0], left.n, s[0]) or _is_told(told[1], right.n, s[1]))]
            made += [_finding(context, left, right, s) for s in untold if _substitutes(left, *s)]
    return made


def _kept_share(context: Context) -> float:
    """The share of the left sentences that the right report has word for word."""
    theirs = {tuple(w.key for w in s.words) for s in context.right.sentences}
    return sum(tuple(w.key for w in s.words) in theirs for s in context.left.sentences) / len(context.left.sentences)


def _finding(context: Context, left: Sentence, right: Sentence, stretch: _Stretch) -> Finding:
    a, b = _mention(context.left, left.n, stretch[0]), _mention(context.right, right.n, stretch[1])
    reason = f"other words in the same sentence: {a.text} / {b.text}"
    return Finding(_kind(left, stretch[0]), Verdict.CHANGED, 2, a, b, reason, TWIN)


def _twins(context: Context) -> Iterator[tuple[Sentence, Sentence]]:
    for left in context.left.sentences:
        best = context.best_right.get(left.index)
        if len(left.words) < _LEAST_WORDS or not best or best[0][0] < _ALIKE:
            continue
        index = best[0][1]
        if context.mutual(left.index, index) and context.twins(left.index, index):
            yield left, context.right.sentences[index]


def _stretches(context: Context, left: Sentence, right: Sentence) -> Iterator[_Stretch]:
    """What differs on both sides."""
    for i1, i2, j1, j2 in context.gaps(left.index, right.index):
        ours, theirs = left.words[i1:i2], right.words[j1:j2]
        if any(map(is_content, ours)) and any(map(is_content, theirs)):
            yield ours, theirs


def _told(found: Sequence[Finding]) -> tuple[_Places, _Places]:
    """Where the disputes stand that are found already."""
    places: tuple[_Places, _Places] = {}, {}
    for finding in found:
        if finding.verdict in DISPUTES:
            for side, mention in zip(places, (finding.left, finding.right), strict=True):
                if mention is not None:
                    side.setdefault(mention.n, []).append((mention.start, mention.end))
    return places


def _is_told(places: _Places, n: int, words: Sequence[Word]) -> bool:
    return any(start <= words[-1].end and words[0].start <= end for start, end in places.get(n, ()))


def _swapped(context: Context, left: Sentence, right: Sentence, stretches: list[_Stretch]) -> Finding | None:
    """`Berg said …; Lind said …` / `Lind said …; Berg said …`."""
    if len(stretches) != _MOST:
        return None
    (first, its_answer), (second, other_answer) = stretches
    names = [[w.key for w in words] for words in (first, other_answer, second, its_answer)]
    if names[0] != names[1] or names[2] != names[3] or not all(words[0].is_cap for words in (first, second)):
        return None
    if left.depth and left.depth[left.words.index(first[0])]:
        return None
    a, b = _mention(context.left, left.n, first), _mention(context.right, right.n, its_answer)
    reason = f"names exchanged: {a.text} / {b.text}"
    return Finding(FactKind.RELATION, Verdict.CONFLICT, 3, a, b, reason, TWIN)


def _substitutes(left: Sentence, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether nouns or adjectives of other meaning stand for one another; another verb may tell the same."""
    if max(len(ours), len(theirs)) > _LONGEST or (left.depth and left.depth[left.words.index(ours[0])]):
        return False
    words = [w for w in (*ours, *theirs) if is_content(w)]
    if any(w.is_cap for w in ours if is_content(w)) != any(w.is_cap for w in theirs if is_content(w)):
        # `the company` for its name
        return False
    if any(w.is_digit or w.key in SMALL or w.key in TENS or w.key.endswith(_ENDINGS) for w in words):
        return False
    if any(map(_is_inflected, words)):
        return False
    points = [any(w.key in _POINTS for w in words) for words in (ours, theirs)]
    return points[0] != points[1] or _meanings(ours).isdisjoint(_meanings(theirs))


def _is_inflected(word: Word) -> bool:
    """Whether a word is surely another form than the plain one or its plural, as verbs are."""
    key = word.key.removesuffix("'s")
    return word.stem not in (key, key.removesuffix("s"), key.removesuffix("e"), key.removesuffix("ies") + "y")


def _meanings(words: Sequence[Word]) -> set[str]:
    found: set[str] = set()
    for word in words:
        if is_content(word):
            light = light_stem(word.key)
            found.update((word.concept, word.key[:5], _synonyms().get(light, light)))
    return found


@cache
def _synonyms() -> dict[str, str]:
    return {light_stem(word): "~" + group[0] for group in synonym_groups() for word in group}


def _kind(sentence: Sentence, words: Sequence[Word]) -> FactKind:
    """What the words tell: who says something, what somebody is; a relation for all else."""
    first = sentence.words.index(words[0])
    last = first + len(words) - 1
    after = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
    before = [w.key for w in sentence.words[max(0, first - 3) : first]]
    if (after is not None and after.stem in SPEECH) or "according" in before:
        return FactKind.ATTRIBUTION
    if _TITLES.intersection(before) or any(w.key in _TITLES for w in words):
        return FactKind.ROLE
    if any(w.key in _PERCENT for w in words):
        return FactKind.PERCENT
    return FactKind.RELATION


def _mention(side: Facts, n: int, words: Sequence[Word]) -> Mention:
    while len(words) > 1 and words[0].key in STOP:
        words = words[1:]
    start, end = words[0].start, words[-1].end
    text = side.texts[n][start:end]
    return Mention(n, start, end, text, text)
