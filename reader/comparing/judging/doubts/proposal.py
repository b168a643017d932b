"""What a doubt is, and what the findings have told already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from typing import NamedTuple

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES
from reader.facts.types import Fact


class Doubt(NamedTuple):
    """Two mentions that may tell one fact in two ways."""

    score: float
    """log-odds, so that doubts of all kinds can be ranked"""
    kind: FactKind
    left: Mention
    right: Mention
    reason: str
    evidence: tuple[str, ...] = ()


class Told:
    """Where the findings on both reports stand."""

    def __init__(self, found: Iterable[Finding]) -> None:
        self._left: dict[int, list[tuple[int, int, Verdict]]] = defaultdict(list)
        self._right: dict[int, list[tuple[int, int, Verdict]]] = defaultdict(list)
        self._pairs: set[frozenset[str]] = set()
        self._agreed: set[tuple[FactKind, int, int, bool]] = set()
        self.agreements: list[tuple[FactKind, Mention, Mention]] = []
        """what both reports say, in either report's words"""
        self.answers: object = None
        """kept by `answers`"""
        for finding in found:
            if finding.left is None or finding.right is None:
                continue
            if finding.verdict in DISPUTES:
                self._pairs.add(frozenset((finding.left.text, finding.right.text)))
            else:
                self.agreements.append((finding.kind, finding.left, finding.right))
            for places, m, is_left in ((self._left, finding.left, True), (self._right, finding.right, False)):
                places[m.n].append((m.start, m.end, finding.verdict))
                if finding.verdict not in DISPUTES:
                    self._agreed.add((finding.kind, m.n, m.start, is_left))

    def disputed(self, place: Fact | Mention, is_left: bool) -> bool:
        """Whether a finding says already that the other report differs here."""
        return any(v in DISPUTES for v in self._over(place, is_left))

    def agreed(self, place: Fact | Mention, is_left: bool) -> bool:
        """Whether the other report says the same of this."""
        return any(v not in DISPUTES for v in self._over(place, is_left))

    def answered_beside(self, place: Fact, links: Container[tuple[int, int]]) -> bool:
        """Whether this fact of the right report is agreed on by a paragraph of the left one that is linked with its own."""
        return any(
            (left.n, right.n) in links
            for _, left, right in self.agreements
            if right.n == place.n and right.start < place.end and place.start < right.end
        )

    def exchanged(self, one: str, other: str) -> bool:
        """Whether a finding disputes these very words, whichever way round: two names that have changed places."""
        return frozenset((one, other)) in self._pairs

    def agreed_from(self, kind: FactKind, n: int, start: int, is_left: bool) -> bool:
        """Whether a finding of the kind that begins here says that both reports agree."""
        return (kind, n, start, is_left) in self._agreed

    def _over(self, place: Fact | Mention, is_left: bool) -> list[Verdict]:
        places = (self._left if is_left else self._right).get(place.n, ())
        return [verdict for a, b, verdict in places if a < place.end and place.start < b]
