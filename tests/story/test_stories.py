"""The story of several reports, from text to figures."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import reader
from reader.comparing.wording import shared_wording
from reader.export import FORMATS, Options, write_story
from reader.export.json import SCHEMAS, schema
from reader.stories import Standing, compare_all
from reader.stories.origins import Wording

HARBOUR = (
    "The harbour of Northport was closed on Monday after a crane fell on two ferries, the port authority said.",
    "Nobody was hurt because the ferries were empty at the time of the accident, officials added in a statement.",
)


@pytest.fixture(scope="module")
def articles():
    texts = [
        "The mayor, Ann Berg, said 12 people were hurt when the bridge in Northport fell on 4 March 2024.",
        "The bridge in Northport fell on 4 March 2024 and 12 people were hurt, the mayor, Ann Berg, said.",
        "The mayor, Ann Berg, said 14 people were hurt when the bridge in Northport fell on 4 March 2024.\n\nRepairs will cost $3 million.",
    ]
    return [reader.parse(text, name=f"{i}.txt") for i, text in enumerate(texts)]


@pytest.fixture(scope="module")
def story(articles):
    return reader.story(articles)


def test_a_deviating_figure_is_a_conflict_with_the_majority_first(story):
    disputed = [f for f in story.facts if {v.mention.text for v in f.voices} >= {"12", "14"} or "14" in f.reason]
    assert disputed
    fact = disputed[0]
    assert fact.standing in (Standing.CONFLICT, Standing.CHANGED)
    assert fact.agreement == 2
    assert [v.version for v in fact.voices] == [1, 1, 2]


def test_a_lone_voice_is_counted_for_its_article(story):
    assert any("3 million" in f.voices[0].mention.text for f in story.alone(3))
    assert story.richest == 3


def test_every_pair_has_its_figures_and_is_found_from_both_ends(story):
    assert [(p.left, p.right) for p in story.pairs] == [(1, 2), (1, 3), (2, 3)]
    for one in (1, 2, 3):
        for other in (1, 2, 3):
            if one != other:
                pair = story.pair(one, other)
                assert {pair.left, pair.right} == {one, other}
                assert 0 <= pair.shared.left <= 1
    assert story.pair(1, 3).shared.left > 0.5


def test_shared_wording_is_that_of_a_comparison(articles):
    wording = Wording(articles)
    for i in range(3):
        for j in range(i + 1, 3):
            assert wording.shared(i, j) == shared_wording(articles[i], articles[j])


def test_a_copied_report_has_a_likely_origin_and_a_free_one_has_none():
    copied = [
        reader.parse("\n\n".join(HARBOUR), name="a"),
        reader.parse(" ".join(HARBOUR) + " More is to follow.", name="b"),
    ]
    free = reader.parse("Two boats sank near the coast of Westland last night during a heavy storm.", name="c")
    story = reader.story([*copied, free])
    assert [(o.left, o.right) for o in story.origins] == [(1, 2)]
    assert "% of A’s words" in story.origins[0].reason


def test_a_common_agency_is_named():
    text = "{} The harbour of Northport was closed on Monday after a crane fell on two ferries. {}"
    articles = [
        reader.parse(text.format("NORTHPORT (Reuters) -", "It will open again on Friday, said the port."), name="a"),
        reader.parse(text.format("Reuters reported:", "Many commuters came late to work and complained."), name="b"),
    ]
    (origin,) = reader.story(articles).origins
    assert "both name Reuters" in origin.reason


def test_json_keeps_to_its_schema_and_is_the_dictionary(story):
    schemas = [json.loads(schema(name)) for name in SCHEMAS]
    registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas)
    value = json.loads(write_story(story, "json"))
    Draft202012Validator(json.loads(schema("story")), registry=registry).validate(value)
    assert value == json.loads(json.dumps(story.to_dict()))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_the_conflict_and_the_lone_voice(story, form):
    text = write_story(story, form)
    assert "14" in text
    assert "3 million" in text
    assert text.endswith("\n")


def test_many_articles_list_versions_instead_of_columns(articles):
    story = reader.story([*articles, *articles, *articles])
    text = write_story(story, "markdown")
    assert "| Versions |" in text
    many = reader.story(articles * 6)
    assert "## Pairs most alike" in write_story(many, "markdown")
    assert max(len(line) for line in write_story(many, "text", Options(width=100)).split("\n")) <= 100


def test_progress_hears_of_every_pair(articles):
    heard = []
    reader.story(articles, progress=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_each_article_is_read_once(articles, monkeypatch):
    import reader.facts

    read = []
    extract = reader.facts.extract
    monkeypatch.setattr(reader.facts, "extract", lambda article: read.append(article.name) or extract(article))
    reader.story(articles)
    assert read == [a.name for a in articles]


def test_several_processes_tell_the_same_story(articles, monkeypatch):
    from reader.stories import compare_all

    monkeypatch.setattr("reader.stories.pairs.WORTH_PROCESSES", 1)
    assert compare_all(articles, processes=2) == reader.story(articles)


def test_what_a_process_fails_to_deliver_is_done_here(articles, monkeypatch):
    import multiprocessing

    from reader.stories import compare_all, pairs

    monkeypatch.setattr(pairs, "WORTH_PROCESSES", 1)
    monkeypatch.setattr(pairs, "_send_compared", os._exit)  # dies at once: its first argument is no number
    assert compare_all(articles, processes=2) == reader.story(articles)

    def none_left(self):
        raise OSError("no more processes")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", none_left)
    assert compare_all(articles, processes=2) == reader.story(articles)


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_an_interrupt_ends_a_long_story_and_all_its_processes(articles, tmp_path):
    for k in range(40):
        (tmp_path / f"{k}.txt").write_text("\n\n".join(articles[k % 3].source for _ in range(8)))
    command = [sys.executable, "-m", "reader", "story", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(reader.__file__).parents[1])}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True
    ) as running:
        time.sleep(1.5)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate(timeout=30)
    assert (running.returncode, errors) in ((130, b""), (0, b""))
    until = time.monotonic() + 10
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(running.pid, 0)
            time.sleep(0.05)


def test_no_article_and_one_article_are_stories_too(articles):
    assert compare_all([]).facts == ()
    one = reader.story(articles[:1])
    assert one.pairs == ()
    for form in FORMATS:
        write_story(one, form)
