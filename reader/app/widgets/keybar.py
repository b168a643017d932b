"""The keys of the screen on one line at the bottom; a click does what the key does.

Textual's own footer makes a widget of every key, which costs a third of the time to the first paint.
"""

from __future__ import annotations

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from reader.app.ink import Piece, palette_of, strip_of
from reader.app.wrap import cells

_PALETTE = "^p palette "


_APART = 2
"""cells between two keys"""
_WAYS_OUT = ("Back", "Quit")


class KeyBar(Widget):
    """Shows the bindings in force, in their order, as far as they fit."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $bar; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._places: list[tuple[int, int, str]] = []
        """start, end, action with its namespace left out"""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda screen: self.refresh())

    def notify_style_update(self) -> None:
        self.refresh()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        palette = palette_of(self)
        width = self.size.width
        room = width - len(_PALETTE) if width >= 40 else width
        pieces: list[Piece] = [(" ", "")]
        self._places = []
        at = 1
        for key, description, action in self._that_fit(room - at):
            length = cells(key) + 1 + cells(description)
            pieces += [(key, "key"), (f" {description}  ", "muted")]
            self._places.append((at, at + length, action))
            at += length + _APART
        if room < width:
            pieces += [(" " * (room - at), ""), ("^p", "key"), (" palette ", "muted")]
            self._places.append((room, width - 1, "app.command_palette"))
        return strip_of(pieces, width, palette.bar, palette)

    def _that_fit(self, room: int) -> list[tuple[str, str, str]]:
        """Key, description and action of the bindings for which there is room; the way out is among them."""
        shown: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in shown:
                shown[binding.action] = self.app.get_key_display(binding), binding.description, binding.action
        every = list(shown.values())

        def long(entries: list[tuple[str, str, str]]) -> int:
            return sum(cells(key) + 1 + cells(description) + _APART for key, description, _ in entries)

        while every and long(every) > room:
            # the last ones go first, but not the way out
            inner = [entry for entry in every if entry[1] not in _WAYS_OUT]
            every.remove(inner[-1] if inner else every[-1])
        return every

    async def on_click(self, event: events.Click) -> None:
        for start, end, action in self._places:
            if start <= event.x < end:
                await self.screen.run_action(action)
                return
