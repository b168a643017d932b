"""What screens know of a search: three messages, how to begin one, and what escape does to it.

The line itself is imported when it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen

if TYPE_CHECKING:
    from reader.app.widgets.search_bar import SearchBar


class SearchChanged(Message):
    """Other text stands in the line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, SearchChanged)


class SearchKept(Message):
    """Enter was pressed: the search stands, keys go back to the text."""


class SearchEnded(Message):
    """The line was closed; there is no search any more."""


def searching(screen: Screen[Any]) -> SearchBar | None:
    """The search that is open on a screen."""
    from reader.app.widgets.search_bar import SearchBar

    return screen.query_one_optional("#search", SearchBar)


def open_search(screen: Screen[Any], label: str, hint: str = "") -> None:
    """Begin a search, or go back to the one that is open; `hint` stands in the line until something is typed."""
    bar = searching(screen)
    if bar is None:
        from reader.app.widgets.search_bar import SearchBar

        screen.mount(SearchBar(label, hint, id="search"))
    else:
        bar.take_focus()


def say_found(screen: Screen[Any], text: str) -> None:
    """What stands at the right end of the line: how much was found."""
    bar = searching(screen)
    if bar is not None:
        bar.say(text)


class SearchableScreen(Screen[None]):
    """A screen that can be searched: escape ends the search, and leaves only where there is none."""

    async def action_escape(self) -> None:
        bar = searching(self)
        if bar is not None:
            await bar.action_close()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.dismiss()
