"""The application: wires settings, themes, library and screens together."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.binding import Binding

from reader.app import Writer, engine
from reader.app.finding import Finding
from reader.app.palette import Palette
from reader.app.store import Store
from reader.app.themes import ThemeError, ThemeSpec, read_theme, theme_files
from reader.app.wrap import counted
from reader.config import (
    DEFAULT_THEME,
    State,
    effective_theme,
    load_config,
    load_state,
    save_state,
    user_themes_folder,
)
from reader.shipped import shipped

if TYPE_CHECKING:
    from textual.command import Provider

    from reader.app.screens.library import LibraryScreen
    from reader.article import Article

# What a screen falls back on when not one theme file can be read.
_PLAIN_THEME = ThemeSpec(
    name="plain",
    title="Plain",
    dark=True,
    ansi=False,
    pygments="default",
    screen={
        "background": "#101010",
        "surface": "#1c1c1c",
        "text": "#e0e0e0",
        "muted": "#b0b0b0",
        "accent": "#ffffff",
        "line": "#505050",
        "cursor": "#303030",
        "selection": "#d0d0d0",
        "selection_text": "#101010",
    },
    given={
        "removed": "bold",
        "added": "bold",
        "shared": "italic",
        **{f"fact.{verdict}": "" for verdict in ("conflict", "changed", "restated", "same", "only")},
    },
)


_MOST_FAULTS = 5
_LONGEST_FAULT = 220


def _commands() -> type[Provider]:
    """The palette's commands, imported when it is opened."""
    from reader.app.commands import ReaderCommands

    return ReaderCommands


