"""The rules, a module for each kind of artifact; `RULES` in each is the whole of it.

To add a rule, add it to the tuple of its kind; a new kind is a new module named here. What a rule's name begins with,
its family, is what users know: a family may take several modules.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reader.cleaning.rules.base import Finder, Inline, Line, Rule

MODULES = (
    "citation",
    "ai",
    "chat",
    "share",
    "icon",
    "comment",
    "promo",
    "related",
    "ads",
    "media",
    "byline",
    "timestamp",
    "meta",
    "dateline",
    "nav",
    "html",
    "markup",
    "enc",
    "uni",
    "struct",
    "wire",
    "track",
    "tmpl",
)


@cache
def all_rules() -> tuple[Rule, ...]:
    return tuple(rule for module in MODULES for rule in import_module(f"reader.cleaning.rules.{module}").RULES)


@cache
def inline_rules() -> tuple[Inline, ...]:
    return tuple(rule for rule in all_rules() if isinstance(rule, Inline))


@cache
def finders() -> tuple[Finder, ...]:
    return tuple(rule for rule in all_rules() if isinstance(rule, Finder))


@cache
def line_rules() -> dict[str, tuple[Line, ...]]:
    """The line rules by how a line begins: its first three characters, its first one, or "" for any line."""
    table: dict[str, list[Line]] = {}
    for rule in all_rules():
        if isinstance(rule, Line):
            for start in rule.starts:
                key = start[:3] if len(start) >= 3 else start[:1]
                known = table.setdefault(key, [])
                if rule not in known:
                    known.append(rule)
    return {key: tuple(rules) for key, rules in table.items()}


@cache
def literals() -> tuple[str, ...]:
    """Everything that tells at a glance whether a rule can match at all."""
    found = {literal for rule in inline_rules() for literal in rule.needs}
    found.update(literal for rule in line_rules().get("", ()) for literal in rule.needs)
    return tuple(sorted(found))


def rule_ids() -> tuple[str, ...]:
    """The names of all rules, sorted."""
    ids = {rule.id for rule in all_rules()}
    for finder in finders():
        ids.update(finder.also)
    return tuple(sorted(ids))
