"""Who holds which share of what: `X keeps a fifth of Y under its control`, `a fifth of Y is in X's hands`."""

from __future__ import annotations

from reader.article import FactKind
from reader.facts.gazetteer import capital_of, places, plain
from reader.facts.slots import named, written
from reader.facts.types import Fact, Frame, Sentence, Word
from reader.facts.words import STOP, concept, is_adverb

_HOLD = frozenset(["HOLD"])
_KEEPING = frozenset("maintain have take retain keep hold exercise gain exert claim".split())
CLAUSES = frozenset("while whereas whilst but although as because after before when who which that and".split())
_REACH = frozenset("under in within".split())
_POWER = frozenset("control occupation rule command administration sovereignty".split())
_HANDS = frozenset("hands possession grip grasp".split())
_OWN = frozenset("its their his her".split())
_STAKE = frozenset("stake share interest holding shareholding slice".split())
_TAKEN = frozenset("held controlled occupied owned ruled possessed retained kept run".split())
_STOPS = frozenset(";:.")
_LAND = frozenset(concept(w) for w in "land territory area ground province region country district island".split())
_REMAINDER = frozenset(["rest", "remainder", "remaining"])
_LEFT_OVER = frozenset(["remains", "is", "remained"])


def acting_id(name: Fact) -> str:
    """The holder a name stands for; a capital that acts stands for its country."""
    if name.entity.type == "weak":
        return concept(name.entity.parts[-1])
    found = places().get(name.entity.key)
    if found is None and name.entity.parts:
        found = places().get(name.entity.parts[0])
    if found is None:
        return name.entity.parts[-1] if name.entity.parts else name.entity.key
    return capital_of().get(found.id, found.id) if found.kind == "city" else found.id


def _noun_before(words: list[Word], i: int) -> tuple[str, int]:
    """The last plain noun before word `i`, for holders without a name: the rebels, the government."""
    j = i - 1
    while j >= 0 and i - j < 5 and (words[j].key in STOP or is_adverb(words[j].key)) and words[j].is_word:
        j -= 1
    if j >= 0 and words[j].is_word and not words[j].is_digit:
        return words[j].concept, j
    return "", i


def _holder_before(sentence: Sentence, names: list[Fact], verb: int) -> tuple[str, int]:
    words = sentence.words
    best: Fact | None = None
    for name in names:
        if (
            name.last < verb
            and verb - name.last < 8
            and not any(words[k].key in CLAUSES or words[k].text in ";:" for k in range(name.last + 1, verb))
            and not (name.entity.type == "weak" and _goes_on(words, name.last + 1, verb))
        ):
            best = name
    return (acting_id(best), best.first) if best else _noun_before(words, verb)


def _goes_on(words: list[Word], i: int, verb: int) -> bool:
    """Whether a noun follows the capital that begins a sentence: `Senior managers hold`."""
    return i < verb and words[i].is_word and words[i].key not in STOP and not is_adverb(words[i].key)


def _holder_after(sentence: Sentence, names: list[Fact], i: int) -> tuple[str, int]:
    """The holder named from word `i` on, and the index after it."""
    words = sentence.words
    while i < len(words) and words[i].key in ("the", "a", "an", "its", "their"):
        i += 1
    for name in names:
        if name.first <= i <= name.last:
            return acting_id(name), name.last + 1
    if i < len(words):
        place = places().get(plain(words[i].text)) if words[i].is_cap else None
        if place is not None:
            return capital_of().get(place.id, place.id) if place.kind == "city" else place.id, i + 1
        end = i
        while end < len(words) and end < i + 3 and words[end].is_word and words[end].key not in STOP:
            end += 1
        if end > i:
            return words[end - 1].concept, end
    return "", i


def _after(sentence: Sentence, names: list[Fact], end: int) -> tuple[str, int]:
    """The holder in what follows a share: is held by X, remains in X's hands, under the control of X, belongs to X."""
    words = sentence.words
    stop = min(len(words) - 1, end + 9)
    for k in range(end, stop):
        word = words[k]
        if word.text in _STOPS or word.key in ("and", "while", "but", "which", "who"):
            break
        follower = words[k + 1].key
        if (word.key in _TAKEN and follower == "by") or (word.stem == "belong" and follower == "to"):
            return _holder_after(sentence, names, k + 2)
        if word.key not in _REACH:
            continue
        for j in range(k + 1, min(k + 6, len(words))):
            if words[j].key in _POWER | _HANDS:
                if j + 1 < len(words) and words[j + 1].key == "of":
                    return _holder_after(sentence, names, j + 2)
                if words[k + 1].key in _OWN:
                    return "", end
                holder, _ = _holder_after(sentence, names, k + 1)
                return holder, j + 1
            if words[j].text in ",;.":
                break
    return "", end


def _kept_below(words: list[Word], end: int) -> int:
    """Index after `under its control` or `in its hands` where that follows a share soon; 0 when it does not."""
    for k in range(end, min(len(words) - 2, end + 6)):
        if words[k].text in ",;:.":
            break
        if words[k].key in _REACH and words[k + 1].key in _OWN | {"full", "control", "occupation"}:
            for j in range(k + 1, min(k + 4, len(words))):
                if words[j].key in _POWER | _HANDS:
                    return j + 1
    return 0


