"""What the writers wrote when a person last read it, byte for byte.

After a wanted change: `NEWSDIFF_GOLDEN=write pytest tests/export/test_golden.py`, then read the difference.
"""

import json
import os
from pathlib import Path

import pytest
from factory import article, sample

from reader.alignment import Pair
from reader.article import Mention
from reader.export import Include, Layout, Options, write_comparison, write_story
from reader.stories.data import Origin, PairFigures, Standing, Story, StoryFact, Voice

GOLDEN = Path(__file__).parent / "golden"
COMPARISONS = {
    "comparison.md": ("markdown", Options()),
    "stacked.md": ("markdown", Options(layout=Layout.STACKED, front_matter=True)),
    "critic.md": ("markdown", Options(criticmarkup=True)),
    "findings.md": ("markdown", Options(include=Include.FINDINGS)),
    "comparison.html": ("html", Options(theme=str(GOLDEN / "theme.toml"))),
    "comparison.json": ("json", Options()),
    "comparison.txt": ("text", Options()),
    "wide.txt": ("text", Options(width=120, include=Include.DIFFERENCES)),
    "colour.txt": ("text", Options(colour=True)),
}


def story() -> Story:
    articles = tuple(
        article(f"The talks in Northport began with {n} delegates.", name=f"{n}.txt") for n in (12, 12, 14)
    )

    def voice(number: int, version: int) -> Voice:
        text = "14" if number == 3 else "12"
        return Voice(number, version, Mention(1, 34, 36, text, f"{text} delegates"))

    pairs = tuple(
        PairFigures(a, b, Pair(0.31, 0.25), 1, Pair(1.0, 1.0), agreed, 0, 1 - agreed)
        for a, b, agreed in ((1, 2, 1), (1, 3, 0), (2, 3, 0))
    )
    facts = (
        StoryFact("number", Standing.CONFLICT, 3, 2, (voice(1, 1), voice(2, 1), voice(3, 2)), "12 / 14 delegates"),
        StoryFact(
            "place",
            Standing.AGREED,
            1,
            2,
            (
                Voice(1, 1, Mention(1, 13, 22, "Northport", "Northport")),
                Voice(2, 1, Mention(1, 13, 22, "Northport", "Northport")),
            ),
            "",
        ),
        StoryFact("role", Standing.LONE, 1, 1, (Voice(3, 1, Mention(1, 37, 46, "delegates", "delegates")),), ""),
    )
    return Story(articles, pairs, facts, (Origin(1, 2, "31 % of A’s words and 25 % of B’s stand in common runs"),))


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("NEWSDIFF_GOLDEN") == "write":
        path.write_bytes(text.encode())
    # the version is no part of what is compared
    assert text.encode() == path.read_bytes()


@pytest.mark.parametrize("name", COMPARISONS)
def test_comparison(name, monkeypatch):
    monkeypatch.setattr("reader.__version__", "X")
    form, options = COMPARISONS[name]
    compare(name, write_comparison(sample(), form, options))


@pytest.mark.parametrize("name", ["story.md", "story.html", "story.json", "story.txt"])
def test_story(name, monkeypatch):
    monkeypatch.setattr("reader.__version__", "X")
    form = {"md": "markdown", "txt": "text"}.get(name.split(".")[1], name.split(".")[1])
    compare(name, write_story(story(), form, Options(theme=str(GOLDEN / "theme.toml"))))


def test_json_is_the_dictionary_of_the_comparison():
    assert json.loads(write_comparison(sample(), "json")) == json.loads(json.dumps(sample().to_dict()))
