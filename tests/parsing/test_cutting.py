"""A paragraph too long to be any is cut into pieces of bounded length, and the reader is told."""

from __future__ import annotations

import time

import reader
from reader.parsing.cutting import LONGEST, READ_CLOSELY, beginning, pieces_of

SENTENCE = "The harbour master closed the port on Monday after the storm. "


def test_an_ordinary_paragraph_stays_whole() -> None:
    text = (SENTENCE * 20).strip()
    assert pieces_of(text) == [text]
    assert reader.parse(text).notices == ()


def test_a_long_one_is_cut_at_the_ends_of_sentences() -> None:
    text = (SENTENCE * 500).strip()
    pieces = pieces_of(text)
    assert " ".join(pieces) == text
    assert all(len(piece) <= LONGEST and piece.endswith(".") for piece in pieces)


def test_where_no_sentence_ends_it_is_cut_between_words_or_anywhere() -> None:
    assert {word for piece in pieces_of("word " * 3000) for word in piece.split()} == {"word"}
    assert "".join(pieces_of("x" * 12_345)) == "x" * 12_345


def test_the_reader_is_told_of_the_cuts_and_of_what_is_not_read_for_facts() -> None:
    article = reader.parse("A title\n\n" + SENTENCE * (READ_CLOSELY // len(SENTENCE) + 20))
    assert [p.line for p in article.paragraphs[:3]] == [1, 3, 3]
    assert "the paragraph at line 3 is too long" in article.notices[0]
    assert "facts are looked for in its first 500,000 characters" in article.notices[1]
    kept = beginning(article).paragraphs
    assert 0 < len(kept) < len(article.paragraphs)


def test_two_lines_of_half_a_megabyte_are_compared_in_seconds() -> None:
    words = [f"word{k * 7919 % 4001}" for k in range(60_000)]
    left = reader.parse(" ".join(words))
    right = reader.parse(" ".join("other" if k % 997 == 0 else word for k, word in enumerate(words)))
    began = time.process_time()
    comparison = reader.compare(left, right)
    assert time.process_time() - began < 60
    assert len(comparison.left.paragraphs) > 50
    assert comparison.links


def test_huge_units_are_aligned_in_bounded_steps() -> None:
    words = [f"word{k * 7919 % 20_011}" for k in range(150_000)]
    began = time.process_time()
    links = reader.align([" ".join(words)], [" ".join(words[::-1])])
    assert time.process_time() - began < 40
    assert all(link.score <= 1 for link in links)
