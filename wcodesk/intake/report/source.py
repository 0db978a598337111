"""Bytes of a file -> its lines. What cannot be a report's text is refused here, in one sentence."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from wcodesk.intake.report.lines import RawLine
from wcodesk.model.errors import FileProblem
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.translation import mark, tr
from wcodesk.model.translation import number as thousands

MAX_BYTES = 5 * 1024 * 1024
"""More than any report: the text of a whole Part is some 0.6 MB."""
MAX_PDF = 100 * 1024 * 1024
PDF = b"%PDF-"
_BEGIN = 1024
"""Bytes in which a PDF may begin: a mark of UTF-8 or a line of a mail may stand before it."""
MAX_LINE = 10_000
"""Characters of one line; a printed line of a report holds some 140."""

# These two are compiled when a text needs them: few do.
_NEWLINE = r"\r\n|[\n\r\v\x85\u2028\u2029]"
_CONTROLS = r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\xad]"
_FROM_THE_RIGHT = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FOREIGN = (
    (b"PK\x03\x04", mark("is an Office or zip file, not text; save it as plain text first")),
    (b"\xd0\xcf\x11\xe0", mark("is an old Office file, not text; save it as plain text first")),
    (b"{\\rtf", mark("is an RTF file; save it as plain text first")),
)
_TOO_MANY_CONTROLS = 0.02


class Source(NamedTuple):
    """A file's lines and the SHA-256 of its bytes. pages: of a PDF, the number of the first line of each."""

    path: Path
    sha256: str
    lines: tuple[RawLine, ...]
    notes: tuple[Note, ...]
    pages: tuple[int, ...] = ()


def read_source(path: Path, beat: Callable[[], object] = lambda: None) -> Source:
    """Read a PDF, or a text file: UTF-8, UTF-16 with its mark, else Windows-1252 (noted).

    beat: called while a PDF is read; what it raises passes through.
    Raises FileProblem for a file that is missing, too large (MAX_BYTES, told without reading it), empty
    or no text, and for a line longer than MAX_LINE.
    """
    data = _bytes(path)
    if _is_pdf(data):
        from wcodesk.intake.report.pdf import read_pdf  # late: most reports are text

        found, pages = read_pdf(path, data, beat)
        normal = tuple(line._replace(text=unicodedata.normalize("NFC", line.text)) for line in found)
        return Source(path, hashlib.sha256(data).hexdigest(), normal, tuple(_disordered(normal)), pages)
    text, notes = _decoded(path, data)
    wholes = _split(text)
    if max(map(len, wholes)) > MAX_LINE:
        number = next(number for number, whole in enumerate(wholes, start=1) if len(whole) > MAX_LINE)
        sentence = tr("holds a line of more than {n} characters; a report's lines are short", n=thousands(MAX_LINE))
        raise FileProblem(path, sentence, place=tr("line {n}", n=number))
    lines = _paged(wholes) if "\f" in text else map(RawLine, count(1), wholes)
    return Source(path, hashlib.sha256(data).hexdigest(), tuple(lines), tuple(notes))


def _is_pdf(data: bytes) -> bool:
    return PDF in data[:_BEGIN]


def _disordered(lines: Iterable[RawLine]) -> Iterator[Note]:
    """Notes about lines of a PDF that hold Arabic or Hebrew, whose letters stand there in the order of the page."""
    said = tr("Holds letters that run from right to left, which may be in a wrong order: compare it with the PDF.")
    for line in lines:
        if not line.text.isascii() and re.search(_FROM_THE_RIGHT, line.text):
            yield Note(NoteKind.OTHER, line.number, said)


def _split(text: str) -> list[str]:
    """The lines of a text without controls; a form feed ends none."""
    if "\f" in text:
        return re.split(_NEWLINE, text)
    return f"{text}\n".splitlines()  # ten times faster; the same, since with \x1c to \x1e gone only \f is more to it


def _paged(wholes: Iterable[str]) -> Iterator[RawLine]:
    """Lines parted where a form feed begins a page."""
    for number, whole in enumerate(wholes, start=1):
        first, *pages = whole.split("\f")
        if first.strip() or not pages:
            yield RawLine(number, first)
        yield from (RawLine(number, part, page=True) for part in pages)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileProblem(path, tr("is a folder; choose the text file of a report"))
        with path.open("rb") as file:
            begin = file.read(_BEGIN)
            limit = MAX_PDF if _is_pdf(begin) else MAX_BYTES
            data = begin + file.read(limit + 1 - len(begin))
    except FileNotFoundError:
        raise FileProblem(path, tr("does not exist")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileProblem(path, tr("cannot be read: {reason}", reason=reason)) from error
    if len(data) > limit:
        said = (
            tr("is larger than {n} MB; no report is")
            if _is_pdf(begin)
            else tr("is larger than {n} MB; no report's text is")
        )
        raise FileProblem(path, said.format(n=limit // 1024 // 1024))
    if not data.strip():
        raise FileProblem(path, tr("is empty"))
    for sign, sentence in _FOREIGN:
        if data.startswith(sign):
            raise FileProblem(path, tr(sentence))
    return data


def _decoded(path: Path, data: bytes) -> tuple[str, list[Note]]:
    notes: list[Note] = []
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise FileProblem(path, tr("begins like UTF-16 text but is damaged; save it as UTF-8 text")) from None
        notes.append(Note(NoteKind.ENCODING, 0, tr("Read as UTF-16.")))
    elif b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        sentence = tr("holds zero bytes, so it is no plain text (or UTF-16 without its mark); save it as UTF-8 text")
        raise FileProblem(path, sentence, place=tr("line {n}", n=line))
    else:
        try:
            text = data.removeprefix(BOM_UTF8).decode("utf-8")
        except UnicodeDecodeError as error:
            text = data.decode("cp1252", errors="replace")
            line = data.count(b"\n", 0, error.start) + 1
            notes.append(Note(NoteKind.ENCODING, line, tr("Not UTF-8 from here on; the file is read as Windows-1252.")))
    # Most files have no control, and to learn that they have none costs a third of looking for each.
    controls = 0 if text.replace("\n", "").isprintable() else len(re.findall(_CONTROLS, text))
    if controls > len(text) * _TOO_MANY_CONTROLS + 8:
        raise FileProblem(path, tr("is not a text file"))
    if controls:
        text = re.sub(_CONTROLS, "", text)
        notes.append(Note(NoteKind.ENCODING, 0, tr("{n} characters that cannot be printed were left out.", n=controls)))
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if not text.strip():
        raise FileProblem(path, tr("is empty"))
    return text, notes
