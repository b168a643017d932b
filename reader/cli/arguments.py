"""What may be written behind `newsdiff`. Nothing heavy is imported: completion and `--help` answer at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from reader.cli.parser import Parser, columns, port
from reader.export import FORMATS, Include, Layout

POLICIES = ("safe", "aggressive", "flag")
SHELLS = ("bash", "zsh", "fish")

_ABOUT = """\
A terminal news reader that shows how reports on the same event differ.

  newsdiff                    open the reader on your library (at first: the sample articles)
  newsdiff PATH...            open these files and folders; exactly two files open side by side
  newsdiff COMMAND ...        one of the commands below, without a screen
"""

_MORE = """\
A file that is called like a command is opened with its folder: `newsdiff ./diff`.
In COMMANDs `-` stands for standard input. `newsdiff COMMAND --help` says more of each.

exit status:
  0    done
  1    with --exit-code: the articles differ
  2    wrong arguments or input that cannot be read; one line on standard error says what to do
  70   a fault in newsdiff itself
  130  interrupted
  141  what reads the output has gone

environment:
  NO_COLOR              no colours on a terminal
  NEWSDIFF_CONFIG_DIR   where config.toml, state.toml and themes/ are (`newsdiff config` prints it)
  NEWSDIFF_DEBUG        show the traceback of a fault
"""

_DIFF_MORE = """\
Rows carry one sign: = same words, ≈ reworded, ~ rewritten, ‹ only in A, › only in B, ↕ moved or told elsewhere.
Verdicts of findings: conflict (both cannot be true), changed (same place, other content), only A, only B,
restated (same fact in another form), same.

with git:
  git config difftool.newsdiff.cmd 'newsdiff diff "$LOCAL" "$REMOTE"'
  git difftool --no-prompt --tool=newsdiff HEAD~1 -- story.txt
  `newsdiff git-diff --help` tells how plain `git diff` uses it.

examples:
  newsdiff diff a.txt b.txt                       in colour on a terminal, as Markdown into a pipe
  newsdiff diff a.txt b.txt -o report.html        the ending decides the format
  newsdiff diff a.txt b.txt --include findings    only what differs in fact
  pbpaste | newsdiff diff - b.txt -f json
"""

_GIT_MORE = """\
Set up once, in a repository of prose:
  echo '*.txt diff=prose' >> .gitattributes
  git config diff.prose.command 'newsdiff git-diff'
Then `git diff` and `git log -p --ext-diff` show how the text changed; `git difftool` then uses it for these files, too.
`git diff --no-ext-diff` leaves it out. To let git itself compare the cleaned text, see `newsdiff git-text --help`.
"""

_GIT_TEXT_MORE = """\
Set up once, in a repository of prose, and without diff.prose.command, which would go first:
  echo '*.txt diff=prose' >> .gitattributes
  git config diff.prose.textconv 'newsdiff git-text'
  git config diff.prose.wordRegex '[[:alnum:]]+|[^[:space:]]'
