"""What ties two mentions together: how alike their sentences are, whether they stand at the same place in them.

Sentences are looked up by their rarer concepts, so the work grows with the length of the texts and not with its
square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from math import fsum, log
from typing import Any

from reader.alignment import Link
from reader.comparing.judging.making import kept
from reader.comparing.judging.sentences.stretches import common_stretches
from reader.facts.gazetteer import places
from reader.facts.types import Fact, Facts, Sentence

_FEW = 8
"""sentences in both texts together up to which they are taken for two tellings of one thing"""
_MAX_POSTINGS = 40
"""a concept in more sentences than this finds nothing by itself"""
_ENOUGH = 4
"""strong links between paragraphs that only reports on one event have"""
_MANY = 6
"""links of any strength that hardly any others have"""
_SHARE, _LEAST_LINKS, _LEAST_PLACES = 0.2, 2, 4
"""what reports on one event have in common: the share of the smaller vocabulary, links, well-known places"""
_BEST = 5
"""candidates kept for each sentence"""


def _spread(facts: Facts) -> Counter[str]:
    """In how many sentences each concept stands."""
    return Counter(chain.from_iterable(sentence.content for sentence in facts.sentences))


def _distinct_names(facts: Facts) -> set[str]:
    """Last words of names that are no well-known places: these tie reports to one event."""
    known = places()
    return {
        f.entity.parts[-1]
        for f in facts.names
        if f.entity.type != "weak" and f.entity.parts and f.entity.key not in known
    }


def _places_named(facts: Facts) -> set[str]:
    known = places()
    return {known[f.entity.key].id for f in facts.names if f.entity.key in known}


class Context:
    """Two articles' facts with the similarity of their sentences."""

    def __init__(self, left: Facts, right: Facts, links: Sequence[Link] = ()) -> None:
        self.left = left
        self.right = right
        self.few = len(left.sentences) + len(right.sentences) <= _FEW
        """two short texts, taken for two tellings of one thing; in whole articles one statement need not answer another"""
        self.links = {(k.left, k.right): k.score for k in links}
        self.linked: dict[int, set[int]] = defaultdict(set)
        for n, other in self.links:
            self.linked[n].add(other)
        self._weights = self._weigh()
        self._pairs: dict[tuple[int, int], float] = {}
        self.best_right: dict[int, list[tuple[float, int]]] = {}
        self.best_left: dict[int, list[tuple[float, int]]] = defaultdict(list)
        self._link_sentences()
        self.related = self._are_related()
        """one event is told; without it nothing here contradicts"""
        self.akin = self.related or self._may_be_related()
        """one event is told most likely, which is enough for a doubt"""
        self.scorer: Any = None
        """kept by `slots.scoring`"""
        self._aligned: dict[tuple[int, int], dict[int, int]] = {}
        self._twins: dict[tuple[int, int], bool] = {}
        self._gaps: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}

    def _weigh(self) -> dict[str, float]:
        counts = kept(self.left, _spread) + kept(self.right, _spread)
        total = len(self.left.sentences) + len(self.right.sentences) + 2
        return {c: log(1 + total / n) for c, n in counts.items()}

    def weight(self, concepts: Iterable[str]) -> float:
        return fsum(map(self._weights.get, concepts, repeat(1.0)))

    def _link_sentences(self) -> None:
        postings: dict[str, list[int]] = defaultdict(list)
        for sentence in self.right.sentences:
            for concept in sentence.content:
                postings[concept].append(sentence.index)
        mass = [self.weight(s.content) or 1.0 for s in self.right.sentences]
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for sentence in self.right.sentences:
            by_paragraph[sentence.n].append(sentence.index)
        linked: dict[int, list[int]] = defaultdict(list)
        for a, b in self.links:
            linked[a].append(b)
        for sentence in self.left.sentences:
            overlap: dict[int, float] = defaultdict(float)
            own = self.weight(sentence.content) or 1.0
            for concept in sentence.content:
                found = postings.get(concept, ())
                if len(found) <= _MAX_POSTINGS:
                    weight = self._weights[concept]
                    for index in found:
                        overlap[index] += weight
            if self.few:
                for other in self.right.sentences:
                    overlap.setdefault(other.index, 0.0)
            scored = []
            for index, shared in overlap.items():
                score = shared / (own * mass[index]) ** 0.5
                right = self.right.sentences[index]
                if (sentence.n, right.n) in self.links:
                    score = min(1.0, score + 0.1 * self.links[sentence.n, right.n])
                scored.append((score, index))
            scored.sort(key=lambda p: (-p[0], p[1]))
            kept = [p for p in scored[:_BEST] if p[0] >= 0.08 or self.few]
            self.best_right[sentence.index] = kept
            for score, index in kept:
                self._pairs[sentence.index, index] = score
                self.best_left[index].append((score, sentence.index))
        for found_left in self.best_left.values():
            found_left.sort(key=lambda p: (-p[0], p[1]))

    def _are_related(self) -> bool:
        """Whether the two report one event, so that a difference between them can contradict.

        Over 20 invented pairs of reports and 380 crossed ones the two sorts part cleanly: related texts share two
        names and a fifth of the smaller vocabulary or have several sentences that are much alike, or one name and
        four strong links, or six of any strength: of 2214 crossed pairs of labelled reports six had as many.
        """
        if self.few:
            return True
        tops = sorted((best[0][0] if best else 0.0) for best in self.best_right.values())[-5:]
        if tops and sum(tops) / len(tops) >= 0.5:
            return True
        common = kept(self.left, _distinct_names) & kept(self.right, _distinct_names)
        strong = sum(score >= 0.5 for score in self.links.values())
        if common and (strong >= _ENOUGH or len(self.links) >= _MANY):
            return True
        return self._share() >= _SHARE and len(common) >= 2

    def _may_be_related(self) -> bool:
        """Whether two reports that have too little in common to be sure still share many words and places or a name."""
        if len(self.links) < _LEAST_LINKS or self._share() < 2 * _SHARE:
            return False
        common = kept(self.left, _distinct_names) & kept(self.right, _distinct_names)
        return bool(common) or len(kept(self.left, _places_named) & kept(self.right, _places_named)) >= _LEAST_PLACES

    def _share(self) -> float:
        """The share of the smaller vocabulary that both use."""
        ours, theirs = kept(self.left, _spread).keys(), kept(self.right, _spread).keys()
        return len(ours & theirs) / max(1, min(len(ours), len(theirs)))

    # -- sentences

    def similarity(self, left: int, right: int) -> float:
        """0 to 1; 0 for sentences that are no candidates for each other."""
        return self._pairs.get((left, right), 0.0)

    def mutual(self, left: int, right: int) -> bool:
        """Whether each is the other's best sentence, or as good as its best."""
        ahead, back = self.best_right.get(left), self.best_left.get(right)
        score = self._pairs.get((left, right), 0.0)
        return bool(ahead and back and score > 0 and score >= 0.85 * ahead[0][0] and score >= 0.85 * back[0][0])

    def candidates(self, left: int) -> list[int]:
        return [index for _, index in self.best_right.get(left, ())]

    # -- places in sentences

    def alignment(self, left: int, right: int) -> dict[int, int]:
        """Word index of the left sentence to word index of the right one, for words that stand in both."""
        key = (left, right)
        if key not in self._aligned:
            a, b = self.left.sentences[left], self.right.sentences[right]
            ours, theirs = _keys(a), _keys(b)
            # the matcher depends on the order of its two sides; swapping the articles must only mirror the result
            turned = (len(ours), ours) > (len(theirs), theirs)
            stretches = common_stretches(theirs, ours) if turned else common_stretches(ours, theirs)
            mapping: dict[int, int] = {}
            gaps: list[tuple[int, int, int, int]] = []
            i = j = 0
            for one, other, size in [
                *stretches,
                (len(theirs), len(ours), 0) if turned else (len(ours), len(theirs), 0),
            ]:
                start, start_right = (other, one) if turned else (one, other)
                if start > i or start_right > j:
                    gaps.append((i, start, j, start_right))
                i, j = start + size, start_right + size
                mapping.update(zip(range(start, i), range(start_right, j), strict=True))
            self._aligned[key] = mapping
            self._gaps[key] = gaps
        return self._aligned[key]

    def _gaps_over(self, left: int, right: int, first: int, last: int) -> list[tuple[int, int, int, int]]:
        """The gaps of the alignment that may hold words `first` to `last` of the left sentence."""
        gaps = self._gaps[left, right]
        begin = max(0, bisect_right(gaps, first, key=_begin) - 1)
        return gaps[begin : bisect_right(gaps, last, key=_begin)]

    def twins(self, left: int, right: int) -> bool:
        """Whether the two are one sentence with a few words altered."""
        key = (left, right)
        if key not in self._twins:
            enough = self._pairs.get(key, 0.0) >= 0.5
            if enough:
                a, b = self.left.sentences[left].words, self.right.sentences[right].words
                ours, theirs = sum([w.is_word for w in a]), sum([w.is_word for w in b])
                enough = min(ours, theirs) >= 6
            if enough:
                common = sum([a[i].is_word for i in self.alignment(left, right)])
                enough = common >= 0.72 * max(ours, theirs)
            self._twins[key] = enough
        return self._twins[key]

    def gaps(self, left: int, right: int) -> list[tuple[int, int, int, int]]:
        """The stretches of two sentences that differ, as word indices from and to on either side."""
        self.alignment(left, right)
        return self._gaps[left, right]

    def answers(self, left: Fact, right: Fact) -> bool:
        """Whether the alignment of their sentences puts the one mention on the other."""
        mapping = self.alignment(left.sentence, right.sentence)
        return any(right.first <= mapping.get(i, -1) <= right.last for i in range(left.first, left.last + 1))

    def same_gap(self, left: Fact, right: Fact) -> bool:
        """Whether two mentions stand in one altered stretch of twin sentences."""
        if not self.twins(left.sentence, right.sentence):
            return False
        for i1, i2, j1, j2 in self._gaps_over(left.sentence, right.sentence, left.first, left.last):
            if i1 <= left.last and left.first < i2 and j1 <= right.last and right.first < j2:
                return True
        return False

    def parallel(self, left: Fact, right: Fact) -> float:
        """0 to 1: how far the words around the two mentions answer each other in place."""
        if self.similarity(left.sentence, right.sentence) < 0.12:
            return 0.0
        return self.parallel_at((left.sentence, left.first, left.last), (right.sentence, right.first, right.last))

    def parallel_at(self, left: tuple[int, int, int], right: tuple[int, int, int]) -> float:
        mapping = self.alignment(left[0], right[0])
        a, b = self.left.sentences[left[0]].words, self.right.sentences[right[0]].words
        score = 0.0
        before_left, before_right = left[1] - 1, right[1] - 1
        after_left, after_right = left[2] + 1, right[2] + 1
        for step, worth in ((0, 0.3), (1, 0.2)):
            i, j = before_left - step, before_right - step
            if i < 0 and j < 0:
                score += worth * (0.7 if step == 0 else 1)
            elif i >= 0 and j >= 0 and (mapping.get(i) == j or a[i].concept == b[j].concept):
                score += worth
            i, j = after_left + step, after_right + step
            if i >= len(a) and j >= len(b):
                score += worth * 0.7
            elif i < len(a) and j < len(b) and (mapping.get(i) == j or a[i].concept == b[j].concept):
                score += worth
        # the same gap of the alignment
        for i1, i2, j1, j2 in self._gaps_over(left[0], right[0], left[1], left[1]):
            if i1 <= left[1] < i2 and j1 <= right[1] < j2:
                score = max(score, 0.5 if i2 - i1 <= 6 and j2 - j1 <= 6 else 0.3)
        return min(1.0, score)

    def spelled(self, sentence: int, concepts: Iterable[str]) -> str:
        """Concepts of a left sentence in the words of the article, in its order."""
        wanted = set(concepts)
        found: dict[str, str] = {}
        for word in self.left.sentences[sentence].words:
            if word.concept in wanted:
                found.setdefault(word.concept, word.text)
                if len(found) == len(wanted):
                    break
        return " ".join(found.values())


def _begin(gap: tuple[int, int, int, int]) -> int:
    return gap[0]


def _keys(sentence: Sentence) -> list[str]:
    return [w.concept for w in sentence.words]


def dice(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    return 2 * len(a & b) / (len(a) + len(b))
