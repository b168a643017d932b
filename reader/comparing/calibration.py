"""From signals to the chance that a person would link two paragraphs.

Two rounds of logistic regression, the second over what the first says of a pair's rivals and neighbours. Either round has
three judges, brought up on versions of one text, on the sentences and on the paragraphs of separate reports; how much
each is heard depends on the kind of pair the two texts are. The figures are in the table `alignment.json`, which `build_alignment.py` fits.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import NamedTuple, TypedDict

from reader.comparing.regime import Regime
from reader.comparing.signals import Problem


class Judge(TypedDict):
    bias: float
    weights: list[float]


class Table(TypedDict):
    versions: Judge
    paragraphs: Judge
    related: Judge
    rounds: list[dict[str, Judge]]


class Verdict(NamedTuple):
    """What is known of a pair of texts as a whole."""

    versions: float
    """0 to 1: how sure that these are versions of one text"""
    paragraphs: float
    """0 to 1: how sure that their units are paragraphs, not sentences"""
    related: float
    """0 to 1: how sure that they are about one event at all"""

    def heard(self) -> dict[str, float]:
        """The share of each judge's voice."""
        reports = 1 - self.versions
        shares = {
            "versions": self.versions,
            "paragraphs": reports * self.paragraphs,
            "sentences": reports * (1 - self.paragraphs),
        }
        return {name: share for name, share in shares.items() if share > _HARDLY}


_HOPELESS = 0.01
"""chance after the first round below which the second changes nothing: of 30,000 pairs one was linked all the same"""
_HARDLY = 0.01
"""a judge who would be heard less than this need not be asked"""


@cache
def table() -> Table:
    found: Table = json.loads((files("reader.tables") / "alignment.json").read_text(encoding="utf-8"))
    return found


def logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -700 else 0.0


def judge(of: Judge, signals: Sequence[float]) -> float:
    return logistic(of["bias"] + sum(map(mul, of["weights"], signals)))


def regime_signals(regime: Regime) -> list[float]:
    return [regime.mono, regime.level, regime.median, regime.top, regime.mono * regime.top]


def event_signals(regime: Regime) -> list[float]:
    return [regime.level, regime.median, regime.top, regime.names, regime.words, regime.names * regime.words]


def judge_texts(regime: Regime) -> Verdict:
    signals = regime_signals(regime)
    of = table()
    return Verdict(
        judge(of["versions"], signals),
        judge(of["paragraphs"], [regime.full]),
        judge(of["related"], event_signals(regime)),
    )


def chances(problem: Problem) -> tuple[Verdict, list[float]]:
    """The two texts as a whole, and for each of the problem's pairs the chance of a link, 0 to 1."""
    verdict = judge_texts(problem.regime)
    heard = verdict.heard()
    total = sum(heard.values())
    first, second = ([(share / total, of[name]) for name, share in heard.items()] for of in table()["rounds"])
    found = [sum([share * judge(of, row) for share, of in first]) for row in problem.first]
    signals = problem.second(found, crossed=heard.keys() != {"versions"}, least=_HOPELESS)
    return verdict, [
        sum([share * judge(of, row) for share, of in second]) if row else before
        for before, row in zip(found, signals, strict=True)
    ]
