"""The boxes in which Excel shows the notes of a sheet, a drawing in VML."""

from __future__ import annotations

import re
import unicodedata

from wcodesk.intake.book.faults import damaged
from wcodesk.intake.reply.layout import Layout

_WIDTH, _WIDE = 320, 560
_LINE, _EDGE = 16, 18
_LETTER = 6.2  # pixels of a letter, on the safe side
_HIGHEST = 640
_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_DECLARED = "".join(f' xmlns:{name}="{uri}"' for name, uri in _SPACES.items())
_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = re.compile(rb"<(?:[\w.-]+:)?shape\s.*?</(?:[\w.-]+:)?shape>", re.DOTALL)
_NUMBER = re.compile(rb"_x0000_s([0-9]{1,7})")
_ANCHOR = re.compile(rb"(?<=Anchor>)[^<]*(?=</)")
_PLACE = re.compile(rb"[<:](Row|Column)>\s*([0-9]{1,7})\s*</")
_SIZE = re.compile(rb"(?<![\w-])(width|height):[^;'\"]*")

Cell = tuple[int, int]


def new_boxes(said: dict[Cell, str], layout: Layout, sheet: int) -> bytes:
    """A drawing with a box for each note. said: what it says; sheet: a number of its own for each sheet."""
    first = 1024 * sheet + 1
    shapes = "".join(_shape(number, where, said[where], layout) for number, where in enumerate(sorted(said), first))
    idmap = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{sheet}"/></o:shapelayout>'
    return f"<xml{_DECLARED}>{idmap}{_TYPE}{shapes}</xml>".encode()


def more_boxes(data: bytes, said: dict[Cell, str], ours: set[Cell], layout: Layout) -> bytes:
    """A drawing with a box for each note of ours: larger where there is one already. Raises Unreadable.

    The rest of it is not parsed, since what Excel writes is at times no XML.
    """
    root, end = data[: data.find(b">") + 1], data.rfind(b"</xml>")
    if end < 0:
        raise damaged("the boxes of its notes")
    known = all(f'xmlns:{name}="{uri}"'.encode() in root for name, uri in _SPACES.items())
    met: set[Cell] = set()

    def larger(match: re.Match[bytes]) -> bytes:
        shape = match[0]
        found = {name: int(number) for name, number in _PLACE.findall(shape)}
        where = (found.get(b"Row", -2) + 1, found.get(b"Column", -2) + 1)
        if where not in ours or where in met or b'ObjectType="Note"' not in shape:
            return shape
        met.add(where)
        return _resized(shape, where, said[where], layout)

    body = _SHAPE.sub(larger, data[:end])
    number = max([1024, *map(int, _NUMBER.findall(data))])
    shapes = "".join(_shape(number + n, where, said[where], layout) for n, where in enumerate(sorted(ours - met), 1))
    kind = "" if b'id="_x0000_t202"' in data or not shapes else _TYPE
    made = kind + shapes
    if not known:
        made = re.sub("<(v:shape(?:type)?)(?= )", rf"<\1{_DECLARED}", made)
    return body + made.encode() + data[end:]


def _resized(shape: bytes, where: Cell, text: str, layout: Layout) -> bytes:
    width, height = _size(text)
    anchor = layout.anchor(*where, width, height).encode()
    sizes = {b"width": f"width:{_points(width)}".encode(), b"height": f"height:{_points(height)}".encode()}
    tag = shape[: shape.find(b">") + 1]
    return _SIZE.sub(lambda match: sizes[match[1]], tag) + _ANCHOR.sub(lambda _: anchor, shape[len(tag) :])


def _shape(number: int, where: Cell, text: str, layout: Layout) -> str:
    row, column = where
    width, height = _size(text)
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;'
        f'width:{_points(width)};height:{_points(height)};z-index:1;visibility:hidden" fillcolor="#ffffe1" '
        'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{layout.anchor(row, column, width, height)}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )


def _size(text: str) -> tuple[int, int]:
    """Pixels that the box of a text needs."""
    for width in (_WIDTH, _WIDE):
        room = (width - _EDGE) / _LETTER
        high = sum(max(1, -int(-_length(line) // room)) for line in text.split("\n")) * _LINE + _EDGE
        if high <= _HIGHEST * 0.6:
            break
    return width, min(high, _HIGHEST)


def _length(line: str) -> float:
    """In letters, with room for words that go to the next line."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line) * 1.1


def _points(pixels: int) -> str:
    return f"{pixels * 0.75:g}pt"
