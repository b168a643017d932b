"""Run newsdiff as its users do: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def own_settings(monkeypatch, tmp_path_factory):
    monkeypatch.setenv("NEWSDIFF_CONFIG_DIR", str(tmp_path_factory.mktemp("config")))
    for name in ("NO_COLOR", "NEWSDIFF_DEBUG", "GIT_PAGER_IN_USE", "COLUMNS", "TEXTUAL_DRIVER"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def newsdiff(tmp_path):
    """Runs a command in an empty folder; output and errors come back as bytes decoded strictly."""

    def run(*arguments, stdin=subprocess.DEVNULL, **options):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
        if isinstance(stdin, str):
            options["input"] = stdin
        else:
            options["stdin"] = stdin
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            capture_output="stdout" not in options,
            encoding="utf-8",
            env=environment,
            cwd=options.pop("cwd", tmp_path),
            timeout=120,
            **options,
        )

    return run


LEFT = """\
Talks open in Northport

The talks began on Wednesday, 4 February 2026, in Northport with 12 delegates.

Both sides called the first meeting useful.

Power failed in 300 homes after the strike.
"""
RIGHT = """\
Talks open in Northport

The talks began on Thursday, 5 February 2026, in Northport with 14 delegates.

Both sides called the first meeting useful.

No date was set for a third round of talks in the harbour town.
"""


@pytest.fixture
def pair(tmp_path):
    """Two short reports that differ."""
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path / "left.txt", tmp_path / "right.txt"
