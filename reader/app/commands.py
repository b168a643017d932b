"""The command palette: every action of the screen and every article of the library, by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.markup import escape

from reader.app.keys import OF_LISTS, ScreenAction, actions_of
from reader.app.store import Entry
from reader.app.wrap import one_line

if TYPE_CHECKING:
    from reader.app.app import NewsdiffApp

_MAX_ARTICLES = 50

_BRIEF = ("Next", "Previous", "Back", "Back to")
"""names that say enough beside their key only"""

# what is done by moving about needs no command
_LEFT_OUT = ("down", "up", "page_down", "page_up", "half_down", "half_up", "choose", "palette")


class ReaderCommands(Provider):
    """Names are text, never markup, whatever an article calls itself."""

    async def discover(self) -> Hits:
        for action in self._actions():
            name = _name(action)
            yield DiscoveryHit(Content(name), self._run(action), name, _about(action))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._actions():
            name = _name(action)
            score = max(matcher.match(name), 0.5 if query.casefold() in action.needle else 0.0)
            if score > 0:
                yield Hit(score, Content(name), self._run(action), name, _about(action))
        words = query.casefold().split()
        found = 0
        reader = cast("NewsdiffApp", self.app)
        for entry in reader.store.entries:
            if words and not entry.error and all(word in entry.needle for word in words):
                label = one_line(entry.label)
                yield Hit(0.5, Content(label), partial(self._read, entry), label, "read this article")
                found += 1
                if found == _MAX_ARTICLES:
                    break

    def _actions(self) -> list[ScreenAction]:
        actions = (a for a in actions_of(self.screen) if not a.id.startswith(OF_LISTS))
        named: dict[str, ScreenAction] = {}
        for action in actions:
            # two keys lead back, q and esc: one entry is enough
            if action.id.partition(".")[2] not in _LEFT_OUT:
                named.setdefault(action.name, action)
        return list(named.values())

    def _run(self, action: ScreenAction) -> Any:
        return partial(self.app.run_action, action.action, self.app if action.id.startswith("app.") else self.screen)

    def _read(self, entry: Entry) -> None:
        from reader.app.screens.article import ArticleScreen

        self.app.push_screen(ArticleScreen(entry))


def _name(action: ScreenAction) -> str:
    """What an action is called where nothing around it says what is next, or where back leads."""
    if action.name not in _BRIEF:
        return action.name
    said = action.tooltip.partition(",")[0]
    return said[:1].upper() + said[1:]


def _about(action: ScreenAction) -> str:
    # the palette reads this as markup, so that the bracket that is a key must be told from one that opens a tag
    return escape(f"{action.tooltip}  ({action.keys})")
