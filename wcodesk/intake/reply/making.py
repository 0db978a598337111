"""What goes back to the sender of a workbook that came back with problems."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wcodesk.intake.book import BookFile, BookReader, FileKind, Limits
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.reply.annotate import annotate
from wcodesk.intake.reply.letter import asked, letter, notes
from wcodesk.intake.reply.plain import plain_workbook
from wcodesk.model.errors import Cancelled, FileProblem
from wcodesk.model.reply_words import REPLY_WORDS
from wcodesk.model.submission import Problem

_LOG = logging.getLogger(__name__)
_DEFAULT = Limits()
_KEPT = {FileKind.XLSX: ".xlsx", FileKind.XLSM: ".xlsm"}


class Reply(NamedTuple):
    """A reply. data: the workbook with notes; suffix: of its name, ".xlsx" or ".xlsm"; text: of the e-mail.

    note: what was lost in the workbook, in the sender's language; "" where it is the sender's own file.
    """

    data: bytes
    suffix: str
    text: str
    note: str


def make_reply(
    data: bytes,
    file: BookFile | None,
    problems: Sequence[Problem],
    language: str,
    *,
    name: str = "",
    contact: Sequence[str] = (),
    limits: Limits = _DEFAULT,
) -> Reply:
    """The reply about a file. The same values give the same reply.

    data: of the file; file: as it was read, None to read it here. language: "en" or "fr"; name: of the file, where
    `file` does not say it; contact: lines about whoever writes. Only errors and warnings are told.
    Raises FileProblem for a file that cannot be read.
    """
    path = Path(name or (file.name if file else "workbook"))
    with BookReader(limits) as reader:
        if file is None:
            file = reader.read_bytes(path, data)
        wanted = asked(problems, [sheet.name for sheet in file.book.sheets])
        said = notes(wanted, language)
        made = _annotated(reader, path, data, file, said)
    plain = made is None
    if made is None:
        made = _plain(path, file, said, limits)
    text = letter(wanted, language, path.name, contact, marked=bool(said), plain=plain)
    suffix = ".xlsx" if plain else _KEPT[file.kind]
    return Reply(made, suffix, text, REPLY_WORDS[language].plain if plain else "")


def _annotated(
    reader: BookReader, path: Path, data: bytes, file: BookFile, said: list[tuple[str, str, str]]
) -> bytes | None:
    """The sender's own file with notes; None where they cannot be put into it."""
    if file.kind not in _KEPT:
        return None
    if not said:
        return data
    try:
        return reader.annotate(path, data, said)
    except Cancelled:
        raise
    except FileProblem as problem:
        _LOG.info("No notes in %s: %s", path.name, problem.sentence)
        return None


def _plain(path: Path, file: BookFile, said: list[tuple[str, str, str]], limits: Limits) -> bytes:
    """A plain copy with the notes. It is our own file, so that it needs no child."""
    data, names = plain_workbook(file.book)
    wanted = [(names[sheet], cells, text) for sheet, cells, text in said if sheet in names]
    try:
        return annotate(data, wanted, limits)
    except Unreadable as refusal:
        raise FileProblem(path, refusal.sentence) from None
