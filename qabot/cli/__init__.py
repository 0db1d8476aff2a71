"""The command line: each command is one call of the facade, printed for people or as JSON."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence

from qabot.cli.options import parser
from qabot.errors import QabotError

DONE, FAILED, USAGE = 0, 1, 2
FULL = (errno.ENOSPC, errno.EDQUOT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when done, 1 for an error with a message, 2 for wrong usage."""
    sys.stdout, sys.stderr = (stream or io.StringIO() for stream in (sys.stdout, sys.stderr))  # `>&-`: they are closed
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Whatever the console or the pipe is set to: names and quotation marks of all languages are in the answers.
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], None] = options.run
        run(options)
        sys.stdout.flush()
    except QabotError as error:
        print(f"qabot: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        _stop_printing()  # the reader of our output has gone, `qabot statements | head`
        return DONE
    except OSError as error:
        if error.errno not in FULL:
            raise
        _stop_printing()
        print(f"qabot: the output cannot be written: {error.strerror}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return 130
    return DONE


def _stop_printing() -> None:
    """Send what is still to be printed nowhere, so that the interpreter does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
