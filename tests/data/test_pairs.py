"""The labelled pairs are well formed: other tests and the accuracy figures rest on them."""

import itertools
import json
from pathlib import Path

import pytest

DATA = Path(__file__).parent
PAIRS = DATA / "pairs"
SEEDS = DATA.parents[1] / "seeds"
FILES = sorted(path for path in PAIRS.glob("*.json") if path.name != "unrelated.json")
KINDS = {"title", "heading", "body", "list_item", "caption"}
FACTS = {
    *("number", "percent", "money", "measure", "duration", "ordinal", "date", "time"),
    *("person", "role", "place", "org", "quote", "speaker", "attribution", "polarity", "relation"),
}
VERDICTS = {"same", "restated", "changed", "conflict", "only_left", "only_right"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_reports_are_well_formed(path):
    pair = read(path)
    assert pair["id"] == path.stem
    for side in ("left", "right"):
        paragraphs = pair[side]["paragraphs"]
        assert len(paragraphs) >= 8
        titles = [paragraph["text"] for paragraph in paragraphs if paragraph["kind"] == "title"]
        assert titles == ([pair[side]["title"]] if pair[side]["title"] else [])
        for paragraph in paragraphs:
            assert paragraph["kind"] in KINDS
            assert paragraph["text"] == paragraph["text"].strip() != ""
            assert "\n" not in paragraph["text"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_links_point_at_paragraphs_of_like_kind_once_each(path):
    pair = read(path)
    left, right = pair["left"]["paragraphs"], pair["right"]["paragraphs"]
    assert len({(i, j) for i, j, _ in pair["links"]}) == len(pair["links"]) > 0
    for i, j, strength in pair["links"]:
        assert 0 <= i < len(left) and 0 <= j < len(right)
        assert strength in {"strong", "partial"}
        for kind in ("title", "heading"):
            assert (left[i]["kind"] == kind) == (right[j]["kind"] == kind)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_of_every_fact_stand_in_its_report(path):
    pair = read(path)
    for fact in pair["facts"]:
        assert fact["kind"] in FACTS and fact["verdict"] in VERDICTS and fact["note"]
        assert (fact["left"] is None) == (fact["verdict"] == "only_right")
        assert (fact["right"] is None) == (fact["verdict"] == "only_left")
        for side in ("left", "right"):
            if fact[side] is not None:
                assert any(fact[side] in paragraph["text"] for paragraph in pair[side]["paragraphs"]), fact


def test_unrelated_articles_name_sides_of_two_different_pairs():
    for left, right in read(PAIRS / "unrelated.json"):
        (one, side), (other, other_side) = left.split("."), right.split(".")
        assert one != other
        assert {side, other_side} <= {"left", "right"}
        assert (PAIRS / f"{one}.json").exists() and (PAIRS / f"{other}.json").exists()


def test_sample_reports_are_labelled_two_by_two():
    cases = read(DATA / "seeds.json")
    names = sorted(path.name for path in SEEDS.glob("*.txt"))
    assert [(case["left"], case["right"]) for case in cases] == list(itertools.combinations(names, 2))
    for case in cases:
        left, right = ((SEEDS / case[side]).read_text(encoding="utf-8") for side in ("left", "right"))
        left_lines, right_lines = left.split("\n"), right.split("\n")
        assert all(left_lines[i - 1].strip() and right_lines[j - 1].strip() for i, j, _ in case["links"])
        for fact in case["facts"]:
            assert fact["kind"] in FACTS and fact["verdict"] in VERDICTS
            assert (fact["left"] or "") in left and (fact["right"] or "") in right


def test_sample_reports_keep_the_debris_they_are_shipped_for():
    texts = {path.name[:2]: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
    assert sum(text.count("\u2011") for text in texts.values()) == 18
    assert texts["03"].count(":contentReference[oaicite:") == 5
    assert texts["03"].endswith("marked *" + "\n" * 5)
    assert texts["04"].count("icon-facebook icon-twitter icon-whatsapp") == 2
    assert all("\r" not in text for text in texts.values())
