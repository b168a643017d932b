"""Runs the grammars over an article in order and gathers what they find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reader.article import Article, FactKind
from reader.collecting import without_collecting
from reader.facts.amounts.ordinals import read_ordinals
from reader.facts.amounts.reading import read_amounts
from reader.facts.dates.reading import read_dates
from reader.facts.dates.resolving import resolve
from reader.facts.dates.times import read_times
from reader.facts.labels import label_of
from reader.facts.lexer import read_sentences
from reader.facts.names.reading import NameReader
from reader.facts.relations.frames import read_frames
from reader.facts.statements.attribution import read_sources
from reader.facts.statements.polarity import read_predicates
from reader.facts.statements.quotations import read_quotations
from reader.facts.statements.reported import read_reported
from reader.facts.types import DateExpr, Fact, Facts, Quote, Sentence


def extract(article: Article) -> Facts:
    """All facts of one article, in reading order. Pure; linear in the length of the text."""
    with without_collecting():
        return _extract(article)


def _extract(article: Article) -> Facts:
    sentences = read_sentences(article)
    names, roles = NameReader(sentences).read()
    by_sentence: dict[int, list[Fact]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    amounts: list[Fact] = []
    dates: list[Fact] = []
    inside_figures: set[tuple[int, int]] = set()
    inside_dates: set[tuple[int, int]] = set()
    for sentence in sentences:
        before = _name_before(by_sentence.get(sentence.index, []))
        found, taken = read_dates(sentence, before)
        inside_dates.update((sentence.index, k) for k in taken)
        times = read_times(sentence, taken)
        inside_names = {
            k for n in by_sentence.get(sentence.index, []) if n.last > n.first for k in range(n.first, n.last + 1)
        }
        starts = {n.first: n.entity.parts[-1] for n in by_sentence.get(sentence.index, []) if n.entity.parts}
        figures = read_amounts(sentence, taken | inside_names, before, starts)
        amounts += figures
        inside_names.update(k for f in figures for k in range(f.first, f.last + 1))
        amounts += read_ordinals(sentence, taken | inside_names)
        inside_figures.update((sentence.index, k) for f in figures for k in range(f.first, f.last + 1))
        dates += found
        dates += times
    names = [
        n
        for n in names
        if (n.sentence, n.first) not in inside_figures
        # `October's vote`, `Last May's floods`
        and not all((n.sentence, k) in inside_dates for k in range(n.first, n.last + 1))
    ]
    anchor = _anchor(article, sentences, dates)
    for fact in dates:
        if isinstance(fact.value, DateExpr):
            fact.date = resolve(fact.value, anchor)
    quotes = read_quotations(sentences, names)
    reported = read_reported(sentences, names)
    facts = Facts(
        article.id, anchor, sentences, amounts, dates, names, roles, quotes + reported, read_sources(sentences, names), read_predicates(sentences),
        read_frames(sentences, amounts, names),
    )  # fmt: skip
    texts = {p.n: p.text for p in article.paragraphs}
    facts.texts = texts
    facts.frames = [replace(f, text=texts[f.n][f.start : f.end]) for f in facts.frames]
    for predicate in facts.predicates:
        predicate.text = texts[predicate.n][predicate.start : predicate.end]
    spelled: dict[str, str] = {}
    for name in names:
        spelled.setdefault(name.entity.key, texts[name.n][name.start : name.end])
    for group in (amounts, dates, names, roles, facts.quotes, facts.sources):
        for fact in group:
            fact.text = texts[fact.n][fact.start : fact.end]
            if fact.kind is FactKind.ROLE:
                fact.label = f"{fact.label}: {fact.text}"
            elif not fact.label:
                speaker = spelled.get(fact.value.speaker, "") if isinstance(fact.value, Quote) else ""
                fact.label = label_of(fact, sentences[fact.sentence], speaker)
    return facts


def _name_before(names: list[Fact]) -> Callable[[int], str]:
    ends = [(name.last, name.entity.parts[-1]) for name in reversed(names) if name.entity.parts]

    def nearest(i: int) -> str:
        return next((part for last, part in ends if last < i), "")

    return nearest


def _anchor(article: Article, sentences: list[Sentence], dates: list[Fact]) -> date | None:
    """The day the article speaks from: the date it was given, or a full date that opens it as a dateline does."""
    if article.published:
        return article.published
    for fact in dates:
        if fact.sentence > 2:
            break
        value = fact.value
        if isinstance(value, DateExpr) and value.year and value.month and value.day and not value.until:
            sentence = sentences[fact.sentence]
            alone = fact.first <= 1 and fact.last + 2 >= len(sentence.words)
            if alone or (value.weekday is not None and fact.first == 0):
                return date(value.year, value.month, value.day)
    return None
