"""Rules that the user wrote: never trusted to be fast, or even right.

They run with the third-party `regex` module, which can give up after a time; the standard module cannot, and a pattern
such as `(a+)+$` would freeze it. A rule that takes too long is reported once and left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.article import Action
from reader.cleaning.document import Document
from reader.cleaning.hits import Hit
from reader.cleaning.policy import UserRule

PATIENCE = 0.25
"""seconds that one rule may spend on one line"""
LONGEST = 20_000
"""code points of a line that a user's rule is tried on"""


def broken(pattern: str) -> str:
    """What is wrong with `pattern`, or an empty string."""
    try:
        _compiled(pattern)
    except Exception as fault:
        return str(fault) or type(fault).__name__
    return ""


def user_hits(document: Document, rules: tuple[UserRule, ...]) -> Iterator[Hit]:
    """What the user's rules find; for one that runs wild or is broken, a single empty flag that says so."""
    for rule in rules:
        name = f"user.{rule.name}"
        try:
            yield from _matches(document, rule, name)
        except TimeoutError:
            yield Hit(name, Action.FLAG, 0, 0, 0.0, f"your rule {rule.name!r} took too long and was left out")
        except Exception as fault:
            yield Hit(name, Action.FLAG, 0, 0, 0.0, f"your rule {rule.name!r} is broken and was left out: {fault}")


def _matches(document: Document, rule: UserRule, name: str) -> list[Hit]:
    pattern = _compiled(rule.pattern)
    hits = []
    for start, line in zip(document.starts, document.lines, strict=True):
        if len(line) > LONGEST:
            continue
        for match in pattern.finditer(line, timeout=PATIENCE):
            if match.end() > match.start():
                place = (start + match.start(), start + match.end())
                fields = ((rule.name, match.group()),) if rule.action is Action.METADATA else ()
                kept = match.group(1) or "" if rule.action is Action.UNWRAP and match.re.groups else ""
                hits.append(Hit(name, rule.action, *place, 1.0, "your own rule", kept, fields))
    return hits


def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern)
