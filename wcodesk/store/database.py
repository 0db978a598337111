"""The SQLite file: opened only when it is ours and sound, written only in one transaction at a time."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from wcodesk.model.errors import DeskError, FileProblem, StoreProblem
from wcodesk.model.translation import mark, tr
from wcodesk.store.schema import APPLICATION_ID, COLUMNS, FINGERPRINTS, SELECT, Row, fingerprint

_MAGIC = b"SQLite format 3\x00"
_PRAGMAS = (
    "trusted_schema=OFF",
    "foreign_keys=ON",
    "journal_mode=DELETE",
    "cell_size_check=ON",
    "mmap_size=0",
    "synchronous=EXTRA",
    "locking_mode=EXCLUSIVE",
    "temp_store=MEMORY",
    "cache_size=-16000",
    "recursive_triggers=OFF",
)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SENTENCES = {
    sqlite3.SQLITE_FULL: mark("The disk is full. Nothing was changed; make room and try again."),
    sqlite3.SQLITE_BUSY: mark("The store is in use by another program. Nothing was changed; close it and try again."),
    sqlite3.SQLITE_LOCKED: mark("The store is in use by another program. Nothing was changed; close it and try again."),
    sqlite3.SQLITE_READONLY: mark("The store cannot be written to. Nothing was changed."),
    sqlite3.SQLITE_IOERR: mark(
        "The disk reported an error. Nothing was changed; try again, or make a backup elsewhere."
    ),
    sqlite3.SQLITE_CANTOPEN: mark("The store's folder cannot be written to. Nothing was changed."),
    sqlite3.SQLITE_NOMEM: mark("There is not enough memory. Nothing was changed."),
    sqlite3.SQLITE_TOOBIG: mark("A text is too long to be stored. Nothing was changed."),
    sqlite3.SQLITE_INTERRUPT: mark("That took too long and was stopped. Nothing was changed."),
}


class Header(NamedTuple):
    """What the first 100 bytes of a SQLite file say (sqlite.org/fileformat.html, section 1.3)."""

    application_id: int
    version: int
    page_size: int
    pages: int
    size: int


def read_header(path: Path) -> Header:
    """Reads the header without SQLite, which would already write to a file that is not ours.

    Raises FileProblem for what is no SQLite file or cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as problem:
        raise FileProblem(path, tr("there is no such file.")) from problem
    except OSError as problem:
        raise FileProblem(path, tr("it cannot be read ({reason}).", reason=problem.strerror)) from problem
    if not head:
        said = tr("it is empty, so it is no WCO Desk store; open a backup or make a new store.")
        raise FileProblem(path, said)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise FileProblem(path, tr("it is not a WCO Desk store."))
    page_size = int.from_bytes(head[16:18], "big")
    return Header(
        application_id=int.from_bytes(head[68:72], "big"),
        version=int.from_bytes(head[60:64], "big"),
        page_size=65536 if page_size == 1 else page_size,
        pages=int.from_bytes(head[28:32], "big"),
        size=size,
    )


def checked_header(path: Path, *, newest: int) -> Header:
    """The header of a store that this program may open.

    Raises FileProblem for another program's file, a newer version, or a file cut short.
    """
    header = read_header(path)
    if header.application_id != APPLICATION_ID:
        raise FileProblem(path, tr("it belongs to another program; it is not a WCO Desk store."))
    if header.version > newest:
        said = tr("it was made by a newer WCO Desk (version {version} of the store, this one reads {newest}).")
        raise FileProblem(path, said.format(version=header.version, newest=newest))
    # While a journal lies beside it, the file may be longer or shorter until SQLite has rolled it back.
    in_doubt = path.with_name(path.name + "-journal").exists()
    if not in_doubt and header.size < header.pages * header.page_size:
        raise FileProblem(path, tr("it is damaged: its end is missing. Restore a backup."))
    return header


