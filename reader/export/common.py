"""What every writer says in the same words: options, provenance, the summary sentence, and painted text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.article import STRANGERS, Article, Comparison, FactKind, Finding, Mention, Pair, Row, RowKind, Verdict
from reader.comparing.marks import Mark, Role
from reader.comparing.reading_order import AGREED, numbered, to_read


class Include(StrEnum):
    """How much of a comparison is written."""

    FINDINGS = "findings"
    """provenance, summary and the table of findings"""
    DIFFERENCES = "differences"
    """all but the rows and facts on which both agree"""
    WHOLE = "whole"


class Layout(StrEnum):
    """How aligned rows stand in Markdown."""

    TABLE = "table"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Options:
    """The choices a writer heeds; each takes those that mean something to it."""

    include: Include = Include.WHOLE
    layout: Layout = Layout.TABLE
    front_matter: bool = False
    criticmarkup: bool = False
    theme: str | None = None
    """HTML: the theme to use instead of the light and dark default"""
    width: int = 80
    """text: columns; from 100 on both articles stand side by side"""
    colour: bool = False
    """text: ANSI colours instead of `[-removed-]` and `{+added+}`"""


INCLUDED = {
    Include.FINDINGS: "findings only",
    Include.DIFFERENCES: "differences only",
    Include.WHOLE: "whole comparison",
}

GLYPHS = {
    RowKind.SAME: "=",
    RowKind.REWORDED: "≈",
    RowKind.REWRITTEN: "~",
    RowKind.LEFT_ONLY: "‹",
    RowKind.RIGHT_ONLY: "›",
}
MOVED = "↕"
ELSEWHERE = "told elsewhere"
"""the sign `↕` alone: no paragraph stands beside this one, but one in another row tells the same"""

ROW_WORDS = {
    RowKind.SAME: "same",
    RowKind.REWORDED: "reworded",
    RowKind.REWRITTEN: "rewritten",
    RowKind.LEFT_ONLY: "only A",
    RowKind.RIGHT_ONLY: "only B",
}

VERDICT_WORDS = {
    Verdict.CONFLICT: "conflict",
    Verdict.CHANGED: "changed",
    Verdict.ONLY_LEFT: "only A",
    Verdict.ONLY_RIGHT: "only B",
    Verdict.RESTATED: "restated",
    Verdict.SAME: "same",
}

VERDICTS_EXPLAINED = (
    "Conflict: both cannot be true. Changed: the same place has other content, and both could be true. "
    "Only A, only B: the other article states it nowhere."
)

_RUN = "five words or more in a row that stand in both"
_AROUND = 50
"""characters shown on each side of a fact that needs its surroundings"""
_FIRST_WORDS = 48
"""characters of an article without a title that name it"""

_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001eeff]")


def one_line(text: str) -> str:
    """`text` without control, direction-overriding and unpaired surrogate characters; line breaks become spaces.

    Every character is kept, removed or replaced by one on its own, so texts may be cut before or after.
    """
    return _UNSAFE.sub("", _BREAKS.sub(" ", text))


def is_rtl(text: str) -> bool:
    """Whether `text` holds a letter that is written from right to left."""
    return _RTL.search(text) is not None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph's text with one look."""

    text: str
    roles: frozenset[Role] = frozenset()
    findings: tuple[int, ...] = ()
    """positions in `Comparison.findings`"""
    closes: tuple[int, ...] = ()
    """those of `findings` whose mention ends here, so that a reference is written once"""


