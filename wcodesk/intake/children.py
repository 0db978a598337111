"""Processes of our own, for reading what could crash or hang the desk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import wcodesk


def command(word: str, module: str) -> list[str]:
    """What starts one. word: what a frozen program is told, which has no Python to run a module with."""
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    # -P: a module that lies in the folder where the desk was started must not be taken for one of Python's.
    return [sys.executable, "-P", "-m", module]


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A child with pipes for all that it is told and says. Raises OSError where the system starts none."""
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _environment() -> dict[str, str]:
    """Our own, so that a child finds what we found, with this package in front."""
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        root = str(Path(wcodesk.__file__).resolve().parent.parent)
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (root, environment.get("PYTHONPATH"))))
    return environment
