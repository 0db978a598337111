"""How deep each list item stands. The text file has no indents, so the order of the signs tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wcodesk.intake.report.markers import bullet_class
from wcodesk.intake.report.pieces import Piece

_INTRODUCES = re.compile(r":$|\bfollowing\b[^.]*$|\bsuch as\W*$|\be\.g\.\W*$", re.IGNORECASE)


class ItemLevels:
    """The levels of all items of one document, by their place among its pieces.

    Bullets are nested among bullets and labels among labels. A list runs until a paragraph breaks it, and
    bullets also until a label does. The first sign is level 1; another sign below an item that introduces
    it, or before the first sign comes back, is level 2.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._levels: dict[int, int] = {}
        bullets: list[int] = []
        labels: list[int] = []
        for at, piece in enumerate(pieces):
            if piece.bullet:
                bullets.append(at)
                continue
            self._settle(pieces, bullets)
            bullets = []
            if piece.label:
                labels.append(at)
            else:
                self._settle(pieces, labels)
                labels = []
        self._settle(pieces, bullets)
        self._settle(pieces, labels)

    def level(self, at: int) -> int:
        """1 or 2."""
        return self._levels.get(at, 1)

    def _settle(self, pieces: Sequence[Piece], places: Sequence[int]) -> None:
        """Give one list's items their levels."""
        keys = [_key(pieces[at]) for at in places]
        if len(set(keys)) < 2:
            return
        last = {key: offset for offset, key in enumerate(keys)}
        base = lower = ""
        for offset, (at, key) in enumerate(zip(places, keys, strict=True)):
            if not base or key == base:
                base, lower = key, ""
            elif key == lower or key == "hollow" or last[base] > offset or _introduces(pieces, places, offset):
                lower = key
                self._levels[at] = 2
            else:
                base, lower = key, ""


def _introduces(pieces: Sequence[Piece], places: Sequence[int], offset: int) -> bool:
    """Whether the item before announces what comes below it."""
    return offset > 0 and _INTRODUCES.search(pieces[places[offset - 1]].text) is not None


def _key(piece: Piece) -> str:
    return bullet_class(piece.bullet) if piece.bullet else piece.label.family if piece.label else ""