class Database:
    """One connection to one store. Every write goes through `transaction`."""

    def __init__(self, path: Path, *, patience: float = 2.0) -> None:
        """Opens a file whose header was checked. Raises StoreProblem or FileProblem in one sentence."""
        self.path = path
        self._inside = False
        self._file = self._identity()
        self.conn = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=patience)
        try:
            self._prepare()
        except BaseException:
            self.conn.close()
            raise

    def _prepare(self) -> None:
        with self.plain_errors():
            if sys.version_info >= (3, 12):
                self.conn.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
            for pragma in _PRAGMAS:
                self.conn.execute(f"PRAGMA {pragma}")
            # Takes SQLite's own lock for good, against programs that know nothing of our lock file.
            self.conn.execute("BEGIN EXCLUSIVE")
            self.conn.execute("COMMIT")

    def check_schema(self, version: int) -> None:
        """Raises FileProblem unless the tables, indexes and triggers are exactly those of that version.

        A trigger or view slipped into the file would run with our next write, and passes every check of SQLite.
        """
        with self.plain_errors():
            found = fingerprint(self.conn)
        if found != FINGERPRINTS[version]:
            raise FileProblem(self.path, tr("its tables are not those of a WCO Desk store. Restore a backup."))

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: commits at the end, rolls back on any error and raises it.

        Raises StoreProblem for what the disk or another program did; RuntimeError when nested (a bug).
        """
        if self._inside:
            raise RuntimeError("a transaction of the store was opened inside another")
        self._roll_back()
        self._refuse_lost_file()
        with self.plain_errors():
            self._inside = True
            try:
                self.conn.execute("BEGIN IMMEDIATE")
                yield self.conn
                if not self.conn.in_transaction:
                    raise RuntimeError("a transaction of the store was ended from inside")
                self.conn.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._inside = False
        if self.conn.in_transaction:
            raise RuntimeError("a transaction of the store was left open")
        self._refuse_lost_file()

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _refuse_lost_file(self) -> None:
        """SQLite goes on writing into a file that has lost its name; nobody would find it again."""
        if self._identity() != self._file:
            sentence = tr(
                "it was moved, deleted or replaced while it was open; make a backup of what is on the screen"
                " before closing."
            )
            raise FileProblem(self.path, sentence)

    def _roll_back(self) -> None:
        """Ends a transaction that failed. A full disk or an I/O error may already have done so.

        Where even that fails, the next transaction tries again; what went wrong first is what the user is told.
        """
        with contextlib.suppress(sqlite3.Error):
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.plain_errors():
            return self.conn.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with self.plain_errors():
            found: tuple[Any, ...] | None = self.conn.execute(sql, values).fetchone()
            return found

    def records(self, table: str, where: str = "", values: Sequence[Any] = ()) -> list[Row]:
        """Records of a journaled table as rows by column name. where: from WHERE on."""
        names = COLUMNS[table]
        return [dict(zip(names, row, strict=True)) for row in self.rows(SELECT[table] + where, values)]

    @contextlib.contextmanager
    def plain_errors(self) -> Iterator[None]:
        """Turns what the disk or another program did into one sentence; our own mistakes stay what they are."""
        try:
            yield
        except UnicodeDecodeError as problem:
            raise self._damaged() from problem
        except sqlite3.Error as problem:
            told = self._sentence(problem)
            if told is None:
                raise
            raise told from problem
        except UnicodeEncodeError as problem:
            said = tr("A text holds half a character, which cannot be stored. Nothing was changed.")
            raise StoreProblem(said) from problem

    def _sentence(self, problem: sqlite3.Error) -> DeskError | None:
        code = getattr(problem, "sqlite_errorcode", None)
        if code is None:
            # Raised by Python itself, without a code: bytes in a text column that are no UTF-8.
            return self._damaged() if "Could not decode to UTF-8" in str(problem) else None
        if code & 0xFF in _DAMAGED:
            return self._damaged()
        sentence = _SENTENCES.get(code & 0xFF)
        return StoreProblem(tr(sentence)) if sentence else None

    def _damaged(self) -> DeskError:
        return FileProblem(self.path, tr("it is damaged. Restore a backup; keep this file."))

    def close(self) -> None:
        """Closes the file. Doing so twice does nothing."""
        self.conn.close()
