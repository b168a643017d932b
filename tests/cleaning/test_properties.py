"""What holds for every text whatever: edits are ordered, disjoint, exact, reversible, and cleaning settles at once."""

from importlib import import_module
from itertools import pairwise
from types import FunctionType

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article import Action
from reader.cleaning import apply, scan, undo, verify
from reader.cleaning.rules import MODULES, all_rules

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        ".",
        ". ",
        "“",
        "”",
        "’",
        "`",
        "> ",
        "Menu",
        "Search",
        "Home > Sport > Football",
        "Advertisement",
        "ADVERTISEMENT",
        "Share",
        "Share this:",
        "Facebook",
        "Twitter",
        "Facebook Twitter",
        "214",
        "12 Comments",
        "Name *",
        "Email",
        "[web:1]",
        ":contentReference[oaicite:0]{index=0}",
        "citeturn0search1",
        "\ue200cite\ue202turn0search0\ue201",
        "[cite_start]",
        "[cite: 1, 2]",
        "\u200b",
        "\u2011",
        "\xa0",
        "\u2028",
        "\x85",
        "\ufeff",
        "â€™",
        "Ã©",
        "&amp;",
        "&lt;b&gt;",
        "<br>",
        "<p>",
        "</p>",
        "**",
        "**bold**",
        "## ",
        "[a](http://b.c/?utm_source=x&id=1)",
        "![x](y)",
        "\\n\\n",
        "\\-",
        "[b]",
        "[/b]",
        "The mayor said the bridge will open in May.",
        "The menu at the café is short and cheap, she said.",
        "word",
        "GENEVA (AP) — ",
        "LINDMOOR: ",
        "By Ana Pires",
        "4 min read",
        "Jan 14, 2026",
        "Related",
        "Most Read",
        "Read more: A Title of Something",
        "<think>",
        "</think>",
        "{{a.b}}",
        "undefined",
        "-30-",
        "(Photo by A B/AP)",
        " - Cost Sharing:",
        " 1. ",
        " 2. ",
        " 3. ",
        "com-\nmittee",
        "Photo: A B/AP",
        "https://x.example/?fbclid=1",
        "[+12 chars]",
        "\r\n",
        "\x00",
        "<!--",
        "-->",
        "```",
        "Reuters+2AP+3",
        "(",
        ")",
        "[",
        "]",
        ",",
    ]
)


def _asked_for() -> list[str]:
    """What the rules look for before they look closer: the literals they need, and those in their functions."""
    found: set[str] = set()
    for rule in all_rules():
        found.update(getattr(rule, "needs", ()), getattr(rule, "starts", ()))
    for module in MODULES:
        for value in vars(import_module(f"reader.cleaning.rules.{module}")).values():
            constants = value.__code__.co_consts if isinstance(value, FunctionType) else ()
            found.update(c for c in constants if isinstance(c, str) and len(c) < 40)
    return sorted(found - {""})


CUES = st.one_of(
    st.sampled_from(_asked_for()), st.sampled_from([" ", "\n", "\n\n", ". ", " word ", "12", "A", ": ", "(", ")"])
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=8).map("\n".join),
    st.lists(CUES, max_size=14).map("".join),
)


@settings(max_examples=250, deadline=None)
@given(TEXTS)
@example("<<b>p>The cat sat.")
@example("Advertisement\nAdvertisement\n")
@example("&amp;amp;lt;br&gt;")
@example("I think that 3 < 4 holds.")
def test_edits_rebuild_the_text_and_cleaning_settles(text: str) -> None:
    edits = scan(text)
    assert all(a.end <= b.start for a, b in pairwise(edits))
    assert all(text[e.start : e.end] == e.exact for e in edits)
    assert all(e.replacement == e.exact for e in edits if e.action is Action.FLAG)
    assert verify(text, edits)
    clean = apply(text, edits)
    assert not [e for e in scan(clean) if e.action is not Action.FLAG]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_nothing_outside_an_edit_changes(text: str) -> None:
    edits = [e for e in scan(text, "aggressive") if e.action is not Action.FLAG]
    clean, place, position = apply(text, edits), 0, 0
    for edit in edits:
        kept = text[position : edit.start]
        assert clean[place : place + len(kept)] == kept
        place += len(kept) + len(edit.replacement)
        position = edit.end
    assert clean[place:] == text[position:]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_flag_policy_changes_nothing_and_all_undone_is_the_original(text: str) -> None:
    assert apply(text, scan(text, "flag")) == text
    edits = scan(text)
    for edit in list(edits):
        edits = undo(edits, edit)
    assert apply(text, edits) == text


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_lines_and_columns_point_to_the_place(text: str) -> None:
    lines = text.split("\n")
    for edit in scan(text):
        before = sum(len(line) + 1 for line in lines[: edit.line - 1])
        assert before + edit.column - 1 == edit.start
