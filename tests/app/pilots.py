"""Driving the app in tests: keys in, the screen's text out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.pilot import Pilot

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


async def settled(pilot: Pilot[Any]) -> None:
    """All workers are done and what they told has been drawn."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each after the effects of the one before."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def screen_lines(pilot: Pilot[Any]) -> list[str]:
    """The whole screen as the terminal shows it, without colour."""
    screen = pilot.app.screen
    width, height = pilot.app.size
    strips = screen._compositor.render_strips()
    assert len(strips) == height
    return [strip.crop(0, width).text for strip in strips]


def screen_text(pilot: Pilot[Any]) -> str:
    return "\n".join(line.rstrip() for line in screen_lines(pilot))
