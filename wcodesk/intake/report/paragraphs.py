"""Lines -> pieces: paragraphs, list items and heading lines, each whole again.

A line goes on where the one before left off unless something says that it begins anew: a bullet, a
label, a title that is known, or room left at the end of the line before into which its first word
would have gone. Blank lines and page ends are hints only, since both also stand inside sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wcodesk.intake.report.labels import Label, LineLabels, label_of
from wcodesk.intake.report.lines import BLANK, NO_LOOKS, Column, Line, column_of, width_of
from wcodesk.intake.report.markers import DASHES, BulletSigns
from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.titles import has_title_shape, is_capitals
from wcodesk.intake.report.wordlists import HANGING, JOINED_BY, OPENERS
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.translation import tr

_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:no|nr|e\.g|i\.e|mr|ms|mrs|dr|vs|st|art|u\.s|incl)\.$", re.IGNORECASE)
_INLINE_LABEL = re.compile(r"[,;:] (?:and )?\d{1,2}\.$")  # …, 4. / Improve…: an enumeration within a sentence
_ROOM = 0.05  # of a column: this much left after a full stop inside a block is a paragraph's end
_MUCH_ROOM = 0.2  # of a column: this much without a full stop
_COUNTED = frozenset({"dot-number", "in-number", "half-number", "deep"})
_OWN_LINES = 12  # lines of a piece that tell its column
_GOING_ON = HANGING | JOINED_BY
_ITEM_ENDS = (", and", "; and", ", or", "; or", " and", ";")


class Paragraphs:
    """Puts the lines of one document together.

    is_title: says of a line's text whether it is a title in itself (a Member, a region, a main heading).
    """

    def __init__(self, lines: Sequence[Line], signs: BulletSigns, is_title: Callable[[str], bool]) -> None:
        self._lines = lines
        self._signs = signs
        self._is_title = is_title
        self._labels = LineLabels(lines)
        self._may_begin = [signs.begin(line.text) or self._labels.at(at) is not None for at, line in enumerate(lines)]
        goes_on = [not (line.gap or line.page or item) for line, item in zip(lines, self._may_begin, strict=True)]
        above = zip(lines[:-1], self._may_begin[:-1], goes_on[1:], strict=True)
        wrapped = [(line, item) for line, item, filled in above if filled]
        self._column = column_of([line for line, _ in wrapped])
        self._item_column = column_of([line for line, item in wrapped if item] or [line for line, _ in wrapped])
        self.notes: list[Note] = []

    def pieces(self) -> list[Piece]:
        """All pieces in the file's order."""
        pieces: list[Piece] = []
        labels: dict[str, Label] = {}  # the last label of each family, to know the next
        for at, line in enumerate(self._lines):
            if line.table:
                pieces.append(Piece([line], table=True))
                continue
            current = pieces[-1] if pieces and not pieces[-1].table else None
            piece = self._item(at, current, labels) if self._may_begin[at] else None
            if piece is None and current is not None and self._goes_on(current, at, pieces):
                if line.gap or line.page:
                    current.loose = current.loose or bool(line.gap)
                    said = (
                        tr("Joined across a page end: {text}")
                        if line.page
                        else tr("Joined across a blank line: {text}")
                    )
                    self.notes.append(Note(NoteKind.JOINED, line.number, said.format(text=line.text[:40])))
                current.lines.append(line)
                continue
            piece = piece or Piece([line])
            if piece.label:
                labels[piece.label.family] = piece.label
            pieces.append(piece)
        for piece in pieces:
            piece.finish(self._signs.split(piece.lines[0].text)[1] if piece.bullet else "")
        return pieces

    def _item(self, at: int, current: Piece | None, labels: dict[str, Label]) -> Piece | None:
        """The item that the line at a place begins; None when it begins none."""
        line = self._lines[at]
        sign, _ = self._signs.split(line.text)
        if sign:
            return Piece([line], sign) if current is None or self._begins_bullet(line, sign, current) else None
        label = self._labels.at(at)
        if label and self._begins_label(at, label, current, labels.get(label.family)):
            return Piece([line], label=label)
        return None

    def _begins_bullet(self, line: Line, sign: str, current: Piece) -> bool:
        """Whether a sign that a line begins with is a bullet there; a dash may stand in a wrapped sentence."""
        before = current.lines[-1].text
        apart = bool(line.gap or line.page)
        same = bool(current.bullet)
        introduced = before[-1] in ":;" or self._is_title(before)
        running = self._runs_on(current, line)
        if sign in DASHES:
            return (apart and not running) or ((same or introduced) and (apart or not running))
        return apart or same or introduced or not running

    def _begins_label(self, at: int, label: Label, current: Piece | None, last: Label | None) -> bool:
        """Whether a label that a line begins with is a list item's there. last: the last one of its family."""
        line = self._lines[at]
        successor = label.follows(last)
        starts = label.starts
        if label.family == "dot-capital":  # A. Example may be a name
            starts = starts and self._labels.is_followed(at)
        if current is None:
            return successor or starts or label.family in _COUNTED
        before = current.lines[-1].text
        within = not (line.gap or line.page)
        if within and before[-1] != ";" and self._breaks_inside(current, at, ended=_ended(before)):
            within = False  # the paragraph or heading above has ended, though no blank line says so
        runs_on = self._runs_on(current, line)
        if within:
            begins = starts and (before[-1] == ":" or (not runs_on and self._labels.is_followed(at)))
            return begins or (successor and (current.label is not None or not runs_on))
        if runs_on:
            return successor and current.label is not None and not line.page
        return successor or starts or label.family in _COUNTED

    def _runs_on(self, current: Piece, line: Line) -> bool:
        """Whether the line before broke off in the middle of a sentence."""
        before = current.lines[-1]
        return not (_ended(before.text) or before.text.endswith(_ITEM_ENDS)) and self._fills(current, line)

    def _breaks_off(self, current: Piece, line: Line) -> bool:
        """Whether the line before surely broke off, however the two look: whole lines of a text may be set off."""
        before = current.lines[-1]
        if before.glued or before.text.rsplit(" ", 1)[-1].casefold() in HANGING:
            return True
        small = line.text[0].islower() and not _ended(before.text)
        return small and (self._column.is_wide(before) or self._fills(current, line))

    def _fills(self, current: Piece, line: Line) -> bool:
        """Whether the line before left no room for the first word of this one."""
        return not self._column_of(current).fits(current.lines[-1], line.text)

    def _goes_on(self, current: Piece, at: int, pieces: Sequence[Piece]) -> bool:
        """Whether the line at a place, which begins no item, is more of the current piece."""
        line = self._lines[at]
        before = current.lines[-1]
        if line.looks is not NO_LOOKS and before.looks.turn(line.looks) and not self._breaks_off(current, line):
            return False
        if len(current.lines) == 1 and not current.is_item and self._is_title(before.text):
            together = f"{before.text} {line.text}"
            return not line.gap and is_capitals(together) and self._is_title(together)
        small = line.text[0].islower() or line.text[0] in "(,;)/&"
        apart = bool(line.gap or line.page)
        if small and not apart:
            return True  # as most lines are; no title begins so
        ended = _ended(before.text)
        if self._is_title(line.text) and (apart or ended or not self._fills(current, line)):
            return False
        if line.gap and self._stands_alone(at) and self._is_title(line.text[0].upper() + line.text[1:]):
            return False  # background, in small letters
        if not apart:
            return not self._breaks_inside(current, at, ended=ended)
        full = self._fills(current, line)
        if ended:
            return full and (small or self._list_goes_on(current, at, pieces))
        wide = self._column.is_wide(before)
        if small:
            return full or wide or before.text[-1] in ",-–" or len(current.lines) > 1 or current.is_item
        if line.text.split(" ", 1)[0].casefold() in OPENERS:
            return False
        if before.text.rsplit(" ", 1)[-1].casefold() in HANGING:
            return True
        if not full:
            return wide and line.page and not self._stands_alone(at)
        if not line.gap:
            return True
        below_heading = len(current.lines) == 1 and before.gap > 0 and _may_be_heading(before.text)
        return not below_heading and not (self._stands_alone(at) and _may_be_heading(line.text))

    def _breaks_inside(self, current: Piece, at: int, *, ended: bool) -> bool:
        """Whether a paragraph ends within a block.

        Room was left, and a sentence ended or a heading stands on either side; or a heading follows a sentence.
        """
        line = self._lines[at]
        before = current.lines[-1]
        column = self._column_of(current).width
        room = column - before.width - BLANK - width_of(line.text.split(" ", 1)[0])
        if ended:
            sure = _ROOM if len(current.lines) > 2 else 2 * _ROOM  # the column of a short piece is not known well
            heading = before.text[-1] == "." and self._stands_alone(at) and _may_be_heading(line.text)
            return heading or (room > column * sure and before.text[-1] != ";")
        if room <= column * _MUCH_ROOM or before.text.rsplit(" ", 1)[-1].casefold() in _GOING_ON:
            return False
        if "@" in before.text + line.text or is_capitals(before.text) or before.text[-1] in ",-–/":
            return False
        if self._stands_alone(at):
            return True
        return len(current.lines) == 1 and not current.bullet and _may_be_heading(before.text)

    def _list_goes_on(self, current: Piece, at: int, pieces: Sequence[Piece]) -> bool:
        """Whether a line after an ended one belongs to the list item above all the same."""
        line = self._lines[at]
        if not current.is_item or (self._stands_alone(at) and _may_be_heading(line.text)):
            return False
        if line.gap:  # lists are set with a blank line after each printed line here and there
            spaced = current.loose or (len(pieces) > 1 and pieces[-2].loose)
            return spaced and current.lines[-1].text[-1] == ";"
        end = at + 1
        while end < len(self._lines) and not (self._lines[end].gap or self._lines[end].page):
            end += 1
        if self._lines[end - 1].text.endswith(_ITEM_ENDS):
            return True
        if end == len(self._lines) or self._lines[end - 1].text[-1] == ":":
            return False
        if current.bullet:
            return self._signs.split(self._lines[end].text)[0] == current.bullet
        label = self._labels.at(end)
        return label is not None and label.follows(current.label)

    def _stands_alone(self, at: int) -> bool:
        """Whether a line is the only one of its block and short, as headings are."""
        line = self._lines[at]
        single = at + 1 == len(self._lines) or self._lines[at + 1].gap > 0
        return single and not _ended(line.text) and not self._column.is_wide(line)

    def _column_of(self, piece: Piece) -> Column:
        """The column that a piece stands in: its own earlier lines tell best."""
        if len(piece.lines) > 2:
            return column_of(piece.lines[-_OWN_LINES:-1])
        return self._item_column if piece.is_item else self._column


def _may_be_heading(text: str) -> bool:
    """Whether a line's text has a heading's shape; 1. and the like number items, not headings."""
    label = label_of(text)
    if label is None:
        return has_title_shape(text)
    return label.family != "dot-number" and has_title_shape(label.rest)


def _ended(text: str) -> bool:
    """Whether a line's text ends a sentence or a list item."""
    bare = text.rstrip("”’\"')]»ôò ")
    if not bare or bare[-1] not in ".:;?":
        return False
    if bare[-1] != ".":
        return True
    return _ABBREVIATED.search(text[-8:]) is None and _INLINE_LABEL.search(text[-8:]) is None
