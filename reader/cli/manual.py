"""The man page, made from the parsers: `python -m reader.cli.manual > reader/newsdiff.1`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import groupby

from reader.cli.arguments import COMMANDS, reader_parser
from reader.cli.parser import Parser
from reader.cli.reference import fixed_width

_COLUMNS = 72


def manual() -> str:
    """The page as roff for the `man` macros, in ASCII; the same on every machine."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    from reader import __version__

    yield r".\" Made from the code by `python -m reader.cli.manual`; a test keeps the two together."
    yield f'.TH NEWSDIFF 1 "" "newsdiff {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"newsdiff \- show how reports on the same event differ"
    parser = reader_parser()
    yield ".SH SYNOPSIS"
    yield from _usage(parser)
    yield ".SH DESCRIPTION"
    yield from _blocks(parser.description or "")
    yield from _options(parser)
    yield ".SH COMMANDS"
    for name, (summary, fill) in COMMANDS.items():
        command = Parser(prog=f"newsdiff {name}")
        fill(command)
        yield f".SS newsdiff {_escape(name)}"
        yield _text(summary[0].upper() + summary[1:] + ".")
        yield ".PP"
        yield from _usage(command)
        yield from _options(command)
        yield from _blocks(command.epilog or "")
    for heading, body in _sections((parser.epilog or "").split("\n\n", 1)[1]):
        if heading:
            yield f".SH {_escape(heading.upper())}"
        else:
            yield ".SH NOTES"
        yield from _blocks(body)
    yield ".SH FILES"
    yield ".TP"
    yield r".I config.toml\fR, \fIstate.toml\fR, \fIthemes/"
    yield _text("settings, what the reader remembers, and themes of your own; `newsdiff config` prints where they are.")
    yield ".SH SEE ALSO"
    yield r".BR git\-difftool (1),"
    yield ".BR gitattributes (5)"


def _usage(parser: Parser) -> Iterator[str]:
    with fixed_width(_COLUMNS):
        usage = parser.format_usage().removeprefix("usage: ").rstrip()
    yield from _as_it_stands(re.sub("^ {7}", "", usage, flags=re.MULTILINE))


def _options(parser: Parser) -> Iterator[str]:
    for action in parser._actions:
        if "--help" in action.option_strings and parser.prog != "newsdiff":
            continue
        yield ".TP"
        yield _named(action)
        yield _text(f"{action.help}.")


def _named(action: argparse.Action) -> str:
    if not action.option_strings:
        return rf"\fI{_escape(str(action.metavar or action.dest))}\fR"
    flags = ", ".join(rf"\fB{_escape(flag)}\fR" for flag in action.option_strings)
    if action.nargs == 0:
        return flags
    value = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else str(action.metavar)
    return rf"{flags} \fI{_escape(value)}\fR"


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Headings such as `exit status:` with the lines below them; lines before any have none."""
    heading = ""
    body: list[str] = []
    for line in text.strip().split("\n"):
        if re.fullmatch(r"[a-z ]+:", line):
            if body:
                yield heading, "\n".join(body)
            heading, body = line[:-1], []
        else:
            body.append(line)
    yield heading, "\n".join(body)


def _blocks(text: str) -> Iterator[str]:
    """Help text: paragraphs, headings that end in a colon, and below them lists and commands, which are indented."""
    for indented, lines in groupby(text.strip("\n").split("\n"), lambda line: line.startswith("  ")):
        block = [line.strip() for line in lines if line.strip()]
        if indented:
            yield from _listed(block)
        elif block:
            *filled, last = block
            if filled:
                yield ".PP"
                yield from map(_text, filled)
            if last.endswith(":") or not filled:
                yield ".PP"
            yield _text(last)


def _listed(lines: list[str]) -> Iterator[str]:
    """A list of words and what they mean, set off by two spaces and more; commands stand as they are."""
    parts = [re.split(r" {2,}", line) for line in lines]
    if 2 * sum(len(part) > 1 for part in parts) < len(parts):
        yield from (".PP", ".RS 4", *_as_it_stands("\n".join(lines)), ".RE")
        return
    yield ".RS 4"
    for part in parts:
        for word, meaning in zip(part[::2], [*part[1::2], ""], strict=False):
            yield ".TP"
            yield _text(word)
            if meaning:
                yield _text(meaning)
    yield ".RE"


def _as_it_stands(text: str) -> Iterator[str]:
    yield ".nf"
    for line in text.split("\n"):
        yield _text(line)
    yield ".fi"


def _text(line: str) -> str:
    """A line that roff sets as it is: a dot or quote at its start would be a request."""
    shown = _escape(line)
    return rf"\&{shown}" if shown.startswith((".", "'")) else shown


def _escape(text: str) -> str:
    shown = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    return "".join(c if c.isascii() else rf"\[u{ord(c):04X}]" for c in shown)


if __name__ == "__main__":
    from reader.cli import streams

    streams.write(manual())
