"""Articles, comparisons and stories as JSON; the schemas of all three are published beside this module."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from reader.article import Comparison
from reader.errors import ReaderError
from reader.export.common import Options

SCHEMAS = ("article", "comparison", "story", "edits", "list")

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(comparison: Comparison, options: Options | None = None) -> str:
    """The comparison by schema `newsdiff.comparison/1`; always whole, whatever `options` include."""
    return to_json(comparison.to_dict())


def to_json(value: Mapping[str, Any] | list[Any]) -> str:
    """`value` as indented JSON, keys in the order given, ready for UTF-8; ends with a line feed."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _SURROGATE.sub("\ufffd", text) + "\n"


def schema(name: str) -> str:
    """The text of a published JSON Schema (draft 2020-12): one of `SCHEMAS`.

    Raises:
        ReaderError: there is no such schema.
    """
    if name not in SCHEMAS:
        raise ReaderError(f"{name}: no such schema; there are {', '.join(SCHEMAS)}")
    return files("reader.export").joinpath("schema", f"{name}.json").read_text(encoding="utf-8")
