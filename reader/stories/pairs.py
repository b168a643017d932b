"""Comparing every pair of many articles, on one processor or several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from reader.article import Article, Finding, Link

if TYPE_CHECKING:
    from reader.facts import Facts

Compared = tuple[int, int, tuple[Link, ...], tuple[Finding, ...]]
"""positions of two articles, the links between them and what the facts of both come to"""

WORTH_PROCESSES = 150
"""pairs from which other processes are started: one takes about as long to start as 30 pairs to compare"""
_BATCH = 12


def compare_pairs(articles: Sequence[Article], facts: Sequence[Facts], processes: int = 1) -> Iterator[Compared]:
    """Every pair in order of left, then right; the result does not depend on `processes`."""
    pairs = list(combinations(range(len(articles)), 2))
    if processes > 1 and len(pairs) >= WORTH_PROCESSES:
        yield from _in_processes(articles, facts, pairs, processes)
    else:
        for pair in pairs:
            yield _compare(articles, facts, pair)


def _compare(articles: Sequence[Article], facts: Sequence[Facts], pair: tuple[int, int]) -> Compared:
    from reader.comparing.alignment import align_articles
    from reader.comparing.findings import compare_facts

    i, j = pair
    links = align_articles(articles[i], articles[j])
    return i, j, links, compare_facts(facts[i], facts[j], links)


def _in_processes(
    articles: Sequence[Article], facts: Sequence[Facts], pairs: Sequence[tuple[int, int]], processes: int
) -> Iterator[Compared]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    done = 0
    try:
        # "spawn" is the one way to start that is safe beside threads, and the same on every system
        pool = ProcessPoolExecutor(processes, get_context("spawn"), _receive, (tuple(articles), tuple(facts)))
        try:
            batches = [pairs[k : k + _BATCH] for k in range(0, len(pairs), _BATCH)]
            for compared in pool.map(_compare_batch, batches):
                yield from compared
                done += len(compared)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    except (OSError, BrokenProcessPool):
        # no processes are to be had here: do the rest in this one
        for pair in pairs[done:]:
            yield _compare(articles, facts, pair)


_received: list[tuple[tuple[Article, ...], tuple[Facts, ...]]] = []
"""in a started process only: what it works on, sent once instead of with every pair"""


def _receive(articles: tuple[Article, ...], facts: tuple[Facts, ...]) -> None:
    import signal

    # an interrupt reaches every process of the terminal; the first one answers it for all
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _received.append((articles, facts))


def _compare_batch(pairs: Sequence[tuple[int, int]]) -> list[Compared]:
    return [_compare(*_received[0], pair) for pair in pairs]
