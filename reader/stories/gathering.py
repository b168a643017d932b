"""From the findings of all pairs to the facts of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.article import FactKind, Finding, Mention, Verdict
from reader.stories.data import Standing, StoryFact, Voice

_GRAVITY = {Standing.CONFLICT: 0, Standing.CHANGED: 1, Standing.AGREED: 2, Standing.LONE: 3}

Key = tuple[int, str, int, int, int]
"""one mention: position of its article, sort, paragraph, start, end"""
_NAMES = {str(kind): rank for rank, kind in enumerate((FactKind.PERSON, FactKind.PLACE, FactKind.ORG))}
"""kinds of names, the most telling first: one mention may be of several kinds in several comparisons"""
_DAYS = frozenset([str(FactKind.DATE), str(FactKind.TIME)])
_FIGURES = frozenset([str(FactKind.PERCENT), str(FactKind.MONEY), str(FactKind.MEASURE), str(FactKind.NUMBER)])


def _sort(kind: str) -> str:
    return "name" if kind in _NAMES else kind


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
    kinds: dict[Key, str] = {}
    valued: dict[tuple[object, ...], Key] = {}
    weight: dict[Key, int] = {}
    versions = _Groups()
    disputes: list[tuple[bool, int, Key, Key, Finding]] = []
    for i, j, finding in findings:
        keys: list[Key] = []
        for position, mention in ((i, finding.left), (j, finding.right)):
            if mention is not None:
                kind = str(finding.kind)
                key = (position, _sort(kind), mention.n, mention.start, mention.end)
                mentions.setdefault(key, mention)
                kinds[key] = min(kinds.get(key, kind), kind, key=lambda k: _NAMES.get(k, 0))
                versions.find(key)
                keys.append(key)
                if (value := _value(position, kind, mention)) is not None:
                    versions.join(key, valued.setdefault(value, key))
        if len(keys) == 1:
            weight[keys[0]] = max(weight.get(keys[0], 1), finding.severity)
        elif finding.verdict in (Verdict.SAME, Verdict.RESTATED):
            versions.join(*keys)
        elif versions.find(keys[0]) != versions.find(keys[1]):
            disputes.append((finding.verdict is not Verdict.CONFLICT, -finding.severity, keys[0], keys[1], finding))
    members = versions.all()
    facts, reasons = _settle(disputes, versions, members)
    told = [_fact(heads, members, mentions, kinds, reasons, weight) for heads in facts.all().values()]
    return tuple(sorted(_without_parts(told), key=_order))


def _value(position: int, kind: str, mention: Mention) -> tuple[object, ...] | None:
    """What makes two mentions one row: a name in all articles, a day or a figure with what it counts within one."""
    value = mention.value.casefold()
    if kind in _NAMES:
        return "name", value
    if kind in _DAYS:
        return position, kind, value
    if kind in _FIGURES:
        value = value.removeprefix("about ")
        # a bare figure may count something else in each place
        return (position, kind, value) if " " in value else None
    return None


def _without_parts(told: Sequence[StoryFact]) -> list[StoryFact]:
    """The facts without those of one report that another fact of it tells: a figure in a statement, a longer quotation."""
    shared: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    for fact in told:
        if fact.standing is not Standing.LONE and fact.kind in (FactKind.RELATION, FactKind.QUOTE):
            for voice in fact.voices:
                shared[voice.article, fact.kind].append(voice.mention)

    def is_part(fact: StoryFact) -> bool:
        article, own = fact.voices[0].article, fact.voices[0].mention
        if fact.kind in _FIGURES:
            whole = shared.get((article, FactKind.RELATION), ())
            return any(m.n == own.n and m.start <= own.start and own.end <= m.end for m in whole)
        parts = shared.get((article, FactKind.QUOTE), ()) if fact.kind == FactKind.QUOTE else ()
        return any(m.n == own.n and m.start < own.end and own.start < m.end for m in parts)

    return [fact for fact in told if fact.standing is not Standing.LONE or not is_part(fact)]


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
    kinds: Mapping[Key, str],
    reasons: Mapping[Key, Sequence[Finding]],
    weight: Mapping[Key, int],
) -> StoryFact:
    by_size = sorted(heads, key=lambda head: (-len({key[0] for key in members[head]}), head))
    voices: dict[int, Voice] = {}
    for version, head in enumerate(by_size, 1):
        for key in sorted(members[head], key=lambda k: (k[0], *k[2:])):
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
        kind=min((kinds[key] for head in heads for key in members[head]), key=lambda k: _NAMES.get(k, 0)),
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
