"""In which order a person reads findings, and the numbers that they carry wherever they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.article import FactKind, Finding, Verdict

AGREED = frozenset({Verdict.SAME, Verdict.RESTATED})

WEIGHT: Mapping[FactKind, int] = {
    **dict.fromkeys((FactKind.RELATION, FactKind.POLARITY, FactKind.QUOTE, FactKind.SPEAKER), 0),
    **dict.fromkeys((FactKind.MONEY, FactKind.PERCENT, FactKind.NUMBER, FactKind.MEASURE), 1),
    **dict.fromkeys((FactKind.PERSON, FactKind.ORG), 2),
    **dict.fromkeys((FactKind.DATE, FactKind.TIME, FactKind.DURATION), 3),
    **dict.fromkeys((FactKind.PLACE, FactKind.ROLE, FactKind.ORDINAL, FactKind.ATTRIBUTION), 4),
}
"""of what one side alone has, which a person wants to read first: what was said, figures, names, then the rest"""


def to_read(findings: Sequence[Finding]) -> list[int]:
    """Positions of the findings to read: conflicts and changes as they come, then what one side has, by weight."""
    alone = (Verdict.ONLY_LEFT, Verdict.ONLY_RIGHT)

    def weight(position: int) -> tuple[int, int, int, bool]:
        finding = findings[position]
        if finding.verdict not in alone:
            return 0, 0, 0, False
        return 1, -finding.severity, WEIGHT[finding.kind], finding.verdict is Verdict.ONLY_RIGHT

    return sorted((i for i, f in enumerate(findings) if f.verdict not in AGREED), key=weight)


def numbered(findings: Sequence[Finding]) -> tuple[list[tuple[int, Finding]], list[tuple[int, Finding]]]:
    """The findings to read and those on which both agree, numbered on through both lists from 1."""
    read = [findings[i] for i in to_read(findings)]
    agreed = [f for f in findings if f.verdict in AGREED]
    return list(enumerate(read, 1)), list(enumerate(agreed, len(read) + 1))
