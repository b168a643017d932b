"""Judges what was altered in a text that is otherwise word for word the other: a verb, a small word, a clause cut or put in.

Runs last, with all findings at hand: what any of them tells is not told again. Mere wording is left alone: forms of one
word, spelling, synonyms, words in another order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, TWIN
from reader.comparing.judging.relations.exchanges import MUTUAL
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.twins.kinds import kind_of, noun
from reader.comparing.judging.twins.little_words import ALONE, contrast, values
from reader.comparing.judging.twins.meanings import (
    Unit,
    are_opposed,
    is_figure,
    is_known,
    is_light,
    is_other_value,
    same,
    units,
    unmatched,
)
from reader.comparing.judging.twins.passages import Stretch, Token, passages
from reader.facts.slots import is_content
from reader.facts.types import Facts
from reader.facts.words import STOP

_MOST = 4
"""edits of one passage; where more are, it was worded anew"""
_LONGEST = 9
"""words that may stand for others"""
_SHOWN = 60
"""letters of what was left out, at most"""
_JOINING = frozenset("and or with the a an both".split())
_TURNING = frozenset("not than instead but rather over before after from to against by of".split())
_PRONOUNS = frozenset("he she they it his her their its him them we i who which that this these those".split())
_DEFINITE = _PRONOUNS | {"the"}
_LONG = frozenset(
    (FactKind.QUOTE, FactKind.SPEAKER, FactKind.ATTRIBUTION, FactKind.ROLE, FactKind.POLARITY, FactKind.RELATION)
)
"""facts that span many words; that they agree does not say that all their words do"""


def judge_edits(context: Context, found: list[Finding]) -> list[Finding]:
    """The findings, and one for each altered stretch of a lightly edited text of which none of them speaks.

    What only one article has is dropped where it is part of such a stretch.
    """
    if not context.related or context.few:
        return found
    made: list[Finding] = []
    spans: tuple[list[_Span], list[_Span]] = [], []
    for stretches in passages(context):
        found = [_widened(context, f, stretches) for f in found]
        fresh = _Passage(context, stretches, found).findings()
        if len(fresh) <= _MOST:
            for finding, stretch in fresh:
                made.append(finding)
                for side, tokens in zip(spans, (stretch.ours, stretch.theirs), strict=True):
                    if tokens:
                        side.append(_span(tokens))
    if not made:
        return found
    return [
        f for f in found if not (_is_within(f.left, f.right, spans[0]) or _is_within(f.right, f.left, spans[1]))
    ] + made


_Span = tuple[int, int, int]


def _span(tokens: Sequence[Token]) -> _Span:
    return tokens[0].sentence.n, tokens[0].word.start, tokens[-1].word.end


def _is_within(own: Mention | None, other: Mention | None, spans: list[_Span]) -> bool:
    """Whether what only one article has is part of what is told of it already."""
    return (
        own is not None and other is None and any(n == own.n and a <= own.start and own.end <= b for n, a, b in spans)
    )


def _widened(context: Context, finding: Finding, stretches: list[Stretch]) -> Finding:
    """The finding with the altered words, where it names them on one side only: few particulars / no particulars."""
    left, right = finding.left, finding.right
    if finding.verdict not in DISPUTES or left is None or right is None:
        return finding
    for stretch in stretches:
        if not (stretch.ours and stretch.theirs):
            continue
        spans = _span(stretch.ours), _span(stretch.theirs)
        if _meets(left, spans[0]) == _meets(right, spans[1]):
            continue
        if not (_is_beside(left, spans[0]) and _is_beside(right, spans[1])):
            continue
        a, b = _joined(context.left, left, spans[0]), _joined(context.right, right, spans[1])
        reason = finding.reason.replace(f"{left.text} / {right.text}", f"{a.text} / {b.text}")
        return replace(finding, left=a, right=b, reason=reason)
    return finding


def _is_beside(mention: Mention, span: _Span) -> bool:
    return mention.n == span[0] and mention.start <= span[2] + 1 and span[1] <= mention.end + 1


def _joined(side: Facts, mention: Mention, span: _Span) -> Mention:
    start, end = min(mention.start, span[1]), max(mention.end, span[2])
    text = side.texts[mention.n][start:end]
    return Mention(mention.n, start, end, text, text)


class _Passage:
    """The edits of one passage."""

    def __init__(self, context: Context, stretches: list[Stretch], found: list[Finding]) -> None:
        self.context = context
        self.stretches = stretches
        self.found = found

    def findings(self) -> list[tuple[Finding, Stretch]]:
        made: list[tuple[Finding, Stretch]] = []
        rest = list(self.stretches)
        for a, b in _pairs(self.stretches):
            if a in rest and b in rest and _are_exchanged(a, b):
                rest = [s for s in rest if s is not a and s is not b]
                whole = Stretch(a.left, a.right, a.i1, b.i2, a.j1, b.j2)
                if _matters(whole, a, b) and not (self._is_told(a, True) or self._is_told(b, True)):
                    made.append((self._exchange(whole, a, b), whole))
        moved = _moved(rest)
        for stretch in rest:
            if not self._is_told(stretch):
                finding = self._judge(stretch, moved)
                if finding:
                    made.append((finding, stretch))
        return made

    def _is_told(self, stretch: Stretch, is_exchange: bool = False) -> bool:
        """Whether a finding tells this difference, or that there is none."""
        sides = [(side, _span(tokens)) for side, tokens in enumerate((stretch.ours, stretch.theirs)) if tokens]
        told_the_same = not is_exchange and not is_other_value(stretch)
        for finding in self.found:
            mentions = finding.left, finding.right
            if finding.verdict in DISPUTES:
                if any(_meets(mentions[side], span) for side, span in sides):
                    return True
            elif told_the_same and finding.left and finding.right and finding.kind not in _LONG:
                if all(_covers(mentions[side], span) for side, span in sides):
                    return True
        return False

    def _judge(self, stretch: Stretch, moved: Counter[str]) -> Finding | None:
        stretch = _with_phrase(stretch)
        ours, theirs = (
            _without(units(_plain(self.context, tokens, side)), moved) for tokens, side in _sides(self.context, stretch)
        )
        if "".join(t.key for t in stretch.ours).replace("-", "") == "".join(t.key for t in stretch.theirs).replace(
            "-", ""
        ):
            return None
        left, right = unmatched(ours, theirs)
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
        past = [
            t
            for t in (stretch.theirs if wills[0] else stretch.ours)
            if t.key.endswith("ed") or t.key in ("had", "was", "were")
        ]
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
            any(_is_name(t, side) for u in told for t in u.tokens)
            for told, side in ((left, self.context.left), (right, self.context.right))
        ]
        if caps[0] != caps[1]:
            plain, tokens = (stretch.theirs, stretch.right) if caps[0] else (stretch.ours, stretch.left)
            before = tokens[tokens.index(plain[0]) - 1].key if tokens.index(plain[0]) else ""
            if (plain[0].key in _DEFINITE or before in _DEFINITE) and not any(u.is_number for u in (*left, *right)):
                return None
        kind = kind_of(self.context, stretch, [*left, *right])
        a, b = _trimmed(stretch.ours, left), _trimmed(stretch.theirs, right)
        verdict = Verdict.CHANGED
        said = noun(stretch, left, right)
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


def _meets(mention: Mention | None, span: _Span) -> bool:
    return mention is not None and mention.n == span[0] and mention.start < span[2] and span[1] < mention.end


def _covers(mention: Mention | None, span: _Span) -> bool:
    return mention is not None and mention.n == span[0] and mention.start <= span[1] and span[2] <= mention.end


def _pairs(stretches: list[Stretch]) -> list[tuple[Stretch, Stretch]]:
    return [*pairwise(stretches), *zip(stretches, stretches[2:], strict=False)]


def _content(tokens: Sequence[Token]) -> list[str]:
    return [t.base for t in tokens if is_content(t.word) or is_figure(t)]


def _are_exchanged(a: Stretch, b: Stretch) -> bool:
    """Whether what two stretches hold has changed places: each has the other's words, or one was moved behind the other."""
    here, there = [_content(t) for t in (a.ours, b.ours)], [_content(t) for t in (a.theirs, b.theirs)]
    if here[0] and here[1] and here == there[::-1] and here[0] != here[1]:
        return True
    one_way = not a.ours and not b.theirs
    if not (one_way or (not a.theirs and not b.ours)):
        return False
    gone, come = ([t.key for t in s] for s in ((b.ours, a.theirs) if one_way else (a.ours, b.theirs)))
    return Counter(gone) == Counter(come)


