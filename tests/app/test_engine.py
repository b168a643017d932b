"""The app's calls into the engine: what a page states about itself stays with its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app import engine
from reader.app.store import Store
from reader.article import Action
from reader.errors import ReaderError
from reader.parsing.articles import parse_article

PAGE = """<!doctype html><html><head><title>Quay approved</title>
<meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="Ada Holt">
<meta property="article:published_time" content="2025-03-04T08:00:00Z"></head><body><article>
<h1>Quay approved</h1>
<p>The harbour council voted on Tuesday to build a new quay for the fishing crews.</p>
<p>Twelve members voted for the plan and three against it, the clerk told reporters after the vote.</p>
<p>Advertisement</p>
<p>Ferry tickets stay at four crowns, and the old crane will be taken down in spring.</p>
</article></body></html>"""

pytestmark = pytest.mark.engine


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "quay.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_keeps_its_metadata_under_an_own_policy(page: Path) -> None:
    policy, notices = engine.cleaning_policy({"policy": "flag"})
    assert not notices
    plain, own = engine.load_article(page), engine.load_article(page, policy)
    assert plain.metadata["byline"] == "Ada Holt"
    assert own.metadata == plain.metadata
    assert own.published == plain.published
    assert any("Advertisement" in p.text for p in own.paragraphs)


def test_a_page_keeps_its_metadata_when_an_artifact_is_taken_back(page: Path) -> None:
    store = Store()
    store.fill([page])
    before = store.article(store.entries[0])
    edit = next(edit for edit in before.artifacts if edit.action is not Action.FLAG)
    after = store.take_back(before, edit)
    assert after is not before
    assert after.metadata == before.metadata
    assert after.published == before.published
    assert store.take_back(after, edit).metadata == before.metadata


def test_the_source_of_an_article_that_names_none_is_its_file(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("A quiet day\n\nNothing happened in the harbour, said nobody in particular.", encoding="utf-8")
    store = Store()
    store.fill([path])
    store.article(store.entries[0])
    assert store.entries[0].origin == "plain.txt"


def test_a_sentence_model_that_is_not_there_is_said_and_nothing_is_compared_without_it(tmp_path: Path) -> None:
    left, right = (parse_article("The yard was closed on Monday after a crane fell.", name=name) for name in "ab")
    with pytest.raises(ReaderError, match="no folder with a sentence model"):
        engine.compare(left, right, str(tmp_path / "gone"))
    assert engine.compare(left, right).model == ""
