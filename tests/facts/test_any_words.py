"""Whatever order the words come in that the rules ask for, facts are read and compared; each mention lies where it says."""

from __future__ import annotations

import importlib
import pkgutil

from hypothesis import given, settings
from hypothesis import strategies as st

import reader.facts
from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.findings import compare_facts
from reader.facts import extract


def _strings(value: object) -> set[str]:
    if isinstance(value, str):
        return set(value.split())
    if isinstance(value, dict):
        return _strings(tuple(value)) | _strings(tuple(value.values()))
    if isinstance(value, tuple | frozenset | set | list):
        return set().union(*map(_strings, value))
    return set()


def _asked_for() -> list[str]:
    """The words in the constants of the modules that read facts."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(reader.facts.__path__, "reader.facts."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.isupper():
                found |= _strings(value)
    return sorted(w for w in found if w.replace("-", "").replace("'", "").isalpha())


WORDS = _asked_for()
OTHERS = "Ada Paris Berg’s Mr U.S. 12 3.5 $4 5% 1,000 2024 May Monday 10am 5-3 1/2 “ ” ' \" , . ; : ( ) - — % $ II a I".split()


def article(*texts: str) -> Article:
    paragraphs = tuple(Paragraph(n, ParagraphKind.BODY, n, text) for n, text in enumerate(texts, 1))
    return Article("a", "a", None, None, None, {}, paragraphs, (), "")


def test_the_rules_ask_for_many_words():
    assert len(WORDS) > 1000
    assert {"unless", "half", "before"} <= set(WORDS)


def test_each_word_alone_is_a_sentence():
    facts = extract(article(*WORDS, *(w.capitalize() for w in WORDS)))
    for fact in (*facts.amounts, *facts.dates, *facts.names):
        assert facts.texts[fact.n][fact.start : fact.end] == fact.text


ANY = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS).map(str.capitalize), st.sampled_from(OTHERS))
TEXT = st.lists(ANY, min_size=1, max_size=9).map(" ".join)


@settings(max_examples=250, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=2), st.lists(TEXT, min_size=1, max_size=2))
def test_any_words_are_compared(left, right):
    one, other = article(*left), article(*right)
    for finding in compare_facts(extract(one), extract(other)):
        for mention, side in ((finding.left, one), (finding.right, other)):
            if mention is not None:
                assert side.paragraphs[mention.n - 1].text[mention.start : mention.end] == mention.text
