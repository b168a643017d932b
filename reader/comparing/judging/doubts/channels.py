"""Where one speaker said it: in a post, before reporters, on the air, in a letter, in parliament."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.article import FactKind, Mention
from reader.comparing.judging.doubts.answers import answers_of
from reader.comparing.judging.doubts.parties import named, party
from reader.comparing.judging.doubts.proposal import Doubt, Told
from reader.comparing.judging.making import kept, passage
from reader.comparing.judging.sentences.context import Context
from reader.facts.names.words import SPEECH
from reader.facts.types import Facts

_LEAST_TIE, _LEAST = 0.8, 0.9
_WORDS = {
    word: channel
    for channel, words in (
        ("post", "telegram twitter tweet tweeted facebook instagram tiktok weibo whatsapp posted post blog"),
        ("briefing", "reporters journalists briefing"),
        ("air", "television tv radio interview broadcast podcast"),
        ("letter", "letter email memo memorandum"),
        ("parliament", "parliament lawmakers mps senators deputies"),
        ("court", "court judge jury courtroom"),
    )
    for word in words.split()
}
_PAIRS = {
    ("social", "media"): "post",
    **{(first, second): "briefing" for first in ("press", "news") for second in ("conference", "briefing")},
    ("press", "release"): "statement",
    ("written", "statement"): "statement",
}
_BEGINS = frozenset(_WORDS) | frozenset(first for first, _ in _PAIRS)
_ON = frozenset("on in at by to via a an the told his her its their state national public said posted wrote".split())


class Channel(NamedTuple):
    sort: str
    mention: Mention


def doubtful_channels(context: Context, told: Told) -> Iterator[Doubt]:
    """`Vogt announced on Telegram` / `Vogt told reporters`: one speaker, one occasion, and another way to say it."""
    ours, theirs = kept(context.left, _channels), kept(context.right, _channels)
    if not ours or not theirs:
        return
    who = [_people(side) for side in (context.left, context.right)]
    for i, j, tie in answers_of(context, told).pairs:
        if tie < _LEAST_TIE or i not in ours or j not in theirs or not who[0][i] & who[1][j]:
            continue
        sorts = {c.sort for c in ours[i]}, {c.sort for c in theirs[j]}
        one, other = ours[i][0].mention, theirs[j][0].mention
        if sorts[0] & sorts[1] or told.disputed(one, True):
            continue
        reason = f"perhaps said elsewhere: {one.text} / {other.text}; perhaps on two occasions"
        yield Doubt(tie - _LEAST, FactKind.ATTRIBUTION, one, other, reason, ("same speaker",))


def _people(facts: Facts) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for index, names in kept(facts, named).items():
        found[index].update(party(name) for name in names if name.kind is FactKind.PERSON)
    return found


def _channels(facts: Facts) -> dict[int, list[Channel]]:
    """The ways in which something is said in sentences with a verb of speech, quotations left out."""
    found: dict[int, list[Channel]] = defaultdict(list)
    for sentence in facts.sentences:
        words = sentence.words
        if not any(w.key in _BEGINS for w in words):
            continue
        if not any(w.stem in SPEECH and not inside for w, inside in zip(words, sentence.depth, strict=True)):
            continue
        for k, (word, after) in enumerate(pairwise(words)):
            if word.key not in _BEGINS or sentence.depth[k] or not k or words[k - 1].key not in _ON:
                continue
            last, sort = word, _WORDS.get(word.key, "")
            if pair := _PAIRS.get((word.key, after.key)):
                last, sort = after, pair
            if sort and (not found[sentence.index] or found[sentence.index][-1].mention.end <= word.start):
                found[sentence.index].append(Channel(sort, passage(facts, sentence.n, word.start, last.end)))
    return found