def _named_whole(words: list[Word], i: int) -> str:
    """The phrase from word `i` on without the verb after its name: `Slovenia` in `of Slovenia belongs to`."""
    parts: list[str] = []
    named = False
    for k in range(i, min(len(words), i + 6)):
        word = words[k]
        if word.key in ("the", "a", "an", "-", "'s", "s", "'", "’s"):
            continue
        owned = words[k - 1].key in ("'s", "s", "’s", "-") or words[k - 1].key.endswith(("'s", "s'"))
        if not word.is_word or word.key in STOP or word.is_digit or (named and not word.is_cap and not owned):
            break
        named = named or word.is_cap
        parts.append(word.concept)
    return " ".join(parts) if named else ""


def _whole(words: list[Word], amount: Fact) -> tuple[str, int]:
    """What the share is of, and the index after it: `of X`, `stake in X`, `share of X`."""
    end = amount.last + 1
    while end < len(words) and end < amount.last + 8:
        word = words[end]
        if word.key not in ("of", "the", "-", "in") and (
            not word.is_word or word.key in STOP or word.concept in _HOLD or word.key in _TAKEN
        ):
            break
        if word.key == "in" and words[end - 1].key not in _STAKE:
            break
        end += 1
    if amount.slot.of_object and words[amount.last + 1 : amount.last + 2] and words[amount.last + 1].key == "of":
        return _named_whole(words, amount.last + 2) or amount.slot.of_object, end
    for k in range(amount.last + 1, min(amount.last + 3, len(words) - 1)):
        if words[k].key in _STAKE and words[k + 1].key in ("in", "of"):
            parts = []
            for word in words[k + 2 : k + 7]:
                if word.key in ("the", "a", "an"):
                    continue
                if not word.is_word or word.key in STOP or word.is_digit:
                    break
                parts.append(named(word))
            return " ".join(parts), min(len(words), k + 2 + max(1, len(parts)))
    return amount.slot.of_object, end


def _named_land(words: list[Word], names: list[Fact]) -> str:
    """The place that a sentence is set in."""
    for name in names:
        before = name.first - 2 if name.first and words[name.first - 1].key == "the" else name.first - 1
        if name.kind is FactKind.PLACE and before >= 0 and words[before].key in ("in", "across", "of"):
            return _named_whole(words, name.first)
    return ""


def read_holding(sentence: Sentence, amount: Fact, names: list[Fact]) -> Frame | None:
    """The frame of a share whose holder the sentence names; None when it does not."""
    words = sentence.words
    place, end = _whole(words, amount)
    if not place:
        return None
    if place in _LAND:
        # `in Kassala province, three-quarters of the land`
        place = _named_land(words, names) or place
    verb = -1
    for k in range(amount.first - 1, max(-1, amount.first - 8), -1):
        if words[k].concept in _HOLD:
            verb = k
            break
        if words[k].key in CLAUSES or words[k].text in ";:.,":
            break
    below = _kept_below(words, amount.last + 1)
    has_stake = any(w.key in _STAKE for w in words[amount.last + 1 : amount.last + 3])
    if verb < 0 and (below or has_stake):
        k = amount.first - 1
        while k > 0 and (words[k].key in STOP or is_adverb(words[k].key)) and words[k].stem not in _KEEPING:
            if amount.first - k > 4:
                break
            k -= 1
        if k >= 0 and (words[k].stem in _KEEPING or words[k].key in ("has", "have", "had")):
            verb = k
    if verb >= 0:
        # `keeps its control over`: the name stands before the first of them
        first = verb
        while first > 0 and (words[first - 1].key in _OWN or words[first - 1].stem in _KEEPING | {"still", "full"}):
            first -= 1
        holder, begin = _holder_before(sentence, names, first)
        end = max(end, below)
    else:
        begin = amount.first
        holder, stop = _after(sentence, names, amount.last + 1)
        end = max(end, stop)
    if not holder:
        return None
    return Frame(
        "holds", frozenset((holder,)), frozenset(), sentence.n, words[begin].start, words[end - 1].end,
        written(words[begin:end]), sentence.index, share=amount.quantity.middle, place=place,
    )  # fmt: skip


def read_remainders(sentence: Sentence, names: list[Fact], first: Frame) -> list[Frame]:
    """`… while X holds the rest`: one minus the share the other holder has in the same sentence."""
    words = sentence.words
    for i, word in enumerate(words):
        left_over = word.key == "what" and i + 1 < len(words) and words[i + 1].key in _LEFT_OVER
        if word.key not in _REMAINDER and not left_over:
            continue
        for k in range(i - 1, max(-1, i - 6), -1):
            if words[k].concept in _HOLD:
                holder, _ = _holder_before(sentence, names, k)
                if holder and holder not in first.agent and first.share is not None:
                    at = i - 1 if i and words[i - 1].key == "the" else i
                    end = i + 1 if left_over else i
                    return [
                        Frame(
                            "holds-rest", frozenset((holder,)), frozenset(), sentence.n, words[at].start,
                            words[end].end, words[i].text, sentence.index, share=1 - first.share, place=first.place,
                        )
                    ]  # fmt: skip
                break
    return []
