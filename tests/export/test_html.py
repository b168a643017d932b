"""The HTML export: self-contained, inert, accessible, and true to its text."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest
from factory import mirrored, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import ReaderError
from reader.alignment import RowKind
from reader.export import Include, Options
from reader.export.colours import READABLE, contrast, default_palette, load_palette, palette, readable
from reader.export.common import one_line
from reader.export.html import write_html
from reader.shipped import shipped

VOID = {"meta", "col", "input", "br", "link"}
ALLOWED = re.compile(
    "html|head|meta|title|style|body|a|header|main|section|h1|h2|span|b|bdi|p|div|table|caption|thead|tbody|tr|th|td|"
    "colgroup|col|label|input|del|ins|mark|sup|code|footer|ul|li"
)
THEMES = sorted(p.stem for p in shipped("themes").glob("*.toml"))


class Page(HTMLParser):
    """Checks that tags nest and collects what there is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.paragraphs: dict[str, str] = {}
        self._paragraph: str | None = None
        self._aside = 0
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, key, value) for key, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        identity = dict(attrs).get("id", "")
        if tag == "p" and re.fullmatch(r"[ab]\d+", identity or ""):
            self._paragraph = identity
            self.paragraphs[identity] = ""
        if self._paragraph and tag in ("sup", "a"):
            self._aside += 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if self._paragraph and tag in ("sup", "a"):
            self._aside -= 1
        if tag == "p":
            self._paragraph = None

    def handle_data(self, data):
        if self._paragraph and not self._aside:
            self.paragraphs[self._paragraph] += data


HOSTILE = st.text(
    st.one_of(st.sampled_from(list("<>&\"'/=;!-]ab \n\u202e\x1b\x00א")), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=40,
)


@given(left=HOSTILE, right=HOSTILE, kind=st.sampled_from([RowKind.REWORDED, RowKind.REWRITTEN]))
@settings(max_examples=150, deadline=None)
def test_hostile_text_stays_text(left, right, kind):
    page = Page(write_html(mirrored(left, right, kind, title=left)))
    assert all(ALLOWED.fullmatch(tag) for tag in page.tags)
    assert page.paragraphs["a1"] == one_line(left)
    assert page.paragraphs["b1"] == one_line(right)
    assert not [key for _, key, _ in page.attributes if key.startswith("on") or key in ("style", "src", "srcset")]
    assert all(value.startswith("#") for _, key, value in page.attributes if key == "href")


@pytest.mark.parametrize("text", ["</style><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title>"])
def test_known_attacks_come_to_nothing(text):
    html = write_html(mirrored(text, text, RowKind.REWORDED, title=text))
    assert "<script" not in html
    assert "<img" not in html
    assert all(ALLOWED.fullmatch(tag) for tag in Page(html).tags)


def test_nothing_may_load_or_run():
    html = write_html(sample())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1)
    style = re.search(r"<style>(.*?)</style>", html, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in html.replace("http-equiv", "")


def test_every_link_leads_somewhere_and_no_name_stands_twice():
    page = Page(write_html(sample()))
    names = [value for _, key, value in page.attributes if key == "id"]
    assert len(names) == len(set(names))
    assert {value[1:] for _, key, value in page.attributes if key == "href"} <= set(names)
    labels = [value for _, key, value in page.attributes if key == "aria-labelledby"]
    assert labels
    assert set(labels) <= set(names)


def test_changed_words_are_ins_and_del_and_facts_lead_to_their_finding():
    html = write_html(sample())
    assert re.search(r"<del><mark [^>]*>Wednesday, 4</mark></del>", html)
    assert re.search(r"<ins><mark [^>]*>Thursday, 5</mark></ins>", html)
    assert html.count('<sup><a href="#f1" aria-label="finding 1">1</a></sup>') == 2
    assert 'class="shared"' in html


def test_options_decide_what_is_in():
    findings = write_html(sample(), Options(include=Include.FINDINGS))
    assert 'id="a1"' not in findings
    Page(findings)
    assert "called the meeting" not in write_html(sample(), Options(include=Include.DIFFERENCES))


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_is_readable_on_the_page(name):
    colours = dict(load_palette(name).variables)
    for part in ("text", "muted", "accent", "quote", "number", "date", "name", "conflict", "changed"):
        assert contrast(colours[part], colours["background"]) >= READABLE, part
    for part in ("removed", "added", "shared"):
        assert contrast(colours[part], colours[f"{part}-ground"]) >= READABLE, part
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in colours.values())
    html = write_html(sample(), Options(theme=name))
    assert colours["background"] in html
    assert "prefers-color-scheme" not in html


def test_light_and_dark_follow_the_reader_by_default():
    html = write_html(sample())
    light, dark = dict(default_palette(False).variables), dict(default_palette(True).variables)
    before, after = html.split("prefers-color-scheme:dark")
    assert light["background"] in before
    assert dark["background"] in after


def test_a_broken_theme_brings_nothing_onto_the_page(tmp_path):
    evil = {"screen": {"background": "red;}</style><script>", "text": 3}, "article": [], "pygments": "no-such"}
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for _, value in palette(evil).variables)
    (tmp_path / "x.toml").write_text("not = [toml")
    for name in (str(tmp_path / "x.toml"), str(tmp_path / "missing.toml"), "missing", "../dark"):
        with pytest.raises(ReaderError, match="theme"):
            load_palette(name)


@given(colour=st.from_regex("#[0-9a-f]{6}", fullmatch=True), ground=st.from_regex("#[0-9a-f]{6}", fullmatch=True))
def test_any_colour_can_be_made_readable(colour, ground):
    found = readable(colour, ground)
    assert contrast(found, ground) >= min(READABLE, max(contrast("#000000", ground), contrast("#ffffff", ground)))


CHROMIUM = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)


@pytest.mark.skipif(CHROMIUM is None or bool(os.environ.get("NEWSDIFF_NO_BROWSER")), reason="needs Chromium")
def test_a_browser_opens_the_page_without_complaint(tmp_path):
    (tmp_path / "page.html").write_text(write_html(sample()), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM,
            *[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
            ],
            *["--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--dump-dom"],
            f"--user-data-dir={tmp_path / 'profile'}",
            (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "Talks enter second round" in done.stdout
    assert "CONSOLE" not in done.stderr
    assert "Content Security Policy" not in done.stderr
