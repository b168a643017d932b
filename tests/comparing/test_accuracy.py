"""Links against those that people gave, on the labelled pairs; floors a little below what is reached."""

import json
from collections.abc import Iterable
from pathlib import Path

from reader.article import Article, Paragraph, ParagraphKind
from reader.comparing.alignment import align_articles

DATA = Path(__file__).parents[1] / "data"
PAIRS = DATA / "pairs"


def article(labelled: dict) -> Article:
    paragraphs = tuple(
        Paragraph(n, ParagraphKind(p["kind"]), n, p["text"]) for n, p in enumerate(labelled["paragraphs"], start=1)
    )
    return Article("a", "a", None, labelled["title"], None, {}, paragraphs, (), "")


def read(name: str) -> dict:
    return json.loads((PAIRS / f"{name}.json").read_text(encoding="utf-8"))


def measure(pairs: Iterable[tuple[dict, dict, list]]) -> tuple[float, float]:
    """F1 and precision over all links of the pairs."""
    right = wrong = missed = 0
    for left, other, links in pairs:
        found = {(k.left - 1, k.right - 1) for k in align_articles(article(left), article(other))}
        gold = {(i, j) for i, j, _ in links}
        right += len(found & gold)
        wrong += len(found - gold)
        missed += len(gold - found)
    return 2 * right / (2 * right + wrong + missed), right / (right + wrong)


def test_labelled_pairs_are_linked_as_people_linked_them():
    pairs = [read(path.stem) for path in sorted(PAIRS.glob("*.json")) if path.stem != "unrelated"]
    f1, precision = measure((pair["left"], pair["right"], pair["links"]) for pair in pairs)
    assert f1 > 0.82
    assert precision > 0.86


def test_five_reports_on_one_event_that_share_few_words_are_still_linked():
    events = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / "events").glob("*.json"))]
    f1, precision = measure(
        (event["articles"][pair["left"]], event["articles"][pair["right"]], pair["links"])
        for event in events
        for pair in event["pairs"]
    )
    assert f1 > 0.6
    assert precision > 0.68


def test_articles_on_different_events_get_no_links():
    for left, right in json.loads((PAIRS / "unrelated.json").read_text(encoding="utf-8")):
        (a, x), (b, y) = left.split("."), right.split(".")
        assert align_articles(article(read(a)[x]), article(read(b)[y])) == ()
