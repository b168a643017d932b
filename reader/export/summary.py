"""What stands above a comparison in every format: what the articles are, where they come from, and one sentence on both."""

from __future__ import annotations

from reader.alignment import RowKind
from reader.article import STRANGERS, Article, Comparison, percent
from reader.comparing.reading_order import AGREED
from reader.export.common import count

_RUN = "five words or more in a row that stand in both"
_FIRST_WORDS = 48
"""characters of an article without a title that name it"""


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
