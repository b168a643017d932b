"""What all dialogs have in common: a framed box over the screen they belong to."""

from __future__ import annotations

from textual.screen import ModalScreen


class Dialog(ModalScreen[None]):
    """A box with the class `dialog` in the middle of a dimmed screen."""

    DEFAULT_CSS = """
    Dialog {
        background: $background 60%;
        align: center middle;
    }
    Dialog .dialog {
        width: 84;
        max-width: 96%;
        height: auto;
        max-height: 90%;
        background: $background;
        border: round $line;
        padding: 0 1;
    }
    Dialog Bar { background: $background; }
    Dialog Input, Dialog Input:focus {
        background: $bar;
        color: $foreground;
        border: none;
        height: 1;
        padding: 0 1;
        margin: 0;
    }
    """
