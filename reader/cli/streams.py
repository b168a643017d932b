"""Standard input, output and error, as they are in real life: closed, full, not UTF-8, no terminal."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

from reader.errors import ReaderError
from reader.export.common import one_line


def is_terminal(stream: Any) -> bool:
    try:
        return bool(stream is not None and stream.isatty())
    except ValueError:  # closed
        return False


def may_ask() -> bool:
    """Whether somebody sits before a terminal who can be asked."""
    return is_terminal(sys.stdin) and is_terminal(sys.stderr)


def agreed(question: str) -> bool:
    """Whether the answer to a question on standard error is yes."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def wants_colour(choice: str = "auto") -> bool:
    """Whether to colour standard output: `always`, `never`, or by terminal, NO_COLOR and TERM."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(sys.stdout)


def columns() -> int:
    """How wide standard output is: that of the terminal, 80 for a pipe."""
    if not is_terminal(sys.stdout):
        return 80
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def write(text: str) -> None:
    """Write to standard output: UTF-8 with LF on every machine, on a terminal what that can show.

    Raises:
        ReaderError: standard output is closed or cannot take the text.
        BrokenPipeError: its reader has gone.
    """
    out = sys.stdout
    if out is None or out.closed:
        raise ReaderError("standard output is closed; write to a file with -o FILE")
    try:
        buffer = getattr(out, "buffer", None)
        if buffer is None:
            out.write(text)
            return
        encoding = (out.encoding or "utf-8") if is_terminal(out) else "utf-8"
        out.flush()
        rest = memoryview(text.encode(encoding, "replace"))
        while rest:
            # under PYTHONUNBUFFERED there is no buffer, and a disk that fills up takes a part without a word
            written = buffer.write(rest)
            if written is None:
                raise BlockingIOError(errno.EAGAIN, "it takes no more for now")
            rest = rest[written:]
        buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        raise ReaderError(
            f"standard output cannot be written: {error.strerror}; write elsewhere with -o FILE"
        ) from None


def flush() -> None:
    """Bring out what is still held back, so that a failure is met here and not while Python ends."""
    if sys.stdout is not None and not sys.stdout.closed:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            abandon_output()
            raise ReaderError(f"standard output cannot be written: {error.strerror}") from None


def abandon_output() -> None:
    """Let what is still held back go nowhere: Python would fail on it once more at its end."""
    try:
        number = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def complain(message: str) -> None:
    """One line on standard error; nothing where there is none."""
    tell(f"newsdiff: {message}")


def tell(line: str) -> None:
    """One line on standard error as it is; nothing where there is none."""
    if sys.stderr is None or sys.stderr.closed:
        return
    shown = one_line(line.encode("utf-8", "replace").decode("utf-8"))
    try:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(shown.encode(encoding, "replace").decode(encoding) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def read_input(limit: int) -> bytes:
    """All of standard input.

    Raises:
        ReaderError: it is closed, empty, or longer than `limit` bytes.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise ReaderError("-: standard input is closed; name a file instead")
    buffer = getattr(sys.stdin, "buffer", None)
    try:
        data: bytes = buffer.read(limit + 1) if buffer is not None else sys.stdin.read().encode()
    except OSError as error:
        raise ReaderError(f"-: standard input cannot be read ({error.strerror}); name a file instead") from None
    if len(data) > limit:
        raise ReaderError(f"-: standard input has more than {limit // 2**20} MB; cut out the article")
    if not data.strip():
        raise ReaderError("-: standard input is empty; there is nothing to read")
    return data


class Progress:
    """A bar on standard error, only where that is a terminal; it leaves no trace."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shows = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self._last = -1

    def __call__(self, done: int, total: int) -> None:
        if not self._shows:
            return
        share = done * 100 // max(total, 1)
        if share != self._last:
            self._last = share
            bar = "#" * (share // 5)
            self._write(f"\r{self._what} [{bar:<20}] {share:>3} %")

    def close(self) -> None:
        if self._shows and self._last >= 0:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self._shows = False
