"""Where things lie when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path

STORE_VARIABLE = "WCODESK_STORE"
_FOLDER, _NAME = "wcodesk", "desk.sqlite"


def default_store_path() -> Path:
    r"""The user's own store: the file that WCODESK_STORE names, else desk.sqlite in the user's data folder.

    That is ~/.local/share/wcodesk on Linux, %LOCALAPPDATA%\wcodesk on Windows and
    ~/Library/Application Support/wcodesk on macOS: local folders, because SQLite is not safe on network
    drives or in folders that a service synchronises. Neither the file nor its folder need exist.
    """
    named = os.environ.get(STORE_VARIABLE, "")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path(_FOLDER, appauthor=False) / _NAME


def is_default_store(path: Path) -> bool:
    """Whether a file is the user's own store."""
    if not os.environ.get(STORE_VARIABLE) and (path.parent.name, path.name) != (_FOLDER, _NAME):
        return False  # to find out where a user's data are takes long
    return path == default_store_path()
