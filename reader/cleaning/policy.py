"""Which artifacts are taken out, and which are only reported."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from reader.article import Action
from reader.errors import ReaderError

THRESHOLDS: Mapping[str, float] = {"safe": 0.9, "aggressive": 0.6, "flag": 2.0}
"""the confidence from which an edit changes the text; below it the edit is a flag"""
MAX_PATTERN = 1000
"""code points of a user's pattern"""


@dataclass(frozen=True, slots=True)
class UserRule:
    """A rule of the user's own: a regular expression over one line at a time."""

    name: str
    pattern: str
    action: Action = Action.STRIP


@dataclass(frozen=True, slots=True)
class Policy:
    """How bold cleaning is.

    `off` and `on` name rules (`family.name`) or whole families (`family` or `family.*`). A rule in `on` acts even where
    its confidence is below the threshold.
    """

    name: str = "safe"
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    extra: tuple[UserRule, ...] = field(default=())

    @property
    def threshold(self) -> float:
        return THRESHOLDS[self.name]

    def silences(self, rule: str) -> bool:
        return _names(self.off, rule)

    def acts(self, rule: str, confidence: float) -> bool:
        """Whether an edit of `rule` changes the text (else it is reported as a flag)."""
        return confidence >= self.threshold or (self.name != "flag" and _names(self.on, rule))

    @classmethod
    def of(cls, policy: str | Policy) -> Policy:
        """The policy itself, or the one of that name.

        Raises:
            ReaderError: no policy has that name.
        """
        if isinstance(policy, Policy):
            return policy
        if policy not in THRESHOLDS:
            raise ReaderError(f"No cleaning policy is called {policy!r}; choose one of {', '.join(THRESHOLDS)}.")
        return cls(policy)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> tuple[Policy, tuple[str, ...]]:
        """The policy that a configuration describes, and a notice for each part of it that cannot be used.

        The mapping: `policy` (a name), `off` and `on` (lists of rules or families), `rules` (a list of mappings with
        `name`, `pattern` and, if it is not "strip", `action`: strip, unwrap, normalise, metadata or flag).
        """
        notices = [
            f"cleaning: {key!r} is no setting; known are policy, off, on, rules"
            for key in mapping
            if key not in ("policy", "off", "on", "rules")
        ]
        name = mapping.get("policy", "safe")
        if not isinstance(name, str) or name not in THRESHOLDS:
            notices.append(f"cleaning: no policy is called {name!r}; using safe")
            name = "safe"
        extra: list[UserRule] = []
        entries = mapping.get("rules", ())
        if not isinstance(entries, (list, tuple)):
            notices.append("cleaning: rules must be a list; ignored")
            entries = ()
        for position, entry in enumerate(entries, 1):
            rule, notice = _user_rule(position, entry)
            if rule is not None and rule.name in {known.name for known in extra}:
                notice = f"cleaning: two rules are called {rule.name!r}; the second is ignored"
                rule = None
            if rule is not None:
                extra.append(rule)
            if notice:
                notices.append(notice)
        off = _strings(mapping, "off", notices)
        on = _strings(mapping, "on", notices)
        own = {f"user.{rule.name}" for rule in extra}
        notices += [*_unknown("off", off, own), *_unknown("on", on, own)]
        return cls(name, off, on, tuple(extra)), tuple(notices)


def _names(chosen: frozenset[str], rule: str) -> bool:
    if not chosen:
        return False
    family = rule.partition(".")[0]
    return rule in chosen or family in chosen or f"{family}.*" in chosen


def _strings(mapping: Mapping[str, Any], key: str, notices: list[str]) -> frozenset[str]:
    value = mapping.get(key, ())
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, (list, tuple, set, frozenset)) or not all(isinstance(item, str) for item in value):
        notices.append(f"cleaning: {key} must be a list of rule names; ignored")
        return frozenset()
    return frozenset(value)


def _unknown(key: str, names: Collection[str], own: Collection[str]) -> Iterator[str]:
    """A notice for each of `names` that no rule and no family has; `own` are the rules of the user."""
    if not names:
        return
    from reader.cleaning.rules import rule_ids

    rules = [*rule_ids(), *own]
    families = {rule.partition(".")[0] for rule in rules}
    known = {*rules, *families, *(f"{family}.*" for family in families)}
    for name in sorted(set(names) - known):
        close = get_close_matches(name, sorted(known), 1, 0.6)
        meant = f"; did you mean {close[0]!r}?" if close else ""
        yield f"cleaning: {key} names {name!r}, but no rule or family is called that{meant}"


def _user_rule(position: int, entry: object) -> tuple[UserRule | None, str]:
    from reader.cleaning.user import broken

    label = f"cleaning: rule {position}"
    if not isinstance(entry, Mapping):
        return None, f"{label} is no table with name and pattern; ignored"
    name, pattern, action = entry.get("name"), entry.get("pattern"), entry.get("action", "strip")
    if not isinstance(name, str) or not name.strip() or not isinstance(pattern, str) or not pattern:
        return None, f"{label} needs a name and a pattern; ignored"
    label = f"{label} ({name})"
    if not isinstance(action, str) or action not in {str(a) for a in Action}:
        return None, f"{label}: no action is called {action!r}; ignored"
    if len(pattern) > MAX_PATTERN:
        return None, f"{label}: the pattern is longer than {MAX_PATTERN} characters; ignored"
    fault = broken(pattern)
    if fault:
        return None, f"{label}: the pattern is broken ({fault}); ignored"
    return UserRule(name.strip(), pattern, Action(action)), ""
