"""How arguments are parsed: help that is the same everywhere, one line for what is wrong, and the numbers that are taken."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from reader.cli import streams
from reader.errors import ReaderError


class UsageError(ReaderError):
    """Wrong arguments."""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Help that reads the same under every version of Python: `-o, --output FILE`."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings:
            return super()._format_action_invocation(action)
        flags = ", ".join(action.option_strings)
        if action.nargs == 0:
            return flags
        return f"{flags} {self._format_args(action, self._get_default_metavar_for_optional(action))}"


class Parser(argparse.ArgumentParser):
    """One line for a wrong argument, and output that survives a closed pipe."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", HelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see `{self.prog} --help`")

    def _print_message(self, message: str, file: object = None) -> None:
        if message:
            streams.write(message)


def columns(text: str) -> int:
    """The type of a width."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    if not 20 <= number <= 2000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of columns from 20 to 2000")
    return number


def port(text: str) -> int:
    """The type of a port to listen on."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 1 to 65535")
    return number
