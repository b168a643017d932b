"""Web pages: the article, what the page states about it, and how much was left out."""

import subprocess
import sys

import pytest

import reader
from reader.article import ParagraphKind

PAGE = """<html><head><title>Ferry repaired | Calder Post</title>
<meta property="og:site_name" content="Calder Post"><meta name="author" content="Ana Pires">
<meta property="article:published_time" content="2026-02-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Ferry repaired in nine days</h1>
<p>The ferry was repaired in nine days, the owner said on Monday, and it will sail again next week with new seats.</p>
<h2>What happens next</h2>
<p>It leaves from the northern port, where a crowd of several hundred people is expected to greet it with flags.</p>
<ul><li>Fares stay the same until May</li><li>Dogs travel free</li></ul>
<p>The port will be dredged in June, and the council has set aside four million crowns for the work.</p></article>
<footer>Terms of Use and Privacy Policy of the Calder Post</footer></body></html>
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    return reader.load(path)


def test_the_article_is_found_with_its_structure(article):
    kinds = [(p.kind, p.text.split()[0]) for p in article.paragraphs]
    assert kinds == [
        (ParagraphKind.TITLE, "Ferry"),
        (ParagraphKind.BODY, "The"),
        (ParagraphKind.HEADING, "What"),
        (ParagraphKind.BODY, "It"),
        (ParagraphKind.LIST_ITEM, "Fares"),
        (ParagraphKind.LIST_ITEM, "Dogs"),
        (ParagraphKind.BODY, "The"),
    ]


def test_what_the_page_states_becomes_metadata(article):
    assert article.title == "Ferry repaired in nine days"
    assert str(article.published) == "2026-02-04"
    assert article.metadata["byline"] == "Ana Pires"
    assert article.metadata["source"] == "Calder Post"


def test_what_was_left_out_is_counted(article):
    assert any("words left out" in notice for notice in article.notices)


def test_a_declared_encoding_is_heeded(tmp_path):
    path = tmp_path / "cafe.html"
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-2">').replace("new seats", "nové sedačky")
    path.write_bytes(page.encode("iso-8859-2"))
    assert any("nové sedačky" in p.text for p in reader.load(path).paragraphs)


def test_a_small_page_keeps_its_paragraphs(tmp_path):
    path = tmp_path / "small.html"
    path.write_text("<html><body><h1>Ferry back</h1><p>It is back.</p><nav><ul><li>Home</li></ul></nav></body></html>")
    assert [p.text for p in reader.load(path).paragraphs] == ["Ferry back", "It is back."]


def test_a_page_without_an_article_is_refused_in_one_line(tmp_path):
    path = tmp_path / "empty.html"
    path.write_text("<html><body><script>var a = 1;</script></body></html>")
    with pytest.raises(reader.ReaderError, match=r"empty\.html: has no article"):
        reader.load(path)


def test_text_files_never_load_the_page_reader(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The ferry is back.\n")
    code = f"import sys, reader; reader.load({str(path)!r}); print(any(m in sys.modules for m in ('trafilatura', 'lxml', 'ftfy', 'regex')))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
