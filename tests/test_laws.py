"""The laws of the house that code cannot show: what is imported when, and what the wheel carries."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCREEN = {"textual", "rich"}


def run(*command: object, **options) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
        **{"env": environment, "cwd": ROOT, **options},
    )


def modules_after(code: str) -> set[str]:
    probe = f"import sys, json\n{code}\nprint('\\n' + json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    return set(json.loads(run(sys.executable, "-c", probe).stdout.splitlines()[-1]))


def command(*arguments: str) -> str:
    return (
        "import contextlib, io\n"
        "from reader.cli import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): main({list(arguments)!r})"
    )


def test_importing_reader_loads_nothing_heavy():
    loaded = modules_after("import reader")
    assert not loaded & (SCREEN | {"ftfy", "trafilatura", "charset_normalizer", "rapidfuzz", "pygments"})


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", "seeds/{0}", "seeds/{1}"),
        ("diff", "seeds/{0}", "seeds/{1}", "-f", "html"),
        ("clean", "seeds/{0}", "-f", "json"),
        ("story", "seeds"),
        ("list", "seeds"),
    ],
    ids=lambda arguments: " ".join(arguments[::2]),
)
def test_commands_without_a_screen_load_no_user_interface(arguments):
    names = sorted(p.name for p in (ROOT / "seeds").glob("*.txt"))
    loaded = modules_after(command(*(a.format(*names) for a in arguments)))
    assert "reader" in loaded
    assert not loaded & SCREEN


def test_the_order_of_sets_in_memory_changes_no_byte():
    probe = """
import glob, json, reader
from itertools import combinations
pairs = list(combinations([reader.load(path) for path in sorted(glob.glob("seeds/*.txt"))], 2))
for path in sorted(glob.glob("tests/data/pairs/*.json")):
    data = json.load(open(path, encoding="utf-8"))
    if "left" in data:
        texts = ["\\n\\n".join(p["text"] for p in data[side]["paragraphs"]) for side in ("left", "right")]
        pairs.append([reader.parse(text, name="one") for text in texts])
for left, right in pairs:
    found = reader.compare(left, right)
    print(found.findings, found.links)
"""
    told = [
        run(sys.executable, "-c", probe, env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "2")
    ]
    assert len(told[0]) > 100_000
    assert told[0] == told[1] == told[2]


def test_the_layers_import_downward_only():
    run(Path(sys.executable).parent / "lint-imports", "--no-cache")


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The interpreter of an empty environment that holds newsdiff from its wheel, away from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, env=clean, cwd=folder)
    return python


def test_the_wheel_lists_and_compares_its_samples_away_from_the_checkout(installed):
    folder = installed.parent.parent.parent
    # a new user: no settings, no remembered library
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH" and not k.startswith(("XDG_", "NEWSDIFF"))}
    options = {"env": {**environment, "HOME": str(folder)}, "cwd": folder}
    newsdiff = installed.parent / "newsdiff"
    listed = json.loads(run(newsdiff, "list", "-f", "json", **options).stdout)
    articles = listed["articles"] if isinstance(listed, dict) else listed
    assert len(articles) == len(list((ROOT / "seeds").glob("*.txt"))) == 5
    paths = [article["path"] for article in articles]
    assert all(str(folder) in path for path in paths)
    compared = json.loads(run(newsdiff, "diff", paths[0], paths[1], "-f", "json", **options).stdout)
    assert compared["schema"] == "newsdiff.comparison/1"
    assert compared["links"]
    page = installed.parent.parent / "share" / "man" / "man1" / "newsdiff.1"
    assert page.read_text(encoding="ascii").startswith('.\\"')
    themes = run(
        installed, "-c", "from reader.shipped import shipped; print(*shipped('themes').glob('*.toml'))", **options
    ).stdout.split()
    assert len(themes) == len(list((ROOT / "themes").glob("*.toml"))) >= 1
    assert all(str(folder) in theme for theme in themes)
