"""Names of sheets that Excel accepts and that never clash."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_RESERVED = {"history"}


class SheetNames:
    """Makes the names of one workbook's sheets, no two alike whatever their case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken} | _RESERVED

    def make(self, wanted: str) -> str:
        """The name without the signs that Excel forbids, at most 31 characters, numbered where it is taken."""
        name = " ".join(_FORBIDDEN.sub("-", wanted).split()).strip("' ") or "Sheet"
        candidate, number = name[:LONGEST].strip("' "), 1
        while candidate.casefold() in self._taken:
            number += 1
            end = f" ({number})"
            candidate = name[: LONGEST - len(end)].strip("' ") + end
        self._taken.add(candidate.casefold())
        return candidate
