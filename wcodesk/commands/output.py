"""What a command says: lines, aligned tables and JSON for standard output, the rest for standard error."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from wcodesk.model.progress import Progress, silent


class Output:
    """The two streams of a command. Nothing that is written can fail for its characters.

    out: what was asked for; err: progress and what goes wrong.
    """

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.out = out
        self.err = err
        self._shown = 0

    def line(self, text: str = "") -> None:
        """One line of what was asked for."""
        self.out.write(f"{text}\n")

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows under heads in aligned columns, numbers to the right; the last column is as wide as it likes."""
        columns = list(zip(*rows, strict=True)) or [() for _ in heads]
        widths = [max(map(len, (head, *column))) for head, column in zip(heads, columns, strict=True)]
        numeric = [all(cell.isdigit() or not cell for cell in column) for column in columns]
        for row in (heads, *rows):
            cells = zip(row, widths, numeric, strict=True)
            self.line(
                "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in cells).rstrip()
            )

    def json(self, value: Any) -> None:
        """A value as JSON; letters beyond ASCII as they are where the stream can show them all."""
        plain = (self.out.encoding or "utf-8").lower().replace("-", "") != "utf8"
        self.line(json.dumps(value, ensure_ascii=plain, indent=2))

    @property
    def progress(self) -> Progress:
        """For slow work: one line on standard error that is written over, when someone is watching."""
        return self._show if self.err.isatty() else silent

    def close(self) -> None:
        """Take the line of progress away, where there is one."""
        self._wipe()

    def _show(self, done: int, total: int, what: str) -> None:
        text = f"{what} ({done} of {total})" if total else what
        self._wipe()
        if not total or done < total:
            self.err.write(text)
            self._shown = len(text)
        self.err.flush()

    def _wipe(self) -> None:
        if self._shown:
            self.err.write("\r" + " " * self._shown + "\r")
            self._shown = 0
