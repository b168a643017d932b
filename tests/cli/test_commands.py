"""The commands without a screen, as scripts use them."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from reader.export.json import SCHEMAS, schema

FORMATS = ("markdown", "html", "json", "text")


def validate(value):
    schemas = {name: json.loads(schema(name)) for name in SCHEMAS}
    registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas.values())
    (own,) = (s for s in schemas.values() if s["properties"]["schema"]["const"] == value["schema"])
    Draft202012Validator(own, registry=registry).validate(value)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schemas_are_schemas(newsdiff, name):
    done = newsdiff("schema", name)
    Draft202012Validator.check_schema(json.loads(done.stdout))


@pytest.mark.parametrize("form", FORMATS)
def test_diff_writes_plain_text_in_every_format(newsdiff, pair, form):
    done = newsdiff("diff", *pair, "-f", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Northport" in done.stdout
    assert done.stdout.endswith("\n")
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_json_of_every_command_keeps_to_its_schema(newsdiff, pair):
    for arguments in (
        ("diff", *pair, "-f", "json"),
        ("clean", pair[0], "-f", "json"),
        ("story", *pair, "-f", "json"),
        ("list", ".", "-f", "json"),
    ):
        done = newsdiff(*arguments)
        assert done.returncode == 0, done.stderr
        validate(json.loads(done.stdout))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["diff", "story"])
def test_the_same_input_gives_the_same_bytes_everywhere(newsdiff, pair, form, command):
    digests = set()
    for env in (
        {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "UTC"},
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "3"},
    ):
        done = newsdiff(command, "left.txt", "right.txt", "-f", form, env=env)
        assert done.returncode == 0, done.stderr
        digests.add(hashlib.sha256(done.stdout.encode()).hexdigest())
    assert len(digests) == 1


def test_exit_code_tells_whether_articles_differ(newsdiff, pair):
    assert newsdiff("diff", *pair, "--exit-code").returncode == 1
    assert newsdiff("diff", pair[0], pair[0], "--exit-code").returncode == 0
    assert newsdiff("diff", *pair).returncode == 0


def test_a_dash_is_standard_input(newsdiff, pair):
    text = pair[0].read_text()
    done = newsdiff("diff", "-", pair[1], "-f", "json", stdin=text)
    assert (
        json.loads(done.stdout)["left"]["paragraphs"]
        == json.loads(newsdiff("diff", *pair, "-f", "json").stdout)["left"]["paragraphs"]
    )
    assert newsdiff("clean", "-", stdin=text).stdout.startswith("Talks open")
    assert newsdiff("story", "-", pair[1], stdin=text).returncode == 0
    assert newsdiff("diff", "-", "-", stdin=text).returncode == 2


def test_output_goes_to_a_file_and_its_ending_decides_the_format(newsdiff, pair, tmp_path):
    for name, start in (("o.md", "# "), ("o.html", "<!DOCTYPE html>"), ("o.json", "{"), ("o.txt", "A  Talks")):
        done = newsdiff("diff", *pair, "-o", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_nothing_is_overwritten_without_force(newsdiff, pair, tmp_path):
    (tmp_path / "o.md").write_text("mine")
    done = newsdiff("diff", *pair, "-o", "o.md")
    assert done.returncode == 2
    assert done.stderr == "newsdiff: o.md: exists already; choose another name or overwrite it with --force\n"
    assert (tmp_path / "o.md").read_text() == "mine"
    assert newsdiff("diff", *pair, "-o", "o.md", "--force").returncode == 0
    assert (tmp_path / "o.md").read_text(encoding="utf-8").startswith("# ")


def test_force_never_writes_over_an_article(newsdiff, pair):
    before = pair[0].read_bytes()
    done = newsdiff("diff", *pair, "-o", pair[0], "--force")
    assert done.returncode == 2
    assert "one of the articles" in done.stderr
    assert pair[0].read_bytes() == before


def test_options_shape_the_export(newsdiff, pair):
    whole = newsdiff("diff", *pair, "-f", "markdown").stdout
    findings = newsdiff("diff", *pair, "-f", "markdown", "--include", "findings").stdout
    assert "called the first meeting" in whole
    assert "called the first meeting" not in findings
    assert "{~~" in newsdiff("diff", *pair, "-f", "markdown", "--criticmarkup").stdout
    assert "### 1." in newsdiff("diff", *pair, "-f", "markdown", "--layout", "stacked").stdout
    assert newsdiff("diff", *pair, "-f", "markdown", "--front-matter").stdout.startswith("---\ntitle: ")
    assert "\x1b[" in newsdiff("diff", *pair, "-f", "text", "--color", "always").stdout
    wide = newsdiff("diff", *pair, "-f", "text", "--width", "120").stdout
    assert max(map(len, wide.split("\n"))) > 80


def test_clean_prints_the_text_or_its_artifacts(newsdiff, tmp_path):
    (tmp_path / "a.txt").write_text("One plain sentence here. :contentReference[oaicite:2]{index=2}\r\nTwo.\n")
    assert "oaicite" not in newsdiff("clean", "a.txt").stdout
    value = json.loads(newsdiff("clean", "a.txt", "-f", "json").stdout)
    assert [a["line"] for a in value["artifacts"]] == [1]
    assert value["artifacts"][0]["exact"].strip().startswith(":contentReference")
    flagged = newsdiff("clean", "a.txt", "--policy", "flag").stdout
    assert "oaicite" in flagged


def test_a_page_is_cleaned_to_its_article(newsdiff, tmp_path):
    body = "".join(f"<p>Paragraph {i} tells of the harbour and of the boats that lie in it.</p>" for i in range(6))
    page = f"<html><head><title>Boats</title></head><body><nav>Menu Home</nav><article>{body}</article></body></html>"
    (tmp_path / "page.html").write_text(page)
    cleaned = newsdiff("clean", "page.html").stdout
    assert "Paragraph 5 tells of the harbour" in cleaned
    assert "<p>" not in cleaned


def test_list_names_every_article_and_what_could_not_be_read(newsdiff, pair, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    done = newsdiff("list", ".")
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["left.txt", "right.txt"]
    assert done.stderr.startswith("newsdiff: empty.txt: is empty")
    assert json.loads(newsdiff("list", ".", "-f", "json").stdout)["notices"]


def test_list_lists_what_it_can_and_ends_with_two_where_a_path_is_wrong(newsdiff, pair, tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "left.txt").rename(tmp_path / "sub" / "left.txt")
    done = newsdiff("list", "nope", ".")
    assert done.returncode == 2
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["right.txt", "sub/left.txt"]
    assert done.stderr == "newsdiff: nope: no such file or folder; check the spelling\n"
    assert "nope" in json.loads(newsdiff("list", "nope", ".", "-f", "json").stdout)["notices"][0]
    assert newsdiff("list", "nope").returncode == 2


def test_clean_prints_lines_whatever_ends_them(newsdiff, tmp_path):
    (tmp_path / "old.txt").write_bytes(b"One line here.\rAnother line.\r\nA third.\r")
    assert newsdiff("clean", "old.txt").stdout == "One line here.\nAnother line.\nA third.\n"


def test_config_says_that_no_theme_has_the_name(newsdiff):
    folder = Path(os.environ["NEWSDIFF_CONFIG_DIR"])
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text('theme = "nope"\n[cleaning]\npolicy = "hard"\n', encoding="utf-8")
    done = newsdiff("config")
    assert "no theme is called “nope”" in done.stderr
    assert "no policy is called 'hard'" in done.stderr
    # what is printed is what is in force
    assert "nope" not in done.stdout
    assert '"policy" = "safe"' in done.stdout


def test_list_without_a_path_shows_the_samples_at_first(newsdiff):
    done = newsdiff("list", "-f", "json")
    assert len(json.loads(done.stdout)["articles"]) == 5


@pytest.mark.parametrize(
    "arguments", [["--help"], ["diff", "--help"], ["story", "-h"], ["--version"], ["clean", "--help"]]
)
def test_help_and_version_go_to_standard_output(newsdiff, arguments):
    done = newsdiff(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "newsdiff" in done.stdout


def test_a_file_called_like_a_command_is_opened_with_its_folder(newsdiff, tmp_path):
    (tmp_path / "diff").write_text("text")
    assert "no terminal" in newsdiff("./diff").stderr
    assert "newsdiff diff --help" in newsdiff("diff").stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_every_command_and_option(newsdiff, shell):
    script = newsdiff("completion", shell).stdout
    for word in ("diff", "story", "exit-code", "criticmarkup", "markdown", "safe"):
        assert word in script


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
def test_completion_works_in_bash(newsdiff, tmp_path):
    script = newsdiff("completion", "bash").stdout
    (tmp_path / "c.bash").write_text(script)
    (tmp_path / "some article.txt").write_text("x")

    def complete(*words):
        quoted = " ".join(f"'{w}'" for w in words)
        probe = f"source c.bash; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _newsdiff; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        done = subprocess.run(["bash", "-c", probe], capture_output=True, text=True, cwd=tmp_path, check=True)
        return done.stdout.split("\n")[:-1]

    assert complete("newsdiff", "sto") == ["story"]
    assert complete("newsdiff", "diff", "a", "b", "-f", "") == list(FORMATS)
    assert complete("newsdiff", "diff", "--ex") == ["--exit-code"]
    assert complete("newsdiff", "diff", "so") == ["some article.txt"]


def test_the_reference_page_is_what_the_code_says():
    from pathlib import Path

    import reader
    from reader.cli.reference import reference

    page = Path(reader.__file__).with_name("reference.md").read_text(encoding="utf-8")
    assert " ".join(page.split()) == " ".join(reference().split())


def test_the_man_page_is_what_the_code_says():
    from pathlib import Path

    import reader
    from reader.cli.manual import manual

    page = Path(reader.__file__).with_name("newsdiff.1").read_text(encoding="ascii")
    assert " ".join(page.split()) == " ".join(manual().split())
    assert "\n\n" not in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
@pytest.mark.parametrize("device", ["utf8", "ps"])
def test_the_man_page_is_set_without_a_warning(device):
    from reader.cli.manual import manual

    groff = ["groff", "-man", "-ww", f"-T{device}"]
    done = subprocess.run(groff, input=manual(), capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert not done.stderr
    if device == "utf8":
        shown = " ".join(re.sub("\x1b\\[[0-9;]*m|.\x08", "", done.stdout).split())
        assert "--exit-code exit with 1 when the articles differ." in shown
        assert 'git config difftool.newsdiff.cmd \'newsdiff diff "$LOCAL" "$REMOTE"\'' in shown


def test_python_m_reader_is_newsdiff(newsdiff):
    import reader

    assert newsdiff("--version").stdout == f"newsdiff {reader.__version__}\n"


def test_colour_is_only_for_a_terminal_and_not_with_no_color(newsdiff, pair):
    pty = pytest.importorskip("pty")
    for env, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        main, side = pty.openpty()
        done = newsdiff("diff", *pair, stdout=side, stderr=subprocess.PIPE, env={"TERM": "xterm", **env})
        os.close(side)
        shown = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
        os.close(main)
        assert done.returncode == 0
        assert (b"\x1b[" in shown) is coloured
        assert b"Northport" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("answer", "status", "start"), [("y\n", 0, "# "), ("n\n", 2, "mine"), ("\n", 2, "mine")])
def test_on_a_terminal_it_asks_before_it_overwrites(newsdiff, pair, tmp_path, answer, status, start):
    import pty

    (tmp_path / "o.md").write_text("mine")
    main, side = pty.openpty()
    os.write(main, answer.encode())
    done = newsdiff("diff", *pair, "-o", "o.md", stdin=side, stdout=subprocess.PIPE, stderr=side)
    asked = os.read(main, 4096).decode()
    os.close(side)
    os.close(main)
    assert "overwrite it? [y/N]" in asked
    assert done.returncode == status
    assert (tmp_path / "o.md").read_text(encoding="utf-8").startswith(start)


@pytest.fixture
def own_rules():
    """Settings with a rule of the user's own, one that is broken and one that runs wild."""
    rules = [
        {"name": "sponsor", "pattern": "^Brought to you by .*$"},
        {"name": "broken", "pattern": "(["},
        {"name": "wild", "pattern": "(x+x+)+y"},
    ]
    lines = [line for rule in rules for line in ("[[cleaning.rules]]", *(f"{k} = {v!r}" for k, v in rule.items()))]
    Path(os.environ["NEWSDIFF_CONFIG_DIR"], "config.toml").write_text("\n".join(lines), encoding="utf-8")