def _matters(whole: Stretch, a: Stretch, b: Stretch) -> bool:
    """Whether another order of two things tells something else; in a list, or before and after a verb that holds both ways,
    it does not, nor does a phrase that moved as a whole."""
    between = a.left[a.i2 : b.i1]
    if a.ours and b.ours:
        pivots = [t for t in between if t.key not in _JOINING]
        if not pivots or any(t.word.concept in MUTUAL for t in pivots):
            return False
        words = a.left[a.i2].sentence.words if between else []
        return not any(w.text in ";" for w in words[between[0].at : between[-1].at])
    moved = a.ours or b.ours
    came = b.theirs or a.theirs
    turning = [t for t in moved if t.key in _TURNING]
    if [t.key for t in moved] == [t.key for t in came]:
        return not _content(moved) and any(t.key in ("not", "never", "no") for t in moved)
    if any(t.key in ("and", "or") for t in moved) and not turning:
        return False
    if _content(moved) == _content(came):
        return any(t.key == "not" for t in turning)
    return not any(t.word.concept in MUTUAL for t in moved)


def _moved(stretches: list[Stretch]) -> Counter[str]:
    """Words that stand in one stretch on the left and in another on the right."""
    gone = Counter(k for s in stretches for k in set(_content(s.ours)))
    come = Counter(k for s in stretches for k in set(_content(s.theirs)))
    return gone & come


