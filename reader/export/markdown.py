"""A comparison as Markdown (CommonMark with GFM tables and strikethrough), also readable as plain text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from reader.article import Article, Comparison, Edit, Finding, Pair, Paragraph, Row, RowKind, Verdict
from reader.comparing.marks import Marks, marks
from reader.export import common
from reader.export.common import Include, Layout, Options, segments
from reader.export.critic import critic_rows
from reader.export.inline import marked, plain

_LONGEST_ARTIFACT = 60


def write_markdown(comparison: Comparison, options: Options | None = None) -> str:
    """The comparison as one Markdown document; ends with a line feed."""
    options = options or Options()
    lines: list[str] = []
    if options.front_matter:
        lines += _front_matter(comparison, options)
    lines += [f"# {plain(comparison.left.label)} / {plain(comparison.right.label)}", ""]
    lines += _provenance(comparison, options)
    lines += [common.summary_sentence(comparison), ""]
    read, agreed = common.numbered_findings(comparison)
    lines += _findings("Findings", read, "No fact differs and neither article states one that the other lacks.")
    if options.include is not Include.FINDINGS:
        lines += _rows(comparison, options)
    if options.include is Include.WHOLE and agreed:
        lines += _findings("Facts on which both agree", agreed, "")
    if options.include is not Include.FINDINGS:
        lines += _ledger(comparison)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A GFM table from cells that are Markdown already; an empty line behind it."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(cell or ' ' for cell in row)} |" for row in rows]
    return [*lines, ""]


def front_matter(fields: Iterable[tuple[str, object]]) -> list[str]:
    """YAML front matter; JSON values are YAML values, so nothing in them can end it early."""
    lines = ["---"]
    for key, value in fields:
        shown = common.one_line(value) if isinstance(value, str) else value
        readable = not isinstance(shown, str) or shown.isprintable()
        lines.append(f"{key}: {json.dumps(shown, ensure_ascii=not readable)}")
    return [*lines, "---", ""]


def _front_matter(comparison: Comparison, options: Options) -> list[str]:
    from reader import __version__

    fields: list[tuple[str, object]] = [("title", common.title(comparison)), ("newsdiff", __version__)]
    for side, article in (("left", comparison.left), ("right", comparison.right)):
        fields.append((side, article.name))
        fields.append((f"{side}_published", article.published.isoformat() if article.published else None))
    summary = comparison.summary()
    fields += [(key, summary[key]) for key in ("links", "only_left", "only_right")]
    fields += [(f"findings_{key}", value) for key, value in summary["findings"].items()]
    return front_matter(fields)


def _provenance(comparison: Comparison, options: Options) -> list[str]:
    from reader import __version__

    lines = []
    for side, article in (("A", comparison.left), ("B", comparison.right)):
        facts = [plain(fact) for fact in common.provenance(article)]
        lines.append(f"- **{side}**: {plain(article.label)} ({', '.join(facts)})")
    form = "CriticMarkup" if options.criticmarkup else str(options.layout)
    lines.append(f"- Compared by newsdiff {__version__}; included: {options.include}; rows: {form}")
    return [*lines, ""]


def _findings(heading: str, findings: Sequence[tuple[int, Finding]], nothing: str) -> list[str]:
    lines = [f"## {heading}", ""]
    if not findings:
        return [*lines, nothing, ""]
    rows = [
        (
            str(number),
            _verdict(finding),
            str(finding.kind),
            plain(common.stated(finding.left)),
            plain(common.stated(finding.right)),
            common.where(finding),
            plain(finding.reason),
        )
        for number, finding in findings
    ]
    return [*lines, *table(("No.", "Verdict", "Kind", "A", "B", "Where", "Why"), rows)]


def _verdict(finding: Finding) -> str:
    words = common.verdict_of(finding)
    return f"**{words}**" if finding.verdict is Verdict.CONFLICT else words


def _rows(comparison: Comparison, options: Options) -> list[str]:
    chosen = list(common.rows_of(comparison, options.include))
    lines = ["## Paragraphs side by side", ""]
    if options.criticmarkup:
        lines += ["Deletions are A’s words, insertions B’s.", ""]
        return lines + critic_rows(comparison, chosen)
    painted = marks(comparison)
    both = [row for row in chosen if row.left and row.right]
    if both:
        lines += [
            "~~Struck~~ words stand in A alone, **bold** ones in B alone or in a fact that differs (with the number of "
            "its finding); in rewritten paragraphs *shared phrases* are in italics.",
            "",
        ]
        stacked = options.layout is Layout.STACKED
        lines += _stacked(comparison, both, painted) if stacked else _table(comparison, both, painted)
    else:
        lines += ["No paragraph of one tells what a paragraph of the other does.", ""]
    hidden = sum(row.kind is RowKind.SAME for row in comparison.rows)
    if options.include is Include.DIFFERENCES and hidden:
        lines += [f"{common.count(hidden, 'row')} in the same words not shown.", ""]
    lines += _alone(
        "Only in A", comparison.left, [n for row in chosen if not row.right for n in row.left], painted.left
    )
    lines += _alone(
        "Only in B", comparison.right, [n for row in chosen if not row.left for n in row.right], painted.right
    )
    return lines


def _table(comparison: Comparison, rows: Iterable[Row], painted: Pair[Marks]) -> list[str]:
    def cell(article: Article, numbers: Iterable[int], marks: Marks) -> str:
        return " ".join(f"¶{p.n} {_painted(p, marks)}" for p in _paragraphs(article, numbers))

    cells = [
        (
            f"{common.row_glyph(row)} {common.row_words(row)}",
            cell(comparison.left, row.left, painted.left),
            cell(comparison.right, row.right, painted.right),
        )
        for row in rows
    ]
    head = ("Row", f"A: {plain(comparison.left.name)}", f"B: {plain(comparison.right.name)}")
    # the sign for "rewritten", a tilde, opens nothing: no other follows in its cell
    return table(head, cells)


def _stacked(comparison: Comparison, rows: Iterable[Row], painted: Pair[Marks]) -> list[str]:
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        lines += [f"### {number}. {common.row_glyph(row)} {common.row_words(row)}", ""]
        for p in _paragraphs(comparison.left, row.left):
            lines += [f"A ¶{p.n}: {_painted(p, painted.left)}", ""]
        for p in _paragraphs(comparison.right, row.right):
            lines += [f"B ¶{p.n}: {_painted(p, painted.right)}", ""]
    return lines


def _alone(heading: str, article: Article, numbers: Sequence[int], painted: Marks) -> list[str]:
    if not numbers:
        return []
    lines = [f"## {heading}: {plain(article.name)}", ""]
    for p in _paragraphs(article, numbers):
        lines += [f"¶{p.n} {_painted(p, painted)}", ""]
    return lines


def _paragraphs(article: Article, numbers: Iterable[int]) -> Iterator[Paragraph]:
    for n in numbers:
        yield article.paragraphs[n - 1]


def _painted(paragraph: Paragraph, painted: Marks) -> str:
    return marked(segments(paragraph.text, painted.get(paragraph.n, ())))


def _ledger(comparison: Comparison) -> list[str]:
    rows = [
        (side, f"{edit.line}:{edit.column}", plain(edit.rule), str(edit.action), _exact(edit), plain(edit.reason))
        for side, article in (("A", comparison.left), ("B", comparison.right))
        for edit in article.artifacts
    ]
    lines = ["## Artifacts", ""]
    if not rows:
        return [*lines, "No scraping artifacts were found.", ""]
    head = ("Article", "Line:column", "Rule", "Action", "Text", "Why")
    return [*lines, *table(head, rows)]


def _exact(edit: Edit) -> str:
    shown = edit.exact if len(edit.exact) <= _LONGEST_ARTIFACT else edit.exact[:_LONGEST_ARTIFACT] + "…"
    shown = common.one_line(shown)
    return plain(shown) if shown.strip() else f"{common.count(len(edit.exact), 'invisible character')}"
