"""Long work beside the screen, in threads that nobody has to wait for."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def apart(work: Callable[[], T]) -> T:
    """What `work` returns or raises; it runs in a thread of its own.

    Whoever cancels the waiting is rid of the work at once: the thread ends by itself, what it brings is dropped, and
    neither the screen nor the end of the program waits for it (the threads of Textual's thread workers are joined when
    the loop closes, so that quitting would last as long as the engine does).
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def deliver(result: T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as caught:
            error = caught
        with contextlib.suppress(RuntimeError):  # the loop is closed: the program has ended
            loop.call_soon_threadsafe(deliver, result, error)

    Thread(target=contextvars.copy_context().run, args=(run,), name="newsdiff-work", daemon=True).start()
    return await future
