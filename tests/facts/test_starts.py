"""The words at which dates are looked for leave none out that the grammars know."""

import json
from pathlib import Path

import pytest

from reader import parse
from reader.facts.dates.reading import _STARTS, _Reader
from reader.facts.dates.relative import RELATIVE_STARTS
from reader.facts.lexer import read_sentences

ROOT = Path(__file__).parents[2]
PHRASES = """On Thursday's session, the third-quarter result, Q3 2024, early March, mid-2024, the end of the year, last week,
two days ago, a year ago, the day before yesterday, next Monday, this summer, spring 2024, Christmas Eve, New Year's Day,
over the weekend, tonight, tomorrow morning, the first half of 2024, twenty years ago, 12 May, May 12, the 1990s, 2024."""


def texts():
    yield PHRASES.replace("\n", " ")
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "data" / "pairs").glob("*.json")):
        pair = json.loads(path.read_text(encoding="utf-8"))
        for side in ("left", "right"):
            if side in pair:
                yield "\n\n".join(p["text"] for p in pair[side]["paragraphs"])


@pytest.mark.parametrize("text", list(texts()), ids=lambda text: text[:20])
def test_no_date_begins_at_a_word_that_is_passed_over(text):
    for sentence in read_sentences(parse(text)):
        reader = _Reader(sentence)
        for i, word in enumerate(sentence.words):
            if word.is_word and not word.is_digit:
                assert word.key in _STARTS or reader.read(i) is None
                assert word.key in RELATIVE_STARTS or reader.relative(i) is None
