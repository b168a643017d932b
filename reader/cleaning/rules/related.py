"""Teasers for other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Fields, Hit
from reader.cleaning.rules.base import Finder, Inline, Line, Rule, compiled
from reader.cleaning.rules.context import continues, is_subheading, listed, reported

_S = Action.STRIP
_PARTIAL = (("partial", "true"),)
_ONE_WORD = r"(?:Related|Recommended|Popular|Trending|Featured|Suggested)"
_HEADER = (
    r"(?:Related(?: (?:Articles?|Stories|Story|Posts?|Content|Topics|News|Coverage|Links|Reading|Videos?|Items?|to this story))"
    r"|(?:You|Readers) (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)|You(?:[’']ll| will) also (?:like|love)|More(?: [A-Z]\w*)? (?:News|Stories|Coverage|Headlines|Articles|Videos)"
    r"|More (?:on|about) this(?: (?:story|topic|subject))?|Most (?:Read|Popular|Viewed|Shared|Watched|Commented|Recent)(?: (?:Stories|Articles|News|Now|Today|Videos|Posts|This Week|in [A-Z]\w+)){0,2}|Trending (?:Now|Stories|News|Topics|Today|Articles|Videos|on .{1,30})"
    r"|(?:What to )?Read Next|What to Watch Next|Recommended (?:for you|reading|reads|stories|videos|articles|by .{1,30})|Up Next|Next Up|Don[’']t Miss(?: (?:this|these|it|out))?|Top (?:Stories|News|Headlines|Reads|Picks|Videos)(?: (?:Today|Right Now|This Week))?"
    r"|Editors?[’']?s?[’']? (?:Picks?|Choice)|(?:The )?Latest (?:News|Stories|Headlines|Videos|Articles|Posts|Updates|on .{1,30}|from .{1,30})|In case you missed it|Must[- ]Reads?|Popular (?:Now|Posts|Stories|Articles|Reads|on .{1,30}|Today)|From (?:around|across) the web"
    r"|See also|More from this (?:section|author|site)|Also in [A-Z].{1,30}|Explore more|Keep reading|Suggested (?:reads|articles|stories|for you|posts)|Today[’']s (?:top )?(?:headlines|top stories)|Also on .{1,30}|Featured (?:Stories|Articles|Videos|Posts)|Similar (?:stories|articles|news)|Other (?:stories|news)|Recent (?:Posts|Stories|Articles|News)|Sponsored Stories|Around the web|Discover more|Watch next|Also read|Also Read|Read also)"
)
_MORE_FROM = r"More (?:from|on|in|about|by|of) (?=[A-Z“‘])[^.!?:]{2,50}|More stories (?:from|on|about) [^.!?]{2,50}|Latest (?:on|from|in) [A-Z][^.!?]{2,40}"
_LEAD = (
    r"(?:READ(?: (?:MORE|ALSO|NEXT|FULL STORY))?|Read (?:more|also|next|More|Also|Next|this)|ALSO READ|Also [Rr]ead|RELATED(?: (?:STORY|STORIES|ARTICLE|NEWS))?|Related(?: (?:[Ss]tory|[Ss]tories|[Aa]rticle|[Nn]ews|[Cc]overage))?|SEE (?:MORE|ALSO)|See (?:more|also|More|Also)|MORE(?: ON THIS| NEWS)?|More(?: on this| news)?|WATCH(?: NOW| MORE)?|Watch(?: now| more)?|"
    r"LISTEN|DON[’']T MISS|Don[’']t miss|MUST READ|Must [Rr]ead|RECOMMENDED|Recommended|In pictures|IN PICTURES|EXPLORE|Explore more|KEEP READING|Keep reading|UP NEXT|Up next|TRENDING|Trending|PHOTOS|In case you missed it|ICYMI|FURTHER READING|LEARN MORE|Learn more|SUBSCRIBE)"
)


def _strength(document: Document, index: int, match: re.Match[str]) -> float:
    line = match.group()
    if listed(document, index) or continues(document, index) or reported(line):
        return 0.0
    if compiled(_ONE_WORD, re.I).fullmatch(line.rstrip(":")):
        following = document.filled[document.rank[index] + 1] if document.near(index, 1) else -1
        if is_subheading(document, index):
            return 0.0
        if line.endswith(":"):
            return 0.9
        return 0.9 if following >= 0 and not document.is_prose(following) else 0.5
    return 0.0 if is_subheading(document, index) and document.near(index, 1).endswith(".") else 0.9


def _items(document: Document) -> Iterator[Hit]:
    """The teasers under a header: lines without a full stop, up to the next sentence or the end of the text."""
    header = compiled(rf"(?:{_HEADER}|{_MORE_FROM}|{_ONE_WORD})\s?[:»>→]?", re.I)
    last = document.last_prose
    for index in document.filled:
        line = document.bare[index]
        if len(line) > 80 or line[0] not in "RrYyMmTtWwUuNnDdEeLlIiPpFfSsKkAaOo" or not header.fullmatch(line):
            continue
        match = header.fullmatch(line)
        if match is None or _strength(document, index, match) < 0.9 or not _known_header(line):
            continue
        tail = index > last or _list_follows(document, index)
        for item in range(index + 1, len(document.bare)):
            bare = document.bare[item]
            if not bare:
                if tail:
                    continue
                break
            if document.is_prose(item) and not (tail and compiled(r"\d{1,2}[.)] ").match(bare)):
                break
            if len(bare) > 160 or bare.endswith((".", ":")) or header.fullmatch(bare):
                break
            reason = "title of another article"
            yield Hit("related.item", _S, *document.span(item), 0.9, reason, fields=(), rank=0)


def _known_header(line: str) -> bool:
    return compiled(rf"(?:{_HEADER}|{_ONE_WORD})\s?[:»>→]?", re.I).fullmatch(line) is not None


def _list_follows(document: Document, index: int) -> bool:
    """Whether all that follows to the end are short lines or numbered titles."""
    rest = document.filled[document.rank[index] + 1 :]
    return bool(rest) and all(
        not document.is_prose(item) or compiled(r"\d{1,2}[.)] ").match(document.bare[item]) for item in rest
    )


def _title(match: re.Match[str]) -> Fields:
    return (("related", match.group("title").strip()),)


def _teaser(document: Document, index: int, match: re.Match[str]) -> float:
    title = match.group("title")
    if title.endswith(".") and not title.endswith("..."):
        return 0.5
    if listed(document, index) or (reported(title) and title.endswith((".”", "."))):
        return 0.0
    if compiled(r"(?:RELATED|Related|MORE|More|WATCH|Watch|TRENDING|Trending|EXPLORE|PHOTOS|SUBSCRIBE)").fullmatch(
        match.group("lead")
    ):
        return 0.9 if len(title) >= 8 else 0.5
    return 0.95


def _ending(document: Document, match: re.Match[str]) -> float:
    """The three dots of a feed stand at the very end, outside of any quotation."""
    line = document.text[document.starts[document.line_at(match.start())] : match.start()]
    if line.count("“") > line.count("”") or line.count('"') % 2 or line.count("«") > line.count("»"):
        return 0.0
    return 0.9


def _continue(document: Document, index: int, match: re.Match[str]) -> float:
    return 0.0 if continues(document, index) or is_subheading(document, index) else 0.9


RULES: tuple[Rule, ...] = (
    Line(
        "related.header",
        _S,
        0.9,
        "heading of a list of other articles",
        (
            "rel",
            "you",
            "rea",
            "mor",
            "mos",
            "tre",
            "wha",
            "rec",
            "up ",
            "nex",
            "don",
            "top",
            "edi",
            "the",
            "lat",
            "in ",
            "mus",
            "pop",
            "fro",
            "see",
            "exp",
            "kee",
            "sug",
            "tod",
            "als",
            "fea",
            "sim",
            "oth",
            "spo",
            "aro",
            "dis",
            "wat",
        ),
        rf"(?:{_HEADER}|{_ONE_WORD})\s?[:»>→!]?",
        judge=_strength,
    ),
    Line(
        "related.header",
        _S,
        0.9,
        "heading of a list of other articles",
        ("mor", "lat"),
        rf"(?:{_MORE_FROM})\s?[:»>→]?",
        0,
        _strength,
    ),
    Finder("related.item", _items, also=("related.item",)),
    Line(
        "related.readmore_line",
        _S,
        0.95,
        "pointer to another article",
        (
            "rea",
            "als",
            "rel",
            "see",
            "mor",
            "wat",
            "lis",
            "don",
            "mus",
            "rec",
            "in ",
            "exp",
            "kee",
            "up ",
            "tre",
            "pho",
            "icy",
            "fur",
            "lea",
            "sub",
            ">",
            "»",
            "→",
            "*",
        ),
        rf"[>»→*▶►•\s]*(?P<lead>{_LEAD})\s?[:|–—»>]\s?(?P<title>(?=[A-Z“\"‘'\d])[^\n]{{5,160}})",
        0,
        _teaser,
        _title,
        rank=2,
    ),
    Inline(
        "related.readmore_inline",
        _S,
        0.95,
        "pointer to another article",
        ("READ", "Read", "RELATED", "Related", "WATCH", "Watch", "SEE ALSO", "See also", "ALSO READ", "Also read"),
        r"\((?:READ|Read|RELATED|Related|ALSO READ|Also read|Also Read|WATCH|Watch|SEE ALSO|See also|MORE)(?: MORE| more| More| also| ALSO| next| story)?\s*[:|]\s*(?=[A-Z“\"‘\d])[^()\n]{3,200}\)"
        r"|\[(?:READ|Read|RELATED|Related|ALSO READ|Also read|Also Read|WATCH|Watch|SEE ALSO|See also|MORE)(?: MORE| more| More| also| ALSO| next| story)?\s*[:|]\s*(?=[A-Z“\"‘\d])[^\[\]\n]{3,200}\]",
    ),
    Line(
        "related.continue",
        _S,
        0.9,
        "link to the rest of the text",
        ("con", "rea", "ful", "kee", "to ", "cli", "vie"),
        r"(?:Continue reading(?: the main story| this story| this article| below)?|Read (?:more|(?:the )?(?:full|entire|original|complete|rest of the) (?:story|article|report|post|interview|piece))|Full (?:story|article|report)|Keep reading|To Read the Full (?:Story|Article)|(?:Click here to )?(?:view|see|read) (?:the )?(?:full|original|more) ?(?:story|article|post)?|Click here to read more|Read on)(?: here| below| at .{1,30}| on .{1,30})?\s*[→»>….]*",
        judge=_continue,
    ),
    Inline(
        "related.continue",
        _S,
        0.9,
        "link to the rest of the text",
        ("read more", "continue reading", "full story", "read the full"),
        r"(?:(?<=[.!?…”\]])\s?|(?<=\s))(?P<c>(?:Read more|Read More|Continue reading|Continue Reading|READ MORE|Full story|Read the full story)\s*[→»>]+)[ \t]*$|(?<=[.!?…”\]] )(?P<d>Read more|Read More|READ MORE|Continue reading|Read the full (?:story|article))\.{0,3}[ \t]*$",
        re.M,
    ),
    Line(
        "related.prevnext",
        _S,
        0.9,
        "link to the article before or after",
        ("pre", "nex", "old", "new", "«", "<", "←", "‹", "»", "→"),
        r"[«<←‹\s]*(?:Previous|Prev|Next|Older|Newer) ?(?:Article|article|ARTICLE|Post|post|POST|Story|story|STORY|Posts|posts|Entry|entry)s?(?:\s*[:»→>›–-]+\s*(?:.{0,199}[^.\n])?|(?=[A-Z“‘\d]).{1,200}(?<![.])|\s*[«»→>›]*)",
        0,
    ),
    Line(
        "related.rss_tail",
        _S,
        1.0,
        "tail of a news feed",
        ("the", "thi", "con"),
        r"(?:The post|The article|This (?:post|article|story|entry)) .{1,300}? ?(?:was )?(?:first )?(?:appeared|published) first on (?:[^.\n]|\.(?=\w)){1,100}\.?|(?:The post|This (?:post|article|story)) .{0,300} ?first appeared (?:on|in) (?:[^.\n]|\.(?=\w)){1,100}\.?|Continue reading [A-Z“].{3,200} on [A-Z].{1,60}\.?",
        0,
        fields=lambda match: (("feed", match.group()),),
    ),
    Inline(
        "related.rss_tail",
        _S,
        0.95,
        "tail of a news feed",
        ("appeared first on",),
        r"(?<=[.!?”…\]] )(?:The post|This (?:post|article|story)) [^\n]{1,300} appeared first on (?:[^.\n]|\.(?=\w)){1,100}\.?$",
        re.M,
    ),
    Inline(
        "related.ellipsis",
        _S,
        0.9,
        "a news feed cut the text here",
        ("[…]", "[...]", "[&hellip;]", "[&#8230;]"),
        r"(?<=\S)\s(?P<e>\[(?:…|\.\.\.|&hellip;|&#8230;)\])(?=\s*\Z)",
        group="e",
        judge=_ending,
        fields=lambda match: _PARTIAL,
        rank=2,
    ),
)
