"""Articles and comparisons made by hand, so that writers are tested apart from the engine."""

from collections.abc import Sequence
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


def article(
    *texts: str, name: str = "a.txt", title: str | None = None, artifacts: Sequence[Edit] = (), **more
) -> Article:
    return Article(
        id="0123456789abcdef",
        name=name,
        path=name,
        title=title,
        published=more.get("published"),
        metadata=more.get("metadata", {}),
        paragraphs=tuple(Paragraph(n, ParagraphKind.BODY, n, text) for n, text in enumerate(texts, 1)),
        artifacts=tuple(artifacts),
        source="\n".join(texts),
    )


def mention(n: int, text: str, word: str, value: str = "") -> Mention:
    start = text.index(word)
    return Mention(n, start, start + len(word), word, value or word)


def mirrored(left: str, right: str, kind: RowKind = RowKind.REWRITTEN, title: str | None = None) -> Comparison:
    """Two articles of one paragraph each in one row; the first half of each is removed, added or shared."""
    a, b = article(left, name="a.txt", title=title), article(right, name="b.txt")
    cut = Pair(Span(1, 0, len(left) // 2), Span(1, 0, len(right) // 2))
    rest = Pair(Span(1, len(left) // 2, len(left)), Span(1, len(right) // 2, len(right)))
    edits = (
        (WordEdit(Op.REPLACE, cut.left, cut.right), WordEdit(Op.EQUAL, rest.left, rest.right))
        if kind is RowKind.REWORDED
        else (WordEdit(Op.EQUAL, cut.left, cut.right),)
    )
    findings = ()
    if left and right:
        one = Mention(1, 0, max(1, len(left) // 3), left[: max(1, len(left) // 3)], left)
        other = Mention(1, 0, max(1, len(right) // 3), right[: max(1, len(right) // 3)], right)
        findings = (Finding(FactKind.NUMBER, Verdict.CONFLICT, 3, one, other, f"{left} / {right}"),)
    rows = (Row(kind, (1,), (1,), edits),)
    links = (Link(1, 1, 0.8, Strength.STRONG),)
    return Comparison(a, b, links, rows, findings, Pair(0.25, 0.5))


def sample() -> Comparison:
    """A comparison with every kind of row, several verdicts and an artifact."""
    left = article(
        "Talks enter second round",
        "The talks began on Wednesday, 4 February, in Abu Dhabi with 12 delegates.",
        "Both sides called the meeting useful.",
        "Power failed in 300 homes after the strike.",
        name="one.txt",
        title="Talks enter second round",
        published=date(2026, 2, 4),
        metadata={"dateline": {"place": "ABU DHABI", "agency": "AP"}},
        artifacts=[
            Edit(
                "ai.oaicite",
                Action.STRIP,
                10,
                40,
                ":contentReference[oaicite:0]{index=0}",
                "",
                1.0,
                "a citation marker left by a chatbot",
                5,
                12,
            )
        ],
    )
    right = article(
        "The talks began on Thursday, 5 February, in Abu Dhabi with some delegates.",
        "Both sides called the meeting useful.",
        "Some 300 households lost electricity when the strike hit.",
        "No date was set for a third round.",
        name="two.txt",
        published=date(2026, 2, 5),
    )
    la, ra = left.paragraphs[1].text, right.paragraphs[0].text

    def spans(word: str, other: str, op: Op) -> WordEdit:
        return WordEdit(
            op,
            Span(2, la.index(word), la.index(word) + len(word)),
            Span(1, ra.index(other), ra.index(other) + len(other)),
        )

    edits = (
        spans("The talks began on ", "The talks began on ", Op.EQUAL),
        spans("Wednesday, 4", "Thursday, 5", Op.REPLACE),
        spans(" February, in Abu Dhabi with ", " February, in Abu Dhabi with ", Op.EQUAL),
        spans("12", "some", Op.REPLACE),
        spans(" delegates.", " delegates.", Op.EQUAL),
    )
    shared = WordEdit(Op.EQUAL, Span(4, 16, 19), Span(3, 5, 8))
    rows = (
        Row(RowKind.LEFT_ONLY, (1,), ()),
        Row(RowKind.REWORDED, (2,), (1,), edits),
        Row(RowKind.SAME, (3,), (2,)),
        Row(RowKind.REWRITTEN, (4,), (3,), (shared,), moved=True),
        Row(RowKind.RIGHT_ONLY, (), (4,)),
    )
    findings = (
        Finding(
            FactKind.DATE,
            Verdict.CONFLICT,
            3,
            mention(2, la, "Wednesday, 4 February", "2026-02-04"),
            mention(1, ra, "Thursday, 5 February", "2026-02-05"),
            "the same start, another day",
        ),
        Finding(
            FactKind.NUMBER,
            Verdict.CHANGED,
            2,
            mention(2, la, "12", "12 delegates"),
            mention(1, ra, "some", "some delegates"),
            "a figure made vaguer",
        ),
        Finding(
            FactKind.ORDINAL,
            Verdict.ONLY_RIGHT,
            1,
            None,
            mention(4, right.paragraphs[3].text, "third", "3rd round"),
            "only B speaks of a third round",
        ),
        Finding(
            FactKind.NUMBER,
            Verdict.SAME,
            1,
            mention(4, left.paragraphs[3].text, "300", "300 homes"),
            mention(3, right.paragraphs[2].text, "300", "300 households"),
            "same figure",
        ),
    )
    links = (
        Link(2, 1, 0.91, Strength.STRONG),
        Link(3, 2, 0.99, Strength.STRONG),
        Link(4, 3, 0.55, Strength.PARTIAL, moved=True),
    )
    return Comparison(left, right, links, rows, findings, Pair(0.31, 0.29))
