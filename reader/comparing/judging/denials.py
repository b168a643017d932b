"""Judges polarity: one report affirms what the other denies."""

from __future__ import annotations

from functools import cache

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import kept, statement
from reader.comparing.judging.sentences.context import FEW, Context, dice
from reader.comparing.judging.sentences.contrasts import sorts_differ
from reader.comparing.judging.slots.quantities import is_score
from reader.comparing.judging.statements import CLAUSE_ENDS, WEAK, named_otherwise, of_other_nouns, one_saying
from reader.facts.numbers import SMALL, TENS
from reader.facts.polarity import opposites
from reader.facts.slots import is_content
from reader.facts.types import Facts, Predicate, Sentence
from reader.facts.words import NEGATIONS, stem

_CROWD = 30
"""statements with one verb in one sentence that are looked at; no sentence of news has more"""


def judge_polarity(context: Context) -> list[Finding]:
    """One finding for each pair of sentences, or one for each of two verbs that stand apart."""
    index = kept(context.right, _by_side)

    @cache
    def said(side: Facts, place: tuple[str, int]) -> set[bool]:
        """Whether a sentence affirms something, denies it, or both."""
        return {p.positive for p in kept(side, _by_sentence)[place]}

    scored: list[tuple[float, int, Predicate, Predicate]] = []
    for left in context.left.predicates:
        others = index.get((left.concept, not left.positive), ())
        if len(others) > 30:
            places = context.candidates(left.sentence)
            placed = kept(context.right, _by_sentence)
            others = [o for index_ in places for o in placed.get((left.concept, index_), ())[:_CROWD]]
        for right in others:
            if left.positive == right.positive:
                continue
            if left.concept in WEAK and not context.twins(left.sentence, right.sentence):
                # `did not have` says little, unless the sentence is the same otherwise
                continue
            score = _tie(context, left, right)
            if score:
                scored.append((score, len(scored), left, right))
    scored.sort(key=lambda item: (-item[0], item[1]))
    findings: list[Finding] = []
    used: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for score, _, left, right in scored:
        if _beside(used[0], left, score) or _beside(used[1], right, score):
            continue
        if any(_overlap(f.left, left) or _overlap(f.right, right) for f in findings):
            # what is denied is told with its denial
            continue
        ours = said(context.left, (left.concept, left.sentence))
        theirs = said(context.right, (right.concept, right.sentence))
        if (len(ours) > 1 or len(theirs) > 1) and not _same_figure(context, left, right):
            # a sentence that says both (rose in one place, fell in another) denies nothing
            continue
        used[0].append((left.sentence, left.at))
        used[1].append((right.sentence, right.at))
        findings.append(
            Finding(
                FactKind.POLARITY,
                Verdict.CONFLICT,
                3,
                statement(left),
                statement(right),
                f"one report denies what the other says: {left.text} / {right.text}",
                (f"statements alike {score:.2f}",),
            )
        )
    return findings


def _beside(used: list[tuple[int, int]], predicate: Predicate, score: float) -> bool:
    """Whether a verb of the sentence is told already; one further away in it may be another matter, if it is sure."""
    return any(sentence == predicate.sentence and (abs(at - predicate.at) < 4 or score < 1.0) for sentence, at in used)


def _overlap(mention: Mention | None, predicate: Predicate) -> bool:
    return (
        mention is not None
        and mention.n == predicate.n
        and mention.start < predicate.end
        and predicate.start < mention.end
    )


def _by_side(facts: Facts) -> dict[tuple[str, bool], list[Predicate]]:
    found: dict[tuple[str, bool], list[Predicate]] = {}
    for predicate in facts.predicates:
        found.setdefault((predicate.concept, predicate.positive), []).append(predicate)
    return found


def _by_sentence(facts: Facts) -> dict[tuple[str, int], list[Predicate]]:
    found: dict[tuple[str, int], list[Predicate]] = {}
    for predicate in facts.predicates:
        found.setdefault((predicate.concept, predicate.sentence), []).append(predicate)
    return found


