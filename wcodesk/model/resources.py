"""Where the files are that ship with the program."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path


def resource(*parts: str) -> Path:
    """A file that ships with the program, or a folder of them.

    A plain path, as Qt and SQLite want it, and found without importlib.resources, which takes long to import.
    """
    return _folder().joinpath(*parts)


@cache
def _folder() -> Path:
    return Path(import_module("wcodesk_resources").__path__[0])
