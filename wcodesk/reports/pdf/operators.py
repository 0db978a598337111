"""What the operators of a page are written with: numbers, colours, fonts, strings."""

from __future__ import annotations

from functools import cache

from wcodesk.reports.fonts import face_number
from wcodesk.reports.styles import TextStyle

FontKey = tuple[int, bool]
"""A face's number, and whether codes are numbers of glyphs (shaped text) rather than characters."""

BLANK = b"\x00 "  # U+0020 in UTF-16


def number(value: float) -> bytes:
    """A number as PDF writes it: never with an exponent, which readers do not know."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()


@cache
def colour(value: str) -> bytes:
    """The operator that fills with a colour "#RRGGBB"; grey where it is none."""
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    if red == green == blue:
        return number(red) + b" g"
    return b" ".join(map(number, (red, green, blue))) + b" rg"


@cache
def pen(style: TextStyle) -> bytes:
    """The operators that begin text of a style."""
    key = face_number(bold=style.bold, italic=style.italic), False
    return b"%b %b %b TL" % (colour(style.colour), font(key, style.size), number(style.leading))


@cache
def font(key: FontKey, size: float) -> bytes:
    """The operator that chooses a font."""
    return b"/%b %b Tf" % (font_name(key), number(size))


def font_name(key: FontKey) -> bytes:
    """A font's name among the resources of the pages."""
    return b"%c%d" % (b"G" if key[1] else b"F", key[0])


def string(text: str) -> bytes:
    """The operator that shows plain text as it stands."""
    return b"(%b)Tj" % encoded(text)


def encoded(text: str) -> bytes:
    """Text as it stands inside a string: UTF-16, its special bytes escaped."""
    raw = text.encode("utf-16-be")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r")
