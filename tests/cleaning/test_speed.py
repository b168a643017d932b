"""Time grows with the length of a text and no faster, whatever the text holds."""

import time

import pytest

from reader.cleaning import scan

HOSTILE = (
    "( [ < { * _ # & \\ ` “ \" ' . - A a 1 1. [a]( ]( ![ **a __a <b <!-- &amp; [x A/ A+2 .A .Aa a.The <br <think> ^[ [b] [url= \\n \\u00 {{ "
    "${ %% http://a? https://a/?utm_a= Ã â€ Â Г‚ • com-\n a\n Menu\n | > Photo: PORT( <iframe <script> @ ™ Share\n\n Related\n \u200b [web:1] "
    "“[web:1]” Advertisement\n ``` \ue200cite turn0search0 navlist image_group{ [cite:1, (Photo\xa0by\xa0A"
).split(" ")
PHRASES = (
    "Sign up ", "Aa Bb ", "A via ", "Share ", "Jan 1, 2024 ", "A, ", "By A ", "Read: A ", " 1. A 2. A", "The boat sank.The boat sank. ",
    "Would you like me to write ", "The post A ", "Story continues below ad ", "By signing up ", " - A:\n", "> a\n", "\t \n", "([a](https://b ",
)  # fmt: skip


def seconds(text: str) -> float:
    begin = time.process_time()
    scan(text)
    return time.process_time() - begin


@pytest.mark.parametrize("piece", [*HOSTILE, *PHRASES], ids=repr)
def test_no_text_makes_cleaning_crawl(piece: str) -> None:
    short, long = ((piece * (size // max(1, len(piece)) + 1))[:size] for size in (5_000, 20_000))
    spent = seconds(long)
    # four times the text: well under the sixteen times that quadratic work would take, unless it is over in a blink
    assert spent < 0.4 or min(spent, seconds(long)) < 10 * max(seconds(short), seconds(short))


def test_a_line_of_any_length_is_settled_quickly() -> None:
    assert seconds("The harbour master closed the port on Monday after the storm. " * 20_000) < 5
