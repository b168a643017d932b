"""Text in Markdown: escaped so that nothing in it is syntax, and marked so that the marks cannot come apart.

Rules are CommonMark 0.31 and GFM 0.29 tables and strikethrough, with the extras of GitHub (mentions, references to
issues and commits, emoji names, mathematics) and Obsidian (highlights, comments, tags, block names). GitHub looks for
its extras in the rendered text, where no escape is left to see; there an invisible sign keeps them apart. Escapes are as
few as will do, so that the result reads well as plain text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.comparing.marks import Role
from reader.export.common import Segment, is_rtl, one_line

WORD_JOINER = "\u2060"
"""invisible; keeps `@name` from becoming a mention, `a@b.org` a link, `#12` a link to an issue, `:x:` a picture"""

_APART = re.compile(
    r"""
      (?<![A-Za-z0-9_`])@(?=[A-Za-z0-9])                               # a person or team
    | (?<=[A-Za-z0-9._+-])@(?=[A-Za-z0-9_-])                           # an address that would be written to
    | (?:\#|\b[Gg][Hh]-|/(?:issues|pull|discussions)/)(?=[0-9])         # an issue: #12, GH-12, …/pull/12
    | :(?=(?:[a-z+-][a-z0-9_+-]{0,50}|100|1234|8ball|[123](?:st|nd|rd)_place_medal):)  # an emoji
    | \b[0-9a-f](?=(?=[0-9a-f]{0,39}[0-9])(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{6,39}\b)    # a commit
    | \b(?i:xmpp|mailto):(?=[A-Za-z0-9])                                # an address that would be called
    | %(?=%)                                                           # a comment
    | (?<=\s)\^(?=[A-Za-z0-9])                                         # the name of a block
    | \$(?![0-9])                                                      # the end of a formula, or both its ends
    """,
    re.VERBOSE | re.ASCII,
)
"""ends where the invisible sign is set; about a dollar sign it stands on both sides"""

_ALWAYS = frozenset("*`~[]<|")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?=#?\w{1,40};)", re.ASCII)
_PAIRED = {"=": "=", "%": "%", "{": "+-~=>"}
_SPACES = frozenset("\t\n\f\r")
_LONGEST_GROWTH = 40


def _joiners(text: str) -> list[int]:
    """Places in `text` at which the invisible sign is set, in order."""
    found = [(m.start(), m.end()) for m in _APART.finditer(text)]
    return sorted({end for _, end in found} | {start for start, _ in found if text[start] == "$"})


def _set_apart(text: str, piece: bool = False) -> str:
    """`text` with the invisible signs; in a `piece` of a text that has them, only those that its being cut calls for."""
    if piece:
        cuts = [m.end() for m in _APART.finditer(text) if m.end() < len(text) and text[m.start()] != "$"]
    else:
        cuts = _joiners(text)
    return WORD_JOINER.join(text[a:b] for a, b in pairwise([0, *cuts, len(text)])) if cuts else text


def escape(text: str, critic: bool = False) -> str:
    """`text` as inline Markdown that renders as exactly these characters, also in a table cell.

    It must not stand at the beginning of a line on its own: block syntax (`#`, `-`, `1.`) is not escaped. With `critic`
    CriticMarkup in the text is escaped as well. Linear in the length.
    """
    text = one_line(text)
    if not critic and text.isalpha():
        return text
    return _escape(_set_apart(text), critic)


def _escape(text: str, critic: bool = False) -> str:
    entities = {m.start() for m in _ENTITY.finditer(text)} if "&" in text else ()
    parts: list[str] = []
    for i, c in enumerate(text):
        before, after = text[i - 1 : i], text[i + 1 : i + 2]
        if c.isalnum() or c == " ":
            parts.append(c)
        elif c in _ALWAYS or (critic and c in "{}>"):
            parts.append("\\" + c)
        elif c == "\\":
            # before an escape of ours, or at the end where another text may follow, it must be escaped itself
            parts.append("\\\\" if not after or after in _PUNCTUATION else c)
        elif c == "_":
            parts.append(c if before.isalnum() and after.isalnum() else "\\_")
        elif c == "&":
            parts.append("\\&" if i in entities else c)
        elif c == "$":
            # a sum of money is left alone: one end of a formula has no digit behind it
            parts.append(c if after.isdigit() else "\\$")
        elif c == ":" and after == "/":
            parts.append("\\:")
        elif c == "." and text[max(0, i - 3) : i].lower() == "www":
            parts.append("\\.")
        elif c in _PAIRED:
            parts.append("\\" + c if (after and after in _PAIRED[c]) or before == c else c)
        elif c == "#" and not before.isalnum():
            parts.append("\\#")
        else:
            parts.append(c)
    return "".join(parts)


def isolate(text: str) -> str:
    """Escaped `text` fenced so that right-to-left letters in it do not reorder what stands around it."""
    return f"\u2068{text}\u2069" if is_rtl(text) else text


def plain(text: str) -> str:
    """Escaped and isolated: a title, a name, a reason."""
    return isolate(escape(text).strip())


def line_start(text: str) -> str:
    """Escaped text made safe for the beginning of a line as well."""
    text = text.lstrip()
    if re.match(r"[#+\-=>]", text):
        return "\\" + text
    return re.sub(r"\A(\d{1,9})([.)])", r"\1\\\2", text)


def reference(numbers: Sequence[int]) -> str:
    """Finding numbers as a small sign that is no syntax: `⁽³⁾`."""
    digits = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹˒")
    return "⁽" + ",".join(map(str, numbers)).translate(digits) + "⁾" if numbers else ""


def marked(pieces: Sequence[Segment], references: Mapping[int, int]) -> str:
    """A paragraph with its marks: `~~removed~~`, `**added**`, `*shared*`, facts that differ in bold with the number
    of their finding, which `references` gives by its position.

    A delimiter opens or closes only in the right company (CommonMark calls it flanking): one that stands between a
    letter and punctuation is moved to where it works.
    """
    text = ""
    styles: list[str] = []
    notes: dict[int, list[int]] = {}
    for piece in pieces:
        shown = one_line(piece.text)
        text += shown
        styles += [_style(piece)] * len(shown)
        if numbers := [references[position] for position in piece.closes if position in references]:
            notes[len(styles)] = numbers
    text, styles, notes = _stripped(*_parted(text, styles, notes))
    # a fence around right-to-left text counts as a letter to the delimiters beside it
    spans = _settled(text, styles, fence="x" if is_rtl(text) else "")
    # a note stands behind the mark in which its fact ends, never inside
    placed: dict[int, list[int]] = {}
    for place, numbers in notes.items():
        inside = next((end for start, end, _ in spans if start < place < end), place)
        placed.setdefault(inside, []).extend(numbers)
    out: list[str] = []
    done = 0
    opens = {start: style for start, _, style in spans}
    closes = {end: style for _, end, style in spans}
    for cut in sorted({*opens, *closes, *placed, len(text)}):
        # cut off from the letter before it, an address may read as a mention
        out.append(_escape(_set_apart(text[done:cut], piece=True)))
        out.append(closes.get(cut, ""))
        out.append(reference(sorted(set(placed.get(cut, ())))))
        out.append(opens.get(cut, ""))
        done = cut
    return isolate("".join(out))


_Styled = tuple[str, list[str], dict[int, list[int]]]
"""a text, the style of each character, and the notes by the place behind which they stand"""


def _parted(text: str, styles: list[str], notes: dict[int, list[int]]) -> _Styled:
    """With the invisible signs set, before delimiters look for their place: to them each counts as a letter."""
    cuts = _joiners(text)
    if not cuts:
        return text, styles, notes
    shown: list[str] = []
    for a, b in pairwise([0, *cuts, len(text)]):
        if a:
            # inside the same mark as the dollar sign that follows, or the sign that goes before
            shown.append(styles[a] if text[a : a + 1] == "$" else styles[a - 1])
        shown += styles[a:b]
    return _set_apart(text), shown, {place + bisect_right(cuts, place): numbers for place, numbers in notes.items()}


def _stripped(text: str, styles: list[str], notes: dict[int, list[int]]) -> _Styled:
    """Without white space at the ends: what stands there instead decides which delimiters work."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    moved: dict[int, list[int]] = {}
    for place, numbers in notes.items():
        moved.setdefault(max(0, min(place, end) - start), []).extend(numbers)
    return text[start:end], styles[start:end], moved


def _style(piece: Segment) -> str:
    if Role.REMOVED in piece.roles:
        return "~~"
    if Role.ADDED in piece.roles or _differs(piece):
        return "**"
    return "*" if Role.SHARED in piece.roles else ""


def _differs(piece: Segment) -> bool:
    return bool(piece.roles & {Role.CONFLICT, Role.CHANGED})


def _is_space(c: str) -> bool:
    return c in _SPACES or unicodedata.category(c) == "Zs"


def _is_mark(c: str) -> bool:
    """Punctuation for one renderer or another: symbols count in CommonMark 0.31, not yet in GFM."""
    return unicodedata.category(c)[0] in "PS"


def _is_edge(c: str) -> bool:
    """What every renderer takes for a place where a word may end; nothing at all is one too."""
    return c == "" or _is_space(c) or c in _PUNCTUATION or unicodedata.category(c)[0] == "P"


def _settled(text: str, styles: list[str], fence: str) -> list[tuple[int, int, str]]:
    """The marks as disjoint spans in order whose delimiters work; a weak one (`*`) gives way to a strong one."""
    fitted = [(*_fit(text, start, end, fence), style) for start, end, style in _runs(text, styles)]
    spans: list[tuple[int, int, str]] = []
    for start, end, style in fitted:
        if start >= end:
            continue
        if spans and (spans[-1][1] > start or (spans[-1][1] == start and "*" in (style, spans[-1][2]))):
            last_start, last_end, last = spans.pop()
            if last == "*" and style != "*":
                spans.append((start, end, style))
            elif style == "*" and last != "*":
                spans.append((last_start, last_end, last))
            else:
                spans.append((min(start, last_start), max(end, last_end), last))
        elif spans and spans[-1][1] == start and spans[-1][2] == style:
            spans[-1] = (spans[-1][0], end, style)
        else:
            spans.append((start, end, style))
    return spans


def _runs(text: str, styles: list[str]) -> list[tuple[int, int, str]]:
    """Stretches of one style; two of the same style with only spaces between are one."""
    runs: list[tuple[int, int, str]] = []
    i = 0
    while i < len(styles):
        style, start = styles[i], i
        while i < len(styles) and styles[i] == style:
            i += 1
        if not style:
            continue
        if runs and runs[-1][2] == style and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], i, style)
        else:
            runs.append((start, i, style))
    return runs


def _fit(text: str, start: int, end: int, fence: str) -> tuple[int, int]:
    """The nearest span whose delimiters work: without spaces at its ends, punctuation given up where it hangs on a
    word outside; a mark of punctuation alone takes in that word. Empty where nothing works.
    """
    while start < end and _is_space(text[start]):
        start += 1
    while start < end and _is_space(text[end - 1]):
        end -= 1
    first, last = start, end
    while first < last and not _opens(text, first, fence):
        first += 1
    while first < last and not _closes(text, last, fence):
        last -= 1
    if first < last or start == end:
        return first, last
    earliest, latest = max(0, start - _LONGEST_GROWTH), min(len(text), end + _LONGEST_GROWTH)
    while start > earliest and not _opens(text, start, fence):
        start -= 1
    while end < latest and not _closes(text, end, fence):
        end += 1
    return (start, end) if _opens(text, start, fence) and _closes(text, end, fence) else (start, start)


def _opens(text: str, place: int, fence: str) -> bool:
    c = text[place]
    before = text[place - 1] if place else fence
    return not _is_space(c) and (not _is_mark(c) or _is_edge(before))


def _closes(text: str, place: int, fence: str) -> bool:
    c = text[place - 1]
    after = text[place] if place < len(text) else fence
    return not _is_space(c) and (not _is_mark(c) or _is_edge(after))
