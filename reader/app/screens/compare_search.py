"""Searching both articles of a comparison."""

from __future__ import annotations

import re

from textual import on

from reader.app.screens.compare_moves import CompareMoves
from reader.app.screens.compare_page import Hit
from reader.app.widgets.search import SearchChanged, SearchEnded, SearchKept, open_search, say_found
from reader.app.wrap import counted

_MAX_HITS = 5000


class CompareSearch(CompareMoves):
    """The page and a search in it."""

    def action_search(self) -> None:
        open_search(self, "Search")

    @on(SearchChanged)
    def _search(self, event: SearchChanged) -> None:
        self.hits, self.hit = self._find(event.text), -1
        self._light()
        found = f"{_MAX_HITS}+ hits" if len(self.hits) >= _MAX_HITS else counted(len(self.hits), "hit")
        say_found(self, found if event.text else "")

    def _find(self, text: str) -> list[Hit]:
        reading = self.reading
        if not text.strip() or reading is None:
            return []
        pattern = re.compile(re.escape(text), re.IGNORECASE)
        hits: list[Hit] = []
        for index, row in enumerate(reading.comparison.rows):
            for side, numbers in enumerate((row.left, row.right)):
                article = reading.comparison.right if side else reading.comparison.left
                for n in numbers:
                    for match in pattern.finditer(article.paragraphs[n - 1].text):
                        hits.append((index, side, n, *match.span()))
                        if len(hits) >= _MAX_HITS:
                            return hits
        return hits

    @on(SearchKept)
    def _search_kept(self) -> None:
        self.left.focus()
        self._walk_hits(1)

    def _walk_hits(self, step: int) -> None:
        if not self.hits:
            self.reader.tell("Nothing found. esc ends the search.")
            return
        self.hit = (self.hit + step) % len(self.hits) if self.hit >= 0 else (0 if step > 0 else len(self.hits) - 1)
        row, side, n, start, _ = self.hits[self.hit]
        self._light()
        self.go_to(row, ((side, n, start),))
        say_found(self, f"{self.hit + 1} of {len(self.hits)}")

    @on(SearchEnded)
    def _search_closed(self) -> None:
        self.hits, self.hit = [], -1
        self._light()
        self.left.focus()
