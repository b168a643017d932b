"""The reference page, made from the parsers, writers and schemas: `python -m reader.cli.reference > reader/reference.md`."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator

from reader.cli.arguments import COMMANDS, Parser, reader_parser
from reader.export.json import SCHEMAS, schema


def reference() -> str:
    """The page as Markdown; the same on every machine."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# newsdiff reference"
    yield ""
    yield "Made from the code by `python -m reader.cli.reference`; a test keeps the two together."
    yield ""
    yield "## Command line"
    yield ""
    yield from _fenced(_help(reader_parser()))
    for name, (summary, fill) in COMMANDS.items():
        parser = Parser(prog=f"newsdiff {name}", description=summary[0].upper() + summary[1:] + ".")
        fill(parser)
        yield f"### newsdiff {name}"
        yield ""
        yield from _fenced(_help(parser))
    yield "## Python"
    yield ""
    import reader

    for name in reader.__all__:
        function = getattr(reader, name)
        if inspect.isfunction(function):
            yield f"### reader.{name}"
            yield ""
            yield from _fenced(f"{name}{_signature(function)}", "python")
            yield from _docstring(function)
            yield ""
    yield "## JSON"
    yield ""
    yield "Every output has a JSON Schema (draft 2020-12), which `newsdiff schema NAME` prints:"
    yield ""
    for name in SCHEMAS:
        value = json.loads(schema(name))
        yield f"- `{name}`: `{value['properties']['schema']['const']}`, {value['title'][0].lower()}{value['title'][1:]}"


def _help(parser: Parser) -> str:
    """The help as it stands on 100 columns, whatever the terminal."""
    import os

    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "100"
    try:
        return parser.format_help().rstrip()
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def _signature(function: object) -> str:
    assert callable(function)
    return str(inspect.signature(function)).replace("'", "")


def _docstring(function: object) -> Iterator[str]:
    for line in (inspect.getdoc(function) or "").split("\n"):
        yield f"- {line.strip()}" if line.startswith("    ") else line


def _fenced(text: str, language: str = "text") -> Iterator[str]:
    yield f"```{language}"
    yield from text.split("\n")
    yield "```"
    yield ""


if __name__ == "__main__":
    from reader.cli import streams

    streams.write(reference())
