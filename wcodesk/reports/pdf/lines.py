"""Set lines: what the sheets draw, and what the fonts must hold for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.reports.marking import Mark
from wcodesk.reports.pdf.operators import FontKey, colour
from wcodesk.reports.pdf.words import Look
from wcodesk.reports.styles import Styles, TextStyle

_COLOURS = {Mark.ADDED: "added", Mark.REMOVED: "removed"}


class Switch(NamedTuple):
    """Between a line's operators: from here on the text leads to link; "" where the link ends."""

    link: str


class Stretch(NamedTuple):
    """A part of a line that leads somewhere or is marked, from x0 to x1 in points from the line's beginning."""

    x0: float
    x1: float
    link: str
    mark: Mark


class Line(NamedTuple):
    """A set line. x: where it begins, from the left edge of its room; width: as set; both in points."""

    ops: bytes | tuple[bytes | Switch, ...]
    x: float
    width: float
    stretches: tuple[Stretch, ...] = ()


class SetText(NamedTuple):
    """Lines of one style.

    pen: the operators that choose face and colour; letters, glyphs: what fonts must hold; whole: the operators of all
    lines in one, where each is a string of its own.
    """

    style: TextStyle
    pen: bytes
    lines: list[Line]
    letters: dict[FontKey, frozenset[str]]
    glyphs: dict[FontKey, frozenset[tuple[int, str]]]
    mixed: bool = False  # some line is more than one string
    flush: bool = True  # all lines begin at the same x
    spoken: str = ""  # the text in logical order, where some of it is drawn from right to left
    rtl: bool = False  # it begins at the right
    whole: bytes = b""

    @property
    def linked(self) -> bool:
        """Whether some of it leads somewhere."""
        return self.mixed and any(stretch.link for line in self.lines for stretch in line.stretches)

    @property
    def height(self) -> float:
        """Of all lines, in points."""
        return len(self.lines) * self.style.leading


def joined(lines: Sequence[Line]) -> bytes:
    """The operators of lines one below the other, each of which is a string."""
    return b"\nT*\n".join([line.ops for line in lines if isinstance(line.ops, bytes)])


def indent(align: str, room: float, width: float) -> float:
    """Where a line begins in its room."""
    if align == "right":
        return room - width
    return (room - width) / 2 if align == "centre" else 0.0


def coloured(look: Look, ops: bytes, style: TextStyle, styles: Styles) -> bytes:
    """Operators in the colour of a look, the style's own put back behind them."""
    name = "link" if look.link else _COLOURS.get(look.mark)
    if name is None:
        return ops
    return b"%b %b %b" % (colour(styles.colours[name]), ops, colour(style.colour))
