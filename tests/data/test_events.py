"""The labelled sets of five reports are well formed: the figures for separate reports rest on them."""

import itertools
import json
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parent / "events").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_five_reports_and_all_ten_pairs_of_them(path):
    event = json.loads(path.read_text(encoding="utf-8"))
    articles = event["articles"]
    assert len(articles) == 5
    for article in articles:
        titles = [p["text"] for p in article["paragraphs"] if p["kind"] == "title"]
        assert titles == ([article["title"]] if article["title"] else [])
        for paragraph in article["paragraphs"]:
            assert paragraph["text"] == paragraph["text"].strip() != ""
            assert "\n" not in paragraph["text"]
    assert [(p["left"], p["right"]) for p in event["pairs"]] == list(itertools.combinations(range(5), 2))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_links_join_paragraphs_of_like_kind_once_each(path):
    event = json.loads(path.read_text(encoding="utf-8"))
    for pair in event["pairs"]:
        left, right = (event["articles"][pair[side]]["paragraphs"] for side in ("left", "right"))
        assert len({(i, j) for i, j, _ in pair["links"]}) == len(pair["links"]) > 0
        for i, j, strength in pair["links"]:
            assert strength in {"strong", "partial"}
            assert 0 <= i < len(left) and 0 <= j < len(right)
            assert (left[i]["kind"] == "heading") == (right[j]["kind"] == "heading")