def _tie(context: Context, left: Predicate, right: Predicate) -> float:
    """How surely two predicates are said of the same thing; 0 when not surely enough."""
    a, b = context.left.sentences[left.sentence], context.right.sentences[right.sentence]
    if a.depth[left.at] or b.depth[right.at]:
        # what is said inside quotation marks is judged as a quotation
        return 0.0
    compared = [p.text in _COMPARATIVES for p in (left, right)]
    if any(compared):
        same = _amounts_near(a, left.at) & _amounts_near(b, right.at)
        alike = context.similarity(left.sentence, right.sentence) >= 0.3
        return 1.5 if same and alike and context.mutual(left.sentence, right.sentence) else 0.0
    if _one_contest(context, left, right):
        # `lost to Mel` and `Mel beat her`, with another win beside it
        return 0.0
    by_negation = left.negated or right.negated or left.concept.endswith(" for")
    if not by_negation and left.concept not in _opposite_concepts():
        return 0.0
    if _counted(a, left.at) != _counted(b, right.at):
        # `four survivors`, `two were injured`: how many is for the numbers to compare
        return 0.0
    if not context.related and not context.twins(left.sentence, right.sentence):
        return 0.0
    if (left.negated != right.negated) and _puts_off(a, left.at) and _puts_off(b, right.at):
        # `will not be done before July` and `will be done no earlier than July`
        return 0.0
    if (left.negated != right.negated) and _put_off(a, left) != _put_off(b, right):
        # `put off a decision` and `no decision was taken`
        return 0.0
    if left.negated != right.negated and (_denied_clause(b, right) if left.negated else _denied_clause(a, left)):
        # `no deal has been announced` and `a deal has not been announced`
        return 0.0
    if (
        a.words[left.at].stem != b.words[right.at].stem
        and left.negated != right.negated
        and _other_object(a, left.at, b, right.at)
    ):
        # `withdraw its troops` and `has not dropped its demand`
        return 0.0
    if left.negated != right.negated and (_only_wanted(a, left, b, right) or _only_wanted(b, right, a, left)):
        # `must still be approved` and `has yet to approve`
        return 0.0
    if (
        sorts_differ(a, b)
        or named_otherwise(context, left, right)
        or of_other_nouns(context, left, right)
        or {_lasted(a, left.at), _lasted(b, right.at)} == {"for", "after"}
    ):
        # `Malmo lost`, `Uppsala won`; `held for a day`, `collapsed after a day`
        return 0.0
    if _portion(a, left.at) != _portion(b, right.at):
        # `three of the four shut`, `one of the four stayed open`
        return 0.0
    if left.concept in _opposite_concepts() and (
        _same_figure(context, left, right) or _same_vote(context, left, right) or _same_charge(context, left, right)
    ):
        return 1.5
    if left.negated != right.negated and one_saying(context, left, right):
        return 1.2
    own = _own(a, left) | _own(b, right)
    ours, theirs = a.content - own, b.content - own
    if ours.isdisjoint(theirs):
        return 0.0
    shared = context.weight(ours & theirs)
    smaller = min(context.weight(ours), context.weight(theirs)) or 1.0
    larger = max(context.weight(ours), context.weight(theirs)) or 1.0
    cover = shared / smaller
    similarity: float = shared / (smaller * larger) ** 0.5
    if similarity < 0.5 and cover < 0.6:
        return 0.0
    if (_left_out(a, left) and _denies(b)) or (_left_out(b, right) and _denies(a)):
        # `the airport but not the port` and `the port is not in their hands`
        return 0.0
    if (left.negated != right.negated) and "last" in (_word_before(a, left), _word_before(b, right)):
        # `was last seen in 1987` and `has not been seen since 1987`
        return 0.0
    near = dice(_near(a, left.at), _near(b, right.at))
    if similarity >= 0.5 and near >= 0.4 and context.mutual(left.sentence, right.sentence):
        return similarity + near
    if cover >= 0.75 and near >= 0.3 and shared >= 1.0:
        return cover + near
    # a short sentence of one subject and this predicate: `Brekke refused to concede`
    if cover < 0.6:
        return 0.0
    named_left = any(w.is_cap and w.concept in theirs for w in a.words[: left.at])
    if named_left and len(ours) <= 3 and left.concept not in WEAK:
        return cover
    named_right = any(w.is_cap and w.concept in ours for w in b.words[: right.at])
    return cover if named_right and len(theirs) <= 3 else 0.0


def _lasted(sentence: Sentence, at: int) -> str:
    """How the word behind a verb counts its time: held `for` so long, collapsed `after` so long; empty for neither."""
    after = sentence.words[at + 1].key if at + 1 < len(sentence.words) else ""
    return after if after in ("for", "after") else ""


