"""The export dialog: format, content, path; says where it wrote and asks before it overwrites."""

from __future__ import annotations

import inspect
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.app.ink import Piece
from reader.app.screens.dialog import Dialog
from reader.app.widgets.bar import Bar
from reader.app.widgets.line_list import LineList
from reader.app.wrap import one_line, wrap
from reader.article import Article, Comparison
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp
    from reader.stories import Story

SUFFIXES = {"markdown": ".md", "html": ".html", "json": ".json", "text": ".txt"}
_FORMATS = {".htm": "html", ".markdown": "markdown"} | {suffix: name for name, suffix in SUFFIXES.items()}
"""ending → the format that a file of this name is expected to have"""

_INCLUDES = (
    ("whole", "everything"),
    ("differences", "differences only"),
    ("findings", "findings only"),
)


def default_name(told: Comparison | Story, kind: str) -> str:
    """A file name that says what is compared."""
    suffix = SUFFIXES.get(kind, ".txt")
    if isinstance(told, Comparison):
        sides = [_slug(article) for article in told.articles]
        return f"{sides[0]}-vs-{sides[1]}{suffix}"
    return f"story-of-{len(told.articles)}-articles{suffix}"


def _slug(article: Article) -> str:
    stem = Path(article.name).stem or "article"
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower()[:40] or "article"


def with_ending(path: str, suffix: str) -> str:
    """The path with the ending of another format; what is no ending of a format (report.v2) stays in the name."""
    return str(Path(path).with_suffix(suffix)) if Path(path).suffix.lower() in _FORMATS else path + suffix


