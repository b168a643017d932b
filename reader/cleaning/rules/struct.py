"""Structure that scraping flattened, and what it printed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.rules.base import Finder, Inline, Rule, compiled, is_shielded

_N, _S = Action.NORMALISE, Action.STRIP
_STARTERS = (
    r"(?:The|A|An|In|It|He|She|They|We|I|But|On|At|This|That|These|Those|There|His|Her|Their|Its|Our|For|After|As|When|While|If|"
    r"To|From|Some|Many|Most|One|Two|Three|No|Not|And|Officials|Police|According|However|Meanwhile|Both|All|Each|By|With|"
    r"Since|During|Under|Although|Because|Before|More|About|Other|Last|What|Who|How|Why|Where|You|Your|My|Another|Several|"
    r"Earlier|Later|Still|Yet|Now|Then|Also|Only|Staff|Residents|Experts|Work|Trials|Tickets|Admission|Entry|Nobody|None|Nine|Ten|Four|Five|Six|Seven|Eight)"
)
_TITLE_WORDS = r"(?:[A-Z][a-z’]+(?:-[A-Z]?[a-z]+)?)(?: (?:[A-Z][a-z’]+|and|of|the|to|in|for|a|on|with|We|Do|Is|Are))"
_ABBREVIATIONS = r"(?:Prof|Capt|Dept|Univ|Corp|Bros|Messrs|approx|incl|Sept|Gov|Sen|Rep|Gen|Col|Maj|Hon|Rev)$"


def _numbers(document: Document) -> Iterator[Hit]:
    """` 1. … 2. … 3. …` on one line, ascending from one, each after a stop."""
    if not (document.has(" 2. ") or document.has(" 2) ")):
        return
    item = compiled(r"(?:^|(?<=[:.;!?,)”])) ?(?P<n>\d{1,2})[.)] (?=[A-Z“])|(?<=[:.;!?,)”]) (?P<m>\d{1,2})[.)] (?=\w)")
    for index in document.filled:
        line = document.lines[index]
        if " 2. " not in line and " 2) " not in line:
            continue
        expected, run = 1, []
        for match in item.finditer(line):
            if int(match.group("n") or match.group("m")) == expected:
                run.append(match)
                expected += 1
        if len(run) < 3:
            continue
        offset = document.starts[index]
        for match in run:
            if match.start() == 0:
                continue
            new = "\n" + match.group().lstrip(" ")
            start, end = offset + match.start(), offset + match.end()
            if not is_shielded(document, start, end, "inside"):
                yield Hit("struct.flat_number", _N, start, end, 0.9, "list item that was glued to the line", new)


def _glyphs(document: Document) -> Iterator[Hit]:
    marks = {"•", "●", "▪", "◦", "‣", "■", "➤", "✓"} & document.characters
    if not marks:
        return
    item = compiled(rf"\s?(?P<mark>[{''.join(sorted(marks))}])\s?(?=\S)")
    for index in document.filled:
        line = document.lines[index]
        found = list(item.finditer(line))
        if len(found) < 2:
            continue
        before = line[: found[0].start()].rstrip()
        opened = before.endswith(":")
        if not opened and not (not before and len(found) >= 3):
            continue
        offset = document.starts[index]
        for match in found:
            if match.start() == 0 or not line[: match.start()].strip():
                continue
            new = f"\n{match.group('mark')} "
            yield Hit(
                "struct.flat_glyph",
                _N,
                offset + match.start(),
                offset + match.end(),
                0.9,
                "list item that was glued to the line",
                new,
            )


def _fold(line: str) -> str:
    return " ".join(line.split()).casefold()


def _duplicates(document: Document) -> Iterator[Hit]:
    """A paragraph printed twice, word for word; three times and more is a refrain."""
    if len(document.filled) < 2:
        return
    first, second = document.filled[0], document.filled[1]
    title = _fold(document.bare[first])
    if len(title) >= 15 and title == _fold(document.bare[second]) and len(title) < 250:
        yield Hit("struct.dup_headline", _S, *document.span(second), 0.95, "headline printed twice", rank=1)
    seen: dict[str, list[int]] = {}
    for index in document.filled:
        if len(document.bare[index]) >= 60:
            line = document.bare[index].lower()
            seen.setdefault(line if "  " not in line and "\t" not in line else " ".join(line.split()), []).append(index)
    for places in seen.values():
        if len(places) != 2:
            continue
        second = max(places)
        line = document.bare[second]
        if line[0] in '“"‘«>' and line[-1] in '”"’»':
            continue
        if places != [first, document.filled[1]]:
            yield Hit("struct.dup_paragraph", _S, *document.span(second), 0.9, "paragraph printed twice", rank=1)


_PREFIXES = frozenset(
    """ex non self co re pre anti semi well long short two three four five six seven eight nine ten half mid vice
    post multi pro cross all low high old new first second third so so-called full part far near ultra quasi cyber
    e left right hard soft early late much ill best better once then now north south east west twenty thirty forty
    fifty sixty seventy eighty ninety world city state government police""".split()
)


def _hyphens(document: Document) -> Iterator[Hit]:
    """A word that a column cut in two, joined where the whole is a word and the halves are not both."""
    if "-\n" not in document.text:
        return
    from reader.cleaning.words import is_word

    for match in compiled(r"(?<![\w-])([A-Za-z][a-z]+)(-\r?\n[ \t]*)([a-z]{2,})(?![\w-])").finditer(document.text):
        left, right = match.group(1).lower(), match.group(3)
        joined = left + right
        if left in _PREFIXES:
            continue
        known = is_word(joined) or (
            len(document.text) < 200_000 and compiled(rf"\b{joined}\b", re.I).search(document.text) is not None
        )
        if known and not (is_word(left) and is_word(right) and f"{left}-{right}" in document.lower):
            reason = "word that a column had cut in two"
            yield Hit("struct.hyphen_wrap", _N, match.start(2), match.end(2), 0.9, reason, "")


def _sentence(document: Document, match: re.Match[str]) -> float:
    before = document.text[max(0, match.start() - 30) : match.start()]
    word = (before.split() or [""])[-1]
    if "/" in word or "@" in word or "www" in word or compiled(_ABBREVIATIONS, re.I).search(word):
        return 0.0
    return 0.9 if compiled(rf"{_STARTERS}\b").match(document.text, match.end() - 1) else 0.7


class Glued(Inline):
    """A pattern that needs a capital right behind a stop."""

    def find(self, document: Document) -> Iterator[Hit]:
        return super().find(document) if document.has_glued_sentences else iter(())


RULES: tuple[Rule, ...] = (
    Inline(
        "struct.flat_bullet",
        _N,
        0.95,
        "list label that was glued to the end of a paragraph",
        (" - ", " – ", " • ", " * "),
        r"(?<=[.!?”…’)])[ \t]+(?P<item>[-–•*] [A-Z][^.!?:\n]{1,60}:)(?=[ \t]*$)",
        re.M,
        lambda match: "\n" + match.group("item"),
    ),
    Finder("struct.flat_number", _numbers, also=("struct.flat_number",)),
    Finder("struct.flat_glyph", _glyphs, also=("struct.flat_glyph",)),
    Glued(
        "struct.glued_heading",
        _N,
        0.9,
        "heading that was glued to the text",
        (".", "?", "!", "”"),
        rf"(?<=[a-z][.!?])(?P<h>{_TITLE_WORDS}{{1,7}}?)(?<=[a-z])(?P<next>{_STARTERS})(?= [a-z])",
        0,
        lambda match: f"\n{match.group('h')}\n{match.group('next')}",
        rank=1,
    ),
    Glued(
        "struct.glued_sentence",
        _N,
        0.9,
        "space lost between two sentences",
        (".", "?", "!"),
        r"(?<=[a-z]{3})[.!?][A-Z](?=[a-z]+[ ,’']|[a-z]? )",
        0,
        lambda match: f"{match.group()[0]} {match.group()[1]}",
        _sentence,
        rank=-1,
    ),
    Finder("struct.dup_paragraph", _duplicates, also=("struct.dup_paragraph", "struct.dup_headline")),
    Finder("struct.hyphen_wrap", _hyphens, also=("struct.hyphen_wrap",)),
)
