"""The command `newsdiff`: with a screen or, for scripts, without one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from reader.cli import streams
from reader.errors import ReaderError

DONE, DIFFERENT, UNUSABLE = 0, 1, 2
_BROKEN, _INTERRUPTED, _PIPE_CLOSED = 70, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what users can do wrong is one line on standard error."""
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        streams.flush()
    except ReaderError as error:
        streams.complain(str(error))
        status = UNUSABLE
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except BrokenPipeError:
        streams.abandon_output()
        status = _PIPE_CLOSED
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else DONE
    except RecursionError:
        streams.complain("the text is nested too deeply to be read; cut out the article and save it as plain text")
        status = UNUSABLE
    except MemoryError:
        streams.complain("there is not enough memory for these articles; compare fewer or shorter ones")
        status = UNUSABLE
    except Exception as error:
        if os.environ.get("NEWSDIFF_DEBUG"):
            raise
        streams.complain(
            f"a fault in newsdiff itself ({type(error).__name__}: {error}); please report it with the output of the "
            "same command under NEWSDIFF_DEBUG=1"
        )
        status = _BROKEN
    return status


def _run(argv: list[str]) -> int:
    from reader.cli.arguments import COMMANDS, command_parser, reader_parser

    if argv and argv[0] in COMMANDS:
        arguments = command_parser().parse_args(argv)
    else:
        arguments = reader_parser().parse_args(argv)
    return int(arguments.run(arguments))
