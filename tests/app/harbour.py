"""Two small reports on one invented event, and their comparison, made by hand: one row of every kind."""

from __future__ import annotations

from datetime import date

from reader.alignment import Link, Op, Pair, Row, RowKind, Span, Strength, WordEdit
from reader.article import (
    Action,
    Article,
    Comparison,
    Edit,
    FactKind,
    Finding,
    Mention,
    Paragraph,
    ParagraphKind,
    Verdict,
)

LEFT_TEXTS = (
    "Harbour council votes for the new quay",
    "The harbour council voted on Tuesday to build a new quay.",
    "Twelve members voted for the plan and three against it, the clerk said.",
    "“The quay will pay for itself in ten years,” said Mayor Ada Holt.",
    "Fishing crews had asked for deeper moorings since the storm of last winter.",
    "The old crane will be taken down in spring.",
    "Ferry tickets stay at 4 crowns.",
)

RIGHT_TEXTS = (
    "Council backs quay",
    "The harbour council voted on Tuesday to build a new quay.",
    "After the storm of last winter, boat owners pressed for more room at the piers.",
    "Eleven members voted for the plan and three against it, the clerk said.",
    "“The quay may pay for itself in ten years,” said Ada Holt, the mayor.",
    "A protest is planned for Friday.",
    "Ferry tickets stay at four crowns.",
)

ADVERT = "Advertisement: harbour tours from 9 crowns"


def article(name: str, texts: tuple[str, ...], advert: bool = False) -> Article:
    """An article with a title and body paragraphs, one a line; `advert` puts an artifact under the second line."""
    kinds = [ParagraphKind.TITLE] + [ParagraphKind.BODY] * (len(texts) - 1)
    lines = list(texts)
    edits: tuple[Edit, ...] = ()
    if advert:
        lines.insert(2, ADVERT)
        start = len("\n".join(lines[:2])) + 1
        edits = (
            Edit(
                rule="ads.slot",
                action=Action.STRIP,
                start=start,
                end=start + len(ADVERT) + 1,
                exact=ADVERT + "\n",
                replacement="",
                confidence=0.97,
                reason="a line that only advertises",
                line=3,
                column=1,
            ),
        )
    return Article(
        id=name,
        name=f"{name}.txt",
        path=None,
        title=texts[0],
        published=date(2025, 3, 4),
        metadata={"byline": f"{name.title()} Gazette"},
        paragraphs=tuple(
            Paragraph(i, k, i + (1 if advert and i > 2 else 0), t)
            for i, (k, t) in enumerate(zip(kinds, texts, strict=True), 1)
        ),
        artifacts=edits,
        source="\n".join(lines),
    )


def left() -> Article:
    return article("north", LEFT_TEXTS, advert=True)


def right() -> Article:
    return article("south", RIGHT_TEXTS)


def _span(texts: tuple[str, ...], n: int, text: str) -> Span:
    start = texts[n - 1].index(text)
    return Span(n, start, start + len(text))


def _mention(texts: tuple[str, ...], n: int, text: str, value: str) -> Mention:
    span = _span(texts, n, text)
    return Mention(n, span.start, span.end, text, value)


def _edit(op: Op, left: tuple[int, str] | None, right: tuple[int, str] | None) -> WordEdit:
    return WordEdit(op, _span(LEFT_TEXTS, *left) if left else None, _span(RIGHT_TEXTS, *right) if right else None)


def _finding(
    kind: FactKind,
    verdict: Verdict,
    left: tuple[int, str, str] | None,
    right: tuple[int, str, str] | None,
    reason: str,
    severity: int = 2,
) -> Finding:
    return Finding(
        kind,
        verdict,
        severity,
        _mention(LEFT_TEXTS, *left) if left else None,
        _mention(RIGHT_TEXTS, *right) if right else None,
        reason,
        ("same vote",),
    )


def comparison() -> Comparison:
    """A comparison with every kind of row, a pointer, and a finding of every verdict."""
    rows = (
        Row(RowKind.REWRITTEN, (1,), (1,), ()),
        Row(RowKind.SAME, (2,), (2,)),
        Row(
            RowKind.REWORDED,
            (3,),
            (4,),
            (
                _edit(Op.REPLACE, (3, "Twelve"), (4, "Eleven")),
                _edit(Op.EQUAL, (3, " members voted for the plan"), (4, " members voted for the plan")),
            ),
        ),
        Row(RowKind.REWORDED, (4,), (5,), (_edit(Op.REPLACE, (4, "will"), (5, "may")),)),
        Row(
            RowKind.REWRITTEN,
            (5,),
            (3,),
            (_edit(Op.EQUAL, (5, "the storm of last winter"), (3, "the storm of last winter")),),
            moved=True,
        ),
        Row(RowKind.LEFT_ONLY, (6,), ()),
        Row(RowKind.RIGHT_ONLY, (), (6,)),
        Row(RowKind.REWORDED, (7,), (7,), (_edit(Op.REPLACE, (7, "4"), (7, "four")),)),
    )
    findings = (
        _finding(
            FactKind.NUMBER, Verdict.CONFLICT, (3, "Twelve", "12 members"), (4, "Eleven", "11 members"), "12 / 11", 3
        ),
        _finding(
            FactKind.QUOTE,
            Verdict.CHANGED,
            (4, "“The quay will pay for itself in ten years,”", ""),
            (5, "“The quay may pay for itself in ten years,”", ""),
            "quotation altered: will / may",
        ),
        _finding(
            FactKind.DATE, Verdict.SAME, (2, "Tuesday", "2025-03-04"), (2, "Tuesday", "2025-03-04"), "same date", 1
        ),
        _finding(FactKind.MONEY, Verdict.RESTATED, (7, "4 crowns", "4"), (7, "four crowns", "4"), "same sum", 1),
        _finding(FactKind.DATE, Verdict.ONLY_RIGHT, None, (6, "Friday", "2025-03-07"), "only this report", 1),
        _finding(FactKind.DATE, Verdict.ONLY_LEFT, (6, "spring", "spring"), None, "only this report", 1),
    )
    links = (
        Link(1, 1, 0.8, Strength.STRONG),
        Link(2, 2, 1.0, Strength.STRONG),
        Link(2, 4, 0.4, Strength.PARTIAL),
        Link(3, 4, 0.9, Strength.STRONG),
        Link(4, 5, 0.9, Strength.STRONG),
        Link(5, 3, 0.5, Strength.STRONG, moved=True),
        Link(7, 7, 0.9, Strength.STRONG),
    )
    return Comparison(left(), right(), links, rows, findings, Pair(0.42, 0.4))


def long_comparison(rows: int = 200) -> Comparison:
    """Many rows, for scrolling; every tenth paragraph stands on the left only."""
    words = "Boats came and went while the council counted the votes once more and wrote them down "
    texts = tuple(f"Paragraph {i}. " + words * (1 + i % 3) for i in range(1, rows + 1))
    one, two = article("long", texts), article("wide", texts)
    made = tuple(
        Row(RowKind.LEFT_ONLY, (n,), ()) if n % 10 == 0 else Row(RowKind.SAME, (n,), (n,)) for n in range(1, rows + 1)
    )
    kept = tuple(Row(RowKind.RIGHT_ONLY, (), (n,)) for n in range(10, rows + 1, 10))
    return Comparison(one, two, (), made + kept, (), Pair(0.9, 0.9))