def _with_phrase(stretch: Stretch) -> Stretch:
    """With the word behind, where it ends a small phrase: `even if` for `if`."""
    if stretch.i2 < len(stretch.left) and stretch.j2 < len(stretch.right):
        for tokens, last in ((stretch.left, stretch.i2), (stretch.right, stretch.j2)):
            if last and (tokens[last - 1].key, tokens[last].key) in values():
                return Stretch(stretch.left, stretch.right, stretch.i1, stretch.i2 + 1, stretch.j1, stretch.j2 + 1)
    return stretch


def _without(found: list[Unit], moved: Counter[str]) -> list[Unit]:
    return [u for u in found if not (len(u.tokens) == 1 and moved[u.tokens[0].base])]


def _beside_others(told: list[Unit], ours: list[Unit], theirs: list[Unit]) -> list[Unit]:
    """Without verbs that mean little beside words of the same meaning: made a decision, decided."""
    shared = any(same(a, b) for a in ours for b in theirs if not (a.is_weak or b.is_weak))
    return [u for u in told if not (shared and is_light(u))]


def _is_name(token: Token, side: Facts) -> bool:
    if not token.word.is_cap or token.key in STOP:
        return False
    if token.at > 0 and token.sentence.words[token.at - 1].key not in ('"', ":"):
        return True
    if not is_known(token.key):
        return True
    return any(
        f.sentence == token.sentence.index and f.first <= token.at <= f.last and f.entity.type != "weak"
        for f in side.names
    )


def _plain(context: Context, tokens: list[Token], side: Facts) -> list[Token]:
    """The words without what only makes a kept name longer: a given name before a surname, a title."""
    if not tokens:
        return tokens
    found = []
    for k, token in enumerate(tokens):
        is_end = k + 1 == len(tokens)
        words = token.sentence.words
        following = words[token.at + 1] if token.at + 1 < len(words) else None
        if _is_name(token, side) and is_end and following is not None and following.is_cap and len(tokens) <= 3:
            if all(_is_name(t, side) for t in tokens) and any(
                f.sentence == token.sentence.index and f.first <= token.at < f.last and f.entity.type == "person"
                for f in side.names
            ):
                return []
        found.append(token)
    return found


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
    n, start, end = _span([t for t in tokens if t.sentence.n == tokens[0].sentence.n])
    text = side.texts[n][start:end]
    return Mention(n, start, end, text, text)
