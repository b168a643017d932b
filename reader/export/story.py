"""A story as a document: facts against articles, lone voices, matrices, likely origins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.article import FactKind, percent
from reader.comparing.reading_order import WEIGHT
from reader.export.blocks import (
    Block,
    Cell,
    Heading,
    Items,
    Line,
    Table,
    blocks_to_html,
    blocks_to_markdown,
    blocks_to_text,
)
from reader.export.common import Options, count, in_words, one_line
from reader.export.json import to_json
from reader.export.summary import called, provenance
from reader.stories import Standing, Story, StoryFact, Voice, letter

WIDE = 8
"""articles up to which every one has its own column in the table of facts, beyond it versions are listed"""
MATRIX = 16
"""articles up to which pairs stand in a matrix, beyond it the most alike pairs are listed"""
_LISTED_PAIRS = 40
_CELL = 120

_WORDS = {Standing.CONFLICT: "conflict", Standing.CHANGED: "changed", Standing.AGREED: "agreed", Standing.LONE: "alone"}


def write_story_markdown(story: Story, options: Options | None = None) -> str:
    lines = blocks_to_markdown(title(story), blocks(story))
    if options is not None and options.front_matter:
        from reader import __version__
        from reader.export.markdown import front_matter

        fields: list[tuple[str, object]] = [("title", title(story)), ("newsdiff", __version__)]
        fields.append(("articles", [one_line(a.name) for a in story.articles]))
        lines = front_matter(fields) + lines
    return "\n".join(lines) + "\n"


def write_story_html(story: Story, options: Options | None = None) -> str:
    return blocks_to_html(title(story), blocks(story), options.theme if options else None)


def write_story_text(story: Story, options: Options | None = None) -> str:
    options = options or Options()
    return blocks_to_text(title(story), blocks(story), options.width, options.colour)


def write_story_json(story: Story, options: Options | None = None) -> str:
    """The story by schema `newsdiff.story/1`."""
    return to_json(story.to_dict())


def title(story: Story) -> str:
    return f"The story in {count(len(story.articles), 'report')}"


def summary_sentence(story: Story) -> str:
    """The story in one sentence made of figures."""
    tally = {standing: sum(f.standing is standing for f in story.facts) for standing in Standing}
    sentence = (
        f"{count(tally[Standing.CONFLICT], 'fact')} in conflict, {tally[Standing.CHANGED]} told differently, "
        f"{tally[Standing.AGREED]} on which two or more agree, {tally[Standing.LONE]} that one report alone has"
    )
    if (n := story.richest) is not None:
        sentence += f"; {letter(n)} has the most that all others lack ({len(story.alone(n))})"
    return sentence + "."


def blocks(story: Story) -> Iterator[Block]:
    """The whole document in order of use: what is disputed first, the figures last."""
    numbers = range(1, len(story.articles) + 1)
    yield Items(
        tuple(
            f"{letter(n)}: {called(a)} ({', '.join(provenance(a))})"
            for n, a in zip(numbers, story.articles, strict=True)
        )
    )
    yield Line(summary_sentence(story))
    disputed = [f for f in story.facts if f.standing in (Standing.CONFLICT, Standing.CHANGED)]
    agreed = [f for f in story.facts if f.standing is Standing.AGREED]
    yield from _facts(story, "Told differently", disputed, "No fact is told differently.", why=True)
    yield from _quotations(story, disputed)
    yield from _facts(story, "Agreed", agreed, "No fact is stated by two reports alike.", why=False)
    yield from _alone(story)
    yield from _origins(story)
    yield from _matrices(story)


def _facts(story: Story, heading: str, facts: Sequence[StoryFact], nothing: str, why: bool) -> Iterator[Block]:
    """A table of facts; `why` adds how they stand and the reason."""
    yield Heading(heading)
    if not facts:
        yield Line(nothing)
        return
    total = len(story.articles)
    own = tuple(letter(n) for n in range(1, total + 1)) if total <= WIDE else ("Versions",)
    voices = _wide if total <= WIDE else _narrow
    head = (*(["Standing"] if why else []), "Kind", "Agree", *own, *(["Why"] if why else []))
    rows = []
    for fact in facts:
        cells = [Cell(fact.kind), Cell(f"{fact.agreement}/{total}"), *voices(story, fact)]
        rows.append((_standing(fact), *cells, Cell(fact.reason)) if why else tuple(cells))
    caption = "“Agree” counts the reports that state the commonest version; ¶ is the paragraph"
    yield Table(caption, head, tuple(rows), explained=why)


def _wide(story: Story, fact: StoryFact) -> tuple[Cell, ...]:
    cells = []
    for n in range(1, len(story.articles) + 1):
        voice = fact.voice(n)
        if voice is None:
            cells.append(Cell("–", "none"))
        else:
            cells.append(Cell(_said(story, fact, voice), str(fact.standing) if fact.odd(voice) else ""))
    return tuple(cells)


def _versions(fact: StoryFact) -> dict[int, list[Voice]]:
    versions: dict[int, list[Voice]] = {}
    for voice in fact.voices:
        versions.setdefault(voice.version, []).append(voice)
    return versions


def _narrow(story: Story, fact: StoryFact) -> tuple[Cell, ...]:
    told = "; ".join(
        f"{_words(story, fact, voices[0])} ({', '.join(f'{letter(v.article)} ¶{v.mention.n}' for v in voices)})"
        for _, voices in sorted(_versions(fact).items())
    )
    return (Cell(told),)


def _standing(fact: StoryFact) -> Cell:
    return Cell(
        _WORDS[fact.standing], str(fact.standing) if fact.standing in (Standing.CONFLICT, Standing.CHANGED) else ""
    )


def _words(story: Story, fact: StoryFact, voice: Voice) -> str:
    text = one_line(in_words(fact.kind, voice.mention, story.articles[voice.article - 1]))
    return text if len(text) <= _CELL else text[:_CELL].rsplit(" ", 1)[0] + " …"


def _said(story: Story, fact: StoryFact, voice: Voice) -> str:
    return f"{_words(story, fact, voice)} ¶{voice.mention.n}"


def _quotations(story: Story, disputed: Sequence[StoryFact]) -> Iterator[Block]:
    """Who quotes the same words otherwise than most do."""
    items = []
    for fact in disputed:
        if fact.kind != "quote":
            continue
        versions = _versions(fact)
        most = versions.pop(1, [])
        for _, voices in sorted(versions.items()):
            items.append(f"{_have(story, fact, voices)} where {_have(story, fact, most)}")
    if items:
        yield Heading("Quotations in other words")
        yield Items(tuple(items))


def _have(story: Story, fact: StoryFact, voices: Sequence[Voice]) -> str:
    names = ", ".join(letter(v.article) for v in voices)
    return f"{names} {'has' if len(voices) == 1 else 'have'} “{_words(story, fact, voices[0])}”"


def _alone(story: Story) -> Iterator[Block]:
    yield Heading("Stated by one alone")
    rows = []
    for n in range(1, len(story.articles) + 1):
        for fact in sorted(story.alone(n), key=lambda f: (-f.severity, WEIGHT[FactKind(f.kind)])):
            rows.append((Cell(letter(n), "lone"), Cell(fact.kind), Cell(_said(story, fact, fact.voices[0]))))
    if rows:
        yield Table("Facts that one report alone states", ("Report", "Kind", "Fact"), tuple(rows))
    else:
        yield Line("No report states a fact that all others lack.")


def _origins(story: Story) -> Iterator[Block]:
    yield Heading("Likely common origin")
    if story.origins:
        yield Items(tuple(f"{letter(o.left)} and {letter(o.right)}: {o.reason}" for o in story.origins))
    else:
        yield Line("No two reports share so much wording that one source is likely.")


def _matrices(story: Story) -> Iterator[Block]:
    total = len(story.articles)
    if total < 2:
        return
    if total > MATRIX:
        pairs = sorted(story.pairs, key=lambda p: (-max(p.shared.left, p.shared.right), -p.agreed, p.left, p.right))
        yield Heading("Pairs most alike")
        rows = tuple(
            (
                Cell(f"{letter(p.left)} {letter(p.right)}"),
                Cell(percent(p.shared.left)),
                Cell(percent(p.shared.right)),
                Cell(str(p.links)),
                Cell(str(p.agreed)),
                Cell(str(p.conflicts)),
            )
            for p in pairs[:_LISTED_PAIRS]
        )
        head = ("Pair", "Words of the first", "Words of the second", "Links", "Facts agreed", "Conflicts")
        yield Table("Pairs with the most common wording", head, rows, figures=True)
        return

    def shared(row: int, column: int) -> str:
        pair = story.pair(row, column)
        return percent(pair.shared.left if pair.left == row else pair.shared.right)

    def linked(row: int, column: int) -> str:
        pair = story.pair(row, column)
        return percent(pair.linked.left if pair.left == row else pair.linked.right)

    yield from _matrix(
        story,
        "Shared wording",
        "How much of the report in the row the one in the column has in the same words, five or more in a row",
        shared,
    )
    yield from _matrix(
        story,
        "Linked paragraphs",
        "How many paragraphs of the report in the row the one in the column tells too",
        linked,
    )
    yield from _matrix(
        story, "Facts on which two agree", "How many facts both state", lambda r, c: str(story.pair(r, c).agreed)
    )


def _matrix(story: Story, heading: str, caption: str, figure: Callable[[int, int], str]) -> Iterator[Block]:
    numbers = range(1, len(story.articles) + 1)
    yield Heading(heading)
    rows = tuple(
        (Cell(letter(row)), *(Cell("–", "none") if row == column else Cell(figure(row, column)) for column in numbers))
        for row in numbers
    )
    yield Table(caption, (" ", *(letter(n) for n in numbers)), rows, figures=True, explained=True)
