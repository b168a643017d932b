"""Judges what was altered in a text that is otherwise word for word the other: a verb, a small word, a clause cut or put in.

Runs last, with all findings at hand: what any of them tells is not told again. Mere wording is left alone: forms of one
word, spelling, synonyms, words in another order.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import TWIN, passage
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.kinds import called, is_name, kind_of, without_given_names
from reader.comparing.judging.twins.little_words import ALONE, contrast, values
from reader.comparing.judging.twins.meanings import (
    Unit,
    are_opposed,
    is_figure,
    is_light,
    same,
    units,
    unmatched,
)
from reader.comparing.judging.twins.orders import are_exchanged, matters, pairs
from reader.comparing.judging.twins.passages import Stretch, Token, passages
from reader.comparing.judging.twins.told import Span, is_told, is_within, span_of, widened
from reader.facts.types import Facts

_MOST = 4
"""edits of one passage; where more are, it was worded anew"""
_LONGEST = 9
"""words that may stand for others"""
_SHOWN = 60
"""letters of what was left out, at most"""
_PRONOUNS = frozenset("he she they it his her their its him them we i who which that this these those".split())
_DEFINITE = _PRONOUNS | {"the"}


def judge_edits(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings, and one for each altered stretch of a lightly edited text of which none of them speaks.

    What only one article has is dropped where it is part of such a stretch.
    """
    if not context.related or context.few:
        return found
    made: list[Finding] = []
    spans: tuple[list[Span], list[Span]] = [], []
    for stretches in passages(context):
        found = [widened(context, f, stretches) for f in found]
        fresh = _Passage(context, stretches, found).findings()
        if len(fresh) <= _MOST:
            for finding, stretch in fresh:
                made.append(finding)
                for side, tokens in zip(spans, (stretch.ours, stretch.theirs), strict=True):
                    if tokens:
                        side.append(span_of(tokens))
    if not made:
        return found
    return [
        f for f in found if not (is_within(f.left, f.right, spans[0]) or is_within(f.right, f.left, spans[1]))
    ] + made


_Parted = tuple[list[Unit], list[Unit], list[Unit], list[Unit]]
"""the units of both sides of a stretch, and those of each that have no like on the other"""


