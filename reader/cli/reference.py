"""The reference page, made from the parsers, writers and schemas: `python -m reader.cli.reference > reader/reference.md`."""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reader.cli.arguments import COMMANDS, reader_parser
from reader.cli.parser import Parser
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
        title = f"{value['title'][0].lower()}{value['title'][1:]}"
        more = f" {value['description']}" if "description" in value else ""
        yield f"- `{name}`: `{value['properties']['schema']['const']}`, {title}.{more}"
    rows = json.loads(schema("comparison"))["$defs"]["row"]["properties"]
    yield ""
    yield f"Rows of a comparison are of these kinds: {rows['kind']['description']}."
    yield ""
    yield f"Their edits: {rows['edits']['description']}"


def _help(parser: Parser) -> str:
    with fixed_width(100):
        return parser.format_help().rstrip()


@contextmanager
def fixed_width(columns: int) -> Iterator[None]:
    """Help stands on so many columns, whatever the terminal."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(columns)
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def _signature(function: Callable[..., Any]) -> str:
    """As the source has it: annotations are text already, defaults keep their quotes."""
    signature = inspect.signature(function)
    parameters = []
    for parameter in signature.parameters.values():
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        parameters.append(f"{parameter.name}: {parameter.annotation}{default}")
    return f"({', '.join(parameters)}) -> {signature.return_annotation}"


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
