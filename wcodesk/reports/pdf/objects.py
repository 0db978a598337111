"""The file itself: numbered objects, compressed into object streams, and where each of them stands.

Formats are those of ISO 32000-1: objects (7.3), object streams (7.5.7), cross-reference streams (7.5.8). A stream
ends in CR and LF, so that data whose last byte is CR keeps it.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_TOGETHER = 200  # objects in one object stream
_EFFORT = 3  # of zlib, the most that takes the first match it finds: 4 takes a third longer for a fortieth less
_ROW = struct.Struct(">BIH")  # of the table that says where each object stands: kind, place, generation or index
_FREE = (0, 0, 65535)


def text(value: str) -> bytes:
    """A text string, as titles and descriptions are: ASCII, or UTF-16 with its mark, special bytes escaped."""
    raw = value.encode("ascii") if value.isascii() else b"\xfe\xff" + value.encode("utf-16-be", "replace")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r") + b")"


def reference(number: int) -> bytes:
    """A reference to an object."""
    return b"%d 0 R" % number


def packed(data: bytes) -> bytes:
    """Data compressed."""
    return zlib.compress(data, _EFFORT)


class PdfFile:
    """Objects of a file in the making. Numbers are given out first, so that objects can name each other.

    compress: what compresses a stream.
    """

    def __init__(self, compress: Callable[[bytes], bytes] = packed) -> None:
        self._compress = compress
        self._next = 1
        self._bodies: dict[int, bytes] = {}
        self._streams: list[tuple[int, bytes]] = []

    def reserve(self, count: int = 1) -> int:
        """The first of so many new numbers in a row."""
        first = self._next
        self._next += count
        return first

    def put(self, number: int, body: bytes) -> None:
        """Give a number its object, which is no stream."""
        self._bodies[number] = body

    def put_all(self, first: int, bodies: Iterable[bytes]) -> None:
        """Give numbers from the first on their objects, none of which is a stream."""
        self._bodies.update(enumerate(bodies, first))

    def add(self, body: bytes) -> bytes:
        """A new object that is no stream; the reference to it."""
        number = self.reserve()
        self._bodies[number] = body
        return reference(number)

    def stream(self, number: int, data: bytes, entries: bytes = b"") -> None:
        """Give a number a stream, compressed."""
        body = self._compress(data)
        head = b"<<%b/Filter/FlateDecode/Length %d>>" % (entries, len(body))
        self._streams.append((number, b"%b\nstream\n%b\r\nendstream" % (head, body)))

    def plain_stream(self, number: int, data: bytes, entries: bytes) -> None:
        """Give a number a stream that is not compressed."""
        self._streams.append((number, b"<<%b/Length %d>>\nstream\n%b\r\nendstream" % (entries, len(data), data)))

    def finish(self, root: int, info: int) -> bytes:
        """The whole file."""
        places: dict[int, tuple[int, int, int]] = {}  # kind, offset or stream, generation or index
        numbers = sorted(self._bodies)
        for start in range(0, len(numbers), _TOGETHER):
            self._pack(numbers[start : start + _TOGETHER], places)
        out = [_HEADER]
        at = len(_HEADER)
        for number, body in self._streams:
            written = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            places[number] = (1, at, 0)
            out.append(written)
            at += len(written)
        out.append(self._index(places, at, root, info, b"".join(out)))
        return b"".join(out)

    def _pack(self, numbers: list[int], places: dict[int, tuple[int, int, int]]) -> None:
        holder = self.reserve()
        offsets, at = [], 0
        bodies = [self._bodies[number] for number in numbers]
        for index, (number, body) in enumerate(zip(numbers, bodies, strict=True)):
            offsets.append(b"%d %d" % (number, at))
            at += len(body) + 1
            places[number] = (2, holder, index)
        head = b" ".join(offsets) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        self.stream(holder, head + b"\n".join(bodies), entries)

    def _index(self, places: dict[int, tuple[int, int, int]], at: int, root: int, info: int, before: bytes) -> bytes:
        number = self.reserve()
        places[number] = (1, at, 0)
        places[0] = _FREE
        body = packed(b"".join([_ROW.pack(*places.get(each, _FREE)) for each in range(self._next)]))
        mark = hashlib.md5(before, usedforsecurity=False).hexdigest().encode()
        entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            self._next, root, info, mark, mark,
        )  # fmt: skip
        head = b"<<%b/Filter/FlateDecode/Length %d>>" % (entries, len(body))
        return b"%d 0 obj\n%b\nstream\n%b\r\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, head, body, at)
