"""A comparison as one self-contained HTML page: side by side, accessible, printable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.alignment import Pair, Row
from reader.article import Article, Comparison, FactKind, Finding, Mention, ParagraphKind
from reader.comparing.marks import Marks, Role, marks
from reader.export import common
from reader.export.common import Include, Options, Segment, one_line, segments
from reader.export.page import esc, list_table, own_direction, page
from reader.export.rows import Also, also_linked, pointer, row_glyph, row_words, rows_of
from reader.export.summary import called, one_sided, provenance, sameness, summary_sentence, title

_TINT = {
    FactKind.QUOTE: "quote",
    FactKind.DATE: "date",
    FactKind.TIME: "date",
    **dict.fromkeys((FactKind.PERSON, FactKind.PLACE, FactKind.ORG, FactKind.SPEAKER), "name"),
    **dict.fromkeys(
        (FactKind.NUMBER, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION, FactKind.ORDINAL),
        "number",
    ),
}
_HEAD = ("No.", "Verdict", "Kind", "A", "B", "Where", "Why")
_FACT_CLASS = (
    (Role.CONFLICT, "f-conflict"),
    (Role.CHANGED, "f-changed"),
    (Role.ONLY, "f-only"),
    (Role.RESTATED, "f-restated"),
    (Role.SAME, "f-same"),
)


def write_html(comparison: Comparison, options: Options | None = None) -> str:
    """The comparison as a page.

    Raises:
        ReaderError: `options.theme` is no theme.
    """
    options = options or Options()
    body = [
        '<a class="skip" href="#main">Skip to the findings</a>',
        "<header>",
        f"<h1>{_heading('A', comparison.left)}{_heading('B', comparison.right)}</h1>",
        *_provenance(comparison),
        f'<p class="summary">{esc(summary_sentence(comparison))}</p>',
        "</header>",
        '<main id="main">',
    ]
    if not sameness(comparison):
        if not one_sided(comparison) or common.numbered_findings(comparison)[0]:
            body += _findings(comparison, options)
        if options.include is not Include.FINDINGS:
            body += _rows(comparison, options)
        if options.include is Include.WHOLE:
            body += _agreed(comparison)
    if options.include is not Include.FINDINGS:
        body += _ledger(comparison)
    body.append("</main>")
    return page(f"newsdiff: {title(comparison)}", body, options.theme)


def _heading(side: str, article: Article) -> str:
    return f"<span><b>{side}</b> {own_direction(called(article))}</span>"


def _provenance(comparison: Comparison) -> Iterator[str]:
    for side, article in (("A", comparison.left), ("B", comparison.right)):
        facts = " · ".join(own_direction(fact) for fact in provenance(article))
        yield f'<p class="meta"><span class="side">{side}</span>{facts}</p>'


def _findings(comparison: Comparison, options: Options) -> list[str]:
    read, _ = common.numbered_findings(comparison)
    # places can be followed only where the rows are on the page
    linked = options.include is not Include.FINDINGS
    lines = ['<section id="findings" aria-labelledby="h-findings">', '<h2 id="h-findings">Findings</h2>']
    if read:
        caption = f"Facts that differ, the gravest first. {common.VERDICTS_EXPLAINED}"
        lines += list_table(caption, _HEAD, (_finding(comparison, n, f, linked) for n, f in read))
    else:
        lines.append('<p class="none">No fact differs and neither article states one that the other lacks.</p>')
    lines.append("</section>")
    return lines


def _agreed(comparison: Comparison) -> list[str]:
    _, agreed = common.numbered_findings(comparison)
    if not agreed:
        return []
    return [
        '<section aria-labelledby="h-agreed">',
        '<h2 id="h-agreed">Facts on which both agree</h2>',
        *list_table("Facts that both articles state", _HEAD, (_finding(comparison, n, f, True) for n, f in agreed)),
        "</section>",
    ]


def _finding(comparison: Comparison, number: int, finding: Finding, linked: bool) -> str:
    def place(side: str, mention: Mention) -> str:
        words = f"{side} ¶{mention.n}"
        return f'<a href="#{side.lower()}{mention.n}">{words}</a>' if linked else words

    sides = [("A", finding.left), ("B", finding.right)]
    stated = common.stated(finding, comparison).map(esc)
    where = ", ".join(place(side, mention) for side, mention in sides if mention)
    return (
        f'<tr id="f{number}"><td class="num">{number}</td>'
        f'<td class="verdict {finding.verdict}">{esc(common.verdict_of(finding))}</td><td>{esc(finding.kind)}</td>'
        f'<td dir="auto">{stated.left}</td><td dir="auto">{stated.right}</td>'
        f'<td class="num">{where}</td><td>{esc(finding.reason)}</td></tr>'
    )


def _rows(comparison: Comparison, options: Options) -> list[str]:
    painted, references = marks(comparison), common.references(comparison)
    also = also_linked(comparison)
    chosen = list(rows_of(comparison, options.include))
    lines = [
        '<section aria-labelledby="h-rows">',
        '<h2 id="h-rows">Paragraphs side by side</h2>',
        '<p class="tools" role="group" aria-label="Show less">',
        '<label><input type="checkbox" id="hide-same"> hide paragraphs in the same words</label>',
        '<label><input type="checkbox" id="hide-alone"> hide paragraphs that one article has alone</label></p>',
        '<table class="rows"><caption>In reworded paragraphs struck words stand in A alone, underlined ones in B '
        "alone; in rewritten ones the phrases that both have are in italics. A small number leads to the finding, an "
        "arrow to the paragraph that tells the same elsewhere.</caption>",
        '<colgroup><col class="gutter"><col><col></colgroup>',
        '<thead><tr><th scope="col">Row</th>'
        f'<th scope="col">A: {own_direction(comparison.left.name)}</th>'
        f'<th scope="col">B: {own_direction(comparison.right.name)}</th></tr></thead>',
        "<tbody>",
    ]
    for row in chosen:
        lines.append(_row(comparison, row, painted, also, references))
    lines.append("</tbody></table></section>")
    return lines


def _row(
    comparison: Comparison, row: Row, painted: Pair[Marks], also: Pair[Also], references: Mapping[int, int]
) -> str:
    def paint(segment: Segment) -> str:
        return _segment(segment, comparison.findings, references)

    there = pointer(row, also)
    if row.left or not there:
        left = _cell("A", comparison.left, row.left, painted.left, {} if there else also.left, paint)
    else:
        left = _pointer("A", there)
    if row.right or not there:
        right = _cell("B", comparison.right, row.right, painted.right, {} if there else also.right, paint)
    else:
        right = _pointer("B", there)
    kind = f'<b aria-hidden="true">{esc(row_glyph(row, also))}</b>{esc(row_words(row, also))}'
    return (
        f'<tr class="{"elsewhere" if there else row.kind}"><th scope="row" class="kind">{kind}</th>{left}{right}</tr>'
    )


def _pointer(side: str, numbers: Iterable[int]) -> str:
    links = ", ".join(f'<a href="#{side.lower()}{n}">{side} ¶{n}</a>' for n in numbers)
    return f'<td data-side="{side}"><p>→ {links}</p></td>'


def _cell(
    side: str,
    article: Article,
    numbers: Iterable[int],
    painted: Marks,
    also: Also,
    paint: Callable[[Segment], str],
) -> str:
    paragraphs = [article.paragraphs[n - 1] for n in numbers]
    if not paragraphs:
        return "<td></td>"
    shown = []
    for p in paragraphs:
        name = f"{side.lower()}{p.n}"
        text = "".join(paint(s) for s in segments(p.text, painted.get(p.n, ())))
        look = "heading" if p.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING) else str(p.kind)
        label = f'<a class="n" href="#{name}" aria-label="{side}, paragraph {p.n}">¶{p.n}</a>'
        other = "B" if side == "A" else "A"
        label += "".join(f'<a class="n" href="#{other.lower()}{m}">(also {other} ¶{m})</a>' for m in also.get(p.n, ()))
        shown.append(f'<p id="{name}" class="{look}" dir="auto">{label}{text}</p>')
    return f'<td data-side="{side}">{"".join(shown)}</td>'


def _segment(segment: Segment, findings: Sequence[Finding], references: Mapping[int, int]) -> str:
    text = esc(segment.text)
    if not one_line(segment.text):
        return ""
    fact = next((css for role, css in _FACT_CLASS if role in segment.roles), None)
    notes = ""
    if fact:
        graver = [p for p in segment.findings if p in references]
        about = (graver or list(segment.findings))[:1]
        kinds = [_TINT[findings[p].kind] for p in about if findings[p].kind in _TINT]
        css = " ".join([fact, *(f"t-{kind}" for kind in kinds)])
        why = "; ".join(findings[p].reason for p in about)
        text = f'<mark class="{css}" title="{esc(why)}">{text}</mark>'
        for n in (references[p] for p in segment.closes if p in references):
            notes += f'<sup><a href="#f{n}" aria-label="finding {n}">{n}</a></sup>'
    if Role.REMOVED in segment.roles:
        text = f"<del>{text}</del>"
    elif Role.ADDED in segment.roles:
        text = f"<ins>{text}</ins>"
    elif Role.SHARED in segment.roles:
        text = f'<mark class="shared">{text}</mark>'
    return text + notes


def _ledger(comparison: Comparison) -> list[str]:
    rows = []
    for side, article in (("A", comparison.left), ("B", comparison.right)):
        for edit in article.artifacts:
            exact = one_line(edit.exact[:200]).strip() or common.count(len(edit.exact), "invisible character")
            rows.append(
                f'<tr><td>{side}</td><td class="num">{edit.line}:{edit.column}</td><td>{esc(edit.rule)}</td>'
                f'<td>{esc(edit.action)}</td><td dir="auto"><code>{esc(exact)}</code></td><td>{esc(edit.reason)}</td></tr>'
            )
    lines = ['<section aria-labelledby="h-artifacts">', '<h2 id="h-artifacts">Artifacts</h2>']
    if rows:
        head = ("Article", "Line:column", "Rule", "Action", "Text", "Why")
        lines += list_table("What scraping left in the texts, and what was done with it", head, rows)
    else:
        lines.append('<p class="none">No scraping artifacts were found.</p>')
    return [*lines, "</section>"]
