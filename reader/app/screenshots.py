"""The README's pictures, made from the running app: `python -m reader.app.screenshots FOLDER`."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

# picture → theme and keys pressed on the shipped samples
PICTURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "library": ("paper", ("j", "j")),
    "comparison": ("paper", ("space", "d")),
    "findings": ("dark", ("j", "space", "j", "d", "n")),
    "artifacts": ("paper", ("j", "j", "o", "a")),
    "story": ("dark", ("m",)),
}
SIZE = (160, 48)


async def take(folder: Path, size: tuple[int, int] = SIZE) -> list[Path]:
    """Write one SVG a picture into `folder`, which is made if need be, and return their paths."""
    from reader.app.app import NewsdiffApp
    from reader.shipped import shipped

    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for name, (theme, keys) in PICTURES.items():
        app = NewsdiffApp([shipped("seeds")])
        app.use_theme(theme)
        async with app.run_test(size=size) as pilot:
            await _settle(pilot)
            for key in keys:
                await pilot.press(key)
                await _settle(pilot)
            app.clear_notifications()
            await _settle(pilot)
            path = folder / f"{name}.svg"
            path.write_text(app.export_screenshot(title="newsdiff"), encoding="utf-8", newline="\n")
            taken.append(path)
    return taken


async def _settle(pilot: Any) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m reader.app.screenshots FOLDER\n")
        return 2
    # the pictures show the reader as it comes, not as whoever takes them has set it
    with tempfile.TemporaryDirectory() as settings:
        os.environ["NEWSDIFF_CONFIG_DIR"] = settings
        for path in asyncio.run(take(Path(arguments[0]))):
            sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
