"""What the README shows is true: its commands run, its Python runs, its pictures are there."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
# the two set-up commands make an environment and open a screen; the checks of the project run them as they stand
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", README, re.S) for line in block.splitlines() if "venv" not in line
]


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder with the samples in it, and an environment in which `newsdiff` is this checkout's."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    command = bin_ / "newsdiff"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m reader "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return tmp_path, {**os.environ, "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


def test_there_are_commands_to_try():
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_shown_run(desk, command):
    folder, environment = desk
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    output = re.search(r"-o (\S+)", command)
    assert (folder / output[1]).read_text(encoding="utf-8") if output else done.stdout


def test_the_python_shown_runs_and_finds_who_holds_what(desk):
    folder, environment = desk
    (code,) = re.findall(r"```python\n(.*?)```", README, re.S)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert re.search(r"conflict relation .*Russia.*Ukraine|conflict relation .*Ukraine.*Russia", done.stdout)


def test_the_pictures_shown_are_there():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).read_text(encoding="utf-8").lstrip().startswith("<svg")


def test_the_export_shown_is_what_newsdiff_writes(desk):
    folder, environment = desk
    shown = README.split("<!-- export example -->\n```markdown\n")[1].split("\n```")[0]
    command = next(c for c in COMMANDS if "--include findings" in c).split(" -o ")[0]
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert shown in done.stdout


def test_nothing_shown_names_the_machine_it_was_made_on():
    for picture in (ROOT / ".github" / "pictures").glob("*.svg"):
        assert not re.search(r"/(work|home|root|Users|tmp)/", picture.read_text(encoding="utf-8")), picture.name
