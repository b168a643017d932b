"""Fits `alignment.json`, the weights by which `reader.comparing.calibration` judges links.

    python -m reader.tables.build_alignment --versions FILE... --sentences FILE... --paragraphs FILE... --unrelated FILE...

Needs numpy and scikit-learn, which newsdiff itself does not. A file holds one pair of texts a line, as JSON:
`{"left": [...], "right": [...], "gold": [[i, j], ...]}`, positions from 0; `ignore` lists links that count neither way,
`scored_left` and `scored_right` limit what was annotated. Every file weighs the same, or as `FILE=0.3` says.

The shipped table was fitted on labelled reports of our own (`tests/data/pairs` and `tests/data/events`, weight 3, and
`tests/data/seeds.json`, 2), on revisions, generated and our own (0.3), on pairs of texts on different events (0.6) and on public sets of
aligned texts (1; SPARK's paragraphs 1.6, ECB+ 0.2): ArgRewrite V.2 (Kashefi et al. 2022), OneStopQA (Berzak et al. 2020), the two English references
of WMT21 Russian-English news (Akhbardeh et al. 2021), SPARK propositions (Ernst et al. 2021 and later) and ECB+
(Cybulska and Vossen 2014). No text of these is kept, only the weights.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from reader.comparing.calibration import Verdict, event_signals, judge, regime_signals
from reader.comparing.signals import PAIR_SIGNALS, Problem, set_up
from reader.comparing.standing import PLACE_SIGNALS, SECOND_SIGNALS

UNITS = ("sentences", "paragraphs")
_SINGLE = len(PAIR_SIGNALS) + len(PLACE_SIGNALS) + len(SECOND_SIGNALS)
FAMILIES = ("versions", *UNITS, "unrelated")
STRENGTHS = {"versions": 0.03, "sentences": 0.03, "paragraphs": 0.1}
"""inverse strength of the L2 penalty, on standardised signals; chosen by cross-validation by document"""


class Case:
    """A labelled pair with its signals."""

    def __init__(self, raw: dict[str, Any], name: str, family: str, weight: float = 1.0) -> None:
        self.raw, self.name, self.family, self.weight = raw, name, family, weight
        self.problem: Problem = set_up(raw["left"], raw["right"])
        gold = {(i, j) for i, j in raw["gold"]}
        ignore = {(i, j) for i, j in raw.get("ignore", ())}
        rows = set(raw.get("scored_left", range(len(raw["left"]))))
        columns = set(raw.get("scored_right", range(len(raw["right"]))))
        self.labels = [pair in gold for pair in self.problem.pairs]
        self.scored = [pair not in ignore and pair[0] in rows and pair[1] in columns for pair in self.problem.pairs]
        self.links = len(gold)


def fit(signals: Any, labels: Any, weights: Any, strength: float) -> dict[str, Any]:
    """A logistic regression over raw signals: the standardising is folded into the weights."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped,import-not-found,unused-ignore]

    x, y, w = np.asarray(signals), np.asarray(labels), np.asarray(weights, dtype=float)
    mean, spread = x.mean(0), x.std(0)
    spread[spread < 1e-9] = 1.0
    found = LogisticRegression(C=strength, max_iter=2000).fit((x - mean) / spread, y, sample_weight=w / w.mean())
    slopes = found.coef_[0] / spread
    return {"bias": float(found.intercept_[0] - (slopes * mean).sum()), "weights": [float(v) for v in slopes]}


def fit_table(cases: list[Case], first: list[list[float]] | None = None) -> dict[str, Any]:
    """The whole table. `first` are chances of the first round that were made without the case itself."""
    sizes: dict[str, int] = {}
    links: dict[str, int] = {}
    for case in cases:
        sizes[case.name] = sizes.get(case.name, 0) + 1
        links[case.name] = links.get(case.name, 0) + case.links
    table: dict[str, Any] = {"rounds": []}
    texts = [regime_signals(case.problem.regime) for case in cases]
    shares = [100 / sizes[case.name] for case in cases]
    table["versions"] = fit(texts, [case.family == "versions" for case in cases], shares, 1.0)
    events = [event_signals(case.problem.regime) for case in cases]
    weights = [3 * share if case.family == "unrelated" else share for case, share in zip(cases, shares, strict=True)]
    table["related"] = fit(events, [case.family != "unrelated" for case in cases], weights, 1.0)
    known = [(case, share) for case, share in zip(cases, shares, strict=True) if case.family in UNITS]
    table["paragraphs"] = fit(
        [[case.problem.regime.full] for case, _ in known],
        [case.family == "paragraphs" for case, _ in known],
        [share for _, share in known],
        1.0,
    )
    before: list[list[float]] | None = None
    for number in range(2):
        judges: dict[str, Any] = {}
        rows = [
            case.problem.second(before[k], crossed=True) if before else case.problem.first
            for k, case in enumerate(cases)
        ]
        for family in ("versions", *UNITS):
            x, y, w = [], [], []
            for case, signals in zip(cases, rows, strict=True):
                if case.family == family or (family in UNITS and case.family == "unrelated"):
                    weight = case.weight * 1000 / (links[case.name] or 500)
                    # versions of one text are judged without the products, which cost time on long texts
                    heard = _SINGLE if family == "versions" else None
                    for row, label, scored in zip(signals, case.labels, case.scored, strict=True):
                        if scored:
                            x.append(row[:heard])
                            y.append(label)
                            w.append(weight)
            judges[family] = fit(x, y, w, STRENGTHS[family])
        table["rounds"].append(judges)
        if number == 0:
            before = first or [mixed(table, judges, case, signals) for case, signals in zip(cases, rows, strict=True)]
    return table


def mixed(table: dict[str, Any], judges: dict[str, Any], case: Case, signals: list[list[float]]) -> list[float]:
    """The chances that the judges give together, as at run time."""
    regime = case.problem.regime
    text = regime_signals(regime)
    verdict = Verdict(
        judge(table["versions"], text),
        judge(table["paragraphs"], [regime.full]),
        judge(table["related"], event_signals(regime)),
    )
    heard = verdict.heard()
    total = sum(heard.values())
    return [sum(share / total * judge(judges[name], row) for name, share in heard.items()) for row in signals]


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(v) for key, v in value.items()}
    if isinstance(value, list):
        return [rounded(v) for v in value]
    return round(value, 4)


def load_cases(family: str, arguments: list[str]) -> list[Case]:
    cases = []
    for argument in arguments:
        path, _, weight = argument.partition("=")
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        cases += [Case(json.loads(line), path, family, float(weight or 1)) for line in lines if line.strip()]
    return cases


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for family in FAMILIES:
        parser.add_argument(f"--{family}", nargs="+", default=[], metavar="FILE")
    arguments = parser.parse_args()
    cases = [case for family in FAMILIES for case in load_cases(family, getattr(arguments, family))]
    text = json.dumps(rounded(fit_table(cases)), indent=1)
    (Path(__file__).parent / "alignment.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
