"""Whether words in another order tell something else: two parties, scores or clauses that changed places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.comparing.judging.relations.exchanges import MUTUAL
from reader.comparing.judging.twins.meanings import is_figure
from reader.comparing.judging.twins.passages import Stretch, Token
from reader.facts.slots import is_content
from reader.facts.types import Word

_JOINING = frozenset("and or with the a an both".split())
_TURNING = frozenset("not than instead but rather over before after from to against by of".split())


def pairs(stretches: list[Stretch]) -> list[tuple[Stretch, Stretch]]:
    return [*pairwise(stretches), *zip(stretches, stretches[2:], strict=False)]


def _content(tokens: Sequence[Token]) -> list[str]:
    return [t.base for t in tokens if is_content(t.word) or is_figure(t)]


def are_exchanged(a: Stretch, b: Stretch) -> bool:
    """Whether what two stretches hold has changed places: each has the other's words, or one was moved behind the other."""
    here, there = [_content(t) for t in (a.ours, b.ours)], [_content(t) for t in (a.theirs, b.theirs)]
    if here[0] and here[1] and here == there[::-1] and here[0] != here[1]:
        return True
    one_way = not a.ours and not b.theirs
    if not (one_way or (not a.theirs and not b.ours)):
        return False
    gone, come = ([t.key for t in s] for s in ((b.ours, a.theirs) if one_way else (a.ours, b.theirs)))
    return Counter(gone) == Counter(come)


def matters(whole: Stretch, a: Stretch, b: Stretch) -> bool:
    """Whether another order of two things tells something else; in a list, or before and after a verb that holds both ways,
    it does not, nor does a phrase that moved as a whole."""
    between = a.left[a.i2 : b.i1]
    if all(is_figure(t) for t in (*a.ours, *between, *b.ours)):
        return True  # a score
    if a.ours and b.ours:
        pivots = [t for t in between if t.key not in _JOINING]
        if not pivots or any(t.word.concept in MUTUAL for t in pivots):
            return False
        first, last = a.left[a.i2 - 1], a.left[b.i1]
        return not is_list(first.sentence.words, first.at, last.at)
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


def is_list(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether each word from `first` to `last` that means something is parted from the next by a comma or by `and`."""
    content = [k for k in range(first, last + 1) if words[k].is_word and words[k].key not in _JOINING]
    return all(any(w.key in (",", "and", "or") for w in words[i + 1 : j]) for i, j in pairwise(content))
