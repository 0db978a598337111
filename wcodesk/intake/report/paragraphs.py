"""Lines -> pieces: paragraphs, list items and heading lines, each whole again.

A line goes on where the one before left off unless something says that it begins anew: a bullet, a
label, a title that is known, or room left at the end of the line before into which its first word
would have gone. Blank lines and page ends are hints only, since both also stand inside sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wcodesk.intake.report.lines import Column, Line, column_of, width_of
from wcodesk.intake.report.markers import DASHES, BulletSigns, Label, label_of
from wcodesk.intake.report.wordlists import JOINED_BY, OPENERS
from wcodesk.model.proposal import Note, NoteKind

_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:no|nr|e\.g|i\.e|mr|ms|mrs|dr|vs|st|art|u\.s|incl)\.$", re.IGNORECASE)
_ROOM = 0.15  # of a column: this much left after a full stop inside a block is a paragraph's end
_ITEM_ENDS = (", and", "; and", ", or", "; or", " and", ";")


@dataclass(slots=True)
class Piece:
    """A paragraph, an item or a heading line. text: without its bullet or label, once it is finished."""

    lines: list[Line]
    bullet: str = ""
    label: Label | None = None
    text: str = ""
    starts: list[int] = field(default_factory=list)  # where each line's text begins in text
    loose: bool = False  # joined across a blank line
    hrefs: list[tuple[int, int, str]] = field(default_factory=list)  # links by place in text

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def is_item(self) -> bool:
        """Whether a bullet or a label stands before it."""
        return bool(self.bullet or self.label)

    def line_at(self, place: int) -> int:
        """The number of the line that the text's character at a place came from."""
        number = self.lines[0].number
        for start, line in zip(self.starts, self.lines, strict=True):
            if start > place:
                break
            number = line.number
        return number


class Paragraphs:
    """Puts the lines of one document together.

    is_title: says of a line's text whether it is a title in itself (a Member, a region, a main heading).
    """

    def __init__(self, lines: Sequence[Line], signs: BulletSigns, is_title: Callable[[str], bool]) -> None:
        self._lines = lines
        self._signs = signs
        self._is_title = is_title
        self._column = column_of([line for line in lines if not signs.split(line.text)[0]])
        self._item_column = self._column
        self.notes: list[Note] = []

    def pieces(self) -> list[Piece]:
        """All pieces in the file's order."""
        pieces: list[Piece] = []
        labels: dict[str, Label] = {}  # the last label of each family, to know the next
        for line in self._lines:
            current = pieces[-1] if pieces else None
            piece = self._item(line, current, labels)
            if piece is None and current is not None and self._goes_on(current, line, pieces):
                if line.gap or line.page:
                    current.loose = current.loose or bool(line.gap)
                    where = "a page end" if line.page else "a blank line"
                    self.notes.append(Note(NoteKind.JOINED, line.number, f"Joined across {where}: {line.text[:40]}"))
                current.lines.append(line)
                continue
            piece = piece or Piece([line])
            if piece.label:
                labels[piece.label.family] = piece.label
            pieces.append(piece)
        for piece in pieces:
            self._finish(piece)
        return pieces

    def _item(self, line: Line, current: Piece | None, labels: dict[str, Label]) -> Piece | None:
        """The item that a line begins; None when it begins none."""
        sign, _ = self._signs.split(line.text)
        label = None if sign else label_of(line.text)
        if not sign and not label:
            return None
        if current is None:
            return Piece([line], sign, label)
        before = current.lines[-1]
        open_end = not _ended(before.text) and not before.text.endswith(_ITEM_ENDS)
        running = open_end and not self._column_of(current).fits(before, line.text)
        apart = bool(line.gap or line.page)
        if sign:
            same = bool(current.bullet)
            introduced = before.text[-1] in ":;" or self._is_title(before.text)
            if sign in DASHES:
                begins = same or introduced or (apart and not running)
                begins = begins and (apart or not running)
            else:
                begins = apart or same or introduced or not running
            return Piece([line], sign) if begins else None
        assert label is not None
        successor = label.follows(labels.get(label.family))
        if not apart:
            begins = (successor and current.label is not None) or (label.starts and before.text[-1] == ":")
        elif running:
            begins = successor and current.label is not None and not line.page
        else:
            begins = successor or label.starts or label.family in ("dot-number", "in-number", "half-number")
        return Piece([line], label=label) if begins else None

    def _goes_on(self, current: Piece, line: Line, pieces: Sequence[Piece]) -> bool:
        """Whether a line that begins no item is more of the current piece."""
        before = current.lines[-1]
        if self._is_title(before.text) and len(current.lines) == 1 and not current.is_item:
            together = f"{before.text} {line.text}"
            return not line.gap and _capitals(together) and self._is_title(together)
        full = not self._column_of(current).fits(before, line.text)
        ended = _ended(before.text)
        if self._is_title(line.text) and (line.gap or line.page or ended or not full):
            return False
        starts_small = line.text[0].islower() or line.text[0] in "(,;)/&"
        opener = line.text.split(" ", 1)[0].casefold() in OPENERS and not starts_small
        if not line.gap and not line.page:
            room = self._column.width - before.width - 278 - width_of(line.text.split(" ", 1)[0])
            return not (ended and before.text[-1] != ";" and room > self._column.width * _ROOM and not starts_small)
        if ended:
            spaced = current.loose or (len(pieces) > 1 and pieces[-2].loose)
            return (full and starts_small) or (spaced and full and current.is_item and before.text[-1] == ";")
        if starts_small:
            return full or before.text[-1] in ",-–" or not _is_heading_like(current)
        return full and not opener

    def _column_of(self, piece: Piece) -> Column:
        """The column that a piece stands in: its own earlier lines tell best."""
        if len(piece.lines) > 2:
            return column_of(piece.lines[:-1])
        return self._column

    def _finish(self, piece: Piece) -> None:
        """Put the text of a piece together."""
        texts = [line.text for line in piece.lines]
        if piece.bullet:
            texts[0] = self._signs.split(texts[0])[1]
        elif piece.label:
            texts[0] = piece.label.rest
        breaks = len(texts) < 8 and any("@" in text for text in texts) and max(map(len, texts)) < 60
        parts: list[str] = []
        length = 0
        for place, text in enumerate(texts):
            if place:
                glued = piece.lines[place - 1].glued and text.split(" ", 1)[0].casefold() not in JOINED_BY
                parts.append("" if glued else "\n" if breaks else " ")
                length += len(parts[-1])
            piece.starts.append(length)
            parts.append(text)
            length += len(text)
        piece.text = "".join(parts)


def _ended(text: str) -> bool:
    """Whether a line's text ends a sentence or a list item."""
    bare = text.rstrip("”’\"')]»ôò ")
    if not bare or bare[-1] not in ".:;?":
        return False
    return _ABBREVIATED.search(text) is None


def _capitals(text: str) -> bool:
    return text.upper() == text or sum(c.isupper() for c in text) > 3 * sum(c.islower() for c in text)


def _is_heading_like(piece: Piece) -> bool:
    return len(piece.lines) == 1 and not piece.is_item
