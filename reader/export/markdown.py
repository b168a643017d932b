"""A comparison as Markdown (CommonMark with GFM tables and strikethrough), also readable as plain text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.alignment import Pair, Row, RowKind
from reader.article import Article, Comparison, Edit, Finding, Verdict
from reader.comparing.marks import Marks, marks
from reader.export import common
from reader.export.common import Include, Layout, Options, segments
from reader.export.critic import critic_rows
from reader.export.inline import marked, plain
from reader.export.rows import Also, also_linked, also_words, arrow, pointer, row_glyph, row_words, rows_of
from reader.export.summary import called, one_sided, provenance, sameness, summary_sentence, title

_LONGEST_ARTIFACT = 60
_LAYOUTS = {Layout.TABLE: "in a table", Layout.STACKED: "one below the other"}


def write_markdown(comparison: Comparison, options: Options | None = None) -> str:
    """The comparison as one Markdown document; ends with a line feed."""
    options = options or Options()
    lines: list[str] = []
    if options.front_matter:
        lines += _front_matter(comparison, options)
    lines += [f"# {plain(called(comparison.left))} / {plain(called(comparison.right))}", ""]
    lines += _provenance(comparison, options)
    lines += [summary_sentence(comparison), ""]
    if sameness(comparison):
        if options.criticmarkup and options.include is Include.WHOLE:
            lines += _rows(comparison, options)
    else:
        read, agreed = common.numbered_findings(comparison)
        if read or not one_sided(comparison):
            lines += _findings(
                comparison, "Findings", read, "No fact differs and neither article states one that the other lacks."
            )
        lines += [common.VERDICTS_EXPLAINED, ""] if read else []
        if options.include is not Include.FINDINGS:
            lines += _rows(comparison, options)
        if options.include is Include.WHOLE and agreed:
            lines += _findings(comparison, "Facts on which both agree", agreed, "")
    if options.include is not Include.FINDINGS:
        lines += _ledger(comparison)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], figures: bool = False) -> list[str]:
    """A GFM table from cells that are Markdown already; `figures` stand at the right; an empty line behind it."""
    rule = "|---" + ("|---:" if figures else "|---") * (len(head) - 1) + "|"
    lines = [f"| {' | '.join(head)} |", rule]
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

    fields: list[tuple[str, object]] = [("title", title(comparison)), ("newsdiff", __version__)]
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
        facts = [plain(fact) for fact in provenance(article)]
        lines.append(f"- **{side}**: {plain(called(article))} ({', '.join(facts)})")
    form = "as CriticMarkup" if options.criticmarkup else _LAYOUTS[options.layout]
    how = common.INCLUDED[options.include] + ("" if options.include is Include.FINDINGS else f", paragraphs {form}")
    if comparison.model:
        how += f", links with the sentence model {comparison.model}"
    lines.append(f"- Compared by newsdiff {__version__}: {plain(how)}")
    return [*lines, ""]


def _findings(comparison: Comparison, heading: str, findings: Sequence[tuple[int, Finding]], nothing: str) -> list[str]:
    lines = [f"## {heading}", ""]
    if not findings:
        return [*lines, nothing, ""]
    rows = [
        (
            str(number),
            _verdict(finding),
            str(finding.kind),
            *common.stated(finding, comparison).map(plain),
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
    chosen = list(rows_of(comparison, options.include))
    lines = [] if one_sided(comparison) else ["## Paragraphs side by side", ""]
    if options.criticmarkup:
        lines = ["## The text with its changes", ""]
        lines += ["Deletions are A’s words, insertions B’s.", ""]
        return lines + critic_rows(comparison, chosen)
    painted, references = marks(comparison), common.references(comparison)
    also = also_linked(comparison)
    left = _Side("A", "B", comparison.left, painted.left, also.left, references)
    right = _Side("B", "A", comparison.right, painted.right, also.right, references)
    told = [row for row in chosen if (row.left and row.right) or pointer(row, also)]
    if told:
        if legend := " ".join(_legend(told, bool(references), also)):
            lines += [legend, ""]
        lines += _stacked(left, right, told) if options.layout is Layout.STACKED else _table(left, right, told)
    elif lines:
        lines += ["No paragraph of one tells what a paragraph of the other does.", ""]
    hidden = sum(row.kind is RowKind.SAME for row in comparison.rows)
    if options.include is Include.DIFFERENCES and hidden:
        lines += [f"{common.count(hidden, 'row')} in the same words not shown.", ""]
    lines += _alone(left, [n for row in chosen if not row.right for n in row.left if n not in also.left])
    lines += _alone(right, [n for row in chosen if not row.left for n in row.right if n not in also.right])
    return lines


def _legend(rows: Sequence[Row], noted: bool, also: Pair[Also]) -> Iterator[str]:
    """What the marks mean, of those that occur."""
    kinds = {row.kind for row in rows}
    if RowKind.REWORDED in kinds:
        yield "In reworded paragraphs ~~struck~~ words stand in A alone, **bold** ones in B alone."
    if RowKind.REWRITTEN in kinds:
        yield "In rewritten paragraphs *phrases that both have* are in italics."
    if noted:
        yield "A fact that differs has the number of its finding and is bold, unless it is struck."
    if any(pointer(row, also) for row in rows):
        yield "An arrow leads to the paragraph that tells the same elsewhere."


@dataclass(frozen=True, slots=True)
class _Side:
    """One article and how its text is marked."""

    letter: str
    other: str
    article: Article
    marks: Marks
    also: Also
    references: Mapping[int, int]

    def paragraphs(self, numbers: Iterable[int], also: object = True) -> Iterator[tuple[str, str]]:
        """Labels, with `also` naming what else tells the same, and marked texts."""
        for n in numbers:
            pieces = segments(self.article.paragraphs[n - 1].text, self.marks.get(n, ()))
            label = f"¶{n}{also_words(self.other, self.also.get(n, ()) if also else ())}"
            yield label, marked(pieces, self.references)


def _table(left: _Side, right: _Side, rows: Iterable[Row]) -> list[str]:
    also = Pair(left.also, right.also)

    def cell(side: _Side, row: Row, numbers: Sequence[int]) -> str:
        if not numbers:
            return arrow(pointer(row, also))
        return " ".join(f"{label} {text}" for label, text in side.paragraphs(numbers, row.left and row.right))

    head = ("Row", *(f"{side.letter}: {plain(side.article.name)}" for side in (left, right)))
    # the sign for "rewritten", a tilde, opens nothing: no other follows in its cell
    signs = ((f"{row_glyph(row, also)} {row_words(row, also)}", row) for row in rows)
    return table(head, ((sign, cell(left, row, row.left), cell(right, row, row.right)) for sign, row in signs))


def _stacked(left: _Side, right: _Side, rows: Iterable[Row]) -> list[str]:
    lines: list[str] = []
    also = Pair(left.also, right.also)
    for number, row in enumerate(rows, 1):
        lines += [f"### {number}. {row_glyph(row, also)} {row_words(row, also)}", ""]
        for side, numbers in ((left, row.left), (right, row.right)):
            for label, text in side.paragraphs(numbers):
                lines += [f"{side.letter} {label}: {text}", ""]
    return lines


def _alone(side: _Side, numbers: Sequence[int]) -> list[str]:
    if not numbers:
        return []
    lines = [f"## Only in {side.letter}: {plain(side.article.name)}", ""]
    for label, text in side.paragraphs(numbers):
        lines += [f"{label} {text}", ""]
    return lines


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
