"""The common stretches of two sentences are difflib's, found sooner."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.judging.sentences.stretches import common_stretches

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=20)


@given(WORDS, WORDS)
def test_the_stretches_are_those_of_difflib(a, b):
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    assert common_stretches(a, b) == [tuple(block) for block in blocks[:-1]]
