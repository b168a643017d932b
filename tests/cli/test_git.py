"""newsdiff in git: as difftool, as external diff driver and as textconv, over three commits of one text."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = [
    "The talks began on Wednesday with 12 delegates in Northport.\n\nBoth sides called the meeting useful.\n",
    "The talks began on Thursday with 12 delegates in Northport.\n\nBoth sides called the meeting useful.\n",
    "The talks began on Thursday with 14 delegates in Northport.\n\nBoth sides called the meeting useful. :contentReference[oaicite:1]{index=1}\n",
]

pytestmark = pytest.mark.skipif(shutil.which("git") is None or sys.platform == "win32", reason="needs git and a shell")


@pytest.fixture
def git(tmp_path):
    command = f"'{sys.executable}' -m reader"
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PAGER": "cat",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    folder = tmp_path / "repository"
    folder.mkdir()

    def run(*arguments):
        done = subprocess.run(
            ["git", *(a.replace("newsdiff ", f"{command} ") for a in arguments)],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("init", "-q")
    (folder / ".gitattributes").write_text("*.txt diff=prose\n")
    run("add", ".gitattributes")
    for version in VERSIONS:
        (folder / "story.txt").write_text(version)
        run("add", "story.txt")
        run("commit", "-q", "-m", "revise")
    return run


def test_git_diff_shows_words_that_changed(git):
    git("config", "diff.prose.command", "newsdiff git-diff")
    shown = git("diff", "HEAD~2", "HEAD~1")
    assert shown.startswith("newsdiff story.txt\n")
    assert "[-Wednesday-]" in shown
    assert "{+Thursday+}" in shown
    assert "1 row in the same words not shown." in shown
    log = git("log", "-p", "--ext-diff", "--format=%s")
    assert log.count("newsdiff story.txt") == 3
    assert "[-12-]" in log


def test_a_file_that_is_new_gone_renamed_or_no_text_stops_nothing(git, tmp_path):
    git("config", "diff.prose.command", "newsdiff git-diff")
    folder = tmp_path / "repository"
    git("mv", "story.txt", "report.txt")
    (folder / "report.txt").write_text(VERSIONS[2].replace("14", "15"))
    (folder / "bytes.txt").write_bytes(bytes(range(256)))
    (folder / "empty.txt").write_text("")
    git("add", ".")
    shown = git("diff", "--cached", "-M10")
    assert "newsdiff story.txt → report.txt" in shown
    assert "newsdiff bytes.txt\nnot compared as articles: " in shown
    assert "Neither holds any text." in shown
    git("commit", "-q", "-m", "rename")
    git("rm", "-q", "report.txt")
    gone = git("diff", "--cached")
    assert "only A" in gone
    assert "report.txt" in gone


def test_difftool_opens_newsdiff(git):
    git("config", "difftool.newsdiff.cmd", 'newsdiff diff "$LOCAL" "$REMOTE"')
    shown = git("difftool", "--no-prompt", "--tool=newsdiff", "HEAD~2", "HEAD~1", "--", "story.txt")
    assert shown.startswith("# ")
    assert "~~Wednesday~~" in shown
    assert "**Thursday**" in shown


def test_difftool_knows_new_deleted_and_empty_files(git, tmp_path):
    git("config", "difftool.newsdiff.cmd", 'newsdiff diff "$LOCAL" "$REMOTE"')
    folder = tmp_path / "repository"
    (folder / "empty.txt").write_text("\n")
    (folder / "new.txt").write_text("Two ferries sank.\n")
    git("add", ".")
    git("commit", "-q", "-m", "add")
    shown = git("difftool", "--no-prompt", "--tool=newsdiff", "HEAD~1", "HEAD")
    assert "# nothing / new.txt: “Two ferries sank.”" in shown
    assert "A holds no text, so all of B stands alone (1 paragraph, 3 words)." in shown
    assert "# nothing / empty.txt\n" in shown
    assert "/dev/null" not in shown
    (folder / "empty.txt").write_text("No ferry sank.\n")
    shown = git("difftool", "--no-prompt", "--tool=newsdiff", "HEAD", "--", "empty.txt")
    assert "# empty.txt / empty.txt: “No ferry sank.”" in shown


def test_textconv_lets_git_compare_the_cleaned_text(git, tmp_path):
    git("config", "diff.prose.textconv", "newsdiff git-text")
    shown = git("diff", "HEAD~1", "HEAD")
    assert "+The talks began on Thursday with 14 delegates" in shown
    assert "oaicite" not in shown
    folder = tmp_path / "repository"
    (folder / "empty.txt").write_text("")
    (folder / "bytes.txt").write_bytes(bytes(range(256)))
    git("add", ".")
    assert "+not an article: " in git("diff", "--cached", "HEAD", "--", "bytes.txt", "empty.txt")
