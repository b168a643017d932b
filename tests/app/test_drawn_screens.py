"""The screens as plain text, line by line, at four sizes.

After a change that is meant, write the golden files anew and read the difference before committing it:

    NEWSDIFF_GOLDEN=write python -m pytest tests/app/test_drawn_screens.py
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from pilots import Opened, press, screen_text

FOLDER = Path(__file__).parent / "golden"
SIZES = ((160, 48), (100, 30), (80, 24), (40, 12))

SCREENS: dict[str, Sequence[str]] = {
    "library": ("space",),
    "compare": ("space", "d", "n"),
    "article": ("o", "a"),
}
"""what is pressed on the library of three articles"""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_is_drawn_to_the_letter(
    open_app: Opened, library: Path, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int]
) -> None:
    monkeypatch.chdir(library.parent)
    golden = FOLDER / f"{name}-{size[0]}x{size[1]}.txt"
    async with open_app([Path("library")], size=size) as pilot:
        await press(pilot, *SCREENS[name])
        drawn = screen_text(pilot) + "\n"
    if os.environ.get("NEWSDIFF_GOLDEN") == "write":
        golden.write_bytes(drawn.encode("utf-8"))
    assert drawn == golden.read_bytes().decode("utf-8")