def segments(text: str, marks: Sequence[Mark]) -> list[Segment]:
    """All of `text` in order, cut where the look changes."""
    found: list[Segment] = []
    place = 0
    last = {position: i for i, mark in enumerate(marks) for position in mark.findings}
    for i, mark in enumerate(marks):
        if place < mark.start:
            found.append(Segment(text[place : mark.start]))
        closes = tuple(position for position in mark.findings if last[position] == i)
        found.append(Segment(text[mark.start : mark.end], mark.roles, mark.findings, closes))
        place = mark.end
    if place < len(text):
        found.append(Segment(text[place:]))
    return found


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 paragraph`, `2 paragraphs`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def percent(share: float) -> str:
    """`0.314` as `31 %`; a share of something never reads `0 %`, one that is not all never `100 %`."""
    if 0 < share < 0.005:
        return "under 1 %"
    return "over 99 %" if 0.995 <= share < 1 else f"{round(share * 100)} %"


def day(article: Article) -> str:
    return article.published.isoformat() if article.published else "no date"


def source_of(article: Article) -> str:
    """Agency, byline and place as far as the article gives them."""
    dateline = article.metadata.get("dateline")
    parts = [str(article.metadata[key]) for key in ("source", "byline") if article.metadata.get(key)]
    if isinstance(dateline, dict):
        parts += [str(dateline[key]) for key in ("agency", "place") if dateline.get(key)]
    return ", ".join(dict.fromkeys(parts))


def called(article: Article) -> str:
    """What an article is called: its title or, where it has none, its file and the first words in it."""
    if article.title or not article.paragraphs:
        return article.label
    first = article.paragraphs[0].text
    if len(first) > _FIRST_WORDS:
        first = first[:_FIRST_WORDS].rsplit(" ", 1)[0] + " …"
    return f"{article.name}: “{first}”"


def provenance(article: Article) -> list[str]:
    """What is known of where an article comes from, a phrase each; the file's name comes first, unless `called` says it."""
    if not article.paragraphs:
        return ["no text", *article.notices]
    facts = [article.name, day(article)] if article.title else [day(article)]
    if source := source_of(article):
        facts.append(source)
    facts.append(count(article.words, "word"))
    facts.append(count(len(article.paragraphs), "paragraph"))
    facts.append(f"{count(len(article.artifacts), 'artifact')} found" if article.artifacts else "no artifacts")
    facts += article.notices
    return facts


def title(comparison: Comparison) -> str:
    return f"{called(comparison.left)} / {called(comparison.right)}"


def summary_sentence(comparison: Comparison) -> str:
    """The comparison in one sentence made of figures or, where no word differs, in one that says so."""
    if words := sameness(comparison) or one_sided(comparison):
        return words
    summary = comparison.summary()
    found: dict[str, int] = summary["findings"]
    agreed = found["same"] + found["restated"]
    shared = comparison.shared
    if shared.left or shared.right:
        wording = f"{percent(shared.left)} of A’s words and {percent(shared.right)} of B’s are shared wording ({_RUN})."
    else:
        wording = f"no shared wording ({_RUN})."
    return (
        f"{count(found['conflict'], 'fact')} in conflict, {found['changed']} changed, "
        f"{agreed} agreed ({found['restated']} in another form), "
        f"{found['only_left']} only in A and {found['only_right']} only in B; "
        f"paragraphs without a counterpart: {summary['only_left']} of {len(comparison.left.paragraphs)} in A and "
        f"{summary['only_right']} of {len(comparison.right.paragraphs)} in B; {wording}"
        + ("" if comparison.links else f" {STRANGERS.capitalize()}.")
    )


def one_sided(comparison: Comparison) -> str:
    """What there is where one article, or both, hold no text; nothing where both do."""
    sides = {"A": comparison.left, "B": comparison.right}
    full = [side for side, article in sides.items() if article.paragraphs]
    if len(full) == 2:
        return ""
    if not full:
        return "Neither holds any text."
    other = "A" if full == ["B"] else "B"
    article = sides[full[0]]
    size = f"{count(len(article.paragraphs), 'paragraph')}, {count(article.words, 'word')}"
    return f"{other} holds no text, so all of {full[0]} stands alone ({size})."


def sameness(comparison: Comparison) -> str:
    """What tells the articles apart where no word does; nothing where words do."""
    left, right = comparison.left, comparison.right
    if not comparison.rows or any(row.kind is not RowKind.SAME or row.moved for row in comparison.rows):
        return ""
    if any(f.verdict not in AGREED for f in comparison.findings):
        return ""
    size = count(len(left.paragraphs), "paragraph")
    if left.source == right.source:
        return f"Both texts are the same, character for character ({size})."
    if "".join(left.source.split()) == "".join(right.source.split()):
        return f"The words are the same; only spaces and line breaks differ ({size})."
    if [p.text for p in left.paragraphs] == [p.text for p in right.paragraphs]:
        return f"The articles are the same ({size}); only what is no part of them differs: artifacts, metadata, layout."
    return f"The words are the same ({size}); only quotation marks, dashes, accents, capitals or spaces differ."


def verdict_of(finding: Finding) -> str:
    return VERDICT_WORDS[finding.verdict]


def where(finding: Finding) -> str:
    """The paragraphs of a finding, e.g. `A ¶12, B ¶23`."""
    sides = (("A", finding.left), ("B", finding.right))
    return ", ".join(f"{side} ¶{mention.n}" for side, mention in sides if mention)


def stated(finding: Finding, comparison: Comparison) -> Pair[str]:
    """A fact as each article has it."""
    return Pair(
        in_words(finding.kind, finding.left, comparison.left) if finding.left else "–",
        in_words(finding.kind, finding.right, comparison.right) if finding.right else "–",
    )


def in_words(kind: str, mention: Mention, article: Article) -> str:
    """The words of a fact; who states a thing and whether it is denied can be understood only with what stands around."""
    if kind not in (FactKind.ATTRIBUTION, FactKind.POLARITY):
        return mention.text
    text = article.paragraphs[mention.n - 1].text
    before, after = text[max(0, mention.start - _AROUND) : mention.start], text[mention.end : mention.end + _AROUND]
    if mention.start > _AROUND:
        before = f"… {before.partition(' ')[2]}"
    if mention.end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return f"{before}{mention.text}{after}"


def numbered_findings(comparison: Comparison) -> tuple[list[tuple[int, Finding]], list[tuple[int, Finding]]]:
    """The findings to read and those on which both agree, numbered on through both lists from 1."""
    return numbered(comparison.findings)


def references(comparison: Comparison) -> Mapping[int, int]:
    """The numbers to which marked text refers: of conflicts and changes, by position in `Comparison.findings`."""
    grave = (Verdict.CONFLICT, Verdict.CHANGED)
    return {i: n for n, i in enumerate(to_read(comparison.findings), 1) if comparison.findings[i].verdict in grave}


def rows_of(comparison: Comparison, include: Include) -> Iterator[Row]:
    """The rows that `include` asks for, in page order; a paragraph without another beside it has a row of its own."""
    if include is Include.FINDINGS:
        return
    for row in comparison.rows:
        if not row.left or not row.right:
            yield from (replace(row, left=(n,)) for n in row.left)
            yield from (replace(row, right=(n,)) for n in row.right)
        elif include is Include.WHOLE or row.kind is not RowKind.SAME:
            yield row


Also = Mapping[int, tuple[int, ...]]
"""by paragraph: the paragraphs of the other article that it is linked to but does not stand beside"""


def also(comparison: Comparison) -> Pair[Also]:
    """The links that rows cannot show, for each side."""
    beside = {(n, m) for row in comparison.rows for n in row.left for m in row.right}
    left: dict[int, tuple[int, ...]] = {}
    right: dict[int, tuple[int, ...]] = {}
    for link in comparison.links:
        if (link.left, link.right) not in beside:
            left[link.left] = (*left.get(link.left, ()), link.right)
            right[link.right] = (*right.get(link.right, ()), link.left)
    return Pair(left, right)


def also_words(side: str, numbers: Sequence[int]) -> str:
    """` (also B ¶14, ¶15)`; nothing for no number. `side` is the other article's."""
    return f" (also {side} {', '.join(f'¶{n}' for n in numbers)})" if numbers else ""


def pointer(row: Row, also: Pair[Also]) -> tuple[int, ...]:
    """For a row of one side: the paragraphs of the other side that tell the same in other rows."""
    if row.left and row.right:
        return ()
    return tuple(m for n in row.left for m in also.left.get(n, ())) + tuple(
        m for n in row.right for m in also.right.get(n, ())
    )


def arrow(numbers: Sequence[int]) -> str:
    """`→ ¶14, ¶15`; nothing for no number."""
    return f"→ {', '.join(f'¶{n}' for n in numbers)}" if numbers else ""


def row_glyph(row: Row, also: Pair[Also]) -> str:
    if pointer(row, also):
        return MOVED
    return GLYPHS[row.kind] + (MOVED if row.moved else "")


def row_words(row: Row, also: Pair[Also]) -> str:
    if pointer(row, also):
        return ELSEWHERE
    return ROW_WORDS[row.kind] + (", moved" if row.moved else "")
