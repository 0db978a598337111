"""What the operators of a page are written with: numbers, colours, fonts, strings."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from wcodesk.reports.fonts import face_number
from wcodesk.reports.styles import TextStyle


class Codes(IntEnum):
    """What the codes of a font are: a character's byte in Windows-1252, its number in UTF-16, or a glyph's number.

    Most texts need no more than the bytes: half as long, and a blank among them can be made wider for a whole line.
    """

    BYTES = 0
    UNITS = 1
    GLYPHS = 2


FontKey = tuple[int, Codes]
"""A face's number, and what its codes are."""

_NAMES = b"FWG"
_ENCODINGS = {Codes.BYTES: "cp1252", Codes.UNITS: "utf-16-be"}


def codes_of(text: str) -> Codes:
    """The codes that can say text, letter by letter."""
    if text.isascii():
        return Codes.BYTES
    try:
        text.encode(_ENCODINGS[Codes.BYTES])
    except UnicodeEncodeError:
        return Codes.UNITS
    return Codes.BYTES


def number(value: float) -> bytes:
    """A number as PDF writes it: never with an exponent, which readers do not know."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()


def byte_of(character: str) -> int:
    """A character's code among Codes.BYTES."""
    return character.encode(_ENCODINGS[Codes.BYTES])[0]


@cache
def colour(value: str) -> bytes:
    """The operator that fills with a colour "#RRGGBB"; grey where it is none."""
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    if red == green == blue:
        return number(red) + b" g"
    return b" ".join(map(number, (red, green, blue))) + b" rg"


@cache
def pen(style: TextStyle, codes: Codes) -> bytes:
    """The operators that begin text of a style."""
    key = face_number(bold=style.bold, italic=style.italic), codes
    return b"%b %b %b TL" % (colour(style.colour), font(key, style.size), number(style.leading))


@cache
def font(key: FontKey, size: float) -> bytes:
    """The operator that chooses a font."""
    return b"/%b %b Tf" % (font_name(key), number(size))


def font_name(key: FontKey) -> bytes:
    """A font's name among the resources of the pages."""
    return b"%c%d" % (_NAMES[key[1]], key[0])


def string(text: str, codes: Codes) -> bytes:
    """The operator that shows plain text as it stands."""
    return b"(%b)Tj" % encoded(text, codes)


def encoded(text: str, codes: Codes) -> bytes:
    """Text as it stands inside a string, its special bytes escaped."""
    raw = text.encode() if codes is Codes.BYTES and text.isascii() else text.encode(_ENCODINGS[codes])
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r")
