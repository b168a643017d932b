"""The public functions, called wrongly: one clear line, in terms of what was given."""

from datetime import date, datetime
from pathlib import Path

import pytest

import reader

ARTICLE = reader.parse("The talks began on Monday, officials said.", name="a")

WRONG = [
    (lambda: reader.load(None), "path must be a str or Path, not NoneType"),
    (lambda: reader.load(b"a.txt"), "path must be a str or Path, not bytes"),
    (lambda: reader.parse(None), "text must be a str, not NoneType"),
    (lambda: reader.parse(b"text"), "text must be a str, not bytes"),
    (lambda: reader.parse("Text.", name=None), "name must be a str, not NoneType"),
    (lambda: reader.parse("Text.", published="2026-02-04"), r"published must be a datetime\.date or None .*, not str"),
    (lambda: reader.scan(None), "text must be a str, not NoneType"),
    (lambda: reader.clean(7), "text must be a str, not int"),
    (lambda: reader.align(None, []), "left must be a sequence of str, not NoneType"),
    (lambda: reader.align(["a"], "a"), "right must be a sequence of str, not one str"),
    (lambda: reader.align(["a", 1], ["a"]), r"left\[1\] must be of type str, not int"),
    (lambda: reader.compare("a.txt", ARTICLE), "left must be an Article, as reader.load and reader.parse make them"),
    (lambda: reader.compare(ARTICLE, Path("b.txt")), "right must be an Article, .* not PosixPath|not WindowsPath"),
    (lambda: reader.story(None), "articles must be a sequence of Article, not NoneType"),
    (lambda: reader.story(ARTICLE), "articles must be a sequence of Article, not Article"),
    (lambda: reader.story([ARTICLE, "b"]), r"articles\[1\] must be of type Article, not str"),
    (lambda: reader.story([ARTICLE], 3), "progress must be a function of two numbers or None, not int"),
]


@pytest.mark.parametrize(("call", "message"), WRONG, ids=[message.split(",")[0] for _, message in WRONG])
def test_an_argument_of_another_type_is_told_in_one_line(call, message):
    with pytest.raises(TypeError, match=message) as caught:
        call()
    assert "\n" not in str(caught.value)


def test_what_cannot_be_used_is_a_reader_error():
    for call in (
        lambda: reader.story([]),
        lambda: reader.parse(" \n"),
        lambda: reader.parse("Text.", policy="harsh"),
        lambda: reader.scan("Text.", policy=None),
        lambda: reader.load("there is no such file"),
    ):
        with pytest.raises(reader.ReaderError) as caught:
            call()
        assert "\n" not in str(caught.value)


def test_any_iterable_and_a_moment_of_publication_will_do():
    texts = ["The ferry left at noon.", "No one was hurt."]
    assert reader.align(iter(texts), tuple(texts)) == reader.align(texts, texts)
    assert len(reader.story(a for a in (ARTICLE, ARTICLE)).pairs) == 1
    moment = reader.parse("The ferry left.", published=datetime(2026, 2, 4, 12, 30))
    assert moment.published == date(2026, 2, 4)
    assert moment.to_dict()["published"] == "2026-02-04"