class ExportScreen(Dialog):
    """Over the comparison, or the story, that it writes."""

    HELP = (
        "Choose a format, change the path if you like, and press enter; the ending of the file name chooses the format, "
        "too. Nothing is overwritten without asking."
    )

    BINDINGS = [
        Binding("escape", "cancel", "Cancel", id="export.cancel", tooltip="write nothing"),
        Binding("tab", "app.focus_next", "Next field", show=False, id="export.field", tooltip="format, content, path"),
    ]

    CSS = """
    ExportScreen #export { width: 72; }
    ExportScreen LineList { height: auto; max-height: 6; }
    ExportScreen #export-say { height: 4; }
    """

    def __init__(self, told: Comparison | Story) -> None:
        super().__init__()
        self.told = told
        self.asked: Path | None = None
        """the file that the user was asked about; enter once more overwrites it"""
        self._edited = False

    @property
    def reader(self) -> NewsdiffApp:
        return cast("NewsdiffApp", self.app)

    def compose(self) -> ComposeResult:
        with Vertical(id="export", classes="dialog"):
            yield Bar(id="export-title", page=True)
            yield Bar(id="export-format-head", page=True, of="export-format")
            yield LineList(id="export-format", empty="No export format is available here.")
            yield Bar(id="export-include-head", page=True, of="export-include")
            yield LineList(id="export-include")
            yield Bar(id="export-path-head", page=True, of="export-path")
            yield Input(id="export-path", select_on_focus=False)
            yield Bar(id="export-say", page=True)

    def on_mount(self) -> None:
        self.formats = list(self.reader.writers)
        parts = isinstance(self.told, Comparison)
        self.includes = (
            _INCLUDES if parts and any(_takes_include(w) for w in self.reader.writers.values()) else _INCLUDES[:1]
        )
        self.query_one("#export-title", Bar).show(
            [("Export", "heading")], [("tab next field, enter writes, esc leaves", "muted")]
        )
        self.query_one("#export-format-head", Bar).show([("Format", "muted")])
        self.query_one("#export-include-head", Bar).show([("Content", "muted")])
        self.query_one("#export-path-head", Bar).show([("File", "muted")])
        for name, items in (("format", self.formats), ("include", self.includes)):
            rows = self.query_one(f"#export-{name}", LineList)
            rows.styles.height = max(1, len(items))
            rows.show(len(items), self._format_line if name == "format" else self._include_line, 0)
        if self.formats:
            self._suggest()
            self.query_one("#export-format", LineList).focus()

    def _format_line(self, index: int, width: int) -> list[Piece]:
        name = self.formats[index]
        chosen = index == self.query_one("#export-format", LineList).cursor
        return [("  ● " if chosen else "  ○ ", "accent"), (name, ""), (f"  {SUFFIXES.get(name, '')}", "muted")]

    def _include_line(self, index: int, width: int) -> list[Piece]:
        chosen = index == self.query_one("#export-include", LineList).cursor
        return [("  ● " if chosen else "  ○ ", "accent"), (self.includes[index][1], "")]

    @property
    def format(self) -> str:
        return self.formats[self.query_one("#export-format", LineList).cursor] if self.formats else ""

    @property
    def path(self) -> Path:
        return Path(self.query_one(Input).value.strip()).expanduser()

    def _suggest(self) -> None:
        """The default path, in the working directory."""
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = str(Path.cwd() / default_name(self.told, self.format))

    @on(LineList.Highlighted)
    def _picked(self, event: LineList.Highlighted) -> None:
        event.list.refresh()
        if event.list.id == "export-format":
            if not self._edited:
                self._suggest()
            elif self.path.name and _FORMATS.get(self.path.suffix.lower()) != self.format:
                field = self.query_one(Input)
                with field.prevent(Input.Changed):
                    field.value = with_ending(field.value, SUFFIXES.get(self.format, ".txt"))
        self._ask_nothing()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._edited = True
        self._ask_nothing()
        named = _FORMATS.get(self.path.suffix.lower(), "")
        if named in self.formats and named != self.format:
            self.query_one("#export-format", LineList).move_to(self.formats.index(named))

    def _ask_nothing(self) -> None:
        self.asked = None
        self._say("", "")

    def _say(self, message: str, more: str) -> None:
        bar = self.query_one("#export-say", Bar)
        text = one_line(message)
        lines: list[tuple[list[Piece], tuple[()]]] = []
        for start, end in wrap(text, max(10, bar.size.width - 2)) if text else ():
            lines.append(([(text[start:end], "accent")], ()))
        bar.show_lines([*lines, ([(one_line(more), "muted")], ())])

    @on(LineList.Chosen)
    @on(Input.Submitted)
    def _enter(self) -> None:
        if not self.formats:
            self.dismiss()
            return
        if not self.query_one(Input).value.strip():
            self._say("Give the file a name.", "")
            return
        self._say("Writing …", "")
        include = self.includes[self.query_one("#export-include", LineList).cursor][0]
        self.write(self.format, include, self.path, overwrite=self.asked == self.path)

    @work(thread=True, group="export", exclusive=True)
    def write(self, kind: str, include: str, path: Path, overwrite: bool) -> None:
        worker = get_current_worker()
        try:
            writer = self.reader.writers[kind]
            options: dict[str, Any] = {"include": include} if _takes_include(writer) else {}
            text = writer(self.told, **options)
            from reader.files_out import write_new

            if not worker.is_cancelled:
                write_new(path, text, overwrite=overwrite)
        except FileExistsError:
            self.app.call_from_thread(self._ask, path)
        except (ReaderError, OSError) as error:
            self.app.call_from_thread(self._say, str(error), "")
        else:
            self.app.call_from_thread(self._written, path)

    def _ask(self, path: Path) -> None:
        self.asked = path
        self._say("That file exists.", "enter overwrites it, esc leaves it; or change the name")

    def _written(self, path: Path) -> None:
        self.reader.tell(f"Wrote {path}")
        if self.is_attached:
            self.dismiss()

    def action_cancel(self) -> None:
        self.workers.cancel_group(self, "export")
        self.dismiss()


def _takes_include(writer: Any) -> bool:
    """Whether a writer can leave parts out."""
    try:
        return "include" in inspect.signature(writer).parameters
    except (TypeError, ValueError):
        return False
