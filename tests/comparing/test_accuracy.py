"""Links against those that people gave, on the labelled pairs; floors a little below what is reached."""

import json
from pathlib import Path

from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.alignment import align_articles

PAIRS = Path(__file__).parents[1] / "data" / "pairs"


def side(pair: dict, which: str) -> Article:
    paragraphs = tuple(
        Paragraph(n, ParagraphKind(p["kind"]), n, p["text"]) for n, p in enumerate(pair[which]["paragraphs"], start=1)
    )
    return Article(which, which, None, pair[which]["title"], None, {}, paragraphs, (), "")


def read(name: str) -> dict:
    return json.loads((PAIRS / f"{name}.json").read_text(encoding="utf-8"))


def test_labelled_pairs_are_linked_as_people_linked_them():
    right = wrong = missed = 0
    for path in sorted(PAIRS.glob("*.json")):
        if path.stem != "unrelated":
            pair = read(path.stem)
            found = {(k.left - 1, k.right - 1) for k in align_articles(side(pair, "left"), side(pair, "right"))}
            gold = {(i, j) for i, j, _ in pair["links"]}
            right += len(found & gold)
            wrong += len(found - gold)
            missed += len(gold - found)
    assert 2 * right / (2 * right + wrong + missed) > 0.76
    assert right / (right + wrong) > 0.85


def test_articles_on_different_events_get_no_links():
    for left, right in json.loads((PAIRS / "unrelated.json").read_text(encoding="utf-8")):
        (a, x), (b, y) = left.split("."), right.split(".")
        assert align_articles(side(read(a), x), side(read(b), y)) == ()
