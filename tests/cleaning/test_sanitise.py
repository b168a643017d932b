"""What reaches the screen obeys nobody."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.sanitise import sanitise, sanitise_line, visible

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("a\x1b]52;c;aGk=\x07b", "a]52;c;aGk=b"),
        ("a\x9b2Jb\x7f", "a2Jb"),
        ("left\u202eright\u2066\u2069", "leftright"),
        ("x\u200by\u2060z\ufeff", "xyz"),
        ("flag\U000e0067\U000e007f", "flag"),
        ("a\tb\xa0c\u2028d\u2029e\x85f\r\ng", "a b c\nd\ne\nf\ng"),
        ("cafe\u0301", "café"),
        ("\ud800", "\ufffd"),
        ("👩\u200d🚒 می\u200cخواهم ☀\ufe0f", "👩\u200d🚒 می\u200cخواهم ☀\ufe0f"),
    ],
)
def test_drops_what_a_terminal_would_obey(raw: str, safe: str) -> None:
    assert sanitise(raw) == safe


def test_a_tower_of_marks_is_cut_to_four() -> None:
    tower = "q" + "\u0323" * 50
    assert sanitise(tower) == "q" + "\u0323" * 4
    assert len(visible(tower)) == len(tower)


def test_a_name_stays_on_one_line() -> None:
    assert sanitise_line("a\nb\u2028c\x00") == "a b c"


@given(ANY)
def test_sanitised_text_holds_no_control_and_stays(text: str) -> None:
    safe = sanitise(text)
    assert sanitise(safe) == safe
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n" for c in safe)


@given(ANY)
def test_visible_keeps_every_offset_and_hides_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(a == b or unicodedata.category(a)[0] in "CZM" for a, b in zip(text, shown, strict=True))
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n" for c in shown)
