"""Loading Qt without the search that PySide6 hangs on every later import, and without what it seldom uses itself."""

from __future__ import annotations

import builtins

from wcodesk.model.late import put_off

# What it wants for writing out its own signatures and for telling of its own errors.
_SELDOM = ("argparse", "logging", "random", "tempfile", "traceback")


def load_qt() -> None:
    """Import Qt before any module that uses it, and keep Python's own import.

    PySide6 puts a function of its own in its place, which reads the source of every module that is imported from then
    on, to learn whether it wants Qt's names in another spelling (`from __feature__ import snake_case`), and Python
    keeps what was read. None of ours does, and at a start that took as long as to make half of the window.
    """
    plain = builtins.__import__
    with put_off(*_SELDOM):
        import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = plain
