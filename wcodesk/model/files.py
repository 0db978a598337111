"""Files written whole or not at all, and names that every system takes."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import time
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import mark, tr

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)  # seconds; a virus scanner lets go of a file after a moment
_REASONS = {
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("the disk quota is used up"),
    errno.EACCES: mark("it may not be written there, or another program has it open"),
    errno.EPERM: mark("it may not be written there, or another program has it open"),
    errno.EROFS: mark("the disk is write-protected"),
    errno.ENOENT: mark("the folder does not exist"),
    errno.ENOTDIR: mark("the folder does not exist"),
    errno.EISDIR: mark("there is a folder of that name"),
    errno.ENAMETOOLONG: mark("the name is too long"),
    errno.EFBIG: mark("it is too large for that disk"),
}
_REFUSED = mark("the system refused it")
_DATABASE = b"SQLite format 3\0"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = r"(?i:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?= *(?:\.|$))"  # seldom asked for
_INVISIBLE = ("Cc", "Cf", "Cs")  # Unicode categories: controls, signs of format and direction, surrogates
_JOINERS = "\u200c\u200d"  # they change how Indic and Arabic words and emoji look
LONGEST = 120
"""Bytes of a safe name, so that a suffix and a number still fit into the 255 of most systems."""


def write_safely(path: Path, data: bytes) -> None:
    """Write data to path so that it holds either all of it or what it held before, power cuts included.

    The data goes to a new file in the same folder, is flushed to the disk and takes the name over. The
    access rights of a file that is replaced stay; a symbolic link stays one. Raises FileProblem.
    """
    write_together([(path, data)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files, each as write_safely does: all of them, or none. Only a power cut can come between two."""
    swaps = [_Swap(path, data) for path, data in files]
    try:
        for swap in swaps:
            swap.prepare(alone=len(swaps) == 1)
        for swap in swaps:
            swap.do()
    except BaseException:  # also where somebody stops the program just then
        for swap in reversed(swaps):
            swap.undo()
        raise
    finally:
        for swap in swaps:
            swap.tidy()
    for folder in {swap.target.parent for swap in swaps}:
        _flush_folder(folder)


class _Swap:
    """A file that takes over the name of another, or of none."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        self.data = data
        self.target = Path(os.path.realpath(path))
        self._passing = self._beside()
        self._kept = self._beside()  # the file that is replaced, until all others are in their places too
        self._replaces = self._done = self._lost = False

    def prepare(self, *, alone: bool) -> None:
        """Do all that may well fail: write the data, and keep the old file where others may fail after this one."""
        with self._telling():
            self._replaces = self.target.is_file()
            if self.target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if self.target.exists():
                _refuse_precious(self.path, self.target)
            with self._passing.open("xb") as file:
                file.write(self.data)
                file.flush()
                os.fsync(file.fileno())
            if self._replaces:
                self._passing.chmod(stat.S_IMODE(self.target.stat().st_mode))
                if not alone:
                    import shutil  # late: to print needs none of it

                    shutil.copy2(self.target, self._kept)

    def do(self) -> None:
        """Take the name over."""
        with self._telling():
            _replace(self._passing, self.target)
            self._done = True

    def undo(self) -> None:
        """Give the name back; the old file stays beside it where that cannot be done."""
        if self._done:
            try:
                if self._replaces:
                    _replace(self._kept, self.target)
                else:
                    self.target.unlink()
            except OSError:
                self._lost = True

    def tidy(self) -> None:
        """Leave nothing beside the file."""
        for path in (self._passing,) if self._lost else (self._passing, self._kept):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _beside(self) -> Path:
        return self.target.with_name(f".~{os.urandom(6).hex()}.tmp")

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        """Whatever the system says against it, told as a FileProblem."""
        try:
            yield
        except OSError as error:
            reason = tr(_REASONS.get(error.errno or 0, _REFUSED))
            said = tr("could not be written: {reason}; nothing was written.")
            if self._replaces:
                said = tr("could not be written: {reason}; the file there is unchanged.")
            raise FileProblem(self.path, said.format(reason=reason)) from error


def _refuse_precious(path: Path, target: Path) -> None:
    """Devices and databases are never replaced: one slip would lose a whole store."""
    if not target.is_file():
        raise FileProblem(path, tr("could not be written: it is no file but a device; nothing was written."))
    with target.open("rb") as file:
        if file.read(len(_DATABASE)) == _DATABASE:
            sentence = tr(
                "could not be written: it is a store or another database; choose another name."
                " The file there is unchanged."
            )
            raise FileProblem(path, sentence)


def _replace(source: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(target)


def _flush_folder(folder: Path) -> None:
    """Make the new name last; where folders cannot be flushed (Windows, some shares) the system does it later."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def safe_name(text: str) -> str:
    """A file name, without suffix, made of text: valid on Windows, macOS and Linux, at most LONGEST bytes.

    Signs that a system forbids become "-"; controls and invisible signs go; a reserved name (CON, NUL,
    COM1…) gets "_" before it; what leaves nothing is "untitled". The source of the rules is Microsoft's
    "Naming Files, Paths, and Namespaces".
    """
    text = "".join(
        sign for sign in text if sign.isspace() or sign in _JOINERS or unicodedata.category(sign) not in _INVISIBLE
    )
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    text = _FORBIDDEN.sub("-", text).strip(". ")
    if re.match(_RESERVED, text):
        text = "_" + text
    text = text.encode()[:LONGEST].decode(errors="ignore").rstrip(". ")
    return text or "untitled"
