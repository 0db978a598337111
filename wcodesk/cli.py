"""The command line: ``wcodesk`` opens the desk, ``wcodesk VERB`` does one act without a window.

Exit codes: 0 done, 1 problems found, 2 wrong use or a DeskError (one line on standard error), 70 a fault
of the program itself (with a traceback; the number is EX_SOFTWARE of sysexits.h), 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from wcodesk import __version__
from wcodesk.model.errors import DeskError

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

DONE, WRONG, FAULT, STOPPED = 0, 2, 70, 130
_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)  # of what the output of a command goes to
_SELDOM = 100_000  # objects more than before: a verb makes little garbage that is not freed at once


def process() -> int:
    """Main for a process of its own, which ends with it; returns the exit code where Python itself is to end it."""
    code = main()
    # Python would free all that is left piece by piece, which takes as long as opening a store. Every file is written
    # and closed by then, and the system frees it at once. The desk's objects Qt wants gone in its own order.
    if "PySide6" not in sys.modules:
        leave(code)
    return code


def leave(code: int) -> NoReturn:
    """End the process here and now, once what it said is out."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # nobody reads it any more, or it is closed
            if stream is not None:
                stream.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that argv (default: the process's own arguments) says; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if sys.stdout is None or sys.stderr is None:  # closed by who started us, or a program without a console
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- for as long as the process lives
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows "?" in its place
    try:
        try:
            code = _run(arguments)
        except SystemExit as stop:  # argparse, after it wrote help or what was wrong
            code = stop.code if isinstance(stop.code, int) else DONE
        sys.stdout.flush()
    except DeskError as error:
        sys.stderr.write(f"wcodesk: {error}\n")
        return WRONG
    except BrokenPipeError:
        # Whoever read our output has closed it; Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        sys.stderr.write("wcodesk: stopped.\n")
        return STOPPED
    except OSError as error:
        if not error.filename and error.errno not in _UNWRITABLE:
            return _fault()
        sys.stderr.write(f"wcodesk: {error.filename or 'the output'}: {error.strerror}.\n")
        return WRONG
    except Exception:
        return _fault()
    return code


def _fault() -> int:
    import traceback

    traceback.print_exc()
    sys.stderr.write("wcodesk: this is a fault in the program, not in what you did; the lines above say where.\n")
    return FAULT


def _run(arguments: list[str]) -> int:
    # The window needs no parser, and what is not imported makes it open sooner.
    if not arguments:
        return open_desk(None)
    if arguments[0] == "--store" and len(arguments) == 2:
        return open_desk(Path(arguments[1]).expanduser())
    threshold = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        args = parser(_verb(arguments)).parse_args(arguments)
        if args.run:
            return _act(args)
    finally:
        gc.set_threshold(*threshold)
    return open_desk(args.store)


def _act(args: argparse.Namespace) -> int:
    from wcodesk.commands.output import Output

    output = Output(sys.stdout, sys.stderr)
    try:
        return int(args.run(args, output))
    finally:
        output.close()


def _verb(arguments: Sequence[str]) -> str:
    """The verb, where it stands first or right behind --store; "" where argparse must say what is meant."""
    rest = arguments[2:] if arguments[0] == "--store" else arguments
    return rest[0] if rest else ""


def parser(verb: str = "") -> argparse.ArgumentParser:
    """The parser of all verbs, or of that verb's family alone; each verb leaves its function in `run`."""
    import argparse

    from wcodesk.commands.common import typed_path

    top = argparse.ArgumentParser(
        prog="wcodesk",
        description="Keep the country sections of the Capacity Building Progress Report.",
        epilog="Without a verb: opens the desk's window.",
    )
    top.add_argument("--version", action="version", version=f"wcodesk {__version__}")
    top.set_defaults(run=None)
    store = argparse.ArgumentParser(add_help=False)
    # --store may stand before or after the verb; without it there, a verb leaves what stood before.
    for place, default in ((top, None), (store, argparse.SUPPRESS)):
        place.add_argument("--store", metavar="FILE", type=typed_path, default=default, help="default: your own store")
    # Without prog, argparse would find the same word by laying out a page of help.
    verbs = top.add_subparsers(title="verbs", metavar="VERB", prog=top.prog)
    for family in _families(verb):
        family.add_to(verbs, store)
    return top


def _families(verb: str) -> tuple[ModuleType, ...]:
    """The module that knows a verb; all of them for any other word. Each costs milliseconds to import and to build."""
    if verb in ("new", "backup", "verify"):
        from wcodesk.commands import stores

        return (stores,)
    if verb == "read-report":
        from wcodesk.commands import reading

        return (reading,)
    if verb in ("export", "check", "edition"):
        from wcodesk.commands import editions

        return (editions,)
    if verb == "workbooks":
        from wcodesk.commands import workbooks

        return (workbooks,)
    if verb == "import":
        from wcodesk.commands import imports

        return (imports,)
    if verb == "mission":
        from wcodesk.commands import missions

        return (missions,)
    if verb in ("history", "undo", "redo", "search"):
        from wcodesk.commands import journal

        return (journal,)
    from wcodesk.commands import editions, imports, journal, missions, reading, stores, workbooks

    return (stores, reading, editions, workbooks, imports, missions, journal)


def open_desk(store: Path | None) -> int:
    """Open the window; returns when it is closed. DeskError where there is no display."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise DeskError("there is no display here for the window; `wcodesk --help` lists what works without one.")
    # Hardly anything made before the window stands becomes garbage; ui/app.py looks for it from then on.
    gc.disable()
    try:
        from wcodesk.ui.qt import load_qt

        load_qt()  # before what is made with it
        from wcodesk.ui.app import run

        return run(store)
    finally:
        gc.enable()
