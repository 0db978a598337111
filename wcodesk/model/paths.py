"""Where things lie when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path

STORE_VARIABLE = "WCODESK_STORE"


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

    return user_data_path("wcodesk", appauthor=False) / "desk.sqlite"
