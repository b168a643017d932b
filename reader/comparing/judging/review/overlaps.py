"""Drops findings that tell what another finding tells already; of two that do, the more telling one stays."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import FactKind, Finding, Mention, Verdict
from reader.comparing.judging.making import DISPUTES, EXCHANGED, ROLES, TWIN, disputed_places, overlap
from reader.comparing.judging.names.offices import other_offices
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.slots.complements import are_shares_of_one
from reader.facts.types import Fact, Facts

# -- of the findings on names


def without_speakers(names: list[Finding], quotes: Sequence[Finding]) -> list[Finding]:
    """Who said the words is told with the quotation."""
    speakers = {(f.left.n, f.left.start) for f in quotes if f.kind is FactKind.SPEAKER and f.left}
    return [f for f in names if not (_is_conflict(f) and f.left and (f.left.n, f.left.start) in speakers)]


def without_parts(names: list[Finding], disputes: Sequence[Finding]) -> list[Finding]:
    """Names inside a relation or an office that is disputed as a whole differ because that does."""
    whole = [f for f in disputes if _is_conflict(f)]
    return [f for f in names if f.verdict is Verdict.SAME or not _inside(f, whole)]


def without_doers(found: list[Finding], deeds: Sequence[Finding]) -> list[Finding]:
    """To whom a deed, an office or a kinship is put down is told with it."""
    return [f for f in found if f.verdict is Verdict.SAME or not _touches(f, deeds)]


def without_other_offices(context: Context, names: list[Finding]) -> list[Finding]:
    """Persons who were given two offices do not stand for one another: the mayor and her deputy."""
    return [f for f in names if not other_offices(context, f)]


def without_countries(names: list[Finding], origins: Sequence[Finding]) -> list[Finding]:
    """From where a thing is, is told of the thing; what only one report names stays."""
    return [f for f in names if f.left is None or f.right is None or not _inside(f, origins)]


def without_disputed_alone(found: list[Finding]) -> list[Finding]:
    """What stands against something of the other report is not listed as one report's alone as well."""
    pairs = [f for f in found if f.left and f.right and f.verdict in DISPUTES]
    told = {
        (f.kind, m.n, m.start, m.end, is_left) for f in pairs for m, is_left in ((f.left, True), (f.right, False)) if m
    }

    def is_told(finding: Finding) -> bool:
        m = finding.left or finding.right
        alone = (finding.left is None) != (finding.right is None)
        return alone and m is not None and (finding.kind, m.n, m.start, m.end, m is finding.left) in told

    return [f for f in found if not is_told(f)]


# -- of those beside names


def without_disputed(found: list[Finding], names: Sequence[Finding]) -> list[Finding]:
    """Countries that are disputed as names are told so."""
    told = disputed_places(names)
    return [f for f in found if f.left and (f.left.n, f.left.start) not in told]


def without_other_names(holders: list[Finding], names: Sequence[Finding]) -> list[Finding]:
    """Holders of an office whose names are in conflict are told by their names."""
    told = disputed_places(filter(_is_conflict, names))
    return [f for f in holders if f.left and (f.left.n, f.left.start) not in told]


# -- of those on statements and sentences


def without_counted_denials(found: list[Finding]) -> list[Finding]:
    """A denial that a figure tells already: no arrests, five were arrested."""
    nobody = [
        f for f in found
        if f.kind is FactKind.NUMBER and _is_conflict(f) and any(m and m.text.lower() in _NOBODY for m in (f.left, f.right))
    ]  # fmt: skip
    return [
        f for f in found
        if f.kind is not FactKind.POLARITY
        or not any(_of_nobody(n.left, f.left) or _of_nobody(n.right, f.right) for n in nobody)
    ]  # fmt: skip


def without_exchanged(opposites: list[Finding], found: Sequence[Finding]) -> list[Finding]:
    """Words inside roles or names that changed places, or inside quotations, are opposite because these differ."""
    whole = [
        f
        for f in found
        if (f.kind is FactKind.RELATION and _is_conflict(f)) or (f.kind is FactKind.QUOTE and f.left and f.right)
    ]
    return [f for f in opposites if not _inside(f, whole)]


def without_contests(found: list[Finding]) -> list[Finding]:
    """Who is ahead of whom is told by their figures where these have changed places."""
    figures = [f for f in found if f.reason.startswith(EXCHANGED)]
    if not figures:
        return found

    def is_told(finding: Finding) -> bool:
        if finding.kind is not FactKind.RELATION or not finding.reason.startswith(ROLES):
            return False
        return any(overlap(finding.left, f.left) for f in figures) and any(
            overlap(finding.right, f.right) for f in figures
        )

    return [f for f in found if not is_told(f)]


def without_split_swaps(found: list[Finding], swaps: Sequence[Finding]) -> list[Finding]:
    """Names that changed places say nothing more where a conflict inside them tells what that changed."""
    conflicts = [f for f in found if _is_conflict(f)]
    split = [s for s in swaps if any(_inside(f, [s]) for f in conflicts if f is not s)]
    return [f for f in found if f not in split]


_NOBODY = ("no", "no one", "nobody", "not one", "not a single", "none")


def _of_nobody(figure: Mention | None, denial: Mention | None) -> bool:
    return figure is not None and figure.text.lower() in _NOBODY and overlap(figure, denial)


def _is_conflict(finding: Finding) -> bool:
    return finding.verdict is Verdict.CONFLICT


def _touches(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a finding has a word in common with one of the others."""
    return any(overlap(finding.left, o.left) or overlap(finding.right, o.right) for o in others)


def _inside(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a finding begins inside one of the others."""
    return any(_begins_in(finding.left, o.left) or _begins_in(finding.right, o.right) for o in others)


def _begins_in(mention: Mention | None, whole: Mention | None) -> bool:
    return (
        mention is not None and whole is not None and mention.n == whole.n and whole.start <= mention.start < whole.end
    )


def without_complemented(context: Context, found: list[Finding]) -> list[Finding]:
    """An opposite that goes with the other part of a whole denies nothing: 20 percent insured, four-fifths uninsured."""
    return [f for f in found if not _is_complemented(context, f)]


def _is_complemented(context: Context, finding: Finding) -> bool:
    if not finding.left or not finding.right:
        return False
    if finding.kind is not FactKind.POLARITY and not (finding.kind is FactKind.PERSON and finding.evidence == TWIN):
        return False
    ours, theirs = _shares_near(context.left, finding.left), _shares_near(context.right, finding.right)
    if {f.quantity.lo for f in ours} & {f.quantity.lo for f in theirs}:
        # `rejected by 56 percent to 44`, `approved by 56 percent to 44`
        return False
    return any(are_shares_of_one(context.left, a, context.right, b) for a in ours for b in theirs)


def _shares_near(side: Facts, place: Mention) -> list[Fact]:
    """The shares in the sentence of a mention."""
    at = next((s.index for s in side.sentences if s.n == place.n and s.start <= place.start < s.end), None)
    return [] if at is None else [f for f in side.amounts_of(at) if f.kind is FactKind.PERCENT]
