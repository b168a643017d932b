"""Whatever is wrong is one line on standard error that names it, and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def one_line(done, status=2):
    assert done.returncode == status, done
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("newsdiff: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


@pytest.fixture
def bad(tmp_path):
    """A folder with everything that can be wrong with a file."""
    (tmp_path / "good.txt").write_text("A plain report of one sentence about the harbour.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blank.txt").write_text(" \n\n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "folder").mkdir()
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100 * 2**20)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    return tmp_path


BAD = ["missing.txt", "empty.txt", "blank.txt", "binary.txt", "folder", "huge.txt", "pipe.txt", "loop.txt", "x" * 300]


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_article_is_one_line_with_its_name(newsdiff, bad, name):
    assert name[:40] in one_line(newsdiff("diff", "good.txt", name))
    assert name[:40] in one_line(newsdiff("clean", name))
    if name != "folder":
        assert name[:40] in one_line(newsdiff("story", "good.txt", name))


@pytest.mark.parametrize("command", [["list"], ["story"], []])
def test_a_folder_without_articles_is_one_line(newsdiff, bad, command):
    assert "no articles" in one_line(newsdiff(*command, "folder"))


def test_a_folder_that_links_to_itself_ends(newsdiff, bad):
    (bad / "folder" / "again").symlink_to(bad / "folder")
    (bad / "folder" / "a.txt").write_text("One report about the harbour and its boats.\n")
    assert newsdiff("list", "folder").stdout.count("\n") == 1


def test_a_name_that_is_no_text_is_shown_without_harm(newsdiff, bad):
    name = os.fsdecode(b"caf\xe9\x1b]0;x\x07.txt")
    error = one_line(newsdiff("diff", "good.txt", name))
    assert "\x1b" not in error
    try:
        (bad / name).write_text("A report with an odd name about the harbour.\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    for form in ("markdown", "html", "json", "text"):
        done = newsdiff("diff", "good.txt", name, "-f", form)
        assert done.returncode == 0, done.stderr
        assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff"],
        ["diff", "good.txt"],
        ["diff", "good.txt", "good.txt", "-f", "pdf"],
        ["diff", "good.txt", "good.txt", "--width", "3"],
        ["diff", "good.txt", "good.txt", "--theme", "none-such", "-f", "html"],
        ["clean", "good.txt", "--policy", "bold"],
        ["schema", "nothing"],
        ["completion", "tcsh"],
        ["--nonsense"],
        ["story", "good.txt"],
        ["git-diff", "a", "b"],
        ["diff", "good.txt", "good.txt", "-o", "folder"],
        ["diff", "good.txt", "good.txt", "-o", "none/such/o.md"],
        ["dif", "good.txt"],
        ["serve", "missing.txt"],
        ["", "good.txt"],
        ["diff", "", "good.txt"],
        ["diff", "a\0b", "good.txt"],
    ],
    ids=" ".join,
)
def test_wrong_arguments_are_one_line(bad, arguments, capfd, monkeypatch):
    # in this process: an argument with NUL never reaches another one
    monkeypatch.chdir(bad)
    from reader.cli import main

    status = main(arguments)
    shown = capfd.readouterr()
    assert status == 2
    assert shown.err.startswith("newsdiff: ")
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_without_a_terminal_the_reader_says_what_to_use(newsdiff, bad):
    assert "newsdiff diff" in one_line(newsdiff())
    assert "newsdiff diff" in one_line(newsdiff("good.txt"))
    assert "missing.txt" in one_line(newsdiff("missing.txt"))
    assert "keyboard" in one_line(newsdiff("-"))


def shell(command, cwd, **env):
    return subprocess.run(
        ["bash", "-c", command.replace("newsdiff ", f"'{sys.executable}' -m reader ")],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
class TestStreams:
    def test_a_reader_that_goes_away_is_no_fault(self, newsdiff, bad):
        read, write = os.pipe()
        os.close(read)
        done = newsdiff("clean", "good.txt", stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        assert (done.returncode, done.stderr) == (141, "")

    def test_a_closed_output_is_one_line(self, bad):
        assert "closed" in one_line(shell("newsdiff clean good.txt >&-", bad))
        assert "closed" in one_line(shell("newsdiff --help >&-", bad))

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_output_is_one_line(self, bad):
        assert "standard output" in one_line(shell("newsdiff clean good.txt > /dev/full", bad))
        assert "standard output" in one_line(shell("newsdiff --version > /dev/full", bad))

    @pytest.mark.parametrize("buffering", ["PYTHONUNBUFFERED=", "PYTHONUNBUFFERED=1"])
    def test_an_output_that_fills_up_halfway_is_no_success(self, bad, buffering):
        done = shell(f"ulimit -f 4; {buffering} newsdiff diff good.txt good.txt -f html > half.html", bad)
        assert "standard output cannot be written" in one_line(done)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_device_named_as_file_is_one_line(self, bad):
        assert "disk is full" in one_line(shell("newsdiff diff good.txt good.txt -o /dev/full --force", bad))

    def test_a_closed_error_stream_changes_nothing_but_the_words(self, bad):
        done = shell("newsdiff clean missing.txt 2>&-", bad)
        assert (done.returncode, done.stdout) == (2, "")

    def test_a_closed_or_empty_input_is_one_line(self, bad):
        assert "closed" in one_line(shell("newsdiff clean - <&-", bad))
        assert "empty" in one_line(shell("newsdiff clean - </dev/null", bad))

    def test_an_output_that_cannot_encode_gets_utf8_all_the_same(self, bad):
        (bad / "good.txt").write_text("A report “quoted” about the café — and its harbour.\n", encoding="utf-8")
        done = shell("newsdiff clean good.txt", bad, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert done.returncode == 0
        assert "“quoted” about the café" in done.stdout


def test_a_fault_is_told_in_a_line(bad, capfd, monkeypatch):
    import reader
    from reader.cli import main

    def broken(*_):
        raise KeyError("x")

    monkeypatch.chdir(bad)
    monkeypatch.setattr(reader, "compare", broken)
    assert main(["diff", "good.txt", "good.txt"]) == 70
    assert "please report" in capfd.readouterr().err


def test_an_interrupt_ends_with_130(bad, capfd, monkeypatch):
    import reader
    from reader.cli import main

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.chdir(bad)
    monkeypatch.setattr(reader, "compare", interrupted)
    assert main(["diff", "good.txt", "good.txt"]) == 130
    assert capfd.readouterr().err == ""


def test_an_address_in_use_is_one_line(bad, capfd, monkeypatch):
    import socket

    from reader.cli import main

    monkeypatch.chdir(bad)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["serve", "good.txt", "--port", port]) == 2
    error = capfd.readouterr().err
    assert error.count("\n") == 1
    assert port in error or "newsdiff[web]" in error
