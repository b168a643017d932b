"""From the findings of all pairs to the facts of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.article import Finding, Mention, Verdict
from reader.stories.data import Standing, StoryFact, Voice

_GRAVITY = {Standing.CONFLICT: 0, Standing.CHANGED: 1, Standing.AGREED: 2, Standing.LONE: 3}

Key = tuple[int, str, int, int, int]
"""one mention: position of its article, kind, paragraph, start, end"""


class _Groups:
    """Mentions that belong together (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            self._parent[key] = self._parent[parent]
            key, parent = parent, self._parent[parent]
        return key

    def join(self, one: Key, other: Key) -> None:
        one, other = self.find(one), self.find(other)
        # the smaller key leads, so that the order of joining does not matter
        self._parent[max(one, other)] = min(one, other)

    def all(self) -> dict[Key, list[Key]]:
        groups: dict[Key, list[Key]] = defaultdict(list)
        for key in sorted(self._parent):
            groups[self.find(key)].append(key)
        return dict(groups)


def gather(findings: Iterable[tuple[int, int, Finding]]) -> tuple[StoryFact, ...]:
    """The facts of a story from the findings of its pairs: (left position, right position, finding).

    What two articles state alike is one version of a fact. Versions between which a finding says `conflict` or
    `changed` are one fact, unless an article states both of them.
    """
    mentions: dict[Key, Mention] = {}
    weight: dict[Key, int] = {}
    versions = _Groups()
    disputes: list[tuple[bool, int, Key, Key, Finding]] = []
    for i, j, finding in findings:
        keys: list[Key] = []
        for position, mention in ((i, finding.left), (j, finding.right)):
            if mention is not None:
                key = (position, str(finding.kind), mention.n, mention.start, mention.end)
                mentions.setdefault(key, mention)
                versions.find(key)
                keys.append(key)
        if len(keys) == 1:
            weight[keys[0]] = max(weight.get(keys[0], 1), finding.severity)
        elif finding.verdict in (Verdict.SAME, Verdict.RESTATED):
            versions.join(*keys)
        else:
            disputes.append((finding.verdict is not Verdict.CONFLICT, -finding.severity, keys[0], keys[1], finding))
    members = versions.all()
    facts, reasons = _settle(disputes, versions, members)
    told = [_fact(heads, members, mentions, reasons, weight) for heads in facts.all().values()]
    return tuple(sorted(told, key=_order))


def _settle(
    disputes: Sequence[tuple[bool, int, Key, Key, Finding]], versions: _Groups, members: Mapping[Key, Sequence[Key]]
) -> tuple[_Groups, Mapping[Key, Sequence[Finding]]]:
    """Versions grouped to facts, the gravest dispute first, and by version the findings that tell it from others."""
    facts = _Groups()
    speakers: dict[Key, set[int]] = {}
    for head, keys in members.items():
        facts.find(head)
        speakers[head] = {key[0] for key in keys}
    reasons: dict[Key, list[Finding]] = defaultdict(list)
    for _, _, one, other, finding in sorted(disputes, key=lambda d: d[:4]):
        first, second = facts.find(versions.find(one)), facts.find(versions.find(other))
        if first != second:
            if speakers[first] & speakers[second]:
                continue
            facts.join(first, second)
            speakers[facts.find(first)] = speakers[first] | speakers[second]
        reasons[versions.find(one)].append(finding)
    return facts, reasons


def _fact(
    heads: Sequence[Key],
    members: Mapping[Key, Sequence[Key]],
    mentions: Mapping[Key, Mention],
    reasons: Mapping[Key, Sequence[Finding]],
    weight: Mapping[Key, int],
) -> StoryFact:
    by_size = sorted(heads, key=lambda head: (-len({key[0] for key in members[head]}), head))
    voices: dict[int, Voice] = {}
    for version, head in enumerate(by_size, 1):
        for key in members[head]:
            voices.setdefault(key[0], Voice(key[0] + 1, version, mentions[key]))
    why = sorted(
        (f for head in heads for f in reasons.get(head, ())),
        key=lambda f: (f.verdict is not Verdict.CONFLICT, -f.severity, f.reason),
    )
    if why:
        standing = Standing.CONFLICT if why[0].verdict is Verdict.CONFLICT else Standing.CHANGED
    else:
        standing = Standing.AGREED if len(voices) > 1 else Standing.LONE
    return StoryFact(
        kind=min(heads)[1],
        standing=standing,
        severity=max([f.severity for f in why] or [weight.get(key, 1) for head in heads for key in members[head]]),
        agreement=sum(v.version == 1 for v in voices.values()),
        voices=tuple(voices[position] for position in sorted(voices)),
        reason=why[0].reason if why else "",
    )


def _order(fact: StoryFact) -> tuple[int, int, int, int, int, int, int, str]:
    first = fact.voices[0]
    return (
        _GRAVITY[fact.standing],
        -fact.severity,
        -len(fact.voices),
        first.article,
        first.mention.n,
        first.mention.start,
        first.mention.end,
        fact.kind,
    )
