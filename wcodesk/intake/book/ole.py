"""The container of old Office files (OLE2, [MS-CFB]): which streams it holds, and the bytes of one of them.

Nothing in it is believed: a chain that runs in a circle or out of the file ends the reading.
"""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # this and above are marks, not sectors
_ENTRIES = 4_096


class OleError(Exception):
    """The container is damaged."""


class Ole:
    """A container in memory. streams: the name of each stream and storage, with where it begins and its size."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        if len(data) < 512 or not data.startswith(MAGIC):
            raise OleError
        shift, small = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small != 6:
            raise OleError
        self._size = 1 << shift
        directory, self._cutoff, mini = (
            struct.unpack_from("<I", data, 48)[0],
            struct.unpack_from("<I", data, 56)[0],
            struct.unpack_from("<I", data, 60)[0],
        )
        self._fat = self._table()
        self.streams: dict[str, tuple[int, int]] = {}
        root = (0, 0)
        entries = self._chain(directory)
        for place in range(0, min(len(entries), _ENTRIES * 128) - 127, 128):
            length, kind = struct.unpack_from("<HB", entries, place + 64)[0], entries[place + 66]
            if kind not in (1, 2, 5):
                continue
            name = entries[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")
            where = struct.unpack_from("<II", entries, place + 116)
            if kind == 5:
                root = where
            else:
                self.streams.setdefault(name, where)
        self._mini_fat = _numbers(self._chain(mini)) if mini < _END else ()
        self._mini = self._chain(root[0])[: root[1]] if self._mini_fat and root[0] < _END else b""

    def read(self, name: str) -> bytes:
        """The bytes of a stream. KeyError where there is none, OleError where it is damaged."""
        start, size = self.streams[name]
        if size > len(self._data):
            raise OleError
        if size >= self._cutoff:
            data = self._chain(start)[:size]
        else:
            pieces, seen = [], 0
            while start < _END and seen * 64 < size:
                if start >= len(self._mini_fat):
                    raise OleError
                pieces.append(self._mini[start * 64 : start * 64 + 64])
                start = self._mini_fat[start]
                seen += 1
            data = b"".join(pieces)[:size]
        if len(data) < size:
            raise OleError
        return data

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _table(self) -> tuple[int, ...]:
        """The chain of every sector of the file."""
        places = list(struct.unpack_from("<109I", self._data, 76))
        more, most = struct.unpack_from("<I", self._data, 68)[0], len(self._data) // self._size + 1
        while more < _END and len(places) <= most + 109:
            numbers = _numbers(self._sector(more))
            if not numbers:
                raise OleError
            places += numbers[:-1]
            more = numbers[-1]
        pieces = [self._sector(place) for place in places if place < _END][:most]
        return _numbers(b"".join(pieces))

    def _chain(self, start: int) -> bytes:
        pieces: list[bytes] = []
        most = len(self._data) // self._size + 1
        while start < _END:
            if start >= len(self._fat) or len(pieces) > most:
                raise OleError
            pieces.append(self._sector(start))
            start = self._fat[start]
        return b"".join(pieces)


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
