"""Relations: who does what to whom, who holds which share of what, from where to where."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import places, plain
from reader.facts.names.words import SPEECH
from reader.facts.relations.contests import read_contests
from reader.facts.relations.holding import CLAUSES, read_holding, read_remainders
from reader.facts.relations.offices import read_offices
from reader.facts.relations.prizes import read_prizes, read_venues
from reader.facts.slots import written
from reader.facts.types import Fact, Frame, Sentence, Word
from reader.facts.words import STOP, concept, is_adverb, stem

_BE = frozenset("is are was were be been being got gets".split())
_AUXILIARY = _BE | frozenset(
    """has have had will would could can may might must should did do does to still also now already since had not
never reportedly allegedly later then eventually""".split()
)
_REVERSED = {"lose": "BEAT"}
_BOTH_WAYS = frozenset("pass clear".split())
"""Verbs whose subject may be what others take as their object: a bill passed parliament, parliament passed a bill."""
_TRADING = frozenset(stem(w) for w in "buy sell acquire purchase lend borrow lease take get receive".split())


def identity(word: Word) -> str:
    """What a word stands for in a relation: a country for its demonym, otherwise its concept."""
    if word.is_cap:
        found = places().get(plain(word.text))
        if found:
            return "@" + found.id
    return word.concept


def _verbish(word: Word) -> bool:
    key = word.key
    return (
        word.is_word
        and not word.is_cap
        and not word.is_digit
        and key not in STOP
        and (key.endswith("ed") or word.stem not in (key, key.removesuffix("e")) or key in _BASE_VERBS)
    )


_MODALS = frozenset("will would shall should may might must can could".split())
_BASE_VERBS = frozenset("beat sue sell buy lead hit hurt shoot face back own hold control cut put let".split())


_ALONG = frozenset("over at down off up out against".split())
"""Words that make another verb of the one before them."""
_PRONOUNS = frozenset("it he she they".split())


def _left(words: list[Word], i: int) -> tuple[frozenset[str], int]:
    """The noun phrase that ends before word `i`, and where it begins."""
    j = i - 1
    while j >= 0 and (words[j].key in _AUXILIARY or (is_adverb(words[j].key) and not words[j].is_cap)):
        j -= 1
    if j > 1 and words[j].key in _PRONOUNS:
        # `Holm said it would buy Klint`
        said = j - 2 if words[j - 1].key == "that" else j - 1
        if said > 0 and words[said].stem in SPEECH:
            return _left(words, said)
    if j > 2 and words[j].text == words[j - 2].text == "," and words[j - 1].is_digit:
        # `Ann Roth, 54, accused`
        j -= 3
    if j > 2 and words[j].text == ",":
        # `Ms Lee, who founded it, was succeeded by …`
        comma = next((k for k in range(j - 1, max(0, j - 14), -1) if words[k].text == ","), 0)
        if comma and words[comma + 1].key in ("who", "whose", "which", "a", "an", "the"):
            j = comma - 1
    end = j
    parts: list[str] = []
    named = j >= 0 and words[j].is_cap
    while j >= 0 and words[j].is_word and words[j].key not in STOP and not words[j].is_digit and end - j < 5:
        if named and not words[j].is_cap:
            break
        parts.append(identity(words[j]))
        j -= 1
    return frozenset(parts), j + 1


_WHERE = frozenset(
    """outside inside near behind beside within across along amid beneath above below beyond towards toward around despite
    during after before until since throughout opposite""".split()
)
"""Prepositions that end a noun phrase."""
_LEADS = frozenset("the a an his her its their another some all mr mrs ms dr".split())


def _right(words: list[Word], i: int) -> tuple[frozenset[str], int]:
    """The noun phrase that begins at or after word `i`, and the index after it."""
    j = i
    while j < len(words) and words[j].key in _LEADS:
        j += 1
    parts: list[str] = []
    begin = j
    named = j < len(words) and words[j].is_cap
    while j < len(words) and words[j].is_word and words[j].key not in STOP and not words[j].is_digit and j - begin < 6:
        if words[j].key in _WHERE and j > begin:
            break
        if named and not words[j].is_cap:
            break
        parts.append(identity(words[j]))
        j += 1
    return frozenset(parts), j


def read_frames(sentences: list[Sentence], amounts: list[Fact], names: list[Fact]) -> list[Frame]:
    frames: list[Frame] = []
    for sentence in sentences:
        frames.extend(_actions(sentence))
        frames.extend(_ways(sentence))
        frames.extend(read_contests(sentence, _left, _right))
    by_sentence: dict[int, list[Fact]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    for index, named in by_sentence.items():
        frames.extend(read_offices(sentences[index], named))
        frames.extend(read_prizes(sentences[index], named))
        frames.extend(read_venues(sentences[index], named))
    for amount in amounts:
        if amount.kind is FactKind.PERCENT and amount.quantity.dimension == "percent":
            frame = read_holding(sentences[amount.sentence], amount, by_sentence.get(amount.sentence, []))
            if frame:
                frames.append(frame)
    shares = {f.sentence: f for f in reversed(frames) if f.relation == "holds" and f.share}
    for index, first in shares.items():
        frames.extend(read_remainders(sentences[index], by_sentence.get(index, []), first))
    return frames


def _frame(
    sentence: Sentence,
    relation: str,
    agent: frozenset[str],
    patient: frozenset[str],
    a: int,
    b: int,
    third: frozenset[str] = frozenset(),
    by: bool = False,
) -> Frame:
    words = sentence.words
    b = min(b, len(words))
    return Frame(
        relation,
        agent,
        patient,
        sentence.n,
        words[a].start,
        words[b - 1].end,
        written(words[a:b]),
        sentence.index,
        third=third,
        by=by,
    )


def _actions(sentence: Sentence) -> list[Frame]:
    words = sentence.words
    found: list[Frame] = []
    for i, word in enumerate(words):
        after_modal = (
            i > 0 and words[i - 1].key in _MODALS and word.is_word and not word.is_cap and word.key not in STOP
        )
        if i == len(words) - 1 or not (after_modal or _verbish(word)) or (sentence.depth and sentence.depth[i]):
            continue
        if word.stem in _BOTH_WAYS:
            continue
        relation = word.concept
        if words[i + 1].key == "by" and i + 2 < len(words):
            agent, end = _right(words, i + 2)
            passive = i > 0 and (words[i - 1].key in _AUXILIARY or words[i - 1].text == "," or words[i - 1].is_word)
            patient, begin = _left(words, i - 1 if words[i - 1].text == "," else i)
            owner: frozenset[str] = frozenset()
            if patient and begin > 1 and words[begin - 1].key == "of" and word.stem in _TRADING:
                # `the glass arm of Halder has been bought by Mesko`
                owner, (patient, begin) = patient, _left(words, begin - 1)
            if agent and passive:
                found.append(_frame(sentence, relation, agent, patient, begin if patient else i, end, owner, by=True))
            continue
        agent, begin = _left(words, i)
        if not agent:
            continue
        was_passive = words[i - 1].key in _BE
        j = i + 1
        if relation in _REVERSED:
            # `lost 6-3, 6-4 to the qualifier`
            while j < len(words) - 1 and (words[j].is_digit or words[j].text in "-–‑,") and j < i + 16:
                j += 1
        if words[j].key in ("to", "against") and relation in _REVERSED:
            patient, end = _right(words, j + 1)
            if patient:
                found.append(_frame(sentence, _REVERSED[relation], patient, agent, begin, end))
            continue
        if was_passive:
            # `Ghana were beaten 2-0 by Denmark`
            for k in range(j, min(j + 7, len(words) - 1)):
                if words[k].key == "by":
                    other, end = _right(words, k + 1)
                    taker = _right(words, j + 1)[0] if words[j].key == "to" and relation in _HANDED else frozenset()
                    if other and taker:
                        # `it was sold to Bell by Ard`
                        found.append(_frame(sentence, _HANDED[relation], taker, agent, begin, end, other))
                    elif other:
                        found.append(_frame(sentence, relation, other, agent, begin, end))
                    break
                if words[k].text in ",;.":
                    break
            continue
        if words[j].key == "dead":
            # `shot dead the councillor`
            j += 1
        elif words[j].key in _ALONG and j + 1 < len(words) and relation not in ("win", "lose"):
            # `ran over the pensioner`, `spat at the referee`
            relation, j = f"{relation} {words[j].key}", j + 1
        elif words[j].key in ("in", "on", "with", "for", "from", "into") and relation not in ("win", "lose"):
            continue
        patient, end = _right(words, j)
        third: frozenset[str] = frozenset()
        stop = end
        for k in range(end, min(end + 8, len(words) - 1)):
            if words[k].text in ",;.:" or (k >= end + 3 and words[k].key in CLAUSES):
                break
            if words[k].key in (("to", "from", "with") if k < end + 3 else ("from",)) and patient:
                third, stop = _right(words, k + 1)
                break
        if patient and not third and word.stem in _TRADING and end + 1 < len(words) and words[end].key == "of":
            # `bought the glass arm of Mesko`: from it
            third, stop = _right(words, end + 1) if words[end + 1].is_cap else (third, stop)
        if not patient:
            # `lent $2 billion to Peru`: an amount stands where the object would
            for k in range(j, min(j + (12 if word.stem in _TRADING else 6), len(words) - 1)):
                if words[k].key in ("to", "from") and (words[k + 1].is_cap or word.stem in _TRADING):
                    third, stop = _right(words, k + 1)
                    break
                if words[k].text in ",;.":
                    break
        if patient or third:
            if third and relation in _HANDED:
                # `Ard sold it to Bell`, `Bell bought it from Ard`
                relation, agent, third = _HANDED[relation], third, agent
            found.append(_frame(sentence, relation, agent, patient, begin, stop, third))
    return found


_HANDED = {
    concept(given): concept(taken)
    for given, taken in (("sell", "buy"), ("lend", "borrow"), ("pay", "receive"), ("export", "import"))
}
"""Verbs of giving and of taking that tell one deal from its two sides."""


_LEADS_OVER = frozenset("lead advantage victory win case lawsuit complaint claim war fight charges".split())


def _ways(sentence: Sentence) -> list[Frame]:
    """`from Oslo to Athens`."""
    words = sentence.words
    found = []
    for i, word in enumerate(words[:-1]):
        if (word.key == "from" or (word.stem == "leave" and not (i and words[i - 1].key in ("the", "on")))) and words[
            i + 1
        ].is_cap:
            start, j = _right(words, i + 1)
            if j < len(words) - 1 and words[j].key in ("to", "for", "towards", "into") and words[j + 1].is_cap:
                goal, end = _right(words, j + 1)
                found.append(_frame(sentence, "from-to", start, goal, i, end))
        elif (
            word.key in _LEADS_OVER
            and i
            and (words[i - 1].key.endswith(("'s", "s'")) or words[i - 1].text in "'’")
            and words[i + 1].key in ("over", "against")
        ):
            # `Labour's lead over the Conservatives`
            owner = i - 1 if words[i - 1].is_word else i - 2
            second, end = _right(words, i + 2)
            if second and words[owner].is_cap:
                found.append(_frame(sentence, word.key, frozenset((identity(words[owner]),)), second, owner, end))
        elif word.key == "ahead" and words[i + 1].key == "of" and i + 2 < len(words) and words[i + 2].is_cap:
            # `Holm won gold ahead of Klint`: who is ahead opens the sentence
            first, _ = _right(words, 0)
            second, end = _right(words, i + 2)
            if words[0].is_cap and first and second:
                found.append(_frame(sentence, "ahead", first, second, 0, end))
        elif word.key in ("before", "after") and i and words[i - 1].is_cap and words[i + 1].is_cap:
            first, begin = _left(words, i)
            second, end = _right(words, i + 1)
            order = (first, second) if word.key == "before" else (second, first)
            found.append(_frame(sentence, "before", order[0], order[1], begin, end))
        elif word.key == "to" and words[i + 1].is_cap:
            goal, j = _right(words, i + 1)
            if j < len(words) - 1 and words[j].key == "from" and words[j + 1].is_cap:
                start, end = _right(words, j + 1)
                found.append(_frame(sentence, "from-to", start, goal, i, end))
    return found
