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
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            key = self.app.get_key_display(binding)
            length = cells(key) + 1 + cells(binding.description) + 2
            if at + length - 1 > room:
                break
            pieces += [(key, "key"), (f" {binding.description}  ", "muted")]
            self._places.append((at, at + length - 2, binding.action))
            at += length
        if room < width:
            pieces += [(" " * (room - at), ""), ("^p", "key"), (" palette ", "muted")]
            self._places.append((room, width - 1, "app.command_palette"))
        return strip_of(pieces, width, palette.bar, palette)

    async def on_click(self, event: events.Click) -> None:
        for start, end, action in self._places:
            if start <= event.x < end:
                await self.screen.run_action(action)
                return
