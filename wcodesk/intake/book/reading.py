"""Workbooks from outside, read in child processes: a file in, plain cells or one clear sentence out."""

from __future__ import annotations

import base64
import hashlib
import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from wcodesk.intake.book.cells import BookFile, FileKind, Limits
from wcodesk.intake.book.pool import Lost, Notes, Pool
from wcodesk.intake.book.wire import plain_to_book, plain_to_notes
from wcodesk.model.errors import Cancelled, FileProblem
from wcodesk.model.progress import Progress, silent
from wcodesk.model.translation import tr

if TYPE_CHECKING:
    from concurrent.futures import Future

_LOG = logging.getLogger(__name__)
_CHILDREN = min(2, os.cpu_count() or 1)

DEFAULT = Limits()


def read_book(path: Path, *, limits: Limits = DEFAULT, progress: Progress = silent) -> BookFile:
    """Read a workbook (.xlsx, .xlsm, .xls, .ods) or text with separated columns (.csv, .tsv), whatever its name says.

    Raises FileProblem for a file that cannot be read, in one sentence that says what it is and what to do.
    """
    with BookReader(limits) as reader:
        progress(0, 1, tr("Reading {file}", file=path.name))
        found = reader.read(path)
        progress(1, 1, tr("Read"))
    return found


def read_books(
    paths: Iterable[Path], progress: Progress = silent, *, limits: Limits = DEFAULT
) -> list[BookFile | FileProblem]:
    """Read many, each for itself: in the order of the paths, the file or what is wrong with it.

    progress: called before each file; what it raises (errors.Cancelled) ends the reading.
    """
    with BookReader(limits) as reader:
        return list(reader.read_all(list(paths), progress))


class BookReader:
    """Reads files one after the other or two at a time; to be closed, since children wait for more."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._pool = Pool()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the children, also one at work."""
        self._pool.close()

    def read(self, path: Path) -> BookFile:
        """Read one file. Raises FileProblem."""
        return self.read_bytes(path, _bytes(path, self._limits.file_bytes))

    def read_bytes(self, path: Path, data: bytes) -> BookFile:
        """Read a file that is in memory already; nothing is read from the path. Raises FileProblem."""
        return _found(path, data, self._asked(path, data))

    def annotate(self, path: Path, data: bytes, notes: Notes) -> bytes:
        """An Excel workbook with notes at some of its cells; nothing is read from the path.

        notes: sheet, cells ("B12", "B12:E14" or "" for the whole sheet), text. Raises FileProblem for a file that
        cannot be read or cannot hold them.
        """
        answer = self._asked(path, data, notes)
        return base64.b64decode(_read(path, answer))

    def _asked(self, path: Path, data: bytes, notes: Notes | None = None) -> dict[str, Any]:
        try:
            return self._pool.read(data, self._limits, notes)
        except Lost as lost:
            if self._pool.cancelled.is_set():
                raise Cancelled(tr("reading was stopped; nothing was changed")) from None
            _LOG.warning("Reading %s: %s", path.name, lost.words)
            if lost.late:
                sentence = tr(
                    "takes longer to read than the {n} seconds that any workbook needs: open it in Excel and save it as"
                    " Excel Workbook (*.xlsx), or fetch it again from where it came"
                )
                raise FileProblem(path, sentence.format(n=f"{self._limits.seconds:g}")) from None
            raise FileProblem(
                path,
                tr(
                    "could not be read, since reading it broke off: open it in Excel and save it as Excel "
                    "Workbook (*.xlsx), or fetch it again from where it came"
                ),
            ) from None
        except OSError as error:
            reason = error.strerror or str(error)
            said = tr("cannot be read now: the system starts no reader ({reason})", reason=reason)
            raise FileProblem(path, said) from error

    def read_all(self, paths: list[Path], progress: Progress = silent) -> Iterator[BookFile | FileProblem]:
        """Read files, two at a time, in their order."""
        from concurrent.futures import ThreadPoolExecutor

        workers = ThreadPoolExecutor(min(_CHILDREN, max(1, len(paths))))
        waiting: list[Future[BookFile | FileProblem]] = []
        try:
            # No more than a few wait with their bytes in memory.
            for number, path in enumerate(paths):
                ahead = paths[len(waiting) : number + 2 * _CHILDREN]
                waiting += [workers.submit(self._tried, one) for one in ahead]
                progress(number, len(paths), tr("Reading {file}", file=path.name))
                yield waiting[number].result()
            progress(len(paths), len(paths), tr("Read"))
        except BaseException:
            self._pool.cancelled.set()
            raise
        finally:
            workers.shutdown(cancel_futures=True)

    def _tried(self, path: Path) -> BookFile | FileProblem:
        try:
            return self.read(path)
        except FileProblem as problem:
            return problem


def _bytes(path: Path, limit: int) -> bytes:
    """A file's bytes, all of them read at once: what is parsed is this copy, whoever writes to the file meanwhile."""
    try:
        if path.is_dir():
            raise FileProblem(path, tr("is a folder: choose the workbook in it"))
        if path.exists() and not path.is_file():
            raise FileProblem(path, tr("is no file but a device: choose a workbook"))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise FileProblem(path, tr("does not exist: it may have been moved or renamed")) from None
    except PermissionError as error:
        sentence = tr("may not be read, or another program keeps it to itself: close it there, and try again")
        raise FileProblem(path, sentence) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else tr("the system refused it")
        raise FileProblem(path, tr("cannot be read: {reason}", reason=reason)) from error
    if len(data) > limit:
        sentence = tr("is larger than {n} MB, which no Member's workbook is: take out pictures and the like")
        raise FileProblem(path, sentence.format(n=limit // 1_000_000))
    return data


def _found(path: Path, data: bytes, answer: dict[str, Any]) -> BookFile:
    kind, book, notes = _read(path, answer)
    sha256 = hashlib.sha256(data).hexdigest()
    found, remarks = plain_to_book(book), plain_to_notes(notes)
    return BookFile(path.name, sha256, len(data), FileKind(kind), found, remarks, path, data)


def _read(path: Path, answer: dict[str, Any]) -> Any:
    """What a child read. Raises FileProblem where it did not."""
    if "refused" in answer:
        raise FileProblem(path, str(answer["refused"]), place=str(answer.get("place", "")))
    if "memory" in answer:
        sentence = tr(
            "needs more memory to read than any workbook does: open it in Excel and save it as Excel Workbook (*.xlsx),"
            " or fetch it again from where it came"
        )
        raise FileProblem(path, sentence)
    if "read" not in answer:
        _LOG.warning("Reading %s failed:\n%s", path.name, answer.get("fault", answer))
        raise FileProblem(
            path,
            tr(
                "is damaged in a way that this program does not know: open it in Excel and save it as Excel "
                "Workbook (*.xlsx), or fetch it again from where it came"
            ),
        )
    return answer["read"]
