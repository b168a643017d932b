"""Between whom there were talks: the Oslo-Rome talks, a meeting with Italian officials, negotiations between two firms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.answers import answers_of
from reader.comparing.judging.doubts.parties import named, party
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.stances import country
from reader.facts.gazetteer import places, plain
from reader.facts.types import Fact, Facts, Sentence
from reader.facts.words import concept, stem

_LEAST_TIE, _LEAST = 0.8, 1.2
_ALIKE = 0.15
_MEETING = frozenset((concept("talks"), concept("meet"), stem("dialogue"), stem("agreement")))
_BEFORE, _AFTER, _ROW = 6, 3, 12


class Meeting(NamedTuple):
    parties: frozenset[str]
    mention: Mention


def doubtful_meetings(context: Context, told: Told) -> Iterator[Doubt]:
    """Talks of two parties each, of which one is the same and one is not."""
    ours, theirs = kept(context.left, _meetings), kept(context.right, _meetings)
    if not ours or not theirs:
        return
    for i, j, tie in answers_of(context, told).pairs:
        if tie < _LEAST_TIE or i not in ours or j not in theirs or context.similarity(i, j) < _ALIKE:
            continue
        for one in ours[i]:
            for other in theirs[j]:
                if len(one.parties & other.parties) != 1 or len(one.parties) != 2 or len(other.parties) != 2:
                    continue
                a, b = one.mention, other.mention
                if told.disputed(a, True):
                    continue
                reason = f"perhaps talks of others: {a.text} / {b.text}; perhaps two meetings"
                if tie > _LEAST:
                    yield Doubt(tie - _LEAST, FactKind.RELATION, a, b, reason, ("one party in common",))


def _meetings(facts: Facts) -> dict[int, list[Meeting]]:
    names = {index: [n for n in those if n.kind is FactKind.PLACE] for index, those in kept(facts, named).items()}
    found: dict[int, list[Meeting]] = defaultdict(list)
    for sentence in facts.sentences:
        words = sentence.words
        for k, word in enumerate(words):
            if word.concept not in _MEETING or word.is_cap or sentence.depth[k]:
                continue
            meeting = _pair(facts, sentence, k) or _around(facts, sentence, k, names.get(sentence.index, []))
            if meeting is not None:
                found[sentence.index].append(meeting)
                break
    return found


def _pair(facts: Facts, sentence: Sentence, k: int) -> Meeting | None:
    """`US-Russia talks`: two places joined in one word."""
    words = sentence.words
    for m in range(max(0, k - 3), k):
        parts = words[m].text.replace("‑", "-").replace("–", "-").split("-")
        if len(parts) == 2 and words[m].is_cap:
            known = [places().get(plain(part)) for part in parts]
            if all(known):
                parties = frozenset(country("@" + place.id) for place in known if place is not None)
                return Meeting(parties, _stretch(facts, sentence, m, k))
    return None


def _around(facts: Facts, sentence: Sentence, k: int, names: list[Fact]) -> Meeting | None:
    """`Ida Lund of Norway met Italian officials`, `talks between Oslo and Rome`."""
    words = sentence.words
    if words[k].key in ("met", "meets"):
        before = [f for f in names if k - _BEFORE <= f.last < k][-1:]
        after = [f for f in names if k < f.first <= k + _AFTER and words[f.first - 1].key not in ("in", "at")][:1]
        row = [*before, *after]
    elif any(w.key == "between" for w in words[k + 1 : k + 3]):
        row = [f for f in names if k < f.first <= k + _ROW]
    else:
        return None
    parties = frozenset(map(party, row))
    if len(row) < 2 or len(parties) != 2:
        return None
    return Meeting(parties, _stretch(facts, sentence, min(row[0].first, k), max(row[-1].last, k)))


def _stretch(facts: Facts, sentence: Sentence, first: int, last: int) -> Mention:
    return passage(facts, sentence.n, sentence.words[first].start, sentence.words[last].end)
