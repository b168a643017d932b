"""Common wording of many articles, and which of them likely come from one source."""

from __future__ import annotations

from collections.abc import Sequence

from reader.alignment import Pair
from reader.article import Article
from reader.comparing.wording import RUN
from reader.parsing.tokens import tokenize
from reader.stories.data import Origin, PairFigures, letter

COMMON_ORIGIN = 0.15
"""share of common wording from which one text likely draws on the other or both on a third: reports written apart
share a few percent, quotations included; half of it is enough where both name the same agency"""
_DRAWN = 0.15
"""difference of the two shares from which the shorter report may be an excerpt"""

_AGENCIES = {
    "AFP": "Agence France-Presse",
    "ANSA": "",
    "AP": "Associated Press",
    "Bloomberg": "",
    "dpa": "Deutsche Presse-Agentur",
    "EFE": "",
    "Interfax": "",
    "Kyodo": "",
    "PA": "Press Association",
    "PTI": "Press Trust of India",
    "Reuters": "",
    "TASS": "",
    "Ukrinform": "",
    "UPI": "United Press International",
    "Xinhua": "",
}
"""short and long names of news agencies, after Wikipedia's list of news agencies"""


class Wording:
    """The words of many articles, each read once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        known: dict[tuple[str, ...], int] = {}
        self._sizes: list[int] = []
        self._runs: list[list[int]] = []
        for article in articles:
            words = [t.key for p in article.paragraphs for t in tokenize(p.text) if t.is_word]
            self._sizes.append(len(words))
            runs = (tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1))
            self._runs.append([known.setdefault(run, len(known)) for run in runs])
        self._sets = [frozenset(runs) for runs in self._runs]

    def shared(self, i: int, j: int) -> Pair[float]:
        """Share of each one's words that stand in common runs of five words and more, as `shared_wording` has it."""
        common = self._sets[i] & self._sets[j]
        return Pair(self._covered(i, common), self._covered(j, common))

    def _covered(self, i: int, common: frozenset[int]) -> float:
        if not common or not self._sizes[i]:
            return 0.0
        covered = end = 0
        for k, run in enumerate(self._runs[i]):
            if run in common:
                covered += k + RUN - max(end, k)
                end = k + RUN
        return covered / self._sizes[i]


def find_origins(articles: Sequence[Article], pairs: Sequence[PairFigures]) -> tuple[Origin, ...]:
    """Pairs that likely come from one source, the most alike first."""
    agencies = [named_agencies(a) for a in articles]
    found: list[tuple[float, Origin]] = []
    for pair in pairs:
        share = max(pair.shared.left, pair.shared.right)
        common = sorted(agencies[pair.left - 1] & agencies[pair.right - 1])
        if share >= (COMMON_ORIGIN / 2 if common else COMMON_ORIGIN):
            found.append((-share, Origin(pair.left, pair.right, _reason(pair, common))))
    return tuple(origin for _, origin in sorted(found, key=lambda f: (f[0], f[1].left, f[1].right)))


def _reason(pair: PairFigures, agencies: Sequence[str]) -> str:
    a, b = letter(pair.left), letter(pair.right)
    left, right = pair.shared
    parts = [
        f"{_percent(left)} % of {a}’s words and {_percent(right)} % of {b}’s are shared wording (five words or more in a "
        "row)"
    ]
    if agencies:
        parts.append(f"both name {' and '.join(agencies)}")
    if abs(left - right) > _DRAWN:
        inner, outer = (a, b) if left > right else (b, a)
        parts.append(f"{inner} may be drawn from {outer}")
    return "; ".join(parts)


def _percent(share: float) -> int:
    """Never 100 unless every word is shared."""
    return 99 if 0.99 < share < 1 else round(share * 100)


def named_agencies(article: Article) -> frozenset[str]:
    """The news agencies that an article names in its dateline, byline or text, by their short names."""
    dateline = article.metadata.get("dateline")
    stated = str(dateline.get("agency", "")) if isinstance(dateline, dict) else ""
    texts = [stated, str(article.metadata.get("byline", "")), str(article.metadata.get("source", ""))]
    texts += [p.text for p in article.paragraphs]
    words = {token.text.removesuffix("’s").removesuffix("'s") for text in texts for token in tokenize(text)}
    return frozenset(
        short for short, long in _AGENCIES.items() if short in words or (long and any(long in text for text in texts))
    )