TROUBLED = f"The ferry left at nine.\nBrought to you by Acme\n{'x' * 5000}\nIt came back at ten.\n"


def test_rules_of_the_users_own_clean_every_command(newsdiff, own_rules, tmp_path):
    (tmp_path / "ferry.txt").write_text(TROUBLED, encoding="utf-8")
    cleaned = newsdiff("clean", "ferry.txt")
    assert "Brought" not in cleaned.stdout
    assert "The ferry left at nine.\n" in cleaned.stdout
    compared = json.loads(newsdiff("diff", "ferry.txt", "ferry.txt", "-f", "json").stdout)
    assert not any("Brought" in p["text"] for p in compared["left"]["paragraphs"])
    assert "user.sponsor" in {a["rule"] for a in compared["left"]["artifacts"]}


def test_a_broken_rule_and_one_that_runs_wild_are_notices(newsdiff, own_rules, tmp_path):
    (tmp_path / "ferry.txt").write_text(TROUBLED, encoding="utf-8")
    done = newsdiff("clean", "ferry.txt", "-f", "json")
    assert done.returncode == 0
    assert "broken" in done.stderr
    (told,) = (a for a in json.loads(done.stdout)["artifacts"] if a["rule"] == "user.wild")
    assert told["action"] == "flag"
    assert "xxxx" in json.loads(done.stdout)["text"]


