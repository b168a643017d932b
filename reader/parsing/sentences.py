"""Where sentences begin and end."""

from __future__ import annotations

from typing import NamedTuple

from sentencex import get_sentence_boundaries


class Sentence(NamedTuple):
    start: int
    end: int
    text: str


def split_sentences(text: str, language: str = "en") -> list[Sentence]:
    """The sentences of one paragraph in order, without the white space around them.

    Boundaries are sentencex's, which knows abbreviations, initials and closing quotation marks of many languages.
    """
    sentences = []
    for found in get_sentence_boundaries(language, text):
        start, end = found["start_index"], found["end_index"]
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            sentences.append(Sentence(start, start + len(stripped), stripped))
    return sentences
