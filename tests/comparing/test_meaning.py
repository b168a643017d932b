"""A sentence model of the user's own helps to find links, and nothing depends on it."""

import sys
from types import ModuleType

import pytest

import reader
from reader.comparing.alignment import align_units
from reader.comparing.meaning import Model, load_model, weigh_in
from reader.errors import ReaderError

SUBJECTS = ("strike pay union walkout wages", "storm flood rain river gale", "vote ballot poll election count")


class BySubject:
    """Knows three subjects and nothing else; says the same of all sentences on one of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, sentences: list[str], /) -> list[list[float]]:
        self.asked += sentences
        return [[1.0 + 5 * any(w in s.lower() for w in words.split()) for words in SUBJECTS] for s in sentences]


LEFT = [
    "The strike closed every yard in Velmar by noon.",
    "Rain filled the cellars of the old town.",
    "The vote was even.",
]
RIGHT = [
    "Counting of each ballot took all night.",
    "A walkout over wages emptied the docks of Velmar.",
    "The gale has gone.",
]


def test_what_a_model_finds_alike_becomes_likelier_and_the_rest_less_so():
    likeness = Model(BySubject()).likeness(LEFT, RIGHT)
    assert [row.index(max(row)) for row in likeness] == [1, 2, 0]
    pairs = [(i, j) for i in range(3) for j in range(3)]
    weighed = dict(zip(pairs, weigh_in(likeness, pairs, [0.2] * 9), strict=True))
    assert min(weighed[0, 1], weighed[1, 2], weighed[2, 0]) > 0.3
    assert max(chance for pair, chance in weighed.items() if pair not in {(0, 1), (1, 2), (2, 0)}) < 0.2


def test_links_with_a_model_are_those_without_where_it_tells_nothing_apart():
    class Deaf:
        def encode(self, sentences: list[str], /) -> list[list[float]]:
            return [[1.0, 0.0] for _ in sentences]

    assert align_units(LEFT, RIGHT, Model(Deaf())) == align_units(LEFT, RIGHT)


def test_swapping_the_sides_gives_the_mirror_image():
    found = {(k.left, k.right, k.score) for k in align_units(LEFT, RIGHT, Model(BySubject()))}
    mirror = {(k.right, k.left, k.score) for k in align_units(RIGHT, LEFT, Model(BySubject()))}
    assert found == mirror


def test_a_sentence_is_asked_after_once():
    encoder = BySubject()
    model = Model(encoder)
    model.likeness(LEFT, RIGHT)
    model.likeness(LEFT, RIGHT)
    assert sorted(encoder.asked) == sorted(LEFT + RIGHT)


def test_a_model_is_read_from_its_folder_and_named_in_the_comparison(tmp_path, monkeypatch):
    library = ModuleType("model2vec")
    library.StaticModel = type("StaticModel", (), {"from_pretrained": staticmethod(lambda folder: BySubject())})
    monkeypatch.setitem(sys.modules, "model2vec", library)
    folder = tmp_path / "small"
    folder.mkdir()
    comparison = reader.compare(reader.parse("\n\n".join(LEFT)), reader.parse("\n\n".join(RIGHT)), model=folder)
    assert comparison.model == "small"


def test_a_folder_that_is_not_there_or_holds_no_model_is_one_clear_line(tmp_path, monkeypatch):
    with pytest.raises(ReaderError, match="no folder"):
        load_model(tmp_path / "gone")
    library = ModuleType("model2vec")
    library.StaticModel = type("StaticModel", (), {"from_pretrained": staticmethod(lambda folder: 1 / 0)})
    monkeypatch.setitem(sys.modules, "model2vec", library)
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ReaderError, match="no sentence model that can be read"):
        load_model(tmp_path)
    monkeypatch.setitem(sys.modules, "model2vec", None)
    with pytest.raises(ReaderError, match="semantic"):
        load_model(str(tmp_path))
    with pytest.raises(TypeError, match="model must be"):
        reader.align(["a"], ["b"], model=3)