def test_the_places_of_artifacts_count_into_the_file_as_it_is(newsdiff, tmp_path):
    text = "T\r\n\r\nBy Anna Lind\r\n\r\nThe mayor spoke.:contentReference[oaicite:0]{index=0} Then she left.\r\n"
    (tmp_path / "port.txt").write_bytes(text.encode())
    artifacts = json.loads(newsdiff("clean", "port.txt", "-f", "json").stdout)["artifacts"]
    assert {a["rule"] for a in artifacts} == {"meta.byline", "ai.oaicite"}
    assert all(text[a["start"] : a["end"]] == a["exact"] for a in artifacts)


def test_a_page_is_known_by_its_first_words_whatever_its_name(newsdiff, tmp_path):
    story = "The harbour master closed the port on Monday after the storm tore two ferries from their moorings."
    page = f"<!DOCTYPE html><html><head><title>Port</title></head><body><article><p>{story}</p></article></body></html>"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    for done in (newsdiff("clean", "-", stdin=page), newsdiff("clean", "page.txt")):
        assert story in done.stdout
        assert "<" not in done.stdout


def test_an_ending_that_names_no_format_is_refused(newsdiff, pair, tmp_path):
    done = newsdiff("diff", *pair, "-o", "report.pdf")
    assert done.returncode == 2
    assert ".html" in done.stderr
    assert not (tmp_path / "report.pdf").exists()
