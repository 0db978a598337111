"""Which of the files that somebody dropped or named are to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import number, tr

SUFFIXES = frozenset((".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".xlsb", ".xltx", ".xltm", ".et", ".numbers"))
_HALF = frozenset((".crdownload", ".part", ".partial", ".download", ".tmp"))
_LOCKS = ("~$", ".~lock.", "._", ".")
_MOST = 2_000  # files of one folder: a wrong folder was dropped


class Found(NamedTuple):
    """files: to read; passed: those of folders that are no workbooks, so that nobody thinks they were read."""

    files: tuple[Path, ...]
    passed: tuple[Path, ...] = ()


def workbook_files(paths: Iterable[Path]) -> Found:
    """Files as they were named, whatever they are, and the workbooks of folders and the folders in these.

    Raises FileProblem for a folder that holds far too many files, or cannot be read.
    """
    files: dict[Path, None] = {}
    passed: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        for count, found in enumerate(_walk(path)):
            if count >= _MOST:
                raise FileProblem(
                    path, tr("holds more than {n} files; choose the folder with the workbooks.", n=number(_MOST))
                )
            suffix = found.suffix.lower()
            if found.name.startswith(_LOCKS):
                continue
            (files if suffix in SUFFIXES or suffix in _HALF else passed)[found] = None
    return Found(tuple(files), tuple(path for path in passed if path not in files))


def _walk(folder: Path) -> Iterator[Path]:
    """All that a folder and those in it hold; folders that are only linked to are named, and not gone into."""
    waiting = [iter(_inside(folder))]
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
        elif _is_folder(path):
            waiting.append(iter(_inside(path)))
        else:
            yield path


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError as error:
        raise FileProblem(folder, tr("the folder cannot be read ({reason}).", reason=error.strerror)) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:  # what may not be looked at is told when it is read
        return False
