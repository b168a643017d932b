"""From a text to its edits: find, settle overlaps, repair white space, and again until nothing more is found.

Taking one artifact out can lay another bare (a label under a label, a marker cut in two), so the result is scanned
again and the rounds are folded into one list of edits of the original. That makes cleaning idempotent by construction.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.article import Action, Edit
from reader.cleaning.document import Document
from reader.cleaning.edits import apply, compose, numbered
from reader.cleaning.hits import Hit
from reader.cleaning.policy import Policy
from reader.cleaning.repair import repair
from reader.cleaning.rules import finders, inline_rules, line_rules, literals
from reader.cleaning.rules.base import LONGEST_LINE

ROUNDS = 12
"""far more than any text has needed; a bound, so that no text can keep us here"""


def scan(text: str, policy: str | Policy = "safe") -> list[Edit]:
    """The artifacts in `text` as edits, ordered and disjoint; offsets count into `text`.

    Raises:
        ReaderError: there is no policy of that name.
    """
    chosen = Policy.of(policy)
    document = Document(text)
    document.look_for(literals())
    changes, flags = _round(document, chosen)
    edits = changes
    for _ in range(ROUNDS):
        if not changes:
            break
        following = Document(apply(document.text, changes))
        following.look_near(document, changes, literals())
        document = following
        changes, _more = _round(document, chosen)
        edits = compose(edits, document.text, changes, text)
    return numbered(text, _with_flags(edits, flags))


def _round(document: Document, policy: Policy) -> tuple[list[Edit], list[Edit]]:
    """The edits that change the text, with their white space settled, and the flags."""
    text = document.text
    acting, flagged = [], []
    for hit in _hits(document, policy):
        if policy.silences(hit.rule):
            continue
        if hit.action is not Action.FLAG and policy.acts(hit.rule, hit.confidence):
            acting.append(hit)
        else:
            flagged.append(hit._replace(action=Action.FLAG))
    acting = repair(document, _disjoint(acting))
    return [_edit(text, hit) for hit in acting], [_edit(text, hit) for hit in _disjoint(flagged)]


def _hits(document: Document, policy: Policy) -> Iterator[Hit]:
    for rule in inline_rules():
        yield from rule.find(document)
    yield from _line_hits(document)
    for finder in finders():
        yield from finder.find(document)
    if policy.extra:
        from reader.cleaning.user import user_hits

        yield from user_hits(document, policy.extra)


def _line_hits(document: Document) -> Iterator[Hit]:
    table = line_rules()
    general = [
        rule for rule in table.get("", ()) if not rule.needs or any(document.has(literal) for literal in rule.needs)
    ]
    for index, line in enumerate(document.bare):
        if not line or len(line) > LONGEST_LINE:
            continue
        lead = line[:3].lower()
        for key in (lead, "0" if lead[0].isdigit() else lead[0]):
            for rule in table.get(key, ()):
                hit = rule.find(document, index)
                if hit:
                    yield hit
            if len(lead) == 1 and key == lead:
                break
        for rule in general:
            hit = rule.find(document, index)
            if hit:
                yield hit


def _disjoint(hits: list[Hit]) -> list[Hit]:
    """The hits in order without overlaps: of two, the higher rank stays, then the longer, then the earlier."""
    hits.sort(key=lambda hit: (hit.start, -hit.rank, -hit.end))
    kept: list[Hit] = []
    for hit in hits:
        while kept and hit.start < kept[-1].end:
            last = kept[-1]
            if (hit.rank, hit.end - hit.start) > (last.rank, last.end - last.start):
                kept.pop()
            else:
                break
        else:
            kept.append(hit)
    return kept


def _edit(text: str, hit: Hit) -> Edit:
    exact = text[hit.start : hit.end]
    new = exact if hit.action is Action.FLAG else hit.replacement
    return Edit(hit.rule, hit.action, hit.start, hit.end, exact, new, hit.confidence, hit.reason, fields=hit.fields)


def _with_flags(edits: list[Edit], flags: list[Edit]) -> list[Edit]:
    """The flags that touch no edit, among the edits."""
    merged: list[Edit] = []
    waiting = iter(flags)
    flag = next(waiting, None)
    for edit in edits:
        while flag is not None and flag.start < edit.start:
            if flag.end <= edit.start and (not merged or flag.start >= merged[-1].end):
                merged.append(flag)
            flag = next(waiting, None)
        while flag is not None and flag.start < edit.end:
            flag = next(waiting, None)
        merged.append(edit)
    while flag is not None:
        if not merged or flag.start >= merged[-1].end:
            merged.append(flag)
        flag = next(waiting, None)
    return merged