Then `git diff`, `git log -p` and `git diff --word-diff` compare the articles without their artifacts.
"""


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """The command `name` of reader.cli.commands, imported when it runs."""

    def run(arguments: argparse.Namespace) -> int:
        from reader.cli import commands

        command: Callable[[argparse.Namespace], int] = getattr(commands, name)
        return command(arguments)

    return run


def reader_parser() -> Parser:
    """The parser for `newsdiff [PATH...]`; its help lists the commands too."""
    listed = "\n".join(f"  {name:<12}{summary}" for name, (summary, _) in COMMANDS.items())
    parser = Parser(
        prog="newsdiff",
        usage="newsdiff [PATH...]\n       newsdiff COMMAND ...",
        description=_ABOUT,
        epilog=f"commands:\n{listed}\n\n{_MORE}",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a text or HTML file, or a folder of them")
    _version(parser)
    parser.set_defaults(run=_later("open_reader"))
    return parser


def command_parser() -> Parser:
    """The parser for `newsdiff COMMAND ...`."""
    parser = Parser(prog="newsdiff")
    _version(parser)
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", required=True, parser_class=Parser)
    for name, (summary, fill) in COMMANDS.items():
        one = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        fill(one)
    return parser


def _version(parser: Parser) -> None:
    from reader import __version__

    parser.add_argument("--version", action="version", version=f"newsdiff {__version__}", help="print the version")


def _output(parser: Parser) -> None:
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        help="format of what is written; by default the ending of -o decides, without -o it is text on a terminal and "
        "markdown into a pipe",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")


def _look(parser: Parser) -> None:
    parser.add_argument("--theme", metavar="NAME", help="html: colours of this theme instead of light and dark")
    parser.add_argument(
        "--color",
        "--colour",
        dest="color",
        choices=("auto", "always", "never"),
        default="auto",
        help="text: colours (default: auto, only on a terminal)",
    )
    parser.add_argument(
        "--width",
        type=columns,
        metavar="N",
        help="text: columns (default: those of the terminal, 80 into a pipe); from 100 on both articles stand side by side",
    )


def _model(parser: Parser) -> None:
    parser.add_argument(
        "--model",
        metavar="FOLDER",
        help="let the sentence model in FOLDER help to find the links; needs the extra newsdiff[semantic]",
    )


def _markdown(parser: Parser) -> None:
    parser.add_argument("--front-matter", action="store_true", help="markdown: begin with YAML front matter")


def _diff(parser: Parser) -> None:
    parser.add_argument("left", metavar="LEFT", help="a text or HTML file, or - for standard input")
    parser.add_argument("right", metavar="RIGHT", help="the article to set against it")
    _output(parser)
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 when the articles differ")
    parser.add_argument(
        "--include",
        choices=[str(i) for i in Include],
        default=str(Include.WHOLE),
        help="how much: the findings only, what differs, or the whole comparison (default: whole); json is always whole",
    )
    parser.add_argument(
        "--layout",
        choices=[str(i) for i in Layout],
        default=str(Layout.TABLE),
        help="markdown: aligned paragraphs side by side in a table or stacked (default: table)",
    )
    parser.add_argument("--criticmarkup", action="store_true", help="markdown: paragraphs as CriticMarkup")
    _markdown(parser)
    _model(parser)
    _look(parser)
    parser.epilog = _DIFF_MORE
    parser.set_defaults(run=_later("diff"))


def _clean(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="a text or HTML file, or - for standard input")
    parser.add_argument(
        "-f", "--format", choices=("text", "json"), default="text", help="the cleaned text, or every artifact as JSON"
    )
    parser.add_argument(
        "--policy",
        choices=POLICIES,
        help="take out what is certainly an artifact (safe), also what probably is (aggressive), or only report (flag); "
        "by default as the settings say, else safe",
    )
    parser.set_defaults(run=_later("clean"))


def _story(parser: Parser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders with two articles or more in all")
    _output(parser)
    _markdown(parser)
    _model(parser)
    _look(parser)
    parser.set_defaults(run=_later("story"))


def _list(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: your library)")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text", help="a table, or JSON")
    parser.set_defaults(run=_later("list_articles"))


def _serve(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: your library)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=port, default=8000, help="port to listen on (default: 8000)")
    parser.set_defaults(run=_later("serve"))


_CONFIG_MORE = """\
config.toml, all of it optional:
  theme = "paper"               a shipped theme, or a file in themes/ beside config.toml
  view = "everything"           or differences, facts, shared
  wrap = 76                     widest line of an article, in columns
  model = "~/models/small"      a sentence model that helps to find the links; needs newsdiff[semantic]
  remember = true               keep theme, view and last library between runs
  [keys]
  "compare.swap" = "w"          the help of each screen (?) names the actions
  [cleaning]
  policy = "safe"               or aggressive, flag
  off = ["meta.readtime"]       rules or whole families that stay silent; `on` lets unsure ones act
  [[cleaning.rules]]            rules of your own, matched line by line
  name = "sponsor"
  pattern = "^Brought to you by .*$"
  action = "strip"              or unwrap, normalise, metadata, flag
"""


def _config(parser: Parser) -> None:
    parser.epilog = _CONFIG_MORE
    parser.set_defaults(run=_later("config"))


def _completion(parser: Parser) -> None:
    parser.add_argument("shell", choices=SHELLS, help="the shell to complete in")
    parser.epilog = (
        "Set up once:\n"
        '  bash  eval "$(newsdiff completion bash)" in ~/.bashrc\n'
        '  zsh   eval "$(newsdiff completion zsh)" in ~/.zshrc, after compinit\n'
        "  fish  newsdiff completion fish > ~/.config/fish/completions/newsdiff.fish\n"
    )
    parser.set_defaults(run=_later("completion"))


def _schema(parser: Parser) -> None:
    from reader.export.json import SCHEMAS

    parser.add_argument("name", choices=SCHEMAS, help="which JSON Schema (draft 2020-12) to print")
    parser.set_defaults(run=_later("schema"))


def _git_diff(parser: Parser) -> None:
    parser.add_argument("arguments", nargs="+", metavar="ARGUMENT", help="the seven to nine arguments that git gives")
    parser.add_argument(
        "--color",
        "--colour",
        dest="color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours (default: auto, where git itself would use them)",
    )
    parser.epilog = _GIT_MORE
    parser.set_defaults(run=_later("git_diff"))


def _git_text(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file that git gives")
    parser.epilog = _GIT_TEXT_MORE
    parser.set_defaults(run=_later("git_text"))


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "diff": ("compare two articles without a screen", _diff),
    "clean": ("print an article without its scraping artifacts, or list them", _clean),
    "story": ("compare all articles at once: who reports what, who agrees, who is alone", _story),
    "list": ("list the articles of a library or folder", _list),
    "serve": ("offer the reader in a web browser (needs the extra newsdiff[web])", _serve),
    "config": ("print where the settings are and what they are", _config),
    "completion": ("print a completion script for your shell", _completion),
    "schema": ("print the JSON Schema of an output", _schema),
    "git-diff": ("compare as an external diff driver of git", _git_diff),
    "git-text": ("print a file cleaned, as textconv of git", _git_text),
}
"""every command with its summary and what fills its parser, in the order of the help"""