class NewsdiffApp(App[None]):
    """The reader."""

    TITLE = "newsdiff"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS = {_commands}
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-short"), (20, "-tall")]

    BINDINGS = [
        Binding("ctrl+p", "command_palette", "Palette", key_display="^p", show=False, priority=True, id="app.palette",
                tooltip="every action and article by name"),
        Binding("t", "themes", "Themes", show=False, id="app.themes", tooltip="choose a theme, previewed live"),
        Binding("ctrl+c", "interrupt", "Copy or quit", show=False, priority=True, id="app.interrupt",
                tooltip="copy what is selected; with nothing selected, quit"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit", tooltip="close the reader"),
    ]  # fmt: skip

    def __init__(
        self,
        library_paths: Sequence[Path] | None = None,
        pair: tuple[Path | Article, Path | Article] | None = None,
        writers: Mapping[str, Writer] | None = None,
    ) -> None:
        self.config, notices = load_config()
        self.state: State = load_state() if self.config.remember else State()
        self.notices = list(notices)
        policy, policy_notices = engine.cleaning_policy(self.config.cleaning)
        self.notices += policy_notices
        self.store = Store(policy)
        self.writers = dict(writers or {})
        self.pair = pair
        self.library_paths = self._library(library_paths, pair)
        self.finding = Finding(self.library_paths)
        self.finding.start()
        self.theme_files = theme_files((shipped("themes"), user_themes_folder()))
        self._specs: dict[str, ThemeSpec] = {}
        self.palette = Palette(_PLAIN_THEME)
        self._small_accepted = False
        super().__init__()
        wanted = effective_theme(self.config, self.state)
        if not self.use_theme(wanted) and not self.use_theme(DEFAULT_THEME):
            self.register_theme(_PLAIN_THEME.textual_theme())
            self.theme = _PLAIN_THEME.name

    def _library(self, paths: Sequence[Path] | None, pair: object) -> tuple[Path, ...]:
        if paths:
            return tuple(paths)
        if isinstance(pair, tuple):
            return tuple(p for p in pair if isinstance(p, Path)) or (shipped("seeds"),)
        remembered = tuple(Path(p) for p in self.state.library)
        if remembered and all(p.exists() for p in remembered):
            return remembered
        return (shipped("seeds"),)

    def get_default_screen(self) -> LibraryScreen:
        from reader.app.screens.library import LibraryScreen

        return LibraryScreen()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        # every variable that our style sheets name, so that no theme can lack one
        return {"muted": "#b0b0b0", "line": "#505050", "cursor": "#303030", "bar": "#1c1c1c"}

    def on_mount(self) -> None:
        if not self.is_headless:
            self._end_on_signals()
        if self.config.keys:
            self.set_keymap(self.config.keys)
        if self.pair is not None:
            from reader.app.screens.compare import CompareScreen

            self.push_screen(CompareScreen(*self.pair))
        if self.config.keys:
            self.call_after_refresh(self._check_keys)
        else:
            self._tell_faults(self.notices)

    def _check_keys(self) -> None:
        """What is wrong with the keys that the user has set, too; every screen is imported for that, so only then."""
        from reader.app.keymap import keymap_notices

        self._tell_faults([*self.notices, *keymap_notices(self.config.keys)])

    def _tell_faults(self, faults: Sequence[str]) -> None:
        """What is wrong with the user's settings, in one notice that stays as long as it takes to read it."""
        from reader.cleaning.sanitise import sanitise_line

        lines = [sanitise_line(fault)[:_LONGEST_FAULT] for fault in faults[:_MOST_FAULTS]]
        if len(faults) > 1:
            lines = [f"{len(faults)} faults in your settings:", *(f"• {line}" for line in lines)]
        if len(faults) > _MOST_FAULTS:
            lines.append(f"• and {len(faults) - _MOST_FAULTS} more")
        if lines:
            self.notify("\n".join(lines), severity="warning", markup=False, timeout=4 + 3 * len(lines))

    def _end_on_signals(self) -> None:
        """A kill or a closed terminal ends the reader the orderly way, which gives the terminal back as it was."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    def tell(self, message: str, severity: str = "information") -> None:
        """A notice; the message is text, never markup. Before the app runs it is kept until it does."""
        if not self.is_running:
            self.notices.append(message)
            return
        from reader.cleaning.sanitise import sanitise_line

        self.notify(sanitise_line(message)[:500], severity=severity, markup=False)  # type: ignore[arg-type]

    def on_resize(self, event: events.Resize) -> None:
        from reader.app.screens.small import SmallScreen

        small = event.size.width < SmallScreen.WIDTH or event.size.height < SmallScreen.HEIGHT
        if small and not isinstance(self.screen, SmallScreen) and not self._small_accepted:
            self.push_screen(SmallScreen())
        elif not small:
            self._small_accepted = False
            if isinstance(self.screen, SmallScreen):
                self.pop_screen()

    def accept_small(self) -> None:
        """Go on, small as the terminal is."""
        self._small_accepted = True
        self.pop_screen()

    # themes

    def spec(self, name: str) -> ThemeSpec:
        """The theme of that name.

        Raises:
            ThemeError: there is none, or its file cannot be used.
        """
        if name not in self._specs:
            if name not in self.theme_files:
                raise ThemeError(f"no theme is called “{name}”; press t to choose one")
            self._specs[name] = read_theme(self.theme_files[name])
        return self._specs[name]

    def use_theme(self, name: str) -> bool:
        """Put a theme on the screen; False, with a notice, where it cannot be used."""
        try:
            spec = self.spec(name)
        except ThemeError as error:
            self.tell(str(error), "warning")
            return False
        self.palette = Palette(spec)
        if name not in self.available_themes:
            self.register_theme(spec.textual_theme())
        self.theme = name
        return True

    # what is remembered

    def remember(self, **changes: object) -> None:
        """Keep changes of the state for the next run; where that cannot be written, this run goes on."""
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        if self.config.remember:
            with contextlib.suppress(OSError):
                save_state(self.state)

    # actions

    def action_help(self) -> None:
        from reader.app.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def action_themes(self) -> None:
        from reader.app.screens.themes import ThemeScreen

        self.push_screen(ThemeScreen())

    def action_interrupt(self) -> None:
        if self.copy_selection():
            return
        self.exit()

    def copy_selection(self) -> bool:
        """Put the selected text on the clipboard; False with nothing selected."""
        text = self.screen.get_selected_text()
        if not text:
            return False
        self.copy_to_clipboard(text)
        self.tell(f"Copied {counted(len(text.split()), 'word')}.")
        self.screen.clear_selection()
        return True