def _one_contest(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether both sentences tell one contest with one winner, so that `lost` and `won` are of two sides of it."""
    if left.concept != stem("win") or left.negated or right.negated:
        return False
    ours = {(f.agent, f.patient) for f in context.left.frames if f.sentence == left.sentence and f.relation == "BEAT"}
    theirs = {
        (f.agent, f.patient) for f in context.right.frames if f.sentence == right.sentence and f.relation == "BEAT"
    }
    return bool(ours & theirs)


def _left_out(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a negation denies a thing whose verb is left out: `but not the port`."""
    if not predicate.negated:
        return False
    words = sentence.words
    first = predicate.at
    while first > 0 and words[first].start > predicate.start:
        first -= 1
    return first > 0 and words[first].key == "not" and words[first - 1].key in ("but", ",", "and")


def _denies(sentence: Sentence) -> bool:
    return any(w.key in NEGATIONS or w.key.endswith("n't") for w in sentence.words)


def _denied_clause(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether something else is denied in the clause of an affirmed word."""
    words, ends = sentence.words, CLAUSE_ENDS
    first = last = predicate.at
    while first > 0 and words[first - 1].is_word and words[first - 1].key not in ends:
        first -= 1
    while last + 1 < len(words) and words[last + 1].is_word and words[last + 1].key not in ends:
        last += 1
    return any(w.key in NEGATIONS or w.key.endswith("n't") for w in words[first : last + 1])


def _word_before(sentence: Sentence, predicate: Predicate) -> str:
    return sentence.words[predicate.at - 1].key if predicate.at else ""


_COMPARATIVES = frozenset("more less fewer higher lower".split())


def _amounts_near(sentence: Sentence, at: int) -> frozenset[str]:
    """The numbers up to three words before or four after a word, as digits."""
    found = set()
    for word in sentence.words[max(0, at - 3) : at + 5]:
        if word.is_digit:
            found.add(word.text)
        elif word.key in SMALL or word.key in TENS:
            found.add(str(SMALL.get(word.key, TENS.get(word.key))))
    return frozenset(found)


def _own(sentence: Sentence, predicate: Predicate) -> set[str]:
    """The concepts of the predicate's own words, the negation and what stands between included."""
    found: set[str] = set()
    for k in range(predicate.at, -1, -1):
        word = sentence.words[k]
        if word.start < predicate.start:
            break
        found.add(word.concept)
    return found


def _same_figure(context: Context, left: Predicate, right: Predicate) -> bool:
    """Whether both verbs have one subject word before them and one figure after: revenue rose to 18.2, revenue fell to 18.2."""
    sides = []
    for predicate, facts in ((left, context.left), (right, context.right)):
        words = facts.sentences[predicate.sentence].words
        before = next(
            (w.concept for w in reversed(words[max(0, predicate.at - 3) : predicate.at]) if is_content(w)), ""
        )
        figures = {w.text for w in words[predicate.at + 1 : predicate.at + 7] if w.is_digit and len(w.text) > 1}
        sides.append((before, figures))
    return bool(sides[0][0] == sides[1][0] != "" and sides[0][1] & sides[1][1])


def _same_vote(context: Context, left: Predicate, right: Predicate) -> bool:
    """`the bill was passed by 54 votes to 46`, `they rejected the bill 54-46`: one thing beside both verbs and one result."""
    if left.negated or right.negated or context.similarity(left.sentence, right.sentence) < 0.2:
        return False
    near, scores = [], []
    for predicate, side in ((left, context.left), (right, context.right)):
        words = side.sentences[predicate.sentence].words
        close = words[max(0, predicate.at - 4) : predicate.at + 4]
        near.append({w.concept for w in close if is_content(w) and not w.is_digit})
        scores.append(
            {
                (f.quantity.lo, f.quantity.hi)
                for f in side.amounts_of(predicate.sentence)
                if is_score(f) and abs(f.first - predicate.at) < 9
            }
        )
    return bool(near[0] & near[1] - {left.concept, right.concept} and scores[0] & scores[1])


_CHARGES = frozenset(
    stem(w)
    for w in """charge allegation accusation wrongdoing guilt fraud theft murder manslaughter assault bribery corruption offence
    defraud steal bribe kill attack lie rob embezzle forge abuse launder smuggle""".split()
)


def _same_charge(context: Context, left: Predicate, right: Predicate) -> bool:
    """`Berg denied the charges`, `Berg admitted to stealing`: two short texts on the one person that both name."""
    if left.concept != stem("confirm") or left.negated or right.negated:
        return False
    if len(context.left.sentences) + len(context.right.sentences) > FEW:
        return False
    people: list[set[str]] = []
    for predicate, side in ((left, context.left), (right, context.right)):
        words = side.sentences[predicate.sentence].words
        if not any(w.stem in _CHARGES for w in words[predicate.at + 1 : predicate.at + 5]):
            return False
        before = [
            n
            for n in side.names
            if n.sentence == predicate.sentence and n.last < predicate.at and n.kind is FactKind.PERSON
        ]
        if not before:
            return False
        people.append({before[0].entity.parts[-1]})
    return people[0] == people[1]


def _other_object(left: Sentence, at: int, right: Sentence, other: int) -> bool:
    """Whether what follows two verbs in their clauses has no word in common."""
    ours, theirs = _following(left, at), _following(right, other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _following(sentence: Sentence, at: int) -> set[str]:
    found: set[str] = set()
    for word in sentence.words[at + 1 : at + 6]:
        if not word.is_word:
            break
        if is_content(word):
            found.add(word.concept)
    return found


def _portion(sentence: Sentence, at: int) -> str:
    """The number before `of` near a word, empty for none: which part of a group the word is said of."""
    words = sentence.words
    for k in range(max(0, at - 9), min(at + 4, len(words) - 1)):
        if words[k + 1].key == "of" and (words[k].is_digit or words[k].key in SMALL or words[k].key in TENS):
            return str(SMALL.get(words[k].key, TENS.get(words[k].key, words[k].key)))
    return ""


def _counted(sentence: Sentence, at: int) -> bool:
    """Whether a number stands before the word, with nothing but forms of `be` between."""
    k = at - 1
    while k >= 0 and sentence.words[k].key in ("was", "were", "are", "is", "be", "been", "being", "have", "had", "has"):
        k -= 1
    word = sentence.words[max(k, 0)]
    return word.is_digit or word.key in SMALL or word.key in TENS


def _near(sentence: Sentence, at: int) -> frozenset[str]:
    """The content words within seven words of one."""
    words = sentence.words
    lo = max(0, at - 7)
    return frozenset(w.concept for k, w in enumerate(words[lo : at + 8], lo) if is_content(w) and k != at)


_PUTTING_OFF = frozenset("before until till earlier sooner".split())


_AVOIDING = frozenset(
    stem(w)
    for w in """postpone delay defer shelve await avoid avert prevent block stop miss lack drop abandon scrap cancel
    adjourn hold halt reject refuse deny rule forgo waive want demand seek hope expect consider urge call need ask""".split()
)
"""Verbs whose object is not there, or not yet."""


def _put_off(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb close by says that the thing a word names is not there yet, or never will be."""
    words, at = sentence.words, predicate.at
    for k in range(max(0, at - 4), min(len(words), at + 5)):
        if not predicate.start <= words[k].start < predicate.end and (
            words[k].stem in _AVOIDING
            or (words[k].stem == "put" and any(w.key in ("off", "back", "aside") for w in words[k + 1 : k + 3]))
        ):
            return True
    return False


_WANTED = frozenset("must should may might could need needs".split())


_PROSPECTS = _WANTED | {"will", "would", "shall", "won't", "wouldn't", "to", "can", "cannot", "can't"}


def _only_wanted(affirmed: Sentence, word: Predicate, denied: Sentence, denial: Predicate) -> bool:
    """Whether one sentence says what should or may be done, and the other only what has not been done."""
    if word.negated or not denial.negated:
        return False
    before = {w.key for w in affirmed.words[max(0, word.at - 4) : word.at]}
    if not before & _WANTED:
        return False
    own = {w.key for w in denied.words[max(0, denial.at - 5) : denial.at]}
    return not own & (_PROSPECTS - {"to"}) and ("yet" in own or not own & {"to"})


def _puts_off(sentence: Sentence, at: int) -> bool:
    """Whether a limit of time stands by the word: done until, before he can do, no earlier than."""
    words = sentence.words
    return any(w.key in _PUTTING_OFF for w in (*words[max(0, at - 5) : at], *words[at + 1 : at + 6]))


@cache
def _opposite_concepts() -> frozenset[str]:
    return frozenset(positive for pairs in opposites().values() for positive, _ in pairs)
