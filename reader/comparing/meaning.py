"""An optional signal for links: how near two paragraphs are in meaning, by a sentence model of the user's own.

Needs the extra `newsdiff[semantic]`, or sentence-transformers, and a model in a local folder; nothing is fetched. The
links of a comparison without a model never depend on this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp, log, sqrt
from operator import mul
from pathlib import Path
from typing import Any, Protocol

from reader.errors import ReaderError


class Encoder(Protocol):
    """What model2vec's and sentence-transformers' models have in common."""

    def encode(self, sentences: list[str], /) -> Any:
        """One row of figures for each sentence."""


BIAS, OWN, NEAR, NEAREST = -0.03, 0.68, 0.18, 0.34
"""a logistic regression over the logarithm of the odds of a link without the model, the nearness of the pair, and how
far it falls short of the nearest in its row and column. Fitted on the labelled pairs of `build_alignment.py` with
all-MiniLM-L6-v2; nearness counts in standard deviations over all pairs of the two texts, so that other models fit"""
_EDGE = 1e-4
_KEPT = 4096
"""sentences whose vectors are kept"""


class Model:
    """A sentence model and what it said of the last sentences."""

    def __init__(self, encoder: Encoder, name: str = "") -> None:
        self.name = name
        self._encoder = encoder
        self._vectors: dict[str, list[float]] = {}

    def likeness(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """For each left paragraph and each right one the cosine of their nearest sentences, -1 to 1."""
        sides = [[_sentences(text) for text in side] for side in (left, right)]
        self._encode({sentence for side in sides for sentences in side for sentence in sentences})
        lefts, rights = ([[self._vectors[s] for s in sentences] for sentences in side] for side in sides)
        return [[max(sum(map(mul, a, b)) for a in some for b in others) for others in rights] for some in lefts]

    def _encode(self, sentences: Iterable[str]) -> None:
        if len(self._vectors) > _KEPT:
            self._vectors.clear()
        # in order, so that batches, and with them the last digits, do not depend on the order of a set
        new = sorted(set(sentences) - self._vectors.keys())
        for sentence, row in zip(new, self._encoder.encode(new) if new else (), strict=True):
            vector = [float(value) for value in row]
            length = sqrt(sum(map(mul, vector, vector))) or 1.0
            self._vectors[sentence] = [value / length for value in vector]


def _sentences(text: str) -> tuple[str, ...]:
    from reader.parsing.sentences import split_sentences

    return tuple(text[s.start : s.end] for s in split_sentences(text)) or (text,)


@lru_cache(maxsize=2)
def load_model(folder: str | Path) -> Model:
    """The sentence model in `folder`, as model2vec or sentence-transformers save it.

    Raises:
        ReaderError: there is no such folder, no library to read it with, or no model in it.
    """
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise ReaderError(f"{folder}: no folder with a sentence model")
    readers = [_with_model2vec, _with_sentence_transformers]
    if (path / "modules.json").is_file() and not _is_static(path):
        readers.reverse()
    installed = False
    for read in readers:
        try:
            return Model(read(str(path)), path.resolve().name)
        except ImportError:
            continue
        except Exception:  # what the libraries raise over a foreign folder is their own affair
            installed = True
    if installed:
        raise ReaderError(f"{folder}: no sentence model that can be read; model2vec or sentence-transformers saves one")
    raise ReaderError(
        "a sentence model needs `pip install 'newsdiff[semantic]'`, or sentence-transformers beside newsdiff"
    )


def _is_static(path: Path) -> bool:
    """Whether model2vec made it; what it saves can be read by both libraries, by its own in a tenth of the time."""
    try:
        return "model2vec" in (path / "config.json").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def model_in(folder: str | Path | None) -> Model | None:
    """The model in `folder`, or None where none is named.

    Raises:
        ReaderError: as `load_model` does.
    """
    return load_model(folder) if folder else None


def _with_model2vec(folder: str) -> Encoder:
    from model2vec import StaticModel

    model: Encoder = StaticModel.from_pretrained(folder)
    return model


def _with_sentence_transformers(folder: str) -> Encoder:
    from sentence_transformers import SentenceTransformer

    model: Encoder = SentenceTransformer(folder, device="cpu", local_files_only=True)
    return model


def weigh_in(
    likeness: Sequence[Sequence[float]], pairs: Sequence[tuple[int, int]], chances: Sequence[float]
) -> list[float]:
    """The chances of links, 0 to 1, with what a model says of the pairs."""
    flat = sorted(value for row in likeness for value in row)
    mean = sum(flat) / len(flat) if flat else 0.0
    spread = (sum((value - mean) ** 2 for value in flat) / len(flat)) ** 0.5 if flat else 0.0
    if spread < 1e-6:
        return list(chances)
    rows = [max(row) for row in likeness]
    columns = [max(column) for column in zip(*likeness, strict=True)]
    found = []
    for (i, j), chance in zip(pairs, chances, strict=True):
        near = (likeness[i][j] - mean) / spread
        short = (2 * likeness[i][j] - rows[i] - columns[j]) / spread
        odds = BIAS + OWN * log((chance + _EDGE) / (1 - chance + _EDGE)) + NEAR * near + NEAREST * short
        found.append(1 / (1 + exp(-odds)))
    return found
