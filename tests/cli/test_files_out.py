"""A file is written whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from reader import ReaderError
from reader.files_out import write_new


def test_text_is_written_as_utf8_with_lf(tmp_path):
    write_new(tmp_path / "a.md", "é\n“x”\n")
    assert (tmp_path / "a.md").read_bytes() == "é\n“x”\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_an_existing_file_stays_unless_it_may_be_overwritten(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    with pytest.raises(FileExistsError):
        write_new(path, "new")
    assert path.read_text() == "old"
    write_new(path, "new", overwrite=True)
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_new(tmp_path / "link.md", "new", overwrite=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


@pytest.mark.parametrize("target", ["missing/a.md", "", "file/a.md", "x" * 300])
def test_a_place_that_cannot_be_written_is_one_clear_line(tmp_path, target):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReaderError) as caught:
        write_new(tmp_path / target, "new")
    assert "\n" not in str(caught.value)
    assert "cannot be written" in str(caught.value)


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "read-only")])
def test_a_failing_disk_leaves_the_old_file_and_no_draft(tmp_path, monkeypatch, number, words):
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ReaderError, match=words):
        write_new(path, "new", overwrite=True)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_one_clear_line():
    with pytest.raises(ReaderError, match="disk is full"):
        write_new(Path("/dev/full"), "x")
    write_new(Path("/dev/null"), "x")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_one_clear_line(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ReaderError, match="not allowed"):
            write_new(tmp_path / "a.md", "new")
    finally:
        tmp_path.chmod(0o700)


def test_lone_surrogates_do_not_stop_the_writing(tmp_path):
    write_new(tmp_path / "a.md", "a\udcffb")
    assert (tmp_path / "a.md").read_bytes() == b"a?b"
