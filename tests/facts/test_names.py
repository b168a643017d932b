"""Names of a text are found whole and told by their sort."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.facts import extract


def read_blocks():
    text = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0].removeprefix("T: "), [line.split(": ", 1) for line in lines[1:]]


@pytest.mark.parametrize(
    ("text", "wanted"), read_blocks(), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_names_of_a_text(text: str, wanted: list[list[str]]):
    names = {(str(f.kind), f.text) for f in extract(reader.parse(text, name="t")).names}
    words = {word for _, name in names for word in name.replace("/", " ").split()}
    for sort, listed in wanted:
        for name in listed.split(", "):
            if sort == "not":
                assert name not in words, names
            elif sort.startswith("not "):
                assert (sort[4:], name) not in names, names
            else:
                assert (sort, name) in names, names