class _Passage:
    """The edits of one passage."""

    def __init__(self, context: Context, stretches: list[Stretch], found: list[Finding]) -> None:
        self.context = context
        self.stretches = stretches
        self.found = found

    def findings(self) -> list[tuple[Finding, Stretch]]:
        made: list[tuple[Finding, Stretch]] = []
        rest = list(self.stretches)
        for a, b in pairs(self.stretches):
            if a in rest and b in rest and are_exchanged(a, b):
                rest = [s for s in rest if s is not a and s is not b]
                whole = Stretch(a.left, a.right, a.i1, b.i2, a.j1, b.j2)
                if matters(whole, a, b) and not (is_told(self.found, a, True) or is_told(self.found, b, True)):
                    made.append((self._exchange(whole, a, b), whole))
        rest = [_with_phrase(s) for s in rest]
        for stretch, parted in zip(rest, _without_moved([self._parted(s) for s in rest]), strict=True):
            if not is_told(self.found, stretch):
                finding = self._judge(stretch, *parted)
                if finding:
                    made.append((finding, stretch))
        return made

    def _parted(self, stretch: Stretch) -> _Parted:
        ours, theirs = (units(without_given_names(tokens, side)) for tokens, side in _sides(self.context, stretch))
        return (ours, theirs, *unmatched(ours, theirs))

    def _judge(
        self, stretch: Stretch, ours: list[Unit], theirs: list[Unit], left: list[Unit], right: list[Unit]
    ) -> Finding | None:
        joined = ["".join(t.key for t in tokens).replace("-", "") for tokens in (stretch.ours, stretch.theirs)]
        if joined[0] == joined[1]:
            return None
        said = {u.value for u in left if u.value}, {u.value for u in right if u.value}
        told_left, told_right = ([u for u in side if not u.is_weak] for side in (left, right))
        if len(told_left) < len(left) or len(ours) > len(left):
            told_left = _beside_others(told_left, ours, theirs)
            told_right = _beside_others(told_right, ours, theirs)
        against = contrast(*said)
        if told_left and told_right:
            return self._replaced(stretch, told_left, told_right)
        if against and not ({"for", "to", "from"} & (said[0] | said[1]) and (told_left or told_right)):
            return self._contrast(stretch, *against)
        if told_left or told_right:
            if self._is_referred(stretch, told_left or told_right):
                return None
            return self._one_sided(stretch, told_left or told_right, bool(told_right))
        alone = [(v, side) for side, own in enumerate(said) for v in sorted(own) if v in ALONE]
        if alone:
            value, side = alone[0]
            small = [u for u in (right if side else left) if u.value == value]
            if value == "all" and stretch.ours and stretch.theirs and any(u.value for u in (left if side else right)):
                return self._contrast(stretch, ALONE[value], False)
            return self._one_sided(stretch, small, bool(side), ALONE[value])
        return self._future(stretch, left, right)

    def _future(self, stretch: Stretch, left: list[Unit], right: list[Unit]) -> Finding | None:
        """`will close` / `closed`."""
        wills = [any(u.key in ("will", "shall") for u in side) for side in (left, right)]
        if wills[0] == wills[1]:
            return None
        tokens, first, last = (
            (stretch.right, stretch.j1, stretch.j2) if wills[0] else (stretch.left, stretch.i1, stretch.i2)
        )
        past = [t for t in tokens[first : last + 1] if t.key.endswith("ed") or t.key in ("had", "was", "were")]
        return self._contrast(stretch, FactKind.RELATION, False) if past else None

    def _is_referred(self, stretch: Stretch, told: list[Unit]) -> bool:
        """Whether `he` or `the company` stands for a name or the other way round."""
        if not (stretch.ours and stretch.theirs):
            return False
        sides = [[t.key for t in tokens] for tokens in (stretch.ours, stretch.theirs)]
        return any(k in _PRONOUNS for keys in sides for k in keys) and all(not u.is_number for u in told) and (
            any(t.word.is_cap for u in told for t in u.tokens) or any("the" in keys for keys in sides)
        )  # fmt: skip

    def _replaced(self, stretch: Stretch, left: list[Unit], right: list[Unit]) -> Finding | None:
        if max(len(stretch.ours), len(stretch.theirs)) > _LONGEST:
            return None
        caps = [
            {is_name(t, side) for u in told for t in u.tokens}
            for told, side in ((left, self.context.left), (right, self.context.right))
        ]
        if caps in ([{True}, {False}], [{False}, {True}]):
            plain, tokens = (stretch.theirs, stretch.right) if caps[0] == {True} else (stretch.ours, stretch.left)
            before = tokens[tokens.index(plain[0]) - 1].key if tokens.index(plain[0]) else ""
            if (plain[0].key in _DEFINITE or before in _DEFINITE) and not any(u.is_number for u in (*left, *right)):
                return None
        kind = kind_of(self.context, stretch, [*left, *right])
        a, b = _trimmed(stretch.ours, left), _trimmed(stretch.theirs, right)
        verdict = Verdict.CHANGED
        said = called(stretch, left, right)
        if any(are_opposed(x, y) for x in left for y in right) and kind is FactKind.RELATION:
            kind = FactKind.POLARITY
        return self._make(kind, verdict, a, b, f"{said}: {{}} / {{}}")

    def _contrast(self, stretch: Stretch, kind: FactKind, is_excluding: bool) -> Finding:
        verdict = Verdict.CONFLICT if is_excluding else Verdict.CHANGED
        if _is_quoted(stretch):
            kind = FactKind.QUOTE
        return self._make(kind, verdict, *_around(stretch, 0), "told otherwise in the same sentence: {} / {}")

    def _one_sided(self, stretch: Stretch, told: list[Unit], is_added: bool, kind: FactKind | None = None) -> Finding:
        """`all 34 dams` / `34 dams`."""
        own = stretch.theirs if is_added else stretch.ours
        other = stretch.ours if is_added else stretch.theirs
        words = _trimmed(own, told) if other else own
        text = _text(self.context.right if is_added else self.context.left, words)
        if len(text) > _SHOWN:
            text = text[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
        kind = kind or kind_of(self.context, stretch, told)
        if _is_quoted(stretch):
            kind = FactKind.QUOTE
        side = "right" if is_added else "left"
        reason = f"only the {side} text has “{text}” in this sentence: {{}} / {{}}"
        return self._make(kind, Verdict.CHANGED, *_around(stretch, 2), reason)

    def _exchange(self, whole: Stretch, a: Stretch, b: Stretch) -> Finding:
        kind = FactKind.RELATION
        if any(is_figure(t) for t in a.ours):
            kind = FactKind.NUMBER
        if _is_quoted(whole):
            kind = FactKind.QUOTE
        return self._make(kind, Verdict.CONFLICT, whole.ours, whole.theirs, "places exchanged: {} / {}")

    def _make(
        self, kind: FactKind, verdict: Verdict, ours: Sequence[Token], theirs: Sequence[Token], reason: str
    ) -> Finding:
        a, b = _mention(self.context.left, ours), _mention(self.context.right, theirs)
        return Finding(kind, verdict, 2, a, b, reason.format(a.text, b.text), TWIN)


def _sides(context: Context, stretch: Stretch) -> tuple[tuple[list[Token], Facts], tuple[list[Token], Facts]]:
    return (stretch.ours, context.left), (stretch.theirs, context.right)


def _with_phrase(stretch: Stretch) -> Stretch:
    """With the word behind, where it ends a small phrase: `even if` for `if`."""
    if stretch.i2 < len(stretch.left) and stretch.j2 < len(stretch.right):
        for tokens, last in ((stretch.left, stretch.i2), (stretch.right, stretch.j2)):
            if last and (tokens[last - 1].key, tokens[last].key) in values():
                return Stretch(stretch.left, stretch.right, stretch.i1, stretch.i2 + 1, stretch.j1, stretch.j2 + 1)
    return stretch


def _without_moved(parted: list[_Parted]) -> list[_Parted]:
    """Without words of one stretch whose like stands in another on the other side."""
    gone: set[int] = set()
    for k, (_, _, left, _) in enumerate(parted):
        for unit in left:
            for n, (_, _, _, right) in enumerate(parted):
                twin = next((u for u in right if id(u) not in gone and not u.is_weak and same(unit, u)), None)
                if n != k and not unit.is_weak and twin is not None:
                    gone.update((id(unit), id(twin)))
                    break
    return [
        (ours, theirs, [u for u in left if id(u) not in gone], [u for u in right if id(u) not in gone])
        for ours, theirs, left, right in parted
    ]


def _beside_others(told: list[Unit], ours: list[Unit], theirs: list[Unit]) -> list[Unit]:
    """Without verbs that mean little beside words of the same meaning: made a decision, decided."""
    shared = any(same(a, b) for a in ours for b in theirs if not (a.is_weak or b.is_weak))
    return [u for u in told if not (shared and is_light(u))]


def _is_quoted(stretch: Stretch) -> bool:
    return all(t.is_quoted for t in (*stretch.ours, *stretch.theirs))


def _trimmed(tokens: Sequence[Token], told: list[Unit]) -> Sequence[Token]:
    """From the first to the last of the words that differ."""
    places = [k for k, t in enumerate(tokens) if any(t is o or t == o for u in told for o in u.tokens)]
    return tokens[places[0] : places[-1] + 1] if places else tokens


def _around(stretch: Stretch, reach: int) -> tuple[Sequence[Token], Sequence[Token]]:
    """Both sides; where one has no words, or what was left out is told, with the words that both have around."""
    if not (stretch.ours and stretch.theirs):
        reach = reach or 2
    before = 1 if reach and min(stretch.i1, stretch.j1) > 0 else 0
    found = []
    for tokens, first, last in ((stretch.left, stretch.i1, stretch.i2), (stretch.right, stretch.j1, stretch.j2)):
        own = tokens[first:last]
        begin = first - before
        end = min(len(tokens), last + reach)
        n = (own[0] if own else tokens[max(0, min(begin, len(tokens) - 1))]).sentence.n
        found.append([t for t in tokens[begin:end] if t.sentence.n == n])
    return found[0], found[1]


def _text(side: Facts, tokens: Sequence[Token]) -> str:
    return side.texts[tokens[0].sentence.n][tokens[0].word.start : tokens[-1].word.end]


def _mention(side: Facts, tokens: Sequence[Token]) -> Mention:
    return passage(side, *span_of([t for t in tokens if t.sentence.n == tokens[0].sentence.n]))
