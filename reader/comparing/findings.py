"""Says which facts agree, which were restated, changed or contradicted, and which only one report has."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article, FactKind, Finding, Link, Verdict
from reader.collecting import without_collecting
from reader.comparing.judging.figures.amounts import judge_amounts
from reader.comparing.judging.figures.dates import judge_dates, judge_since
from reader.comparing.judging.figures.nobody import judge_nobody
from reader.comparing.judging.leftovers.pairing import pair_leftovers
from reader.comparing.judging.making import kept
from reader.comparing.judging.names.entities import entities
from reader.comparing.judging.names.naming import judge_names
from reader.comparing.judging.names.offices import judge_holders, judge_offices, other_offices
from reader.comparing.judging.names.origins import judge_origins
from reader.comparing.judging.names.roles import judge_roles
from reader.comparing.judging.relations.counterparts import judge_deeds, judge_persons
from reader.comparing.judging.relations.doers import judge_doers, within
from reader.comparing.judging.relations.exchanges import judge_exchanges
from reader.comparing.judging.relations.holdings import judge_holdings
from reader.comparing.judging.review.parting import part
from reader.comparing.judging.review.settling import settle
from reader.comparing.judging.review.softening import soften
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.polarity import judge_polarity
from reader.comparing.judging.statements.quotes import judge_quotes
from reader.comparing.judging.statements.sources import judge_sources
from reader.comparing.judging.statements.stances import judge_stances
from reader.comparing.judging.twins.opposites import judge_opposites
from reader.comparing.judging.twins.substitutions import judge_substitutions
from reader.comparing.judging.twins.swaps import judge_swaps
from reader.facts import Facts, extract

_ORDER = {
    Verdict.CONFLICT: 0,
    Verdict.CHANGED: 1,
    Verdict.RESTATED: 2,
    Verdict.ONLY_LEFT: 3,
    Verdict.ONLY_RIGHT: 4,
    Verdict.SAME: 5,
}


def find_findings(left: Article, right: Article, links: Sequence[Link] = ()) -> tuple[Finding, ...]:
    """The findings of two articles, worst first.

    Args:
        links: linked paragraphs by number from 1. They are evidence only: facts are matched over the whole articles.
    """
    return compare_facts(extract(left), extract(right), links)


def compare_facts(left: Facts, right: Facts, links: Sequence[Link] = ()) -> tuple[Finding, ...]:
    """As `find_findings`, on facts that were extracted before."""
    with without_collecting():
        return _compare_facts(left, right, links)


def _compare_facts(left: Facts, right: Facts, links: Sequence[Link]) -> tuple[Finding, ...]:
    context = Context(left, right, links)
    holdings, exchanges = judge_holdings(context), judge_exchanges(context)
    relations = [*holdings.findings, *exchanges]
    since = judge_since(context)
    left_spans = holdings.left_spans + since.left_spans
    right_spans = holdings.right_spans + since.right_spans
    ours, theirs = kept(left, entities), kept(right, entities)
    names, answers = judge_names(context, ours, theirs)
    quotes = judge_quotes(context)
    speakers = {(m.n, m.start) for f in quotes if f.kind is FactKind.SPEAKER for m in (f.left,) if m}
    names = [
        f for f in names if not (f.verdict is Verdict.CONFLICT and f.left and (f.left.n, f.left.start) in speakers)
    ]
    disputed = [r for r in relations if r.verdict is Verdict.CONFLICT]
    names = [f for f in names if not (f.verdict is not Verdict.SAME and _inside(f, disputed))]
    deeds = judge_doers(context)
    names = [f for f in names if f.verdict is Verdict.SAME or not within(f, deeds)]
    offices = [f for f in judge_offices(context) if not within(f, deeds)]
    names = [
        f
        for f in names
        if not (f.verdict is not Verdict.SAME and _inside(f, offices)) and not other_offices(context, f)
    ]
    own = {(f.left.n, f.left.start) for f in names if f.left and f.verdict in (Verdict.CONFLICT, Verdict.CHANGED)}
    countries = [f for f in judge_origins(context) if f.left and (f.left.n, f.left.start) not in own]
    names = [f for f in names if not (f.left is None or f.right is None) or not _inside(f, countries)]
    named_otherwise = {(f.left.n, f.left.start) for f in names if f.verdict is Verdict.CONFLICT and f.left}
    found = [
        *quotes,
        *relations,
        *deeds,
        *offices,
        *countries,
        *judge_amounts(context, left_spans, right_spans),
        *since.findings,
        *judge_dates(context, left_spans, right_spans),
        *names,
        *(f for f in judge_holders(context) if f.left and (f.left.n, f.left.start) not in named_otherwise),
        *judge_roles(context),
        *judge_polarity(context),
        *judge_sources(context),
    ]
    found = [f for f in found if not (f.kind is FactKind.POLARITY and _counted_none(f, found))]
    said = {(f.left.n, f.left.start) for f in found if f.left and f.verdict in (Verdict.CONFLICT, Verdict.CHANGED)}
    swapped = judge_swaps(context, found)
    found += swapped
    whole = [*swapped, *(f for f in relations if f.verdict is Verdict.CONFLICT)]
    found += [f for f in judge_opposites(context, said) if not _inside(f, whole)]
    found += judge_nobody(context, said)
    found += judge_substitutions(context, found)
    found += judge_stances(context, found)
    found += judge_deeds(context, found)
    found += judge_persons(context, found)
    settled = settle(context, pair_leftovers(context, found, (ours, theirs), answers))
    exchanged = [
        f for f in swapped if any(_inside(d, [f]) for d in settled if d.verdict is Verdict.CONFLICT and d is not f)
    ]
    settled = [f for f in settled if f not in exchanged]
    return _ordered(soften(context, part(context, settled)))


def _counted_none(denial: Finding, found: list[Finding]) -> bool:
    """Whether a denial is told by a figure already: no arrests, five were arrested."""
    return any(
        f.kind is FactKind.NUMBER
        and f.verdict is Verdict.CONFLICT
        and any(
            a
            and b
            and a.n == b.n
            and a.start < b.end
            and b.start < a.end
            and a.text.lower() in ("no", "no one", "nobody")
            for a, b in ((f.left, denial.left), (f.right, denial.right))
        )
        for f in found
    )


def _inside(finding: Finding, disputed: list[Finding]) -> bool:
    """Whether a finding stands inside a dispute that is listed as a whole."""
    return any(
        ((mine := finding.left) is not None and (own := d.left) is not None and mine.n == own.n and own.start <= mine.start < own.end)
        or ((mine := finding.right) is not None and (own := d.right) is not None and mine.n == own.n and own.start <= mine.start < own.end)
        for d in disputed
    )  # fmt: skip


def _ordered(found: list[Finding]) -> tuple[Finding, ...]:
    """Worst first, then in reading order; one difference is listed once."""
    found.sort(key=lambda f: (_ORDER[f.verdict], -f.severity, _place(f)))
    seen: set[tuple[object, ...]] = set()
    kept = []
    for finding in found:
        key = (
            finding.kind, finding.verdict, finding.left.value if finding.left else "", finding.right.value if finding.right else "",
            finding.left.text if finding.left else "", finding.right.text if finding.right else "",
        )  # fmt: skip
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return tuple(kept)


def _place(finding: Finding) -> tuple[int, int, int]:
    if finding.left:
        return 0, finding.left.n, finding.left.start
    assert finding.right is not None
    return 1, finding.right.n, finding.right.start
