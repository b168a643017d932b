"""The search for cycles is put off and always taken up again."""

import gc

import pytest

from reader.collecting import without_collecting


def test_collecting_goes_on_afterwards_even_after_an_error():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), without_collecting():
        assert not gc.isenabled()
        raise ValueError("broken")
    assert gc.isenabled()


def test_an_inner_pause_does_not_end_the_outer_one():
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
