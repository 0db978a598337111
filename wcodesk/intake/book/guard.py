"""What stands between a zip file from outside and the readers: nothing is unpacked that was not counted before.

A file says itself how large its parts are, so that is checked first and then counted once more while reading.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator

from wcodesk.intake.book.cells import Limits
from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.model.translation import mark, number, tr

_CHUNK = 65_536
_LARGE = 10_000_000
"""Bytes from which on a part must have been packed at a believable ratio: short ones may be all blanks."""
_HEADER = 30  # bytes of a part's header before its name
_LAST = 22  # bytes of what a zip file ends with
_KEPT = 8_000_000
"""Bytes of parts that are kept unpacked, since the readers want them next."""
_MARK = 32
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00(?:D\x00O\x00C\x00T|E\x00N\x00T\x00I)|\x00<\x00!(?:\x00D\x00O\x00C|\x00E\x00N\x00T)"
)
_TEXTS = (".xml", ".rels", ".vml")
_ODD = re.compile(r"^$|[\x00-\x1f\x7f]|(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|//")

BOMB = mark("unpacks to far more than any workbook holds, as a file does that is made to do harm: it was not opened")


class Package:
    """A zip file in memory whose parts were checked. names: of its parts, as the file writes them."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._read: dict[str, bytes] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except MemoryError:
            raise
        except Exception:  # zipfile has no list of what it raises for a directory that makes no sense
            raise _no_directory(data) from None
        infos = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        self._infos = _checked(infos, limits)
        _check_overlap(infos, self._zip.start_dir)
        self.names = tuple(info.filename for info in infos)
        self._check_texts()

    def find(self, name: str) -> str:
        """The name of a part as read() wants it, found without regard to case as Office does; "" where it is not."""
        folded = name.casefold()
        return folded if folded in self._infos else ""

    def size(self, part: str) -> int:
        """How many bytes a part says it holds."""
        return self._infos[part].file_size

    def read(self, part: str) -> bytes:
        """The bytes of a part that find() found. Raises Unreadable for one that is damaged or too large."""
        return b"".join(self.chunks(part))

    def chunks(self, part: str) -> Iterator[bytes]:
        """The same bytes piece by piece, so that a large part is never in memory as a whole."""
        kept = self._read.get(part)
        return iter((kept,)) if kept is not None else self._unpacked(part)

    def _unpacked(self, part: str) -> Iterator[bytes]:
        info = self._infos[part]
        size = 0
        try:
            with self._zip.open(info) as file:
                while piece := file.read(_CHUNK):
                    size += len(piece)
                    if size > self._limits.part_bytes or size > info.file_size:
                        raise Unreadable(tr(BOMB))
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
            raise damaged(tr("the part {part} cannot be unpacked", part=info.filename)) from None
        except RuntimeError:  # what zipfile raises for a password
            raise Unreadable(tr(_LOCKED)) from None
        if size != info.file_size:
            raise damaged(tr("the part {part} is cut off", part=info.filename))

    def _check_texts(self) -> None:
        """Refuse declarations of entities in any part, whether a reader would look at it or not."""
        kept = 0
        for name, info in self._infos.items():
            if not name.endswith(_TEXTS):
                continue
            keep = kept + info.file_size <= _KEPT
            pieces: list[bytes] = []
            before = b""
            for piece in self._unpacked(name):
                if _DOCTYPE.search(before + piece):
                    raise Unreadable(tr(ENTITIES))
                before = piece[-_MARK:]
                if keep:
                    pieces.append(piece)
            if keep:
                self._read[name] = b"".join(pieces)
                kept += info.file_size


ENTITIES = mark(
    "holds a declaration that no workbook has (DOCTYPE or ENTITY): open it in Excel, let Excel "
    "repair it, and save it again, or ask its sender for another"
)
_LOCKED = mark("has parts that are locked with a password: unpack it with the password, or save it without one")


def _checked(infos: list[zipfile.ZipInfo], limits: Limits) -> dict[str, zipfile.ZipInfo]:
    if len(infos) > limits.parts:
        said = tr("is made of {n} parts, where a workbook has fewer than {limit}")
        raise Unreadable(said.format(n=number(len(infos)), limit=number(limits.parts)))
    found: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for info in infos:
        name = info.filename.replace("\\", "/").casefold()
        if _ODD.search(name) or stat.S_ISLNK(info.external_attr >> 16):
            raise Unreadable(
                tr(
                    "holds a part with a name that no workbook has: open it in Excel, let Excel repair it, and "
                    "save it again"
                )
            )
        if name in found:
            said = tr(
                "holds the part {part} twice, so that it is not clear which counts: open it in Excel, let Excel repair"
                " it, and save it again"
            )
            raise Unreadable(said.format(part=info.filename))
        if info.flag_bits & 1:
            raise Unreadable(tr(_LOCKED))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable(
                tr(
                    "is packed in a way that Excel does not use: open it in Excel, let Excel repair it, and save "
                    "it again"
                )
            )
        total += info.file_size
        packed = max(info.compress_size, 1)
        bloated = info.file_size > _LARGE and info.file_size > limits.ratio * packed
        if info.file_size > limits.part_bytes or total > limits.all_bytes or bloated:
            raise Unreadable(tr(BOMB))
        found[name] = info
    return found


def _check_overlap(infos: list[zipfile.ZipInfo], end: int) -> None:
    """Refuse parts that share bytes: that is how a small file unpacks to petabytes."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    for info, following in zip(ordered, [*(one.header_offset for one in ordered), end][1:], strict=True):
        if info.header_offset + _HEADER + info.compress_size > following:
            raise Unreadable(
                tr("has parts that overlap, as a file has that is made to do harm: fetch it again from where it came")
            )


def _no_directory(data: bytes) -> Unreadable:
    if 0 <= data.rfind(b"PK\x05\x06") <= len(data) - _LAST:
        return damaged(tr("its list of parts makes no sense"))
    return Unreadable(
        tr("is cut off, as a file is whose download or copying stopped half way: fetch it again from where it came")
    )
