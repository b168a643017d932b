"""The library in memory: what the list shows of every file, and the articles read last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.alignment import Pair
from reader.app import engine
from reader.app.wrap import one_line
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.article import Article, Edit
    from reader.cleaning.policy import Policy

SORTS = ("title", "source", "date", "words", "artifacts", "file")
FALLING = ("date", "words", "artifacts")
"""sorts that begin with the largest"""
_KEPT_ARTICLES = 64


@dataclass(slots=True)
class Entry:
    """One file of the library; the figures are filled in when it has been read."""

    path: Path
    name: str
    """the file's name as it may be shown"""
    title: str = ""
    source: str = ""
    published: str = ""
    words: int = 0
    paragraphs: int = 0
    artifacts: int = 0
    error: str = ""
    """why it cannot be read"""
    read: bool = False
    needle: str = ""
    """what the filter looks in: name, title and source, folded"""

    @property
    def label(self) -> str:
        return self.title or self.name

    @property
    def origin(self) -> str:
        """Who published it or, where the article does not say, the file's name."""
        return self.source or self.name

    @property
    def reason(self) -> str:
        """Why it cannot be read, short enough for a list: without the path before it and the advice behind it."""
        reason = self.error
        for name in (_line(str(self.path).encode("utf-8", "replace").decode()), self.name):
            if reason.startswith(f"{name}: "):
                reason = reason[len(name) + 2 :]
                break
        return reason.partition("; ")[0]

    def note(self, article: Article) -> None:
        """Take the figures from the article."""
        self.title = _line(article.label)
        self.source = source_of(article)
        self.published = article.published.isoformat() if article.published else ""
        self.words = article.words
        self.paragraphs = len(article.paragraphs)
        self.artifacts = len(article.artifacts)
        self.error = ""
        self._done()

    def fail(self, message: str) -> None:
        self.error = _line(message)
        self._done()

    def _done(self) -> None:
        self.read = True
        self.needle = f"{self.name}\n{self.title}\n{self.source}".casefold()


def _entry(path: Path) -> Entry:
    name = one_line(path.name.encode("utf-8", "replace").decode())
    return Entry(path, name, needle=name.casefold())


def told_apart(articles: Pair[Article]) -> Pair[str]:
    """What each of two articles is called; the files' names go first where the titles begin alike."""
    labels = articles.map(lambda article: one_line(article.label))
    if labels.left[:_ALIKE].casefold() != labels.right[:_ALIKE].casefold():
        return labels
    names = articles.map(lambda article: one_line(article.name))
    if names.left == names.right:
        names = articles.map(_in_its_folder)
    return Pair(f"{names.left}: {labels.left}", f"{names.right}: {labels.right}")


_ALIKE = 24
"""letters of a title that are seen in the narrowest head of a comparison"""


def _in_its_folder(article: Article) -> str:
    path = Path(article.path) if article.path else None
    return one_line(f"{path.parent.name}/{path.name}" if path is not None and path.parent.name else article.name)


def source_of(article: Article) -> str:
    """Who published: the agency, site or byline that the article names; nothing where it names none."""
    metadata: dict[str, Any] = dict(article.metadata)
    dateline = metadata.get("dateline")
    if isinstance(dateline, dict) and dateline.get("agency"):
        return _line(str(dateline["agency"]))
    for key in ("source", "site", "publisher", "agency", "byline", "author"):
        if isinstance(metadata.get(key), str):
            return _line(metadata[key])
    return ""


def _line(text: str) -> str:
    from reader.cleaning.sanitise import sanitise_line

    return sanitise_line(text)


class Store:
    """The files of a library, in the order found."""

    def __init__(self, policy: str | Policy = "safe") -> None:
        self.policy = policy
        self.entries: list[Entry] = []
        self.noticed: set[str] = set()
        """what has been said of articles once already"""
        self.marked: list[Entry] = []
        """in the order in which they were marked"""
        self.kept: dict[str, set[tuple[str, int, int]]] = {}
        """article id → artifacts that the user has taken back: rule, start, end"""
        self._originals: dict[str, Article] = {}
        self._articles: OrderedDict[Path, Article] = OrderedDict()

    def fill(self, files: Sequence[Path]) -> None:
        self.entries = [_entry(path) for path in files]

    def chosen(self) -> list[Entry]:
        """What a story is of: the marked articles, with fewer than two marked all; those that cannot be read left out."""
        return [e for e in (self.marked if len(self.marked) > 1 else self.entries) if not e.error]

    def entry_of(self, path: Path) -> Entry:
        """The entry of a file; a new one where the library does not hold it."""
        return next((entry for entry in self.entries if entry.path == path), None) or _entry(path)

    def article(self, entry: Entry) -> Article:
        """The article of an entry, read now if need be; safe to call from a worker thread.

        Raises:
            ReaderError: it cannot be read; the entry says so from then on.
        """
        article = self._articles.get(entry.path)
        if article is None:
            try:
                article = engine.load_article(entry.path, self.policy)
            except ReaderError as error:
                entry.fail(str(error))
                raise
            if self.kept.get(article.id):
                article = engine.with_artifacts_kept(article, self.kept[article.id])
            self._articles[entry.path] = article
            while len(self._articles) > _KEPT_ARTICLES:
                self._articles.popitem(last=False)
        if not entry.read:
            entry.note(article)
        return article

    def is_kept(self, article: Article, edit: Edit) -> bool:
        """Whether the user has put this artifact back."""
        return (edit.rule, edit.start, edit.end) in self.kept.get(article.id, ())

    def take_back(self, article: Article, edit: Edit) -> Article:
        """`article` with one artifact back in its text (or out again), here and in later comparisons.

        The same article is returned where the artifact was never taken out.

        Raises:
            ReaderError: the article cannot be made so.
        """
        from reader.article import Action

        key = (edit.rule, edit.start, edit.end)
        kept = set(self.kept.get(article.id, ()))
        original = self._originals.setdefault(article.id, article)
        if key in kept:
            kept.discard(key)
        elif edit.action is Action.FLAG:
            return article
        else:
            kept.add(key)
        changed = engine.with_artifacts_kept(original, kept) if kept else original
        self.kept[article.id] = kept
        for path, known in list(self._articles.items()):
            if known.id == article.id:
                self._articles[path] = changed
        return changed

    def matching(self, text: str) -> list[int]:
        """Positions of the entries in which every word of `text` occurs."""
        words = text.casefold().split()
        if not words:
            return list(range(len(self.entries)))
        return [i for i, e in enumerate(self.entries) if all(word in e.needle for word in words)]

    def ordered(self, positions: Collection[int], sort: str, reverse: bool = False) -> list[int]:
        """`positions` by a column; numbers and dates begin with the largest, an unknown date always comes last."""
        entries = self.entries
        if sort == "file":
            result = sorted(positions)
        elif sort in ("words", "artifacts"):
            result = sorted(positions, key=lambda i: (-getattr(entries[i], sort), i))
        elif sort == "date":
            known = sorted((i for i in positions if entries[i].published), key=lambda i: entries[i].published)
            unknown = [i for i in positions if not entries[i].published]
            return [*(known if reverse else reversed(known)), *unknown]
        else:
            field = "label" if sort == "title" else "origin"
            result = sorted(positions, key=lambda i: getattr(entries[i], field).casefold())
        return result[::-1] if reverse else result
