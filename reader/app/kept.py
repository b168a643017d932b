"""What stays current when two articles are compared anew, and what is meant by a place: sides exchanged, an artifact back in
the text, a fact opened from a story. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.rows import Reading
from reader.article import Article, Comparison, Finding, Mention


class Kept:
    """Finds in a new comparison what the old one showed.

    Args:
        old: the reading that was shown.
        new: the one that takes its place, of the same articles.
    """

    def __init__(self, old: Reading, new: Reading) -> None:
        self._old, self._new = old, new
        was, now = old.comparison, new.comparison
        # an article compared with itself has the same id on both sides: then nothing is exchanged
        self._swapped = was.left.id != was.right.id and now.left.id == was.right.id

    def row(self, index: int) -> int:
        """The row in which a paragraph of the old row `index` stands now; the first where there is none."""
        rows = self._old.comparison.rows
        if not 0 <= index < len(rows):
            return 0
        for side, numbers in enumerate((rows[index].left, rows[index].right)):
            for n in numbers:
                other, m = self._place(side, n)
                found = (self._new.row_of.right if other else self._new.row_of.left).get(m)
                if found is not None:
                    return found
        return 0

    def finding(self, finding: Finding | None) -> Finding | None:
        """The finding that speaks of the same places of the same articles, if there is one."""
        if finding is None:
            return None
        wanted = {self._at(*self._place(side, m.n), m) for side, m in _mentions(finding)}
        best = None
        for candidate in self._new.comparison.findings:
            if {self._at(side, m.n, m) for side, m in _mentions(candidate)} == wanted:
                if candidate.kind is finding.kind:
                    return candidate
                best = best or candidate
        return best

    def _at(self, side: int, n: int, mention: Mention) -> tuple[int, int, int, int]:
        return side, n, mention.start, mention.end

    def _place(self, side: int, n: int) -> tuple[int, int]:
        """Side and number now of an old paragraph: the nearest one of the same text; 0 where it is gone."""
        now = 1 - side if self._swapped else side
        text = _side(self._old.comparison, side).paragraphs[n - 1].text
        after = _side(self._new.comparison, now).paragraphs
        if n <= len(after) and after[n - 1].text == text:
            return now, n
        alike = [i for i, paragraph in enumerate(after, 1) if paragraph.text == text]
        return now, min(alike, key=lambda i: abs(i - n), default=0)


def _side(comparison: Comparison, side: int) -> Article:
    return comparison.right if side else comparison.left


def _mentions(finding: Finding) -> Sequence[tuple[int, Mention]]:
    return [(side, m) for side, m in enumerate((finding.left, finding.right)) if m is not None]


def found_at(comparison: Comparison, places: Sequence[tuple[int, int, int]]) -> Finding | None:
    """The finding that stands at most of some places (side, paragraph, offset); None where none stands at any."""

    def met(finding: Finding) -> int:
        return sum((side, m.n, m.start) in places for side, m in _mentions(finding))

    best = max(comparison.findings, key=met, default=None)
    return best if best is not None and met(best) else None
