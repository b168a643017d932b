"""The Markdown export, read back with a renderer of GFM: whatever the articles hold, structure and text stay."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from factory import article, mention, mirrored, sample
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import reader
from reader.alignment import Link, Pair, RowKind, Strength
from reader.article import Comparison, FactKind, Finding, Verdict
from reader.export import Include, Layout, Options, write_comparison
from reader.export.common import one_line
from reader.export.inline import WORD_JOINER, escape
from reader.export.markdown import write_markdown
from reader.parsing.tokens import tokenize

NOISE = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹˒⁽⁾\u2060\u2068\u2069]")


class _Cells(HTMLParser):
    """Tables as rows of cell texts, and all other text."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.outside: list[str] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self._cell = False

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._cell = True
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._cell = False

    def handle_data(self, data):
        self.texts.append(data)
        if self._cell:
            self.tables[-1][-1][-1] += data
        else:
            self.outside.append(data)


def render(markdown: str, html: bool = True) -> _Cells:
    parser = MarkdownIt("commonmark", {"html": html, "linkify": True}).enable(["table", "strikethrough", "linkify"])
    # links as GFM makes them: of http(s):// and www, not of every word with a dot
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    parser.linkify.add("//", None).add("mailto:", None)
    cells = _Cells()
    cells.feed(parser.render(markdown))
    cells.close()
    return cells


def words(text: str) -> str:
    """What a reader sees: without references, invisible signs and differences of white space."""
    return " ".join(NOISE.sub("", one_line(text)).split())


LETTERS = st.text(
    st.one_of(
        st.sampled_from(list("|*_`<>~[](){}#-+=!\\&$@:%.,;'\"“”’ \n\t\r\u2028aAb1 9")),
        st.sampled_from(
            [
                "\u202e",
                "\u200f",
                "א",
                "ש",
                "ع",
                "字",
                "\u00e9",
                "\u0301",
                "\x00",
                "\x1b",
                "\x85",
                "€",
                "🙂",
                "\ufeff",
                "\u00a0",
            ]
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=60,
)

SYNTAX = st.sampled_from(
    [
        ":smile:",
        ":+1:",
        "@octocat",
        "@org/team",
        "#12",
        "GH-7",
        "a/b#3",
        "https://a.b/c",
        "www.a.b",
        "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
        "1a2b3c4",
        "[^1]",
        "[^1]: note",
        "$x$",
        "$$y$$",
        "==mark==",
        "%%comment%%",
        "![[embed]]",
        "\n---\n",
        " ^block",
        "שלום",
        "مرحبا",
    ]
)
HOSTILE = (
    LETTERS
    | st.lists(LETTERS | SYNTAX, min_size=1, max_size=6).map(" ".join)
    | st.lists(SYNTAX, min_size=1, max_size=4).map("".join)
)

NASTY = [
    "a | b || c \\| d",
    "**bold** *it* __x__ _y_ snake_case",
    "`code` ``x` ",
    "<script>alert(1)</script> <b>x",
    "~~gone~~ ~x~",
    "[link](http://x) ![img](y) [^1] [ ] [x]: y",
    "# head",
    "- item",
    "1. one",
    "12) two",
    "---",
    "===",
    "> quote",
    "&amp; &lt; &#35; AT&T",
    "a\nb\r\nc\u2028d",
    "\u202eabc\u202c שלום | עולם",
    "\\",
    "a\\",
    "tail \\|",
    "{--x--} {++y++} {~~a~>b~~}",
    "$x$ and $5 and 6$",
    "http://a.b/c_d*e",
    "www.a_b.c",
    "@torvalds #12 me@x.y",
    ".@octocat said: thanks, @github/support",
    "==hi== %%no%%",
    ":smile: at 3:15pm: :+1:, :100:",
    "See #12, GH-26 and mona/linguist#9 or /pull/4",
    "reverted in a94a8fe5ccb19ba61c4c0873d391e987982fbbd3, (1a2b3c4)",
    "footnote[^1] and ^[inline] ^block",
    "$E=mc^2$ costs $$100$$, US$ 5 and A$",
    "---\ntitle: x\n---",
    "![[embed]] [[link|name]] #tag",
    "שלום @octocat #12 :smile: עולם",
    "> [!NOTE]",
    "xmpp:a@b.c mailto:a@b.c ftp://a.b",
    "“Quoted,” she said—“twice”.",
    "    indented",
]


@pytest.mark.parametrize("html", [True, False])
@given(text=HOSTILE)
@settings(max_examples=150, deadline=None)
def test_escaped_text_renders_as_itself_in_a_cell(html, text):
    rendered = render(f"| h | i |\n|---|---|\n| {escape(text)} | end |\n", html)
    assert rendered.tags.count("td") == 2
    assert set(rendered.tags) == {"table", "thead", "tbody", "tr", "th", "td"}
    assert words(rendered.tables[0][1][0]) == words(text)
    assert rendered.tables[0][1][1] == "end"


@pytest.mark.parametrize("text", NASTY)
def test_known_traps_render_as_themselves(text):
    for kind in (RowKind.REWORDED, RowKind.REWRITTEN):
        check(text, text[::-1], kind)


@given(left=HOSTILE, right=HOSTILE, kind=st.sampled_from([RowKind.REWORDED, RowKind.REWRITTEN]))
@settings(max_examples=300, deadline=None)
@example(left="0,0", right="a.\u0301b", kind=RowKind.REWORDED)
@example(left=":\u05d0", right="\u05d0:", kind=RowKind.REWORDED)
def test_hostile_articles_keep_table_and_text(left, right, kind):
    check(left, right, kind)


# what GitHub looks for in the text between two tags, as its help pages and its desktop client's filters tell
GITHUB = {
    "emoji": re.compile(r":(?:smile|\+1|100|[a-z+-][a-z0-9_+-]{0,50}):"),
    "person": re.compile(r"(?:^|[^A-Za-z0-9_`])@[a-z0-9]", re.I),
    "issue": re.compile(r"(?:#|\bgh-|/(?:issues|pull|discussions)/)[0-9]", re.I | re.A),
    "commit": re.compile(r"(?:^|[\s({\[@]|\.\.)(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}\b(?<![^0-9a-f])", re.A),
    "formula": re.compile(r"(?:^|[\s(])\$[^\s$](?:[^$]*[^\s$])?\$(?=$|[\s.,;:!?)-])"),
    "display formula": re.compile(r"\$\$"),
}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("emoji", "a :smile: b"),
        ("person", "by @octocat"),
        ("issue", "see #12"),
        ("issue", "see GH-12"),
        ("commit", "in 1a2b3c4."),
        ("formula", "so $x$."),
        ("display formula", "$$x$$"),
    ],
)
def test_what_github_looks_for_is_there_to_be_found_before_escaping(name, text):
    assert GITHUB[name].search(text)
    assert not GITHUB[name].search("".join(render("x" + escape(text)).texts)[1:])


