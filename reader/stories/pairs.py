"""Comparing every pair of many articles, on one processor or several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import combinations
from typing import TYPE_CHECKING

from reader.alignment import Link
from reader.article import Article, Finding

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from reader.comparing.meaning import Model
    from reader.comparing.signals import Ready
    from reader.facts import Facts

Compared = tuple[int, int, tuple[Link, ...], tuple[Finding, ...]]
"""positions of two articles, the links between them (without reasons) and what the facts of both come to"""

WORTH_PROCESSES = 150
"""pairs from which other processes are started: one takes about as long to start as 30 pairs to compare"""
_BATCH = 12


def compare_pairs(
    articles: Sequence[Article], facts: Sequence[Facts], processes: int = 1, model: Model | None = None
) -> Iterator[Compared]:
    """Every pair in order of left, then right; the result does not depend on `processes`."""
    pairs = list(combinations(range(len(articles)), 2))
    if processes > 1 and model is None and len(pairs) >= WORTH_PROCESSES:
        yield from _in_processes(articles, facts, pairs, processes)
    else:
        compare = _Comparer(articles, facts, model)
        for pair in pairs:
            yield compare(pair)


class _Comparer:
    """Compares any two of many articles, each of which is taken apart once, when it is first met."""

    def __init__(self, articles: Sequence[Article], facts: Sequence[Facts], model: Model | None = None) -> None:
        self._articles, self._facts, self._model = articles, facts, model
        self._ready: dict[int, Ready] = {}

    def __call__(self, pair: tuple[int, int]) -> Compared:
        from reader.comparing.alignment import align_articles, make_ready
        from reader.comparing.findings import compare_facts

        for position in pair:
            if position not in self._ready:
                self._ready[position] = make_ready(self._articles[position])
        i, j = pair
        links = align_articles(self._articles[i], self._articles[j], (self._ready[i], self._ready[j]), self._model)
        return i, j, links, compare_facts(self._facts[i], self._facts[j], links)


def _in_processes(
    articles: Sequence[Article], facts: Sequence[Facts], pairs: Sequence[tuple[int, int]], processes: int
) -> Iterator[Compared]:
    """As `compare_pairs`; what a process fails to deliver is done in this one."""
    from multiprocessing import get_context
    from multiprocessing.connection import Connection, wait

    # "spawn" is the one way to start that is safe beside threads, and the same on every system
    context = get_context("spawn")
    compare = _Comparer(articles, facts)
    started = []
    open_ends: list[Connection] = []
    ready: dict[tuple[int, int], Compared] = {}
    waiting = iter(pairs)
    due = next(waiting, None)
    try:
        with _deaf_to_interrupts(), suppress(OSError):  # no more processes may be had
            for k in range(processes):
                receiving, sending = context.Pipe(duplex=False)
                work = (sending, tuple(articles), tuple(facts), pairs[k::processes])
                process = context.Process(target=_send_compared, args=work, daemon=True)
                process.start()
                # with this end closed here, the end of the process is the end of the stream
                sending.close()
                started.append(process)
                open_ends.append(receiving)
        while open_ends:
            for end in wait(open_ends):
                assert isinstance(end, Connection)
                try:
                    ready.update({(c[0], c[1]): c for c in end.recv()})
                except (EOFError, OSError):
                    open_ends.remove(end)
                    end.close()
            while due in ready:
                yield ready.pop(due)
                due = next(waiting, None)
        while due is not None:
            yield ready.pop(due) if due in ready else compare(due)
            due = next(waiting, None)
    finally:
        for end in open_ends:
            end.close()
        for process in started:
            process.terminate()
            process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile stay deaf to an interrupt of the terminal: the first process answers it for all."""
    import signal

    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _send_compared(
    sending: Connection, articles: Sequence[Article], facts: Sequence[Facts], pairs: Sequence[tuple[int, int]]
) -> None:
    """What a started process does."""
    compare = _Comparer(articles, facts)
    with suppress(OSError):  # nobody listens any more
        for k in range(0, len(pairs), _BATCH):
            sending.send([compare(pair) for pair in pairs[k : k + _BATCH]])
