"""Says which facts agree, which were restated, changed or contradicted, and which only one report has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.alignment import Link
from reader.article import Article, FactKind, Finding, Verdict
from reader.collecting import without_collecting
from reader.comparing.judging.doubts.listing import with_doubts
from reader.comparing.judging.figures.amounts import judge_amounts
from reader.comparing.judging.figures.dates import judge_dates, judge_since
from reader.comparing.judging.figures.nobody import judge_nobody
from reader.comparing.judging.figures.ranks import judge_ranks
from reader.comparing.judging.figures.zeros import judge_zeros
from reader.comparing.judging.leftovers.pairing import pair_leftovers
from reader.comparing.judging.making import DISPUTES, disputed_places, kept, same_words
from reader.comparing.judging.names.entities import Named, entities
from reader.comparing.judging.names.naming import judge_names
from reader.comparing.judging.names.offices import judge_bare_offices, judge_holders, judge_offices
from reader.comparing.judging.names.origins import judge_origins
from reader.comparing.judging.names.roles import judge_roles
from reader.comparing.judging.relations.counterparts import judge_deeds, judge_persons
from reader.comparing.judging.relations.crossings import judge_crossings
from reader.comparing.judging.relations.doers import judge_doers
from reader.comparing.judging.relations.exchanges import judge_exchanges
from reader.comparing.judging.relations.holdings import judge_holdings
from reader.comparing.judging.relations.kin import judge_kin
from reader.comparing.judging.relations.successions import judge_successions
from reader.comparing.judging.review.overlaps import (
    without_complemented,
    without_contests,
    without_counted_denials,
    without_countries,
    without_disputed,
    without_disputed_alone,
    without_doers,
    without_exchanged,
    without_other_names,
    without_other_offices,
    without_parts,
    without_speakers,
    without_split_swaps,
)
from reader.comparing.judging.review.parting import part_two_things
from reader.comparing.judging.review.replaced_words import weaken_replaced
from reader.comparing.judging.review.settling import settle
from reader.comparing.judging.review.times import soften
from reader.comparing.judging.sentences.context import Context
from reader.comparing.judging.statements.pleas import judge_pleas
from reader.comparing.judging.statements.polarity import judge_polarity
from reader.comparing.judging.statements.quotes import judge_quotes
from reader.comparing.judging.statements.sources import judge_sources
from reader.comparing.judging.statements.stances import judge_stances
from reader.comparing.judging.twins.contraries import judge_contraries
from reader.comparing.judging.twins.edits import judge_edits
from reader.comparing.judging.twins.swaps import judge_swaps
from reader.comparing.judging.twins.words import judge_exchanged, judge_opposites
from reader.facts import Facts, extract
from reader.parsing.cutting import beginning

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
    facts = extract(beginning(left)), extract(beginning(right))
    try:
        return compare_facts(*facts, links)
    finally:
        for side in facts:
            # what was worked out of the facts points back at them: let go of now, not by a search for cycles
            side.kept.clear()


def compare_facts(left: Facts, right: Facts, links: Sequence[Link] = ()) -> tuple[Finding, ...]:
    """As `find_findings`, on facts that were extracted before."""
    # of a very long text only the beginning is read for facts
    links = [link for link in links if link.left in left.texts and link.right in right.texts]
    with without_collecting():
        return _compare_facts(left, right, links)


def _compare_facts(left: Facts, right: Facts, links: Sequence[Link]) -> tuple[Finding, ...]:
    context = Context(left, right, links)
    named = kept(left, entities), kept(right, entities)
    found, answers = _kind_by_kind(context, named)
    swaps = judge_swaps(context, found)
    found = _sentence_by_sentence(context, found, swaps)
    found = pair_leftovers(context, found, named, answers)
    found = judge_edits(context, _reviewed(context, found, swaps))
    found = with_doubts(context, without_disputed_alone(found))
    context.scorer = None  # it points back too
    return _ordered(found)


def _kind_by_kind(
    context: Context, named: tuple[dict[str, Named], dict[str, Named]]
) -> tuple[list[Finding], dict[str, str]]:
    """Each kind of fact is judged by itself; what tells more (a deed, an office, a quotation) speaks for its names.

    Returns:
        The findings, and the ids of the left article's names that answer ids of the right one's.
    """
    holdings, since = judge_holdings(context), judge_since(context)
    dealt_with = holdings.left_spans + since.left_spans, holdings.right_spans + since.right_spans
    quotes, deeds, kin = judge_quotes(context), judge_doers(context), judge_kin(context)
    exchanges = without_doers(judge_exchanges(context), [f for f in quotes if f.kind is FactKind.SPEAKER])
    relations = [*holdings.findings, *exchanges]
    offices = without_doers(judge_offices(context), deeds)
    names, answers = judge_names(context, *named)
    names = without_speakers(names, quotes)
    names = without_parts(names, relations)
    names = without_doers(names, deeds)
    names = without_parts(names, offices)
    names = without_other_offices(context, names)
    countries = without_disputed(judge_origins(context), names)
    names = without_countries(names, countries)
    found = [
        *quotes,
        *relations,
        *deeds,
        *offices,
        *countries,
        *judge_amounts(context, *dealt_with),
        *since.findings,
        *judge_dates(context, *dealt_with),
        *names,
        *without_doers(without_other_names(judge_holders(context), names), deeds),
        *judge_bare_offices(context),
        *without_doers(judge_roles(context), kin),
        *kin,
        *judge_polarity(context),
        *judge_sources(context),
    ]
    return without_counted_denials(found), answers


def _sentence_by_sentence(context: Context, found: list[Finding], swaps: list[Finding]) -> list[Finding]:
    """Sentences that answer each other are judged for what no fact of theirs has told; each judge sees the findings before."""
    told = disputed_places(found)
    found = [*found, *swaps]
    found += without_exchanged(judge_opposites(context, told), found)
    # of a denial that begins with nobody it is told whom the other report knows
    denials = {(f.left.n, f.left.start) for f in found if f.kind is FactKind.POLARITY and f.left}
    found = without_counted_denials([*found, *judge_nobody(context, told - denials)])
    found += judge_zeros(context, found)
    found += judge_exchanged(context)
    found += without_exchanged(judge_pleas(context, found), found)
    found += judge_ranks(context, found)
    found += judge_crossings(context, found)
    found += judge_successions(context, found)
    found += judge_stances(context, found)
    found += judge_deeds(context, found)
    found += judge_persons(context, found)
    found += without_exchanged(judge_contraries(context, found), found)
    return found


def _reviewed(context: Context, found: list[Finding], swaps: list[Finding]) -> list[Finding]:
    """What only seems to differ or only seems to agree, seen with all findings at hand."""
    found = settle(context, without_complemented(context, found))
    found = without_contests(without_split_swaps(found, swaps))
    found = weaken_replaced(context, part_two_things(context, found))
    return soften(context, found)


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
            kept.append(finding if finding.evidence else replace(finding, evidence=(_evidence(finding),)))
    return tuple(kept)


def _evidence(finding: Finding) -> str:
    """What speaks for a finding whose judge needed nothing but the two mentions."""
    left, right = finding.left, finding.right
    if left is None or right is None:
        return "nothing in the other report answers it"
    if finding.kind is FactKind.ROLE:
        return "same person"
    if finding.verdict in DISPUTES:
        return "sentences that answer each other"
    return "the same words" if same_words(left.text, right.text) else "two forms of one value"


def _place(finding: Finding) -> tuple[int, int, int]:
    if finding.left:
        return 0, finding.left.n, finding.left.start
    assert finding.right is not None
    return 1, finding.right.n, finding.right.start