def check(left: str, right: str, kind: RowKind) -> None:
    comparison = mirrored(left, right, kind, title=left)
    rendered = render(write_markdown(comparison))
    for text in rendered.texts:
        assert not {name for name, pattern in GITHUB.items() if pattern.search(text)}, text
    findings, rows = rendered.tables[:2]
    assert [len(row) for row in findings] == [7, 7]
    assert [len(row) for row in rows] == [3, 3]
    assert words(rows[1][1]) == words("¶1 " + left)
    assert words(rows[1][2]) == words("¶1 " + right)
    assert words(findings[1][6]) == words(comparison.findings[0].reason)
    assert rendered.tags.count("h1") == 1
    assert rendered.tags.count("h2") == 3
    assert not {"script", "img", "a", "code", "pre", "hr", "blockquote"} & set(rendered.tags)
    assert not re.search(
        r"(?<![\w\\])www\.\w|%%|==", "".join(re.findall(r"^.*\|.*\|$", write_markdown(comparison), re.M))
    )
    if kind is RowKind.REWORDED and left[: len(left) // 2].isalnum():
        assert "s" in rendered.tags


@given(left=HOSTILE, right=HOSTILE)
@settings(max_examples=100, deadline=None)
def test_the_stacked_layout_keeps_the_text_as_well(left, right):
    rendered = render(write_markdown(mirrored(left, right), Options(layout=Layout.STACKED)))
    for piece in rendered.texts:
        assert not {name for name, pattern in GITHUB.items() if pattern.search(piece)}, piece
    text = words("".join(rendered.outside))
    assert words(f"A ¶1: {left}") in text
    assert words(f"B ¶1: {right}") in text


@given(left=HOSTILE, right=HOSTILE)
@settings(max_examples=150, deadline=None)
def test_criticmarkup_gives_both_texts_back(left, right):
    markdown = write_markdown(mirrored(left, right, RowKind.REWORDED), Options(criticmarkup=True))
    for text in render(markdown).texts:
        assert not {name for name, pattern in GITHUB.items() if pattern.search(text)}, text
    body = markdown.split("insertions B’s.\n\n", 1)[1].split("\n\n")[0]
    substitution = re.compile(r"\{~~(.*?)~>(.*?)~~\}")
    assert words(read(accept(body, substitution, 2))) == words(right)


SENTENCES = st.lists(
    st.sampled_from("the talks began on Monday with 12 delegates, some said; “others” did not.".split()),
    min_size=3,
    max_size=14,
)


@given(left=SENTENCES, right=SENTENCES)
@settings(max_examples=60, deadline=None)
def test_rejecting_all_changes_gives_the_left_words_and_accepting_them_the_right_ones(left, right):
    left, right = "Report " + " ".join(left), "Report " + " ".join(right)
    comparison = reader.compare(reader.parse(left, name="a"), reader.parse(right, name="b"))
    markdown = write_markdown(comparison, Options(criticmarkup=True))
    body = markdown.split("insertions B’s.\n\n", 1)[1].split("\n\n## ")[0]
    substitution = re.compile(r"\{~~(.*?)~>(.*?)~~\}")
    for side, one in ((1, comparison.left), (2, comparison.right)):
        whole = " ".join(p.text for p in one.paragraphs)
        found = words(read(accept(body, substitution, side)))
        assert [t.key for t in tokenize(found)] == [t.key for t in tokenize(whole)]


def accept(body: str, substitution: re.Pattern, side: int) -> str:
    body = substitution.sub(lambda m: m.group(side), body)
    body = re.sub(r"\{--(.*?)--\}", lambda m: m.group(1) if side == 1 else "", body)
    return re.sub(r"\{\+\+(.*?)\+\+\}", lambda m: m.group(1) if side == 2 else "", body)


def read(markdown: str) -> str:
    return "".join(render("x" + markdown).outside)[1:]


def test_findings_come_first_and_carry_place_and_reason():
    markdown = write_markdown(sample())
    rendered = render(markdown)
    conflict = rendered.tables[0][1]
    assert conflict == [
        "1",
        "conflict",
        "date",
        "Wednesday, 4 February",
        "Thursday, 5 February",
        "A ¶2, B ¶1",
        "the same start, another day",
    ]
    headings = re.findall("^## (.*)", markdown, re.M)
    assert headings == [
        "Findings",
        "Paragraphs side by side",
        "Only in A: one.txt",
        "Only in B: two.txt",
        "Facts on which both agree",
        "Artifacts",
    ]


def test_changed_words_are_marked_and_facts_point_to_their_finding():
    markdown = write_markdown(sample())
    assert "on ~~Wednesday, 4 February~~" in markdown or "on ~~Wednesday, 4~~" in markdown
    assert "⁽¹⁾" in markdown
    assert "⁽²⁾" in markdown


def test_options_decide_what_is_in():
    findings = write_markdown(sample(), Options(include=Include.FINDINGS))
    assert "side by side" not in findings
    assert "## Artifacts" not in findings
    differences = write_markdown(sample(), Options(include=Include.DIFFERENCES))
    assert "called the meeting useful" not in differences
    assert "1 row in the same words not shown." in differences
    assert "Facts on which both agree" not in differences
    assert "called the meeting useful" in write_markdown(sample())


@given(title=HOSTILE)
@settings(max_examples=60, deadline=None)
def test_front_matter_cannot_be_ended_by_a_title(title):
    comparison = mirrored("a", "b")
    comparison = replace(comparison, left=replace(comparison.left, title=title, name=title))
    lines = write_markdown(comparison, Options(front_matter=True)).split("\n")
    assert lines[0] == "---"
    end = lines.index("---", 1)
    assert all(re.match(r"\w+: ", line) for line in lines[1:end])
    assert lines[end + 2].startswith("# ")


def test_mentions_and_issue_references_do_not_reach_anyone():
    assert escape("@torvalds") == f"@{WORD_JOINER}torvalds"
    assert escape("see #12") == f"see \\#{WORD_JOINER}12"
    assert escape("me@example.org") == f"me@{WORD_JOINER}example.org"
    assert escape(".@torvalds") == f".@{WORD_JOINER}torvalds"
    assert escape(":smile:") == f":{WORD_JOINER}smile:"
    assert escape("at 12:30:45, $5 to $10 million") == "at 12:30:45, $5 to $10 million"


def test_the_document_ends_with_one_line_feed_and_has_no_trailing_blanks():
    text = write_markdown(sample())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text


def test_links_that_rows_cannot_show_are_pointed_to():
    comparison = sample()
    comparison = replace(comparison, links=(*comparison.links, Link(2, 4, 0.5, Strength.PARTIAL)))
    markdown = write_markdown(comparison)
    assert "| ¶2 (also B ¶4) The talks" in markdown
    assert "| ↕ told elsewhere | → ¶2 | ¶4 No date" in markdown
    assert "## Only in B" not in markdown


def test_what_one_side_alone_has_is_listed_by_weight():
    comparison = sample()
    text = comparison.right.paragraphs[3].text
    place = Finding(
        FactKind.PLACE, Verdict.ONLY_RIGHT, 1, None, mention(1, comparison.right.paragraphs[0].text, "Abu Dhabi"), ""
    )
    quote = Finding(FactKind.QUOTE, Verdict.ONLY_RIGHT, 2, None, mention(4, text, "No date"), "")
    name = Finding(FactKind.PERSON, Verdict.ONLY_RIGHT, 1, None, mention(4, text, "round"), "")
    kinds = [row[2] for row in render(write_markdown(replace(comparison, findings=(place, name, quote)))).tables[0][1:]]
    assert kinds == ["quote", "person", "place"]


SAME_WORDS = [
    ("Talks began.\n\nThey ended.", "Talks began.\n\nThey ended.", "the same, character for character (2 paragraphs)"),
    ("Talks began.\n\nThey ended.", "Talks  began.\n\n\nThey ended.\n", "only spaces and line breaks differ"),
    (
        "Talks “began”.\n\nIt’s on.",
        'Talks "began".\n\nIt\'s on.',
        "only quotation marks, dashes, accents, capitals or spaces",
    ),
    ("Talks began.", "Talks began :contentReference[oaicite:0]{index=0}.", "only what is no part of them differs"),
]


@pytest.mark.parametrize(("left", "right", "said"), SAME_WORDS)
@pytest.mark.parametrize("include", list(Include))
def test_where_no_word_differs_a_sentence_says_so_and_no_table_follows(left, right, said, include):
    comparison = reader.compare(reader.parse(left, name="a"), reader.parse(right, name="b"))
    for form in ("markdown", "html", "text"):
        text = write_comparison(comparison, form, Options(include=include, width=200))
        assert said in text
        assert "Findings" not in text
        assert "side by side" not in text


def test_a_source_and_a_denial_are_shown_with_the_words_around_them():
    text = "The ferry had no fault, the harbour master said on Friday, though two of the crew, who were not named, disagreed."
    a, b = article(text), article("The ferry sank.")
    alone = Finding(
        FactKind.ATTRIBUTION, Verdict.ONLY_LEFT, 2, mention(1, text, "harbour master"), None, "only A has it"
    )
    denied = Finding(FactKind.POLARITY, Verdict.ONLY_LEFT, 2, mention(1, text, "not named"), None, "only A denies it")
    comparison = Comparison(a, b, (), (), (alone, denied), Pair(0.0, 0.0))
    cells = [row[3] for row in render(write_markdown(comparison)).tables[0][1:]]
    assert cells == [
        "… said on Friday, though two of the crew, who were not named, disagreed.",
        "The ferry had no fault, the harbour master said on Friday, though two of the crew, who were …",
    ]


@given(left=HOSTILE, right=HOSTILE, kind=st.sampled_from([RowKind.REWORDED, RowKind.REWRITTEN]))
@settings(max_examples=100, deadline=None)
def test_the_parser_of_github_reads_the_same(left, right, kind):
    # where it is installed: pip install cmarkgfm
    cmark = pytest.importorskip("cmarkgfm")
    markdown = write_markdown(mirrored(left, right, kind, title=left))
    theirs = _Cells()
    theirs.feed(cmark.github_flavored_markdown_to_html(markdown))
    theirs.close()
    assert [[[words(cell) for cell in row] for row in table] for table in theirs.tables] == [
        [[words(cell) for cell in row] for row in table] for table in render(markdown).tables
    ]
    assert {tag for tag in theirs.tags if tag in ("script", "img", "code", "pre", "hr", "blockquote", "input")} == set()


def test_the_reader_is_told_of_two_articles_on_different_events():
    a, b = article("The quay was closed."), article("The choir sang.")
    told = write_comparison(Comparison(a, b, (), (), ()), "markdown", Options())
    assert "These two do not seem to be about the same event." in told


def test_an_address_is_no_link_on_github():
    shown = escape("Write to press@example.org or a.b+c@x.co.uk.")
    assert shown.count("@\u2060") == 2
    assert "2 @ 3" in escape("It was 2 @ 3 euro")
